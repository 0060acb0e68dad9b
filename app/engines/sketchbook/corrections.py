"""Words of a person or a critic as changes to a picture: "make the boat bigger and move it left".

Each change names what it is about (an `Aim`) and what to do. What is not understood is said. Knows words and
nothing of boxes; `changing` carries them out.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.change import Aim, Asked, Change
from app.engines.sketchbook.english.exchanges import exchange, sentences
from app.engines.sketchbook.english.wishes import (
    ADD,
    BIGGER,
    CLEAR,
    FARTHER,
    LIGHT,
    NEARER,
    REMOVE,
    SMALLER,
    WARM,
    WAYS,
    added,
    adding,
    aim_of,
    colouring,
    counting,
    lighting,
    moving,
    placing,
    relating,
    removing,
    sizing,
    surroundings,
    turning,
)
from app.engines.sketchbook.reading import Reading, read

__all__ = ["Aim", "Asked", "Change", "asked", "clauses"]

_STARTS = frozenset({"make", "move", "put", "place", "paint", "turn", "shift", "set", "change",
                     "colour", "color", "recolour", "push", "pull", "bring", "give", "let", "use",
                     "nudge", "swap", "keep"})  # fmt: skip
_NOTHING = Aim()
_SOMETHING = Aim(place="centre")


def asked(words: str, last: Aim = _NOTHING) -> Asked:
    """What somebody wants changed; `last` is what "it" points back to at the beginning."""
    changes: list[Change] = []
    unclear: list[str] = []
    for clause in [each for part in sentences(words) for each in _parts(part)]:
        found = [swapped] if (swapped := exchange(clause)) else _clause(clause, last)
        if not found:
            unclear.append(clause)
            continue
        changes += found
        last = next((c.aim for c in reversed(found) if c.aim.noun), last)
    return Asked(tuple(changes), tuple(unclear), last)


def _parts(sentence: str) -> list[str]:
    """A sentence that puts one thing for another is not taken apart."""
    return [sentence] if exchange(sentence) else clauses(sentence)


def clauses(words: str) -> list[str]:
    """Sentences and their halves: "make it bigger and move it left" is two, "the cat and the dog" is none."""
    found: list[str] = []
    for sentence in re.split(r"[.;!?\n]+", words.lower()[:2000]):
        parts = re.split(r"(,\s*(?:and|then|but)\s+|\s+(?:and|then|but)\s+|,\s*)", sentence.strip())
        clause = parts[0]
        for joint, part in zip(parts[1::2], parts[2::2], strict=True):
            if _says_change(part) and _clause(clause, _SOMETHING):
                found.append(clause)
                clause = part
            else:
                clause += joint + part
        found.append(clause)
    return [clause.strip() for clause in found if clause.strip()]


def _says_change(part: str) -> bool:
    words = set(re.findall(r"[a-z]+", part))
    first = part.split()[:1]
    tables = (BIGGER, SMALLER, WAYS, NEARER, FARTHER, REMOVE, CLEAR, LIGHT, WARM, colours.SHADES)
    if any(words & set(table) for table in tables) or words & {"add", "remove", "no"}:
        return True
    if first and first[0] in _STARTS | ADD | REMOVE:
        return True
    return bool(read(part).time or read(part).style)


def _clause(clause: str, last: Aim) -> list[Change]:
    tokens = re.findall(r"[a-z]+|\d+", clause.replace("'", ""))
    words = set(tokens)
    reading = read(_without_change_words(clause))
    aim = _aim(reading, last, tokens)
    if side := _side_of_noun(clause, aim):
        tokens.remove(side)
        words.discard(side)
        aim = replace(aim, place="left" if "left" in side else "right")
    for kind in (removing, relating, counting, adding):
        if found := kind(clause, tokens, reading, aim):
            return found
    found = []
    for each in _all_aims(reading, aim):
        found += [
            *turning(tokens, each), *placing(reading, each), *moving(tokens, reading, each),
            *sizing(clause, words, reading, each), *colouring(tokens, reading, each),
            *lighting(words, each, reading),
        ]  # fmt: skip
    found += surroundings(reading, words)
    if not found and words & CLEAR:
        front = "front" in words
        return [Change("front" if front else "clear", aim)]
    if not found and reading.mentions and not reading.mentions[0].definite:
        return added(reading, aim)
    return found


def _side_of_noun(clause: str, aim: Aim) -> str:
    """`left` in "the left boat", not in "the boat left"."""
    if aim.noun is None:
        return ""
    name = re.escape(aim.noun.name.split()[0])
    found = re.search(rf"\b(leftmost|rightmost|left|right)(?= (?:\w+ )?{name})", clause)
    return found.group(1) if found else ""


def _all_aims(reading: Reading, aim: Aim) -> list[Aim]:
    """ "The fox and the bear": each of them."""
    definite = [m for m in reading.mentions if m.definite]
    if len(definite) > 1 and not reading.relations:
        return [aim_of(m) for m in definite]
    return [aim]


def _without_change_words(clause: str) -> str:
    """The clause as a description: "the boat should be bigger" reads as "the boat should be"."""
    gone = {*BIGGER, *SMALLER} - {"big", "large", "small", "little", "tiny", "huge", "giant"}
    gone |= {*NEARER, *FARTHER, "put", "place", "move", "too", "bit", "much", "more", "less", "lot"}
    gone |= {*LIGHT, *WARM} - {"dark", "bright", "warm", "cold", "cool"}
    kept = [w for w in re.findall(r"[a-z'-]+|\d+|[,.]", clause) if w not in gone]
    text = " ".join(kept)
    return re.sub(r"\b(is|are)\b", "should be", text)


def _aim(reading: Reading, last: Aim, tokens: Sequence[str]) -> Aim:
    if not reading.mentions:
        everything = {"everything", "picture", "all", "whole", "painting"} & set(tokens)
        return Aim() if everything else last
    return aim_of(reading.mentions[0], "one" in tokens and "of" in tokens)
