"""Head and shoulders of a person from the front, turned a little aside: for portraits that fill a picture.

Drawn from the same clothes, hair and skin as the whole figure. One unit is half a head; the middle of the head is at
(0, 0), down is positive.
"""

from app.engines.sketchbook.bodies.coiffures import hair_before, hair_behind
from app.engines.sketchbook.bodies.figure import BOY, GIRL, WOMAN, Build
from app.engines.sketchbook.bodies.frontals import hat_before, hat_behind
from app.engines.sketchbook.bodies.garments import Outfit
from app.engines.sketchbook.bodies.pen import Pen, shaded

LOW = 3.1  # where the picture's lower edge cuts the chest
ASIDE = -0.10  # how far brows, eyes, nose and mouth are turned to the left
_TONES = (1.0, 0.8, 0.7, 1.14)


def bust(
    build: Build, fit: Outfit, skin: str, hair: str, eyes: str, style: str, beard: float, hat: str, hat_fill: str,
    aged: bool,
) -> str:  # fmt: skip
    """SVG elements of a portrait; `eyes` is the iris, `beard` is -1 none, 0 a moustache, more a beard."""
    pen = Pen({shaded(fit.top, tone) for tone in _TONES}, times=10)
    soft = build in (WOMAN, GIRL)
    young = build in (BOY, GIRL)
    hat_behind(pen, hat, hat_fill or fit.top)
    if hat != "globe":
        hair_behind(pen, style, hair)
    _neck(pen, skin, 0.36 if soft or young else 0.47)
    _shoulders(pen, fit, skin, 1.45 if young else 1.6 if soft else 1.85)
    _face(pen, skin, soft, young)
    _features(pen, skin, hair, eyes, soft, young)
    if aged:
        _lines(pen, skin)
    if beard >= 0:
        _beard(pen, hair, beard)
    if hat != "globe":
        hair_before(pen, style, hair)
    hat_before(pen, hat, hat_fill or fit.top)
    pen.spot("head", 0, 0, 1.0)
    pen.spot("neck", 0, 1.28, 0.55)
    return pen.done()


def _neck(pen: Pen, skin: str, wide: float) -> None:
    dark = shaded(skin, 0.80)
    column = pen.tube(skin, (0.02, 0.5, wide), (0.03, 1.2, wide), (0.03, 1.8, wide * 1.35))
    pen.within(column)
    pen.tube(dark, (-0.5, 1.0, 0.20), (0.1, 1.16, 0.26), (0.6, 0.9, 0.34))
    pen.tube(dark, (wide + 0.02, 0.8, 0.22), (wide + 0.05, 2.0, 0.2))
    pen.within("")


