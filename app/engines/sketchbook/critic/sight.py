"""What the critic has before it: the picture, the expectation, and every planned thing measured between the two.

Where the picture's setting is not the one that plan and seed make (another engine's, a person's, another seed),
only the things are expected, before whatever is there. Knows no verdict.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import cv2
import numpy as np

from app.domain.requests import ReflectRequest
from app.engines.sketchbook import layout
from app.engines.sketchbook.critic import hand
from app.engines.sketchbook.critic.elsewhere import Elsewhere, elsewhere
from app.engines.sketchbook.critic.expectation import Expectation, Layer, expectation
from app.engines.sketchbook.critic.measures import Seen, measured
from app.engines.sketchbook.critic.rivals import Rival, fits, likeliest, setting_off
from app.engines.sketchbook.critic.search import MARGIN
from app.engines.sketchbook.critic.view import (
    BRUSH,
    FRAME,
    Bytes,
    Floats,
    Level,
    View,
    framed,
    seen_as,
    summed,
    view_of,
)
from app.engines.sketchbook.scene import Scene, Thing

HELD = 4  # views held: a picture is looked at again and again as it is refined
CHANGED = 0.5  # Lab, of all channels: what is expected otherwise by less is as before
SMOOTH = 7.0  # px of blur that leaves the ground of a picture and not what stands on it

Kind = tuple[str, str | None]


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """`things` are those due by now, `seen` those of them that have a drawing, measured; `again` where else each
    kind is found. `fits` tells whether the setting is as expected, `off` (2,) by how much; `ours` whether the
    sketchbook's own brush painted it. Where a `rival` of the planned scene was painted, that is what is expected.
    `same` are the numbers of those in `seen` that are as at an earlier look.
    """

    view: View
    level: Level
    meant: View
    bare: Floats
    expected: Expectation
    scene: Scene
    things: tuple[Thing, ...]
    seen: tuple[Seen, ...]
    again: dict[Kind, tuple[Elsewhere, ...]]
    off: tuple[float, float]
    fits: bool
    ours: bool
    rival: Rival | None = None
    same: frozenset[int] = frozenset()


def looked(
    request: ReflectRequest,
    pixels: Bytes,
    tell: Callable[[float, str], None],
    turned: frozenset[int] = frozenset(),
    first: "Sight | None" = None,
) -> Sight:
    """Measure every thing that is due by now, telling how far it is. Things with the numbers in `turned` are expected
    looking the other way; what is as it was at the `first` look is not measured again."""
    height, width = pixels.shape[:2]
    scene = layout.scene_of(
        request.plan, layout.SQUARE, request.seed, request.style, request.pass_no
    )
    scene = _turned(scene, turned) if turned else scene
    view = first.view if first else view_of(pixels, request.level)
    tell(0.1, "imagining the picture that is planned")
    expected, meant, bare = imagined(scene, view.width, view.height, (width, height), request.level)
    off = setting_off(view.plain, meant.plain, expected.things)
    if first:
        rival = first.rival and replace(
            first.rival, scene=replace(first.rival.scene, things=scene.things)
        )
    else:
        rival = likeliest(view.plain, scene, expected.things, off)
    if rival:
        expected, meant, bare = imagined(
            rival.scene, view.width, view.height, (width, height), request.level
        )
        off = setting_off(view.plain, meant.plain, expected.things)
    fitting = rival is not None or fits(off)
    if not fitting:
        bare = framed(_ground(view.plain, expected))
        meant = seen_as(_before(expected, bare), request.level)
    same = (
        _as_before(first, expected, meant, bare) if first and fitting == first.fits else frozenset()
    )
    again = _again(view, meant, bare, expected.layers, first, same)
    seen = []
    for at, layer in enumerate(expected.layers):
        if first and at in same:
            seen.append(replace(first.seen[at], layer=layer))
            continue
        tell(0.2 + 0.7 * at / len(expected.layers), f"looking for the {layer.thing.name}")
        others = again.get(kind_of(layer.thing), ())
        seen.append(measured(view, meant, bare, layer, others[0] if others else None, fitting))
    ours = fitting or hand.ours(pixels, scene.style)
    return Sight(
        view, request.level, meant, bare, expected, scene, scene.things, tuple(seen), again, off, fitting, ours,
        rival, same,
    )  # fmt: skip


def _as_before(first: Sight, expected: Expectation, meant: View, bare: Floats) -> frozenset[int]:
    """The numbers of the things about which the same is expected as at the first look."""
    look, ground = cv2.absdiff(first.meant.lab, meant.lab), cv2.absdiff(first.bare, bare)
    changed = summed(look + ground) > CHANGED
    same = []
    for number, layer in enumerate(expected.layers):
        x, y, w, h = layer.box
        margin = 1 + MARGIN * max(w, h)
        wide, tall = round(w + 2 * margin), round(h + 2 * margin)
        if not changed[meant.at(x - margin, y - margin, wide, tall)].any():
            same.append(number)
    return frozenset(same)


@lru_cache(8 * HELD)
def _turned(scene: Scene, turned: frozenset[int]) -> Scene:
    """The scene with some things looking the other way; the same things whenever it is asked again."""
    things = [replace(t, flip=t.flip ^ (n in turned)) for n, t in enumerate(scene.things)]
    return replace(scene, things=tuple(things))


@lru_cache(HELD)
def imagined(
    scene: Scene, width: int, height: int, full: tuple[int, int], level: Level
) -> tuple[Expectation, View, Floats]:
    """The expectation, how it looks through the brush, and its ground so, framed."""
    expected = expectation(scene, width, height, full)
    bare = framed(cv2.GaussianBlur(expected.bare, (0, 0), BRUSH[level]))
    return expected, seen_as(expected.lab, level), bare


def kind_of(thing: Thing) -> Kind:
    """Things of one kind look alike: one found elsewhere may be any of them."""
    return thing.art, thing.colour


def _again(
    view: View,
    meant: View,
    bare: Floats,
    layers: tuple[Layer, ...],
    first: Sight | None,
    same: frozenset[int],
) -> dict[Kind, tuple[Elsewhere, ...]]:
    """Per kind, where else it is found, by the one of it that shows best; as at the `first` look where all of it is
    the same."""
    kinds: dict[Kind, Layer] = {}
    anew = {kind_of(layer.thing) for at, layer in enumerate(layers) if at not in same}
    for layer in layers:
        best = kinds.get(kind_of(layer.thing))
        if best is None or layer.seen.sum() > best.seen.sum():
            kinds[kind_of(layer.thing)] = layer
    return {
        kind: elsewhere(view, meant, bare, layer, layers)
        if not first or kind in anew
        else first.again[kind]
        for kind, layer in kinds.items()
    }


def _ground(lab: Floats, expected: Expectation) -> Floats:
    """(H, W, 3): the picture without what stands on it, softly, the things' own places filled from around them."""
    away = (~expected.things).astype(np.float32)
    share = cv2.GaussianBlur(away, (0, 0), SMOOTH)
    ground = cv2.GaussianBlur(lab * away[..., None], (0, 0), SMOOTH)
    whole = cv2.GaussianBlur(lab, (0, 0), 2 * SMOOTH)
    soft = np.minimum(share, 1)[..., None]
    return np.asarray(ground + whole * (1 - soft), np.float32)


def _before(expected: Expectation, bare: Floats) -> Floats:
    """The expected things before another ground than the expected one."""
    soft = cv2.GaussianBlur(expected.things.astype(np.float32), (0, 0), 0.7)[..., None]
    ground = bare[FRAME:-FRAME, FRAME:-FRAME]
    return np.asarray(ground + (expected.lab - ground) * soft, np.float32)
