"""How all things stand together: the picture's balance, and whether they crowd one another.

Both are held against the plan: what it sets on one side or before one another is no fault. Knows no pixels.
"""

from collections.abc import Sequence
from functools import reduce

from app.domain.canvas import Region, union
from app.domain.parts import Finding
from app.engines.sketchbook.critic import words
from app.engines.sketchbook.critic.judging import Judged

ASIDE = 0.17  # of the width: a picture whose weight is farther from its middle leans
SHIFTED = 0.12  # of the width: how much farther that must be than planned
STRAYED = 0.08  # of the width: a thing so far from its plan helps to tip the picture
HEAPED = 0.8  # of the room that things would take side by side: on less they stand on a heap
ROOMY = 0.9  # the same by plan, from which the plan gives them room
CLOSE = 0.1  # of the smaller of two things that the other covers, so that they are on one heap
MANY = 3  # things that make a heap, with those that may be lost in it
FOUND = ("right", "moved", "resized", "recoloured", "covered", "faint", "cropped")


def of_all(one_by_one: Sequence[Judged]) -> list[Finding]:
    """What is to be said of things that were each judged alone; nothing where too few were found."""
    found = [one for one in one_by_one if one.state in FOUND]
    lost = [one for one in one_by_one if one.state == "missing"]
    return [*_balance(found, len(one_by_one)), *_heaps(found, lost)]


def _balance(found: Sequence[Judged], planned: int) -> list[Finding]:
    """All on one side, where the plan spreads them; of a single thing that strayed its own finding tells."""
    if len(found) < 2 or 3 * len(found) < 2 * planned:
        return []
    now, meant = (_middle([one.at for one in found]), _middle([one.thing.box for one in found]))
    lean = now - 0.5
    if abs(lean) < ASIDE or abs(lean) < abs(meant - 0.5) + SHIFTED:
        return []
    if sum(abs(_step(one)) > STRAYED for one in found) < 2:
        return []
    side, other = ("left", "right") if lean < 0 else ("right", "left")
    far = max(found, key=lambda one: one.at.area * abs(_step(one)))
    said = f"Nearly all that is painted stands on the {side}; the plan spreads it out."
    mend = f"Move the {words.named(far.thing.name, far.thing.colour)} to the {other}."
    measures = {"weight": round(now, 3), "planned": round(meant, 3)}
    return [_finding(said, mend, far, [one.at for one in found], "balance", measures)]


def _step(one: Judged) -> float:
    return one.at.centre[0] - one.thing.box.centre[0]


def _middle(boxes: Sequence[Region]) -> float:
    """Where across the picture the weight of things lies, 0..1."""
    return sum(box.area * box.centre[0] for box in boxes) / sum(box.area for box in boxes)


def _heaps(found: Sequence[Judged], lost: Sequence[Judged]) -> list[Finding]:
    """Things that stand on one another until none can be read; some may be lost among them."""
    heap = _largest_heap(found)
    if len(heap) + len(lost) < MANY or sum(one.state != "right" for one in heap) < 2:
        return []
    there = sum(one.at.area for one in heap)
    hidden = sum(one.thing.box.area for one in lost)
    share = _room([one.at for one in heap]) * there / (there + hidden)
    planned = _room([one.thing.box for one in (*heap, *lost)])
    if share > HEAPED or planned < ROOMY:
        return []
    names = dict.fromkeys(words.named(one.thing.name, one.thing.colour) for one in heap)
    listed = words.joined([f"the {name}" for name in names])
    said = words.upper(f"{listed} stand on one another, so that none can be read.")
    far = max(heap, key=lambda one: abs(_step(one)))
    mend = f"Give the {words.named(far.thing.name, far.thing.colour)} more space."
    measures = {"room": round(share, 3), "planned": round(planned, 3)}
    return [_finding(said, mend, far, [one.at for one in heap], "crowded", measures)]


def _largest_heap(found: Sequence[Judged]) -> list[Judged]:
    """The most things of which each covers another."""
    rest = list(found)
    best: list[Judged] = []
    while rest:
        heap = [rest.pop()]
        for one in heap:
            near = [other for other in rest if _over(one.at, other.at) > CLOSE]
            heap += near
            rest = [other for other in rest if other not in near]
        best = max(best, heap, key=len)
    return best


def _over(a: Region, b: Region) -> float:
    w = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    h = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    return max(0.0, w) * max(0.0, h) / min(a.area, b.area)


def _room(boxes: Sequence[Region], cells: int = 96) -> float:
    """The share of the sum of boxes that they cover together: 1 where none is over another."""
    covered = set[tuple[int, int]]()
    total = 0
    for box in boxes:
        mine = {
            (i, j)
            for i in range(round(box.x * cells), max(1, round((box.x + box.w) * cells)))
            for j in range(round(box.y * cells), max(1, round((box.y + box.h) * cells)))
        }
        covered |= mine
        total += len(mine)
    return len(covered) / max(1, total)


def _finding(
    said: str,
    mend: str,
    about: Judged,
    boxes: Sequence[Region],
    fault: str,
    measures: dict[str, float],
) -> Finding:
    return Finding(
        "", "picture", "wrong", said, mend, about.thing.instruction, reduce(union, boxes), fault,
        measures=measures,
    )  # fmt: skip
