"""Where on a thing others sit, which things hide what is in them, and how it is drawn when it flies, swims,
sits or hangs."""

from functools import cache

import numpy as np

from app.engines.sketchbook.art import drawing
from app.engines.sketchbook.bodies.folk import is_folk, look_of
from app.engines.sketchbook.bodies.poses import afloat, kind_of, on_the_wing
from app.engines.sketchbook.nouns import Noun
from app.engines.sketchbook.scene import Support
from app.engines.sketchbook.shapes.clothes import HUNG
from app.engines.sketchbook.shapes.farms import FARMS
from app.engines.sketchbook.shapes.houses import HOUSES
from app.engines.sketchbook.shapes.trees import TREES

_SEATS: dict[str, float] = {
    "chair": 0.56, "bench": 0.5, "bed": 0.5, "couch-and-lamp": 0.6, "plate": 0.5, "canoe": 0.6,
    "island": 0.72, "desert-island": 0.8, "lotus": 0.45, "bicycle": 0.32, "motorcycle": 0.3,
    "deciduous-tree": 0.42, "pine": 0.4, "evergreen-tree": 0.4, "bridge": 0.12,
    "herb": 0.3, "carousel-horse": 0.4, "birthday-cake": 0.2, "sailboat": 0.91, "sled": 0.4,
    "fork-and-knife-with-plate": 0.55, "mushroom": 0.12, "sunflower": 0.25, "nest-with-eggs": 0.5, "empty-nest": 0.5,
    "table": 0.08, "speedboat": 0.6, "motor-boat": 0.6, "ship": 0.6, "horse": 0.42,
    "camel": 0.4, "two-hump-camel": 0.4, "elephant": 0.3, "donkey": 0.42, "unicorn": 0.42,
    "zebra": 0.42, "llama": 0.5, "goat": 0.4, **dict.fromkeys(TREES, 0.42), "poplar": 0.5, "fir": 0.4,
    "scots-pine": 0.3, "raft": 0.84, "dinghy": 0.84, "yacht": 0.93, "ketch": 0.90, "junk": 0.87, "tall-ship": 0.92,
    "pirate-ship": 0.91, "fishing-boat": 0.72, "tug": 0.74, "steamer": 0.72, "ferry": 0.42, "liner": 0.5,
    "barge": 0.5, "cart": 0.3, "pickup": 0.5, "wooden-bridge": 0.4, "pier": 0.6, "wheelbarrow": 0.4, "scooter": 0.3,
    "armchair": 0.58, "sofa": 0.52, "throne": 0.64, "rocking-chair": 0.62, "stool": 0.06, "desk": 0.26,
    "round-table": 0.1, "shelf": 0.09,
    "skateboard": 0.23, "sledge": 0.04, "surfboard": 0.62, "swing": 0.73, "cliff": 0.1, "sea-cliff": 0.1,
    "treehouse": 0.68,
}  # fmt: skip
# Of what things can be in: how far down its rim is, of its height, and how wide its mouth, of its width.
_MOUTHS: dict[str, tuple[float, float]] = {
    "bowl": (0.07, 0.95), "basket": (0.31, 0.96), "vase": (0.03, 0.4), "bucket": (0.1, 0.9),
    "package": (0.3, 0.9), "bowl-with-spoon": (0.22, 0.8), "canoe": (0.45, 0.8),
    "amphora": (0.04, 0.42), "jar": (0.08, 0.7),
    "pot-of-food": (0.35, 0.85), "shopping-cart": (0.16, 0.8), "barrel": (0.06, 0.8),
    "oil-drum": (0.06, 0.8), "hot-beverage": (0.45, 0.66), "potted-plant": (0.62, 0.7),
    "rowing-boat": (0.45, 0.8), "old-boat": (0.45, 0.8), "gondola": (0.6, 0.7), "jug": (0.04, 0.5),
}  # fmt: skip

_ROOFED = frozenset({*HOUSES, *FARMS})
_SETTLES = frozenset({"standing", "reading", "sitting"})
_MOUNTS = frozenset({"horse", "camel", "two-hump-camel", "donkey", "elephant", "unicorn", "zebra", "llama", "bicycle",
                     "motorcycle", "scooter", "reindeer"})  # fmt: skip
_SITS_ON = frozenset({"chair", "bench", "sofa", "armchair", "throne", "stool", "rocking-chair", "bed", "log", "pier",
                      "couch-and-lamp", "raft", "wooden-bridge", "rock", "fence", "sledge", "swing",
                      "treehouse"})  # fmt: skip
