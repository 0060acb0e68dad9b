"""Composing: a scene and a size become the picture that the strokes shall reach, and what they must know of it.

The setting is laid first, far to near, then the things, far to near, then all is bound by one palette.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from app.domain.canvas import Region, Size
from app.engines.sketchbook import grading, palettes, stars, touches, weather
from app.engines.sketchbook.footing import give_footing
from app.engines.sketchbook.gaze import APART, Gaze, eye_of
from app.engines.sketchbook.light import Light, light_of
from app.engines.sketchbook.pixels import (
    Floats,
    Regions,
    abreast,
    as_floats,
    bands,
    blurred,
    lab_colour,
    lab_of,
    rgb_of_lab,
    soft,
)
from app.engines.sketchbook.scene import INDOORS, Scene
from app.engines.sketchbook.settings import paint_setting
from app.engines.sketchbook.sheet import Sheet, Star, Touch
from app.engines.sketchbook.things import place

GROUND = 400  # px, geometric mean of the sides


@dataclass(frozen=True, slots=True)
class Composition:
    """rgb (H, W, 3) 0..1, focus (H, W) 0..1 and angle (H, W) radians: float32; ids (H, W) uint16.

    `places` holds the region that each thing of the scene takes, `numbers` its number in `ids`, in the scene's order.
    `eye` tells where the eye rests. `pen` (H, W) 0..1 is what a pen or pencil draws of the weather; None where
    nothing falls. `kept` is what the scene's palette still asks of the dry picture. `stars` are to be laid
    on the finished strokes and `touches` after them, `thick` is how thick paint is laid: ridges would stand out in fog.
    """

    rgb: Floats
    ids: Regions
    focus: Floats
    angle: Floats
    places: tuple[Region, ...]
    numbers: tuple[int, ...] = ()
    pen: Floats | None = None
    kept: grading.Kept = grading.NATURAL
    eye: Gaze | None = None
    stars: tuple[Star, ...] = ()
    thick: float = 1.0
    touches: tuple[Touch, ...] = ()


def compose(
    scene: Scene,
    size: Size,
    full: Size,
    look: Callable[[], None] = lambda: None,
) -> Composition:
    """The picture meant, at `size` px; `full` is the finished picture's size and decides every proportion.

    `look` is called between layers and may raise to stop. Raises `EngineError` for art that does not exist.
    """
    return peopled(grounded(scene, size, full, look, starless=scene.style in stars.LATER))


def peopled(sheet: Sheet) -> Composition:
    """What a grounded sheet becomes with its scene's things on it; the sheet is used up."""
    scene = sheet.scene
    order = sorted(range(len(scene.things)), key=lambda i: (scene.things[i].depth, i))
    placed = {i: (place(sheet, scene.things[i]), sheet.regions) for i in order}
    touches.strike_out(sheet)
    weather.fall(sheet)
    numbers = tuple(placed[i][1] for i in range(len(placed)))
    spared = _spared(sheet, numbers)
    bind(sheet, spared, numbers)
    places = tuple(placed[i][0] for i in range(len(placed)))
    eye = eye_of(scene, places, sheet.width, sheet.height)
    focus = blurred(sheet.focus, sheet.unit * 0.006)

    def led(rows: slice) -> None:
        part = np.maximum(focus[rows], sheet.focus[rows] * np.float32(0.9))
        focus[rows] = part * (np.float32(APART) + np.float32(1 - APART) * eye.over(rows))

    abreast(sheet.height, led)
    one = palettes.one_hue(scene.palette)
    kept = grading.Kept(scene.palette, spared if one else None)
    dabs = stars.shown(sheet) if scene.style in stars.LATER else ()
    thick = 0.4 if "fog" in weather.outdoors(scene) else 1.0
    return Composition(
        sheet.rgb,
        sheet.ids,
        focus,
        sheet.angle,
        places,
        numbers,
        sheet.pen,
        kept,
        eye,
        dabs,
        thick,
        touches.seen(sheet),
    )


def grounded(
    scene: Scene,
    size: Size,
    full: Size,
    look: Callable[[], None] = lambda: None,
    ground: int = GROUND,
    starless: bool = False,
) -> Sheet:
    """The setting alone, ready for its things; not yet bound. `ground` px, or half the size, are enough for it.
    `starless` leaves its stars to be laid later."""
    sheet = Sheet(
        scene, light_of(scene), *_ground_size(size, ground), full.width / full.height, look
    )
    paint_setting(sheet)
    give_footing(sheet)
    weather.settle(sheet)
    large = sheet.enlarged(size)
    if not starless:
        stars.lay(large.rgb, stars.shown(large))
    return large


