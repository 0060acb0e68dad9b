"""Runs the migrations, online only: from `app.storage.migrating`, or from the alembic command with the settings."""

from alembic import context

from app.storage.database import open_database
from app.storage.migrating import tables_made_again
from app.storage.tables import metadata


def address() -> str:
    given = context.config.attributes.get("url")
    if given:
        return str(given)
    from app.settings import load

    return load().database


def run() -> None:
    engine = open_database(address())
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata,
            render_as_batch=connection.dialect.name == "sqlite",
            compare_server_default=True,
            user_module_prefix="tables.",
            transactional_ddl=True,
        )
        begin = context.begin_transaction
        is_sqlite = connection.dialect.name == "sqlite"
        with tables_made_again(connection, begin) if is_sqlite else begin():
            context.run_migrations()
    engine.dispose()


run()
