"""The few SVG elements that the sketchbook's own drawings are made of. Coordinates lie on a 32 x 32 square."""

import math

import numpy as np


def path(fill: str, d: str) -> str:
    return f'<path fill="{fill}" d="{d}"/>'


def line(stroke: str, width: float, d: str) -> str:
    """An open path drawn with a round pen."""
    return (
        f'<path fill="none" stroke="{stroke}" stroke-width="{width:g}" stroke-linecap="round" '
        f'stroke-linejoin="round" d="{d}"/>'
    )


def box(fill: str, x: float, y: float, w: float, h: float, round_: float = 0) -> str:
    return f'<rect fill="{fill}" x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{round_:g}"/>'


def disc(fill: str, x: float, y: float, r: float) -> str:
    return f'<circle fill="{fill}" cx="{x:.4g}" cy="{y:.4g}" r="{r:.4g}"/>'


def oval(fill: str, x: float, y: float, rx: float, ry: float, turn: float = 0) -> str:
    turned = f' transform="rotate({turn:g} {x:g} {y:g})"' if turn else ""
    return f'<ellipse fill="{fill}" cx="{x:.4g}" cy="{y:.4g}" rx="{rx:.4g}" ry="{ry:.4g}"{turned}/>'


def polygon(fill: str, *points: tuple[float, float]) -> str:
    return f'<polygon fill="{fill}" points="{" ".join(f"{x:.4g},{y:.4g}" for x, y in points)}"/>'


def mass(
    fill: str, x: float, y: float, r: float, chance: np.random.Generator, squash: float = 1.0
) -> str:
    """An irregular blob: foliage, cloud, stone."""
    turns = np.linspace(0, 2 * math.pi, 10)[:-1]
    reach = r * chance.uniform(0.82, 1.18, turns.size)
    return polygon(
        fill,
        *(
            (x + float(q * math.cos(t)), y + float(q * math.sin(t)) * squash)
            for t, q in zip(turns, reach, strict=True)
        ),
    )


def marked(drawn: str) -> str:
    """Paints with a star as what a colour word recolours; lines keep their own."""
    return drawn.replace('fill="*', 'class="main" fill="').replace('stroke="*', 'stroke="')
