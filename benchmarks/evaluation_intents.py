"""Intents with the facts that a picture of them must show, in four difficulties.

The facts come from what each sentence is built of, never from the studio's own reader. A number gives the same
sentence for good.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

Difficulty = Literal["one thing", "colours and counts", "relations", "crowded"]
DIFFICULTIES: tuple[Difficulty, ...] = (
    "one thing", "colours and counts", "relations", "crowded",
)  # fmt: skip
How = Literal["left of", "right of", "above", "in front of", "behind", "next to", "on", "between"]

LAND = """fox wolf bear lion tiger cat dog horse cow sheep rabbit deer elephant giraffe kangaroo penguin rooster
tent car bicycle tractor house castle windmill lighthouse snowman umbrella barn church tower mushroom""".split()
AFLOAT = "duck swan boat sailboat whale goose canoe ship".split()
ALOFT = "balloon airplane eagle owl butterfly helicopter kite parrot".split()
LAID = """apple pear orange lemon banana strawberry cherry bottle cup teapot candle book cake vase
pumpkin carrot pineapple bell""".split()
OPEN = ("on a meadow", "in the hills", "on a beach", "in a forest", "in front of snowy mountains")
SHORE = ("on a lake", "on the sea", "on a lake in front of mountains")
TINTED = """car bicycle tractor house tent umbrella boat canoe sailboat balloon kite apple bottle cup teapot candle
book vase tower barn butterfly parrot cake""".split()
HUES = ("red", "blue", "green", "yellow", "purple", "white", "pink", "orange")
SAID = ("", "a", "two", "three", "four", "five")
MANY = {"sheep": "sheep", "deer": "deer", "wolf": "wolves", "fox": "foxes", "cherry": "cherries",
        "strawberry": "strawberries", "church": "churches", "butterfly": "butterflies",
        "goose": "geese"}  # fmt: skip
PAIRS: dict[How, str] = {
    "left of": "left of", "right of": "to the right of", "in front of": "in front of",
    "behind": "behind", "next to": "next to",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """So many things of one name, in one colour if one was said."""

    name: str
    count: int = 1
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """Group `a` stands so to group `b` (for between: `b` and `c`); numbers of groups."""

    a: int
    how: How
    b: int
    c: int = -1


@dataclass(frozen=True, slots=True)
class Intent:
    """A sentence and its facts. `facts` counts them: one per group, colour and tie."""

    number: int
    difficulty: Difficulty
    words: str
    groups: tuple[Group, ...]
    ties: tuple[Tie, ...] = ()

    @property
    def facts(self) -> int:
        return len(self.groups) + sum(bool(g.colour) for g in self.groups) + len(self.ties)


def intents(each: int) -> list[Intent]:
    """`each` of every difficulty."""
    made: dict[Difficulty, Callable[[Random], tuple[str, list[Group], list[Tie]]]] = {
        "one thing": _one, "colours and counts": _coloured, "relations": _related, "crowded": _crowded,
    }  # fmt: skip
    found = []
    for at, difficulty in enumerate(DIFFICULTIES):
        for number in range(each):
            words, groups, ties = made[difficulty](Random(f"{difficulty}:{number}"))
            found.append(Intent(at * each + number, difficulty, words, tuple(groups), tuple(ties)))
    return found


def phrase(group: Group) -> str:
    colour = f"{group.colour} " if group.colour else ""
    if group.count > 1:
        return f"{SAID[group.count]} {colour}{MANY.get(group.name, group.name + 's')}"
    return f"{'an' if (colour or group.name)[0] in 'aeiou' else 'a'} {colour}{group.name}"


def _where(chance: Random) -> tuple[list[str], str]:
    """What may stand there, and where that is."""
    kind = chance.choice(("open", "open", "shore", "table"))
    if kind == "table":
        return LAID, "on a table"
    return (LAND, chance.choice(OPEN)) if kind == "open" else (AFLOAT, chance.choice(SHORE))


def _one(chance: Random) -> tuple[str, list[Group], list[Tie]]:
    pool, where = _where(chance)
    group = Group(chance.choice(pool))
    time = "" if pool is LAID else chance.choice(("", "", " at dusk", " at dawn"))
    return f"{phrase(group)} {where}{time}", [group], []


def _coloured(chance: Random) -> tuple[str, list[Group], list[Tie]]:
    pool, where = _where(chance)
    names = chance.sample([name for name in pool if name in TINTED], 2)
    hues = chance.sample(HUES, 2)
    groups = [Group(n, chance.randint(1, 4), h) for n, h in zip(names, hues, strict=True)]
    return f"{phrase(groups[0])} and {phrase(groups[1])} {where}", groups, []


def _related(chance: Random) -> tuple[str, list[Group], list[Tie]]:
    pool, where = _where(chance)
    shape = chance.choice(("pair", "chain", "between", "above"))
    names = chance.sample(pool, 3)
    groups = [Group(name, 1, _hue(name, chance, 0.4)) for name in names]
    first, second, third = (phrase(group) for group in groups)
    how, other = chance.sample(list(PAIRS), 2)
    if shape == "between":
        return f"{first} between {second} and {third} {where}", groups, [Tie(0, "between", 1, 2)]
    if shape == "above" and pool is not LAID:
        groups[0] = Group(chance.choice(ALOFT))
        words = (
            f"{phrase(groups[0])} above {second}, {third} {PAIRS[how]} {_the(groups[1])}, {where}"
        )
        return words, groups, [Tie(0, "above", 1), Tie(2, how, 1)]
    if shape == "chain":
        words = (
            f"{first} {PAIRS[how]} {second} and {third} {PAIRS[other]} {_the(groups[1])} {where}"
        )
        ties = [Tie(0, how, 1), Tie(2, other, 1)]
        return words, groups, ties
    return f"{first} {PAIRS[how]} {second} {where}", groups[:2], [Tie(0, how, 1)]


def _crowded(chance: Random) -> tuple[str, list[Group], list[Tie]]:
    pool, where = _where(chance)
    names = chance.sample(pool, chance.randint(5, 7))
    groups = [Group(name, chance.choice((1, 1, 2, 3)), _hue(name, chance, 0.5)) for name in names]
    if pool is not LAID:
        groups.append(Group(chance.choice(ALOFT)))
    hows = chance.sample(list(PAIRS), 2)
    ties = [Tie(0, hows[0], 1), Tie(2, hows[1], 3)]
    listed = [phrase(group) for group in groups]
    said = [_told(groups, tie) for tie in ties]
    return f"{', '.join(listed[:-1])} and {listed[-1]} {where}; {'; '.join(said)}", groups, ties


def _hue(name: str, chance: Random, often: float) -> str:
    return chance.choice(HUES) if name in TINTED and chance.random() < often else ""


def _told(groups: list[Group], tie: Tie) -> str:
    a, b = groups[tie.a], groups[tie.b]
    return f"{_the(a)} {'is' if a.count == 1 else 'are'} {PAIRS[tie.how]} {_the(b)}"


def _the(group: Group) -> str:
    """ "a red boat" as "the boat", "two boats" as "the boats"."""
    return f"the {phrase(Group(group.name, group.count)).split(' ', 1)[1]}"
