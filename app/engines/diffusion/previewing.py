"""A request's own ear within a pass: progress at every denoising step, now and then what its picture looks like.

Previews are WebP of at most 512 px, made from latents by a tiny autoencoder or the fitted colours. What a reporter
raises ends its request: in a pass of several the others go on, and the pass ends when nobody is left.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from app.domain.errors import Cancelled
from app.engines.base import Preview, Progress, Reporter
from app.engines.diffusion.latents import spatial
from app.engines.diffusion.loading import Loaded

LONGEST = 512
MOST_PREVIEWS = 12  # of one picture: more are not looked at, and each costs a little
QUALITY = 70


@dataclass(slots=True)
class Listening:
    """Of a pass of several pictures of one size. `began` is the share of progress that was before the first step."""

    loaded: Loaded
    reporters: Sequence[Reporter]
    width: int
    height: int
    began: float = 0.0
    stopped: dict[int, Cancelled] = field(default_factory=dict)
    shown: int = 0

    def step(self, pipe: Any, number: int, count: int, estimate: Any) -> None:
        """After denoising step `number` of `count`. Raises `Cancelled` once nobody waits for a picture any more."""
        done = self.began + (1 - self.began) * (number + 1) / (count + 1)
        looks = -(-count // MOST_PREVIEWS)
        latents = None
        if number % looks == 0 and number + 1 < count:
            kind = self.loaded.recipe.can.latents
            latents = spatial(pipe, kind, estimate, self.width, self.height)
            self.shown += 1
        for index, report in enumerate(self.reporters):
            if index not in self.stopped:
                self._tell(index, report, done, f"Step {number + 1} of {count}", latents)
        if len(self.stopped) == len(self.reporters):
            raise self.stopped[0]

    def _tell(self, index: int, report: Reporter, done: float, doing: str, latents: Any) -> None:
        try:
            report(Progress(done, doing))
            if latents is not None and index < len(latents):
                report(self._preview(latents[index]))
        except Cancelled as stop:
            self.stopped[index] = stop

    def _preview(self, latents: Any) -> Preview:
        scale = min(1.0, LONGEST / max(self.width, self.height))
        size = max(1, round(self.width * scale)), max(1, round(self.height * scale))
        out = io.BytesIO()
        image = Image.fromarray(self.loaded.shown(latents)).resize(size, Image.Resampling.BICUBIC)
        image.save(out, "WEBP", quality=QUALITY, method=0)
        return Preview(self.shown, out.getvalue(), *size)
