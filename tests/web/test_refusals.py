"""What does not fit is refused in words, with the right status, by page and API, and changes nothing else."""

import json
from typing import Any

import pytest

from tests.web.conftest import WAYS, Still, ask, refusal, unchanged

BOX = {"x": 0.9, "y": 0.5, "w": 0.2, "h": 0.2}
NOWHERE = "0" * 32
NO_ROUNDS = {"max_rounds": 0, "policy": {"max_rounds": 0}}
CHANGES, EDITS, FINDINGS = (
    "/steps/{plan}/changes",
    "/steps/{plan}/edits",
    "/steps/{reflection}/changes",
)
BUSY = "/pictures/{busy}/branches/{busy_branch}"
WORDS = "/pictures/{picture}/branches/{branch}/words"

INTENTS = {
    "nothing": ("", "Say in a few words"),
    "spaces": (" \n\t ", "Say in a few words"),
    "signs that nobody sees": ("\u200b\u202e\u2060", "Say in a few words"),
    "a book": ("x" * 50_000, "50,000 characters"),
}
SIZES = {
    "0x0": "from 256 to 2048", "10000x10000": "from 256 to 2048", "513x512": "multiple of 16", "512": "WIDTHxHEIGHT",
    "512x512x512": "WIDTHxHEIGHT", "-512x512": "WIDTHxHEIGHT", "1e3x512": "WIDTHxHEIGHT", "x": "WIDTHxHEIGHT",
    "9" * 5000 + "x512": "from 256 to 2048", "٥١٢x512": "WIDTHxHEIGHT", "<b>x</b>": "WIDTHxHEIGHT",
}  # fmt: skip
REFUSED: dict[str, tuple[str, str, Any, int, str]] = {
    "a step being made": ("POST", "/steps/{job}/changes", {"op": "delete", "id": "i1"}, 409, "still being made"),
    "saving a step being made": ("POST", "/steps/{job}/edits", {}, 409, "still being made"),
    "undoing in a step being made": ("DELETE", "/steps/{job}/changes/last", None, 409, "still being made"),
    "going on from a step being made": ("POST", "/steps/{job}/runs", {}, 409, "still being made"),
    "redoing a step being made": ("POST", "/steps/{job}/redos", {}, 409, "still being made"),
    "branching from a step being made": ("POST", "/steps/{job}/branches", {}, 409, "still being made"),
    "a second job": ("POST", BUSY + "/runs", {}, 409, "already being made"),
    "words beside a job": ("POST", BUSY + "/words", {"words": "red"}, 409, "being made"),
    "moving a busy branch": ("PATCH", BUSY, {"tip": "{plan}"}, 422, "another picture"),
    "a branch of another picture": ("POST", "/pictures/{busy}/branches/{branch}/runs", {}, 404, "not in this picture"),
    "a tip that is not there": ("PATCH", "/pictures/{picture}/branches/{branch}", {"tip": NOWHERE}, 404, "not here"),
    "a branch without a name": ("PATCH", "/pictures/{picture}/branches/{branch}", {"name": " "}, 422, "a name"),
    "a branch with a long name": ("POST", "/steps/{plan}/branches", {"name": "x" * 81}, 422, "at most 80"),
    "a branch with a name that is taken": ("POST", "/steps/{plan}/branches", {"name": "main"}, 409, "has that name"),
    "a title that nobody sees": ("PATCH", "/pictures/{picture}", {"title": "\u200b"}, 422, "a name"),
    "no words": ("POST", WORDS, {"words": " "}, 422, "a few words"),
    "too many words": ("POST", WORDS, {"words": "x" * 2001}, 422, "2,000 characters"),
    "a redo in too many words": ("POST", "/steps/{plan}/redos", {"words": "x" * 2001}, 422, "2,000 characters"),
    "saving nothing": ("POST", EDITS, {}, 422, "nothing to save"),
    "a run in no state": ("PATCH", "/runs/{run}", {"state": "flying"}, 422, ""),
    "a policy of no rounds": ("PATCH", "/runs/{run}", NO_ROUNDS, 422, "max_rounds"),
    "a change without a name": ("POST", CHANGES, {}, 422, "op"),
    "a change of another kind": ("POST", CHANGES, {"op": "accept", "id": "f2"}, 422, "cannot be done to this step"),
    "a line that is not there": ("POST", CHANGES, {"op": "delete", "id": "i9"}, 404, "no longer in the plan"),
    "a line without words": ("POST", CHANGES, {"op": "add", "words": "\n"}, 422, "a few words"),
    "a line too long": ("POST", CHANGES, {"op": "add", "words": "x" * 2001}, 422, "2,000"),
    "two lines of one id": ("POST", CHANGES, {"op": "add", "words": "x", "id": "i1"}, 422, "same id"),
    "a line put too far": ("POST", CHANGES, {"op": "add", "words": "x", "at": 10**30}, 422, "at"),
    "a line in no pass": ("POST", CHANGES, {"op": "add", "words": "x", "pass_no": 0}, 422, "pass_no"),
    "a finding that is not there": ("POST", FINDINGS, {"op": "accept", "id": "f9"}, 404, "no longer"),
}  # fmt: skip


def told(still: Still, method: str, path: str, said: Any, words: str) -> set[tuple[int, str]]:
    """By page, by htmx and by API: the status, and these words or else what is said instead; all stays as it was."""
    found = set()
    with unchanged(still.house):
        for way in WAYS:
            ids = still.ids
            answer = ask(
                still.alice, way, method, path.format(**ids), for_way(way, filled(said, ids))
            )
            text = refusal(answer, way)
            found.add((answer.status_code, words if words in text else text))
    return found


