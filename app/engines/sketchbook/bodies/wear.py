"""What animals and people wear or hold, drawn for itself: each on the spot of the body that it is fastened to.

Seen from the side, looking left, or from the front. Spots: "head" (a skull's middle, half its height), "neck" and
"slanted-neck" (its middle, half its width), "hand" (a fist, the size of its owner beside a grown man). Knows nobody.
"""

import math
import re
from collections.abc import Callable
from functools import partial

from app.engines.sketchbook.bodies.faces import Face
from app.engines.sketchbook.bodies.figure import Joints
from app.engines.sketchbook.bodies.headwear import HATS
from app.engines.sketchbook.bodies.pen import Pen, shaded

LEASH = "worn-leash"
_HELD = re.compile(r"worn-(leash(?:-slanted|-front)?)@(-?\d+(?:\.\d)?)@(-?\d+(?:\.\d)?)")
_O = (0.0, 0.0)
_HEAD = Joints(_O, _O, _O, 0, (_O, _O), (_O, _O), (_O, _O), (_O, _O), (0, 0))
_BLACK, _RED, _STRING = "#2b2a30", "#b8342f", "#6e675e"
Draw = Callable[[Pen, str], None]


def _hat(name: str, pen: Pen, fill: str) -> None:
    HATS[name](Face(pen, _HEAD, 1.0), fill)


def _helmet(pen: Pen, fill: str) -> None:
    pen.patch(fill, (-1.05, -0.2), (-0.85, -0.95), (0.0, -1.32), (0.85, -0.95), (1.05, -0.1))
    pen.tube(shaded(fill, 0.75), (-1.1, -0.28, 0.1), (0.0, -0.4, 0.12), (1.08, -0.14, 0.1))


def _bow_on_head(pen: Pen, fill: str) -> None:
    _loops(pen, fill, 0.0, -1.05, 0.75)


def _loops(pen: Pen, fill: str, x: float, y: float, r: float) -> None:
    for side in (-1, 1):
        pen.patch(
            fill,
            (x, y),
            (x + side * r, y - 0.62 * r),
            (x + side * 1.3 * r, y),
            (x + side * r, y + 0.62 * r),
        )
    pen.oval(shaded(fill, 0.72), x, y, 0.3 * r, 0.34 * r)  # fmt: skip


def _glasses(front: bool, dark: bool, pen: Pen, fill: str) -> None:
    """`fill` is the frame's; two lenses from the front, one and its arm from the side."""
    glass = "#23262c" if dark else "#d5e4ea"
    if not front:
        pen.tube(fill, (-0.5, -0.2, 0.09), (0.75, -0.3, 0.07))
    for x, wide in ((-0.52, 0.46), (0.52, 0.46)) if front else ((-0.6, 0.5),):
        pen.oval(fill, x, -0.2, wide, 0.46)
        pen.oval(glass, x, -0.2, wide - 0.1, 0.32)
        pen.oval("#ffffff", x - 0.12, -0.32, 0.09, 0.06, -30)
    if front:
        pen.tube(fill, (-0.16, -0.26, 0.06), (0.16, -0.26, 0.06))


def _scarf(lean: float, pen: Pen, fill: str) -> None:
    """Wound about the neck, an end hanging before the breast; `lean` is how much higher its back is."""
    dark = shaded(fill, 0.78)
    pen.tube(dark, (-0.35, 0.4, 0.36), (-0.55, 1.6, 0.4), (-0.4, 2.5, 0.36))
    pen.tube(fill, (-1.0, 0.25 + lean, 0.34), (0.0, 0.5, 0.42), (1.0, 0.15 - lean, 0.34))
    pen.tube(dark, (-0.9, 0.45 + lean, 0.07), (0.0, 0.75, 0.09), (0.9, 0.4 - lean, 0.07))
    pen.oval(fill, -0.45, 0.5 + 0.4 * lean, 0.42, 0.46)


def _bow_tie(side: float, pen: Pen, fill: str) -> None:
    _loops(pen, fill, -0.75 * side, 0.5 * abs(side) + 0.2, 0.75)


