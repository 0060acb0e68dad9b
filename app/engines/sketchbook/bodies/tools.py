"""Tools of people at work, and how each is held: drawn in units of a grown man, at his hands."""

from collections.abc import Callable
from dataclasses import dataclass

from app.engines.sketchbook.bodies.figure import Joints, Limb
from app.engines.sketchbook.bodies.pen import Pen
from app.engines.sketchbook.bodies.wares import (
    DARK,
    PALE,
    WOOD,
    bag,
    basket,
    book,
    bouquet,
    drum,
    feathered,
    flute,
    gauzy,
    guitar,
    loaves,
    pan,
    pointer,
    sack,
    tray,
    violin,
)  # fmt: skip

STEEL = "#8b9298"


def hoe(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(WOOD, (x - 0.9, -0.4, 0.16), (x + 0.35, y - 4.2, 0.14))
    pen.wedge(STEEL, (x - 0.7, -0.9), (x - 2.1, -0.35), (x - 2.3, 0.0), (x - 0.9, -0.2))


def rod(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(
        DARK,
        (x + 1.3, y + 0.9, 0.15),
        (x, y, 0.13),
        (x - 3.0, y - 3.2, 0.1),
        (x - 5.0, y - 4.6, 0.06),
    )
    pen.tube("#6f767a", (x - 5.0, y - 4.6, 0.05), (x - 5.4, y, 0.045), (x - 5.3, -1.0, 0.04))
    pen.oval("#c8433a", x - 5.3, -0.9, 0.24, 0.3)


def easel(pen: Pen, j: Joints) -> None:
    """Stands before the painter; drawn before the near arm with its brush."""
    x = j.hip[0] - 5.6
    for end, top in ((x - 1.8, x), (x + 1.6, x + 0.1), (x + 0.5, x + 0.1)):
        pen.tube(WOOD, (end, 0.0, 0.15), (top, -12.6, 0.13))
    pen.wedge(PALE, (x - 1.0, -5.6), (x - 0.2, -11.6), (x + 1.9, -11.9), (x + 1.2, -5.4))
    pen.wedge("#7fa6bf", (x - 0.5, -8.2), (x, -11.1), (x + 1.5, -11.3), (x + 1.2, -8.2))
    pen.wedge("#7f9a4c", (x - 0.7, -6.1), (x - 0.5, -8.2), (x + 1.2, -8.3), (x + 0.9, -6.0))
    pen.tube(WOOD, (x - 1.4, -5.5, 0.16), (x + 1.6, -5.3, 0.16))


def brush(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(DARK, (x + 0.5, y + 0.3, 0.09), (x - 1.2, y - 0.6, 0.07))
    pen.oval("#c8433a", x - 1.3, y - 0.65, 0.22, 0.13, 25)
    px, py = j.hands[1]
    pen.oval("#b98a52", px - 0.3, py - 0.2, 1.1, 0.6, -15)
    for dx, dy, fill in ((-0.8, -0.1, "#3f6fb0"), (-0.2, -0.4, "#d9a13a"), (0.3, -0.35, "#c8433a")):
        pen.oval(fill, px + dx, py + dy, 0.2, 0.15)


def can(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube("#4d7f78", (x - 0.9, y + 1.6, 0.16), (x - 2.4, y + 0.5, 0.12))
    pen.oval("#4d7f78", x - 2.5, y + 0.45, 0.2, 0.36, 40)
    pen.tube("#5f968e", (x - 0.05, y + 1.0, 0.85), (x - 0.15, y + 2.0, 0.9))
    pen.tube("#3d6862", (x + 0.6, y + 0.9, 0.1), (x + 0.2, y - 0.1, 0.1), (x - 0.6, y + 0.4, 0.1))
    for k in range(4):
        pen.tube(
            "#9cc4d6",
            (x - 2.8 - 0.2 * k, y + 1.0 + 0.2 * k, 0.05),
            (x - 3.0 - 0.32 * k, y + 2.4, 0.05),
        )


def axe(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(WOOD, (x - 0.6, y + 0.8, 0.15), (x + 3.4, y - 4.4, 0.15))
    pen.wedge(STEEL, (x + 3.0, y - 4.5), (x + 4.3, y - 4.9), (x + 4.4, y - 3.2), (x + 3.4, y - 3.8))


def crook(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(WOOD, (x - 0.6, 0.0, 0.16), (x, y, 0.15), (x + 0.3, y - 4.6, 0.14), (x - 0.3, y - 5.8, 0.14),
             (x - 1.2, y - 5.5, 0.14), (x - 1.1, y - 4.7, 0.12))  # fmt: skip


def staff(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(DARK, (x - 0.4, 0.0, 0.17), (x, y, 0.16), (x + 0.2, y - 4.8, 0.17))
    pen.oval("#7fb7d9", x + 0.2, y - 5.1, 0.5, 0.5)


def stick(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(DARK, (x - 0.5, 0.0, 0.13), (x, y - 0.2, 0.13), (x + 0.6, y - 0.3, 0.13))


def sword(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.wedge(
        "#c3c9cd",
        (x - 0.3, y - 0.2),
        (x - 1.6, y - 4.4),
        (x - 1.3, y - 5.0),
        (x - 0.9, y - 4.4),
        (x + 0.2, y - 0.3),
    )
    pen.tube("#d0a53c", (x - 0.8, y - 0.1, 0.13), (x + 0.6, y - 0.45, 0.13))
    pen.tube(DARK, (x, y - 0.2, 0.14), (x + 0.25, y + 0.6, 0.14))


def shield(pen: Pen, j: Joints) -> None:
    x, y = j.hands[1][0] - 0.3, j.hands[1][1] - 0.2
    for fill, r in (("#d9d2c2", 1.0), ("#9c3a34", 0.82)):
        pen.patch(fill, (x - 1.5 * r, y - 1.6 * r), (x, y - 1.9 * r), (x + 1.5 * r, y - 1.6 * r), (x + 1.2 * r,
            y + 0.7 * r),
                  (x, y + 2.1 * r), (x - 1.2 * r, y + 0.7 * r))  # fmt: skip
    pen.tube("#e0c05a", (x, y - 1.4, 0.18), (x, y + 1.4, 0.18))
    pen.tube("#e0c05a", (x - 1.0, y - 0.5, 0.18), (x + 1.0, y - 0.5, 0.18))


def broom(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(WOOD, (x - 1.2, -1.8, 0.14), (x + 0.5, y - 4.0, 0.13))
    pen.wedge("#b08a45", (x - 1.5, -2.1), (x - 0.8, -2.2), (x - 0.5, 0.0), (x - 2.5, 0.0))


def ridden(pen: Pen, j: Joints) -> None:
    """A witch's broom in the air."""
    x, y = j.hip[0], j.hip[1] + 0.8
    hx, hy = j.hands[0]
    slope = (hy + 0.1 - y) / (hx - x)
    pen.tube(WOOD, (hx - 2.4, hy + 0.1 - 2.4 * slope, 0.15), (x + 2.6, y + 2.6 * slope, 0.15))
    end = (x + 2.4, y + 2.4 * slope)
    pen.wedge("#b08a45", (end[0], end[1] - 0.35), (end[0] + 2.6, end[1] - 0.6), (end[0] + 2.7, end[1] + 1.3),
              (end[0], end[1] + 0.45))  # fmt: skip


def stool(pen: Pen, j: Joints) -> None:
    """Under who sits at a table or a piano."""
    x, y = j.hip[0] + 0.2, j.hip[1] + 0.9
    for foot, top in ((x - 1.3, x - 0.9), (x + 1.3, x + 0.9), (x + 0.3, x + 0.3)):
        pen.tube(DARK, (foot, 0.0, 0.17), (top, y, 0.17))
    pen.tube(WOOD, (x - 1.3, y, 0.26), (x + 1.3, y, 0.26))


def hose(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube("#c9a54a", (x - 0.1, y, 0.2), (x - 1.4, y - 0.5, 0.16))
    pen.tube(
        "#a04a35",
        (x + 0.1, y + 0.1, 0.2),
        (x + 1.2, y + 2.2, 0.2),
        (x + 0.5, -0.3, 0.2),
        (x + 3.4, -0.25, 0.2),
    )


def bow(pen: Pen, j: Joints) -> None:
    """An archer's, drawn."""
    (x, y), (hx, hy) = j.hands[1], j.hands[0]
    pen.tube(DARK, (x + 1.4, y - 3.4, 0.09), (x + 0.1, y - 2.2, 0.15), (x - 0.5, y, 0.18), (x + 0.1, y + 2.2, 0.15),
             (x + 1.4, y + 3.4, 0.09))  # fmt: skip
    for end in (-3.4, 3.4):
        pen.tube("#e3dccb", (x + 1.4, y + end, 0.04), (hx, hy, 0.04))
    pen.tube(WOOD, (hx + 0.2, hy, 0.07), (x - 1.8, y - 0.05, 0.07))
    pen.wedge(STEEL, (x - 1.7, y - 0.3), (x - 2.5, y), (x - 1.7, y + 0.25))


def hammer(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(WOOD, (x + 0.4, y + 0.3, 0.13), (x - 1.6, y - 1.5, 0.13))
    pen.wedge(
        "#50555a", (x - 2.5, y - 1.5), (x - 1.6, y - 2.4), (x - 0.9, y - 1.7), (x - 1.8, y - 0.8)
    )


def anvil(pen: Pen, j: Joints) -> None:
    """Before a smith, with glowing iron on it; drawn behind."""
    x = j.hip[0] - 3.6
    pen.wedge("#6b4a30", (x - 1.3, -3.2), (x + 1.3, -3.2), (x + 1.5, 0.0), (x - 1.5, 0.0))
    pen.wedge("#3f4448", (x - 2.8, -4.9), (x + 1.6, -4.9), (x + 1.5, -4.0), (x + 0.7, -3.8), (x + 1.1, -3.1),
              (x - 1.1, -3.1), (x - 0.7, -3.8))  # fmt: skip
    pen.tube("#e88a32", (x - 1.4, -5.05, 0.16), (x + 0.6, -5.05, 0.16))


def pickaxe(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(WOOD, (x - 0.6, y + 0.8, 0.15), (x + 3.2, y - 4.2, 0.15))
    pen.tube(STEEL, (x + 1.2, y - 4.6, 0.06), (x + 3.0, y - 4.2, 0.24), (x + 4.4, y - 2.4, 0.06))


def tank(pen: Pen, j: Joints) -> None:
    """On a diver's or an astronaut's back; drawn behind."""
    (x, y), (hx, hy) = j.shoulder, j.hip
    pen.tube("#8e979d", (x + 1.35, y + 0.6, 0.75), (hx + 1.35, hy - 0.9, 0.75))


def saw(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.wedge(STEEL, (x - 0.3, y - 0.1), (x - 3.6, y + 1.0), (x - 3.6, y + 1.3), (x - 0.4, y + 0.9))
    pen.tube(DARK, (x - 0.1, y - 0.2, 0.22), (x - 0.1, y + 0.8, 0.22))
    pen.wedge(
        "#c39a5f", (x - 5.0, y + 1.3), (x + 0.6, y + 1.3), (x + 0.6, y + 1.9), (x - 5.0, y + 1.9)
    )
    for dx in (-4.4, 0.0):
        pen.tube(WOOD, (x + dx, y + 1.9, 0.2), (x + dx + 0.3, -0.1, 0.2))
        pen.tube(WOOD, (x + dx, y + 1.9, 0.2), (x + dx - 0.5, -0.1, 0.2))


def glass(pen: Pen, j: Joints) -> None:
    """A sailor's telescope."""
    x, y = j.head[0] - 0.7, j.head[1] - 0.1
    pen.tube("#b0803a", (x, y, 0.16), (x - 1.4, y - 0.2, 0.2))
    pen.tube("#d0a04c", (x - 1.4, y - 0.2, 0.26), (x - 2.8, y - 0.4, 0.28))


Draw = Callable[[Pen, Joints], None]


@dataclass(frozen=True, slots=True)
class Tool:
    """How a tool is held: what lies behind the body, before it, and under the near arm; and where the arms go."""

    near: Limb
    far: Limb
    front: Draw | None = None
    behind: Draw | None = None
    last: Draw | None = None  # in the hand, over everything


HELD: dict[str, Tool] = {
    "hoe": Tool((20, 62), (34, 84), front=hoe), "rod": Tool((24, 84), (30, 92), front=rod),
    "easel": Tool((40, 104), (16, 70), behind=easel, last=brush), "can": Tool((34, 48), (-10, 6), front=can),
    "axe": Tool((2, 118), (14, 96), behind=axe), "violin": Tool((34, 128), (64, 112), front=violin),
    "guitar": Tool((-24, 56), (52, 106), front=guitar), "flute": Tool((50, 148), (66, 134), front=flute),
    "drum": Tool((2, 74), (16, 92), front=drum), "book": Tool((24, 112), (30, 118), front=book),
    "crook": Tool((22, 68), (-8, 4), front=crook), "staff": Tool((22, 68), (-8, 4), front=staff),
    "stick": Tool((14, 40), (-8, 4), front=stick), "basket": Tool((12, 74), (18, 80), front=basket),
    "loaves": Tool((12, 78), (18, 84), front=loaves), "pan": Tool((14, 80), (-10, 30), front=pan),
    "sword": Tool((20, 78), (20, 74), behind=shield, front=sword), "cutlass": Tool((40, 98), (-10, 30),
        front=sword), "sack": Tool((-4, 130), (10, 30), behind=sack), "broom": Tool((22, 66), (34, 84), front=broom),
    "bow": Tool((72, 118), (84, 88), front=bow), "hammer": Tool((46, 96), (24, 70), front=hammer),
    "anvil": Tool((40, 92), (30, 60), behind=anvil, front=hammer), "pickaxe": Tool((2, 118), (14, 96), behind=pickaxe),
    "tray": Tool((10, 112), (-10, 60), front=tray), "feathered": Tool((10, 60), (16, 66), behind=feathered),
    "gauzy": Tool((34, 70), (44, 90), behind=gauzy),
    "hose": Tool((18, 80), (28, 88), front=hose), "pointer": Tool((60, 112), (12, 60), front=pointer),
    "bag": Tool((-4, 6), (10, 40), front=bag), "tank": Tool((-10, 14), (14, 34), behind=tank),
    "saw": Tool((16, 58), (24, 60), front=saw), "glass": Tool((58, 140), (72, 132), front=glass),
    "bouquet": Tool((18, 92), (22, 96), front=bouquet),
}  # fmt: skip
