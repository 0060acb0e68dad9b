"""Builds: whether a picture may grow in passes, as its person chose, and plans that begin a later pass.

Pictures of before go as it suits.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OLD = "CONSTRAINT ck_steps_plans_are_roots CHECK ((parent IS NULL) = (kind = 'plan'))"
ROOTS = "CONSTRAINT ck_steps_roots_are_plans CHECK (parent IS NOT NULL OR kind = 'plan')"
LATER = (
    "CONSTRAINT ck_steps_later_plans_begin_passes "
    "CHECK (kind <> 'plan' OR parent IS NULL OR pass_no > 1)"
)


def upgrade() -> None:
    op.execute(
        "ALTER TABLE pictures ADD COLUMN build TEXT DEFAULT 'as suits' NOT NULL "
        "CONSTRAINT ck_pictures_build_known CHECK (build IN ('as suits', 'at once', 'step by step'))"
    )
    if op.get_bind().dialect.name == "sqlite":
        _make_steps_again()
        return
    op.execute("ALTER TABLE steps DROP CONSTRAINT ck_steps_plans_are_roots")
    op.execute(f"ALTER TABLE steps ADD {ROOTS}")
    op.execute(f"ALTER TABLE steps ADD {LATER}")


def _make_steps_again() -> None:
    """The table under another name with the new rules, its rows, then all that was attached to the old one."""
    bind = op.get_bind()
    known = sa.text("SELECT type, sql FROM sqlite_master WHERE tbl_name = 'steps' AND sql NOT NULL")
    found = bind.execute(known).all()
    (made,) = (sql for kind, sql in found if kind == "table")
    name = made[: made.index("(")]
    if OLD not in made:
        raise RuntimeError("The steps are not as the first shape made them. Nothing was changed.")
    body = made.removeprefix(name).replace(OLD, f"{ROOTS}, {LATER}")
    bind.exec_driver_sql(f"CREATE TABLE steps_made_again {body}")
    bind.exec_driver_sql("INSERT INTO steps_made_again SELECT * FROM steps")
    bind.exec_driver_sql("DROP TABLE steps")
    bind.exec_driver_sql("ALTER TABLE steps_made_again RENAME TO steps")
    for kind, sql in found:
        if kind in ("index", "trigger"):
            bind.exec_driver_sql(sql)


def downgrade() -> None:
    raise NotImplementedError("History only grows; go back with the copy that was kept.")
