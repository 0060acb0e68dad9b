"""What planned things look like in ink: cut out of the whole picture that the plan means.

The washes of an ink picture are steps between few tones that the whole of it decides, so no thing can be told alone.
"""

from dataclasses import replace

import cv2
import numpy as np

from app.domain.canvas import MULTIPLE, Size
from app.engines.sketchbook import inking
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.critic.view import Floats, to_lab
from app.engines.sketchbook.pixels import mix
from app.engines.sketchbook.scene import Scene, Thing
from app.engines.sketchbook.varnish import INK

UNIT, LEAST = (
    512,
    256,
)  # px: geometric mean of the sides, and the least side, at which the whole is composed
Box = tuple[float, float, float, float]


def whole(scene: Scene, things: tuple[Thing, ...], width: int, height: int) -> Floats:
    """(H, W, 3) Lab of the picture that these things make, in the proportions of width x height. About 200 ms."""
    part = max(UNIT / float(np.sqrt(width * height)), LEAST / min(width, height))
    size = Size(*(max(LEAST, MULTIPLE * round(side * part / MULTIPLE)) for side in (width, height)))
    meant = compose(replace(scene, things=things), size, size)
    washed = inking.few_tones(meant.rgb, meant.ids, meant.focus, len(meant.places))
    lines = inking.drawn(meant.rgb, meant.ids, meant.focus, 1)
    return to_lab(mix(washed, INK, lines))


def cut_out(lab: Floats, box: Box, width: int, height: int, size: tuple[int, int]) -> Floats:
    """(h, w, 3): what lies in a box (x, y, w, h of a picture of width x height px), at `size` (w, h) px."""
    x, y, w, h = box
    across, down = lab.shape[1] / width, lab.shape[0] / height
    step_x, step_y = w * across / size[0], h * down / size[1]
    way = np.array(
        [[step_x, 0, x * across + step_x / 2 - 0.5], [0, step_y, y * down + step_y / 2 - 0.5]],
        np.float32,
    )
    smooth = cv2.GaussianBlur(lab, (0, 0), max(0.3, 0.4 * max(step_x, step_y)))
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    cut: Floats = cv2.warpAffine(smooth, way, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return cut
