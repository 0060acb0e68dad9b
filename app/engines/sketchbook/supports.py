"""What everything rests on: ground, water, air, a table or another thing; and on which side of a lake."""

from collections.abc import Sequence

from app.engines.sketchbook.ground import Stage, stage_of
from app.engines.sketchbook.planreading import Part, Whole
from app.engines.sketchbook.reading import Mention, Relation
from app.engines.sketchbook.relations import AT_HAND, RESTING
from app.engines.sketchbook.scene import INDOORS, Support
from app.engines.sketchbook.shapes.clothes import HUNG
from app.engines.sketchbook.surroundings import setting_of

ON_WALL = frozenset(
    {"own:shelf", "framed-picture", "own:window", "own:mirror", "calendar", "world-map", *HUNG}
)
_STANDING = frozenset(
    {"left of", "right of", "next to", "in front of", "behind", "between", "near", "around", "along",
     "against", "facing", "at the foot of", *AT_HAND}
)  # fmt: skip
_BESIDE = frozenset(
    {
        "next to",
        "between",
        "near",
        "around",
        "along",
        "against",
        "facing",
        "under",
        "at the foot of",
        *AT_HAND,
    }
)


def supports_of(whole: Whole) -> list[Support]:
    """What each part rests on in the whole's setting."""
    return all_supports(whole.parts, whole.relations, stage_of(setting_of(whole)))


def all_supports(
    parts: Sequence[Part], relations: Sequence[Relation], stage: Stage
) -> list[Support]:
    return [
        "thing"
        if anchor_of(n, relations) is not None
        else support_of(n, part.mention, relations, stage)
        for n, part in enumerate(parts)
    ]


def support_of(
    number: int, mention: Mention, relations: Sequence[Relation], stage: Stage
) -> Support:
    """What a thing rests on here: its own way, unless the words or the setting say otherwise."""
    indoors = stage.setting in INDOORS
    above = any(r.a == number and r.how == "above" for r in relations)
    if mention.rests == "air" or mention.place == "sky" or above:
        return "air"
    if not stage.ground and not stage.water:
        return "air"
    rests = mention.noun.rests
    if stage.wet:
        return "air" if rests not in ("ground", "table") or mention.rests == "water" else "ground"
    if stage.setting == "room":
        return "air" if mention.noun.art in ON_WALL else "table" if rests == "table" else "ground"
    if (
        rests == "air"
        and mention.noun.kind in ("animal", "bird")
        and any(r.a == number and r.how in _STANDING for r in relations)
    ):
        rests = "ground"  # beside something that stands, it has alighted
    heaven = mention.noun.kind in ("heaven", "aircraft")
    if rests == "air" and (heaven or not indoors) and mention.rests != "water":
        return "air"
    if stage.water and (rests in ("water", "floats") or mention.rests == "water"):
        return "water"
    return "table" if indoors else "ground" if stage.ground else "water"


def anchor_of(number: int, relations: Sequence[Relation]) -> int | None:
    """What a thing stands on or in; never in a circle."""
    return next(
        (r.b[0] for r in relations
         if r.a == number and r.how in RESTING and not _leads_to(r.b[0], number, relations)),
        None,
    )  # fmt: skip


def host_of_each(number: int, parts: Sequence[Part], relations: Sequence[Relation]) -> int | None:
    """What as many others stand on, one on each ("three snowmen, each with a hat")."""
    count, anchor = parts[number].mention.count, anchor_of(number, relations)
    on = any(r.a == number and r.how == "on" for r in relations)
    if anchor is None or not on or count < 2 or parts[anchor].mention.count != count:
        return None
    return anchor


def _leads_to(start: int, number: int, relations: Sequence[Relation]) -> bool:
    seen = set()
    while start not in seen:
        seen.add(start)
        below = [r.b[0] for r in relations if r.a == start and r.how in RESTING]
        if number in (start, *below):
            return True
        start = below[0] if below else start
    return False


def far_off(number: int, parts: Sequence[Part], relations: Sequence[Relation]) -> bool:
    """Whether a thing stands on a lake's other side, unless words tie it to what stands on ours."""
    ours = {n for n, part in enumerate(parts) if not is_far(part.mention)}
    for _ in parts:
        ours |= {n for r in relations for n in _drawn_over(r, ours)}
    return number not in ours


def is_far(mention: Mention) -> bool:
    """Whether it rather stands on the other side when nothing is said."""
    return mention.noun.kind in ("building", "tree") or mention.place == "background"


def _drawn_over(relation: Relation, ours: set[int]) -> tuple[int, ...]:
    """What a relation brings to our side: what is beside a thing of ours, or in front of one."""
    first, others = {relation.a} & ours, set(relation.b) & ours
    if relation.how in _BESIDE and (first or others):
        return relation.a, *relation.b
    match relation.how:
        case "in front of" if others:
            return (relation.a,)
        case "behind" if first:
            return relation.b
        case _:
            return ()
