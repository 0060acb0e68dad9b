"""Whether things stand to one another as the words say, by where they were found.

Boxes are regions of the picture; "in front of" and "behind" are read from the feet: what stands lower is
nearer. Knows no pixels.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.canvas import Region, union
from app.domain.parts import Finding, Plan
from app.engines.sketchbook.critic import words
from app.engines.sketchbook.critic.judging import Judged
from app.engines.sketchbook.lexicon import SIZED, How
from app.engines.sketchbook.planreading import Part, whole_of

SLACK = 0.25  # of the smaller size: how much a relation may be missed and still hold


LOCATED = ("right", "moved", "recoloured", "covered", "faint", "cropped")
Broken = tuple[Judged, How, list[Judged]]


def with_relations(
    plan: Plan, line: str, found: Sequence[Finding], one_by_one: Sequence[Judged]
) -> list[Finding]:
    """A line's findings, after its words about other things were held against where all were found.

    A thing that stands elsewhere already has its finding; the broken relation is added to it.
    """
    found = list(found)
    for one, how, others in _broken(plan, line, one_by_one):
        name = words.the([each.thing for each in others])
        said = f"{words.upper(words.one_of(one.thing, 1))} is not {how} {name}."
        at = next(
            (i for i, f in enumerate(found) if f.region == one.at and f.fault == "place"), None
        )
        if at is not None:
            found[at] = replace(found[at], evidence=f"{found[at].evidence} {said}")
            continue
        found = [f for f in found if f.verdict != "right"]
        move = f"{'Make' if how in SIZED else 'Move'} {words.one_of(one.thing, 1)} {how} {name}."
        region = union(one.at, others[0].at)
        found.append(
            Finding("", "picture", "wrong", said, move, line, region, "relation",
                    measures={"right": round(one.at.centre[0] - others[0].at.centre[0], 3),
                              "down": round(one.at.centre[1] - others[0].at.centre[1], 3)})
        )  # fmt: skip
    return found


def _broken(plan: Plan, line: str, one_by_one: Sequence[Judged]) -> list[Broken]:
    """Which located thing of this line misses which relation, and to what; each thing once."""
    whole, located = whole_of(plan), [j for j in one_by_one if j.state in LOCATED]
    broken: dict[int, Broken] = {}
    for relation in whole.relations:
        subject = whole.parts[relation.a]
        if subject.instruction != line:
            continue
        groups = [[j for j in located if _is(j, whole.parts[b])] for b in relation.b]
        if not all(groups):
            continue
        others = [j for group in groups for j in group]
        for one in located:
            rest = [each for each in others if each is not one]
            if _is(one, subject) and rest and _lost(relation.how, one, rest):
                broken.setdefault(id(one), (one, relation.how, others))
    return list(broken.values())


def _lost(how: How, one: Judged, others: Sequence[Judged]) -> bool:
    """Whether the picture breaks what the plan's own places keep; a plan at odds with itself is no fault of it."""
    planned = holds(how, one.thing.box, tuple(each.thing.box for each in others))
    return planned and not holds(how, one.at, tuple(each.at for each in others))


def _is(one: Judged, part: Part) -> bool:
    """Whether this is one of the things of a part of the plan."""
    thing, mention = one.thing, part.mention
    return (thing.instruction, thing.name, thing.colour) == (
        part.instruction, mention.noun.name, mention.colour,
    )  # fmt: skip


def holds(how: How, a: Region, b: tuple[Region, ...]) -> bool:
    """Whether a stands so to b (two for `between`, else all of b)."""
    if how == "between":
        return _between(a, b)
    return all(_one(how, a, each) for each in b)


def _one(how: How, a: Region, b: Region) -> bool:
    if how in SIZED:
        return _size(SIZED[how], a, b)
    across, down = a.centre[0] - b.centre[0], a.centre[1] - b.centre[1]
    slack_x, slack_y = SLACK * min(a.w, b.w), SLACK * min(a.h, b.h)
    feet = (a.y + a.h) - (b.y + b.h)
    match how:
        case "left of":
            return across < slack_x
        case "right of":
            return across > -slack_x
        case "above":
            return down < slack_y
        case "below" | "under":
            return down > -slack_y
        case "behind":
            return feet < slack_y
        case "in front of" | "at the foot of":
            return feet > -slack_y
        case "on":
            return abs(across) < 0.5 * (a.w + b.w) and down < slack_y
        case "in":
            return abs(across) < 0.5 * (a.w + b.w) and abs(down) < 0.5 * (a.h + b.h) + slack_y
        case "next to":
            return abs(across) < 1.6 * (a.w + b.w) + 0.15
        case "near" | "around" | "facing":
            return abs(across) < 1.6 * (a.w + b.w) + 0.25
        case "against":
            return abs(across) < 0.5 * (a.w + b.w) + slack_x
        case "along":
            return abs(across) < 0.75 * max(a.w, b.w) + slack_x
        case "far from":
            aside = abs(across) - 0.5 * (a.w + b.w)
            return aside > 0.14 or abs(feet) > 0.18
        case _:
            return True


def _size(wanted: float, a: Region, b: Region) -> bool:
    """Whether a is about so many times as high as b."""
    share = a.h / max(b.h, 1e-6)
    if wanted in (SIZED["bigger than"], SIZED["smaller than"]):
        return share > 0.95 if wanted > 1 else share < 1.05
    return 0.6 * wanted < share < 1.67 * wanted


def _between(a: Region, b: tuple[Region, ...]) -> bool:
    if len(b) < 2:
        return True
    lowest, highest = min(r.centre[0] for r in b), max(r.centre[0] for r in b)
    slack = SLACK * a.w
    return lowest - slack < a.centre[0] < highest + slack
