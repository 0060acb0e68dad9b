"""Wishes that put one thing for another or name a number: "replace the house with a castle", "swap the cat and the
dog", "three boats".

Takes one sentence, gives the change it asks for; None when it says something else. Knows no plan and no picture.
"""

import re

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.change import Aim, Change
from app.engines.sketchbook.english.meaning import Mention, Reading
from app.engines.sketchbook.reading import read

_FOR = re.compile(
    r"^(?:please )?(?:replace|swap|change|turn|exchange|switch|make) (.+?) (?:with|for|to|into|by) (.+)$"
)
_SWAPS = ("swap ", "switch ", "exchange ")
_SWAP = re.compile(
    r"^(?:please )?(?:swap|exchange|switch|trade)(?: the)?(?: places? of)? (?P<a>.+?) and (?P<b>.+?)(?: around| over)?$"
)
_INSTEAD = re.compile(
    r"^(?:(?:please )?(?:paint|put|draw|make it|i want|i would like) )?"
    r"(?:a |an )?(?P<new>.+?),? instead of (?P<old>.+)$"
)
_INSTEAD_FIRST = re.compile(r"^instead of (?P<old>.+?),? ((?:a|an|the|two|three|some) .+)$")
_ONE_OF = re.compile(
    r"^(?:make|paint|colour|color|turn) one (?:of the )?(?P<of>.+?)"
    r" (?P<colour>(?:(?:dark|light|bright|pale|deep|vivid) )?\w+)$"
)
_NUMBER = re.compile(r"^(\w+) (\w+)$")
_FEWER = re.compile(r"^(?:make it |i want )?(?:fewer|less) (\w+)$")
_NOT_LIKED = re.compile(r"^i (?:do not|don't|dont|didn't|didnt) (?:like|want|need) ")
_MORE_SO = re.compile(r"\b(warm|cool|cold)er (colou?rs|tones)\b")
_SENTENCES = re.compile(
    r"[.;!?\n]+|,? (?:and then|and|then) (?=(?:make|add|remove|move|put|paint|replace|swap|set|change) )"
)


def sentences(words: str) -> list[str]:
    """The parts of a wish; one that tells a dislike says "no"."""
    parts = [part.strip() for part in _SENTENCES.split(words.lower().replace("’", "'"))]
    parts = [_MORE_SO.sub(r"\1 \2", part) for part in parts if part]
    return [_NOT_LIKED.sub("no ", part) for part in parts]


def exchange(sentence: str) -> Change | None:
    """What a sentence puts for what, as a change."""
    if found := _ONE_OF.match(sentence):
        old = _thing(read(f"the {found['of']}"))
        if old and (told := colours.colour_words(found["colour"].split())):
            return Change("colour", Aim(old.noun, old.colour, one=True), colour=told[-1])
    if found := _FEWER.match(sentence):
        old = _thing(read(f"the {found[1]}"))
        return Change("fewer", _aim(old)) if old else None
    if (found := _NUMBER.match(sentence)) and (count := _number(found[1])):
        old = _thing(read(f"the {found[2]}"))
        return Change("count", _aim(old), count=count) if old else None
    if found := _SWAP.match(sentence):
        first, second = (_thing(read(found[side])) for side in ("a", "b"))
        if first and second:
            return Change("swap", _aim(first), others=(_aim(second),))
    for pattern, old_first in ((_FOR, True), (_INSTEAD_FIRST, True), (_INSTEAD, False)):
        if found := pattern.match(sentence):
            old, new = (_thing(read(each)) for each in found.groups())
            old, new = (old, new) if old_first else (new, old)
            if old and new and new.definite and sentence.startswith(_SWAPS):
                return Change("swap", _aim(old), others=(_aim(new),))
            return Change("exchange", _aim(old), mention=new) if old and new else None
    return None


def _aim(mention: Mention) -> Aim:
    return Aim(mention.noun, mention.colour)


def _thing(reading: Reading) -> Mention | None:
    return reading.mentions[0] if len(reading.mentions) == 1 else None


def _number(word: str) -> int:
    known = word in lex.NUMBERS and word not in ("a", "an", "another", "some", "both", "single")
    return int(word[:2]) if word.isdigit() else lex.NUMBERS[word] if known else 0
