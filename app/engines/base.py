"""The engine contract: a request in, reports on the way, a result out.

An engine holds one or more of four roles (planner, drafter, critic, refiner). It runs in a process of its own, one
request at a time, reads images only through the `Images` it is given and says everything through `report`.
`report` raises `Cancelled` when a person stopped the step: let it pass, keep nothing half done.
Knows no database, no queue and no web.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from app.domain.errors import PentimentoError
from app.domain.parts import Plan, Reflection
from app.domain.requests import Request, Role


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they come. `at` is how many UTF-16 units came before; a reader drops what it already has."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far, 0..1, and what is being done now in a few words."""

    fraction: float
    doing: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """The picture as it grows: WebP bytes, longer side at most 512 px. `number` counts up from 1 within the step."""

    number: int
    webp: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Used:
    """Tokens of a model spent since this was last said in this step. They count towards the run's budget."""

    tokens: int


Report = Text | Progress | Preview | Used
Reporter = Callable[[Report], None]


@dataclass(frozen=True, slots=True)
class Painted:
    """A finished picture: 8-bit sRGB PNG bytes at the requested size, and the engine's own memory of it."""

    png: bytes
    width: int
    height: int
    scene: dict[str, Any] | None = field(default=None, hash=False)
    note: str = ""


Result = Plan | Reflection | Painted


@dataclass(frozen=True, slots=True)
class Workbench:
    """What the engines of one process have at hand: given where the process starts, read from no environment.

    `models` is the folder of weights, adapters and the person's own presets, `servers` the file that names remote
    servers, `prompts` a folder whose files go before the studio's own. `device` is "cuda", "mps" or "cpu"; "" takes
    the best there is. `shared` holds what engines load once for all of them, such as weights, by name. A tiny
    autoencoder shows previews on a card; with `tiny_previews` on a CPU too, where each takes seconds.
    """

    models: Path = Path("data/models")
    servers: Path = Path("data/servers.toml")
    prompts: Path = Path("data/prompts")
    device: str = ""
    shared: dict[str, Any] = field(default_factory=dict, hash=False, compare=False)
    tiny_previews: bool = False


class Images(Protocol):
    """What an engine may read: PNG bytes by id. Raises `MissingImage`."""

    def read(self, id: str) -> bytes: ...


class Engine(Protocol):
    """What makes steps. `version` changes whenever the same request could give another result."""

    name: str
    version: str
    roles: frozenset[Role]

    def run(self, request: Request, images: Images, report: Reporter) -> Result: ...


@runtime_checkable
class Settles(Protocol):
    """An engine that fills in what a request leaves to it, such as which seed; the answer is what is stored."""

    def settled(self, request: Request) -> Request: ...


Outcome = Result | PentimentoError


@runtime_checkable
class Batches(Protocol):
    """An engine that makes several alike requests (`requests.alike`) in one pass, each with its own reporter.

    There is one outcome for each request, in their order. A reporter that raises `Cancelled` ends its own request
    only; what ends all of them is raised. The same seed gives the same picture, alone or among others.
    """

    def run_many(
        self, requests: Sequence[Request], images: Images, reporters: Sequence[Reporter]
    ) -> list[Outcome]: ...