def _shoulders(pen: Pen, fit: Outfit, skin: str, wide: float) -> None:
    """Clothes to the lower edge, open at the throat; a scarf or lapels where the outfit has them."""
    cloth, deep = fit.top, shaded(fit.top, 0.8)
    ring = [(-0.46, 1.40), (-wide * 0.62, 1.66), (-wide * 0.93, 1.95), (-wide - 0.02, 2.5), (-wide - 0.12, LOW),
            (wide + 0.16, LOW), (wide + 0.06, 2.5), (wide * 0.95, 1.95), (wide * 0.64, 1.66), (0.50, 1.40),
            (0.34, 1.72), (0.04, 1.98), (-0.28, 1.72)]  # fmt: skip
    body = pen.wedge(cloth, *ring)
    pen.within(body)
    pen.patch(deep, (0.62, 1.5), (wide * 0.8, 1.75), (wide + 0.3, 2.4), (wide + 0.3, LOW + 0.4), (0.9, LOW + 0.4),
              (1.1, 2.5), (0.85, 2.0))  # fmt: skip
    pen.tube(shaded(fit.top, 0.7), (-wide * 0.72, LOW, 0.05), (-wide * 0.66, 2.5, 0.03))
    pen.tube(shaded(fit.top, 0.7), (wide * 0.78, LOW, 0.06), (wide * 0.70, 2.4, 0.03))
    pen.tube(
        shaded(fit.top, 1.14),
        (-wide * 0.9, 2.2, 0.08),
        (-wide * 0.6, 1.82, 0.08),
        (-0.5, 1.55, 0.05),
    )
    pen.within("")
    if fit.coat:
        shirt = fit.scarf or "#e6e0d2"
        pen.wedge(
            shirt, (-0.44, 1.42), (0.48, 1.42), (0.42, 1.9), (0.10, LOW), (-0.10, LOW), (-0.36, 1.9)
        )
        for side in (-1.0, 1.0):
            pen.wedge(deep if side > 0 else cloth, (side * 0.44 + 0.02, 1.34), (side * 0.92, 1.62),
                      (side * 0.72, 2.2), (side * 0.12, LOW), (side * 0.34, 1.95))  # fmt: skip
            pen.tube(shaded(fit.top, 0.7), (side * 0.9, 1.66, 0.03), (side * 0.70, 2.2, 0.03),
                     (side * 0.14, LOW, 0.03))  # fmt: skip
    elif fit.scarf:
        pen.tube(fit.scarf, (-0.56, 1.42, 0.17), (0.03, 1.72, 0.24), (0.6, 1.42, 0.17))
        pen.tube(shaded(fit.scarf, 0.8), (-0.3, 1.72, 0.04), (0.2, 1.86, 0.05), (0.56, 1.56, 0.03))
    else:
        pen.tube(deep, (-0.46, 1.42, 0.055), (-0.27, 1.72, 0.06), (0.04, 1.97, 0.06), (0.34, 1.72, 0.06),
                 (0.5, 1.42, 0.055))  # fmt: skip
    if fit.cape:
        for side in (-1.0, 1.0):
            pen.wedge(fit.cape if side < 0 else shaded(fit.cape, 0.8), (side * 0.6, 1.42), (side * wide * 0.9, 1.66),
                      (side * (wide + 0.12), 2.1), (side * (wide + 0.3), LOW), (side * (wide - 0.35), LOW),
                      (side * 0.95, 2.2))  # fmt: skip


def _face(pen: Pen, skin: str, soft: bool, young: bool) -> None:
    """Ears, the outline, the side away from the light, cheeks and chin."""
    jaw = 0.48 if soft or young else 0.57
    cheek = 0.70 if young else 0.66
    for side in (-1.0, 1.0):
        pen.oval(
            shaded(skin, 0.92 if side < 0 else 0.78), side * 0.71 + 0.03, 0.16, 0.12, 0.24, 8 * side
        )
    outline = pen.patch(skin, (0.0, -1.0), (-0.46, -0.86), (-0.70, -0.36), (-0.69, 0.12), (-cheek, 0.42),
                        (-jaw, 0.76), (-0.22, 1.02), (0.04, 1.06), (0.28, 1.0), (jaw + 0.04, 0.74),
                        (cheek + 0.02, 0.40), (0.71, 0.1), (0.72, -0.36), (0.48, -0.86))  # fmt: skip
    pen.within(outline)
    pen.patch(shaded(skin, 0.84), (0.62, -0.9), (0.42, -0.45), (0.52, -0.1), (0.40, 0.35), (0.36, 0.75), (0.1, 1.04),
              (0.4, 1.2), (0.95, 0.6), (0.95, -0.6))  # fmt: skip
    pen.patch(
        shaded(skin, 1.07),
        (-0.42, -0.78),
        (0.05, -0.82),
        (0.1, -0.45),
        (-0.25, -0.32),
        (-0.52, -0.45),
    )
    pen.oval(blushed(skin), -0.42 + ASIDE / 2, 0.38, 0.20, 0.15, -14)
    pen.oval(shaded(blushed(skin), 0.88), 0.36 + ASIDE / 2, 0.40, 0.17, 0.14, 14)
    pen.oval(shaded(skin, 0.90), 0.0 + ASIDE, 0.80, 0.2, 0.05)
    pen.oval(shaded(skin, 1.06), -0.04 + ASIDE, 0.90, 0.15, 0.08)
    pen.within("")


