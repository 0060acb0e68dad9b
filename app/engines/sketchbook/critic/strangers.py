"""What nobody asked for: spots where the picture is far from all that is expected there, whatever they show.

Looked for only where the setting is the one expected, outside all planned things. Knows no verdict: `fusion` weighs
the numbers.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook.critic.patch import patch_at
from app.engines.sketchbook.critic.sight import Sight
from app.engines.sketchbook.critic.view import FRAME, SHADED, Flags, Floats, lengths

SOFT = 2.5  # px of blur: single strokes are no stranger
APART = 11.0  # Lab from which a spot is looked at
EDGED = 30.0  # Lab that a spot full of edges where none are meant is worth
INNER = np.s_[FRAME:-FRAME, FRAME:-FRAME]
LEAST, MOST = 0.0015, 0.25  # of the picture
ROOM = 9  # px around a planned thing that belong to its shadow
FOUND = 0.5  # likeness from which a thing stands where it fits best
AT_MOST = 8  # spots, those that differ most first
NAMES = (
    "spot area", "spot apart", "spot most", "spot light", "spot colour", "spot fill", "spot edges", "spot drawn",
    "spot meant drawn", "spot even", "setting off", "setting more",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """Where (x, y, w, h in px) and how it differs; `numbers` has one entry for each of `NAMES`, `patch` is what the eye
    sees (`patch.patch_at`)."""

    box: tuple[float, float, float, float]
    numbers: dict[str, float]
    patch: Floats


def spots(sight: Sight) -> tuple[Spot, ...]:
    """The unexplained spots that differ most. About 4 ms."""
    if not sight.fits:
        return ()
    view, meant = sight.view, sight.meant
    step = cv2.GaussianBlur((view.plain - meant.plain) * SHADED, (0, 0), SOFT)
    lines = view.edge[INNER] * (1 - meant.met[INNER])
    unmet = cv2.GaussianBlur(lines, (0, 0), SOFT)
    apart = lengths(step)
    planned = _known(sight)
    away = cv2.dilate(planned.astype(np.uint8), np.ones((ROOM, ROOM), np.uint8)) == 0
    far = ((apart + EDGED * unmet > APART) & away).astype(np.uint8)
    far = cv2.morphologyEx(far, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    count, names, stats, _ = cv2.connectedComponentsWithStats(far, connectivity=4)
    weights = np.bincount(names.ravel(), apart.ravel(), count)
    large = [i for i in range(1, count) if LEAST * apart.size < stats[i][4] < MOST * apart.size]
    order = sorted(large, key=lambda i: -weights[i])[:AT_MOST]
    return tuple(_spot(sight, planned, names == i, stats[i], step, lines) for i in order)


def _known(sight: Sight) -> Flags:
    """(H, W): where things are expected, and where they were found a little beside that or a little larger."""
    there: Flags = sight.expected.things.copy()
    height, width = there.shape
    for one in sight.seen:
        if one.numbers["likeness"] < FOUND:
            continue
        (x, y, w, h), (planned_x, planned_y, planned_w, planned_h) = one.box, one.layer.box
        across, down = w / planned_w, h / planned_h
        shift = np.array(
            [[across, 0, x - across * planned_x], [0, down, y - down * planned_y]], np.float32
        )
        there |= cv2.warpAffine(one.layer.seen.astype(np.float32), shift, (width, height)) > 0.5
    return there


def _spot(
    sight: Sight, planned: Flags, there: Flags, stat: np.ndarray, step: Floats, lines: Floats
) -> Spot:
    x, y, w, h, area = (float(each) for each in stat)
    drawn, wanted = (np.hypot(*each.turns[INNER][there].T) for each in (sight.view, sight.meant))
    steps = step[there]
    own = lengths(steps)
    numbers = {
        "spot area": float(np.log(area)),
        "spot apart": float(own.mean()),
        "spot most": float(np.percentile(own, 90)),
        "spot light": float(steps[:, 0].mean()),
        "spot colour": float(np.hypot(steps[:, 1].mean(), steps[:, 2].mean())),
        "spot fill": area / (w * h),
        "spot edges": float(lines[there].mean()),
        "spot drawn": float(drawn.mean()),
        "spot meant drawn": float(wanted.mean()),
        "spot even": float(lengths(steps - steps.mean(0)).mean()),
        "setting off": sight.off[0],
        "setting more": sight.off[1],
    }
    box = (x, y, w, h)
    return Spot(box, numbers, patch_at(sight.view, sight.meant, planned, there, box))
