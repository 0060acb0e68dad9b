"""Woods for the settings: a few trees are drawn once from chance, then planted many times, far ones hazed.

Colours are already lit when they come in; what stands in a plan by name is a thing and comes from the art instead.
"""

import math
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np

from app.engines.sketchbook import palms
from app.engines.sketchbook.light import Light, hazed
from app.engines.sketchbook.marks import polygon, polygons
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.weather import blows, bowed

PINE, LEAF, AUTUMN = rgb_of("3f6b4a"), rgb_of("5f8f3c"), ("d08a2c", "b8552a", "e0a83a", "9c3a26")
BLOSSOM = ("f3bccd", "f8dce3", "b3cf74", "f5cdb8")  # trees in spring
PALM = rgb_of("5f9440")
BARK, SNOWY = rgb_of("5a4334"), rgb_of("eef3fb")
LARGEST = 380  # px; larger trees are enlarged from this, strokes are coarser anyway


@dataclass(frozen=True, slots=True)
class Wood:
    """Kinds and colours of trees: `leaf` colours are materials' own; one of them is taken per drawn tree."""

    kind: str = "pine"  # pine, leafy, bush, palm
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
        leaf: tuple[Floats, ...] = (LEAF, LEAF * np.float32(0.86))
        if "autumn" in features:
            leaf = tuple(rgb_of(text) for text in AUTUMN)
        elif "spring" in features:
            fresh = ("96bd4e", "a8c85e", "86b04a") if kind == "bush" else BLOSSOM
            leaf = tuple(rgb_of(text) for text in fresh)
        elif "jungle" in (sheet.scene.setting, *sheet.scene.behind):
            leaf = tuple(rgb_of(text) for text in ("3f7a3c", "5a9440", "2f6644"))
        return Wood(kind, leaf, "snow" in features, haze, gloom)
    if kind == "palm":
        return Wood(kind, (PALM, PALM * np.float32(0.85)), False, haze, gloom)
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
    sprites = [draw_tree(sheet, wood, px, height, chance) for _ in range(wood.kinds)]
    if wind := blows(sheet.scene):
        sprites = [Sprite(*(bowed(each, wind) for each in (s.rgb, s.alpha))) for s in sprites]
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
        flip = bool(chance.random() < 0.5) and not wind
        stamp(sheet, sprite, x, foot, tall, cover, tone, flip)
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


@dataclass(frozen=True, slots=True)
class _Seedling:
    """What a tree grows from: light, wood, its leaf's own colour, px of height, units of height, and chance.

    Only `px` may differ between two sizes of one picture, so chance is never asked more often for more pixels.
    """

    light: Light
    wood: Wood
    albedo: Floats
    px: int
    tall: float
    chance: np.random.Generator

    def colours(self) -> tuple[Floats, Floats, Floats, Floats]:
        """Leaf in the shade and in the light, bark, snow, all seen through the wood's haze."""
        light, haze = self.light, self.wood.haze
        plain = (
            light.shaded(self.albedo),
            light.lit(self.albedo),
            light.shaded(BARK),
            light.lit_snow(SNOWY),
        )
        dark, lit, bark, white = (hazed(light, colour, haze) for colour in plain)
        return dark, lit, bark, white


def draw_tree(
    sheet: Sheet, wood: Wood, px: int, tall: float, chance: np.random.Generator
) -> Sprite:
    """A tree of this wood, `px` high where it is `tall` units."""
    light = sheet.light
    albedo = wood.leaf[int(chance.integers(len(wood.leaf)))]
    if wood.gloom:
        light = replace(light, gains=(light.gains[0] * (1 - 0.7 * wood.gloom), light.gains[1]))
    seedling = _Seedling(light, wood, albedo, px, tall, chance)
    if wood.kind == "palm":
        return _palm(seedling)
    return _pine(seedling) if wood.kind == "pine" else _leafy(seedling, wood.kind == "bush")


def _blank(px: int, half: float) -> Floats:
    """(px, 2 * half * px, 4): colour and cover of a tree still to be drawn."""
    return np.zeros((px, int(px * half * 2), 4), np.float32)


def _draw(image: Floats, points: Any, colour: Floats) -> None:
    """A polygon of a colour, in heights of the tree."""
    polygon(image, np.asarray(points) * image.shape[0], as_floats([*colour, 1]))


def _cut(image: Floats) -> Sprite:
    return Sprite(np.ascontiguousarray(image[..., :3]), np.ascontiguousarray(image[..., 3]))


def _palm(seedling: _Seedling) -> Sprite:
    """A bent trunk under a crown of drooping fronds, those in front the lightest."""
    image = _blank(seedling.px, palms.HALF)
    dark, lit, bark, _ = seedling.colours()
    outline, crown = palms.trunk(seedling.chance)
    _draw(image, outline, mix(bark, lit, 0.25))
    for frond, tone in palms.fronds(seedling.chance, crown):
        _draw(image, frond, mix(dark, lit, tone))
    return _cut(image)


