"""What a test needs to ask an engine for any of the four kinds of step: small requests over two pictures in a store."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from PIL import Image

from app.domain.canvas import ImageRef, Region, Size
from app.domain.errors import Cancelled, MissingImage
from app.domain.parts import Finding, Instruction, Plan
from app.domain.requests import (
    DraftRequest,
    PlanRequest,
    RefineRequest,
    ReflectRequest,
    Request,
    Role,
)
from app.engines.base import Engine, Report

SIZE = Size(256, 256)
INTENT = "a red boat on a lake"
PLAN = Plan(
    (
        Instruction("i1", "A quiet lake at noon"),
        Instruction("i2", "A red boat on the water", Region(0.5, 0.5, 0.3, 0.25)),
    ),
    "A red boat on a quiet lake.",
)
FAULT = Finding(
    "f1", "picture", "wrong", "The boat is blue.", "Paint the boat red.", "i2", Region(0.5, 0.5, 0.3, 0.25), "colour"
)  # fmt: skip


class Store(dict[str, bytes]):
    """Images by the hash of their bytes."""

    def read(self, id: str) -> bytes:
        try:
            return self[id]
        except KeyError:
            raise MissingImage from None

    def keep(self, image: Image.Image) -> ImageRef:
        out = io.BytesIO()
        image.save(out, "PNG")
        id = sha256(out.getvalue()).hexdigest()
        self[id] = out.getvalue()
        return ImageRef(id, *image.size)


@dataclass
class Listener:
    """Hears everything; after `patience` reports the person stops the step."""

    heard: list[Report] = field(default_factory=list)
    patience: int | None = None

    def __call__(self, said: Report) -> None:
        if self.patience is not None and len(self.heard) >= self.patience:
            raise Cancelled
        self.heard.append(said)

    def of(self, kind: type[Any]) -> list[Any]:
        return [said for said in self.heard if isinstance(said, kind)]


@dataclass(frozen=True)
class Played:
    """An engine under the contract: its name in requests, how it is made, and what is not to be asked of it.

    `sees` is False for one that looks at no images.
    """

    name: str
    make: Callable[[], Engine]
    roles: frozenset[Role]
    sees: bool = True

    def request(self, role: Role, store: Store) -> Request:
        """What this role is asked for, over a plain picture in the store."""
        image = store.keep(Image.radial_gradient("L").convert("RGB"))
        if role == "planner":
            return PlanRequest(INTENT, SIZE, 7, engine=self.name)
        if role == "drafter":
            return DraftRequest(INTENT, PLAN, SIZE, SIZE, 7, engine=self.name)
        if role == "critic":
            return ReflectRequest(INTENT, PLAN, image, 7, engine=self.name)
        return RefineRequest(INTENT, PLAN, image, SIZE, 7, (FAULT,), engine=self.name)
