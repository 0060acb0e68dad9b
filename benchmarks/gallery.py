"""The gallery: twenty-four varied intents in eight styles, painted by the whole loop, on one contact sheet.

`make gallery` writes docs/gallery.webp. Each picture is the one that its loop kept; the first draft stands small in its
corner. Knows nothing of servers: it uses the same code as `pentimento paint`.
"""

import io
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from app.domain.canvas import parse_size
from app.domain.events import Event
from app.domain.steps import Step
from app.painting import Wanted, painted


@dataclass(frozen=True, slots=True)
class Hung:
    """One picture of the gallery."""

    words: str
    seed: int
    size: str = "768x768"


INTENTS = (
    Hung("two red boats on a lake in front of snowy mountains at dusk", 3),
    Hung("a fox and an owl in a snowy forest at night, with a full moon", 5),
    Hung("three green pears and an orange on a table, in watercolour", 2),
    Hung("a white house behind three tall trees on a hill at dawn, in watercolour", 7),
    Hung("a yellow umbrella and a crab on a beach, in gouache", 4),
    Hung("a street at night with a red car and the moon, in ink", 9),
    Hung("a rocket between the earth and the moon in space, in gouache", 1),
    Hung("four ducks on a lake in autumn, warm colours", 8),
    Hung("a blue bird above a purple flower in a garden, in pastel", 6),
    Hung("a sailboat on the sea in a storm, in ink", 12),
    Hung("a small brown dog next to a big pink balloon on a hill, in gouache", 11),
    Hung("a castle in the mountains at dawn with a green dragon above it", 10),
    Hung("a deer by a waterfall in a forest, in pastel", 21),
    Hung("a camel in a desert at sunset, in pastel", 22),
    Hung("a lighthouse on a beach in wind, in pencil", 23),
    Hung("a tree and a horse on a farm, in pencil", 24),
    Hung("a lying cat in a room, in pencil", 25),
    Hung("a turtle and two fish under water, in watercolour", 26),
    Hung("a fishing boat in a harbour in fog", 27),
    Hung("a woman at a market, in ink", 28),
    Hung("a volcano behind a lake at night, in pixel art", 29),
    Hung("a red fox in a snow field, in pixel art", 30),
    Hung("a hot air balloon above a river, in flat style", 31),
    Hung("a teapot and three lemons on a table, in flat style", 32),
)
CELL, GAP, ACROSS, SMALL = 360, 8, 6, 96


class Quiet:
    """Watches a run without a word."""

    def event(self, event: Event) -> None: ...

    def step(self, step: Step) -> None: ...


def main(out: Path) -> None:
    rows = -(-len(INTENTS) // ACROSS)
    size = (ACROSS * (CELL + GAP) + GAP, rows * (CELL + GAP) + GAP)
    sheet = Image.new("RGB", size, (18, 18, 19))
    for n, hung in enumerate(INTENTS):
        began = time.perf_counter()
        draft, best, words = kept(hung)
        left, top = GAP + (n % ACROSS) * (CELL + GAP), GAP + (n // ACROSS) * (CELL + GAP)
        sheet.paste(best.resize((CELL, CELL), Image.Resampling.LANCZOS), (left, top))
        small = draft.resize((SMALL, SMALL), Image.Resampling.LANCZOS)
        framed = ImageOps.expand(small, 2, (245, 242, 235))
        sheet.paste(framed, (left + CELL - framed.width - 6, top + CELL - framed.height - 6))
        sys.stdout.write(f"{time.perf_counter() - began:5.1f} s  {hung.words}  ({words})\n")
        sys.stdout.flush()
    out.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(out, quality=84, method=6)
    sys.stdout.write(f"{out}\n")


def kept(hung: Hung) -> tuple[Image.Image, Image.Image, str]:
    """The first draft, the picture that was kept, and what the loop said."""
    with painted(Wanted(hung.words, parse_size(hung.size), hung.seed), Quiet()) as process:
        steps = process.tree.steps.values()
        first = next(step for step in steps if step.kind == "draft")
        draft = process.store.read(first.painting.image.id)
        images = sum(step.is_image for step in steps)
        return _opened(draft), _opened(process.best_png()), f"{images} images; {process.reason}"


def _opened(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png)) as image:
        return image.convert("RGB")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/gallery.webp"))
