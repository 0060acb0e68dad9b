"""The forms that answers of a language model have: the JSON Schema it is held to, and what is read back.

One definition does both. Every field is required and nothing else is allowed, as strict servers want it; lengths are
bounded, so that an answer ends. Boxes are [left, top, right, bottom] in thousandths of the picture.
"""

import json
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from app.domain.canvas import Region, clipped

MOST_LINES = 24
MOST_PASSES = 4
THOUSAND = 1000
Fault = Literal[
    "", "missing", "count", "place", "relation", "colour", "cropped", "hard to read", "words"
]
Box = Annotated[list[Annotated[int, Field(ge=0, le=THOUSAND)]], Field(min_length=4, max_length=4)]
Sentence = Annotated[str, Field(max_length=300)]


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Ins(Form):
    """`line` is the number of the line of the earlier plan that this one goes on from; 0 for a new one."""

    line: Annotated[int, Field(ge=0, le=MOST_LINES)]
    words: Annotated[str, Field(min_length=3, max_length=300)]
    box: Box | None
    pass_no: Annotated[int, Field(alias="pass", ge=1, le=MOST_PASSES)]


class PlanAnswer(Form):
    ins: Annotated[list[Ins], Field(min_length=1, max_length=MOST_LINES)]
    des: Annotated[str, Field(min_length=3, max_length=1200)]
    passes: Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=MOST_PASSES)]
    missing: Annotated[list[Sentence], Field(max_length=8)]


class OfPlan(Form):
    """The plan against the wish: what it says wrongly or leaves out."""

    evidence: Annotated[str, Field(min_length=3, max_length=300)]
    refine: Sentence


class OfLine(Form):
    """What was seen comes before the verdict, so that the verdict is about it."""

    saw: Annotated[str, Field(min_length=3, max_length=300)]
    verdict: Literal["right", "wrong", "cannot tell"]
    fault: Fault
    box: Box | None
    refine: Sentence


class Extra(Form):
    """What nobody asked for."""

    saw: Annotated[str, Field(min_length=3, max_length=300)]
    box: Box | None
    refine: Annotated[str, Field(min_length=3, max_length=300)]


class ReflectionAnswer(Form):
    """`lines` holds one answer for each line that is due, by its number."""

    plan: Annotated[list[OfPlan], Field(max_length=6)]
    lines: Any
    extra: Annotated[list[Extra], Field(max_length=4)]
    summary: Annotated[str, Field(min_length=3, max_length=300)]


def reflection_form(due: list[int]) -> type[ReflectionAnswer]:
    """The form for these numbers of lines: a closed question each."""
    asked: dict[str, Any] = {f"line_{n}": (OfLine, Field(alias=str(n))) for n in due}
    lines = create_model("Lines", __base__=Form, **asked)
    made: type[ReflectionAnswer] = create_model(
        "ReflectionAnswer", __base__=ReflectionAnswer, lines=(lines, ...)
    )
    return made


T = TypeVar("T", bound=Form)


def schema_of(form: type[Form]) -> dict[str, Any]:
    """The JSON Schema of a form, without titles and descriptions, which only cost tokens."""
    plain: dict[str, Any] = _bare(form.model_json_schema(by_alias=True))
    return plain


def read(text: str, form: type[T]) -> T:
    """An answer read back. Raises ValueError that says in words what does not fit.

    Thinking aloud before the object and a fence around it are let pass; what follows it is not read.
    """
    start = text.rpartition("</think>")[2]
    opened = start.find("{")
    if opened < 0:
        raise ValueError("there is no JSON object in it")
    try:
        plain, _ = json.JSONDecoder(strict=False).raw_decode(start[opened:])
        return form.model_validate(plain)
    except json.JSONDecodeError as fault:
        raise ValueError(f"it is no JSON: {fault.msg} at character {fault.pos}") from fault
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ValueError(f"{where}: {first['msg'].lower()}") from fault


def region_of(box: list[int] | None) -> Region | None:
    """A box in the picture's own measures; corners in the wrong order are put right."""
    if box is None:
        return None
    left, right = sorted((box[0] / THOUSAND, box[2] / THOUSAND))
    top, bottom = sorted((box[1] / THOUSAND, box[3] / THOUSAND))
    return clipped(left, top, right - left, bottom - top)


def box_of(region: Region | None) -> str:
    """A region as it is told to a model."""
    if region is None:
        return "null"
    sides = (region.x, region.y, region.x + region.w, region.y + region.h)
    return str([round(side * THOUSAND) for side in sides])


def _bare(plain: Any) -> Any:
    if isinstance(plain, list):
        return [_bare(each) for each in plain]
    if not isinstance(plain, dict):
        return plain
    told = {"title", "description", "default"}
    return {
        key: {name: _bare(each) for name, each in value.items()}
        if key in ("properties", "$defs")
        else _bare(value)
        for key, value in plain.items()
        if key not in told
    }
