"""A room: a papered wall with a window and its curtains, light that falls through it over the boards, a rug."""

import numpy as np

from app.domain.canvas import Region, overlap
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, screen, shone, soft
from app.engines.sketchbook.settings.facades import fill, polygon
from app.engines.sketchbook.sheet import Sheet

# wall, wainscot, floor, curtain, rug
ROOMS = (
    "c9b48c efe6d2 a8744a b5563f a3453a",
    "9fb0a0 e8e2d0 9a6b45 c9904a 3f6a72",
    "c79a86 efe2d0 8f6444 56708f 4a5f86",
    "a9b3bf e8e6e0 a67c52 8f4f5a 9c4a46",
)
NIGHT_LAMP = rgb_of("ffb860")
Pane = tuple[float, float, float, float]  # left, top, width, height in 0..1


def paint_room(sheet: Sheet) -> None:
    """Horizon is where the wall meets the floor."""
    chance, light = sheet.chance(751), sheet.light
    wall, panel, floor, curtain, rug = (
        rgb_of(t) for t in ROOMS[int(chance.integers(len(ROOMS)))].split()
    )
    edge = sheet.scene.horizon
    window = _window_place(sheet)
    _wall(sheet, wall, panel, edge, window)
    _floor(sheet, floor, edge, window)
    _rug(sheet, rug, edge)
    if not _hung_over(sheet, window):
        _window(sheet, window, panel, curtain)
    sheet.land = edge + 0.02
    if light.time in ("night", "dusk"):
        _lamplight(sheet)
    _table(sheet)


def _window_place(sheet: Sheet) -> tuple[float, float, float, float]:
    """x, y, w, h of the window, on the light's side of the wall."""
    edge = sheet.scene.horizon
    w = min(0.30, 0.25 / sheet.across + 0.02)
    h = min(edge * 0.56, 0.40 / sheet.down)
    x = 0.5 + sheet.light.side * 0.22 - w / 2
    return x, edge * 0.20, w, h


def _hung_over(sheet: Sheet, window: Pane) -> bool:
    """Whether something hangs on the wall there: then the light comes through a window beside the picture."""
    x, y, w, h = window
    place = Region(x, y, w, h)
    return any(t.support == "air" and overlap(t.box, place) > 0 for t in sheet.scene.things)


def _wall(
    sheet: Sheet,
    wall: Floats,
    panel: Floats,
    edge: float,
    window: tuple[float, float, float, float],
) -> None:
    """Papered above, panelled below; brightest round the window, dying away from it."""
    light = sheet.light
    grain = sheet.noise(3, 752, 5)
    away = sheet.distance(window[0] + window[2] / 2, window[1] + window[3] / 2)
    gloom = soft(0.15, 0.95, away + grain * np.float32(0.03))
    paper = np.sin(sheet.x * np.float32(2 * np.pi * 26 * sheet.across)) * np.float32(0.035)
    rgb = mix(
        np.broadcast_to(light.lit(wall) * np.float32(0.92), sheet.rgb.shape),
        light.shaded(wall),
        gloom * np.float32(0.85),
    )
    rgb = rgb * (1 + paper + grain * np.float32(0.02))[..., None]
    sheet.put(np.clip(rgb, 0, 1).astype(np.float32), None, 1.5 + grain * np.float32(0.2))
    low = edge - 0.17
    wood = mix(
        np.broadcast_to(light.lit(panel), sheet.rgb.shape),
        light.shaded(panel),
        gloom * np.float32(0.8) + np.float32(0.12),
    )
    field = (sheet.x * np.float32(9 * sheet.across)) % 1
    groove = soft(0.05, 0.02, np.minimum(field, 1 - field).astype(np.float32)) * np.float32(0.35)
    wood = mix(wood, light.shaded(panel), groove + np.zeros_like(grain))
    cover = soft(-1 / sheet.height, 1 / sheet.height, sheet.y - low) + np.zeros_like(grain)
    sheet.put(wood, cover, 1.5, 0.1, top=low)
    for y, thick, tone in ((low, 0.012, 1.06), (edge - 0.03, 0.03, 0.9)):
        rail = soft(y - 0.001, y + 0.001, sheet.y) * soft(y + thick, y + thick - 0.002, sheet.y)
        sheet.put(
            np.clip(light.lit(panel) * np.float32(tone * 0.86), 0, 1),
            rail + np.zeros_like(grain),
            0.0,
            0.2,
            new=False,
        )


