"""Whether an intent's facts hold in a picture: from its pixels and from whose paint lies where; no critic is asked.

A thing counts when at least `SEEN` of its drawing shows and it stands out from what is around it. A colour holds when
most of what is most colourful of its paint would be called by that name (a red car has black tyres); black, white and
grey when enough of all of it would. Relations compare the boxes of the paint that is to be seen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from app.domain.canvas import Size
from app.engines.sketchbook import art
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.pixels import Bytes, Flags, Floats
from app.engines.sketchbook.scene import Scene, Thing
from app.engines.sketchbook.witness import Named, names_of
from benchmarks.evaluation_intents import Intent, Tie

SEEN = 0.5  # of a drawing
STANDS_OUT = 6.0  # Lab, between the paint on both sides of an outline
LEAST = 12  # px
LEFT_OVER = 12.0  # Lab, from which what was painted over still shows
# What a name of a colour covers: hue from and to (degrees in Lab, red 40, yellow 95, green 140, blue 280), lightness
# from and to. Names overlap, as they do among people. Black, white and grey are a matter of strength.
COLOURS: dict[str, tuple[float, float, float, float]] = {
    "red": (5, 52, 12, 64), "orange": (38, 84, 40, 92), "yellow": (72, 116, 45, 100),
    "brown": (35, 88, 12, 58), "green": (108, 205, 12, 92), "blue": (215, 303, 8, 88),
    "purple": (288, 345, 8, 80), "pink": (325, 378, 42, 95),
}  # fmt: skip
GREYS = {"black": (0, 34), "grey": (30, 72), "white": (52, 100)}  # lightness
STRONG = 10.0  # Lab chroma from which paint has a hue
ENOUGH = 0.3  # of a thing's paint that has to be of its grey
BRIGHTEST, MOST = (
    0.3,
    0.6,
)  # the most colourful part of a thing's paint, and how much of it has to be of its colour


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing as it was painted: box (left, top, right, bottom in 0..1), what of it shows (0..1), its paint in Lab, and
    how far (Lab) it differs from what is around it."""

    name: str
    box: tuple[float, float, float, float]
    part: float
    lab: Floats
    contrast: float

    @property
    def seen(self) -> bool:
        return self.part >= SEEN and self.contrast >= STANDS_OUT


