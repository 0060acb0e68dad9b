"""Woods for the settings: a few trees are drawn once from chance, then planted many times, far ones hazed.

Colours are already lit when they come in; what stands in a plan by name is a thing and comes from the art instead.
"""

import math
from dataclasses import dataclass, replace

import cv2
import numpy as np

from app.engines.sketchbook.light import Light, hazed
from app.engines.sketchbook.marks import polygon
from app.engines.sketchbook.pixels import Floats, mix, rgb_of
from app.engines.sketchbook.sheet import Sheet

PINE, LEAF, AUTUMN = rgb_of("3f6b4a"), rgb_of("5f8f3c"), ("d08a2c", "b8552a", "e0a83a", "9c3a26")
BARK, SNOWY = rgb_of("5a4334"), rgb_of("eef3fb")
LARGEST = 380  # px; larger trees are enlarged from this, strokes are coarser anyway


@dataclass(frozen=True, slots=True)
class Wood:
    """Kinds and colours of trees: `leaf` colours are materials' own; one of them is taken per drawn tree."""

    kind: str = "pine"  # pine, leafy, bush
    leaf: tuple[Floats, ...] = (PINE,)
    snow: bool = False
    haze: float = 0.0
    gloom: float = 0.0  # 0 as lit .. 1 all in shade
    kinds: int = 4


@dataclass(frozen=True, slots=True)
class Sprite:
    """A drawn tree, foot in the middle of the bottom edge: rgb (h, w, 3), alpha (h, w), float32 0..1."""

    rgb: Floats
    alpha: Floats


def wood_of(sheet: Sheet, kind: str, haze: float = 0.0, gloom: float = 0.0) -> Wood:
    """The trees of a scene: autumn colours and snow as its features say."""
    features = sheet.scene.features
    if kind in ("leafy", "bush"):
        leaf = (
            tuple(rgb_of(text) for text in AUTUMN)
            if "autumn" in features
            else (LEAF, LEAF * np.float32(0.86))
        )
        return Wood(kind, leaf, "snow" in features, haze, gloom)
    return Wood(kind, (PINE, PINE * np.float32(0.85)), "snow" in features, haze, gloom)


def plant_row(
    sheet: Sheet,
    base: float | Floats,
    height: float,
    count: int,
    wood: Wood,
    salt: int,
    spread: tuple[float, float] = (0.0, 1.0),
    focus: float = 0.15,
) -> None:
    """A row of trees along `base` (one height, or a skyline (W,)); `height` in units; `count` per unit of width."""
    sheet.look()
    chance = sheet.chance(salt)
    px = min(LARGEST, max(12, int(height * sheet.unit * 1.15)))
    sprites = [draw_tree(sheet, wood, px, chance) for _ in range(wood.kinds)]
    width = spread[1] - spread[0]
    count = max(1, round(count * sheet.across * width)) if width > 0.3 else count
    spots = spread[0] + (np.arange(count) + chance.uniform(-0.1, 1.1, count)) / count * width
    order = chance.permutation(count)
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    for index in order:
        x = float(spots[index])
        tall = height * float(chance.uniform(0.62, 1.1))
        sprite = sprites[int(chance.integers(len(sprites)))]
        if isinstance(base, np.ndarray):
            foot = float(base[min(sheet.width - 1, max(0, int(x * sheet.width)))])
        else:
            foot = base
        foot += float(chance.uniform(-0.006, 0.010))
        tone = np.float32(chance.uniform(0.88, 1.12))
        stamp(sheet, sprite, x, foot, tall, cover, tone, bool(chance.random() < 0.5))
    sheet.regions += 1
    inside = cover > 0.5
    sheet.ids[inside] = sheet.regions
    sheet.focus[inside] = focus
    if wood.kind == "pine":
        sheet.angle[inside] = 1.2
    else:
        sheet.angle[inside] = (sheet.noise(14, salt + 1, 2) * np.float32(0.9))[inside]


