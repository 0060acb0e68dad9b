"""The small language in which the table of corrections says what must hold, and how it is judged.

`boat.w*>1.12` grew by so much; `boat.x<` moved left; `cat.h~dog.h` about alike; `@duck.x` as it was before; `duck1` the
first from the left, `duck` the mean of all; x and y are the middle, b the feet, w and h the sides. `count(duck)=2`,
`dist(a,b)` between middles, `room(fox)>` to its neighbours, `front(a,b)`, `crossed(a,b)`, `flipped(a)`,
`horizon>`, `time=night`, `style=ink`, `said(air)`. Of pixels: `hue(boat)=blue`, `L>`, `L(top)<`, `chroma>`, `warm>`,
`b<`, `contrast>`, `sharp>`, `changed`, `same(fox)`, `only(boat)`. `a|b` before `=`, `<` or `>` means either of them.
"""

import re
from collections.abc import Callable

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.scene import Scene, Thing
from tests.engines.sketchbook.wishes import looks
from tests.engines.sketchbook.wishes.easel import Pair, Seen

_FACT = re.compile(r"^(?P<left>@?[\w ]+(?:\([^)]*\))?(?:\.\w)?)(?P<op>\*?[<>=~]?)(?P<right>.*)$")
_PROPERTY = re.compile(r"^(?P<old>@?)(?P<name>[a-z ]+)(?P<nth>\d*)\.(?P<side>[xywhb])$")
_CALL = re.compile(r"^(\w+)\(([^)]*)\)$")
STEP = {"x": 0.03, "y": 0.02, "w": 0.01, "h": 0.01, "b": 0.015}  # what counts as moved or grown


def holds(fact: str, pair: Pair) -> bool | None:
    """Whether a fact holds; None when only pixels could tell and there are none."""
    found = _FACT.match(fact)
    assert found, fact
    left, op, right = found["left"], found["op"], found["right"]
    if _PROPERTY.match(left):
        return _compared(left, op, right, pair)
    call = _CALL.match(left)
    name = call[1] if call else left
    about = [each.strip() for each in call[2].split(",")] if call else []
    if name in _SCENES:
        return _SCENES[name](pair, about, op, right)
    if pair.after.pixels is None:
        return looks.kept(pair, about) if name == "same" else None
    return looks.holds(pair, name, about, op, right)


def named(scene: Scene, name: str) -> list[Thing]:
    """The things of a name from left to right; `duck2` is the second, `a|b` either."""
    if "|" in name:
        return [thing for each in name.split("|") for thing in named(scene, each)]
    base, nth = re.match(r"^(.*?)(\d*)$", name).groups()  # type: ignore[union-attr]
    found = [t for t in scene.things if t.name == base or base in t.name.split()]
    found.sort(key=lambda t: t.box.centre[0])
    return found[int(nth) - 1 : int(nth)] if nth else found


def _value(text: str, pair: Pair, when: Seen) -> float | None:
    """A number, or a property of things; the mean of several."""
    found = _PROPERTY.match(text)
    if not found:
        return float(text)
    scene = pair.before.scene if found["old"] else when.scene
    chosen = named(scene, found["name"] + found["nth"])
    sides = [_side(thing, found["side"]) for thing in chosen]
    return sum(sides) / len(sides) if sides else None


def _side(thing: Thing, side: str) -> float:
    box = thing.box
    x, y = box.centre
    return {"x": x, "y": y, "w": box.w, "h": box.h, "b": box.y + box.h}[side]


def _compared(left: str, op: str, right: str, pair: Pair) -> bool:
    now = _value(left, pair, pair.after)
    if now is None:
        return False
    if op.startswith("*"):
        old = _value(left, pair, pair.before)
        return old is not None and _holds(now / old, op[1:], float(right), 0.15)
    if not right:
        old, step = _value(left, pair, pair.before), STEP[left[-1]]
        return old is not None and (now > old + step if op == ">" else now < old - step)
    other = _value(right, pair, pair.after)
    return other is not None and _holds(now, op, other, 0.12 if left[-1] in "xyb" else 0.18 * now)


def _holds(value: float, op: str, aim: float, near: float) -> bool:
    return {"<": value < aim, ">": value > aim, "=": value == aim, "~": abs(value - aim) <= near}[
        op
    ]


# ---------------------------------------------------------------------- of the scene
def _count(pair: Pair, about: list[str], op: str, right: str) -> bool:
    return _holds(len(named(pair.after.scene, about[0])), op, int(right), 0)


