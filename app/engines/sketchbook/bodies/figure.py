"""The bones of a person seen from the side, looking left: builds, stances and where they put the joints.

A grown man is fourteen units high, seven heads; the ground lies at y = 0, up is negative. Angles are degrees from
hanging straight down, forwards positive.
"""

import math
from dataclasses import dataclass

Point = tuple[float, float]
Limb = tuple[float, float]  # angle of its upper and of its lower part


@dataclass(frozen=True, slots=True)
class Build:
    """Lengths of the bones, half the height of the head, and how broad the whole is."""

    thigh: float = 3.45
    shin: float = 3.3
    torso: float = 4.35
    upper: float = 2.3
    fore: float = 2.1
    head: float = 1.0
    girth: float = 1.0
    waist: float = 0.92  # of the chest

    @property
    def size(self) -> float:
        """How large beside a grown man; tools and hats are."""
        return self.torso / 4.35


MAN = Build()
WOMAN = Build(3.4, 3.15, 4.1, 2.15, 1.95, 0.97, 0.84, 0.8)
BOY = Build(2.15, 2.0, 3.0, 1.55, 1.4, 0.93, 0.72, 0.95)
GIRL = Build(2.1, 1.95, 2.9, 1.5, 1.35, 0.93, 0.68, 0.9)


@dataclass(frozen=True, slots=True)
class Stance:
    """How a body holds itself. `lean` of the trunk and `nod` of the head are from upright."""

    lean: float
    nod: float
    near_leg: Limb
    far_leg: Limb
    near_arm: Limb
    far_arm: Limb


STANCES: dict[str, Stance] = {
    "standing": Stance(0, 0, (-7, -9), (9, 4), (-6, 14), (12, 30)),
    "walking": Stance(4, 2, (25, 8), (-16, -38), (-26, -8), (24, 44)),
    "running": Stance(17, 4, (62, -14), (-24, -92), (-58, 18), (46, 128)),
    "jumping": Stance(6, -6, (58, -48), (20, -70), (128, 150), (112, 140)),
    "sitting": Stance(-8, 2, (116, 28), (128, 18), (42, 72), (48, 80)),
    "seated": Stance(0, 2, (84, -4), (88, 4), (18, 66), (22, 74)),
    "kneeling": Stance(10, 12, (6, -84), (82, 2), (30, 52), (40, 62)),
    "lying": Stance(-86, -80, (112, 66), (90, 88), (74, 112), (84, 100)),
    "swimming": Stance(76, 44, (-58, -92), (-96, -74), (74, 104), (128, 108)),
    "flying": Stance(22, 4, (52, -36), (64, -24), (46, 58), (52, 62)),
    "waving": Stance(-2, -4, (-7, -9), (9, 4), (-8, 10), (150, 176)),
    "dancing": Stance(-5, -6, (4, -2), (-36, -66), (-88, -66), (136, 164)),
    "riding": Stance(4, 2, (52, 4), (60, 10), (30, 78), (34, 82)),
    "reading": Stance(-4, 20, (116, 28), (128, 18), (30, 116), (40, 122)),
    "carrying": Stance(-4, 2, (14, 0), (-12, -26), (14, 82), (18, 84)),
    **dict.fromkeys(
        (
            "fishing",
            "painting",
            "gardening",
            "digging",
            "cooking",
            "fiddling",
            "strumming",
            "fluting",
            "drumming",
        ),
        Stance(0, 3, (-7, -9), (9, 4), (0, 0), (0, 0)),
    ),
    "pushing": Stance(17, 2, (30, -4), (-24, -48), (60, 78), (68, 84)),
    "pulling": Stance(12, 6, (28, 2), (-20, -44), (-44, -30), (-52, -36)),
    "kicking": Stance(-8, 4, (52, 34), (-8, -14), (-34, -10), (34, 52)),
    "playing": Stance(6, 8, (84, -4), (88, 4), (40, 84), (48, 90)),
    "raising": Stance(-2, -4, (-7, -9), (9, 4), (38, 152), (-8, 10)),
    "holding": Stance(0, 4, (-7, -9), (9, 4), (30, 92), (12, 30)),
}


@dataclass(frozen=True, slots=True)
class Joints:
    """Where everything is: near and far sides by turns. `turn` is how the head is tilted."""

    hip: Point
    shoulder: Point
    head: Point
    turn: float
    knees: tuple[Point, Point]
    ankles: tuple[Point, Point]
    elbows: tuple[Point, Point]
    hands: tuple[Point, Point]
    shins: tuple[float, float]


def along(start: Point, length: float, degrees: float) -> Point:
    """The far end of a bone."""
    a = math.radians(degrees)
    return start[0] - length * math.sin(a), start[1] + length * math.cos(a)


def between(a: Point, b: Point, t: float) -> Point:
    """A point on the way from one to the other."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def joints(build: Build, stance: Stance, heel: float = 0.42) -> Joints:
    """A body in a stance, its lowest point on the ground."""
    trial = _hung(build, stance, (0.0, 0.0))
    flat = abs(stance.lean) > 60
    low = [y for _, y in (*trial.knees, *trial.hands)]
    low += [y + heel * (1 if flat else math.cos(math.radians(s)))
            for (_, y), s in zip(trial.ankles, trial.shins, strict=True)]  # fmt: skip
    low += [trial.hip[1] + 0.95 * build.girth, trial.head[1] + build.head * 0.8]
    return _hung(build, stance, (0.0, -max(low)))


def _hung(build: Build, stance: Stance, hip: Point) -> Joints:
    shoulder = along(hip, -build.torso, -stance.lean)
    neck = along(shoulder, -0.42 * build.head, -stance.nod)
    head = along(neck, -0.95 * build.head, -stance.nod)
    legs = (stance.near_leg, stance.far_leg)
    arms = (stance.near_arm, stance.far_arm)
    near, far = (_limb(hip, build.thigh, build.shin, leg) for leg in legs)
    near_arm, far_arm = (_limb(shoulder, build.upper, build.fore, arm) for arm in arms)
    return Joints(
        hip, shoulder, head, stance.nod, (near[0], far[0]), (near[1], far[1]), (near_arm[0], far_arm[0]),
        (near_arm[1], far_arm[1]), (legs[0][1], legs[1][1]),
    )  # fmt: skip


def _limb(root: Point, upper: float, lower: float, limb: Limb) -> tuple[Point, Point]:
    """Its middle joint and its end."""
    middle = along(root, upper, limb[0])
    return middle, along(middle, lower, limb[1])
