"""On the land: barns, windmills old and new, silo, greenhouse, well, water mill. Lit from the left."""

import math

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.foliage import clump
from app.engines.sketchbook.shapes.roofs import gabled, walls
from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.tones import tone

RED, WHITE = "*#a63a2e", "#efe6d6"


def barn() -> str:
    """Red boards under a broken roof, white trim at the great door."""
    pen = Solid(turn=32, eye=3.0, away=34)
    front, side = walls(pen, 9.0, 11.0, 4.6, RED, seed=3)
    side.rect("#4a2a2a", 0, 4.1, 11, 0.5)
    front.shape(RED, (0, 4.6), (9, 4.6), (7.3, 7.6), (4.5, 9.0), (1.7, 7.6))
    for k in range(23):
        front.rect(RED, 0.4 * k, 0, 0.07, 4.6 + 2.2 * (4 < k < 18), lift=0.8)
    for k in range(18):
        side.rect(RED, 0.62 * k, 0, 0.1, 4.2, lift=0.84)
    roof = "#66636c"
    for (ax, ay), (bx, by) in (((2.8, 7.6), (5.0, 4.2)), ((0.0, 9.1), (2.85, 7.6))):
        outline = pen.plane(roof, (ax, ay, -0.4), (bx, by, -0.4), (bx, by, 11.4), (ax, ay, 11.4))
        Face(pen, (ax, by, -0.4), (0, 0, 1.0), (0, 1.0, 0)).rows(
            outline, roof, 11.8, ay - by, 5, 3, 0.8
        )
    for p, q in (
        ((-5.0, 4.2), (-2.8, 7.7)),
        ((-2.8, 7.7), (0, 9.2)),
        ((0, 9.2), (2.8, 7.7)),
        ((2.8, 7.7), (5.0, 4.2)),
    ):
        pen.bar(WHITE, (*p, -0.4), (*q, -0.4), 0.3)
    front.rect(WHITE, 2.3, 0, 4.4, 3.7)
    for a in (2.5, 4.6):
        front.rect(RED, a, 0, 1.9, 3.5, lift=0.86)
        for p, q in (((a, 0.1), (a + 1.9, 3.4)), ((a + 1.9, 0.1), (a, 3.4))):
            pen.bar(WHITE, front.spot(*p), front.spot(*q), 0.13)
    front.rect(WHITE, 3.7, 5.2, 1.6, 1.7)
    front.rect("#38282a", 3.9, 5.4, 1.2, 1.4)
    for a in (1.6, 5.0, 8.4):
        side.window(a, 1.8, 1.1, 1.1, frame=WHITE)
    return pen.done()


def old_barn() -> str:
    """Grey boards, a sagging roof with holes, a door off its hinge."""
    pen = Solid(turn=30, eye=2.8, away=30)
    grey = "*#8f8272"
    front, _ = gabled(
        pen, 9.0, 9.0, 3.9, 7.4, grey, "#7a5c4c", along="z", seed=6, over=0.5, courses=11
    )
    for k in range(25):
        front.rect(grey, 0.36 * k, 0, 0.06, 3.9, lift=0.68)
        front.rect(
            grey, 0.36 * k + 0.08, 0, 0.12, 3.6 + 0.3 * (k % 3), lift=1.0 + 0.12 * ((k * 7) % 3 - 1)
        )
    front.rect("#2e2723", 2.9, 0, 3.2, 3.1)
    front.shape(grey, (5.0, 0), (6.9, 0.25), (6.6, 3.2), (4.9, 2.95), lift=1.1)
    front.rect("#2e2723", 4.0, 4.7, 1.0, 1.1)
    front.rect("#2e2723", 1.2, 1.7, 0.3, 1.2)
    for spot, size in (((-4.2, 0, -0.4), 1.4), ((3.4, 0, -0.3), 0.9), ((4.3, 0, -0.4), 1.3)):
        clump(pen, spot, size, 4)
    return pen.done()


