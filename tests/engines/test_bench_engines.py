"""What is timed on a card: that all of it runs, on a tiny model and without one, and that a table is kept of it."""

from pathlib import Path

import pytest

from app.engines.base import Workbench
from app.engines.diffusion.capabilities import ABILITIES
from benchmarks import real_sizes
from benchmarks.card import COLUMNS, kept, measured
from tests.tiny.pipelines import z_image

pytestmark = pytest.mark.xdist_group("models")


def test_a_model_of_real_size_is_timed_and_kept_under_the_devices_name(
    tiny_bench: Workbench, tmp_path: Path
) -> None:
    assert tiny_bench.device == "cpu"  # and one thread, which is quicker for so small a model
    found = measured("cpu", {"z-image": z_image}, side=256, steps=2, times=1)
    assert found.rows[0] == COLUMNS
    assert len(found.rows[1]) == len(COLUMNS)
    text = kept(found, tmp_path).read_text()
    assert [file.name[:4] for file in tmp_path.iterdir()] == ["cpu-"]
    assert text.startswith("# CPU, ")
    assert text.splitlines()[-1].startswith("| z-image | ")


def test_every_model_of_real_size_is_of_a_class_that_the_studio_paints_with() -> None:
    assert real_sizes.REAL.keys() == real_sizes.PIPELINES.keys() == real_sizes.GUIDANCE.keys()
    assert set(real_sizes.PIPELINES.values()) <= ABILITIES.keys()
