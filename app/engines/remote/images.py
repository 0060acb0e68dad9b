"""Painters behind an OpenAI-compatible images interface: from words by generations, from a picture by edits.

Source: the images protocol (`/images/generations` as JSON, `/images/edits` as a form with `image[]` and a `mask` that
is see-through where it may change, `b64_json`, and `partial_image` events while it streams).
"""

import io
import json
from contextlib import closing
from typing import Any
from urllib.parse import urljoin, urlsplit

import numpy as np
from PIL import Image

from app.domain.requests import DraftRequest, RefineRequest
from app.engines import pixels
from app.engines.base import Images, Painted, Progress, Reporter
from app.engines.pixels import Mask, Rgb
from app.engines.remote.calling import Calling
from app.engines.remote.painting import (
    Order,
    Previews,
    canvas_of,
    from_base64,
    order_of,
    painted,
    sampled,
)

DRAWN, CHANGED = "Painted by {}.", "Changed by {}, by an instruction."


def paint(
    calling: Calling, request: DraftRequest | RefineRequest, images: Images, report: Reporter
) -> Painted:
    """Raises MissingImage, EngineError and what `report` raises."""
    server = calling.server
    order = order_of(request, server, images, report)
    report(Progress(order.waiting, f"Waiting for {server.title}"))
    asked = fields(order, calling)
    if order.pictures:
        body: dict[str, Any] = {"data": asked, "files": _files(order)}
        path = "/images/edits"
    else:
        body, path = {"json": asked}, "/images/generations"
    canvas = _painted(calling, path, body, report)
    note = (CHANGED if order.changes else DRAWN).format(server.title)
    return painted(canvas, request, images, server, order, note)


def fields(order: Order, calling: Calling) -> dict[str, Any]:
    """What is asked for beside the pictures."""
    server = calling.server
    asked: dict[str, Any] = {
        "model": server.model, "prompt": order.words, "n": 1, "size": f"{order.width}x{order.height}",
        "response_format": "b64_json",
    }  # fmt: skip
    if server.partial:
        asked |= {"stream": True, "partial_images": server.partial}
    return server.with_extra(asked | sampled(order, server))


def _painted(calling: Calling, path: str, body: dict[str, Any], report: Reporter) -> Rgb:
    """The last whole picture; partial ones are shown as they come."""
    if "data" in body:  # a form holds texts
        body["data"] = {name: _text(value) for name, value in body["data"].items()}
    previews, found = Previews(report), b""
    with closing(calling.events(path, **body)) as events:
        for event in events:
            if not isinstance(event, dict) or event.get("error"):
                told = calling.told(json.dumps(event).encode())
                raise calling.fault(f"ended with an error: {told}")
            if str(event.get("type", "")).endswith("partial_image"):
                previews.show(from_base64(event.get("b64_json"), calling), calling)
            elif data := event.get("data") or ([event] if "b64_json" in event else []):
                found = _bytes(data[0], calling)
    if not found:
        raise calling.fault("sent no picture")
    return canvas_of(found, calling)


def _bytes(item: dict[str, Any], calling: Calling) -> bytes:
    """From the answer itself, or from an address of the very same server."""
    if item.get("b64_json"):
        return from_base64(item["b64_json"], calling)
    url = urljoin(f"{calling.server.url}/", str(item.get("url") or ""))
    here, there = urlsplit(calling.server.url), urlsplit(url)
    if (here.scheme, here.netloc) != (there.scheme, there.netloc):
        raise calling.fault("points to a picture at another address, and that is not followed")
    return calling.whole("GET", url)


def _files(order: Order) -> list[tuple[str, tuple[str, bytes, str]]]:
    name = "image[]" if len(order.pictures) > 1 else "image"
    files = [
        (name, (f"{number}.png", pixels.png(picture), "image/png"))
        for number, picture in enumerate(order.pictures, 1)
    ]
    if order.mask is not None:
        files.append(
            ("mask", ("mask.png", _see_through(order.pictures[0], order.mask), "image/png"))
        )
    return files


def _see_through(picture: Rgb, mask: Mask) -> bytes:
    """The picture, see-through where it may change."""
    alpha = np.asarray((1 - mask) * 255 + 0.5, np.uint8)
    out = io.BytesIO()
    Image.fromarray(np.dstack([picture, alpha]), "RGBA").save(out, "PNG")
    return out.getvalue()


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
