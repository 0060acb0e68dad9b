"""What else may have been painted than the plan's setting: the same one at another hour, in other colours, in dry
weather. The likeliest is the one that the whole picture is nearest to, told by the pixels alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import cv2
import numpy as np

from app.engines.sketchbook.critic.expectation import look
from app.engines.sketchbook.critic.view import SHADED, Flags, Floats, lengths
from app.engines.sketchbook.grading import graded
from app.engines.sketchbook.light import light_of
from app.engines.sketchbook.scene import PALETTES, TIMES, Scene

FITS = (
    8.2,
    15.0,
)  # Lab: how far half and three quarters of a setting may be from the one that is meant
LIKELY = (11.0, 18.0)  # Lab: the same for a rival, which is composed smaller
SUSPECT = 6.0  # Lab: a setting farther from the one meant is held against its rivals
APART = 3.0  # Lab: how much nearer a rival must be
SHAPED = 0.5  # how like a picture must be to a rival in light and dark, whatever they are
FALLING = {
    "rain": "rain", "snowfall": "falling snow", "fog": "fog", "storm": "a storm", "wind": "wind",
}  # fmt: skip
WEATHER = FALLING | {"snow": "snow", "autumn": "autumn leaves", "aurora": "northern lights"}
LIT = ("natural", "warm", "cool")  # palettes that are light; all others grade it
What = Literal["time", "palette", "weather"]


@dataclass(frozen=True, slots=True)
class Rival:
    """Another scene that may have been painted, in `what` it differs, what there is to say and to do about it."""

    scene: Scene
    what: What
    evidence: str
    correction: str


def setting_off(lab: Floats, meant: Floats, things: Flags) -> tuple[float, float]:
    """How far the setting is from the one expected (Lab): half of it less than the first, three quarters than the
    second."""
    away = ~things[::2, ::2]
    if not away.any():
        return 0.0, 0.0
    delta = (lab[::2, ::2] - meant[::2, ::2])[away] * SHADED
    half, more = np.percentile(lengths(delta), (50, 75))
    return float(half), float(more)


def fits(off: tuple[float, float]) -> bool:
    """Whether a setting so far off is the one meant."""
    return off[0] < FITS[0] and off[1] < FITS[1]


def likeliest(lab: Floats, scene: Scene, things: Flags, off: tuple[float, float]) -> Rival | None:
    """The rival that a picture (H, W, 3), `off` by so much from its scene, is much nearer to; None where it is the
    scene itself or none of them. About 60 ms each the first time."""
    if off[0] < SUSPECT:
        return None
    height, width = lab.shape[:2]
    size = max(16, width // 2), max(16, height // 2)
    small = cv2.resize(lab, size, interpolation=cv2.INTER_AREA)
    there = cv2.resize(things.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0
    best: tuple[float, Rival | None] = (off[0] - APART, None)
    for rival in rivals(scene):
        other = _looks(rival.scene, size, (width, height))
        apart = setting_off(small, other, there)
        near = apart[0] < min(LIKELY[0], best[0]) and apart[1] < LIKELY[1]
        if near and _alike(small, other) > SHAPED:
            best = apart[0], rival
    return best[1]


def _looks(scene: Scene, size: tuple[int, int], full: tuple[int, int]) -> Floats:
    """How a scene would look; most palettes only grade what is natural."""
    if scene.palette in LIT:
        return look(scene, *size, full)
    plain = replace(scene, palette="natural")
    lab = look(plain, *size, full)
    return np.asarray(graded(lab, scene.palette, light_of(plain).key), np.float32)


def _alike(lab: Floats, other: Floats) -> float:
    """How light and dark lie in two pictures (H, W, 3), -1..1: a grey sheet is like none."""
    a, b = (each[..., 0] - each[..., 0].mean() for each in (lab, other))
    return float(np.vdot(a, b) / (np.sqrt(np.vdot(a, a) * np.vdot(b, b)) + 1e-3))


def rivals(scene: Scene) -> Iterator[Rival]:
    """Scenes that are as planned but for one of hour, palette and weather."""
    for time in TIMES:
        if time != scene.time:
            said = f"The plan says {scene.time}; the picture looks like {time}."
            yield Rival(replace(scene, time=time), "time", said, f"Make it {scene.time}.")
    for palette in PALETTES:
        if palette != scene.palette:
            said = f"The plan's colours are {scene.palette}; the picture's look {palette}."
            mend = f"Make the colours {scene.palette}."
            yield Rival(replace(scene, palette=palette), "palette", said, mend)
    for feature in sorted(scene.features & WEATHER.keys()):
        name, without = WEATHER[feature], scene.features - {feature}
        said = f"The plan asks for {name}; I see none."
        yield Rival(replace(scene, features=without), "weather", said, f"Add {name}.")
