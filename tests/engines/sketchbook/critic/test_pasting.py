"""Scraps of paintings teach the critic: they lie where they are said to, and change nothing else."""

import numpy as np

from benchmarks.critic_cases import Case, cases
from benchmarks.critic_paintings import spots_of
from benchmarks.critic_pasting import Scrap, laid, pasted_cases
from benchmarks.critic_visible import at_a_glance

RED = Scrap("chair", np.full((40, 20, 3), (255, 0, 0), np.uint8), np.ones((40, 20), np.float32))


def taught() -> tuple[Case, list[Case]]:
    """A faithful picture and what was pasted into it."""
    faithful = next(cases("tuning", 3, 4, 0, 0))
    spots = spots_of(faithful.scene, faithful.pixels)
    looks = at_a_glance(faithful.pixels)
    return faithful, list(pasted_cases(faithful, spots, looks, [RED], 8))


def test_a_scrap_fills_its_box_and_nothing_else() -> None:
    grey = np.full((100, 120, 3), 90, np.uint8)
    red = laid(grey, RED, (30.0, 20.0, 40.0, 60.0), False)
    assert (red[25:75, 35:65] == (255, 0, 0)).all()
    red[18:82, 28:72] = 90
    assert (red == 90).all()


def test_what_is_pasted_changes_the_picture_where_its_fault_is() -> None:
    faithful, made = taught()
    assert {case.fault for case in made} >= {"stranger", "covered"}
    for case in made:
        changed = (case.pixels != faithful.pixels).any(2)
        height, width = changed.shape
        rows, columns = np.nonzero(changed)
        near = [
            (r.x * width - 40 < columns) & (columns < (r.x + r.w) * width + 40)
            & (r.y * height - 40 < rows) & (rows < (r.y + r.h) * height + 40)
            for r in case.regions
        ]  # fmt: skip
        assert np.logical_or.reduce(near).all()


def test_a_stranger_is_about_no_planned_thing_and_a_cover_about_one() -> None:
    _, made = taught()
    assert {case.target for case in made if case.fault == "stranger"} == {-1}
    assert all(case.target >= 0 for case in made if case.fault == "covered")
