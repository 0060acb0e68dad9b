"""The language engine: planner and critic from weights on this machine, by transformers.

One for each model name; the weights themselves are shared by all engines of the process (`residents`), and with a
painter whose text encoder can think.
"""

from dataclasses import replace
from importlib.metadata import version

from app.domain.errors import EngineError, OutOfMemory
from app.domain.requests import PlanRequest, ReflectRequest, Request, Role
from app.engines.base import Images, Progress, Reporter, Result, Workbench
from app.engines.language.critic import reflect
from app.engines.language.loading import load, recipe_of
from app.engines.language.planner import plan
from app.engines.language.prompts import Prompts
from app.engines.language.variants import settled
from app.engines.residents import residents_of

OWN = "1"  # changes whenever the same request could give another answer
LOADING = "Loading {}"


class Language:
    """`model` is a preset's name, with `@PRECISION` if wanted, or an absolute folder. Loads nothing until it runs."""

    name = "language"
    roles: frozenset[Role] = frozenset({"planner", "critic"})

    def __init__(self, model: str, bench: Workbench) -> None:
        self.recipe = recipe_of(model, bench)
        self.bench = bench
        self.prompts = Prompts(bench.prompts)

    @property
    def version(self) -> str:
        """With the prompts' and the libraries' own: others may answer otherwise."""
        libraries = [
            f"{each} {version(each).partition('+')[0]}"
            for each in ("transformers", "torch", "llguidance")
        ]
        return ", ".join([OWN, f"prompts {self.prompts.edition}", *libraries])  # fmt: skip

    def settled(self, request: Request) -> Request:
        """With the weights that answer; one of four variants becomes its own seed."""
        return replace(settled(request), weights=self.recipe.weights)

    def warm(self) -> None:
        """Load the weights before the first job waits for them."""
        load(self.recipe, self.bench)

    def run(self, request: Request, images: Images, report: Reporter) -> Result:
        """Raises `OutOfMemory`, `MissingImage`, `Unavailable`, `EngineError` and what `report` raises."""
        if not isinstance(request, PlanRequest | ReflectRequest):
            raise EngineError(f"{self.recipe.preset.title} plans and looks; it does not paint.")
        if self.recipe.key not in residents_of(self.bench).keys:
            report(Progress(0.0, LOADING.format(self.recipe.preset.title)))
        loaded = load(self.recipe, self.bench)
        from app.engines.language.local import Local

        speaker = Local(loaded, self.recipe.preset.title)
        request = self.settled(request)
        try:
            if isinstance(request, PlanRequest):
                return plan(request, images, speaker, report, self.prompts)
            assert isinstance(request, ReflectRequest)
            return reflect(request, images, speaker, report, self.prompts)
        except OutOfMemory:
            residents_of(self.bench).forget_all()
            raise
