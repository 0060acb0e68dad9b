"""A models folder of tiny models: every one saved once a session, named by presets, loaded back from disk."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from app.engines.base import Workbench

TITLES = {
    "sd": "StableDiffusionPipeline", "sdxl": "StableDiffusionXLPipeline", "klein": "Flux2KleinPipeline",
    "zimage": "ZImagePipeline", "qwen": "QwenImagePipeline", "edit": "QwenImageEditPlusPipeline",
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
CARD = """
[[card]]
memory_gb = 0.1
planner = "language:tiny-thinker@fp32"
drafter = "diffusion:tiny-klein@fp32"
critic = "language:tiny-thinker@fp32"
refiner = "diffusion:tiny-klein@fp32"
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
precisions = {{ fp32 = [0.1, 0.1], int8 = [0.1, 0.05], fp8 = [0.1, 0.05] }}
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
roles = {roles}
steps = 2
guidance = {guidance}
precisions = {{ fp32 = [0.1, 0.1], int8 = [0.1, 0.05], fp8 = [0.1, 0.05] }}
"""


@cache
def tiny_bench() -> Workbench:
    """A bench over such a folder, one for the process; what is loaded stays, as it does in a child."""
    import torch

    torch.set_num_threads(1)  # for so small models a second thread only waits for the first
    home = Path(tempfile.mkdtemp(prefix="tiny-models-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    models = models_folder(home / "models")
    return Workbench(models, home / "servers.toml", home / "prompts", "cpu")


def models_folder(at: Path, painters: tuple[str, ...] = (*TITLES, "one")) -> Path:
    """Builds these painters and the thinker into `at`; takes some seconds."""
    from tests.tiny import thinkers
    from tests.tiny.pipelines import saved

    said = [THINKER.format(folder=thinkers.saved(at / "tiny" / "thinker"))]
    if "one" in painters:
        said.append(ONE.format(folder=saved("one", at / "tiny")))
    for name, pipeline in TITLES.items():
        if name not in painters:
            continue
        folder = saved(name, at / "tiny")
        guidance = 4.0 if name in ("sd", "sdxl") else 1.0
        roles = '["refiner"]' if name == "edit" else '["drafter", "refiner"]'
        said.append(
            PAINTER.format(
                name=name, folder=folder, pipeline=pipeline, guidance=guidance, roles=roles
            )
        )
    (at / "presets.toml").write_text("".join([*said, CARD]), encoding="utf-8")
    return at
