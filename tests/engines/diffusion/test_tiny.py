"""Previews by a tiny autoencoder, loaded from disk and run by the engine: size, scale, and doing without."""

import io
import logging
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from app.domain.canvas import Size
from app.domain.requests import DraftRequest
from app.domain.sampling import Sampling
from app.engines.base import Preview, Workbench
from app.engines.diffusion import tiny
from app.engines.diffusion.engine import Diffusion
from app.engines.diffusion.loading import clone, load
from app.engines.diffusion.tiny import Tiny, tiny_of
from app.engines.residents import residents_of
from tests.engines.contract import PLAN, Listener, Store
from tests.tiny.pipelines import tiny_autoencoder

pytestmark = pytest.mark.xdist_group("models")
SIZE = Size(256, 256)
CHANNELS = {"sd": 4, "sdxl": 4, "zimage": 16}


def painter(name: str, bench: Workbench, home: Path, folder: Path | None) -> Diffusion:
    """With the presets of the tiny models, and `folder` for its previews."""
    said = (bench.models / "presets.toml").read_text(encoding="utf-8")
    more = f"[tiny-{name}]\npreview = '{folder}'\n" if folder else f"[tiny-{name}]\n"
    home.mkdir(exist_ok=True)
    (home / "presets.toml").write_text(said.replace(f"[tiny-{name}]\n", more), encoding="utf-8")
    return Diffusion(f"tiny-{name}", Workbench(home, device="cpu", tiny_previews=True))


def asked(name: str, size: Size) -> DraftRequest:
    sampling = Sampling(steps=3)
    return DraftRequest("a boat", PLAN, size, size, 7, engine=f"x:{name}", sampling=sampling)


def seen(engine: Diffusion, name: str, size: Size = SIZE) -> list[Preview]:
    listener = Listener()
    engine.run(asked(name, size), Store(), listener)
    return listener.of(Preview)


@pytest.mark.parametrize("name", CHANNELS)
def test_previews_are_made_by_the_tiny_autoencoder(
    name: str, tiny_bench: Workbench, tmp_path: Path
) -> None:
    folder = tiny_autoencoder(tmp_path / "small", CHANNELS[name])
    rough = seen(painter(name, tiny_bench, tmp_path / "a", None), name)
    fine = seen(painter(name, tiny_bench, tmp_path / "b", folder), name)
    assert [(p.width, p.height) for p in fine] == [(256, 256)] * len(rough)
    assert fine[0].webp != rough[0].webp
    assert Image.open(io.BytesIO(fine[0].webp)).size == (256, 256)


@pytest.mark.parametrize(("name", "shift"), [("sd", 0.0), ("zimage", 0.1159)])
def test_latents_are_scaled_as_the_pipeline_scales_them_for_its_own_vae(
    name: str, shift: float, tiny_bench: Workbench, tmp_path: Path
) -> None:
    folder = tiny_autoencoder(
        tmp_path / "small", CHANNELS[name], scaling_factor=0.3611, shift_factor=shift
    )
    loaded = load(painter(name, tiny_bench, tmp_path / "a", folder).recipe, tiny_bench)
    small = tiny_of(folder, "plain", CHANNELS[name], "cpu")
    assert small
    pipe = clone(loaded, loaded.recipe.preset.pipeline, loaded.pipe.scheduler)
    pipe.vae = small.vae
    how = {"height": 64, "width": 64, "num_inference_steps": 2}
    latents, image = (
        pipe("a boat", output_type=kind, generator=torch.Generator().manual_seed(1), **how).images
        for kind in ("latent", "pt")
    )
    whole = (image[0].permute(1, 2, 0).numpy() * 255).round()
    assert np.abs(small.shown(latents[0]) - whole).max() <= 1


def test_a_large_picture_is_averaged_down_before_it_is_decoded(tmp_path: Path) -> None:
    small = tiny_of(tiny_autoencoder(tmp_path / "small"), "plain", 4, "cpu")
    assert small
    shown = [small.shown(torch.randn(4, *size)) for size in ((128, 64), (64, 32), (8, 16))]
    assert [each.shape for each in shown if each is not None] == [
        (512, 256, 3), (512, 256, 3), (64, 128, 3)
    ]  # fmt: skip
    assert all(each is not None and each.dtype == np.uint8 for each in shown)


def test_its_memory_counts_and_only_where_it_is_used(tiny_bench: Workbench, tmp_path: Path) -> None:
    folder = tiny_autoencoder(tmp_path / "small")
    engine = painter("sd", tiny_bench, tmp_path / "a", folder)
    seen(engine, "sd")
    assert residents_of(engine.bench).used == 100_000_000 + tiny.ROOM
    on_a_cpu = Diffusion("tiny-sd", replace(engine.bench, tiny_previews=False, shared={}))
    assert on_a_cpu.recipe.previews is None


def spoilt(folder: Path) -> None:
    next(folder.glob("*.safetensors")).write_bytes(b"no weights")


def of_another_model(folder: Path) -> None:
    tiny_autoencoder(folder, channels=16)


@pytest.mark.parametrize("spoil", [spoilt, of_another_model])
def test_what_cannot_be_used_leaves_the_fitted_map_and_a_line_in_the_log(
    spoil: object, tiny_bench: Workbench, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tiny_autoencoder(tmp_path / "small")
    spoil(folder)  # type: ignore[operator]
    rough = seen(painter("sd", tiny_bench, tmp_path / "a", None), "sd")
    with caplog.at_level(logging.WARNING):
        shown = seen(painter("sd", tiny_bench, tmp_path / "b", folder), "sd")
    assert [p.webp for p in shown] == [p.webp for p in rough]
    assert "iny autoencoder" in caplog.text


def test_latents_of_flux2_are_not_read_by_one(
    tiny_bench: Workbench, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tiny_autoencoder(tmp_path / "small", 16)
    assert seen(painter("klein", tiny_bench, tmp_path / "a", folder), "klein")
    assert "flux2" in caplog.text


def test_one_that_fails_in_a_step_is_not_asked_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    found = tiny_of(tiny_autoencoder(tmp_path / "small"), "plain", 4, "cpu")
    assert isinstance(found, Tiny)
    assert found.shown(torch.zeros(5, 8, 8)) is None
    assert found.shown(torch.zeros(4, 8, 8)) is None
    assert len(caplog.records) == 1
