"""Ships: tall ship, pirate ship, steamer, liner, ferry. The bow to the left."""

from app.engines.sketchbook.shapes.hulls import Hull, sail
from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.wheels import METAL, PANE, pane, side

SPAR, CLOTH, WHITE, DECK, DARK = "#5f4430", "*#efe4cc", "#ece6da", "#b48a5c", "#2b2a30"


def tall_ship() -> str:
    """Three masts of square sails, a bowsprit, a gilded stern."""
    pen = Solid(turn=-16, eye=5.0, away=110)
    hull = Hull(pen, 34.0, 8.0, "*#6b4230", 3.4, 5.4, 6.8, rake=0.10, transom=0.6)
    hull.back(deck=DECK)
    pen.bar(SPAR, (-16.4, 5.2, 0), (-24.5, 8.4, 0), 0.7, 0.35)
    for x, top in ((-9.5, 27.0), (0.5, 31.0), (10.0, 25.0)):
        pen.bar(SPAR, (x, 3.0, 0), (x, top, 0), 0.75, 0.35)
        with pen.of_other_stuff():
            pen.flat("#b8382e", (x, top, 0), (x + 3.4, top - 0.6, 0), (x, top - 1.3, 0))
        courses = ((1.0, 0.0, 0.42), (0.82, 0.45, 0.74), (0.6, 0.77, 0.98))
        _square_sails(pen, CLOTH, x, 5.2, (7.4, top - 8.6), courses)
    sail(
        pen,
        CLOTH,
        (-10.0, 23.0),
        (-23.5, 8.4),
        (-13.5, 8.2),
        belly=0.06,
        z=-0.2,
        seams=5,
        lift=0.96,
    )
    sail(
        pen,
        CLOTH,
        (10.6, 15.0),
        (10.4, 8.2),
        (17.8, 9.0),
        (15.4, 18.0),
        belly=0.05,
        z=-0.4,
        seams=4,
        lift=0.93,
    )
    hull.near(band="#c9a24a", rail="#8a5f3c", strakes=4)
    hull.ports([0.2 + 0.085 * k for k in range(8)], 0.034, 0.5, 0.68, "#2a201e")
    hull.ports([0.87 + 0.03 * k for k in range(4)], 0.018, 0.76, 0.9, "#e8c66a")
    return pen.done()


def pirate_ship() -> str:
    """Two masts of dark sails, the black flag."""
    pen = Solid(turn=-16, eye=4.0, away=80)
    hull = Hull(pen, 22.0, 6.5, "*#5a3a2c", 2.8, 4.4, 6.0, rake=0.10, transom=0.65)
    hull.back(deck="#8a6844")
    pen.bar(SPAR, (-10.6, 4.2, 0), (-16.0, 6.8, 0), 0.6, 0.3)
    for x, top in ((-4.5, 19.0), (4.0, 22.5)):
        pen.bar(SPAR, (x, 2.6, 0), (x, top, 0), 0.65, 0.35)
        courses = ((1.0, 0.0, 0.52), (0.75, 0.56, 0.94))
        _square_sails(pen, "*#b3a184", x, 4.4, (6.2, top - 7.6), courses)
    sail(
        pen,
        "*#b3a184",
        (-5.0, 16.0),
        (-15.2, 6.8),
        (-8.0, 6.4),
        belly=0.06,
        z=-0.2,
        seams=5,
        lift=0.96,
    )
    with pen.of_other_stuff():
        pen.flat("#26242a", (4.0, 22.4, 0), (8.2, 22.0, 0), (7.9, 19.8, 0), (4.0, 19.9, 0))
        x, y = pen.at(6.0, 21.2, 0)
        pen.oval("#efe8da", x, y, 62, 58)
        pen.bar("#efe8da", (5.1, 20.2, -0.01), (7.0, 20.7, -0.01), 0.22)
        pen.bar("#efe8da", (5.1, 20.7, -0.01), (7.0, 20.2, -0.01), 0.22)
    pen.bar(SPAR, (9.4, 5.4, 0), (10.2, 8.4, 0), 0.25)
    hull.near(band="#a8842f", rail="#7a543a", strakes=4)
    hull.ports([0.24 + 0.12 * k for k in range(5)], 0.05, 0.46, 0.66, "#1f1a1a")
    return pen.done()


