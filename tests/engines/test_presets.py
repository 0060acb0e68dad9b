"""Presets are data: every one that is shipped can be run, and a person's own go before them."""

from pathlib import Path

import pytest

from app.domain.errors import Invalid
from app.domain.requests import ROLES
from app.engines.diffusion.capabilities import ABILITIES
from app.engines.presets import OWN, card_for, cards, preset_named, presets

NOWHERE = Path("/nowhere")
MINE = """
[mine]
engine = "diffusion"
source = "/models/mine"
pipeline = "ZImagePipeline"
roles = ["drafter"]
precisions = { fp32 = [1, 2] }
"""


def test_every_painter_is_of_a_class_that_the_table_knows() -> None:
    for preset in presets(NOWHERE).values():
        assert (preset.pipeline in ABILITIES) == (preset.engine == "diffusion")
        assert preset.precisions
        assert preset.licence != "unknown"


@pytest.mark.parametrize("memory", [8, 12, 16, 24, 80])
def test_every_card_has_an_engine_for_each_role_that_fits_it(memory: int) -> None:
    card = card_for(memory, NOWHERE)
    assert card is not None
    assert set(card.engines) == set(ROLES)
    for name in card.engines.values():
        if name != "sketchbook":
            preset, precision = preset_named(name.partition(":")[2], NOWHERE)
            assert preset.commercial
            assert preset.precisions[precision].memory <= memory + (4 if card.offload else 0)


def test_a_card_too_small_for_all_gets_none() -> None:
    assert card_for(4, NOWHERE) is None
    assert [card.memory for card in cards(NOWHERE)] == sorted(
        (card.memory for card in cards(NOWHERE)), reverse=True
    )


def test_ones_own_presets_go_before_the_studios(tmp_path: Path) -> None:
    (tmp_path / OWN).write_text(MINE)
    preset, precision = preset_named("mine", tmp_path)
    assert (preset.title, precision, preset.is_folder) == ("mine", "fp32", True)
    (tmp_path / OWN).write_text(MINE.replace("[mine]", "[klein-4b]"))
    assert preset_named("klein-4b", tmp_path)[0].source == "/models/mine"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[mine", "cannot be read"),
        (MINE.replace("drafter", "singer"), "role 'singer'"),
        (MINE.replace("fp32", "fp12"), "precision 'fp12'"),
        (MINE + "colour = 1", "colour"),
    ],
)
def test_a_file_that_does_not_fit_is_said_in_words(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / OWN).write_text(text)
    with pytest.raises(Invalid, match=words):
        presets(tmp_path)


@pytest.mark.parametrize(("name", "words"), [("nobody", "klein-4b"), ("klein-4b@fp32", "bf16")])
def test_a_name_that_is_none_says_which_there_are(name: str, words: str) -> None:
    with pytest.raises(Invalid, match=words):
        preset_named(name, NOWHERE)
