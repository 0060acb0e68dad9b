"""Boats under oars and sails, from the canoe to the junk. The bow to the left."""

from app.engines.sketchbook.shapes.hulls import Hull, sail
from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.tones import tone

WOOD, SPAR, CLOTH = "*#a5673a", "#6b4a30", "*#f1e7d2"


def rowing_boat() -> str:
    """Oars shipped, two thwarts."""
    pen = Solid(turn=-16, eye=2.3, away=9)
    hull = Hull(pen, 3.6, 1.5, WOOD, 0.6, 0.98, 0.76, inside="#8a6844", rake=0.07, transom=0.6)
    hull.back(0.3)
    hull.thwarts((0.36, 0.62, 0.86), 0.78, 0.07, "#c69a63")
    pen.bar("#c69a63", (-0.6, 0.66, 0.2), (1.5, 0.76, 0.3), 0.07)
    hull.near(rail="#c69a63", strakes=3)
    pen.bar("#d0a870", (0.25, 0.70, -0.70), (-0.4, 0.42, -1.35), 0.07)
    pen.bar("#d0a870", (-0.4, 0.42, -1.35), (-0.62, 0.36, -1.5), 0.16)
    pen.bar("#d0a870", (0.25, 0.70, -0.70), (0.75, 0.98, -0.3), 0.065)
    return pen.done()


def old_boat() -> str:
    """A rowing boat that has seen better days, a net over its side."""
    pen = Solid(turn=-16, eye=1.7, away=9)
    hull = Hull(
        pen, 4.4, 1.6, "*#6f8fa0", 0.58, 0.95, 0.7, inside="#7a6a54", rake=0.06, transom=0.5
    )
    hull.back(0.3)
    hull.thwarts((0.3, 0.58, 0.82), 0.8, 0.07, "#b39a72")
    pen.patch(
        "#b8834a",
        *(
            pen.at(x, y, 0.1)
            for x, y in ((0.5, 0.6), (0.8, 0.95), (1.3, 0.9), (1.5, 0.66), (1.0, 0.55))
        ),
    )
    hull.near(band="#e0d3b4", rail="#8f6f4a", strakes=4, boot="#8a4a3a")
    pen.patch(
        "#a9793f",
        *(
            pen.at(x, y, -0.85)
            for x, y in ((0.6, 0.7), (1.2, 0.72), (1.25, 0.42), (0.9, 0.3), (0.65, 0.45))
        ),
    )
    return pen.done()


def canoe() -> str:
    """Slim, its ends turned up, a paddle in it."""
    pen = Solid(turn=-14, eye=1.5, away=9)
    hull = Hull(
        pen, 4.8, 1.0, "*#b5523a", 0.38, 0.72, 0.70, inside="#a87c4a", rake=0.05, transom=0.05
    )
    hull.back(0.3)
    hull.thwarts((0.3, 0.68), 0.85, 0.06, "#d8b078")
    hull.near(rail="#d8b078", band="")
    pen.bar("#d8b078", (-0.9, 0.42, -0.3), (0.9, 0.66, 0.1), 0.05)
    pen.bar("#d8b078", (0.9, 0.66, 0.1), (1.25, 0.7, 0.18), 0.15)
    return pen.done()


def kayak() -> str:
    pen = Solid(turn=-14, eye=1.3, away=9)
    hull = Hull(pen, 4.6, 0.85, "*#d9822f", 0.3, 0.46, 0.40, rake=0.06, transom=0.05)
    hull.back(deck="*#e8a04a")
    x, y = pen.at(0.1, 0.34, 0)
    pen.oval("#3a2f2a", x, y, 48, 9)
    hull.near(rail="#f2e2c0")
    pen.bar("#4a4a50", (-0.95, 0.5, -0.2), (1.05, 0.62, 0.1), 0.04)
    for a, b in (((-0.95, 0.5, -0.2), (-1.4, 0.46, -0.25)), ((1.05, 0.62, 0.1), (1.5, 0.66, 0.15))):
        pen.bar("#efe6d2", a, b, 0.16)
    return pen.done()


def gondola() -> str:
    """Black and curved, an iron at its bow, red cushions."""
    pen = Solid(turn=-12, eye=1.6, away=16)
    hull = Hull(
        pen, 9.0, 1.4, "*#2b2930", 0.46, 1.5, 1.2, inside="#5a3a34", rake=0.12, transom=0.05
    )
    hull.back(0.35)
    pen.block("#a8323a", (0.2, 1.4), (0.4, 0.85), (-0.35, 0.35))
    pen.block("#8a2a32", (1.3, 1.5), (0.4, 1.25), (-0.4, 0.4))
    pen.block("#d0a44a", (-1.2, -0.9), (0.4, 0.62), (-0.3, 0.3))
    hull.near(rail="#4a4650", band="")
    head = [
        (-4.5, 1.45),
        (-4.62, 2.1),
        (-4.5, 2.5),
        (-4.25, 2.35),
        (-4.3, 2.0),
        (-4.1, 1.9),
        (-4.32, 1.8),
        (-4.1, 1.65),
        (-4.3, 1.55),
    ]
    pen.wedge("#c6c8cc", *(pen.at(x, y, 0) for x, y in head))
    pen.bar("#8a6540", (3.1, 1.35, -0.5), (1.9, -0.05, -1.2), 0.08)
    pen.bar("#8a6540", (3.1, 1.35, -0.5), (3.6, 1.95, -0.2), 0.07)
    return pen.done()


