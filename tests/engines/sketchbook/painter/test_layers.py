"""A scene taken apart: laid over each other the layers are the composition again; files that other programs open."""

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import cv2
import numpy as np
import pytest
import resvg_py
from PIL import Image

from app.engines.sketchbook import layers
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.layers import Layer
from app.engines.sketchbook.scene import Scene
from app.engines.sketchbook.vector import svg
from tests.engines.sketchbook.painter.canvases import HALF, duck_pond, thing, within


def scene() -> Scene:
    pair = [thing("canoe", x=x, side=0.3, support="water", colour="red") for x in (0.2, 0.7)]
    return replace(duck_pond(), things=(*pair, thing("balloon", foot=0.4, side=0.2, support="air")))


@pytest.fixture(scope="module")
def taken() -> tuple[Layer, ...]:
    return layers.layered(scene(), HALF)


def test_all_layers_together_are_the_composition(taken: tuple[Layer, ...]) -> None:
    meant = np.clip(compose(scene(), HALF, HALF).rgb, 0, 1) * 255
    apart = np.abs(layers.flattened(taken) - meant)
    assert apart.mean() < 1
    assert np.percentile(apart, 99) <= 3


def test_a_layer_is_named_and_holds_its_thing_alone(taken: tuple[Layer, ...]) -> None:
    assert [layer.name for layer in taken] == ["setting", "canoe 1", "canoe 2", "balloon"]
    alpha = taken[3].rgba[..., 3] > 128
    assert within(alpha.astype(np.float32), scene().things[2].box).sum() > 0.95 * alpha.sum() > 0


def test_an_open_raster_file_lists_its_layers_topmost_first(taken: tuple[Layer, ...]) -> None:
    painted = np.zeros((HALF.height, HALF.width, 3), np.uint8)
    file = zipfile.ZipFile(io.BytesIO(layers.open_raster(taken, painted)))
    assert file.infolist()[0].filename == "mimetype"
    assert file.read("mimetype") == b"image/openraster"
    listed = ElementTree.fromstring(file.read("stack.xml")).findall("stack/layer")
    assert [each.get("name") for each in listed] == [
        "the painting", "balloon", "canoe 2", "canoe 1", "setting",
    ]  # fmt: skip
    assert Image.open(file.open(listed[1].get("src", ""))).mode == "RGBA"


def test_shapes_stand_in_the_svg_where_they_stand_in_the_picture() -> None:
    text = svg(scene(), HALF)
    assert len(ElementTree.fromstring(text).findall("{http://www.w3.org/2000/svg}g")) == 3
    drawn = cv2.imdecode(np.frombuffer(resvg_py.svg_to_bytes(svg_string=text), np.uint8), 1)
    red = (drawn[..., 2].astype(int) - drawn[..., 1]) > 90
    boat = within(red.astype(np.float32), scene().things[0].box)
    assert boat.mean() > 0.1
    assert boat.sum() > 0.35 * red.sum()
