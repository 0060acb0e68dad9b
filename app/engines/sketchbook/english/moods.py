"""Words of mood and light about a whole picture: "moody", "cosy", "by candlelight", "cinematic lighting".

Each is taken for an hour, colours, a sky or the side that light comes from, where nothing else was said, and what it
was taken for is told. Candlelight brings its candles. Words in, words out, and what to do at the end of the reading.
"""

from collections.abc import Sequence

from app.engines.sketchbook.bodies.poses import is_framed
from app.engines.sketchbook.english import paletting
from app.engines.sketchbook.english.meaning import Mention, Relation
from app.engines.sketchbook.english.pieces import Ground, Mood
from app.engines.sketchbook.english.sentence import Sentence
from app.engines.sketchbook.lexicon import NEGATIONS, SETTINGS
from app.engines.sketchbook.scene import INDOORS, Setting
from app.engines.sketchbook.vocabulary import longest_noun, noun

CANDLES = "candlelight"
_EVENING = Mood(time="dusk", palette="warm")
_MOONLIT = Mood(time="night", palette="cool and muted", feature="moon")
_SAID: tuple[tuple[str, Mood], ...] = (
    ("moody brooding atmospheric", Mood(time="dusk", palette="muted", feature="clouds")),
    ("gloomy bleak dreary dismal sombre somber", Mood(time="dusk", palette="cool and muted", feature="clouds")),
    ("eerie spooky creepy sinister ominous mysterious haunted", _MOONLIT),
    ("dark", Mood(time="night")),
    ("dramatic", Mood(time="dusk", light="left", feature="clouds")),
    ("cinematic", Mood(time="dusk", palette="warm", light="left")),
    ("cosy cozy romantic", _EVENING),
    ("dreamy ethereal", Mood(palette="pastel")),
    ("candlelit candle-lit", _EVENING),
)  # fmt: skip
_MOODS: dict[str, Mood] = {word: mood for words, mood in _SAID for word in words.split()}
_LIGHTS: dict[tuple[str, ...], Mood] = {
    **dict.fromkeys((("candlelight",), ("candle", "light")), _EVENING),
    **dict.fromkeys((("golden", "light"), ("golden", "sunlight"), ("golden", "lighting")), _EVENING),
    **dict.fromkeys((("soft", "light"), ("soft", "lighting"), ("gentle", "light")), Mood(palette="pastel")),
    **dict.fromkeys((("dim", "light"), ("dim", "lighting"), ("dimly", "lit")), Mood(time="dusk")),
}  # fmt: skip
_ABOUT = frozenset(
    "mood atmosphere lighting light feel feeling vibe vibes ambience ambiance".split()
)
_LEADS = frozenset("in by with under at of the a an very rather quite and".split())
_UNSAID = NEGATIONS | {"more", "less", "too", "make", "so", "feels", "looks"}
_LIT = frozenset({"lit", "lighted", "illuminated"})
_TOLD = {"clouds": "a cloudy sky", "moon": "a moon", "dusk": "evening light", "night": "night"}


