"""How a model is to paint: what a person sets in the advanced drawer, and which weights answered.

None, '' and () leave a thing to the engine's own preset. Knows no pipeline: an engine ignores what its model does not
have, and says so in the step's note.
"""

from dataclasses import dataclass

from app.domain.canvas import ImageRef
from app.domain.errors import Invalid

MOST_STEPS = 150
MOST_SEED = 2**31 - 1
MOST_GUIDANCE = 30.0
MOST_ADAPTERS = 8
MOST_REFERENCES = 10
LONGEST_NEGATIVE = 2000


@dataclass(frozen=True, slots=True)
class Adapter:
    """A LoRA adapter among those of the models folder, by name, with its weight (-2..2; 0 does nothing)."""

    name: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Sampling:
    """`steps` are denoising steps, `guidance` the guidance scale, `negative` the negative prompt, `scheduler` the name
    of one that the pipeline can use. `strength` is the denoising strength of a refinement, 0..1: how far it may go
    from the picture it begins with. `references` are pictures to go by. With `block_in` a draft begins from the
    sketchbook's painting of the plan, so that counts and places have a chance. `seed` is that of a picture's new plans
    and drafts, 0..2**31 - 1; a request says its seed itself, so it has none here. Raises Invalid out of these ranges.
    """

    steps: int | None = None
    guidance: float | None = None
    negative: str = ""
    scheduler: str = ""
    strength: float | None = None
    adapters: tuple[Adapter, ...] = ()
    references: tuple[ImageRef, ...] = ()
    block_in: bool | None = None
    seed: int | None = None

    def __post_init__(self) -> None:
        _within("steps", "The number of steps", self.steps, 1, MOST_STEPS)
        _within("guidance", "The guidance scale", self.guidance, 0, MOST_GUIDANCE)
        _within("strength", "The denoising strength", self.strength, 0, 1)
        _within("seed", "The seed", self.seed, 0, MOST_SEED)
        for adapter in self.adapters:
            what = f"The weight of the adapter {adapter.name[:80]!r}"
            _within("adapters", what, adapter.weight, -2, 2)
        if len(self.adapters) > MOST_ADAPTERS:
            raise Invalid(f"At most {MOST_ADAPTERS} adapters fit. Nothing was changed.", "adapters")
        if len(self.references) > MOST_REFERENCES:
            raise Invalid(f"At most {MOST_REFERENCES} references fit. Nothing was changed.")
        if len(self.negative) > LONGEST_NEGATIVE:
            raise Invalid(
                f"What to avoid is over {LONGEST_NEGATIVE} characters. Nothing was changed.",
                "negative",
            )


@dataclass(frozen=True, slots=True)
class Weights:
    """Which weights made a step: the model's name, its pinned revision, its licence, the precision it ran in, and the
    name of the device that it ran on; '' is what nobody said."""

    model: str
    revision: str = ""
    licence: str = ""
    precision: str = ""
    device: str = ""


def _within(field: str, what: str, value: float | None, least: float, most: float) -> None:
    if value is not None and not least <= value <= most:
        raise Invalid(
            f"{what} is {value:.12g}; it goes from {least:g} to {most:.12g}. Nothing was changed.",
            field,
        )


AS_IT_COMES = Sampling()
