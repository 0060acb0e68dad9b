"""The codec: everything comes back as it was, old documents are read, foreign ones are refused."""

import json
from dataclasses import replace

import pytest

from app.domain.canvas import ImageRef, Region, Size
from app.domain.content import (
    content_from_json,
    content_to_json,
    policy_from_json,
    policy_to_json,
    request_from_json,
    request_to_json,
    spend_from_json,
    spend_to_json,
    step_from_json,
    step_to_json,
)
from app.domain.errors import Invalid
from app.domain.parts import Painting
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest, ReflectRequest
from app.domain.runs import Policy, Spend
from tests.domain.story import Story, finding, plan, reflection

IMAGE = ImageRef("a" * 64, 512, 256, "uploaded", "CC0-1.0")
SIZE = Size(512, 256)
CONTENTS = [
    plan(3),
    Painting(IMAGE, {"v": 1, "things": [{"x": 0.5}]}, "layer", "mask", "Painted it."),
    reflection(1, 1),
]
REQUESTS = [
    PlanRequest(
        "a fox", SIZE, 7, previous=plan(1), corrections=(finding(1, measures={"de": 3.5}),)
    ),
    DraftRequest("a fox", plan(2), SIZE, SIZE, 7, base=IMAGE, protected="layer"),
    ReflectRequest(
        "a fox", plan(2), IMAGE, 7, "refinement", dismissed=(finding(2, decision="dismissed"),)
    ),
    RefineRequest(
        "a fox",
        plan(2),
        IMAGE,
        SIZE,
        7,
        (finding(1, region=Region(0, 0, 1, 0.5, "m")),),
        scene={"v": 1},
    ),
]


def through_json(plain):
    return json.loads(json.dumps(plain))


@pytest.mark.parametrize("content", CONTENTS, ids=lambda c: type(c).__name__)
def test_contents_come_back_as_they_were(content):
    assert content_from_json(through_json(content_to_json(content))) == content


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda r: type(r).__name__)
def test_requests_come_back_as_they_were(request_):
    assert request_from_json(through_json(request_to_json(request_))) == request_


def test_a_step_comes_back_as_it_was():
    story = Story()
    step = replace(story.plan(), request=REQUESTS[0], seconds=1.5, made_from="s0")
    assert step_from_json(through_json(step_to_json(step))) == step


def test_policy_and_spend_come_back_as_they_were():
    policy = Policy(pause="chosen", gates=frozenset({"plan", "draft"}), gate_below=0.5)
    assert policy_from_json(through_json(policy_to_json(policy))) == policy
    assert spend_from_json(through_json(spend_to_json(Spend(1, 2, 3, 4.5)))) == Spend(1, 2, 3, 4.5)


def test_fields_of_a_later_version_are_left_alone():
    plain = content_to_json(plan(1))
    assert content_from_json({**plain, "mood": "calm"}) == plan(1)


@pytest.mark.parametrize(
    "plain", [{}, {"v": 2, "type": "plan"}, {"type": "song"}, {"type": "plan", "instructions": 5}]
)
def test_what_no_version_wrote_is_refused(plain):
    with pytest.raises(Invalid):
        content_from_json(plain)
