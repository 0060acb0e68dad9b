"""A scene as SVG: the setting as an embedded image, every thing as shapes that stay shapes.

Things keep their place, size, turn and colour; light, shadow and strokes are not in it, and a material or pattern is
left out. Groups carry the names an artist reads in a list of objects.
"""

import base64
import re
from functools import cache
from xml.sax.saxutils import quoteattr

import numpy as np

from app.domain.canvas import Size
from app.engines.sketchbook import art
from app.engines.sketchbook.grading import graded
from app.engines.sketchbook.layers import SETTING, ground, png_of
from app.engines.sketchbook.light import light_of
from app.engines.sketchbook.palettes import colourless, parts_of
from app.engines.sketchbook.pixels import Floats, hex_of, lab_of, rgb_of, rgb_of_lab
from app.engines.sketchbook.scene import Scene, Thing
from app.engines.sketchbook.things import region_of

_HEX = re.compile(r"#[0-9a-fA-F]{6}\b")
_SIDE = 192  # px of the drawing from which a colour's new tone is read


def svg(scene: Scene, size: Size) -> str:
    """An SVG 1.1 document of `size` px. Raises `EngineError` for unknown art."""
    setting = ground(scene, size)
    data = base64.b64encode(png_of(setting.rgba)).decode()
    order = sorted(enumerate(scene.things), key=lambda pair: (pair[1].depth, pair[0]))
    things = "\n".join(_placed(thing, scene, number, size) for number, thing in order)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{size.width}" height="{size.height}" viewBox="0 0 {size.width} {size.height}">\n'
        f'<image id={quoteattr(SETTING)} width="{size.width}" height="{size.height}" '
        f'xlink:href="data:image/png;base64,{data}"/>\n{things}\n</svg>\n'
    )


def _placed(thing: Thing, scene: Scene, number: int, size: Size) -> str:
    """The drawing's elements, moved from their own 32 x 32 square to where the thing stands."""
    region = region_of(thing, size.width / size.height)
    box = art.outline(thing.art, thing.flip, thing.tilt)
    scale = region.w * size.width / box.w
    x, y = region.x * size.width - box.x * scale, region.y * size.height - box.y * scale
    turn = f"rotate({-thing.tilt:g} 16 16)" if thing.tilt else ""
    flip = "translate(32 0) scale(-1 1)" if thing.flip else ""
    body = _own_ids(_in_palette(_in_colour(thing), thing, scene), number)
    name = quoteattr(f"{thing.name} {number + 1}")
    inside = f"translate({x:.2f} {y:.2f}) scale({scale:.4f}) {turn} {flip}".strip()
    return f'<g id={name} transform="{inside}">{body}</g>'


def _own_ids(body: str, number: int) -> str:
    """Ids within a document are unique: gradients of two things must not be taken for each other."""
    for name in dict.fromkeys(re.findall(r'\bid="([^"]+)"', body)):
        body = body.replace(f'id="{name}"', f'id="t{number}-{name}"')
        body = body.replace(f"url(#{name})", f"url(#t{number}-{name})")
        body = body.replace(f'href="#{name}"', f'href="#t{number}-{name}"')
    return body


def _in_colour(thing: Thing) -> str:
    """The drawing's body with every colour as recolouring makes it."""
    body = art.body_of(thing.art)
    if thing.colour is None:
        return body
    plain = art.drawing(thing.art, _SIDE, _SIDE)
    turned = art.drawing(thing.art, _SIDE, _SIDE, thing.colour)
    return _HEX.sub(lambda match: _turned(match.group(), plain.rgb, turned.rgb), body)


def _in_palette(body: str, thing: Thing, scene: Scene) -> str:
    """Every colour in the scene's palette, unless the plan asks for it."""
    free = thing.colour is not None and not colourless(scene.palette)
    if free or not parts_of(scene.palette):
        return body
    key = light_of(scene).key

    @cache
    def tinted(text: str) -> str:
        lab = graded(lab_of(rgb_of(text).reshape(1, 1, 3)), scene.palette, key)
        return hex_of(rgb_of_lab(lab)[0, 0])

    return _HEX.sub(lambda match: tinted(match.group()), body)


def _turned(text: str, before: Floats, after: Floats) -> str:
    """What became of one colour; itself where it is nowhere by itself."""
    same = np.abs(before - rgb_of(text)).max(axis=2) < 3 / 255
    return hex_of(np.median(after[same], axis=0)) if same.any() else text
