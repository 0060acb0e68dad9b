"""Models: an engine for each role of a picture, how its models paint, what workers offer, jobs made in one pass.

Pictures of before keep the one engine that they had for every role.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE pictures ADD COLUMN engines JSON")
    op.execute("ALTER TABLE pictures ADD COLUMN sampling JSON")
    op.execute("ALTER TABLE workers ADD COLUMN offers JSON")
    op.execute("ALTER TABLE jobs ADD COLUMN alike TEXT DEFAULT '' NOT NULL")
    op.execute("CREATE INDEX ix_jobs_alike ON jobs (alike) WHERE state = 'queued' AND alike <> ''")


def downgrade() -> None:
    raise NotImplementedError("History only grows; go back with the copy that was kept.")
