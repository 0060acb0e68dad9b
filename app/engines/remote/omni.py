"""Models that plan, draw, look and change behind one chat, such as BAGEL on vLLM-Omni.

Source: vLLM-Omni's chat completions: `modalities` say what comes back, pictures are `image_url` parts of the answer,
and how to sample stands beside the messages.
"""

from typing import Any

from app.domain.requests import DraftRequest, RefineRequest
from app.engines import pixels
from app.engines.base import Images, Painted, Progress, Reporter, Used
from app.engines.remote.calling import Calling
from app.engines.remote.chat import PATH, Chat, data_url
from app.engines.remote.images import CHANGED, DRAWN
from app.engines.remote.painting import Order, canvas_of, from_base64, order_of, painted, sampled


def chat(calling: Calling) -> Chat:
    """Someone who plans and looks: only words come back."""
    return Chat(calling, modalities=["text"])


def paint(
    calling: Calling, request: DraftRequest | RefineRequest, images: Images, report: Reporter
) -> Painted:
    """Raises MissingImage, EngineError and what `report` raises."""
    server = calling.server
    order = order_of(request, server, images, report)
    report(Progress(order.waiting, f"Waiting for {server.title}"))
    answer = calling.json("POST", PATH, json=_asked(order, calling))
    if isinstance(answer, dict) and (tokens := (answer.get("usage") or {}).get("total_tokens")):
        report(Used(int(tokens)))
    canvas = canvas_of(from_base64(_picture(answer, calling), calling), calling)
    note = (CHANGED if order.changes else DRAWN).format(server.title)
    return painted(canvas, request, images, server, order, note)


def _asked(order: Order, calling: Calling) -> dict[str, Any]:
    server = calling.server
    shown = [
        {"type": "image_url", "image_url": {"url": data_url(pixels.png(picture))}}
        for picture in order.pictures
    ]
    asked: dict[str, Any] = {
        "model": server.model, "modalities": ["image"], "width": order.width, "height": order.height,
        "messages": [{"role": "user", "content": [*shown, {"type": "text", "text": order.words}]}],
    }  # fmt: skip
    return server.with_extra(asked | sampled(order, server))


def _picture(answer: Any, calling: Calling) -> str:
    """The first picture among the parts of the answer, as a data address."""
    choices = answer.get("choices") if isinstance(answer, dict) else None
    for choice in choices or ():
        content = (choice.get("message") or {}).get("content")
        for part in content if isinstance(content, list) else ():
            url = (part.get("image_url") or {}).get("url", "") if isinstance(part, dict) else ""
            if url.startswith("data:"):
                return str(url)
    raise calling.fault("sent no picture")
