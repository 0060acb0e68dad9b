"""Drawings come trimmed, in their own proportions, whole, and in the colour that was asked for."""

import numpy as np
import pytest

from app.domain.errors import EngineError
from app.engines.sketchbook import anatomy, art
from app.engines.sketchbook.art import Drawing
from app.engines.sketchbook.pixels import lab_of
from app.engines.sketchbook.scene import COLOURS, Colour
from app.engines.sketchbook.shapes import MADE, SHAPES

# middles of the ten colours in Lab hue degrees; the others have no hue
HUES: dict[Colour, tuple[float, float]] = {
    "red": (15, 50), "orange": (45, 78), "yellow": (75, 105), "green": (115, 165), "blue": (255, 310),
    "purple": (290, 335), "pink": (325, 372),
}  # fmt: skip


def drawn_lab(drawn: Drawing) -> np.ndarray:
    """(n, 3) Lab of what is surely drawn."""
    return lab_of(drawn.rgb)[drawn.alpha > 0.9]


def median_hue(drawn: Drawing) -> float:
    lab = drawn_lab(drawn)
    strong = lab[np.hypot(lab[:, 1], lab[:, 2]) > 12]
    return float(np.degrees(np.arctan2(np.median(strong[:, 2]), np.median(strong[:, 1]))) % 360)


def test_a_drawing_fills_its_box_as_far_as_its_proportions_allow() -> None:
    drawn = art.drawing("canoe", 200, 200)
    assert drawn.alpha.shape[1] == 200
    assert drawn.alpha.shape[0] == pytest.approx(200 / art.aspect("canoe"), abs=1)


def test_a_drawing_has_no_empty_rim() -> None:
    alpha = art.drawing("own:pine", 90, 180).alpha
    assert alpha[:3].max() > 0.3
    assert alpha[-3:].max() > 0.3
    assert alpha[:, :3].max() > 0.1


@pytest.mark.parametrize("colour", sorted(HUES))
@pytest.mark.parametrize("name", ["automobile", "canoe", "umbrella", "own:house"])
def test_a_recoloured_drawing_is_known_by_its_colour(name: str, colour: Colour) -> None:
    low, high = HUES[colour]
    hue = median_hue(art.drawing(name, 120, 120, colour))
    assert low <= hue <= high or low <= hue + 360 <= high


@pytest.mark.parametrize(("colour", "dark"), [("black", True), ("white", False)])
def test_black_and_white_things_are_dark_and_light_without_hue(colour: Colour, dark: bool) -> None:
    lab = np.median(drawn_lab(art.drawing("umbrella", 120, 120, colour)), 0)
    assert np.hypot(lab[1], lab[2]) < 10
    assert (lab[0] < 40) if dark else (lab[0] > 80)


def test_recolouring_keeps_the_shading() -> None:
    shading = drawn_lab(art.drawing("own:vase", 120, 120, "green"))[:, 0]
    assert shading.std() > 5


def test_a_flipped_drawing_is_the_mirror_image() -> None:
    once, twice = art.drawing("horse", 128, 128), art.drawing("horse", 128, 128, flip=True)
    assert np.abs(once.alpha - twice.alpha[:, ::-1]).mean() < 0.01


def test_a_tilted_drawing_stays_whole() -> None:
    upright, tilted = art.outline("canoe"), art.outline("canoe", tilt=30)
    assert tilted.h > upright.h * 1.05


def test_unknown_drawings_are_errors() -> None:
    with pytest.raises(EngineError, match="unheard"):
        art.drawing("unheard-of", 64, 64)
    with pytest.raises(EngineError, match="own:unheard"):
        art.drawing("own:unheard-of", 64, 64)
    assert not art.has("unheard-of")


@pytest.mark.parametrize("name", sorted(anatomy.BODIED))
def test_what_is_only_a_head_gets_a_body_under_it(name: str) -> None:
    alpha = art.drawing(name, 128, 128).alpha
    lower = alpha[alpha.shape[0] // 2 :]
    assert (lower > 0.5).any(1).mean() > 0.95
    assert (lower > 0.5).mean() > 0.15


def test_boats_leave_their_own_water_at_home() -> None:
    lab = drawn_lab(art.drawing("canoe", 128, 128))
    blue = (lab[:, 2] < -20).mean()
    assert blue < 0.02


@pytest.mark.parametrize("name", sorted(set(SHAPES) - set(MADE)))
def test_every_own_shape_can_be_drawn(name: str) -> None:
    assert (art.drawing(f"own:{name}", 96, 96).alpha > 0.5).mean() > 0.05


def test_every_colour_can_be_asked_for() -> None:
    assert {
        art.drawing("teapot", 48, 48, colour).rgb.tobytes() for colour in COLOURS
    }.__len__() == len(COLOURS)
