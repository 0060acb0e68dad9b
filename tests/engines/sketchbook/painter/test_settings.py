"""Every setting paints in every format and looks like no other; those behind show; weather is seen."""

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest

from app.engines.sketchbook import weather
from app.engines.sketchbook.ground import stage_of
from app.engines.sketchbook.light import light_of as light_in
from app.engines.sketchbook.pixels import Floats, lab_of
from app.engines.sketchbook.scene import SETTINGS, Scene, Setting
from app.engines.sketchbook.settings import paint_setting
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.surroundings import light_of
from app.engines.sketchbook.things import place
from tests.engines.sketchbook.painter.canvases import thing


def sheet_of(scene: Scene, width: int = 128, height: int = 128) -> Sheet:
    """All that is composed of a scene, smaller than any picture may be."""
    sheet = Sheet(scene, light_in(scene), width, height, width / height, lambda: None)
    paint_setting(sheet)
    weather.settle(sheet)
    for each in scene.things:
        place(sheet, each)
    weather.fall(sheet)
    return sheet


@lru_cache(None)
def painted(setting: Setting, *features: str, behind: tuple[Setting, ...] = ()) -> Floats:
    horizon = stage_of(setting).horizon
    scene = Scene(setting, features=frozenset(features), horizon=horizon, seed=3, behind=behind)
    return sheet_of(scene).rgb


def apart(a: Floats, b: Floats) -> float:
    """Mean distance of two pictures in Lab, told apart no finer than a sixteenth of their width."""
    small = (x.reshape(16, 8, 16, 8, 3).mean((1, 3)) for x in (a, b))
    first, second = (lab_of(x) for x in small)
    return float(np.linalg.norm(first - second, axis=2).mean())


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize(("w", "h"), [(192, 64), (64, 192)], ids=["3:1", "1:3"])
def test_every_setting_fills_every_format(setting: Setting, w: int, h: int) -> None:
    scene = Scene(setting, "dusk", horizon=stage_of(setting).horizon, seed=4)
    rgb = sheet_of(scene, w, h).rgb
    assert rgb.shape == (h, w, 3)
    assert np.isfinite(rgb).all()
    assert rgb.std() > 0.04


def test_every_setting_differs_from_every_other() -> None:
    pictures = {setting: painted(setting) for setting in SETTINGS}
    alike = [
        (a, b)
        for n, a in enumerate(SETTINGS)
        for b in SETTINGS[:n]
        if apart(pictures[a], pictures[b]) < 2.5
    ]
    assert alike == []


@pytest.mark.parametrize(
    ("setting", "behind"), [("lake", "desert"), ("beach", "volcano"), ("river", "mountains"),
                            ("meadow", "city"), ("garden", "village")],
)  # fmt: skip
def test_what_lies_behind_shows_far_off_and_leaves_the_near_ground(
    setting: Setting, behind: Setting
) -> None:
    alone, both = painted(setting), painted(setting, behind=(behind,))
    middle, near = slice(30, 70), slice(116, 128)
    changed = np.abs(alone - both).mean(2)
    assert changed[middle].max() > 0.2
    if behind != "desert":  # whose sand is the lake's bank as well
        assert changed[near].mean() < 0.06


def test_rain_is_streaks_that_fall() -> None:
    rain = painted("hills", "rain")[:50].mean(2)
    still = painted("hills", "clouds")[:50].mean(2)
    across, down = (np.abs(np.diff(rain, axis=axis)).mean() for axis in (1, 0))
    assert across > 2 * np.abs(np.diff(still, axis=1)).mean()
    assert across > 1.2 * down


def test_snowfall_is_light_specks() -> None:
    shown = painted("hills", "snow", "snowfall")[:50].mean(2)
    specks = shown > np.median(shown) + 0.12
    assert 0.01 < specks.mean() < 0.2


def test_fog_swallows_the_distance_and_not_what_is_near() -> None:
    clear, fog = (lab_of(painted("city", *f))[..., 0] for f in ((), ("fog",)))
    assert fog[50:78].std() < 0.5 * clear[50:78].std()
    assert fog[112:].mean() < fog[50:78].mean()


def test_a_storm_is_dark_and_lightning_strikes() -> None:
    storm, calm = (painted("sea", *f)[:55].mean(2) for f in (("storm",), ()))
    assert np.median(storm) < np.median(calm) - 0.15
    assert storm.max() > np.median(storm) + 0.4


def test_wind_bows_the_trees() -> None:
    assert apart(painted("meadow", "wind"), painted("meadow")) > 1.5


def test_wet_stone_mirrors_what_stands_on_it() -> None:
    house = thing("own:house", 0.5, 0.8, 0.4, colour="red")

    def changed_below(*features: str) -> float:
        scene = Scene("street", features=frozenset(features), horizon=0.56, seed=3)
        alone, both = (sheet_of(replace(scene, things=t)).rgb for t in ((), (house,)))
        return float(np.abs(both - alone)[106:114, 54:74].mean())

    assert changed_below("rain") > changed_below("clouds") + 0.03


def test_snow_lies_on_what_stands_in_it() -> None:
    def roof(*features: str) -> float:
        house = thing("own:house", 0.5, 0.9, 0.6)
        scene = Scene("hills", features=frozenset(features), things=(house,), horizon=0.5, seed=3)
        picture = sheet_of(scene)
        inside = picture.ids == picture.regions
        return float((picture.rgb[inside].min(1) > 0.80).mean())

    assert roof("snow") > roof() + 0.02


@pytest.mark.parametrize(("side", "x"), [("left", 0.06), ("right", 0.94), ("behind", 0.5)])
def test_light_comes_from_the_side_that_was_said(side: str, x: float) -> None:
    assert light_of((), "day", 5, side)[0] == pytest.approx(x, abs=0.04)  # type: ignore[arg-type]


def test_a_rooms_own_window_makes_room_for_what_hangs_in_its_place() -> None:
    empty = Scene("room", horizon=0.66, seed=3)

    def wall(x: float) -> Floats:
        hung = thing("own:mirror", x, 0.5, 0.2, support="air")
        scene = replace(empty, things=(hung,))
        sheet = Sheet(scene, light_in(scene), 128, 128, 1.0, lambda: None)
        paint_setting(sheet)
        return sheet.rgb

    plain = sheet_of(empty).rgb
    same = [bool(np.abs(wall(x) - plain).max() < 1e-6) for x in (0.28, 0.72)]
    assert sorted(same) == [False, True]
