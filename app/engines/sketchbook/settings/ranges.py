"""Heights that stand on the horizon: mountains, crags, a volcano's cone with its smoke and fire, mesas."""

import numpy as np

from app.engines.sketchbook import terrain
from app.engines.sketchbook.light import hazed
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, shone, soft, toned
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.terrain import Peak

CRAG, CINDER, RED_ROCK = rgb_of("8d8584"), rgb_of("6d5b55"), rgb_of("c9855a")
FIRE, EMBER, SMOKE = rgb_of("ff9a3a"), rgb_of("ffd982"), rgb_of("a59a98")


def paint_ranges(sheet: Sheet, base: float, scale: float = 1.0) -> None:
    """Two ranges standing on `base`; snowy deep down when the scene says so, on the peaks alone otherwise."""
    chance = sheet.chance(46)
    snow = 0.95 if "snow" in sheet.scene.features else 0.22
    high = base * 0.62 * scale * min(1.0, 1.15 / sheet.down)  # in a tall picture no needles
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


def paint_crags(sheet: Sheet, base: float, scale: float = 1.0) -> None:
    """Bare towers of rock behind one another, with gullies of snow."""
    chance = sheet.chance(301)
    snow = 0.95 if "snow" in sheet.scene.features else 0.16
    high = base * 0.80 * scale * min(1.0, 1.15 / sheet.down)
    blue = rgb_of("8f95ad")
    far = _towers(chance, 4, high * 0.78, 0.20)
    terrain.paint_range(sheet, base, high * 0.42, 302, blue, 0.55, snow, 5.0, far)
    near = _towers(chance, 3, high, 0.26)
    terrain.paint_range(sheet, base + 0.01, high * 0.40, 306, CRAG, 0.20, snow, 5.0, near)
    low = _towers(chance, 5, high * 0.36, 0.15)
    terrain.paint_range(sheet, base + 0.03, high * 0.22, 310, CRAG, 0.06, snow * 0.6, 7.0, low)


def _towers(chance: np.random.Generator, count: int, high: float, half: float) -> tuple[Peak, ...]:
    """Peaks spread over the width, one of them the highest; all chance is drawn here."""
    first = int(chance.integers(count))
    found = []
    for k in range(count):
        x = (k + float(chance.uniform(0.15, 0.85))) / count
        tall = high * (1.0 if k == first else float(chance.uniform(0.45, 0.8)))
        wide = half * float(chance.uniform(0.8, 1.4))
        found.append(Peak(x, tall, wide))
        # a summit is rarely alone: teeth beside it
        for way in (-1, 1):
            off = way * wide * float(chance.uniform(0.18, 0.42))
            found.append(Peak(x + off, tall * float(chance.uniform(0.62, 0.9)), wide * 0.4))
    return tuple(found)


def paint_mesas(sheet: Sheet, base: float, scale: float = 1.0, albedo: Floats = RED_ROCK) -> None:
    """Flat-topped rocks far off in a dry land."""
    for salt, high, haze in ((321, 0.15, 0.62), (322, 0.11, 0.42)):
        chance, light = sheet.chance(salt), sheet.light
        line = np.full(sheet.width, base, np.float32)
        for _ in range(4):
            x, half = float(chance.random()), float(chance.uniform(0.05, 0.16))
            top = base - high * scale * float(chance.uniform(0.45, 1.0))
            slope = np.clip((np.abs(sheet.x[0] - x) - half) / (0.35 * half), 0, 1)
            line = as_floats(np.minimum(line, top + (base - top) * slope**0.7))
        line += sheet.ridge(14, salt + 5) * np.float32(0.004)
        cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - line[None])
        cover *= soft(base + 0.02, base + 0.01, sheet.y)
        seams = sheet.noise(9, salt + 6, 4, (2.6, 0.5))
        facing = np.gradient(line)[None] * np.float32(sheet.height * -light.side)
        dark = soft(-0.9, 0.9, seams * np.float32(0.7) + np.clip(facing, -1, 1))
        beds = np.sin((sheet.y + seams * np.float32(0.004)) * np.float32(170)) * np.float32(0.07)
        rgb = mix(np.broadcast_to(light.lit(albedo), sheet.rgb.shape), light.shaded(albedo), dark)
        sheet.put(hazed(light, toned(rgb, 1 + beds), haze), cover, 1.3, 0.1)


