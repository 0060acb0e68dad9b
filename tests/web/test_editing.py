"""Plans and reflections are changed in every way, by page and API; what is pending survives and is taken back."""

from collections.abc import Iterator
from typing import Any

import pytest

from app.domain.canvas import Region
from app.domain.parts import Content, Finding, Instruction, Plan, Reflection
from app.domain.steps import Step
from app.studio import edits
from app.web.site import build
from tests.cast import ALICE, BOAT, PLAN, House, wrong
from tests.web.conftest import Still, TestClient, ask
from tests.web.markup import Element, read
from tests.web.test_pixels import sent, sheet

WAYS = ("htmx", "api")
BOX = {"x": 0.1, "y": 0.2, "w": 0.3, "h": 0.4}
LAKE, RED = PLAN.instructions
PLANS: dict[str, tuple[dict[str, Any], tuple[Instruction, ...]]] = {
    "reword": ({"id": "i1", "words": "a  stormy\nlake"}, (Instruction("i1", "a stormy lake"), RED)),
    "add": ({"words": "a swan", "at": 1, "region": BOX}, (LAKE, Instruction("p1", "a swan", Region(**BOX)), RED)),
    "add in a later pass": ({"words": "ripples", "pass_no": 2}, (LAKE, RED, Instruction("p1", "ripples", None, 2))),
    "delete": ({"id": "i1"}, (RED,)),
    "move": ({"id": "i2", "to": 0}, (RED, LAKE)),
    "place": ({"id": "i1", "region": BOX}, (Instruction("i1", "a calm lake", Region(**BOX)), RED)),
    "place nowhere": ({"id": "i2"}, (LAKE, Instruction("i2", "a red boat"))),
}  # fmt: skip
ASKED = Finding("f2", "picture", "wrong", "it is blue", "make it red", "i2", BOAT, "colour")
FINDINGS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "accept": ({"id": "f2"}, {"decision": "accepted"}),
    "dismiss": ({"id": "f2"}, {"decision": "dismissed"}),
    "correct": ({"id": "f2", "words": "paint it green"},
                {"correction": "paint it green", "decision": "accepted", "author": "alice"}),
}  # fmt: skip


def changed(client: TestClient, way: str, step: Step, op: str, fields: dict[str, Any]) -> None:
    """A form sends a region as four fields, JSON as an object."""
    said = {"op": op.split()[0], **fields}
    if way != "api":
        said |= said.pop("region", {})
    answer = ask(client, way, "POST", f"/steps/{step.id}/changes", said)
    assert answer.status_code == {"htmx": 200, "api": 201}[way], answer.text


def seen(house: House, step: Step) -> Content:
    with house.look() as session:
        return edits.preview(session, ALICE, step.id)


def card(text: str, step: Step) -> Element:
    return next(e for e in read(text).elements if e.attributes.get("data-step") == step.id)


@pytest.fixture(autouse=True)
def tidy(request: pytest.FixtureRequest) -> Iterator[None]:
    """The house that stays has no changes before and after."""
    yield
    if "still" in request.fixturenames:
        still: Still = request.getfixturevalue("still")
        for step in (still.plan, still.reflection):
            still.alice.delete(f"/api/v1/steps/{step.id}/changes")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", PLANS)
def test_a_plan_is_changed_in_every_way(still: Still, way: str, name: str) -> None:
    fields, lines = PLANS[name]
    changed(still.alice, way, still.plan, name, dict(fields))
    assert seen(still.house, still.plan) == Plan(lines, PLAN.description)
    assert "1 change, not yet a step" in still.alice.get(f"/pictures/{still.plan.picture}").text


@pytest.mark.parametrize("way", WAYS)
def test_the_whole_picture_is_described_anew(still: Still, way: str) -> None:
    changed(still.alice, way, still.plan, "describe", {"words": "Everything green."})
    assert seen(still.house, still.plan) == Plan(PLAN.instructions, "Everything green.")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", FINDINGS)
def test_a_finding_is_answered_in_every_way(still: Still, way: str, name: str) -> None:
    fields, expected = FINDINGS[name]
    changed(still.alice, way, still.reflection, name, fields)
    content = seen(still.house, still.reflection)
    assert isinstance(content, Reflection)
    assert {n: getattr(content.findings[1], n) for n in expected} == expected
    changed(still.alice, way, still.reflection, "undecide", {"id": "f2"})
    content = seen(still.house, still.reflection)
    assert isinstance(content, Reflection)
    assert content.findings[1].decision == ""


