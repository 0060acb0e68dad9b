"""Buildings that everybody knows by their outline: the Taj Mahal, the Colosseum, the tower of Pisa, Sydney's opera.

Flat drawings on a 32 x 32 square, lit from the left.
"""

import math
from collections.abc import Callable

from app.engines.sketchbook.shapes.svg import box, line, marked, path, polygon

_MARBLE = "*#efe8da", "#cfc4b2", "#a99c88"


def taj_mahal() -> str:
    """A white dome between four minarets on a terrace."""
    white, shade, _ = _MARBLE
    terrace = [box(shade, 1, 28.6, 30, 2.4), box(white, 1, 28.6, 30, 0.5)]
    return marked("".join([*terrace, *_minarets(), *_domes(), *_niches()]))


def _minarets() -> list[str]:
    white, shade, _ = _MARBLE
    drawn: list[str] = []
    for x in (2.6, 8.4, 23.6, 29.4):
        wide = 0.62 if x in (2.6, 29.4) else 0.5
        drawn += [box(white, x - wide, 12.5, wide, 16.3), box(shade, x, 12.5, wide, 16.3)]
        drawn += [box(shade, x - wide - 0.2, y, 2 * wide + 0.4, 0.4) for y in (12.4, 17.5, 22.8)]
        drawn += [
            path(
                white,
                f"M{x - wide:.2f} 12.400C{x - wide - 0.1:.2f} 11 {x - 0.3:.2f} 10.800 {x:.2f}"
                f" 9.800C{x + 0.3:.2f} 10.800 {x + wide + 0.1:.2f} 11 {x + wide:.2f} 12.400z",
            )
        ]
    return drawn


def _domes() -> list[str]:
    white, shade, _ = _MARBLE
    drawn = [
        box(white, 9.2, 17.6, 10.4, 11),
        box(shade, 19.6, 17.6, 3.2, 11),
        box(white, 12.6, 15.4, 6.8, 3),
    ]
    drawn += [
        path(
            white,
            "M12.300 15.600C10.200 11.600 13.300 9.600 16 5.600C18.700 9.600 21.800 11.600 19.700"
            " 15.600z",
        )
    ]
    drawn += [
        path(
            shade,
            "M16.800 6.900C18.900 9.900 21.700 11.700 19.700 15.600H17.400C19 12.200 18 9.600"
            " 16.800 6.900z",
        ),
        line("#c9a24a", 0.3, "M16 5.600V3.300"),
    ]
    for x in (10.6, 21.4):
        drawn += [
            path(
                white,
                f"M{x - 1.2:.1f} 17.600C{x - 1.7:.1f} 15.900 {x - 0.6:.1f} 15.300 {x:.1f} 14"
                f"C{x + 0.6:.1f} 15.300 {x + 1.7:.1f} 15.900 {x + 1.2:.1f} 17.600z",
            )
        ]
    return drawn


def _niches() -> list[str]:
    dim = _MARBLE[2]
    drawn = [
        path(
            dim,
            "M13.800 28.600V21.400C13.800 20 15.200 19.300 16 18.400C16.800 19.300 18.200 20 18.200"
            " 21.400V28.600z",
        ),
        path(
            "#6f6455",
            "M14.900 28.600V23C14.900 22 15.600 21.600 16 21.100C16.400"
            " 21.600 17.100 22 17.100 23V28.600z",
        ),
    ]
    for x in (10.5, 20.3):
        for y in (19.4, 24.4):
            drawn.append(
                path(
                    dim,
                    f"M{x:.1f} {y + 3:.1f}V{y + 1:.1f}C{x:.1f} {y + 0.4:.1f} {x + 0.7:.1f}"
                    f" {y + 0.2:.1f} {x + 0.95:.1f} {y - 0.2:.1f}C{x + 1.2:.1f} {y + 0.2:.1f} {x + 1.9:.1f}"
                    f" {y + 0.4:.1f} {x + 1.9:.1f} {y + 1:.1f}V{y + 3:.1f}z",
                )
            )
    return drawn


