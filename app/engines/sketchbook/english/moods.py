"""Words of mood and light about a whole picture: "moody", "cosy", "by candlelight", "cinematic lighting".

Each is taken for an hour, colours, a sky or the side that light comes from, where nothing else was said, and what it
was taken for is told. Candlelight brings its candles. Words in, words out, and what to do at the end of the reading.
"""

from collections.abc import Sequence

from app.engines.sketchbook.bodies.poses import is_framed
from app.engines.sketchbook.english import paletting
from app.engines.sketchbook.english.colours import SHADES, TINTS
from app.engines.sketchbook.english.doings import SILENT
from app.engines.sketchbook.english.heads import ENDS
from app.engines.sketchbook.english.lighting import lighting
from app.engines.sketchbook.english.meaning import Mention, Relation
from app.engines.sketchbook.english.pieces import Ground, Mood
from app.engines.sketchbook.english.sentence import Sentence
from app.engines.sketchbook.lexicon import ARTICLES, NEGATIONS, SETTINGS
from app.engines.sketchbook.scene import INDOORS, Setting
from app.engines.sketchbook.vocabulary import longest_noun, noun

CANDLES = "candlelight"
_CANDLES = frozenset({"candle", "candles"})
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
_BEFORE = _LEADS | ARTICLES | {"any", "all", "soft", "warm", "dim"}  # between "not" and a mood
_UNSAID = NEGATIONS | {"more", "less", "too", "make", "so", "feels", "looks"}
_LIT = frozenset({"lit", "lighted", "illuminated"})
_SHED = ("light", "lighting", "lit")  # how a mood ends that may be said to come from a side
_GOES_ON = SILENT | ENDS | ARTICLES | NEGATIONS | _LIT | {"full", "during", "when"}
_ON_TABLES = frozenset({"object", "food"})
_STUFF_OF = frozenset({"of", "in", "with", "from"})
_TOLD = {"clouds": "a cloudy sky", "moon": "a moon", "dusk": "evening light", "night": "night"}


def without_moods(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that name what is seen, and those of mood and light as they were said."""
    kept: list[str] = []
    found: list[str] = []
    at = 0
    while at < len(words):
        many, candles = _mood(words, at), _lit_by(words, at)
        if unlit := _unlit(words, at, many, candles, kept):
            at = unlit
            continue
        if candles:
            kept.append("with" if kept[-2:] == ["birthday", "cake"] else "and")
            found.append(CANDLES)
            at = candles
            continue
        if not many or _denied(kept) or (kept and kept[-1] in _UNSAID):
            kept.append(words[at])
            at += 1
            continue
        found.append(" ".join(words[at : at + many]))
        at += many
        _drop_leads(kept, many > 1 or (words[at - 1],) in _LIGHTS)
        if words[at - 1].endswith(_SHED) and _from_somewhere(words, at):
            kept += [",", "light"] if kept and kept[-1] not in (",", ".") else ["light"]
    return tuple(kept), tuple(dict.fromkeys(found))


def _denied(kept: Sequence[str]) -> bool:
    """Whether what comes next is said not to be: "not by", "without any"."""
    return next((word for word in reversed(kept) if word not in _BEFORE), "") in NEGATIONS


def _unlit(words: Sequence[str], at: int, many: int, candles: int, kept: list[str]) -> int:
    """Where a light ends that is denied, kept as one word ("not golden-light"); 0 where none is."""
    whole = many > 1 or tuple(words[at : at + many]) in _LIGHTS
    if not (whole or candles) or not _denied(kept):
        return 0
    while kept[-1] in _BEFORE:
        kept.pop()
    if not candles:
        kept.append("-".join(words[at : at + many]))
        return at + many
    kept.append("candles")
    return next(n + 1 for n in range(candles, len(words)) if words[n] in _CANDLES)


def _from_somewhere(words: Sequence[str], at: int) -> bool:
    """Whether what follows a light says whence it comes: "from a window", "falling from the left"."""
    said = ("light", *words[at : at + 8])
    return said[1:2] == ("from",) or lighting(said, 0) is not None


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
        if tuple(words[at : at + len(said)]) == said and not _of_another(words, at + len(said)):
            return len(said)
    if words[at] == "dark":
        return int(_dark_place(words, at + 1))
    if words[at] not in _MOODS:
        return 0
    about = tuple(words[at + 1 : at + 2]) != () and words[at + 1] in _ABOUT
    return 1 + (about and not _of_another(words, at + 2))


def _of_another(words: Sequence[str], at: int) -> bool:
    """Whether the "light" before `at` belongs to what comes: "soft light blue", "a golden light bulb"."""
    if words[at - 1] != "light" or at >= len(words):
        return False
    return words[at] in SHADES or words[at] in TINTS or _is_thing(words, at)


def _is_thing(words: Sequence[str], at: int) -> bool:
    return words[at] not in _GOES_ON and longest_noun(words[at : at + 3]) is not None


def _dark_place(words: Sequence[str], at: int) -> bool:
    """Whether a place begins that "dark" makes a night: "a dark forest", not "dark forest green" nor "a desk of
    dark wood"."""
    first = at
    while said := _setting(words, at):
        if at > first and (SETTINGS[said] == "table" or words[first] == "wood"):
            return False  # "a dark garden table"
        at += len(said.split())
    if at == first or words[first] == "night":  # "a dark night sky" has its stars
        return False
    if first > 1 and words[first] == "wood" and words[first - 2] in _STUFF_OF:
        return False
    if at >= len(words) or words[at] in _GOES_ON:
        return True
    return words[at].endswith(("ing", "ed", "ly")) and not _is_thing(words, at)


def _setting(words: Sequence[str], at: int) -> str:
    """The longest name of a setting that begins at `at`; none: ""."""
    names = (" ".join(words[at : at + many]) for many in (3, 2, 1))
    return next((name for name in names if name in SETTINGS), "")


def _lit_by(words: Sequence[str], at: int) -> int:
    """Where the number or article begins in "lit by three candles"; 0 where that is not said."""
    if words[at] not in _LIT or tuple(words[at + 1 : at + 2]) not in (("by",), ("with",)):
        return 0
    near = words[at + 2 : at + 5]
    return at + 2 if _CANDLES & {*near} else 0


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
    """Two candles beside whoever was named first; where no place was said, the living and furniture are in a room and
    what is small is on a table."""
    first = sentence.mentions[0].noun if sentence.mentions else None
    roomy = first is not None and first.kind in ("person", "animal", "bird", "furniture")
    framed = first is not None and is_framed(first.art)
    small = first is None or first.kind in _ON_TABLES
    if not sentence.grounds and not framed and (roomy or small):
        place: Setting = "room" if roomy else "table"
        sentence.grounds.append((Ground(place, place), False))
    candle = noun("candle")
    has_its_own = first is not None and first.name == "birthday cake"
    if candle and not framed and not has_its_own and not _candles(sentence):
        sentence.mentions.append(Mention(candle, 2))
        if roomy:
            last = len(sentence.mentions) - 1
            sentence.relations.append(Relation(last, "next to", (0,)))


def _candles(sentence: Sentence) -> bool:
    return any(mention.noun.name == "candle" for mention in sentence.mentions)


def _inside(sentence: Sentence) -> bool:
    """Whether no sky is seen: indoors, or behind a portrait."""
    framed = any(is_framed(mention.noun.art) for mention in sentence.mentions)
    return framed or any(ground.setting in INDOORS for ground, _ in sentence.grounds)
