"""Every table, with its rules: keys, checks and the indexes that make a rule hold under two writers.

Plain tables and no mapped classes, so nothing is ever loaded behind a reader's back. Steps never change: triggers in
the migration refuse it. Knows no viewer and no rule that needs more than one row.
"""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, text

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = sa.MetaData(naming_convention=NAMES)


class Utc(sa.types.TypeDecorator[datetime]):
    """A moment in UTC, aware on both databases."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        aware: datetime = value if value.tzinfo else value.replace(tzinfo=UTC)
        return aware.astimezone(UTC)


def one_of(column: str, *values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def of_picture(**how: Any) -> Column[str]:
    return Column(
        "picture", Text, ForeignKey("pictures.id", ondelete="CASCADE"), nullable=False, **how
    )


def needed(name: str, kind: Any = Text, **how: Any) -> Column[Any]:
    return Column(name, kind, nullable=False, **how)


people = Table("people", metadata, Column("id", Text, primary_key=True), needed("name"))
teams = Table("teams", metadata, Column("id", Text, primary_key=True), needed("name"))
members = Table(
    "members", metadata,
    Column("team", Text, ForeignKey("teams.id", ondelete="CASCADE"), primary_key=True),
    Column("person", Text, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
)  # fmt: skip

pictures = Table(
    "pictures", metadata,
    Column("id", Text, primary_key=True),
    needed("title"), needed("intent"), needed("width", Integer), needed("height", Integer),
    needed("style"), needed("seed", sa.BigInteger), needed("engine"),
    needed("build", server_default="as suits"),
    Column("engines", sa.JSON(none_as_null=True)), Column("sampling", sa.JSON(none_as_null=True)),
    needed("owner", Text, index=True), needed("team"), needed("visibility"),
    needed("created", Utc), needed("touched", Utc), Column("trashed", Utc),
    needed("seq", Integer), needed("numbers", Integer), Column("cover", Text),
    sa.ForeignKeyConstraint(["owner"], ["people.id"]),
    sa.ForeignKeyConstraint(["team"], ["teams.id"]),
    one_of("visibility", "private", "team"),
    one_of("build", "as suits", "at once", "step by step"),
    CheckConstraint("length(intent) > 0", name="intent_said"),
    CheckConstraint("width BETWEEN 256 AND 2048 AND width % 16 = 0", name="width_fits"),
    CheckConstraint("height BETWEEN 256 AND 2048 AND height % 16 = 0", name="height_fits"),
    CheckConstraint("seq >= 0 AND numbers >= 0", name="counters_count"),
    Index("ix_pictures_shelf", "trashed", "touched", "id"),
)  # fmt: skip

# `run` has no foreign key: runs name branches, branches name steps, and a circle cannot be dropped in order.
steps = Table(
    "steps", metadata,
    Column("id", Text, primary_key=True),
    of_picture(),
    needed("number", Integer),
    Column("parent", Text, ForeignKey("steps.id"), index=True),
    needed("kind"), needed("content", sa.JSON), needed("author"), needed("at", Utc),
    Column("made_from", Text, ForeignKey("steps.id"), index=True),
    Column("run", Text, index=True), needed("round", Integer), needed("pass_no", Integer),
    Column("request", sa.JSON(none_as_null=True)), needed("seconds", sa.Float),
    Column("job", Text, unique=True), Column("tokens", Integer),
    sa.UniqueConstraint("picture", "number"),
    one_of("kind", "plan", "draft", "reflection", "refinement"),
    CheckConstraint("number >= 1 AND round >= 0 AND pass_no >= 1", name="counted"),
    CheckConstraint("parent IS NOT NULL OR kind = 'plan'", name="roots_are_plans"),
    CheckConstraint("parent IS NULL OR parent <> id", name="not_its_own_parent"),
    CheckConstraint("(job IS NULL) = (request IS NULL)", name="engines_answer_requests"),
)  # fmt: skip

branches = Table(
    "branches", metadata,
    Column("id", Text, primary_key=True),
    of_picture(),
    needed("name"), Column("tip", Text, ForeignKey("steps.id"), index=True),
    needed("automatic", sa.Boolean), needed("created", Utc),
    sa.UniqueConstraint("picture", "name"),
    CheckConstraint("length(name) BETWEEN 1 AND 80", name="named"),
)  # fmt: skip

LIVE_RUN = text("state IN ('running', 'at gate', 'paused')")
runs = Table(
    "runs", metadata,
    Column("id", Text, primary_key=True),
    of_picture(index=True),
    needed("branch", Text), needed("person"), needed("state"), needed("reason"),
    needed("policy", sa.JSON), needed("spend", sa.JSON), needed("one_step", sa.Boolean),
    Column("gate", Text), needed("created", Utc), Column("ended", Utc),
    sa.ForeignKeyConstraint(["branch"], ["branches.id"], ondelete="CASCADE"),
    one_of("state", "running", "at gate", "paused", "ended"),
    CheckConstraint("(ended IS NOT NULL) = (state = 'ended')", name="ended_when"),
    Index("uq_runs_one_live", "branch", unique=True, sqlite_where=LIVE_RUN, postgresql_where=LIVE_RUN),
    Index("ix_runs_branch", "branch", "created"),
)  # fmt: skip

LIVE_JOB = text("state IN ('queued', 'running')")
QUEUED = text("state = 'queued'")
ALIKE = text("state = 'queued' AND alike <> ''")
RUNNING = text("state = 'running'")
jobs = Table(
    "jobs", metadata,
    Column("id", Text, primary_key=True),
    of_picture(index=True),
    needed("branch"), Column("run", Text, index=True),
    needed("kind"), needed("request", sa.JSON), needed("engine"), needed("state"),
    needed("attempt", Integer), needed("deaths", Integer), needed("priority", Integer),
    needed("person"), needed("created", Utc), Column("started", Utc), Column("ended", Utc),
    Column("error", Text), Column("worker", Text), Column("lease", Utc),
    Column("parent", Text, ForeignKey("steps.id")), Column("made_from", Text, ForeignKey("steps.id")),
    needed("round", Integer), needed("pass_no", Integer), needed("seconds", sa.Float),
    needed("alike", server_default=text("''")),
    sa.ForeignKeyConstraint(["branch"], ["branches.id"], ondelete="CASCADE"),
    sa.ForeignKeyConstraint(["run"], ["runs.id"], ondelete="CASCADE"),
    one_of("state", "queued", "running", "finished", "failed", "cancelled", "lost"),
    one_of("kind", "plan", "draft", "reflection", "refinement"),
    CheckConstraint("attempt >= 0 AND deaths >= 0 AND round >= 0 AND pass_no >= 1", name="counted"),
    CheckConstraint("(state = 'running') = (lease IS NOT NULL)", name="leased_while_running"),
    CheckConstraint("(ended IS NULL) = (state IN ('queued', 'running'))", name="ended_when"),
    Index("uq_jobs_one_live", "branch", unique=True, sqlite_where=LIVE_JOB, postgresql_where=LIVE_JOB),
    Index("ix_jobs_queue", "priority", "created", sqlite_where=QUEUED, postgresql_where=QUEUED),
    Index("ix_jobs_leases", "lease", sqlite_where=RUNNING, postgresql_where=RUNNING),
    Index("ix_jobs_alike", "alike", sqlite_where=ALIKE, postgresql_where=ALIKE),
    Index("ix_jobs_lately", "person", "ended"),
)  # fmt: skip

events = Table(
    "events", metadata,
    Column("picture", Text, ForeignKey("pictures.id", ondelete="CASCADE"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    needed("kind"), needed("author"), needed("at", Utc), needed("body", sa.JSON),
    Column("job", Text, index=True), needed("attempt", Integer), needed("v", Integer),
    CheckConstraint("seq >= 1", name="seq_counts"),
)  # fmt: skip

edits = Table(
    "edits", metadata,
    Column("person", Text, ForeignKey("people.id"), primary_key=True),
    Column("step", Text, ForeignKey("steps.id", ondelete="CASCADE"), primary_key=True),
    of_picture(index=True),
    Column("branch", Text, ForeignKey("branches.id", ondelete="SET NULL")),
    needed("changes", sa.JSON), Column("saw_tip", Text), needed("touched", Utc),
)  # fmt: skip

# Which picture holds which image: who may see it, and what tidying must keep.
holdings = Table(
    "holdings", metadata,
    Column("image", Text, primary_key=True),
    Column("picture", Text, ForeignKey("pictures.id", ondelete="CASCADE"), primary_key=True),
    needed("source"), needed("licence"), Column("box", sa.JSON(none_as_null=True)), needed("at", Utc),
    one_of("source", "engine", "painted", "uploaded"),
    CheckConstraint("length(image) = 64", name="image_hashed"),
)  # fmt: skip

idempotency_keys = Table(
    "idempotency_keys", metadata,
    Column("person", Text, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("key", Text, primary_key=True),
    needed("asked"), needed("status", Integer), needed("answer", sa.JSON), needed("at", Utc),
    CheckConstraint("length(key) BETWEEN 1 AND 200", name="key_fits"),
)  # fmt: skip

workers = Table(
    "workers", metadata,
    Column("id", Text, primary_key=True), needed("started", Utc), needed("seen", Utc),
    Column("offers", sa.JSON(none_as_null=True)),
)  # fmt: skip

# The engine of a role in new pictures, where somebody chose one for all.
choices = Table(
    "choices", metadata,
    Column("role", Text, primary_key=True), needed("engine"),
    one_of("role", "planner", "drafter", "critic", "refiner"),
)  # fmt: skip
