"""Lines of the plan that name no thing: setting, time of day, weather and palette, judged by the whole picture.

The picture is laid on the one that the plan means, and, where they are apart, on those with another time, palette or
weather: what lies much nearer is what was painted. Where that tells nothing, the verdict is `cannot tell`.
"""

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from app.domain.canvas import Region
from app.domain.parts import Finding, Instruction
from app.engines.sketchbook.critic.expectation import Expectation, expectation
from app.engines.sketchbook.critic.sight import FITS, Sight, setting_off
from app.engines.sketchbook.critic.view import BRUSH, SHADED, Floats, lengths, middle
from app.engines.sketchbook.grading import graded
from app.engines.sketchbook.light import light_of
from app.engines.sketchbook.reading import Reading, read
from app.engines.sketchbook.scene import PALETTES, STYLES, TIMES, Scene

WHOLE = Region(0, 0, 1, 1)
BANDS = 12  # from the top to the bottom, whose middle colours are compared
ALIKE = 6.0  # Lab: nearer is as planned
APART = 4.0  # Lab: how much nearer another must be to be what was painted
TURNED = 0.8  # Lab: the same for the side of the light, which changes little
SHOWS = 2.0  # Lab: a weather that changes less cannot be seen to be there
FALLING = {
    "rain": "rain", "snowfall": "falling snow", "fog": "fog", "storm": "a storm", "wind": "wind",
}  # fmt: skip
WEATHER = FALLING | {"snow": "snow", "autumn": "autumn leaves", "aurora": "northern lights"}


def of_line(line: Instruction, sight: Sight) -> Finding:
    """The one finding about a line without things; in another hand nothing is told."""
    said = read(line.words)
    if not sight.ours:
        return _in_another_style(line, said, sight) or _untold(
            line, "This is not my own hand, so I cannot tell whether the setting is as planned."
        )
    bands = _bands(sight.view.plain, sight.expected)
    off = (
        _off(bands, _bands(sight.meant.plain, sight.expected))
        if sight.fits
        else _of(sight, bands, sight.scene)
    )
    measures = {"setting": round(sight.off[0], 1), "colours": round(off, 1)}
    if not (sight.fits and off < ALIKE):
        rivals = [(_of(sight, bands, scene), *told) for scene, told in _rivals(said, sight.scene)]
        rivals += _other_palettes(said, sight, bands)
        nearest, evidence, correction = min(rivals, default=(off, "", ""))
        if nearest < off - APART:
            measures |= {"colours of the other": round(nearest, 1)}
            return _wrong(line, evidence, correction, measures)
    if sight.fits and said.light in ("left", "right") and (gain := _turned(sight)) > TURNED:
        evidence = f"The light should come from the {said.light} and comes from the other side."
        return _wrong(line, evidence, f"Let the light come from the {said.light}.", {"light": gain})
    if sight.fits or off < ALIKE:
        unseen = _unseen(sight) if sight.fits else ""
        what = f"The {_what(said)} is as planned"
        return Finding(
            "", "picture", "right", f"{what}{unseen}.", "", line.id, WHOLE, measures=measures
        )
    return _untold(
        line,
        "The setting is laid out otherwise than I would have, so I cannot tell whether it is as planned.",
    )


def _wrong(
    line: Instruction, evidence: str, correction: str, measures: dict[str, float]
) -> Finding:
    return Finding(
        "", "picture", "wrong", evidence, correction, line.id, WHOLE, "words", measures=measures
    )


def _in_another_style(line: Instruction, said: Reading, sight: Sight) -> Finding | None:
    """That the picture is the planned one by another brush, where the line names one."""
    if said.style is None:
        return None
    width, height = _small(sight)
    small = cv2.resize(sight.view.plain, (width, height), interpolation=cv2.INTER_AREA)
    for style in STYLES:
        other = replace(sight.scene, style=style)
        meant = expectation(other, width, height, (sight.view.width, sight.view.height))
        if style != sight.scene.style and setting_off(small, meant.lab, meant.things)[0] < FITS[0]:
            evidence = f"The plan says {sight.scene.style}; this is painted in {style}."
            return _wrong(line, evidence, f"Paint it in {sight.scene.style}.", {})
    return None


