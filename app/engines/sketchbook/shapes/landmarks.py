"""Towers that everybody knows by their outline: the Eiffel Tower, Big Ben, the Statue of Liberty.

Flat drawings on a 32 x 32 square, lit from the left.
"""

import math
from collections.abc import Callable

from app.engines.sketchbook.shapes.svg import box, disc, line, marked, oval, path, polygon

Point = tuple[float, float]


def _lattice(iron: str, deep: str, pale: str, bands: bool = False) -> str:
    """A tower of iron on four curved feet, with two platforms and a spire."""

    def half(y: float) -> float:
        """How far the outer edge is from the middle at a height."""
        t = (y - 2.0) / 29.0
        return 0.35 + 7.8 * float(t**2.6) + 0.9 * t

    drawn = []
    levels = [4.0 + 0.9 * k for k in range(20)]
    for low, high, fill in ((20.5, 4.0, iron), (31.0, 20.5, iron)):
        ys = [high + (low - high) * k / 8 for k in range(9)]
        for side in (-1.0, 1.0):
            inner = [0.0 if low < 21 else 0.30 + 0.62 * max(0.0, (y - 20.5) / 10.5) for y in ys]
            outer = [(16 + side * half(y), y) for y in ys]
            within = [(16 + side * half(y) * i, y) for y, i in zip(ys, inner, strict=True)]
            drawn.append(polygon(fill if side < 0 else deep, *outer, *reversed(within)))
    for y in levels:
        if y < 20:
            x = half(y)
            drawn.append(line(pale, 0.16, f"M{16 - x:.2f} {y:.2f}L{16 + x:.2f} {y + 0.9:.2f}"))
            drawn.append(line(deep, 0.16, f"M{16 + x:.2f} {y:.2f}L{16 - x:.2f} {y + 0.9:.2f}"))
    for k in range(9):
        y = 21.5 + k
        x, near = half(y), half(y) * (0.30 + 0.62 * (y - 20.5) / 10.5)
        for side in (-1.0, 1.0):
            drawn.append(line(pale if side < 0 else iron, 0.18,
                              f"M{16 + side * x:.2f} {y:.2f}L{16 + side * near:.2f} {y + 0.9:.2f}"))  # fmt: skip
    for y, wide, thick in ((14.2, 1.75, 0.7), (20.4, 3.7, 1.0)):
        drawn.append(box(deep, 16 - wide, y, 2 * wide, thick))
        drawn.append(box(pale, 16 - wide, y, 2 * wide, 0.3))
    drawn.append(
        path(
            iron,
            "M11.2 26.6C12.6 22.6 19.4 22.6 20.8 26.6L20.2 26.6C18.8 23.6 13.2 23.6 11.8 26.6z",
        )
    )
    drawn.append(box(deep, 15.45, 3.0, 1.1, 1.2))
    drawn.append(box(iron, 15.8, 0.8, 0.4, 2.4))
    if bands:
        for y in (6.0, 9.0, 12.0, 17.0):
            x = half(y + 0.5)
            drawn.append(box("#f2ece2", 16 - x, y, 2 * x, 1.3))
    return "".join(drawn)


def eiffel_tower() -> str:
    return marked(_lattice("*#8a6f55", "*#64503d", "*#b09273"))


def tokyo_tower() -> str:
    return marked(_lattice("*#d9552f", "*#b0401f", "*#f0805a", bands=True))


def big_ben() -> str:
    """A clock tower of honey-coloured stone with a green-grey spire."""
    stone, deep, pale, roof = "*#c9a868", "#a08149", "#e6cf99", "#5f6b66"
    drawn = [box(stone, 12.6, 13, 4.2, 18), box(deep, 16.8, 13, 2.6, 18)]
    for k in range(4):
        x = 12.9 + 1.0 * k
        drawn.append(box(pale if k < 3 else stone, x, 13.2, 0.25, 17.6))
    for row in range(6):
        y = 14.2 + 2.7 * row
        for k in range(3):
            drawn.append(box("#5a4a34", 13.25 + 1.05 * k, y, 0.5, 1.7, 0.25))
        for k in range(2):
            drawn.append(box("#4a3c2b", 17.25 + 1.0 * k, y, 0.45, 1.7, 0.2))
        drawn.append(box(pale, 12.5, y + 2.05, 4.3, 0.25) + box(stone, 16.8, y + 2.05, 2.7, 0.25))
    drawn += [box(pale, 12.2, 8.2, 4.7, 4.9), box(stone, 16.9, 8.2, 2.9, 4.9)]
    drawn += [
        disc("#3c3a36", 14.55, 10.65, 1.95),
        disc("#f7f3e6", 14.55, 10.65, 1.7),
        oval("#f0ead6", 18.3, 10.65, 1.0, 1.6),
    ]
    drawn += [
        line("#26241f", 0.22, "M14.550 10.650V9.400"),
        line("#26241f", 0.22, "M14.550 10.650L15.400 11.200"),
    ]
    for k in range(12):
        a = math.tau * k / 12
        drawn.append(disc("#3c3a36", 14.55 + 1.4 * math.sin(a), 10.65 - 1.4 * math.cos(a), 0.11))
    drawn += [
        box(deep, 12.0, 7.6, 8.0, 0.7),
        box(stone, 12.7, 5.9, 3.9, 1.8),
        box(deep, 16.6, 5.9, 2.6, 1.8),
    ]
    drawn += [
        polygon(roof, (12.4, 6.0), (15.9, 0.9), (16.5, 0.9), (16.6, 6.0)),
        polygon("#47524e", (16.6, 6.0), (16.5, 0.9), (19.5, 6.0)),
    ]
    drawn += [box("#d9b65a", 16.05, 0.1, 0.35, 1.4)]
    return marked("".join(drawn))


