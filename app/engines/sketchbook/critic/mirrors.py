"""Whether the water shows what stands on it: the picture just below a thing against the reflection that is meant there.

Both are taken without the water around them, so that the hour and the ripples say nothing. Asked only of things that
are as planned and where they were planned, in the expected setting.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.domain.canvas import clipped
from app.domain.parts import Finding
from app.engines.sketchbook.critic import words
from app.engines.sketchbook.critic.expectation import Layer
from app.engines.sketchbook.critic.judging import Judged
from app.engines.sketchbook.critic.sight import Sight
from app.engines.sketchbook.critic.view import FRAME, Floats, lengths

DEEP = 0.5  # of a thing's height: how far down its reflection is looked at
WIDE = 0.42  # of its width, to each side of its middle
BESIDE = 0.16  # of its width: where the water beside it is taken
LEAST = 30  # px of a reflection that must be open
CLEAR = {"draft": 11.0, "refinement": 8.0}  # Lab: a fainter reflection is not asked for
TALL = {
    "draft": 0.16,
    "refinement": 0.07,
}  # of the picture: the brush passes over what smaller things show
THERE = {"draft": 0.2, "refinement": 0.3}  # of a reflection: with less there is none
OFF = 0.03  # of its longer side: what stands farther from its plan, or is of another size, shows another reflection
OTHER = 4.7  # Lab of tint from which it is another thing's; a draft's strokes are too broad to tell


@dataclass(frozen=True, slots=True)
class Mirror:
    """`meant` is how far (Lab) the reflection should be from the water around it, `strength` what share of it is
    there, `alike` (-1..1) how like it what is there is, `tint` how far (Lab) its middle colour is from the meant one,
    whatever the lightness; `box` (x, y, w, h) in px."""

    box: tuple[float, float, float, float]
    meant: float
    strength: float
    alike: float
    tint: float


def with_reflections(
    line: str, found: Sequence[Finding], one_by_one: Sequence[Judged], sight: Sight
) -> list[Finding]:
    """A line's findings, and what is wrong with the reflections of its things that are as planned."""
    found = list(found)
    if not sight.fits:
        return found
    for one in one_by_one:
        thing, layer = one.thing, one.seen.layer
        if thing.instruction != line or thing.support != "water" or one.state != "right":
            continue
        (x, y, w, h), (left, top, wide, high) = one.seen.box, layer.box
        seen = mirror(sight, layer, (x + w / 2 - left - wide / 2, y + h - top - high))
        small = high < TALL[sight.level] * sight.view.height
        numbers = one.seen.numbers
        if (
            small
            or numbers["shift"] > OFF
            or numbers["stretch"] > OFF
            or seen is None
            or seen.meant < CLEAR[sight.level]
        ):
            continue
        there = seen.strength > THERE[sight.level]
        if there and (seen.tint < OTHER or sight.level == "draft"):
            continue
        who = words.one_of(thing, 1)
        said = f"the water does not show {who} that stands on it."
        if there:
            said = f"what the water shows below {who} is not its reflection."
        x, y, w, h = seen.box
        at = clipped(
            x / sight.view.width, y / sight.view.height, w / sight.view.width, h / sight.view.height
        )
        measures = {"strength": round(seen.strength, 2), "tint": round(seen.tint, 1)}
        found = [f for f in found if f.verdict != "right"]
        found.append(
            Finding("", "picture", "wrong", words.upper(said), f"Paint {who} again with its reflection.",
                    line, at, "reflection", measures=measures)
        )  # fmt: skip
    return found


def mirror(sight: Sight, layer: Layer, shift: tuple[float, float]) -> Mirror | None:
    """What is below a thing that stands `shift` px (right, down) from its plan; None where there is no room."""
    x, y, w, h = layer.box
    width, height = sight.view.width, sight.view.height
    rows = np.arange(int(y + h) + 2, min(height - 1, int(y + h * (1 + DEEP))))
    middle = x + w / 2
    columns = np.arange(max(0, int(middle - WIDE * w)), min(width, int(middle + WIDE * w) + 1))
    if len(rows) < 3 or len(columns) < 4:
        return None
    away = ~sight.expected.things[np.ix_(rows, columns)]
    sides = (int(x - BESIDE * w), int(x + (1 + BESIDE) * w))
    meant = _above_water(sight.meant.lab, rows, columns, sides, (0, 0))
    has = _above_water(sight.view.lab, rows, columns, sides, shift)
    if away.sum() < LEAST:
        return None
    a, b = has[away], meant[away]
    both, size = float(np.vdot(a, b)), float(np.vdot(b, b)) + 1e-3
    box = (float(columns[0]), float(rows[0]), float(len(columns)), float(len(rows)))
    return Mirror(
        box, float(lengths(b).mean()), both / size,
        both / (float(np.sqrt(size * float(np.vdot(a, a)))) + 1e-3),
        float(np.linalg.norm((a - b)[:, 1:].mean(0))),
    )  # fmt: skip


def _above_water(
    lab: Floats,
    rows: np.ndarray,
    columns: np.ndarray,
    sides: tuple[int, int],
    shift: tuple[float, float],
) -> Floats:
    """(rows, columns, 3): how the picture there differs from the water to both sides."""
    height, width = lab.shape[:2]
    right, down = round(shift[0]) + FRAME, round(shift[1]) + FRAME
    at = np.clip(rows + down, 0, height - 1)
    here = lab[np.ix_(at, np.clip(columns + right, 0, width - 1))]
    left, other = (
        lab[at][:, np.clip(np.arange(side - 2, side + 3) + right, 0, width - 1)].mean(1)
        for side in sides
    )
    share = ((columns - sides[0]) / max(1, sides[1] - sides[0]))[None, :, None]
    water = left[:, None] * (1 - share) + other[:, None] * share
    return np.asarray(here - water, np.float32)
