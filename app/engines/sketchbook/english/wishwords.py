"""The words of wishing: which ask for larger or smaller, nearer, lighter or warmer things, for new ones or fewer."""

from app.engines.sketchbook.english.change import Aim
from app.engines.sketchbook.english.meaning import Mention

BIGGER = {
    "bigger": 1.35, "larger": 1.35, "taller": 1.3, "enlarge": 1.35, "grow": 1.3, "huge": 1.9,
    "big": 1.4, "large": 1.4, "giant": 1.9, "enormous": 1.9, "double": 1.9, "twice": 1.9,
    "increase": 1.3, "wider": 1.25, "magnify": 1.35, "fatter": 1.2, "longer": 1.2, "gigantic": 1.9,
    "massive": 1.8, "tall": 1.3, "scale up": 1.35, "blow up": 1.35, "bulkier": 1.25, "expand": 1.3,
    "high": 1.3, "wide": 1.25, "fat": 1.2,
}  # fmt: skip
SMALLER = {
    "smaller": 0.72, "shrink": 0.72, "reduce": 0.75, "tiny": 0.5, "small": 0.7, "little": 0.7,
    "shorter": 0.8, "half": 0.55, "halve": 0.55, "littler": 0.72, "thinner": 0.85, "narrower": 0.85,
    "scale down": 0.72, "minimise": 0.6, "short": 0.8, "minuscule": 0.5, "slimmer": 0.85, "thin": 0.85,
    "narrow": 0.85, "diminish": 0.75,
}  # fmt: skip
WAYS: dict[str, tuple[float, float]] = {
    "left": (-1, 0), "leftwards": (-1, 0), "right": (1, 0), "rightwards": (1, 0), "up": (0, -1),
    "upwards": (0, -1), "higher": (0, -1), "raise": (0, -1), "lift": (0, -1), "down": (0, 1),
    "downwards": (0, 1), "lower": (0, 1), "sink": (0, 1),
}  # fmt: skip
NEARER = frozenset({"closer", "nearer", "forward", "forwards"})
FARTHER = frozenset({"further", "farther", "back", "backward", "backwards", "away"})
REMOVE = frozenset({"remove", "delete", "erase", "drop", "hide", "without", "lose", "rid", "omit",
                    "unwanted"})  # fmt: skip
ADD = frozenset({"add", "include", "insert", "missing", "need", "needs", "want", "also", "put",
                 "place", "draw", "paint", "give", "bring"})  # fmt: skip
TURN = frozenset({"flip", "mirror", "turn", "rotate", "facing", "face", "faces", "looking", "look"})
CLEAR = frozenset({"clearer", "visible", "legible", "readable", "sharper", "recognisable", "crisper",
                   "recognizable", "clearly", "distinct", "again", "stand", "contrast"})  # fmt: skip
LIGHT = {"lighter": 0.4, "brighter": 0.4, "lighten": 0.4, "brighten": 0.4, "bright": 0.4,
          "darker": -0.4, "darken": -0.4, "dimmer": -0.4, "dark": -0.4, "gloomier": -0.4}  # fmt: skip
WARM = {"warmer": 0.5, "warm": 0.5, "cosier": 0.5, "colder": -0.5, "cooler": -0.5, "cold": -0.5,
         "cool": -0.5, "bluer": -0.4}  # fmt: skip


def aim_of(mention: Mention, one: bool = False) -> Aim:
    return Aim(mention.noun, mention.colour, None, one, material=mention.material)
