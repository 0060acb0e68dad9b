"""Errors to answers: a page, a part for htmx, or problem JSON (RFC 9457) under /api/. The one place that maps them.

A person reads what happened, what was kept and what to do next; an unforeseen error says no more than that it
happened. Never repeats an intent or a key.
"""

import logging
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from app.domain.errors import Invalid, NotFound, NotSignedIn, PentimentoError
from app.web import rendering
from app.web.headers import HEADERS

log = logging.getLogger(__name__)


def install(app: FastAPI) -> None:
    app.add_exception_handler(PentimentoError, _ours)
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)


def answer(
    request: Request, status: int, message: str, kind: str = "", fields: list[Any] | None = None
) -> Response:
    """The answer to whoever asked, in the form they read; a script may show it beside the first of `fields`."""
    if request.url.path.startswith("/api/"):
        return _problem(request, status, message, kind, fields)
    if rendering.wants_part(request):
        headers = {"HX-Retarget": "#failure", "HX-Reswap": "innerHTML"}
        if fields:
            headers["X-Field"] = quote(fields[0]["field"])
        body = rendering.part("failure", message=message, status=status)
        return HTMLResponse(body, status, headers)
    return rendering.page(request, "failure.html", status, message=message)


def _problem(
    request: Request, status: int, message: str, kind: str, fields: list[Any] | None
) -> Response:
    problem: dict[str, Any] = {
        "type": f"urn:pentimento:problem:{kind}" if kind else "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": message,
        "instance": request.url.path,
    }
    if fields:
        problem["fields"] = fields
    return JSONResponse(problem, status, media_type="application/problem+json")


def of(request: Request, error: PentimentoError) -> Response:
    """The answer to one of our own errors."""
    if error.status >= 500:
        log.warning("%s: %s", type(error).__name__, error.message)
    if isinstance(error, NotSignedIn) and not request.url.path.startswith("/api/"):
        if rendering.wants_part(request):
            return Response(status_code=401, headers={"HX-Redirect": "/session"})
        return rendering.page(request, "signin.html", 401, problem="")
    field = error.field if isinstance(error, Invalid) else ""
    fields = [{"field": field, "problem": error.message}] if field else None
    response = answer(request, error.status, error.message, _kind(error), fields)
    if isinstance(error, NotSignedIn):
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _kind(error: PentimentoError) -> str:
    name = type(error).__name__
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")


async def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, PentimentoError)
    return of(request, error)


async def _unfit(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    if any(problem["loc"][0] == "path" for problem in error.errors()):
        return of(request, NotFound())
    said = [
        {"field": ".".join(str(at) for at in problem["loc"][1:]), "problem": problem["msg"]}
        for problem in error.errors()
    ]
    words = "; ".join(f"{one['field'] or 'the body'}: {one['problem']}" for one in said[:5])
    return answer(
        request, 422, f"This does not fit: {words}. Nothing was changed.", "invalid", said
    )


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    words = {
        404: "There is nothing at this address.",
        405: "This cannot be done at this address. Nothing was changed.",
    }
    message = words.get(error.status_code, f"{error.detail}. Nothing was changed.")
    response = answer(request, error.status_code, message)
    response.headers.update(error.headers or {})
    return response


async def _unforeseen(request: Request, error: Exception) -> Response:
    """Answered in front of the guard, which would have added its headers."""
    words = "Something went wrong that should not have. Nothing was lost; try again."
    response = answer(request, 500, words)
    response.headers.update(HEADERS)
    return response
