"""What the words of the five languages mean: two tables of our own, behind them the names of emoji.

`things.csv` and `words.csv` hold a meaning per row and a language per column. The names of emoji are joined by code
point to the English words of the drawings and come last, a label before the tags. Nothing is opened before it is
asked for.
"""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TypeAlias

from app.engines.sketchbook.tongues.forms import phrase_forms, tokens_of
from app.engines.sketchbook.tongues.traditional import SIMPLE
from app.engines.sketchbook.vocabulary import emoji_words, noun, own_nouns

_Table: TypeAlias = dict[str, list[tuple[str, str]]]
COLUMNS = ("zh", "es", "fr", "de", "ja")
WITHOUT_SPACES = frozenset({"zh", "ja"})
MOST_WORDS, MOST_LETTERS = 6, 12
_SHARED = 2  # a tag on more drawings than these names none of them


@dataclass(frozen=True, slots=True)
class Term:
    """One meaning of a phrase. `kind` is a letter of the tables; `many` tells that it stands for several."""

    kind: str
    english: str
    many: bool = False


@lru_cache(4096)
def own_terms(language: str, words: tuple[str, ...]) -> tuple[Term, ...]:
    """What these bare words mean by our own rows alone."""
    return _found(_own(language), phrase_forms(language, words))


@lru_cache(4096)
def terms(language: str, words: tuple[str, ...]) -> tuple[Term, ...]:
    """What these bare words mean together, in whatever form they stand; own rows before emoji's names."""
    return own_terms(language, words) or _found(_emoji(language), phrase_forms(language, words))


def _found(table: _Table, forms: Sequence[tuple[str, bool]]) -> tuple[Term, ...]:
    """The meanings of the first form that has any."""
    for form, many in forms:
        if meant := table.get(form):
            return tuple(Term(kind, english, many) for kind, english in meant)
    return ()


def longest(language: str, words: tuple[str, ...], at: int) -> tuple[tuple[Term, ...], int]:
    """The meanings of the longest known phrase at `at`, and how many words it takes."""
    for many in range(min(MOST_WORDS, len(words) - at), 0, -1):
        if found := terms(language, words[at : at + many]):
            return found, many
    return (), 1


def longest_run(language: str, text: str, at: int) -> tuple[tuple[Term, ...], int]:
    """The same in a text without spaces, in letters."""
    for many in range(min(MOST_LETTERS, len(text) - at), 0, -1):
        said = text[at : at + many]
        if found := _own(language).get(said) or _emoji(language).get(said):
            return tuple(Term(kind, english) for kind, english in found), many
    return (), 1


@lru_cache(8)
def _own(language: str) -> _Table:
    """By phrase, the kinds and English words of our own rows, in the order of the tables."""
    found: _Table = {}
    column = 2 + COLUMNS.index(language)
    for name in ("words.csv", "things.csv"):
        with (files(__package__) / name).open(encoding="utf-8") as lines:
            for row in csv.reader(lines, delimiter=";"):
                if row[0].startswith("#"):
                    continue
                for said in row[column].split("|"):
                    meant = found.setdefault(_key(language, said), [])
                    if (row[0], row[1]) not in meant:
                        meant.append((row[0], row[1]))
    found.pop("", None)
    return found


@lru_cache(8)
def _emoji(language: str) -> _Table:
    """By name, what an emoji is in English: its label, else a tag that few others bear."""
    path = files(__package__.rpartition(".")[0]) / "vendor" / f"names-{language}.json"
    named: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    known = {sign: _meaning(words) for sign, words in emoji_words().items()}
    labels: _Table = {}
    tags: _Table = {}
    for code, (label, *others) in named.items():
        sign = "".join(chr(int(part, 16)) for part in code.split("-")).replace("\ufe0f", "")
        if (meaning := known.get(sign)) is None:
            continue
        labels.setdefault(_key(language, label), []).append(meaning)
        for tag in others if meaning[1] in own_nouns() else ():
            tags.setdefault(_key(language, tag), []).append(meaning)
    own = _own(language)
    tags = {tag: meant for tag, meant in tags.items() if len(tag) > 1 and len(meant) <= _SHARED
            and not any(tag.endswith(name) for name in own if len(name) < len(tag))}  # fmt: skip
    found = tags | {name: meant for name, meant in labels.items() if not _divides(language, name)}
    return {name: meant[:1] for name, meant in found.items() if name}


def _divides(language: str, name: str) -> bool:
    """Whether our own rows read a label better by its parts: "roter Apfel", "Regenschirm im Regen"."""
    own = _own(language)
    if language in WITHOUT_SPACES:
        cuts = (cut for cut in range(1, len(name)) if name[cut:] in own)
        return any(kind == "c" for cut in cuts for kind, _ in own.get(name[:cut], ()))
    words = name.split()
    if len(words) < 2:
        return False
    kinds = [{term.kind for term in own_terms(language, (word,))} for word in words]
    return any(each & {"r", "x"} for each in kinds) or all(each & {"c", "n"} for each in kinds)


def _meaning(words: str) -> tuple[str, str] | None:
    """What an emoji's English words are in a sentence: a thing, a mood; nothing for a face."""
    if "face" in words.split():
        return None
    article, _, name = words.partition(" ")
    return ("n", name) if article in ("a", "an", "the") and noun(name) else ("m", words)


def _key(language: str, said: str) -> str:
    """A phrase as texts are looked up by; nothing for a word that is two small ones run together ("dés")."""
    if language in WITHOUT_SPACES:
        return said.strip().translate(SIMPLE) if language == "zh" else said.strip()
    words = tokens_of(language, said)
    run_together = len(words) > 1 and len({token.said for token in words}) == 1 and "-" not in said
    return "" if run_together and " " not in said.strip() else " ".join(t.word for t in words)
