"""Sentences in five languages: what share is read as a person would, beside those that the tables were made on.

The facts of each sentence stand beside it (benchmarks/tongues/SET.txt), stated by hand. A sentence is read well when
all its facts hold and nothing else was read. `tuned` is the table of the tests. `--set NAME` takes one set, `--list`
shows what was misread.

A fact is a thing ("2 (big) black cat @left": what is in brackets may be missing; "3+" at least three; "a/b" either),
a relation of things ("cat on sofa"), a setting ("set lake"), an hour, weather, season, manner or palette ("dusk"), or
what is left out ("no tree"); "?" before one allows it and does not ask for it. Nouns said without a number are as many
as one pleases.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.engines.sketchbook.reading import Mention, Reading, read
from app.engines.sketchbook.scene import COLOURS
from app.engines.sketchbook.tongues.detecting import NAMES
from app.engines.sketchbook.tongues.hearing import READ_AS
from app.engines.sketchbook.vocabulary import noun
from benchmarks.measuring import say, table
from tests.engines.sketchbook.language.test_reading import brief

HERE = Path(__file__).parent / "tongues"
TUNED = HERE.parents[1] / "tests" / "engines" / "sketchbook" / "tongues"
SETS = ("first", "second", "third")
_ALIKE = (
    {"next to", "near", "facing", "against", "around", "at the foot of"}, {"under", "below"}, {"on", "in"},
    {"above", "on"}, {"behind", "next to"}, {"next to", "held by"}, {"on", "worn by"},
)  # fmt: skip
_CONVERSE = {"left of": "right of", "behind": "in front of", "above": "under",
             "bigger than": "smaller than"}  # fmt: skip
_CONVERSE |= {there: here for here, there in _CONVERSE.items()} | {"next to": "next to"}
_SIZES = {"big": 1, "small": -1, "(big)": 1, "(small)": -1}
_QUIET = {"snow", "sun", "moon", "stars", "day"}  # what an hour or a place brings with it
_HOWS = ("left of", "right of", "in front of", "next to", "bigger than", "smaller than", "behind", "between",
         "around", "against", "above", "under", "held by", "worn by", "on", "in")  # fmt: skip
Row = tuple[str, str, str]  # language, sentence, facts


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--set", default="")
    options.add_argument("--list", action="store_true")
    chosen = options.parse_args()
    shares: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for name in [chosen.set] if chosen.set else [each for each in SETS if _path(each).exists()]:
        for language, said, facts in rows(name):
            wrong, heard = _judged(said, facts)
            shares[name][language].append(not wrong)
            if wrong and chosen.list:
                say(f"{name} {language} {said}\n    {'; '.join(wrong)}\n    <{heard}>")
    for language in NAMES:
        for said, wanted in _tuned(language):
            shares["tuned"][language].append(brief(read(said)) == wanted)
    table("Sentences read as a person would", _shown(shares))


def rows(name: str) -> list[Row]:
    """The lines of a set: which language, the sentence, its facts."""
    found, language = [], ""
    for line in _path(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif line and not line.startswith("#"):
            said, _, facts = line.partition(" => ")
            found.append((language, said, facts))
    return found


def _judged(said: str, facts: str) -> tuple[list[str], str]:
    """What is wrong and what was heard; a sentence that the reader falls over on is misread, and the others go on."""
    try:
        reading = read(said)
    except LookupError as error:
        return [f"the reader fell over: {error!r}"], ""
    heard = " ".join(each.removeprefix(READ_AS) for each in reading.missing[:2])
    return misread(reading, facts), heard


def misread(reading: Reading, facts: str) -> list[str]:
    """The facts that do not hold, and what was read that no fact tells."""
    told = [fact.strip() for fact in facts.split(";")]
    wanted = [fact for fact in told if not fact.startswith("?")]
    may = [fact.removeprefix("?") for fact in told]
    wrong = [fact for fact in wanted if not _holds(fact, reading)]
    things = [fact for fact in may if fact[0].isdigit()]
    for mention in reading.mentions:
        if not any(_named(fact, mention) for fact in things) and not any(
            fact == f"set {mention.noun.name}" for fact in may
        ):
            wrong.append(f"read {mention.count} {mention.noun.name}")
    wrong += [f"read {r}" for r in _relations(reading) if not any(_same(f, r) for f in may)]
    settings = {fact[4:] for fact in may if fact.startswith("set ")}
    wrong += [f"read set {s}" for s in reading.settings if s not in settings]
    moods = {reading.time, reading.style, reading.palette, *reading.features} - {None}
    wrong += [f"read {mood}" for mood in moods - _QUIET - set(may)]
    return wrong + [f"read no {word}" for word in reading.without if f"no {word}" not in may]


def _holds(fact: str, reading: Reading) -> bool:
    if fact[0].isdigit():
        return any(_is(fact, mention) for mention in reading.mentions)
    if fact.startswith("set "):
        names = [mention.noun.name for mention in reading.mentions]
        return fact[4:] in [*reading.settings, *names, *reading.features]
    if fact.startswith("no "):
        return fact[3:] in reading.without
    if any(f" {how} " in fact for how in _HOWS):
        return any(_same(fact, relation) for relation in _relations(reading))
    sky = {"night"} if "night sky" in reading.settings else set()
    return fact in {reading.time, reading.style, reading.palette, *reading.features, *sky}


def _is(fact: str, mention: Mention) -> bool:
    """Whether a thing of the facts is the one read: number, size, colour, name and place."""
    rest, _, place = fact.partition(" @")
    number, *words = rest.split()
    many = int(number.rstrip("+"))
    least = number.endswith("+") or (many > 1 and not mention.counted)
    if mention.count < min(many, 2) if least else mention.count != many:
        return False
    sizes = {n for word, n in _SIZES.items() if word in words} or {0}
    sizes |= {0} if any(f"({word})" in words for word in _SIZES) else set()
    size_read = (mention.size > 1) - (mention.size < 1)
    placed = not place or mention.place == place
    return size_read in sizes and placed and _named(fact, mention) and _coloured(words, mention)


def _coloured(words: Sequence[str], mention: Mention) -> bool:
    said = [word for word in words if word.strip("()") in COLOURS]
    colours = {word.strip("()") for word in said} or {None}
    may_be_plain = any(word.startswith("(") for word in said)
    return mention.colour in colours or (may_be_plain and mention.colour is None)


def _named(fact: str, mention: Mention) -> bool:
    rest = fact.partition(" @")[0].split(maxsplit=1)[1]
    return any(_alike(name, mention.noun.name) for name in _names(rest))


def _names(rest: str) -> list[str]:
    words = rest.split()
    while len(words) > 1 and words[0].strip("()") in ("big", "small", *COLOURS):
        words = words[1:]
    return " ".join(words).split("/")


def _alike(wanted: str, read_name: str) -> bool:
    """One name, or two of one drawing."""
    one, other = noun(wanted), noun(read_name)
    return wanted == read_name or bool(one and other and one.art == other.art)


def _relations(reading: Reading) -> list[tuple[str, str, tuple[str, ...]]]:
    names = [mention.noun.name for mention in reading.mentions]
    return [(names[r.a], r.how, tuple(names[b] for b in r.b)) for r in reading.relations]


def _same(fact: str, relation: tuple[str, str, tuple[str, ...]]) -> bool:
    """Whether a relation of the facts is the one read, said either way round."""
    how = next((how for how in _HOWS if f" {how} " in fact), "")
    if not how:
        return False
    a, b = fact.split(f" {how} ", 1)
    one, read_how, others = relation
    alike = read_how == how or any({how, read_how} <= each for each in _ALIKE)
    if alike and _alike(a, one) and any(_alike(b, other) for other in others):
        return True
    back = _CONVERSE.get(how)
    turned = back and (read_how == back or any({back, read_how} <= each for each in _ALIKE))
    return bool(turned and _alike(b, one) and any(_alike(a, other) for other in others))


def _path(name: str) -> Path:
    return HERE / f"{name}.txt"


def _tuned(language: str) -> list[tuple[str, list[str]]]:
    lines = (TUNED / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" =>", 1) for line in lines]
    return [(said, [part.strip() for part in wanted.split("|")]) for said, wanted in pairs]


def _shown(shares: dict[str, dict[str, list[bool]]]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [("set", *NAMES.values(), "all", "of", "beside tuned")]
    tuned = [good for each in shares["tuned"].values() for good in each]
    for name, by in shares.items():
        all = [good for each in by.values() for good in each]
        share, known = sum(all) / len(all), sum(tuned) / len(tuned)
        each = (f"{100 * sum(by[tongue]) / len(by[tongue]):.1f} %" for tongue in NAMES)
        found.append((name, *each, f"{100 * share:.1f} %", str(len(all)), f"{share / known:.2f}"))
    return found


if __name__ == "__main__":
    main()