def stamp(
    sheet: Sheet,
    sprite: Sprite,
    x: float,
    foot: float,
    tall: float,
    cover: Floats,
    tone: np.float32,
    flip: bool,
) -> None:
    """One tree on the sheet, `tall` units high, its foot at (x, foot)."""
    h = max(4, round(tall * sheet.unit))
    w = max(3, round(h * sprite.alpha.shape[1] / sprite.alpha.shape[0]))
    way = cv2.INTER_AREA if h < sprite.alpha.shape[0] else cv2.INTER_LINEAR
    rgb = cv2.resize(sprite.rgb, (w, h), interpolation=way)
    alpha = cv2.resize(sprite.alpha, (w, h), interpolation=way)
    if flip:
        rgb, alpha = rgb[:, ::-1], alpha[:, ::-1]
    left, top = round(x * sheet.width - w / 2), round(foot * sheet.height - h)
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(sheet.width, left + w), min(sheet.height, top + h)
    if x1 <= x0 or y1 <= y0:
        return
    here, part = np.s_[y0:y1, x0:x1], np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
    share = alpha[part]
    sheet.rgb[here] += (np.clip(rgb[part] * tone, 0, 1) - sheet.rgb[here]) * share[..., None]
    np.maximum(cover[here], share, out=cover[here])


def draw_tree(sheet: Sheet, wood: Wood, px: int, chance: np.random.Generator) -> Sprite:
    """A tree of this wood, px high."""
    light = sheet.light
    albedo = wood.leaf[int(chance.integers(len(wood.leaf)))]
    if wood.gloom:
        light = replace(light, gains=(light.gains[0] * (1 - 0.7 * wood.gloom), light.gains[1]))
    if wood.kind == "pine":
        return _pine(light, wood, albedo, px, chance)
    return _leafy(light, wood, albedo, px, chance, bush=wood.kind == "bush")


def _polygon(
    rgb: Floats, alpha: Floats, points: list[tuple[float, float]], colour: Floats, px: int
) -> None:
    scaled = np.asarray(points) * px
    polygon(rgb, scaled, colour)
    polygon(alpha, scaled, 1.0)


def _pine(light: Light, wood: Wood, albedo: Floats, px: int, chance: np.random.Generator) -> Sprite:
    """Tiers of boughs with ragged hems, light or snow on the side of the light."""
    half = 0.30
    rgb = np.zeros((px, int(px * half * 2), 3), np.float32)
    alpha = np.zeros(rgb.shape[:2], np.float32)
    dark, lit = light.shaded(albedo), light.lit(albedo)
    dark, lit, bark = (hazed(light, c, wood.haze) for c in (dark, lit, light.shaded(BARK)))
    white = hazed(light, light.lit_snow(SNOWY), wood.haze)
    _polygon(
        rgb,
        alpha,
        [(half - 0.02, 1), (half + 0.02, 1), (half + 0.012, 0.6), (half - 0.012, 0.6)],
        bark,
        px,
    )
    tiers = 5 if px < 60 else 7 if px < 200 else 9
    step = 0.86 / tiers
    width = float(chance.uniform(0.20, 0.27))
    for k in range(tiers):
        hem = 1 - 0.08 - step * k
        top = hem - step * 1.8
        w = width * (1 - k / (tiers + 0.5))
        drop = step * 0.36
        fringe = []
        for i in range(9):
            side = 1 - 2 * i / 8
            wobble = float(chance.uniform(-0.06, 0.06)) * w
            sag = (0 if i % 2 else drop) * (1.2 - abs(side)) + drop * 0.3 * abs(side)
            fringe.append((half + w * side + wobble, hem + sag))
        _polygon(rgb, alpha, [(half, top), *fringe], mix(dark, lit, 0.10 + 0.05 * k), px)
        for q in range(3 if wood.snow else 2):
            cx = half + light.side * w * (0.10 + 0.27 * q)
            cy = top + (hem - top) * (0.38 + 0.22 * q)
            e = w * float(chance.uniform(0.14, 0.24))
            bough = [
                (cx - e * 1.2, cy),
                (cx, cy - e * 0.9),
                (cx + e * 1.5, cy + e * 1.1),
                (cx + e * 0.3, cy + e * 0.5),
            ]
            if light.side < 0:
                bough = [(2 * cx - x, y) for x, y in bough]
            _polygon(rgb, alpha, bough, white if wood.snow else mix(dark, lit, 0.85), px)
            if wood.snow and chance.random() < 0.6:
                cx = half - light.side * w * (0.1 + 0.25 * q)
                patch = [(cx - e, cy + e * 0.7), (cx, cy - e * 0.5), (cx + e * 0.8, cy + e * 0.2)]
                _polygon(rgb, alpha, patch, mix(dark, white, 0.55), px)
    return Sprite(rgb, np.minimum(alpha, 1))


