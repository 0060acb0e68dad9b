"""From every step, old and new, by page and API: go on, redo with either seed, branch; and moves are undone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from app.domain.steps import Step
from app.storage import jobs
from app.storage.jobs import Job
from app.web.access import Access
from app.web.site import Limits, build
from tests.cast import ALICE, House, opened
from tests.web.conftest import SAME, ask

WAYS = ("htmx", "api")
STEPS = range(5)


@dataclass(frozen=True)
class Finished:
    """A picture whose run has ended, and its five steps."""

    house: House
    alice: TestClient
    steps: list[Step]

    def live(self) -> Job:
        """The one job that was asked for, taken away again."""
        with self.house.look() as session:
            (job,) = jobs.live_of_picture(session, self.steps[0].picture)
        self.alice.delete(f"/api/v1/jobs/{job.id}")
        return job


@pytest.fixture(scope="module")
def finished(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finished]:
    """Shared: every test leaves more branches behind, and no job."""
    home = tmp_path_factory.mktemp("finished")
    (home / "db").write_bytes(migrated_sqlite.read_bytes())
    with opened(f"sqlite:///{home / 'db'}", home) as house:
        house.started()
        site = build(Limits(home), Access(viewer=ALICE), house.engine)
        with TestClient(site, "http://localhost", headers=SAME, follow_redirects=False) as alice:
            yield Finished(house, alice, house.made())


def branch_of(answer: Response, way: str) -> str:
    """Where the answer leads."""
    if way == "api":
        assert answer.status_code == 201, answer.text
        return answer.json().get("branch") or answer.json()["id"]
    return answer.headers["hx-redirect"].partition("branch=")[2]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("at", STEPS[:-1])
def test_go_on_from_every_step(finished: Finished, way: str, at: int) -> None:
    step = finished.steps[at]
    answer = ask(finished.alice, way, "POST", f"/steps/{step.id}/runs")
    job = finished.live()
    assert job.branch == branch_of(answer, way)
    following = ("draft", "reflection", "refinement", "reflection")
    assert (job.parent, job.kind) == (step.id, following[at])


@pytest.mark.parametrize("way", WAYS)
def test_at_its_end_a_run_that_is_right_says_so_again(finished: Finished, way: str) -> None:
    answer = ask(finished.alice, way, "POST", f"/steps/{finished.steps[-1].id}/runs")
    assert answer.status_code in (200, 201)
    run = finished.house.run(finished.house.branch(finished.steps[0].picture))
    assert (run.state, run.job) == ("ended", None)
    assert run.reason == "Everything in the plan holds. The best picture is kept."


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("same", [True, False], ids=["same seed", "new seed"])
@pytest.mark.parametrize("at", STEPS)
def test_every_step_is_made_again_beside_itself(
    finished: Finished, way: str, same: bool, at: int
) -> None:
    step = finished.steps[at]
    said = {"new_seed": not same} if way == "api" else {"new_seed": "" if same else "1"}
    answer = ask(finished.alice, way, "POST", f"/steps/{step.id}/redos", said)
    job = finished.live()
    assert (job.kind, job.parent, job.made_from) == (step.kind, step.parent, step.id)
    assert step.request is not None
    assert (job.request.seed == step.request.seed) == same
    assert job.branch == branch_of(answer, way) != finished.house.branch(step.picture).id


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("at", STEPS)
def test_a_branch_grows_from_every_step(finished: Finished, way: str, at: int) -> None:
    step, name = finished.steps[at], f"{way} {at}"
    answer = ask(finished.alice, way, "POST", f"/steps/{step.id}/branches", {"name": name})
    branch = finished.house.branches(step.picture)[name]
    assert branch.tip == step.id
    assert branch.id == branch_of(answer, way)


@pytest.mark.parametrize("way", WAYS)
def test_moving_a_branch_back_and_forth_loses_nothing(finished: Finished, way: str) -> None:
    main = finished.house.branch(finished.steps[0].picture)
    path = f"/pictures/{main.picture}/branches/{main.id}"
    for step in (finished.steps[1], finished.steps[4]):
        assert ask(finished.alice, way, "PATCH", path, {"tip": step.id}).status_code == 200
        assert finished.house.branch(main.picture).tip == step.id
    assert [s.id for s in finished.house.steps(main.picture)] == [s.id for s in finished.steps]


@pytest.mark.parametrize("way", WAYS)
def test_a_branch_is_renamed(finished: Finished, way: str) -> None:
    main = finished.house.branch(finished.steps[0].picture)
    path = f"/pictures/{main.picture}/branches/{main.id}"
    ask(finished.alice, way, "PATCH", path, {"name": "  the\none "})
    assert finished.house.branches(main.picture)["the one"].id == main.id
    ask(finished.alice, way, "PATCH", path, {"name": "main"})
    assert finished.house.branch(main.picture).id == main.id


@pytest.mark.parametrize("way", WAYS)
def test_a_picture_is_renamed_thrown_away_and_taken_back(finished: Finished, way: str) -> None:
    picture = finished.steps[0].picture
    path, shelf = f"/pictures/{picture}", "/api/v1/pictures"
    ask(finished.alice, way, "PATCH", path, {"title": f"By {way}"})
    assert finished.alice.get(shelf).json()["items"][0]["title"] == f"By {way}"
    assert ask(finished.alice, way, "DELETE", path).status_code == 204
    assert finished.alice.get(shelf).json()["items"] == []
    assert (
        ask(finished.alice, way, "POST", f"/steps/{finished.steps[0].id}/runs").status_code == 409
    )
    assert ask(
        finished.alice, way, "PATCH", path, {"trashed": False if way == "api" else "false"}
    ).is_success
    assert [p["id"] for p in finished.alice.get(shelf).json()["items"]] == [picture]
