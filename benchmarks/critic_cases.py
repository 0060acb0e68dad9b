"""Pictures whose truth is known, for training and judging the critic: sentences, plans, paintings, faults.

A case is a plan, a picture and what is wrong with it: nothing (`faithful`), one thing tampered with after
painting (`doctored`), something painted against the plan (`painted`), or scraps of others laid on it (`pasted`, only
to teach). Every third plan is vague: what was painted
stands up to a tenth off and is up to a tenth larger or smaller; every tenth was painted from another seed than the
critic is told, so that the setting is laid out otherwise. A change that nobody could see (`critic_visible`) is
no fault: another is made instead. The nouns are split in two by their drawing: what tunes the critic is never what
judges it. Styles, settings and weather are those the sketchbook has.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

import numpy as np

from app.domain.canvas import ImageRef, Region, Size, clipped
from app.domain.parts import Plan
from app.domain.requests import PlanRequest, ReflectRequest
from app.engines.base import Report
from app.engines.sketchbook import layout, lexicon, planner
from app.engines.sketchbook.ground import stage_of
from app.engines.sketchbook.scene import COLOURS, SETTINGS, STYLES, Scene, Setting
from app.engines.sketchbook.vocabulary import Noun, article, noun, plural
from benchmarks.critic_against import AGAINST, KIND_OF, against
from benchmarks.critic_doctoring import FAULTS, Bytes, Floats, Spot, doctored
from benchmarks.critic_paintings import painted, patched, spots_of
from benchmarks.critic_visible import at_a_glance, visible
from benchmarks.critic_wholes import WHOLES, whole

Half = Literal["tuning", "judging"]
SIZES = (Size(640, 640), Size(640, 640), Size(512, 640), Size(640, 640), Size(768, 512))
VAGUELY, STRANGELY = 0.34, 0.10  # of all numbers: the plan is vague, another seed is told
BY_THINGS = frozenset(AGAINST) - {"stranger", "other time"} | {
    "low contrast",
    "beyond frame",
    "other side",
    "lopsided",
    "crowded",
}  # what a critic can know who expects another setting
VAGUE = 0.10  # of a thing's size: how far a vague plan is off
RIGHT_FAULTS = {  # of Finding.fault: which name each fault rightly
    "erased": {"missing", "count"}, "moved": {"place", "relation", "cropped"},
    "recoloured": {"colour"}, "doubled": {"extra", "count"}, "stranger": {"extra"},
    "covered": {"hard to read", "missing", "count"}, "faded": {"hard to read", "missing", "count", "colour"},
    "cropped": {"cropped", "place"}, "swapped": {"relation", "place"}, "resized": {"place"},
    "time": {"words", "colour"}, "weather": {"words", "missing", "extra"},
    "low contrast": {"hard to read", "missing", "count", "colour"}, "beyond frame": {"cropped", "place"},
    "cut": {"cropped", "hard to read"}, "other side": {"relation", "place"}, "no reflection": {"reflection"},
    "other reflection": {"reflection"}, "lopsided": {"balance", "place", "relation"},
    "crowded": {"crowded", "hard to read", "place"}, "no weather": {"words"},
}  # fmt: skip
WEATHER = (
    "",
    "",
    "",
    "",
    " in the rain",
    " in falling snow",
    " in fog",
    " in a storm",
    " in the wind",
)

GROUND = """fox wolf bear panda koala lion tiger leopard cat dog poodle horse donkey deer moose bison cow
pig boar sheep ram goat camel llama elephant rhinoceros hippopotamus mouse rabbit squirrel beaver hedgehog
kangaroo gorilla giraffe zebra rooster turkey penguin flamingo peacock ostrich lizard crocodile snail tent
bicycle motorcycle tractor car bus truck ambulance snowman castle mushroom cactus sunflower tulip rose turtle
frog snake crab umbrella barn windmill lighthouse house tower scarecrow hut church""".split()
WATER = "duck swan goose boat sailboat canoe ship ferry motorboat whale dolphin shark seal".split()
AIR = (
    "eagle owl parrot butterfly airplane helicopter balloon dove bat bee dragon kite rocket".split()
)
TABLE = """apple pear orange lemon banana strawberry cherry peach pineapple grapes mango coconut avocado
teapot cup bread cheese pizza hamburger pie cake cupcake candle book bell vase pumpkin carrot tomato potato
mushroom pepper egg watermelon croissant doughnut guitar violin trumpet camera clock bottle""".split()


@dataclass(frozen=True, slots=True)
class Case:
    """One picture to look at. `regions` is empty when nothing is wrong; `thing` is what is wrong, by its drawing."""

    number: int
    intent: str
    plan: Plan
    scene: Scene
    pixels: Bytes
    level: Literal["draft", "refinement"]
    way: Literal["faithful", "doctored", "painted", "pasted"]
    fault: str
    regions: tuple[Region, ...]
    target: int  # index into the scene's things; -1 when it is none of them
    vague: bool = False
    strange: bool = False

    @property
    def seed(self) -> int:
        """The seed that the critic is told: not the painter's where the setting shall be strange to it."""
        return self.number + 7919 if self.strange else self.number

    @property
    def request(self) -> ReflectRequest:
        height, width = self.pixels.shape[:2]
        return ReflectRequest(
            self.intent, self.plan, ImageRef("0" * 64, width, height), self.seed, self.level,
            style=self.scene.style,
        )  # fmt: skip


