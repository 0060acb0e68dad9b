"""How a picture grows: the composition, each size of brush, and the finished painting, on one sheet.

`python -m benchmarks.strokes_sheet [OUT]` writes docs/sketchbook.webp.
"""

import sys
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.base import Report
from app.engines.sketchbook import layout, planner
from app.engines.sketchbook.brushwork import paint_level
from app.engines.sketchbook.canvas import Canvas
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.pixels import Bytes, as_bytes
from app.engines.sketchbook.styles import DRAFT, REFINEMENT

INTENT, SEED = "a fox and an owl in a snowy forest at night, with a full moon", 5
FULL = Size(768, 768)
CELL, GAP, ACROSS = 320, 6, 5


def main(out: Path) -> None:
    pictures = grown()
    rows = -(-len(pictures) // ACROSS)
    size = (ACROSS * (CELL + GAP) + GAP, rows * (CELL + GAP) + GAP)
    sheet = Image.new("RGB", size, (18, 18, 19))
    for n, picture in enumerate(pictures):
        cell = Image.fromarray(picture).resize((CELL, CELL), Image.Resampling.LANCZOS)
        sheet.paste(cell, (GAP + n % ACROSS * (CELL + GAP), GAP + n // ACROSS * (CELL + GAP)))
    sheet.save(out, quality=86, method=6)
    sys.stdout.write(f"{out}: {len(pictures)} stages\n")


def grown() -> list[Bytes]:
    """The composition, the ground with its drawing, four brushes of the draft; four of the refinement."""
    plan = planner.plan(PlanRequest(INTENT, FULL, SEED), _quiet)
    scene = layout.scene_of(plan, FULL, SEED)
    half = FULL.draft
    meant = compose(scene, half, FULL)
    canvas = Canvas(scene.style, SEED, meant)
    canvas.lay_ground(None)
    found = [as_bytes(meant.rgb), canvas.sketched()]
    for level in DRAFT:
        for _ in paint_level(canvas, level, None, _nothing):
            pass
        found.append(canvas.finished())
    start = cv2.resize(canvas.finished(), (FULL.width, FULL.height), interpolation=cv2.INTER_CUBIC)
    fine = Canvas(scene.style, SEED, compose(scene, FULL, FULL))
    fine.lay_ground(np.asarray(start, np.uint8))
    for level in REFINEMENT:
        if not level.only_changed:
            for _ in paint_level(fine, level, None, _nothing):
                pass
            found.append(fine.finished())
    return found


def _quiet(report: Report) -> None: ...


def _nothing() -> None: ...


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/sketchbook.webp"))