def _pine(seedling: _Seedling) -> Sprite:
    """Tiers of boughs with ragged hems, light or snow on the side of the light."""
    half, chance, snow = 0.30, seedling.chance, seedling.wood.snow
    image = _blank(seedling.px, half)
    dark, lit, bark, white = seedling.colours()
    side = seedling.light.side
    _draw(
        image, [(half - 0.02, 1), (half + 0.02, 1), (half + 0.012, 0.6), (half - 0.012, 0.6)], bark
    )
    tiers = 5 if seedling.tall < 0.08 else 7 if seedling.tall < 0.25 else 9
    step = 0.86 / tiers
    width = float(chance.uniform(0.20, 0.27))
    for k in range(tiers):
        hem = 1 - 0.08 - step * k
        top = hem - step * 1.8
        w = width * (1 - k / (tiers + 0.5))
        fringe = [(half, top)]
        for i in range(9):
            out = 1 - 2 * i / 8
            wobble = float(chance.uniform(-0.06, 0.06)) * w
            sag = step * 0.36 * ((0 if i % 2 else 1) * (1.2 - abs(out)) + 0.3 * abs(out))
            fringe.append((half + w * out + wobble, hem + sag))
        _draw(image, fringe, mix(dark, lit, 0.10 + 0.05 * k))
        for q in range(3 if snow else 2):
            cx, cy = half + side * w * (0.10 + 0.27 * q), top + (hem - top) * (0.38 + 0.22 * q)
            e = w * float(chance.uniform(0.14, 0.24))
            bough = [(-1.2, 0), (0, -0.9), (1.5, 1.1), (0.3, 0.5)]
            colour = white if snow else mix(dark, lit, 0.85)
            _draw(image, [(cx + side * e * x, cy + e * y) for x, y in bough], colour)
            if snow and chance.random() < 0.6:
                cx = half - side * w * (0.1 + 0.25 * q)
                _draw(
                    image,
                    [(cx - e, cy + e * 0.7), (cx, cy - e * 0.5), (cx + e * 0.8, cy + e * 0.2)],
                    mix(dark, white, 0.55),
                )
    return _cut(image)


def _leafy(seedling: _Seedling, bush: bool) -> Sprite:
    """A trunk with a few limbs under a crown of many leaf masses, light on top and towards the light."""
    half, chance = 0.42, seedling.chance
    image = _blank(seedling.px, half)
    dark, lit, bark, white = seedling.colours()
    warm = np.clip(lit * np.array([1.22, 1.16, 0.84], np.float32), 0, 1)  # where the light strikes
    low, deep = (
        (0.68, 0.32) if bush else (0.36, 0.27)
    )  # where the crown's middle is, half its height
    if not bush:
        _draw(
            image,
            [(half - 0.035, 1), (half + 0.035, 1), (half + 0.016, 0.45), (half - 0.016, 0.45)],
            bark,
        )
        for lean in (-0.16, 0.13):
            limb = [
                (half - 0.01, 0.72),
                (half + 0.012, 0.68),
                (half + lean, 0.42),
                (half + lean - 0.012, 0.42),
            ]
            _draw(image, limb, bark)
    masses = int(min(120, 26 + 340 * max(0.0, seedling.tall - 0.06)))
    size = (26 / masses) ** 0.4
    around = chance.uniform(0, 2 * math.pi, masses)
    out = chance.random(masses) ** 0.5
    order = np.argsort(-np.sin(around) * out, kind="stable")  # low and dark ones first
    radii = chance.uniform(0.075, 0.135, masses) * size
    tones = 0.5 - 0.5 * np.sin(around) * out + 0.3 * seedling.light.side * np.cos(around) * out
    tones = np.clip(tones + chance.uniform(-0.25, 0.25, masses), 0, 1)
    frosted = chance.random(masses) < (0.6 if seedling.wood.snow else 0.0)
    ragged = chance.uniform(0.8, 1.2, (masses, 8, 2))
    turns = np.linspace(0, 2 * math.pi, 9)[:-1]
    ring = np.stack([np.cos(turns), np.sin(turns)], 1)
    middles = np.stack([half + np.cos(around) * out * 0.29, low + np.sin(around) * out * deep], 1)
    crown = middles[:, None] + radii[:, None, None] * ring * ragged
    shares = as_floats([tones * 1.6, (tones - 0.62) * 2.6])[..., None]
    bright = tones[:, None] > 0.62
    colours = np.where(
        tones[:, None] < 0.62, dark + (lit - dark) * shares[0], lit + (warm - lit) * shares[1]
    )
    colours = np.where(frosted[:, None] & bright, white, colours)
    covers = np.ones((masses, 1), np.float32)
    polygons(image, crown[order] * image.shape[0], np.hstack([colours, covers])[order])
    return _cut(image)
