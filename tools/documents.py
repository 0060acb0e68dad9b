"""Rewrites what the documents repeat of the code: the tree in README.md, the tables of settings, models and the API.

The text between `<!-- tree -->` and `<!-- /tree -->` (or `settings`, `api`, `models`) is made here; a test compares it.
"""

import ast
import re
import sys
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from pydantic import SecretStr

from app.domain.requests import ROLES
from app.engines.presets import presets
from app.settings import PREFIX, Settings
from app.web.api import offers, pictures, runs, steps
from app.web.api import settings as studio_settings

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = {
    "README.md": "tree", "docs/settings.md": "settings", "docs/api.md": "api", "docs/models.md": "models",
}  # fmt: skip


def main() -> None:
    """Rewrite all; `--check NAME` only says whether that one is up to date."""
    if sys.argv[1:2] == ["--check"]:
        text = (ROOT / sys.argv[2]).read_text(encoding="utf-8")
        if rewritten(text, DOCUMENTS[sys.argv[2]]) != text:
            raise SystemExit(
                f"{sys.argv[2]} repeats an older state of the code: run `make documents`."
            )
        return
    for name, mark in DOCUMENTS.items():
        file = ROOT / name
        file.write_text(rewritten(file.read_text(encoding="utf-8"), mark), encoding="utf-8")


def rewritten(text: str, mark: str) -> str:
    made = {"tree": tree, "settings": settings, "api": api, "models": models}[mark]()
    pattern = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", re.S)
    if not pattern.search(text):
        raise SystemExit(f"There is no <!-- {mark} --> ... <!-- /{mark} --> to write between.")
    return pattern.sub(lambda found: f"{found[1]}{made}{found[2]}", text)


def tree() -> str:
    lines = ["```"]
    for file in sorted((ROOT / "app").rglob("*.py"), key=in_reading_order):
        path = file.relative_to(ROOT)
        if path.parts[:2] == ("app", "shipped"):
            continue
        is_package = path.name == "__init__.py"
        depth = len(path.parts) - (2 if is_package else 1)
        name = f"{path.parent.name}/" if is_package else path.name
        lines.append(f"{'  ' * depth + name:<28} {first_line(file)}".rstrip())
    return "\n".join([*lines, "```\n"])


def in_reading_order(file: Path) -> tuple[str, ...]:
    """Files of a folder before its folders, the package itself first."""
    path = file.relative_to(ROOT)
    if path.name == "__init__.py":
        return (*("~" + part for part in path.parts[:-1]), "")
    return (*("~" + part for part in path.parts[:-1]), path.name)


def first_line(file: Path) -> str:
    words = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return words.split("\n\n")[0].replace("\n", " ").strip()


def settings() -> str:
    lines = ["| variable | default | what it is |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = field.default
        default = default.get_secret_value() if isinstance(default, SecretStr) else default
        shown = (
            ""
            if default in ("", ())
            else f"`{str(default).lower() if default is False else default}`"
        )
        lines.append(f"| `{PREFIX}{name.upper()}` | {shown} | {field.description} |")
    return "\n".join(lines) + "\n"


def models() -> str:
    lines = [
        "| name | model | for | licence | on disk | memory | steps | |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for each in presets(Path()).values():
        roles = ", ".join(role for role in ROLES if role in each.roles)
        roles = "all four roles" if each.thinks else roles
        disk = max((need.disk for need in each.precisions.values()), default=0.0)
        memory = ", ".join(f"{name} {need.memory:g}" for name, need in each.precisions.items())
        licence = each.licence if each.commercial else f"**{each.licence}**"
        steps = str(each.steps) if each.engine == "diffusion" else ""
        cells = (
            f"`{each.name}`",
            each.title,
            roles,
            licence,
            f"{disk:g} GB",
            f"{memory} GB",
            steps,
            each.note,
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def api() -> str:
    lines = ["| | address | what it does |", "|---|---|---|"]
    for path, verbs in schema()["paths"].items():
        for verb, said in verbs.items():
            what = " ".join(said.get("description", said["summary"]).split())
            lines.append(f"| {verb.upper()} | `{path.removeprefix('/api/v1')}` | {what} |")
    return "\n".join(lines) + "\n"


def schema() -> dict[str, Any]:
    app = FastAPI()
    for noun in (pictures, runs, steps, offers, studio_settings):
        app.include_router(noun.router, prefix="/api/v1")
    return app.openapi()


if __name__ == "__main__":
    main()