def half_of(art: str) -> Half:
    """Which half a drawing belongs to, for good."""
    return "tuning" if zlib.crc32(art.encode()) % 2 else "judging"


@cache
def nouns(half: Half, words: str) -> tuple[Noun, ...]:
    found = (noun(word) for word in words.split())
    return tuple(n for n in found if n is not None and half_of(n.art) == half)


def sentence(number: int, half: Half) -> str:
    """An intent with two to four kinds of things, by this half's nouns, in a setting, at a time, in a weather."""
    chance = np.random.default_rng(7000 + number)
    setting = SETTINGS[int(chance.integers(len(SETTINGS)))]
    main, other = (nouns(half, " ".join(pool)) for pool in _pools(setting))
    picked = list(
        dict.fromkeys([*chance.permutation(np.array(main, object))[: chance.integers(2, 4)]])
    )
    if setting != "table":
        picked += list(chance.permutation(np.array(other, object))[: chance.integers(0, 2)])
    said = [_phrase(each, chance) for each in picked]
    links = ["and", "next to", "left of", "right of", "in front of", "behind"]
    link = str(chance.choice(links[: 6 if len(said) == 2 else 1]))
    listed = f"{', '.join(said[:-1])} {link} {said[-1]}"
    if setting == "table":
        return f"{listed} on a table"
    time = str(chance.choice(["", " at dusk", " at night", " at dawn"]))
    return f"{listed} {_place(setting, chance)}{time}{chance.choice(WEATHER)}"


def _pools(setting: Setting) -> tuple[list[str], list[str]]:
    stage = stage_of(setting)
    if setting == "table":
        return TABLE, TABLE
    if setting == "night sky":
        return AIR, AIR
    return (WATER if stage.water else GROUND), AIR


def _place(setting: Setting, chance: np.random.Generator) -> str:
    """Words for a setting: one of those that mean it."""
    words = sorted(word for word, each in lexicon.SETTINGS.items() if each == setting) or [setting]
    word = str(chance.choice(words))
    on = "on" if stage_of(setting).water else "in"
    return f"{on} {word if word.endswith('s') else article(word)}"


def _phrase(each: Noun, chance: np.random.Generator) -> str:
    count = int(chance.choice([1, 1, 1, 2, 3]))
    colour = f"{chance.choice(np.array(COLOURS))} " if chance.random() < 0.3 else ""
    if count == 1:
        return article(f"{colour}{each.name}")
    return f"{('two', 'three')[count - 2]} {colour}{plural(each.name)}"


