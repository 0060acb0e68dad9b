"""What a hand does on the board, and where: with a mouse, a pen or fingers."""

from collections.abc import Mapping

from playwright.sync_api import CDPSession, Locator, Page

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
    (x, y), (to_x, to_y) = on(page, start, end)
    drag(page, (x, y), (to_x - x, to_y - y))


def on(page: Page, *at: Point) -> list[Point]:
    """Points of the picture, given as shares of its sides, on the screen."""
    world = page.locator("#board .world")
    return [spot(world, *point) for point in at]


def pick(page: Page, tool: str) -> None:
    page.get_by_role("button", name=tool, exact=True).click()


def stroke(page: Page, tool: str, *, down: float = 0.5) -> None:
    """One stroke with the mouse, from left to right."""
    pick(page, tool)
    across(page, (0.3, down), (0.7, down))


def pen(page: Page, points: list[Point], force: float) -> None:
    """A stroke with a pen, pressed so hard (0..1)."""
    hand = page.context.new_cdp_session(page)
    for n, (x, y) in enumerate([*points, points[-1]]):
        kind = "mousePressed" if n == 0 else "mouseMoved" if n < len(points) else "mouseReleased"
        say = {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}
        held = {"buttons": 0, "force": 0} if n == len(points) else {"buttons": 1, "force": force}
        hand.send("Input.dispatchMouseEvent", {**say, **held, "pointerType": "pen"})
    hand.detach()


def fingers(page: Page, *moves: list[Point]) -> None:
    """Put down, moved and lifted again; in each move every finger has its place, and one more may come down."""
    hand = page.context.new_cdp_session(page)
    down = 0
    for places in moves:
        touch(hand, "touchStart" if len(places) > down else "touchMove", places)
        down = len(places)
    touch(hand, "touchEnd", [])
    hand.detach()


def touch(hand: CDPSession, kind: str, places: list[Point]) -> None:
    points: list[Mapping[str, float]] = [
        {"x": x, "y": y, "id": n} for n, (x, y) in enumerate(places)
    ]
    hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
