"""How people hold themselves by what they are on or have: on a chair they sit, on a horse they ride, with a balloon
they raise a hand; several things on a shelf stand in a row. Knows no places."""

from dataclasses import replace

from app.engines.sketchbook.attaching import raised
from app.engines.sketchbook.bodies.poses import OWN, kind_of
from app.engines.sketchbook.bodies.traits import plain
from app.engines.sketchbook.planreading import Part, Whole
from app.engines.sketchbook.relations import AT_HAND
from app.engines.sketchbook.seating import settled_on
from app.engines.sketchbook.supports import anchor_of


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
            host = whole.parts[anchor].mention.noun.art
            part = _drawn(part, settled_on(part.mention.noun.art, host))
            lined = part.mention.lined or (host == "own:shelf" and part.mention.count > 1)
            parts[number] = replace(part, mention=replace(part.mention, lined=lined))
    return replace(whole, parts=tuple(parts))


def _at_hand(part: Part, how: str) -> Part:
    """Who pushes leans forward, who plays sits; whoever has no such pose stands as usual."""
    name = f"{kind_of(part.mention.noun.art)}-{how}"
    return _drawn(part, f"own:{name}") if plain(name) in OWN else part


def _drawn(part: Part, art: str) -> Part:
    return replace(part, mention=replace(part.mention, noun=replace(part.mention.noun, art=art)))
