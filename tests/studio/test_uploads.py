"""An uploaded picture becomes an upright sRGB PNG without metadata, or is refused in words."""

import io
import zlib
from struct import pack

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from app.domain.canvas import Region, Size
from app.domain.errors import Invalid, NotAnImage, TooLarge
from app.studio.uploads import Limits, admitted, admitted_layer, laid_on, layers_joined, painted_box
from tests.cast import png

LIMITS = Limits(megabytes=1, megapixels=1)


def encoded(image: Image.Image, format: str = "PNG", **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format, **how)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def bomb(side: int) -> bytes:
    """A PNG of a few bytes that says it is enormous."""
    head = pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    chunks = (pack(">I", len(d)) + k + d + pack(">I", zlib.crc32(k + d)) for k, d in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"%PDF-1.7", b"<svg/>", png()[:200], b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_whole_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotAnImage):
        admitted(content, LIMITS)


def test_a_picture_with_damaged_notes_is_refused() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "harbour"
    whole = encoded(Image.new("RGB", (16, 16)), "JPEG", exif=exif)
    at = whole.index(b"Exif") + 17  # of the first tag's number
    with pytest.raises(NotAnImage):
        admitted(whole[:at] + b"\0" + whole[at + 1 :], LIMITS)


@pytest.mark.parametrize("content", [b"0" * (2**20 + 1), bomb(1001), bomb(50_000)])
def test_what_is_too_large_is_refused_before_it_is_unpacked(content: bytes) -> None:
    with pytest.raises(TooLarge):
        admitted(content, LIMITS)


def test_a_picture_that_lies_on_its_side_is_set_upright() -> None:
    image = Image.new("RGB", (512, 256), "red")
    image.paste("blue", (0, 0, 100, 256))
    exif = Image.Exif()
    exif[0x0112] = 6
    content, size = admitted(encoded(image, exif=exif), LIMITS)
    assert size == Size(256, 512)
    assert opened(content).getpixel((10, 10)) == (0, 0, 255)


@pytest.mark.parametrize(
    ("mode", "format"),
    [("CMYK", "JPEG"), ("L", "PNG"), ("P", "GIF"), ("I;16", "PNG"), ("1", "PNG")],
)
def test_every_kind_of_colour_becomes_srgb(mode: str, format: str) -> None:
    content, _ = admitted(encoded(Image.new(mode, (256, 256)), format), LIMITS)
    assert opened(content).mode == "RGB"


def test_a_colour_profile_is_followed_and_left_behind() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content, _ = admitted(encoded(Image.new("RGB", (256, 256), "teal"), icc_profile=lab), LIMITS)
    assert opened(content).getpixel((0, 0)) == pytest.approx((0, 128, 128), abs=1)
    assert "icc_profile" not in opened(content).info


def test_what_is_see_through_lies_on_white() -> None:
    content, _ = admitted(encoded(Image.new("RGBA", (256, 256), (255, 0, 0, 0))), LIMITS)
    assert opened(content).getpixel((5, 5)) == (255, 255, 255)


def test_metadata_stays_outside() -> None:
    notes, exif = PngInfo(), Image.Exif()
    notes.add_text("where", "home")
    exif[0x010E] = "secret"
    content, _ = admitted(encoded(Image.new("RGB", (256, 256)), pnginfo=notes, exif=exif), LIMITS)
    assert opened(content).info == {}
    assert b"secret" not in content


@pytest.mark.parametrize(
    ("size", "made"), [((1, 1), (256, 256)), ((300, 500), (304, 496)), ((900, 300), (896, 304))]
)
def test_the_size_is_one_the_studio_paints(size: tuple[int, int], made: tuple[int, int]) -> None:
    _, fitted = admitted(encoded(Image.new("RGB", size)), LIMITS)
    assert (fitted.width, fitted.height) == made
    assert admitted(encoded(Image.new("RGB", size)), LIMITS, Size(512, 256))[1] == Size(512, 256)


def test_a_layer_must_have_the_pictures_size() -> None:
    with pytest.raises(Invalid, match="512x512"):
        admitted_layer(encoded(Image.new("RGBA", (16, 16))), LIMITS, Size(512, 512))


def test_a_layer_lies_on_its_picture_and_on_an_older_layer() -> None:
    layer = Image.new("RGBA", (512, 512))
    layer.paste("red", (128, 256, 256, 512))
    laid = opened(laid_on(png("blue"), encoded(layer)))
    assert [laid.getpixel(at) for at in ((0, 0), (200, 300))] == [(0, 0, 255), (255, 0, 0)]
    joined = opened(layers_joined(encoded(layer), encoded(Image.new("RGBA", (512, 512)))))
    assert joined.getpixel((200, 300)) == (255, 0, 0, 255)
    assert painted_box(encoded(layer)) == Region(0.25, 0.5, 0.25, 0.5)
    assert painted_box(encoded(Image.new("RGBA", (512, 512)))) is None
