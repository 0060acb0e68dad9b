"""Drafts and refinements: the same bytes again, previews on the way, stopped at once, true to the scene."""

import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from app.domain.canvas import Region, Size
from app.domain.errors import Cancelled
from app.engines.base import Report
from app.engines.sketchbook import painter
from app.engines.sketchbook.canvas import Canvas
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.pixels import Bytes, blurred, resized
from app.engines.sketchbook.scene import STYLES, Scene, Style
from tests.engines.sketchbook.painter.canvases import (
    FULL,
    HALF,
    WIDE,
    Told,
    duck_pond,
    thing,
    within,
)


def drafted(scene: Scene, full: Size = FULL, seed: int = 1) -> Bytes:
    return painter.draft(scene, full.draft, full, seed, Told())


@pytest.mark.parametrize("style", STYLES)
def test_the_same_request_gives_the_same_bytes(style: Style) -> None:
    scene = duck_pond(style=style)
    first, second = drafted(scene), drafted(scene)
    assert first.tobytes() == second.tobytes()
    again = [painter.refine(scene, FULL, 2, first, Told()).tobytes() for _ in range(2)]
    assert again[0] == again[1]


def test_another_seed_lays_other_strokes() -> None:
    assert drafted(duck_pond(), seed=1).tobytes() != drafted(duck_pond(), seed=2).tobytes()


@pytest.mark.parametrize("full", [Size(256, 256), Size(256, 1024), Size(1024, 272), WIDE])
def test_every_format_is_painted_to_its_size(full: Size) -> None:
    draft = drafted(duck_pond(), full)
    assert draft.shape == (full.draft.height, full.draft.width, 3)
    refined = painter.refine(duck_pond(), full, 2, draft, Told())
    assert refined.shape == (full.height, full.width, 3)
    assert refined.dtype == np.uint8


def test_six_previews_show_a_draft_growing_and_eight_a_refinement() -> None:
    told = Told()
    draft = painter.draft(duck_pond(), HALF, FULL, 1, told)
    assert len({preview.webp for preview in told.previews}) >= 6
    assert [preview.number for preview in told.previews] == list(range(1, len(told.previews) + 1))
    told = Told()
    painter.refine(duck_pond(), FULL, 2, draft, told)
    assert len({preview.webp for preview in told.previews}) >= 8


def test_previews_are_small_webp_in_the_pictures_format() -> None:
    told = Told()
    painter.refine(duck_pond(), Size(1024, 512), 2, drafted(duck_pond(), Size(1024, 512)), told)
    sizes = [(p.width, p.height) for p in told.previews]
    assert sizes[0] == sizes[-1] == (512, 256)
    assert all(w == 2 * h and w <= 512 for w, h in sizes)
    assert all(p.webp[:4] == b"RIFF" and p.webp[8:12] == b"WEBP" for p in told.previews)


def test_a_drafts_previews_are_no_larger_than_a_glimpse() -> None:
    told = Told()
    painter.draft(duck_pond(), WIDE, WIDE, 1, told)
    assert {(p.width, p.height) for p in told.previews} == {(256, 149)}


@pytest.mark.parametrize("style", STYLES)
def test_a_glimpse_is_the_picture_seen_from_farther_off(style: Style) -> None:
    scene = duck_pond(style=style)
    start = painter.fitted(drafted(scene), FULL)
    canvas = Canvas(style, 1, compose(scene, FULL, FULL))
    canvas.lay_ground(start)
    glimpse = canvas.glimpse().astype(np.float32)
    smaller = resized(canvas.finished().astype(np.float32), HALF.width, HALF.height)
    assert np.abs(glimpse - smaller).mean() < (12 if style == "pencil" else 4)


def test_progress_only_grows_and_ends_at_one() -> None:
    told = Told()
    painter.draft(duck_pond(), HALF, FULL, 1, told)
    assert told.progress == sorted(told.progress)
    assert told.progress[-1] == 1.0


@pytest.mark.parametrize("after", [0, 5, 20, 40])
def test_stops_as_soon_as_it_is_told(after: int) -> None:
    heard: list[Report] = []

    def stopping(report: Report) -> None:
        heard.append(report)
        if len(heard) > after:
            raise Cancelled

    with pytest.raises(Cancelled):
        painter.draft(duck_pond(), HALF, FULL, 1, stopping)
    assert len(heard) == after + 1


