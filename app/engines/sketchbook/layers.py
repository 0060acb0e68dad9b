"""Layers: a scene taken apart again, setting and things each on a sheet of its own, for programs that go on with them.

A thing's layer holds its body and what it does to its surroundings (shadow, reflection, glow). It is found by laying
the thing on black and on white and comparing: Smith and Blinn, "Blue screen matting", SIGGRAPH 1996. Laid over each
other the layers give the composition the strokes aim at, before any stroke.
"""

import copy
import io
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

import numpy as np
from PIL import Image

from app.domain.canvas import Size
from app.engines.sketchbook.compose import bind, grounded
from app.engines.sketchbook.palettes import colourless
from app.engines.sketchbook.pixels import Bytes, Floats, as_bytes, as_floats
from app.engines.sketchbook.scene import Scene, Thing
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.things import place
from app.engines.sketchbook.witness import names_of

SETTING = "setting"
THUMBNAIL = 256


@dataclass(frozen=True, slots=True)
class Layer:
    """`name` as an artist reads it in a list of layers; (H, W, 4) uint8 sRGB with straight alpha."""

    name: str
    rgba: Bytes


def ground(scene: Scene, size: Size) -> Layer:
    """The setting alone, as it is behind the scene's things."""
    sheet = grounded(scene, size, size)
    return Layer(SETTING, _opaque(as_bytes(_bound(sheet, sheet.rgb))))


def layered(scene: Scene, size: Size) -> tuple[Layer, ...]:
    """The setting, then every thing, back to front, each at `size`. Raises `EngineError` for unknown art."""
    sheet = grounded(scene, size, size)
    layers = [Layer(SETTING, _opaque(as_bytes(_bound(sheet, sheet.rgb))))]
    names = names_of(scene.things)
    for index in sorted(range(len(scene.things)), key=lambda i: (scene.things[i].depth, i)):
        rgb, alpha = _matted(sheet, scene.things[index])
        bound = _bound(sheet, rgb, scene.things[index].colour is not None)
        rgba = np.dstack((as_bytes(bound), as_bytes(alpha)))
        number = f" {names[index].number + 1}" if _many(scene, index) else ""
        layers.append(Layer(f"{scene.things[index].name}{number}", rgba))
    return tuple(layers)


def flattened(layers: tuple[Layer, ...]) -> Bytes:
    """(H, W, 3) uint8: all layers over each other."""
    canvas = layers[0].rgba[..., :3].astype(np.float32)
    for layer in layers[1:]:
        share = layer.rgba[..., 3:].astype(np.float32) / 255
        canvas += (layer.rgba[..., :3] - canvas) * share
    return np.asarray(canvas + 0.5, np.uint8)


def open_raster(layers: tuple[Layer, ...], painted: Bytes | None = None) -> bytes:
    """An OpenRaster 0.0.6 file of the layers; `painted` (H, W, 3), the finished picture, lies hidden on top."""
    height, width = layers[0].rgba.shape[:2]
    whole = flattened(layers) if painted is None else painted
    stack = list(layers)
    if painted is not None:
        stack.append(Layer("the painting", _opaque(painted)))
    listed = []
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "image/openraster", zipfile.ZIP_STORED)
        for number, layer in enumerate(stack):
            name = f"data/layer{number:03}.png"
            file.writestr(name, png_of(layer.rgba))
            hidden = painted is not None and layer is stack[-1]
            shown = "hidden" if hidden else "visible"
            listed.append(
                f'<layer name={quoteattr(layer.name)} src="{name}" visibility="{shown}"/>'
            )
        inside = "".join(reversed(listed))
        file.writestr("stack.xml", f"<?xml version='1.0' encoding='UTF-8'?><image version=\"0.0.6\" w=\"{width}\" "
                                   f"h=\"{height}\"><stack>{inside}</stack></image>")  # fmt: skip
        file.writestr("mergedimage.png", png_of(whole))
        file.writestr("Thumbnails/thumbnail.png", _thumbnail(whole))
    return out.getvalue()


def _many(scene: Scene, index: int) -> bool:
    return sum(thing.name == scene.things[index].name for thing in scene.things) > 1


def _matted(sheet: Sheet, thing: Thing) -> tuple[Floats, Floats]:
    """What a thing adds to any ground: rgb (H, W, 3) straight and alpha (H, W), 0..1."""
    dark, light = _bare(sheet, 0.0), _bare(sheet, 1.0)
    place(dark, thing)
    place(light, thing)
    through = np.clip((light.rgb - dark.rgb).mean(axis=2), 0, 1)
    alpha = np.asarray(1 - through, np.float32)
    rgb = np.clip(dark.rgb / np.maximum(alpha, 1e-3)[..., None], 0, 1)
    return as_floats(rgb), alpha


def _bare(sheet: Sheet, tone: float) -> Sheet:
    """The same place with nothing to be seen but one tone."""
    bare = copy.copy(sheet)
    bare.rgb = np.full_like(sheet.rgb, tone)
    bare.ids, bare.focus, bare.angle = sheet.ids.copy(), sheet.focus.copy(), sheet.angle.copy()
    return bare


def _bound(sheet: Sheet, rgb: Floats, asked: bool = False) -> Floats:
    """The picture's one palette on these colours; `asked` tells that they are what the plan asks for."""
    bare = copy.copy(sheet)
    bare.rgb = rgb.copy()
    spared = asked and not colourless(sheet.scene.palette)
    bind(bare, np.ones(rgb.shape[:2], np.float32) if spared else None)
    return bare.rgb


def _opaque(rgb: Bytes) -> Bytes:
    return np.dstack((rgb, np.full(rgb.shape[:2], 255, np.uint8)))


def png_of(pixels: Bytes) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG", compress_level=3)
    return out.getvalue()


def _thumbnail(pixels: Bytes) -> bytes:
    small = Image.fromarray(pixels)
    small.thumbnail((THUMBNAIL, THUMBNAIL))
    return png_of(np.asarray(small))
