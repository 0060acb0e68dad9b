"""The one Jinja environment, the addresses templates use, and what each template is given.

Autoescape is on and an undefined name is an error. Every part is one element with a fixed id, so that the page, the
htmx answer and the stream use the same file; the stream morphs a part into the element of that id.

Names in every template: `asset(path)` (address of a static file with its hash), `image_url(id)`,
`thumbnail_url(id, 256 or 512)`, `preview_url(name)`, `score(reflection)` (0..1), filters `percent`, `when`
(a datetime as `23 Nov, 14:05`) and `iso`; `signed_in` (a key is in use: show "Sign out").

home.html       pictures, trashed: list[storage Picture]; person: str, the viewer; examples: list[str]; words: str and
                problem: str ('' or what was wrong with the form just sent); more: cursor of the next page or None;
                parts: tuple of panel.Part, the roles where there is a choice; absence: str, '' or whose worker is away;
                palettes: pairs of str, a picture's colours as its manner says them and their name
picture.html    everything below for the whole page, plus seq: int, ping: int (seconds), title,
                notice: str ('' or what the person must be told)
                before: str or None (an older part of the history is shown: what came before this step)
                the stream is /pictures/{picture.id}/events?after={seq}&branch={branch.id}, and &before= where said
parts/step.html        id step-{card.step.id} in #steps.  picture, branch, card (cards.Card)
parts/progress.html    id making.     picture, branch, making (cards.Making or None: then an empty element)
parts/transport.html   id transport.  picture, branch, run (storage Run or None), making, policy, at_gate
parts/history.html     id history.    picture, branch, history (history.Strip: nodes, links, width, height, older)
parts/branches.html    id branches.   picture, branch, branches: list[storage Branch]
parts/canvas.html      id canvas.     picture, branch, card (the step chosen, else the tip, or None), image (ImageRef
                       or None: what to show on the stage), plan (Plan or None: its regions), making
parts/title.html       id title.      picture
parts/gains.html       id gains.      gains: tuple of domain Gain, one per round of the branch
parts/engines.html     id engines.    picture, panel (panel.Panel: roles, who could play them, settings obeyed)
parts/failure.html     message: str, status: int.  The answer to an htmx request that failed, shown in #failure
failure.html    message, status: a whole page for the same
settings.html   device: str, its name or ''; engines: tuple of Offer; said: what each role does; rows: tuple of
                settings.Row, none where there is nothing to choose; alone: only the sketchbook is here;
                saved: bool; silent: no worker answers; problem: str
signin.html     problem: str; posts `key` to /session

picture.html gets: picture branches branch cards (list[Card], the last 200 of the branch, oldest first) older (bool)
card image plan run making policy at_gate history panel before seq ping.
"""

import hashlib
from datetime import datetime
from functools import cache
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app import places
from app.domain.scores import score


@cache
def environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(places.templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals |= {
        "asset": asset,
        "image_url": image_url,
        "thumbnail_url": thumbnail_url,
        "preview_url": preview_url,
        "score": score,
    }
    env.filters |= {"percent": percent, "when": when, "iso": datetime.isoformat}
    return env


def part(name: str, **context: Any) -> str:
    """The markup of one part, as the page, the answer and the stream all use it."""
    return environment().get_template(f"parts/{name}.html").render(**context)


def page(request: Request, name: str, status: int = 200, **context: Any) -> HTMLResponse:
    signed_in = request.app.state.access.needs_key
    body = environment().get_template(name).render(signed_in=signed_in, status=status, **context)
    return HTMLResponse(body, status)


def partial(target: str, body: str, swap: str = "outerMorph") -> str:
    """One region of an htmx answer or a stream message."""
    return f'<hx-partial hx-target="{target}" hx-swap="{swap}">{body}</hx-partial>'


def wants_part(request: Request) -> bool:
    """Whether htmx asks: then only what changed is answered."""
    return request.headers.get("hx-request") == "true"


@cache
def _fingerprint(path: str) -> str:
    return hashlib.sha256((places.static() / path).read_bytes()).hexdigest()[:12]


def asset(path: str) -> str:
    return f"/static/{path}?v={_fingerprint(path)}"


def image_url(id: str) -> str:
    return f"/images/{id}.png"


def thumbnail_url(id: str, side: int = 256) -> str:
    return f"/images/{id}/{side}.webp"


def preview_url(name: str) -> str:
    return f"/previews/{name}"


def percent(share: float) -> str:
    return f"{share:.0%}"


def when(at: datetime) -> str:
    return f"{at.day} {at:%b, %H:%M}"
