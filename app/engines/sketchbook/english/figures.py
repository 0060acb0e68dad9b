"""How somebody holds himself and what he wears, as far as the drawing can show it: poses and coloured clothes."""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.bodies.folk import is_folk
from app.engines.sketchbook.bodies.poses import WITH_OBJECT, posed
from app.engines.sketchbook.bodies.traits import plain
from app.engines.sketchbook.english.doings import GARMENTS, SILENT
from app.engines.sketchbook.english.heads import ALSO_VERBS
from app.engines.sketchbook.english.pieces import Things
from app.engines.sketchbook.english.portraying import portrayed, with_part
from app.engines.sketchbook.english.sentence import Sentence
from app.engines.sketchbook.vocabulary import own_nouns

_BUSY = frozenset(pose for shown in WITH_OBJECT.values() for pose in shown.values())


def told(
    sentence: Sentence, last: int | None, subjects: Sequence[int], closed: bool, word: str
) -> bool:
    """A pose said after its thing: of what was named last and of those joined to it, else of the subjects. False when
    nobody can show it and it is more than an idle word."""
    joined = subjects if last in subjects and not closed else ()
    first = [] if last is None else [last, *joined]
    shown = _pose(sentence, first, word) or _pose(sentence, subjects[-1:], word)
    return shown or word in SILENT | ALSO_VERBS


def _pose(sentence: Sentence, indices: Sequence[int], word: str) -> bool:
    """These things as the word has them, unless they have a pose already; False when the first has not this one.

    What the hands are at outdoes a way to stand or sit: "sits and plays the guitar"."""
    for number, index in enumerate(dict.fromkeys(indices)):
        known = sentence.mentions[index].noun
        drawn = posed(known.art, word)
        usual = own_nouns().get(known.name)
        if drawn and (word in _BUSY or usual is None or usual.art == plain(known.art)):
            sentence.alter(index, noun=replace(known, art=drawn))
        elif not drawn and not number:
            return False
    return bool(indices)


def has_part(sentence: Sentence, index: int, said: str) -> bool:
    """Gives somebody the hair, eyes or beard said; False where that cannot be shown."""
    seen = with_part(sentence.mentions[index].noun, said)
    if seen:
        sentence.alter(index, noun=seen)
    return seen is not None


def portray(sentence: Sentence) -> None:
    """A portrait said by the way ("a woman, portrait") is of who was named first."""
    for index, mention in enumerate(sentence.mentions if sentence.close else ()):
        noun, _ = portrayed(mention.noun, 1.0)
        if noun != mention.noun:
            sentence.alter(index, noun=noun)
            break
    sentence.close = False


def dress(sentence: Sentence, wearers: Sequence[int], said: Things) -> bool:
    """Clothes on people whose own clothes can be recoloured; False where it is no such dress or nobody to wear it."""
    if said.noun.name not in GARMENTS:
        return False
    for index in wearers:
        mention = sentence.mentions[index]
        if not is_folk(mention.noun.art) or (said.colour and mention.colour):
            return False
        sentence.alter(index, colour=said.colour or mention.colour)
    return bool(wearers)
