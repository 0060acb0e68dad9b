"""Choices: the engine that plays a role of new pictures, where somebody chose one for the whole studio."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "CREATE TABLE choices (role TEXT NOT NULL, engine TEXT NOT NULL, CONSTRAINT pk_choices PRIMARY KEY (role), "
        "CONSTRAINT ck_choices_role_known CHECK (role IN ('planner', 'drafter', 'critic', 'refiner')))"
    )


def downgrade() -> None:
    raise NotImplementedError("History only grows; go back with the copy that was kept.")
