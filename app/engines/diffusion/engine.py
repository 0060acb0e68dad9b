"""The diffusion engine: drafter and refiner from weights on this machine, by diffusers.

One for each model name; the weights themselves are shared by all engines of the process (`residents`). Several alike
drafts are one pass of the pipeline.
"""

from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version

from app.domain.errors import EngineError, OutOfMemory
from app.domain.requests import DraftRequest, RefineRequest, Request, Role
from app.engines.base import Images, Outcome, Progress, Reporter, Result, Workbench
from app.engines.diffusion.drafting import draft
from app.engines.diffusion.loading import Loaded, load, recipe_of
from app.engines.diffusion.refining import refine
from app.engines.residents import residents_of

OWN = "1"  # changes whenever the same request could give another picture
LOADING = "Loading {}"


class Diffusion:
    """`model` is a preset's name, with `@PRECISION` if wanted, or an absolute folder. Loads nothing until it runs."""

    name = "diffusion"

    def __init__(self, model: str, bench: Workbench) -> None:
        self.recipe = recipe_of(model, bench)
        self.bench = bench
        self.roles: frozenset[Role] = self.recipe.preset.roles

    @property
    def version(self) -> str:
        """With the libraries' own: another one may sample otherwise."""
        return (
            f"{OWN}, diffusers {version('diffusers')}, torch {version('torch').partition('+')[0]}"
        )

    def settled(self, request: Request) -> Request:
        """With the weights that answer, and the steps and the guidance that nobody chose."""
        request = replace(request, weights=self.recipe.weights)
        if isinstance(request, DraftRequest | RefineRequest):
            preset, asked = self.recipe.preset, request.sampling
            steps = asked.steps or preset.steps
            guidance = asked.guidance
            if guidance is None and self.recipe.can.guidance:
                guidance = preset.guidance
            return replace(request, sampling=replace(asked, steps=steps, guidance=guidance))
        return request

    def warm(self) -> None:
        """Load the weights before the first job waits for them."""
        load(self.recipe, self.bench)

    def run(self, request: Request, images: Images, report: Reporter) -> Result:
        """Raises `OutOfMemory`, `MissingImage`, `Unavailable`, `EngineError` and what `report` raises."""
        if isinstance(request, DraftRequest):
            (outcome,) = self.run_many([request], images, [report])
            if isinstance(outcome, Exception):
                raise outcome
            return outcome
        if not isinstance(request, RefineRequest):
            raise EngineError(f"{self.recipe.preset.title} paints; it does not plan or look.")
        loaded = self._loaded([report])
        try:
            return refine(loaded, request, images, report)
        except OutOfMemory:
            residents_of(self.bench).forget_all()
            raise

    def run_many(
        self, requests: Sequence[Request], images: Images, reporters: Sequence[Reporter]
    ) -> list[Outcome]:
        """Drafts that are alike, in one pass of the pipeline."""
        drafts = [request for request in requests if isinstance(request, DraftRequest)]
        if len(drafts) != len(requests):
            raise EngineError("Only drafts are painted together.")
        loaded = self._loaded(reporters)
        try:
            return draft(loaded, drafts, images, reporters)
        except OutOfMemory:
            residents_of(self.bench).forget_all()
            raise

    def _loaded(self, reporters: Sequence[Reporter]) -> Loaded:
        if self.recipe.key not in residents_of(self.bench).keys:
            for report in reporters:
                report(Progress(0.0, LOADING.format(self.recipe.preset.title)))
        return load(self.recipe, self.bench)
