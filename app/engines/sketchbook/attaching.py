"""What is fastened to another: hats on heads, scarfs around necks, a balloon in a hand. Who can have it, which drawing
shows it there, and where that is beside its host's own box. Knows no pictures and no words.
"""

from dataclasses import dataclass
from functools import lru_cache

from app.domain.canvas import Region, clipped
from app.engines.sketchbook import art
from app.engines.sketchbook.bodies import folk
from app.engines.sketchbook.bodies.poses import is_framed, kind_of
from app.engines.sketchbook.bodies.spots import Spot, frontal, spots_of
from app.engines.sketchbook.bodies.wear import is_worn
from app.engines.sketchbook.nouns import Noun

# By a thing's own drawing: how it is drawn where it is worn.
WEARS: dict[str, str] = {
    "top-hat": "top-hat", "womans-hat": "straw-hat", "billed-cap": "cap", "military-helmet": "helmet",
    "rescue-workers-helmet": "helmet", "crown": "crown", "glasses": "glasses", "sunglasses": "sunglasses",
    "scarf": "scarf", "necktie": "tie", "prayer-beads": "beads", "ribbon": "hair-bow",
    **{f"own:worn-{name}": name for name in (
        "pointed-hat", "santa-hat", "beret", "straw-hat", "chef-hat", "sailor-hat", "police-cap", "fire-helmet",
        "knight-helmet", "pirate-hat", "space-helmet", "tiara", "cowboy-hat", "viking-helmet")},
    "own:worn-bow-tie-front": "bow-tie", "own:worn-tie-front": "tie", "own:worn-hair-bow": "hair-bow",
    "own:worn-helmet": "helmet", "own:worn-leash": "leash",
}  # fmt: skip
HOLDS: dict[str, str] = {"balloon": "balloon", "umbrella": "umbrella", "kite": "kite"}
_ALSO = frozenset(
    {"snowman-without-snow", "snowman", "robot", "teddy-bear", "nesting-dolls", "alien", "ghost"}
)
_NECKED = frozenset({"scarf", "tie", "bow-tie", "beads", "leash"})
_FRONTS = _NECKED | {"glasses", "sunglasses"}
RAISED = "raising"
MOST_IN_HAND = 0.5  # m
_HUNG = frozenset({"window", "mirror", "framed-picture"})
SMALLEST, LARGEST = 0.6, 1.8  # as a word of size makes it
_METRE, _LEAST = 9.0, 1.5  # of a held thing, in the units of a hand's spot


@dataclass(frozen=True, slots=True)
class Fit:
    """A box beside its host's: left, top, width and height in widths and heights of that, which looks to the left."""

    x: float
    y: float
    w: float
    h: float

    def beside(self, host: Region, flip: bool) -> Region:
        """Where it is beside a host, as it is drawn or mirrored; what lies outside the picture is cut off."""
        x = 1 - self.x - self.w if flip else self.x
        return clipped(
            host.x + x * host.w, host.y + self.y * host.h, self.w * host.w, self.h * host.h
        )


def fits_on(wearer: Noun) -> bool:
    """Whether somebody has a head and a neck for clothes."""
    return wearer.kind in ("animal", "bird", "person") or wearer.art in _ALSO


def holdable(thing: Noun) -> bool:
    """Whether a thing is small enough for a hand."""
    small = thing.kind in ("object", "food") and 0 < thing.height <= MOST_IN_HAND
    return thing.art in HOLDS or (small and thing.art not in _HUNG)


def bears(bearer: Noun) -> bool:
    """Whether somebody's drawing has a hand to hold things in."""
    return folk.is_folk(raised(bearer.art)) and not is_framed(bearer.art)


def raised(drawn: str) -> str:
    """The drawing of the same person with a hand raised."""
    return f"own:{kind_of(drawn)}-{RAISED}"


def fastened_as(thing: str, host: str) -> str:
    """The drawing of a thing where it is worn or held by what is drawn as `host`."""
    name = WEARS.get(thing) or HOLDS.get(thing)
    if name is None:
        return thing
    end = ""
    if name in _FRONTS and frontal(host):
        end = "-front"
    elif name in _NECKED and "slanted-neck" in spots_of(host):
        end = "-slanted"
    return f"own:worn-{name}{end}"


@lru_cache(512)
def fit_of(fastened: str, host: str, height: float, size: float = 1.0) -> Fit:
    """Where a drawing of something fastened is beside its host's drawing, `size` times as large as it usually is; what
    was not drawn for that is held by its lower end, `height` m high."""
    box, around = art.outline(fastened), art.outline(host)
    name, own = (
        "hand",
        Spot(box.x + box.w / 2, box.y + 0.94 * box.h, box.h / max(_LEAST, height * _METRE)),
    )
    if is_worn(fastened):
        name, own = next(iter(spots_of(fastened).items()))
    theirs = spots_of(host)
    there = theirs.get(name) or theirs["head"]
    k = there.r / own.r * min(LARGEST, max(SMALLEST, size))
    x, y = there.x + (box.x - own.x) * k, there.y + (box.y - own.y) * k
    return Fit(
        (x - around.x) / around.w,
        (y - around.y) / around.h,
        box.w * k / around.w,
        box.h * k / around.h,
    )