def windmill() -> str:
    """A tower mill: a gallery half way, four sails of lattice and cloth."""
    pen = Solid(turn=0, eye=4.0, away=44)
    body = "*#d9c8aa"
    pen.turned(body, (0, 0), [(3.3, 0), (2.8, 4.0), (2.0, 11.0)])
    face = Face(pen, (-3.3, 0, -3.0))
    for b in (1.6, 3.4, 7.0, 9.0):
        face.rect(body, 1.0, b, 4.2, 0.12, lift=0.8)
    face.arch("#5a4030", 2.5, 0, 1.5, 2.5)
    face.window(2.9, 6.4, 0.9, 1.2)
    face.window(2.95, 9.0, 0.75, 0.9)
    pen.turned("#6b4a34", (0, 0), [(3.9, 4.3), (4.0, 4.6)])
    for k in range(9):
        x = -3.9 + 0.975 * k
        pen.bar("#5a4030", (x, 4.6, -1.2), (x, 5.5, -1.2), 0.12)
    pen.bar("#5a4030", (-4.0, 5.5, -1.2), (4.0, 5.5, -1.2), 0.16)
    pen.turned(
        "#7a4a36",
        (0, 0),
        [(2.25, 10.9), (2.3, 11.4), (1.7, 12.7), (0.6, 13.5), (0.1, 13.7)],
        soft=True,
    )
    for k in range(4):
        turn = math.radians(24 + 90 * k)
        along, side = (math.sin(turn), math.cos(turn), 0.0), (math.cos(turn), -math.sin(turn), 0.0)
        sail = Face(pen, (0.0, 11.9, -3.0), side, along)
        corners = ((0.12, 1.4), (1.5, 1.4), (1.5, 7.4), (0.12, 7.4))
        with pen.of_other_stuff():
            sail.shape("#f3ead6", *corners, lift=1.06 if k in (0, 3) else 0.9)
        for b in range(7):
            sail.rect("#8f775a", 0.1, 1.4 + b, 1.42, 0.09)
        sail.rect("#8f775a", 0.75, 1.4, 0.09, 6)
        sail.rect("#5b4030", -0.14, 0, 0.28, 7.7)
    pen.disc("#4d3626", 0, 11.9, -3.1, 0.55, "z")
    return pen.done()


def wind_turbine() -> str:
    """A modern one: a slim mast and three blades."""
    pen = Solid(turn=0, eye=4.0, away=60)
    pen.turned("*#e8eaec", (0, 0), [(0.9, 0), (0.45, 18.0)])
    pen.block("*#dfe2e5", (-0.6, 0.6), (17.7, 18.8), (-1.6, 1.6))
    for k in range(3):
        turn = math.radians(14 + 120 * k)
        along, side = (math.sin(turn), math.cos(turn), 0.0), (math.cos(turn), -math.sin(turn), 0.0)
        blade = Face(pen, (0.0, 18.2, -1.8), side, along)
        blade.shape(
            "*#f2f3f3", (-0.3, 0.2), (-0.55, 2.2), (-0.1, 10.2), (0.1, 10.2), (0.3, 2.0), lift=1.05
        )
        blade.shape("*#c9cdd2", (0.1, 0.2), (0.3, 2.0), (0.1, 10.2), lift=1.0)
    pen.disc("*#d5d9dd", 0, 18.2, -1.9, 0.75, "z")
    return pen.done()


def silo() -> str:
    pen = Solid(turn=0, eye=3.0, away=34)
    steel = "*#b9bdc0"
    for x, r, h in ((2.6, 1.7, 7.5), (-0.6, 2.1, 10.5)):
        pen.turned(steel, (x, 0), [(r, 0), (r, h)])
        face = Face(pen, (x - r, 0, -r))
        for k in range(1, int(h / 1.2)):
            face.rect(steel, 0.03 * r, 1.2 * k, 1.94 * r, 0.12, lift=0.8)
        pen.turned(
            tone(steel, 1.05),
            (x, 0),
            [(r, h), (0.8 * r, h + 0.5 * r), (0.4 * r, h + 0.85 * r), (0.05, h + r)],
        )
    face.rect("#5b6066", 1.7, 0, 0.12, 10.4)
    face.rect("#5b6066", 2.3, 0, 0.12, 10.4)
    for k in range(17):
        face.rect("#5b6066", 1.7, 0.6 * k + 0.3, 0.7, 0.1)
    return pen.done()


def greenhouse() -> str:
    """Glass in white bars, green inside."""
    pen = Solid(turn=32, eye=2.4, away=20)
    glass, bar = "*#b9d6d4", "#f2efe6"
    front, side = walls(pen, 4.0, 7.0, 2.3, glass, seed=2)
    front.shape(glass, (0, 2.3), (4, 2.3), (2, 3.8), lift=1.05)
    roof = pen.plane(
        glass, (2.1, 2.25, -0.1), (2.1, 2.25, 7.1), (0, 3.85, 7.1), (0, 3.85, -0.1), lift=1.12
    )
    for spot, size in (((-1.2, 0.2, 0.0), 1.2), ((1.1, 0.2, 0.0), 1.5), ((2.0, 0.2, 1.6), 1.3), ((2.0, 0.2, 3.6), 1.6),
                       ((2.0, 0.2, 5.6), 1.2)):  # fmt: skip
        clump(
            pen,
            spot,
            size,
            int(10 * size),
            "#d0574a",
            ("#4a7a55", "#5f9060", "#78a870", "#97bd86", "#b6d3a4"),
        )
    pen.within(roof)
    pen.plane(
        "#e9f4f2", (2.1, 2.25, 0.6), (2.1, 2.25, 2.4), (0, 3.85, 3.6), (0, 3.85, 1.8), lift=1.25
    )
    pen.plane("#8fb6b2", (2.1, 2.25, 4.4), (2.1, 2.25, 5.2), (0, 3.85, 6.4), (0, 3.85, 5.6))
    pen.within("")
    for face, wide, step in ((front, 4.0, 1.0), (side, 7.0, 1.0)):
        face.rect("#a8755a", 0, 0, wide, 0.45)
        for k in range(int(wide / step) + 1):
            face.rect(bar, step * k - 0.05, 0.4, 0.1, 1.9)
        for b in (0.42, 1.35, 2.2):
            face.rect(bar, 0, b, wide, 0.1)
    for p, q in (((-2.1, 2.25), (0, 3.85)), ((2.1, 2.25), (0, 3.85)), ((0, 2.3), (0, 3.8))):
        pen.bar(bar, (*p, -0.1), (*q, -0.1), 0.12)
    for k in range(8):
        pen.bar(bar, (2.1, 2.25, k), (0, 3.85, k), 0.07)
    pen.bar(bar, (0, 3.85, -0.1), (0, 3.85, 7.1), 0.13)
    front.rect(bar, 1.35, 0, 1.3, 2.2)
    front.rect("#7fa59c", 1.5, 0.15, 1.0, 1.9)
    return pen.done()


