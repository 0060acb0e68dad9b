"""Painters on servers, over real HTTP: images from words and from pictures, and models that do all four."""

import base64
import io
import json
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.domain.canvas import Size
from app.domain.errors import EngineError
from app.domain.parts import Plan
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest
from app.domain.sampling import Sampling
from app.engines.base import Painted, Preview, Progress, Used
from app.engines.remote.engine import Remote
from tests.engines.contract import FAULT, INTENT, PLAN, SIZE, Listener, Store
from tests.engines.language.speakers import ins, plan_of
from tests.engines.remote.speaking import Answer, Spoken, chunks, data, events, picture, plain

Making = Callable[..., Remote]
DRAWN = plain({"data": [{"b64_json": picture()}]})
DRAFT = DraftRequest(INTENT, PLAN, Size(384, 256), SIZE, 7, engine="remote:it")


def drafted(engine: Remote, listener: Listener | None = None, **more: object) -> Painted:
    request = replace(DRAFT, sampling=Sampling(**more))  # type: ignore[arg-type]
    result = engine.run(request, Store(), listener or Listener())
    assert isinstance(result, Painted)
    return result


def refined(engine: Remote, store: Store, **more: object) -> Painted:
    image = store.keep(Image.radial_gradient("L").convert("RGB"))
    request = RefineRequest(INTENT, PLAN, image, SIZE, 7, (FAULT,), **more)  # type: ignore[arg-type]
    result = engine.run(request, store, Listener())
    assert isinstance(result, Painted)
    return result


def coded(image: Image.Image) -> str:
    out = io.BytesIO()
    image.save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


def huge() -> str:
    """A picture that says it has 40000 x 40000 pixels."""
    plain = base64.b64decode(picture())
    header = b"IHDR" + struct.pack(">II", 40000, 40000) + plain[24:29]
    return base64.b64encode(
        plain[:12] + header + struct.pack(">I", zlib.crc32(header)) + plain[33:]
    ).decode()


def pixels(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)))


def test_a_draft_is_asked_for_in_words_and_fitted_to_its_size(
    server: Spoken, remote: Making
) -> None:
    server.say(DRAWN)
    result = drafted(remote("images", least=512))
    assert pixels(result.png).shape == (256, 384, 3)
    assert (pixels(result.png)[128, 192] == (200, 30, 30)).all()
    body = server.body()
    assert server.paths == ["POST /v1/images/generations"]
    assert (body["size"], body["seed"], body["response_format"]) == ("768x512", 7, "b64_json")
    assert "A red boat on the water" in body["prompt"]


def test_what_a_server_takes_is_sent_and_the_rest_is_said(server: Spoken, remote: Making) -> None:
    server.say(plain({"data": [{"b64_json": picture(384, 256)}]}))
    extra = {"response_format": "", "quality": "high"}
    engine = remote("images", settings=["steps"], seeds=False, extra=extra)
    result = drafted(engine, steps=12, guidance=3.0)
    body = server.body()
    assert (body["num_inference_steps"], body["quality"]) == (12, "high")
    assert not {"guidance_scale", "seed", "response_format"} & set(body)
    assert result.note == "Painted by The server. The server does not take a guidance scale."


def test_another_format_is_cut_and_not_stretched(server: Spoken, remote: Making) -> None:
    wide = Image.new("RGB", (768, 256), "blue")
    wide.paste((200, 30, 30), (194, 0, 574, 256))
    server.say(plain({"data": [{"b64_json": coded(wide)}]}))
    result = drafted(remote("images"))
    assert (pixels(result.png) == (200, 30, 30)).mean() > 0.97
    assert result.note == "Painted by The server. It came in another format, so its edges were cut."


