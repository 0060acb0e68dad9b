"""Files and functions stay small enough to read in one sitting. RAISED is the one place where a limit is raised."""

from collections.abc import Iterator

from tests.house.source import body_lines, functions, lines, name, under

# "path" or "path:function" -> (limit, why it may be longer)
RAISED: dict[str, tuple[int, str]] = {}


def sizes() -> Iterator[tuple[str, int, int]]:
    """Everything with a limit: its name, its size, the limit of its kind."""
    for file in under("app", ".py"):
        yield name(file), lines(file), 300
        limit = 100 if name(file).startswith("app/engines/") else 40
        yield from ((f"{name(file)}:{f.name}", body_lines(f), limit) for f in functions(file))
    for file in under("tests", ".py"):
        yield from ((f"{name(file)}:{f.name}", body_lines(f), 25) for f in functions(file))
    for file in under("templates", ".html"):
        yield name(file), lines(file), 120
    for file in under("static/js", ".js"):
        yield name(file), lines(file), 150


def test_nothing_is_longer_than_its_kind_allows() -> None:
    allowed = ((what, size, RAISED.get(what, (limit, ""))[0]) for what, size, limit in sizes())
    assert [f"{what}: {size} > {limit}" for what, size, limit in allowed if size > limit] == []


def test_a_limit_is_raised_only_where_it_is_needed() -> None:
    longer = {what for what, size, limit in sizes() if size > limit}
    assert set(RAISED) <= longer
