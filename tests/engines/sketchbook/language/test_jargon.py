"""Words about quality are no part of the picture and are told once; a fruit before a thing is its colour."""

import pytest

from app.engines.sketchbook.reading import Reading, read


def told(reading: Reading) -> str:
    return " ".join(reading.missing)


@pytest.mark.parametrize(
    "tail",
    [
        ", highly detailed, 8k",
        ", volumetric lighting, trending on artstation",
        ", masterpiece, best quality, sharp focus",
        " --ar 16:9 --v 5",
        ", 85mm lens, f/1.8, bokeh",
        ", detailed, intricate, elegant, award-winning photography",
    ],
)
def test_a_fox_with_jargon_is_a_fox(tail: str) -> None:
    plain, said = read("a red fox in a forest"), read(f"a red fox in a forest{tail}")
    assert (said.mentions, said.settings, said.style) == (plain.mentions, plain.settings, None)
    assert not said.unknown
    assert len(said.missing) == (0 if "--" in tail else 1)


def test_jargon_is_told_by_what_it_is_about() -> None:
    said = told(read("a fox, highly detailed, 8k, bokeh"))
    assert (
        "'highly detailed' is about finish; '8k' is about size; 'bokeh' is about a camera" in said
    )


def test_a_sharp_knife_is_no_matter_of_focus() -> None:
    assert "'sharp knife'" in told(read("a sharp knife on a table"))


@pytest.mark.parametrize(
    ("intent", "colour"),
    [
        ("an avocado armchair", "green"),
        ("a strawberry house", "red"),
        ("a banana boat on a lake", "yellow"),
        ("a castle made of candy", "pink"),
        ("a small pumpkin car", "orange"),
    ],
)
def test_a_thing_has_the_colour_of_the_fruit_before_it_and_that_is_told(
    intent: str, colour: str
) -> None:
    reading = read(intent)
    assert reading.mentions[0].colour == colour
    assert f" {colour}, as " in told(reading)


@pytest.mark.parametrize("intent", ["an apple tree", "a bowl of strawberries", "a fruit basket"])
def test_a_noun_of_two_words_is_not_coloured(intent: str) -> None:
    assert all(mention.colour is None for mention in read(intent).mentions)


@pytest.mark.parametrize(
    ("said", "style"), [("pixar style", "flat"), ("studio ghibli style", "watercolour"), ("concept art", "oil"),
                        ("oil on canvas", "oil"), ("a comic book", "ink")],
)  # fmt: skip
def test_other_manners_are_the_nearest_style(said: str, style: str) -> None:
    assert read(f"a fox, {said}").style == style
