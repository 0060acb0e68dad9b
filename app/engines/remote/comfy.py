"""ComfyUI workflows as painters: a graph that a person exported, with named slots, queued, watched and fetched.

A slot is a text of the graph that is exactly `{{name}}`; within longer texts only words are put in. Slots: prompt,
whole, negative, seed, width, height, steps, guidance, strength, image, mask. Source: ComfyUI's server routes
(`/upload/image`, `/prompt`, `/ws`, `/history`, `/view`, `/interrupt`, `/queue`) and its binary preview frames.
"""

import io
import json
import logging
import re
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlencode

import numpy as np
from PIL import Image
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from app.domain.errors import EngineError, Invalid, PentimentoError
from app.domain.requests import DraftRequest, RefineRequest
from app.engines import pixels
from app.engines.base import Images, Painted, Progress, Reporter
from app.engines.diffusion.wording import to_draw, to_go_over
from app.engines.remote.calling import EVERY, Calling
from app.engines.remote.painting import Order, Previews, canvas_of, order_of, painted
from app.engines.remote.servers import Server

SLOT = re.compile(r"\{\{(\w+)\}\}")
PREVIEW_FRAME, WITH_WORDS = 1, 4
LARGEST_FRAME = 2**26  # bytes
DEFAULTS = {"steps": 20, "guidance": 7.0, "strength": 0.6, "negative": ""}
NOTE = "Painted by the workflow {}."
LOOKS = (
    2  # a workflow that is stopped while it is handed over may come into the queue a moment later
)
QUIET = logging.Logger("quiet", logging.CRITICAL + 1)  # the socket's own lines would hold the key


def paint(
    calling: Calling, request: DraftRequest | RefineRequest, images: Images, report: Reporter
) -> Painted:
    """Raises MissingImage, EngineError and what `report` raises. A stop ends the workflow, and no other."""
    server = calling.server
    order = order_of(request, server, images, report)
    file = _workflow(server, changes=order.changes or order.begins)
    graph = filled(_read(file), _slots(order, calling) | {"whole": _whole(request)})
    report(Progress(0.02, f"Waiting for {server.title}"))
    client, id = uuid.uuid4().hex, str(uuid.uuid4())
    with _listening(calling, client) as events:
        try:
            id = _queued(calling, {"prompt": graph, "client_id": client, "prompt_id": id})
            report(Progress(0.03, f"In the queue of {server.title}"))
            _watched(events, id, calling, report)
        except PentimentoError:
            _stop(id, server)
            raise
    canvas = canvas_of(_result(calling, id), calling)
    return painted(canvas, request, images, server, order, NOTE.format(file.stem))


def filled(graph: Any, slots: dict[str, Any]) -> Any:
    """The graph with every slot filled. Raises Invalid for a slot that nobody knows."""
    if isinstance(graph, dict):
        return {key: filled(value, slots) for key, value in graph.items()}
    if isinstance(graph, list):
        return [filled(value, slots) for value in graph]
    if not isinstance(graph, str):
        return graph
    for name in SLOT.findall(graph):
        if name not in slots:
            raise Invalid(
                f"The workflow has a slot {name!r} that this step cannot fill; it can fill: {', '.join(slots)}."
            )
    whole = SLOT.fullmatch(graph)
    return slots[whole[1]] if whole else SLOT.sub(lambda found: str(slots[found[1]]), graph)


def _queued(calling: Calling, body: dict[str, Any]) -> str:
    """What the server calls it: as it was told to, or, where it is older, a name of its own."""
    said = calling.json("POST", "/prompt", json=body)
    id = str(said.get("prompt_id") or "") if isinstance(said, dict) else ""
    if not id:
        raise calling.fault("did not take the workflow")
    return id


def _slots(order: Order, calling: Calling) -> dict[str, Any]:
    asked = order.sampling
    chosen = {
        "steps": asked.steps, "guidance": asked.guidance, "strength": asked.strength,
        "negative": asked.negative or None,
    }  # fmt: skip
    extra = {name: value for name, value in calling.server.extra.items() if name in DEFAULTS}
    given = {name: value for name, value in chosen.items() if value is not None}
    slots: dict[str, Any] = DEFAULTS | extra | given
    slots |= {
        "prompt": order.words, "seed": order.seed, "width": order.width, "height": order.height,
    }  # fmt: skip
    if order.pictures:
        slots["image"] = _uploaded(calling, pixels.png(order.pictures[0]))
        mask = order.mask
        white = np.ones((order.height, order.width), np.float32)
        slots["mask"] = _uploaded(calling, _grey(white if mask is None else mask))
    return slots


def _whole(request: DraftRequest | RefineRequest) -> str:
    """The picture as it is to be, for models that begin from one and read descriptions, not instructions."""
    return to_go_over(request) if isinstance(request, RefineRequest) else to_draw(request)


def _uploaded(calling: Calling, png: bytes) -> str:
    name = f"pentimento-{uuid.uuid4().hex}.png"
    files = {"image": (name, png, "image/png")}
    kept = calling.json("POST", "/upload/image", files=files, data={"type": "input"})
    folder, name = str(kept.get("subfolder") or ""), str(kept.get("name") or name)
    return f"{folder}/{name}" if folder else name


