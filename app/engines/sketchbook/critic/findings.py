"""From what was judged to findings about the picture: one line per instruction at least, each with its evidence.

A finding that is wrong says what is the matter, where, and what to do about it, in `words`. Ids are given
later (`reflecting`). Decides nothing: `judging` has.
"""

from collections.abc import Sequence
from itertools import groupby

from app.domain.canvas import Region, union
from app.domain.parts import Finding
from app.engines.sketchbook.critic import words
from app.engines.sketchbook.critic.judging import HIDDEN, SMALLEST, Extra, Judged, Stranger
from app.engines.sketchbook.materials import name_of
from app.engines.sketchbook.scene import Thing

SEEN_AT_ALL = (
    5.0  # Lab across its outline: what stands out so far needs its colours, not more contrast
)
SAID = ("likeness", "shift", "met", "shape", "off", "hue", "kept", "contrast")


def of_instruction(
    instruction: str, things: Sequence[Judged], unknown: Sequence[Thing], extras: Sequence[Extra]
) -> list[Finding]:
    """What one instruction's things amount to. `unknown` are those without a drawing to compare with."""
    found = [finding for kind in _kinds(things) for finding in _of_kind(instruction, kind)]
    found += [_extra(instruction, each) for each in extras]
    if unknown:
        found.append(_untold(instruction, unknown))
    return found


def of_stranger(stranger: Stranger, barred: str = "") -> Finding:
    """Something that no line of the plan asks for; `barred` is its word where the intent says there must be none."""
    said = f"Something stands {words.where(stranger.at)} that the plan does not ask for."
    if barred:
        said = f"The intent says no {barred}; one stands {words.where(stranger.at)}."
    return Finding(
        "", "picture", "wrong", said, f"Remove what is {words.where(stranger.at)}.", None, stranger.at, "extra",
        measures={"sure": round(stranger.sure, 3)},
    )  # fmt: skip


def _kinds(things: Sequence[Judged]) -> list[list[Judged]]:
    def key(one: Judged) -> tuple[str, str]:
        return one.thing.name, one.thing.colour or ""

    return [list(group) for _, group in groupby(sorted(things, key=key), key)]


def _of_kind(instruction: str, kind: list[Judged]) -> list[Finding]:
    """Things of one name and colour in one instruction."""
    wrong = [one for one in kind if one.state not in ("right", "unclear")]
    unclear = [one for one in kind if one.state == "unclear"]
    absent = [one for one in wrong if one.state == "missing"]
    if not wrong and not unclear:
        return [_right(instruction, kind)]
    found = [_absent(instruction, absent, len(kind))] if absent else []
    found += [_wrong(instruction, one, len(kind)) for one in wrong if one not in absent]
    if unclear:
        found.append(_untold(instruction, [one.thing for one in unclear], unclear[0]))
    return found


def _right(instruction: str, kind: list[Judged]) -> Finding:
    worst = min(kind, key=lambda one: one.sure)
    are = "are" if len(kind) > 1 else "is"
    they = "they" if len(kind) > 1 else "it"
    said = f"{words.the([one.thing for one in kind])} {are} there, where {they} should be"
    shift = worst.seen.numbers["shift"]
    if shift > 0.06:
        said += f" (off by {words.percent(shift)} of {'their' if len(kind) > 1 else 'its'} size)"
    return _finding(instruction, "right", said + ".", kind, measures=_numbers(worst))


def _absent(instruction: str, absent: list[Judged], planned: int) -> Finding:
    there = planned - len(absent)
    things = [one.thing for one in absent]
    measures = _numbers(absent[0]) | {"planned": float(planned), "found": float(there)}
    if there:
        name = words.named(things[0].name, things[0].colour, planned)
        said = f"I find {words.number(there)} of the {words.number(planned)} {name}."
        add = f"Add {words.counted(things[0], len(absent))}."
        return _finding(instruction, "wrong", said, absent, add, "count", measures)
    said = f"I cannot find {words.the(things)}, neither at {_its(things)} place nor elsewhere."
    add = f"Add {words.counted(things[0], len(things))}."
    return _finding(instruction, "wrong", said, absent, add, "missing", measures)


