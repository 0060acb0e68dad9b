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


@pytest.mark.parametrize(
    "intent",
    [
        "a room without any candlelight",
        "a cat, not by candlelight",
        "a cat, not by candle light",
        "a fox, not in golden light",
        "a cat, never in soft golden light",
        "not a gloomy castle",
        "a castle without a gloomy mood",
        "a castle, not very gloomy",
        "a house without a dark garden",
        "a castle not lit by candles",
        "a room, not cosy",
        "a room, not cozy",
    ],
)
def test_a_mood_that_is_denied_from_further_off_is_none(intent: str) -> None:
    reading = read(intent)
    assert (reading.time, reading.palette, reading.features) == (None, None, set())
    assert "candle" not in names(reading)
    assert [mention.colour for mention in reading.mentions] in ([], [None])
    assert reading.without
    assert not reading.unknown


def test_a_mood_goes_on_after_something_else_is_denied() -> None:
    assert read("a castle without people in golden light").palette == "warm"
    assert read("make a gloomy castle").palette == "cool and muted"


@pytest.mark.parametrize(
    ("intent", "who", "light"),
    [
        ("soft light from the right on a vase", "vase", "right"),
        ("a castle in soft light from the left", "castle", "left"),
        ("a cat in golden light from the right", "cat", "right"),
        ("a vase in dim light from the left", "vase", "left"),
        ("a vase dimly lit from the left", "vase", "left"),
        ("a castle in dramatic light from the left", "castle", "left"),
        ("a castle with dramatic lighting from the right", "castle", "right"),
        ("a woman in soft light falling from the right", "woman", "right"),
    ],
)
def test_a_side_said_of_a_light_is_kept_and_so_is_who_stands_in_it(
    intent: str, who: str, light: str
) -> None:
    assert (names(read(intent)), read(intent).light) == ([who], light)


@pytest.mark.parametrize(
    ("intent", "who", "colour"),
    [
        ("a soft light blue dress", ["dress"], "light blue"),
        ("a dreamy light blue dress", ["dress"], "light blue"),
        ("a golden light bulb", ["bulb"], None),
        ("a candle light bulb", ["candle", "bulb"], None),
    ],
)
def test_a_light_that_belongs_to_a_colour_or_a_thing_is_no_mood(
    intent: str, who: list[str], colour: str | None
) -> None:
    reading = read(intent)
    assert (names(reading), reading.mentions[-1].colour) == (who, colour)
    assert (reading.time, reading.palette) == (None, "pastel" if "dreamy" in intent else None)
    assert [mention.count for mention in reading.mentions] == [1] * len(who)


@pytest.mark.parametrize(
    "intent",
    [
        "a dark wood table",
        "a dark wood box",
        "a dark garden table",
        "a desk of dark wood",
        "a dark forest green coat",
        "a dark mountain bike",
        "a dark ocean blue dress",
        "a dark field mouse",
        "a dark garden gnome",
        "a dark beach chair",
        "a dark farm house",
    ],
)
def test_a_dark_thing_named_by_a_place_is_no_night(intent: str) -> None:
    assert read(intent).time is None


@pytest.mark.parametrize(
    "intent",
    [
        "a dark forest with a wolf",
        "a dark forest",
        "a wolf in a dark wood",
        "a dark city street",
        "a dark fishing village",
        "a dark forest full of wolves",
        "a dark forest where a fox sleeps",
        "a dark sea crashing on the rocks",
        "a dark city winter landscape",
    ],
)
def test_a_dark_place_is_a_night(intent: str) -> None:
    assert read(intent).time == "night"


@pytest.mark.parametrize(
    ("intent", "who"),
    [
        ("a castle by candlelight", [("castle", 1), ("candle", 2)]),
        ("a church lit by hundreds of candles", [("church", 1), ("candle", 12)]),
        ("a ship lit by candles", [("ship", 1), ("candle", 3)]),
    ],
)
def test_candlelight_puts_nothing_large_on_a_table(intent: str, who: list[tuple[str, int]]) -> None:
    reading = read(intent)
    assert [(m.noun.name, m.count) for m in reading.mentions] == who
    assert (reading.settings, reading.time, reading.palette) == ((), "night", "warm")


@pytest.mark.parametrize("said", ["lit by candles", "lit by three candles", "by candlelight"])
def test_a_birthday_cake_is_lit_by_its_own_candles(said: str) -> None:
    reading = read(f"a birthday cake {said}")
    assert (names(reading), reading.settings) == (["birthday cake"], ("table",))
    assert (reading.time, reading.palette) == ("dusk", "warm")


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