def _square_sails(
    pen: Solid, cloth: str, x: float, half: float, room: tuple[float, float],
    courses: tuple[tuple[float, float, float], ...],
) -> None:  # fmt: skip
    """The sails of one mast at x, lowest first: each course's share of the widest (`half` a yard), and from where to
    where it hangs in `room` (its foot and how tall, in metres)."""
    low, tall = room
    for k, (share, start, end) in enumerate(courses):
        wide, a, b = half * share, low + tall * start, low + tall * end
        corners = ((x - wide, a), (x + wide, a), (x + 0.84 * wide, b), (x - 0.84 * wide, b))
        sail(pen, cloth, *corners, belly=0.09, z=-0.6 - 0.1 * k, seams=3)
        pen.bar(SPAR, (x - 0.9 * wide, b + 0.2, -0.4), (x + 0.9 * wide, b + 0.2, -0.4), 0.32)


def steamer() -> str:
    """A coastal steamer with one tall funnel and derricks."""
    pen = Solid(turn=-18, eye=4.0, away=90)
    _smoke(pen, 2.2, 13.4, 1.0)
    hull = Hull(pen, 30.0, 7.5, "*#33383f", 3.2, 5.2, 4.0, rake=0.04, transom=0.4)
    hull.back(deck=DECK)
    pen.block(WHITE, (-3.5, 6.5), (3.2, 5.6), (-2.2, 2.2))
    pen.block(WHITE, (-3.2, 1.4), (5.6, 8.0), (-1.9, 1.9))
    pen.block("#b48a5c", (-3.5, 1.8), (8.0, 8.35), (-2.2, 2.2))
    for x in (-2.8, -1.6, -0.4):
        pane(pen, -1.91, (x, 6.4), (x, 7.5), (x + 0.9, 7.5), (x + 0.9, 6.4))
    pen.plane(PANE, (-3.21, 6.4, -1.6), (-3.21, 6.4, 1.6), (-3.21, 7.6, 1.6), (-3.21, 7.6, -1.6))
    for k in range(6):
        side(
            pen,
            PANE,
            -2.21,
            (-2.8 + 1.5 * k, 4.1),
            (-2.0 + 1.5 * k, 4.1),
            (-2.0 + 1.5 * k, 4.9),
            (-2.8 + 1.5 * k, 4.9),
        )
    pen.turned("#b8402f", (3.4, 0), [(1.15, 5.6), (1.05, 11.2)])
    pen.turned("#efe4cc", (3.4, 0), [(1.1, 9.4), (1.08, 10.3)])
    pen.turned(DARK, (3.4, 0), [(1.05, 11.2), (1.05, 12.6)])
    for x, top in ((-9.0, 13.0), (10.2, 12.4)):
        pen.bar(SPAR, (x, 3.0, 0), (x, top, 0), 0.45, 0.25)
        pen.bar(SPAR, (x, 5.0, 0), (x - 4.0, 9.0, 0), 0.26)
        pen.bar(SPAR, (x, 5.0, 0), (x + 3.6, 8.6, 0), 0.26)
        pen.bar("#4a4a50", (x, top - 0.3, 0), (x - 4.0, 9.0, 0), 0.1)
    pen.block("#a8743f", (-12, -10.4), (3.4, 4.6), (-1.2, 1.2))
    pen.block(WHITE, (11.4, 13.4), (3.6, 5.2), (-1.5, 1.5))
    hull.near(band="", rail="#efe4cc")
    for k in range(9):
        x, y = pen.at(*hull.spot(0.14 + 0.08 * k, 0.66))
        pen.oval("#c9c2b4", x, y, 26, 26)
        pen.oval("#22252a", x, y, 18, 18)
    return pen.done()


def _smoke(pen: Solid, x: float, y: float, size: float) -> None:
    for k, tint in enumerate(("#b9b5b2", "#c6c2bf", "#d2cfcc", "#dedbd9")):
        px, py = pen.at(x + 1.6 + size * (2.0 * k + 0.35 * k * k), y + size * 0.75 * k, 0)
        with pen.of_other_stuff():
            pen.oval(tint, px, py, 130 * size * (1 + 0.55 * k), 95 * size * (1 + 0.35 * k), -10)


