"""How people hold themselves by what they are on or have: on a chair they sit, on a horse they ride, with a balloon
they raise a hand; several things on a shelf stand in a row. Knows no places."""

from dataclasses import replace

from app.engines.sketchbook.attaching import raised
from app.engines.sketchbook.bodies.poses import OWN, kind_of
from app.engines.sketchbook.bodies.traits import plain
from app.engines.sketchbook.planreading import Part, Whole
from app.engines.sketchbook.reading import Mention
from app.engines.sketchbook.relations import AT_HAND
from app.engines.sketchbook.seating import is_aboard, settled_on
from app.engines.sketchbook.supports import anchor_of

MOST_ABOARD = 4  # in one row; more crowd a deck


def posed(whole: Whole) -> Whole:
    """The same parts, each drawn as it is there."""
    parts = list(whole.parts)
    for relation in whole.relations:
        if relation.how == "held by":
            bearer = parts[relation.b[0]]
            parts[relation.b[0]] = _drawn(bearer, raised(bearer.mention.noun.art))
        if relation.how in AT_HAND:
            parts[relation.a] = _at_hand(parts[relation.a], relation.how)
    for number, part in enumerate(parts):
        anchor = anchor_of(number, whole.relations)
        if anchor is not None:
            host = whole.parts[anchor].mention
            part = _drawn(part, settled_on(part.mention.noun.art, host.noun.art))
            lined = part.mention.lined or _in_a_row(part.mention, host)
            parts[number] = replace(part, mention=replace(part.mention, lined=lined))
    return replace(whole, parts=tuple(parts))


def _in_a_row(several: Mention, host: Mention) -> bool:
    """Whether things stand in one row there: on a shelf, or a few people on a deck."""
    aboard = host.count == 1 and several.count <= MOST_ABOARD
    on = host.noun.art == "own:shelf" or (aboard and is_aboard(several.noun, host.noun))
    return on and several.count > 1


def _at_hand(part: Part, how: str) -> Part:
    """Who pushes leans forward, who plays sits; whoever has no such pose stands as usual."""
    name = f"{kind_of(part.mention.noun.art)}-{how}"
    return _drawn(part, f"own:{name}") if plain(name) in OWN else part


def _drawn(part: Part, art: str) -> Part:
    return replace(part, mention=replace(part.mention, noun=replace(part.mention.noun, art=art)))
