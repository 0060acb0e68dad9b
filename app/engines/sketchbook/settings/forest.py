"""A forest clearing: trunks fading into light, a floor with patches of sun, great trees at both sides."""

import numpy as np

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.marks import oval
from app.engines.sketchbook.pixels import mix, rgb_of, screen, soft
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.turf import paint_turf
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import disc_of, paint_sky


def paint_forest(sheet: Sheet) -> None:
    scene, horizon = sheet.scene, sheet.scene.horizon
    kind = "pine" if "snow" in scene.features or scene.seed % 3 == 1 else "leafy"
    if "autumn" in scene.features:
        kind = "leafy"
    paint_sky(sheet, horizon + 0.05, 0.3)
    backdrop(sheet, horizon)
    _veil(sheet, horizon)
    trees.plant_row(
        sheet, horizon + 0.01, 0.34, 26, trees.wood_of(sheet, kind, 0.66, 0.2), 31, focus=0.05
    )
    trees.plant_row(
        sheet, horizon + 0.03, 0.42, 15, trees.wood_of(sheet, kind, 0.42, 0.35), 32, focus=0.08
    )
    _beams(sheet, horizon)
    for salt, spread in ((33, (-0.05, 0.34)), (34, (0.66, 1.05))):
        trees.plant_row(
            sheet,
            horizon + 0.05,
            0.55,
            5,
            trees.wood_of(sheet, kind, 0.20, 0.2),
            salt,
            spread,
            0.12,
        )
    _undergrowth(sheet, horizon + 0.045)
    paint_turf(sheet, horizon + 0.05, flowers=False)
    _floor(sheet, horizon + 0.05)
    near = trees.wood_of(sheet, kind, 0.0, 0.3)
    trees.plant_row(sheet, horizon + 0.20, 0.86, 2, near, 35, (-0.08, 0.08), 0.25)
    trees.plant_row(sheet, horizon + 0.17, 0.80, 2, near, 36, (0.92, 1.08), 0.25)


def _undergrowth(sheet: Sheet, base: float) -> None:
    """Bushes along the edge of the clearing, so that the trunks do not stand on a ruled line."""
    bushes = trees.wood_of(sheet, "bush", 0.30, 0.45)
    trees.plant_row(sheet, base, 0.075, 20, bushes, 40, focus=0.1)


def _veil(sheet: Sheet, horizon: float) -> None:
    """Misty light between the far trunks."""
    light = sheet.light
    tone = mix(light.haze, light.lit(terrain.GRASS), 0.22)
    cover = soft(horizon - 0.42, horizon - 0.02, sheet.y) * np.float32(0.62) + np.zeros_like(
        sheet.rgb[..., 0]
    )
    sheet.put(tone, cover, None, 0.0, new=False)


def _beams(sheet: Sheet, horizon: float) -> None:
    """Slanting shafts of light, only where light comes from a height."""
    light = sheet.light
    if light.time == "night" and disc_of(sheet) is None:
        return
    x, y = light.place
    turn = np.arctan2((sheet.x - x) * sheet.across, (sheet.y - (y - 0.35)) * sheet.down)
    waves = np.sin(turn * 26 + sheet.scene.seed) + np.sin(
        turn * 41 + 2.0 * sheet.scene.seed
    ) * np.float32(0.6)
    shafts = soft(0.5, 1.5, waves.astype(np.float32)) * soft(
        horizon + 0.25, horizon - 0.35, sheet.y
    )
    sheet.look()
    sheet.rgb[:] = screen(sheet.rgb, light.key * (shafts * np.float32(0.15))[..., None])


def _floor(sheet: Sheet, top: float) -> None:
    """Sun patches and leaf litter on the ground."""
    light = sheet.light
    below = soft(top, top + 0.06, sheet.y)
    patches = soft(0.35, 1.2, sheet.noise(5, 37, 4, (1, 4))) * below
    snow = "snow" in sheet.scene.features
    lit = light.lit(terrain.SNOW if snow else rgb_of("b9c65a"))
    sheet.put(lit, patches * np.float32(0.5), None, 0.1, new=False)
    dark = light.shaded(terrain.SNOW if snow else rgb_of("3f5a30"))
    shade = soft(0.2, 1.1, -sheet.noise(4, 38, 4, (1, 5))) * below
    sheet.put(dark, shade * np.float32(0.5), None, 0.1, new=False)
    if "autumn" in sheet.scene.features:
        strew_leaves(sheet, top)


def strew_leaves(sheet: Sheet, top: float) -> None:
    """Fallen leaves as dabs on the ground below `top`."""
    chance = sheet.chance(39)
    colours = [sheet.light.lit(rgb_of(text)) for text in trees.AUTUMN]
    for _ in range(int(260 * sheet.across)):
        deep = float(chance.random()) ** 0.8
        x, y = float(chance.random()), top + (1.02 - top) * deep
        size = (0.002 + 0.006 * deep) * sheet.unit * float(chance.uniform(0.6, 1.2))
        turn = float(chance.uniform(-40, 40))
        colour = colours[int(chance.integers(len(colours)))]
        oval(sheet.rgb, x * sheet.width, y * sheet.height, size, size * 0.44, colour, turn)
