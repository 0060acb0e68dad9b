"""What pixels tell of a picture before and after a wish: light, colour and detail, of all of it or of one thing; and
what stayed as it was."""

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.canvas import Region, clipped
from app.engines.sketchbook import art
from app.engines.sketchbook.pixels import Bytes, Floats, lab_of
from app.engines.sketchbook.scene import Scene, Thing
from tests.engines.sketchbook.wishes import facts
from tests.engines.sketchbook.wishes.easel import Pair, Seen

Flags = NDArray[np.bool_]
# Of Lab: the hue's angle in degrees, for what has one.
HUES = {"red": 32, "orange": 62, "brown": 62, "yellow": 92, "green": 140, "blue": 268, "purple": 318,
        "pink": 5}  # fmt: skip
STEPS = {"L": 1.2, "warm": 0.8, "b": 0.8, "chroma": 0.6, "contrast": 0.5, "sharp": 0.0}
STILL, DRIFT = 4.0, 1.5  # Lab: how far a kept thing, and all that is far from the wish, may move


def holds(pair: Pair, name: str, about: list[str], op: str, right: str) -> bool:
    """Whether a fact about pixels holds."""
    match name:
        case "same":
            return kept(pair, about)
        case "only":
            return _elsewhere(pair, about) <= DRIFT
        case "changed":
            return difference(pair) > 1.0
        case "hue":
            return _coloured(pair, about[0], right)
    where = about[0] if about else ""
    control = pair.idle if name == "sharp" else pair.before
    old, now = (measured(seen, name, where) for seen in (control, pair.after))
    if op.startswith("*"):
        return now < old * float(right) if op == "*<" else now > old * float(right)
    step = STEPS[name] if name != "sharp" else 0.02 * old
    return now > old + step if op == ">" else now < old - step


def difference(pair: Pair) -> float:
    """Mean Lab distance between before and after."""
    return float(_apart(pair).mean())


def kept(pair: Pair, about: list[str]) -> bool:
    """Whether a thing still stands where it stood, and looks as it did where nothing else is near it now."""
    for name in about:
        old = facts.named(pair.before.scene, name)
        now = [t for t in pair.after.scene.things if any(t.box == each.box for each in old)]
        if len(now) < len(old):
            return False
        if pair.after.pixels is None:
            if not {(t.name, t.colour, t.tone, t.box) for t in old} <= {
                (t.name, t.colour, t.tone, t.box) for t in now
            }:
                return False
            continue
        mask = np.any([silhouette(t) for t in old], 0)
        for thing in {*pair.before.scene.things} ^ {*pair.after.scene.things}:
            mask &= ~_boxed(thing.box, 0.06, mask.shape)
        if mask.any() and float(_apart(pair)[mask].mean()) > STILL:
            return False
    return True


def measured(seen: Seen, name: str, where: str) -> float:
    """A measure of the whole picture, of its top third, or of a thing."""
    assert seen.pixels is not None
    lab, mask = _lab(seen.pixels), _mask(seen.scene, where, seen.pixels.shape[:2])
    tones, red, yellow = (lab[..., n][mask] for n in range(3))
    match name:
        case "L":
            return float(tones.mean())
        case "chroma":
            return float(np.hypot(red, yellow).mean())
        case "warm":
            return float((yellow + 0.5 * red).mean())
        case "b":
            return float(yellow.mean())
        case "contrast":
            return float(cv2.GaussianBlur(lab[..., 0], (0, 0), 2)[mask].std())
        case _:
            edges = cv2.Laplacian(cv2.GaussianBlur(lab[..., 0], (0, 0), 0.7), cv2.CV_32F)
            return float(np.abs(edges)[mask].mean())


def silhouette(thing: Thing, side: int = 288) -> Flags:
    """(side, side) where a thing's drawing lies."""
    shape = np.zeros((side, side), bool)
    wide, tall = (max(4, round(length * side)) for length in (thing.box.w, thing.box.h))
    alpha = art.drawing(thing.art, wide, tall, thing.colour, thing.flip, thing.tilt).alpha > 0.6
    h, w = alpha.shape
    left = max(0, round(thing.box.centre[0] * side - w / 2))
    top = round((thing.box.y + thing.box.h) * side) - h
    if thing.support == "air":
        top = round(thing.box.centre[1] * side - h / 2)
    top = max(0, top)
    alpha = alpha[: side - top, : side - left]
    shape[top : top + alpha.shape[0], left : left + alpha.shape[1]] = alpha
    return shape