def test_what_was_fitted_for_a_change_comes_back_in_its_place(
    server: Spoken, remote: Making
) -> None:
    def echo(request: Request) -> Response:
        sent = Image.open(io.BytesIO(dict(server.body())["image"]))
        return JSONResponse({"data": [{"b64_json": coded(sent)}]})

    server.say(echo)
    store = Store()
    image = Image.new("RGB", (352, 256), (200, 30, 30))
    image.paste((0, 0, 255), (0, 0, 4, 256))
    request = RefineRequest(INTENT, PLAN, store.keep(image), Size(352, 256), 7, (FAULT,))
    result = remote("images", multiple=128).run(request, store, Listener())
    assert isinstance(result, Painted)
    assert "cut" not in result.note
    assert pixels(result.png)[128, 1, 2] > 240  # blue, as it was


def test_pictures_on_the_way_are_previews(server: Spoken, remote: Making) -> None:
    server.say(
        events(
            {"type": "image_generation.partial_image", "b64_json": picture(64, 64)},
            {"type": "image_generation.partial_image", "b64_json": picture(64, 64)},
            {"type": "image_generation.completed", "b64_json": picture()},
            done=False,
        )
    )
    listener = Listener()
    drafted(remote("images", partial=2), listener)
    assert [(p.number, p.width) for p in listener.of(Preview)] == [(1, 64), (2, 64)]
    assert server.body()["partial_images"] == 2


def test_a_refinement_sends_the_picture_and_says_what_to_change(
    server: Spoken, remote: Making
) -> None:
    server.say(DRAWN)
    store = Store()
    by = store.keep(Image.new("RGB", (64, 64), "green"))
    engine = remote("images", settings=["references"])
    result = refined(engine, store, sampling=Sampling(references=(by,)))
    form = server.body()
    assert server.paths == ["POST /v1/images/edits"]
    assert [name for name, value in form if isinstance(value, bytes)] == ["image[]", "image[]"]
    assert "Paint the boat red" in dict(form)["prompt"]
    assert result.note.startswith("Changed by The server")


def test_outside_a_persons_mask_no_pixel_changes(server: Spoken, remote: Making) -> None:
    server.say(DRAWN)
    store = Store()
    mask = Image.new("L", (256, 256), 0)
    mask.paste(255, (64, 64, 128, 128))
    result = refined(remote("images"), store, mask=store.keep(mask).id)
    before = np.asarray(Image.radial_gradient("L").convert("RGB"))
    outside = np.asarray(mask) == 0
    assert (pixels(result.png)[outside] == before[outside]).all()
    assert (pixels(result.png)[100, 100] == (200, 30, 30)).all()
    sent = Image.open(io.BytesIO(dict(server.body())["mask"]))
    assert (sent.getpixel((100, 100))[3], sent.getpixel((10, 10))[3]) == (0, 255)  # type: ignore[index]


def test_a_later_pass_is_added_to_the_picture(server: Spoken, remote: Making) -> None:
    server.say(DRAWN)
    store = Store()
    base = store.keep(Image.new("RGB", (384, 256)))
    remote("images").run(replace(DRAFT, base=base, pass_no=1), store, Listener())
    assert server.paths == ["POST /v1/images/edits"]


def test_a_picture_at_an_address_of_the_same_server_is_fetched(
    server: Spoken, remote: Making
) -> None:

    server.say(
        plain({"data": [{"url": f"{server.url}/files/1.png"}]}), data(base64.b64decode(picture()))
    )
    drafted(remote("images"))
    assert server.paths == ["POST /v1/images/generations", "GET /files/1.png"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (plain({"data": [{"url": "http://169.254.169.254/latest"}]}), "at another address"),
        (plain({"data": []}), "sent no picture"),
        (plain({"data": [{"b64_json": "!!!"}]}), "cannot be read"),
        (plain({"data": [{"b64_json": huge()}]}), "far too large"),
        (plain({"data": [{"b64_json": "aGVsbG8="}]}), "cannot be read"),
        (plain({"error": {"message": "your words were refused"}}, 400), "your words were refused"),
        (events({"error": {"message": "too hot"}}, done=False), "ended with an error: too hot"),
    ],
)
def test_what_is_no_picture_is_said(
    answer: Answer, words: str, server: Spoken, remote: Making
) -> None:
    server.say(answer)
    with pytest.raises(EngineError, match=words):
        drafted(remote("images"))


