"""Small things for a still life: a bound book, a cherry. Lit from the left."""

from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.svg import disc, line, marked, oval, path
from app.engines.sketchbook.shapes.tones import tone

GILT, PAPER = "#d9b45c", "#efe4c8"
LONG, THICK, DEEP = 0.24, 0.062, 0.17  # metres, of a book that lies


def book() -> str:
    """Bound in cloth with gilt bands, lying with its back to us."""
    pen, cloth = Solid(turn=-30, eye=0.36, away=1.1), "*#8f3a30"
    pen.block(cloth, (0, LONG), (0, 0.007), (0, DEEP))
    pen.block(PAPER, (0.006, LONG - 0.008), (0.007, THICK - 0.007), (0.004, DEEP - 0.008))
    for k in range(4):
        y = 0.016 + 0.01 * k
        for x in (0.006, LONG - 0.008):
            pen.bar("#cdbd98", (x, y, 0.006), (x, y, DEEP - 0.01), 0.0016)
    pen.block(cloth, (0, LONG), (THICK - 0.007, THICK), (0, DEEP))
    back = [
        (-0.014 * bulge, THICK * y)
        for bulge, y in ((0, 0), (0.8, 0.2), (1, 0.5), (0.8, 0.8), (0, 1))
    ]
    pen.sweep(cloth, back, 0, LONG, axis="x", lift=0.94)
    for x in (0.03, 0.08, 0.16, 0.21):
        pen.sweep(GILT, [(1.12 * z - 0.001, y) for z, y in back], x, x + 0.007, axis="x", lift=0.94)
    _panel(pen)
    return pen.done()


def _panel(pen: Solid) -> None:
    """A gilt frame and a lozenge on the cover."""
    near, far, y = 0.022, DEEP - 0.018, THICK + 0.0005
    corners = ((0.022, y, near), (LONG - 0.022, y, near), (LONG - 0.022, y, far), (0.022, y, far))
    for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
        pen.bar(GILT, start, end, 0.0035)
    x, z = LONG / 2, (near + far) / 2
    pen.plane(GILT, (x - 0.03, y, z), (x, y, z - 0.03), (x + 0.03, y, z), (x, y, z + 0.03))


def cherry() -> str:
    """One, with its stalk and a leaf."""
    red = "*#a8182c"
    leaf = path("#4f8f3a", "M19.5 5.5C22 1.600 27 1.400 30 3.400C28.500 7 24 8.600 19.500 5.500z")
    vein = line("#87bd62", 0.5, "M20 5.400Q25 3.600 29 3.600")
    stalk = line("#6f8a3a", 1.2, "M19.600 5.300Q14.500 9 14.600 15.200")
    body = (
        path(red, "M14.600 15C19 11.800 26 14 26 21.300C26 27.400 21.400 31 15.400 31"
                  "C9.200 31 4.800 27.200 4.800 21.300C4.800 14 11 12 14.600 15z")
        + path(tone(red, 0.7), "M24.600 17C26.600 21 25.600 30.400 15.400 30.600C12 30.600 9.600 29.600 8 28"
                               "C17 30 24 25.600 24.600 17z")
        + path(tone(red, 0.62), "M12 15.400Q14.600 17.600 17.400 15.200Q14.800 19.400 12 15.400z")
        + oval(tone(red, 1.35), 9.9, 19.6, 1.9, 3.2, 24)
        + disc("#f6d9d2", 9.700, 18.400, 0.8)
    )  # fmt: skip
    return marked(body + stalk + leaf + vein)


TABLED = {"book": book, "cherry": cherry}
