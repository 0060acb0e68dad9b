"""The refiner: findings that stand and a person's own words become a changed scene, painted over what is there.

Pixels that are not the sketchbook's own are changed only where a finding or the words want it, and there only in
the shape of the changed thing. What could not be done is said in the note.
"""

import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from PIL import Image

from app.domain.canvas import Region, Size, clipped, overlap
from app.domain.parts import Finding, Plan
from app.domain.requests import DraftRequest, RefineRequest
from app.engines.base import Preview, Progress, Reporter
from app.engines.sketchbook import art, layout, painter
from app.engines.sketchbook.changing import Changing, clearer, sized
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.pixels import Bytes, Floats
from app.engines.sketchbook.scene import VERSION, Scene, Thing, from_json

PERSONS = frozenset({"words", ""})  # faults a person's finding may have: their words say what to do


@dataclass(frozen=True, slots=True)
class Change:
    """What shall be painted: `regions` differ from what is there (None: everything may). `known` tells that the
    pixels are the sketchbook's own; `note` says what was done."""

    scene: Scene
    regions: tuple[Region, ...] | None
    known: bool
    note: str
    gone: tuple[Region, ...] = ()


def changed(request: RefineRequest) -> Change:
    """The scene with every standing finding and the person's words carried out."""
    known = remembered(request.scene)
    scene = known or layout.scene_of(
        request.plan, request.size, request.seed, request.style, request.pass_no
    )
    return _changed(scene, known is not None, request.plan, request.findings, request.words)


def folded_in(scene: Scene, request: DraftRequest) -> Change:
    """A redraft's scene with the corrections that led to it."""
    return _changed(scene, True, request.plan, request.corrections, request.words)


def repainted(
    request: RefineRequest, change: Change, start: Bytes, mask: Floats | None, report: Reporter
) -> Bytes:
    """(H, W, 3) uint8 of the request's size: `start` (any size, uint8) with the change painted over it."""
    size = request.size
    if change.known:
        regions = None if change.regions is None else list(change.regions)
        return painter.refine(change.scene, size, request.seed, start, report, regions, mask)
    if not change.regions:
        return _kept(start, size, report)
    cleared = _cleared(start, change.gone, size)
    shape = _shapes(change, size)
    shape = shape if mask is None else shape * _fitted(mask, size)
    return painter.refine(
        change.scene, size, request.seed, cleared, report, list(change.regions), shape
    )


def remembered(plain: dict[str, Any] | None) -> Scene | None:
    """The scene of an earlier step, when it is one of ours that this version reads."""
    if not plain or plain.get("v") != VERSION or "things" not in plain:
        return None
    return from_json(plain)


def _changed(
    scene: Scene, known: bool, plan: Plan, findings: Sequence[Finding], words: str
) -> Change:
    changing = Changing(scene)
    for finding in findings:
        if finding.stands and finding.about == "picture":
            _mend(changing, finding, plan)
    wanted = asked(words)
    for change in wanted.changes:
        changing.carry_out(change)
    changing.undone += [f"I did not understand: {clause}" for clause in wanted.unclear]
    regions = None if changing.all else tuple(changing.regions)
    return Change(changing.scene, regions, known, _note(changing), _gone(scene, changing.scene))


def _note(changing: Changing) -> str:
    done = "; ".join(dict.fromkeys(changing.done))
    undone = ". ".join(dict.fromkeys(changing.undone))
    said = [f"{done[:1].upper()}{done[1:]}." if done else "", f"{undone}." if undone else ""]
    return " ".join(part for part in said if part)


def _gone(before: Scene, after: Scene) -> tuple[Region, ...]:
    """Where something stood that is no longer there."""
    boxes = {thing.box for thing in after.things}
    return tuple(thing.box for thing in before.things if thing.box not in boxes)


