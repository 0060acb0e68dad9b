"""The schema holds the rules that no program may forget, and the migrations make exactly that schema."""

import dataclasses
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from app import places
from app.domain.errors import Conflict, Unavailable
from app.domain.tree import Tree
from app.storage import clock, idempotency, steps, tables, tidying
from app.storage.database import open_database, sessions, transaction
from app.storage.idempotency import Answer
from app.storage.migrating import config, keep_copy, migrate, version
from tests.cast import PLAN, House, opened, right


def test_the_migrations_make_the_tables_that_the_program_knows(
    empty_database_url: str, tmp_path: Path
) -> None:
    assert version(empty_database_url) is None
    migrate(empty_database_url, tmp_path)
    assert migrate(empty_database_url, tmp_path) is None
    engine = open_database(empty_database_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, tables.metadata) == []
    engine.dispose()


def test_a_copy_is_a_whole_database(sqlite_url: str, tmp_path: Path) -> None:
    copy = keep_copy(sqlite_url, tmp_path / "backups", "test")
    assert version(f"sqlite:///{copy}") == version(sqlite_url)


def test_a_finished_step_never_changes(house: House) -> None:
    house.started()
    (step,) = house.made(PLAN)
    with pytest.raises((Conflict, sa.exc.DBAPIError)), house.work() as session:
        session.execute(sa.update(tables.steps).values(author="charlie"))
    assert house.steps(step.picture)[0] == step


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (tables.pictures, {"width": 300}),
        (tables.pictures, {"visibility": "everyone"}),
        (tables.pictures, {"intent": ""}),
        (tables.runs, {"state": "resting"}),
        (tables.runs, {"state": "ended"}),
        (tables.jobs, {"state": "running"}),
        (tables.jobs, {"state": "finished"}),
        (tables.branches, {"name": ""}),
        (tables.branches, {"tip": "nowhere"}),
    ],
)
def test_a_row_that_breaks_a_rule_is_refused(
    house: House, table: sa.Table, values: dict[str, object]
) -> None:
    house.started()
    with pytest.raises(Conflict), house.work() as session:
        session.execute(sa.update(table).values(**values))


def test_a_step_comes_back_as_it_was_put(house: House) -> None:
    picture = house.started()
    made = house.made()
    assert house.steps(picture.id) == made
    assert all(step.at.tzinfo is UTC for step in made)


def test_pages_of_a_path_join_to_the_whole(house: House) -> None:
    picture = house.started()
    made = house.made()
    with house.look() as session:
        last = steps.path_page(session, made[-1].id, limit=2)
        rest = steps.path_page(session, last[0].parent, limit=200)
        assert [*rest, *last] == made
        assert steps.tree(session, picture.id).path(made[-1].id) == tuple(made)


def test_a_working_tree_answers_as_the_whole_one(house: House) -> None:
    picture = house.started()
    made = house.made()
    with house.look() as session:
        small = steps.working_tree(session, made[-1].id, made[0].run)
        assert small.steps == steps.tree(session, picture.id).steps


def test_a_history_of_thousands_is_removed_and_read_without_recursion(house: House) -> None:
    picture = house.started()
    (plan,) = house.made(PLAN)
    parent, kinds = plan.id, ("draft", "reflection")
    made = [plan]
    base = house.painting()
    for n in range(1500):
        kind = kinds[n % 2]
        content = base if kind == "draft" else right()
        step = dataclasses.replace(
            plan, id=clock.new_id(), number=n + 2, parent=parent, kind=kind, content=content,
            author="alice", request=None, at=datetime.now(UTC),
        )  # fmt: skip
        made.append(step)
        parent = step.id
    with house.work() as session:
        for step in made[1:]:
            steps.add(session, step)
        assert Tree(made).check() == []
        assert len(steps.path_page(session, parent, limit=5000)) == 1501
        tidying.purge(session, picture.id)
        assert steps.count(session, picture.id) == 0


def test_a_key_answers_once_and_only_the_same_request(house: House) -> None:
    with house.work() as session:
        assert idempotency.answered(session, "alice", "k", "POST /pictures 1") is None
        idempotency.keep(session, "alice", "k", "POST /pictures 1", Answer(201, {"id": "p"}))
    with house.work() as session:
        assert idempotency.answered(session, "alice", "k", "POST /pictures 1") == Answer(
            201, {"id": "p"}
        )
        assert idempotency.answered(session, "bob", "k", "POST /pictures 1") is None
        with pytest.raises(Conflict):
            idempotency.answered(session, "alice", "k", "POST /pictures 2")


def test_a_locked_database_is_told_in_words(sqlite_url: str) -> None:
    engine, impatient = open_database(sqlite_url), open_database(sqlite_url, patience_ms=1)
    with transaction(sessions(engine)) as session:
        session.execute(sa.select(1))
        with pytest.raises(Unavailable), transaction(sessions(impatient)) as other:
            other.execute(sa.select(1))
        with transaction(sessions(impatient, reading=True)) as reader:
            assert reader.execute(sa.select(1)).scalar() == 1
    engine.dispose()
    impatient.dispose()


CHANGED = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "scratch", "{head}"
def upgrade():
    for table, column in (("pictures", "title"), ("steps", "author")):
        with op.batch_alter_table(table) as batch:
            batch.alter_column(column, type_=sa.String(5000))
"""


def changed_further(url: str, folder: Path) -> None:
    """Another migration after the newest, which makes tables again."""
    folder.mkdir()
    (folder / "scratch.py").write_text(CHANGED.format(head=version(url)))
    further = config(url)
    further.set_main_option("path_separator", "newline")
    further.set_main_option("version_locations", f"{places.migrations() / 'versions'}\n{folder}")
    command.upgrade(further, "head")


def test_a_migration_that_makes_tables_again_loses_nothing(
    empty_database_url: str, tmp_path: Path
) -> None:
    migrate(empty_database_url, tmp_path)
    with opened(empty_database_url, tmp_path) as house:
        picture = house.started()
        before = house.made()
        changed_further(empty_database_url, tmp_path / "further")
        assert house.steps(picture.id) == before
        assert list(house.branches(picture.id)) == ["main"]
        with pytest.raises((Conflict, sa.exc.DBAPIError)), house.work() as session:
            session.execute(sa.update(tables.steps).values(author="charlie"))


def test_a_database_of_a_newer_version_is_left_alone(
    empty_database_url: str, tmp_path: Path
) -> None:
    migrate(empty_database_url, tmp_path)
    changed_further(empty_database_url, tmp_path / "further")
    with pytest.raises(Unavailable, match="newer Pentimento"):
        migrate(empty_database_url, tmp_path)