def shown(pixels: Bytes, scenes: Sequence[Scene], shares: Mapping[Named, Floats]) -> list[Shown]:
    """Every thing that was ever painted and can still be seen; `scenes` are those painted so far, the newest last."""
    height, width = pixels.shape[:2]
    lab = cv2.cvtColor(pixels.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    whole = {
        name: _silhouette(thing, width, height)
        for scene in scenes
        for name, thing in zip(names_of(scene.things), scene.things, strict=True)
    }
    present = set(names_of(scenes[-1].things))
    found = []
    for name, share in shares.items():
        own = share > 0.5
        if name not in present and own.any():
            own = own & _unlike(lab, scenes[-1])
        area = int(own.sum())
        if area < LEAST:
            continue
        rows, columns = np.where(own)
        left, right = np.percentile(columns, (2, 98)) / width
        top, bottom = np.percentile(rows, (2, 98)) / height
        box = (float(left), float(top), float(right), float(bottom))
        found.append(
            Shown(
                name.name, box, min(1.0, area / max(1, whole[name])), lab[own], _contrast(lab, own)
            )
        )
    return found


def _contrast(lab: Floats, own: Flags) -> float:
    """The median difference across the outline: each pixel just inside against the mean of those just outside."""
    side = 2 * max(2, round(lab.shape[1] / 128)) + 1
    mask = own.astype(np.float32)
    rim = own & (cv2.erode(mask, np.ones((side, side))) < 0.5)
    share = cv2.blur(1 - mask, (side, side))
    around = (
        cv2.blur(lab * (1 - mask)[..., None], (side, side)) / np.maximum(share, 1e-3)[..., None]
    )
    return float(np.median(np.linalg.norm(lab - around, axis=2)[rim]))


def _unlike(lab: Floats, scene: Scene) -> Flags:
    """(H, W) where the picture is not what the scene would have there: old paint that can still be seen."""
    height, width = lab.shape[:2]
    size = Size(width, height)
    meant = cv2.cvtColor(np.clip(compose(scene, size, size).rgb, 0, 1), cv2.COLOR_RGB2LAB)
    blur = (0, 0), width / 200
    apart = cv2.GaussianBlur(lab, *blur) - cv2.GaussianBlur(meant, *blur)
    return np.asarray(np.linalg.norm(apart, axis=2) > LEFT_OVER)


def _silhouette(thing: Thing, width: int, height: int) -> int:
    """How many pixels a thing's drawing covers when nothing hides it."""
    box = thing.box
    drawn = art.drawing(
        thing.art, max(4, round(box.w * width)), max(4, round(box.h * height)), thing.colour, thing.flip, thing.tilt
    )  # fmt: skip
    alpha = drawn.alpha
    if thing.support == "water":
        alpha = alpha[: round(0.9 * alpha.shape[0])]
    return int((alpha > 0.5).sum())


def held(intent: Intent, seen: Sequence[Shown]) -> list[tuple[str, bool]]:
    """Every fact's kind and whether it holds, in the intent's order: counts, colours, ties."""
    groups = [[s for s in seen if s.name == g.name and s.seen] for g in intent.groups]
    facts = [("count", len(mine) == g.count) for g, mine in zip(intent.groups, groups, strict=True)]
    facts += [
        ("colour", bool(mine) and all(is_coloured(s.lab, g.colour) for s in mine))
        for g, mine in zip(intent.groups, groups, strict=True)
        if g.colour
    ]
    return facts + [("relation", _ties(tie, groups)) for tie in intent.ties]


def is_coloured(lab: Floats, colour: str) -> bool:
    """Whether a thing with this paint (n, 3) Lab would be called by that colour."""
    light, strength = lab[:, 0], np.hypot(lab[:, 1], lab[:, 2])
    if colour in GREYS:
        low, high = GREYS[colour]
        return bool(((strength < 1.6 * STRONG) & (light > low) & (light < high)).mean() > ENOUGH)
    first, last, low, high = COLOURS[colour]
    turned = (np.degrees(np.arctan2(lab[:, 2], lab[:, 1])) - first) % 360
    named = (strength >= STRONG) & (turned <= last - first) & (light > low) & (light < high)
    brightest = np.argsort(-strength)[: max(1, round(BRIGHTEST * strength.size))]
    return bool(named[brightest].mean() > MOST)


def _ties(tie: Tie, groups: Sequence[Sequence[Shown]]) -> bool:
    a, b = groups[tie.a], groups[tie.b]
    c = groups[tie.c] if tie.c >= 0 else b
    if not (a and b and c):
        return False
    return _stands(tie, _around(a), _around(b), _around(c))


Box = tuple[float, float, float, float]


def _around(group: Sequence[Shown]) -> Box:
    boxes = np.array([each.box for each in group])
    left, top = boxes[:, :2].min(0)
    right, bottom = boxes[:, 2:].max(0)
    return float(left), float(top), float(right), float(bottom)


def _stands(tie: Tie, a: Box, b: Box, c: Box) -> bool:
    middle, its, others = ((box[0] + box[2]) / 2 for box in (a, b, c))
    apart = max(a[0] - b[2], b[0] - a[2], 0.0)
    room = 0.02
    match tie.how:
        case "left of":
            return middle < its and a[2] < b[2]
        case "right of":
            return middle > its and a[0] > b[0]
        case "between":
            return min(its, others) < middle < max(its, others)
        case "above":
            return a[3] < b[1] + 0.35 * (b[3] - b[1]) and (a[1] + a[3]) / 2 < b[1]
        case "in front of":
            return a[3] >= b[3] - room and apart < 0.2
        case "behind":
            return a[3] <= b[3] + room and apart < 0.2
        case "next to":
            return apart < 0.16 and abs(a[3] - b[3]) < 0.2
        case _:
            return abs(a[3] - b[1]) < 0.5 * (b[3] - b[1]) and b[0] - room < middle < b[2] + room
