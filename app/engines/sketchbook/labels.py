"""Labels: what emojibase calls by name and the art can draw, joined by code point; and what an emoji means.

Kind, height and rest of a subgroup are in `subgroups.csv`, emoji that stand for a setting or an hour in `emoji.csv`.
Flags, signs, gestures and symbols are never used. Opens no drawing.
"""

import csv
import json
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, cast

from app.engines.sketchbook.english.inflection import article
from app.engines.sketchbook.nouns import Kind, Noun, Rests, own_nouns

_MISLEADING = frozenset(
    {"clapping-hands", "ping-pong", "bowling", "cricket-game", "stop-sign", "bus-stop", "seat",
     "wind-face", "no-entry", "placard", "identification-card", "nazar-amulet", "hamsa",
     "night-with-stars", "sunrise-over-mountains"}
)  # fmt: skip
# "A man walking a dog" is a man: what he does is for the sentence to say.
_WALKS = re.compile(r"walking|standing|running|kneeling|facing|swimming|dancing")


@lru_cache(1)
def labels() -> dict[str, Noun]:
    """Nouns by their label."""
    return {entry.name: entry for entry in reversed(_entries())}


@lru_cache(1)
def by_last_word() -> dict[str, Noun]:
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
def emoji_words() -> dict[str, str]:
    """Every emoji that can be read, and the words it stands for."""
    words = {}
    known = {each.art: each for each in _entries()}
    known |= {each.art: each for each in reversed(own_nouns().values())}
    for entry, art in _drawable():
        sign = entry["emoji"].replace("\ufe0f", "")
        if art in known:
            words[sign] = article(known[art].name)
    return words | {row[0]: row[1] for row in _rows("emoji.csv")}


@lru_cache(1)
def _entries() -> tuple[Noun, ...]:
    """Without what must not be used."""
    groups: dict[int, tuple[Kind, float, Rests]] = {
        int(row[0]): (cast(Kind, row[1]), float(row[2]), cast(Rests, row[3]))
        for row in _rows("subgroups.csv")
    }
    found = []
    for entry, art in _drawable():
        group = groups.get(entry.get("subgroup", -1))
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


@cache
def _rows(name: str) -> tuple[list[str], ...]:
    """The rows of a table beside this file, without its heading."""
    with (files(__package__) / name).open(encoding="utf-8") as lines:
        return tuple(row for row in csv.reader(lines, delimiter=";") if row[0][0] != "#")
