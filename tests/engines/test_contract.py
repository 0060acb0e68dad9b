"""The engine contract, asked of every engine that there is: whatever makes a step keeps the same promises."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from app.domain.errors import Cancelled, MissingImage
from app.domain.parts import Plan, Reflection
from app.domain.requests import DraftRequest, RefineRequest, ReflectRequest, Role
from app.engines.base import Painted, Preview, Progress, Settles, Text
from app.engines.registry import engine_named, roles_of
from app.worker.reporting import units
from tests.engines.contract import PLAN, SIZE, Listener, Played, Store
from tests.engines.remote import playing
from tests.tiny.folder import tiny_bench

ALL: frozenset[Role] = frozenset({"planner", "drafter", "critic", "refiner"})
PAINTS: frozenset[Role] = frozenset({"drafter", "refiner"})
THINKS: frozenset[Role] = frozenset({"planner", "critic"})
ENGINES = (
    Played("sketchbook", lambda: engine_named("sketchbook"), ALL),
    Played("scripted", lambda: engine_named("scripted"), ALL, sees=False),
    Played("remote:omni", lambda: playing.engine("omni"), ALL),
    Played("remote:images", lambda: playing.engine("images"), PAINTS),
    Played("remote:comfy", lambda: playing.engine("comfy"), PAINTS),
    Played("diffusion:tiny-sd", lambda: engine_named("diffusion:tiny-sd", tiny_bench()), PAINTS),
    Played(
        "language:tiny-thinker", lambda: engine_named("language:tiny-thinker", tiny_bench()), THINKS
    ),
)


def one(played: Played, *more: object) -> Any:
    return pytest.param(played, *more, id="-".join(map(str, (played.name, *more))))


asked = pytest.mark.parametrize(
    ("played", "role"), [one(played, role) for played in ENGINES for role in sorted(played.roles)]
)
painters = pytest.mark.parametrize(
    "played", [one(played) for played in ENGINES if played.sees and "refiner" in played.roles]
)


@pytest.fixture(scope="module", autouse=True)
def nobody_left_answering() -> Iterator[None]:
    yield
    playing.close()


@asked
def test_it_answers_each_role_with_what_that_makes(played: Played, role: Role) -> None:
    store = Store()
    result = played.make().run(played.request(role, store), store, Listener())
    if role in ("planner", "critic"):
        assert isinstance(result, Plan if role == "planner" else Reflection)
        return
    assert isinstance(result, Painted)
    image = Image.open(io.BytesIO(result.png))
    assert (image.size, image.mode) == ((SIZE.width, SIZE.height), "RGB")
    assert (result.width, result.height) == image.size


@asked
def test_the_same_request_gives_the_same_answer(played: Played, role: Role) -> None:
    store = Store()
    request, engine = played.request(role, store), played.make()
    settled = engine.settled(request) if isinstance(engine, Settles) else request
    first = engine.run(settled, store, Listener())
    assert played.make().run(settled, store, Listener()) == first


@asked
def test_what_it_says_on_the_way_is_in_order(played: Played, role: Role) -> None:
    store, listener = Store(), Listener()
    played.make().run(played.request(role, store), store, listener)
    assert listener.heard
    at = 0
    for piece in listener.of(Text):
        assert piece.at == at
        at += units(piece.text)
    fractions = [said.fraction for said in listener.of(Progress)]
    assert all(0 <= fraction <= 1 for fraction in fractions)
    numbers = [preview.number for preview in listener.of(Preview)]
    assert numbers == list(range(1, len(numbers) + 1))
    for preview in listener.of(Preview):
        assert Image.open(io.BytesIO(preview.webp)).size == (preview.width, preview.height)
        assert max(preview.width, preview.height) <= 512


@asked
def test_a_stop_ends_the_step_and_the_next_one_is_made(played: Played, role: Role) -> None:
    store, engine = Store(), played.make()
    request = played.request(role, store)
    with pytest.raises(Cancelled):
        engine.run(request, store, Listener(patience=1))
    assert engine.run(request, store, Listener())


@painters
def test_an_image_that_is_gone_is_said_as_such(played: Played) -> None:
    store = Store()
    request = played.request("refiner", store)
    store.clear()
    with pytest.raises(MissingImage):
        played.make().run(request, store, Listener())


@painters
def test_outside_a_persons_mask_nothing_changes(played: Played) -> None:
    store = Store()
    mask = Image.new("L", (SIZE.width, SIZE.height), 0)
    mask.paste(255, (128, 128, 192, 192))
    request = played.request("refiner", store)
    assert isinstance(request, RefineRequest)
    before = np.asarray(Image.open(io.BytesIO(store.read(request.image.id))))
    result = played.make().run(replace(request, mask=store.keep(mask).id), store, Listener())
    assert isinstance(result, Painted)
    outside = np.asarray(mask) == 0
    assert (np.asarray(Image.open(io.BytesIO(result.png)))[outside] == before[outside]).all()


@painters
def test_a_persons_own_layer_stays_on_top(played: Played) -> None:
    store = Store()
    own = Image.new("RGBA", (SIZE.width, SIZE.height), (0, 0, 0, 0))
    own.paste((250, 20, 200, 255), (10, 10, 60, 60))
    request = played.request("drafter", store)
    assert isinstance(request, DraftRequest)
    result = played.make().run(replace(request, protected=store.keep(own).id), store, Listener())
    assert isinstance(result, Painted)
    assert (np.asarray(Image.open(io.BytesIO(result.png)))[10:60, 10:60] == (250, 20, 200)).all()


@pytest.mark.parametrize(
    "played", [one(played) for played in ENGINES if "critic" in played.roles and played.sees]
)
def test_a_critic_speaks_of_the_plans_own_lines(played: Played) -> None:
    store = Store()
    request = played.request("critic", store)
    assert isinstance(request, ReflectRequest)
    reflection = played.make().run(request, store, Listener())
    assert isinstance(reflection, Reflection)
    ids = {line.id for line in PLAN.instructions}
    assert reflection.critic
    assert {f.instruction for f in reflection.findings if f.about == "picture"} <= {*ids, None}


@pytest.mark.parametrize("played", [one(played) for played in ENGINES])
def test_its_roles_are_known_without_making_it(played: Played) -> None:
    assert played.make().roles <= roles_of(played.name)
    assert played.roles == played.make().roles
