"""Amended plans: words about a picture change its plan first, so a plan within a path may be of the same pass."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

LATER = (
    "CONSTRAINT ck_steps_later_plans_begin_passes "
    "CHECK (kind <> 'plan' OR parent IS NULL OR pass_no > 1)"
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _make_steps_again()
        return
    op.execute("ALTER TABLE steps DROP CONSTRAINT ck_steps_later_plans_begin_passes")


def _make_steps_again() -> None:
    """The table under another name without the rule, its rows, then all that was attached to the old one."""
    bind = op.get_bind()
    known = sa.text("SELECT type, sql FROM sqlite_master WHERE tbl_name = 'steps' AND sql NOT NULL")
    found = bind.execute(known).all()
    (made,) = (sql for kind, sql in found if kind == "table")
    name = made[: made.index("(")]
    rule = next((r for r in (f"{LATER}, ", f", {LATER}") if r in made), None)
    if rule is None:
        raise RuntimeError("The steps are not as the second shape made them. Nothing was changed.")
    body = made.removeprefix(name).replace(rule, "")
    bind.exec_driver_sql(f"CREATE TABLE steps_made_again {body}")
    bind.exec_driver_sql("INSERT INTO steps_made_again SELECT * FROM steps")
    bind.exec_driver_sql("DROP TABLE steps")
    bind.exec_driver_sql("ALTER TABLE steps_made_again RENAME TO steps")
    for kind, sql in found:
        if kind in ("index", "trigger"):
            bind.exec_driver_sql(sql)


def downgrade() -> None:
    raise NotImplementedError("History only grows; go back with the copy that was kept.")