def colosseum() -> str:
    """Arches in three storeys, broken down on the right."""
    stone, deep, hole = "*#cdb088", "#a68a62", "#5c4a36"
    drawn = [
        path(deep, "M2 14.500C9 11.500 23 11.500 30 17.500V31H2z"),
        path(
            stone,
            "M1.500 13.500C5 16.500 11"
            " 17.800 16 17.800C20 17.800 22.500 17.400 24 17V31C18 32 7 31.500 1.500 29.500z",
        ),
    ]
    drawn += [
        path(
            deep,
            "M24 17L24.800 18.800L26.300 19.200L26.800 21L29.800 20.400V29.500C28.500 30.300"
            " 26.500 30.800 24 31z",
        )
    ]
    for row in range(3):
        for k in range(13):
            t = (k + 0.5) / 13
            x = 15.9 - 13.3 * math.cos(math.pi * t)
            sag = 2.9 * math.sin(math.pi * t)
            wide = 0.35 + 0.62 * math.sin(math.pi * t)
            y = 15.4 + 4.4 * row + sag * (1 - 0.28 * row)
            if row == 0 and x > 24.2:
                continue
            drawn.append(
                path(
                    hole,
                    f"M{x - wide:.2f} {y + 2.6:.2f}V{y + 0.7:.2f}A{wide:.2f} {wide:.2f} 0 0 1"
                    f" {x + wide:.2f} {y + 0.7:.2f}V{y + 2.6:.2f}z",
                )
            )
    for row in range(2):
        y = 17.9 + 4.2 * row
        drawn.append(
            line(
                "#e6cfa6",
                0.4,
                f"M1.600 {y:.1f}C6 {y + 3.2:.1f} 22 {y + 4:.1f}"
                f" {29.6 - 5.4 * (row == 0):.1f} {y + 1.4 + 0.8 * (row == 0):.1f}",
            )
        )
    return f'<g transform="translate(-.8 -1.5) scale(1.05)">{marked("".join(drawn))}</g>'


def leaning_tower() -> str:
    """Eight rings of white columns, out of the plumb."""
    white, shade, hole = "*#ece4d2", "#c4b79f", "#8a7d68"
    drawn = []
    for k in range(8):
        top, wide = 27.2 - 3.55 * k, 3.9 if k < 7 else 2.9
        x = 15.2 + 0.42 * k
        drawn += [
            box(white, x - wide, top, wide * 1.25, 3.6),
            box(shade, x + wide * 0.25, top, wide * 0.75, 3.6),
        ]
        for m in range(6):
            c = x - wide + wide * (0.2 + 0.32 * m)
            drawn.append(
                path(
                    hole,
                    f"M{c - 0.42:.2f} {top + 3.2:.2f}V{top + 1.3:.2f}A.42 .42 0 0 1"
                    f" {c + 0.42:.2f} {top + 1.3:.2f}V{top + 3.2:.2f}z",
                )
            )
        drawn.append(box(white, x - wide - 0.35, top - 0.1, 2 * wide + 0.7, 0.5))
    return f'<g transform="rotate(1 16 31)">{marked("".join(drawn))}</g>'


def opera_house() -> str:
    """White sails over a terrace by the water."""
    drawn = [
        polygon("#b79a78", (1, 31), (2, 26.5), (30, 26.5), (31, 31)),
        box("#d9c3a0", 2, 26.2, 28, 0.7),
    ]
    for x, high, wide in (
        (5.5, 8.5, 5.0),
        (9.5, 12.5, 6.4),
        (14.5, 16.0, 7.6),
        (22.5, 8.0, 4.6),
        (25.8, 10.5, 5.4),
    ):
        tip = (x + wide * 0.12, 26.5 - high)
        drawn.append(
            path(
                "*#f4f0e6",
                f"M{x - wide / 2:.2f} 26.500C{x - wide / 2:.2f} {26.5 - high * 0.6:.2f}"
                f" {x - wide * 0.2:.2f} {26.5 - high * 0.9:.2f} {tip[0]:.2f} {tip[1]:.2f}C{x + wide * 0.3:.2f}"
                f" {26.5 - high * 0.6:.2f} {x + wide * 0.5:.2f} {26.5 - high * 0.3:.2f} {x + wide / 2:.2f} 26.500z",
            )
        )
        drawn.append(
            path(
                "#cdc5b6",
                f"M{tip[0]:.2f} {tip[1]:.2f}C{x + wide * 0.3:.2f} {26.5 - high * 0.6:.2f}"
                f" {x + wide * 0.5:.2f} {26.5 - high * 0.3:.2f} {x + wide / 2:.2f} 26.500H{x + wide * 0.22:.2f}"
                f"C{x + wide * 0.26:.2f} {26.5 - high * 0.4:.2f} {x + wide * 0.2:.2f} {26.5 - high * 0.7:.2f}"
                f" {tip[0]:.2f} {tip[1]:.2f}z",
            )
        )
    return marked("".join(drawn))


WONDERS: dict[str, Callable[[], str]] = {
    "taj-mahal": taj_mahal, "colosseum": colosseum, "leaning-tower": leaning_tower, "opera-house": opera_house,
}  # fmt: skip