def paint_cone(sheet: Sheet, base: float, scale: float = 1.0, haze: float = 0.12) -> None:
    """A volcano on `base`: smoke that drifts away from its crater, fire in it, streams of lava down its side."""
    chance, light = sheet.chance(331), sheet.light
    x = float(chance.uniform(0.38, 0.62))
    high = base * 0.62 * scale * min(1.0, 1.25 / sheet.down)
    top, mouth = base - high, 0.040 / sheet.across
    half = float(chance.uniform(0.42, 0.52)) * max(1.0, high * sheet.down / 0.42) / sheet.across
    _smoke(sheet, x, top, float(chance.choice([-1.0, 1.0])), haze)
    out = np.clip((np.abs(sheet.x[0] - x) - mouth) / np.float32(half), 0, 1)
    line = base - np.float32(high) * (1 - out) ** np.float32(1.75)
    line += sheet.ridge(9, 332) * np.float32(0.016 * high) * (0.3 + out)
    rim = np.abs(sheet.x[0] - x) < mouth
    line = as_floats(line + np.where(rim, 0.02 * high, 0))
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - line[None])
    cover *= soft(base + 0.03, base + 0.01, sheet.y)
    # ravines run down from the mouth: lines of one slope from there
    down = np.maximum(sheet.y - (top - 0.05), 0.03)
    fan = (sheet.x - np.float32(x)) / down
    rough = sheet.noise(8, 333, 5)
    ravine = np.sin(fan * np.float32(13 * sheet.across) + rough * np.float32(1.3))
    dark = soft(-1.0, 1.0, ravine * np.float32(0.55) + rough * np.float32(0.45)
                - np.float32(1.6 * light.side) * np.clip((sheet.x - np.float32(x)) * 4, -0.7, 0.7))  # fmt: skip
    rgb = mix(np.broadcast_to(light.lit(CINDER), sheet.rgb.shape), light.shaded(CINDER), dark)
    if "snow" in sheet.scene.features:
        low = soft(0.75, 0.55, (sheet.y - top) / np.float32(high) + rough * np.float32(0.08))
        white = mix(light.lit_snow(terrain.SNOW), light.shaded(terrain.SNOW), dark)
        rgb = mix(rgb, white, low)
    foot = soft(base - high * 0.8, base, sheet.y) * np.float32(0.45)
    rgb = mix(rgb, light.haze, np.clip(foot + haze, 0, 1) + np.zeros_like(rough))
    angle = np.where(sheet.x < x, np.float32(-0.9), np.float32(0.9)) + rough * np.float32(0.2)
    sheet.put(np.clip(rgb, 0, 1), cover, angle.astype(np.float32), 0.2)
    _lava(sheet, x, top, high, mouth, cover, haze)


def _smoke(sheet: Sheet, x: float, top: float, way: float, haze: float) -> None:
    """A plume that widens and bends with the wind, lit at its edge towards the light."""
    light = sheet.light
    up = np.clip((top + 0.02 - sheet.y) / np.float32(max(0.08, top)), 0, 1.2)
    billow = sheet.noise(7, 335, 5)
    middle = x + np.float32(way * 0.34 / sheet.across) * up**1.5
    wide = (np.float32(0.045) + np.float32(0.26) * up**0.8) / np.float32(sheet.across)
    apart = (sheet.x - middle) / wide
    cover = soft(1.25, 0.45, np.abs(apart) + billow * np.float32(0.34)) * soft(0.0, 0.03, up)
    cover *= np.float32(0.92 * (1 - haze)) * soft(1.25, 0.3, up)
    shade = soft(
        -0.9, 0.9, apart * np.float32(-light.side) * np.float32(0.7) - billow * np.float32(0.5)
    )
    rgb = mix(np.broadcast_to(light.lit(SMOKE), sheet.rgb.shape), light.shaded(SMOKE), shade)
    rgb = shone(rgb, FIRE, soft(0.3, 0.0, up) * np.float32(0.5) + np.zeros_like(billow))
    sheet.put(rgb, cover, 1.2 + billow * np.float32(0.5), 0.1)


def _lava(
    sheet: Sheet, x: float, top: float, high: float, mouth: float, cover: Floats, haze: float
) -> None:
    """Fire over the mouth and two or three streams of it; the darker the hour, the farther it shines."""
    chance = sheet.chance(336)
    dark = {"night": 1.0, "dusk": 0.75, "dawn": 0.6}.get(sheet.scene.time, 0.42)
    heat = np.exp(-sheet.distance(x, top) / np.float32(0.07)) * np.float32(0.9 * dark * (1 - haze))
    sheet.rgb[:] = shone(sheet.rgb, FIRE, heat)
    deep = np.clip((sheet.y - top) / np.float32(high), 0, 1.5)
    for number in range(3):
        lean, reach = float(chance.uniform(-1, 1)), float(chance.uniform(0.35, 0.8))
        wander = sheet.ridge(6, 337 + number)[: sheet.width]
        bend = np.interp(np.clip(deep[:, 0], 0, 1), np.linspace(0, 1, wander.size), wander)[:, None]
        course = x + mouth * lean * 0.6 + (lean * 0.30 * deep**1.3 / sheet.across
                                           + bend * 0.022 * deep).astype(np.float32)  # fmt: skip
        wide = np.float32(0.008 / sheet.across) * (np.float32(0.5) + deep)
        apart = np.abs(sheet.x - course)
        along = soft(reach, reach - 0.25, deep) * soft(-0.02, 0.02, deep) * cover
        sheet.rgb[:] = shone(
            sheet.rgb, FIRE, np.exp(-apart / (wide * 4)) * along * np.float32(0.55 * dark)
        )
        core = soft(1.0, 0.4, apart / np.maximum(wide, 1e-4)) * along
        sheet.put(mix(EMBER, FIRE, 0.55), core * np.float32(1 - haze), 1.3, 0.45, new=False)
