"""The scene: what the sketchbook means to paint, as plain values between the reader and the painter.

Made from a plan (and a seed) by `layout`, painted by `painter`, changed by `refiner`, carried from step to step as
JSON. Boxes are in 0..1 of the picture, `depth` is 0 (far) to 1 (near). Knows no pixels and no words of a sentence.
"""

from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal, get_args

from app.domain.canvas import Region

VERSION = 1
Setting = Literal[
    "mountains", "hills", "forest", "lake", "sea", "beach", "night sky", "table", "city", "plain",
    "rocky mountains", "river", "waterfall", "desert", "street", "room", "garden", "farm", "space",
    "under water", "volcano", "snow field", "sky", "market", "harbour", "meadow", "canyon",
    "jungle", "village", "moon", "mars", "studio",
]  # fmt: skip
Side = Literal["", "left", "right", "behind", "above"]
Time = Literal["dawn", "day", "dusk", "night"]
Palette = (
    str  # one of `PALETTES`, colours ("blue and gold"), or several of either with "and" between
)
Style = Literal["oil", "watercolour", "ink", "gouache", "pencil", "pastel", "flat", "pixel"]
Colour = Literal[
    "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white",
    "dark red", "dark orange", "dark yellow", "dark green", "dark blue", "dark purple", "dark pink",
    "dark brown", "light red", "light orange", "light yellow", "light green", "light blue",
    "light purple", "light pink", "light brown", "bright red", "bright orange", "bright yellow",
    "bright green", "bright blue", "bright purple", "bright pink", "bright brown",
]  # fmt: skip
Support = Literal["ground", "water", "air", "table", "thing"]
SETTINGS: tuple[Setting, ...] = get_args(Setting)
INDOORS = frozenset[Setting]({"table", "room", "studio"})
FLOATING = frozenset[Setting]({"night sky", "space", "sky"})  # nothing stands there
AIRLESS = INDOORS | {"night sky", "space", "moon", "mars"}  # without haze or grass
WEATHER = frozenset({"rain", "snowfall", "fog", "storm", "wind"})
FEATURES = WEATHER | {
    "snow", "sun", "moon", "stars", "clouds", "autumn", "spring", "summer", "trees", "aurora",
}  # fmt: skip
SHADED: tuple[Colour, ...] = tuple(
    each for each in get_args(Colour) if each.startswith(("dark ", "light ", "bright "))
)
TIMES: tuple[Time, ...] = ("dawn", "day", "dusk", "night")
PALETTES: tuple[Palette, ...] = (
    "natural", "warm", "cool", "pastel", "vivid", "muted", "monochrome", "sepia",
)  # fmt: skip
STYLES: tuple[Style, ...] = (
    "oil", "watercolour", "ink", "gouache", "pencil", "pastel", "flat", "pixel",
)  # fmt: skip
COLOURS: tuple[Colour, ...] = (
    "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thing:
    """One drawing to place. `box` is what it should fill (its art keeps its own proportions inside, feet at the
    bottom edge); `support` says what it rests on; `instruction` is the plan's line it comes from; `name` is the
    vocabulary's word for it and `art` the drawing's name in the art set, or `own:NAME` for the sketchbook's own
    shapes (sun, moon, tree, cloud, house ...). `tone` is -1 much darker to 1 much lighter than it would be. `material`
    is what it is made of or covered with, of `materials.MATERIALS`; a pattern's own colour may follow it."""

    instruction: str
    name: str
    art: str
    box: Region
    colour: Colour | None = None
    flip: bool = False
    tilt: float = 0.0  # degrees
    depth: float = 0.5
    support: Support = "ground"
    tone: float = 0.0
    material: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the painter needs besides size and seed of the strokes.

    `seed` fixes the setting's own chance (ridges, clouds, trees). `horizon` is 0..1 from the top. `light` is where
    the light comes from, in 0..1 of the picture (may lie outside). `warmth` and `lightness` are -1..1, 0 = as is.
    `contrast` (of light and dark) and `vividness` (of colours) are -1..1 as well. `sky` is the sky's colour where
    it is not its hour's own.
    `rough` tells that it is painted as large as wanted, but in parts only drafted.
    `features` are the setting's extras: `FEATURES`, and "clear" for a sky without clouds. `behind` are other
    settings that show beyond it, nearest first.
    """

    setting: Setting = "hills"
    time: Time = "day"
    palette: Palette = "natural"
    style: Style = "oil"
    features: frozenset[str] = frozenset()
    things: tuple[Thing, ...] = ()
    horizon: float = 0.6
    light: tuple[float, float] = (0.2, 0.15)
    warmth: float = 0.0
    lightness: float = 0.0
    seed: int = 0
    sky: Colour | None = None
    contrast: float = 0.0
    vividness: float = 0.0
    behind: tuple[Setting, ...] = ()
    rough: bool = False
    v: int = field(default=VERSION)


def to_json(scene: Scene) -> dict[str, Any]:
    """A plain JSON object; the way back is `from_json`."""
    plain = asdict(scene)
    plain["features"] = sorted(scene.features)
    return plain


def from_json(plain: dict[str, Any]) -> Scene:
    """The scene of a stored step. Raises `KeyError` or `TypeError` on what no version ever wrote."""
    things = tuple(replace(Thing(**{**t, "box": Region(**t["box"])})) for t in plain["things"])
    return Scene(
        **{
            **plain,
            "things": things,
            "features": frozenset(plain["features"]),
            "light": tuple(plain["light"]),
            "behind": tuple(plain.get("behind", ())),
        }
    )


def remembered(plain: dict[str, Any] | None) -> Scene | None:
    """The scene of an earlier step, when it is one of ours that this version reads."""
    if not plain or plain.get("v") != VERSION or "things" not in plain:
        return None
    return from_json(plain)
