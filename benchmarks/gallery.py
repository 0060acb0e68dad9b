"""The gallery: twenty-four varied intents, painted by the whole loop, on one contact sheet.

    python benchmarks/gallery.py [OUT]             each in one style, to docs/gallery.webp
    python benchmarks/gallery.py --styles [OUT]    each in all eight styles, to gallery-styles.webp

Each picture is the one that its loop kept. Knows nothing of servers: it uses the same code as `pentimento paint`.
"""

import io
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image

from app.domain.canvas import parse_size
from app.domain.events import Event
from app.domain.steps import Step
from app.engines.sketchbook.scene import STYLES, Style
from app.painting import Wanted, painted


@dataclass(frozen=True, slots=True)
class Hung:
    """One picture of the gallery. `about` is what it shows, in words that name no style."""

    about: str
    seed: int
    style: Style = "oil"
    size: str = "768x768"

    @property
    def words(self) -> str:
        """The whole intent."""
        return f"{self.about}, in {SAID.get(self.style, self.style)}"


SAID = {"flat": "flat style", "pixel": "pixel art"}
INTENTS = (
    Hung("two red boats on a lake in front of snowy mountains at dusk", 3),
    Hung("a fox and an owl in a snowy forest at night, with a full moon", 5),
    Hung("three green pears and an orange on a table", 2, "watercolour"),
    Hung("a white house behind three tall trees on a hill at dawn", 7, "watercolour"),
    Hung("a farmer in front of a red barn in autumn", 4),
    Hung("a street at night with a red car and the moon", 9, "ink"),
    Hung("a rocket between the earth and the moon in space", 1, "gouache"),
    Hung("three ducks on a lake in autumn, the middle one white, warm colours", 8),
    Hung("a blue bird above a purple flower in a garden", 6, "pastel"),
    Hung("a sailing ship on the sea in a storm", 12, "ink"),
    Hung("a girl in a red dress under a blossoming cherry tree in spring", 11, "gouache"),
    Hung("a castle in the mountains at dawn with a green dragon above it", 10),
    Hung("a deer by a waterfall in a forest", 21, "pastel"),
    Hung("a camel in a desert at sunset", 22, "pastel"),
    Hung("a lighthouse on a beach in wind", 23, "pencil"),
    Hung("a tree and a horse on a farm", 24, "pencil"),
    Hung("a golden crown and a blue glass vase on a table", 25, "gouache"),
    Hung("a turtle and two fish under water", 26, "watercolour"),
    Hung("a fisherman in a boat on a river in fog", 27),
    Hung("a violinist in a market", 28, "ink"),
    Hung("a volcano behind a lake at night", 29, "pixel"),
    Hung("a red fox in a snow field", 30, "pixel"),
    Hung("a striped hot air balloon above a river", 31, "flat"),
    Hung("a teapot and three lemons on a table", 32, "flat"),
)
CELL, GAP, ACROSS = 360, 8, 6
SMALL = 200  # px of a picture among all styles


class Quiet:
    """Watches a run without a word."""

    def event(self, event: Event) -> None: ...

    def step(self, step: Step) -> None: ...


def main(arguments: Sequence[str]) -> None:
    names = [each for each in arguments if not each.startswith("-")]
    if "--styles" in arguments:
        every = [replace(hung, style=style) for hung in INTENTS for style in STYLES]
        hang(every, Path(names[0] if names else "gallery-styles.webp"), len(STYLES), SMALL)
    else:
        hang(INTENTS, Path(names[0] if names else "docs/gallery.webp"), ACROSS, CELL)


def hang(pictures: Sequence[Hung], out: Path, across: int, cell: int) -> None:
    """Paint them all onto one sheet."""
    rows = -(-len(pictures) // across)
    sheet = Image.new("RGB", (across * (cell + GAP) + GAP, rows * (cell + GAP) + GAP), (18, 18, 19))
    for n, hung in enumerate(pictures):
        began = time.perf_counter()
        best, words = kept(hung)
        left, top = GAP + (n % across) * (cell + GAP), GAP + (n // across) * (cell + GAP)
        sheet.paste(best.resize((cell, cell), Image.Resampling.LANCZOS), (left, top))
        sys.stdout.write(f"{time.perf_counter() - began:5.1f} s  {hung.words}  ({words})\n")
        sys.stdout.flush()
    out.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(out, quality=84, method=6)
    sys.stdout.write(f"{out}\n")


def kept(hung: Hung) -> tuple[Image.Image, str]:
    """The picture that was kept, and what the loop said."""
    with painted(Wanted(hung.words, parse_size(hung.size), hung.seed), Quiet()) as process:
        images = sum(step.is_image for step in process.tree.steps.values())
        return _opened(process.best_png()), f"{images} images; {process.reason}"


def _opened(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png)) as image:
        return image.convert("RGB")


if __name__ == "__main__":
    main(sys.argv[1:])