def cases(
    half: Half, first: int, last: int, doctored_each: int, painted_each: int = 1
) -> Iterator[Case]:
    """Per number: the faithful picture, so many doctored ones and so many painted against the plan."""
    for number in range(first, last):
        size = SIZES[number % len(SIZES)]
        style, level = STYLES[number % len(STYLES)], _level(number)
        intent = sentence(number if half == "tuning" else 100_000 + number, half)
        plan = planner.plan(PlanRequest(intent, size, number), quiet)
        scene = layout.scene_of(plan, size, number, style, 1)
        luck = np.random.default_rng(80_000 + number).random(2)
        vague, strange = bool(luck[0] < VAGUELY), bool(luck[1] < STRANGELY)
        if vague:
            scene = loosely(scene, np.random.default_rng(90_000 + number))
        pixels = painted(scene, size, number, level)
        faithful = Case(
            number,
            intent,
            plan,
            scene,
            pixels,
            level,
            "faithful",
            "faithful",
            (),
            -1,
            vague,
            strange,
        )
        yield faithful
        spots = spots_of(scene, pixels)
        looks = at_a_glance(pixels)
        yield from _doctored(faithful, spots, looks, doctored_each)
        yield from _painted(faithful, spots, looks, size, painted_each)


def _level(number: int) -> Literal["draft", "refinement"]:
    return "refinement" if number // len(STYLES) % 2 else "draft"


def loosely(scene: Scene, chance: np.random.Generator) -> Scene:
    """The scene as somebody paints it who takes the plan's regions for what they are: rough."""
    things = []
    for thing in scene.things:
        box, grown = thing.box, 1 + chance.uniform(-VAGUE, VAGUE)
        across, down = chance.uniform(-VAGUE, VAGUE) * box.w, chance.uniform(-VAGUE, VAGUE) * box.h
        w, h = box.w * grown, box.h * grown
        x, foot = box.x + (box.w - w) / 2 + across, box.y + box.h + down
        x, y = min(max(0.0, x), max(0.0, 1 - w)), min(max(0.0, foot - h), max(0.0, 1 - h))
        things.append(replace(thing, box=clipped(x, y, w, h)))
    return replace(scene, things=tuple(things))


def _doctored(case: Case, spots: list[Spot | None], looks: Floats, many: int) -> Iterator[Case]:
    chance = np.random.default_rng(case.number)
    able = _able(case.scene, spots)
    turns = chance.permutation(len(FAULTS))
    done = 0
    for turn in turns:
        if done >= many or not able:
            return
        target = int(chance.choice(able))
        spot = spots[target]
        others = [s for i, s in enumerate(spots) if s and i != target]
        result = doctored(case.pixels, FAULTS[turn], spot, others, chance) if spot else None
        if result and visible(looks, result.pixels, result.regions, spot):
            done += 1
            yield replace(
                case, pixels=result.pixels, way="doctored", fault=FAULTS[turn],
                regions=result.regions, target=target,
            )  # fmt: skip


def _able(scene: Scene, spots: list[Spot | None]) -> list[int]:
    """Things that can be tampered with so that it matters: large enough, and mostly to be seen."""
    return [i for i, thing in enumerate(scene.things) if spots[i] and thing.box.area > 0.004]


def _painted(
    case: Case, spots: list[Spot | None], looks: Floats, size: Size, many: int
) -> Iterator[Case]:
    """The same plan with one thing painted against it, another one each time."""
    done = 0
    chance = np.random.default_rng(50_000 + case.number)
    able = _able(case.scene, spots)
    faults = (*AGAINST, *WHOLES)
    for turn in chance.permutation(len(faults)):
        fault, target = faults[turn], int(chance.choice(able)) if able else -1
        if case.strange and fault not in BY_THINGS:
            continue
        if fault in WHOLES:
            changed = whole(case.scene, case.plan, fault, target, chance)
        else:
            changed = against(case.scene, fault, target, chance)
        if changed is None:
            continue
        pixels = painted(changed.scene, size, case.number, case.level)
        if changed.patch:
            under = painted(changed.patch, size, case.number, case.level)
            pixels = patched(pixels, under, changed.part)
        if not visible(looks, pixels, changed.regions, spots[target] if changed.about else None):
            continue
        yield replace(
            case, pixels=pixels, way="painted", fault=KIND_OF.get(fault, fault),
            regions=changed.regions, target=target if changed.about else -1,
        )  # fmt: skip
        done += 1
        if done == many:
            return


def quiet(report: Report) -> None:
    """Nobody watches."""
