"""The file of servers: what stands in it, what is refused, and what is offered of it."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Invalid
from app.engines.base import Workbench
from app.engines.remote.engine import Remote
from app.engines.remote.servers import Server, offers, server_named, servers
from tests.house.source import ROOT

DOCUMENT = (ROOT / "docs/servers.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", DOCUMENT, re.S)
FILE = """
[ollama]
kind = "chat"
url = "http://127.0.0.1:11434/v1/"
model = "qwen3-vl:8b"

[studio]
kind = "comfy"
title = "The big machine"
url = "http://10.0.0.7:8188"
draft = "draw.json"
refine = "change.json"
note = "Ask Ada before you use it."
settings = ["steps"]
"""


def test_servers_are_offered_with_their_roles_and_where_they_run(tmp_path: Path) -> None:
    (tmp_path / "servers.toml").write_text(FILE)
    first, second = offers(Workbench(servers=tmp_path / "servers.toml"))
    assert (first.name, first.title, first.roles) == (
        "remote:ollama",
        "ollama",
        {"planner", "critic"},
    )
    assert second.roles == {"drafter", "refiner"}
    assert second.note == "Ask Ada before you use it. Runs on 10.0.0.7:8188."
    assert second.settings == {"steps", "block_in"}  # fmt: skip


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_every_example_of_the_document_can_be_read(number: int, tmp_path: Path) -> None:
    file = tmp_path / "servers.toml"
    file.write_text(EXAMPLES[number])
    assert servers(file)
    assert offers(Workbench(servers=file))


def test_every_entry_is_told_in_the_document() -> None:
    untold = [each.name for each in fields(Server) if f"`{each.name}`" not in DOCUMENT]
    assert untold == ["name", "folder"]


def test_no_file_is_no_servers(tmp_path: Path) -> None:
    assert servers(tmp_path / "servers.toml") == {}
    with pytest.raises(Invalid, match=r"no server called 'it'.*none yet"):
        server_named("it", tmp_path / "servers.toml")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('kind = "magic"\nurl = "http://a"', "of the kind 'magic'; there are chat"),
        ('kind = "chat"\nurl = "ftp://a"', "does not begin with http"),
        ('kind = "chat"\nurl = "http://me:secret@a"', "holds a password; use key_env"),
        ('kind = "chat"\nurl = "http://a/v1?key=secret"', "only where its routes begin"),
        ('kind = "chat"\nurl = "http://a"\napi_key = "sk"', "holds a key; write the name"),
        ('kind = "chat"\nurl = "http://a"\nroles = ["drafter"]', "cannot be a drafter"),
        ('kind = "comfy"\nurl = "http://a"', "names no workflow"),
        ('kind = "images"\nurl = "http://a"\nsettings = ["magic"]', "a setting 'magic'"),
        ('kind = "comfy"\nurl = "http://a"\ndraft = "d"\nsettings = ["references"]', "no slot"),
        ('kind = "chat"\nurl = "http://a"\nheld = "tightly"', "held of it is one of"),
        ('kind = "chat"', "url"),
        ("kind = ", "cannot be read"),
    ],
)
def test_what_does_not_fit_is_said_with_the_file(line: str, words: str, tmp_path: Path) -> None:
    file = tmp_path / "servers.toml"
    file.write_text(f"[it]\n{line}\n")
    with pytest.raises(Invalid, match=words) as fault:
        servers(file)
    assert str(file) in fault.value.message
    assert "secret" not in fault.value.message


@pytest.mark.parametrize(
    ("host", "near"),
    [
        ("localhost", True), ("gpu-box", True), ("box.local", True), ("192.168.1.9", True), ("[fd00::7]", True),
        ("images.example", False), ("8.8.8.8", False), ("local.example", False),
    ],
)  # fmt: skip
def test_an_address_is_near_by_its_number_or_its_name(host: str, near: bool) -> None:
    assert Server("it", "chat", f"http://{host}:8000/v1").is_near is near


@pytest.mark.parametrize("changed", [{"model": "n"}, {"extra": {"top_k": 2}}, {"held": "words"}])
def test_a_version_is_another_with_what_could_change_an_answer(
    changed: dict[str, Any], remote: Callable[..., Remote]
) -> None:
    assert replace(remote("chat").server, **changed).edition != remote("chat").server.edition
    assert remote("chat").server.edition in remote("chat").version


def test_a_version_stays_when_only_the_key_or_the_patience_changes(tmp_path: Path) -> None:
    (tmp_path / "draw.json").write_text("{}")
    comfy = Server("it", "comfy", "http://a", draft="draw.json", folder=tmp_path)
    before = comfy.edition
    assert replace(comfy, key_env="OTHER", timeout=9, retries=0).edition == before
    (tmp_path / "draw.json").write_text('{"1": {}}')
    assert comfy.edition != before
