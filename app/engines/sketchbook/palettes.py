"""Palettes by name: the manner of colouring or the few colours that a whole picture keeps to.

A palette is `natural`, a manner (`muted`), colours (`blue and gold`), or several of them with `and` between. Knows no
pixels (`grading`) and no other words for them (`english.paletting`).
"""

from app.engines.sketchbook.scene import COLOURS, SHADED, Palette

MANNERS = ("warm", "cool", "pastel", "vivid", "muted", "monochrome", "sepia")
OWN_HUES = (
    "gold",
    "grey",
    "turquoise",
    "beige",
    "copper",
)  # a palette can have them, a thing cannot


def parts_of(palette: Palette) -> tuple[str, ...]:
    """`blue and gold` as its two; nothing of `natural`."""
    return tuple(part for part in palette.split(" and ") if part != "natural")


def joined(first: Palette | None, second: Palette | None) -> Palette | None:
    """Two palettes that were asked for together; grey or brown alone bear no other."""
    for alone in ("monochrome", "sepia"):
        if alone in parts_of(first or "") + parts_of(second or ""):
            return alone
    parts = dict.fromkeys((*parts_of(first or ""), *parts_of(second or "")))
    opposed = {"warm": "cool", "cool": "warm", "vivid": "muted", "muted": "vivid"}
    kept = [p for n, p in enumerate(parts) if p and opposed.get(p) not in [*parts][:n]]
    return " and ".join(kept) or second or first


def known(name: str) -> bool:
    """Whether a word is a palette's own or a colour."""
    return name in MANNERS or name in OWN_HUES or name in COLOURS or name in SHADED


def hues_of(palette: Palette) -> tuple[str, ...]:
    """Only its colours."""
    return tuple(part for part in parts_of(palette) if part not in MANNERS)


def one_hue(palette: Palette) -> bool:
    """Whether everything is one hue in many values."""
    parts = parts_of(palette)
    return "monochrome" in parts or "sepia" in parts or len(hues_of(palette)) == 1


def colourless(palette: Palette) -> bool:
    """Whether no thing can have a colour of its own."""
    return "monochrome" in parts_of(palette) or "sepia" in parts_of(palette)
