"""What belongs to a wall, and a light: shelf, window, mirror, candle. Lit from the left."""

from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.svg import box, line, marked, oval, path, polygon
from app.engines.sketchbook.shapes.tones import blend, tone

WOOD, GILT, SKY, LAND = "*#8f6238", "#c29a4c", "#a9cfe6", "#7f9f62"


def shelf() -> str:
    """A long board on two brackets, seen a little from above."""
    pen = Solid(turn=0, eye=0.62, away=3.4)
    for x in (-0.56, 0.5):
        pen.block(tone(WOOD, 0.8), (x, x + 0.06), (0.02, 0.2), (0.14, 0.24))
        pen.plane(
            tone(WOOD, 0.72),
            (x, 0.06, 0.14),
            (x + 0.06, 0.06, 0.14),
            (x + 0.06, 0.2, 0.0),
            (x, 0.2, 0.0),
        )
    pen.block(WOOD, (-0.8, 0.8), (0.2, 0.245), (-0.02, 0.24))
    for x, y, long in ((-0.7, 0.225, 0.5), (-0.1, 0.215, 0.34), (0.32, 0.23, 0.4)):
        pen.bar(tone(WOOD, 0.78), (x, y, -0.02), (x + long, y - 0.003, -0.02), 0.004)
    return pen.done()


def window() -> str:
    """Two casements of three panes each, a land far off behind them, and a sill."""
    frame, dark = "*#e6dccb", tone("*#e6dccb", 0.70)
    made = box(dark, 4.4, 1.6, 23.2, 25.8) + box(frame, 4.0, 1.2, 23.0, 25.6)
    for left in (5.6, 16.2):
        made += box(tone(SKY, 0.92), left, 2.8, 9.2, 22.4)
        for k in range(9):  # lighter towards the land
            made += box(blend(tone(SKY, 0.92), "#e9f1ee", k / 8), left, 2.8 + 1.75 * k, 9.2, 1.8)
        base = 18.4
        made += path(LAND, f"M{left} {base}q3-1.700 5.200-.4t4 .1v7.100h-9.200z")
        made += path(tone(LAND, 0.8), f"M{left} 22.100q4.500-1.500 9.200.2v2.900h-9.200z")
        made += polygon(
            "#dbeaf1", (left + 1, 9.0), (left + 5.4, 3.2), (left + 6.9, 3.2), (left + 1, 11.0)
        )
        for y in (9.8, 17.4):
            made += box(frame, left, y, 9.2, 0.9) + box(dark, left, y + 0.9, 9.2, 0.25)
        made += line(dark, 0.3, f"M{left} 25.200V2.800h9.200")
    made += box(tone("#b08a4a", 0.9), 15.1, 13.4, 0.8, 2.4, 0.3)
    sill = box(tone(frame, 1.2), 2.4, 26.4, 27.2, 1.5) + box(dark, 2.8, 27.9, 26.4, 1.0)
    return f'<g transform="translate(-0.8 0.4) scale(1.05)">{marked(made + sill)}</g>'


def mirror() -> str:
    """An oval glass in a gilded frame with a carved crest: the pale room in it."""
    made = ""
    for x, y, rx, ry, turn in (
        (16, 2.4, 2.6, 1.3, 0), (13.3, 3.0, 2.2, 0.9, -24), (18.7, 3.0, 2.2, 0.9, 24), (16, 29.9, 1.8, 0.9, 0)
    ):  # fmt: skip
        made += oval(tone(GILT, 0.78), x + 0.2, y + 0.25, rx, ry, turn) + oval(
            tone(GILT, 1.1), x, y, rx, ry, turn
        )
    made += oval("*" + tone(GILT, 0.66), 16.2, 16.9, 9.4, 13.2) + oval(
        "*" + GILT, 16, 16.6, 9.3, 13.1
    )
    made += oval("*" + tone(GILT, 1.25), 15.8, 16.4, 8.7, 12.5) + oval(
        "*" + tone(GILT, 0.72), 16.1, 16.7, 8.2, 12.0
    )
    made += oval("#93a4a8", 16.1, 16.8, 7.6, 11.4)
    made += path(
        "#b9c5c4",
        "M8.700 14.500C9.400 8.800 12.300 5.500 16 5.400c3.900.1 6.900 3.600 7.500"
        " 9.100-4.700 3.100-10.100 3.300-14.800 0z",
    )
    made += path(
        "#7d8b8a",
        "M9.300 20.800c4.300-1.700 9.500-1.700 13.700-.1-1.200 4.500-3.800 7.400-6.900"
        " 7.500-3.200-.1-5.800-3-6.800-7.400z",
    )
    made += polygon("#d9e2e0", (10.4, 19.6), (17.8, 6.4), (20.0, 7.8), (12.0, 22.6))
    made += polygon("#d9e2e0", (13.0, 24.2), (21.3, 9.7), (22.1, 11.0), (14.0, 25.4))
    return marked(made)


def candle() -> str:
    """A wax candle in a brass holder with a ring to carry it by, burning."""
    brass, wax = "#b98f45", "*#efe5cd"
    ring = oval(tone(brass, 0.7), 22.6, 26.9, 2.7, 2.2) + oval(
        tone(brass, 1.1), 22.4, 26.7, 2.7, 2.2
    )
    ring += oval(tone(brass, 0.35), 22.4, 26.8, 1.7, 1.3)
    dish = oval(tone(brass, 0.62), 15, 29.3, 8.2, 1.9) + oval(brass, 15, 28.6, 8.2, 1.9)
    dish += oval(tone(brass, 0.6), 15, 28.5, 6.9, 1.4) + oval(
        tone(brass, 1.28), 11.6, 28.2, 3.0, 0.7
    )
    cup = box(tone(brass, 0.92), 11.7, 24.6, 6.6, 3.6, 0.8) + box(
        tone(brass, 1.3), 12.5, 24.8, 1.4, 3.0, 0.5
    )
    stick = box(wax, 12.3, 11.0, 5.4, 14.4, 0.7) + box(tone(wax, 1.18), 13.0, 11.6, 1.6, 13.4, 0.6)
    stick += box(tone(wax, 0.76), 16.2, 11.4, 1.5, 13.8, 0.5)
    drips = path(tone(wax, 1.1), "M12.100 11.500c.3-1.200 5.500-1.200 5.900 0v3.700c-.1 1.200-1.200 1.200-1.300"
    " 0v-2c-.6.9-1 .9-1.500.1v5.200c-.2 "
                 "1.200-1.400 1.200-1.500 0V13.400c-.5.700-.9.700-1.600-.2z")  # fmt: skip
    flame = path(
        "#f2a23a",
        "M15 10.300c-1.900 0-3-1.300-3-3 0-2.600 2.200-4 2.900-7 .9 2.900 3.200 4.500"
        " 3.200 7.100 0 1.700-1.200 2.900-3.100 2.900z",
    )
    flame += path(
        "#fbe08a",
        "M15 10c-1.100 0-1.800-.8-1.800-1.900 0-1.600 1.300-2.500 1.800-4.300.6 1.800"
        " 1.900 2.800 1.900 4.300 0 1.100-.8 1.900-1.900 1.900z",
    )
    wick = line("#3a2a20", 0.4, "M15 11.200V8.600")
    return marked(ring + dish + cup + stick + drips + flame + wick)


WALLS = {"shelf": shelf, "window": window, "mirror": mirror, "candle": candle}
