"""What every engine does with images: nothing outside a mask moves, a person's layer stays as painted."""

import io

import numpy as np
import pytest
from PIL import Image

from app.domain.errors import MissingImage
from app.engines import pixels


class Held(dict[str, bytes]):
    def read(self, id: str) -> bytes:
        return self[id]


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


NOISE = np.random.default_rng(1).integers(0, 256, (32, 48, 3), np.uint8)


def test_outside_a_mask_every_pixel_is_as_before() -> None:
    share = np.zeros((32, 48), np.float32)
    share[8:24, 8:24], share[8, 8:24] = 1.0, 0.5
    after = 255 - NOISE
    found = pixels.mixed(NOISE, after, share)
    assert (found[share == 0] == NOISE[share == 0]).all()
    assert (found[share == 1] == after[share == 1]).all()
    assert (
        found[8, 8:24] == np.floor((NOISE[8, 8:24].astype(int) + after[8, 8:24]) / 2 + 0.5)
    ).all()


def test_a_layer_lies_on_top_as_it_was_painted_at_any_size() -> None:
    layer = Image.new("RGBA", (24, 16), (0, 0, 0, 0))
    layer.paste((200, 10, 30, 255), (4, 4, 12, 12))
    found = pixels.with_layer(NOISE, Held(own=png(layer)), "own")
    assert (found[14, 18] == (200, 10, 30)).all()
    assert (found[30, 40] == NOISE[30, 40]).all()


def test_what_is_no_image_is_missing() -> None:
    with pytest.raises(MissingImage):
        pixels.rgb(Held(odd=b"no picture"), "odd")


def test_a_canvas_comes_back_from_its_png() -> None:
    assert (pixels.rgb(Held(made=pixels.png(NOISE)), "made") == NOISE).all()