def _floor(
    sheet: Sheet, floor: Floats, edge: float, window: tuple[float, float, float, float]
) -> None:
    """Boards that run away from us, and the window's light lying over them."""
    light = sheet.light
    below = np.clip((sheet.y - edge) / (1 - edge), 0, 1)
    near = np.float32(0.45) + below * np.float32(0.75)
    u = (sheet.x - np.float32(0.5)) / near * np.float32(13 * sheet.across)
    board = np.floor(u)
    seam = soft(0.07, 0.02, np.minimum(u - board, board + 1 - u).astype(np.float32))
    tone = np.sin(board * np.float32(12.7)) * np.float32(0.08)
    grain = sheet.noise(7, 753, 5, (3.0, 0.5))
    dim = soft(0.0, 1.2, 1 - below) * np.float32(0.45) + np.zeros_like(grain)
    rgb = mix(np.broadcast_to(light.lit(floor), sheet.rgb.shape), light.shaded(floor), dim)
    rgb = rgb * (1 + tone + grain * np.float32(0.05))[..., None]
    rgb = mix(rgb, light.shaded(floor) * np.float32(0.7), seam * np.float32(0.7))
    if light.time != "night":
        # a slanted patch of light for each half of the window
        slant = (sheet.x - np.float32(window[0] + window[2] / 2)) + np.float32(
            light.side * 0.42
        ) * below
        pane = (
            soft(window[2] * 0.62, window[2] * 0.50, np.abs(slant))
            * soft(0.16, 0.24, below)
            * soft(0.86, 0.76, below)
        )
        pane *= soft(0.003, 0.012, np.abs(slant))
        rgb = screen(np.clip(rgb, 0, 1), light.key * (pane * np.float32(0.34))[..., None])
    cover = soft(-1 / sheet.height, 1 / sheet.height, sheet.y - edge) + np.zeros_like(grain)
    sheet.put(np.clip(rgb, 0, 1).astype(np.float32), cover, 1.5, 0.12, top=edge)


def _rug(sheet: Sheet, rug: Floats, edge: float) -> None:
    """An oval rug with two borders, lying flat."""
    light = sheet.light
    apart = np.hypot(
        (sheet.x - 0.5) * np.float32(sheet.across / 0.40),
        (sheet.y - np.float32(edge + (1 - edge) * 0.55)) / np.float32((1 - edge) * 0.34),
    )
    weave = sheet.noise(12, 754, 3, (1, 3)) * np.float32(0.05)
    bands = soft(0.05, 0.02, np.abs(as_floats(apart) - np.float32(0.86))) + soft(
        0.05, 0.02, np.abs(as_floats(apart) - np.float32(0.62))
    )
    rgb = mix(
        np.broadcast_to(light.lit(rug), sheet.rgb.shape),
        light.lit(rgb_of("e8d6b0")),
        bands * np.float32(0.7),
    )
    rgb = mix(rgb, light.shaded(rug), 0.22) * (1 + weave)[..., None]
    sheet.put(np.clip(rgb, 0, 1).astype(np.float32), soft(1.0, 0.975, as_floats(apart)), 0.03, 0.2)


def _window(sheet: Sheet, window: Pane, panel: Floats, curtain: Floats) -> None:
    """The hour's sky over a far green edge, glazing bars, and curtains drawn aside."""
    light = sheet.light
    x, y, w, h = window
    frame = light.lit(panel)
    fill(
        sheet,
        None,
        x - 0.012 / sheet.across,
        y - 0.012 / sheet.down,
        w + 0.024 / sheet.across,
        h + 0.03 / sheet.down,
        frame,
    )
    _view(sheet, window)
    bar = 0.008
    for share in (0.0, 0.5, 1.0):
        fill(sheet, None, x + w * share - bar / 2 / sheet.across, y, bar / sheet.across, h, frame)
        fill(sheet, None, x, y + h * share - bar / 2 / sheet.down, w, bar / sheet.down, frame)
    _curtains(sheet, window, curtain)
    away = sheet.distance(x + w / 2, y + h / 2)
    strength = {"night": 0.10, "dusk": 0.22}.get(light.time, 0.20)
    sheet.rgb[:] = shone(
        sheet.rgb, light.key, np.exp(-away / np.float32(0.22)) * np.float32(strength)
    )


