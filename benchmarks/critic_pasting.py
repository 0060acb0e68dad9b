"""Finished pictures with something pasted in or taken out: strangers, covers and other sizes by the thousand.

A painting takes a second, a scrap of one laid on another a few milliseconds: what teaches the critic's eyes is mostly
made so. Scraps come from pictures in the same style and by the same brush. What judges the critic is never pasted.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from benchmarks.critic_cases import Case
from benchmarks.critic_doctoring import Bytes, Floats, Spot, erased, full_mask, region
from benchmarks.critic_visible import visible

ROUND = ("stranger", "covered", "stranger", "resized", "doubled", "cut", "stranger", "covered")
TRIES = 40  # places tried for one scrap
CLEAR = 0.03  # of a scrap that may lie on something planned
HIDDEN = (0.3, 0.9)  # of a covered thing
SIZES = ((0.5, 0.68), (1.4, 1.8))  # of its own: a thing of another size
OTHER = (0.6, 1.5)  # of a planned thing's height: a stranger
AGAIN = (0.85, 1.15)  # of its own height: a second one
LOST = (0.3, 0.6)  # of a thing that is cut
SMALLEST, LEAST = 12, 10  # px of a thing that is cut out, and of one that is laid


@dataclass(frozen=True, slots=True, eq=False)
class Scrap:
    """A thing cut out of a painting: (h, w, 3) uint8, alpha (h, w) 0..1, by its drawing's name."""

    art: str
    pixels: Bytes
    alpha: Floats

    @property
    def aspect(self) -> float:
        """Width by height."""
        return self.alpha.shape[1] / self.alpha.shape[0]


def scraps_of(case: Case, spots: Sequence[Spot | None]) -> list[Scrap]:
    """Everything that can be cut out of a painting."""
    things = zip(case.scene.things, spots, strict=True)
    cut = (scrap_of(case, thing.art, spot) for thing, spot in things if spot)
    return [scrap for scrap in cut if scrap]


def scrap_of(case: Case, art: str, spot: Spot) -> Scrap | None:
    """One thing cut out of a painting; None where it is too small."""
    x, y = round(spot.box[0]), round(spot.box[1])
    height, width = spot.alpha.shape
    pixels = case.pixels[y : y + height, x : x + width]
    alpha = spot.alpha[: pixels.shape[0], : pixels.shape[1]]
    return Scrap(art, pixels.copy(), alpha.copy()) if min(alpha.shape) >= SMALLEST else None


Box = tuple[float, float, float, float]
Made = tuple[Bytes, tuple[Box, ...]] | None


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """What lies ready: a faithful picture, one of its things (`art`, where it stands), scraps of others, and chance."""

    case: Case
    art: str
    spot: Spot
    scraps: Sequence[Scrap]
    chance: np.random.Generator

    @property
    def pixels(self) -> Bytes:
        return self.case.pixels

    @property
    def own(self) -> Scrap | None:
        """The thing itself as a scrap; None where it is too small."""
        return scrap_of(self.case, self.art, self.spot)

    @property
    def without(self) -> Bytes:
        """The picture with the thing painted over."""
        return erased(self.pixels, full_mask(self.pixels, self.spot), self.chance)

    def other(self, arts: Collection[str]) -> Scrap | None:
        """A scrap of none of these drawings."""
        others = [scrap for scrap in self.scraps if scrap.art not in arts]
        return others[int(self.chance.integers(len(others)))] if others else None


def pasted_cases(
    case: Case, spots: Sequence[Spot | None], looks: Floats, scraps: Sequence[Scrap], many: int
) -> Iterator[Case]:
    """So many pictures with something pasted in or taken out of a faithful one, as far as it can be seen."""
    chance = np.random.default_rng(60_000 + case.number)
    things = case.scene.things
    able = {i: spot for i, spot in enumerate(spots) if spot and things[i].box.area > 0.004}
    for n in range(many if able else 0):
        fault, target = ROUND[n % len(ROUND)], int(chance.choice(list(able)))
        spot = able[target]
        made = PASTED[fault](Desk(case, things[target].art, spot, scraps, chance))
        if made is None:
            continue
        pixels, boxes = made
        regions = tuple(region(case.pixels, box) for box in boxes)
        about = fault not in ("stranger", "doubled")
        if visible(looks, pixels, regions, spot if about else None):
            yield replace(
                case, pixels=pixels, way="pasted", fault=fault, regions=regions,
                target=target if fault != "stranger" else -1,
            )  # fmt: skip


def _stranger(desk: Desk) -> Made:
    scrap = desk.other({thing.art for thing in desk.case.scene.things})
    return _laid_apart(desk, scrap, *OTHER) if scrap else None


def _doubled(desk: Desk) -> Made:
    return _laid_apart(desk, desk.own, *AGAIN) if desk.own else None


