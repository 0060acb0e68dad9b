"""Where things can rest in each setting: bands of the picture for feet on ground, water and table, and for the air.

All in 0..1 of the height from the top. Near the horizon things are small, at the lower edge large. Knows no pixels;
the settings are painted to the same horizons.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.engines.sketchbook.scene import FLOATING, INDOORS, Scene, Setting, Support

LOWEST = 0.965  # feet stand no lower
FREE = (0.1, 0.9)  # where the middle of what may stand anywhere is tried
FAR = 0.66  # size at the horizon, of the size at the lower edge

HORIZONS: dict[Setting, float] = {
    "mountains": 0.58, "hills": 0.54, "forest": 0.58, "lake": 0.50, "sea": 0.48, "beach": 0.44,
    "night sky": 0.80, "table": 0.50, "city": 0.62, "plain": 0.58, "rocky mountains": 0.60,
    "river": 0.46, "waterfall": 0.60, "desert": 0.54, "street": 0.56, "room": 0.66, "garden": 0.50,
    "farm": 0.50, "space": 0.80, "under water": 0.76, "volcano": 0.60, "snow field": 0.54,
    "sky": 0.80, "market": 0.58, "harbour": 0.46, "meadow": 0.46, "canyon": 0.52, "jungle": 0.58,
    "village": 0.54, "moon": 0.52, "mars": 0.50, "studio": 0.74,
}  # fmt: skip
_SHELF = (0.80, 0.86)  # where the feet of small things stand on a room's table
_HIGH = frozenset[Setting]({"mountains", "rocky mountains", "volcano", "canyon", "city", "forest"})
_ROOFS = frozenset[Setting]({"city", "street", "market", "village"})


@dataclass(frozen=True, slots=True)
class Stage:
    """A setting's bands for feet: `ground` and `water` from far to near (None: there is none)."""

    setting: Setting
    horizon: float
    ground: tuple[float, float] | None
    water: tuple[float, float] | None
    hilly: bool = False  # hills or mountains are wanted behind it

    def band(self, support: Support) -> tuple[float, float]:
        """From where to where the feet (in the air: the middle) of such a thing may be."""
        if support == "air":
            deep = 0.9 if self.setting in FLOATING else self.horizon + 0.04 * self.wet - 0.06
            return 0.07, max(0.2, deep)
        if support == "water" and self.water:
            return self.water
        if support == "table" and self.setting == "room":
            return _SHELF
        return self.ground or self.water or (self.horizon, LOWEST)

    def heaven(self, height: float) -> tuple[float, float]:
        """The middle of a sun, moon or cloud of that height: in the free sky, above roofs and trees."""
        if self.setting in FLOATING | INDOORS or self.wet:
            return self.band("air")
        top = height / 2 + 0.05
        return top, max(top + 0.02, 0.15 if self.setting in _ROOFS else self.horizon - 0.27)

    def flight(self, height: float) -> tuple[float, float]:
        """The middle of an aircraft of that height: as high as it can be, over whatever stands at the horizon."""
        if self.setting in FLOATING | INDOORS or self.wet:
            return self.band("air")
        top = height / 2 + 0.05
        return top, max(
            top + 0.02, self.horizon - (0.30 if self.setting in _HIGH else 0.12) - height / 2
        )

    def hung(self, height: float) -> tuple[float, float]:
        """The middle of what hangs on a room's wall and is so high: its lower edge well above the floor."""
        top = height / 2 + 0.05
        return top, max(top + 0.01, self.horizon - 0.14 - height / 2)

    @property
    def open_sky(self) -> tuple[float, float]:
        """From where to where the middle of a sun or moon is seen: in a street between its rows of houses."""
        return (0.38, 0.62) if self.setting == "street" else FREE

    @property
    def wet(self) -> bool:
        """Whether all of it lies under water."""
        return self.setting == "under water"

    @property
    def opposite(self) -> bool:
        """Whether there is a bank on the other side of its water."""
        return self.setting in ("lake", "river", "harbour")

    def far_shore(self) -> tuple[float, float]:
        """The feet of what stands on a lake's other side: on the bank, or on a hill of its own."""
        if self.hilly:
            return self.horizon - 0.10, self.horizon - 0.06
        return self.horizon + 0.002, self.horizon + 0.012

    def scale(self, feet: float, support: Support) -> float:
        """How large a thing is with its feet there, of its size at the lower edge."""
        if support == "table" and self.setting == "room":
            return 0.42
        if support in ("air", "table") or self.setting in INDOORS:
            return 1.0 if support == "air" else 0.82 + 0.18 * self.nearness(feet)
        return FAR + (1 - FAR) * self.nearness(feet)

    def nearness(self, feet: float) -> float:
        """0 at the horizon to 1 at the lower edge."""
        return min(1.0, max(0.0, (feet - self.horizon) / (LOWEST - self.horizon)))


def stage_of(setting: Setting, behind: Sequence[Setting] = ()) -> Stage:
    """The bands of a setting, with others said to be `behind` it."""
    stage = _stage_of(setting)
    return replace(stage, hilly=bool({"hills", "mountains"} & set(behind)))


def far_bank(scene: Scene) -> tuple[float, float]:
    """The feet of what comes to the other side of a painted water, by its own horizon."""
    stage = stage_of(scene.setting, scene.behind)
    lower = scene.horizon - stage.horizon
    far, near = stage.far_shore()
    return far + lower, near + lower


def _stage_of(setting: Setting) -> Stage:
    horizon = HORIZONS[setting]
    near = (horizon + 0.10, LOWEST)
    match setting:
        case "lake":
            return Stage(setting, horizon, (0.86, LOWEST), (horizon + 0.06, 0.82))
        case "sea":
            return Stage(setting, horizon, None, (horizon + 0.06, 0.94))
        case "beach":
            return Stage(setting, horizon, (0.74, LOWEST), (horizon + 0.05, 0.62))
        case "night sky" | "space" | "sky":
            return Stage(setting, horizon, None, None)
        case "river" | "harbour":
            return Stage(setting, horizon, (0.87, LOWEST), (horizon + 0.16, 0.80))
        case "waterfall":
            return Stage(setting, horizon, (0.88, LOWEST), (horizon + 0.10, 0.83))
        case "under water" | "room" | "studio":
            return Stage(setting, horizon, (horizon + 0.08, LOWEST), None)
        case "table":
            return Stage(setting, horizon, (horizon + 0.14, 0.94), None)
        case _:
            return Stage(setting, horizon, near, None)
