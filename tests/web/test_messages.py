"""Events to messages: joined words, the newest preview, one id at the end, and the parts of the page that changed."""

import json

import pytest

from app.domain.events import Event
from app.storage import events as event_rows
from app.studio import branches, pictures, recording
from app.web import messages
from app.web.showing import Looking, show
from tests.cast import ALICE, PLAN, House
from tests.domain.story import WHEN
from tests.web.markup import read

Said = dict[str, object]


def happened(*said: tuple[str, Said], attempt: int = 1) -> list[Event]:
    """Events of one job, numbered from 1."""
    return [
        Event("p", n, kind, "engine:x", WHEN, body, "j", attempt)
        for n, (kind, body) in enumerate(said, 1)
    ]


def fields(text: str) -> list[list[str]]:
    """The lines of each message, as any reader of streams splits them."""
    ended = text.replace("\r\n", "\n").replace("\r", "\n")
    return [message.split("\n") for message in ended.split("\n\n") if message]


def test_a_message_has_one_data_line_for_each_line() -> None:
    assert (
        messages.message("a\n\nb", "text", 7) == "id: 7\nevent: text\ndata: a\ndata: \ndata: b\n\n"
    )


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_no_words_begin_a_message_of_their_own(end: str) -> None:
    words = f"x{end}{end}event: end{end}data: gone{end}{end}"
    assert [line[:6] for line in fields(messages.message(words))[0]] == ["data: "] * 6


def test_words_are_joined_where_they_meet() -> None:
    said = [
        ("text", {"at": 0, "t": "A 🦊"}),
        ("text", {"at": 4, "t": " runs"}),
        ("text", {"at": 20, "t": "!"}),
    ]
    joined = messages.passing(happened(*said))
    assert joined == [
        ("text", {"job": "j", "at": 0, "t": "A 🦊 runs"}), ("text", {"job": "j", "at": 20, "t": "!"}),
    ]  # fmt: skip


def test_words_of_a_lost_attempt_are_not_said() -> None:
    first = happened(("text", {"at": 0, "t": "never mind"}), ("job again", {}))
    again = happened(("job running", {}), ("text", {"at": 0, "t": "a fox"}), attempt=2)
    assert messages.passing([*first, *again]) == [("text", {"job": "j", "at": 0, "t": "a fox"})]


def test_only_the_newest_preview_and_progress_are_said() -> None:
    said = [
        (kind, body)
        for n in range(1, 9)
        for kind, body in (
            ("preview", {"n": n, "src": f"j-{n}.webp", "w": 64, "h": 64}),
            ("progress", {"f": n / 8, "doing": "laying"}),
        )
    ]
    found = dict(messages.passing(happened(*said)))
    assert len(messages.passing(happened(*said))) == 2
    assert (found["preview"]["n"], found["preview"]["src"]) == (8, "/previews/j-8.webp")
    assert found["progress"]["f"] == 1.0


def test_only_the_last_message_of_a_batch_carries_an_id() -> None:
    said = happened(("text", {"at": 0, "t": "A"}), ("progress", {"f": 0.5, "doing": ""}))
    lines = fields(messages.batch(said, "<p>\n</p>").decode())
    assert [line[0].startswith("id: ") for line in lines] == [False, False, True]
    assert lines[-1][0] == "id: 2"
    assert json.loads(lines[-1][2].removeprefix("data: ")) == {"job": "j", "f": 0.5, "doing": ""}


def test_what_changes_nothing_to_see_still_moves_the_cursor() -> None:
    assert messages.batch(happened(("edit", {})), "") == b"id: 1\nevent: seen\ndata: {}\n\n"


def told(house: House, picture: str, after: int) -> str:
    with house.look() as session:
        shown = show(session, ALICE, picture, Looking(house.branch(picture).id))
        return messages.parts(shown, messages.structural(event_rows.after(session, picture, after)))


def targets(markup: str) -> list[str]:
    return [e.attributes["hx-target"] for e in read(markup).elements if e.tag == "hx-partial"]


def test_a_new_step_says_its_card_and_the_history(house: House) -> None:
    picture = house.started()
    with house.look() as session:
        (before,) = event_rows.seqs(session, [picture.id]).values()
    (plan,) = house.made(PLAN)
    said = told(house, picture.id, before)
    parts = ["#making", "#transport", "#canvas", "#history", "#branches", "#variants", "#gains"]
    assert targets(said) == ["#steps", *parts]
    assert f'hx-swap="upsertMorph"><article id="step-{plan.id}"' in said


def test_a_branch_that_grows_otherwise_is_said_whole(house: House) -> None:
    plan, draft = house.drafted()
    with house.look() as session:
        (before,) = event_rows.seqs(session, [plan.picture]).values()
    with house.work() as session:
        branches.set_tip(session, ALICE, plan.picture, house.branch(plan.picture).id, plan.id)
    said = told(house, plan.picture, before)
    assert 'hx-target="#steps" hx-swap="innerMorph"' in said
    assert f"step-{plan.id}" in said
    assert f'id="step-{draft.id}"' not in said


def test_only_a_title_is_said_when_only_the_title_changed(house: House) -> None:
    picture = house.started()
    with house.work() as session:
        pictures.rename(session, ALICE, picture.id, "Dusk")
    with house.look() as session:
        newest = event_rows.seqs(session, [picture.id])[picture.id]
    said = told(house, picture.id, newest - 1)
    assert targets(said) == ["#making", "#transport", "#canvas", "#title"]
    assert 'value="Dusk"' in said


@pytest.mark.parametrize("text", ["a\rb", "a\x00b", "half \ud83d", "\x1b[31mred"])
def test_an_engines_words_lose_what_no_page_shows_and_keep_their_length(
    house: House, text: str
) -> None:
    picture = house.started()
    job = house.claimed()
    assert job is not None
    with house.work() as session:
        recording.record_report(session, job.id, 1, [("text", {"at": 0, "t": text})])
    with house.look() as session:
        said = event_rows.of_job(session, job.id, 1)
    words = said[-1].body["t"]
    assert len(words) == len(text)
    assert words.isprintable()
    assert messages.batch(said, "").decode()
    assert picture.id == said[-1].picture
