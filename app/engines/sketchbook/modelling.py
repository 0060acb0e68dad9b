"""Modelling: a flat drawing gets the form of a body, and light, shadow and reflected light on it.

The dome over the silhouette is an idea of "Lumo" (Johnston, NPAR 2002); here each patch of colour swells a little
too, so that petals, wings and bellies are forms of their own. Knows no sheet and no words.
"""

import zlib
from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook import art
from app.engines.sketchbook.art import Drawing
from app.engines.sketchbook.bodies.poses import is_framed
from app.engines.sketchbook.light import Light
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
from app.engines.sketchbook.scene import INDOORS, Scene, Setting, Thing

BELOW: dict[Setting, str] = {  # what throws light up on the underside of things
    "mountains": "8aa04c", "hills": "93a84e", "forest": "7d8a48", "lake": "6f9ab0", "sea": "5f9ab0",
    "beach": "ecd09a", "night sky": "50508c", "table": "d9b48c", "city": "a09a94", "plain": "b0a860",
    "desert": "e8bd84", "snow field": "e8eefa", "canyon": "d08a5c", "studio": "9a9086", "street": "a09a94",
    "market": "a8977f", "room": "b08f68", "river": "7f9a88", "waterfall": "7f9a88",
    "harbour": "7f98a0", "under water": "5fa0a0", "space": "50508c", "sky": "dfe8f4",
    "moon": "a9a6a2", "mars": "b8744a", "volcano": "8a6f60", "rocky mountains": "9a9088",
}  # fmt: skip
SNOW = "e8eefa"
SWELL = 0.55  # how far a patch of colour rises, of half its width
OF_A_FACE = 0.10  # the same where the patches are eyes and lips, drawn with their own shade
LOUDEST = {
    "night": 30.0,
    "dusk": 38.0,
    "dawn": 38.0,
    "day": 40.0,
}  # chroma from which colours give way


@dataclass(frozen=True, slots=True)
class Form:
    """(h, w) each: slopes of the surface, how deep inside the silhouette (0..1), how near to a seam of two parts."""

    slope_x: Floats
    slope_y: Floats
    inside: Floats
    seam: Floats

    @property
    def upright(self) -> Floats:
        """How much the surface looks at us, 0..1."""
        return as_floats(1 / np.sqrt(self.slope_x**2 + self.slope_y**2 + 1))


def form_of(drawn: Drawing, swell: float = SWELL) -> Form:
    """A dome over the whole, and a lower one over each patch of colour; `swell` is how far that rises."""
    h, w = drawn.alpha.shape
    size = float(np.sqrt(h * w))
    solid = (drawn.alpha > 0.5).astype(np.uint8)
    q = np.clip(_depth(solid) / np.float32(0.30 * size), 0, 1)
    dome = blurred(_rounded(q) * np.float32(0.30 * size), size * 0.03 + 0.5)
    eighths = (drawn.rgb * 255).astype(np.uint8)
    change = cv2.morphologyEx(eighths, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)).max(2)
    depth = _depth(solid * (change < 46).astype(np.uint8))
    parts = _rounded(np.clip(depth / np.float32(0.085 * size), 0, 1)) * np.float32(0.085 * size)
    dome += blurred(parts, size * 0.014 + 0.5) * np.float32(swell)
    seam = blurred(soft(0.030 * size + 1, 0.0, depth), size * 0.008 + 0.4)
    return Form(
        cv2.Sobel(dome, cv2.CV_32F, 1, 0, scale=0.125),
        cv2.Sobel(dome, cv2.CV_32F, 0, 1, scale=0.125),
        q,
        as_floats(seam * soft(0.04, 0.25, q)),
    )


def lit(drawn: Drawing, form: Form, thing: Thing, scene: Scene, light: Light, to: Floats) -> Floats:
    """(h, w, 3) of a drawing in a light that comes from `to` (a unit vector from the thing)."""
    indoors = scene.setting in INDOORS
    sideways = -form.slope_x * to[0] - form.slope_y * to[1]
    upright = form.upright
    facing = (sideways + to[2]) * upright
    share = soft(-0.05, 1.02, facing)
    local = _varied(_calmed(drawn.rgb, LOUDEST[scene.time]), thing)
    # paint thinned by light is pale and warm, paint in the shade is deep: it keeps its colour there
    deep = (1 - share) * np.float32(0.34) + form.seam * np.float32(0.20)
    local = mix(local, local * local, deep)
    up = soft(0.15, 0.95, form.slope_y * upright) * soft(0.55, -0.35, facing)
    below = light.lit(
        rgb_of(SNOW if "snow" in scene.features else BELOW.get(scene.setting, "93a84e"))
    )
    shade = light.ambient * np.float32(0.80 if indoors else 0.92)
    under = mix(
        np.broadcast_to(shade, local.shape),
        np.clip(below * np.float32(1.05), 0, 1),
        up * np.float32(0.6),
    )
    tint = mix(under, light.key * np.float32(1.12), share)
    # tinted by the light, but a thing stays its own colour: a person must know it again
    strong = 0.82 if indoors else 0.76 if light.time in ("night", "dusk") else 0.70
    local = local * mix(np.ones(3, np.float32), tint, np.full(share.shape, strong, np.float32))
    rim = soft(0.78, 0.25, upright) * soft(0.15, 0.9, sideways) * np.float32(0.26)
    local = screen(np.clip(local, 0, 1), light.key * cv2.merge([rim] * 3))
    if indoors and not is_framed(thing.art):  # a soft window on round bodies
        shine = soft(0.955, 1.0, (sideways * np.float32(1.25) + to[2]) * upright)
        shine = shine * soft(0.2, 0.7, form.inside) * np.float32(0.46)
        local = screen(local, light.key * cv2.merge([shine] * 3))
    return as_floats(local)


def _depth(solid: np.ndarray) -> Floats:
    """px to the nearest pixel that is not solid; outside the drawing nothing is."""
    framed = cv2.copyMakeBorder(solid, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    return as_floats(cv2.distanceTransform(framed, cv2.DIST_L2, 3)[1:-1, 1:-1])


def _rounded(q: Floats) -> Floats:
    return as_floats(np.sqrt(1 - (1 - q) ** 2))


def _calmed(rgb: Floats, knee: float) -> Floats:
    """Paint is never as loud as a screen: the art's brightest colours give way to the key of the light."""
    lab = lab_of(rgb)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    calm = np.minimum(1, (knee + (chroma - knee) * 0.60) / np.maximum(chroma, 1))
    lab[..., 1] *= calm
    lab[..., 2] *= calm
    return rgb_of_lab(lab)


def _varied(rgb: Floats, thing: Thing) -> Floats:
    """No form has one colour: it drifts between warm and cool, and is a little paler above than below."""
    h, w = rgb.shape[:2]
    seed = zlib.crc32(f"{thing.art} {thing.box.x:.3f} {thing.box.y:.3f}".encode())
    proportion = art.aspect(thing.art, thing.flip, thing.tilt)
    drift = field(w, h, proportion, 3.2, seed, 4)
    tone = 1 + field(w, h, proportion, 5.0, seed + 1, 4) * np.float32(0.030)
    tone += np.linspace(0.06, -0.07, h, dtype=np.float32)[:, None]
    warm = np.float32(0.034) * drift
    return as_floats(np.clip(rgb * cv2.merge([tone + warm, tone, tone - warm]), 0, 1))
