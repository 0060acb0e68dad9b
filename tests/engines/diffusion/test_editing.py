"""A model that only edits, Qwen-Image-Edit on tiny weights: what the table says it takes is what it takes."""

import numpy as np
import pytest
from PIL import Image

from app.domain.canvas import ImageRef
from app.domain.errors import EngineError
from app.domain.requests import RefineRequest
from app.domain.sampling import Sampling
from app.engines import pixels
from app.engines.base import Painted, Preview, Progress, Workbench
from app.engines.diffusion.capabilities import ABILITIES
from app.engines.diffusion.engine import Diffusion
from app.engines.diffusion.loading import load
from app.engines.diffusion.ways import editing, unheeded
from tests.engines.contract import FAULT, PLAN, SIZE, Listener, Played, Store

pytestmark = pytest.mark.xdist_group("models")
NAME = "diffusion:tiny-edit"
SCHEDULER = "Flow Euler"
CAN = ABILITIES["QwenImageEditPlusPipeline"]


@pytest.fixture(scope="module")
def editor(tiny_bench: Workbench) -> Diffusion:
    return Diffusion("tiny-edit", tiny_bench)


def changed(
    editor: Diffusion, listener: Listener | None = None, *by: Image.Image, **how: object
) -> Painted:
    """The picture after one edit of one step, going by these pictures and settings."""
    store = Store()
    image = store.keep(Image.radial_gradient("L").convert("RGB").resize((64, 64)))
    references: tuple[ImageRef, ...] = tuple(store.keep(each) for each in by)
    sampling = Sampling(references=references, **{"steps": 1, **how})  # type: ignore[arg-type]
    request = RefineRequest("a boat", PLAN, image, SIZE, 7, (FAULT,), sampling=sampling)
    result = editor.run(request, store, listener or Listener())
    assert isinstance(result, Painted)
    return result


@pytest.fixture(scope="module")
def plain(editor: Diffusion) -> Painted:
    """With a setting that it obeys, and one that it does not have."""
    return changed(editor, scheduler=SCHEDULER, strength=0.4)


def paper(colour: str) -> Image.Image:
    return Image.new("RGB", (64, 64), colour)


def test_it_does_not_draw_and_says_what_to_choose(editor: Diffusion) -> None:
    assert editor.roles == {"refiner"}
    assert not CAN.draws
    played = Played(NAME, lambda: editor, frozenset({"drafter"}))
    with pytest.raises(EngineError, match=r"does not draw.*choose another drafter"):
        editor.run(played.request("drafter", Store()), Store(), Listener())


def test_it_changes_a_picture_by_words_and_shows_how_far_it_is(editor: Diffusion) -> None:
    listener = Listener()
    result = changed(editor, listener, steps=2)
    assert (result.width, result.height) == (256, 256)
    assert result.note == "Changed by an instruction."
    assert [said.doing for said in listener.of(Progress)][-1] == "Step 2 of 2"
    assert [(shown.width, shown.height) for shown in listener.of(Preview)] == [(256, 256)]


def test_it_goes_by_several_references_and_by_no_more_than_the_table_says(
    editor: Diffusion, plain: Painted
) -> None:
    assert changed(editor, None, paper("red"), paper("blue")).png != plain.png
    store = Store()
    by = Sampling(references=tuple(store.keep(paper(colour)) for colour in ("red", "blue", "lime")))
    canvas = pixels.rgb(store, by.references[0].id)
    call = editing(load(editor.recipe, editor.bench), (64, 64), "words", 7, by, canvas, store)
    assert len(call.pictures) == CAN.edits == 3  # the picture itself and two more
    said = unheeded(load(editor.recipe, editor.bench), by, call)
    assert said == "Tiny edit was shown 2 of the 3 reference pictures: it takes no more at once."


def test_guidance_and_what_to_avoid_count(editor: Diffusion, plain: Painted) -> None:
    assert {"guidance", "negative"} <= CAN.settings
    guided, warned = (changed(editor, guidance=4.0, negative=words) for words in ("", "fog"))
    assert len({plain.png, guided.png, warned.png}) == 3


def test_a_mask_bounds_what_it_repaints_whole(editor: Diffusion) -> None:
    store = Store()
    image = store.keep(Image.radial_gradient("L").convert("RGB"))
    mask = Image.new("L", (256, 256), 0)
    mask.paste(255, (64, 64, 128, 128))
    request = RefineRequest(
        "a boat", PLAN, image, SIZE, 7, (FAULT,), mask=store.keep(mask).id, sampling=Sampling(steps=1)
    )  # fmt: skip
    result = editor.run(request, store, Listener())
    assert isinstance(result, Painted)
    store["after"] = result.png
    before, after = pixels.rgb(store, image.id), pixels.rgb(store, "after")
    outside = np.asarray(mask) == 0
    assert (after[outside] == before[outside]).all()
    assert (after[~outside] != before[~outside]).any()


def test_it_takes_the_scheduler_of_the_table_and_says_what_it_does_not_have(plain: Painted) -> None:
    assert set(CAN.schedulers) == {SCHEDULER}
    assert not {"strength", "block_in"} & CAN.settings
    assert plain.note == "Changed by an instruction. Tiny edit does not have the strength."