_DECKS = frozenset({"pier", "raft"})
_ALIVE = frozenset({"person", "animal", "bird"})
# How high a grown rider is, of the height of what carries him; and how long a board is, of its rider's height.
_RIDDEN: dict[str, float] = {
    "horse": 0.72, "unicorn": 0.72, "donkey": 0.9, "zebra": 0.85, "camel": 0.6, "two-hump-camel": 0.62, "llama": 0.75,
    "reindeer": 0.8, "elephant": 0.45, "bicycle": 1.3, "motorcycle": 1.25, "scooter": 1.35, "swing": 0.78,
    "treehouse": 0.26,
}  # fmt: skip
_BOARDS: dict[str, float] = {"skateboard": 0.5, "surfboard": 1.2, "sledge": 1.0}
_GROWN = 1.75  # m
_HANGS = {"-seated": 0.36, "-riding": 0.4}
_CUPS = {"nest-with-eggs": 0.5, "empty-nest": 0.5, "treehouse": 0.22}

_COMES_IN = frozenset({"own:cliff", "own:sea-cliff"})
_ON_THE_WING = {"bird": "own:flying-bird"}


def drawn_as(art: str, support: Support) -> str:
    """The drawing of a thing that rests so: a bird in the air spreads its wings, clothes hang."""
    if art in HUNG and support in ("ground", "air"):
        return f"own:{art}-on-{'line' if support == 'ground' else 'hanger'}"
    if support == "air":
        return _ON_THE_WING.get(art) or on_the_wing(art)
    if support == "water":
        return "own:sea-cliff" if art == "own:cliff" else afloat(art)
    seated = art.replace("-sitting", "-seated") if support == "thing" else art
    return seated if is_folk(seated) else art


def settled_on(art: str, host: str) -> str:
    """The drawing of who is on a seat or a mount: people sit down and ride, where no other pose was said."""
    pose = art.rpartition("-")[2]
    under = kind_of(host)
    if not is_folk(art) or pose not in _SETTLES:
        return art
    new = "riding" if under in _MOUNTS else "sitting" if under in _SITS_ON else pose
    made = f"{art.removesuffix(pose)}{new}"
    return made if is_folk(made) else art


def ridden_by(host: str, rider: str, height: float) -> float:
    """How high a person `height` m tall who rides or sits there is drawn, of the host's height; 0 where nothing is
    known of that."""
    rides = is_folk(rider) and rider.endswith(("-riding", "-sitting"))
    share = _RIDDEN.get(kind_of(host), 0.0) if rides else 0.0
    return share * min(1.05, max(0.72, height / _GROWN))


def is_aboard(rider: Noun, host: Noun) -> bool:
    """Whether somebody is on or in a boat or on planks over the water."""
    over_water = host.kind == "boat" or kind_of(host.art) in _DECKS
    return over_water and rider.kind in _ALIVE


def board_under(host: str, rider: str) -> float:
    """How long a board is, of the height of who is on it: longer under what is no person. 0 for what is no board."""
    share = _BOARDS.get(kind_of(host), 0.0)
    return share if is_folk(rider) or not share else max(share, 0.9)


def hang_of(art: str) -> float:
    """How much of a drawing's height hangs below the seat it sits on: a rider's legs."""
    bare = look_of(art)[0]
    return next((share for pose, share in _HANGS.items() if bare.endswith(pose)), 0.0)


@cache
def seat_of(art: str) -> float:
    """How far down from a drawing's top others sit on it, of its height; on a house it is the roof in its middle."""
    known = _SEATS.get(kind_of(art))
    if known is None and art.removeprefix("own:") in _ROOFED:
        return _roof_of(art)
    return 0.12 if known is None else known


def _roof_of(art: str) -> float:
    """How far down the roof lies in the middle of a drawing, where it has something there."""
    alpha = drawing(art, 96, 96).alpha
    middle = alpha[:, round(0.4 * alpha.shape[1]) : round(0.6 * alpha.shape[1])] > 0.5
    return round(float(np.median(middle.argmax(0))) / len(alpha) + 0.05, 3)


def comes_in(art: str) -> bool:
    """Whether a drawing is cut off at its left side: it comes into the picture from an edge."""
    return art in _COMES_IN


def cup_of(art: str) -> float:
    """How wide the hollow is that things lie in, in full sight, of a drawing's width; 0 where there is none."""
    return _CUPS.get(art.removeprefix("own:"), 0.0)


def hollow(art: str) -> bool:
    """Whether what is in it stands behind its rim."""
    return art.removeprefix("own:") in _MOUTHS


def mouth_of(art: str) -> tuple[float, float]:
    """How far down the rim of a vessel is, of its height, and how wide its mouth, of its width."""
    return _MOUTHS.get(art.removeprefix("own:"), (0.1, 0.9))