def raft() -> str:
    """Logs roped together, a mast with a square of cloth."""
    pen = Solid(turn=-26, eye=1.8, away=12)
    for k in range(6):
        z = 1.6 - 0.38 * k
        turns = [(-2.0, 0.02), (1.8, 0.02), (2.0, 0.2), (1.8, 0.36), (-1.9, 0.36), (-2.1, 0.2)]
        pen.sweep(WOOD, turns, z, z + 0.36, lift=(1.0, 1.08, 0.94)[k % 3])
    for x in (-1.4, 1.3):
        pen.block("#8a5f38", (x - 0.1, x + 0.1), (0.36, 0.48), (-0.3, 2.0))
    pen.bar(SPAR, (0.0, 0.4, 0.8), (0.1, 3.4, 0.8), 0.13)
    sail(pen, CLOTH, (-1.0, 1.1), (1.2, 1.1), (1.0, 3.0), (-0.8, 3.0), belly=0.07, z=0.7, seams=3)
    pen.bar(SPAR, (-1.0, 3.03, 0.7), (1.2, 3.03, 0.7), 0.1)
    pen.block("#a8743f", (0.9, 1.5), (0.4, 0.85), (0.9, 1.5))
    return pen.done()


def sailboat() -> str:
    """One mast, mainsail and jib."""
    pen = Solid(turn=-14, eye=2.0, away=26)
    hull = Hull(pen, 7.0, 2.1, "*#a8392f", 0.75, 1.15, 0.85, rake=0.12, transom=0.5)
    hull.back(deck="#c79a62")
    pen.sweep("#efe4cc", ((-1.2, 0.8), (1.0, 0.8), (0.9, 1.3), (-0.8, 1.28)), -0.6, 0.6)
    for x in (-0.5, 0.2):
        pen.flat(
            "#4d6577",
            (x, 0.98, -0.61),
            (x + 0.4, 0.98, -0.61),
            (x + 0.4, 1.18, -0.61),
            (x, 1.18, -0.61),
        )
    pen.bar(SPAR, (-0.5, 0.8, 0), (-0.4, 9.6, 0), 0.14, 0.08)
    pen.bar(SPAR, (-0.5, 1.75, 0), (2.9, 1.65, 0), 0.12)
    sail(pen, CLOTH, (-0.42, 9.3), (-0.42, 1.9), (2.8, 1.8), belly=0.05, seams=7)
    sail(pen, CLOTH, (-0.5, 8.3), (-3.4, 1.25), (-0.7, 1.5), belly=0.06, z=-0.1, seams=6, lift=0.97)
    hull.near(band="#efe4cc", rail="#c79a62", boot="#4a3a44")
    with pen.of_other_stuff():
        pen.flat("#3f6f9c", (-0.4, 9.6, 0), (0.7, 9.35, 0), (-0.4, 9.1, 0))
    return pen.done()


def yacht() -> str:
    """White and slim, tall sails, heeling a little."""
    pen = Solid(turn=-12, eye=2.0, away=34)
    hull = Hull(pen, 10.0, 2.6, "*#eeeae2", 0.85, 1.25, 0.95, rake=0.14, transom=0.45)
    hull.back(deck="#d0aa74")
    pen.sweep("#e6e2da", ((-2.0, 0.9), (1.8, 0.9), (1.5, 1.45), (-1.2, 1.4)), -0.7, 0.7)
    pen.flat(
        "#3f5264", (-1.2, 1.08, -0.71), (1.2, 1.08, -0.71), (1.1, 1.3, -0.71), (-0.9, 1.28, -0.71)
    )
    pen.bar("#c9ccd0", (-0.8, 0.9, 0), (-0.6, 13.6, 0), 0.16, 0.08)
    pen.bar("#c9ccd0", (-0.8, 1.9, 0), (3.6, 1.8, 0), 0.13)
    sail(pen, "*#f5f2ea", (-0.65, 13.2), (-0.7, 2.1), (3.5, 2.0), belly=0.06, seams=8)
    sail(
        pen,
        "*#f5f2ea",
        (-0.8, 12.2),
        (-4.8, 1.4),
        (0.3, 1.7),
        belly=0.07,
        z=-0.1,
        seams=8,
        lift=0.98,
    )
    hull.near(band="#2f4f80", boot="#2f4f80")
    for k in range(6):
        x = 1.4 + 0.6 * k
        pen.bar("#c9ccd0", (x, 0.9, -1.0), (x, 1.4, -1.0), 0.04)
    pen.bar("#c9ccd0", (1.4, 1.4, -1.0), (4.5, 1.45, -0.9), 0.04)
    return pen.done()


