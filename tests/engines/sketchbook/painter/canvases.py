"""What the painter's tests share: small sizes, a few scenes, and a reporter that keeps what it was told."""

from dataclasses import dataclass, field

import numpy as np

from app.domain.canvas import Region, Size
from app.engines.base import Preview, Progress, Report
from app.engines.sketchbook.pixels import Bytes, Floats
from app.engines.sketchbook.scene import Scene, Thing

FULL = Size(512, 512)
HALF = FULL.draft
WIDE = Size(768, 448)


@dataclass
class Told:
    """Everything that was reported, in order."""

    reports: list[Report] = field(default_factory=list)

    def __call__(self, report: Report) -> None:
        self.reports.append(report)

    @property
    def previews(self) -> list[Preview]:
        return [report for report in self.reports if isinstance(report, Preview)]

    @property
    def progress(self) -> list[float]:
        return [report.fraction for report in self.reports if isinstance(report, Progress)]


def thing(art: str, x: float = 0.5, foot: float = 0.9, side: float = 0.4, **more: object) -> Thing:
    """A thing whose square box stands at `foot`."""
    box = Region(x - side / 2, foot - side, side, side)
    return Thing("i2", art, art, box, **more)  # type: ignore[arg-type]


def duck_pond(**more: object) -> Scene:
    """A lake with one duck on it."""
    return Scene("lake", horizon=0.5, things=(thing("duck", support="water"),), seed=3, **more)  # type: ignore[arg-type]


def within(picture: Bytes | Floats, region: Region) -> Floats:
    """The pixels of a region, 0..1."""
    h, w = picture.shape[:2]
    rows = slice(int(region.y * h), int((region.y + region.h) * h))
    piece = picture[rows, int(region.x * w) : int((region.x + region.w) * w)]
    scale = 255 if picture.dtype == np.uint8 else 1
    return np.asarray(piece, np.float32) / scale
