"""What carries somebody close to the ground: a skateboard, a surfboard, a sledge; and a swing."""

from collections.abc import Callable

from app.engines.sketchbook.shapes.svg import box, disc, line, oval, path

_DECK, _UNDER, _WOOD, _WOOD_SHADE, _STEEL, _ROPE = (
    "#c2402f", "#8a2b22", "#a9764a", "#7d5433", "#8f969b", "#cbb98d")  # fmt: skip
_MAIN = 'class="main" fill="'


def _dyed(element: str) -> str:
    """The part that a colour word means: its surface, or its line."""
    if 'fill="none"' in element:
        return element.replace(' stroke="', ' class="main" stroke="')
    return element.replace('fill="', _MAIN, 1)


def _lower(by: float, drawn: str) -> str:
    """Down to the lower edge."""
    return f'<g transform="translate(0 {by:g})">{drawn}</g>'


def skateboard() -> str:
    """Level, from the side: both ends turned up a little, two pairs of wheels."""
    deck = (
        "M1.2 23.200C2.600 23 3.600 25 5.400 25H26.600"
        "C28.400 25 29.400 23 30.800 23.200L30.800 24.400"
        "C29.800 24.600 28.800 26.600 26.600 26.600H5.400"
        "C3.200 26.600 2.200 24.600 1.200 24.400Z"
    )
    wheels = "".join(
        box(_STEEL, x - 1.6, 26.4, 3.2, 1.2) + disc("#e8dfc8", x, 28.8, 2.1) + disc("#8a7f6a", x, 28.8, 0.8)
        for x in (8.4, 23.6)
    )  # fmt: skip
    return wheels + _dyed(path(_DECK, deck)) + line(_UNDER, 0.5, "M5.4 26.400H26.600")


def surfboard() -> str:
    """Afloat, its nose lifted a little out of the water."""
    board = (
        "M0.8 20.200C3.500 22.400 7 24.200 13 24.800"
        "C20 25.500 27.500 25.300 31.200 24.400C28.500 27.200 20 29.300 12 28"
        "C5.800 27 2 24 0.800 20.200Z"
    )
    stripe = "M3.600 23.200C10 27 20 27.600 28.600 25.600"
    shade = line("#b07f2c", 0.6, "M4 24.600C9 27.600 18 28.600 26 27")
    return _lower(2.6, _dyed(path("#e9b44c", board)) + line("#b8433a", 0.7, stripe) + shade)


def sledge() -> str:
    """A low wooden one from the side: slats on two pairs of legs, runners turned up in front."""
    legs = "".join(line(_WOOD_SHADE, 1.1, f"M{x} 21.500L{x - 0.6:g} 28") for x in (9, 17, 25))
    runner = line(_WOOD_SHADE, 1.3, "M29.500 28.400H6C3 28.400 1.400 25.600 2.800 22.600")
    rail = line(_WOOD, 1.2, "M2.800 22.600C3.600 21.200 5.200 21 6.500 21")
    seat = _dyed(box(_WOOD, 6, 20.2, 24, 1.9, 0.8)) + box("#c49a6c", 7, 20.2, 22, 0.6)
    return _lower(2.0, legs + _dyed(runner) + rail + seat)


def swing() -> str:
    """A seat on two ropes between slanting posts."""
    posts = "".join(
        _dyed(line(_WOOD_SHADE, 1.5, f"M{top} 2.500L{foot} 31"))
        for top, foot in ((3.5, 0.8), (3.5, 6.2), (28.5, 25.8), (28.5, 31.2))
    )
    ropes = "".join(line(_ROPE, 0.45, f"M{x} 2.500V24.200") for x in (11.5, 20.5))
    seat = _dyed(box(_DECK, 10.4, 23.6, 11.2, 1.5, 0.5))
    return (
        posts
        + line(_WOOD, 1.7, "M2.500 2.500H29.500")
        + ropes
        + seat
        + oval("#5a3d24", 3.5, 2.5, 0.5, 0.5)
    )


BOARDS: dict[str, Callable[[], str]] = {
    "skateboard": skateboard, "surfboard": surfboard, "sledge": sledge, "swing": swing,
}  # fmt: skip
