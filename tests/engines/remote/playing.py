"""A real server that plays every role by what it is asked, and engines on it: for rules that all engines keep."""

import json
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.engines.base import Workbench
from app.engines.remote.engine import Remote
from tests.engines.language.speakers import ins, looked, plan_of, seen
from tests.engines.remote.speaking import Spoken, chunks, listening, picture
from tests.engines.remote.workflows import CHANGING, DONE, GRAPH, said, usual

PLANNED = json.dumps(plan_of(ins("A quiet lake"), ins("A red boat", box=[500, 500, 800, 750])))
LOOKED = json.dumps(looked(lines={"1": seen(), "2": seen("wrong", fault="colour")}))
_open = ExitStack()


@cache
def bench() -> Workbench:
    """With the servers `omni`, `images` and `comfy`, from now until `close`."""
    spoken = _open.enter_context(listening())
    spoken.say(playing(spoken))
    spoken.frames = [said("progress", value=1, max=2, prompt_id="p1"), DONE]
    home = Path(_open.enter_context(TemporaryDirectory()))
    entries = [
        f'[{kind}]\nkind = "{kind}"\nurl = "{spoken.url}/v1"\nmodel = "m"\n'
        for kind in ("omni", "images")
    ]
    flows = 'draft = "draw.json"\nrefine = "change.json"\n'
    entries.append(f'[comfy]\nkind = "comfy"\nurl = "{spoken.url}"\n{flows}')
    for name, graph in (("draw", GRAPH), ("change", CHANGING)):
        (home / f"{name}.json").write_text(json.dumps(graph))
    (home / "servers.toml").write_text("\n".join(entries))
    return Workbench(home, home / "servers.toml", home / "prompts")


def close() -> None:
    _open.close()
    bench.cache_clear()


def engine(name: str) -> Remote:
    return Remote(name, bench())


def playing(spoken: Spoken) -> Callable[[Request], Response]:
    """A picture where one is asked for, else a plan or a reflection: by the form that is asked for."""

    def answer(request: Request) -> Response:
        if not request.url.path.startswith("/v1/"):
            spoken.queued.set()
            return usual(request)
        if "/images/" in request.url.path:
            return JSONResponse({"data": [{"b64_json": picture()}]})
        body = spoken.body()
        if body["modalities"] == ["image"]:
            url = {"url": f"data:image/png;base64,{picture()}"}
            content = [{"type": "image_url", "image_url": url}]
            return JSONResponse({"choices": [{"message": {"content": content}}]})
        form = body["response_format"]["json_schema"]["schema"]["properties"]
        return chunks(PLANNED if "ins" in form else LOOKED)(request)

    return answer
