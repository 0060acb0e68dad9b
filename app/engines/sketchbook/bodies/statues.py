"""People of stone and bone: a bust and a statue on their plinths, a whole skeleton."""

from collections.abc import Callable
from dataclasses import replace

from app.engines.sketchbook.bodies.figure import MAN
from app.engines.sketchbook.bodies.garments import Outfit
from app.engines.sketchbook.bodies.pen import Pen, shaded
from app.engines.sketchbook.bodies.person import Person, person
from app.engines.sketchbook.bodies.portraits import bust

STONE, PLINTH = "#dcd6ca", "#b9b1a2"
BONE = "#e9e1cd"
_SIDES = (-1.0, 1.0)


def marble_bust() -> str:
    """Head and shoulders on a foot of darker stone."""
    toga = Outfit(STONE, scarf=shaded(STONE, 0.94))
    head = bust(MAN, toga, STONE, shaded(STONE, 0.86), STONE, "short", -1.0, "", "", False)
    foot = (
        f'<path fill="{PLINTH}" d="M13 24h6l.6 3h3.400v4H9v-4h3.400z"/>'
        f'<path fill="{shaded(PLINTH, 0.8)}" d="M17 24h2l.6 3h3.400v4h-5z"/>'
    )
    return f'{foot}<g transform="translate(3.2 -.6) scale(.8)">{head}</g>'


def statue() -> str:
    """Somebody in a long cloak on a high plinth, one hand raised."""
    robe = Outfit(
        STONE,
        skirt=0.95,
        cape=shaded(STONE, 0.86),
        belt=shaded(STONE, 0.8),
        shoes=shaded(STONE, 0.8),
    )
    who = Person(MAN, robe, "curls", hair=shaded(STONE, 0.86), beard=0.4, eyes=shaded(STONE, 0.6))
    figure = person(replace(who, skins=STONE), "waving", 0)
    plinth = (
        f'<path fill="{PLINTH}" d="M10.500 22h7.500v8h-8z"/>'
        f'<path fill="{shaded(PLINTH, 0.78)}" d="M18 22h3.500l.5 8h-4z"/>'
        f'<path fill="{shaded(PLINTH, 1.12)}" d="M9.800 21.200h8.200v1.200H9.800zM9 29.600h9v1.400H9z"/>'
        f'<path fill="{shaded(PLINTH, 0.9)}" d="M18 21.200h4.200v1.200H18zM18 29.600h5v1.400h-5z"/>'
    )
    return f'{plinth}<g transform="translate(5 -.4) scale(.7)">{figure}</g>'


def skeleton() -> str:
    """A whole one from the front, standing."""
    pen = Pen({BONE}, times=3)
    dark, deep = "#2b2624", shaded(BONE, 0.78)
    for s in _SIDES:
        _limbs(pen, s, BONE if s < 0 else shaded(BONE, 0.88), deep)
    for k in range(12):
        y = -8.6 + 0.42 * k
        pen.oval(deep if k % 2 else BONE, 0.0, y, 0.26, 0.24)
    for k in range(6):
        y, wide = -8.5 + 0.5 * k, 1.25 + 0.55 * (k / 5) - 0.08 * k
        for s in _SIDES:
            pen.tube(BONE if s < 0 else shaded(BONE, 0.88), (0.0, y + 0.1, 0.12), (s * wide * 0.8, y - 0.1, 0.14),
                     (s * wide, y + 0.45, 0.13), (s * wide * 0.45, y + 0.75, 0.1))  # fmt: skip
    pen.tube(BONE, (0.0, -8.5, 0.16), (0.0, -6.2, 0.14))
    for s in _SIDES:
        pen.tube(BONE, (0.0, -8.9, 0.14), (s * 1.55, -9.0, 0.16))
        pen.patch(BONE if s < 0 else shaded(BONE, 0.88), (0.0, -3.2), (s * 0.7, -3.9), (s * 1.35, -4.1),
                (s * 1.3, -3.3),
                  (s * 0.7, -2.5), (s * 0.15, -2.3))  # fmt: skip
        pen.oval(dark, s * 0.5, -2.85, 0.2, 0.22)
    pen.tube(BONE, (0.0, -9.2, 0.2), (0.0, -9.9, 0.2))
    _skull(pen, dark, deep)
    pen.spot("head", 0, -10.9, 1.1)
    pen.spot("neck", 0, -9.5, 0.5)
    return pen.done()


def _limbs(pen: Pen, s: float, bone: str, deep: str) -> None:
    arm = ((s * 1.6, -8.9), (s * 2.0, -6.4), (s * 2.35, -4.2))
    leg = ((s * 0.95, -3.3), (s * 1.0, 0.0), (s * 0.95, 3.2))
    for (ax, ay), (bx, by), thick in (
        (arm[0], arm[1], 0.2),
        (arm[1], arm[2], 0.16),
        (leg[0], leg[1], 0.26),
        (leg[1], leg[2], 0.21),
    ):
        pen.tube(bone, (ax, ay, thick * 1.5), ((ax * 3 + bx) / 4, (ay * 3 + by) / 4, thick),
                 ((ax + 3 * bx) / 4, (ay + 3 * by) / 4, thick), (bx, by, thick * 1.5))  # fmt: skip
    for k in range(4):
        pen.tube(
            bone,
            (s * 2.38, -4.0, 0.1),
            (s * (2.25 + 0.16 * k), -3.3, 0.09),
            (s * (2.15 + 0.2 * k), -2.8, 0.06),
        )
    pen.tube(bone, (s * 0.95, 3.3, 0.26), (s * 1.5, 3.65, 0.2), (s * 1.9, 3.75, 0.12))
    pen.tube(deep, (s * 1.2, 3.62, 0.04), (s * 1.8, 3.74, 0.04))


def _skull(pen: Pen, dark: str, deep: str) -> None:
    pen.patch(BONE, (0.0, -12.4), (-0.85, -12.1), (-1.05, -11.3), (-0.8, -10.7), (-0.58, -10.5), (-0.5, -9.9),
            (0.5, -9.9),
              (0.58, -10.5), (0.8, -10.7), (1.05, -11.3), (0.85, -12.1))  # fmt: skip
    pen.patch(deep, (0.4, -12.2), (0.9, -11.9), (1.03, -11.3), (0.78, -10.75), (0.6, -11.2))
    for s in _SIDES:
        pen.oval(dark, s * 0.42, -11.2, 0.3, 0.3)
    pen.wedge(dark, (0.0, -10.95), (-0.14, -10.6), (0.14, -10.6))
    pen.tube(dark, (-0.42, -10.22, 0.04), (0.42, -10.22, 0.04))
    for k in range(5):
        pen.tube(dark, (-0.32 + 0.16 * k, -10.36, 0.03), (-0.32 + 0.16 * k, -10.08, 0.03))


OWN: dict[str, Callable[[], str]] = {"bust": marble_bust, "statue": statue, "skeleton": skeleton}
