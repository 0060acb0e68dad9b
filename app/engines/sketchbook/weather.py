"""Weather: what it does to the air and the ground before the things stand there, and what falls before them.

Rain in streaks, wet ground and rings on water; flakes; fog that swallows the distance; lightning. Snow that lies on
things. Knows no words.
"""

import cv2
import numpy as np

from app.engines.sketchbook.bolts import bolt
from app.engines.sketchbook.light import Light
from app.engines.sketchbook.marks import oval, polygon
from app.engines.sketchbook.noise import field
from app.engines.sketchbook.pixels import Floats, as_floats, blurred, mix, rgb_of, shone, soft
from app.engines.sketchbook.scene import INDOORS, Scene, Setting, Thing
from app.engines.sketchbook.sheet import Sheet

SHELTERED = INDOORS | {"under water", "space", "moon", "mars"}
PAVED = frozenset[Setting]({"street", "city", "market", "harbour"})
RAINY, WINDY = frozenset({"rain", "storm"}), frozenset({"wind", "storm"})
COVERED = frozenset({"rain", "storm", "snowfall", "fog"})  # no sun comes through
DRAWN = frozenset({"ink", "pencil"})  # on bare paper rain is dark lines
FLAKE = rgb_of("f6f9ff")
ALIVE = frozenset({"animal", "bird", "fish", "insect", "person"})  # they shake it off
GROWN = frozenset({"tree", "plant"})


def outdoors(scene: Scene) -> frozenset[str]:
    """The features of weather that reach the scene."""
    return frozenset() if scene.setting in SHELTERED else scene.features


def blows(scene: Scene) -> float:
    """How far things lean in the wind: 0 still, else -1..1 with the side it blows to."""
    shown = outdoors(scene)
    strong = 1.0 if "storm" in shown else 0.75 if "wind" in shown else 0.0
    return strong if scene.seed % 2 else -strong


def bowed(layer: Floats, wind: float) -> Floats:
    """What stands in the wind, its foot where it was: the higher, the farther over. Wider than before."""
    h, w = layer.shape[:2]
    room = int(0.30 * h) + 1
    rows, columns = np.mgrid[0:h, 0 : w + 2 * room].astype(np.float32)
    off = np.float32(0.26 * wind * h) * (1 - rows / np.float32(h)) ** np.float32(1.5)
    return as_floats(cv2.remap(layer, columns - np.float32(room) - off, rows, cv2.INTER_LINEAR))


def settle(sheet: Sheet) -> None:
    """Over the setting, before its things: wet ground, then fog by distance."""
    shown = outdoors(sheet.scene)
    if RAINY & shown:
        _wet(sheet)
    if "fog" in shown:
        _veil(sheet)


def fall(sheet: Sheet) -> None:
    """Over everything: streaks of rain, flakes, the nearest wisps of fog."""
    shown = outdoors(sheet.scene)
    if RAINY & shown:
        _streaks(sheet)
    if "snowfall" in shown:
        _flakes(sheet)
    if "fog" in shown:
        wisps = soft(0.2, 1.8, sheet.noise(2.4, 921, 4, (1, 3.4))) * soft(0.25, 0.75, sheet.y)
        sheet.rgb = mix(sheet.rgb, _mist(sheet.light), wisps * np.float32(0.30))


def strike(sheet: Sheet, horizon: float) -> None:
    """Lightning from the clouds to the horizon, forked, lighting the air around it; the bolt is touched in last."""
    chance = sheet.chance(901)
    x = float(chance.uniform(0.2, 0.8))
    outlines = bolt(chance, horizon * sheet.down, 0.011)
    outlines = [line + as_floats([x * sheet.across, 0.0]) for line in outlines]
    mask = np.zeros((sheet.height, sheet.width), np.float32)
    for line in outlines:
        polygon(mask, line * np.float32(sheet.unit), 1.0)
    glow = blurred(mask, sheet.unit * 0.03) * np.float32(3.0) + blurred(mask, sheet.unit * 0.008)
    most = (
        0.16 if sheet.scene.style in DRAWN else 0.5
    )  # on paper a bolt is white only beside what is not
    sheet.rgb[:] = shone(sheet.rgb, rgb_of("a9a8f0"), np.clip(glow * np.float32(0.8), 0, most))
    sheet.put(rgb_of("fffaf0"), np.clip(mask, 0, 1), 1.4, 0.8, new=False)
    sheet.bolts.append((outlines, sheet.regions))


def snow_on(thing: Thing, shown: frozenset[str]) -> float:
    """How much of the snow stays on it, 0..1: nothing flies under it, and a boat bears only what falls now."""
    if thing.support == "water":
        return 0.45 if "snowfall" in shown else 0.0
    return 1.0 if {"snow", "snowfall"} & shown and thing.support != "air" else 0.0