def _ground_size(size: Size, ground: int) -> tuple[int, int]:
    """At what width and height the setting is composed: no stroke on it is so fine as a pixel of a large picture."""
    unit = (size.width * size.height) ** 0.5
    part = min(1.0, max(ground / unit, 0.5))
    return round(size.width * part), round(size.height * part)


def _spared(sheet: Sheet, numbers: tuple[int, ...]) -> Floats | None:
    """(H, W) 0..1: the things whose colour was asked for; None where the palette leaves no thing its own."""
    asked = [n for n, thing in zip(numbers, sheet.scene.things, strict=True) if thing.colour]
    if not asked or palettes.colourless(sheet.scene.palette):
        return None
    return blurred(np.isin(sheet.ids, asked).astype(np.float32), 0.7)


def bind(sheet: Sheet, spared: Floats | None = None, numbers: tuple[int, ...] = ()) -> None:
    """One palette: darks lean to the ambient colour, lights to the key; loud colours are calmed, corners darker.

    `spared` (H, W) 0..1 keeps the colours that things were asked to have, `numbers` are the things in `ids`.
    """
    sheet.look()
    scene, lab = sheet.scene, sheet.rgb  # one array for both: a large picture is heavy

    def tinted(rows: slice) -> None:
        lab[rows] = _tinted(lab[rows], scene, sheet.light)

    def lit(rows: slice) -> None:
        corner = np.hypot(sheet.x - np.float32(0.5), sheet.y[rows] - np.float32(0.5))
        lab[rows, :, 0] *= 1 - np.float32(0.17) * soft(0.42, 0.85, corner)
        lab[rows] = rgb_of_lab(lab[rows])

    abreast(sheet.height, tinted)
    if palettes.parts_of(scene.palette):
        step = grading.step_of(sheet.ids)
        plain = lab[::step, ::step].copy()
        for rows in bands(sheet.height):
            own = None if spared is None else spared[rows]
            lab[rows] = grading.graded(lab[rows], scene.palette, sheet.light.key, own)
        grading.parted(plain, lab, sheet.ids, numbers)
    if scene.lightness:
        lab[..., 0] = 100 * (lab[..., 0] / 100) ** np.float32(2.0 ** (-0.75 * scene.lightness))
    if scene.contrast:
        tones = np.ascontiguousarray(lab[..., 0])
        middle = np.float32(tones.mean())
        lab[..., 0] = np.clip(
            middle + (tones - middle) * np.float32(1 + 0.6 * scene.contrast), 0, 100
        )
    abreast(sheet.height, lit)


def _tinted(rgb: Floats, scene: Scene, light: Light) -> Floats:
    """(h, W, 3) Lab of some rows under one light, the loudest colours calmed."""
    tones, *tints = cv2.split(lab_of(np.clip(rgb, 0, 1)))
    keys, ambients = lab_colour(light.key)[1:], lab_colour(light.ambient)[1:]
    for tint, key, ambient, warmth in zip(tints, keys, ambients, (4, 15), strict=True):
        lean = np.float32(0.14) * key - np.float32(0.17) * ambient
        tint *= np.float32(0.97)
        tint += tones * (lean * np.float32(0.01))
        tint += np.float32(0.17) * ambient + np.float32(warmth * scene.warmth)
        if scene.vividness:
            tint *= np.float32(1 + (0.7 if scene.vividness > 0 else 1.0) * scene.vividness)
    chroma = np.maximum(cv2.magnitude(*tints), 1)
    calm = np.where(chroma > 62, (62 + (chroma - 62) * np.float32(0.6)) / chroma, np.float32(1))
    for tint in tints:
        tint *= calm
    if "summer" in scene.features and scene.setting not in INDOORS:
        _in_summer(tones, tints)
    return as_floats(cv2.merge((tones, *tints)))


def _in_summer(tones: Floats, tints: list[Floats]) -> None:
    """High summer, in place: greens full and warm, lights golden, shadows deep under a high sun."""
    green, yellow = tints
    leaf = soft(-4, -22, green) * soft(-6, 12, yellow)
    green -= leaf * np.float32(5)
    yellow += leaf * np.float32(4) + np.float32(3.2) * soft(45, 90, tones)
    tones += np.float32(0.10) * (tones - np.float32(55)) * soft(20, 60, tones)
