"""Edits: what a person changes about a step before it becomes a step of its own.

A pending edit is a list of changes; `applied` turns a content and its changes into the new content. Each change is
a plain dict with an `op`, so that it can be kept, undone one by one and sent by page and API alike.
Knows no images: layers, masks and uploads are ids that the studio has already put in the store.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from app.domain.canvas import ImageRef, Region
from app.domain.errors import Invalid, NotFound
from app.domain.parts import Content, Finding, Instruction, Painting, Plan, Reflection, decided

Change = dict[str, Any]
LONGEST_WORDS = 2_000
MOST_LINES = 200
MOST_PASSES = 20


def applied(content: Content, changes: Iterable[Change], author: str) -> Content:
    """The content after all changes, in order. Raises `Invalid` or `NotFound` and changes nothing."""
    for change in changes:
        content = _apply(content, change, author)
    return content


def _apply(content: Content, change: Change, author: str) -> Content:
    op = str(change.get("op", ""))
    try:
        if isinstance(content, Plan) and op in PLAN:
            return PLAN[op](content, change)
        if isinstance(content, Painting) and op in PAINTING:
            return PAINTING[op](content, change)
        if isinstance(content, Reflection) and op in REFLECTION:
            return REFLECTION[op](content, change, author)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise Invalid(f"The change {op!r} lacks or misspells {error}.") from error
    raise Invalid(f"{op[:40]!r} cannot be done to this step.")


def words_of(change: Change) -> str:
    """A person's words: trimmed, not empty, at most 2,000 characters."""
    words = " ".join(str(change["words"]).split())
    if not words:
        raise Invalid("Write a few words first.")
    if len(words) > LONGEST_WORDS:
        raise Invalid(f"That is longer than {LONGEST_WORDS:,} characters.")
    return words


def region_of(change: Change) -> Region | None:
    box = change.get("region")
    if box is None:
        return None
    return Region(
        float(box["x"]), float(box["y"]), float(box["w"]), float(box["h"]), box.get("mask")
    )


def _line(plan: Plan, change: Change) -> Instruction:
    line = plan.instruction(str(change["id"]))
    if line is None:
        raise NotFound("That line is no longer in the plan.")
    return line


def _with(plan: Plan, line: Instruction) -> Plan:
    return replace(
        plan, instructions=tuple(line if old.id == line.id else old for old in plan.instructions)
    )


def _reword(plan: Plan, change: Change) -> Plan:
    return _with(plan, replace(_line(plan, change), words=words_of(change)))


def _add(plan: Plan, change: Change) -> Plan:
    if len(plan.instructions) >= MOST_LINES:
        raise Invalid(f"A plan holds at most {MOST_LINES} lines.")
    taken = {line.id for line in plan.instructions}
    id = str(
        change.get("id") or next(f"p{n}" for n in range(1, MOST_LINES + 2) if f"p{n}" not in taken)
    )
    if id in taken:
        raise Invalid("Two lines of a plan cannot carry the same id.")
    pass_no = int(change.get("pass_no", 1))
    if not 1 <= pass_no <= MOST_PASSES:
        raise Invalid(f"A pass is numbered from 1 to {MOST_PASSES}.")
    line = Instruction(id, words_of(change), region_of(change), pass_no)
    at = int(change.get("at", len(plan.instructions)))
    lines = list(plan.instructions)
    lines.insert(max(0, at), line)
    return replace(plan, instructions=tuple(lines))


def _delete(plan: Plan, change: Change) -> Plan:
    gone = _line(plan, change)
    return replace(
        plan, instructions=tuple(line for line in plan.instructions if line.id != gone.id)
    )


def _move(plan: Plan, change: Change) -> Plan:
    line = _line(plan, change)
    lines = [old for old in plan.instructions if old.id != line.id]
    lines.insert(max(0, int(change["to"])), line)
    return replace(plan, instructions=tuple(lines))


