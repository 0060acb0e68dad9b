"""The whole loop on models: planned and looked at by a language model, painted by a diffusion model, in a browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from app.domain.runs import Policy
from app.engines.device import processor
from tests.browser.conftest import Windows
from tests.browser.test_whole_path import titles
from tests.live.house import house
from tests.tiny.folder import models_folder

pytestmark = pytest.mark.browser


def test_models_plan_draft_look_and_refine(
    chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    models = models_folder(tmp_path / "models", ("klein",))
    with house(tmp_path, {}, engine="diffusers", models=models, device="cpu") as today:
        windows = Windows(chromium, f"http://127.0.0.1:{today.port}")
        id = today.start(Policy(max_rounds=1), engine="sketchbook")
        page = windows(f"/pictures/{id}", scheme="light")
        expect(page.locator("#status")).to_contain_text("Done", timeout=60_000)
        assert [title.split()[0] for title in titles(page)][:3] == ["Plan", "Draft", "Reflection"]
        expect(page.locator("#board .shown")).to_be_visible()
        made = page.locator("[data-kind=draft] .details").first
        made.locator("summary").click()
        expect(made.get_by_text(processor())).to_be_visible()
        page.context.close()
        steps = today.tree(id).steps.values()
    assert windows.faults == []
    asked = [step.request for step in steps if step.request]
    assert {request.engine for request in asked} == {
        "language:tiny-thinker@fp32", "diffusion:tiny-klein@fp32",
    }  # fmt: skip
    assert {(r.weights.model, r.weights.precision) for r in asked if r.weights} == {
        ("tiny-thinker", "fp32"), ("tiny-klein", "fp32"),
    }  # fmt: skip
