"""Finding a place for everything: boxes that keep their relations, stay inside and do not crowd each other.

A search with chance: from random places, each thing in turn tries others and keeps what is better. The same
seed finds the same places. Knows relations only as gaps (`relations`) and no words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from app.engines.sketchbook.ground import FREE, LOWEST, Stage
from app.engines.sketchbook.lexicon import How, Place
from app.engines.sketchbook.relations import AT_HAND, HELD, Body, gap, shared
from app.engines.sketchbook.scene import Support

MARGIN = 0.035
_RESTARTS, _SWEEPS, _TRIES = 6, 34, 3
_HARD = 40.0  # what a broken rule weighs against what merely looks less well
_TOUCHING = frozenset(
    {
        "on",
        "in",
        "behind",
        "in front of",
        "below",
        "under",
        "around",
        "along",
        "against",
        "at the foot of",
        *AT_HAND,
    }
)


@dataclass(slots=True)
class Item:
    """One group to be placed. `w` and `h` are its size at the lower edge, `body` where it is now.

    `band` is from where to where its feet may be (in the air: its middle). `home` is where a fixed thing was
    put: it leaves only as far as a rule wants. `place` is where in the picture it was asked to be, `anchor`
    what it stands on or in, by number, `across` from where to where its middle may be.
    """

    w: float
    h: float
    support: Support
    body: Body
    band: tuple[float, float]
    place: Place | None = None
    anchor: int | None = None
    home: tuple[float, float] | None = None
    rigid: bool = False  # keeps its size wherever it goes
    leading: bool = False
    across: tuple[float, float] = FREE
    edged: bool = False  # comes in from the picture's left or right edge


@dataclass(frozen=True, slots=True)
class Tie:
    """Item `a` stands so to the items `b`."""

    a: int
    how: How
    b: tuple[int, ...]


@dataclass(slots=True)
class Table:
    """The items, their ties and the stage, and how badly all of it stands."""

    items: list[Item]
    ties: Sequence[Tie]
    stage: Stage
    thirds: tuple[float, float] = (0.33, 0.66)
    touching: set[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        pairs = {(t.a, b) for t in self.ties if t.how in _TOUCHING for b in t.b}
        for number, item in enumerate(self.items):
            while item.anchor is not None:  # and what that stands on
                before = {b for a, b in pairs if a == item.anchor} - {number}
                pairs |= {(number, item.anchor), *((number, b) for b in before)}
                item = self.items[item.anchor]
        self.touching = pairs | {(b, a) for a, b in pairs}

    def broken(self) -> list[tuple[Tie, float]]:
        """Ties that do not hold, and by how much."""
        found = []
        for tie in self.ties:
            how_far = gap(tie.how, self.items[tie.a].body, [self.items[b].body for b in tie.b])
            if how_far > HELD:
                found.append((tie, how_far))
        return found

    def faults(self) -> float:
        """Everything that must not be: broken ties, outside the picture or its band, crowding."""
        total = sum(far for _, far in self.broken()) * 1.5
        for number, item in enumerate(self.items):
            total += self._outside(item) + self._astray(item)
            for other in range(number):
                if (number, other) not in self.touching and self._may_crowd(number, other):
                    total += self._crowding(item.body, self.items[other].body)
        return total

    def cost(self) -> float:
        return _HARD * self.faults() + self._looks()

    def misplaced(self, item: Item) -> bool:
        """Whether an item is out of the picture or not in the place it was asked to be."""
        return self._outside(item) + self._astray(item) > HELD

    def _outside(self, item: Item) -> float:
        body = item.body
        rim = 0.0 if item.edged else MARGIN
        edges = (rim - body.x, body.right - 1 + rim, MARGIN - body.y, body.feet - LOWEST)
        return sum(edge for edge in edges if edge > 1e-9)

    def _astray(self, item: Item) -> float:
        """How far a thing is from its band and its place."""
        body = item.body
        far = 0.0
        if item.anchor is None and item.home is None:
            top, bottom = item.band
            at = body.y + body.h / 2 if item.support == "air" else body.feet
            far += max(0.0, top - at) + max(0.0, at - bottom)
            if item.across != FREE:
                left, right = item.across
                far += max(0.0, left - body.middle) + max(0.0, body.middle - right)
        return far + (_astray(item, item.place) if item.place else 0.0)

    def _may_crowd(self, a: int, b: int) -> bool:
        """Boxes a person drew over one another are meant so."""
        return self.items[a].home is None or self.items[b].home is None

    def _crowding(self, a: Body, b: Body) -> float:
        both = shared(a, b)
        return both / min(a.area, b.area) * 0.35 if both > 0 else 0.0

    def _looks(self) -> float:
        """Balance about the middle, the leading thing near a third, room at the sides."""
        weight = side = lead = 0.0
        for item in self.items:
            weight += item.body.area
            side += item.body.area * (item.body.middle - 0.5)
            if item.home is not None:
                lead += abs(item.body.middle - item.home[0]) + abs(item.body.feet - item.home[1])
                continue
            if item.leading and item.place is None:
                lead += abs(item.body.middle - self.thirds[0]) * 0.5
                lead += abs(item.body.feet - self.thirds[1]) * 0.8
            if item.anchor is not None:
                lead += abs(item.body.middle - self.items[item.anchor].body.middle) * 1.5
        free = [i.body.middle for i in self.items if i.home is None and i.anchor is None]
        for number, middle in enumerate(free):
            lead += sum(0.15 for other in free[:number] if abs(other - middle) < 0.3) * 0.25
        balance = abs(side / weight) if weight else 0.0
        return balance * 0.4 + lead


def settle(table: Table, seed: int) -> bool:
    """Move the items until nothing is wrong; True when that succeeded. Free items start from chance.

    What has a home stays there, unless its own words want it elsewhere; then it moves, and what it is tied to only
    when that alone does not help.
    """
    chance = Random(seed)
    best: tuple[float, list[tuple[float, float, float, float]]] | None = None
    for attempt in range(_RESTARTS):
        for item in table.items:
            if item.home is None:
                _throw(table, item, chance)
        _search(table, chance, _pinned(table, yielding=attempt >= _RESTARTS // 2))
        cost = table.cost()
        if best is None or cost < best[0]:
            best = cost, [(i.body.x, i.body.y, i.body.w, i.body.h) for i in table.items]
        if table.faults() < HELD / 2 or (attempt and all(i.home is not None for i in table.items)):
            break
    assert best is not None
    for item, (x, y, w, h) in zip(table.items, best[1], strict=True):
        item.body.x, item.body.y, item.body.w, item.body.h = x, y, w, h
    return table.faults() < HELD


def _throw(table: Table, item: Item, chance: Random) -> None:
    """Somewhere in its band, in the places asked for if any."""
    top, bottom = item.band
    _stand(table, item, chance.uniform(*item.across), chance.uniform(top, bottom))


def _stand(table: Table, item: Item, middle: float, at: float) -> None:
    """Puts an item with its middle and feet (in the air: its centre) there, in the size that fits."""
    body = item.body
    scale = 1.0 if item.home is not None or item.rigid else table.stage.scale(at, item.support)
    if item.anchor is not None and item.home is None and not item.rigid:
        anchor = table.items[item.anchor]
        scale = anchor.body.h / anchor.h
    body.w, body.h = item.w * scale, item.h * scale
    body.x = middle - body.w / 2
    if item.edged and item.home is None:
        body.x = 0.0 if middle < 0.5 else 1 - body.w
    body.y = at - (body.h / 2 if item.support == "air" and item.anchor is None else body.h)


def _pinned(table: Table, yielding: bool) -> set[int]:
    """The items that must not be moved, by number; `yielding` lets the objects of broken ties move as well."""
    at_home = {n for n, item in enumerate(table.items) if item.home is not None}
    astray = {n for n in at_home if table.misplaced(table.items[n])}
    for tie, _ in table.broken():
        if at_home >= {tie.a, *tie.b}:
            astray |= {tie.a, *tie.b} if yielding else {tie.a}
    return at_home - astray


def _search(table: Table, chance: Random, pinned: set[int]) -> None:
    """Each item in turn tries places near and far; the reach shrinks as all comes to rest."""
    free = [item for n, item in enumerate(table.items) if n not in pinned]
    cost = table.cost()
    for sweep in range(_SWEEPS):
        reach = 0.5 * (1 - sweep / _SWEEPS) ** 1.5 + 0.008
        before = cost
        for item in free:
            cost = _try(table, item, free, chance, reach, cost)
        if cost < 0.02 or (sweep > _SWEEPS // 2 and before - cost < 1e-5):
            break


def _try(
    table: Table, item: Item, free: Sequence[Item], chance: Random, reach: float, cost: float
) -> float:
    body = item.body
    followers = [i for i in free if _rides_on(item, i, table)]
    for _ in range(_TRIES):
        moved = [item, *followers] if followers and chance.random() < 0.8 else [item]
        kept = [(i.body.x, i.body.y, i.body.w, i.body.h) for i in moved]
        air = item.support == "air" and item.anchor is None
        at = body.y + body.h / 2 if air else body.feet
        dx, dy = chance.gauss(0, reach), chance.gauss(0, reach * 0.6)
        dx, dy = (dx, 0.0) if chance.random() < 0.3 else (dx, dy)
        _stand(table, item, body.middle + dx, at + dy)
        for follower in moved[1:]:
            _stand(table, follower, follower.body.middle + dx, follower.body.feet + dy)
        now = table.cost()
        if now < cost:
            cost = now
            continue
        for one, (x, y, w, h) in zip(moved, kept, strict=True):
            one.body.x, one.body.y, one.body.w, one.body.h = x, y, w, h
    return cost


def _rides_on(item: Item, other: Item, table: Table) -> bool:
    """Whether `other` stands on or in the item, or on what does."""
    while other.anchor is not None:
        other = table.items[other.anchor]
        if other is item:
            return True
    return False


def _astray(item: Item, place: Place) -> float:
    """How far an item is from a place in the picture."""
    body, air, (low, high) = item.body, item.support == "air", item.band
    far = 0.0
    if "left" in place:
        far += max(0.0, body.middle - 0.34)
    if "right" in place:
        far += max(0.0, 0.66 - body.middle)
    if place == "centre":
        far += max(0.0, abs(body.middle - 0.5) - 0.05)
    centre = body.y + body.h / 2
    if "top" in place:
        far += max(0.0, centre - (0.30 if air else max(0.30, low + 0.02 - body.h / 2)))
    if "bottom" in place:
        far += max(0.0, min(0.6, high) - centre if air else min(0.86, high) - body.feet)
    if place == "foreground" and not air:
        far += max(0.0, low + 0.7 * (high - low) - body.feet)
    if place == "background" and not air:
        far += max(0.0, body.feet - low - 0.25 * (high - low))
    return far