def _place(plan: Plan, change: Change) -> Plan:
    return _with(plan, replace(_line(plan, change), region=region_of(change)))


def _describe(plan: Plan, change: Change) -> Plan:
    return replace(plan, description=words_of(change))


def _paint(painting: Painting, change: Change) -> Painting:
    """`image` is the picture with the layer already laid on it, `layer` the person's own RGBA layer."""
    return replace(painting, image=image_ref(change["image"]), protected=str(change["layer"]))


def _erase(painting: Painting, change: Change) -> Painting:
    """All that was painted in this edit is taken off again: `image` and `layer` are what was there before it."""
    layer = change["layer"]
    return replace(painting, image=image_ref(change["image"]), protected=layer and str(layer))


def _mask(painting: Painting, change: Change) -> Painting:
    return replace(painting, mask=str(change["mask"]) if change.get("mask") else None)


def _replace(painting: Painting, change: Change) -> Painting:
    """An upload is an unprotected starting point: the engine's memory of the old pixels goes with them."""
    return Painting(image=image_ref(change["image"]), note=str(change.get("note", ""))[:200])


def _unlock(painting: Painting, change: Change) -> Painting:
    return replace(painting, protected=None)


def image_ref(plain: dict[str, Any]) -> ImageRef:
    return ImageRef(
        str(plain["id"]), int(plain["width"]), int(plain["height"]),
        str(plain.get("source", "painted")), str(plain.get("licence", "")),
    )  # fmt: skip


def _finding(reflection: Reflection, change: Change) -> Finding:
    found = next((f for f in reflection.findings if f.id == str(change["id"])), None)
    if found is None:
        raise NotFound("That finding is no longer in the reflection.")
    return found


def _accept(reflection: Reflection, change: Change, author: str) -> Reflection:
    return decided(reflection, _finding(reflection, change).id, "accepted")


def _dismiss(reflection: Reflection, change: Change, author: str) -> Reflection:
    return decided(reflection, _finding(reflection, change).id, "dismissed")


def _undecide(reflection: Reflection, change: Change, author: str) -> Reflection:
    return decided(reflection, _finding(reflection, change).id, "")


def _correct(reflection: Reflection, change: Change, author: str) -> Reflection:
    """A reworded finding is accepted: its words are what the person wants done."""
    new = replace(
        _finding(reflection, change),
        correction=words_of(change),
        decision="accepted",
        verdict="wrong",
        author=author,
    )
    return replace(
        reflection, findings=tuple(new if f.id == new.id else f for f in reflection.findings)
    )


def _note(reflection: Reflection, change: Change, author: str) -> Reflection:
    words = words_of(change)
    if len(reflection.findings) >= MOST_LINES:
        raise Invalid(f"A reflection holds at most {MOST_LINES} findings.")
    taken = {f.id for f in reflection.findings}
    id = next(f"n{n}" for n in range(1, MOST_LINES + 2) if f"n{n}" not in taken)
    instruction = str(change["instruction"]) if change.get("instruction") else None
    new = Finding(
        id,
        "picture",
        "wrong",
        words,
        words,
        instruction,
        region_of(change),
        "words",
        "accepted",
        author,
    )
    return replace(reflection, findings=(*reflection.findings, new))


PLAN: dict[str, Callable[[Plan, Change], Plan]] = {
    "reword": _reword, "add": _add, "delete": _delete, "move": _move, "place": _place, "describe": _describe,
}  # fmt: skip
PAINTING: dict[str, Callable[[Painting, Change], Painting]] = {
    "paint": _paint, "erase": _erase, "mask": _mask, "replace": _replace, "unlock": _unlock,
}  # fmt: skip
REFLECTION: dict[str, Callable[[Reflection, Change, str], Reflection]] = {
    "accept": _accept, "dismiss": _dismiss, "undecide": _undecide, "correct": _correct, "note": _note,
}  # fmt: skip
