"""The diffusion engine on tiny weights of the real classes, loaded from disk: every way from words to pictures."""

import gc
import io
import weakref
from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image

from app.domain.canvas import Size
from app.domain.errors import Cancelled, EngineError, Invalid, OutOfMemory, Unavailable
from app.domain.requests import DraftRequest, RefineRequest
from app.domain.sampling import Sampling, Weights
from app.engines.base import Painted, Preview, Progress, Workbench
from app.engines.device import processor
from app.engines.diffusion.capabilities import ABILITIES
from app.engines.diffusion.engine import Diffusion
from app.engines.diffusion.latents import fitted
from app.engines.diffusion.loading import pipeline_of
from app.engines.residents import residents_of
from tests.engines.contract import FAULT, PLAN, Listener, Store
from tests.tiny.folder import TITLES

PAINTERS = ("sd", "sdxl", "klein", "zimage", "qwen")
SIZE = Size(256, 256)


def engine(name: str, bench: Workbench) -> Diffusion:
    return Diffusion(f"tiny-{name}", bench)


def asked(name: str, seed: int = 7, **sampling: object) -> DraftRequest:
    return DraftRequest(
        "a red boat", PLAN, SIZE, SIZE, seed, engine=f"diffusion:tiny-{name}", sampling=Sampling(**sampling)  # type: ignore[arg-type]
    )  # fmt: skip


def to_refine(store: Store, **more: object) -> RefineRequest:
    image = store.keep(Image.radial_gradient("L").convert("RGB"))
    return RefineRequest("a red boat", PLAN, image, SIZE, 7, (FAULT,), **more)  # type: ignore[arg-type]


def pixels(result: object) -> np.ndarray:
    assert isinstance(result, Painted), result
    return np.asarray(Image.open(io.BytesIO(result.png))).astype(int)


@pytest.mark.parametrize("name", PAINTERS)
def test_a_draft_is_painted_step_by_step(name: str, tiny_bench: Workbench) -> None:
    listener = Listener()
    result = engine(name, tiny_bench).run(asked(name, steps=3), Store(), listener)
    assert pixels(result).shape == (256, 256, 3)
    assert pixels(result).std() > 2
    said = [progress.doing for progress in listener.of(Progress)]
    assert said[-3:] == ["Step 1 of 3", "Step 2 of 3", "Step 3 of 3"]
    assert [(p.number, p.width, p.height) for p in listener.of(Preview)] == [
        (1, 256, 256),
        (2, 256, 256),
    ]


@pytest.mark.parametrize("name", PAINTERS)
def test_a_picture_is_the_same_alone_and_among_others(name: str, tiny_bench: Workbench) -> None:
    painter, listeners = engine(name, tiny_bench), [Listener(), Listener(), Listener()]
    requests = [asked(name, seed) for seed in (7, 8, 9)]
    together = painter.run_many(requests, Store(), listeners)
    alone = painter.run(requests[1], Store(), Listener())
    assert np.abs(pixels(together[1]) - pixels(alone)).max() <= 2
    assert np.abs(pixels(together[0]) - pixels(together[1])).max() > 2
    first, second = (listener.of(Preview)[0].webp for listener in listeners[:2])
    assert first != second


@pytest.mark.parametrize("name", PAINTERS)
def test_a_refinement_changes_the_picture(name: str, tiny_bench: Workbench) -> None:
    store = Store()
    request = to_refine(store)
    result = engine(name, tiny_bench).run(request, store, Listener())
    assert (
        np.abs(pixels(result) - pixels(Painted(store.read(request.image.id), 256, 256))).max() > 8
    )
    assert isinstance(result, Painted)
    assert result.note.startswith("Changed by" if name == "klein" else "Painted anew")


@pytest.mark.parametrize("name", ["sd", "klein"])
def test_outside_a_persons_mask_no_pixel_changes(name: str, tiny_bench: Workbench) -> None:
    store = Store()
    mask = Image.new("L", (256, 256), 0)
    mask.paste(255, (64, 64, 128, 128))
    request = to_refine(store, mask=store.keep(mask).id)
    before = pixels(Painted(store.read(request.image.id), 256, 256))
    after = pixels(engine(name, tiny_bench).run(request, store, Listener()))
    outside = np.asarray(mask) == 0
    assert (after[outside] == before[outside]).all()
    assert (after[~outside] != before[~outside]).any()


def test_a_right_draft_is_finished_by_going_over_it(tiny_bench: Workbench) -> None:
    store = Store()
    result = engine("klein", tiny_bench).run(
        replace(to_refine(store), findings=()), store, Listener()
    )
    assert isinstance(result, Painted)
    assert result.note == "Gone over once more."


