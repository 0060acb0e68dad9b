"""What can be run here: the engines that a worker offers, and the one that plays each role unless a picture says so.

A model is offered when its weights are on the shelf and its licence is settled, in the precision that suits the card
and, for when memory runs out, in those that take less.
Imports nothing heavy; the device is looked at by another process, and only where there is a model to run on it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from app.domain import offers as domain
from app.domain.offers import Offer, Offers
from app.domain.requests import ROLES, Role
from app.engines import registry, shelf
from app.engines.base import Workbench
from app.engines.device import Device, look_apart, processor
from app.engines.diffusion import adapters
from app.engines.diffusion.capabilities import ABILITIES
from app.engines.presets import Need, Precision, Preset, card_for, presets
from app.engines.remote import servers

DIFFUSERS = "diffusers"  # the setting that means the best models of this card
PATIENCE = 30.0  # seconds: one denoising step, or loading weights
SPARE = 4.0  # GB beside a model in which a batch of drafts fits
BATCH = 4
THINKS = "Plans and looks with the same weights that paint."
TIGHT = "Does not fit into this device's memory at once, so it is slow."
SKETCHBOOK = Offer(
    "sketchbook", "The sketchbook", registry.ROLES["sketchbook"], "MIT", note=registry.ENGINES["sketchbook"]
)  # fmt: skip


def offered(
    bench: Workbench,
    engine: str = "sketchbook",
    look: Callable[[str], Device | None] = look_apart,
) -> Offers:
    """Everything there is, and who plays which role when the setting `engine` says so. Raises Invalid in words."""
    here = [each for each in presets(bench.models).values() if is_ready(each, bench.models)]
    device = look(bench.device) if here else None
    engines = [SKETCHBOOK, *servers.offers(bench)]
    if device is not None:
        engines += [offer for preset in here for offer in _of_preset(preset, device, bench.models)]
        engines += [offer for preset in here for offer in _smaller(preset, device, bench.models)]
    engines += _named(engine, engines)
    chosen = _best(engines, device, bench.models) if engine == DIFFUSERS else _one(engine, engines)
    return Offers(tuple(engines), chosen, device.words if device else processor())


def played_by(engine: str) -> str:
    """The engine of every role that the setting does not give to another. Raises Invalid for one nobody knows."""
    if engine != DIFFUSERS:
        registry.split_name(engine)
    return domain.played_by(engine)


def is_ready(preset: Preset, models: Path) -> bool:
    """Whether it could be loaded now: weights and licence."""
    return shelf.is_here(preset, models) and shelf.is_allowed(preset, models)


def precision_for(preset: Preset, device: Device, models: Path) -> Precision:
    """What this card's choice names, else the finest that fits, else the smallest that the device can do."""
    card = card_for(device.gb, models)
    for name in card.engines.values() if card else ():
        model, _, precision = name.partition(":")[2].partition("@")
        if model == preset.name and precision in preset.precisions:
            return precision  # type: ignore[return-value]  # one of them
    able = _able(preset, device)
    fitting = [each for each in able if preset.precisions[each].memory <= device.gb]
    return next(iter(fitting), able[-1] if able else preset.first_precision)


def _smaller(preset: Preset, device: Device, models: Path) -> Iterator[Offer]:
    """In each precision that the device can do and that takes less than the one before."""
    taken = preset.precisions.get(precision_for(preset, device, models), Need()).memory
    for each in _able(preset, device):
        if preset.precisions[each].memory < taken:
            taken = preset.precisions[each].memory
            about = f"{preset.title} · {each}"
            yield from (
                replace(o, title=about) for o in _in_precision(preset, each, device, models)
            )


def _able(preset: Preset, device: Device) -> list[Precision]:
    return [each for each in preset.precisions if each != "nf4" or device.kind == "cuda"]


def _of_preset(preset: Preset, device: Device, models: Path) -> Iterator[Offer]:
    return _in_precision(preset, precision_for(preset, device, models), device, models)


def _in_precision(
    preset: Preset, precision: Precision, device: Device, models: Path
) -> Iterator[Offer]:
    spare = device.gb - preset.precisions.get(precision, Need()).memory
    note = f"{preset.note} {TIGHT}".strip() if spare < 0 else preset.note
    about = {
        "licence": preset.licence, "commercial": preset.commercial, "patience": PATIENCE,
    }  # fmt: skip
    if preset.engine == "language" or preset.thinks:
        said = note if preset.engine == "language" else THINKS
        roles = registry.ROLES["language"] & (
            preset.roles if preset.engine == "language" else registry.ROLES["language"]
        )
        yield Offer(f"language:{preset.name}@{precision}", preset.title, roles, note=said, **about)  # type: ignore[arg-type]
    can = ABILITIES.get(preset.pipeline)
    if preset.engine == "diffusion" and can is not None:
        yield Offer(
            f"diffusion:{preset.name}@{precision}", preset.title, preset.roles & registry.ROLES["diffusion"],
            note=note, batch=BATCH if spare >= SPARE else 1, settings=can.settings,
            adapters=adapters.names(models), schedulers=tuple(can.schedulers), pictures=can.edits, **about,  # type: ignore[arg-type]
        )  # fmt: skip


def _named(engine: str, known: list[Offer]) -> list[Offer]:
    """The engine of the setting, where that is a model that no preset names, or one in another precision."""
    if engine == DIFFUSERS or any(offer.name == engine for offer in known):
        return []
    kind, model = registry.split_name(engine)
    if kind not in ("diffusion", "language"):
        return []
    title = Path(model.partition("@")[0]).name
    like = next((each for each in known if each.name.startswith(f"{kind}:{title}@")), None)
    if like is None:
        return [Offer(engine, title, registry.ROLES[kind], patience=PATIENCE)]
    return [replace(like, name=engine)]


def _one(engine: str, engines: list[Offer]) -> dict[Role, str]:
    """The roles that this engine takes over from the sketchbook."""
    if played_by(engine) == engine:
        return {}
    offer = next((each for each in engines if each.name == engine), None)
    return {role: engine for role in ROLES if offer is not None and role in offer.roles}


def _best(engines: list[Offer], device: Device | None, models: Path) -> dict[Role, str]:
    """For each role what the card's choice names, else any model that is here and can."""
    card = card_for(device.gb, models) if device else None
    names = {offer.name for offer in engines}
    chosen: dict[Role, str] = {}
    for role in ROLES:
        wanted = card.engines.get(role, "") if card else ""
        able = [each.name for each in engines[1:] if role in each.roles]
        if wanted in names or able:
            chosen[role] = wanted if wanted in names else able[0]
    return chosen
