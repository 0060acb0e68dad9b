"""What lies beyond: settings named behind the foremost one, seen from afar, and the soil that all of them share."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of
from app.engines.sketchbook.scene import Setting
from app.engines.sketchbook.settings import drifts, ranges
from app.engines.sketchbook.settings.facades import paint_row
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.water import paint_water

NEARNESS = np.float32(0.88)  # what lies at our feet is a little darker
DRY_LANDS = frozenset[Setting]({"desert", "canyon"})


@dataclass(frozen=True, slots=True)
class Soil:
    """Materials' own colours of a ground: near us, far off, strewn over it (None: nothing is)."""

    near: Floats
    far: Floats
    dapple: Floats | None

    @property
    def turf(self) -> Floats:
        """The near ground by itself, not darkened for being near."""
        return as_floats(np.clip(self.near / NEARNESS, 0, 1))


def soil_of(sheet: Sheet) -> Soil:
    """What the ground of the scene is made of: snow, sand where a desert is near, else grass of the season."""
    scene = sheet.scene
    if "snow" in scene.features:
        return Soil(terrain.SNOW, terrain.SNOW, None)
    if DRY_LANDS & {scene.setting, *scene.behind}:
        return Soil(rgb_of("e3b67c"), rgb_of("dca26c"), rgb_of("f2d2a0"))
    if "autumn" in scene.features:
        return Soil(mix(terrain.GRASS, terrain.DRY, 0.55) * 0.9, terrain.DRY, rgb_of("d9893a"))
    if "spring" in scene.features:
        return Soil(rgb_of("74a83e"), rgb_of("a5c95c"), rgb_of("d3dc7a"))
    if "jungle" in (scene.setting, *scene.behind):
        return Soil(rgb_of("4f7a34"), rgb_of("6f9a4a"), rgb_of("93b04e"))
    return Soil(terrain.GRASS * NEARNESS, terrain.MEADOW, rgb_of("c3c95a"))


def backdrop(sheet: Sheet, horizon: float, usual: Callable[[], object] | None = None) -> None:
    """The settings behind, farthest first, standing on `horizon`; `usual` where none was named."""
    shown = [each for each in reversed(sheet.scene.behind) if each in FAR]
    if not shown and usual is not None:
        usual()
    for each in shown:
        FAR[each](sheet, horizon)


def paint_wood(sheet: Sheet, base: float, kind: str = "", salt: int = 401) -> None:
    """The edge of a forest on `base`, in two depths."""
    features = sheet.scene.features
    kind = kind or ("pine" if "snow" in features or sheet.scene.seed % 3 == 1 else "leafy")
    if {"autumn", "spring"} & features:
        kind = "leafy"
    trees.plant_row(sheet, base + 0.004, 0.17, 34, trees.wood_of(sheet, kind, 0.5, 0.3), salt)
    trees.plant_row(sheet, base + 0.012, 0.15, 26, trees.wood_of(sheet, kind, 0.30, 0.3), salt + 2)
    bushes = trees.wood_of(sheet, "bush", 0.3, 0.4)
    trees.plant_row(sheet, base + 0.016, 0.04, 30, bushes, salt + 4)


def _hills(sheet: Sheet, base: float) -> None:
    soil = soil_of(sheet)
    blue = mix(soil.far, rgb_of("7f9aa0"), 0.5)
    for salt, lift, haze in ((411, -0.10, 0.55), (412, -0.045, 0.30)):
        terrain.paint_ground(
            sheet, base + lift, blue, soil.far, salt, 0.035, 2.0, 0.08, None, 0.3, distance=haze
        )


def _city(sheet: Sheet, base: float) -> None:
    for row, (height, haze, wide) in enumerate(((0.26, 0.62, 0.06), (0.20, 0.42, 0.075))):
        paint_row(sheet, base + 0.004 * row, height * min(1.0, base * 1.7), haze, wide, 421 + row)


def _village(sheet: Sheet, base: float) -> None:
    _hills(sheet, base)
    paint_row(sheet, base + 0.004, 0.075, 0.30, 0.05, 431)
    trees.plant_row(sheet, base + 0.008, 0.06, 16, trees.wood_of(sheet, "leafy", 0.3, 0.3), 432)


def _water(sheet: Sheet, base: float) -> None:
    """A strip of water along the horizon, with a low far coast."""
    terrain.paint_range(sheet, base - 0.034, 0.05, 441, rgb_of("7f9a96"), 0.55, 0, 2.0)
    paint_water(sheet, base - 0.035, 442, 0.5)
    sheet.water = None


def _volcano(sheet: Sheet, base: float) -> None:
    ranges.paint_cone(sheet, base, 0.92, 0.22)


def _desert(sheet: Sheet, base: float) -> None:
    ranges.paint_mesas(sheet, base - 0.02, 0.9)
    drifts.paint_dunes(sheet, base - 0.05, base + 0.03, 3, 451, 0.34)


def _snow(sheet: Sheet, base: float) -> None:
    ranges.paint_ranges(sheet, base, 0.55)
    drifts.paint_drifts(sheet, base - 0.05, base + 0.03, 3, 455, 0.25)


def _plain(sheet: Sheet, base: float) -> None:
    soil = soil_of(sheet)
    terrain.paint_ground(
        sheet, base - 0.012, soil.far, soil.far, 461, 0.012, 2.4, 0.06, None, 0.2, distance=0.55
    )
    trees.plant_row(sheet, base - 0.006, 0.03, 26, trees.wood_of(sheet, "leafy", 0.5, 0.3), 462)


def _canyon(sheet: Sheet, base: float) -> None:
    ranges.paint_mesas(sheet, base + 0.01, 2.2)


def _garden(sheet: Sheet, base: float) -> None:
    paint_wood(sheet, base, "leafy", 471)


def _jungle(sheet: Sheet, base: float) -> None:
    trees.plant_row(sheet, base + 0.004, 0.2, 30, trees.wood_of(sheet, "leafy", 0.45, 0.3), 481)
    trees.plant_row(sheet, base + 0.006, 0.26, 9, trees.wood_of(sheet, "palm", 0.35, 0.3), 482)
    trees.plant_row(sheet, base + 0.012, 0.12, 30, trees.wood_of(sheet, "bush", 0.25, 0.4), 483)


FAR: dict[Setting, Callable[[Sheet, float], None]] = {
    "mountains": ranges.paint_ranges, "rocky mountains": ranges.paint_crags, "hills": _hills,
    "forest": paint_wood, "jungle": _jungle, "lake": _water, "sea": _water, "beach": _water,
    "river": _water, "harbour": _water, "waterfall": ranges.paint_crags, "city": _city,
    "street": _city, "market": _city, "village": _village, "farm": _village, "garden": _garden,
    "desert": _desert, "canyon": _canyon, "volcano": _volcano, "snow field": _snow,
    "plain": _plain, "meadow": _plain,
}  # fmt: skip
