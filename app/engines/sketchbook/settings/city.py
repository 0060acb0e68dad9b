"""A city: rows of houses that fade with distance, lit windows towards evening, a street before them."""

from app.engines.sketchbook import trees
from app.engines.sketchbook.settings.facades import paint_row
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.paving import paint_paving
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky


def paint_city(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon + 0.02)
    backdrop(sheet, horizon)
    for row, (height, haze, wide) in enumerate(
        ((0.37, 0.62, 0.075), (0.31, 0.36, 0.10), (0.25, 0.10, 0.125))
    ):
        paint_row(
            sheet, horizon + 0.012 * row, height * min(1.0, horizon * 1.7), haze, wide, 131 + row
        )
    top = horizon + 0.03
    paint_paving(sheet, top)
    trees.plant_row(
        sheet, top + 0.02, 0.12, 9, trees.wood_of(sheet, "leafy", 0.05, 0.2), 142, focus=0.3
    )
