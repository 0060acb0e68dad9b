"""Sheens: metal that mirrors sky and ground in steep steps, and glass that shows what is behind it.

Both are painted by where the surface looks, not by their drawing's colours; what was drawn stays as engraving. After
the ways painters draw them: metal by a bright sky, a dark horizon and a light ground; glass by its rims.
"""

import cv2
import numpy as np

from app.engines.sketchbook.art import Drawing
from app.engines.sketchbook.light import Light
from app.engines.sketchbook.materials import name_of
from app.engines.sketchbook.modelling import BELOW, Form
from app.engines.sketchbook.noise import field
from app.engines.sketchbook.pixels import (
    Floats,
    as_floats,
    blurred,
    lab_of,
    mix,
    rgb_of,
    rgb_of_lab,
    screen,
    soft,
)
from app.engines.sketchbook.recolour import aimed
from app.engines.sketchbook.scene import INDOORS, Scene, Thing

# value, from where the surface looks down to where it looks up: ground, dark horizon, bright sky, zenith
MIRRORED = (
    (-1.0, 0.40), (-0.55, 0.56), (-0.22, 0.34), (-0.05, 0.06), (0.04, 0.16), (0.10, 0.90), (0.30, 1.0),
    (0.55, 0.70), (1.0, 0.44),
)  # fmt: skip
RAMPS = {  # a metal's darkest, middle, light and brightest
    "golden": "3b1f06 b57c1c f6cf62 fffbe6", "silver": "1d2129 78808b d3d8de ffffff",
    "copper": "2f110a a4532d eeb08a fff2e6", "metal": "101215 464c53 9aa1a8 f0f3f5",
}  # fmt: skip
STOPS = (0.0, 0.42, 0.80, 1.0)
CLEAR = np.array([0.90, 0.955, 0.95], np.float32)  # what a clear glass lets through
LENS = 0.16  # of its size, how far a glass shifts what is behind


def polished(
    drawn: Drawing, form: Form, thing: Thing, scene: Scene, light: Light, to: Floats
) -> Floats:
    """(h, w, 3): the drawing in its metal; `to` is a unit vector towards the light."""
    h, w = drawn.alpha.shape
    name = name_of(thing.material)
    tone = as_floats(lab_of(drawn.rgb)[..., 0] / np.float32(100))
    nx, ny, nz = _looks(form, tone, 1.6 if name != "metal" else 0.8)
    wavy = field(w, h, w / h, 3.0, 7, 3) * np.float32(0.07)
    lean = (np.arange(h, dtype=np.float32)[:, None] / np.float32(h) - np.float32(0.5)) * np.float32(
        0.75
    )
    up = np.clip(-2 * nz * ny * np.float32(0.85) - lean + wavy, -1, 1)
    if name == "metal":
        up = blurred(as_floats(up), 0.016 * float(np.sqrt(h * w)) + 0.4)  # brushed, not a mirror
    at, worth = zip(*MIRRORED, strict=True)
    value = as_floats(np.interp(up, at, worth))
    side = nx * np.float32(np.sign(to[0]) or 1)
    value *= np.float32(0.88) + np.float32(0.22) * soft(-0.7, 0.7, side)
    away = tone - np.float32(np.median(tone[drawn.alpha > 0.5]))
    value += np.clip(away * np.float32(0.50), -0.34, 0.14)  # what was drawn, engraved
    facing = 2 * nz * (nx * to[0] + ny * to[1] + nz * to[2]) - to[2]
    glint = soft(0.80, 0.99, as_floats(facing)) * np.float32(0.5 if name == "metal" else 0.9)
    bright = {"night": 0.66, "dusk": 0.86, "dawn": 0.92}.get(light.time, 1.0)
    value = np.clip(np.maximum(value, glint) * np.float32(bright), 0, 1)
    stops = np.array([rgb_of(text) for text in RAMPS[name].split()], np.float32)
    rgb = np.dstack([np.interp(value, STOPS, stops[:, n]) for n in range(3)]).astype(np.float32)
    return _among(rgb, as_floats(up), scene, light)


