"""Finished pictures with one thing tampered with: erased, moved, recoloured, doubled, covered, faded, cut off.

Works on pixels only, as a person with a brush would. `Spot` says where the thing's drawing stands; the result
comes with the region that was changed, or None where there is no room for it.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.canvas import Region, clipped

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
FAULTS = ("erased", "moved", "recoloured", "doubled", "covered", "faded", "cropped")


@dataclass(frozen=True, slots=True)
class Spot:
    """A painted thing: its box in px (x, y, w, h) and its alpha (h, w) 0..1, nearer things taken away."""

    box: tuple[float, float, float, float]
    alpha: Floats


@dataclass(frozen=True, slots=True)
class Doctored:
    """The changed pixels and what was changed: `regions` overlap is asked of a finding."""

    pixels: Bytes
    regions: tuple[Region, ...]


def doctored(
    pixels: Bytes, fault: str, spot: Spot, others: list[Spot], chance: np.random.Generator
) -> Doctored | None:
    """Do one fault to one thing. None when it cannot be done here (no free place to move to)."""
    mask = full_mask(pixels, spot)
    if fault == "erased":
        return Doctored(erased(pixels, mask, chance), (region(pixels, spot.box),))
    if fault == "recoloured":
        return Doctored(recoloured(pixels, mask, chance), (region(pixels, spot.box),))
    if fault == "covered":
        return Doctored(covered(pixels, spot, chance), (region(pixels, spot.box),))
    if fault == "faded":
        return Doctored(faded(pixels, mask, chance), (region(pixels, spot.box),))
    if fault == "cropped":
        return cropped(pixels, spot, mask, chance)
    step = free_step(pixels, spot, others, 0.6 if fault == "moved" else 1.05, chance)
    if step is None:
        return None
    x, y, w, h = spot.box
    there = region(pixels, (x + step[0], y + step[1], w, h))
    ground = erased(pixels, mask, chance) if fault == "moved" else pixels
    result = pasted(ground, pixels, mask, step)
    return Doctored(result, (there, region(pixels, spot.box)) if fault == "moved" else (there,))


def region(pixels: Bytes, box: tuple[float, float, float, float]) -> Region:
    height, width = pixels.shape[:2]
    return clipped(box[0] / width, box[1] / height, box[2] / width, box[3] / height)


def full_mask(pixels: Bytes, spot: Spot) -> Floats:
    """The thing's alpha on the whole picture."""
    height, width = pixels.shape[:2]
    mask = np.zeros((height, width), np.float32)
    x, y = round(spot.box[0]), round(spot.box[1])
    h, w = spot.alpha.shape
    x0, y0, x1, y1 = max(0, x), max(0, y), min(width, x + w), min(height, y + h)
    if x1 > x0 and y1 > y0:
        mask[y0:y1, x0:x1] = spot.alpha[y0 - y : y1 - y, x0 - x : x1 - x]
    return mask


