"""Events to the stream's messages: what has to be said to a window that stands at a cursor.

Text, previews and progress are named messages of a few bytes; everything else is the parts of the page as they are
now, whatever happened in between. Neighbouring words are joined and only the newest preview and progress of a job are
said. Only the last message of a batch carries an id, so a stream cut in the middle says the whole batch again.
"""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from app.domain.events import PASSING, Event
from app.web import rendering
from app.web.cards import Card
from app.web.showing import Shown

NEWEST = 16  # cards said again when a step was added: which is the tip and which the best may have changed
PARTS = ("progress", "transport", "canvas")
IDS = {"progress": "making"}
MOVED = "The branch had moved on before these changes were saved. They are kept on a branch of their own: {}."
ENDS = re.compile(r"\r\n|\r|\n")


def message(data: str, event: str = "", id: int | None = None) -> str:
    """One server-sent message. A carriage return ends a line too, so none may stay inside one."""
    lines = [f"id: {id}"] if id is not None else []
    lines += [f"event: {event}"] if event else []
    lines += [f"data: {line}" for line in ENDS.split(data)]
    return "\n".join(lines) + "\n\n"


def batch(events: Sequence[Event], parts: str) -> bytes:
    """Everything these events amount to. `parts` is the markup for those that change the page."""
    said = [(parts, "")] if parts else []
    said += [(json.dumps(body, ensure_ascii=False), kind) for kind, body in passing(events)]
    if not said:
        said = [("{}", "seen")]  # only to move the cursor
    last = len(said) - 1
    seq = events[-1].seq
    return "".join(
        message(data, kind, seq if n == last else None) for n, (data, kind) in enumerate(said)
    ).encode()


def passing(events: Iterable[Event]) -> list[tuple[str, dict[str, Any]]]:
    """Text joined, previews and progress the newest only; of a lost attempt nothing, as the parts show the next."""
    found: dict[tuple[str, str | None, int], dict[str, Any]] = {}
    pieces: list[tuple[str, dict[str, Any]]] = []
    for event in events:
        if event.kind == "job again":
            pieces = [(kind, body) for kind, body in pieces if body["job"] != event.job]
        if event.kind not in PASSING:
            continue
        body = {"job": event.job, **event.body}
        key = (event.kind, event.job, event.attempt)
        if event.kind == "preview":
            body["src"] = rendering.preview_url(body["src"])
        old = found.get(key)
        if old is None:
            found[key] = body
            pieces.append((event.kind, body))
        elif event.kind == "text" and old["at"] + _units(old["t"]) == body["at"]:
            old["t"] += body["t"]
        elif event.kind == "text":
            found[key] = body
            pieces.append((event.kind, body))
        else:
            old.update(body)
    return pieces


def structural(events: Iterable[Event]) -> list[Event]:
    return [event for event in events if event.kind not in PASSING]


def parts(shown: Shown, events: Sequence[Event]) -> str:
    """The parts of the page that these events changed, as they are now."""
    context = shown.context()
    kinds = {event.kind for event in events}
    names = list(PARTS)
    if kinds & {"step", "branch"}:
        names += ["history", "branches", "variants", "gains"]
    if "picture" in kinds:
        names.append("title")
    if any("engines" in event.body for event in events if event.kind == "picture"):
        names.append("engines")
    told = moved(events)
    notice = rendering.part("failure", message=MOVED.format(told), status=409) if told else ""
    said = [
        rendering.partial(f"#{IDS.get(name, name)}", rendering.part(name, **context))
        for name in names
    ]
    if notice:
        said.append(rendering.partial("#failure", notice, "innerHTML"))
    return "".join([card_partials(shown, events), *said])


def moved(events: Iterable[Event]) -> str | None:
    """The name of the branch that a save was put on because another came first."""
    names = [event.body.get("name", "") for event in events if event.body.get("moved")]
    return names[-1] if names else None


def card_partials(shown: Shown, events: Sequence[Event]) -> str:
    if is_reshaped(shown.cards, events):
        body = "".join(_card(shown, card) for card in shown.cards)
        return rendering.partial("#steps", body, "innerMorph")
    edited = {event.body.get("step") for event in events if event.kind == "edit"}
    added = any(event.kind == "step" for event in events)
    recent = {card.step.id for card in shown.cards[-NEWEST:]} if added else set()
    body = "".join(
        _card(shown, card)
        for card in shown.cards
        if card.step.id in edited | recent or (added and card.is_best)
    )
    return rendering.partial("#steps", body, "upsertMorph") if body else ""


def is_reshaped(cards: Sequence[Card], events: Iterable[Event]) -> bool:
    """Whether the branch's path changed otherwise than by growing at its end."""
    new = {event.body.get("step") for event in events if event.kind == "step"}
    if any(event.kind == "branch" for event in events) and not (cards and cards[-1].step.id in new):
        return True
    return any(card.step.made_from or not card.grows for card in cards if card.step.id in new)


def _card(shown: Shown, card: Card) -> str:
    return rendering.part("step", **(shown.context() | {"card": card}))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
