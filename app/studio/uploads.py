"""Files that people bring, made into pictures of the studio: upright 8-bit sRGB PNG, opaque, without metadata.

Knows the limits it is given. Refuses in words what is too large, no picture, cut short, or would unpack to more than
it may. Only formats that decode without running anything are read. Knows no database.
"""

import io
import struct
import warnings
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from app.domain.canvas import LARGEST, MULTIPLE, SMALLEST, Region, Size, clipped
from app.domain.errors import Invalid, NotAnImage, TooLarge

FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
BROKEN = (
    UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, TypeError, struct.error,
)  # fmt: skip
WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest file, and the most pixels it may unpack to."""

    megabytes: int = 25
    megapixels: int = 40


def admitted(content: bytes, limits: Limits, fit: Size | None = None) -> tuple[bytes, Size]:
    """The PNG of an uploaded picture and its size: `fit` if given, cropped in the middle, else near its own."""
    image = _opened(content, limits)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            upright = ImageOps.exif_transpose(_first_frame(image))
            flat = _flat(_srgb(upright))
        except Image.DecompressionBombError as error:
            raise _too_many_pixels(limits) from error
        except BROKEN as error:
            raise NotAnImage(
                "This picture is damaged or cut short, so it cannot be read. Nothing was changed."
            ) from error
    size = fit or nearest_size(*flat.size)
    fitted = ImageOps.fit(flat, (size.width, size.height), Image.Resampling.LANCZOS)
    return _png(fitted), size


def admitted_layer(content: bytes, limits: Limits, size: Size) -> bytes:
    """A painted RGBA layer, or a grey mask, of exactly the picture's size, stripped and whole."""
    image = _opened(content, limits)
    if image.format != "PNG" or image.size != (size.width, size.height):
        raise Invalid(f"A layer is a PNG of the picture's size, {size}. Nothing was changed.")
    try:
        return _png(image.convert("L" if image.mode in ("L", "1") else "RGBA"))
    except BROKEN as error:
        raise NotAnImage from error


def laid_on(image: bytes, layer: bytes) -> bytes:
    """The picture with the layer on top. Both PNG, of one size."""
    with Image.open(io.BytesIO(image)) as below, Image.open(io.BytesIO(layer)) as above:
        if below.size != above.size:
            raise Invalid("A layer must have the size of its picture.")
        laid = Image.alpha_composite(below.convert("RGBA"), above.convert("RGBA"))
        return _png(laid.convert("RGB"))


def layers_joined(lower: bytes, upper: bytes) -> bytes:
    """One RGBA layer of two, the upper one on top: what a person painted before and paints now."""
    with Image.open(io.BytesIO(lower)) as below, Image.open(io.BytesIO(upper)) as above:
        upon = above.convert("RGBA").resize(below.size)
        return _png(Image.alpha_composite(below.convert("RGBA"), upon))


def painted_box(layer: bytes) -> Region | None:
    """Where a layer has paint; None when it has none."""
    with Image.open(io.BytesIO(layer)) as image:
        alpha = image.convert("RGBA").getchannel("A")
        box = alpha.point(lambda value: 255 if value >= 8 else 0).getbbox()
    if box is None:
        return None
    left, top, right, bottom = box
    w, h = alpha.size
    return clipped(left / w, top / h, (right - left) / w, (bottom - top) / h)


def nearest_size(width: int, height: int) -> Size:
    """A size the studio paints, of nearly these proportions."""
    scale = min(1.0, LARGEST / max(width, height))
    return Size(_side(width * scale), _side(height * scale))


def _side(pixels: float) -> int:
    return min(LARGEST, max(SMALLEST, round(pixels / MULTIPLE) * MULTIPLE))


def _opened(content: bytes, limits: Limits) -> Image.Image:
    """Its header read, its pixels not yet."""
    if len(content) > limits.megabytes * 2**20:
        raise TooLarge(f"A file may have at most {limits.megabytes} MB. Nothing was changed.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image: Image.Image = Image.open(io.BytesIO(content), formats=FORMATS)
        except Image.DecompressionBombError as error:
            raise _too_many_pixels(limits) from error
        except BROKEN as error:
            raise NotAnImage from error
    if image.width * image.height > limits.megapixels * 1_000_000:
        raise _too_many_pixels(limits)
    return image


def _too_many_pixels(limits: Limits) -> TooLarge:
    return TooLarge(
        f"A picture may have at most {limits.megapixels} megapixels. Nothing was changed."
    )


def _first_frame(image: Image.Image) -> Image.Image:
    image.seek(0)
    image.load()
    return image


def _srgb(image: Image.Image) -> Image.Image:
    """Colours as the screen shows them: an embedded profile is followed, CMYK and 16 bits are brought down."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if profile and image.mode in ("RGB", "RGBA", "L", "CMYK"):
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        try:
            given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            base = image.convert("RGB") if alpha else image
            made = ImageCms.profileToProfile(
                base, given, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            return image  # a broken profile: the numbers as they are
        if made is not None:
            if alpha:
                made.putalpha(alpha)
            return made
    return image


def _flat(image: Image.Image) -> Image.Image:
    """On white, where the picture was see-through."""
    if image.mode not in ("RGBA", "LA", "PA") and "transparency" not in image.info:
        return image.convert("RGB")
    above = image.convert("RGBA")
    below = Image.new("RGBA", above.size, (*WHITE, 255))
    return Image.alpha_composite(below, above).convert("RGB")


def _png(image: Image.Image) -> bytes:
    """Pixels only: a new image carries no profile, no EXIF and no text."""
    bare = Image.frombytes(image.mode, image.size, image.tobytes())
    out = io.BytesIO()
    bare.save(out, "PNG", compress_level=3)
    return out.getvalue()


def mask_of(sheet: bytes) -> bytes | None:
    """The grey mask of an admitted sheet: where it has paint, or, if opaque, as light as it is. None when empty."""
    with Image.open(io.BytesIO(sheet)) as image:
        clear = image.mode == "RGBA" and image.getchannel("A").getextrema() != (255, 255)
        grey = image.getchannel("A") if clear else image.convert("L")
    return _png(grey) if grey.getbbox() else None
