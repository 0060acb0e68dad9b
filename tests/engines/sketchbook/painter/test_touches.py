"""What is small and looked at keeps its form under the strokes: bolts, windows after dark, faces, jewels."""

from dataclasses import replace

import numpy as np
import pytest

from app.domain.canvas import Size
from app.engines.sketchbook import hands, painter
from app.engines.sketchbook.bolts import bolt
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.pixels import Floats, lab_of
from app.engines.sketchbook.scene import Scene, Style, Thing
from tests.engines.sketchbook.painter.canvases import Told, thing

SIZE = Size(384, 384)
BOLT = replace(thing("own:lightning", 0.5, 0.6, 0.5, support="air", depth=0.01), name="lightning")
GIRL = replace(thing("own:girl-standing", side=0.5), name="girl")
CROWN = replace(thing("crown", side=0.3, support="table"), name="crown")
HOUSE = replace(thing("own:house", side=0.6), name="house")


def drafted(style: Style, one: Thing, **more: object) -> tuple[Floats, Scene]:
    """(H, W) of how light the draft of one thing is."""
    scene = Scene("sea", style=style, things=(one,), horizon=0.62, seed=4, **more)  # type: ignore[arg-type]
    picture = painter.draft(scene, SIZE, SIZE, 1, Told())
    return np.asarray(lab_of(picture / np.float32(255))[..., 0], np.float32), scene


def test_a_bolt_forks_and_tapers() -> None:
    outlines = bolt(np.random.default_rng(1), 10, 0.5)
    assert len(outlines) > 2
    for line in outlines:
        half = len(line) // 2
        wide = np.hypot(*(line[:half] - line[::-1][:half]).T)
        assert wide[-1] < 0.05 < wide[0] / 2


@pytest.mark.parametrize("style", ["oil", "watercolour", "ink", "gouache", "pencil", "pastel"])
def test_lightning_is_a_thin_bright_line_in_a_darker_sky(style: Style) -> None:
    light, scene = drafted(style, BOLT)
    meant = compose(scene, SIZE, SIZE)
    inside = meant.ids == meant.numbers[0]
    beside = np.roll(inside, 26, 1) & ~inside
    assert 0.002 < inside.mean() < 0.03
    assert np.median(light[inside]) > np.median(light[beside]) + 10


def test_the_bolt_of_a_storm_is_thin_in_ink() -> None:
    scene = Scene("sea", style="ink", features=frozenset({"storm"}), horizon=0.6, seed=4)
    (touch,) = compose(scene, SIZE, SIZE).touches
    picture = painter.draft(scene, SIZE, SIZE, 1, Told())
    light = picture.mean(2)
    assert touch.bare
    assert 0.001 < (touch.cover > 0.5).mean() < 0.02
    assert light[touch.cover > 0.9].mean() > light[: int(0.6 * 384)].mean() + 25


@pytest.mark.parametrize("style", ["oil", "watercolour", "gouache", "pastel"])
def test_bars_stand_dark_in_lit_windows(style: Style) -> None:
    light, scene = drafted(style, HOUSE, time="night")
    (touch,) = compose(scene, SIZE, SIZE).touches
    windows = light[touch.on][touch.cover > 0.8]
    assert np.percentile(windows, 90) > np.percentile(windows, 10) + 25


@pytest.mark.parametrize("style", ["oil", "gouache", "pastel"])
@pytest.mark.parametrize("one", [BOLT, HOUSE, GIRL, CROWN], ids=lambda one: one.name)
def test_strokes_lose_nothing_that_is_small_and_looked_at(one: Thing, style: Style) -> None:
    scene = Scene("sea", style=style, things=(one,), horizon=0.62, seed=4)
    meant = compose(scene, SIZE, SIZE)
    (touch,) = meant.touches
    picture = painter.draft(scene, SIZE, SIZE, 1, Told()) / np.float32(255)
    off = np.abs(picture - hands.aim(meant, style, False)).mean(2)
    assert off[touch.on][touch.cover > 0.8].mean() < 0.03


def test_of_a_person_only_the_head_is_touched_up() -> None:
    (touch,) = compose(Scene("plain", things=(GIRL,), horizon=0.5, seed=3), SIZE, SIZE).touches
    tall = touch.cover.shape[0]
    rows = np.flatnonzero((touch.cover > 0.5).any(1))
    assert 0.1 * tall < rows.size < 0.35 * tall
    assert rows.max() < 0.4 * tall


def test_the_jewels_of_a_crown_keep_their_colours() -> None:
    scene = Scene("table", things=(CROWN,), horizon=0.5, seed=3)
    (touch,) = compose(scene, SIZE, SIZE).touches
    lab = lab_of(painter.draft(scene, SIZE, SIZE, 1, Told()) / np.float32(255))[touch.on]
    jewels = lab[touch.cover > 0.8]
    assert np.percentile(jewels[:, 1], 90) > 30
    assert np.percentile(jewels[:, 1], 10) < 0


def test_a_golden_crown_keeps_its_jewels() -> None:
    crown = replace(CROWN, material="golden")
    meant = compose(Scene("table", things=(crown,), horizon=0.5, seed=3), SIZE, SIZE)
    (touch,) = meant.touches
    jewels = lab_of(meant.rgb)[touch.on][touch.cover > 0.8]
    assert np.percentile(jewels[:, 1], 10) < 0 < 25 < np.percentile(jewels[:, 1], 90)


def test_what_stands_before_a_window_hides_its_touch() -> None:
    wall = replace(thing("own:rock", foot=0.95, side=0.75, depth=0.9), name="rock")
    scene = Scene("plain", things=(HOUSE, wall), horizon=0.5, seed=3)
    alone = compose(replace(scene, things=(HOUSE,)), SIZE, SIZE).touches
    hidden = compose(scene, SIZE, SIZE).touches
    assert sum(t.cover.sum() for t in hidden) < 0.5 * sum(t.cover.sum() for t in alone)
