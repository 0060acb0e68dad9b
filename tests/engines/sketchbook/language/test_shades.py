"""The shade of a colour is kept: in the words, in the plan and read again, in the paint, and in a wish."""

import numpy as np
import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import art
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.layout import places
from app.engines.sketchbook.pixels import lab_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.planreading import whole_of
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import SHADED, Colour


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ("a dark green boat", "dark green"),
        ("a light blue boat", "light blue"),
        ("a pale pink boat", "light pink"),
        ("a deep red boat", "dark red"),
        ("a bright yellow boat", "bright yellow"),
        ("a sky blue boat", "light blue"),
        ("a boat painted dark orange", "dark orange"),
        ("a boat. The boat is pale green.", "light green"),
        ("a big, dark green boat", "dark green"),
    ],
)
def test_a_shade_is_understood_and_written_so_that_it_reads_the_same(
    said: str, colour: str
) -> None:
    assert read(said).mentions[0].colour == colour
    made = plan(PlanRequest(said, Size(768, 768), 3), lambda _told: None)
    assert f"{colour} boat" in made.instructions[-1].words.lower()
    assert whole_of(made).parts[0].mention.colour == places(made)[0].colour == colour
    assert made.missing == ()


@pytest.mark.parametrize("colour", SHADED)
@pytest.mark.parametrize("name", ["own:house", "automobile", "tulip"])
def test_a_shade_is_seen_beside_its_plain_colour(name: str, colour: Colour) -> None:
    shade, hue = colour.split()

    def middle(of: str) -> np.ndarray:
        drawn = art.drawing(name, 120, 120, of)  # type: ignore[arg-type]
        plain = art.drawing(name, 120, 120)
        lab = lab_of(drawn.rgb)[(drawn.alpha > 0.9) & (abs(drawn.rgb - plain.rgb).sum(-1) > 0.1)]
        return np.asarray(np.median(lab, 0))

    own, other = middle(colour), middle(hue)
    chroma = np.hypot(*own[1:]) - np.hypot(*other[1:])
    lighter = own[0] - other[0]
    assert {"dark": lighter < -8, "light": lighter > 8, "bright": chroma > 4 or lighter > 1}[shade]


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        ("make the boat dark green", "dark green"),
        ("make it light blue", "light blue"),
        ("paint the red boat pale pink", "light pink"),
    ],
)
def test_a_wish_for_a_shade_is_obeyed_and_darkens_nothing_else(words: str, colour: str) -> None:
    (change,) = asked(words).changes
    assert (change.verb, change.colour) == ("colour", colour)


def test_a_plain_colour_may_mean_its_shade() -> None:
    mentions = read("a dark green boat on a lake, a bird above the green boat").mentions
    assert [m.noun.name for m in mentions] == ["boat", "bird"]


def test_a_shade_without_a_colour_is_told() -> None:
    assert "'dark fox'" in read("a dark fox in a forest").missing[-1]
