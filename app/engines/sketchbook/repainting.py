"""Pixels of a refinement outside its strokes: the shapes of what is changed, what is filled in where something is gone,
light and colour changed as by a glaze, edges made crisper or softer, and what is left exactly as it was."""

import io
from collections.abc import Sequence

import cv2
import numpy as np
from PIL import Image

from app.domain.canvas import Region, Size, overlap
from app.engines.base import Preview, Progress, Reporter
from app.engines.sketchbook import art
from app.engines.sketchbook.grading import graded
from app.engines.sketchbook.light import light_of
from app.engines.sketchbook.palettes import parts_of
from app.engines.sketchbook.pixels import Bytes, Floats, as_bytes, as_floats, lab_of, rgb_of_lab
from app.engines.sketchbook.scene import Scene, Thing

ROOM = 0.03  # of the picture, around a changed region


def shapes(things: Sequence[Thing], size: Size) -> Floats:
    """(H, W) 0..1: the silhouettes of things, with a soft rim."""
    shape = np.zeros((size.height, size.width), np.float32)
    for thing in things:
        wide, tall = round(thing.box.w * size.width), round(thing.box.h * size.height)
        drawn = art.drawing(
            thing.art, max(4, wide), max(4, tall), thing.colour, thing.flip, thing.tilt
        )
        h, w = drawn.alpha.shape
        left = round(thing.box.centre[0] * size.width - w / 2)
        foot = round((thing.box.y + thing.box.h) * size.height)
        top = (
            foot - h if thing.support != "air" else round(thing.box.centre[1] * size.height - h / 2)
        )
        x0, y0 = max(0, left), max(0, top)
        x1, y1 = min(size.width, left + w), min(size.height, top + h)
        if x1 > x0 and y1 > y0:
            part = drawn.alpha[y0 - top : y1 - top, x0 - left : x1 - left]
            shape[y0:y1, x0:x1] = np.maximum(shape[y0:y1, x0:x1], part)
    rim = max(3, round((size.width * size.height) ** 0.5 / 200)) | 1
    grown = cv2.dilate(shape, np.ones((rim, rim), np.uint8))
    return np.asarray(cv2.GaussianBlur(grown, (0, 0), rim / 2), np.float32)


def cleared(start: Bytes, gone: Sequence[Region], size: Size) -> Bytes:
    """The pixels with what is gone filled in from around it; done small, as it is a guess anyway."""
    if not gone:
        return start
    h, w = start.shape[:2]
    scale = min(1.0, 384 / max(h, w))
    small = cv2.resize(
        start, (max(8, int(w * scale)), max(8, int(h * scale))), interpolation=cv2.INTER_AREA
    )
    hole = np.zeros(small.shape[:2], np.uint8)
    for box in gone:
        x, y = int(box.x * hole.shape[1]), int(box.y * hole.shape[0])
        hole[y : y + int(box.h * hole.shape[0]) + 1, x : x + int(box.w * hole.shape[1]) + 1] = 255
    filled = cv2.inpaint(np.ascontiguousarray(small), hole, 4, cv2.INPAINT_TELEA)
    large = cv2.resize(filled, (w, h), interpolation=cv2.INTER_CUBIC).astype(np.float32)
    share = cv2.GaussianBlur(cv2.resize(hole, (w, h)), (0, 0), max(1.0, w / 300)).astype(np.float32)
    share = share[..., None] / np.float32(255)
    mixed = start + (large - start) * share
    return np.asarray(np.clip(mixed + 0.5, 0, 255), np.uint8)


def kept(start: Bytes, size: Size, report: Reporter) -> Bytes:
    """The pixels as they are, at the size that is wanted."""
    report(Progress(0.5, "Keeping the picture as it is"))
    image = Image.fromarray(start)
    if image.size != (size.width, size.height):
        image = image.resize((size.width, size.height), Image.Resampling.LANCZOS)
    small = image.copy()
    small.thumbnail((512, 512))
    out = io.BytesIO()
    small.save(out, "WEBP", quality=72, method=0)
    report(Preview(1, out.getvalue(), small.width, small.height))
    return np.asarray(image, np.uint8)