def _features(pen: Pen, skin: str, hair: str, eyes: str, soft: bool, young: bool) -> None:
    brow = shaded(hair, 0.72)
    big = 1.22 if young else 1.08 if soft else 1.0
    for side in (-1.0, 1.0):
        x, y = side * 0.325 + ASIDE, 0.04
        wide = (0.185 if side < 0 else 0.175) * big
        _eye(pen, skin, eyes, x, y, wide, side, soft)
        thick = 0.035 if soft or young else 0.055
        pen.tube(brow, (x - side * 0.19, -0.20, thick), (x + side * 0.02, -0.27, thick * 1.1),
                 (x + side * 0.22, -0.20, thick * 0.5))  # fmt: skip
    n = 0.88 if soft or young else 1.0
    pen.tube(shaded(skin, 0.80), (0.075 + ASIDE, -0.12, 0.035), (0.085 + ASIDE, 0.18, 0.05),
             (0.13 * n + ASIDE, 0.42, 0.07))  # fmt: skip
    pen.tube(shaded(skin, 1.10), (-0.01 + ASIDE, -0.05, 0.04), (-0.03 + ASIDE, 0.22, 0.05),
             (-0.05 + ASIDE, 0.38, 0.08 * n))  # fmt: skip
    pen.oval(shaded(skin, 0.86), -0.15 * n + ASIDE, 0.45, 0.06, 0.05)
    pen.oval(shaded(skin, 0.74), 0.0 + ASIDE, 0.475, 0.15 * n, 0.035)
    for side in (-1.0, 1.0):
        pen.oval(shaded(skin, 0.45), side * 0.075 * n - 0.01 + ASIDE, 0.475, 0.035, 0.022)
    _mouth(pen, skin, soft, young)


def _eye(
    pen: Pen, skin: str, iris: str, x: float, y: float, wide: float, side: float, soft: bool
) -> None:
    high = wide * 0.56
    pen.oval(shaded(skin, 0.91), x, y - 0.03, wide * 1.22, high * 1.5)
    pen.oval(shaded(skin, 1.03), x, y - 0.13, wide * 1.05, 0.035, -4 * side)
    almond = pen.patch("#ece6de", (x - wide, y + 0.02), (x - wide * 0.3, y - high), (x + wide * 0.4, y - high * 0.95),
                       (x + wide, y), (x + wide * 0.35, y + high * 0.8), (x - wide * 0.4, y + high * 0.8))  # fmt: skip
    pen.within(almond)
    pen.oval("#b9b2ac", x, y - high * 0.9, wide, high * 0.42)
    pen.oval(shaded(iris, 0.55), x - 0.015, y - 0.005, high * 0.98, high * 1.02)
    pen.oval(iris, x - 0.015, y + 0.01, high * 0.82, high * 0.82)
    pen.oval("#15110f", x - 0.015, y, high * 0.42, high * 0.42)
    pen.oval("#ffffff", x - high * 0.4, y - high * 0.36, high * 0.2, high * 0.2)
    pen.within("")
    lid = 0.036 if soft else 0.028
    pen.tube("#2a1d19", (x - wide * 1.02, y + 0.02, lid * 0.5), (x - wide * 0.3, y - high * 1.02, lid),
             (x + wide * 0.4, y - high, lid), (x + wide * 1.06, y - 0.005, lid * 0.7))  # fmt: skip
    if soft:
        out = x + side * wide
        pen.tube("#2a1d19", (out, y - 0.02, 0.022), (out + side * 0.06, y - 0.07, 0.008))
    pen.tube(shaded(skin, 0.70), (x - wide * 0.8, y + high * 0.72, 0.008), (x, y + high * 0.98, 0.014),
             (x + wide * 0.8, y + high * 0.66, 0.008))  # fmt: skip


