"""A hut of boards in the fork of a big tree, with a ladder; through the year as its tree is. In metres, from below."""

from collections.abc import Callable
from functools import partial

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.foliage import LEAVES, Bough, Leaf, crown
from app.engines.sketchbook.shapes.roofs import EAVES, walls
from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.stems import limbs, stem
from app.engines.sketchbook.shapes.tones import tone
from app.engines.sketchbook.shapes.trees import BARK, FRESH, RUST

FLOOR = 3.7  # m above the ground
_BOARDS, _PLANKS, _SHINGLES = "*#a97f50", "#8a6440", "#7c4a38"
_WIDE, _DEEP, _WALL, _RIDGE = 3.0, 2.4, 1.9, 3.2
_X = -0.2  # the hut's middle
_NEAR, _FAR, _OVER = -1.3, 1.8, 0.4  # the roof's ends, and how far it overhangs
_LEFT, _RIGHT, _TOP = _X - _WIDE / 2 - _OVER, _X + _WIDE / 2 + _OVER, FLOOR + _RIDGE + 0.12
_LOW = _TOP - (_RIDGE - _WALL) * (1 + 2 * _OVER / _WIDE)
_BEHIND: tuple[Bough, ...] = (
    (-330, -560, 190, 150), (330, -570, 190, 150), (-200, -740, 200, 150), (210, -750, 200, 150),
    (0, -860, 210, 150), (0, -650, 220, 170), (-400, -680, 120, 120), (400, -700, 120, 120),
)  # fmt: skip
_BEFORE: tuple[Bough, ...] = ((-345, -330, 120, 82), (350, -360, 130, 88), (300, -700, 120, 80))
_SHUT: tuple[Bough, ...] = ((-150, -700, 110, 66), (60, -760, 120, 70))


def treehouse(tones: tuple[str, ...] = LEAVES) -> str:
    """The tree behind, the hut on its floor, a few boughs before them; no `tones`: bare."""
    pen = Solid(turn=24, eye=1.6, away=24)
    _tree(pen, bare=not tones)
    if tones:
        crown(pen, _BEHIND, Leaf(tones, 0.27, 34, 0.85), 7)
    _floor(pen)
    _hut(pen)
    _railing(pen)
    _ladder(pen)
    if tones:
        crown(pen, (*_BEFORE, *_SHUT), Leaf(tones, 0.27, 26, 0.85), 9)
    return pen.done()


def _tree(pen: Solid, bare: bool) -> None:
    """A stout trunk that forks under the floor; its foot is on the ground."""
    knots = ((0.0, 160.0, 92.0), (6.0, 90.0, 58.0), (0.0, -60.0, 48.0), (0.0, -240.0, 44.0))
    for shift, share, light in ((0.0, 1.0, 0.74), (-0.3, 0.68, 1.0), (-0.62, 0.26, 1.2)):
        stem(pen, tone(BARK, light), *((x + shift * r, y, share * r) for x, y, r in knots))
    limbs(pen, BARK, (0, -150), _BEHIND, 26.0)
    for x, y, _, high in _BEHIND if bare else ():
        foot = (x, y + 0.24 * high, 8.0)
        for side, up in ((-90, 70), (-25, 130), (80, 100)):
            bend = (x + 0.4 * side, y - 0.3 * up, 5.0)
            stem(pen, tone(BARK, 0.85), foot, bend, (x + side, y - up, 1.5))


def _floor(pen: Solid) -> None:
    """Planks on struts, wider than the hut: a porch before it."""
    low, near, far = FLOOR - 0.22, -1.9, 1.6
    for x in (-1.9, 1.6):
        pen.bar("#5d4530", (x, low, near + 0.3), (0.0, 2.1, 0.0), 0.2)
    pen.plane("#5a4028", (-2.3, low, near), (2.0, low, near), (2.0, low, far), (-2.3, low, far))
    pen.block(_PLANKS, (-2.3, 2.0), (low, FLOOR), (near, far))
    front = Face(pen, (-2.3, low, near))
    for k in range(11):
        front.rect(_PLANKS, 0.39 * k, 0, 0.05, 0.22, lift=0.7)


