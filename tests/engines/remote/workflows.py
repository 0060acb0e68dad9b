"""ComfyUI as far as the studio speaks with it: two workflows with named slots, its routes, and what its socket says."""

import base64
import json

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from tests.engines.remote.speaking import Answer, Spoken, picture

GRAPH = {
    "3": {"class_type": "KSampler", "inputs": {"seed": "{{seed}}", "steps": "{{steps}}", "cfg": "{{guidance}}"}},
    "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "oil painting, {{prompt}}"}},
}  # fmt: skip
CHANGING = {
    **GRAPH,
    "9": {"class_type": "LoadImage", "inputs": {"image": "{{image}}", "mask": "{{mask}}"}},
    "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "{{whole}}"}},
}
HISTORY = {
    "p1": {"outputs": {"9": {"images": [{"filename": "a.png", "subfolder": "", "type": "output"}]}}}
}


def said(kind: str, **data: object) -> str:
    return json.dumps({"type": kind, "data": data})


DONE = said("executing", node=None, prompt_id="p1")
USUAL = {
    "/prompt": {"prompt_id": "p1", "number": 1, "node_errors": {}},
    "/upload/image": {"name": "up.png", "subfolder": "", "type": "input"},
    "/history/p1": HISTORY,
}


def usual(request: Request) -> Response:
    """What it answers to a workflow that it takes and finishes."""
    if request.url.path == "/view":
        return Response(base64.b64decode(picture()), media_type="image/png")
    return JSONResponse(USUAL.get(request.url.path, {}))


def comfy(
    server: Spoken, *frames: str | bytes, at_prompt: Answer | None = None, running: str = "", late: bool = False
) -> None:  # fmt: skip
    """Answers as ComfyUI does; the socket speaks once a workflow is queued.

    `running` is what is at work there; `late` lets the workflow wait until somebody looks into the queue.
    """
    waiting = [[1, "p1", {}]] if late else []

    def answer(request: Request) -> Response:
        path = request.url.path
        if path == ("/queue" if late else "/prompt"):
            server.queued.set()
        if path == "/queue" and request.method == "GET":
            return JSONResponse({"queue_running": [[0, running, {}]], "queue_pending": waiting})
        if path == "/prompt" and at_prompt:
            return at_prompt(request)
        return usual(request)

    server.say(answer)
    server.frames = list(frames)
