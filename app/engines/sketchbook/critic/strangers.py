"""What nobody asked for: spots where the picture is far from all that is expected there, whatever they show.

Looked for only where the setting is the one expected, outside all planned things. Knows no verdict: `fusion` weighs
the numbers.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook.critic.sight import Sight
from app.engines.sketchbook.critic.view import FRAME, SHADED, Flags, Floats, lengths

SOFT = 2.5  # px of blur: single strokes are no stranger
APART = 13.0  # Lab from which a spot is looked at
EDGED = 30.0  # Lab that a spot full of edges where none are meant is worth
INNER = np.s_[FRAME:-FRAME, FRAME:-FRAME]
LEAST, MOST = 0.003, 0.25  # of the picture
ROOM = 9  # px around a planned thing that belong to its shadow
AT_MOST = 6  # spots, largest first
NAMES = (
    "spot area", "spot apart", "spot most", "spot light", "spot colour", "spot fill", "spot edges", "spot drawn",
    "spot meant drawn", "spot even", "setting off", "setting more",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """Where (x, y, w, h in px) and how it differs; `numbers` has one entry for each of `NAMES`."""

    box: tuple[float, float, float, float]
    numbers: dict[str, float]


def spots(sight: Sight) -> tuple[Spot, ...]:
    """The largest unexplained spots. About 3 ms."""
    if not sight.fits:
        return ()
    view, meant = sight.view, sight.meant
    step = cv2.GaussianBlur((view.plain - meant.plain) * SHADED, (0, 0), SOFT)
    edge, met = view.edge[INNER], meant.met[INNER]
    unmet = cv2.GaussianBlur(edge * (1 - met), (0, 0), SOFT)
    apart = lengths(step)
    planned = sight.expected.things.astype(np.uint8)
    away = cv2.dilate(planned, np.ones((ROOM, ROOM), np.uint8)) == 0
    far = ((apart + EDGED * unmet > APART) & away).astype(np.uint8)
    far = cv2.morphologyEx(far, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    _, names, stats, _ = cv2.connectedComponentsWithStats(far, connectivity=4)
    order = sorted(range(1, len(stats)), key=lambda i: -int(stats[i][4]))[:AT_MOST]
    size = apart.size
    return tuple(
        _spot(sight, names == i, stats[i], step, apart)
        for i in order
        if LEAST * size < stats[i][4] < MOST * size
    )


def _spot(sight: Sight, there: Flags, stat: np.ndarray, step: Floats, apart: Floats) -> Spot:
    x, y, w, h, area = (float(each) for each in stat)
    view, meant = sight.view, sight.meant
    edge, met = view.edge[INNER], meant.met[INNER]
    drawn = np.hypot(*cv2.split(view.turns[INNER]))[there]
    wanted = np.hypot(*cv2.split(meant.turns[INNER]))[there]
    own, steps = apart[there], step[there]
    numbers = {
        "spot area": float(np.log(area)),
        "spot apart": float(own.mean()),
        "spot most": float(np.percentile(own, 90)),
        "spot light": float(steps[:, 0].mean()),
        "spot colour": float(np.hypot(steps[:, 1].mean(), steps[:, 2].mean())),
        "spot fill": area / (w * h),
        "spot edges": float((edge * (1 - met))[there].mean()),
        "spot drawn": float(drawn.mean()),
        "spot meant drawn": float(wanted.mean()),
        "spot even": float(lengths(steps - steps.mean(0)).mean()),
        "setting off": sight.off[0],
        "setting more": sight.off[1],
    }
    return Spot((x, y, w, h), numbers)
