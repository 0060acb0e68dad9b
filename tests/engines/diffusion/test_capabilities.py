"""The table of pipeline classes says what the installed diffusers says."""

import inspect

import pytest

from app.engines.diffusion.capabilities import ABILITIES, Abilities

CLASSES = sorted(ABILITIES)


def taken(name: str) -> set[str]:
    import diffusers

    return set(inspect.signature(getattr(diffusers, name).__call__).parameters)


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_takes_what_the_table_says(name: str) -> None:
    can = ABILITIES[name]
    found = taken(name)
    assert ("image" in found) == bool(can.edits)
    assert {"prompt", "height", "width", "num_inference_steps", "generator"} <= found
    assert not can.guidance or can.guidance in found
    assert not can.negative or "negative_prompt" in found
    assert "strength" not in found


@pytest.mark.parametrize("name", [n for n in CLASSES if ABILITIES[n].begins])
def test_its_sister_begins_from_a_picture(name: str) -> None:
    found = taken(ABILITIES[name].begins)
    assert {"image", "strength", "prompt", "num_inference_steps"} <= found
    assert "mask_image" not in found


@pytest.mark.parametrize("name", [n for n in CLASSES if ABILITIES[n].inpaints])
def test_its_sister_paints_within_a_mask(name: str) -> None:
    assert {"image", "mask_image", "strength", "prompt"} <= taken(ABILITIES[name].inpaints)


@pytest.mark.parametrize("name", CLASSES)
def test_every_scheduler_there_is_fits_the_class(name: str) -> None:
    import diffusers

    for scheduler in ABILITIES[name].schedulers.values():
        assert hasattr(getattr(diffusers, scheduler), "step")


def test_a_class_says_which_settings_it_obeys() -> None:
    klein = ABILITIES["Flux2KleinPipeline"].settings
    assert "references" in klein
    assert not {"guidance", "negative"} & klein
    assert {"guidance", "negative", "strength", "block_in"} <= Abilities(begins="x").settings
