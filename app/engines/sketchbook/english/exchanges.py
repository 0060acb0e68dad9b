"""Wishes that put one thing for another or name a number: "replace the house with a castle", "swap the cat and the
dog", "three boats".

Takes one sentence, gives the change it asks for; None when it says something else. Knows no plan and no picture.
"""

import re

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.change import Aim, Change
from app.engines.sketchbook.english.meaning import Mention, Reading
from app.engines.sketchbook.english.plainly import plainly
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.vocabulary import plural

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
_NOT = re.compile(
    r"^(?:i want |put |make it |paint )?(?P<new>(?:an? )?[\w ]+?),? (?:and |but )?not (?P<old>(?:an? |the )[\w ]+)$"
)
_TRADE = re.compile(
    r"^(?:let )?(?P<a>the .+?) and (?P<b>the .+?) (?:should |must )?"
    r"(?:change|swap|trade|switch|exchange) (?:places|positions|sides)$"
)
_BECOMES = re.compile(r"^(?:make|turn|change) (?P<old>the [\w ]+?) (?:into )?(?P<new>an? [\w ]+)$")
_IS_TO_BE = re.compile(r"^(?P<old>the [\w ]+?) should be (?P<new>an? [\w ]+)$")
_TIMES = re.compile(
    r"^(?:make |i want |put )?(?P<how>double|twice|triple|half|halve)(?: the number of| as many|) (?:the"
    r" )?(?P<what>\w+)$"
)
_FACTORS = {"double": 2.0, "twice": 2.0, "triple": 3.0, "half": 0.5, "halve": 0.5}
_ONE_LESS = re.compile(
    r"^(?:i want )?(?:one|1) (?:less|fewer) (?P<a>\w+)$|^(?:one|1) (?P<b>\w+) less$|"
    r"^(?:remove|delete|erase|drop|take away|lose) one (?:of the )?(?P<c>\w+)$|^take one (?:of the )?(?P<d>\w+) away$|"
    r"^(?P<e>\w+)(?: is| are)? (?:one|1) too many$"
)
_SO_MANY = re.compile(
    r"^(?:(?:make it|make that|i want|there should be|only|just|exactly|have|keep|we need|paint|draw) )*"
    r"(?:an? (?=single|pair|couple))?(?P<many>\w+)(?: of)? (?P<what>[a-z]+)(?: (?:is|are) enough| only)?$"
)
_INSTEAD_FIRST = re.compile(r"^instead of (?P<old>.+?),? ((?:a|an|the|two|three|some) .+)$")
_ONE_OF = re.compile(
    r"^(?:make|paint|colour|color|turn) one (?:of the )?(?P<of>.+?)"
    r" (?P<colour>(?:(?:dark|light|bright|pale|deep|vivid) )?\w+)$"
)
_FEWER = re.compile(r"^(?:make it |i want )?(?:fewer|less) (\w+)$")
_NOT_WANTED = re.compile(r"^i (?:do not|did not) (?:want|need) ")
_MORE_SO = re.compile(r"\b(warm|cool|cold)er (colou?rs|tones)\b")
_SENTENCES = re.compile(
    r"[.;!?\n]+|,? (?:and then|and|then) (?=(?:make|add|remove|move|put|paint|replace|swap|set|change) )"
)


def sentences(words: str) -> list[str]:
    """The parts of a wish; one that tells what is not wanted says "no"."""
    parts = [plainly(part) for part in _SENTENCES.split(plainly(words))]
    parts = [_MORE_SO.sub(r"\1 \2", part) for part in parts if part]
    return [_NOT_WANTED.sub("no ", part) for part in parts]


def exchange(sentence: str) -> Change | None:
    """What a sentence puts for what, as a change."""
    if found := _ONE_OF.match(sentence):
        old = _thing(read(f"the {found['of']}"))
        if old and (told := colours.colour_words(found["colour"].split())):
            return Change("colour", Aim(old.noun, old.colour, one=True), colour=told[-1])
    if found := _ONE_LESS.match(sentence):
        old = _thing(read(f"the {next(filter(None, found.groups()))}"))
        return Change("fewer", _aim(old)) if old else None
    if found := _TIMES.match(sentence):
        old = _thing(read(f"the {found['what']}"))
        if old and (plural(old.noun.name) == found["what"] or "number" in sentence):
            return Change("times", _aim(old), _FACTORS[found["how"]])
    if found := _FEWER.match(sentence):
        old = _thing(read(f"the {found[1]}"))
        return Change("fewer", _aim(old)) if old else None
    if (found := _SO_MANY.match(sentence)) and (count := _number(found["many"])):
        old = _thing(read(f"the {found['what']}"))
        return Change("count", _aim(old), count=count) if old else None
    if found := _TRADE.match(sentence) or _SWAP.match(sentence):
        first, second = (_thing(read(found[side])) for side in ("a", "b"))
        if first and second:
            return Change("swap", _aim(first), others=(_aim(second),))
    if found := _BECOMES.match(sentence) or _IS_TO_BE.match(sentence) or _NOT.match(sentence):
        old, new = _thing(read(found["old"])), _thing(read(found["new"]))
        if old and new and _ends_with(found["new"], new) and old.noun.name != new.noun.name:
            return Change("exchange", _aim(old), mention=new)
        return None
    for pattern, old_first in ((_FOR, True), (_INSTEAD_FIRST, True), (_INSTEAD, False)):
        if found := pattern.match(sentence):
            old, new = (_thing(read(each)) for each in found.groups())
            old, new = (old, new) if old_first else (new, old)
            if old and new and new.definite and sentence.startswith(_SWAPS):
                return Change("swap", _aim(old), others=(_aim(new),))
            return Change("exchange", _aim(old), mention=new) if old and new else None
    return None


_MOODS_INSTEAD = (
    re.compile(
        r"^(?:turn|change|switch) (?:the )?(?P<old>[\w ]+?) (?:in)?to (?:an? )?(?P<new>[\w ]+)$"
    ),
    re.compile(r"^(?:make it )?(?P<new>[\w ]+?),? instead of (?P<old>[\w ]+)$"),
    re.compile(r"^(?:make it |i want )?(?P<new>[\w ]+?),? (?:and |but )?not (?P<old>[\w ]+)$"),
)


def mood_instead(clause: str) -> str:
    """ "Turn day into night", "spring instead of summer": only what is wanted, where neither is a thing."""
    for pattern in _MOODS_INSTEAD:
        if found := pattern.match(clause):
            old, new = read(found["old"]), read(found["new"])
            moods = [
                r for r in (old, new) if r.time or r.features or r.settings or r.style or r.palette
            ]
            if len(moods) == 2 and not (old.mentions or new.mentions):
                return f"make it {found['new']}"
    return clause


def _ends_with(said: str, mention: Mention) -> bool:
    """Whether the words end with the thing: "a rabbit", and not "a boat bigger"."""
    return said.split()[-1] in mention.noun.name.split()


def _aim(mention: Mention) -> Aim:
    return Aim(mention.noun, mention.colour, material=mention.material)


def _thing(reading: Reading) -> Mention | None:
    return reading.mentions[0] if len(reading.mentions) == 1 else None


def _number(word: str) -> int:
    known = word in lex.NUMBERS and word not in ("a", "an", "another", "some", "both")
    return int(word[:2]) if word.isdigit() else lex.NUMBERS[word] if known else 0
