"""Painting: a composition becomes strokes on a canvas, coarse to fine, with previews as it grows.

`draft` paints a scene roughly from a blank ground; `refine` goes on from any picture, touching what differs from the
scene. The same scene, sizes, seed and start give the same bytes. Knows no plans and no findings.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image

from app.domain.canvas import Region, Size
from app.engines.base import Preview, Progress, Reporter
from app.engines.sketchbook.compose import Composition, compose
from app.engines.sketchbook.pixels import Bytes, Flags, Floats, blurred, resized
from app.engines.sketchbook.scene import Scene, Style
from app.engines.sketchbook.strokes_any import Scratch, lay, scratch_for, trace
from app.engines.sketchbook.styles import BRUSHES, DRAFT, REFINEMENT, Level
from app.engines.sketchbook.varnish import Varnish

PREVIEW_SIDE = 512
CHUNK = 300  # strokes between two looks at whether to stop


def draft(
    scene: Scene, size: Size, full: Size, seed: int, report: Reporter, base: Bytes | None = None
) -> Bytes:
    """(H, W, 3) uint8 sRGB of `size`: the scene in large strokes, over `base` (any size) where one is given."""
    telling = _Telling(report, "Drafting", previews=11)
    telling.show(_primed(scene.style, size) if base is None else _fitted(base, size), 0.0)
    telling.progress(0.02, "Composing")
    meant = compose(scene, size, full, telling.look)
    canvas = _Canvas(scene.style, seed, meant, None if base is None else _fitted(base, size))
    telling.show(canvas.sketched(), 0.08)
    _paint(canvas, DRAFT, telling, None)
    picture = canvas.finished()
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
) -> Bytes:
    """(H, W, 3) uint8 sRGB of `size`: `start` (any size, uint8) brought to the scene with finer strokes.

    `changed` are the regions that the scene changed since `start`: there broad strokes cover what was. `mask`
    (any size, 0..1) limits every change to where it is light.
    """
    telling = _Telling(report, "Refining", previews=11)
    before = _fitted(start, size)
    telling.show(before, 0.0)
    telling.progress(0.02, "Composing")
    meant = compose(scene, size, size, telling.look)
    canvas = _Canvas(scene.style, seed, meant, before)
    _paint(canvas, REFINEMENT, telling, _inside(changed or [], size))
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
    previews: int
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
        size = _preview_size(w, h)
        small = (
            picture if size == (w, h) else cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
        )
        bytes_ = io.BytesIO()
        Image.fromarray(small).save(bytes_, "WEBP", quality=72, method=0)
        self.report(Preview(self.number, bytes_.getvalue(), small.shape[1], small.shape[0]))
        self.progress(fraction, self.doing)


def _preview_size(width: int, height: int) -> tuple[int, int]:
    scale = min(1.0, PREVIEW_SIDE / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


class _Canvas:
    """The canvas with its relief, the brush of its style and its own chance."""

    def __init__(self, style: Style, seed: int, meant: Composition, start: Bytes | None) -> None:
        self.style, self.brush, self.meant = style, BRUSHES[style], meant
        self.wanted = _as_style(meant.rgb, style)
        self.chance = np.random.default_rng(seed)
        h, w = meant.ids.shape
        self.unit = float(np.sqrt(h * w))
        self.bristles = _bristles(seed)
        self.varnish = Varnish(style, seed + 1, meant.rgb)
        self.small, self.glance = _preview_size(w, h), self.varnish
        if self.small != (w, h):
            self.glance = Varnish(
                style, seed + 1, cv2.resize(meant.rgb, self.small, interpolation=cv2.INTER_AREA)
            )
        self.scratch: Scratch = scratch_for(h, w)
        self.relief = np.zeros((h, w), np.float32)
        self.fresh = np.zeros((h, w), np.float32)
        self.continued = start is not None
        if start is None:
            self.rgb = np.empty((h, w, 3), np.float32)
            self.rgb[:] = self.brush.ground
        else:
            self.rgb = (_without_lines(start, self.unit) if style == "ink" else start).astype(
                np.float32
            )
            self.rgb *= np.float32(1 / 255)

    def finished(self) -> Bytes:
        return self.varnish.coat(self.rgb, self.relief, self.fresh if self.continued else None)

    def glimpse(self) -> Bytes:
        """How it looks now, at a preview's size."""
        if self.glance is self.varnish:
            return self.finished()
        layers = (self.rgb, self.relief, self.fresh)
        rgb, relief, fresh = (
            cv2.resize(layer, self.small, interpolation=cv2.INTER_AREA) for layer in layers
        )
        return self.glance.coat(rgb, relief, fresh if self.continued else None)

    def sketched(self) -> Bytes:
        """The ground with the composition drawn on it in thin lines, as a painter begins."""
        ids = self.meant.ids.astype(np.float32)
        line = (cv2.dilate(ids, np.ones((3, 3))) - ids) > 0
        drawn = blurred(line.astype(np.float32), 0.6 + self.unit / 1400) * np.float32(0.62)
        thin = self.rgb + (self.wanted - self.rgb) * np.float32(0.22)
        umber = np.array([0.27, 0.20, 0.16], np.float32)
        thin = thin + (umber - thin) * np.clip(drawn, 0, 1)[..., None]
        return (np.clip(thin, 0, 1) * 255 + 0.5).astype(np.uint8)


