"""What tells the hands apart: washes leave paper white and keep their hue, ink has few tones and one colour."""

from dataclasses import replace

import numpy as np
import pytest

from app.engines.sketchbook import inking, painter, things, washes
from app.engines.sketchbook.art import drawing
from app.engines.sketchbook.compose import Composition, compose
from app.engines.sketchbook.hatching import lanes_of
from app.engines.sketchbook.light import light_of
from app.engines.sketchbook.modelling import form_of
from app.engines.sketchbook.noise import field
from app.engines.sketchbook.pixels import Bytes, Floats, lab_of, resized
from app.engines.sketchbook.scene import Scene, Style
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.styles import PAPER
from tests.engines.sketchbook.painter.canvases import FULL, HALF, Told, thing

NIGHT = Scene("forest", time="night", features=frozenset({"snow", "moon"}), seed=5)
FRUIT = Scene(
    "table", things=(thing("green-apple", 0.25, 0.8), thing("tangerine", 0.75, 0.8)), seed=2
)


def meant(scene: Scene) -> Composition:
    return compose(scene, HALF, FULL)


def inked(picture: Composition) -> Floats:
    return inking.few_tones(picture.rgb, picture.ids, picture.focus, len(picture.places))


def one_wash(colour: tuple[float, float, float]) -> Floats:
    """(3,): what one even colour becomes, in the middle of a sheet without drift or bloom."""
    rgb = np.full((32, 32, 3), colour, np.float32)
    fine = np.ones((32, 32), np.float32)
    return washes.washed(rgb, np.ones((32, 32), np.uint16), fine)[16, 16]


def drafted(scene: Scene, style: Style) -> Bytes:
    return painter.draft(replace(scene, style=style), HALF, FULL, 1, Told())


def bare(picture: Floats) -> Floats:
    """(H, W) where nothing but paper shows."""
    return np.asarray(np.abs(picture - PAPER).max(2) < 0.035, np.float32)


def test_a_wash_leaves_the_paper_in_the_lights() -> None:
    assert one_wash((0.96, 0.95, 0.93)) == pytest.approx(PAPER, abs=0.02)
    assert one_wash((0.5, 0.5, 0.5)).mean() < PAPER.mean() - 0.2


def test_no_wash_is_black_or_grey() -> None:
    red, green, blue = one_wash((0.05, 0.08, 0.25))
    assert red > 0.12
    assert blue > 1.7 * red
    assert green > red


def test_a_watercolour_sky_with_clouds_has_more_white_than_an_oil() -> None:
    sky = Scene("plain", features=frozenset({"clouds"}), horizon=0.6, seed=3)
    inner = np.s_[24:140, 24:-24]
    washed, oiled = (drafted(sky, style)[inner] / 255 for style in ("watercolour", "oil"))
    light = washed.min(2) > 0.88
    assert light.mean() > 0.2
    assert light.mean() > 2 * (oiled.min(2) > 0.88).mean()


def test_ink_has_few_tones() -> None:
    picture = meant(NIGHT)
    tone = inking.wash_of(picture.rgb, picture.ids, picture.focus)
    levels = np.cumsum(np.diff(inking.TONES, prepend=0))
    near = np.abs(tone[..., None] - levels).min(2) < 0.03
    assert near.mean() > 0.6


@pytest.mark.parametrize("scene", [NIGHT, FRUIT, Scene("sea", time="dusk", seed=3), Scene("city")])
def test_ink_leaves_paper_and_has_a_dark_whatever_the_hour(scene: Scene) -> None:
    paper, dark = bare(inked(meant(scene))).mean(), inked(meant(scene)).mean(2) < 0.45
    assert paper > 0.12
    assert dark.mean() > 0.02


def test_ink_parts_lit_windows_from_light_walls_at_night() -> None:
    night = np.full((96, 96), 0.2, np.float32)
    night[:, 42:60] = 0.35
    night[:, 60:76], night[:, 76:82], night[:, 82:] = 0.5, 0.56, 0.86
    assert 0.56 < inking._beginnings(night)[0] < 0.86


def test_ink_keeps_one_colour() -> None:
    picture = meant(FRUIT)
    lab = lab_of(inked(picture))
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    last = picture.ids.max()
    colours = sorted(float(np.percentile(chroma[picture.ids == last - k], 75)) for k in (0, 1))
    assert colours[1] > 2 * colours[0]
    assert colours[0] > np.median(chroma[picture.ids < last - 1])


def test_the_pen_spares_the_lit_side_of_dark_cloth() -> None:
    figure = thing("own:violinist-standing", 0.5, 0.95, 0.8)
    picture = meant(Scene("hills", style="ink", things=(figure,), light=(0.0, 0.1)))
    line = np.zeros(picture.ids.shape, np.float32)
    lanes = lanes_of(picture.ids, picture.angle, picture.numbers)
    inking.hatch_over(line, picture.rgb, picture.ids, picture.focus, lanes)
    grey = picture.rgb.mean(2)
    dark = (picture.ids == picture.numbers[0]) & (
        inking.wash_of(picture.rgb, picture.ids, picture.focus) > 1.0
    )
    shade, lit = np.percentile(grey[dark], (25, 75))
    assert line[dark & (grey > lit)].mean() < 0.6 * line[dark & (grey < shade)].mean()


def test_lines_are_black_at_a_thing_and_absent_in_an_even_sky() -> None:
    picture = meant(replace(FRUIT, style="ink"))
    line = inking.contours(picture.rgb, picture.ids, picture.focus)
    assert line[picture.focus > 0.8].mean() > 4 * line[:60].mean()
    assert line.max() > 0.8


def test_lines_have_no_seams_where_bands_of_a_large_picture_meet() -> None:
    cells = np.random.default_rng(1).random((136, 40, 3), dtype=np.float32)
    rgb = resized(cells, 320, 1088, smooth=False)
    ids, focus = np.zeros((1088, 320), np.uint16), np.full((1088, 320), 0.3, np.float32)
    line = inking.contours(rgb, ids, focus)
    down = np.linspace(0, 1, 1088, dtype=np.float32)[:, None]
    lost = resized(field(80, 272, 320 / 1088, 7.0, 83, 3), 320, 1088)
    whole = inking._lines(rgb, ids, focus, lost, down, (320 * 1088) ** 0.5 / 1024)
    assert whole.std() > 0.02
    assert np.abs(line - whole).max() < 0.004


def test_a_thing_of_one_colour_is_modelled_by_the_light() -> None:
    scene = Scene("hills", light=(0.0, 0.1))
    sheet = Sheet(scene, light_of(scene), 200, 200, 1.0, lambda: None)
    ball = drawing("own:moon", 120, 120)
    flat = replace(ball, rgb=np.full_like(ball.rgb, 0.55))
    body = things._lit(sheet, thing("own:barrel"), flat, form_of(flat), 40, 40)
    lab = lab_of(body.rgb)
    assert lab[40:80, 20:40, 0].mean() > lab[40:80, 80:100, 0].mean() + 6
    assert lab[ball.alpha > 0.9, 2].std() > 1.5  # between warm and cool


def test_parts_of_a_thing_are_forms_of_their_own() -> None:
    owl = drawing("owl", 160, 160)
    parts, whole = form_of(owl), form_of(replace(owl, rgb=np.full_like(owl.rgb, 0.5)))
    bend, plain = (np.abs(np.diff(form.slope_x, axis=1)).mean() for form in (parts, whole))
    assert bend > 1.25 * plain