def _dist(pair: Pair, about: list[str], op: str, right: str) -> bool:
    now, old = (_apart(seen.scene, *about) for seen in (pair.after, pair.before))
    if now is None or (op.startswith("*") and not old):
        return False
    return _holds(now / old if op.startswith("*") and old else now, op.lstrip("*"), float(right), 0)


def _apart(scene: Scene, first: str, second: str) -> float | None:
    """Between the nearest middles of two."""
    ones, others = named(scene, first), named(scene, second)
    gaps = [
        ((a.box.centre[0] - b.box.centre[0]) ** 2 + (a.box.centre[1] - b.box.centre[1]) ** 2) ** 0.5
        for a in ones for b in others if a is not b
    ]  # fmt: skip
    return min(gaps) if gaps else None


def _room(pair: Pair, about: list[str], op: str, right: str) -> bool:
    now, old = (_gap(seen.scene, about[0]) for seen in (pair.after, pair.before))
    return now > old + 0.02 if op == ">" else now < old - 0.02


def _gap(scene: Scene, name: str) -> float:
    """From a thing's sides to the nearest other thing's or the frame's; counted flat."""
    mine = named(scene, name)[0].box
    gaps = [1.0]
    for other in scene.things:
        box = other.box
        if box == mine:
            continue
        across = max(box.x - mine.x - mine.w, mine.x - box.x - box.w)
        down = max(box.y - mine.y - mine.h, mine.y - box.y - box.h)
        gaps.append(max(across, down))
    return min(gaps)


def _front(pair: Pair, about: list[str], op: str, right: str) -> bool:
    """Nearer: painted over the other, its feet no higher, and side by side or overlapping."""
    first, second = (named(pair.after.scene, each) for each in about)
    return any(_before(a, b) for a in first for b in second)


def _before(a: Thing, b: Thing) -> bool:
    near = abs(a.box.centre[0] - b.box.centre[0]) < (a.box.w + b.box.w) / 2 + 0.05
    return a.depth > b.depth and a.box.y + a.box.h > b.box.y + b.box.h - 0.005 and near


def _crossed(pair: Pair, about: list[str], op: str, right: str) -> bool:
    old = [named(pair.before.scene, each)[0].box.centre[0] for each in about]
    now = [named(pair.after.scene, each)[0].box.centre[0] for each in about]
    return (old[0] < old[1]) != (now[0] < now[1]) and abs(now[0] - now[1]) > 0.05


def _flipped(pair: Pair, about: list[str], op: str, right: str) -> bool:
    old, now = (named(seen.scene, about[0])[0].flip for seen in (pair.before, pair.after))
    return old != now


def _horizon(pair: Pair, about: list[str], op: str, right: str) -> bool:
    old, now = pair.before.scene.horizon, pair.after.scene.horizon
    return now > old + 0.02 if op == ">" else now < old - 0.02


def _light(pair: Pair, about: list[str], op: str, right: str) -> bool:
    x = pair.after.scene.light[0]
    return x < 0.4 if right == "left" else x > 0.6


def _mood(pair: Pair, about: list[str], op: str, right: str, what: str) -> bool:
    scene = pair.after.scene
    wanted = right.split("|")
    table: dict[str, dict[str, str]] = {
        "setting": dict(lex.SETTINGS), "time": dict(lex.TIMES), "style": {}, "palette": {},
    }  # fmt: skip
    aims = {table[what].get(each, each) for each in wanted}
    return str(getattr(scene, what)) in aims


def _features(pair: Pair, about: list[str], op: str, right: str) -> bool:
    """Weather and season are features of a scene; `weather=` says that there is none."""
    weather = {"rain", "snowfall", "snow", "fog", "storm", "wind"}
    now = {{"winter": "snow"}.get(each, each) for each in pair.after.scene.features}
    aims = {{"winter": "snow"}.get(each, each) for each in right.split("|")}
    return bool(aims & now) if right else not now & weather


def _said(pair: Pair, about: list[str], op: str, right: str) -> bool:
    return about[0] in pair.after.told.lower()


_SCENES: dict[str, Callable[[Pair, list[str], str, str], bool]] = {
    "count": _count, "dist": _dist, "room": _room, "front": _front, "crossed": _crossed,
    "flipped": _flipped, "horizon": _horizon, "light": _light, "said": _said,
    "weather": _features, "season": _features, "features": _features,
    **{each: lambda p, a, o, r, w=each: _mood(p, a, o, r, w)  # type: ignore[misc]
       for each in ("setting", "time", "style", "palette")},
}  # fmt: skip
