"""What a hand does on the board, and where."""

from playwright.sync_api import Locator, Page

Point = tuple[float, float]


def drag(page: Page, start: Point, by: Point) -> None:
    """Press, move in two strides, let go."""
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + by[0] / 2, start[1] + by[1] / 2)
    page.mouse.move(start[0] + by[0], start[1] + by[1])
    page.mouse.up()


def spot(element: Locator, across: float, down: float) -> Point:
    """A point of an element on the screen, as shares of its sides."""
    at = element.bounding_box()
    assert at is not None
    return at["x"] + at["width"] * across, at["y"] + at["height"] * down


def across(page: Page, start: Point, end: Point) -> None:
    """Drag between two points of the picture, given as shares of its sides."""
    world = page.locator("#board .world")
    (x, y), (to_x, to_y) = spot(world, *start), spot(world, *end)
    drag(page, (x, y), (to_x - x, to_y - y))
