"""What a planned thing should look like: its drawing, coloured and lit as the plan's own words say.

From the art and the plan alone. Knows no picture, but is given the colour of the ground the thing stands
before, and the nearer things that are meant to hide part of it. The light is laid on as
the painter does it; what brush and paper add is left to the measures.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from app.engines.sketchbook import art, things, washes
from app.engines.sketchbook.critic import inked
from app.engines.sketchbook.critic.view import Floats, to_lab, to_rgb
from app.engines.sketchbook.light import Light, light_of
from app.engines.sketchbook.pixels import lab_colour
from app.engines.sketchbook.scene import Scene, Style, Thing
from app.engines.sketchbook.sheet import Sheet

DRAWN = 96  # px of the longer side of a look, before it is fitted to a scale
Box = tuple[float, float, float, float]
# What ink makes of Lab: share of lightness, what is added to it, share of colour (fitted on nine drafts)
INKED = (0.94, 13.5, 0.60)


@dataclass(frozen=True, slots=True)
class Look:
    """A lit drawing without its empty rim: `lab` (h, w, 3) and `alpha` (h, w) 0..1."""

    lab: Floats
    alpha: Floats


@dataclass(frozen=True, slots=True)
class Planned:
    """A planned thing on the critic's small picture: `box` is x, y, w, h in its px, filled by the look.

    `before` are the nearer planned things that are meant to hide part of it.
    """

    thing: Thing
    look: Look
    box: Box
    before: tuple["Planned", ...] = ()


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


def planned_of(
    planned: tuple[Thing, ...], scene: Scene, width: int, height: int
) -> tuple[Planned, ...]:
    """The things that have a drawing, lit and fitted to their boxes on a picture of width x height px.

    Only the scene's light, palette and style are read. Each thing knows which nearer ones it stands behind.
    """
    sheet = Sheet(scene, light_of(scene), 16, 16, 1.0, lambda: None)
    ink = inked.whole(scene, planned, width, height) if scene.style == "ink" and planned else None
    placed = []
    for _, thing in sorted(enumerate(planned), key=lambda pair: (pair[1].depth, pair[0])):
        if art.has(thing.art):
            drawn, box = fitted(thing, width, height)
            unit = float(np.sqrt(width * height)) / box[2] * drawn.alpha.shape[1]
            look = painted(sheet, thing, drawn, unit)
            if ink is not None:
                look = replace(
                    look, lab=inked.cut_out(ink, box, width, height, look.alpha.shape[::-1])
                )
            placed.append(Planned(thing, look, box))
    return tuple(
        replace(one, before=tuple(o for o in placed[i + 1 :] if _touch(one.box, o.box)))
        for i, one in enumerate(placed)
    )


def fitted(thing: Thing, width: int, height: int) -> tuple[art.Drawing, Box]:
    """The drawing, and where it stands on a picture of width x height px (x, y, w, h).

    As large as it fits into the thing's box in its own proportions, feet at the bottom edge; in the air it
    hangs in the middle; in water it is cut at the waterline.
    """
    box = thing.box
    wide, tall = box.w * width, box.h * height
    proportion = art.aspect(thing.art, thing.flip, thing.tilt)
    w = min(wide, tall * proportion)
    h = w / proportion
    scale = DRAWN / max(w, h)
    drawn = art.drawing(
        thing.art, round(w * scale), round(h * scale), thing.colour, thing.flip, thing.tilt
    )
    left, foot = box.x * width + (wide - w) / 2, box.y * height + tall
    if thing.support == "water":
        whole = drawn.alpha.shape[0]
        drawn = _afloat(drawn)
        h *= drawn.alpha.shape[0] / whole
    top = foot - h if thing.support != "air" else foot - (tall + h) / 2
    return drawn, (left, top, w, h)


def _afloat(drawn: art.Drawing) -> art.Drawing:
    """Cut where the hull is still two fifths of its widest, as the painter does."""
    widths = (drawn.alpha > 0.5).sum(1)
    full = np.where(widths >= 0.4 * widths.max())[0]
    cut = max(4, int(full.max()) + 1 - max(1, int(0.04 * drawn.alpha.shape[0])))
    return art.Drawing(drawn.rgb[:cut], drawn.alpha[:cut])


def _touch(a: Box, b: Box) -> bool:
    across = a[0] < b[0] + b[2] and b[0] < a[0] + a[2]
    return across and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]


def painted(sheet: Sheet, thing: Thing, drawn: art.Drawing, unit: float) -> Look:
    """A drawing with the plan's light on it and in the plan's hand; `unit` is the picture's side in its px."""
    body = things._lit(sheet, thing, drawn, 0, 0)
    lab = in_hand(_bound(to_lab(body.rgb), sheet.light), sheet.scene.style)
    if sheet.scene.style == "ink":
        lab[..., 0] *= lines(drawn, unit)
    return Look(lab, drawn.alpha)


