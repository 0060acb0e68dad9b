"""The language engine on tiny weights of the real classes: held to its form, heard as it writes, one set for all."""

import weakref
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from PIL import Image

from app.domain.errors import Cancelled, EngineError, Invalid, OutOfMemory, Unavailable
from app.domain.parts import Plan, Reflection
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest, ReflectRequest
from app.domain.sampling import Weights
from app.engines.base import Painted, Progress, Text, Used, Workbench
from app.engines.device import processor
from app.engines.diffusion.engine import Diffusion
from app.engines.language.answers import PlanAnswer, read, schema_of
from app.engines.language.engine import Language
from app.engines.language.loading import load, parts_of
from app.engines.language.local import Local
from app.engines.language.speaking import Said
from app.engines.residents import residents_of
from tests.engines.contract import FAULT, INTENT, PLAN, SIZE, Listener, Store

ASKED = PlanRequest(INTENT, SIZE, 7, engine="language:tiny-thinker")


def thinker(bench: Workbench, model: str = "tiny-thinker") -> Language:
    return Language(model, bench)


def to_look(store: Store, seed: int = 7) -> ReflectRequest:
    image = store.keep(Image.radial_gradient("L").convert("RGB"))
    return ReflectRequest(INTENT, PLAN, image, seed, engine="language:tiny-thinker")


@pytest.mark.parametrize("seed", range(4))
def test_whatever_a_model_says_has_the_form(seed: int, tiny_bench: Workbench) -> None:
    speaker = Local(load(thinker(tiny_bench).recipe, tiny_bench), "Tiny")
    reply = speaker.reply(
        [Said("user", "Plan a lake.")], schema_of(PlanAnswer), seed, lambda piece: None
    )
    assert read(reply.text, PlanAnswer).ins
    assert reply.tokens > len(reply.text)


def test_a_plan_is_told_piece_by_piece_and_its_tokens_count(tiny_bench: Workbench) -> None:
    listener = Listener()
    plan = thinker(tiny_bench).run(ASKED, Store(), listener)
    assert isinstance(plan, Plan)
    told = listener.of(Text)
    assert len(told) > 1
    words = [" ".join(line.words.split()) for line in plan.instructions]
    assert " ".join("".join(each.text for each in told).split()).startswith(f"1. {words[0]}")
    assert listener.of(Used)[0].tokens > 100


def test_a_picture_is_looked_at_and_another_seed_says_otherwise(tiny_bench: Workbench) -> None:
    store, engine = Store(), thinker(tiny_bench)
    found = [
        engine.run(engine.settled(to_look(store, seed)), store, Listener()) for seed in (7, 7, 8)
    ]
    assert all(isinstance(each, Reflection) for each in found)
    assert found[0] == found[1] != found[2]


def test_what_answered_is_written_into_the_request(tiny_bench: Workbench) -> None:
    settled = thinker(tiny_bench).settled(replace(ASKED, variant=3))
    assert settled.weights == Weights("tiny-thinker", "4567cdef", "Apache-2.0", "fp32", processor())
    assert isinstance(settled, PlanRequest)
    assert (settled.variant, settled.seed) != (3, 7)


def test_a_stop_is_heard_between_two_pieces_and_the_next_step_is_made(
    tiny_bench: Workbench,
) -> None:
    engine = thinker(tiny_bench)
    engine.warm()
    with pytest.raises(Cancelled):
        engine.run(ASKED, Store(), Listener(patience=2))
    assert isinstance(engine.run(ASKED, Store(), Listener()), Plan)


def test_one_set_of_weights_plans_draws_looks_and_changes(tiny_bench: Workbench) -> None:
    store, thinks = Store(), thinker(tiny_bench, "tiny-one")
    paints = Diffusion("tiny-one", tiny_bench)
    plan = thinks.run(ASKED, store, Listener())
    assert isinstance(plan, Plan)
    draft = paints.run(DraftRequest(INTENT, plan, SIZE, SIZE, 7), store, Listener())
    assert isinstance(draft, Painted)
    assert isinstance(thinks.run(to_look(store), store, Listener()), Reflection)
    image = to_look(store).image
    assert isinstance(
        paints.run(RefineRequest(INTENT, PLAN, image, SIZE, 7, (FAULT,)), store, Listener()),
        Painted,
    )
    held = load(thinks.recipe, tiny_bench).model
    assert held is residents_of(tiny_bench).get(paints.recipe.key, 0, dict).pipe.text_encoder


def test_weights_that_plan_and_paint_leave_memory_when_they_are_let_go(
    tiny_bench: Workbench,
) -> None:
    bench = Workbench(tiny_bench.models, device="cpu")
    thinks = Language("tiny-one", bench)
    thinks.run(ASKED, Store(), Listener())
    held = weakref.ref(load(thinks.recipe, bench).model)
    residents_of(bench).forget_all()
    assert held() is None


@pytest.mark.parametrize("precision", ["fp32", "int8", "fp8"])
def test_a_model_lies_on_the_device_however_small_its_weights(
    precision: str, tiny_bench: Workbench
) -> None:
    recipe = thinker(tiny_bench, f"tiny-thinker@{precision}").recipe
    _, model = parts_of(replace(recipe, device="meta"))
    assert model.device.type == "meta"


def test_small_weights_answer_too(tiny_bench: Workbench) -> None:
    small = thinker(tiny_bench, "tiny-thinker@int8")
    settled = small.settled(ASKED)
    assert settled.weights is not None
    assert settled.weights.precision == "int8"
    assert isinstance(small.run(ASKED, Store(), Listener()), Plan)


def test_memory_that_runs_out_is_said_and_everything_is_let_go(tiny_bench: Workbench) -> None:
    def run_out(said: object) -> None:
        if isinstance(said, Progress) and said.fraction > 0:
            raise torch.OutOfMemoryError

    engine = thinker(Workbench(tiny_bench.models, device="cpu"))
    with pytest.raises(OutOfMemory, match="choose a smaller precision or a smaller model"):
        engine.run(ASKED, Store(), run_out)
    assert residents_of(engine.bench).keys == ()


@pytest.mark.parametrize(
    ("model", "error", "words"),
    [
        ("qwen3-vl-4b", Unavailable, "pentimento models fetch qwen3-vl-4b"),
        ("tiny-sd", Invalid, "only paints"),
        ("/nowhere/at/all", Unavailable, "no transformers model"),
    ],
)
def test_a_model_that_cannot_be_had_says_what_to_do(
    model: str, error: type[EngineError], words: str, tiny_bench: Workbench
) -> None:
    with pytest.raises(error, match=words):
        thinker(tiny_bench, model)


def test_weights_that_are_broken_are_said(tmp_path: Path, tiny_bench: Workbench) -> None:
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(Unavailable, match="cannot be read"):
        Language(str(tmp_path), tiny_bench).run(ASKED, Store(), Listener())
