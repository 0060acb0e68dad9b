"""The sketchbook's own drawings, as SVG elements on a 32 x 32 square."""

from collections.abc import Callable

SHAPES: dict[str, Callable[[], str]] = {
    "sun": lambda: '<circle cx="16" cy="16" r="14" fill="#ffe9a8"/>',
    "moon": lambda: (
        '<circle cx="16" cy="16" r="14" fill="#fbf4d8"/><circle cx="12" cy="12" r="3" fill="#e6dfc2"/>'
        '<circle cx="20" cy="19" r="4" fill="#e9e2c6"/><circle cx="21" cy="9" r="1.8" fill="#e6dfc2"/>'
    ),
}
