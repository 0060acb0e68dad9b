"""Pictures whose truth is known, for training and judging the critic: sentences, plans, paintings, faults.

A case is a plan, a picture and what is wrong with it: nothing (`faithful`), one thing tampered with after
painting (`doctored`), or one thing painted against the plan (`painted`). The nouns are split in two by their
drawing: what tunes the critic is never what judges it. Paintings are kept under `.cache/critic/`, named by
everything that made them, the painter's own source included.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

import cv2
import numpy as np

from app.domain.canvas import ImageRef, Region, Size, clipped, overlap
from app.domain.parts import Plan
from app.domain.requests import PlanRequest, ReflectRequest
from app.engines.base import Report
from app.engines.sketchbook import art, layout, painter, planner
from app.engines.sketchbook.critic.looks import Planned, in_hand, planned_of
from app.engines.sketchbook.critic.view import Floats, to_lab
from app.engines.sketchbook.scene import COLOURS, STYLES, Colour, Scene, Style, Thing, to_json
from app.engines.sketchbook.vocabulary import Noun, article, noun, plural
from benchmarks.critic_doctoring import FAULTS, Bytes, Spot, doctored

CACHE = Path(__file__).resolve().parents[1] / ".cache" / "critic"
Half = Literal["tuning", "judging"]
FULL = Size(640, 640)
WIDE = Size(768, 512)
PAINTED = ("left out", "elsewhere", "other colour", "one more", "behind another")
KIND_OF = {  # what was painted against the plan, in the words of the doctored faults
    "left out": "erased", "elsewhere": "moved", "other colour": "recoloured", "one more": "doubled",
    "behind another": "covered",
}  # fmt: skip
HIDDEN = (0.4, 0.85)  # of a covered thing
SEEN = {"oil": 20.0, "watercolour": 18.0, "ink": 12.0}  # Lab, from which another colour is seen
RIGHT_FAULTS = {  # of Finding.fault: which name each fault rightly
    "erased": {"missing", "count"}, "moved": {"place", "relation", "cropped"},
    "recoloured": {"colour"}, "doubled": {"extra", "count"},
    "covered": {"hard to read", "missing", "count"},
}  # fmt: skip

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
OPEN = ("on a meadow", "in front of snowy mountains", "in a forest", "on a beach", "in the hills")
SHORE = ("on a lake", "on the sea", "on a lake in front of mountains")
INSIDE = ("on a table",)


@dataclass(frozen=True, slots=True)
class Case:
    """One picture to look at. `regions` is empty when nothing is wrong."""

    number: int
    intent: str
    plan: Plan
    scene: Scene
    pixels: Bytes
    level: Literal["draft", "refinement"]
    way: Literal["faithful", "doctored", "painted"]
    fault: str
    regions: tuple[Region, ...]
    target: int  # index into the scene's things; -1 when nothing is wrong

    @property
    def request(self) -> ReflectRequest:
        height, width = self.pixels.shape[:2]
        return ReflectRequest(
            self.intent, self.plan, ImageRef("0" * 64, width, height), self.number, self.level,
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
    """An intent with two to four kinds of things, by this half's nouns."""
    chance = np.random.default_rng(7000 + number)
    where = ["open", "open", "shore", "table"][int(chance.integers(4))]
    pools = {"open": (GROUND, AIR), "shore": (WATER, AIR), "table": (TABLE, TABLE)}[where]
    place = str(chance.choice({"open": OPEN, "shore": SHORE, "table": INSIDE}[where]))
    main, other = (nouns(half, " ".join(pool)) for pool in pools)
    picked = list(
        dict.fromkeys([*chance.permutation(np.array(main, object))[: chance.integers(2, 4)]])
    )
    if where != "table":
        picked += list(chance.permutation(np.array(other, object))[: chance.integers(0, 2)])
    said = [_phrase(each, chance) for each in picked]
    links = ["and", "next to", "left of", "right of", "in front of", "behind"]
    link = str(chance.choice(links[: 6 if len(said) == 2 else 1]))
    listed = f"{', '.join(said[:-1])} {link} {said[-1]}"
    time = "" if where == "table" else str(chance.choice(["", " at dusk", " at night", " at dawn"]))
    return f"{listed} {place}{time}, in {STYLES[number % 3]}"


