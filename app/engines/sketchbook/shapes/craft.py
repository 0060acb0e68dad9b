"""Working boats: fishing boat, tug, motor boat, barge, submarine. The bow to the left."""

from app.engines.sketchbook.shapes.hulls import Hull
from app.engines.sketchbook.shapes.solids import Solid, rounded
from app.engines.sketchbook.shapes.tones import tone
from app.engines.sketchbook.shapes.wheels import PANE, pane, side

SPAR, CLOTH, WHITE, DECK, DARK = "#5f4430", "#efe4cc", "#ece6da", "#b48a5c", "#2b2a30"


def fishing_boat() -> str:
    """A small trawler: the wheelhouse aft, a boom and its nets."""
    pen = Solid(turn=-16, eye=2.6, away=26)
    hull = Hull(pen, 8.4, 3.0, "*#3f6f94", 1.1, 2.0, 1.3, rake=0.10, transom=0.6)
    hull.back(deck=DECK)
    pen.block(WHITE, (1.0, 2.9), (1.2, 3.2), (-0.8, 0.8))
    pen.block("#b8402f", (0.8, 3.1), (3.2, 3.4), (-0.95, 0.95))
    for x in (1.15, 1.8, 2.4):
        pane(pen, -0.81, (x, 2.3), (x, 2.9), (x + 0.45, 2.9), (x + 0.45, 2.3))
    pen.plane(PANE, (0.99, 2.3, -0.65), (0.99, 2.3, 0.65), (0.99, 2.95, 0.65), (0.99, 2.95, -0.65))
    pen.bar(SPAR, (-0.6, 1.2, 0), (-0.5, 5.6, 0), 0.16)
    pen.bar(SPAR, (-0.6, 2.0, 0), (-3.2, 4.6, 0), 0.11)
    pen.bar("#4a4a50", (-0.5, 5.5, 0), (-3.2, 4.6, 0), 0.04)
    pen.bar("#4a4a50", (-0.5, 5.5, 0), (2.0, 3.4, 0), 0.04)
    pen.bar("#4a4a50", (-0.5, 5.4, 0), (-4.1, 2.1, 0), 0.04)
    pen.patch(
        "#a9793f",
        *(pen.at(x, y, -0.3) for x, y in ((-2.4, 1.3), (-2.0, 1.9), (-1.2, 1.8), (-1.0, 1.3))),
    )
    for x, tint in ((0.2, "#d8762f"), (0.6, "#e8b84a")):
        pen.turned(tint, (x, -0.6), [(0.2, 1.15), (0.24, 1.4), (0.12, 1.62)], soft=True)
    pen.turned("#3a3a40", (2.2, 0.3), [(0.16, 3.4), (0.14, 4.3)])
    hull.near(band="#efe4cc", rail="#efe4cc")
    for t in (0.4, 0.56, 0.7):
        x, y = pen.at(*hull.spot(t, 0.6))
        pen.oval("#2b2a2e", x, y, 20, 24)
    return pen.done()


def tug() -> str:
    """Short and strong, its funnel over the house."""
    pen = Solid(turn=-16, eye=2.8, away=26)
    hull = Hull(pen, 8.0, 3.4, "*#b03a2e", 1.0, 2.2, 1.3, rake=0.06, transom=0.6)
    hull.back(deck=DECK)
    pen.block("*#b8503f", (-1.0, 2.2), (1.1, 2.4), (-0.95, 0.95))
    for x in (-0.4, 0.4, 1.2):
        pen.flat(
            PANE, (x, 1.6, -0.96), (x + 0.4, 1.6, -0.96), (x + 0.4, 2.0, -0.96), (x, 2.0, -0.96)
        )
    pen.block(WHITE, (-0.8, 0.6), (2.4, 3.9), (-0.75, 0.75))
    pen.block("#3a3f4a", (-1.0, 0.8), (3.9, 4.1), (-0.9, 0.9))
    for x in (-0.65, -0.05):
        pane(pen, -0.76, (x, 3.0), (x, 3.6), (x + 0.5, 3.6), (x + 0.5, 3.0))
    pen.plane(PANE, (-0.81, 3.0, -0.6), (-0.81, 3.0, 0.6), (-0.81, 3.65, 0.6), (-0.81, 3.65, -0.6))
    pen.turned("#d8a83a", (1.5, 0), [(0.48, 2.4), (0.46, 3.8)])
    pen.turned(DARK, (1.5, 0), [(0.46, 3.8), (0.46, 4.5)], lid="#1c1b1f")
    pen.bar(SPAR, (0.4, 4.1, 0), (0.4, 5.8, 0), 0.1)
    hull.near(rail="#2b2a2e", boot="#2b2a30")
    for k in range(7):
        x, y = pen.at(*hull.spot(0.1 + 0.13 * k, 0.72))
        pen.oval("#26252a", x, y, 19, 22)
    return pen.done()


