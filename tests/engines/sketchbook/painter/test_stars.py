"""Stars are laid last: small and bright over the strokes, never before what stands in the sky."""

from dataclasses import replace

import numpy as np

from app.domain.canvas import Size
from app.engines.sketchbook import painter
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.pixels import Floats
from app.engines.sketchbook.scene import Scene
from app.engines.sketchbook.weather import snow_on
from tests.engines.sketchbook.painter.canvases import Told, thing

SIZE = Size(256, 256)
SPACE = Scene("space", time="night", things=(thing("full-moon", 0.5, 0.5, 0.5),), seed=4)


def stood_out(rgb: Floats) -> Floats:
    """(n,): how much lighter the picture is at each star than four pixels beside it."""
    tone = rgb.mean(2)
    at = [
        (int(s.y * 256), int(s.x * 256))
        for s in compose(SPACE, SIZE, SIZE).stars
        if 8 < s.x * 256 < 248
    ]
    return np.array([tone[y, x] - min(tone[y, x - 4], tone[y, x + 4]) for y, x in at], np.float32)


def test_stars_are_points_of_light_in_a_painted_sky() -> None:
    draft = painter.draft(SPACE, SIZE, SIZE, 1, Told())
    refined = painter.refine(SPACE, SIZE, 1, draft, Told())
    for picture in (draft, refined):
        assert np.median(stood_out(picture / np.float32(255))) > 0.15


def test_nothing_but_the_open_sky_bears_stars() -> None:
    meant = compose(SPACE, SIZE, SIZE)
    moon = meant.numbers[0]
    assert len(meant.stars) > 50
    assert all(meant.ids[int(s.y * 256), int(s.x * 256)] != moon for s in meant.stars)
    assert not compose(replace(SPACE, style="ink"), SIZE, SIZE).stars


def test_snow_that_lies_on_the_land_does_not_lie_on_boats() -> None:
    boat = replace(thing("own:rowing-boat"), support="water")
    assert snow_on(boat, frozenset({"snow"})) == 0
    assert (
        0 < snow_on(boat, frozenset({"snowfall"})) < snow_on(thing("own:barn"), frozenset({"snow"}))
    )


def test_in_pixel_art_the_brighter_stars_are_a_square_each() -> None:
    pixel = replace(SPACE, style="pixel")
    shown = painter.draft(pixel, SIZE, SIZE, 1, Told())
    bright = [star for star in compose(pixel, SIZE, SIZE).stars if star.bright > 0.9]
    assert len(bright) > 10
    for star in bright:
        x, y = int(star.x * 256), int(star.y * 256)
        assert shown[y : y + 2, x : x + 2].mean(2).max() > 190