def _paint(
    canvas: _Canvas, levels: tuple[Level, ...], telling: _Telling, changed: Flags | None
) -> None:
    """All levels of brushes; previews are spread evenly over the strokes of each."""
    begun = 0.10
    share = (1 - begun) / len(levels)
    for index, level in enumerate(levels):
        if level.only_changed and (changed is None or not changed.any()):
            continue
        start = begun + share * index
        each = 3
        told = 0
        for part in _level(canvas, level, changed, telling.look):
            telling.fraction = start + share * part
            telling.look()
            due = int(part * each)
            if due > told:
                told = due
                telling.show(canvas.glimpse(), telling.fraction)


def _level(
    canvas: _Canvas, level: Level, changed: Flags | None, look: Callable[[], None]
) -> Iterator[float]:
    """Lay one size of strokes where the canvas is still wrong; yields how much of them is done, 0..1."""
    meant, brush = canvas.meant, canvas.brush
    radius = max(1.3, level.radius * canvas.unit / 1024)
    wanted = blurred(canvas.wanted, radius * 0.32)
    look()
    along_x, along_y = _directions(wanted, meant.angle, radius)
    starts_x, starts_y = _starts(canvas, level, wanted, radius, changed)
    if not starts_x.size:
        return
    look()
    guard = level.radius < 20
    focus = meant.focus[starts_y, starts_x]
    points, counts, colours = trace(
        wanted, canvas.rgb, meant.ids, along_x, along_y, starts_x, starts_y,
        np.float32(radius), np.int32(brush.longest), guard,
    )  # fmt: skip
    n = starts_x.size
    jitter = canvas.chance.normal(0, 1, (n, 1)) * 0.8 + canvas.chance.normal(0, 1, (n, 3)) * 0.6
    amount = brush.jitter * (1 - 0.75 * focus[:, None]) * min(1.3, 0.45 + level.radius / 20)
    colours = np.clip(colours + (jitter * amount).astype(np.float32), 0, 1).astype(np.float32)
    radii = (radius * canvas.chance.uniform(0.75, 1.1, n)).astype(np.float32)
    offsets = canvas.chance.integers(0, 512, n).astype(np.int32)
    fine = min(1.0, radius / 5)
    hand = np.array(
        [brush.opacity, brush.bristle * fine, brush.dryness * fine, brush.ring * fine], np.float32
    )
    scratch = canvas.scratch
    for first in range(0, n, CHUNK):
        part = np.s_[first : first + CHUNK]
        lay(
            canvas.rgb, canvas.relief, canvas.fresh, points[part], counts[part], colours[part], radii[part],
            offsets[part], canvas.bristles, hand,
            scratch.seen, scratch.cover, scratch.bristle, scratch.touched, np.int32(scratch.next_id), meant.ids, guard,
        )  # fmt: skip
        scratch.next_id += CHUNK
        yield min(1.0, (first + CHUNK) / n)


def _starts(
    canvas: _Canvas, level: Level, wanted: Floats, radius: float, changed: Flags | None
) -> tuple[np.ndarray, np.ndarray]:
    """One stroke per cell of the radius's size, at its worst pixel, where the cell is wrong enough; far ones first."""
    meant = canvas.meant
    wrong = np.abs(canvas.rgb - wanted).sum(2) * np.float32(1 / 3)
    wrong *= np.float32(0.65) + np.float32(1.1) * meant.focus
    if changed is not None and level.only_changed:
        wrong *= changed
    elif level.focus:
        worth = meant.focus >= level.focus
        wrong *= worth if changed is None else worth | (changed & (level.radius > 3))
    cell = max(2, int(radius * (1.0 if level.threshold else 0.9)))
    rows, columns = wrong.shape[0] // cell, wrong.shape[1] // cell
    cells = wrong[: rows * cell, : columns * cell].reshape(rows, cell, columns, cell)
    cells = cells.transpose(0, 2, 1, 3).reshape(rows, columns, cell * cell)
    if level.threshold:
        at, keep = cells.argmax(2), cells.mean(2) > level.threshold
    else:
        at = canvas.chance.integers(0, cell * cell, (rows, columns))
        keep = np.ones((rows, columns), bool)
    row, column = np.nonzero(keep)
    chosen = at[keep]
    x, y = column * cell + chosen % cell, row * cell + chosen // cell
    if x.size:
        rank = meant.ids[y, x] / max(1, int(meant.ids.max()))
        order = np.argsort(canvas.chance.random(x.size) + 0.9 * rank, kind="stable")
        x, y = x[order], y[order]
    return x.astype(np.int32), y.astype(np.int32)


