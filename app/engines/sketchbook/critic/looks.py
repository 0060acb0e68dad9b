"""What a planned thing should look like: its drawing, recoloured and lit as the plan's own words say.

From the art set and the plan alone. Knows no picture, but is given the colour of the ground the thing
stands before, and the nearer things that are meant to hide part of it.
"""

import io
import json
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

import cv2
import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from app.engines.sketchbook.critic.view import Floats, to_lab
from app.engines.sketchbook.light import Light, light_of
from app.engines.sketchbook.scene import Colour, Scene, Style, Thing

DRAWN = 128  # px of a drawing before it is fitted to its box


@dataclass(frozen=True, slots=True)
class Look:
    """A drawing without its empty rim: `rgb` (h, w, 3) 0..1 and `alpha` (h, w) 0..1."""

    rgb: Floats
    alpha: Floats

    @property
    def aspect(self) -> float:
        """Width over height."""
        return float(self.alpha.shape[1] / self.alpha.shape[0])


@dataclass(frozen=True, slots=True)
class Expected:
    """A look at its size before its ground, blurred to the brush: `lab` (h, w, 3), `alpha` (h, w).

    Both have `margin` px of ground around. `alpha` leaves out what nearer things hide; `whole` is its
    sum before that.
    """

    lab: Floats
    alpha: Floats
    margin: int
    whole: float

    @property
    def size(self) -> tuple[int, int]:
        return self.alpha.shape[1], self.alpha.shape[0]

    @property
    def inside(self) -> NDArray[np.bool_]:
        """Where the thing surely is, a pixel away from its outline where it is large enough."""
        sure = self.alpha > 0.6
        core = cv2.erode(sure.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
        return core if core.sum() > 20 else sure


@dataclass(frozen=True, slots=True)
class Planned:
    """A planned thing on the critic's small picture: `box` is x, y, w, h in its px, filled by the look.

    `before` are the nearer planned things that are meant to hide part of it.
    """

    thing: Thing
    look: Look
    box: tuple[float, float, float, float]
    before: tuple["Planned", ...] = ()


@cache
def _bodies() -> dict[str, str]:
    text = (files("app.engines.sketchbook") / "vendor" / "icons.json").read_text()
    return {name: icon["body"] for name, icon in json.loads(text)["icons"].items()}


def known(thing: Thing) -> bool:
    """Whether there is a drawing to compare with."""
    return thing.art in _bodies()


@lru_cache(512)
def look_of(art: str, colour: Colour | None, flip: bool, tilt: float) -> Look:
    """The drawing of a thing, trimmed. Raises `KeyError` for art that is not in the set."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 32 32" '
        f'width="{DRAWN}" height="{DRAWN}">{_bodies()[art]}</svg>'
    )
    png = resvg_py.svg_to_bytes(svg_string=svg, width=DRAWN, height=DRAWN)
    rgba = np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA")).astype(np.float32) / 255
    rgb, alpha = np.ascontiguousarray(rgba[..., :3]), np.ascontiguousarray(rgba[..., 3])
    if flip:
        rgb, alpha = rgb[:, ::-1], alpha[:, ::-1]
    rows, columns = np.where(alpha > 0.3)
    cut = np.s_[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    return Look(np.ascontiguousarray(rgb[cut]), np.ascontiguousarray(alpha[cut]))


def planned_of(
    things: tuple[Thing, ...], scene: Scene, width: int, height: int
) -> tuple[Planned, ...]:
    """The things that have a drawing, lit and fitted to their boxes on a picture of width x height px.

    Each knows which nearer ones it stands behind.
    """
    light = light_of(scene)
    placed = []
    for thing in sorted(things, key=lambda each: each.depth):
        if known(thing):
            look = look_of(thing.art, thing.colour, thing.flip, thing.tilt)
            lit = Look(tinted(look.rgb, light, scene.style), look.alpha)
            placed.append(Planned(thing, lit, fitted(thing, look, width, height)))
    return tuple(
        replace(one, before=tuple(o for o in placed[i + 1 :] if _touch(one.box, o.box)))
        for i, one in enumerate(placed)
    )


def fitted(thing: Thing, look: Look, width: int, height: int) -> tuple[float, float, float, float]:
    """Where the look stands in the thing's box: its own proportions kept, feet at the bottom edge."""
    box = thing.box
    w, h = box.w * width, box.h * height
    wide = min(w, h * look.aspect)
    high = wide / look.aspect
    return box.x * width + (w - wide) / 2, box.y * height + h - high, wide, high


def _touch(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    across = a[0] < b[0] + b[2] and b[0] < a[0] + a[2]
    return across and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]


def tinted(rgb: Floats, light: Light, style: Style) -> Floats:
    """The light and the hand of the plan laid over a drawing's own colours."""
    lit = light.lit(rgb) * np.float32(0.62) + light.shaded(rgb) * np.float32(0.38)
    if style == "ink":
        grey = (lit @ np.array([0.299, 0.587, 0.114], np.float32))[..., None]
        lit = np.clip(0.24 + 0.76 * (grey * 0.55 + lit * 0.45), 0, 1)
    if style == "watercolour":
        lit = 1 - (1 - lit) * 0.86
    return np.asarray(lit, np.float32)


def expected(
    planned: Planned,
    scale: float,
    ground: Floats,
    blur: float,
    margin: float = 0.14,
    alone: bool = False,
) -> Expected:
    """The look of a thing `scale` times its planned size before a plain ground (Lab), seen through `blur` px.

    `margin` is in shares of the longer side; `alone` leaves out the things before it.
    """
    x, y, w, h = planned.box
    width, height = max(6, round(w * scale)), max(6, round(h * scale))
    edge = max(2, int(margin * max(width, height)))
    left, top = x + w / 2 - width / 2 - edge, y + h / 2 - height / 2 - edge
    canvas = np.broadcast_to(ground, (height + 2 * edge, width + 2 * edge, 3)).astype(np.float32)
    alpha = np.zeros(canvas.shape[:2], np.float32)
    _lay(canvas, alpha, planned.look, (edge, edge, width, height), 1.0)
    whole = float(alpha.sum())
    for other in () if alone else planned.before:
        ox, oy, ow, oh = other.box
        place = (round(ox - left), round(oy - top), max(2, round(ow)), max(2, round(oh)))
        _lay(canvas, alpha, other.look, place, 0.0)
    return Expected(cv2.GaussianBlur(canvas, (0, 0), blur), alpha, edge, whole)


def _lay(
    canvas: Floats,
    alpha: Floats,
    look: Look,
    place: tuple[int, int, int, int],
    mark: float,
) -> None:
    """Put a look on the Lab canvas at place (x, y, w, h px); `alpha` there moves towards `mark`."""
    x, y, w, h = place
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = min(canvas.shape[1], x + w), min(canvas.shape[0], y + h)
    if x1 <= x0 or y1 <= y0:
        return
    solid = cv2.resize(look.alpha, (w, h), interpolation=cv2.INTER_AREA)
    rgb = cv2.resize(look.rgb, (w, h), interpolation=cv2.INTER_AREA)
    part = np.s_[y0 - y : y1 - y, x0 - x : x1 - x]
    there = np.s_[y0:y1, x0:x1]
    a = solid[part]
    canvas[there] += (to_lab(rgb[part]) - canvas[there]) * a[..., None]
    alpha[there] += (mark - alpha[there]) * a
