"""Sizes and regions: what fits, what is refused and the arithmetic of boxes."""

import pytest

from app.domain.canvas import Region, Size, clipped, overlap, parse_size, union
from app.domain.errors import Invalid


@pytest.mark.parametrize(
    "text",
    ["0x512", "10000x512", "500x512", "512", "axb", "-512x512", "512x", "9" * 99 + "x512", ""],
)
def test_a_size_that_does_not_fit_is_refused(text):
    with pytest.raises(Invalid):
        parse_size(text)


def test_a_size_is_read_with_either_sign():
    assert parse_size("768x512") == parse_size("768×512") == Size(768, 512)


@pytest.mark.parametrize(
    ("full", "half"),
    [
        ((1024, 1024), (512, 512)), ((1536, 512), (768, 256)), ((784, 528), (384, 256)),
        ((512, 384), (336, 256)), ((256, 2048), (256, 2048)),
    ],
)  # fmt: skip
def test_a_draft_is_half_the_size_or_the_least_of_that_form(full, half):
    assert Size(*full).draft == Size(*half)


@pytest.mark.parametrize(
    "box", [(-0.1, 0, 0.5, 0.5), (0, 0, 0, 0.5), (0.6, 0, 0.5, 0.5), (0, 0.9, 0.1, 0.2)]
)
def test_a_region_lies_inside_the_picture(box):
    with pytest.raises(Invalid):
        Region(*box)


def test_clipping_keeps_what_lies_inside():
    assert clipped(-0.5, 0.5, 1.0, 1.0) == Region(0, 0.5, 0.5, 0.5)


def test_overlap_is_one_for_the_same_box_and_zero_apart():
    a, b = Region(0, 0, 0.5, 0.5), Region(0.5, 0.5, 0.5, 0.5)
    assert (overlap(a, a), overlap(a, b)) == (1.0, 0.0)


def test_a_union_holds_both():
    assert union(Region(0, 0, 0.2, 0.2), Region(0.5, 0.5, 0.5, 0.5)) == Region(0, 0, 1, 1)


def test_a_box_holds_plain_numbers_whatever_it_was_made_of():
    class Odd(float):
        """As a library's own number is."""

    box = clipped(Odd(0.1), Odd(0.2), Odd(0.3), Odd(0.4))
    assert {type(side) for side in (box.x, box.y, box.w, box.h)} == {float}
