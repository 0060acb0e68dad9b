"""Painting: a composition becomes strokes on a canvas, coarse to fine, with previews as it grows.

`draft` paints a scene roughly from a blank ground; `refine` goes on from any picture, touching what differs from the
scene. The same scene, sizes, seed and start give the same bytes. Knows no plans and no findings.
"""

import io
from dataclasses import dataclass, replace

import cv2
import numpy as np
from PIL import Image

from app.domain.canvas import Region, Size
from app.engines.base import Preview, Progress, Reporter
from app.engines.sketchbook.brushwork import paint_level
from app.engines.sketchbook.canvas import GLIMPSE_SIDE, Canvas, preview_size, primed
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.pixels import Bytes, Flags, Floats, resized
from app.engines.sketchbook.scene import Scene
from app.engines.sketchbook.styles import DRAFT, REFINEMENT, Level
from app.engines.sketchbook.witness import Witness

PREVIEW_SIDE = 512  # px, of what a refinement begins and ends with
QUALITY = 60  # of a preview's WebP: it is looked at for a moment
LEAST_ADDED = 0.02  # mean difference from which a stroke of a later pass is worth laying
EYE, FINEST = (
    0.9,
    1.25,
)  # the focus that only the eye's own place has; px of the finest brush there is
DIFFERS = 0.02  # of a colour's range: less between two compositions is not to be seen


def draft(
    scene: Scene,
    size: Size,
    full: Size,
    seed: int,
    report: Reporter,
    witness: Witness | None = None,
) -> Bytes:
    """(H, W, 3) uint8 sRGB of `size`: the scene in large strokes on a blank ground.

    A `witness` follows whose paint lies where; it changes no pixel.
    """
    telling = _Telling(report, "Drafting", GLIMPSE_SIDE)
    telling.show(primed(scene.style, size), 0.0)
    telling.progress(0.02, "Composing")
    canvas = Canvas(scene.style, seed, compose(scene, size, full, telling.look))
    canvas.lay_ground(None)
    canvas.watched_by(witness, scene.things)
    telling.show(canvas.sketched(), 0.08)
    _paint(canvas, DRAFT, telling, None)
    picture = canvas.finished()
    telling.show(picture, 1.0)
    return picture


def add(
    before: Scene,
    scene: Scene,
    size: Size,
    full: Size,
    seed: int,
    start: Bytes,
    report: Reporter,
    witness: Witness | None = None,
) -> Bytes:
    """(H, W, 3) uint8 sRGB of `size`: `start` (any size), a picture of `before`, with what `scene` has besides.

    Painted in large strokes and only where the two scenes differ; every other pixel is as it was.
    """
    telling = _Telling(report, "Drafting what is new", GLIMPSE_SIDE)
    under = fitted(start, size)
    telling.show(under, 0.0)
    telling.progress(0.02, "Composing")
    was = compose(before, size, full, telling.look).rgb
    meant = compose(scene, size, full, telling.look)
    where = _difference(was, meant.rgb)
    canvas = Canvas(scene.style, seed, meant)
    canvas.lay_ground(under)
    canvas.watched_by(witness, scene.things)
    left = witness.fitted(size.width, size.height) if witness is not None else []
    levels = tuple(
        replace(level, threshold=max(level.threshold, LEAST_ADDED), only_changed=True)
        for level in DRAFT
    )
    _paint(canvas, levels, telling, where > 0)
    painted = canvas.finished().astype(np.float32)
    mixed = under + (painted - under) * where[..., None]
    picture = np.asarray(mixed + np.float32(0.5), np.uint8)
    if witness is not None:
        witness.kept_outside(where, left)
    telling.show(picture, 1.0)
    return picture


def refine(
    scene: Scene,
    size: Size,
    seed: int,
    start: Bytes,
    report: Reporter,
    changed: list[Region] | None = None,
    mask: Floats | None = None,
    witness: Witness | None = None,
) -> Bytes:
    """(H, W, 3) uint8 sRGB of `size`: `start` (any size, uint8) brought to the scene with finer strokes.

    `changed` are the regions that the scene changed since `start`: there broad strokes cover what was. `mask`
    (any size, 0..1) limits every change to where it is light.
    """
    telling = _Telling(report, "Refining")
    before = fitted(start, size)
    telling.show(before, 0.0)
    telling.progress(0.02, "Composing")
    meant = compose(scene, size, size, telling.look)
    canvas = Canvas(scene.style, seed, meant, fine=True)
    del meant  # the canvas keeps what it needs
    canvas.lay_ground(before)
    if mask is None:
        del before, start  # a large picture is heavy
    canvas.watched_by(witness, scene.things)
    _paint(canvas, REFINEMENT, telling, _inside(changed or [], size), each=2)
    picture = canvas.finished()
    if mask is not None:
        share = np.clip(resized(mask.astype(np.float32), size.width, size.height), 0, 1)[..., None]
        picture = (before + (picture - before.astype(np.float32)) * share + 0.5).astype(np.uint8)
    telling.show(picture, 1.0)
    return picture