def test_a_stop_is_heard_within_one_step_and_the_next_job_is_made(tiny_bench: Workbench) -> None:
    painter, listener = engine("sd", tiny_bench), Listener(patience=1)
    painter.warm()
    with pytest.raises(Cancelled):
        painter.run(asked("sd", steps=8), Store(), listener)
    assert [said.doing for said in listener.of(Progress)] == ["Step 1 of 8"]
    assert isinstance(painter.run(asked("sd"), Store(), Listener()), Painted)


def test_one_of_several_is_stopped_and_the_others_are_as_before(tiny_bench: Workbench) -> None:
    painter = engine("klein", tiny_bench)
    painter.warm()
    requests = [asked("klein", seed, steps=3) for seed in (7, 8)]
    stopped, kept = painter.run_many(requests, Store(), [Listener(patience=1), Listener()])
    assert isinstance(stopped, Cancelled)
    assert np.abs(pixels(kept) - pixels(painter.run(requests[1], Store(), Listener()))).max() <= 2


def test_what_answered_is_written_into_the_request(tiny_bench: Workbench) -> None:
    painter = engine("sd", tiny_bench)
    settled = painter.settled(asked("sd"))
    assert settled.weights == Weights("tiny-sd", "0123abcd", "Apache-2.0", "fp32", processor())
    assert isinstance(settled, DraftRequest)
    assert (settled.sampling.steps, settled.sampling.guidance) == (2, 4.0)
    once, again = (painter.run(request, Store(), Listener()) for request in (asked("sd"), settled))
    assert once == again


@pytest.mark.parametrize(
    ("name", "sampling"),
    [
        ("sd", {"negative": "blur"}), ("sd", {"guidance": 9.0}), ("sd", {"scheduler": "DDIM"}), ("sd", {"steps": 3}),
        ("qwen", {"guidance": 3.0}), ("zimage", {"block_in": True}), ("klein", {"block_in": True}),
    ],
)  # fmt: skip
def test_what_is_set_counts(name: str, sampling: dict[str, object], tiny_bench: Workbench) -> None:
    painter = engine(name, tiny_bench)
    plain, other = (
        painter.run(asked(name, **each), Store(), Listener()) for each in ({}, sampling)
    )
    assert (pixels(plain) != pixels(other)).any()


@pytest.mark.parametrize(
    ("name", "scheduler"),
    [(name, each) for name in PAINTERS for each in ABILITIES[TITLES[name]].schedulers],
)
def test_every_scheduler_that_is_offered_draws_and_refines(
    name: str, scheduler: str, tiny_bench: Workbench
) -> None:
    painter, store, how = engine(name, tiny_bench), Store(), Sampling(steps=3, scheduler=scheduler)
    for request in (asked(name), to_refine(store)):
        result = painter.run(replace(request, sampling=how), store, Listener())
        assert isinstance(result, Painted)
        assert "does not have" not in result.note


def test_what_a_model_does_not_have_is_said_in_the_note(tiny_bench: Workbench) -> None:
    result = engine("klein", tiny_bench).run(
        asked("klein", negative="blur", scheduler="DDIM"), Store(), Listener()
    )
    assert isinstance(result, Painted)
    assert result.note == "Tiny klein does not have what to avoid, the scheduler DDIM."


def test_block_ins_of_several_are_one_pass_too(tiny_bench: Workbench) -> None:
    painter = engine("zimage", tiny_bench)
    requests = [asked("zimage", seed, block_in=True) for seed in (7, 8)]
    together = painter.run_many(requests, Store(), [Listener(), Listener()])
    alone = painter.run(requests[1], Store(), Listener())
    assert np.abs(pixels(together[1]) - pixels(alone)).max() <= 2


def test_a_later_pass_is_painted_over_the_picture(tiny_bench: Workbench) -> None:
    store = Store()
    base = store.keep(Image.radial_gradient("L").convert("RGB"))
    for name in ("klein", "sd"):
        request = replace(asked(name), base=base, pass_no=2)
        assert isinstance(engine(name, tiny_bench).run(request, store, Listener()), Painted)


def test_references_go_along_with_an_edit(tiny_bench: Workbench) -> None:
    store = Store()
    by = store.keep(Image.linear_gradient("L").convert("RGB"))
    painter, request = engine("klein", tiny_bench), to_refine(store)
    plain = painter.run(request, store, Listener())
    guided = painter.run(replace(request, sampling=Sampling(references=(by,))), store, Listener())
    assert (pixels(plain) != pixels(guided)).any()


