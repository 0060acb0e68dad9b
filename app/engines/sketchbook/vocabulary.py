"""Which words name something that can be painted, and with which drawing.

The sketchbook's own table of nouns (`nouns.csv`) comes first: real heights, what a thing rests on and which
drawing suits it. Behind it stand the names and tags of emojibase, joined to the art by code point. Flags,
signs, gestures and symbols are never used. Knows plurals only, and opens no drawing.
"""

import csv
import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal, cast

from app.engines.sketchbook.bodies.poses import posed
from app.engines.sketchbook.english.names import NAMED
from app.engines.sketchbook.shapes import SHAPES

Kind = Literal[
    "animal", "bird", "fish", "insect", "person", "tree", "plant", "food", "object", "furniture",
    "building", "vehicle", "boat", "aircraft", "heaven",
]  # fmt: skip
Rests = Literal["ground", "water", "air", "table", "floats"]
MOST_WORDS = 10

# Drawings that show a face or a head only; a painter gives them a body.
FACE_ONLY = frozenset(
    {"fox", "wolf", "bear", "polar-bear", "panda", "koala", "lion", "hamster", "frog", "unicorn",
     "raccoon", "moose", "boar", "baby", "santa-claus", "baby-angel"}
)  # fmt: skip
FACES_RIGHT = frozenset(
    {"blackbird", "snake", "airplane", "rocket", "small-airplane", "chestnut", "shark"}
)

