"""Fire that takes hold of a thing: flames from its top and its windows, smoke above it, and its light all around.

Works on composed bodies, so that every style shows it in its own means. Knows no words.
"""

import cv2
import numpy as np

from app.engines.sketchbook.marks import oval, polygon
from app.engines.sketchbook.pixels import Floats, as_floats, blurred, mix, resized, rgb_of
from app.engines.sketchbook.shadows import Body, blend
from app.engines.sketchbook.sheet import Sheet, Touch

# from the outside in: a flame's colour and how much of its size that has
FLAMES = (("d8401c", 1.0), ("f58a1e", 0.74), ("ffd860", 0.46))
SMOKE, EMBER = rgb_of("4a4244"), rgb_of("ff9a3c")
TONGUES, WINDOWS = 11, 6
SOFT = 4  # smoke has no edges: it is worked out at this part of the size
BLACKENED = 0.34  # how far soot takes the colours at the top


def smoke_over(sheet: Sheet, body: Body, salt: int) -> None:
    """Billows that rise and spread from a body, drifting aside; laid behind it."""
    h = body.alpha.shape[0]
    chance = np.random.default_rng(salt)
    cover = np.zeros((sheet.height // SOFT + 1, sheet.width // SOFT + 1), np.float32)
    drift = 0.5 if body.middle < sheet.width / 2 else -0.5
    for k in range(46):
        up = (k / 45) ** 0.8
        x = body.middle + (drift * up + float(chance.normal(0, 0.07 + 0.16 * up))) * 1.2 * h
        y = body.top + (0.18 - 1.25 * up) * h + float(chance.normal(0, 0.04)) * h
        puff = (0.09 + 0.17 * up) * h * float(chance.uniform(0.7, 1.2))
        piece = np.zeros_like(cover)
        oval(piece, x / SOFT, y / SOFT, puff / SOFT, 0.8 * puff / SOFT, 0.34 * (1 - 0.65 * up))
        cover = as_floats(1 - (1 - cover) * (1 - piece))
    cover = resized(blurred(cover, 0.02 * h / SOFT + 0.6), sheet.width, sheet.height)
    sheet.rgb[:] = mix(sheet.rgb, mix(SMOKE, sheet.light.haze, 0.12), cover)


def alight(body: Body, panes: Floats) -> Body:
    """The body with fire behind its `panes` (h, w), sooty at its top."""
    down = np.linspace(1, 0, len(panes), dtype=np.float32)[:, None]
    rgb = mix(body.rgb, SMOKE, as_floats(np.float32(BLACKENED) * down + np.zeros_like(panes)))
    rgb = mix(rgb, EMBER, panes)
    return Body(rgb, body.alpha, body.slope_x, body.slope_y, body.left, body.top)


def flames_on(sheet: Sheet, body: Body, panes: Floats, salt: int) -> None:
    """Tongues of fire over a body: from its upper edge and out of its windows; they are touched up at last."""
    h, w = body.alpha.shape
    room = round(0.5 * h)
    tongues = _roots(body.alpha, panes, np.random.default_rng(salt))
    cover = np.zeros((h + room, w + 2 * room), np.float32)
    for text, part in FLAMES:
        mask = np.zeros_like(cover)
        for x, y, wide, tall, lean in tongues:
            polygon(mask, _tongue(x + room, y + room, wide * part, tall * part, lean), 1.0)
        mask = blurred(mask, 0.007 * h + 0.3)  # fire has no hard edge
        blend(sheet, rgb_of(text), mask, body.left - room, body.top - room)
        cover = np.maximum(cover, mask)
    sheet.touches.append(
        Touch(cover * np.float32(0.85), body.left - room, body.top - room, sheet.regions)
    )


def _roots(alpha: Floats, panes: Floats, chance: np.random.Generator) -> list[tuple[float, ...]]:
    """Foot, width, height and lean of every tongue, px of the body."""
    h, w = alpha.shape
    solid = alpha > 0.5
    made: list[tuple[float, ...]] = []
    for k in range(TONGUES):
        x = w * (0.10 + 0.80 * (k + float(chance.uniform(0.2, 0.8))) / TONGUES)
        column = solid[:, min(w - 1, int(x))]
        if column.sum() > 0.2 * h:  # no mast, no pole
            tall = h * float(chance.uniform(0.16, 0.42))
            made.append(
                (
                    x,
                    float(column.argmax()) + 0.12 * h,
                    0.42 * tall,
                    tall,
                    float(chance.normal(0, 0.14)),
                )
            )
    spread = cv2.dilate(
        (panes > 0.5).astype(np.uint8), np.ones((3, 3), np.uint8), iterations=max(1, h // 80)
    )
    _, _, boxes, _ = cv2.connectedComponentsWithStats(spread)
    largest = sorted(boxes[1:].tolist(), key=lambda box: -box[4])[:WINDOWS]
    made += [(x + bw / 2, y + 0.8 * bh, 0.9 * bw, 1.5 * bh, 0.1) for x, y, bw, bh, _ in largest]
    return made


def _tongue(x: float, foot: float, wide: float, tall: float, lean: float) -> Floats:
    """(n, 2): a flame that swells above its foot and ends in a bent tip."""
    up = np.linspace(0, 1, 12)
    half = wide / 2 * np.sin(np.pi * (0.22 + 0.78 * up)) ** 0.8 * (1 - 0.25 * up)
    bend = tall * (lean * up + 0.09 * np.sin(4.2 * up + 9 * lean) * up)
    left = np.stack([x + bend - half, foot - tall * up], 1)
    right = np.stack([x + bend + half, foot - tall * up], 1)
    return as_floats(np.concatenate([left, right[::-1]]))
