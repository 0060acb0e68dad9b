"""A picture in the sketchbook's own hand is known by its pixels; a photograph, coloured or grey, is in none of its."""

import cv2
import numpy as np
import pytest

from app.engines.sketchbook import layout, painter
from app.engines.sketchbook.critic.hand import ours
from app.engines.sketchbook.scene import Style
from tests.engines.sketchbook.critic.easel import FULL, Bytes, photograph, quiet, styled

KNOWN: tuple[Style, ...] = ("oil", "pastel", "pencil", "watercolour", "ink")
STYLED = pytest.mark.parametrize("style", KNOWN)


def painted(style: Style) -> tuple[Bytes, Bytes]:
    """A draft and its refinement."""
    scene = layout.scene_of(styled(style), FULL, 7)
    rough = painter.draft(scene, FULL.draft, FULL, 7, quiet)
    return rough, painter.refine(scene, FULL, 7, rough, quiet, None)


@STYLED
def test_our_own_drafts_and_refinements_are_in_our_hand(style: Style) -> None:
    assert all(ours(pixels, style) for pixels in painted(style))


@STYLED
def test_a_photograph_is_not(style: Style) -> None:
    coloured = photograph()
    grey = np.repeat(cv2.cvtColor(coloured, cv2.COLOR_RGB2GRAY)[..., None], 3, 2)
    assert not ours(coloured, style)
    assert not ours(grey, style)