def _mask(scene: Scene, where: str, shape: tuple[int, ...]) -> Flags:
    """All of the picture, its sky, or a thing's own pixels, as far as nothing nearer covers them."""
    if not where:
        return np.ones(shape[:2], bool)
    if where == "top":
        top = np.zeros(shape[:2], bool)
        top[: shape[0] // 4] = True
        return top
    chosen = facts.named(scene, where)
    mask = np.any([silhouette(t) for t in chosen], 0) if chosen else np.zeros(shape[:2], bool)
    for other in scene.things:
        if chosen and other not in chosen and other.depth > max(t.depth for t in chosen):
            mask &= ~silhouette(other)
    return mask


def _coloured(pair: Pair, name: str, aim: str) -> bool:
    """Whether a thing has come to a colour; one of several names is enough, all things of one name must."""
    if aim.startswith("hue("):
        mine, theirs = (np.array([measured_hue(pair.after, each)]) for each in (name, aim[4:-1]))
        return bool(abs((mine - theirs + 180) % 360 - 180) < 40)
    either = [_one_coloured(pair, each, aim) for each in name.split("|")]
    return any(either)


def _one_coloured(pair: Pair, name: str, aim: str) -> bool:
    seen = pair.after
    if not facts.named(seen.scene, name) or seen.pixels is None:
        return False
    lab = _lab(seen.pixels)[_mask(seen.scene, name, seen.pixels.shape)]
    tones, chroma = lab[:, 0], np.hypot(lab[:, 1], lab[:, 2])
    if aim == "white":
        return bool(np.median(tones) > 62 and np.median(chroma) < 26)
    if aim == "black":
        return bool(np.median(tones) < 42 and np.median(chroma) < 26)
    if aim == "grey":
        return bool(np.median(chroma) < 16 and 28 < np.median(tones) < 85)
    hue = np.degrees(np.arctan2(lab[:, 2], lab[:, 1])) % 360
    near = np.abs((hue - HUES[aim] + 180) % 360 - 180) < 32
    return bool((near & (chroma > 12)).mean() > 0.3)


def measured_hue(seen: Seen, name: str) -> float:
    """Degrees: the mean hue of a thing, weighed by how strong it is."""
    assert seen.pixels is not None
    lab = _lab(seen.pixels)[_mask(seen.scene, name, seen.pixels.shape)]
    return float(np.degrees(np.arctan2(lab[:, 2].mean(), lab[:, 1].mean())) % 360)


def _elsewhere(pair: Pair, about: list[str]) -> float:
    """Mean Lab distance away from the named things, old and new, and from their shadows and reflections."""
    far = np.ones(_apart(pair).shape, bool)
    for seen in (pair.before, pair.after):
        for name in about:
            for thing in facts.named(seen.scene, name):
                box = thing.box
                cast = clipped(box.x - 0.5 * box.w, box.y, 2 * box.w, 1.8 * box.h)
                far &= ~_boxed(cast, 0.04, far.shape)
    return float(_apart(pair)[far].mean()) if far.any() else 0.0


def _boxed(box: Region, room: float, shape: tuple[int, ...]) -> Flags:
    inside = np.zeros(shape, bool)
    h, w = shape
    inside[max(0, int((box.y - room) * h)) : int((box.y + box.h + room) * h) + 1,
           max(0, int((box.x - room) * w)) : int((box.x + box.w + room) * w) + 1] = True  # fmt: skip
    return inside


def _apart(pair: Pair) -> Floats:
    assert pair.before.pixels is not None
    assert pair.after.pixels is not None
    gap = _lab(pair.before.pixels) - _lab(pair.after.pixels)
    return np.asarray(np.sqrt((gap**2).sum(-1)), np.float32)


def _lab(pixels: Bytes) -> Floats:
    return lab_of(pixels.astype(np.float32) / 255)