def _view(sheet: Sheet, window: Pane) -> None:
    """The hour's sky over a far green edge."""
    light = sheet.light
    x, y, w, h = window
    steps = 14
    for k in range(steps):
        share = k / (steps - 1)
        stop = share * (len(light.sky) - 1)
        low = min(len(light.sky) - 2, int(stop))
        tone = mix(light.sky[low], light.sky[low + 1], stop - low)
        fill(sheet, None, x, y + h * 0.78 * k / steps, w, h * 0.78 / steps + 0.004, tone)
    green = mix(light.lit(rgb_of("6f9a4a")), light.haze, 0.35)
    if "snow" in sheet.scene.features:
        green = light.lit_snow(rgb_of("eef2f8"))
    ridge = [
        (x + w * k / 8, y + h * (0.74 - 0.06 * np.sin(k * 1.7 + sheet.scene.seed)))
        for k in range(9)
    ]
    polygon(sheet, None, [*ridge, (x + w, y + h), (x, y + h)], green)


def _curtains(sheet: Sheet, window: Pane, curtain: Floats) -> None:
    """Folds drawn aside, on a rod."""
    light = sheet.light
    x, y, w, h = window
    lit, dark = light.lit(curtain), light.shaded(curtain)
    for side in (-1, 1):
        folds = 5
        inner = 0.36
        for k in range(folds):
            a = side * (0.62 - (0.62 - inner) * k / folds)
            b = side * (0.62 - (0.62 - inner) * (k + 1) / folds)
            tone = mix(lit, dark, 0.2 + 0.55 * (k % 2))
            middle, hem = x + w / 2, y + h * 1.13
            pinch = 0.04 * side
            polygon(
                sheet,
                None,
                [
                    (middle + a * w * 1.05, y - h * 0.09),
                    (middle + b * w * 1.05, y - h * 0.09),
                    (middle + (b + pinch) * w * 1.08, hem),
                    (middle + (a + pinch) * w * 1.08, hem),
                ],
                tone,
            )
    rod = light.shaded(rgb_of("6a4a34"))
    fill(sheet, None, x - w * 0.20, y - h * 0.115, w * 1.40, 0.012 / sheet.down, rod)


def _lamplight(sheet: Sheet) -> None:
    """Warm light from a lamp out of the picture, opposite the window."""
    away = sheet.distance(0.5 - sheet.light.side * 0.46, sheet.scene.horizon * 0.55)
    strength = 0.36 if sheet.light.time == "night" else 0.20
    sheet.rgb[:] = shone(
        sheet.rgb, NIGHT_LAMP, np.exp(-away / np.float32(0.42)) * np.float32(strength)
    )


def _table(sheet: Sheet) -> None:
    """A table under what stands on one, as wide as it needs."""
    on = [thing.box for thing in sheet.scene.things if thing.support == "table"]
    if not on:
        return
    light = sheet.light
    wood = rgb_of("8f5f3a")
    left = min(box.x for box in on) - 0.06
    right = max(box.x + box.w for box in on) + 0.06
    top = min(box.y + box.h for box in on) - 0.028
    low = max(box.y + box.h for box in on) + 0.022
    lean = 0.03
    for x in (left + 0.02, right - 0.04):
        fill(sheet, None, x, low, 0.022, max(0.04, 0.985 - low), light.shaded(wood))
    fill(sheet, None, left, low, right - left, 0.024, mix(light.shaded(wood), light.lit(wood), 0.3))
    board = np.array([(left + lean, top), (right - lean, top), (right, low), (left, low)])
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    polygon(sheet, cover, board, light.lit(wood) * np.float32(0.96))
    sheet.regions += 1
    sheet.ids[cover > 0.5], sheet.focus[cover > 0.5], sheet.angle[cover > 0.5] = (
        sheet.regions,
        0.3,
        0.03,
    )
