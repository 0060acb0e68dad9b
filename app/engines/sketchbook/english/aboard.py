"""Which ship is meant by "a ship": pirates have their own, one of wood has masts and sails."""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.english.meaning import Mention
from app.engines.sketchbook.vocabulary import Noun, noun

_ANY = frozenset({"ship", "ships", "vessel"})
_PIRATES = frozenset({"pirate", "pirates", "buccaneer"})


def rigged(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with every ship that is no more than a ship as that of those who are there."""
    pirates = any(mention.noun.name in _PIRATES for mention in mentions)
    return [
        replace(mention, noun=_rig(mention, pirates)) if mention.noun.name in _ANY else mention
        for mention in mentions
    ]


def _rig(mention: Mention, pirates: bool) -> Noun:
    name = "pirate ship" if pirates else "sailing ship" if mention.material == "wooden" else ""
    return noun(name) or mention.noun