# Subgroups of emojibase: kind, height in metres, what it rests on. Others are never used by name.
_SUBGROUPS: dict[int, tuple[Kind, float, Rests]] = {
    **dict.fromkeys(range(16), ("object", 0.6, "ground")),
    24: ("person", 1.5, "ground"), 25: ("person", 1.5, "ground"), 26: ("person", 1.5, "ground"),
    27: ("person", 1.6, "ground"), 28: ("person", 1.6, "ground"), 29: ("person", 1.2, "ground"),
    34: ("animal", 1.0, "ground"), 35: ("bird", 0.5, "ground"), 36: ("animal", 0.2, "ground"),
    37: ("animal", 0.6, "ground"), 38: ("fish", 0.8, "water"), 39: ("insect", 0.1, "ground"),
    40: ("plant", 0.4, "ground"), 41: ("plant", 0.5, "ground"), 42: ("food", 0.1, "table"),
    43: ("food", 0.1, "table"), 44: ("food", 0.12, "table"), 45: ("food", 0.12, "table"),
    46: ("food", 0.12, "table"), 47: ("object", 0.16, "table"), 48: ("object", 0.2, "table"),
    51: ("building", 10.0, "ground"), 52: ("building", 12.0, "ground"),
    53: ("object", 4.0, "ground"), 54: ("vehicle", 2.0, "ground"), 55: ("boat", 4.0, "water"),
    56: ("aircraft", 6.0, "air"), 57: ("object", 0.5, "ground"), 58: ("object", 0.3, "table"),
    59: ("heaven", 20.0, "air"), 60: ("object", 0.5, "ground"), 61: ("object", 0.3, "table"),
    62: ("object", 0.4, "ground"), 63: ("object", 0.3, "ground"), 64: ("object", 0.3, "table"),
    65: ("object", 0.4, "table"), 67: ("object", 0.4, "table"), 68: ("object", 0.6, "table"),
    69: ("object", 0.2, "table"), 70: ("object", 0.3, "table"), 71: ("object", 0.3, "table"),
    72: ("object", 0.25, "table"), 73: ("object", 0.15, "table"), 74: ("object", 0.25, "table"),
    75: ("object", 0.2, "table"), 76: ("object", 0.2, "table"), 77: ("object", 0.15, "table"),
    78: ("object", 0.4, "ground"), 79: ("object", 0.3, "table"), 80: ("object", 0.2, "table"),
    81: ("object", 0.8, "ground"), 82: ("object", 0.6, "ground"),
}  # fmt: skip
_MISLEADING = frozenset(
    {"clapping-hands", "ping-pong", "bowling", "cricket-game", "stop-sign", "bus-stop", "seat",
     "wind-face", "no-entry", "placard", "identification-card", "nazar-amulet", "hamsa",
     "night-with-stars", "sunrise-over-mountains"}
)  # fmt: skip
# "A man walking a dog" is a man: what he does is for the sentence to say.
_WALKS = re.compile(r"walking|standing|running|kneeling|facing")
# Emoji that stand for a setting or a time rather than for one thing in it.
_EMOJI_WORDS = {
    "🏔": "snowy mountains", "⛰": "mountains", "🌊": "the sea", "🏖": "a beach", "🏝": "an island",
    "🌌": "a starry night", "🌃": "a city at night", "🏙": "a city", "🌆": "a city at dusk",
    "🌇": "a city at sunset", "🌅": "the sea at sunrise", "🌄": "mountains at sunrise",
    "🏞": "a lake in front of mountains", "🏜": "a desert", "🌁": "a city with clouds",
    "🌉": "a bridge at night", "☁": "clouds", "✨": "stars", "🌨": "snow", "❄": "snow",
    "🌧": "rain", "⛈": "storm", "🌫": "fog", "🌾": "a meadow", "🍁": "autumn", "🍂": "autumn",
    "🌙": "the moon", "🌕": "the moon", "🌝": "the moon", "🌛": "the moon", "🌜": "the moon",
    "☀": "the sun", "🌞": "the sun", "⭐": "a star", "🌟": "a star", "🏠": "a house",
    "🌳": "a tree", "🌲": "a pine tree", "🌴": "a palm tree", "🏕": "a tent in a forest",
}  # fmt: skip
_IRREGULAR = {
    "geese": "goose", "mice": "mouse", "wolves": "wolf", "leaves": "leaf", "knives": "knife",
    "loaves": "loaf", "shelves": "shelf", "calves": "calf", "elves": "elf", "men": "man",
    "women": "woman", "people": "person", "children": "child", "feet": "foot", "teeth": "tooth",
    "oxen": "ox", "policemen": "policeman", "firemen": "fireman", "fishermen": "fisherman",
    "snowmen": "snowman", "gentlemen": "gentleman", "scarves": "scarf", "thieves": "thief",
    "cacti": "cactus", "octopi": "octopus", "halves": "half", "daisies": "daisy", "dice": "die",
    "foxes": "fox", "canoes": "canoe", "shoes": "shoe", "cookies": "cookie", "pies": "pie",
    "horseshoes": "horseshoe", "movies": "movie", "zombies": "zombie", "budgies": "budgie",
    "kiwifruit": "kiwifruit", "geishas": "geisha", "magpies": "magpie", "genies": "genie",
    "lenses": "lens", "taxis": "taxi", "buses": "bus", "hooves": "hoof", "lice": "louse", "pixies": "pixie",
}  # fmt: skip
_SAME = frozenset(
    {"sheep", "deer", "fish", "moose", "salmon", "trout", "swine", "bison", "cattle", "squid",
     "aircraft", "shrimp", "mars", "glasses", "scissors", "spectacles", "sunglasses", "grass",
     "chess", "cactus", "octopus", "compass", "circus", "walrus", "hippopotamus", "rhinoceros",
     "albatross", "hibiscus", "lotus", "iris", "asparagus", "bus", "glass", "dress", "cross",
     "tennis", "chips", "fries", "noodles", "fireworks", "chopsticks", "ruins",
     "clothes", "jeans", "swords", "acropolis", "metropolis", "eyeglasses", "crossed swords",
     "traffic lights", "christmas", "gas", "canvas", "sweets", "bunch of flowers"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for something paintable. `name` is the word as said, singular; `height` is in metres.

    `nearest` tells what is painted instead when the drawing only comes near to the word.
    """

    name: str
    art: str
    kind: Kind
    height: float
    rests: Rests
    nearest: str = ""


def singular(word: str) -> str:
    """`foxes` to `fox`; a phrase by its last word, `bunches of grapes` by its first."""
    if " of " in word:
        head, _, rest = word.partition(" of ")
        return f"{singular(head)} of {rest}"
    head, _, last = word.rpartition(" ")
    return f"{head} {_singular(last)}".strip()


def _singular(word: str) -> str:
    if word in _SAME or word in _IRREGULAR:
        return _IRREGULAR.get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if re.search(r"(ch|sh|x|ss|zz|tomato|potato|mango|volcano|hero|buffalo|flamingo)es$", word):
        return word[:-2]
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def plural(name: str) -> str:
    """`fox` to `foxes`; a phrase by its last word, `glass of milk` by its first."""
    if " of " in name:
        head, _, rest = name.partition(" of ")
        return f"{plural(head)} of {rest}"
    head, _, last = name.rpartition(" ")
    return f"{head} {_plural(last)}".strip()


def _plural(word: str) -> str:
    for many, one in _IRREGULAR.items():
        if one == word:
            return many
    if _singular(word) != word:
        return word
    if word in _SAME and not word.endswith(("ss", "us", "is", "as")):
        return word
    if word.endswith(("ch", "sh", "x", "s", "zz")) or word in {
        "tomato", "potato", "mango", "volcano", "hero", "buffalo", "flamingo",
    }:  # fmt: skip
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return word[:-1] + "ies"
    return word + "s"


def noun(words: str) -> Noun | None:
    """The paintable thing of a word or phrase, in singular or plural; None if there is none by name."""
    words = words.lower().replace("-", " ")
    words = NAMED.get(words, words)
    one = singular(words)
    own, labels = own_nouns(), _labels()
    known = own.get(words) or own.get(one) or labels.get(words) or labels.get(one)
    pose, _, name = one.partition(" ")  # "sleeping cat": the cat of the table, drawn otherwise
    drawn = posed(usual.art, pose) if (usual := own.get(name)) else ""
    return replace(usual, art=drawn) if usual and drawn and not known else known


def longest_noun(words: Sequence[str]) -> tuple[Noun, int] | None:
    """The longest noun these words begin with, and how many of them it takes."""
    for many in range(min(MOST_WORDS, len(words)), 0, -1):
        if found := noun(" ".join(words[:many])):
            return found, many
    return None


def nearest_noun(word: str) -> Noun | None:
    """Something near to an unknown noun, found by a word of its name; its `nearest` says what."""
    found = _by_word().get(word) or _by_word().get(singular(word))
    if found is None:
        return None
    return replace(found, name=singular(word), nearest=f"the nearest is {article(found.name)}")


def emoji_words() -> dict[str, str]:
    """Every emoji that can be read, and the words it stands for."""
    return _emoji()


def article(name: str, count: int = 1) -> str:
    """`a fox`, `an owl`, `foxes`."""
    if count > 1:
        return plural(name)
    bare = name in _SAME and name.endswith("s") and not name.endswith(("ss", "us", "is"))
    return name if bare else f"{'an' if name[:1] in 'aeio' else 'a'} {name}"


@lru_cache(1)
def own_nouns() -> dict[str, Noun]:
    """The sketchbook's own nouns by name."""
    table: dict[str, Noun] = {}
    with (files(__package__) / "nouns.csv").open(encoding="utf-8") as lines:
        for row in csv.reader(lines, delimiter=";"):
            if row[0].startswith("#"):
                continue
            names = row[0].split("|")
            art, near = _first_that_exists(row[1].split("|"), names)
            if not art:
                continue
            near = row[5] if len(row) > 5 else near
            rest = cast(Kind, row[2]), float(row[3]), cast(Rests, row[4]), near
            table |= {name: Noun(name, art, *rest) for name in (n.replace("-", " ") for n in names)}
    return table


@lru_cache(1)
def _labels() -> dict[str, Noun]:
    """Nouns of emojibase by their label."""
    return {entry.name: entry for entry in reversed(_entries())}


def _first_that_exists(choices: list[str], names: list[str]) -> tuple[str, str]:
    """The first drawing there is, and what to say when it is only the nearest one."""
    for number, art in enumerate(choices):
        if art.startswith("own:") and art[4:] not in SHAPES:
            continue
        alike = {*" ".join(names).replace("-", " ").split()} & {*art.split("-")}
        wanted = choices[0].startswith("own:") and number > 0
        near = f"the nearest is {article(art.replace('-', ' '))}" if wanted and not alike else ""
        return art, near
    return "", ""


@lru_cache(1)
def _entries() -> tuple[Noun, ...]:
    """What emojibase calls by name and the art set can draw, without what must not be used."""
    found = []
    for entry, art in _drawable():
        group = _SUBGROUPS.get(entry.get("subgroup", -1))
        if group is None or art in _MISLEADING or _WALKS.search(entry["label"]):
            continue
        label = _plain(entry["label"])
        if entry["group"] and not label.endswith("with face"):
            label = label.removesuffix(" face")
        found.append(Noun(label, art, *group))
    return tuple(found)


def _plain(label: str) -> str:
    """A label as `tokens` would leave it: lower case, without accents and points."""
    bare = unicodedata.normalize("NFKD", label.lower()).replace("-", " ").replace(".", "")
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


@lru_cache(1)
def _by_word() -> dict[str, Noun]:
    """For the last word of each label the thing with the shortest one. Tags and other words mislead too often."""
    best: dict[str, Noun] = {}
    faces = {art for entry, art in _drawable() if entry["group"] == 0}
    for each in _entries():
        if " with " in each.name or each.kind == "person" or each.art in faces:
            continue
        word = each.name.split()[-1]
        if word not in best or len(each.name) < len(best[word].name):
            best[word] = each
    return best


@lru_cache(1)
def _emoji() -> dict[str, str]:
    words = {}
    known = {each.art: each for each in _entries()}
    known |= {each.art: each for each in reversed(own_nouns().values())}
    for entry, art in _drawable():
        sign = entry["emoji"].replace("\ufe0f", "")
        if art in known:
            words[sign] = article(known[art].name)
    return words | _EMOJI_WORDS


@lru_cache(1)
def _drawable() -> tuple[tuple[dict[str, Any], str], ...]:
    """Emojibase's entries with the name of their drawing, without skin tones and flags."""
    vendor = files(__package__) / "vendor"
    chars: dict[str, str] = json.loads((vendor / "chars.json").read_text(encoding="utf-8"))
    entries = json.loads((vendor / "emojibase.json").read_text(encoding="utf-8"))
    pairs = []
    for entry in entries:
        code = entry["hexcode"].lower()
        art = chars.get(code) or chars.get(code.replace("-fe0f", ""))
        if art and entry.get("group", 9) < 8 and not art.endswith(("-oclock", "-thirty")):
            pairs.append((entry, art))
    return tuple(pairs)
