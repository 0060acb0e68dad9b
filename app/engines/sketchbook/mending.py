"""What findings of a critic or a person change in a scene: the plan's own place, colour and number come back, things
become easier to make out, strangers go. Knows no pixels."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.domain.canvas import clipped, overlap
from app.domain.parts import Finding, Plan
from app.engines.sketchbook import layout
from app.engines.sketchbook.changing import Changing, clearer, sized
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.scene import Thing

PERSONS = frozenset({"words", ""})  # faults a person's finding may have: their words say what to do

BELONGS = frozenset(
    {"missing", "count", "place", "relation", "cropped", "balance", "crowded", "reflection"}
)  # faults that are gone when all of a line is as the plan has it


def mend(changing: Changing, finding: Finding, plan: Plan) -> None:
    """One finding. A person's words come first; else the plan's own place, colour and number are restored."""
    wanted = asked(finding.correction)
    if finding.author or finding.fault in PERSONS:
        for change in wanted.changes:
            changing.carry_out(change, finding.region)
        changing.taken += wanted.taken
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
    if finding.fault in BELONGS:
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
        meant = {n: planned[min(at, len(planned) - 1)] for at, n in enumerate(mine)}
        looks = {n: {"colour": meant[n].colour, "material": meant[n].material} for n in aimed}
        changing.swap({n: replace(scene.things[n], **looks[n]) for n in aimed})  # type: ignore[arg-type]
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