def erased(pixels: Bytes, mask: Floats, chance: np.random.Generator) -> Bytes:
    """Painted over with what is around, a little wider than the thing, with a grain of its own."""
    height, width = mask.shape
    side = max(height, width)
    grown = cv2.dilate(mask, np.ones((int(side * 0.022) | 1,) * 2, np.uint8))
    size = (max(1, width * 256 // side), max(1, height * 256 // side))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    hole = (cv2.resize(grown, size) > 0.1).astype(np.uint8)
    fill = cv2.inpaint(small, hole, 4, cv2.INPAINT_TELEA)
    fill = cv2.resize(fill, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.float32)
    fill += chance.normal(0, 4, pixels.shape).astype(np.float32)
    soft = cv2.GaussianBlur(grown, (0, 0), side * 0.004)[..., None]
    return np.clip(pixels * (1 - soft) + fill * soft, 0, 255).astype(np.uint8)


def pasted(ground: Bytes, source: Bytes, mask: Floats, step: tuple[float, float]) -> Bytes:
    """The masked part of `source` laid on `ground`, `step` px further right and down."""
    height, width = mask.shape
    wide = np.clip(cv2.dilate(mask, np.ones((3, 3), np.uint8)), 0, 1)
    shift = np.array([[1, 0, step[0]], [0, 1, step[1]]], np.float32)
    alpha = cv2.warpAffine(wide, shift, (width, height))[..., None]
    moved = cv2.warpAffine(source, shift, (width, height))
    return (ground * (1 - alpha) + moved * alpha).astype(np.uint8)


def faded(pixels: Bytes, mask: Floats, chance: np.random.Generator) -> Bytes:
    """Nearly as what is behind it, as if washed out."""
    behind = erased(pixels, mask, chance)
    share = np.clip(mask, 0, 1)[..., None] * np.float32(chance.uniform(0.62, 0.8))
    return np.asarray(pixels + (behind.astype(np.float32) - pixels) * share, np.uint8)


def cropped(
    pixels: Bytes, spot: Spot, mask: Floats, chance: np.random.Generator
) -> Doctored | None:
    """Moved half out of the picture; None where no rim is near."""
    height, width = pixels.shape[:2]
    x, y, w, h = spot.box
    lost = chance.uniform(0.3, 0.5)
    ways = {
        (-x - lost * w, 0.0): x < 0.9 * w,
        (width - x - w + lost * w, 0.0): width - x - w < 0.9 * w,
        (0.0, height - y - h + lost * h): height - y - h < 0.6 * h,
    }
    near = [way for way, able in ways.items() if able]
    if not near:
        return None
    step = near[int(chance.integers(len(near)))]
    result = pasted(erased(pixels, mask, chance), pixels, mask, step)
    there = region(pixels, (x + step[0], y + step[1], w, h))
    return Doctored(result, (there, region(pixels, spot.box)))


def free_step(
    pixels: Bytes, spot: Spot, others: list[Spot], least: float, chance: np.random.Generator
) -> tuple[float, float] | None:
    """A step of at least `least` sizes to where nothing else stands, all of it inside the picture."""
    height, width = pixels.shape[:2]
    x, y, w, h = spot.box
    for _ in range(300):
        dx, dy = chance.uniform(-0.75, 0.75) * width, chance.uniform(-0.45, 0.45) * height
        inside = 0 < x + dx and x + dx + w < width and 0 < y + dy and y + dy + h < height
        far = np.hypot(dx / w, dy / h) > least
        clear = all(
            x + dx + w < o.box[0] or x + dx > o.box[0] + o.box[2]
            or y + dy + h < o.box[1] or y + dy > o.box[1] + o.box[3]
            for o in others
        )  # fmt: skip
        if inside and far and clear:
            return dx, dy
    return None


def recoloured(pixels: Bytes, mask: Floats, chance: np.random.Generator) -> Bytes:
    """Hues turned by 80 degrees or more; a grey thing is given a hue."""
    lab = cv2.cvtColor(pixels.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    turn = chance.uniform(1.4, 4.9)
    a, b = lab[..., 1].copy(), lab[..., 2].copy()
    solid = mask > 0.6
    chroma = float(np.median(np.hypot(a, b)[solid])) if solid.any() else 0.0
    lab[..., 1] = np.cos(turn) * a - np.sin(turn) * b
    lab[..., 2] = np.sin(turn) * a + np.cos(turn) * b
    if chroma < 14:
        lab[..., 1] += 40 * np.cos(turn)
        lab[..., 2] += 40 * np.sin(turn)
    other = cv2.cvtColor(lab.astype(np.float32), cv2.COLOR_LAB2RGB) * 255
    soft = mask[..., None]
    return np.clip(pixels * (1 - soft) + other * soft, 0, 255).astype(np.uint8)


def covered(pixels: Bytes, spot: Spot, chance: np.random.Generator) -> Bytes:
    """A blot of the picture's own colours from elsewhere laid over the larger part of the thing."""
    height, width = pixels.shape[:2]
    side = max(height, width)
    x, y, w, h = spot.box
    blot = np.zeros((height, width), np.float32)
    at = (x + w * chance.uniform(0.3, 0.7), y + h * chance.uniform(0.3, 0.7))
    size = chance.uniform(0.36, 0.5)
    cv2.ellipse(
        blot, (int(at[0]), int(at[1])), (int(w * size), int(h * size)), chance.uniform(0, 90),
        0, 360, 1.0, -1,
    )  # fmt: skip
    soft = cv2.GaussianBlur(blot, (0, 0), side * 0.004)[..., None]
    from_x, from_y = _far_from(at, max(w, h), (width, height), chance)
    shift = np.array([[1, 0, at[0] - from_x], [0, 1, at[1] - from_y]], np.float32)
    source = cv2.warpAffine(pixels, shift, (width, height), borderMode=cv2.BORDER_REFLECT)
    source = cv2.GaussianBlur(source, (0, 0), side * 0.02)
    return (pixels * (1 - soft) + source * soft).astype(np.uint8)


def _far_from(
    at: tuple[float, float], least: float, size: tuple[int, int], chance: np.random.Generator
) -> tuple[float, float]:
    """A place at least `least` px away, or the farthest of fifty."""
    tries = [
        (chance.uniform(0.1, 0.9) * size[0], chance.uniform(0.1, 0.9) * size[1]) for _ in range(50)
    ]
    far = [float(np.hypot(x - at[0], y - at[1])) for x, y in tries]
    return next(
        (t for t, d in zip(tries, far, strict=True) if d > least), tries[int(np.argmax(far))]
    )