def _tie(side: float, pen: Pen, fill: str) -> None:
    x, y = -0.75 * side, 0.3
    pen.wedge(
        fill, (x - 0.25, y), (x + 0.25, y), (x + 0.46, y + 2.1), (x, y + 2.7), (x - 0.46, y + 2.1)
    )
    pen.wedge(
        shaded(fill, 0.75),
        (x - 0.36, y - 0.35),
        (x + 0.36, y - 0.35),
        (x + 0.2, y + 0.2),
        (x - 0.2, y + 0.2),
    )


def _beads(lean: float, pen: Pen, fill: str) -> None:
    for k in range(9):
        t = k / 4 - 1
        pen.oval(fill, 1.05 * t, 0.75 - 0.55 * t * t - lean * t, 0.17, 0.17)


def _leash(lean: float, pen: Pen, fill: str) -> None:
    """A collar, and the strap that leads up and away to whoever holds it."""
    pen.tube(fill, (-0.95, 0.2 + lean, 0.2), (0.0, 0.42, 0.24), (0.95, 0.1 - lean, 0.2))
    pen.oval("#d9b23c", -0.7, 0.45 + lean, 0.18, 0.18)
    pen.tube(fill, (-0.8, 0.4 + lean, 0.12), (-2.6, 0.1 + lean, 0.1), (-5.2, -3.0 + lean, 0.1))
    pen.tube(
        fill,
        (-5.2, -3.0 + lean, 0.1),
        (-5.7, -3.4 + lean, 0.1),
        (-5.5, -3.9 + lean, 0.1),
        (-5.0, -3.5 + lean, 0.1),
    )


def _led(right: float, down: float, pen: Pen, fill: str) -> None:
    """A collar, and a slack line to a hand that is there."""
    pen.tube(fill, (-0.95, -0.1, 0.2), (0.0, 0.42, 0.24), (0.95, -0.2, 0.2))
    sag = 0.10 * math.hypot(right, down)
    x, y = -0.6, 0.3
    line = [
        (x + (right - x) * t, y + (down - y) * t + sag * 4 * t * (1 - t), 0.11)
        for t in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]
    pen.tube(fill, *line)
    pen.oval(fill, right, down, 0.2, 0.2)


def _balloon(pen: Pen, fill: str) -> None:
    """On a string that ends in the hand."""
    pen.tube(_STRING, (-1.3, -5.6, 0.05), (-0.75, -3.0, 0.05), (0.0, 0.3, 0.05))
    pen.patch(
        fill, (-1.3, -5.6), (-2.9, -7.3), (-3.1, -8.9), (-1.3, -10.4), (0.5, -8.9), (0.3, -7.3)
    )
    pen.wedge(shaded(fill, 0.8), (-1.3, -5.8), (-0.95, -5.2), (-1.65, -5.2))
    pen.oval(shaded(fill, 1.4), -2.1, -9.0, 0.32, 0.55, 25)


def _umbrella(pen: Pen, fill: str) -> None:
    """Its crook in the hand, its cloth over the head."""
    pen.tube("#5a3d24", (0.35, 0.55, 0.12), (0.0, 0.7, 0.12), (-0.1, 0.0, 0.11), (0.8, -5.0, 0.1))
    pen.tube("#5a3d24", (0.85, -5.6, 0.08), (0.95, -6.3, 0.05))
    rim = [(5.6, -1.9), (3.6, -1.5), (1.5, -2.2), (-0.9, -1.95), (-2.9, -2.2)]
    pen.patch(fill, (-3.9, -1.1), (-2.7, -3.6), (0.8, -5.7), (4.5, -4.2), *rim)
    for x, y in rim[1:4]:
        pen.tube(
            shaded(fill, 0.75),
            (0.85, -5.6, 0.05),
            (x * 0.7 + 0.3, y * 0.7 - 1.2, 0.07),
            (x, y, 0.07),
        )


