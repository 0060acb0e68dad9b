"""Variants: of many seeds those four whose compositions a designer would call different.

A request for the n-th of four becomes a plain request with that seed, the same one every time it is asked.
"""

from dataclasses import replace
from functools import lru_cache
from random import Random

from app.domain.canvas import Size
from app.domain.parts import Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook.arranging import placed_anew
from app.engines.sketchbook.composition import farthest
from app.engines.sketchbook.layout import scene_of

FOUR = 4
TRIED = 32


def settled(request: PlanRequest) -> PlanRequest:
    """The request with its own seed, where it asks for one of four; otherwise as it is."""
    if not request.variant or request.previous is None:
        return request
    seeds = seeds_of(request.previous, request.size, request.seed, request.style)
    return replace(request, seed=seeds[(request.variant - 1) % FOUR], variant=0)


@lru_cache(16)
def seeds_of(plan: Plan, size: Size, seed: int, style: str = "") -> tuple[int, ...]:
    """Four seeds for a plan whose places are found anew."""
    chance = Random(seed)
    tried = [chance.randrange(2**31) for _ in range(TRIED)]
    scenes = [scene_of(placed_anew(plan, size, each), size, each, style) for each in tried]
    return tuple(tried[number] for number in farthest(scenes, FOUR))
