"""`pentimento paint` and `pentimento critique` as a person runs them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.domain.content import step_from_json
from app.domain.tree import Tree

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.live


def pentimento(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app.cli", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A painted picture and its process; tests only read it."""
    home = tmp_path_factory.mktemp("painted")
    told = pentimento(
        "paint", "a red fox", "--engine", "scripted", "--size", "512x256", "--seed", "5",
        "--out", home / "fox.png", "--process", home / "process",
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    return home


def process(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "process/process.json").read_text())


def test_paint_writes_the_best_picture_at_the_size_asked_for(folder: Path) -> None:
    with Image.open(folder / "fox.png") as image:
        assert image.size == (512, 256)


def test_the_process_holds_every_step_in_order(folder: Path) -> None:
    steps = [step_from_json(plain) for plain in process(folder)["steps"]]
    assert [s.kind for s in steps] == ["plan", "draft", "reflection", "refinement", "reflection"]
    assert Tree(steps).check() == []
    assert all(step.request and step.seconds >= 0 for step in steps)


def test_the_process_names_every_image_it_holds(folder: Path) -> None:
    named = [name for step in process(folder)["steps"] for name in step["images"].values()]
    assert sorted(named) == sorted(f.name for f in (folder / "process").glob("*.png"))
    assert len(named) == 2


def test_the_best_step_is_the_picture_that_was_written(folder: Path) -> None:
    whole = process(folder)
    best = next(step for step in whole["steps"] if step["id"] == whole["best"])
    file = folder / "process" / best["images"]["image"]
    assert file.read_bytes() == (folder / "fox.png").read_bytes()


def test_critique_prints_a_reflection_on_any_image(folder: Path) -> None:
    told = pentimento(
        "critique", folder / "fox.png", "--process", folder / "process/process.json",
        "--engine", "scripted",
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert [f["verdict"] for f in json.loads(told.stdout)["findings"]] == ["right", "right"]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("paint", " "), "Say in a few words"),
        (("paint", "a fox", "--size", "10x10"), "from 256 to 2048"),
        (("paint", "a fox", "--engine", "oils"), "no engine called 'oils'"),
        (("critique", "README.md", "--process", "README.md"), "not the process of a picture"),
    ],
    ids=["no intent", "a size too small", "no such engine", "no process"],
)
def test_what_cannot_be_done_is_refused_in_words(words: tuple[str, ...], answer: str) -> None:
    told = pentimento(*words)
    assert told.returncode == 2
    assert answer in told.stderr
    assert "Traceback" not in told.stderr


def test_a_failed_step_ends_the_painting_in_its_own_words(tmp_path: Path) -> None:
    script = tmp_path / "script.json"
    script.write_text('{"turns": [{"for": "draft", "acts": [{"error": "The paint ran out."}]}]}')
    told = pentimento("paint", "a fox", "--engine", f"scripted:{script}")
    assert told.returncode == 2
    assert "The paint ran out." in told.stderr
