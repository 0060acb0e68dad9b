"""The databases that tests run on are real."""

import sqlalchemy as sa


def test_an_empty_database_has_no_tables(empty_database_url: str) -> None:
    engine = sa.create_engine(empty_database_url)
    assert sa.inspect(engine).get_table_names() == []
    engine.dispose()
