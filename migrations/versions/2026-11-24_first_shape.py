"""First shape: every table, and triggers that refuse to change a finished step."""

import sqlalchemy as sa
from alembic import op

from app.storage import tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


NEVER_CHANGE = {
    "sqlite": (
        "CREATE TRIGGER steps_never_change BEFORE UPDATE ON steps "
        "BEGIN SELECT RAISE(ABORT, 'a finished step never changes'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION steps_never_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'a finished step never changes' USING ERRCODE = '23514'; END $$",
        "CREATE TRIGGER steps_never_change BEFORE UPDATE ON steps "
        "FOR EACH ROW EXECUTE FUNCTION steps_never_change()",
    ),
}


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "teams",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teams")),
    )
    op.create_table(
        "workers",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("started", tables.Utc(timezone=True), nullable=False),
        sa.Column("seen", tables.Utc(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workers")),
    )
    op.create_table(
        "idempotency_keys",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.Column("at", tables.Utc(timezone=True), nullable=False),
        sa.CheckConstraint(
            "length(key) BETWEEN 1 AND 200", name=op.f("ck_idempotency_keys_key_fits")
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_idempotency_keys_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person", "key", name=op.f("pk_idempotency_keys")),
    )
    op.create_table(
        "members",
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_members_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["team"], ["teams.id"], name=op.f("fk_members_team"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("team", "person", name=op.f("pk_members")),
    )
    op.create_table(
        "pictures",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("intent", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("style", sa.Text(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("visibility", sa.Text(), nullable=False),
        sa.Column("created", tables.Utc(timezone=True), nullable=False),
        sa.Column("touched", tables.Utc(timezone=True), nullable=False),
        sa.Column("trashed", tables.Utc(timezone=True), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("numbers", sa.Integer(), nullable=False),
        sa.Column("cover", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "visibility IN ('private', 'team')", name=op.f("ck_pictures_visibility_known")
        ),
        sa.CheckConstraint(
            "height BETWEEN 256 AND 2048 AND height % 16 = 0", name=op.f("ck_pictures_height_fits")
        ),
        sa.CheckConstraint("length(intent) > 0", name=op.f("ck_pictures_intent_said")),
        sa.CheckConstraint("seq >= 0 AND numbers >= 0", name=op.f("ck_pictures_counters_count")),
        sa.CheckConstraint(
            "width BETWEEN 256 AND 2048 AND width % 16 = 0", name=op.f("ck_pictures_width_fits")
        ),
        sa.ForeignKeyConstraint(["owner"], ["people.id"], name=op.f("fk_pictures_owner")),
        sa.ForeignKeyConstraint(["team"], ["teams.id"], name=op.f("fk_pictures_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pictures")),
    )
    with op.batch_alter_table("pictures", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pictures_owner"), ["owner"], unique=False)
        batch_op.create_index("ix_pictures_shelf", ["trashed", "touched", "id"], unique=False)

    op.create_table(
        "events",
        sa.Column("picture", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", tables.Utc(timezone=True), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("job", sa.Text(), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("v", sa.Integer(), nullable=False),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_events_seq_counts")),
        sa.ForeignKeyConstraint(
            ["picture"], ["pictures.id"], name=op.f("fk_events_picture"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("picture", "seq", name=op.f("pk_events")),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_events_job"), ["job"], unique=False)

    op.create_table(
        "holdings",
        sa.Column("image", sa.Text(), nullable=False),
        sa.Column("picture", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("licence", sa.Text(), nullable=False),
        sa.Column("box", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("at", tables.Utc(timezone=True), nullable=False),
        sa.CheckConstraint(
            "source IN ('engine', 'painted', 'uploaded')", name=op.f("ck_holdings_source_known")
        ),
        sa.CheckConstraint("length(image) = 64", name=op.f("ck_holdings_image_hashed")),
        sa.ForeignKeyConstraint(
            ["picture"], ["pictures.id"], name=op.f("fk_holdings_picture"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("image", "picture", name=op.f("pk_holdings")),
    )
    op.create_table(
        "steps",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("picture", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", tables.Utc(timezone=True), nullable=False),
        sa.Column("made_from", sa.Text(), nullable=True),
        sa.Column("run", sa.Text(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("pass_no", sa.Integer(), nullable=False),
        sa.Column("request", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("job", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(parent IS NULL) = (kind = 'plan')", name=op.f("ck_steps_plans_are_roots")
        ),
        sa.CheckConstraint(
            "kind IN ('plan', 'draft', 'reflection', 'refinement')",
            name=op.f("ck_steps_kind_known"),
        ),
        sa.CheckConstraint(
            "(job IS NULL) = (request IS NULL)", name=op.f("ck_steps_engines_answer_requests")
        ),
        sa.CheckConstraint(
            "number >= 1 AND round >= 0 AND pass_no >= 1", name=op.f("ck_steps_counted")
        ),
        sa.CheckConstraint(
            "parent IS NULL OR parent <> id", name=op.f("ck_steps_not_its_own_parent")
        ),
        sa.ForeignKeyConstraint(["made_from"], ["steps.id"], name=op.f("fk_steps_made_from")),
        sa.ForeignKeyConstraint(["parent"], ["steps.id"], name=op.f("fk_steps_parent")),
        sa.ForeignKeyConstraint(
            ["picture"], ["pictures.id"], name=op.f("fk_steps_picture"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_steps")),
        sa.UniqueConstraint("job", name=op.f("uq_steps_job")),
        sa.UniqueConstraint("picture", "number", name=op.f("uq_steps_picture_number")),
    )
    with op.batch_alter_table("steps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_steps_made_from"), ["made_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_steps_parent"), ["parent"], unique=False)
        batch_op.create_index(batch_op.f("ix_steps_run"), ["run"], unique=False)

    op.create_table(
        "branches",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("picture", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("tip", sa.Text(), nullable=True),
        sa.Column("automatic", sa.Boolean(), nullable=False),
        sa.Column("created", tables.Utc(timezone=True), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_branches_named")),
        sa.ForeignKeyConstraint(
            ["picture"], ["pictures.id"], name=op.f("fk_branches_picture"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["tip"], ["steps.id"], name=op.f("fk_branches_tip")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_branches")),
        sa.UniqueConstraint("picture", "name", name=op.f("uq_branches_picture_name")),
    )
    with op.batch_alter_table("branches", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_branches_tip"), ["tip"], unique=False)

    op.create_table(
        "edits",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("picture", sa.Text(), nullable=False),
        sa.Column("branch", sa.Text(), nullable=True),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("saw_tip", sa.Text(), nullable=True),
        sa.Column("touched", tables.Utc(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["branch"], ["branches.id"], name=op.f("fk_edits_branch"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_edits_person")),
        sa.ForeignKeyConstraint(
            ["picture"], ["pictures.id"], name=op.f("fk_edits_picture"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["step"], ["steps.id"], name=op.f("fk_edits_step"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person", "step", name=op.f("pk_edits")),
    )
    with op.batch_alter_table("edits", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_edits_picture"), ["picture"], unique=False)

    op.create_table(
        "runs",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("picture", sa.Text(), nullable=False),
        sa.Column("branch", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("policy", sa.JSON(), nullable=False),
        sa.Column("spend", sa.JSON(), nullable=False),
        sa.Column("one_step", sa.Boolean(), nullable=False),
        sa.Column("gate", sa.Text(), nullable=True),
        sa.Column("created", tables.Utc(timezone=True), nullable=False),
        sa.Column("ended", tables.Utc(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(ended IS NOT NULL) = (state = 'ended')", name=op.f("ck_runs_ended_when")
        ),
        sa.CheckConstraint(
            "state IN ('running', 'at gate', 'paused', 'ended')", name=op.f("ck_runs_state_known")
        ),
        sa.ForeignKeyConstraint(
            ["branch"], ["branches.id"], name=op.f("fk_runs_branch"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["picture"], ["pictures.id"], name=op.f("fk_runs_picture"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
    )
    with op.batch_alter_table("runs", schema=None) as batch_op:
        batch_op.create_index("ix_runs_branch", ["branch", "created"], unique=False)
        batch_op.create_index(batch_op.f("ix_runs_picture"), ["picture"], unique=False)
        batch_op.create_index(
            "uq_runs_one_live",
            ["branch"],
            unique=True,
            sqlite_where=sa.text("state IN ('running', 'at gate', 'paused')"),
            postgresql_where=sa.text("state IN ('running', 'at gate', 'paused')"),
        )

    op.create_table(
        "jobs",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("picture", sa.Text(), nullable=False),
        sa.Column("branch", sa.Text(), nullable=False),
        sa.Column("run", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("request", sa.JSON(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("deaths", sa.Integer(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("created", tables.Utc(timezone=True), nullable=False),
        sa.Column("started", tables.Utc(timezone=True), nullable=True),
        sa.Column("ended", tables.Utc(timezone=True), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("worker", sa.Text(), nullable=True),
        sa.Column("lease", tables.Utc(timezone=True), nullable=True),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("made_from", sa.Text(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("pass_no", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.CheckConstraint(
            "(ended IS NULL) = (state IN ('queued', 'running'))", name=op.f("ck_jobs_ended_when")
        ),
        sa.CheckConstraint(
            "(state = 'running') = (lease IS NOT NULL)", name=op.f("ck_jobs_leased_while_running")
        ),
        sa.CheckConstraint(
            "kind IN ('plan', 'draft', 'reflection', 'refinement')", name=op.f("ck_jobs_kind_known")
        ),
        sa.CheckConstraint(
            "state IN ('queued', 'running', 'finished', 'failed', 'cancelled', 'lost')",
            name=op.f("ck_jobs_state_known"),
        ),
        sa.CheckConstraint(
            "attempt >= 0 AND deaths >= 0 AND round >= 0 AND pass_no >= 1",
            name=op.f("ck_jobs_counted"),
        ),
        sa.ForeignKeyConstraint(
            ["branch"], ["branches.id"], name=op.f("fk_jobs_branch"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["made_from"], ["steps.id"], name=op.f("fk_jobs_made_from")),
        sa.ForeignKeyConstraint(["parent"], ["steps.id"], name=op.f("fk_jobs_parent")),
        sa.ForeignKeyConstraint(
            ["picture"], ["pictures.id"], name=op.f("fk_jobs_picture"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_jobs_run"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
    )
    with op.batch_alter_table("jobs", schema=None) as batch_op:
        batch_op.create_index("ix_jobs_lately", ["person", "ended"], unique=False)
        batch_op.create_index(
            "ix_jobs_leases",
            ["lease"],
            unique=False,
            sqlite_where=sa.text("state = 'running'"),
            postgresql_where=sa.text("state = 'running'"),
        )
        batch_op.create_index(batch_op.f("ix_jobs_picture"), ["picture"], unique=False)
        batch_op.create_index(
            "ix_jobs_queue",
            ["priority", "created"],
            unique=False,
            sqlite_where=sa.text("state = 'queued'"),
            postgresql_where=sa.text("state = 'queued'"),
        )
        batch_op.create_index(batch_op.f("ix_jobs_run"), ["run"], unique=False)
        batch_op.create_index(
            "uq_jobs_one_live",
            ["branch"],
            unique=True,
            sqlite_where=sa.text("state IN ('queued', 'running')"),
            postgresql_where=sa.text("state IN ('queued', 'running')"),
        )

    for statement in NEVER_CHANGE[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("History only grows; go back with the copy that was kept.")