def _kite(pen: Pen, fill: str) -> None:
    """High up and away on a long line, its tail in the wind."""
    pen.tube(_STRING, (-9.9, -12.7, 0.06), (-4.2, -4.4, 0.06), (0.0, 0.2, 0.06))
    pen.tube(
        _STRING, (-8.6, -9.4, 0.06), (-6.6, -8.4, 0.06), (-6.2, -6.9, 0.06), (-4.4, -6.4, 0.06)
    )
    for x, y in ((-6.7, -8.5), (-6.1, -7.0), (-4.8, -6.5)):
        _loops(pen, "#e0bf45", x, y, 0.4)
    tip, left, low, right = (-11.4, -16.2), (-12.6, -11.6), (-8.0, -8.7), (-6.9, -14.0)
    heart = (-9.9, -12.7)
    pen.wedge(fill, tip, left, low, right)
    pen.wedge(shaded(fill, 0.8), tip, left, heart)
    pen.wedge(shaded(fill, 0.8), low, right, heart)


# By name: the spot, the paint, the drawing.
WEAR: dict[str, tuple[str, str, Draw]] = {
    "top-hat": ("head", _BLACK, partial(_hat, "top")), "straw-hat": ("head", _RED, partial(_hat, "straw")),
    "cap": ("head", "#2f5f9c", partial(_hat, "cap")), "crown": ("head", "#b8344a", partial(_hat, "crown")),
    "helmet": ("head", "#6f7d5a", _helmet), "pointed-hat": ("head", "#4a3f7a", partial(_hat, "pointed")),
    "santa-hat": ("head", _RED, partial(_hat, "nightcap")), "beret": ("head", _RED, partial(_hat, "beret")),
    **{name: ("head", fill, partial(_hat, hat)) for name, hat, fill in (
        ("chef-hat", "toque", "#f3f0e8"), ("sailor-hat", "sailor", "#f1efe8"), ("police-cap", "peaked", "#2f4670"),
        ("fire-helmet", "fire helmet", "#c23a30"), ("knight-helmet", "helm", "#b8443c"),
        ("pirate-hat", "tricorn", "#26242a"), ("space-helmet", "bubble", "#eceae4"), ("tiara", "tiara", _RED),
        ("cowboy-hat", "stetson", "#8a6238"), ("viking-helmet", "horned", "#8f8a80"))},
    "hair-bow": ("head", "#c4508a", _bow_on_head),
    **{f"{name}{end}": ("head", _BLACK, partial(_glasses, end == "-front", name == "sunglasses"))
       for name in ("glasses", "sunglasses") for end in ("", "-front")},
    **{f"{name}{end}": (spot, _RED, partial(draw, at)) for end, spot, lean, side in (
        ("", "neck", -0.1, 0.9), ("-slanted", "slanted-neck", -0.45, 0.9), ("-front", "neck", 0.0, 0.0))
       for name, draw, at in (("scarf", _scarf, lean), ("bow-tie", _bow_tie, side), ("tie", _tie, side),
                              ("beads", _beads, lean), ("leash", _leash, lean))},
    "balloon": ("hand", "#c8403a", _balloon), "umbrella": ("hand", "#5f4fa8", _umbrella),
    "kite": ("hand", "#d9602f", _kite),
}  # fmt: skip


def worn(name: str) -> str:
    """SVG elements of one of `WEAR`, with its spot."""
    return _worn(*WEAR[name])


def _worn(spot: str, fill: str, draw: Draw) -> str:
    pen = Pen({fill, shaded(fill, 0.78), shaded(fill, 0.8), shaded(fill, 0.75), shaded(fill, 0.72)})
    draw(pen, fill)
    pen.spot(spot, 0.0, 0.0, 1.0)
    return pen.done()


def led_name(leash: str, right: float, down: float) -> str:
    """The name of a leash to a hand so many half widths of the neck right and down of its middle."""
    return f"{leash}@{round(right, 1):g}@{round(down, 1):g}"


def led(name: str) -> Callable[[], str] | None:
    """The drawing of a leash that somebody holds, by its name; None for others."""
    told = _HELD.fullmatch(name)
    if told is None:
        return None
    spot, paint, _ = WEAR[told[1]]
    return partial(_worn, spot, paint, partial(_led, float(told[2]), float(told[3])))


def is_worn(art: str) -> bool:
    """Whether a drawing is fastened to somebody: it casts no shadow of its own."""
    return art.startswith("own:worn-")


OWN: dict[str, Callable[[], str]] = {f"worn-{name}": partial(worn, name) for name in WEAR}
