"""Bolts of lightning as outlines: a main branch from the clouds to the ground, its forks, each tapering to a point.

Coordinates are those of whoever asks: across and down, in one unit. Knows no sheet and no drawing.
"""

from collections.abc import Sequence

import numpy as np

from app.engines.sketchbook.pixels import Floats, as_floats

Path = list[tuple[float, float]]
STEPS = 15  # bends of the main branch
FORKS = ((3, 5, 0.48), (7, 6, 0.60), (10, 3, 0.40))  # where one begins, its bends, its width


def bolt(chance: np.random.Generator, long: float, thick: float) -> list[Floats]:
    """Closed outlines (n, 2) of a bolt that begins at (0, 0) and strikes about (0, `long`), `thick` where it begins."""
    step = long / STEPS
    main: Path = [(0.0, 0.0)]
    for k in range(STEPS):
        x, y = main[-1]
        away = float(chance.uniform(0.35, 0.95)) * (1 if k % 2 else -1) - 0.35 * x / step
        main.append((x + 0.62 * away * step, y + step * float(chance.uniform(0.8, 1.0))))
    drop = long / main[-1][1]
    main = [(x, y * drop) for x, y in main]
    outlines = [_tapered(main, thick)]
    side = float(chance.choice([-1.0, 1.0]))
    for begins, bends, share in FORKS:
        x, y = main[begins]
        fork: Path = [(x, y)]
        for k in range(bends):
            x += (
                side
                * step
                * float(chance.uniform(0.75, 1.25) if k % 2 else chance.uniform(0.15, 0.45))
            )
            y += step * float(chance.uniform(0.55, 1.0))
            fork.append((x, min(y, long)))
        outlines.append(_tapered(fork, thick * share))
        side = -side
    return outlines


def _tapered(path: Sequence[tuple[float, float]], thick: float) -> Floats:
    """A line through points as an outline, `thick` at its start and sharp at its end."""
    line = np.asarray(path, np.float64)
    way = np.gradient(line, axis=0)
    way /= np.maximum(np.hypot(*way.T), 1e-9)[:, None]
    half = thick / 2 * (1 - np.linspace(0, 1, len(line)) ** 1.4)[:, None]
    across = np.stack([-way[:, 1], way[:, 0]], 1) * half
    return as_floats(np.concatenate([line + across, (line - across)[::-1]]))
