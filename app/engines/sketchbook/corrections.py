"""Words of a person or a critic as changes to a picture: "make the boat bigger and move it left".

Each change names what it is about (an `Aim`) and what to do. What is not understood is said. Knows words and
nothing of boxes; `changing` carries them out.
"""

import re
from collections.abc import Sequence

from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.change import Aim, Asked, Change
from app.engines.sketchbook.english.comings import (
    added,
    adding,
    becoming,
    counting,
    relating,
    removing,
)
from app.engines.sketchbook.english.exchanges import exchange, mood_instead, sentences
from app.engines.sketchbook.english.framing import apart, compared, framed, lit_from, picked, scaled
from app.engines.sketchbook.english.keeping import kept
from app.engines.sketchbook.english.paletting import palette_wished
from app.engines.sketchbook.english.plainly import plainly
from app.engines.sketchbook.english.shifts import moving, placing, sizing, turning
from app.engines.sketchbook.english.tints import (
    clothed,
    colouring,
    lighting,
    looking,
    painted,
    sky_toned,
    surroundings,
    tinted,
)
from app.engines.sketchbook.english.vague import vague
from app.engines.sketchbook.english.wishwords import (
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
    aim_of,
)
from app.engines.sketchbook.reading import Reading, read
from app.engines.sketchbook.scene import COLOURS

__all__ = ["Aim", "Asked", "Change", "asked", "clauses"]

_STARTS = frozenset({"make", "move", "put", "place", "paint", "turn", "shift", "set", "change",
                     "colour", "color", "recolour", "push", "pull", "bring", "give", "let", "use",
                     "nudge", "swap", "keep", "zoom", "mirror", "flip", "raise", "lower", "replace",
                     "center", "centre", "enlarge", "shrink", "darken", "lighten"})  # fmt: skip
_OWN_PALETTES = frozenset({"warm", "cool"})  # of the light, where a wish says no more than that
# "Green, not red" says one colour; the other is only what it was.
_HUE = rf"(?:{'|'.join(COLOURS)})"
_NOT_SO = re.compile(rf"(\b{_HUE}\b[^.;!?]*?),?\s+(?:and |but )?not {_HUE}\b")
_NOTHING = Aim()
_SOMETHING = Aim(place="centre")


def asked(words: str, last: Aim = _NOTHING) -> Asked:
    """What somebody wants changed; `last` is what "it" points back to at the beginning."""
    changes: list[Change] = []
    unclear: list[str] = []
    taken: list[str] = []
    said: list[str] = []
    for sentence in [each for part in _kept_apart(words) for each in part]:
        if isinstance(sentence, Change):
            changes.append(sentence)
            said.append(words)
            last = sentence.aim if sentence.aim.noun else last
            continue
        for clause in _parts(sentence):
            found, meaning = _meant(clause, last)
            if not found:
                unclear.append(clause)
                continue
            taken += [f"I took '{_as_said(clause, words)}' as: {meaning}"] if meaning else []
            changes += found
            said += [clause] * len(found)
            last = next((c.aim for c in reversed(found) if c.aim.noun), last)
    return Asked(tuple(changes), tuple(unclear), last, tuple(taken), tuple(said))


def _kept_apart(words: str) -> list[list[str | Change]]:
    """The sentences of a wish, each with what it says shall stay before it."""
    found: list[list[str | Change]] = []
    for whole in re.split(r"(?<=[.;!?\n])\s+", plainly(words)):
        left, keeps = kept(plainly(_NOT_SO.sub(r"\1", whole)))
        found.append([*keeps, *sentences(left)])
    return found


def _as_said(clause: str, words: str) -> str:
    """A clause in the person's own words, where the wish is that clause alone."""
    return words.strip().strip(".!?").lower() if len(clauses(words)) < 2 else clause


def _meant(clause: str, last: Aim) -> tuple[list[Change], str]:
    """The changes that a clause asks for, and as what it was taken when it is vague."""
    if made := clothed(clause, last):
        return made, ""
    if swapped := exchange(clause):
        return [swapped], ""
    clause = mood_instead(clause)
    if (
        found := painted(clause, last)
        or [*compared(clause, last), *apart(clause, last)]
        or framed(clause, last)
        or lit_from(clause)
    ):
        return found, ""
    if mood := vague(clause):
        return mood[1], mood[0]
    return _clause(clause, last), ""


def _parts(sentence: str) -> list[str]:
    """A sentence that puts one thing for another is not taken apart."""
    whole = exchange(sentence) or compared(sentence, _SOMETHING) or apart(sentence, _SOMETHING)
    whole = whole or tinted(sentence, _NOTHING, ()) if len(sentence.split()) < 7 else whole
    alone = whole or palette_wished(sentence) or clothed(sentence, _SOMETHING) or vague(sentence)
    return [sentence] if alone else clauses(sentence)


def clauses(words: str) -> list[str]:
    """Sentences and their halves: "make it bigger and move it left" is two, "the cat and the dog" is none."""
    found: list[str] = []
    for sentence in re.split(r"[.;!?\n]+", words.lower()[:2000]):
        parts = re.split(r"(,\s*(?:and|then|but)\s+|\s+(?:and|then|but)\s+|,\s*)", sentence.strip())
        clause = parts[0]
        for joint, part in zip(parts[1::2], parts[2::2], strict=True):
            if _says_change(part) and _meant(clause, _SOMETHING)[0]:
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
    return bool(clothed(part, _NOTHING) or read(part).time or read(part).style)


def _clause(clause: str, last: Aim) -> list[Change]:
    tokens = re.findall(r"[a-z]+|\d+", clause.replace("'", ""))
    words = set(tokens)
    reading = read(_without_change_words(clause))
    aim = picked(clause, _aim(reading, last, tokens))
    if aim.which in ("left", "right", "top", "bottom") and tokens.count(aim.which) == 1:
        tokens.remove(aim.which)
        words.discard(aim.which)
    if found := sky_toned(clause, words) or tinted(clause, aim, _OWN_PALETTES):
        return found
    for kind in (turning, removing):
        if found := kind(clause, tokens, reading, aim):
            return found
    if found := becoming(clause):
        return found
    for kind in (relating, counting, adding):
        if found := kind(clause, tokens, reading, aim):
            return found
    found = []
    for each in _all_aims(reading, aim):
        sizes = scaled(clause, each) or sizing(clause, words, reading, each)
        looks = looking(clause, each)
        found += [
            *placing(clause, reading, each), *moving(tokens, reading, each), *sizes,
            *colouring(tokens, reading, each), *looks,
            *([] if looks else lighting(words, each, reading)),
        ]  # fmt: skip
    found += surroundings(reading, words)
    if not found and words & CLEAR:
        front = "front" in words
        return [Change("front" if front else "clear", aim)]
    if not found and reading.mentions and not reading.mentions[0].definite:
        return added(reading, aim)
    return found


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
