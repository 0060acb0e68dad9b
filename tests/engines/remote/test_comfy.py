"""ComfyUI by workflow, over a real server that speaks its routes and its socket."""

import io
import json
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from app.domain.errors import Cancelled, EngineError, Invalid
from app.domain.requests import DraftRequest, RefineRequest
from app.domain.sampling import Sampling
from app.engines.base import Painted, Preview, Progress
from app.engines.remote.comfy import filled
from app.engines.remote.engine import Remote
from tests.engines.contract import FAULT, INTENT, PLAN, SIZE, Listener, Store
from tests.engines.remote.speaking import Spoken, endless, plain
from tests.engines.remote.workflows import CHANGING, DONE, GRAPH, comfy, said

Making = Callable[..., Remote]


@pytest.fixture
def engine(remote: Making, tmp_path: Path) -> Remote:
    (tmp_path / "draw.json").write_text(json.dumps(GRAPH))
    (tmp_path / "change.json").write_text(json.dumps(CHANGING))
    return remote("comfy", path="", draft="draw.json", refine="change.json", settings=["steps"])


def draft(**sampling: object) -> DraftRequest:
    return DraftRequest(INTENT, PLAN, SIZE, SIZE, 7, sampling=Sampling(**sampling))  # type: ignore[arg-type]


def frame() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (32, 32), "red").save(out, "JPEG")
    return (1).to_bytes(4, "big") + (1).to_bytes(4, "big") + out.getvalue()


def test_a_workflow_is_filled_queued_watched_and_fetched(server: Spoken, engine: Remote) -> None:
    comfy(server, said("status"), said("progress", value=1, max=4, prompt_id="p1"), frame(), DONE)
    listener = Listener()
    result = engine.run(draft(steps=4), Store(), listener)
    assert isinstance(result, Painted)
    assert Image.open(io.BytesIO(result.png)).getpixel((9, 9)) == (200, 30, 30)
    assert server.paths == ["POST /prompt", "GET /history/p1", "GET /view"]
    graph = server.body(0)["prompt"]
    assert (graph["3"]["inputs"]["seed"], graph["3"]["inputs"]["steps"]) == (7, 4)
    assert graph["6"]["inputs"]["text"].startswith("oil painting, A red boat")
    assert Progress(0.25, "Step 1 of 4") in listener.of(Progress)
    assert [(p.number, p.width) for p in listener.of(Preview)] == [(1, 32)]


def test_a_preview_with_words_before_it_is_shown_and_an_odd_one_is_not(
    server: Spoken, engine: Remote
) -> None:
    words = b'{"image_type": "image/jpeg"}'
    framed = (4).to_bytes(4, "big") + len(words).to_bytes(4, "big") + words + frame()[8:]
    comfy(server, frame()[:8] + b"of another kind", framed, DONE)
    listener = Listener()
    engine.run(draft(), Store(), listener)
    assert len(listener.of(Preview)) == 1


def test_a_refinement_uploads_the_picture_and_its_mask(server: Spoken, engine: Remote) -> None:
    comfy(server, DONE)
    store = Store()
    image = store.keep(Image.new("RGB", (256, 256)))
    engine.run(RefineRequest(INTENT, PLAN, image, SIZE, 7, (FAULT,)), store, Listener())
    assert server.paths[:3] == ["POST /upload/image", "POST /upload/image", "POST /prompt"]
    graph = server.body(2)["prompt"]
    assert graph["9"]["inputs"] == {"image": "up.png", "mask": "up.png"}
    assert graph["6"]["inputs"]["text"].startswith("oil painting, Paint the boat red")
    assert graph["7"]["inputs"]["text"].startswith("A red boat on a quiet lake.")


def test_a_draft_begins_from_a_block_in_by_the_workflow_that_changes_a_picture(
    server: Spoken, engine: Remote
) -> None:
    comfy(server, said("progress", value=1, max=40, prompt_id="p1"), DONE)
    listener = Listener()
    result = engine.run(draft(block_in=True), Store(), listener)
    assert server.paths[:3] == ["POST /upload/image", "POST /upload/image", "POST /prompt"]
    graph = server.body(2)["prompt"]
    assert graph["9"]["inputs"] == {"image": "up.png", "mask": "up.png"}
    assert graph["7"]["inputs"]["text"].startswith("A red boat on a quiet lake.")
    done = [said.fraction for said in listener.of(Progress)]
    assert done == sorted(done)
    assert isinstance(result, Painted)
    assert "Begun from the sketchbook's painting of the plan." in result.note


