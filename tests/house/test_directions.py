"""Who may know whom, where the import contracts cannot say it."""

import ast
import subprocess
import sys

import pytest

from tests.house.source import ROOT, functions, imports, name, parsed, under

HEAVY = ("torch", "cv2", "numba", "resvg_py", "diffusers", "transformers")
SESSIONS = {"Session", "sessionmaker", "Engine"}


def test_the_domain_imports_the_standard_library_and_itself() -> None:
    strangers = [
        (name(file), module)
        for file in under("app/domain", ".py")
        for module, _ in imports(file)
        if module.split(".")[0] not in sys.stdlib_module_names
        and not module.startswith("app.domain")
    ]
    assert strangers == []


@pytest.mark.parametrize(
    "part", ["app.main", "app.worker.__main__", "app.doctor", "app.engines.remote.engine"]
)
def test_what_is_no_painter_loads_nothing_that_paints(part: str) -> None:
    words = f"import sys, {part}; print([m for m in {HEAVY} if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True)
    assert shown.stdout.strip() == "[]", shown.stderr


def test_only_the_storage_writes_sql() -> None:
    elsewhere = [
        (name(file), module, what)
        for file in under("app", ".py")
        if not name(file).startswith("app/storage/")
        for module, what in imports(file)
        if module.split(".")[0] in {"sqlalchemy", "psycopg", "sqlite3"} and what not in SESSIONS
    ]
    assert elsewhere == []


def test_a_broad_except_is_only_at_the_job_boundary() -> None:
    broad = {
        name(file)
        for file in under("app", ".py")
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.ExceptHandler) and is_broad(node)
    }
    assert {file for file in broad if not file.startswith("app/worker/")} == set()
    assert len(broad) <= 1


def is_broad(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or ast.unparse(handler.type) in {"Exception", "BaseException"}


def test_only_the_edges_commit() -> None:
    commits = {
        name(file)
        for file in under("app", ".py")
        for function in functions(file)
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute) and node.attr in {"commit", "begin"}
    }
    edges = (
        "app/web/access.py",
        "app/worker/",
        "app/painting.py",
        "app/storage/database.py",
        "app/cli.py",
    )
    assert {file for file in commits if not file.startswith(edges)} == set()
