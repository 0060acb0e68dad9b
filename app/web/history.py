"""The history strip: every step a node, every branch a lane, time running right.

The layout is computed here and drawn by a template, so it works without scripts, and tests can read it. Depth first
with a stack, as histories get deep. Of a long history the newest part is shown; what comes before is `older`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.steps import Kind
from app.storage.branches import Branch
from app.storage.outline import Line

CELL_WIDTH, CELL_HEIGHT = 88, 64
NODE_WIDTH, NODE_HEIGHT = 64, 48


@dataclass(frozen=True, slots=True)
class Node:
    """A step in the strip. `left` and `top` are pixels; `tips` are the names of the branches that end here."""

    id: str
    number: int
    kind: Kind
    image: str | None
    left: int
    top: int
    lane: int
    by_person: bool
    on_path: bool
    chosen: bool
    best: bool
    tips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An SVG path from a step to one that follows it."""

    to: str
    d: str
    on_path: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """`width` and `height` in pixels; nodes in the order of their numbers, which is the reading order."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    width: int
    height: int
    older: bool


def places(lines: Sequence[Line]) -> dict[str, tuple[int, int]]:
    """Column and lane of each step. The first child keeps the lane, every other one opens a new one below."""
    known = {line.id for line in lines}
    children: dict[str | None, list[str]] = {}
    for line in lines:
        children.setdefault(line.parent if line.parent in known else None, []).append(line.id)
    found: dict[str, tuple[int, int]] = {}
    lanes = 0
    waiting = [(id, 0, -1) for id in reversed(children.get(None, []))]
    while waiting:
        id, column, lane = waiting.pop()
        if lane < 0:
            lane, lanes = lanes, lanes + 1
        found[id] = (column, lane)
        following = children.get(id, [])
        waiting += [(child, column + 1, -1) for child in reversed(following[1:])]
        if following:
            waiting.append((following[0], column + 1, lane))
    return found


def strip(
    lines: Sequence[Line],
    branches: Iterable[Branch],
    path: Iterable[str],
    chosen: str | None,
    best: str | None,
) -> Strip:
    at, on_path = places(lines), set(path)
    tips: dict[str | None, tuple[str, ...]] = {}
    for branch in branches:
        tips[branch.tip] = (*tips.get(branch.tip, ()), branch.name)
    nodes = tuple(
        Node(
            line.id, line.number, line.kind, line.image,
            at[line.id][0] * CELL_WIDTH, at[line.id][1] * CELL_HEIGHT, at[line.id][1],
            not line.author.startswith("engine:"),
            line.id in on_path, line.id == chosen, line.id == best, tips.get(line.id, ()),
        )
        for line in lines
    )  # fmt: skip
    links = tuple(
        Link(line.id, _curve(at[line.parent], at[line.id]), line.id in on_path)
        for line in lines
        if line.parent in at
    )
    columns = max((column for column, _ in at.values()), default=-1) + 1
    lanes = max((lane for _, lane in at.values()), default=-1) + 1
    older = any(line.parent is not None and line.parent not in at for line in lines)
    return Strip(nodes, links, columns * CELL_WIDTH, lanes * CELL_HEIGHT, older)


def _curve(start: tuple[int, int], end: tuple[int, int]) -> str:
    x, y = start[0] * CELL_WIDTH + NODE_WIDTH, start[1] * CELL_HEIGHT + NODE_HEIGHT // 2
    to_x, to_y = end[0] * CELL_WIDTH, end[1] * CELL_HEIGHT + NODE_HEIGHT // 2
    if y == to_y:
        return f"M{x} {y}H{to_x}"
    return f"M{x} {y}h4q8 0 8 8V{to_y - 8}q0 8 8 8H{to_x}"
