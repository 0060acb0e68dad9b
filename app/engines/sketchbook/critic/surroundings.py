"""Lines of the plan that name no thing: setting, time of day, weather and palette, judged by the whole picture.

What was painted instead is `rivals`' finding. Weather that falls is looked for by what it changes. Where nothing can
be told, the verdict is `cannot tell`.
"""

from dataclasses import replace

import cv2
import numpy as np

from app.domain.canvas import Region
from app.domain.parts import Finding, Instruction
from app.engines.sketchbook.critic import hand
from app.engines.sketchbook.critic.expectation import expectation, look
from app.engines.sketchbook.critic.rivals import FITS, WEATHER, Rival, setting_off
from app.engines.sketchbook.critic.sight import Sight
from app.engines.sketchbook.critic.view import BRUSH, lengths
from app.engines.sketchbook.reading import Reading, read
from app.engines.sketchbook.scene import STYLES

WHOLE = Region(0, 0, 1, 1)
TURNED = 0.8  # Lab: how much nearer the other side of the light must be, which changes little
SHOWS = 2.5  # Lab: a weather that changes less cannot be seen to be there
FELT = 0.62  # of what a weather changes: with less of it there is none
COLOURLESS = ("monochrome", "sepia")
BLANK = 3.0  # Lab lightness: what varies less is an empty sheet in any style
ROOM = 7  # px around a thing that are not asked about the weather


def of_line(line: Instruction, sight: Sight) -> Finding:
    """The one finding about a line without things; in another hand nothing is told."""
    said = read(line.words)
    if not sight.ours:
        known = sight.scene.style in hand.MARKED
        why = (
            "This is not my own hand"
            if known
            else "I know neither this setting nor by whose hand it is"
        )
        return _in_another_style(line, said, sight) or _untold(
            line, f"{why}, so I cannot tell whether the setting is as planned."
        )
    if not sight.fits:
        return _untold(
            line,
            "The setting is laid out otherwise than I would have, so I cannot tell whether it is as planned.",
        )
    measures = {"setting": round(sight.off[0], 1)}
    if sight.rival:
        if _says(said, sight.rival, sight):
            return _wrong(line, sight.rival.evidence, sight.rival.correction, measures)
        return _right(line, said, "", measures)
    if said.light in ("left", "right") and (gain := _turned(sight)) > TURNED:
        evidence = f"The light should come from the {said.light} and comes from the other side."
        return _wrong(line, evidence, f"Let the light come from the {said.light}.", {"light": gain})
    unseen = []
    for feature in sorted(said.features & sight.scene.features & WEATHER.keys()):
        change, felt = _felt(sight, feature)
        if change < SHOWS:
            unseen.append(WEATHER[feature])
        elif felt < FELT:
            evidence = f"The plan asks for {WEATHER[feature]}; I see none."
            return _wrong(line, evidence, f"Add {WEATHER[feature]}.", {"felt": round(felt, 2)})
    rest = f"; whether there is {' and '.join(unseen)} I cannot tell" if unseen else ""
    return _right(line, said, rest, measures)


def _says(said: Reading, rival: Rival, sight: Sight) -> bool:
    """Whether a line asks for what the picture has otherwise."""
    if rival.what == "weather":
        return bool(said.features & (sight.scene.features - rival.scene.features))
    if (
        rival.what == "palette" and said.palette is None
    ):  # nobody asked for pictures without colours
        natural = sight.scene.palette == "natural" and bool(said.settings)
        return natural and rival.scene.palette in COLOURLESS
    return (said.time if rival.what == "time" else said.palette) is not None


def _right(line: Instruction, said: Reading, rest: str, measures: dict[str, float]) -> Finding:
    what = f"The {_what(said)} is as planned{rest}."
    return Finding("", "picture", "right", what, "", line.id, WHOLE, measures=measures)


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
    if float(small[..., 0].std()) < BLANK:
        return None
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


def _felt(sight: Sight, feature: str) -> tuple[float, float]:
    """How much (Lab) a weather changes the picture meant, away from its things, and what share of that is there."""
    size = _small(sight)
    without = replace(sight.scene, features=sight.scene.features - {feature})
    dry = look(without, *size, (sight.view.width, sight.view.height))
    dry = cv2.GaussianBlur(dry, (0, 0), BRUSH[sight.level] / 2)
    near = cv2.dilate(sight.expected.things.astype(np.uint8), np.ones((ROOM, ROOM), np.uint8))
    away = cv2.resize(near, size, interpolation=cv2.INTER_NEAREST) == 0
    has, meant = (
        (cv2.resize(view.plain, size, interpolation=cv2.INTER_AREA) - dry)[away]
        for view in (sight.view, sight.meant)
    )
    if not away.any():
        return 0.0, 1.0
    return float(lengths(meant).mean()), float(np.vdot(has, meant) / (np.vdot(meant, meant) + 1e-3))


def _small(sight: Sight) -> tuple[int, int]:
    return max(16, sight.view.width // 2), max(16, sight.view.height // 2)


def _what(said: Reading) -> str:
    """What a line is about, in few words."""
    place = said.settings[0] if said.settings else "setting"
    return f"{place} by {said.time}" if said.time and place != "setting" else place


def _untold(line: Instruction, said: str) -> Finding:
    return Finding("", "picture", "cannot tell", said, "", line.id, line.region)
