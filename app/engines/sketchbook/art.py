"""The art: drawings by name from the vendored sets, or the sketchbook's own, as pixels at the size they are wanted.

What the second set draws better is listed in `tools/art.txt`; the first has the rest. Drawings are trimmed to what
is drawn, so a box can be filled by proportion alone. Knows no scene and no light.
"""

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import cv2
import numpy as np
import resvg_py

from app.domain.errors import EngineError
from app.engines.sketchbook.bodies.traits import CLOSE
from app.engines.sketchbook.pixels import Bytes, Floats, resized
from app.engines.sketchbook.recolour import dominant, recoloured
from app.engines.sketchbook.scene import Colour

OWN = "own:"
LARGEST = 720  # px; larger drawings are enlarged from this, strokes are coarser anyway
_MEASURED = 128
_SHOULDERS = 2.1  # how far below the middle of a head a portrait is cut off, in halves of the head
MAIN = 'class="main"'  # before the fill of what a colour word recolours
OTHER = (
    'data-stuff="other"'  # before what is of another stuff than the whole: sails, smoke, bedding
)
PANE, FRAME = 'class="pane"', 'class="frame"'  # the same of a window's glass, and of what holds it


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing without empty rim: rgb (h, w, 3) straight, alpha (h, w), float32 0..1."""

    rgb: Floats
    alpha: Floats


@dataclass(frozen=True, slots=True)
class Outline:
    """Where something is drawn, in the drawing's own units (32 on a side)."""

    x: float
    y: float
    w: float
    h: float

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.w / self.h


def has(art: str) -> bool:
    """Whether there is a drawing of this name."""
    if art.startswith(OWN):
        from app.engines.sketchbook import shapes

        return shapes.made(art.removeprefix(OWN)) is not None
    art = art.removesuffix(CLOSE)
    return art in _bodies("second") or art in _bodies("icons")


def names() -> tuple[str, ...]:
    """Every drawing of both sets, and the sketchbook's own."""
    from app.engines.sketchbook.shapes import SHAPES

    return (*(_bodies("icons") | _bodies("second")), *(OWN + name for name in SHAPES))


@cache
def body_of(art: str) -> str:
    """SVG elements on a 32 x 32 square: water or ground of its own taken away, a body under a mere head.

    Raises `EngineError` for unknown names.
    """
    from app.engines.sketchbook import anatomy, matching, shapes

    if art.startswith(OWN):
        made = shapes.made(art.removeprefix(OWN))
        if made is None:
            raise EngineError(f"The sketchbook has no shape called {art!r}.")
        return made()
    if art.endswith(CLOSE):
        return _cut_off(art.removesuffix(CLOSE))
    if art in _bodies("second"):
        return matching.matched(_bodies("second")[art])
    if art not in _bodies("icons"):
        raise EngineError(f"The art has no drawing called {art!r}.")
    return anatomy.completed(art, _bodies("icons")[art])


def _cut_off(art: str) -> str:
    """Head and shoulders of a drawing that looks at us: what lies lower is cut off."""
    from app.engines.sketchbook.bodies.spots import spots_of

    head = spots_of(art)["head"]
    low = head.y + _SHOULDERS * head.r
    clip = f'<clipPath id="close"><path d="M-8 -8H40V{low:.2f}H-8z"/></clipPath>'
    return f'{clip}<g clip-path="url(#close)">{body_of(art)}</g>'


@lru_cache(1024)
def outline(art: str, flip: bool = False, tilt: float = 0.0) -> Outline:
    """Where the drawing has colour. Raises `EngineError` for unknown names."""
    side = _MEASURED * 3 // 2
    pixels = rastered(_turned(art, flip, tilt), Outline(-8, -8, 48, 48), side, side)
    rows, columns = np.where(pixels[..., 3] > 40)
    left, top = int(columns.min()), int(rows.min())
    wide, tall = int(columns.max()) + 1 - left, int(rows.max()) + 1 - top
    step = 32 / _MEASURED
    return Outline(left * step - 8, top * step - 8, wide * step, tall * step)


def aspect(art: str, flip: bool = False, tilt: float = 0.0) -> float:
    """Width over height of what is drawn."""
    return outline(art, flip, tilt).aspect