def warm() -> None:
    """Compile or load the strokes now, so that the first picture does not wait for it."""
    draft(Scene(), Size(256, 256), Size(256, 256), 0, lambda _report: None)


@dataclass(slots=True)
class _Telling:
    """What is said while painting: previews with numbers, progress, and looks at whether to stop."""

    report: Reporter
    doing: str
    side: int = PREVIEW_SIDE
    number: int = 0
    fraction: float = 0.0

    def look(self) -> None:
        self.report(Progress(self.fraction, self.doing))

    def progress(self, fraction: float, doing: str) -> None:
        self.fraction = fraction
        self.report(Progress(fraction, doing))

    def show(self, picture: Bytes, fraction: float) -> None:
        """One more preview."""
        self.number += 1
        h, w = picture.shape[:2]
        size = preview_size(w, h, self.side)
        small = (
            picture if size == (w, h) else cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
        )
        bytes_ = io.BytesIO()
        Image.fromarray(small).save(bytes_, "WEBP", quality=QUALITY, method=0)
        self.report(Preview(self.number, bytes_.getvalue(), small.shape[1], small.shape[0]))
        self.progress(fraction, self.doing)


def _paint(
    canvas: Canvas,
    levels: tuple[Level, ...],
    telling: _Telling,
    changed: Flags | None,
    each: int = 1,
) -> None:
    """All levels of brushes, with `each` as many previews spread evenly over the strokes of one.

    The very last is left to the finished picture, which follows at once.
    """
    begun = 0.10
    if not canvas.brush.strokes:
        for part in (0.4, 0.7, 1.0):
            canvas.reveal(part)
            telling.show(canvas.glimpse(), part)
        return
    worth = [level for level in levels if _worth(level, changed, canvas.unit)]
    share = (1 - begun) / max(1, len(worth))
    for index, level in enumerate(worth):
        start = begun + share * index
        told = 0
        for part in paint_level(canvas, level, changed, telling.look):
            telling.fraction = start + share * part
            telling.look()
            due = int(part * each)
            if due > told and (index, part) != (len(worth) - 1, 1.0):
                told = due
                telling.show(canvas.glimpse(), telling.fraction)


def _worth(level: Level, changed: Flags | None, unit: float) -> bool:
    """Whether there is anything for such a brush to do in a picture of that `unit`."""
    if level.only_changed and (changed is None or not changed.any()):
        return False
    return level.focus <= EYE or level.radius * unit / 1024 >= FINEST  # else no brush is so fine


def fitted(picture: Bytes, size: Size) -> Bytes:
    """A picture of any size at `size`."""
    if picture.shape[:2] == (size.height, size.width):
        return picture
    larger = picture.shape[0] < size.height
    way = cv2.INTER_CUBIC if larger else cv2.INTER_AREA
    sized: Bytes = cv2.resize(
        np.ascontiguousarray(picture), (size.width, size.height), interpolation=way
    )
    return sized


def _difference(was: Floats, now: Floats) -> Floats:
    """(H, W) 0..1: 1 where two compositions differ, with a soft rim that shadows and shores need; else exactly 0."""
    apart = np.abs(now - was).max(2)
    side = max(3, round((apart.size**0.5) / 170)) | 1
    differs = cv2.dilate((apart > DIFFERS).astype(np.float32), np.ones((side, side), np.uint8))
    return np.asarray(cv2.blur(differs, (side, side)), np.float32)


def _inside(regions: list[Region], size: Size) -> Flags:
    """(H, W) where the scene has changed, with a little room around."""
    inside = np.zeros((size.height, size.width), bool)
    room = 0.02
    for region in regions:
        top, bottom = (region.y - room) * size.height, (region.y + region.h + room) * size.height
        left, right = (region.x - room) * size.width, (region.x + region.w + room) * size.width
        inside[max(0, int(top)) : int(bottom), max(0, int(left)) : int(right)] = True
    return inside
