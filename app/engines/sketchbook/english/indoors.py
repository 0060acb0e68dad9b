"""Who is said to be in a building is seen before it: nobody looks through walls. In a treehouse, on its porch."""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.attaching import fits_on
from app.engines.sketchbook.english.meaning import Mention, Relation
from app.engines.sketchbook.vocabulary import article, plural

_PORCH = "own:treehouse"
_OPEN = frozenset(
    {"fountain", "own:well", "own:waterfall", "own:ruin", "own:torii", "own:pier", "own:haystack",
     "own:colosseum", "stadium", "own:greenhouse"}
)  # fmt: skip
_LIVING = frozenset({"person", "animal", "bird", "fish", "insect"})


def outdoors(
    relations: Sequence[Relation], mentions: Sequence[Mention]
) -> tuple[list[Relation], list[str]]:
    """The relations with nobody in a building, and what to say of those who are before it."""
    made: list[Relation] = []
    notes: list[str] = []
    for said in relations:
        who, where = mentions[said.a].noun, mentions[said.b[0]].noun
        inside = said.how == "in" and where.kind == "building" and where.art not in _OPEN
        if inside and where.art == _PORCH:
            said = replace(said, how="on")
        elif inside and (who.kind in _LIVING or fits_on(who)):
            said = replace(said, how="in front of")
            name = plural(who.name) if mentions[said.a].count > 1 else who.name
            notes.append(
                f"I cannot look into {article(where.name)}; I paint the {name} in front of it."
            )
        made.append(said)
    return made, list(dict.fromkeys(notes))