def snowed(rgb: Floats, alpha: Floats, light: Light, kind: str, salt: int) -> tuple[Floats, Floats]:
    """Snow on a body: its colours (h, w, 3), shaded below, and where it lies (h, w) 0..1.

    Roofs lie under it, trees and bushes carry it in clumps, things wear a cap; what lives has but a dusting on its
    back.
    """
    h, _ = alpha.shape
    alive = kind in ALIVE
    cap = snow_cap(alpha, salt, 0.024 if alive else 0.064)
    if not alive:
        cap = np.maximum(cap, _run_down(rgb, alpha, salt, 0.30 if kind == "building" else 0.12))
    if kind in GROWN:
        cap = np.maximum(cap, _clumps(alpha, salt))
    lower = np.zeros_like(cap)
    step = max(1, round(0.018 * h))
    lower[:-step] = cap[step:]
    shade = np.float32(0.20) + np.clip(cap - lower, 0, 1) * np.float32(
        0.45
    )  # where it ends it is thin and blue
    bright, blue = light.lit_snow(FLAKE), light.shaded(FLAKE)
    white = np.broadcast_to(bright, rgb.shape)
    return mix(white, mix(bright, blue, 0.75), shade), as_floats(
        cap * np.float32(0.50 if alive else 0.96)
    )


