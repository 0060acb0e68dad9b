"""The critic's words come as they are found and fit what is recorded."""

import pytest

from app.domain.canvas import Region
from app.engines.base import Progress, Report, Text
from app.engines.sketchbook.critic import relations, words
from app.engines.sketchbook.critic.reflecting import version
from app.engines.sketchbook.lexicon import How
from tests.engines.sketchbook.critic.easel import look, picture


def test_words_arrive_with_their_utf16_offsets() -> None:
    heard: list[Report] = []
    seen = look(picture(), hear=heard.append)
    said = ""
    for each in (r for r in heard if isinstance(r, Text)):
        assert each.at == len(said.encode("utf-16-le")) // 2
        said += each.text
    assert [f.evidence in said for f in seen.findings] == [True] * len(seen.findings)


def test_progress_only_grows_and_ends_whole() -> None:
    heard: list[Report] = []
    look(picture(), hear=heard.append)
    done = [each.fraction for each in heard if isinstance(each, Progress)]
    assert done == sorted(done)
    assert done[-1] == 1.0


def test_a_reflection_names_the_critic_and_sums_up() -> None:
    seen = look(picture())
    assert seen.critic == version()
    assert seen.summary.startswith("Nothing is wrong")


HERE = Region(0.4, 0.4, 0.2, 0.2)


@pytest.mark.parametrize(
    ("how", "there", "holds"),
    [
        ("left of", Region(0.1, 0.4, 0.2, 0.2), True),
        ("left of", Region(0.7, 0.4, 0.2, 0.2), False),
        ("above", Region(0.4, 0.1, 0.2, 0.2), True),
        ("above", Region(0.4, 0.7, 0.2, 0.2), False),
        ("in front of", Region(0.4, 0.6, 0.2, 0.2), True),
        ("in front of", Region(0.4, 0.1, 0.2, 0.2), False),
        ("on", Region(0.42, 0.28, 0.1, 0.14), True),
        ("on", Region(0.85, 0.28, 0.1, 0.14), False),
    ],
)
def test_a_relation_is_read_from_where_things_are(how: How, there: Region, holds: bool) -> None:
    assert relations.holds(how, there, (HERE,)) is holds


def test_between_needs_one_on_either_side() -> None:
    left, right = Region(0.0, 0.4, 0.2, 0.2), Region(0.8, 0.4, 0.2, 0.2)
    assert relations.holds("between", HERE, (left, right))
    assert not relations.holds("between", left, (HERE, right))


def test_a_way_back_is_the_way_off_turned_round() -> None:
    off, back = words.way(HERE, Region(0.52, 0.4, 0.2, 0.2))
    assert (off, back) == ("12 % too far right", "left by 12 %")


@pytest.mark.parametrize(
    ("lab", "name"), [((46, 60, 40), "red"), ((88, 1, 4), "white"), ((52, 0, -1), "grey")]
)
def test_a_colour_is_called_by_its_nearest_word(lab: tuple[float, float, float], name: str) -> None:
    assert words.colour_name(lab) == name