def test_a_refinement_is_nearer_to_the_scene_than_its_draft() -> None:
    scene = Scene("hills", horizon=0.5, things=(thing("castle", foot=0.9, side=0.6),), seed=4)
    draft = drafted(scene)
    refined = painter.refine(scene, FULL, 2, draft, Told())
    meant = compose(scene, FULL, FULL)
    place = meant.places[0]
    wanted = within(meant.rgb, place)
    rough = within(resized(draft.astype(np.float32) / 255, FULL.width, FULL.height), place)
    assert np.abs(within(refined, place) - wanted).mean() < 0.75 * np.abs(rough - wanted).mean()


def test_a_refinement_leaves_the_drafts_large_strokes_in_the_sky() -> None:
    scene = Scene("hills", horizon=0.6, things=(thing("horse", side=0.3),), seed=4)
    draft = drafted(scene)
    refined = painter.refine(scene, FULL, 2, draft, Told())
    larger = resized(draft.astype(np.float32) / 255, FULL.width, FULL.height)
    kept = np.abs(blurred(refined.astype(np.float32) / 255, 2) - blurred(larger, 2)).max(2) < 0.05
    assert kept[: FULL.height // 2].mean() > 0.6


@pytest.mark.parametrize(
    ("style", "most"),
    [
        ("oil", 72),
        ("watercolour", 78),
        ("ink", 88),
        ("gouache", 73),
        ("pencil", 87),
        ("flat", 78),
        ("pastel", 69),
    ],
)
def test_a_refinement_holds_few_copies_of_its_picture(style: Style, most: int) -> None:
    scene, size = duck_pond(style=style), Size(1024, 1024)
    start = drafted(scene, size)
    painter.refine(scene, size, 2, start, Told())  # what is kept for the next time
    tracemalloc.start()
    try:
        painter.refine(scene, size, 2, start, Told())
        held = tracemalloc.get_traced_memory()[1] / (size.width * size.height)
    finally:
        tracemalloc.stop()
    assert held < most, f"{held:.0f} bytes a pixel"


def test_what_was_removed_from_the_scene_disappears() -> None:
    scene = duck_pond()
    draft = drafted(scene)
    empty = replace(scene, things=())
    place = compose(scene, FULL, FULL).places[0]
    refined = painter.refine(empty, FULL, 2, draft, Told(), changed=[scene.things[0].box])
    wanted = within(compose(empty, FULL, FULL).rgb, place)
    assert np.abs(blurred(within(refined, place), 4) - blurred(wanted, 4)).mean() < 0.06


def test_nothing_outside_the_mask_changes() -> None:
    start = np.full((HALF.height, HALF.width, 3), 90, np.uint8)
    mask = np.zeros((64, 64), np.float32)
    mask[:, 32:] = 1
    refined = painter.refine(duck_pond(), FULL, 2, start, Told(), mask=mask)
    assert (refined[:, : FULL.width // 2 - 16] == 90).all()
    assert (refined[:, FULL.width // 2 + 16 :] != 90).mean() > 0.5


def test_a_refinement_can_begin_from_anyones_picture_of_any_size() -> None:
    start = np.random.default_rng(1).integers(0, 255, (300, 800, 3)).astype(np.uint8)
    refined = painter.refine(duck_pond(), FULL, 2, start, Told())
    wanted = compose(duck_pond(), FULL, FULL).rgb
    assert np.abs(blurred(refined.astype(np.float32) / 255, 6) - blurred(wanted, 6)).mean() < 0.08


def test_a_later_pass_changes_only_what_it_adds() -> None:
    scene = duck_pond()
    more = replace(scene, things=(*scene.things, thing("canoe", 0.8, 0.75, 0.2, support="water")))
    start = np.random.default_rng(1).integers(0, 255, (256, 256, 3)).astype(np.uint8)
    added = painter.add(scene, more, HALF, FULL, 1, start, Told())
    same = (added == start).all(2)
    assert same[:, :100].all()
    assert same.mean() > 0.8
    assert (~same[160:190, 190:220]).mean() > 0.5


def test_a_coloured_thing_is_painted_in_its_colour() -> None:
    boat = thing("canoe", foot=0.8, side=0.5, colour="red", support="water")
    scene = Scene("lake", horizon=0.5, things=(boat,), seed=2)
    refined = painter.refine(scene, FULL, 2, drafted(scene), Told())
    place = compose(scene, FULL, FULL).places[0]
    middle = within(
        refined,
        Region(place.x + place.w * 0.3, place.y + place.h * 0.75, place.w * 0.4, place.h * 0.15),
    )
    red, green, blue = np.median(middle, (0, 1))
    assert red > green + 0.25
    assert red > blue + 0.25
