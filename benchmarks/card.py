"""Models of real size on a card: what the studio costs there in percent, stopping, loading, and memory.

Random weights (`real_sizes`), so that nothing is downloaded: the time is the same. What was measured is kept as a table
in `benchmarks/results`, under the device's name.
"""

import re
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import torch

from app.engines.base import Workbench
from app.engines.device import look
from app.engines.diffusion.engine import Diffusion
from app.engines.residents import GB, free_memory, residents_of
from benchmarks import real_sizes
from benchmarks.measuring import markdown
from benchmarks.painters import STEPS, asked, compared, four_ways, painted, stopping, timed

SIDE = 1024
TIMES = 3
RESULTS = Path(__file__).parent / "results"
PRESET = """
[{name}]
engine = "diffusion"
source = "{folder}"
licence = "none"
pipeline = "{pipeline}"
roles = ["drafter", "refiner"]
guidance = {guidance}
preview = "{preview}"
precisions = {{ bf16 = [0, 0] }}
"""
COLUMNS = (
    "model", "load, first and again", "bare", "studio", "more", "of it previews", "four together / alone",
    "one step", "a stop", "memory at most", "memory after",
)  # fmt: skip
ABOUT = """# {device}

Random weights of real size in bf16, {side} px in {steps} steps, medians of {times}: the bare pipeline and the studio
(progress, previews, stopping, PNG) in turn. The aims are 3 % more in all and 2 % for previews. *A stop* is from the
moment a person stops a draft until the engine has let go; *memory after* is what the process still holds of the card
once the weights have left.

`make bench-engines`: PyTorch {torch}, {driver}, diffusers {diffusers}.

"""


@dataclass(frozen=True, slots=True)
class Measured:
    """What to keep: the device as people call it, the words before the table, and its rows with their head."""

    device: str
    about: str
    rows: tuple[tuple[str, ...], ...]


def measured(
    device: str = "cuda",
    models: Mapping[str, Callable[[], Any]] = real_sizes.REAL,
    side: int = SIDE,
    steps: int = STEPS,
    times: int = TIMES,
) -> Measured:
    """Each model by itself: made, saved, loaded, painted with, and let go before the next one is made."""
    rows = [COLUMNS]
    for name, make in models.items():
        with tempfile.TemporaryDirectory() as folder, torch.no_grad():
            painter = _painter(name, make, Path(folder), device)
            rows.append((name, *_row(painter, side, steps, times)))
    at = look(device)
    about = ABOUT.format(
        device=at.words, side=side, steps=steps, times=times, torch=torch.__version__,
        driver=at.driver or "no driver", diffusers=version("diffusers"),
    )  # fmt: skip
    return Measured(at.words, about, tuple(rows))


def kept(found: Measured, folder: Path = RESULTS) -> Path:
    """The file it was written to."""
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"[^a-z0-9]+", "-", found.device.lower()).strip("-")
    file = folder / f"{name}.md"
    file.write_text(found.about + markdown(found.rows), encoding="utf-8")
    return file


def _painter(name: str, make: Callable[[], Any], home: Path, device: str) -> Diffusion:
    at = real_sizes.saved(make, home / name, device)
    free_memory()
    preview = real_sizes.tiny_saved(name, home / "previews")
    said = PRESET.format(
        name=name, folder=at, pipeline=real_sizes.PIPELINES[name], guidance=real_sizes.GUIDANCE[name], preview=preview
    )  # fmt: skip
    (home / "presets.toml").write_text(said, encoding="utf-8")
    return Diffusion(name, Workbench(home, device=device))


def _row(painter: Diffusion, side: int, steps: int, times: int) -> Sequence[str]:
    held = residents_of(painter.bench)
    first = timed(painter.warm)
    held.forget(painter.recipe.key)
    again = timed(painter.warm)
    one = asked(painter, side, steps=steps)
    painted(painter, one)
    _forget_peak()
    bare, ours, shown = compared(painter, one, times)
    alone, together = four_ways(painter, [asked(painter, side, n, steps) for n in range(4)], 1)
    step, late = stopping(painter, one)
    peak = _gigabytes("max_memory_allocated")
    held.forget_all()
    return (
        f"{first:.1f} s, {again:.1f} s", f"{bare:.2f} s", f"{ours:.2f} s", f"{ours / bare - 1:+.1%}",
        f"{shown / bare:.1%}", f"{together / alone:.2f}", f"{step * 1000:.0f} ms", f"{late * 1000:.0f} ms",
        peak, _gigabytes("memory_reserved"),
    )  # fmt: skip


def _forget_peak() -> None:
    if torch.cuda.is_available():
        torch.cuda.reset_peak_memory_stats()


def _gigabytes(what: str) -> str:
    """Of the card, as PyTorch counts it; '–' without one."""
    if not torch.cuda.is_available():
        return "–"
    return f"{getattr(torch.cuda, what)() / GB:.1f} GB"
