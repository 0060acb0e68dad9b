"""The servers that steps can be sent to, as the person who runs the studio wrote them down.

Only that file names addresses; nothing that comes from the web ever does. A key is named by its environment variable
and read when it is needed: it is never stored, told or logged. Imports nothing heavy and reaches nothing.
"""

import json
import os
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from app.domain.errors import EngineError, Invalid
from app.domain.offers import Offer
from app.domain.requests import ROLES, Role
from app.engines.base import Workbench

Kind = Literal["chat", "images", "omni", "comfy"]
Held = Literal["json_schema", "json_object", "words"]
ROLES_OF: Mapping[Kind, frozenset[Role]] = {
    "chat": frozenset({"planner", "critic"}),
    "images": frozenset({"drafter", "refiner"}),
    "omni": frozenset(ROLES),
    "comfy": frozenset({"drafter"}),
}
NEAR = (".local", ".localhost", ".lan", ".internal", ".home.arpa")
SETTINGS = frozenset({"steps", "guidance", "negative", "strength", "references"})


@dataclass(frozen=True, slots=True)
class Server:
    """One server. `url` is what its routes are put after, such as `http://127.0.0.1:11434/v1`.

    `timeout` is how many seconds it may say nothing, `retries` how often a busy or failing one is asked again. `held`
    is how it is held to a form: by a JSON Schema, by "JSON" alone, or only by words; with `bounds` false the schema
    says nothing of lengths, for servers that refuse those. `multiple` is what sides are multiples of, `least` and
    `most` are the sides it can paint, in pixels; `partial` how many pictures it shows on the way. `settings` are
    the fields of `Sampling` it obeys, `pictures` how many pictures one request may hold (0: as many as there are),
    `seeds` whether it takes a seed. `draft` and `refine` are ComfyUI workflows,
    beside the file of servers or absolute. `extra` goes into every request as it is; an empty text takes a field out.
    """

    name: str
    kind: Kind
    url: str
    title: str = ""
    model: str = ""
    roles: frozenset[Role] = frozenset()
    key_env: str = ""
    timeout: float = 120.0
    retries: int = 3
    held: Held = "json_schema"
    bounds: bool = True
    multiple: int = 16
    least: int = 256
    most: int = 2048
    partial: int = 0
    pictures: int = 0
    seeds: bool = True
    settings: frozenset[str] = frozenset()
    draft: str = ""
    refine: str = ""
    licence: str = ""
    commercial: bool = True
    note: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)
    folder: Path = Path()

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc.rpartition("@")[2]

    @property
    def is_near(self) -> bool:
        """Whether its address is one of a private network: its number, a bare name, or a name such as box.local."""
        host = urlsplit(self.url).hostname or ""
        with suppress(ValueError):
            return not ip_address(host).is_global
        return "." not in host or host.endswith(NEAR)

    @property
    def obeyed(self) -> frozenset[str]:
        """Its settings, and the block-in where it changes pictures: then it can begin from one."""
        return self.settings | ({"block_in"} if "refiner" in self.roles else set())

    @property
    def edition(self) -> str:
        """Eight letters that change with whatever could change an answer, the workflows' contents among it."""
        said = [
            self.kind, self.url, self.model, self.held, self.bounds, self.multiple, self.least, self.most, self.seeds,
            sorted(self.settings), dict(self.extra),
        ]  # fmt: skip
        files = [self.folder / name for name in (self.draft, self.refine) if name]
        graphs = [file.read_text("utf-8", "replace") for file in files if file.is_file()]
        plain = json.dumps([said, graphs], sort_keys=True, default=str)
        return sha256(plain.encode()).hexdigest()[:8]

    def with_extra(self, asked: dict[str, Any]) -> dict[str, Any]:
        """What it is sent; what is empty is left out."""
        sent = asked | dict(self.extra)
        return {name: value for name, value in sent.items() if value not in (None, "")}

    def key(self) -> str:
        """The key from the environment, '' where none is needed. Raises EngineError when it is not set."""
        if not self.key_env:
            return ""
        if not (key := os.environ.get(self.key_env, "")):
            raise EngineError(
                f"{self.title} needs a key in the environment variable {self.key_env}, and it is not set. All finished "
                "steps are kept; set it where the worker starts, or choose another engine."
            )
        return key


def servers(file: Path) -> dict[str, Server]:
    """Every server by its name; none when there is no such file. Raises Invalid, in words."""
    return dict(_parsed(file, file.stat().st_mtime_ns)) if file.is_file() else {}


def server_named(name: str, file: Path) -> Server:
    """Raises Invalid when no server has this name."""
    known = servers(file)
    if name not in known:
        there = ", ".join(known) or "none yet"
        raise Invalid(f"There is no server called {name[:60]!r} in {file}; there are: {there}.")
    return known[name]


def offers(bench: Workbench) -> tuple[Offer, ...]:
    """What these servers can be asked for. Whether they answer is seen when they are."""
    return tuple(
        Offer(
            f"remote:{each.name}", each.title, each.roles, each.licence, each.commercial,
            f"{each.note} Runs on {each.host}.".strip(), settings=each.obeyed,
            pictures=each.pictures,
        )
        for each in servers(bench.servers).values()
    )  # fmt: skip


@lru_cache(8)
def _parsed(file: Path, changed: int) -> tuple[tuple[str, Server], ...]:
    """`changed` is when the file was written, so that a newer one is read anew."""
    try:
        plain = tomllib.loads(file.read_text(encoding="utf-8"))
        return tuple((name, _server(name, each, file.parent)) for name, each in plain.items())
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as fault:
        raise Invalid(f"The servers in {file} cannot be read: {fault}.") from fault


def _server(name: str, plain: Mapping[str, Any], folder: Path) -> Server:
    values = dict(plain)
    kind: Any = values.get("kind")
    if kind not in ROLES_OF:
        raise ValueError(f"{name} is of the kind {kind!r}; there are {', '.join(get_args(Kind))}")
    parts = urlsplit(str(values["url"]))
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"the address of {name} does not begin with http:// or https://")
    if parts.username or parts.password:
        raise ValueError(f"the address of {name} holds a password; use key_env instead")
    if parts.query or parts.fragment:
        raise ValueError(
            f"the address of {name} has something after its path; write only where its routes begin, and what "
            "each request needs as extra"
        )
    if "key" in values or "api_key" in values:
        raise ValueError(
            f"{name} holds a key; write the name of an environment variable as key_env instead"
        )
    roles = frozenset(values.pop("roles", ROLES_OF[kind]))
    able = ROLES_OF[kind] | ({"refiner"} if kind == "comfy" else set())
    if odd := roles - able:
        raise ValueError(f"{name} cannot be a {min(odd)}; it can be: {', '.join(sorted(able))}")
    if kind == "comfy" and "refine" in values:
        roles |= {"refiner"}
    if kind == "comfy" and not values.get("draft"):
        raise ValueError(f"{name} names no workflow as draft")
    if values.get("held", "json_schema") not in get_args(Held):
        raise ValueError(f"held of {name} is one of {', '.join(get_args(Held))}")
    settings = frozenset(values.pop("settings", ()))
    if odd_setting := settings - SETTINGS:
        raise ValueError(f"{name} has a setting {min(odd_setting)!r}")
    if kind == "comfy" and "references" in settings:
        raise ValueError(f"{name} goes by no reference pictures: a workflow has no slot for them")
    values["url"] = str(values["url"]).rstrip("/")
    values.setdefault("title", name)
    return Server(name=name, roles=roles, settings=settings, folder=folder, **values)
