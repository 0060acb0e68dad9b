"""`critique` on the best picture of a process, on a spoilt copy of it, and on somebody's photograph."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from app.domain.canvas import Size
from app.domain.content import step_from_json
from app.domain.errors import Invalid
from app.engines.sketchbook import layout
from app.exporting import export
from app.painting import Wanted, critique, painted, write
from tests.engines.sketchbook.critic import easel
from tests.engines.sketchbook.critic.test_mending import Quiet

INTENT = "a red sailboat on a lake, in oil"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("process")
    with painted(Wanted(INTENT, Size(512, 384), 5), Quiet()) as done:
        write(done, home / "best.png", home)
    return home


def wrong(image: Path, folder: Path) -> list[tuple[str, str]]:
    found: list[dict[str, Any]] = critique(image, folder / "process.json", "sketchbook")["findings"]
    return [(f["about"], f["fault"]) for f in found if f["verdict"] == "wrong"]


def test_the_best_picture_is_left_in_peace(folder: Path) -> None:
    assert wrong(folder / "best.png", folder) == []


def test_a_spoilt_copy_of_it_is_not(folder: Path) -> None:
    told = json.loads((folder / "process.json").read_text(encoding="utf-8"))
    plan = step_from_json(told["steps"][0]).plan
    pixels = np.asarray(Image.open(folder / "best.png").convert("RGB"))
    spoilt = easel.erased(pixels, layout.places(plan)[0].box)
    Image.fromarray(spoilt).save(folder / "spoilt.png")
    assert wrong(folder / "spoilt.png", folder) == [("picture", "missing")]


def test_a_photograph_is_not_called_wrong(folder: Path) -> None:
    Image.fromarray(easel.photograph()).save(folder / "photograph.jpg")
    assert wrong(folder / "photograph.jpg", folder) == []


def test_it_is_taken_apart_into_layers_and_shapes(folder: Path) -> None:
    for name, begins in (("layers.ora", b"PK"), ("shapes.svg", b"<svg")):
        export(folder, folder / name)
        assert (folder / name).read_bytes().startswith(begins)


def test_what_cannot_be_taken_apart_is_refused_in_words(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Invalid, match=r"should end in \.ora or \.svg"):
        export(folder, folder / "layers.psd")
    with pytest.raises(Invalid, match="cannot be read"):
        export(tmp_path, folder / "layers.ora")
    told = json.loads((folder / "process.json").read_text(encoding="utf-8"))
    for step in told["steps"]:
        step["content"].pop("scene", None)
    (tmp_path / "process.json").write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(Invalid, match="no layers"):
        export(tmp_path, folder / "layers.ora")