def fitted(mask: Floats, size: Size) -> Floats:
    return np.asarray(
        cv2.resize(mask, (size.width, size.height), interpolation=cv2.INTER_LINEAR), np.float32
    )


def touching(things: Sequence[Thing], regions: Sequence[Region]) -> list[Thing]:
    """The things that changed regions reach."""
    return [t for t in things if any(overlap(t.box, region) > 0.02 for region in regions)]


def boxes(regions: Sequence[Region], size: Size) -> Floats:
    """(H, W) 0..1: 1 in the regions and a little around them, with a soft rim."""
    inside = np.zeros((size.height, size.width), np.float32)
    for region in regions:
        top, bottom = (region.y - ROOM) * size.height, (region.y + region.h + ROOM) * size.height
        left, right = (region.x - ROOM) * size.width, (region.x + region.w + ROOM) * size.width
        inside[max(0, int(top)) : int(bottom) + 1, max(0, int(left)) : int(right) + 1] = 1
    unit = (size.width * size.height) ** 0.5
    return as_floats(cv2.GaussianBlur(inside, (0, 0), max(1.0, 0.012 * unit)))


def laid_in(start: Bytes, painted: Bytes, share: Floats) -> Bytes:
    """The painted picture where `share` (H, W) is 1, what was there where it is 0; both (H, W, 3)."""
    mixed = start + (painted.astype(np.float32) - start) * share[..., None]
    return np.asarray(np.clip(mixed + 0.5, 0, 255), np.uint8)


def glazed(start: Bytes, before: Scene, after: Scene) -> Bytes:
    """(H, W, 3) uint8: a picture as it is when its scene's light and colours change so; its strokes stay."""
    light = after.lightness - before.lightness
    warm = after.warmth - before.warmth
    strong = after.vividness - before.vividness
    contrast = after.contrast - before.contrast
    recoloured = after.palette != before.palette and parts_of(after.palette) != ()
    if not (light or warm or strong or contrast or recoloured):
        return start
    lab = lab_of(start.astype(np.float32) / np.float32(255))
    tones = lab[..., 0]
    if contrast:
        middle = float(tones.mean())
        tones = middle + (tones - middle) * np.float32(1 + 0.6 * contrast)
    if light:
        tones = as_floats(
            100 * (np.clip(tones, 0, 100) / 100) ** np.float32(2.0 ** (-0.75 * light))
        )
    lab[..., 0] = tones
    lab[..., 1:] *= np.float32(max(0.0, 1 + (0.7 if strong > 0 else 1.0) * strong))
    lab[..., 1] += np.float32(4 * warm)
    lab[..., 2] += np.float32(15 * warm)
    if recoloured:
        lab = graded(lab, after.palette, light_of(after).key)
    return as_bytes(rgb_of_lab(lab))


def edged(picture: Bytes, wishes: Sequence[tuple[float, Region | None]]) -> Bytes:
    """(H, W, 3) uint8 with crisper (above 0) or softer edges, in a region or everywhere."""
    height, width = picture.shape[:2]
    size, unit = Size(width, height), (width * height) ** 0.5
    for amount, region in wishes:
        sigma = max(0.8, 0.0035 * unit)
        soft = cv2.GaussianBlur(picture, (0, 0), sigma).astype(np.float32)
        if amount < 0:
            broad = cv2.bilateralFilter(picture, 0, 26, 1.6 * sigma).astype(np.float32)
            aim = 0.5 * (soft + broad)
            new = picture + (aim - picture) * np.float32(min(1.0, -1.2 * amount))
        else:
            fine = cv2.GaussianBlur(picture, (0, 0), max(0.6, 0.4 * sigma)).astype(np.float32)
            new = picture + (picture - 0.5 * (soft + fine)) * np.float32(1.1 * amount)
        changed = np.asarray(np.clip(new + 0.5, 0, 255), np.uint8)
        picture = changed if region is None else laid_in(picture, changed, boxes([region], size))
    return picture
