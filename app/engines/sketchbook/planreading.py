"""A plan as what its words ask for: every line read again, "the boat" tied to the line that brings the boat.

The words of the instructions are the whole truth; regions are where a line's things should be. Pure, cached.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from app.domain.canvas import Region, clipped
from app.domain.parts import Instruction, Plan
from app.engines.sketchbook.english.colours import means
from app.engines.sketchbook.materials import means as of_same
from app.engines.sketchbook.reading import Mention, Reading, Relation, read
from app.engines.sketchbook.scene import Colour, Palette, Setting, Side, Style, Time


@dataclass(frozen=True, slots=True)
class Part:
    """A group of like things, the instruction it comes from and where that wants it."""

    instruction: str
    mention: Mention
    region: Region | None = None
    pass_no: int = 1


@dataclass(frozen=True, slots=True)
class Whole:
    """What all instructions together ask for. Relations point into `parts`."""

    parts: tuple[Part, ...] = ()
    relations: tuple[Relation, ...] = ()
    settings: tuple[Setting, ...] = ()
    time: Time | None = None
    palette: Palette | None = None
    style: Style | None = None
    features: frozenset[str] = frozenset()
    without: tuple[str, ...] = ()
    sky: Colour | None = None
    light: Side = ""


def whole_of_reading(reading: Reading) -> Whole:
    """A sentence that is not yet a plan: every mention a part without an instruction."""
    return Whole(
        tuple(Part("", mention) for mention in reading.mentions),
        reading.relations,
        reading.settings,
        reading.time,
        reading.palette,
        reading.style,
        reading.features,
        reading.without,
        reading.sky,
        reading.light,
    )


@lru_cache(64)
def whole_of(plan: Plan) -> Whole:
    """What a plan's instructions ask for."""
    lines = [(line, read(line.words)) for line in plan.instructions]
    parts: list[Part] = []
    where: dict[tuple[str, int], tuple[int, ...]] = {}
    for line, reading in lines:
        _bring(line, reading, lines, parts, where)
    for line, reading in lines:
        _point_back(line, reading, parts, where)
    relations = [
        Relation(a, relation.how, objects)
        for line, reading in lines
        for relation in reading.relations
        for a in where[line.id, relation.a]
        if (objects := tuple(b for b in _objects(where, line.id, relation) if b != a))
    ]
    readings = [reading for _, reading in lines]
    barred = tuple(dict.fromkeys(word for r in readings for word in r.without))
    return Whole(
        tuple(parts),
        tuple(dict.fromkeys(relations)),
        tuple(dict.fromkeys(setting for r in readings for setting in r.settings)),
        next((r.time for r in readings if r.time), None),
        next((r.palette for r in readings if r.palette), None),
        next((r.style for r in readings if r.style), None),
        frozenset(feature for r in readings for feature in r.features) - {*barred},
        barred,
        next((r.sky for r in readings if r.sky), None),
        next((r.light for r in readings if r.light), ""),
    )


def _bring(
    line: Instruction,
    reading: Reading,
    lines: Sequence[tuple[Instruction, Reading]],
    parts: list[Part],
    where: dict[tuple[str, int], tuple[int, ...]],
) -> None:
    """The things this line brings into the picture; the region is shared between them."""
    brought = [
        index
        for index, mention in enumerate(reading.mentions)
        if not (mention.definite and _brought_elsewhere(line, mention, lines))
    ]
    shares = _shares(line.region, [reading.mentions[index] for index in brought])
    for index, region in zip(brought, shares, strict=True):
        where[line.id, index] = (len(parts),)
        parts.append(Part(line.id, reading.mentions[index], region, line.pass_no))


def _brought_elsewhere(
    line: Instruction, mention: Mention, lines: Sequence[tuple[Instruction, Reading]]
) -> bool:
    """Whether another line brings the thing that "the boat" means: by "a boat", or earlier."""
    before = True
    for other, reading in lines:
        if other.id == line.id:
            before = False
            continue
        if any(_meant(m, mention) and (before or not m.definite) for m in reading.mentions):
            return True
    return False


def _meant(known: Mention, mention: Mention) -> bool:
    same = known.noun.name == mention.noun.name and of_same(mention.material, known.material)
    return same and (means(mention.colour, known.colour) or known.colour is None)


def _point_back(
    line: Instruction,
    reading: Reading,
    parts: list[Part],
    where: dict[tuple[str, int], tuple[int, ...]],
) -> None:
    """Ties this line's "the boats" to their parts; what it says of them besides is added to them."""
    for index, mention in enumerate(reading.mentions):
        if (line.id, index) in where:
            continue
        known = [n for n, p in enumerate(parts) if _meant(p.mention, mention)]
        exact = [n for n in known if parts[n].mention.colour == mention.colour]
        known = exact or known
        if mention.count == 1 and len(known) > 1:
            known = known[:1]
        where[line.id, index] = tuple(known)
        for number in known:
            part = parts[number]
            parts[number] = replace(part, mention=_told_more(part.mention, mention))


def _told_more(known: Mention, mention: Mention) -> Mention:
    return replace(
        known,
        colour=known.colour or mention.colour,
        material=known.material or mention.material,
        size=mention.size if known.size == 1 else known.size,
        place=known.place or mention.place,
        rests=known.rests or mention.rests,
    )


def _objects(
    where: dict[tuple[str, int], tuple[int, ...]], line: str, relation: Relation
) -> tuple[int, ...]:
    return tuple(part for b in relation.b for part in where.get((line, b), ()))


def _shares(region: Region | None, mentions: Sequence[Mention]) -> list[Region | None]:
    """A region side by side for several groups, each as wide as it is many."""
    if region is None or len(mentions) < 2:
        return [region] * len(mentions)
    total = sum(m.count for m in mentions)
    shares: list[Region | None] = []
    left = region.x
    for mention in mentions:
        wide = region.w * mention.count / total
        shares.append(clipped(left, region.y, wide, region.h))
        left += wide
    return shares