# ---------------------------------------------------------------------- findings
def _mend(changing: Changing, finding: Finding, plan: Plan) -> None:
    """One finding. A person's words come first; else the plan's own place, colour and number are restored."""
    wanted = asked(finding.correction)
    if finding.author or finding.fault in PERSONS:
        for change in wanted.changes:
            changing.carry_out(change, finding.region)
        changing.undone += [f"I did not understand: {clause}" for clause in wanted.unclear]
        return
    planned = [t for t in layout.places(plan) if t.instruction == finding.instruction]
    if finding.region is not None:
        changing.regions.append(finding.region)
    if finding.fault == "extra":
        _drop_strangers(changing, finding, plan)
        changing.done.append("painted over what was too much")
    elif planned:
        _restore(changing, finding, planned)
    else:
        for change in wanted.changes:
            changing.carry_out(change, finding.region)


def _drop_strangers(changing: Changing, finding: Finding, plan: Plan) -> None:
    """Where the finding points: things that no line of the plan asks for, and those that a line has too many of."""
    region, things = finding.region, changing.scene.things
    if region is None:
        return
    wanted = Counter(thing.instruction for thing in layout.places(plan))
    spare = Counter(thing.instruction for thing in things) - wanted
    strangers = []
    for thing in sorted(things, key=lambda t: -overlap(t.box, region)):
        if overlap(thing.box, region) > 0.1 and spare[thing.instruction] > 0:
            spare[thing.instruction] -= 1
            strangers.append(thing)
            changing.regions.append(thing.box)
    kept = tuple(t for t in things if t not in strangers)
    changing.scene = replace(changing.scene, things=kept)


def _restore(changing: Changing, finding: Finding, planned: Sequence[Thing]) -> None:
    """The line's things as the plan has them; clearer where they could not be made out."""
    scene = changing.scene
    mine = [n for n, t in enumerate(scene.things) if t.instruction == finding.instruction]
    name = planned[0].name
    if finding.fault in ("missing", "count", "place", "relation", "cropped"):
        wanted = [_as_before(thing, scene.things, mine) for thing in planned]
        wanted = (
            [_inside_frame(thing) for thing in wanted] if finding.fault == "cropped" else wanted
        )
        same = [scene.things[n] for n in mine] == wanted
        if same and finding.fault in ("missing", "count"):
            wanted = [clearer(t) if _pointed_at(t, finding) else t for t in wanted]
        changing.regions += [scene.things[n].box for n in mine] + [t.box for t in wanted]
        others = tuple(t for n, t in enumerate(scene.things) if n not in mine)
        changing.scene = replace(scene, things=(*others, *wanted))
        changing.done.append(f"painted the {name} again where it belongs")
        return
    aimed = [n for n in mine if _pointed_at(scene.things[n], finding)] or mine
    if finding.fault == "colour":
        colours = {n: planned[min(at, len(planned) - 1)].colour for at, n in enumerate(mine)}
        changing.swap({n: replace(scene.things[n], colour=colours[n]) for n in aimed})
        changing.done.append(f"gave the {name} its colour again")
        return
    tone = (
        0.35
        if "lighter" in finding.correction
        else -0.35
        if "darker" in finding.correction
        else 0.0
    )
    front = (
        max((t.depth for t in scene.things), default=1.0)
        if "in front" in finding.correction
        else 0.0
    )
    changing.swap({
        n: replace(
            sized(t, 1.2),
            tone=max(-1.0, min(1.0, t.tone + tone)),
            depth=min(1.0, max(t.depth, front)),
        )
        for n in aimed
        if (t := scene.things[n])
    })  # fmt: skip
    changing.done.append(f"made the {name} easier to read")


def _as_before(planned: Thing, things: Sequence[Thing], mine: Sequence[int]) -> Thing:
    """The planned thing, with the tone that earlier rounds gave it."""
    tones = [things[n].tone for n in mine if things[n].art == planned.art]
    return replace(planned, tone=tones[0]) if tones else planned


def _pointed_at(thing: Thing, finding: Finding) -> bool:
    return finding.region is None or overlap(thing.box, finding.region) > 0.1


