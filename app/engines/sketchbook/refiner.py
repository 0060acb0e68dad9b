"""The refiner: findings that stand and a person's own words become a changed scene, painted over what is there.

Pixels that are not the sketchbook's own are changed only where a finding or the words want it, and there only in
the shape of the changed thing. What could not be done is said in the note.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.canvas import Region, Size, overlap
from app.domain.parts import Finding, Plan
from app.domain.requests import DraftRequest, RefineRequest
from app.engines.base import Reporter
from app.engines.sketchbook import layout, painter, repainting
from app.engines.sketchbook.changing import Changing
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.mending import mend
from app.engines.sketchbook.pixels import Bytes, Floats
from app.engines.sketchbook.scene import Scene, Thing, remembered
from app.engines.sketchbook.witness import Witness

UNCLEAR = (
    "I did not understand {!r}; I can move, size, colour, add, remove or swap things, and change the light, "
    "the colours, the hour, the place or the style"
)
STRANGE = "These are not my own strokes: I can change their light and colours and paint things over them, not all of it"


@dataclass(frozen=True, slots=True)
class Change:
    """What shall be painted: `regions` differ from what is there (None: everything may). `known` tells that the
    pixels are the sketchbook's own; `note` says what was done.

    `before` is the scene it was; `anew` tells that it must be painted from the ground, `toned` that light and colours
    of all change. `edges` shall be crisper or softer, `kept` things keep their pixels, `rest` all that is not named.
    """

    scene: Scene
    regions: tuple[Region, ...] | None
    known: bool
    note: str
    gone: tuple[Region, ...] = ()
    before: Scene | None = None
    anew: bool = False
    toned: bool = False
    edges: tuple[tuple[float, Region | None], ...] = ()
    kept: tuple[Thing, ...] = ()
    rest: bool = False


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
    request: RefineRequest,
    change: Change,
    start: Bytes,
    mask: Floats | None,
    report: Reporter,
    witness: Witness | None = None,
) -> Bytes:
    """(H, W, 3) uint8 of the request's size: `start` (any size, uint8) with the change painted over it.

    What must stay, and all that lies away from the changed regions of a picture that is finished and as large as
    wanted, keeps its pixels. A `witness` follows whose paint lies where in a picture of the sketchbook's own.
    """
    size = request.size
    glaze = repainting.glazed(start, change.before or change.scene, change.scene)
    if change.known:
        regions = None if change.regions is None else list(change.regions)
        anew = change.anew and mask is None
        left = witness.fitted(size.width, size.height) if witness else []
        scene, seed = change.scene, request.seed
        under = painter.draft(scene, size, size, seed, report, witness) if anew else glaze
        painted = painter.refine(scene, size, seed, under, report, regions, witness=witness)
    elif change.regions:
        cleared = repainting.cleared(glaze, change.gone, size)
        near = repainting.touching(change.scene.things, change.regions)
        shape = repainting.shapes(near, size)
        painted = painter.refine(
            change.scene, size, request.seed, cleared, report, list(change.regions), shape
        )
    else:
        painted = repainting.kept(glaze, size, report)
    painted = repainting.edged(painted, change.edges)
    finished = painted.shape == start.shape and not change.scene.rough
    share = _may_change(change, finished, size)
    if mask is not None:
        fits = repainting.fitted(mask, size)
        share = fits if share is None else share * fits
    if share is None:
        return painted
    if witness is not None and change.known:
        witness.kept_outside(share, left)
    return repainting.laid_in(painter.fitted(start, size), painted, share)


def _may_change(change: Change, finished: bool, size: Size) -> Floats | None:
    """(H, W) 0..1 where the picture may change; None when everywhere."""
    share = None
    local = change.known and change.regions is not None and not change.toned
    if local and (change.rest or (finished and change.regions)):
        edges = [region for _, region in change.edges if region is not None]
        if all(region is not None for _, region in change.edges):
            share = repainting.boxes([*(change.regions or ()), *edges], size)
            share = share * (1 - repainting.shapes(_untouched(change), size))
    if change.kept:
        hold = 1 - repainting.shapes(change.kept, size)
        share = hold if share is None else share * hold
    return share


def _untouched(change: Change) -> list[Thing]:
    """The things that are as they were and that nothing changed covers."""
    old, new = (change.before or change.scene).things, change.scene.things
    changed = [t.box for t in {*old} ^ {*new}]
    changed += [region for _, region in change.edges if region is not None]
    same = [t for t in new if t in old]
    return [t for t in same if not any(overlap(t.box, box) > 0 for box in changed)]


def _changed(
    scene: Scene, known: bool, plan: Plan, findings: Sequence[Finding], words: str
) -> Change:
    changing = Changing(scene)
    for finding in findings:
        if finding.stands and finding.about == "picture":
            mend(changing, finding, plan)
    wanted = asked(words)
    for change in wanted.changes:
        changing.carry_out(change)
    changing.undone += [UNCLEAR.format(clause) for clause in wanted.unclear]
    if changing.all and not known:
        changing.undone.append(STRANGE)
    new = changing.scene
    whole = changing.all or new.palette != scene.palette
    regions = None if whole and known else tuple(changing.regions)
    kept = tuple(thing for thing in changing.kept if thing in new.things)
    return Change(
        new, regions, known, _note(changing, (*changing.taken, *wanted.taken)), _gone(scene, new), scene,
        whole and known and _otherwise(scene, new), changing.toned, tuple(changing.edges), kept, changing.rest,
    )  # fmt: skip


def _otherwise(old: Scene, new: Scene) -> bool:
    """Whether so much differs that it must be painted from the ground."""
    framed = (old.horizon, old.light, len(old.things)) != (new.horizon, new.light, len(new.things))
    moved = [t.box for t in old.things] != [t.box for t in new.things]
    mood = (old.style, old.setting, old.time, old.palette) != (
        new.style,
        new.setting,
        new.time,
        new.palette,
    )
    weather = (old.features ^ new.features) - {"clouds", "clear", "stars"}
    return framed or moved or mood or bool(weather)


def _note(changing: Changing, taken: Sequence[str]) -> str:
    done = "; ".join(dict.fromkeys(changing.done))
    undone = ". ".join(dict.fromkeys(changing.undone))
    said = [f"{each}." for each in taken]
    said += [f"{done[:1].upper()}{done[1:]}." if done else "", f"{undone}." if undone else ""]
    return " ".join(part for part in said if part)


def _gone(before: Scene, after: Scene) -> tuple[Region, ...]:
    """Where something stood that is no longer there."""
    boxes = {thing.box for thing in after.things}
    return tuple(thing.box for thing in before.things if thing.box not in boxes)