def _laid_apart(desk: Desk, scrap: Scrap, least: float, most: float) -> Made:
    """A scrap so many times as tall as the thing laid where nothing is planned, mostly on the thing's own ground."""
    taken, chance = _taken(desk.case), desk.chance
    height, width = desk.pixels.shape[:2]
    tall = desk.spot.box[3] * chance.uniform(least, most)
    wide = tall * scrap.aspect
    if wide > 0.7 * width or tall > 0.7 * height or min(wide, tall) < LEAST:
        return None
    foot = desk.spot.box[1] + desk.spot.box[3]
    for _ in range(TRIES):
        x = chance.uniform(0, width - wide)
        below = foot + chance.uniform(-0.1, 0.1) * height
        y = float(np.clip(below - tall, 0, height - tall))
        over = taken[round(y) : round(y + tall), round(x) : round(x + wide)]
        if over.size and over.mean() < CLEAR:
            box = (x, y, wide, tall)
            return laid(desk.pixels, scrap, box, bool(chance.random() < 0.5)), (box,)
    return None


def _covered(desk: Desk) -> Made:
    mask, chance = full_mask(desk.pixels, desk.spot), desk.chance
    x, y, w, h = desk.spot.box
    for _ in range(TRIES):
        scrap = desk.other({desk.art})
        if scrap is None:
            return None
        tall = h * chance.uniform(0.7, 1.3)
        wide = tall * scrap.aspect
        left = x + w / 2 - wide / 2 + chance.uniform(-0.5, 0.5) * w
        top = y + h - tall + chance.uniform(-0.2, 0.2) * h
        cover = _stamped(scrap, (left, top, wide, tall), mask.shape)
        if HIDDEN[0] < float((mask * cover).sum() / (mask.sum() + 1e-3)) < HIDDEN[1]:
            return laid(desk.pixels, scrap, (left, top, wide, tall), False), (desk.spot.box,)
    return None


def _resized(desk: Desk) -> Made:
    if desk.own is None:
        return None
    grown = desk.chance.uniform(*SIZES[int(desk.chance.integers(2))])
    x, y, w, h = desk.spot.box
    box = (x + w / 2 - w * grown / 2, y + h - h * grown, w * grown, h * grown)
    if min(box[:2]) < 0 or box[0] + box[2] > desk.pixels.shape[1] or min(box[2:]) < LEAST:
        return None
    return laid(desk.without, desk.own, box, False), (desk.spot.box, box)


def _cut(desk: Desk) -> Made:
    """One side of a thing gone, from a straight line on."""
    without, pixels = desk.without, desk.pixels.copy()
    width = pixels.shape[1]
    (x, y, w, h), lost = desk.spot.box, desk.chance.uniform(*LOST)
    room = round(0.03 * width)  # around the thing, but for the side where the line is
    left, right, top, bottom = x - room, x + w + room, y - room, y + h + room
    side = int(desk.chance.integers(4))
    if side == 0:
        right = x + lost * w
    elif side == 1:
        left = x + (1 - lost) * w
    elif side == 2:
        bottom = y + lost * h
    else:
        top = y + (1 - lost) * h
    gone = np.s_[max(0, round(top)) : round(bottom), max(0, round(left)) : round(right)]
    pixels[gone] = without[gone]
    return pixels, (desk.spot.box,)


PASTED: dict[str, Callable[[Desk], Made]] = {
    "stranger": _stranger, "doubled": _doubled, "covered": _covered, "resized": _resized, "cut": _cut,
}  # fmt: skip


def laid(pixels: Bytes, scrap: Scrap, box: Box, flip: bool) -> Bytes:
    """A scrap in a box (x, y, w, h in px) on a picture."""
    alpha = _stamped(scrap, box, pixels.shape[:2], flip)[..., None]
    over = _warped(scrap.pixels, box, pixels.shape[:2], flip)
    return np.asarray(pixels * (1 - alpha) + over * alpha, np.uint8)


def _stamped(scrap: Scrap, box: Box, shape: tuple[int, ...], flip: bool = False) -> Floats:
    return np.clip(np.asarray(_warped(scrap.alpha, box, shape, flip), np.float32), 0, 1)


def _warped(layer: np.ndarray, box: Box, shape: tuple[int, ...], flip: bool) -> np.ndarray:
    height, width = layer.shape[:2]
    x, y, w, h = box
    across = w / width
    place = np.array([[across, 0, x], [0, h / height, y]], np.float32)
    if flip:
        place = np.array([[-across, 0, x + w], [0, h / height, y]], np.float32)
    return cv2.warpAffine(layer, place, (shape[1], shape[0]))


def _taken(case: Case) -> Floats:
    """(H, W): where something is planned."""
    height, width = case.pixels.shape[:2]
    taken = np.zeros((height, width), np.float32)
    for thing in case.scene.things:
        box = thing.box
        taken[
            round(max(0, box.y) * height) : round((box.y + box.h) * height),
            round(max(0, box.x) * width) : round((box.x + box.w) * width),
        ] = 1
    return taken