def test_what_waits_behind_others_is_not_given_up(server: Spoken, engine: Remote) -> None:
    comfy(server, DONE, late=True)
    engine.server = replace(engine.server, timeout=1.0)
    assert isinstance(engine.run(draft(), Store(), Listener()), Painted)
    assert "GET /queue" in server.paths


def test_what_others_do_there_is_let_pass(server: Spoken, engine: Remote) -> None:
    comfy(server, said("execution_error", prompt_id="p0", exception_message="not ours"), DONE)
    assert isinstance(engine.run(draft(), Store(), Listener()), Painted)


def test_a_workflow_that_fails_says_why(server: Spoken, engine: Remote) -> None:
    comfy(server, said("execution_error", prompt_id="p1", exception_message="CUDA out of memory"))
    with pytest.raises(EngineError, match="could not finish the workflow: CUDA out of memory"):
        engine.run(draft(), Store(), Listener())


def test_a_workflow_that_is_refused_says_why(server: Spoken, engine: Remote) -> None:
    comfy(server, at_prompt=plain({"error": {"message": "unknown node"}, "node_errors": {}}, 400))
    with pytest.raises(EngineError, match="answered 400: unknown node"):
        engine.run(draft(), Store(), Listener())


def stopped(engine: Remote, when: Callable[[Progress], bool]) -> None:
    def stopping(report: object) -> None:
        if isinstance(report, Progress) and when(report):
            raise Cancelled

    with pytest.raises(Cancelled):
        engine.run(draft(), Store(), stopping)


def test_a_stop_interrupts_a_workflow_that_runs(server: Spoken, engine: Remote) -> None:
    comfy(server, said("progress", value=1, max=4, prompt_id="p1"), running="p1")
    stopped(engine, lambda report: report.doing == "Step 1 of 4")
    assert server.paths == ["POST /prompt", "POST /queue", "GET /queue", "POST /interrupt"]
    assert (server.body(1), server.body()) == ({"delete": ["p1"]}, {"prompt_id": "p1"})


def test_a_stop_of_one_that_waits_leaves_what_runs_there_alone(
    server: Spoken, engine: Remote
) -> None:
    comfy(server, running="somebody else's")
    stopped(engine, lambda report: report.doing == "In the queue of The server")
    assert server.body(1) == {"delete": ["p1"]}
    assert "POST /interrupt" not in server.paths


def test_a_stop_while_it_is_handed_over_is_told_by_its_own_name(
    server: Spoken, engine: Remote
) -> None:
    comfy(server, at_prompt=endless(server))
    stopped(engine, lambda report: bool(server.asked))
    assert len(id := server.body(0)["prompt_id"]) == 36
    assert server.body(1) == {"delete": [id]}


def test_the_socket_tells_no_log_of_the_key(
    server: Spoken, engine: Remote, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:  # fmt: skip
    monkeypatch.setenv("STUDIO_TEST_KEY", "sk-secret-123")
    monkeypatch.setenv(
        "HTTP_PROXY", "http://127.0.0.1:9"
    )  # and a private address is not asked through it
    caplog.set_level(logging.DEBUG)
    comfy(server, DONE)
    engine.server = replace(engine.server, key_env="STUDIO_TEST_KEY")
    engine.run(draft(), Store(), Listener())
    assert server.asked[0][2]["authorization"] == "Bearer sk-secret-123"
    assert "sk-secret" not in caplog.text


def test_a_slot_that_nobody_knows_is_said() -> None:
    assert filled({"a": ["{{steps}}", 1]}, {"steps": 4}) == {"a": [4, 1]}
    with pytest.raises(Invalid, match=r"slot 'tint'.*can fill: steps"):
        filled({"a": "{{tint}}"}, {"steps": 4})


def test_a_workflow_in_the_other_format_is_said(engine: Remote, tmp_path: Path) -> None:
    (tmp_path / "draw.json").write_text('{"nodes": [], "links": []}')
    with pytest.raises(Invalid, match="export it as API"):
        engine.run(draft(), Store(), Listener())