def liner() -> str:
    """White decks one over the other, three raked funnels."""
    pen = Solid(turn=-18, eye=8.0, away=260)
    hull = Hull(pen, 96.0, 18.0, "*#2f3440", 8.0, 12.5, 9.5, rake=0.05, transom=0.3)
    hull.back(deck=DECK)
    for x0, x1, low, high in (
        (-34, 36, 8, 11.5),
        (-30, 32, 11.5, 14.5),
        (-26, 26, 14.5, 17.2),
        (-24, -14, 17.2, 20.5),
    ):
        pen.block(WHITE, (x0, x1), (low, high), (-7.0, 7.0))
        if x1 > 0:
            side(
                pen,
                "#b9b3a8",
                -7.02,
                (x0 + 0.4, low + 0.3),
                (x1 - 0.4, low + 0.3),
                (x1 - 0.4, low + 0.8),
                (x0 + 0.4, low + 0.8),
            )
            for k in range(int((x1 - x0) / 3.2)):
                x = x0 + 1.2 + 3.2 * k
                side(
                    pen,
                    PANE,
                    -7.03,
                    (x, low + 1.2),
                    (x + 1.9, low + 1.2),
                    (x + 1.9, high - 0.6),
                    (x, high - 0.6),
                )
    pen.plane(PANE, (-24.05, 18.2, -6), (-24.05, 18.2, 6), (-24.05, 20, 6), (-24.05, 20, -6))
    for x in (-8, 5, 18):
        pen.sweep(
            "#c24a34",
            ((x, 17.2), (x + 6, 17.2), (x + 7.6, 27), (x + 1.6, 27)),
            -2.6,
            2.6,
            inset=lambda _: 0.0,
        )
        pen.sweep(
            DARK, ((x + 1.25, 25), (x + 7.25, 25), (x + 7.6, 27.4), (x + 1.65, 27.4)), -2.7, 2.7
        )
    for x, top in ((-30, 30), (30, 27)):
        pen.bar(SPAR, (x, 11, 0), (x + 1.2, top, 0), 0.9, 0.4)
    for k in range(6):
        pen.block("#e8b04a", (-22 + 8.4 * k, -17.6 + 8.4 * k), (15.4, 16.6), (-8.2, -7.0))
    hull.near(band="#efe4cc")
    return pen.done()


def ferry() -> str:
    """Broad and tall, blunt at both ends, cars go in at the bow."""
    pen = Solid(turn=-18, eye=5.0, away=110)
    hull = Hull(pen, 38.0, 11.0, "*#3f7f8a", 3.0, 4.0, 3.2, rake=0.05, transom=0.8)
    hull.back(deck="#8f8a82")
    pen.block("*#5a98a2", (-13.5, 17.5), (3.0, 7.0), (-4.8, 4.8))
    pen.plane(
        "#2f3034", (-13.6, 3.2, -3.4), (-13.6, 3.2, 3.4), (-13.6, 6.0, 3.4), (-13.6, 6.0, -3.4)
    )
    for k in range(11):
        side(
            pen,
            PANE,
            -4.82,
            (-12.4 + 2.7 * k, 5.0),
            (-10.6 + 2.7 * k, 5.0),
            (-10.6 + 2.7 * k, 6.2),
            (-12.4 + 2.7 * k, 6.2),
        )
    pen.block(WHITE, (-10.5, 14.0), (7.0, 10.0), (-4.4, 4.4))
    side(pen, PANE, -4.42, (-9.8, 8.0), (13.4, 8.0), (13.4, 9.2), (-9.8, 9.2))
    for k in range(10):
        side(
            pen,
            WHITE,
            -4.43,
            (-8.2 + 2.4 * k, 8.0),
            (-7.8 + 2.4 * k, 8.0),
            (-7.8 + 2.4 * k, 9.2),
            (-8.2 + 2.4 * k, 9.2),
        )
    pen.block(WHITE, (-9.0, -3.6), (10.0, 12.8), (-3.4, 3.4))
    pen.plane(
        PANE, (-9.05, 11.0, -3.0), (-9.05, 11.0, 3.0), (-9.05, 12.3, 3.0), (-9.05, 12.3, -3.0)
    )
    pane(pen, -3.42, (-8.6, 11.0), (-8.6, 12.3), (-4.2, 12.3), (-4.2, 11.0))
    pen.sweep("#d8893a", ((5, 10), (9, 10), (9.4, 14.4), (5.8, 14.4)), -1.6, 1.6)
    pen.sweep(DARK, ((5.7, 13.6), (9.35, 13.6), (9.5, 14.8), (5.9, 14.8)), -1.7, 1.7)
    pen.bar(METAL, (-6.2, 12.8, 0), (-6.0, 17.2, 0), 0.4, 0.2)
    hull.near(band="#ece6da", boot="#7a3a34")
    return pen.done()


SHIPS = {
    "tall-ship": tall_ship,
    "pirate-ship": pirate_ship,
    "steamer": steamer,
    "liner": liner,
    "ferry": ferry,
}
