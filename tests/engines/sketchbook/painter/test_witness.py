"""The witness: it changes no pixel, and says whose paint lies where, through drafts, refinements and moves."""

from dataclasses import replace

import numpy as np
import pytest

from app.engines.sketchbook import painter
from app.engines.sketchbook.pixels import Bytes
from app.engines.sketchbook.scene import Scene
from app.engines.sketchbook.witness import Named, Witness
from tests.engines.sketchbook.painter.canvases import FULL, HALF, Told, duck_pond, thing, within

DUCK = Named("i2", "duck", 0)


@pytest.fixture(scope="module")
def seen() -> tuple[Bytes, Witness]:
    witness = Witness()
    return painter.draft(duck_pond(), HALF, FULL, 1, Told(), witness=witness), witness


def moved(scene: Scene) -> Scene:
    duck = replace(scene.things[0], box=thing("duck", x=0.2).box)
    return replace(scene, things=(duck,))


def test_a_witness_changes_no_pixel(seen: tuple[Bytes, Witness]) -> None:
    assert seen[0].tobytes() == painter.draft(duck_pond(), HALF, FULL, 1, Told()).tobytes()


def test_paint_lies_where_its_thing_stands(seen: tuple[Bytes, Witness]) -> None:
    share = seen[1].shares[DUCK]
    inside = within(share, duck_pond().things[0].box)
    assert 0.25 < (inside > 0.5).mean() < 0.9
    assert inside.sum() > 0.97 * share.sum()  # a stroke that only begins on it is not its paint
    assert share.max() <= 1.001


def test_a_moved_thing_takes_its_paint_along(seen: tuple[Bytes, Witness]) -> None:
    before = duck_pond()
    after = moved(before)
    old, new = before.things[0].box, after.things[0].box
    witness = Witness([np.array(layer) for layer in seen[1].layers], list(seen[1].names))
    painter.refine(after, FULL, 2, seen[0], Told(), [old, new], witness=witness)
    share = witness.shares[DUCK]
    assert share.shape == (FULL.height, FULL.width)
    assert within(share, new).mean() > 0.3
    assert within(share, old)[:, -40:].mean() < 0.03


def test_two_alike_are_told_apart_by_their_number() -> None:
    pair = tuple(thing("duck", x=x, side=0.3, support="water") for x in (0.25, 0.75))
    witness = Witness()
    painter.draft(replace(duck_pond(), things=pair), HALF, HALF, 1, Told(), witness=witness)
    middles = [np.average(np.arange(HALF.width), weights=s.sum(0)) for s in witness.shares.values()]
    assert middles == pytest.approx([0.25 * HALF.width, 0.75 * HALF.width], abs=8)
