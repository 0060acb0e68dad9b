"""What the documents and docstrings say of the code is true."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT, name, parsed, tracked, under

# Said in two halves, so that this file does not name them itself.
HOSTS = (
    "pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".", "yarnpkg" + ".com", "jsdelivr" + ".net",
    "unpkg" + ".com", "esm" + ".sh", "cdnjs" + ".",
)  # fmt: skip
TEXTS = (
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".json",
    ".yml",
    ".html",
    ".css",
    ".js",
    ".mjs",
    "Makefile",
    "Dockerfile",
    "run",
)


@pytest.mark.parametrize("file", under("app", ".py"), ids=name)
def test_every_module_begins_with_its_contract(file: Path) -> None:
    assert ast.get_docstring(parsed(file)), "begin with what it knows and what it does not"


@pytest.mark.parametrize(
    "document", ["README.md", "docs/settings.md", "docs/api.md", "docs/models.md"]
)
def test_what_the_documents_repeat_of_the_code_is_up_to_date(document: str) -> None:
    command = [sys.executable, "tools/documents.py", "--check", document]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr


def test_no_file_names_a_registry() -> None:
    files = [f for f in tracked() if f.name.endswith(TEXTS)]
    named = [(name(f), h) for f in files for h in HOSTS if h in f.read_text(encoding="utf-8")]
    assert named == []


def test_every_icon_a_template_uses_is_in_the_sprite() -> None:
    sprite = (ROOT / "static/vendor/icons.svg").read_text(encoding="utf-8")
    used = {
        (name(file), icon)
        for file in [*under("templates", ".html"), *under("static/js", ".js")]
        for icon in re.findall(
            r"icons\.svg(?:\?[^#\"']*)?#([a-z0-9-]+)", file.read_text(encoding="utf-8")
        )
    }
    assert {(where, icon) for where, icon in used if f'id="{icon}"' not in sprite} == set()