def filled(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: filled(item, ids) for name, item in value.items()}
    return value.format(**ids) if isinstance(value, str) and value[:1] in "/{" else value


def for_way(way: str, said: Any) -> Any:
    """A form has the fields of a policy beside the others; JSON has them inside."""
    if isinstance(said, dict) and "policy" in said:
        return {n: v for n, v in said.items() if (n == "policy") == (way == "api")}
    return said


@pytest.mark.parametrize("name", INTENTS)
def test_an_intent_that_does_not_fit_starts_nothing(still: Still, name: str) -> None:
    intent, words = INTENTS[name]
    assert told(still, "POST", "/pictures", {"intent": intent}, words) == {(422, words)}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size[:12])
def test_a_size_that_does_not_fit_starts_nothing(still: Still, size: str) -> None:
    said, words = {"intent": "a boat", "size": size}, SIZES[size]
    assert told(still, "POST", "/pictures", said, words) == {(422, words)}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused_in_words(still: Still, name: str) -> None:
    method, path, said, status, words = REFUSED[name]
    assert told(still, method, path, said, words) == {(status, words)}


def test_a_form_comes_back_with_its_words(still: Still) -> None:
    answer = ask(still.alice, "form", "POST", "/pictures", {"intent": "a <boat>", "size": "0x0"})
    assert "a &lt;boat&gt;</textarea>" in answer.text


@pytest.mark.parametrize("noun", ["pictures", "steps", "runs", "jobs"])
@pytest.mark.parametrize("id", [NOWHERE, "..", "%C0%80", "'; DROP TABLE steps; --", "x" * 500])
def test_an_unknown_id_is_not_found(still: Still, noun: str, id: str) -> None:
    method = "DELETE" if noun in ("pictures", "jobs") else "PATCH"
    with unchanged(still.house):
        for way in WAYS:
            answer = ask(still.alice, way, method, f"/{noun}/{id}")
            assert answer.status_code in (404, 405)
            assert refusal(answer, way)


def test_a_region_must_lie_inside_the_picture(still: Still) -> None:
    with unchanged(still.house):
        for way in WAYS:
            box = {"region": BOX} if way == "api" else BOX
            said = {"op": "place", "id": "i1"} | box
            answer = ask(still.alice, way, "POST", CHANGES.format(**still.ids), said)
            assert answer.status_code == 422
            assert "inside the picture" in refusal(answer, way)


@pytest.mark.parametrize(
    "change",
    [
        {"op": "replace", "image": {"id": "a" * 64, "width": 512, "height": 512}},
        {"op": "erase", "image": {"id": "a" * 64, "width": 512, "height": 512}, "layer": None},
        {"op": "mask", "mask": "a" * 64},
        {"op": "place", "id": "i1", "region": {"x": 0, "y": 0, "w": 1, "h": 1, "mask": "a" * 64}},
        {"op": "place", "id": "i1", "region": {"x": 0, "y": 0, "w": "wide"}},
        {"op": "add", "words": ["a boat"]},
        {"op": "describe", "words": "x", "more": "x"},
    ],
)  # fmt: skip
def test_pixels_and_other_things_are_not_smuggled_in_as_words(still: Still, change: Any) -> None:
    for step in (still.plan, still.draft):
        with unchanged(still.house):
            answer = still.alice.post(f"/api/v1/steps/{step.id}/changes", json=change)
        assert answer.status_code == 422
        assert answer.json()["fields"]


@pytest.mark.parametrize(
    ("body", "status"),
    [("{", 422), ("[]", 422), ("null", 422), ("", 422), (b"\xff\xfe", 422), ("[" * 99_999, 400),
     ('{"intent": 5}', 422), ('{"intent": "a", "colour": 1}', 422), ('{"intent": "a", "seed": -1}', 422),
     ('{"intent": "a", "policy": {"max_seconds": NaN}}', 422), ('{"intent": "a", "policy": {"gates": ["tea"]}}', 422)],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_a_body_that_does_not_fit_is_a_problem_in_words(
    still: Still, body: Any, status: int
) -> None:
    with unchanged(still.house):
        headers = {"content-type": "application/json"}
        answer = still.alice.post("/api/v1/pictures", content=body, headers=headers)
    assert answer.status_code == status
    assert refusal(answer, "api").endswith("Nothing was changed.")


@pytest.mark.parametrize("text", ["\ud800", "\x00", "x" * 65, "/"])
def test_half_a_character_is_no_id(still: Still, text: str) -> None:
    body, address = json.dumps({"tip": text}), "/api/v1/pictures/{picture}/branches/{branch}"
    headers = {"content-type": "application/json"}
    answer = still.alice.patch(address.format(**still.ids), content=body, headers=headers)
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nowhere", 404), ("PUT", "/pictures", 405), ("POST", "/runs/1", 405)],
)
def test_an_address_where_nothing_is_says_so(
    still: Still, method: str, path: str, status: int
) -> None:
    words = "this address"
    assert told(still, method, path, None, words) == {(status, words)}


@pytest.mark.parametrize("length", ["60000000", "0" * 12 + "90000000", "٣", "-1", "1" * 30])
def test_more_than_the_studio_takes_is_refused_unread(still: Still, length: str) -> None:
    headers = {"content-length": length.encode(), "content-type": "application/json"}
    with unchanged(still.house):
        answer = still.alice.post("/api/v1/pictures", content=b'{"intent": "a"}', headers=headers)
    assert answer.status_code == 413
    assert "larger than the 25 MB" in refusal(answer, "api")