def motor_boat() -> str:
    """Fast and open, its bow lifted."""
    pen = Solid(turn=-16, eye=1.8, away=14)
    hull = Hull(pen, 5.6, 2.0, "*#ece8df", 0.72, 1.35, 0.7, inside="#c9a97c", rake=0.2, transom=0.8)
    hull.back(0.45)
    ts = [0.0, 0.1, 0.2, 0.3, 0.4]
    pen.flat(
        "#b07a48",
        *(hull.spot(t, 1.0, 1.0) for t in ts),
        *(hull.spot(t, 1.0, -1.0) for t in reversed(ts)),
    )
    for z in (0.2, -0.5):
        pen.block("#a8523f", (0.4, 0.7), (0.5, 1.1), (z, z + 0.45))
        pen.block("#a8523f", (1.5, 1.8), (0.5, 1.05), (z, z + 0.45))
    a, b = hull.spot(0.42, 1.0, -0.85), hull.spot(0.42, 1.0, 0.85)
    pen.plane(
        tone(PANE, 1.35),
        a,
        b,
        (b[0] + 0.35, b[1] + 0.48, b[2]),
        (a[0] + 0.35, a[1] + 0.48, a[2]),
        lift=1.15,
    )
    pen.block("#3a3a40", (2.65, 3.0), (0.3, 1.15), (-0.2, 0.2))
    hull.near(band="#3f6f9c", rail="#b07a48", boot="#3a4a5c")
    return pen.done()


def barge() -> str:
    """Long and low with a load of sand, the cabin aft, washing on a line."""
    pen = Solid(turn=-16, eye=3.0, away=60)
    hull = Hull(pen, 24.0, 5.0, "*#4a4f48", 1.3, 2.1, 1.9, rake=0.03, transom=0.8, inside="#5a4a3a")
    hull.back(deck="#8a7a62")
    heap = ((-8.5, 1.4), (-6.5, 2.9), (-4.0, 2.4), (-1.5, 3.2), (1.5, 2.5), (3.6, 1.4))
    pen.patch("#cfae76", *(pen.at(x, y, 0) for x, y in heap))
    pen.patch(
        "#b0905c",
        *(
            pen.at(x, y, -0.4)
            for x, y in ((-4.0, 1.4), (-2.8, 2.3), (-0.4, 2.3), (2.2, 1.9), (3.4, 1.4))
        ),
    )
    pen.block("#5a5f56", (-9.0, 4.2), (1.2, 1.9), (-2.0, -1.8))
    pen.block("#2f6a5c", (5.4, 9.6), (1.4, 3.6), (-1.6, 1.6))
    pen.block("#b8402f", (5.2, 9.8), (3.6, 3.85), (-1.8, 1.8))
    for x in (5.9, 7.3, 8.6):
        pane(pen, -1.61, (x, 2.5), (x, 3.2), (x + 0.8, 3.2), (x + 0.8, 2.5))
    pen.turned(DARK, (6.6, 0.5), [(0.2, 3.8), (0.18, 5.0)])
    pen.bar(SPAR, (4.6, 1.4, 0), (4.6, 4.6, 0), 0.14)
    pen.bar(SPAR, (10.6, 1.6, 0), (10.6, 4.4, 0), 0.14)
    for x, tint in ((-10.2, "#d8503a"),):
        pen.turned(tint, (x, 0), [(0.3, 1.7), (0.3, 2.2)])
    hull.near(band="#d8c48a", rail="#2b2a2e")
    return pen.done()


def submarine() -> str:
    """On the surface, its tower and periscope up."""
    pen = Solid(turn=-14, eye=3.0, away=70)
    grey = "*#5f6b70"
    outline = rounded(
        ((-15, 0.0), (14, 0.0), (16.5, 1.2), (12, 2.5), (-11, 2.7), (-15.5, 1.6)), 1.6
    )
    pen.sweep(grey, outline, -1.9, 1.9, inset=lambda y: 0.22 * max(0.0, y) ** 1.4)
    pen.sweep(grey, rounded(((-3.4, 2.4), (2.4, 2.4), (2.0, 6.0), (-2.6, 6.0)), 0.5), -0.8, 0.8)
    for x, top in ((-1.0, 8.4), (0.2, 7.6)):
        pen.bar("#4a5257", (x, 6.0, 0), (x, top, 0), 0.28)
    pen.bar("#4a5257", (-1.0, 8.3, 0), (-1.6, 8.3, 0), 0.26)
    pen.sweep(tone(grey, 0.9), ((13.4, 2.0), (15.6, 1.8), (15.4, 4.4), (14.2, 4.4)), -0.15, 0.15)
    for k in range(9):
        x = -12 + 2.6 * k
        side(pen, "#3a4347", -1.75, (x, 1.0), (x + 1.3, 1.0), (x + 1.3, 1.25), (x, 1.25))
    side(pen, grey, -1.8, (-14.5, 0.0), (14, 0.0), (15, 0.5), (-15, 0.5), lift=0.7)
    side(pen, grey, -1.5, (-12, 2.1), (11, 1.95), (11, 2.3), (-12, 2.5), lift=1.3)
    return pen.done()


CRAFT = {
    "fishing-boat": fishing_boat,
    "tug": tug,
    "motor-boat": motor_boat,
    "barge": barge,
    "submarine": submarine,
}