@lru_cache(64)
def drawing(
    art: str,
    width: int,
    height: int,
    colour: Colour | None = None,
    flip: bool = False,
    tilt: float = 0.0,
) -> Drawing:
    """The drawing as large as it fits into width x height px, in its own proportions.

    `tilt` is degrees, anticlockwise. Raises `EngineError` for unknown names. Do not write to what comes back.
    """
    box = outline(art, flip, tilt)
    scale = min(width / box.w, height / box.h)
    w, h = max(2, round(box.w * scale)), max(2, round(box.h * scale))
    small = min(1.0, LARGEST / max(w, h))
    seen = max(2, round(w * small)), max(2, round(h * small))
    body = _turned(art, flip, tilt)
    pixels = rastered(body, box, *seen)
    rgba = pixels.astype(np.float32) / np.float32(255)
    rgb, alpha = np.ascontiguousarray(rgba[..., 2::-1]), np.ascontiguousarray(rgba[..., 3])
    if colour:
        rgb = recoloured(rgb, alpha, colour, told_part(body, box, *seen))
    if small < 1:
        rgb, alpha = (
            cv2.resize(layer, (w, h), interpolation=cv2.INTER_LINEAR) for layer in (rgb, alpha)
        )
    rgb.setflags(write=False)
    alpha.setflags(write=False)
    return Drawing(rgb, alpha)


@lru_cache(32)
def main_part(art: str, width: int, height: int, flip: bool = False, tilt: float = 0.0) -> Floats:
    """(height, width) 0..1: how much each pixel is of the part that a colour or a pattern is said of."""
    plain = drawing(art, width, height, None, flip, tilt)
    h, w = plain.alpha.shape
    told = told_part(_turned(art, flip, tilt), outline(art, flip, tilt), w, h)
    part = told if told is not None else dominant(plain.rgb, plain.alpha)
    part = resized(part, width, height)
    part.setflags(write=False)
    return part


@lru_cache(32)
def glazed(
    art: str, width: int, height: int, flip: bool = False, tilt: float = 0.0, panes: bool = False
) -> Floats:
    """(height, width) 0..1: how much each pixel is of a window, or of its glass alone; 0 where none is told."""
    marks = (PANE,) if panes else (PANE, FRAME)
    told = told_part(_turned(art, flip, tilt), outline(art, flip, tilt), width, height, marks)
    part = np.zeros((height, width), np.float32) if told is None else told
    part.setflags(write=False)
    return part


@lru_cache(32)
def other_stuff(art: str, width: int, height: int, flip: bool = False, tilt: float = 0.0) -> Floats:
    """(height, width) 0..1: how much each pixel is of cloth or smoke that no material of the whole covers."""
    marks = (OTHER, f"{OTHER} {MAIN}")
    told = told_part(_turned(art, flip, tilt), outline(art, flip, tilt), width, height, marks)
    part = np.zeros((height, width), np.float32) if told is None else told
    part.setflags(write=False)
    return part


def told_part(
    body: str, view: Outline, width: int, height: int, marks: tuple[str, ...] = (MAIN,)
) -> Floats | None:
    """(h, w) of how much each pixel is of the parts so marked; None where the drawing tells of none. Without `marks`
    it is the part that a colour word means."""
    if not any(mark in body for mark in marks):
        return None

    def said(found: re.Match[str]) -> str:
        tint = '="#ffffff"' if found[1] else '="#000000"'
        return found[2] + tint + (f" stroke{tint}" if found[3] else "")

    hue = '="#[0-9a-f]{6}"'
    told = re.sub(f"((?:{'|'.join(marks)}) )?(fill|stroke){hue}( stroke{hue})?", said, body)
    pixels = rastered(told, view, width, height)
    return pixels[..., 0].astype(np.float32) / np.float32(255)


@cache
def _bodies(of_set: str) -> dict[str, str]:
    text = (files("app.engines.sketchbook") / "vendor" / f"{of_set}.json").read_text()
    return {name: icon["body"] for name, icon in json.loads(text)["icons"].items()}


def _turned(art: str, flip: bool, tilt: float) -> str:
    body = body_of(art)
    if flip:
        body = f'<g transform="translate(32 0) scale(-1 1)">{body}</g>'
    if tilt:
        body = f'<g transform="rotate({-tilt:g} 16 16)">{body}</g>'
    return body


def rastered(body: str, view: Outline, width: int, height: int) -> Bytes:
    """(height, width, 4) BGRA, straight alpha, of a part of some SVG elements, stretched to that size."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}" height="{height}" preserveAspectRatio="none" '
        f'viewBox="{view.x:g} {view.y:g} {view.w:g} {view.h:g}">{body}</svg>'
    )
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    pixels = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    if pixels is None:
        raise EngineError("A drawing could not be turned into pixels.")
    return np.asarray(pixels, np.uint8)
