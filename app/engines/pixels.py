"""Images in and out of an engine: opened, masked, kept outside a mask, a person's layer laid on top, written as PNG.

Arrays are (H, W, 3) uint8 sRGB or (H, W) float32 masks in 0..1. Raises `MissingImage` for what cannot be read.
"""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from app.domain.errors import MissingImage
from app.engines.base import Images

Rgb = NDArray[np.uint8]
Mask = NDArray[np.float32]


def opened(images: Images, id: str) -> Image.Image:
    """The image as it lies in the store, all of it in memory."""
    try:
        image = Image.open(io.BytesIO(images.read(id)))
        image.load()
    except (UnidentifiedImageError, OSError) as fault:
        raise MissingImage(
            "An image this step needs cannot be read. Go on from another step."
        ) from fault
    return image


def rgb(images: Images, id: str) -> Rgb:
    """(H, W, 3) uint8 sRGB."""
    return np.asarray(opened(images, id).convert("RGB"), np.uint8)


def mask(images: Images, id: str | None) -> Mask | None:
    """(H, W) float32 in 0..1, of whatever size it has; None when nothing is masked."""
    if id is None:
        return None
    return np.asarray(opened(images, id).convert("L"), np.float32) / np.float32(255)


def resized(canvas: Rgb, width: int, height: int) -> Rgb:
    """The canvas at another size, by Lanczos; the very same one when it has that size."""
    if canvas.shape[:2] == (height, width):
        return canvas
    image = Image.fromarray(canvas).resize((width, height), Image.Resampling.LANCZOS)
    return np.asarray(image, np.uint8)


def mixed(before: Rgb, after: Rgb, share: Mask) -> Rgb:
    """`after` where the mask is 1, `before` where it is 0, to the bit; all three of one size."""
    blend = before + (after.astype(np.float32) - before) * share[..., None]
    found = np.asarray(np.clip(blend + 0.5, 0, 255), np.uint8)
    found[share <= 0] = before[share <= 0]
    found[share >= 1] = after[share >= 1]
    return found


def with_layer(canvas: Rgb, images: Images, id: str | None) -> Rgb:
    """The canvas with a person's own layer on top, of any size, opaque pixels exactly as painted."""
    if id is None:
        return canvas
    layer = opened(images, id).convert("RGBA")
    height, width = canvas.shape[:2]
    if layer.size != (width, height):
        layer = layer.resize((width, height), Image.Resampling.LANCZOS)
    rgba = np.asarray(layer, np.float32)
    share = rgba[..., 3:] / np.float32(255)
    laid = canvas + (rgba[..., :3] - canvas) * share
    return np.asarray(np.clip(laid + 0.5, 0, 255), np.uint8)


def from_png(data: bytes) -> Rgb:
    """(H, W, 3) uint8 of an engine's own PNG."""
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), np.uint8)


def png(canvas: Rgb) -> bytes:
    """PNG bytes of an 8-bit sRGB canvas, the same bytes for the same pixels."""
    out = io.BytesIO()
    Image.fromarray(canvas).save(out, "PNG", compress_level=2)
    return out.getvalue()
