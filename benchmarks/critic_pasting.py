"""Finished pictures with something pasted in or taken out: strangers, covers and other sizes by the thousand.

A painting takes a second, a scrap of one laid on another a few milliseconds: what teaches the critic's eyes is mostly
made so. Scraps come from pictures in the same style and by the same brush. What judges the critic is never pasted.
"""

from collections.abc import Callable, Iterator, Sequence
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


@dataclass(frozen=True, slots=True, eq=False)
class Scrap:
    """A thing cut out of a painting: (h, w, 3) uint8, alpha (h, w) 0..1, by its drawing's name."""

    art: str
    pixels: Bytes
    alpha: Floats


def scraps_of(case: Case, spots: Sequence[Spot | None]) -> list[Scrap]:
    """Everything that can be cut out of a painting."""
    found = []
    for thing, spot in zip(case.scene.things, spots, strict=True):
        if spot is None:
            continue
        x, y = round(spot.box[0]), round(spot.box[1])
        height, width = spot.alpha.shape
        pixels = case.pixels[y : y + height, x : x + width]
        alpha = spot.alpha[: pixels.shape[0], : pixels.shape[1]]
        if min(alpha.shape) >= 12:
            found.append(Scrap(thing.art, pixels.copy(), alpha.copy()))
    return found


def pasted_cases(
    case: Case, spots: Sequence[Spot | None], looks: Floats, scraps: Sequence[Scrap], many: int
) -> Iterator[Case]:
    """So many pictures with something pasted in or taken out of a faithful one, as far as it can be seen."""
    chance = np.random.default_rng(60_000 + case.number)
    able = [i for i, spot in enumerate(spots) if spot and case.scene.things[i].box.area > 0.004]
    if not able:
        return
    for n in range(many):
        fault, target = ROUND[n % len(ROUND)], int(chance.choice(able))
        made = PASTED[fault](case, spots, target, scraps, chance)
        if made is None:
            continue
        pixels, boxes = made
        regions = tuple(region(case.pixels, box) for box in boxes)
        about = fault not in ("stranger", "doubled")
        if visible(looks, pixels, regions, spots[target] if about else None):
            yield replace(
                case, pixels=pixels, way="pasted", fault=fault, regions=regions,
                target=target if fault != "stranger" else -1,
            )  # fmt: skip


Box = tuple[float, float, float, float]
Made = tuple[Bytes, tuple[Box, ...]] | None
Making = Callable[[Case, Sequence[Spot | None], int, Sequence[Scrap], np.random.Generator], Made]


def _stranger(
    case: Case,
    spots: Sequence[Spot | None],
    target: int,
    scraps: Sequence[Scrap],
    chance: np.random.Generator,
) -> Made:
    planned = {thing.art for thing in case.scene.things}
    others = [scrap for scrap in scraps if scrap.art not in planned]
    if not others:
        return None
    like = spots[target]
    assert like is not None
    scrap = others[int(chance.integers(len(others)))]
    return _laid_apart(case, like, scrap, like.box[3] * chance.uniform(*OTHER), chance)


def _doubled(
    case: Case,
    spots: Sequence[Spot | None],
    target: int,
    scraps: Sequence[Scrap],
    chance: np.random.Generator,
) -> Made:
    like = spots[target]
    own = scraps_of(case, [each if each is like else None for each in spots])
    if not own or like is None:
        return None
    return _laid_apart(case, like, own[0], like.box[3] * chance.uniform(0.85, 1.15), chance)