def _turned(sight: Sight) -> float:
    """How much nearer (Lab, on the things) the picture is to the one lit from the other side."""
    things, (x, y) = sight.expected.things, sight.scene.light
    size = (sight.view.width, sight.view.height)
    other = expectation(replace(sight.scene, light=(1 - x, y)), *size, size)
    if not things.any():
        return 0.0
    own, turned = (
        lengths((sight.view.plain - cv2.GaussianBlur(lab, (0, 0), BRUSH[sight.level]))[things])
        for lab in (sight.expected.lab, other.lab)
    )
    return round(float(own.mean() - turned.mean()), 2)


def _rivals(said: Reading, scene: Scene) -> Iterator[tuple[Scene, tuple[str, str]]]:
    """Other pictures that could have been painted, with what there is to say of it and to do about it."""
    if said.time is not None:
        for time in TIMES:
            if time != scene.time:
                evidence = f"The plan says {scene.time}; the picture looks like {time}."
                yield replace(scene, time=time), (evidence, f"Make it {scene.time}.")
    for feature in sorted(scene.features & WEATHER.keys()):
        name = WEATHER[feature]
        without = replace(scene, features=scene.features - {feature})
        yield without, (f"The plan asks for {name}; I see none.", f"Add {name}.")


def _other_palettes(said: Reading, sight: Sight, bands: Floats) -> Iterator[tuple[float, str, str]]:
    """How far the picture is from the planned one in other palettes, with what there is to say and to do."""
    scene, full = sight.scene, (sight.view.width, sight.view.height)
    free = said.palette is None
    if free and not (said.settings and scene.palette == "natural"):
        return
    for light in ("natural",) if free else ("natural", "warm", "cool"):
        plain = replace(scene, things=(), palette=light)
        other = expectation(plain, *_small(sight), full)
        lit = _bands(other.lab, other)
        rivals = ("monochrome", "sepia") if free else (*PALETTES[3:], light)
        for palette in rivals if light == "natural" else (light,):
            if palette == scene.palette:
                continue
            off = _off(bands, graded(lit[None], palette, light_of(plain).key)[0])
            evidence = f"The plan's colours are {scene.palette}; the picture's look {palette}."
            yield off, evidence, f"Make the colours {scene.palette}."


def _of(sight: Sight, bands: Floats, scene: Scene) -> float:
    """How far the picture's bands are from those of a scene."""
    other = expectation(
        replace(scene, things=()), *_small(sight), (sight.view.width, sight.view.height)
    )
    return _off(bands, _bands(other.lab, other))


def _small(sight: Sight) -> tuple[int, int]:
    return max(16, sight.view.width // 2), max(16, sight.view.height // 2)


def _bands(lab: Floats, expected: Expectation) -> Floats:
    """(BANDS, 3): the middle colour of each band of a picture, without its things."""
    lab, things = lab[::2, ::2], expected.things[::2, ::2]
    rows = np.array_split(np.arange(lab.shape[0]), BANDS)
    found = []
    for some in rows:
        ground = lab[some][~things[some]]
        found.append(middle(ground if len(ground) else lab[some].reshape(-1, 3)))
    return np.array(found, np.float32)


def _off(a: Floats, b: Floats) -> float:
    return float(lengths((a - b) * SHADED).mean())


def _unseen(sight: Sight) -> str:
    """What of the weather cannot be told, because it changes too little."""
    names = []
    for feature in sorted(sight.scene.features & FALLING.keys()):
        without = replace(sight.scene, features=sight.scene.features - {feature}, things=())
        size = _small(sight)
        full = (sight.view.width, sight.view.height)
        a, b = (expectation(s, *size, full).lab for s in (replace(sight.scene, things=()), without))
        if float(lengths(a - b).mean()) < SHOWS:
            names.append(WEATHER[feature])
    return f"; whether there is {' and '.join(names)} I cannot tell" if names else ""


def _what(said: Reading) -> str:
    """What a line is about, in few words."""
    place = said.settings[0] if said.settings else "setting"
    return f"{place} by {said.time}" if said.time and place != "setting" else place


def _untold(line: Instruction, said: str) -> Finding:
    return Finding("", "picture", "cannot tell", said, "", line.id, line.region)