def well() -> str:
    """A ring of stones, a little roof and a bucket on its rope."""
    pen = Solid(turn=0, eye=2.0, away=11)
    stone = "*#a89c8a"
    for x in (-0.85, 0.85):
        pen.bar("#6b4a30", (x, 0.8, 0.3), (x, 2.4, 0.3), 0.14)
    pen.bar("#8a6540", (-1.0, 1.85, 0.2), (1.0, 1.85, 0.2), 0.17)
    pen.bar("#d8c8a0", (0.1, 1.85, 0.1), (0.1, 1.3, 0.1), 0.035)
    outline = pen.turned(stone, (0, 0), [(1.1, 0), (1.08, 0.9)], lid="#8d8172")
    pen.disc("#2c2a2c", 0, 0.9, 0, 0.82)
    Face(pen, (-1.1, 0, -1.0)).stones(outline, stone, 2.2, 0.92, 0.36, 5, 0.75, 0.17)
    pen.turned("#7a5434", (0.1, 0.0), [(0.16, 0.92), (0.2, 1.25)], lid="#3a2a20")
    pen.plane("#8c4a3a", (-1.35, 2.2, -0.6), (1.35, 2.2, -0.6), (1.2, 2.95, 0.3), (-1.2, 2.95, 0.3))
    face = Face(pen, (-1.35, 2.2, -0.6), (1, 0, 0), (0, 0.64, 0.77))
    for k in range(1, 4):
        face.rect("#8c4a3a", 0.05, 0.28 * k, 2.6, 0.07, lift=0.7)
    pen.plane(
        "#6b3830", (-1.35, 2.2, -0.6), (1.35, 2.2, -0.6), (1.35, 2.1, -0.6), (-1.35, 2.1, -0.6)
    )
    pen.bar("#4a3a30", (1.0, 1.85, 0.2), (1.35, 1.85, 0.1), 0.05)
    pen.bar("#4a3a30", (1.35, 1.85, 0.1), (1.35, 1.55, 0.1), 0.05)
    clump(pen, (-1.05, 0, -0.7), 0.4, 2)
    clump(pen, (0.9, 0, -0.8), 0.34, 5, "#e8c25a")
    return pen.done()


def haystack() -> str:
    """A round stack, straw sticking out of it."""
    pen = Solid(turn=0, eye=1.6, away=12)
    hay = "*#d0aa58"
    outline = pen.turned(
        hay, (0, 0), [(1.5, 0), (1.75, 0.7), (1.55, 1.5), (0.9, 2.3), (0.1, 2.75)], soft=True
    )
    face = Face(pen, (-1.75, 0, -1.4))
    pen.within(outline)
    for k in range(46):
        a, b = (k * 0.618 % 1) * 3.5, (k * 0.37 % 1) * 2.6
        lean = (a - 1.75) * 0.22
        face.shape(
            hay,
            (a, b),
            (a + 0.07, b),
            (a + 0.05 - lean * 0.8, b + 0.45),
            lift=0.74 if k % 3 else 1.2,
        )
    pen.within("")
    for k in range(11):
        x = -1.5 + 0.3 * k
        pen.bar(tone(hay, 0.85), (x, 0.12, -1.2), (x + 0.18 * (k % 3 - 1), -0.04, -1.3), 0.05)
    return pen.done()


FARMS = {
    "barn": barn, "old-barn": old_barn, "windmill": windmill, "wind-turbine": wind_turbine, "silo": silo,
    "greenhouse": greenhouse, "well": well, "haystack": haystack,
}  # fmt: skip