def _wrong(instruction: str, one: Judged, planned: int) -> Finding:
    who, plain = words.one_of(one.thing, planned), words.one_of(one.thing, 1)
    measures = _numbers(one)
    if one.state == "resized":
        (_, _, w, h), (_, _, planned_w, planned_h) = one.seen.box, one.seen.layer.box
        grown = (w * h / max(1.0, planned_w * planned_h)) ** 0.5 - 1
        size, other = ("larger", "smaller") if grown > 0 else ("smaller", "larger")
        said = f"{who} is {words.percent(grown)} {size} than planned."
        return _finding(
            instruction, "wrong", said, [one], f"Make {plain} {other}.", "place", measures
        )
    if one.state in ("moved", "cropped"):
        off, back = words.way(one.thing.box, one.at)
        said = f"{who} stands {off}."
        fault, move = "place", f"Move {plain} {back}."
        measures |= {
            "right": one.at.centre[0] - one.thing.box.centre[0],
            "down": one.at.centre[1] - one.thing.box.centre[1],
        }
        if one.state == "cropped":
            said, fault = f"the rim of the picture cuts {who} off.", "cropped"
        return _finding(instruction, "wrong", said, [one], move, fault, measures)
    if one.state == "recoloured":
        return _recoloured(instruction, one, who, measures)
    washed_out = one.state == "faint" and one.seen.numbers["contrast"] > SEEN_AT_ALL
    if one.state == "covered" or washed_out:
        kept = words.percent(one.seen.numbers["kept"])
        said = f"{who} is hard to make out: {kept} of it looks as planned."
        again = f"Paint {plain} again, in front."
        return _finding(instruction, "wrong", said, [one], again, "hard to read", measures)
    said = f"{who} hardly stands out from what is behind it."
    lighter = one.seen.painted[0] > one.seen.ground[0]
    change = f"Make {plain} {'lighter' if lighter else 'darker'}."
    return _finding(instruction, "wrong", said, [one], change, "hard to read", measures)


def _recoloured(instruction: str, one: Judged, who: str, measures: dict[str, float]) -> Finding:
    painted, meant = words.colour_name(one.seen.painted), words.colour_name(one.seen.meant)
    wanted = one.thing.colour or meant
    bare, stuff = one.thing.name, name_of(one.thing.material)
    if painted == wanted:
        said = f"the colour of {who} is off by {measures['off']:.0f} in Lab."
    else:
        said = f"{who} should be {wanted} and looks {painted}."
    change = (
        f"Make the {bare} {wanted}." if one.thing.colour else f"Give the {bare} its own colours."
    )
    if stuff and not one.thing.colour:
        said, change = f"{who} should be {stuff} and looks {painted}.", f"Make the {bare} {stuff}."
    return _finding(instruction, "wrong", said, [one], change, "colour", measures)


def _extra(instruction: str, extra: Extra) -> Finding:
    thing = extra.thing
    name = words.named(thing.name, thing.colour)
    said = f"There is one {name} more than the plan asks for."
    return Finding(
        "", "picture", "wrong", said, f"Remove the extra {name}.", instruction, extra.at, "extra",
        measures={"sure": round(extra.sure, 3)},
    )  # fmt: skip


def _untold(instruction: str, things: Sequence[Thing], why: Judged | None = None) -> Finding:
    name = words.the(things)
    said = f"I have nothing to compare {name} with, so I cannot tell."
    if why and why.seen.numbers["visible"] < HIDDEN:
        said = f"Too little of {name} shows behind what stands before it, so I cannot tell."
    elif why and why.seen.layer.seen.sum() < SMALLEST:
        said = f"{name} would be too small for me to make out, so I cannot tell."
    elif why:
        said = f"I cannot make out {name} in this hand, so I cannot tell."
    return Finding(
        "", "picture", "cannot tell", words.upper(said), "", instruction, _around(things)
    )


def _finding(
    instruction: str,
    verdict: str,
    said: str,
    about: Sequence[Judged],
    correction: str = "",
    fault: str = "",
    measures: dict[str, float] | None = None,
) -> Finding:
    region = about[0].at
    for one in about[1:]:
        region = union(region, one.at)
    return Finding(
        "", "picture", verdict, words.upper(said), correction, instruction, region, fault,  # type: ignore[arg-type]
        measures=measures or {},
    )  # fmt: skip


def _around(things: Sequence[Thing]) -> Region:
    region = things[0].box
    for thing in things[1:]:
        region = union(region, thing.box)
    return region


def _its(things: Sequence[Thing]) -> str:
    return "its" if len(things) == 1 else "their"


def _numbers(one: Judged) -> dict[str, float]:
    numbers = {name: round(one.seen.numbers[name], 3) for name in SAID}
    return numbers | {"sure": round(one.sure, 3)}