def _laid_apart(
    case: Case, like: Spot, scrap: Scrap, tall: float, chance: np.random.Generator
) -> Made:
    """A scrap so tall laid where nothing is planned, mostly on the ground that a thing stands on."""
    taken = _taken(case)
    height, width = case.pixels.shape[:2]
    wide = tall * scrap.alpha.shape[1] / scrap.alpha.shape[0]
    if wide > 0.7 * width or tall > 0.7 * height or min(wide, tall) < 10:
        return None
    foot = like.box[1] + like.box[3]
    for _ in range(TRIES):
        x = chance.uniform(0, width - wide)
        below = foot + chance.uniform(-0.1, 0.1) * height
        y = float(np.clip(below - tall, 0, height - tall))
        over = taken[round(y) : round(y + tall), round(x) : round(x + wide)]
        if over.size and over.mean() < CLEAR:
            box = (x, y, wide, tall)
            return laid(case.pixels, scrap, box, bool(chance.random() < 0.5)), (box,)
    return None


def _covered(
    case: Case,
    spots: Sequence[Spot | None],
    target: int,
    scraps: Sequence[Scrap],
    chance: np.random.Generator,
) -> Made:
    spot = spots[target]
    others = [scrap for scrap in scraps if scrap.art != case.scene.things[target].art]
    if spot is None or not others:
        return None
    mask = full_mask(case.pixels, spot)
    for _ in range(TRIES):
        scrap = others[int(chance.integers(len(others)))]
        tall = spot.box[3] * chance.uniform(0.7, 1.3)
        wide = tall * scrap.alpha.shape[1] / scrap.alpha.shape[0]
        x = spot.box[0] + spot.box[2] / 2 - wide / 2 + chance.uniform(-0.5, 0.5) * spot.box[2]
        y = spot.box[1] + spot.box[3] - tall + chance.uniform(-0.2, 0.2) * spot.box[3]
        cover = _stamped(scrap, (x, y, wide, tall), mask.shape)
        hidden = float((mask * cover).sum() / (mask.sum() + 1e-3))
        if HIDDEN[0] < hidden < HIDDEN[1]:
            return laid(case.pixels, scrap, (x, y, wide, tall), False), (spot.box,)
    return None


def _resized(
    case: Case,
    spots: Sequence[Spot | None],
    target: int,
    scraps: Sequence[Scrap],
    chance: np.random.Generator,
) -> Made:
    spot = spots[target]
    own = scraps_of(case, [each if each is spot else None for each in spots])
    if spot is None or not own:
        return None
    _, width = case.pixels.shape[:2]
    grown = chance.uniform(*SIZES[int(chance.integers(2))])
    x, y, w, h = spot.box
    box = (x + w / 2 - w * grown / 2, y + h - h * grown, w * grown, h * grown)
    if box[1] < 0 or box[0] < 0 or box[0] + box[2] > width or min(box[2:]) < 10:
        return None
    without = erased(case.pixels, full_mask(case.pixels, spot), chance)
    return laid(without, own[0], box, False), (spot.box, box)


def _cut(
    case: Case,
    spots: Sequence[Spot | None],
    target: int,
    scraps: Sequence[Scrap],
    chance: np.random.Generator,
) -> Made:
    """One side of a thing gone, from a straight line on."""
    spot = spots[target]
    if spot is None:
        return None
    mask = full_mask(case.pixels, spot)
    without = erased(case.pixels, mask, chance)
    height, width = mask.shape
    x, y, w, h = spot.box
    lost = chance.uniform(0.3, 0.6)
    left, right, top, bottom = x, x + w, y, y + h
    side = int(chance.integers(4))
    if side == 0:
        right = x + lost * w
    elif side == 1:
        left = x + (1 - lost) * w
    elif side == 2:
        bottom = y + lost * h
    else:
        top = y + (1 - lost) * h
    gone = np.zeros((height, width), np.float32)
    room = round(0.03 * width)
    gone[
        max(0, round(top) - room * (side != 3)) : round(bottom) + room * (side != 2),
        max(0, round(left) - room * (side != 1)) : round(right) + room * (side != 0),
    ] = 1
    soft = gone[..., None]
    return (case.pixels * (1 - soft) + without * soft).astype(np.uint8), (spot.box,)


PASTED: dict[str, Making] = {
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
