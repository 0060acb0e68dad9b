"""Poses in words: "a sleeping cat", "a horse that jumps". Which drawing shows that, and which word says it again."""

from app.engines.sketchbook.bodies import (
    birds,
    closeups,
    crawlers,
    fishes,
    folk,
    guests,
    insects,
    kinds,
    seafloor,
    shore,
)
from app.engines.sketchbook.bodies.traits import CLOSE, plain

OWN = (
    kinds.OWN
    | closeups.OWN
    | birds.OWN
    | fishes.OWN
    | shore.OWN
    | seafloor.OWN
    | insects.OWN
    | crawlers.OWN
    | folk.OWN
    | guests.OWN
)

# A pose, the words for it, and the pose shown by those who have not this one.
SAID: dict[str, tuple[str, ...]] = {
    "running": tuple("running runs ran galloping gallops galloped racing races sprinting jogging jogs".split()),
    "jumping": tuple("jumping jumps jumped leaping leaps leapt hopping hops bounding".split()),
    "lying": tuple("lying lies sleeping sleeps slept asleep resting rests dozing napping snoozing sleepy".split()),
    "walking": tuple("walking walks walked strolling strolls trotting trots wandering hiking".split()),
    "sitting": tuple("sitting sits sat seated crouching".split()),
    "standing": tuple("standing stands stood perched".split()),
    "grazing": tuple("grazing grazes".split()),
    "swimming": tuple("swimming swims swam".split()),
    "kneeling": tuple("kneeling kneels knelt praying prays".split()),
    "waving": tuple("waving waves waved greeting".split()),
    "dancing": tuple("dancing dances danced".split()),
    "reading": tuple("reading reads".split()),
    "riding": tuple("riding rides rode".split()),
    "fishing": ("fishing", "fishes", "angling"),
    "painting": ("painting", "paints", "sketching", "sketches"),
    "gardening": ("gardening", "gardens", "watering"),
    "digging": ("digging", "digs", "hoeing"),
    "cooking": ("cooking", "cooks"),
    "fiddling": ("fiddling",),
    "strumming": ("strumming",),
    "fluting": ("fluting", "piping"),
    "drumming": ("drumming", "drums"),
    "carrying": tuple("carrying carries carried".split()),
    "holding": ("holding", "holds"),
}  # fmt: skip
WORDS = frozenset(word for words in SAID.values() for word in words)
_PLAYED = {"violin": "fiddling", "guitar": "strumming", "flute": "fluting", "drum": "drumming"}
_HELD = {
    "flower": "holding",
    "bouquet": "holding",
    "bunch of flowers": "holding",
    "fishing rod": "fishing",
}
# Of the art set: whoever looks at us from there is seen from close by when the rest is cut off.
FRONTAL = frozenset({"robot", "alien", "owl", "teddy-bear", "person-zombie", "troll"})
# Whose own drawing shows a doing already.
AT_WORK = {"violinist": "fiddling", "guitarist": "strumming", "flutist": "fluting", "drummer": "drumming",
           "fisher": "fishing", "artist": "painting", "cook": "cooking"}  # fmt: skip
# Doings that a person's drawing shows together with their object: the pose by the object.
WITH_OBJECT: dict[str, dict[str, str]] = {
    **dict.fromkeys(
        ("reading", "reads"), dict.fromkeys(("book", "newspaper", "letter", "magazine"), "reading")
    ),
    **dict.fromkeys(("carrying", "carries"), dict.fromkeys(("basket", "crate"), "carrying")),
    "holding": _HELD,
    "holds": _HELD,
    **dict.fromkeys(("playing", "plays"), _PLAYED),
    "with": {**_PLAYED, "fishing rod": "fishing"},
}
_INSTEAD = {"jumping": "running", "running": "jumping", "kneeling": "lying"}
_POSE = {word: pose for pose, words in SAID.items() for word in words}
_POSES = frozenset(
    {*SAID, "flying", "seated", "raising", "portrait", "pushing", "pulling", "kicking", "playing"}
)
_IN_THE_AIR = {"superhero": "swimming", "turtle": "swimming", "seal": "swimming", "frog": "jumping"}
_PERCHES = {*birds.BIRDS, "butterfly"}
_IDLE = ("standing", "walking", "lying")
_KINDS = {"ewe": "sheep", "chipmunk": "squirrel"}


def posed(art: str, word: str) -> str:
    """The drawing of the same animal or person as the word has it; nothing if there is none."""
    kind, pose = kind_of(art), _POSE.get(word, "")
    other = "standing" if pose == "sitting" and kind in _PERCHES else _INSTEAD.get(pose, "")
    tried = (f"{kind}-{each}" for each in (pose, other))
    return next((f"own:{name}" for name in tried if plain(name) in OWN), "")


def framed(art: str) -> str:
    """The drawing of the same face from close by; nothing if there is none."""
    if art in FRONTAL:
        return f"{art}{CLOSE}"
    name = f"{kind_of(art)}{CLOSE}"
    return f"own:{name}" if plain(name) in OWN else ""


def is_framed(art: str) -> bool:
    """Whether a drawing is of a face from close by, cut off below."""
    return art.partition("~")[0].endswith(CLOSE)


def kind_of(art: str) -> str:
    """`own:fox-lying` and `fox` are both a fox."""
    bare = art.removeprefix("own:").partition("~")[0]
    head, _, pose = bare.rpartition("-")
    kind = head if pose in _POSES else bare
    return _KINDS.get(kind, kind)


def afloat(art: str) -> str:
    """The same swimming, where it does and no other doing was said."""
    swims = f"{kind_of(art)}-swimming"
    return f"own:{swims}" if swims in OWN and pose_word(art) in _IDLE else art


def pose_word(art: str) -> str:
    """`lying` for `own:fox-lying`; nothing where no pose is told."""
    bare = folk.look_of(art.removeprefix("own:"))[0]
    pose = bare.rpartition("-")[2]
    return pose if bare in OWN and pose in SAID else ""


def on_the_wing(art: str) -> str:
    """The same animal flying; the drawing itself where it has no other."""
    kind = kind_of(art)
    found = f"{kind}-{_IN_THE_AIR.get(kind, 'flying')}"
    return f"own:{found}" if found in OWN else art
