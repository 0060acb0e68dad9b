"""A models folder of tiny models: every one saved once a session, named by presets, loaded back from disk."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from app.engines.base import Workbench

TITLES = {
    "sd": "StableDiffusionPipeline", "sdxl": "StableDiffusionXLPipeline", "klein": "Flux2KleinPipeline",
    "zimage": "ZImagePipeline", "qwen": "QwenImagePipeline",
}  # fmt: skip
ONE = """
[tiny-one]
title = "Tiny one"
engine = "diffusion"
source = "{folder}"
licence = "Qwen Research License"
pipeline = "QwenImage21Pipeline"
roles = ["drafter", "refiner"]
thinks = true
steps = 2
precisions = {{ fp32 = [0.1, 0.1] }}
"""
THINKER = """
[tiny-thinker]
title = "Tiny thinker"
engine = "language"
source = "{folder}"
licence = "Apache-2.0"
commercial = true
revision = "4567cdef"
roles = ["planner", "critic"]
precisions = {{ fp32 = [0.1, 0.1], int8 = [0.1, 0.05] }}
"""
PAINTER = """
[tiny-{name}]
title = "Tiny {name}"
engine = "diffusion"
source = "{folder}"
licence = "Apache-2.0"
commercial = true
revision = "0123abcd"
pipeline = "{pipeline}"
roles = ["drafter", "refiner"]
steps = 2
guidance = {guidance}
precisions = {{ fp32 = [0.1, 0.1], int8 = [0.1, 0.05] }}
"""


@cache
def tiny_bench() -> Workbench:
    """A bench over such a folder, one for the process; what is loaded stays, as it does in a child."""
    home = Path(tempfile.mkdtemp(prefix="tiny-models-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    models = models_folder(home / "models")
    return Workbench(models, home / "servers.toml", home / "prompts", "cpu")


def models_folder(at: Path) -> Path:
    """Builds them all into `at`; takes some seconds."""
    from tests.tiny import thinkers
    from tests.tiny.pipelines import saved

    said = [
        THINKER.format(folder=thinkers.saved(at / "tiny" / "thinker")),
        ONE.format(folder=saved("one", at / "tiny")),
    ]
    for name, pipeline in TITLES.items():
        folder = saved(name, at / "tiny")
        guidance = 4.0 if name in ("sd", "sdxl") else 1.0
        said.append(PAINTER.format(name=name, folder=folder, pipeline=pipeline, guidance=guidance))
    (at / "presets.toml").write_text("".join(said), encoding="utf-8")
    return at
