"""What a person or a model wrote is shown as words and never becomes markup: in pages, answers, stream and errors."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app.domain.parts import Finding, Instruction, Plan, Reflection
from app.domain.runs import Policy
from app.storage import events
from app.studio import branches, edits, pictures, recording
from app.web import messages
from app.web.access import Access
from app.web.showing import Looking, show
from app.web.site import Limits, build
from tests.cast import ALICE, SIZE, House, opened
from tests.web.conftest import SAME, ask
from tests.web.markup import Shown, read

EVIL = "\"'></textarea></p></form><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}<!--"
EVIL_ID = '"><script>x</script>'
PLAN = Plan((Instruction("i1", EVIL), Instruction(EVIL_ID, "a boat")), EVIL, (EVIL,))
FOUND = Reflection(
    (Finding("f1", "picture", "wrong", EVIL, EVIL, "i1", fault="colour"),
     Finding(EVIL_ID, "picture", "cannot tell", EVIL, "", EVIL_ID)), EVIL, EVIL,
)  # fmt: skip


@dataclass(frozen=True)
class Haunted:
    house: House
    alice: TestClient
    picture: str
    steps: dict[str, str]


@pytest.fixture(scope="module")
def haunted(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Haunted]:
    """A picture in which everything that can carry words carries evil ones; its reflection is being redone."""
    home = tmp_path_factory.mktemp("haunted")
    (home / "db").write_bytes(migrated_sqlite.read_bytes())
    with opened(f"sqlite:///{home / 'db'}", home) as house:
        with house.work() as session:
            policy = Policy(pause="chosen", gates=frozenset({"reflection"}))
            made = pictures.start(session, ALICE, intent=EVIL, size=SIZE, style=EVIL, policy=policy)
        plan, draft, found = house.made(PLAN, replace(house.painting(), note=EVIL), FOUND)
        main = house.branch(made.id)
        with house.work() as session:
            pictures.rename(session, ALICE, made.id, EVIL[:80])
            branches.rename(session, ALICE, made.id, main.id, EVIL[:80])
            for change in (
                {"op": "add", "words": EVIL, "id": EVIL_ID + "2"},
                {"op": "describe", "words": EVIL},
            ):
                edits.gather(session, ALICE, plan.id, change)
        site = build(Limits(home), Access(viewer=ALICE), house.engine)
        alice = TestClient(site, "http://localhost", headers=SAME, follow_redirects=False)
        steps = {"plan": plan.id, "draft": draft.id, "reflection": found.id}
        yield Haunted(house, alice, made.id, steps)


def strange(shown: Shown, times: int) -> list[str]:
    """What is not the studio's own; and that the evil words are not readable, if they are not so often."""
    found = list(shown.strange)
    values = [value for e in shown.elements for value in e.attributes.values()]
    found += [value for value in values if value == "49"]
    whole = "".join(e.text for e in shown.elements if e.tag in ("html", "hx-partial", "body"))
    readable = (whole + " ".join(values)).count("<script>alert(1)</script>")
    return found if readable >= times else [*found, f"only {readable} times"]


def test_the_reader_sees_what_would_run() -> None:
    assert len(read(f"<p>{EVIL}").strange) == 3
    assert read('<a href="javascript:alert(1)"></a><p onclick="x"></p>').strange != []


def test_a_page_shows_evil_words_as_words(haunted: Haunted) -> None:
    assert strange(read(haunted.alice.get("/").text), 1) == []
    for step in haunted.steps.values():
        assert (
            strange(read(haunted.alice.get(f"/pictures/{haunted.picture}?step={step}").text), 12)
            == []
        )


def test_an_answer_shows_evil_words_as_words(haunted: Haunted) -> None:
    for step, op in (("plan", "delete"), ("reflection", "accept")):
        said = {"op": op, "id": EVIL_ID}
        answer = ask(haunted.alice, "htmx", "POST", f"/steps/{haunted.steps[step]}/changes", said)
        assert answer.status_code == 200
        assert strange(read(answer.text), 2) == []


@pytest.mark.parametrize("way", ["form", "htmx"])
def test_a_refusal_shows_evil_words_as_words(haunted: Haunted, way: str) -> None:
    said = {"intent": EVIL, "size": EVIL}
    assert read(ask(haunted.alice, way, "POST", "/pictures", said).text).strange == []
    said = {"op": EVIL[:40], "id": EVIL[:40]}
    answer = ask(haunted.alice, way, "POST", f"/steps/{haunted.steps['plan']}/changes", said)
    assert answer.status_code == 422
    assert read(answer.text).strange == []
    assert read(haunted.alice.get(f"/{EVIL}").text).strange == []


def test_the_stream_shows_evil_words_as_words(haunted: Haunted) -> None:
    with haunted.house.look() as session:
        happened = events.after(session, haunted.picture, 0)
        shown = show(session, ALICE, haunted.picture, Looking())
    said = messages.batch(happened, messages.parts(shown, messages.structural(happened))).decode()
    assert (
        strange(
            read("\n".join(line[6:] for line in said.split("\n") if line.startswith("data: "))), 12
        )
        == []
    )


def test_what_is_being_made_and_why_it_failed_are_words(haunted: Haunted) -> None:
    with haunted.house.work() as session:
        fresh = pictures.start(session, ALICE, intent=EVIL, size=SIZE)
    job = haunted.house.claimed()
    assert job is not None
    said = [("text", {"at": 0, "t": EVIL}), ("progress", {"f": 0.5, "doing": EVIL})]
    with haunted.house.work() as session:
        recording.record_report(session, job.id, 1, said)
    assert strange(read(haunted.alice.get(f"/pictures/{fresh.id}").text), 3) == []
    with haunted.house.work() as session:
        recording.record_failure(session, job.id, 1, EVIL)
    assert strange(read(haunted.alice.get(f"/pictures/{fresh.id}").text), 3) == []


def test_signs_that_no_page_shows_are_left_out_of_what_a_model_says(haunted: Haunted) -> None:
    with haunted.house.work() as session:
        fresh = pictures.start(session, ALICE, intent="a boat", size=SIZE)
    job = haunted.house.claimed()
    assert job is not None
    broken = Plan((Instruction("i1", "a\x00 bo\ud800at\r"),), "\x1b[31mred")
    with haunted.house.work() as session:
        recording.record_result(session, haunted.house.store, job.id, 1, broken, 1.0)
    plan = haunted.house.steps(fresh.id)[0].plan
    assert (plan.instructions[0].words, plan.description) == ("a boat", "[31mred")
    assert "a boat</textarea>" in haunted.alice.get(f"/pictures/{fresh.id}").text
    with haunted.house.work() as session:
        pictures.trash(session, ALICE, fresh.id)


@pytest.mark.parametrize(
    "intent", ["قارب أحمر على بحيرة", "⛵🌊🌅", "<b>boat</b> & co", "👩\u200d🎨 a\u0301"]
)
def test_any_words_are_an_intent_and_are_shown_as_they_are(haunted: Haunted, intent: str) -> None:
    for way in ("form", "htmx", "api"):
        answer = ask(haunted.alice, way, "POST", "/pictures", {"intent": intent})
        at = answer.headers.get("hx-redirect") or answer.headers["location"].removeprefix("/api/v1")
        page = read(haunted.alice.get(at).text)
        assert page.text_of("intent-words") == intent
        assert next(e for e in page.elements if e.tag == "title").text == f"{intent} – Pentimento"
        words = next(e for e in page.elements if "intent-words" in e.attributes.get("class", ""))
        assert words.attributes["dir"] == "auto"