def _leafy(
    light: Light,
    wood: Wood,
    albedo: Floats,
    px: int,
    chance: np.random.Generator,
    bush: bool = False,
) -> Sprite:
    """A trunk with a few limbs under a crown of many leaf masses, light on top and towards the light."""
    half = 0.42
    rgb = np.zeros((px, int(px * half * 2), 3), np.float32)
    alpha = np.zeros(rgb.shape[:2], np.float32)
    dark, lit, bark = (
        hazed(light, c, wood.haze)
        for c in (light.shaded(albedo), light.lit(albedo), light.shaded(BARK))
    )
    white = hazed(light, light.lit_snow(SNOWY), wood.haze)
    low, deep = (
        (0.68, 0.32) if bush else (0.36, 0.27)
    )  # where the crown's middle is, half its height
    trunk = [(half - 0.035, 1), (half + 0.035, 1), (half + 0.016, 0.45), (half - 0.016, 0.45)]
    if not bush:
        _polygon(rgb, alpha, trunk, bark, px)
    for lean in () if bush else (-0.16, 0.13):
        limb = [
            (half - 0.01, 0.72),
            (half + 0.012, 0.68),
            (half + lean, 0.42),
            (half + lean - 0.012, 0.42),
        ]
        _polygon(rgb, alpha, limb, bark, px)
    warm = np.clip(lit * np.array([1.22, 1.16, 0.84], np.float32), 0, 1)  # where the light strikes
    masses = int(min(150, 26 + 0.45 * max(0, px - 60)))
    size = (26 / masses) ** 0.4
    spots = []
    for _ in range(masses):
        around, out = float(chance.uniform(0, 2 * math.pi)), float(chance.random()) ** 0.5
        spots.append((around, out))
    spots.sort(key=lambda spot: -math.sin(spot[0]) * spot[1])  # low and dark ones first
    spots.reverse()
    for around, out in spots:
        cx = half + math.cos(around) * out * 0.29
        cy = low + math.sin(around) * out * deep
        radius = float(chance.uniform(0.075, 0.135)) * size
        up = 0.5 - 0.5 * math.sin(around) * out + 0.3 * light.side * math.cos(around) * out
        tone = min(1.0, max(0.0, up + float(chance.uniform(-0.25, 0.25))))
        turns = np.linspace(0, 2 * math.pi, 9)[:-1]
        blob = [
            (cx + radius * math.cos(t) * float(chance.uniform(0.8, 1.2)),
             cy + radius * math.sin(t) * float(chance.uniform(0.8, 1.2)))
            for t in turns
        ]  # fmt: skip
        colour = mix(dark, lit, tone * 1.6) if tone < 0.62 else mix(lit, warm, (tone - 0.62) * 2.6)
        if wood.snow and tone > 0.62 and chance.random() < 0.6:
            colour = white
        _polygon(rgb, alpha, blob, colour, px)
    return Sprite(rgb, np.minimum(alpha, 1))
