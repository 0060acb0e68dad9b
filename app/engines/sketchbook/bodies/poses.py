"""Poses in words: "a sleeping cat", "a running horse". Which drawing shows that, and which word says it again."""

from app.engines.sketchbook.bodies import birds, kinds

OWN = kinds.OWN | birds.OWN

SAID: dict[str, tuple[str, ...]] = {
    "running": ("running", "galloping", "jumping", "leaping"),
    "lying": ("lying", "sleeping", "resting", "dozing"),
    "walking": ("walking", "strolling", "trotting"),
    "sitting": ("sitting", "seated"),
    "standing": ("standing", "perched"),
    "grazing": ("grazing",),
}
_POSE = {word: pose for pose, words in SAID.items() for word in words}
_POSES = frozenset({*SAID, "flying", "swimming"})
_KINDS = {"ewe": "sheep", "chipmunk": "squirrel"}


def posed(art: str, word: str) -> str:
    """The drawing of the same animal as the word has it; nothing if there is none."""
    kind = kind_of(art)
    found = f"{kind}-{_POSE.get(word, '')}"
    return f"own:{found}" if found in OWN else ""


def kind_of(art: str) -> str:
    """`own:fox-lying` and `fox` are both a fox."""
    bare = art.removeprefix("own:")
    head, _, pose = bare.rpartition("-")
    kind = head if pose in _POSES else bare
    return _KINDS.get(kind, kind)


def pose_word(art: str) -> str:
    """`lying` for `own:fox-lying`; nothing where no pose is told."""
    pose = art.removeprefix("own:").rpartition("-")[2]
    return pose if art.removeprefix("own:") in OWN and pose in SAID else ""


def on_the_wing(art: str) -> str:
    """The same animal flying; the drawing itself where it has no other."""
    found = f"{kind_of(art)}-flying"
    return f"own:{found}" if found in OWN else art
