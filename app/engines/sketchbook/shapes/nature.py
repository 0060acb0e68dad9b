"""What grows and lies: rock, island, waterfall."""

import numpy as np

from app.engines.sketchbook.shapes.svg import line, mass, oval, path


def rock() -> str:
    return (
        path("#6d6a70", "M2 30 4 19l5-7 7-3 8 3 5 8 1 10z")
        + path("#8f8b8f", "M4 19l5-7 7-3 1 8-6 4-5 1z")
        + path("#aba6a6", "M9 12l7-3 1 8-5 1z")
        + path("#7d797d", "M17 17l7-5 5 8-6 2z")
        + path("#57555c", "M11 21l6-4 6 5-2 8h-9z")
    )


def island() -> str:
    """A rocky hump with grass and a few trees, its foot in the water."""
    chance = np.random.default_rng(9)
    land = path(
        "#8c7a5c",
        "M0.500 27"
        "c3-2.500 5-5.500 8.500-6.500 4-3.500 10-3.500 13.500-.5 4 .5 6 4 9 7 .3 1-31.300 1-31 0"
        "z",
    )
    turf = path(
        "#6f9a48",
        "M4.500 23.500"
        "c2-1.500 3-2.600 4.500-3 4-3.500 10-3.500 13.500-.5 2.500.4 4 1.500"
        " 5.500 3.200-4-.8-6 .8-9.500.2-4-.8-6 1-9.500.4-2-.3-3-.3-4.500-.3"
        "z",
    )
    sand = path(
        "#e2c891", "M.5 27c3-.8 6-.6 9-.2 4 .6 9-.8 13-.2 3 .4 6 0 9 .4.3 1.200-31.300 1.200-31 0z"
    )
    woods = (
        (10.5, 17.5, 3.0),
        (14.5, 15, 4.2),
        (19, 15.500, 3.6),
        (22.500, 18, 2.6),
        (16.500, 17.500, 3.4),
        (12.500, 19, 2.4),
    )
    crowns = "".join(mass("#33632f", x, y + 0.8, r, chance) for x, y, r in woods)
    crowns += "".join(mass("#558c3b", x - 0.5, y - 0.4, r * 0.72, chance) for x, y, r in woods)
    crowns += "".join(mass("#7fb352", x - 0.9, y - 1.1, r * 0.4, chance) for x, y, r in woods)
    return land + turf + crowns + sand


def waterfall() -> str:
    cliff = path("#6f6a66", "M3 31 5 9l5-5 5 2 3-3 6 3 4 6 2 19z") + path(
        "#8d8780", "M5 9l5-5 2 2-2 9-4 6-2-2z"
    )
    cliff += path("#57534f", "M21 6l3 0 4 6 2 19h-7l-1-13z")
    turf = path(
        "#5d8f3e",
        "M4.500 10.500 10 3.500"
        "l5 2.200 3-3.200 6 3.200 4.500 6.500-4-2.500-4-.8-3.200 1.200-3-1.400-4.300 1.400z",
    )
    fall = path(
        "#cfe6ee", "M12.500 8c2-.8 5-.8 6.500 0 .8 6 .6 14 2.500 21h-11c1.700-7 1.300-15 2-21z"
    )
    streaks = line(
        "#ffffff",
        0.7,
        "M14 9c-.2 7 .1 12-1.400 19M16 8.500c.2 7-.2 13 .2 19.500M18 9c.3 7 .2 12 1.600 18.500",
    )
    streaks += line("#8fbfd0", 0.5, "M15 10c0 7 0 11-.8 17M17.200 10c.1 7 .3 11 .9 17")
    foam = "".join(
        oval("#f4fbfc", x, y, rx, 1.6)
        for x, y, rx in ((11, 29.600, 3), (16, 30, 4.5), (21.500, 29.600, 3))
    )
    return cliff + turf + fall + streaks + foam
