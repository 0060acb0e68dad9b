"""Tokens: what a step's model read and wrote, where its engine said so. Steps of before said nothing."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE steps ADD COLUMN tokens INTEGER")


def downgrade() -> None:
    raise NotImplementedError("History only grows; go back with the copy that was kept.")
