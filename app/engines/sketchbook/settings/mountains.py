"""Mountains: a hazed range, a great one before it, woods at its foot and a meadow or snow field in front."""

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.pixels import rgb_of
from app.engines.sketchbook.settings.meadow import paint_meadow
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky
from app.engines.sketchbook.terrain import Peak


def paint_mountains(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon + 0.02)
    paint_ranges(sheet, horizon)
    trees.plant_row(sheet, horizon + 0.015, 0.06, 46, trees.wood_of(sheet, "pine", 0.42, 0.5), 41)
    trees.plant_row(sheet, horizon + 0.045, 0.10, 20, trees.wood_of(sheet, "pine", 0.16, 0.4), 42)
    paint_meadow(sheet, horizon + 0.035)
    chance = sheet.chance(43)
    left = float(chance.uniform(0.22, 0.34))
    wood = trees.wood_of(sheet, "pine", 0.0, 0.3)
    trees.plant_row(sheet, horizon + 0.13, left, 3, wood, 44, (-0.06, 0.12), 0.3)
    trees.plant_row(sheet, horizon + 0.11, left * 0.8, 3, wood, 45, (0.90, 1.06), 0.3)


def paint_ranges(sheet: Sheet, base: float, scale: float = 1.0) -> None:
    """Two ranges standing on `base`; snowy deep down when the scene says so, on the peaks alone otherwise."""
    chance = sheet.chance(46)
    snow = 0.95 if "snow" in sheet.scene.features else 0.22
    high = base * 0.62 * scale
    terrain.paint_range(sheet, base, high * 0.62, 47, rgb_of("8f93a8"), 0.52, snow, 3.5)
    main = float(chance.uniform(0.25, 0.75))
    other = main + float(chance.choice([-1, 1])) * float(chance.uniform(0.30, 0.42))
    third = main - (other - main) * float(chance.uniform(0.8, 1.2))
    peaks = (
        Peak(third, high * float(chance.uniform(0.42, 0.66)), float(chance.uniform(0.20, 0.30))),
        Peak(main, high * float(chance.uniform(0.88, 1.05)), float(chance.uniform(0.30, 0.42))),
        Peak(other, high * float(chance.uniform(0.55, 0.75)), float(chance.uniform(0.22, 0.32))),
    )
    terrain.paint_range(sheet, base + 0.01, high * 0.45, 48, terrain.ROCK, 0.20, snow, 3.0, peaks)