def _hut(pen: Solid) -> None:
    """Boards, a door and a window; the gable in front."""
    _eaves(pen)
    front, side = walls(pen, _WIDE, _DEEP, _WALL, _BOARDS, _X, -0.9, 4, FLOOR)
    gable = front.shape(_BOARDS, (0, _WALL), (_WIDE, _WALL), (_WIDE / 2, _RIDGE))
    front.weather(gable, _BOARDS, _WIDE, _RIDGE, 6, 5)
    for k in range(9):
        wide = 0.36 * k
        high = _WALL + (_RIDGE - _WALL) * (1 - abs(2 * wide / _WIDE - 1))
        front.rect(_BOARDS, wide, 0, 0.05, high, lift=0.68)
        side.rect(_BOARDS, 0.3 * k, 0, 0.05, _WALL, lift=0.7)
    front.door(0.35, 0.85, 1.55, "#5f7482", frame="#d9c49a", step=False)
    front.window(1.75, 0.65, 0.8, 0.75, frame="#d9c49a")
    front.window(1.22, 2.15, 0.55, 0.5, frame="#d9c49a")
    side.window(0.8, 0.65, 0.8, 0.75, frame="#d9c49a")
    _roof(pen)


def _eaves(pen: Solid) -> None:
    """The dark undersides of the roof, behind the walls."""
    for edge in (_LEFT, _RIGHT):
        pen.plane(
            EAVES,
            (edge, _LOW, _NEAR),
            (edge, _LOW, _FAR),
            (_X, _TOP - 0.3, _FAR),
            (_X, _TOP - 0.3, _NEAR),
        )


def _roof(pen: Solid) -> None:
    """Shingles that overhang on all sides."""
    pen.plane(
        _SHINGLES,
        (_RIGHT, _LOW, _NEAR),
        (_RIGHT, _LOW, _FAR),
        (_X, _TOP, _FAR),
        (_X, _TOP, _NEAR),
        lift=0.9,
    )
    for edge, light in ((_LEFT, 1.25), (_RIGHT, 1.0)):
        pen.plane(_SHINGLES, (edge, _LOW, _NEAR), (_X, _TOP - 0.28, _NEAR), (_X, _TOP, _NEAR),
                  (edge, _LOW + 0.24, _NEAR), lift=light)  # fmt: skip


def _railing(pen: Solid) -> None:
    """Posts and a rail before the porch, open where the ladder comes up."""
    wood = "#5f432b"
    start, end = -0.75, 1.95
    for high, thick in ((0.75, 0.1), (0.4, 0.07)):
        pen.bar(wood, (start, FLOOR + high, -1.85), (end, FLOOR + high, -1.85), thick)
    for k in range(7):
        x = start + (end - start) * k / 6
        pen.bar(wood, (x, FLOOR, -1.85), (x, FLOOR + 0.85, -1.85), 0.09)


def _ladder(pen: Solid) -> None:
    """From the grass to the floor."""
    for x in (-1.95, -1.3):
        pen.bar("#9a7648", (x - 0.15, 0, -2.7), (x, FLOOR + 0.5, -1.9), 0.11)
    for k in range(9):
        t = (k + 0.6) / 10
        y, z = t * (FLOOR + 0.5), -2.7 + 0.8 * t
        pen.bar("#c29c66", (-2.1 + 0.15 * t, y, z), (-1.45 + 0.15 * t, y, z), 0.09)


TREEHOUSES: dict[str, Callable[[], str]] = {
    "treehouse": treehouse, "treehouse-autumn": partial(treehouse, RUST),
    "treehouse-spring": partial(treehouse, FRESH), "treehouse-winter": partial(treehouse, ()),
}  # fmt: skip