def _directions(wanted: Floats, angle: Floats, radius: float) -> tuple[Floats, Floats]:
    """Unit stroke directions (H, W): along edges where there are some (structure tensor), the setting's elsewhere."""
    h, w = angle.shape
    step = max(1, int(radius / 3))
    small = (max(48, w // step), max(48, h // step))
    grey = cv2.resize(cv2.cvtColor(wanted, cv2.COLOR_RGB2GRAY), small, interpolation=cv2.INTER_AREA)
    across = cv2.Sobel(grey, cv2.CV_32F, 1, 0, scale=0.25)
    down = cv2.Sobel(grey, cv2.CV_32F, 0, 1, scale=0.25)
    sigma = max(1.0, radius / step * 0.9)
    xx, yy, xy = (blurred(v, sigma) for v in (across * across, down * down, across * down))
    prior = cv2.resize(angle, small, interpolation=cv2.INTER_NEAREST)
    # double angles: a tangent is minus the gradient; the prior weighs as a gradient of 0.02
    cos = -(xx - yy) + np.float32(4e-4) * np.cos(2 * prior)
    sin = -2 * xy + np.float32(4e-4) * np.sin(2 * prior)
    half = np.float32(0.5) * np.arctan2(blurred(sin, sigma * 0.5), blurred(cos, sigma * 0.5))
    return (
        np.ascontiguousarray(resized(np.cos(half), w, h, smooth=False)),
        np.ascontiguousarray(resized(np.sin(half), w, h, smooth=False)),
    )


def _bristles(seed: int, across: int = 48, along: int = 512) -> Floats:
    """(across, along) 0..1: how much paint each hair carries as the stroke goes on."""
    chance = np.random.default_rng(seed)
    hairs = cv2.resize(
        chance.random((across // 2, 24), dtype=np.float32),
        (along, across),
        interpolation=cv2.INTER_CUBIC,
    )
    specks = blurred(chance.random((across, along), dtype=np.float32), 1.2)
    mixed = hairs * np.float32(0.75) + specks * np.float32(0.25)
    mixed = (mixed - mixed.min()) / (mixed.max() - mixed.min())
    return np.ascontiguousarray(np.clip(0.1 + 0.95 * mixed, 0, 1), np.float32)


def _primed(style: Style, size: Size) -> Bytes:
    """The bare ground of a style."""
    ground = (BRUSHES[style].ground * 255 + 0.5).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(ground, (size.height, size.width, 3)))


def _as_style(rgb: Floats, style: Style) -> Floats:
    """What the strokes aim at: watercolour leaves light in the paper, ink keeps little colour."""
    if style == "watercolour":
        return (1 - (1 - rgb) * np.float32(0.86)).astype(np.float32)
    if style == "ink":
        grey = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2GRAY)[..., None]
        mixed = np.float32(0.24) + np.float32(0.76) * (
            grey * np.float32(0.55) + rgb * np.float32(0.45)
        )
        return np.clip(mixed, 0, 1).astype(np.float32)
    return np.ascontiguousarray(rgb, np.float32)


def _without_lines(picture: Bytes, unit: float) -> Bytes:
    """A picture without its thin dark lines: the draft's would stand thick and blurred beside the new ones."""
    side = max(3, round(unit / 1024 * 7)) | 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    closed: Bytes = cv2.morphologyEx(picture, cv2.MORPH_CLOSE, kernel)
    return closed


def _fitted(picture: Bytes, size: Size) -> Bytes:
    """A picture of any size at `size`."""
    if picture.shape[:2] == (size.height, size.width):
        return picture
    larger = picture.shape[0] < size.height
    way = cv2.INTER_CUBIC if larger else cv2.INTER_AREA
    fitted: Bytes = cv2.resize(
        np.ascontiguousarray(picture), (size.width, size.height), interpolation=way
    )
    return fitted


def _inside(regions: list[Region], size: Size) -> Flags:
    """(H, W) where the scene has changed, with a little room around."""
    inside = np.zeros((size.height, size.width), bool)
    room = 0.02
    for region in regions:
        top, bottom = (region.y - room) * size.height, (region.y + region.h + room) * size.height
        left, right = (region.x - room) * size.width, (region.x + region.w + room) * size.width
        inside[max(0, int(top)) : int(bottom), max(0, int(left)) : int(right)] = True
    return inside
