"""What the whole picture should look like: the plan composed by the painter's own eye, with no stroke yet.

Setting, things, light, weather and the style's own hand are all in it, at the size of the critic's small picture, so
that picture and expectation can be laid one on the other. From plan and seed alone: never from a painter's memory.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.canvas import Size
from app.engines.sketchbook import art, hands
from app.engines.sketchbook.compose import Composition, grounded, peopled
from app.engines.sketchbook.critic.view import Floats, to_lab
from app.engines.sketchbook.scene import Scene, Thing
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.varnish import Varnish

KEPT = 12  # expectations held: others are asked for the same picture
HELD = 4  # settings held without their things
GROUND = 128  # px at which the setting is composed: finer is lost under the brush
QUARTER = 4  # of the size at which the ground behind the things is filled in
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Small(Size):
    """A size that no picture may have: the critic's own."""

    def __post_init__(self) -> None:
        """Any size will do."""


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One thing in the expectation: `box` x, y, w, h in px, `seen` (H, W) where it shows, `share` of it that shows."""

    thing: Thing
    box: Box
    seen: NDArray[np.bool_]
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Expectation:
    """`lab` and `bare` (without its things, filled in from around them) are (H, W, 3) Lab, unblurred.

    `layers` are the things that have a drawing, in the order asked for; `things` (H, W) is True on any of them.
    """

    lab: Floats
    bare: Floats
    layers: tuple[Layer, ...]
    things: NDArray[np.bool_]


@lru_cache(KEPT)
def expectation(scene: Scene, width: int, height: int, full: tuple[int, int]) -> Expectation:
    """The scene at width x height px, in the proportions of a picture of `full` px. 20 to 200 ms, by its setting."""
    drawn = tuple(each for each in scene.things if art.has(each.art))
    scene = replace(scene, things=drawn)
    meant = peopled(_on_its_ground(scene, width, height, full))
    lab = _seen_in_hand(scene, meant)
    layers = _layers(drawn, meant, width, height)
    things = np.zeros((height, width), bool)
    for layer in layers:
        things |= layer.seen
    return Expectation(lab, _filled(lab, things), layers, things)


@lru_cache(KEPT)
def look(scene: Scene, width: int, height: int, full: tuple[int, int]) -> Floats:
    """(H, W, 3) Lab: the scene's expectation and nothing else of it, for a scene that is not likely to be meant."""
    scene = replace(scene, things=tuple(each for each in scene.things if art.has(each.art)))
    return _seen_in_hand(scene, peopled(_grounded(scene, width, height, full)))


def _on_its_ground(scene: Scene, width: int, height: int, full: tuple[int, int]) -> Sheet:
    """A scene's own copy of its setting: which way things look changes nothing about that."""
    facing = replace(scene, things=tuple(replace(each, flip=False) for each in scene.things))
    ground = _ground(facing, width, height, full)
    sheet = replace(ground, scene=scene)
    sheet.rgb, sheet.ids = ground.rgb.copy(), ground.ids.copy()
    sheet.focus, sheet.angle = ground.focus.copy(), ground.angle.copy()
    return sheet


@lru_cache(HELD)
def _ground(scene: Scene, width: int, height: int, full: tuple[int, int]) -> Sheet:
    return _grounded(scene, width, height, full)


def _grounded(scene: Scene, width: int, height: int, full: tuple[int, int]) -> Sheet:
    return grounded(scene, Small(width, height), Small(*full), ground=GROUND)


def _seen_in_hand(scene: Scene, meant: Composition) -> Floats:
    return to_lab(in_hand(scene, meant).astype(np.float32) / np.float32(255))


def in_hand(scene: Scene, meant: Composition) -> NDArray[np.uint8]:
    """(H, W, 3) uint8: a composition in the style's own colours and lines, as if its strokes were perfect."""
    aim = hands.aim(meant, scene.style, fine=False)
    coat = Varnish(scene.style, scene.seed + 1, meant)
    return coat.coat(aim, np.zeros(meant.ids.shape, np.float32))


def _layers(
    things: tuple[Thing, ...], meant: Composition, width: int, height: int
) -> tuple[Layer, ...]:
    """Where each thing shows."""
    found = []
    for thing, place, number in zip(things, meant.places, meant.numbers, strict=True):
        box = (place.x * width, place.y * height, place.w * width, place.h * height)
        seen = meant.ids == number
        found.append(Layer(thing, box, seen, float(seen.sum()) / _area(thing, width, height)))
    return tuple(found)


def _area(thing: Thing, width: int, height: int) -> float:
    """How many px a thing covers that nothing hides, on a picture of width x height px."""
    wide, tall = max(4, round(thing.box.w * width)), max(4, round(thing.box.h * height))
    drawn = art.drawing(thing.art, wide, tall, thing.colour, thing.flip, thing.tilt)
    return max(1.0, float((drawn.alpha > 0.5).sum()))


def _filled(lab: Floats, things: NDArray[np.bool_]) -> Floats:
    """The ground without its things: filled in from what is around them, softly."""
    height, width = things.shape
    if not things.any():
        return lab
    size = (max(8, width // QUARTER), max(8, height // QUARTER))
    grown = cv2.dilate(things.astype(np.uint8), np.ones((5, 5), np.uint8))
    small = cv2.resize(lab, size, interpolation=cv2.INTER_AREA)
    hole = cv2.resize(grown.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.02
    bytes_ = np.clip(small * np.array([2.55, 1, 1]) + np.array([0, 128, 128]), 0, 255)
    filled = cv2.inpaint(bytes_.astype(np.uint8), hole.astype(np.uint8), 3, cv2.INPAINT_TELEA)
    back = (filled.astype(np.float32) - np.array([0, 128, 128])) / np.array([2.55, 1, 1])
    large = cv2.resize(back.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    soft = cv2.GaussianBlur(grown.astype(np.float32), (0, 0), 1.0)[..., None]
    return np.asarray(lab + (large - lab) * soft, np.float32)
