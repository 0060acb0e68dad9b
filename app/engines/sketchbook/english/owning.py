"""What a drawing has of itself: the jewels of a crown, the diamond of a ring, the candles of a cake.

Said with it ("a crown with jewels"), it is no thing beside it. Knows no order of words.
"""

from app.engines.sketchbook.english.doings import PARTS
from app.engines.sketchbook.english.inflection import plural, several
from app.engines.sketchbook.english.pieces import Things
from app.engines.sketchbook.english.sentence import Sentence
from app.engines.sketchbook.vocabulary import Noun

MANY = 0  # so many that nobody counts them
# By the drawings of a thing and of what it has: how many.
_OWN: dict[tuple[str, str], int] = {
    ("crown", "gem-stone"): MANY, ("own:worn-tiara", "gem-stone"): MANY, ("ring", "gem-stone"): 1,
    ("birthday-cake", "own:candle"): 3, ("birthday-cake", "strawberry"): MANY,
    ("own:house", "door"): 1, ("own:house", "own:window"): MANY, ("own:cottage", "door"): 1,
    ("own:cottage", "own:window"): MANY,
}  # fmt: skip


def told(sentence: Sentence, whole: int, said: Things) -> bool:
    """Whether the drawing of a mention has that of itself; what is otherwise than said is told."""
    lack = _lack(sentence.mentions[whole].noun, said)
    if lack and said.noun.name in PARTS:
        sentence.unworn(said)
    elif lack:
        sentence.missing.append(lack)
    return lack is not None


def _lack(whole: Noun, said: Things) -> str | None:
    """What is otherwise than said, or "", where the drawing of the whole has that of itself; else None."""
    many = _OWN.get((whole.art, said.noun.art), _OWN.get((whole.art, said.noun.name)))
    if many is None or said.size != 1.0:
        return None
    if said.counted and many not in (MANY, said.count):
        return f"I paint the {whole.name} with {several(said.noun.name, many)} of its own, not {said.count}."
    if said.counted and many == MANY and said.noun.name not in PARTS:
        return f"I paint the {whole.name} with {plural(said.noun.name)} of its own and cannot count them."
    if said.colour or said.material:
        name, verb = (
            (said.noun.name, "keeps its") if many == 1 else (plural(said.noun.name), "keep their")
        )
        return f"The {name} of the {whole.name} {verb} own colour."
    return ""