def _run_down(rgb: Floats, alpha: Floats, salt: int, most: float) -> Floats:
    """(h, w): from each column's top as far down as the same surface goes, at most that part of the height."""
    h, w = alpha.shape
    top = (alpha > 0.5).argmax(0)
    calm = cv2.blur(rgb, (max(3, h // 40) | 1, max(3, h // 24) | 1))  # tiles are no edges
    first = calm[np.minimum(top + max(2, h // 16), h - 1), np.arange(w)]
    down = np.arange(h)[:, None] - top[None]
    apart = np.abs(calm - first[None]).max(2)
    same = np.logical_and.accumulate((apart < 0.19) | (down <= max(2, h // 14)), axis=0)
    heap = np.random.default_rng(salt + 1).random(max(4, w // max(2, h // 16))).astype(np.float32)
    uneven = cv2.resize(heap[None], (w, 1), interpolation=cv2.INTER_CUBIC)[0]
    limit = np.float32(most * h) * (np.float32(0.62) + np.float32(0.38) * uneven)
    there = same & (down >= 0) & (down < limit[None]) & (alpha > 0.5)
    return blurred(there.astype(np.float32), 0.5 + h / 400)


def _clumps(alpha: Floats, salt: int) -> Floats:
    """(h, w): on branches, tier by tier, more above than below and on the outside."""
    h, w = alpha.shape
    tier = field(w, h, w / h, 7.0, salt + 2, 3, (0.8, 1.7))
    above = np.linspace(0.55, -0.55, h, dtype=np.float32)[:, None]
    lumps = soft(0.55, 0.75, tier + above)
    under = np.zeros_like(lumps)
    step = max(1, round(0.05 * h))
    under[step:] = lumps[:-step]
    return as_floats(np.clip(lumps - np.float32(0.8) * under, 0, 1) * (alpha > 0.5))


def snow_cap(alpha: Floats, salt: int, part_of_height: float = 0.064) -> Floats:
    """(h, w) of where snow lies on a body: along the edges that look up, uneven, 0..1."""
    h, w = alpha.shape
    deep = max(1, round(part_of_height * h))
    heap = np.random.default_rng(salt).random(max(3, w // max(2, deep))).astype(np.float32)
    share = cv2.resize(heap[None], (w, 1), interpolation=cv2.INTER_LINEAR)
    cap = np.zeros_like(alpha)
    for part in (0.35, 0.7, 1.0):
        down = max(1, round(deep * part))
        above = np.zeros_like(alpha)
        above[down:] = alpha[:-down]
        cap = np.maximum(cap, np.clip(alpha - above, 0, 1) * (share > part - 0.7))
    return blurred(as_floats(cap), 0.6)


def _mist(light: Light) -> Floats:
    return mix(light.haze, light.sky[-1], 0.3)


def _veil(sheet: Sheet) -> None:
    """Fog: all that is far goes under in it, the ground at our feet hardly."""
    horizon = sheet.scene.horizon
    wisps = sheet.noise(2.0, 911, 4, (1, 3)) * np.float32(0.07)
    near = np.clip((sheet.y - horizon) / max(0.1, 1 - horizon), 0, 1)
    share = np.float32(0.90) * (1 - near) ** np.float32(0.85) * soft(-0.35, horizon * 0.8, sheet.y)
    share = np.clip(share + np.float32(0.10) + wisps, 0, 0.93)
    sheet.rgb[:] = mix(sheet.rgb, _mist(sheet.light), as_floats(share))


def _wet(sheet: Sheet) -> None:
    """Ground that shines: stone mirrors all that stands beyond it, earth does so in puddles."""
    top, scene = sheet.land, sheet.scene
    if sheet.water is not None:
        _rings(sheet, *sheet.water)
    if top is None or "snow" in scene.features:
        return
    paved = scene.setting in PAVED
    below = np.maximum(sheet.y - top, 0)
    ripple = sheet.noise(7, 902, 3, (1, 6))
    columns = sheet.x * sheet.width + ripple * np.float32(0.006 * sheet.unit)
    rows = np.clip((top - below * np.float32(1.1)) * sheet.height, 0, sheet.height - 1)
    seen = cv2.remap(
        sheet.rgb, as_floats(columns), as_floats(rows + np.zeros_like(ripple)), cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT,
    )  # fmt: skip
    seen = cv2.GaussianBlur(seen, (0, 0), sheet.unit * 0.003, sigmaY=sheet.unit * 0.014)
    pools = soft(0.35, 0.95, sheet.noise(3.2, 903, 4, (1, 5)))
    share = pools * np.float32(0.42) + np.float32(0.46) if paved else pools * np.float32(0.68)
    share = share * soft(top + 0.004, top + 0.03, sheet.y)
    dark = soft(top, top + 0.02, sheet.y) * np.float32(0.30) + np.zeros_like(ripple)
    rgb = mix(mix(sheet.rgb, sheet.light.shaded(rgb_of("6a6a6a")), dark), seen, as_floats(share))
    sheet.rgb[:] = rgb


def _rings(sheet: Sheet, top: float, bottom: float) -> None:
    """Rings where drops strike open water."""
    chance = sheet.chance(904)
    tone = mix(sheet.light.sky[-1], sheet.light.key, 0.3)
    for _ in range(int(70 * sheet.across)):
        deep = float(chance.random())
        x, y = float(chance.random()) * sheet.width, (top + (bottom - top) * deep) * sheet.height
        wide = (0.004 + 0.012 * deep) * sheet.unit * float(chance.uniform(0.6, 1.3))
        box = (max(1, round(wide)), max(1, round(wide * 0.3)))
        cv2.ellipse(sheet.rgb, (round(x), round(y)), box, 0, 0, 360, tone.tolist(), 1, cv2.LINE_AA)


def _streaks(sheet: Sheet) -> None:
    """Slanting strokes, near ones long and light, far ones short and faint."""
    sheet.look()
    chance = sheet.chance(905)
    lean = (0.10 if blows(sheet.scene) >= 0 else -0.10) + 0.32 * blows(sheet.scene)
    mask = np.zeros((sheet.height, sheet.width), np.float32)
    pen = sheet.scene.style in DRAWN
    count = int((430 if "storm" in sheet.scene.features else 330) * sheet.across * sheet.down)
    for near, x, y, long in chance.random((count, 4)).tolist():
        reach = (0.018 + 0.055 * near**2) * (0.7 + 0.6 * long) * sheet.unit
        a = (x * 1.3 - 0.15) * sheet.width, (y * 1.1 - 0.08) * sheet.height
        b = a[0] + lean * reach, a[1] + reach
        (ax, ay), (bx, by) = ((round(px * 16), round(py * 16)) for px, py in (a, b))
        wide = 1 if pen else max(1, round((0.0012 + 0.0016 * near) * sheet.unit))
        cv2.line(mask, (ax, ay), (bx, by), (0.22 + 0.40 * near,), wide, cv2.LINE_AA, 4)
    if pen:
        sheet.pen = mask
        return
    tone = mix(sheet.light.sky[-1], np.ones(3, np.float32), 0.45)
    sheet.rgb = mix(sheet.rgb, tone, mask)
    drawn = mask > 0.25
    sheet.focus[drawn] = np.maximum(sheet.focus[drawn], 0.45)
    sheet.angle[drawn] = np.float32(np.arctan2(1.0, lean))


def _flakes(sheet: Sheet) -> None:
    """Flakes of every size, blown one way; the largest are nearest."""
    sheet.look()
    chance = sheet.chance(906)
    tone = mix(sheet.light.lit_snow(FLAKE), np.ones(3, np.float32), 0.35)
    mask = np.zeros((sheet.height, sheet.width), np.float32)
    count = int(420 * max(1.0, sheet.across * sheet.down))
    lean = blows(sheet.scene)
    for x, y, near, round_ in chance.random((count, 4)).tolist():
        size = (0.0016 + 0.0056 * near**3) * sheet.unit
        long = size * (1 + 1.6 * abs(lean) * near)
        oval(
            mask,
            x * sheet.width,
            y * sheet.height,
            long,
            size * (0.8 + 0.3 * round_),
            0.55 + 0.4 * near,
            28 * lean,
        )
    sheet.rgb = mix(sheet.rgb, tone, mask)
    drawn = mask > 0.4
    sheet.focus[drawn] = np.maximum(sheet.focus[drawn], 0.65)