def _among(rgb: Floats, up: Floats, scene: Scene, light: Light) -> Floats:
    """A mirror takes the colours of its place: the sky's above, the ground's below."""
    indoors = scene.setting in INDOORS
    above = light.key if indoors else mix(light.sky[len(light.sky) // 2], light.key, 0.35)
    below = light.lit(rgb_of(BELOW.get(scene.setting, "93a84e")))
    place = mix(np.broadcast_to(below, rgb.shape), above, soft(-0.25, 0.25, up))
    grey = place.mean(2, keepdims=True)
    hue = np.clip(place / np.maximum(grey, np.float32(0.05)), 0, 2)
    return as_floats(np.clip(rgb * (1 + (hue - 1) * np.float32(0.42)), 0, 1))


def clear(
    drawn: Drawing, form: Form, thing: Thing, behind: Floats, light: Light, to: Floats
) -> Floats:
    """(h, w, 3): a body of glass before `behind` (h, w, 3); its colour tints what shines through."""
    h, w = drawn.alpha.shape
    size = float(np.sqrt(h * w))
    tone = as_floats(lab_of(drawn.rgb)[..., 0] / np.float32(100))
    nx, ny, nz = _looks(form, tone, 0.5)
    rows, columns = np.mgrid[0:h, 0:w].astype(np.float32)
    reach = np.float32(LENS * size)
    seen = cv2.remap(
        np.ascontiguousarray(behind), columns - nx * reach, rows - ny * reach, cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT_101,
    )  # fmt: skip
    tint = CLEAR if thing.colour is None else _transmitted(thing)
    thick = (1 / np.maximum(nz, np.float32(0.42)))[..., None]
    seen = as_floats(seen) * tint**thick
    if thing.colour is not None:  # light gathers in coloured glass, far from the lamp
        glow = soft(-0.1, 0.8, -(nx * to[0] + ny * to[1])) * form.inside * np.float32(0.34)
        seen = screen(as_floats(seen), tint * glow[..., None])
    drawn_lines = np.clip(blurred(tone, size * 0.02 + 0.5) - tone, 0, 0.5)
    rim = soft(0.30, 0.0, form.inside) * soft(0.97, 0.62, nz)
    dark = np.clip(rim * np.float32(0.62) + form.seam * np.float32(0.20) + drawn_lines, 0, 0.8)
    deep = seen * seen * np.float32(0.30)
    out = mix(seen, as_floats(deep), as_floats(dark))
    inner = soft(0.14, 0.26, form.inside) * soft(0.46, 0.30, form.inside) * np.float32(0.30)
    towards = nx * to[0] + ny * to[1] + nz * to[2]
    facing = as_floats(2 * nz * towards - to[2])
    side = np.float32(np.sign(to[0]) or 1)
    streak = soft(0.16, 0.30, nx * side) * soft(0.52, 0.40, nx * side) * soft(0.1, 0.3, form.inside)
    streak = streak * soft(0.96, 0.82, nz) * np.float32(0.42)
    spark = soft(0.88, 0.97, facing) * np.float32(0.92) + inner + streak
    bright = 0.55 if light.time == "night" else 1.0
    return screen(out, light.key * np.clip(spark * np.float32(bright), 0, 1)[..., None])


def _transmitted(thing: Thing) -> Floats:
    """(3,) what a coloured glass lets through: its hue, strong and light."""
    assert thing.colour is not None
    lab = aimed(thing.colour).copy()
    lab[0] = np.clip(lab[0] + 26, 52, 90)
    through: Floats = rgb_of_lab(lab.reshape(1, 1, 3))[0, 0]
    return through


def _looks(form: Form, tone: Floats, relief: float) -> tuple[Floats, Floats, Floats]:
    """The unit normals (x right, y down, z to us) of a body whose drawing is engraved in it."""
    size = float(np.sqrt(tone.size))
    fine = blurred(tone, size * 0.008 + 0.4)
    deep = np.float32(relief * size * 0.022)
    sx = form.slope_x + cv2.Sobel(fine, cv2.CV_32F, 1, 0, scale=0.125) * deep
    sy = form.slope_y + cv2.Sobel(fine, cv2.CV_32F, 0, 1, scale=0.125) * deep
    up = 1 / np.sqrt(sx**2 + sy**2 + 1)
    return as_floats(-sx * up), as_floats(-sy * up), as_floats(up)
