"""The paintings of the critic's cases, kept under `.cache/critic/`, and where each thing stands in them.

A painting is named by everything that made it: its scene, size and seed, and the painter's own source.
"""

import hashlib
import json
from functools import cache
from pathlib import Path

import cv2
import numpy as np

from app.domain.canvas import Region, Size
from app.engines.base import Report
from app.engines.sketchbook import painter
from app.engines.sketchbook.critic.expectation import expectation
from app.engines.sketchbook.scene import Scene, to_json
from benchmarks.critic_doctoring import Bytes, Spot

CACHE = Path(__file__).resolve().parents[1] / ".cache" / "critic"
UNSEEN = {  # what changes no pixel of a given scene
    "critic", "english", "tongues", "reading", "wording", "planner", "planreading", "replanning", "layout",
    "relations", "solver", "refiner", "changing", "moving", "corrections", "engine", "vocabulary", "lexicon",
}  # fmt: skip
SPOT = 384  # px of the longer side at which outlines are taken
SHOWS = 0.6  # of a thing: with less to be seen it cannot be tampered with


def painted(scene: Scene, size: Size, seed: int, level: str) -> Bytes:
    """The picture of a scene as the sketchbook paints it, from the cache if it is there."""
    told = [to_json(scene), str(size), seed, level, _painter_source()]
    words = json.dumps(told, sort_keys=True, default=bool)
    file = CACHE / f"{hashlib.sha256(words.encode()).hexdigest()[:24]}.png"
    if file.is_file():
        kept: Bytes = cv2.imread(str(file))
        return kept[..., ::-1].copy()
    rough = painter.draft(scene, size.draft, size, seed, _quiet)
    pixels = rough if level == "draft" else painter.refine(scene, size, seed, rough, _quiet, None)
    CACHE.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(file), pixels[..., ::-1])
    return pixels


def patched(pixels: Bytes, under: Bytes, part: Region) -> Bytes:
    """A picture with one part of another in it."""
    height, width = pixels.shape[:2]
    rows = slice(round(part.y * height), round((part.y + part.h) * height))
    columns = slice(round(part.x * width), round((part.x + part.w) * width))
    result = pixels.copy()
    result[rows, columns] = under[rows, columns]
    return result


def spots_of(scene: Scene, pixels: Bytes) -> list[Spot | None]:
    """Where each thing stands in a painted picture, less what stands before it; None where much of it is hidden."""
    height, width = pixels.shape[:2]
    part = min(1.0, SPOT / max(height, width))
    small = (round(width * part), round(height * part))
    layers = iter(expectation(scene, *small, (width, height)).layers)
    found: list[Spot | None] = []
    drawn = {id(each.thing): each for each in layers}
    for thing in scene.things:
        layer = drawn.get(id(thing))
        if layer is None or layer.share < SHOWS or layer.seen.sum() < 30:
            found.append(None)
            continue
        mask = cv2.resize(layer.seen.astype(np.float32), (width, height))
        x, y, w, h = (each / part for each in layer.box)
        left, top, right, bottom = int(x), int(y), int(np.ceil(x + w)), int(np.ceil(y + h))
        alpha = mask[max(0, top) : bottom, max(0, left) : right]
        found.append(Spot((max(0, left), max(0, top), alpha.shape[1], alpha.shape[0]), alpha))
    return found


@cache
def _painter_source() -> str:
    folder = Path(painter.__file__).parent
    files = sorted(
        f for f in folder.rglob("*.py")
        if not UNSEEN & {*f.relative_to(folder).with_suffix("").parts}
    )  # fmt: skip
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()


def _quiet(report: Report) -> None:
    """Nobody watches."""