def ketch() -> str:
    """Two masts with tanned gaff sails and two jibs."""
    pen = Solid(turn=-14, eye=2.4, away=36)
    tan = "*#b0583a"
    hull = Hull(pen, 11.0, 3.2, "#3f4a52", 1.1, 1.9, 1.4, rake=0.12, transom=0.5)
    hull.back(deck="#b08a5c")
    pen.block("#d8c8a4", (1.4, 3.4), (1.1, 1.8), (-0.6, 0.6))
    pen.bar(SPAR, (-5.4, 1.8, 0), (-7.4, 2.4, 0), 0.16, 0.1)
    for x, top in ((-1.4, 11.5), (3.6, 8.8)):
        pen.bar(SPAR, (x, 1.1, 0), (x + 0.1, top, 0), 0.22, 0.12)
    sail(pen, tan, (-1.3, 9.2), (-1.3, 2.5), (2.9, 2.4), (2.1, 10.6), belly=0.04, seams=6)
    sail(pen, tan, (3.7, 7.0), (3.7, 2.6), (6.4, 2.5), (5.8, 8.0), belly=0.04, seams=4)
    sail(pen, tan, (-1.4, 9.6), (-4.9, 2.3), (-1.7, 2.4), belly=0.06, z=-0.1, seams=5, lift=0.97)
    sail(pen, tan, (-1.4, 10.8), (-7.2, 2.6), (-4.0, 2.8), belly=0.05, z=-0.2, seams=5)
    pen.bar(SPAR, (-1.4, 2.35, 0), (3.0, 2.25, 0), 0.15)
    pen.bar(SPAR, (3.6, 2.45, 0), (6.5, 2.35, 0), 0.13)
    hull.near(band="#e6dcc4", rail="#b08a5c", boot="#7a3a30")
    return pen.done()


def dinghy() -> str:
    """A child's sail on a small boat."""
    pen = Solid(turn=-14, eye=1.6, away=14)
    hull = Hull(
        pen, 3.2, 1.3, "*#e8e2d2", 0.5, 0.72, 0.55, inside="#a9835a", rake=0.08, transom=0.7
    )
    hull.back(0.4)
    pen.bar(SPAR, (-0.7, 0.5, 0), (-0.6, 4.4, 0), 0.09, 0.06)
    sail(pen, "*#d8503a", (-0.62, 3.4), (-0.62, 0.95), (1.5, 0.9), (0.8, 4.5), belly=0.06, seams=4)
    pen.bar(SPAR, (-0.65, 0.9, 0), (1.55, 0.85, 0), 0.08)
    hull.near(rail="#c69a63", boot="#4f7f90")
    return pen.done()


def junk() -> str:
    """Ribbed sails like wings, a high stern."""
    pen = Solid(turn=-14, eye=2.6, away=40)
    hull = Hull(pen, 12.0, 3.6, "*#7a4a34", 1.2, 2.2, 3.2, rake=0.12, transom=0.7)
    hull.back(deck="#a87c4e")
    pen.block("#8a5a3c", (3.4, 5.4), (1.8, 3.8), (-1.0, 1.0))
    pen.sweep("#5a6a64", ((3.1, 3.8), (5.8, 4.0), (4.6, 4.6)), -1.3, 1.3)
    for x, low, tall, wide in ((-3.6, 2.2, 7.0, 2.6), (0.6, 2.2, 10.0, 3.6), (4.6, 4.6, 5.2, 2.2)):
        pen.bar(SPAR, (x, 1.2, 0), (x, low + tall + 0.4, 0), 0.24, 0.12)
        cloth = "*#c8823f"
        sail(pen, cloth, (x - 0.35 * wide, low), (x + 0.7 * wide, low - 0.1), (x + 0.75 * wide, low + 0.7 * tall),
             (x + 0.1 * wide, low + tall), (x - 0.3 * wide, low + 0.8 * tall), belly=0.05, seams=1)  # fmt: skip
        for k in range(1, 6):
            y = low + tall * 0.92 * k / 6
            a = (x - 0.38 * wide, y - 0.02 * tall, -0.05)
            pen.bar(
                tone("#7a4a28", 1.0),
                a,
                (x + 0.8 * wide * (1 - 0.1 * (k > 4)), y + 0.05 * tall, -0.05),
                0.13,
            )
    hull.near(band="#c8a24a", rail="#a87c4e", strakes=3)
    return pen.done()


BOATS = {
    "rowing-boat": rowing_boat, "old-boat": old_boat, "canoe": canoe, "kayak": kayak, "gondola": gondola, "raft": raft,
    "sailboat": sailboat, "yacht": yacht, "ketch": ketch, "dinghy": dinghy, "junk": junk,
}  # fmt: skip