def test_a_draft_begins_from_the_sketchbooks_block_in_where_the_server_changes_pictures(
    server: Spoken, remote: Making
) -> None:
    server.say(plain({"data": [{"b64_json": picture(384, 256)}]}))
    listener = Listener()
    result = drafted(remote("images", settings=["strength"]), listener, block_in=True)
    assert server.paths == ["POST /v1/images/edits"]
    form = dict(server.body())
    assert "rough block-in" in form["prompt"]
    assert "A red boat on the water" in form["prompt"]
    assert form["strength"] == "0.8"
    assert pixels(form["image"]).std() > 5  # something is painted there
    said = listener.of(Progress)
    assert [p.fraction for p in said] == sorted(p.fraction for p in said)
    assert said[0].doing == "Blocking in the plan"
    assert result.note == (
        "Painted by The server. Begun from the sketchbook's painting of the plan."
    )


def test_a_server_that_only_draws_says_that_it_begins_from_nothing(
    server: Spoken, remote: Making
) -> None:
    server.say(DRAWN)
    engine = remote("images", roles=["drafter"])
    assert "block_in" not in engine.server.obeyed
    assert drafted(engine, block_in=True).note.endswith("does not take a block-in.")
    assert server.paths == ["POST /v1/images/generations"]


def test_references_beyond_what_a_request_may_hold_are_said(server: Spoken, remote: Making) -> None:
    server.say(plain({"data": [{"b64_json": picture(384, 256)}]}))
    store = Store()
    by = Sampling(
        references=tuple(store.keep(Image.new("RGB", (64, 64), c)) for c in ("red", "blue", "lime"))
    )
    engine = remote("images", settings=["references"], pictures=3)
    result = refined(engine, store, sampling=by)
    assert [name for name, _ in server.body()].count("image[]") == 3
    assert "The server was shown 2 of the 3 reference pictures" in result.note


def test_one_model_plans_and_paints_by_what_it_is_to_give_back(
    server: Spoken, remote: Making
) -> None:
    shown = [{"type": "image_url", "image_url": {"url": f"data:image/png;base64,{picture()}"}}]
    answer = {"choices": [{"message": {"content": shown}}], "usage": {"total_tokens": 5}}
    server.say(chunks(json.dumps(plan_of(ins("A lake")))), plain(answer))
    engine, listener = remote("omni", settings=["steps"]), Listener()
    assert isinstance(engine.run(PlanRequest(INTENT, SIZE, 7), Store(), Listener()), Plan)
    assert (pixels(drafted(engine, listener, steps=9).png)[9, 9] == (200, 30, 30)).all()
    assert [server.body(n)["modalities"] for n in (0, 1)] == [["text"], ["image"]]
    assert (server.body()["num_inference_steps"], server.body()["width"]) == (9, 384)
    assert listener.of(Used) == [Used(5)]
    refined(engine, Store())
    kinds = [part["type"] for part in server.body()["messages"][0]["content"]]
    assert kinds == ["image_url", "text"]


def test_a_model_that_only_talks_when_asked_to_paint_is_said(
    server: Spoken, remote: Making
) -> None:
    server.say(plain({"choices": [{"message": {"content": "I cannot draw."}}]}))
    with pytest.raises(EngineError, match="sent no picture"):
        drafted(remote("omni"))


@pytest.mark.parametrize(
    ("kind", "words"), [("chat", "does not paint"), ("images", "does not plan")]
)
def test_a_role_that_a_server_has_not_is_refused(kind: str, words: str, remote: Making) -> None:
    request = DRAFT if kind == "chat" else PlanRequest(INTENT, SIZE, 7)
    with pytest.raises(EngineError, match=words):
        remote(kind).run(request, Store(), Listener())
