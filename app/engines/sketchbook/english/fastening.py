"""What is worn or held, by whom: "a cat wearing a hat", "in a scarf", "a girl holding a balloon".

What the drawings can show so; any other hat lies on its owner and any other burden is beside its bearer.
"""

from collections.abc import Mapping, Sequence

from app.engines.sketchbook.attaching import HOLDS, WEARS, bears, fits_on, holdable
from app.engines.sketchbook.english import doings
from app.engines.sketchbook.english.meaning import Mention, Relation
from app.engines.sketchbook.lexicon import How
from app.engines.sketchbook.relations import FASTENED
from app.engines.sketchbook.vocabulary import Noun


def wears(wearer: Noun, worn: Noun) -> bool:
    """Whether one can be seen to wear the other."""
    return worn.art in WEARS and fits_on(wearer)


def holds(bearer: Noun, held_: Noun) -> bool:
    """Whether one can be seen to hold the other."""
    return holdable(held_) and bears(bearer)


def held(whole: Noun, part: Noun) -> How:
    """How B stands to A in "A with B"."""
    if wears(whole, part):
        return "on"
    carried = part.art in HOLDS and holds(whole, part)
    return "held by" if carried else doings.held(whole.name, part.name)


def fastened(relations: Sequence[Relation], mentions: Sequence[Mention]) -> list[Relation]:
    """Relations with what is worn "worn by" its wearer and what is held "held by" its bearer."""
    made = [_fastened(r, mentions) for r in relations]
    owners = {r.a: r.b[0] for r in made if r.how in FASTENED}
    return [r if r.how in FASTENED else _of_owners(r, owners) for r in made]


def _of_owners(said: Relation, owners: Mapping[int, int]) -> Relation:
    """What is said of a thing that somebody wears or holds is true of where that somebody is."""
    a, b = owners.get(said.a, said.a), tuple(owners.get(each, each) for each in said.b)
    return said if a in b else Relation(a, said.how, b)


def _fastened(said: Relation, mentions: Sequence[Mention]) -> Relation:
    if len(said.b) != 1 or max(said.a, said.b[0]) >= len(mentions):
        return said
    a, b = mentions[said.a], mentions[said.b[0]]
    if said.how in ("on", "worn by"):
        return Relation(said.a, "worn by" if wears(b.noun, a.noun) else "on", said.b)
    as_many = a.count == b.count or not b.counted  # "held by the girls"
    if said.how == "held by" and not (holds(b.noun, a.noun) and as_many):
        return Relation(said.b[0], "next to", (said.a,))
    return said
