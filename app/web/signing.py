"""Signing in with the studio's key, where one is set, and out again."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.web import rendering
from app.web.access import COOKIE, Access

A_MONTH = 30 * 24 * 3600

router = APIRouter()


@router.get("/session")
def ask(request: Request) -> Response:
    return rendering.page(request, "signin.html", problem="")


@router.post("/session")
def sign_in(request: Request, key: Annotated[str, Form()] = "") -> Response:
    access: Access = request.app.state.access
    if access.needs_key and not access.fits(key):
        return rendering.page(request, "signin.html", 401, problem="That is not the key.")
    answer = RedirectResponse("/", 303)
    answer.set_cookie(
        COOKIE, access.cookie, max_age=A_MONTH, httponly=True, samesite="lax",
        secure=request.url.scheme == "https",
    )  # fmt: skip
    return answer


@router.post("/session/end")
def sign_out() -> Response:
    answer = RedirectResponse("/session", 303)
    answer.delete_cookie(COOKIE)
    return answer