@pytest.mark.parametrize("way", WAYS)
def test_a_finding_is_added_with_its_place(still: Still, way: str) -> None:
    fields = {"words": "warmer", "region": dict(BOX), "instruction": "i1"}
    changed(still.alice, way, still.reflection, "note", fields)
    content = seen(still.house, still.reflection)
    assert isinstance(content, Reflection)
    assert content.findings[:2] == wrong(2).findings
    note = content.findings[2]
    assert (note.correction, note.region, note.instruction) == ("warmer", Region(**BOX), "i1")
    assert (note.decision, note.author) == ("accepted", "alice")


@pytest.mark.parametrize("way", WAYS)
def test_changes_are_undone_one_by_one_and_all_at_once(still: Still, way: str) -> None:
    path = f"/steps/{still.plan.id}/changes"
    for words in ("one", "two", "three"):
        changed(still.alice, way, still.plan, "reword", {"id": "i1", "words": words})
    assert ask(still.alice, way, "DELETE", f"{path}/last").status_code == 200
    pending = still.alice.get(f"/api/v1{path}").json()["changes"]
    assert [change["words"] for change in pending] == ["one", "two"]
    assert ask(still.alice, way, "DELETE", path).status_code == 200
    assert still.alice.get(f"/api/v1{path}").json()["changes"] == []
    assert seen(still.house, still.plan) == PLAN


def test_a_change_is_answered_with_the_card_it_touched(still: Still) -> None:
    said = {"op": "reword", "id": "i1", "words": "a stormy lake"}
    answer = ask(still.alice, "htmx", "POST", f"/steps/{still.plan.id}/changes", said)
    assert "a stormy lake" in card(answer.text, still.plan).text
    cards = [e for e in read(answer.text).elements if "data-step" in e.attributes]
    assert [e.attributes["data-step"] for e in cards] == [still.plan.id]


def test_changes_survive_a_reload_and_another_web_process(still: Still) -> None:
    changed(still.alice, "htmx", still.plan, "reword", {"id": "i1", "words": "a stormy lake"})
    state = still.alice.app.state
    again = TestClient(build(state.site, state.access, still.house.engine), "http://localhost")
    shown = card(again.get(f"/pictures/{still.plan.picture}").text, still.plan)
    assert "a stormy lake" in shown.text
    assert "data-edited" in shown.attributes


@pytest.mark.parametrize("way", WAYS)
def test_what_is_saved_is_a_sibling_and_the_old_one_is_as_it_was(
    alice: TestClient, house: House, way: str
) -> None:
    plan, _draft = house.drafted()
    changed(alice, way, plan, "delete", {"id": "i1"})
    answer = ask(alice, way, "POST", f"/steps/{plan.id}/edits", {"saw_tip": plan.id})
    assert answer.status_code == {"htmx": 200, "api": 201}[way]
    steps = house.steps(plan.picture)
    assert steps[0] == plan
    assert (steps[-1].made_from, steps[-1].author, steps[-1].plan.instructions) == (
        plan.id,
        "alice",
        (RED,),
    )
    house.check()


@pytest.mark.parametrize("way", WAYS)
def test_going_on_with_changes_asks_for_what_was_changed(
    alice: TestClient, house: House, way: str
) -> None:
    _, draft = house.drafted()
    branch = house.branch(draft.picture)
    (reflection,) = gone_on(house, alice, branch.id, draft)
    changed(alice, way, reflection, "note", {"words": "warmer", "region": dict(BOX)})
    said = {"saw_tip": reflection.id, "go_on": True}
    answer = ask(alice, way, "POST", f"/steps/{reflection.id}/edits", said)
    assert answer.status_code in (200, 201)
    job = house.claimed()
    assert job is not None
    assert [f.correction for f in job.request.corrections if f.author] == ["warmer"]


def gone_on(house: House, alice: TestClient, branch: str, draft: Step) -> list[Step]:
    alice.post(f"/api/v1/pictures/{draft.picture}/branches/{branch}/runs", json={"one_step": True})
    return house.made(wrong(2))


def test_what_was_painted_is_protected_along_the_path(alice: TestClient, house: House) -> None:
    _, draft = house.drafted()
    sent(alice, "htmx", draft.id, "layers", sheet((0, 0, 64, 64)))
    said = {"saw_tip": draft.id, "go_on": True}
    assert ask(alice, "htmx", "POST", f"/steps/{draft.id}/edits", said).status_code == 200
    run = house.run(house.branch(draft.picture))
    ask(alice, "htmx", "PATCH", f"/runs/{run.id}", {"pause": "never"})
    made = house.made(wrong(1), house.painting(), wrong(1), house.painting())
    layers = {step.painting.protected for step in made if step.is_image}
    assert len(layers) == 1
    assert None not in layers
