"""Matching: drawings of the second art set made to look as those of the first: flat, in few tones, without gloss.

Gradients become their mean colour, thin veils of white are left out, and tones too near to tell apart become one.
Works on SVG elements alone, and knows no names of drawings.
"""

import re

import numpy as np

from app.engines.sketchbook.pixels import Floats, lab_colour, rgb_of

NEAR = 13.0  # Lab distance of two tones that become one
_VEIL = 0.3  # more see-through than this on average is gloss, glow or a soft shadow
_GRADIENT = re.compile(r"<(linear|radial)Gradient\b([^>]*?)(?:/>|>(.*?)</\1Gradient>)", re.S)
_STOP = re.compile(r"<stop\b[^>]*>")
_SHAPE = re.compile(r"<(?:path|circle|ellipse|rect)\b[^>]*/>")
_COLOUR = re.compile(r'(fill|stroke)="(#[0-9a-f]{3,6})"')
_NAMED = {"orange": "ffa500", "silver": "c0c0c0"}
_WHITE = ("#fff", "#ffffff")


def matched(body: str) -> str:
    """SVG elements on a 32 x 32 square, from some on 128 x 128."""
    gradients = _GRADIENT.findall(body)
    means = {
        _value(opening, "id"): _mean(_STOP.findall(stops))
        for _, opening, stops in gradients
        if stops
    }
    for _, opening, _ in gradients:  # one may take its stops from another
        if other := _value(opening, "href").lstrip("#"):
            means.setdefault(_value(opening, "id"), means[other])
    flat = _SHAPE.sub(lambda shape: _flat(shape[0], means), _GRADIENT.sub("", body))
    return f'<svg width="32" height="32" viewBox="0 0 128 128">{_in_few_tones(flat)}</svg>'


def _flat(shape: str, means: dict[str, tuple[str, float]]) -> str:
    """A shape in one colour; nothing when it was only gloss."""
    for painted in ("fill", "stroke"):
        given = _value(shape, painted)
        seen = float(_value(shape, "opacity", "1")) * float(
            _value(shape, f"{painted}-opacity", "1")
        )
        if given in _WHITE and seen < 0.9:
            return ""
        if not given.startswith("url(#"):
            continue
        colour, share = means.get(given[5:-1], ("", 0.0))
        if share * seen < _VEIL:
            return ""
        veiled = f' {painted}-opacity="{share:.2f}"' if share < 0.97 else ""
        shape = shape.replace(f'{painted}="{given}"', f'{painted}="{colour}"{veiled}')
    return shape


def _mean(stops: list[str]) -> tuple[str, float]:
    """The mean colour along a gradient, and how opaque it is there, 0..1."""
    at, values = [], []
    for stop in stops:
        where = _value(stop, "offset", "0")
        at.append(float(where.rstrip("%")) / (100 if where.endswith("%") else 1))
        opaque = float(_value(stop, "stop-opacity", "1"))
        given = _value(stop, "stop-color", "#000")
        values.append([*(rgb_of(_six(given)) * opaque), opaque])
    steps = np.linspace(0, 1, 33)
    red, green, blue, opaque = (
        float(np.interp(steps, at, [value[n] for value in values]).mean()) for n in range(4)
    )
    channels = (round(255 * each / max(opaque, 1e-6)) for each in (red, green, blue))
    return "#" + "".join(f"{channel:02x}" for channel in channels), opaque


def _in_few_tones(body: str) -> str:
    """Each colour becomes the first one that is near to it: what is painted first is largest."""
    kept: dict[str, Floats] = {}
    same: dict[str, str] = {}
    for _, colour in _COLOUR.findall(body):
        if colour in same:
            continue
        lab = lab_colour(rgb_of(_six(colour)))
        near = (each for each, other in kept.items() if np.linalg.norm(lab - other) < NEAR)
        same[colour] = next(near, colour)
        kept.setdefault(same[colour], lab)
    return _COLOUR.sub(lambda found: f'{found[1]}="{same[found[2]]}"', body)


def _value(element: str, name: str, otherwise: str = "") -> str:
    found = re.search(rf'[\s:]{name}="([^"]*)"', " " + element)
    return found[1] if found else otherwise


def _six(colour: str) -> str:
    """`#fa0` as `ffaa00`."""
    digits = _NAMED.get(colour, colour).lstrip("#")
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
