"""Clothes that nobody wears hang: outdoors on a line between two posts, indoors on a hanger."""

import re
from collections.abc import Callable
from functools import partial

from app.engines.sketchbook.shapes.svg import box, disc, line

HUNG = ("dress", "coat", "t-shirt", "jeans")
WOOD, WOOD_SHADE, ROPE, PEG = "#8a6a48", "#6b5036", "#d8cdb4", "#c69a5e"
_SCALE = 0.82
_TOPS: dict[str, tuple[float, float]] = {  # where the shoulders or the waistband are, of 32
    "dress": (10.9, 21.1), "coat": (10.5, 21.5), "t-shirt": (9.5, 22.5), "jeans": (9.2, 22.8),
}  # fmt: skip


def on_line(garment: str) -> str:
    """Pegged to a rope that sags a little under its weight."""
    left, right = (16 + (x - 16) * _SCALE for x in _TOPS[garment])
    posts = "".join(
        box(WOOD, x, 1.5, 1.5, 30) + box(WOOD_SHADE, x + 0.9, 1.5, 0.6, 30) for x in (-3.2, 33.7)
    )
    rope = line(ROPE, 0.45, f"M-2.5 3Q6 4.800 {left:.2f} 5L{right:.2f} 5Q26 4.800 34.500 3")
    pegs = "".join(box(PEG, x - 0.45, 4.2, 0.9, 2.6, 0.3) for x in (left, right))
    return posts + _garment(garment, 5.2) + rope + pegs


def on_hanger(garment: str) -> str:
    """With its hook over a nail."""
    left, right = _TOPS[garment]
    hook = "M16 2.600V.800C18.400.400 18.200-2.600 16-2.600c-1.300 0-1.900.900-1.900 1.700"
    wood = line(WOOD, 1.1, f"M{left:g} 4.600L16 2.400L{right:g} 4.600")
    return (
        disc(WOOD_SHADE, 16, -3.1, 0.7)
        + line("#8f8a86", 0.55, hook)
        + wood
        + _garment(garment, 3.2, 1.0)
    )


def _garment(name: str, top: float, scale: float = _SCALE) -> str:
    """Its cloth is what a colour word means; `top` is where its upper edge is."""
    from app.engines.sketchbook import art

    cloth = re.sub(r' fill="(?=#)', f' {art.MAIN} fill="', art.body_of(name))
    down = top - art.outline(name).y * scale
    return f'<g transform="translate({16 - 16 * scale:g} {down:.3f}) scale({scale:g})">{cloth}</g>'


CLOTHES: dict[str, Callable[[], str]] = {
    **{f"{name}-on-line": partial(on_line, name) for name in HUNG},
    **{f"{name}-on-hanger": partial(on_hanger, name) for name in HUNG},
}