@contextmanager
def _listening(calling: Calling, client: str) -> Iterator[ClientConnection]:
    url = f"{calling.server.url.replace('http', 'ws', 1)}/ws?clientId={client}"
    key = calling.server.key()
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    proxy: Literal[True] | None = None if calling.server.is_near else True
    opening = connect(
        url, additional_headers=headers, open_timeout=10, max_size=LARGEST_FRAME, logger=QUIET, proxy=proxy
    )  # fmt: skip
    with ExitStack() as stack:
        try:
            events = stack.enter_context(opening)
        except (OSError, WebSocketException) as fault:
            raise calling.fault("cannot be reached") from fault
        yield events


def _watched(events: ClientConnection, id: str, calling: Calling, report: Reporter) -> None:
    """Until the workflow is done. Raises EngineError when it fails, is stopped elsewhere or falls silent."""
    previews, silent = Previews(report), 0.0
    while True:
        try:
            said = events.recv(timeout=EVERY)
        except TimeoutError:
            silent += EVERY
            calling.pulse()
            if silent > calling.server.timeout:
                silent = _still_waiting(id, calling)
            continue
        except WebSocketException as fault:
            raise calling.fault("broke off in the middle of its work") from fault
        silent = 0.0
        if isinstance(said, bytes):
            if shown := _shown(said):
                previews.show(shown, calling)
        elif _is_done(said, id, calling, report):
            return


def _still_waiting(id: str, calling: Calling) -> float:
    """No silence yet, where it stands behind other people's work, of which nothing is heard. Raises EngineError."""
    if not _is_in("queue_pending", id, calling):
        raise calling.fault(f"said nothing for {calling.server.timeout:g} seconds")
    return 0.0


def _is_done(said: str, id: str, calling: Calling, report: Reporter) -> bool:
    try:
        event = json.loads(said)
        kind, data = event["type"], event.get("data") or {}
    except (ValueError, KeyError, TypeError) as fault:
        raise calling.fault("sent an event that is no JSON") from fault
    if data.get("prompt_id", id) != id:
        return False
    if kind == "execution_error":
        told = calling.told(str(data.get("exception_message", "")).encode())
        raise calling.fault(f"could not finish the workflow: {told}")
    if kind == "execution_interrupted":
        raise calling.fault("was told to stop by somebody else")
    if kind == "progress" and data.get("max"):
        done, most = int(data.get("value", 0)), int(data["max"])
        report(Progress(min(1.0, done / most), f"Step {done} of {most}"))
    over = kind == "executing" and data.get("node") is None and "prompt_id" in data
    return over or kind == "execution_success"


def _shown(frame: bytes) -> bytes:
    """The picture in a preview frame: a big-endian kind, and what belongs to the kind before the bytes."""
    kind = int.from_bytes(frame[:4], "big")
    if kind == PREVIEW_FRAME:
        return frame[8:]
    if kind == WITH_WORDS:
        return frame[8 + int.from_bytes(frame[4:8], "big") :]
    return b""


def _result(calling: Calling, id: str) -> bytes:
    """The last picture that the workflow keeps."""
    history = calling.json("GET", f"/history/{id}")
    outputs = history.get(id, {}).get("outputs", {}) if isinstance(history, dict) else {}
    found = [image for output in outputs.values() for image in output.get("images", ())]
    kept = [image for image in found if image.get("type") != "temp"] or found
    if not kept:
        raise calling.fault("finished the workflow without a picture; let it end in a SaveImage")
    names = {name: kept[-1].get(name, "") for name in ("filename", "subfolder", "type")}
    return calling.whole("GET", f"/view?{urlencode(names)}")


def _stop(id: str, server: Server) -> None:
    """Take it out of the queue, and interrupt it where it runs: older servers interrupt whatever does.

    A server that does not hear of it soon is left alone.
    """
    quick = Calling(replace(server, retries=0, timeout=2.0), lambda: None)
    with suppress(EngineError):
        for _ in range(LOOKS):
            quick.whole("POST", "/queue", json={"delete": [id]})
            if _is_in("queue_running", id, quick):
                quick.whole("POST", "/interrupt", json={"prompt_id": id})
                return


def _is_in(part: str, id: str, calling: Calling) -> bool:
    """Whether it runs or waits there; what stands in a queue begins with its number and its name."""
    queue = calling.json("GET", "/queue")
    there = queue.get(part) if isinstance(queue, dict) else None
    return any(id in each[:2] for each in there or () if isinstance(each, list))


def _workflow(server: Server, *, changes: bool) -> Path:
    name = server.refine if changes else server.draft
    if not name:
        raise EngineError(
            f"{server.title} has no workflow that changes a picture. All finished steps are kept; name one as "
            "`refine`, or choose another engine for this role."
        )
    return server.folder / name


def _read(file: Path) -> Any:
    try:
        graph = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise Invalid(f"The workflow {file} cannot be read: {fault}.") from fault
    if not isinstance(graph, dict) or "nodes" in graph:
        raise Invalid(f"The workflow {file} is not in the API format: export it as API.")
    return graph


def _grey(mask: Any) -> bytes:
    out = io.BytesIO()
    Image.fromarray(np.asarray(mask * 255 + 0.5, np.uint8)).save(out, "PNG")
    return out.getvalue()
