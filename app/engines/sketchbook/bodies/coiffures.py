"""Hair of people seen from the front, by the names that `faces` has for it: behind the neck, and over the brow."""

from app.engines.sketchbook.bodies.pen import Pen, shaded


def hair_behind(pen: Pen, style: str, hair: str) -> None:
    """What falls behind the neck and shoulders; drawn before both."""
    deep = shaded(hair, 0.74)
    if style == "long":
        fall = pen.patch(deep, (0.0, -1.22), (-0.66, -0.98), (-0.95, -0.3), (-1.0, 0.6), (-1.12, 1.6), (-0.95, 2.35),
                  (-0.5, 2.1), (0.5, 2.1), (0.98, 2.4), (1.16, 1.6), (1.02, 0.6), (0.96, -0.3), (0.68,
                  -0.98))  # fmt: skip
        pen.within(fall)
        for k in range(5):
            for side in (-1.0, 1.0):
                x = side * (0.62 + 0.11 * k)
                tone = 0.62 if k % 2 else 0.9
                pen.tube(
                    shaded(hair, tone),
                    (x * 0.9, -0.4, 0.03),
                    (x * 1.08, 0.8, 0.05),
                    (x * 1.12, 2.3, 0.03),
                )
        pen.within("")
    if style == "bob":
        pen.patch(deep, (0.0, -1.2), (-0.68, -0.95), (-0.94, -0.2), (-0.96, 0.6), (-0.72, 0.98), (0.72, 0.98),
                  (0.98, 0.6), (0.96, -0.2), (0.7, -0.95))  # fmt: skip
    if style == "bun":
        pen.oval(deep, 0.06, -1.26, 0.44, 0.36)
        pen.tube(shaded(hair, 0.95), (-0.24, -1.36, 0.03), (0.04, -1.5, 0.05), (0.3, -1.36, 0.03))
    if style == "tail":
        pen.tube(deep, (0.55, -0.7, 0.25), (1.05, -0.35, 0.3), (1.18, 0.6, 0.3), (1.0, 1.6, 0.08))
    if style == "plaits":
        for side in (-1.0, 1.0):
            pen.tube(
                deep, (side * 0.6, 0.2, 0.22), (side * 0.86, 1.0, 0.23), (side * 0.9, 1.9, 0.17)
            )
            for k in range(5):
                y = 0.55 + 0.28 * k
                pen.tube(shaded(hair, 1.0), (side * 0.66, y, 0.05), (side * 0.92, y + 0.16, 0.07))
            pen.oval("#b8433a", side * 0.9, 1.96, 0.17, 0.09)
            pen.tube(hair, (side * 0.9, 2.05, 0.13), (side * 0.92, 2.4, 0.04))
    if style == "curls":
        for x, y in ((-0.8, -0.55), (-0.92, -0.05), (-0.84, 0.38), (0.84, -0.55), (0.96, -0.05), (0.88, 0.38),
                     (-0.5, -0.98), (0.5, -0.98), (0.0, -1.12)):  # fmt: skip
            pen.oval(deep, x, y, 0.36, 0.34)


def hair_before(pen: Pen, style: str, hair: str) -> None:
    """The cap of hair over the brow; drawn after the face."""
    if style == "none":
        return
    if style == "bald":
        for side in (-1.0, 1.0):
            pen.patch(hair, (side * 0.66, -0.5), (side * 0.84, -0.2), (side * 0.82, 0.3), (side * 0.7, 0.36),
                      (side * 0.68, -0.05))  # fmt: skip
        return
    if style == "curls":
        for x, y, r in ((-0.62, -0.62, 0.27), (-0.34, -0.84, 0.29), (0.02, -0.90, 0.3), (0.38, -0.84, 0.29),
                        (0.66, -0.62, 0.27), (-0.74, -0.3, 0.2), (0.78, -0.3, 0.2)):  # fmt: skip
            pen.oval(hair, x, y, r, r)
            pen.tube(shaded(hair, 1.2), (x - r * 0.5, y - r * 0.2, 0.02), (x - r * 0.1, y - r * 0.55, 0.04),
                     (x + r * 0.4, y - r * 0.4, 0.02))  # fmt: skip
        return
    full = style in ("long", "bob")
    low = 0.5 if full else 0.02
    cap = pen.patch(hair, (0.02, -1.24), (-0.46, -1.14), (-0.80, -0.78), (-0.90, -0.26), (-0.86 if full else -0.78,
              low),
                    (-0.70, low - 0.06), (-0.66, -0.34), (-0.50, -0.60), (-0.18, -0.80), (0.16, -0.62), (0.48, -0.46),
                    (0.67, -0.26), (0.71, low - 0.06), (0.88 if full else 0.80, low), (0.92, -0.26), (0.82, -0.78),
                    (0.5, -1.14))  # fmt: skip
    pen.within(cap)
    part = -0.18
    for k in range(7):
        reach = -0.2 - 0.12 * k
        pen.tube(shaded(hair, 0.78 if k % 2 else 1.16), (part, -1.1 + 0.05 * k, 0.02), (reach - 0.12, -0.86, 0.03),
                 (reach - 0.1, low + 0.1, 0.015))  # fmt: skip
        there = 0.1 + 0.13 * k
        pen.tube(shaded(hair, 0.8 if k % 2 else 1.12), (part, -1.1 + 0.05 * k, 0.02), (there, -0.9, 0.03),
                 (there + 0.12, low + 0.1, 0.015))  # fmt: skip
    pen.tube(shaded(hair, 1.25), (-0.62, -0.8, 0.04), (-0.36, -1.02, 0.06), (-0.05, -1.1, 0.03))
    pen.within("")
    if style == "long":
        for side in (-1.0, 1.0):
            pen.tube(hair if side < 0 else shaded(hair, 0.84), (side * 0.80, 0.1, 0.11), (side * 0.84, 0.9, 0.16),
                     (side * 0.98, 1.7, 0.2), (side * 0.86, 2.3, 0.06))  # fmt: skip
            pen.tube(
                shaded(hair, 1.15),
                (side * 0.80, 0.2, 0.02),
                (side * 0.86, 1.0, 0.035),
                (side * 0.97, 1.8, 0.02),
            )
