"""Pictures: the home page, starting one, its page, its title, the trash."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.canvas import parse_size
from app.domain.errors import PentimentoError
from app.domain.requests import Build
from app.studio import defaults
from app.studio import pictures as studio
from app.web import rendering
from app.web.access import InSession, Viewing
from app.web.asking import Ask, address
from app.web.engines import Cast
from app.web.events import PING
from app.web.messages import MOVED
from app.web.panel import absence, beginning
from app.web.showing import Looking, show

SHELF = 60
EXAMPLES = (
    "A red barn between two oaks, a yellow moon above the hills",
    "Three sailing boats on a calm sea at sunset, a lighthouse on the left",
    "A fox under a tall pine in a snowy forest at night",
    "A blue vase with two sunflowers on a table, a lemon next to it",
    "A castle on a hill behind a lake, a swan on the water, in the morning",
    "A red hot-air balloon above green hills, four sheep on the meadow",
)
PALETTES = (  # as the picture's manner says them, and as a person chooses them
    ("warm colours", "Warm"), ("cool colours", "Cool"), ("pastel colours", "Pastel"),
    ("vivid colours", "Vivid"), ("muted colours", "Muted"), ("shades of grey", "Black and white"),
    ("sepia tones", "Sepia"), ("blue and gold colours", "Blue and gold"),
    ("red and black colours", "Red and black"), ("shades of green", "Greens"),
)  # fmt: skip

router = APIRouter()


@router.get("/")
def home(
    request: Request,
    session: InSession,
    viewer: Viewing,
    after: Annotated[str | None, Query(max_length=64)] = None,
) -> Response:
    pictures = studio.visible(session, viewer, limit=SHELF + 1, after=after)
    found = defaults.defaults(session)
    return rendering.page(
        request,
        "home.html",
        person=viewer.person,
        pictures=pictures[:SHELF],
        more=studio.cursor(pictures[SHELF - 1]) if len(pictures) > SHELF else None,
        trashed=studio.visible(session, viewer, trashed=True, limit=SHELF),
        examples=EXAMPLES,
        palettes=PALETTES,
        parts=beginning(found.beginning),
        absence=absence(found),
        words="",
        problem="",
    )


@router.post("/pictures")
def start(
    request: Request,
    ask: Ask,
    cast: Annotated[Cast, Depends()],
    intent: Annotated[str, Form()] = "",
    size: Annotated[str, Form()] = "1024x1024",
    style: Annotated[str, Form()] = "",
    palette: Annotated[str, Form()] = "",
    seed: Annotated[int | None, Form()] = None,
    build: Annotated[Build, Form()] = "as suits",
) -> Response:
    """A plain form comes back with its words and what is wrong with them."""
    site = request.app.state.site
    manner = ", ".join(part for part in (style, palette) if part)
    try:
        picture = studio.start(
            ask.session, ask.viewer, intent=intent, size=parse_size(size), style=manner, seed=seed,
            engine=site.engine, build=build, engines=cast.engines, queue_limit=site.queue_limit,
        )  # fmt: skip
    except PentimentoError as error:
        if rendering.wants_part(request) or error.status != 422:
            raise
        return _again(request, ask, intent, error)
    if rendering.wants_part(request):
        return Response(status_code=201, headers={"HX-Redirect": address(picture.id)})
    return RedirectResponse(address(picture.id), 303)


def _again(request: Request, ask: Ask, intent: str, error: PentimentoError) -> Response:
    found = defaults.defaults(ask.session)
    return rendering.page(
        request,
        "home.html",
        error.status,
        person=ask.viewer.person,
        pictures=studio.visible(ask.session, ask.viewer, limit=SHELF),
        more=None,
        trashed=studio.visible(ask.session, ask.viewer, trashed=True, limit=SHELF),
        examples=EXAMPLES,
        palettes=PALETTES,
        parts=beginning(found.beginning),
        absence=absence(found),
        words=intent[:4000],
        problem=error.message,
    )


@router.get("/pictures/{picture_id}")
def picture(
    request: Request,
    session: InSession,
    viewer: Viewing,
    picture_id: str,
    branch: str | None = None,
    step: str | None = None,
    before: str | None = None,
    moved: bool = False,
) -> Response:
    shown = show(session, viewer, picture_id, Looking(branch, step, before))
    notice = MOVED.format(shown.branch.name) if moved else ""
    return rendering.page(request, "picture.html", ping=int(PING), notice=notice, **shown.context())


@router.patch("/pictures/{picture_id}")
def change(
    ask: Ask,
    picture_id: str,
    title: Annotated[str | None, Form()] = None,
    trashed: Annotated[Literal["false"] | None, Form()] = None,
    build: Annotated[Build | None, Form()] = None,
) -> Response:
    """A new title, another way to build it, or `trashed=false`: out of the trash again."""
    ask.picture(picture_id)
    if trashed is not None:
        studio.restore(ask.session, ask.viewer, picture_id)
    if title is not None:
        studio.rename(ask.session, ask.viewer, picture_id, title)
    if build is not None:
        studio.set_build(ask.session, ask.viewer, picture_id, build)
    return ask.answer()


@router.delete("/pictures/{picture_id}")
def trash(ask: Ask, picture_id: str) -> Response:
    ask.picture(picture_id)
    studio.trash(ask.session, ask.viewer, picture_id)
    return Response(status_code=204)