def _inside_frame(thing: Thing) -> Thing:
    """A thing wholly inside the picture, with a little room."""
    box = thing.box
    w, h = min(box.w, 0.94), min(box.h, 0.94)
    x, y = min(max(box.x, 0.03), 0.97 - w), min(max(box.y, 0.03), 0.97 - h)
    return replace(thing, box=clipped(x, y, w, h))


# ---------------------------------------------------------------------- other people's pixels
def _shapes(change: Change, size: Size) -> Floats:
    """(H, W) 0..1: the silhouettes of the things in the changed regions, with a soft rim."""
    shape = np.zeros((size.height, size.width), np.float32)
    for thing in change.scene.things:
        if not any(overlap(thing.box, region) > 0.02 for region in change.regions or ()):
            continue
        wide, tall = round(thing.box.w * size.width), round(thing.box.h * size.height)
        drawn = art.drawing(
            thing.art, max(4, wide), max(4, tall), thing.colour, thing.flip, thing.tilt
        )
        h, w = drawn.alpha.shape
        left = round(thing.box.centre[0] * size.width - w / 2)
        foot = round((thing.box.y + thing.box.h) * size.height)
        top = (
            foot - h if thing.support != "air" else round(thing.box.centre[1] * size.height - h / 2)
        )
        x0, y0 = max(0, left), max(0, top)
        x1, y1 = min(size.width, left + w), min(size.height, top + h)
        if x1 > x0 and y1 > y0:
            part = drawn.alpha[y0 - top : y1 - top, x0 - left : x1 - left]
            shape[y0:y1, x0:x1] = np.maximum(shape[y0:y1, x0:x1], part)
    rim = max(3, round((size.width * size.height) ** 0.5 / 200)) | 1
    grown = cv2.dilate(shape, np.ones((rim, rim), np.uint8))
    return np.asarray(cv2.GaussianBlur(grown, (0, 0), rim / 2), np.float32)


def _cleared(start: Bytes, gone: Sequence[Region], size: Size) -> Bytes:
    """The pixels with what is gone filled in from around it; done small, as it is a guess anyway."""
    if not gone:
        return start
    h, w = start.shape[:2]
    scale = min(1.0, 384 / max(h, w))
    small = cv2.resize(
        start, (max(8, int(w * scale)), max(8, int(h * scale))), interpolation=cv2.INTER_AREA
    )
    hole = np.zeros(small.shape[:2], np.uint8)
    for box in gone:
        x, y = int(box.x * hole.shape[1]), int(box.y * hole.shape[0])
        hole[y : y + int(box.h * hole.shape[0]) + 1, x : x + int(box.w * hole.shape[1]) + 1] = 255
    filled = cv2.inpaint(np.ascontiguousarray(small), hole, 4, cv2.INPAINT_TELEA)
    large = cv2.resize(filled, (w, h), interpolation=cv2.INTER_CUBIC).astype(np.float32)
    share = cv2.GaussianBlur(cv2.resize(hole, (w, h)), (0, 0), max(1.0, w / 300)).astype(np.float32)
    share = share[..., None] / np.float32(255)
    mixed = start + (large - start) * share
    return np.asarray(np.clip(mixed + 0.5, 0, 255), np.uint8)


def _kept(start: Bytes, size: Size, report: Reporter) -> Bytes:
    """The pixels as they are, at the size that is wanted."""
    report(Progress(0.5, "Keeping the picture as it is"))
    image = Image.fromarray(start)
    if image.size != (size.width, size.height):
        image = image.resize((size.width, size.height), Image.Resampling.LANCZOS)
    small = image.copy()
    small.thumbnail((512, 512))
    out = io.BytesIO()
    small.save(out, "WEBP", quality=72, method=0)
    report(Preview(1, out.getvalue(), small.width, small.height))
    return np.asarray(image, np.uint8)


def _fitted(mask: Floats, size: Size) -> Floats:
    return np.asarray(
        cv2.resize(mask, (size.width, size.height), interpolation=cv2.INTER_LINEAR), np.float32
    )
