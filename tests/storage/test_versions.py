"""A database of every version that was ever written is read, brought to the newest shape, and worked on.

`versions/N.sql` is a whole SQLite database whose documents carry `v: N`, as that version wrote it: never changed.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.domain.canvas import Region
from app.domain.content import VERSION
from app.domain.requests import KIND_OF
from app.domain.runs import Policy
from app.storage import edits, events, jobs, pictures, runs, steps, tables
from app.storage.migrating import migrate
from tests.cast import ALICE, CHARLIE, INTENT, PLAN, SIZE, House, opened, right

VERSIONS = sorted((Path(__file__).parent / "versions").glob("*.sql"))


@pytest.fixture(params=VERSIONS, ids=lambda file: file.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    """The house as that version left it, migrated."""
    file = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(file)) as database:
        database.executescript(request.param.read_text(encoding="utf-8"))
    migrate(f"sqlite:///{file}", tmp_path)
    with opened(f"sqlite:///{file}", tmp_path / "home") as house:
        yield house


def picture(house: House) -> pictures.Picture:
    with house.look() as session:
        (found,) = pictures.visible(session, ALICE)
    return found


def test_every_version_of_the_documents_has_a_database() -> None:
    assert [file.stem for file in VERSIONS] == [str(n) for n in range(1, VERSION + 1)]
    for file in VERSIONS:
        assert f'{{"v": {file.stem}, "type": "plan"' in file.read_text(encoding="utf-8")


def test_every_step_is_read_as_it_was_written(old: House) -> None:
    found = old.steps(picture(old).id)
    kinds = ["plan", "draft", "reflection", "reflection", "refinement", "reflection", "refinement"]
    assert [step.kind for step in found] == kinds
    plan, draft, _first, answered, refined, last, painted = found
    assert plan.plan.instructions == PLAN.instructions
    assert plan.plan.missing == ("A zeppelin cannot be painted; a cloud will do.",)
    assert draft.painting.scene == {"v": 1, "things": [{"name": "boat", "x": 0.5}]}
    note = answered.reflection.findings[-1]
    assert (note.correction, note.region, note.author) == (
        "warmer",
        Region(0.1, 0.1, 0.3, 0.3),
        "alice",
    )
    assert refined.request is not None
    assert [f.decision for f in refined.request.findings] == ["accepted", "accepted"]
    assert last.reflection == right()
    assert (painted.author, painted.painting.image.source) == ("alice", "painted")
    assert painted.painting.protected
    assert painted.painting.mask


def test_requests_of_every_kind_are_read(old: House) -> None:
    with old.look() as session:
        ids = list(session.scalars(sa.select(tables.jobs.c.id)))
        found = [job for id in ids if (job := jobs.known(session, id))]
    assert {type(job.request) for job in found} == set(KIND_OF)
    assert {job.state for job in found} == {"finished", "running", "failed"}
    assert {job.request.intent for job in found} == {INTENT, "A fox"}


def test_what_stands_beside_the_steps_is_read(old: House) -> None:
    made = picture(old)
    assert (made.intent, made.size, made.seed) == (INTENT, SIZE, 7)
    assert {"main", "main, before", "another try"} < set(old.branches(made.id))
    policy = Policy(max_rounds=4, pause="chosen", gates=frozenset({"reflection"}), gate_below=0.5)
    with old.look() as session:
        rows = list(
            session.scalars(sa.select(tables.runs.c.id).where(tables.runs.c.picture == made.id))
        )
        assert {runs.known(session, id).policy for id in rows} == {policy}
        (pending,) = edits.of_picture(session, "alice", made.id)
        assert pending.changes == ({"op": "reword", "id": "i1", "words": "a stormy lake"},)
        told = events.after(session, made.id, 0)
        assert told[-1].seq == made.seq
        assert [event.body["t"] for event in told if event.kind == "text"] == ["A boat 🦊"]
        (trashed,) = pictures.visible(session, CHARLIE, trashed=True)
        assert trashed.intent == "A fox"
    old.check()


def test_work_goes_on_where_it_stopped(old: House) -> None:
    before = old.steps(picture(old).id)
    made = old.made()
    assert [step.kind for step in made] == ["plan", "draft", "reflection"]
    assert made[0].made_from == before[0].id
    with old.look() as session:
        assert list(steps.tree(session, made[0].picture).steps.values()) == [*before, *made]
