"""The gallery: twelve varied intents painted by the whole loop, on one contact sheet beside their drafts.

`make gallery` writes docs/gallery.webp. Each pair is the first draft (left) and the best picture (right). Knows
nothing of servers: it uses the same code as `pentimento paint`.
"""

import io
import sys
import time
from pathlib import Path

from PIL import Image

from app.domain.canvas import parse_size
from app.domain.events import Event
from app.domain.steps import Step
from app.painting import Wanted, painted

INTENTS: tuple[tuple[str, str, int], ...] = (
    ("two red boats on a lake in front of snowy mountains at dusk", "768x768", 3),
    ("a fox and an owl in a snowy forest at night, with a full moon", "768x768", 5),
    ("three green pears and an orange on a table, in watercolour", "768x768", 2),
    ("a white house behind three tall trees on a hill at dawn, in watercolour", "768x768", 7),
    ("a yellow umbrella and a crab on a beach", "768x768", 4),
    ("a city at night with a red car and the moon, in ink", "768x768", 9),
    ("a rocket between the earth and the moon in a night sky", "768x768", 1),
    ("four ducks on a lake in autumn, warm colours", "768x768", 8),
    ("a blue bird above a purple flower in a meadow", "768x768", 6),
    ("a sailboat on the sea at sunset, a whale below it, in ink", "768x768", 12),
    ("a small brown dog next to a big pink balloon on a hill", "768x768", 11),
    ("a castle in the mountains at dawn with a green dragon above it", "768x768", 10),
)
CELL, GAP, ACROSS = 360, 10, 2


class Quiet:
    """Watches a run without a word."""

    def event(self, event: Event) -> None: ...

    def step(self, step: Step) -> None: ...


def main(out: Path) -> None:
    rows = -(-len(INTENTS) // ACROSS)
    width = ACROSS * (2 * CELL + GAP) + (ACROSS + 1) * GAP
    sheet = Image.new("RGB", (width, rows * (CELL + GAP) + GAP), (18, 18, 19))
    for n, (intent, size, seed) in enumerate(INTENTS):
        began = time.perf_counter()
        draft, best, words = _pair(intent, size, seed)
        left = GAP + (n % ACROSS) * (2 * CELL + 2 * GAP)
        top = GAP + (n // ACROSS) * (CELL + GAP)
        sheet.paste(draft.resize((CELL, CELL), Image.Resampling.LANCZOS), (left, top))
        sheet.paste(best.resize((CELL, CELL), Image.Resampling.LANCZOS), (left + CELL + 2, top))
        sys.stdout.write(f"{time.perf_counter() - began:5.1f} s  {intent}  ({words})\n")
    out.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(out, quality=86, method=6)
    sys.stdout.write(f"{out}\n")


def _pair(intent: str, size: str, seed: int) -> tuple[Image.Image, Image.Image, str]:
    with painted(Wanted(intent, parse_size(size), seed), Quiet()) as process:
        steps = process.tree.steps.values()
        first = next(step for step in steps if step.kind == "draft")
        draft = process.store.read(first.painting.image.id)
        images = sum(step.is_image for step in steps)
        words = f"{images} images; {process.reason}"
        return _opened(draft), _opened(process.best_png()), words


def _opened(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png)) as image:
        return image.convert("RGB")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/gallery.webp"))
