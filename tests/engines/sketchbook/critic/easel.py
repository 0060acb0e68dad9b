"""A small picture painted for the critic's tests, and what a hand can do to it."""

from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.canvas import ImageRef, Region, Size
from app.domain.parts import Finding, Instruction, Plan, Reflection
from app.domain.requests import ReflectRequest
from app.engines.base import Report
from app.engines.sketchbook import layout, painter
from app.engines.sketchbook.critic.reflecting import reflect

Bytes = NDArray[np.uint8]
FULL = Size(512, 512)
INTENT = "a red boat and two white ducks on a lake by day, in oil"
BOAT = Region(0.52, 0.52, 0.36, 0.24)
DUCKS = Region(0.06, 0.66, 0.42, 0.20)


def plan_of(setting: str, *lines: tuple[str, Region]) -> Plan:
    placed = (Instruction(f"i{n}", *line) for n, line in enumerate(lines, 2))
    return Plan((Instruction("i1", setting), *placed))


def styled(style: str) -> Plan:
    return plan_of(
        f"Paint a lake by day, in {style}.",
        ("Place a red sailboat.", BOAT),
        ("Place two white ducks.", DUCKS),
    )


PLAN = styled("oil")


def quiet(report: Report) -> None:
    """Nobody listens."""


@cache
def picture(plan: Plan = PLAN) -> Bytes:
    """The plan as the sketchbook drafts it."""
    scene = layout.scene_of(plan, FULL, 7)
    return painter.draft(scene, FULL.draft, FULL, 7, quiet)


def request(pixels: Bytes, plan: Plan = PLAN, intent: str = "", **more: Any) -> ReflectRequest:
    height, width = pixels.shape[:2]
    image = ImageRef("0" * 64, width, height, more.pop("source", "engine"))
    return ReflectRequest(intent or INTENT, plan, image, more.pop("seed", 7), **more)


def look(pixels: Bytes, plan: Plan = PLAN, intent: str = "", **more: Any) -> Reflection:
    hear = more.pop("hear", quiet)
    return reflect(request(pixels, plan, intent, **more), pixels, hear)


def about(reflection: Reflection, instruction: str | None) -> list[Finding]:
    return [f for f in reflection.findings if f.instruction == instruction and f.about == "picture"]


def faults(reflection: Reflection) -> list[tuple[str | None, str]]:
    return [(f.instruction, f.fault) for f in reflection.standing]


def px(pixels: Bytes, region: Region) -> tuple[slice, slice]:
    height, width = pixels.shape[:2]
    rows = slice(round(region.y * height), round((region.y + region.h) * height))
    return rows, slice(round(region.x * width), round((region.x + region.w) * width))


def erased(pixels: Bytes, region: Region) -> Bytes:
    """Filled in from around."""
    hole = np.zeros(pixels.shape[:2], np.uint8)
    hole[px(pixels, region)] = 255
    return np.asarray(cv2.inpaint(pixels, hole, 5, cv2.INPAINT_TELEA), np.uint8)


def copied(pixels: Bytes, region: Region, right: float, down: float, onto: Bytes) -> Bytes:
    """A piece of the picture, pasted elsewhere on another."""
    there = Region(region.x + right, region.y + down, region.w, region.h)
    result = onto.copy()
    piece = pixels[px(pixels, region)]
    rows, columns = px(pixels, there)
    result[rows, columns][: piece.shape[0], : piece.shape[1]] = piece[
        : rows.stop - rows.start, : columns.stop - columns.start
    ]
    return result


def recoloured(pixels: Bytes, region: Region) -> Bytes:
    """Red becomes green there."""
    result = pixels.copy()
    result[px(pixels, region)] = pixels[px(pixels, region)][..., [1, 0, 2]]
    return result


def shifted(pixels: Bytes, region: Region, right: float) -> Bytes:
    """Erased, and painted again further right, where the rim may cut it off."""
    result = erased(pixels, region)
    rows, columns = px(pixels, region)
    start = columns.start + round(right * pixels.shape[1])
    result[rows, start:] = pixels[rows, columns.start : columns.start + pixels.shape[1] - start]
    return result


def faded(pixels: Bytes, region: Region, share: float) -> Bytes:
    """Nearly as what is behind it."""
    behind = erased(pixels, region).astype(np.float32)
    return np.asarray(pixels * (1 - share) + behind * share, np.uint8)


def covered(pixels: Bytes, region: Region) -> Bytes:
    """A brown blot over most of it."""
    result = pixels.copy()
    height, width = pixels.shape[:2]
    x, y = region.centre
    axes = (round(region.w * width * 0.32), round(region.h * height * 0.38))
    cv2.ellipse(result, (round(x * width), round(y * height)), axes, 0, 0, 360, (96, 72, 40), -1)
    return result


def photograph() -> Bytes:
    """Sky, sea and a dark shape, smooth and grained as a camera leaves them."""
    down, across = np.mgrid[0:384, 0:512].astype(np.float32)
    light = np.where(down < 200, 220 - 0.3 * down, 90 + 0.2 * down)
    light[np.hypot(down - 260, (across - 300) / 2) < 50] = 40
    light += np.random.default_rng(1).normal(0, 2, light.shape)
    toned = light[..., None] * np.array([0.85, 0.95, 1.1]) + 8
    return np.clip(cv2.GaussianBlur(toned, (0, 0), 1.2), 0, 255).astype(np.uint8)
