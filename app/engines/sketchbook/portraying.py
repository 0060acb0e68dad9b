"""Where faces from close by stand: as large as the picture, cut off by its lower edge; two of them side by side.

Knows no words and no pixels, drawings only by their proportions.
"""

from dataclasses import replace

from app.domain.canvas import Region, Size, clipped
from app.engines.sketchbook import art
from app.engines.sketchbook.bodies.poses import is_framed
from app.engines.sketchbook.planreading import Part, Whole

HIGH = 0.92  # of the picture
WIDE = 0.94  # of its share of the picture
ASIDE = 0.16  # how far the only one may stand from the middle, of how far a leading thing would


def portrayed(whole: Whole, size: Size, third: float) -> Whole:
    """The same parts, every single face without a place given its own; `third` is where a leading thing stands."""
    close = [n for n, part in enumerate(whole.parts) if is_close(part)]
    if not close:
        return whole
    parts = [*whole.parts]
    for turn, number in enumerate(close):
        middle = (turn + 0.5) / len(close)
        if len(close) == 1:
            middle += ASIDE * (third - 0.5)
        region = _region(parts[number], size, middle, WIDE / len(close))
        parts[number] = replace(parts[number], region=parts[number].region or region)
    return replace(whole, parts=tuple(parts))


def is_close(part: Part) -> bool:
    """Whether a part is one face that fills its share of the picture."""
    return is_framed(part.mention.noun.art) and part.mention.count == 1


def _region(part: Part, size: Size, middle: float, most: float) -> Region:
    aspect = art.aspect(part.mention.noun.art) * size.height / size.width
    h = min(HIGH, most / aspect)
    return clipped(middle - h * aspect / 2, 1 - h, h * aspect, h)