@pytest.mark.parametrize("precision", ["int8", "fp8"])
def test_small_weights_paint_nearly_the_same(precision: str, tiny_bench: Workbench) -> None:
    small = Diffusion(f"tiny-zimage@{precision}", tiny_bench)
    settled = small.settled(asked("zimage"))
    assert settled.weights is not None
    assert settled.weights.precision == precision
    plain = engine("zimage", tiny_bench).run(asked("zimage"), Store(), Listener())
    difference = np.abs(pixels(small.run(asked("zimage"), Store(), Listener())) - pixels(plain))
    assert 0 < difference.max()
    assert difference.mean() < 12


@pytest.mark.parametrize("precision", ["fp32", "int8", "fp8"])
def test_every_part_lies_on_the_device_however_small_its_weights(
    precision: str, tiny_bench: Workbench
) -> None:
    recipe = Diffusion(f"tiny-klein@{precision}", tiny_bench).recipe
    parts = pipeline_of(replace(recipe, device="meta")).components.values()
    assert {p.device.type for p in parts if isinstance(p, torch.nn.Module)} == {"meta"}


RAN_OUT = (
    torch.OutOfMemoryError(),
    RuntimeError("MPS backend out of memory (MPS allocated: 9.06 GB)"),
    RuntimeError("[enforce fail at alloc_cpu.cpp:117] DefaultCPUAllocator: can't allocate memory"),
    RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
)


@pytest.mark.parametrize("fault", RAN_OUT, ids=["cuda", "mps", "cpu", "cublas"])
def test_memory_that_runs_out_in_a_step_is_said_and_the_next_job_is_made(
    fault: Exception, tiny_bench: Workbench
) -> None:
    painter = Diffusion("tiny-sd", Workbench(tiny_bench.models, device="cpu"))

    def run_out(said: object) -> None:
        if isinstance(said, Preview):
            raise fault

    with pytest.raises(
        OutOfMemory, match=r"Try Tiny sd · int8, or a smaller picture than 256x256"
    ) as told:
        painter.run(asked("sd", steps=3), Store(), run_out)
    assert told.value.message.startswith(f"{processor()} had too little memory for Tiny sd")
    assert "All finished steps are kept" in told.value.message
    assert residents_of(painter.bench).keys == ()
    assert isinstance(painter.run(asked("sd"), Store(), Listener()), Painted)


def is_latents(found: object) -> bool:
    return type(found) is torch.Tensor and found.shape == (1, 4, SIZE.height // 8, SIZE.width // 8)


@pytest.mark.parametrize("fault", [torch.OutOfMemoryError, Cancelled])
def test_a_pass_that_ends_in_the_middle_holds_nothing_any_more(
    fault: type[Exception], tiny_bench: Workbench
) -> None:
    painter = Diffusion("tiny-sd", Workbench(tiny_bench.models, device="cpu"))
    held: list[weakref.ref[torch.Tensor]] = []

    def end(said: object) -> None:
        if isinstance(said, Preview):
            held.extend(weakref.ref(each) for each in gc.get_objects() if is_latents(each))
            raise fault

    with pytest.raises((OutOfMemory, Cancelled)) as kept:
        painter.run(asked("sd", steps=3), Store(), end)
    assert kept.value.__traceback__ is not None
    assert held
    assert not any(each() is not None for each in held)


def test_colours_are_fitted_though_half_floats_run_out_of_range(tiny_bench: Workbench) -> None:
    recipe = Diffusion("tiny-sdxl", tiny_bench).recipe
    pipe = pipeline_of(recipe)
    first = pipe.vae.encoder.conv_in
    first.weight.data.mul_(30_000 / first.weight.abs().max())
    pipe.vae.half()
    assert np.isfinite(fitted(pipe, "plain").weights).all()
    assert pipe.vae.dtype == torch.float16


@pytest.mark.parametrize(
    ("model", "error", "words"),
    [
        ("klein-4b", Unavailable, "pentimento models fetch klein-4b"),
        ("nobody", Invalid, "no preset"),
        ("/nowhere/at/all", Unavailable, "no diffusers pipeline"),
        ("tiny-sd@nf4", Invalid, "does not come as"),
    ],
)
def test_a_model_that_cannot_be_had_says_what_to_do(
    model: str, error: type[EngineError], words: str, tiny_bench: Workbench
) -> None:
    with pytest.raises(error, match=words):
        Diffusion(model, tiny_bench)