_VERDIGRIS = "*#6fa892", "#4a7f6c", "#97c8b2"


def statue_of_liberty() -> str:
    """Verdigris, a torch held high, on its pedestal of granite."""
    return marked("".join([*_pedestal(), *_robe(), *_torch_and_tablet(), *_crowned_head()]))


def _pedestal() -> list[str]:
    stone, dark = "#c7b89a", "#9c8d70"
    drawn = [
        polygon(stone, (11.0, 31), (11.6, 24), (16.4, 24), (16.4, 31)),
        polygon(dark, (16.4, 31), (16.4, 24), (20.4, 24), (21.0, 31)),
    ]
    drawn += [
        box("#ddd0b4", 10.9, 23.3, 5.6, 0.9),
        box(stone, 16.4, 23.3, 4.7, 0.9),
        box("#7f7258", 13.2, 26, 1.6, 3.2),
    ]
    return drawn


def _robe() -> list[str]:
    own, deep, pale = _VERDIGRIS
    drawn = [
        path(
            own,
            "M13 23.400C12.600 19 13 15.500 14 12.400L18.200 12.400C19.300 15.600 19.600 19.500"
            " 19.400 23.400z",
        )
    ]
    drawn += [
        path(
            deep,
            "M16.900 12.400H18.200C19.300 15.600 19.600 19.500 19.400 23.400H17.600C17.900 19.500"
            " 17.700 15.600 16.900 12.400z",
        )
    ]
    for x, bend in ((13.9, -0.3), (14.9, 0.2), (15.9, 0.5)):
        drawn.append(
            line(
                deep,
                0.28,
                f"M{x + 0.4:.1f} 14.500C{x:.1f} 17.500 {x + bend:.1f} 20.500 {x - 0.2:.1f} 23.200",
            )
        )
        drawn.append(
            line(
                pale,
                0.22,
                f"M{x:.1f} 14.500C{x - 0.4:.1f} 17.500 {x + bend - 0.4:.1f} 20.500"
                f" {x - 0.6:.1f} 23.200",
            )
        )
    return drawn


def _torch_and_tablet() -> list[str]:
    own, deep, pale = _VERDIGRIS
    drawn = [
        line(own, 1.25, "M14.300 12.900L12.700 9.600L12.500 5.800"),
        line(pale, 0.4, "M13.900 12.400L12.400 9.500L12.200 6"),
    ]
    drawn += [
        polygon(deep, (11.6, 5.6), (13.5, 5.6), (13.1, 4.4), (12.0, 4.4)),
        path(
            "#e9b93f",
            "M12.500 1.300"
            "C13.700 2.700 13.600 3.800 12.550 4.400C11.500 3.800 11.500 2.700 12.500 1.300z",
        ),
    ]
    drawn += [
        line(own, 1.3, "M18 13.200L19.600 15.600L18.200 17.400"),
        polygon(pale, (17.6, 15.2), (19.6, 16.1), (18.6, 18.9), (16.7, 18.0)),
    ]
    return drawn


def _crowned_head() -> list[str]:
    own, deep, pale = _VERDIGRIS
    drawn = [
        disc(own, 16.1, 10.4, 1.35),
        path(deep, "M16.500 9.100A1.350 1.350 0 0 1 16.500 11.700z"),
        box(own, 15.5, 11.3, 1.3, 1.4),
    ]
    drawn += [
        line(deep, 0.2, "M15.500 10.300h.5"),
        line(deep, 0.16, "M15.500 11h.6"),
        line(deep, 0.2, "M16.700 10.300h.4"),
    ]
    for k in range(7):
        a = math.radians(-66 + 22 * k)
        x, y = 16.1 + 1.25 * math.sin(a), 10.1 - 1.25 * math.cos(a)
        drawn.append(
            line(
                pale,
                0.28,
                f"M{x:.2f} {y:.2f}L{16.1 + 2.7 * math.sin(a):.2f} {10.1 - 2.7 * math.cos(a):.2f}",
            )
        )
    return drawn


LANDMARKS: dict[str, Callable[[], str]] = {
    "eiffel-tower": eiffel_tower, "tokyo-tower": tokyo_tower, "big-ben": big_ben,
    "statue-of-liberty": statue_of_liberty,
}  # fmt: skip
