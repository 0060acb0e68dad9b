"""Words of mood and light are taken for an hour, colours, a sky or a side, and the plan says for which."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.english.vague import vague
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.reading import Reading, read


def names(reading: Reading) -> list[str]:
    return [mention.noun.name for mention in reading.mentions]


@pytest.mark.parametrize(
    ("intent", "time", "palette", "feature", "light"),
    [
        ("a moody landscape", "dusk", "muted", "clouds", ""),
        ("a gloomy castle", "dusk", "cool and muted", "clouds", ""),
        ("an eerie forest", "night", "cool and muted", "moon", ""),
        ("a haunted house", "night", "cool and muted", "moon", ""),
        ("a dramatic sky over the sea", "dusk", None, "clouds", "left"),
        ("a castle, dramatic lighting", "dusk", None, "clouds", "left"),
        ("a castle, cinematic lighting", "dusk", "warm", "", "left"),
        ("a cosy cabin in the woods", "dusk", "warm", "", ""),
        ("a cozy room", "dusk", "warm", "", ""),
        ("a fox in golden light", "dusk", "warm", "", ""),
        ("a girl in soft light", None, "pastel", "", ""),
        ("a lighthouse. The mood is eerie", "night", "cool and muted", "moon", ""),
        ("moody portrait of an old man", "dusk", "muted", "", ""),
    ],
)
def test_a_mood_is_taken_for_what_can_be_painted_and_that_is_told(
    intent: str, time: str | None, palette: str | None, feature: str, light: str
) -> None:
    reading = read(intent)
    assert (reading.time, reading.palette, reading.light) == (time, palette, light)
    assert reading.features == ({feature} if feature else set())
    assert [told.startswith("I take '") for told in reading.missing] == [True]
    assert not reading.unknown


@pytest.mark.parametrize(
    ("intent", "who", "setting", "light"),
    [
        ("a cat by candlelight", ["cat", "candle"], "room", "evening light"),
        ("a woman reading by candle light", ["woman", "candle"], "room", "evening light"),
        ("a candlelit still life with a skull", ["skull", "candle"], "table", "evening light"),
        ("a garden by candlelight", ["candle"], "garden", "night"),
    ],
)
def test_candlelight_brings_candles_and_warm_light(
    intent: str, who: list[str], setting: str, light: str
) -> None:
    reading = read(intent)
    assert (names(reading), reading.settings, reading.palette) == (who, (setting,), "warm")
    assert reading.time == ("night" if light == "night" else "dusk")
    (told,) = reading.missing
    assert told.endswith(f"for candles, {light} and warm colours.")


def test_candles_that_were_counted_stay_as_many() -> None:
    reading = read("a skull lit by three candles")
    assert [(m.noun.name, m.count) for m in reading.mentions] == [("skull", 1), ("candle", 3)]
    assert (reading.time, reading.palette) == ("dusk", "warm")


def test_who_reads_by_candlelight_has_the_candles_beside_them() -> None:
    (relation,) = read("a woman reading by candlelight").relations
    assert (relation.a, relation.how, relation.b) == (1, "next to", (0,))


@pytest.mark.parametrize(
    ("intent", "time", "palette"),
    [
        ("an eerie forest at dawn", "dawn", "cool and muted"),
        ("a moody street in vivid colours", "dusk", "vivid"),
        ("a gloomy day by the sea", "day", "cool and muted"),
    ],
)
def test_what_is_said_plainly_goes_before_a_mood(intent: str, time: str, palette: str) -> None:
    assert (read(intent).time, read(intent).palette) == (time, palette)


def test_a_mood_that_is_denied_is_none() -> None:
    assert read("a castle, not gloomy").palette is None
    assert read("a castle without dramatic lighting").light == ""


def test_a_side_said_of_a_soft_light_is_kept() -> None:
    assert read("soft light from the right on a vase").light == "right"


@pytest.mark.parametrize("intent", ["a cosy room", "an eerie forest", "a cat by candlelight"])
def test_a_plan_of_a_mood_reads_again_as_itself(intent: str) -> None:
    made = plan(PlanRequest(intent, Size(512, 512), 1), lambda _told: None)
    words = " ".join(line.words for line in made.instructions)
    again = plan(PlanRequest(words, Size(512, 512), 1), lambda _told: None)
    assert [line.words for line in again.instructions] == [line.words for line in made.instructions]


def test_a_dinner_is_its_table() -> None:
    assert names(read("a candlelit dinner")) == [
        "plate",
        "glass of red wine",
        "loaf of bread",
        "candle",
    ]


@pytest.mark.parametrize(
    ("wish", "taken"),
    [
        ("make it moody", "a darker tone and quieter colours"),
        ("less moody", "a lighter tone and stronger colours"),
        ("candlelight please", "warmer colours and a darker tone"),
        ("cinematic lighting", "warmer colours and more contrast"),
        ("soft light", "softer light: less contrast"),
    ],
)
def test_a_mood_wished_for_later_changes_the_tones_of_the_picture(wish: str, taken: str) -> None:
    found = vague(wish)
    assert found is not None
    assert (found[0], bool(found[1])) == (taken, True)
