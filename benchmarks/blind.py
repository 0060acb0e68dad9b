"""A blind comparison: pairs of pictures without names, for eyes that do not know which is which.

    python -m benchmarks.blind FOLDER            write 48 pairs and key.json
    python -m benchmarks.blind FOLDER ANSWERS    count: ANSWERS is a JSON object, pair to "A" or "B"

Twenty-four pairs are the painted picture and the same scene flat and unpainted (its shapes on its setting);
twenty-four are the refined picture and its draft at the same size. Sides are drawn by chance, and the key lies apart.
"""

import json
import sys
from pathlib import Path
from random import Random

import cv2
import numpy as np
import resvg_py
from PIL import Image, ImageDraw

from app.domain.canvas import Size, parse_size
from app.domain.parts import Plan
from app.domain.requests import PlanRequest
from app.engines.base import Report
from app.engines.sketchbook import layout, painter, planner
from app.engines.sketchbook.vector import svg
from benchmarks.gallery import INTENTS, Hung
from benchmarks.measuring import say, table

SIDE, GAP, HEAD = 640, 24, 40
AGAINST = {"painted": "flat and unpainted", "refined": "the draft"}
WANTED = 20


def main() -> None:
    folder = Path(sys.argv[1])
    if len(sys.argv) > 2:
        count(folder, json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")))
        return
    folder.mkdir(parents=True, exist_ok=True)
    key = {}
    for number, hung in enumerate(INTENTS, 1):
        flat, draft, best = three(hung)
        for kind, other in (("painted", flat), ("refined", draft)):
            name = f"{kind[0]}{number:02}"
            left = Random(f"{name}:{hung.words}").random() < 0.5
            pair(best if left else other, other if left else best).save(folder / f"{name}.png")
            key[name] = "A" if left else "B"
        say(f"{number:2} {hung.words}")
    (folder / "key.json").write_text(json.dumps(key, indent=1) + "\n", encoding="utf-8")


def three(hung: Hung) -> tuple[Image.Image, Image.Image, Image.Image]:
    """The scene flat and unpainted, its draft at full size, and the draft refined; all of one plan and seed."""
    size = parse_size(hung.size)
    plan = planner.plan(PlanRequest(hung.words, size, hung.seed), _quiet)
    return painted_from(plan, size, hung.seed)


def painted_from(plan: Plan, size: Size, seed: int) -> tuple[Image.Image, Image.Image, Image.Image]:
    scene = layout.scene_of(plan, size, seed)
    drawn = resvg_py.svg_to_bytes(svg_string=svg(scene, size), skip_system_fonts=True)
    flat = cv2.cvtColor(cv2.imdecode(np.frombuffer(drawn, np.uint8), 1), cv2.COLOR_BGR2RGB)
    draft = painter.draft(scene, size.draft, size, seed, _quiet)
    best = painter.refine(scene, size, seed, draft, _quiet)
    return Image.fromarray(flat), Image.fromarray(draft), Image.fromarray(best)


def pair(a: Image.Image, b: Image.Image) -> Image.Image:
    sheet = Image.new("RGB", (2 * SIDE + 3 * GAP, SIDE + HEAD + GAP), (32, 32, 34))
    for letter, image, left in (("A", a, GAP), ("B", b, SIDE + 2 * GAP)):
        sheet.paste(image.resize((SIDE, SIDE), Image.Resampling.LANCZOS), (left, HEAD))
        ImageDraw.Draw(sheet).text((left + SIDE / 2, 10), letter, (240, 240, 240), font_size=22)
    return sheet


def count(folder: Path, answers: dict[str, str]) -> None:
    """How often the painted and the refined picture was preferred."""
    key: dict[str, str] = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    rows: list[tuple[str, ...]] = [("preferred", "over", "times", "of", "wanted")]
    for kind, other in AGAINST.items():
        asked = [name for name in key if name.startswith(kind[0]) and name in answers]
        times = sum(answers[name] == key[name] for name in asked)
        rows.append((kind, other, f"{times}", f"{len(asked)}", f"{WANTED}"))
        lost = [name for name in asked if answers[name] != key[name]]
        say(f"{kind}: not preferred in {', '.join(lost) or 'none'}")
    table("Blind comparison", rows)


def _quiet(report: Report) -> None:
    """Hears nothing."""


if __name__ == "__main__":
    main()