def _mouth(pen: Pen, skin: str, soft: bool, young: bool) -> None:
    red = "#b0524a" if soft else blushed(skin, 0.80)
    y, x, w = 0.665, ASIDE, 0.21 if young else 0.25
    pen.patch(shaded(red, 0.88), (x - w, y), (x - 0.09, y - 0.055), (x, y - 0.035), (x + 0.09, y - 0.055), (x + w, y),
              (x, y + 0.02))  # fmt: skip
    pen.patch(shaded(red, 1.12), (x - w * 0.9, y + 0.01), (x, y + 0.02), (x + w * 0.9, y + 0.01),
              (x + 0.1, y + 0.085), (x - 0.1, y + 0.085))  # fmt: skip
    pen.tube(shaded(red, 0.5), (x - w * 1.08, y - 0.015, 0.012), (x - 0.08, y + 0.012, 0.014),
             (x + 0.08, y + 0.012, 0.014), (x + w * 1.08, y - 0.015, 0.012))  # fmt: skip


def _lines(pen: Pen, skin: str) -> None:
    """What age leaves on brow, eyes and cheeks."""
    dark = shaded(skin, 0.76)
    for y in (-0.46, -0.56):
        pen.tube(dark, (-0.4, y + 0.03, 0.010), (ASIDE, y, 0.016), (0.32, y + 0.03, 0.010))
    for side in (-1.0, 1.0):
        x = side * 0.325 + ASIDE
        pen.tube(dark, (x - 0.12, 0.22, 0.012), (x, 0.25, 0.02), (x + 0.12, 0.22, 0.012))
        pen.tube(dark, (ASIDE + side * 0.19, 0.46, 0.02), (ASIDE + side * 0.31, 0.72, 0.014))
        pen.tube(dark, (x + side * 0.24, 0.0, 0.008), (x + side * 0.32, -0.04, 0.012))
        pen.tube(dark, (x + side * 0.24, 0.06, 0.008), (x + side * 0.32, 0.09, 0.012))


def _beard(pen: Pen, hair: str, long: float) -> None:
    """`long` is how far it hangs below the chin, in halves of a head."""
    if long:
        low = 1.06 + 0.75 * long
        whole = pen.patch(hair, (-0.70, 0.18), (-0.62, 0.50), (-0.40, 0.55), (ASIDE - 0.24, 0.55), (ASIDE, 0.53),
                  (ASIDE + 0.24, 0.55), (0.40, 0.55), (0.64, 0.48), (0.73, 0.18), (0.70, 0.62), (0.5, 0.5 * low + 0.5),
                  (0.22, low), (-0.05, low + 0.06), (-0.32, low), (-0.52, 0.5 * low + 0.46), (-0.70, 0.62))  # fmt: skip
        pen.within(whole)
        for k in range(9):
            x = -0.56 + 0.14 * k
            tone = 0.82 if k % 2 else 1.12
            pen.tube(
                shaded(hair, tone), (x, 0.62, 0.02), (x * 0.9, 0.9, 0.035), (x * 0.6, low, 0.015)
            )
        pen.within("")
        red = "#a35f55"
        pen.patch(red, (ASIDE - 0.2, 0.66), (ASIDE, 0.67), (ASIDE + 0.2, 0.66), (ASIDE, 0.745))
    for side in (-1.0, 1.0):
        pen.tube(shaded(hair, 0.9), (ASIDE, 0.555, 0.05), (ASIDE + side * 0.18, 0.58, 0.06),
                 (ASIDE + side * 0.36, 0.70, 0.025))  # fmt: skip


def blushed(skin: str, deep: float = 1.0) -> str:
    """Skin where the blood shows: cheeks and lips."""
    red, green, blue = (int(skin[k : k + 2], 16) for k in (1, 3, 5))
    return "#" + "".join(
        f"{min(255, round(part)):02x}"
        for part in (red * min(1.0, deep + 0.05), green * deep * 0.955, blue * deep * 0.94)
    )
