"""Models: what the studio costs beside the bare pipeline, passes of four, stopping, loading, and memory of processes.

On tiny random weights, in milliseconds for each denoising step, because the work itself is next to nothing there; and
where there is an NVIDIA card also on random weights of real size (`real_sizes`), in percent at 20 steps. Both are timed
in turn in one run, so that whatever else the machine does falls on both. Aims: at real size 3 % at most, previews 2 %.
"""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import torch

from app.engines.base import Workbench
from app.engines.diffusion.engine import Diffusion
from app.engines.residents import GB, Residents, residents_of
from benchmarks import card, real_sizes
from benchmarks.measuring import say, table
from benchmarks.painters import STEPS, asked, compared, four_ways, stopping, timed
from tests.tiny.folder import tiny_bench

TINY = ("sd", "sdxl", "klein", "zimage", "qwen")
TIMES = 5
PROBE = "import os; from benchmarks.measuring import megabytes; print(megabytes(os.getpid()))"


def main() -> None:
    with torch.no_grad():
        bench = tiny_bench()
        say(f"{torch.get_num_threads()} thread, PyTorch {torch.__version__}")
        tiny(bench)
        passes(bench)
        stops(bench)
        loading(bench)
        processes()
        if torch.cuda.is_available():
            found = card.measured()
            table(f"{found.device}: random weights of real size", found.rows)
            say(f"\nKept in {card.kept(found)}")
        else:
            sizes = ", ".join(
                f"{name} {count:.1f} B" for name, count in real_sizes.counted().items()
            )
            say(f"\nNo NVIDIA card here: real sizes ({sizes}) were not timed.")


def tiny(bench: Workbench) -> None:
    rows = [("model", "bare, a step", "studio, a step", "more", "of it previews")]
    for name in TINY:
        painter, side = Diffusion(f"tiny-{name}", bench), 256
        bare, ours, shown = compared(painter, asked(painter, side), TIMES)
        more = (ours - bare) / STEPS * 1000
        rows.append(
            (name, f"{bare / STEPS * 1000:.1f} ms", f"{ours / STEPS * 1000:.1f} ms", f"{more:+.2f} ms",
             f"{shown / STEPS * 1000:.2f} ms")
        )  # fmt: skip
    table(f"A draft of 256 px in {STEPS} steps, medians of {TIMES}", rows)


def passes(bench: Workbench) -> None:
    rows = [("model", "four alone", "four together", "ratio")]
    for name in TINY:
        painter = Diffusion(f"tiny-{name}", bench)
        one, many = four_ways(painter, [asked(painter, 256, seed) for seed in range(4)])
        rows.append((name, f"{one:.2f} s", f"{many:.2f} s", f"{many / one:.2f}"))
    table("Four drafts of 256 px: one after the other, and in one pass", rows)


def stops(bench: Workbench) -> None:
    """From the moment a person stops it until the engine has let go, beside the length of one step."""
    rows = [("model", "one step", "stopped within", "in steps")]
    for name in TINY:
        painter = Diffusion(f"tiny-{name}", bench)
        step, late = stopping(painter, asked(painter, 512))
        rows.append((name, f"{step * 1000:.0f} ms", f"{late * 1000:.0f} ms", f"{late / step:.1f}"))
    table("A stop in the middle of a draft of 512 px, medians of 5", rows)


def loading(bench: Workbench) -> None:
    """From disk, from memory, and in turn with another when only one of them fits."""
    rows = [("model", "from disk", "from memory", "swapped for another")]
    for name in TINY:
        painter = Diffusion(f"tiny-{name}", bench)
        held = residents_of(bench)
        held.forget(painter.recipe.key)
        disk = timed(painter.warm)
        memory = timed(painter.warm)
        small = Workbench(
            bench.models, device="cpu", shared={"residents": Residents(int(0.15 * GB))}
        )
        painter = Diffusion(f"tiny-{name}", small)
        Diffusion(f"tiny-{'klein' if name == 'sd' else 'sd'}", small).warm()
        swap = timed(painter.warm)
        rows.append((name, f"{disk:.2f} s", f"{memory * 1000:.2f} ms", f"{swap:.2f} s"))
    table("Loading tiny weights", rows)  # fmt: skip


def processes() -> None:
    """Resident memory of what stands beside the models."""
    rows = [("process", "memory")]
    for what, imports in (
        ("web", "import app.main"),
        ("worker", "import app.worker.__main__"),
        ("child, sketchbook only", "import app.worker.child, app.engines.sketchbook.engine"),
        ("child, diffusers imported", "import app.worker.child, diffusers, transformers"),
    ):
        command = [sys.executable, "-c", f"{imports}\n{PROBE}"]
        said = subprocess.run(
            command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1]
        )
        rows.append((what, f"{float(said.stdout.split()[-1]):.0f} MB"))
    table("Memory of a process once it has imported what it runs", rows)  # fmt: skip


if __name__ == "__main__":
    main()
