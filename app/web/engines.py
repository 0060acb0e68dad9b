"""Engines: who plays a picture's roles from now on and how its painters paint, from one form."""

from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Request, UploadFile
from fastapi.responses import Response

from app.domain.errors import Invalid
from app.domain.requests import Role
from app.domain.sampling import Adapter, Sampling
from app.studio import choosing
from app.web import uploading
from app.web.access import Viewing
from app.web.asking import Ask

Picked = Annotated[UploadFile, File()]

router = APIRouter()

WHOLE = ("steps", "seed")  # numbers without a fraction


class Cast:
    """Four engines as a form names them; an empty name leaves a role as it is."""

    def __init__(
        self,
        planner: Annotated[str, Form(max_length=300)] = "",
        drafter: Annotated[str, Form(max_length=300)] = "",
        critic: Annotated[str, Form(max_length=300)] = "",
        refiner: Annotated[str, Form(max_length=300)] = "",
    ) -> None:
        said: dict[Role, str] = {
            "planner": planner, "drafter": drafter, "critic": critic, "refiner": refiner,
        }  # fmt: skip
        self.engines = {role: name for role, name in said.items() if name}


class Drawer:
    """The advanced drawer as a form sends it; a field that it lacks stays as it was, an empty one is the engine's."""

    def __init__(
        self,
        steps: Annotated[str | None, Form(max_length=20)] = None,
        guidance: Annotated[str | None, Form(max_length=20)] = None,
        strength: Annotated[str | None, Form(max_length=20)] = None,
        seed: Annotated[str | None, Form(max_length=20)] = None,
        negative: Annotated[str | None, Form()] = None,
        scheduler: Annotated[str | None, Form(max_length=200)] = None,
        block_in: Annotated[str | None, Form(max_length=5)] = None,
        advanced: Annotated[list[str] | None, Form()] = None,
        adapter: Annotated[list[str] | None, Form()] = None,
        weight: Annotated[list[str] | None, Form()] = None,
    ) -> None:
        self.fields = advanced or []
        self.texts = {"negative": negative or "", "scheduler": scheduler or ""}
        self.numbers = {
            "steps": steps or "",
            "guidance": guidance or "",
            "strength": strength or "",
            "seed": seed or "",
        }
        self.block_in = {"yes": True, "no": False}.get(block_in or "")
        self.adapters = list(zip(adapter or (), weight or (), strict=False))

    def over(self, sampling: Sampling) -> Sampling:
        """`advanced` names the fields that the form had, as an empty one may not be sent at all."""
        said: dict[str, object] = {
            **self.texts,
            **{name: _number(name, text) for name, text in self.numbers.items()},
            "block_in": self.block_in,
            "adapters": tuple(
                Adapter(name, value)
                for name, text in self.adapters
                if (value := _number("weight", text, "adapters")) is not None
            ),
        }
        were = {name: getattr(sampling, name) for name in Sampling.__slots__}
        return Sampling(**were | {name: said[name] for name in self.fields if name in said})


@router.post("/pictures/{picture_id}/engines")
def choose(
    ask: Ask,
    picture_id: str,
    cast: Annotated[Cast, Depends()],
    drawer: Annotated[Drawer, Depends()],
) -> Response:
    picture = ask.picture(picture_id)
    how = drawer.over(picture.sampling)
    choosing.choose(ask.session, ask.viewer, picture_id, cast.engines, how)
    return ask.answer()


@router.post("/pictures/{picture_id}/references")
def add_reference(
    request: Request, viewer: Viewing, ask: Ask, picture_id: str, file: Picked
) -> Response:
    image = uploading.reference(request, viewer, picture_id, file.file.read())
    ask.picture(picture_id)
    choosing.add_reference(ask.session, ask.viewer, picture_id, image)
    return ask.answer()


@router.delete("/pictures/{picture_id}/references/{image_id}")
def remove_reference(ask: Ask, picture_id: str, image_id: str) -> Response:
    ask.picture(picture_id)
    choosing.remove_reference(ask.session, ask.viewer, picture_id, image_id)
    return ask.answer()


def _number(name: str, text: str, field: str = "") -> float | int | None:
    if not text.strip():
        return None
    try:
        return int(text) if name in WHOLE else float(text.replace(",", "."))
    except ValueError as error:
        raise Invalid(
            f"{name.capitalize()} must be a number. Nothing was changed.", field or name
        ) from error