def in_hand(lab: Floats, style: Style) -> Floats:
    """Lab colours as paper and wash make them."""
    if style == "watercolour":
        return to_lab(washes.thinned(to_rgb(lab)))
    if style == "oil":
        return lab
    share, lift, colour = INKED
    lab[..., 0] = lift + share * lab[..., 0]
    lab[..., 1:] *= colour
    return lab


def _bound(lab: Floats, light: Light) -> Floats:
    """Leaning to the light's colours, loud colours calmed: what binds a painting."""
    tone = lab[..., :1] * np.float32(0.01)
    key, ambient = lab_colour(light.key)[1:], lab_colour(light.ambient)[1:]
    lab[..., 1:] += key * np.float32(0.14) * tone + ambient * np.float32(0.17) * (1 - tone)
    chroma = np.sqrt((lab[..., 1:] ** 2).sum(2, keepdims=True))
    lab[..., 1:] *= np.where(chroma > 62, (62 + (chroma - 62) * 0.6) / np.maximum(chroma, 1), 1)
    return lab


def lines(drawn: art.Drawing, unit: float) -> Floats:
    """Ink lines (h, w), 0.12 on a line to 1, as the painter draws them on a picture of `unit` px a side."""
    solid = drawn.alpha[..., None]
    grey = cv2.cvtColor(drawn.rgb * solid + 0.5 * (1 - solid), cv2.COLOR_RGB2GRAY)
    fine, wide = (cv2.GaussianBlur(grey, (0, 0), max(0.3, unit / 1024 * q)) for q in (1.1, 2.4))
    line = np.clip(1 + np.tanh(90 * (fine - 0.985 * wide - 0.002)), 0, 1)
    return np.asarray(0.12 + 0.88 * line, np.float32)


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
    canvas = np.empty((height + 2 * edge, width + 2 * edge, 3), np.float32)
    canvas[:] = ground
    alpha = np.zeros(canvas.shape[:2], np.float32)
    _lay(canvas, alpha, planned.look, (edge, edge, width, height), 1.0)
    whole = float(alpha.sum())
    for other in () if alone else planned.before:
        ox, oy, ow, oh = other.box
        place = (round(ox - left), round(oy - top), max(2, round(ow)), max(2, round(oh)))
        _lay(canvas, alpha, other.look, place, 0.0)
    return Expected(cv2.GaussianBlur(canvas, (0, 0), blur), alpha, edge, whole)


def _lay(
    canvas: Floats, alpha: Floats, look: Look, place: tuple[int, int, int, int], mark: float
) -> None:
    """Put a look on the Lab canvas at place (x, y, w, h px); `alpha` there moves towards `mark`."""
    x, y, w, h = place
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = min(canvas.shape[1], x + w), min(canvas.shape[0], y + h)
    if x1 <= x0 or y1 <= y0:
        return
    lab, solid = _sized(look, w, h)
    part, there = np.s_[y0 - y : y1 - y, x0 - x : x1 - x], np.s_[y0:y1, x0:x1]
    a = solid[part]
    canvas[there] += (lab[part] - canvas[there]) * a[..., None]
    alpha[there] += (mark - alpha[there]) * a


def _sized(look: Look, w: int, h: int) -> tuple[Floats, Floats]:
    """A look at w x h px; colours beyond its outline are as at it."""
    alpha = cv2.resize(look.alpha, (w, h), interpolation=cv2.INTER_AREA)
    solid = (look.alpha > 0.02).astype(np.float32)
    held = cv2.resize(look.lab * solid[..., None], (w, h), interpolation=cv2.INTER_AREA)
    share = cv2.resize(solid, (w, h), interpolation=cv2.INTER_AREA)
    return held / np.maximum(share, 1e-3)[..., None], alpha