def without_moods(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that name what is seen, and those of mood and light as they were said."""
    kept: list[str] = []
    found: list[str] = []
    at = 0
    while at < len(words):
        if candles := _lit_by(words, at):
            kept.append("and")
            found.append(CANDLES)
            at = candles
            continue
        many = _mood(words, at)
        if not many or (kept and kept[-1] in _UNSAID):
            kept.append(words[at])
            at += 1
            continue
        found.append(" ".join(words[at : at + many]))
        at += many
        _drop_leads(kept, many > 1 or (words[at - 1],) in _LIGHTS)
        if words[at - 1] == "light" and tuple(words[at : at + 1]) == ("from",):
            kept.append("light")
    return tuple(kept), tuple(dict.fromkeys(found))


def _drop_leads(kept: list[str], whole: bool) -> None:
    """Takes away what leads to a mood: "with a", of a light said as a `whole`; "the mood is" of any."""
    if len(kept) > 1 and kept[-1] == "is" and kept[-2] in _ABOUT:
        del kept[-2:]
        whole = True
    while whole and kept and kept[-1] in _LEADS:
        kept.pop()


def _mood(words: Sequence[str], at: int) -> int:
    """How many words at `at` are about mood and light; none of a thing's own name ("a haunted house")."""
    own = longest_noun(tuple(words[at : at + 3]))
    if own and own[1] > 1 and not any(" ".join(each) in own[0].name for each in _LIGHTS):
        return 0
    for said in _LIGHTS:
        if tuple(words[at : at + len(said)]) == said:
            return len(said)
    if words[at] == "dark":  # "a dark wood"
        return int(tuple(words[at + 1 : at + 2]) != () and words[at + 1] in SETTINGS)
    if words[at] not in _MOODS:
        return 0
    return 1 + (tuple(words[at + 1 : at + 2]) != () and words[at + 1] in _ABOUT)


def _lit_by(words: Sequence[str], at: int) -> int:
    """Where the number or article begins in "lit by three candles"; 0 where that is not said."""
    if words[at] not in _LIT or tuple(words[at + 1 : at + 2]) not in (("by",), ("with",)):
        return 0
    near = words[at + 2 : at + 5]
    return at + 2 if {"candle", "candles"} & {*near} else 0


def take(found: Sequence[str], sentence: Sentence) -> tuple[str, ...]:
    """Gives a sentence the moods that were said, and says what each was taken for."""
    notes = []
    for said in found:
        mood = _meant(said)
        lit = "candle" in said
        if lit:
            _light_candles(sentence)
        notes.append(_taken(said, mood, sentence, lit))
    return tuple(notes)


def _meant(said: str) -> Mood:
    words = tuple(said.split())
    return _LIGHTS.get(words) or _MOODS[words[0]]


def _taken(said: str, mood: Mood, sentence: Sentence, lit: bool) -> str:
    """Does what nothing else was said of, and tells it."""
    parts = ["candles"] if lit and _candles(sentence) else []
    if mood.time and sentence.time is None:
        outdoors = lit and not _inside(sentence)
        sentence.time = "night" if outdoors else mood.time
        parts.append(_TOLD[sentence.time])
    if mood.feature and not _inside(sentence) and not sentence.features:
        sentence.features.add(mood.feature)
        parts.append(_TOLD[mood.feature])
    if mood.light and not sentence.light:
        sentence.light = mood.light
        parts.append(f"light from the {mood.light}")
    if mood.palette and sentence.palette is None:
        sentence.palette = mood.palette
        parts.append(paletting.said(mood.palette))
    if not parts:
        return f"I take {said!r} as what else you say of the light and the colours."
    listed = ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else parts[0]
    return f"I take {said!r} for {listed}."


def _light_candles(sentence: Sentence) -> None:
    """Two candles beside whoever was named first, in a room or on a table where no place was said."""
    first = sentence.mentions[0].noun if sentence.mentions else None
    living = first is not None and first.kind in ("person", "animal", "bird")
    framed = first is not None and is_framed(first.art)
    if not sentence.grounds and not framed:
        place: Setting = "room" if living else "table"
        sentence.grounds.append((Ground(place, place), False))
    candle = noun("candle")
    if candle and not framed and not _candles(sentence):
        sentence.mentions.append(Mention(candle, 2))
        if living:
            last = len(sentence.mentions) - 1
            sentence.relations.append(Relation(last, "next to", (0,)))


def _candles(sentence: Sentence) -> bool:
    return any(mention.noun.name == "candle" for mention in sentence.mentions)


def _inside(sentence: Sentence) -> bool:
    """Whether no sky is seen: indoors, or behind a portrait."""
    framed = any(is_framed(mention.noun.art) for mention in sentence.mentions)
    return framed or any(ground.setting in INDOORS for ground, _ in sentence.grounds)
