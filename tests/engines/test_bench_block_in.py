"""The comparison of drafts with and without the block-in: that it runs, and that it counts the same lines of both."""

import pytest

from app.domain.errors import Invalid
from app.domain.parts import Finding
from app.engines.base import Workbench
from benchmarks.bench_block_in import RANDOM, TINY, Drafted, compare, main, rows_of
from benchmarks.evaluation_intents import intents

pytestmark = pytest.mark.xdist_group("models")
CROWDED = intents(1)[-1]


def drafted(way: str, **found: str) -> Drafted:
    """Of lines `a` to `c` a verdict, or the fault that it is wrong by; `c` has no place in the plan."""
    verdicts = {
        id: Finding(id, "picture", "wrong" if said not in ("right", "cannot tell") else said, "Seen.", fault=said)  # type: ignore[arg-type]
        for id, said in found.items()
    }  # fmt: skip
    return Drafted(CROWDED, way, frozenset("ab"), verdicts, 1.0)


def test_what_the_critic_judged_in_one_draft_only_does_not_count() -> None:
    told = [
        drafted("from noise", a="right", b="count", c="right"),
        drafted("block-in", a="right", b="cannot tell", c="missing"),
    ]
    assert [(row.way, row.facts, row.held) for row in rows_of(told, "all")] == [
        ("from noise", 2, 2),
        ("block-in", 2, 1),
    ]


@pytest.mark.parametrize(("kind", "held"), [("all", 0), ("count", 1), ("place", 1)])
def test_a_fault_spoils_its_own_kind_of_fact(kind: str, held: int) -> None:
    told = [drafted(way, a="count", b="place", c="missing") for way in ("from noise", "block-in")]
    assert [row.held for row in rows_of(told, kind)] == [held, held]


def test_both_ways_are_drafted_looked_at_and_told_with_intervals(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["--each", "2"])
    said = capsys.readouterr().out
    assert "2 crowded intents, drafted by diffusion:tiny-zimage" in said
    lines = {line.split("  ")[0]: line for line in said.splitlines()}
    assert "%" in lines["from noise"]
    assert " to +" in lines["block-in"]
    assert "The difference, on the same plans and seeds" in said
    assert said.strip().endswith(RANDOM)


@pytest.mark.parametrize(
    ("painter", "critic", "words"),
    [
        ("sketchbook", TINY[1], "cannot begin from a picture"),
        ("diffusion:tiny-edit", TINY[1], "cannot begin from a picture"),
        (TINY[0], TINY[0], "is no critic"),
    ],
)
def test_who_cannot_take_part_is_told_so(
    painter: str, critic: str, words: str, tiny_bench: Workbench
) -> None:
    with pytest.raises(Invalid, match=words):
        compare(painter, critic, tiny_bench, 1, 256)
