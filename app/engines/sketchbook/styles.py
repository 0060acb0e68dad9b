"""Brushes and papers: what tells one style from another, and which brushes a draft and a refinement take."""

from dataclasses import dataclass

from app.engines.sketchbook.pixels import Floats, rgb_of
from app.engines.sketchbook.scene import Style

PAPER = rgb_of("fbf8f0")  # what watercolour and ink leave bare


@dataclass(frozen=True, slots=True)
class Brush:
    """All 0..1 but `longest` (steps of one radius a stroke may take).

    opacity of a stroke; bristle: how much hairs show; dryness of the stroke's tail; jitter of colour; ring: pigment
    at a wet stroke's edge; relief of the paint; weave: grain of the canvas or paper; wet: runs and stains; strokes:
    whether it is laid in strokes at all.
    """

    opacity: float
    bristle: float
    dryness: float
    jitter: float
    ring: float
    relief: float
    weave: float
    longest: int
    ground: Floats
    wet: bool = False
    strokes: bool = True


GREY_PAPER = rgb_of("f3f1ea")  # for graphite
TINTED = rgb_of("b3a394")  # for pastel: a warm grey that shows between the strokes
BOARD = rgb_of("cfc4b0")  # for gouache

BRUSHES: dict[Style, Brush] = {
    "oil": Brush(0.96, 0.55, 0.55, 0.034, 0.0, 0.55, 0.15, 7, rgb_of("b89a78")),
    "watercolour": Brush(0.55, 0.06, 0.06, 0.014, 0.20, 0.0, 0.35, 9, PAPER, True),
    "ink": Brush(0.62, 0.22, 0.45, 0.006, 0.15, 0.0, 0.35, 9, PAPER, True),
    "gouache": Brush(1.0, 0.22, 0.42, 0.016, 0.0, 0.08, 0.08, 10, BOARD),
    "pencil": Brush(0.80, 0.10, 0.20, 0.0, 0.0, 0.0, 0.0, 7, GREY_PAPER),
    "pastel": Brush(0.80, 0.75, 0.60, 0.050, 0.0, 0.0, 0.0, 6, TINTED),
    "flat": Brush(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7, PAPER, strokes=False),
    "pixel": Brush(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7, PAPER, strokes=False),
}


@dataclass(frozen=True, slots=True)
class Level:
    """One size of brush: radius in 1/1024 of the picture's unit, the mean difference (0..1) from which it is worth
    a stroke (0: everywhere), and the least focus it is for. `only_changed`: only where the scene has changed."""

    radius: float
    threshold: float
    focus: float = 0.0
    only_changed: bool = False


DRAFT = (Level(56, 0.0), Level(26, 0.05), Level(13, 0.055, 0.30), Level(7.5, 0.075, 0.62))
REFINEMENT = (
    Level(34, 0.02, 0.0, only_changed=True),
    Level(16, 0.050),
    Level(8, 0.045),
    Level(4.2, 0.045, 0.10),
    Level(2.3, 0.050, 0.45),
    Level(1.4, 0.045, 0.93),  # only where the eye rests
)
