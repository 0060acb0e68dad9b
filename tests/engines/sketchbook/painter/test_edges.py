"""Edges lost and found: soft where values meet or lie in shadow, crisp where they clash and the eye rests."""

from functools import cache

import cv2
import numpy as np

from app.domain.canvas import Region, Size
from app.engines.sketchbook import edges, painter
from app.engines.sketchbook.compose import Composition, compose
from app.engines.sketchbook.gaze import eye_of
from app.engines.sketchbook.pixels import Bytes, Floats, Regions, as_bytes
from app.engines.sketchbook.scene import Scene
from tests.engines.sketchbook.painter.canvases import Told, thing

SIDE = 256
FULL = Size(SIDE, SIDE)
SCENE = Scene(
    "hills",
    things=tuple(thing("own:barrel", x, 0.86, 0.3, depth=0.8) for x in (0.3, 0.84)),
    horizon=0.4,
    seed=4,
)


def halves(left: float, right: float) -> tuple[Floats, Regions]:
    """Two regions of two tones."""
    rgb, ids = np.full((SIDE, SIDE, 3), left, np.float32), np.ones((SIDE, SIDE), np.uint16)
    rgb[:, SIDE // 2 :], ids[:, SIDE // 2 :] = right, 2
    return rgb, ids


def gone(left: float, right: float, eye: float = 0.0) -> float:
    """How far the border of two tones is lost."""
    rgb, ids = halves(left, right)
    looked = np.full((SIDE, SIDE), eye, np.float32)
    return float(edges.lost(rgb, ids, looked)[:, SIDE // 2 - 2 : SIDE // 2 + 2].mean())


def test_an_edge_is_lost_between_alike_values_and_in_shadow_but_not_where_they_clash() -> None:
    assert gone(0.55, 0.58) > 0.6
    assert gone(0.02, 0.12) > 0.6
    assert gone(0.2, 0.8) < 0.03


def test_the_eye_holds_an_edge_together() -> None:
    assert gone(0.55, 0.58, eye=1.0) < 0.5 * gone(0.55, 0.58)


def test_a_lost_edge_is_softer_and_a_found_one_crisper() -> None:
    eye = np.ones((SIDE, SIDE), np.float32)
    for tones, share in (((0.55, 0.60), 1.0), ((0.3, 0.7), 0.0)):
        made, _ = halves(*tones)
        edges.lose_and_find(made, np.full((SIDE, SIDE), share, np.float32), eye * (1 - share))
        step = np.abs(np.diff(made[64, :, 0])).max() / (tones[1] - tones[0])
        assert step < 0.5 if share else step > 1.1


def test_strokes_may_run_over_a_lost_edge_only() -> None:
    _, ids = halves(0, 0)
    nowhere = np.zeros((SIDE, SIDE), np.float32)
    assert (edges.loosened(ids, nowhere) == ids).all()
    frayed = edges.loosened(ids, nowhere + 1)
    assert 0.002 < (frayed != ids).mean() < 0.03


@cache
def painted() -> tuple[Composition, Bytes]:
    draft = painter.draft(SCENE, FULL, FULL, 1, Told())
    return compose(SCENE, FULL, FULL), painter.refine(SCENE, FULL, 1, draft, Told())


def sharpness(picture: Bytes, where: Region) -> float:
    """How steep a region's edges are: its slopes' 95th per cent."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
    slope = np.hypot(cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1))
    x, y = int(where.x * SIDE), int(where.y * SIDE)
    return float(np.percentile(slope[y : y + int(where.h * SIDE), x : x + int(where.w * SIDE)], 95))


def test_the_eye_rests_on_the_leading_thing_and_its_edges_are_the_sharpest() -> None:
    meant, picture = painted()
    eye = eye_of(SCENE, meant.places, SIDE, SIDE).over()
    row, column = np.unravel_index(int(eye.argmax()), eye.shape)
    assert meant.ids[row, column] == meant.numbers[0]
    assert eye[:, -8:].max() < 0.3
    plain = as_bytes(meant.rgb)
    at_the_eye, at_the_rim = (
        sharpness(picture, place) / sharpness(plain, place) for place in meant.places
    )
    assert at_the_eye > 1.1 * at_the_rim


def test_without_things_the_eye_rests_where_the_light_meets_the_horizon() -> None:
    eye = eye_of(Scene("sea", light=(0.7, 0.2), horizon=0.5), (), 200, 100).over()
    row, column = np.unravel_index(int(eye.argmax()), eye.shape)
    assert abs(row - 50) < 2
    assert abs(column - 140) < 2
