"""A correction said to a finished picture, and the loop going on until it ends by itself: does the correction stay?"""

from dataclasses import replace
from functools import cache

import cv2
import numpy as np

from app.domain.canvas import Size
from app.domain.parts import Finding, Reflection
from app.domain.requests import kind_of
from app.domain.runs import Policy, Spend, next_move, spent_on
from app.domain.scores import best
from app.domain.steps import Step
from app.domain.tree import Tree
from app.engines.sketchbook.pixels import Bytes
from app.engines.sketchbook.scene import from_json
from app.studio.requesting import asked
from benchmarks.evaluation_arms import NEVER, Studio, looped
from tests.engines.sketchbook.wishes.easel import Pair, Seen

SIDE = Size(288, 288)


@cache
def finished(intent: str, seed: int) -> tuple[Studio, list[Step]]:
    """A picture planned, drafted and refined, with all its steps."""
    studio = Studio(intent, SIDE, build="at once")
    steps = list(looped(studio, seed).steps)
    return studio, steps


def at_loop(intent: str, words: str, seed: int) -> Pair:
    """Before the words, after the loop has ended, and with nothing said."""
    studio, path = finished(intent, seed)
    before = best(Tree(path), path[-1].id, "r")
    assert before is not None
    note = Finding(
        "n1", "picture", "wrong", words, words, fault="words", decision="accepted", author="me"
    )
    steps = [
        *path,
        Step("w", "p", len(path) + 1, before.id, "reflection", Reflection((note,)), "me", NEVER),
    ]
    after = _gone_on(studio, seed, steps)
    told = " ".join(s.painting.note for s in steps[len(path) :] if s.is_image)
    first, last = (
        Seen(from_json(s.painting.scene or {}), _as_large(studio.pixels(s.painting.image.id)))
        for s in (before, after)
    )
    return Pair(first, replace(last, told=told), first, words)


def _as_large(pixels: Bytes) -> Bytes:
    """A draft may be the best there is."""
    return np.asarray(cv2.resize(pixels, (SIDE.width, SIDE.height)), np.uint8)


def _gone_on(studio: Studio, seed: int, steps: list[Step]) -> Step:
    tip, spend, picture = steps[-1].id, Spend(), studio.picture(seed)
    while True:
        tree = Tree(steps)
        move = next_move(tree, tip, "r2", Policy(), spend)
        if move.act == "end":
            kept = best(tree, tip, "r2")
            assert kept is not None
            return kept
        ask = asked(picture, tree, tip, move, spend.rounds, {})
        content, seconds = studio.ask(ask.request)
        step = Step(
            f"w{len(steps)}", "p", len(steps) + 1, ask.parent, kind_of(ask.request), content, "engine:sketchbook",
            NEVER, ask.made_from, "r2", ask.round, ask.pass_no, ask.request, seconds,
        )  # fmt: skip
        steps.append(step)
        spend, tip = spent_on(spend, step), step.id
