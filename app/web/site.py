"""The site: every route, the guard in front, the reader of events behind. Given its parts, reads no environment."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI
from sqlalchemy import Engine
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app import __version__, places
from app.storage.database import sessions, transaction
from app.storage.images import ImageStore
from app.storage.news import News
from app.studio import people
from app.web import (
    branches,
    edits,
    engines,
    events,
    failures,
    health,
    images,
    jobs,
    pictures,
    runs,
    settings,
    signing,
    steps,
    variants,
)
from app.web.access import Access, Guard
from app.web.api import offers as api_offers
from app.web.api import pictures as api_pictures
from app.web.api import runs as api_runs
from app.web.api import settings as api_settings
from app.web.api import steps as api_steps
from app.web.tailing import Tailer

NOUNS = (
    pictures, engines, events, steps, runs, edits, branches, variants, jobs, images, health, settings, signing,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Limits:
    """What this studio allows, and the engine it uses."""

    home: Path
    engine: str = "sketchbook"
    queue_limit: int = 200
    reserve_mb: int = 0
    max_upload_mb: int = 25
    max_megapixels: int = 40


def build(limits: Limits, access: Access, engine: Engine) -> FastAPI:
    app = FastAPI(
        title="Pentimento", version=__version__, lifespan=_lifespan, openapi_url="/api/v1/openapi.json",
        docs_url=None, redoc_url=None,
    )  # fmt: skip
    app.state.site = limits
    app.state.access = access
    app.state.reading = sessions(engine, reading=True)
    app.state.writing = sessions(engine)
    app.state.store = ImageStore(limits.home, limits.reserve_mb)
    app.state.tailer = Tailer(News(engine), app.state.reading)
    for noun in NOUNS:
        app.include_router(noun.router, include_in_schema=False)
    for noun in (api_offers, api_settings, api_pictures, api_runs, api_steps):
        app.include_router(noun.router, prefix="/api/v1")
    app.add_api_route("/favicon.ico", _icon, include_in_schema=False)
    app.mount("/static", Static(directory=places.static()))
    failures.install(app)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(Guard, access=access)
    return app


def _icon() -> FileResponse:
    """Browsers ask for it beside anything that is no page of ours."""
    return FileResponse(places.static() / "icon.svg", media_type="image/svg+xml")


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    with transaction(app.state.writing) as session:
        people.ensure_local(session)
    app.state.tailer.start()
    yield
    await app.state.tailer.stop()


class Static(StaticFiles):
    """Files whose address carries their hash are kept by browsers; all others are asked about again."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        hashed = scope["query_string"].startswith(b"v=")
        kept = "public, max-age=31536000, immutable" if hashed else "no-cache"
        response.headers["Cache-Control"] = kept
        return response