def _phrase(each: Noun, chance: np.random.Generator) -> str:
    count = int(chance.choice([1, 1, 1, 2, 3]))
    colour = f"{chance.choice(np.array(COLOURS))} " if chance.random() < 0.3 else ""
    if count == 1:
        return article(f"{colour}{each.name}")
    return f"{('two', 'three')[count - 2]} {colour}{plural(each.name)}"


def cases(half: Half, first: int, last: int, doctored_each: int) -> Iterator[Case]:
    """Per number: the faithful picture, so many doctored ones and one painted against the plan."""
    for number in range(first, last):
        size = WIDE if number % 5 == 4 else FULL
        level: Literal["draft", "refinement"] = "refinement" if number % 2 else "draft"
        intent = sentence(number if half == "tuning" else 100_000 + number, half)
        plan = planner.plan(PlanRequest(intent, size, number), quiet)
        scene = layout.scene_of(plan, size, number, "")
        pixels = painted(scene, size, number, level)
        case = Case(number, intent, plan, scene, pixels, level, "faithful", "faithful", (), -1)
        yield case
        yield from _doctored(case, doctored_each)
        yield from _painted(case, size)


def _doctored(case: Case, many: int) -> Iterator[Case]:
    chance = np.random.default_rng(case.number)
    spots = spots_of(case.scene, case.pixels)
    able = _able(case.scene, spots)
    for turn in range(many):
        fault = FAULTS[(case.number // 2 + 2 * turn) % 5]
        if not able:
            return
        target = int(chance.choice(able))
        spot = spots[target]
        others = [s for i, s in enumerate(spots) if s and i != target]
        result = doctored(case.pixels, fault, spot, others, chance) if spot else None
        if result:
            yield replace(
                case, pixels=result.pixels, way="doctored", fault=fault,
                regions=result.regions, target=target,
            )  # fmt: skip


def spots_of(scene: Scene, pixels: Bytes) -> list[Spot | None]:
    """Where each thing's drawing stands in a painted picture, less what stands before it.

    None without a drawing, or where two fifths or more are hidden anyway.
    """
    height, width = pixels.shape[:2]
    placed = {p.thing: p for p in planned_of(scene.things, scene, width, height)}
    return [_spot(placed[t]) if t in placed else None for t in scene.things]


def _spot(one: Planned) -> Spot | None:
    alpha, whole = _to_be_seen(one)
    return Spot(one.box, alpha) if alpha.sum() > 0.6 * whole else None


def _to_be_seen(one: Planned) -> tuple[Floats, float]:
    """A thing's alpha less what stands before it, and the sum of it before that."""
    size = (max(2, round(one.box[2])), max(2, round(one.box[3])))
    alpha = cv2.resize(one.look.alpha, size, interpolation=cv2.INTER_AREA)
    whole = float(alpha.sum())
    for other in one.before:
        w, h = max(2, round(other.box[2])), max(2, round(other.box[3]))
        near = cv2.resize(other.look.alpha, (w, h), interpolation=cv2.INTER_AREA)
        shift = np.array([[1, 0, other.box[0] - one.box[0]], [0, 1, other.box[1] - one.box[1]]])
        alpha = alpha * (1 - cv2.warpAffine(near, shift.astype(np.float32), size))
    return np.asarray(alpha, np.float32), whole


def _able(scene: Scene, spots: list[Spot | None]) -> list[int]:
    """Things that can be tampered with so that it matters: large enough, and mostly to be seen."""
    return [i for i, thing in enumerate(scene.things) if spots[i] and thing.box.area > 0.004]


def _painted(case: Case, size: Size) -> Iterator[Case]:
    """The same plan with one thing painted against it."""
    chance = np.random.default_rng(50_000 + case.number)
    able = _able(case.scene, spots_of(case.scene, case.pixels))
    fault = PAINTED[case.number // 2 % 5]
    if not able:
        return
    target = int(chance.choice(able))
    changed = against(case.scene, fault, target, chance)
    if changed is None:
        return
    scene, regions = changed
    pixels = painted(scene, size, case.number, case.level)
    kind = KIND_OF[fault]
    yield replace(case, pixels=pixels, way="painted", fault=kind, regions=regions, target=target)


def against(
    scene: Scene, fault: str, target: int, chance: np.random.Generator
) -> tuple[Scene, tuple[Region, ...]] | None:
    """A scene in which one thing is not as planned, and the regions where that shows."""
    things = list(scene.things)
    thing = things[target]
    here = thing.box
    if fault == "left out":
        return replace(scene, things=tuple(t for t in things if t is not thing)), (here,)
    if fault == "other colour":
        others = [c for c in COLOURS if visibly_other(thing, c, scene.style)]
        if not others:
            return None
        things[target] = replace(thing, colour=others[int(chance.integers(len(others)))])
        return replace(scene, things=tuple(things)), (here,)
    if fault == "behind another":
        covers = (_cover(scene, thing, chance) for _ in range(24))
        covered = next((c for c in covers if c and HIDDEN[0] < _hidden(c, thing) < HIDDEN[1]), None)
        return (covered, (here,)) if covered else None
    there = _free_box(things, thing, chance)
    if there is None:
        return None
    if fault == "elsewhere":
        things[target] = replace(thing, box=there)
        return replace(scene, things=tuple(things)), (there, here)
    return replace(scene, things=(*things, replace(thing, box=there))), (there,)


def _cover(scene: Scene, thing: Thing, chance: np.random.Generator) -> Scene | None:
    """The scene with another of its things before this one; None when all are alike."""
    kinds = {t.art: t for t in scene.things if t.art != thing.art}
    if not kinds:
        return None
    blocker = kinds[str(chance.choice(sorted(kinds)))]
    here, grown = thing.box, chance.uniform(0.9, 1.3)
    x = here.x + chance.uniform(-0.3, 0.3) * here.w - (grown - 1) / 2 * here.w
    box = clipped(x, here.y + (1.05 - grown) * here.h, here.w * grown, here.h * grown)
    before = replace(blocker, box=box, depth=min(1.0, thing.depth + 0.05), colour=None)
    return replace(scene, things=(*scene.things, before))


def _hidden(scene: Scene, thing: Thing) -> float:
    """The share of a thing that nearer ones hide, 0..1."""
    placed = {p.thing: p for p in planned_of(scene.things, scene, 256, 256)}
    seen, whole = _to_be_seen(placed[thing]) if thing in placed else (np.ones((1, 1)), 1.0)
    return 1 - float(seen.sum()) / whole


def visibly_other(thing: Thing, colour: Colour, style: Style) -> bool:
    """Whether half of the drawing is as far off in that colour, as wash or ink leave it, that anybody sees it."""
    before, after = (
        in_hand(to_lab(art.drawing(thing.art, 64, 64, c, thing.flip, thing.tilt).rgb), style)
        for c in (thing.colour, colour)
    )
    solid = art.drawing(thing.art, 64, 64, None, thing.flip, thing.tilt).alpha > 0.5
    apart = np.linalg.norm((before - after)[solid], axis=1)
    return float(np.median(apart)) >= SEEN[style]


def _free_box(things: list[Thing], thing: Thing, chance: np.random.Generator) -> Region | None:
    """Where the thing could stand as well: at about its height, clear of all others."""
    here = thing.box
    for _ in range(200):
        x = chance.uniform(0, 1 - here.w)
        y = float(np.clip(here.y + chance.uniform(-0.08, 0.08), 0, 1 - here.h))
        box = clipped(x, y, here.w, here.h)
        if all(overlap(box, other.box) < 0.02 for other in things):
            return box
    return None


def painted(scene: Scene, size: Size, seed: int, level: str) -> Bytes:
    """The picture of a scene as the sketchbook paints it, from the cache if it is there."""
    words = json.dumps([to_json(scene), str(size), seed, level, _painter_source()], sort_keys=True)
    file = CACHE / f"{hashlib.sha256(words.encode()).hexdigest()[:24]}.png"
    if file.is_file():
        return cv2.imread(str(file))[..., ::-1].copy()
    rough = painter.draft(scene, size.draft, size, seed, quiet)
    pixels = rough if level == "draft" else painter.refine(scene, size, seed, rough, quiet, None)
    CACHE.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(file), pixels[..., ::-1])
    return pixels


@cache
def _painter_source() -> str:
    folder = Path(painter.__file__).parent
    files = sorted(f for f in folder.rglob("*.py") if "critic" not in f.relative_to(folder).parts)
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()


def quiet(report: Report) -> None:
    """Nobody watches."""
