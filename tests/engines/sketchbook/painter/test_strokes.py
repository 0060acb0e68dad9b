"""Both kinds of strokes, compiled and plain, obey the same rules."""

from types import ModuleType

import numpy as np
import pytest

from app.engines.sketchbook import strokes, strokes_plain
from app.engines.sketchbook.canvas import bristles_of
from app.engines.sketchbook.pixels import Floats, Ints, Regions
from app.engines.sketchbook.scratch import Scratch, scratch_for

SIDE = 96
KINDS = pytest.mark.parametrize("kind", [strokes, strokes_plain], ids=["compiled", "plain"])


def halves() -> tuple[Floats, Regions]:
    """Left red, right blue, each a region."""
    wanted = np.zeros((SIDE, SIDE, 3), np.float32)
    wanted[:, : SIDE // 2, 0] = 1
    wanted[:, SIDE // 2 :, 2] = 1
    ids = np.ones((SIDE, SIDE), np.uint16)
    ids[:, SIDE // 2 :] = 2
    return wanted, ids


def traced(kind: ModuleType, stop_at_ids: bool, x: int = 20) -> tuple[Floats, Ints, Floats]:
    """One stroke to the right from (x, 48), its steps 8 px."""
    wanted, ids = halves()
    canvas = np.full_like(wanted, 0.5)
    along = np.ones((SIDE, SIDE), np.float32), np.zeros((SIDE, SIDE), np.float32)
    start = np.array([x], np.int32), np.array([48], np.int32)
    points, counts, colours = kind.trace(
        wanted, canvas, ids, *along, *start, np.float32(8), np.int32(9), stop_at_ids
    )
    return points, counts, colours


def laid(
    kind: ModuleType,
    guard: bool,
    opacity: float = 1.0,
    scratch: Scratch | None = None,
    relief: Floats | None = None,
) -> tuple[Floats, Floats, Floats]:
    """Canvas, relief and fresh after one red stroke along the border of the two regions."""
    _, ids = halves()
    canvas = np.zeros((SIDE, SIDE, 3), np.float32)
    relief = np.zeros((SIDE, SIDE), np.float32) if relief is None else relief
    fresh = np.zeros((SIDE, SIDE), np.float32)
    points = np.array([[[46, 20], [46, 40], [46, 60], [46, 75]]], np.float32)
    scratch = scratch or scratch_for(SIDE, SIDE)
    kind.lay(
        canvas, relief, fresh, points, np.array([4], np.int32), np.array([[1, 0, 0]], np.float32),
        np.array([8], np.float32), np.array([3], np.int32), bristles_of(1),
        np.array([opacity, 0.2, 0.0, 0.0], np.float32), scratch, ids, guard,
    )  # fmt: skip
    return canvas, relief, fresh


@KINDS
def test_a_stroke_takes_the_colour_where_it_begins(kind: ModuleType) -> None:
    _, _, colours = traced(kind, True)
    assert colours[0].tolist() == [1, 0, 0]


@KINDS
def test_a_fine_stroke_stops_at_a_silhouette(kind: ModuleType) -> None:
    points, counts, _ = traced(kind, True)
    assert points[0, : counts[0], 0].max() < SIDE / 2


@KINDS
def test_a_broad_stroke_goes_on_until_its_colour_stops_helping(kind: ModuleType) -> None:
    points, counts, _ = traced(kind, False, 30)
    assert SIDE / 2 - 8 <= points[0, : counts[0], 0].max() < SIDE / 2 + 12


@KINDS
def test_a_stroke_ends_at_the_rim(kind: ModuleType) -> None:
    points, counts, _ = traced(kind, True, 80)
    assert points[0, : counts[0], 0].max() < SIDE


@KINDS
def test_paint_lies_along_the_stroke_and_nowhere_else(kind: ModuleType) -> None:
    canvas, relief, fresh = laid(kind, guard=False)
    assert canvas[48, 42:50, 0].min() > 0.6
    assert canvas[:, 60:].max() == 0
    assert relief[48, 46] > 0
    assert fresh[48, 46] > 0.6
    assert fresh[5, 5] == 0


@KINDS
def test_a_guarded_stroke_keeps_to_its_region(kind: ModuleType) -> None:
    canvas, _, _ = laid(kind, guard=True)
    assert canvas[:, SIDE // 2 :].max() == 0
    assert canvas[48, 44, 0] > 0.6


@KINDS
def test_thin_paint_lets_the_ground_through(kind: ModuleType) -> None:
    canvas, _, _ = laid(kind, guard=False, opacity=0.4)
    assert 0.2 < canvas[48, 46, 0] < 0.5


def test_pixels_are_numbered_anew_before_their_numbers_end() -> None:
    counted = [scratch_for(SIDE, SIDE), scratch_for(SIDE, SIDE)]
    counted[1].next = strokes.LAST + 1
    counted[1].seen.fill(strokes.LAST)  # as of a stroke just laid
    first, second = (laid(strokes, guard=False, scratch=scratch) for scratch in counted)
    assert (first[0] == second[0]).all()
    assert 0 < counted[1].next == counted[0].next


def test_both_kinds_trace_the_same_strokes() -> None:
    for stop_at_ids in (True, False):
        compiled, plain = traced(strokes, stop_at_ids), traced(strokes_plain, stop_at_ids)
        assert compiled[1].tolist() == plain[1].tolist()
        np.testing.assert_allclose(
            compiled[0][0, : compiled[1][0]], plain[0][0, : plain[1][0]], atol=1e-3
        )


@KINDS
def test_a_stroke_is_the_same_where_nobody_asks_how_thick_its_paint_is(kind: ModuleType) -> None:
    canvas, _, fresh = laid(kind, False)
    thin, relief, new = laid(kind, False, relief=np.zeros((1, 1), np.float32))
    assert (thin == canvas).all()
    assert (new == fresh).all()
    assert not relief.any()
