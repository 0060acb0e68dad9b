"""People by name: who they are, what they wear and hold, in which poses; drawn on the common bones.

`OWN` is what the shapes register. A name may end in `~3`: the same person with another skin, hair and clothes, and
have traits in it (`traits`).
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from app.engines.sketchbook.bodies.figure import BOY, GIRL, MAN, STANCES, WOMAN, joints
from app.engines.sketchbook.bodies.garments import Outfit
from app.engines.sketchbook.bodies.person import LOOKS, Person, person, told
from app.engines.sketchbook.bodies.traits import plain, traits_of

_ALL = (*(each for each in STANCES if each != "flying"), "portrait")
_WORK = (
    "standing",
    "walking",
    "running",
    "sitting",
    "seated",
    "kneeling",
    "lying",
    "waving",
    "dancing",
    "riding",
    "reading",
    "raising",
    "portrait",
    "pushing",
    "pulling",
    "kicking",
    "playing",
)
_WHITE = "#dedad2"

_MEN = Outfit("#3f6aa6", "#57504a", belt="#4a3626")
_DRESS = Outfit("#b8443c", skirt=0.62, bare=1.0, sleeves=0.3, shoes="#5a3a30")
PEOPLE: dict[str, tuple[Person, tuple[str, ...]]] = {
    "man": (Person(MAN, replace(_MEN, coat=0.22), varied=True), _ALL),
    "woman": (Person(WOMAN, replace(_DRESS, skirt=0.72, sleeves=1.0), "long", varied=True, look=3), _ALL),
    "boy": (Person(BOY, Outfit("#5c8a4e", "#5b6f8c", bare=0.6, sleeves=0.3, shoes="#7a4a35"), varied=True, look=4),
            _ALL),
    "girl": (Person(GIRL, replace(_DRESS, top="#c46a7e", skirt=0.56, flare=1.3), "plaits", varied=True, look=1), _ALL),
    "old-man": (Person(MAN, Outfit("#6d5f52", "#4d4a4a", coat=0.25), "bald", tool="stick", hair=_WHITE, beard=0.5,
            lean=9,
                       hat="cap", hat_fill="#5a5550"), _WORK),
    "old-woman": (Person(WOMAN, Outfit("#6b5a7d", skirt=0.88, scarf="#d9cdb8", apron="#cfc4b0"), "bun", tool="stick",
                         hair=_WHITE, lean=9, look=6), _WORK),
    "farmer": (Person(MAN, Outfit("#9c4f3c", "#44618c", belt="#44618c", boots=0.45, shoes="#4a3a2c"), hat="straw",
                      hat_fill="#8c3f36", tool="hoe", look=7), _WORK),
    "gardener": (Person(WOMAN, Outfit("#6f8f4a", "#6d5a44", apron="#8aa0a8", boots=0.5, shoes="#3f5a3c"), "bob",
            hat="straw",
                        hat_fill="#c46a7e", tool="can"), _WORK),
    "fisher": (Person(MAN, Outfit("#d0a02f", "#4a5560", coat=0.3, boots=0.75, shoes="#39424a"), hat="cap",
                      hat_fill="#3f5060", tool="rod", beard=0.2, hair="#8a7f76"), _WORK),
    "artist": (Person(WOMAN, Outfit("#4f6f9c", "#3d3a44", coat=0.3), "bun", hat="beret", hat_fill="#a83a36",
            tool="easel",
                      look=4), _WORK),
    "cook": (Person(MAN, Outfit("#f3f0e8", "#55524f", apron="#dcd8cc", scarf="#b8443c"), hat="toque",
            hat_fill="#f3f0e8",
                    tool="pan", beard=0.0, look=6), _WORK),
    "baker": (Person(WOMAN, Outfit("#e9d9c4", skirt=0.66, skirt_own="#8a6f5c", apron="#f4f1ea"), "bun", hat="scarf",
                     hat_fill="#f4f1ea", tool="loaves"), _WORK),
    "woodcutter": (Person(MAN, Outfit("#a03f38", "#4a5a74", boots=0.5, belt="#3d2b20"), hat="cap", hat_fill="#4d5a44",
                          tool="axe", beard=0.35), _WORK),
    "carpenter": (Person(MAN, Outfit("#7f93a3", "#6b5138", apron="#a67c4e"), hat="cap", hat_fill="#6d5f52", tool="saw",
                         look=3, beard=0.0), _WORK),
    "sailor": (Person(MAN, Outfit("#e9e6dd", "#2f466e", scarf="#2f466e", flare=1.2), hat="sailor", tool="glass",
            look=4), _WORK),
    "violinist": (Person(WOMAN, Outfit("#3c3a55", skirt=0.95), "tail", tool="violin", look=2), _WORK),
    "guitarist": (Person(MAN, Outfit("#8a4a3a", "#3f4a60"), "curls", tool="guitar", look=5), _WORK),
    "flutist": (Person(WOMAN, Outfit("#4f8a7a", skirt=0.9), "long", tool="flute", look=3), _WORK),
    "drummer": (Person(BOY, Outfit("#3f5fa6", "#ece6d8", boots=0.5, scarf="#d9b23c"), hat="cap", hat_fill="#3a4f8c",
                       tool="drum", look=1), _WORK),
    "teacher": (Person(WOMAN, Outfit("#4f7a6a", skirt=0.66, skirt_own="#4a4450", bare=1.0), "bun", tool="pointer",
            look=7),
                _WORK),
    "doctor": (Person(WOMAN, Outfit("#f0f1ee", "#5f8098", coat=0.6, shoes="#d9d6cc"), "bob", tool="bag", look=2),
            _WORK),
    "nurse": (Person(WOMAN, Outfit("#8fb3c9", "#8fb3c8", shoes="#e9e6dd"), "tail", tool="bag"), _WORK),
    "firefighter": (Person(MAN, Outfit("#3a4048", "#3b4149", coat=0.25, belt="#d9c23c", boots=0.6, stout=1.15),
                           hat="fire helmet", hat_fill="#c23a30", tool="hose"), _WORK),
    "police-officer": (Person(MAN, Outfit("#2f4670", "#2a3a5c", belt="#1d1f26", shoes="#1d1f26"), hat="peaked",
            look=5), _WORK),
    "shepherd": (Person(MAN, Outfit("#8a7a5c", "#6b5a48", coat=0.5, scarf="#a8503f", belt="#4a3626"), hat="straw",
                        hat_fill="#5a4632", tool="crook", beard=0.4), _WORK),
    "seller": (Person(WOMAN, Outfit("#b5643c", skirt=0.85, skirt_own="#5f5a75", apron="#e3dac6"), "bun", hat="scarf",
                      hat_fill="#c9a23c", tool="basket", look=7), _WORK),
    "knight": (Person(MAN, Outfit("#8f989e", "#868f95", belt="#5a3d24", coat=0.2, shoes="#7b848a", boots=0.9,
            stout=1.12),
                      "none", hat="visor", hat_fill="#b8443c", tool="sword"), _WORK),
    "king": (Person(MAN, Outfit("#8c2f3f", skirt=0.96, cape="#5a2a5c", belt="#e0b23c", scarf="#f0ece2"), "bob",
            hat="crown",
                    hat_fill="#b8344a", hair="#8a6f52", beard=0.5, tool="staff"), _WORK),
    "queen": (Person(WOMAN, Outfit("#6a3f8c", skirt=0.98, flare=1.7, belt="#e0b23c", scarf="#f0ece2"), "bun",
            hat="crown",
                     hat_fill="#b8344a", look=1), _WORK),
    "princess": (Person(WOMAN, Outfit("#d08aa6", skirt=0.98, flare=1.9, belt="#e9d9a0"), "long", hat="tiara",
            look=1), _WORK),
    "prince": (Person(MAN, Outfit("#3f62a0", "#ece6d8", coat=0.18, belt="#e0b23c", boots=0.8, cape="#7a2f3a"),
            hat="crown",
                      hat_fill="#b8344a", look=4), _WORK),
    "wizard": (Person(MAN, Outfit("#3d4f96", skirt=0.98, belt="#d9b23c"), "long", hat="pointed", tool="staff",
            hair=_WHITE,
                      beard=1.4), _WORK),
    "witch": (Person(WOMAN, Outfit("#4a3a5c", skirt=0.95, belt="#8a6f3c"), "long", hat="pointed", tool="broom",
                     hair="#8a4a2a"), ("flying", *_WORK)),
    "ballerina": (Person(WOMAN, Outfit("#e3a3b3", "#f0d9cf", skirt=0.3, flare=6.0, sleeves=0.0, shoes="#e3a3b2"), "bun",
                         look=6), ("dancing", "jumping", *(each for each in _WORK if each != "dancing"))),
    "astronaut": (Person(MAN, Outfit("#e4e3de", "#dcdbd6", shoes="#b9bcc0", boots=0.5, stout=1.5, belt="#c98a3c"),
            "none",
                         hat="globe", tool="tank"), _WORK),
    "diver": (Person(MAN, Outfit("#2f3f4c", "#2c3b48", shoes="#d9b23c", belt="#c98a3c", fins=2.4), "none",
            hat="mask", tool="tank"),
              ("swimming", *_WORK)),
    "pirate": (Person(MAN, Outfit("#8c2f34", "#3d3a3f", coat=0.45, belt="#c9a23c", boots=0.8), "long", hat="tricorn",
                      hat_fill="#26242a", tool="cutlass", hair="#2a211d", beard=0.5), _WORK),
    "superhero": (Person(MAN, Outfit("#2f62b5", "#2c5cab", cape="#c23a30", belt="#e0b23c", boots=0.75, shoes="#c23a31"),
                         look=6), ("standing", "swimming", *_WORK[1:])),
    "elf": (Person(BOY, Outfit("#4f8a45", "#8a6a45", coat=0.3, belt="#5a3d24", boots=0.3, shoes="#5a3d25"), "bob",
                   hat="pointed", hat_fill="#4f8a45", hair="#c79a4e"), _WORK),
    "ninja": (Person(MAN, Outfit("#2b2d36", "#292b33", scarf="#8c2f34", belt="#8c2f34", boots=0.3, shoes="#22242b"),
                     hat="hood", tool="cutlass", look=6), _WORK),
    "vampire": (Person(MAN, Outfit("#2a2630", "#25222b", cape="#1d1a22", scarf="#8c2434"), hair="#17141a", look=1),
            _WORK),
    "scientist": (Person(WOMAN, Outfit("#eeefec", "#4f5a70", coat=0.62), "bun", tool="pointer", look=3), _WORK),
    "detective": (Person(MAN, Outfit("#8a6f4a", "#4a4440", coat=0.62, belt="#6b5234"), hat="cap", hat_fill="#75603f",
                         look=4), _WORK),
    "soldier": (Person(MAN, Outfit("#a83232", "#2f3a52", belt="#ece6d8", boots=0.7, shoes="#22222a"), hat="bearskin",
                       hat_fill="#26232a", look=1), _WORK),
    "santa": (Person(MAN, Outfit("#b8302e", "#a62a29", coat=0.35, belt="#26232a", boots=0.6, shoes="#26232b", stout=1.3,
                                 scarf="#f4f1ea"), "long", hat="nightcap", hair="#f0ede6", beard=0.9, tool="sack"),
                                         _WORK),
    "archer": (Person(MAN, Outfit("#4a6b42", "#6b5a44", coat=0.3, belt="#5a3d24", boots=0.5), hat="cap",
            hat_fill="#3d5638",
                      tool="bow", look=4), _WORK),
    "blacksmith": (Person(MAN, Outfit("#8a7a6b", "#4a4440", apron="#5a4030", sleeves=0.3), tool="anvil", beard=0.3,
                          look=7), _WORK),
    "builder": (Person(MAN, Outfit("#d9822b", "#44618c", boots=0.3), hat="cap", hat_fill="#e0bf35", tool="hammer",
                       look=3), _WORK),
    "miner": (Person(MAN, Outfit("#5f6a74", "#4a4a4d", boots=0.5), hat="cap", hat_fill="#d9b23c", tool="pickaxe",
                     beard=0.2), _WORK),
    "waiter": (Person(MAN, Outfit("#2c2b30", "#313035", apron="#efece4", scarf="#efece4"), tool="tray", look=6), _WORK),
    "angel": (Person(WOMAN, Outfit("#efece6", skirt=0.98, flare=1.4, belt="#d9b85a"), "long", tool="feathered", look=1),
              ("flying", *_WORK)),
    "fairy": (Person(GIRL, Outfit("#8fbf7f", skirt=0.6, flare=2.0, sleeves=0.3, bare=1.0, shoes="#7aa86a"), "bun",
                     tool="gauzy", look=4), ("flying", *_WORK)),
    "bride": (Person(WOMAN, Outfit("#f3efe7", skirt=0.99, flare=2.2), "bun", hat="veil", tool="bouquet", look=4),
            _WORK),
    "monk": (Person(MAN, Outfit("#64503e", skirt=0.96, belt="#c9b48a"), "bald", hair="#5a4632", tool="book"), _WORK),
    "gentleman": (Person(MAN, Outfit("#2f2f38", "#3a3a44", coat=0.4, scarf="#ece6d8"), hat="top", hat_fill="#24242b",
                         tool="stick", beard=0.0), _WORK),
    "cowboy": (Person(MAN, Outfit("#a8503f", "#4f6588", scarf="#3f6aa6", belt="#4a3626", boots=0.6), hat="straw",
                      hat_fill="#5a3d24", look=7), _WORK),
    "hiker": (Person(MAN, Outfit("#b5643c", "#5f6a4a", boots=0.4), hat="cap", hat_fill="#4f6a5a", tool="crook"), _WORK),
    "samurai": (Person(MAN, Outfit("#34476e", skirt=0.92, skirt_own="#3b3a42", belt="#8c2f34", shoes="#c9b48a"), "bun",
                       tool="cutlass", hair="#1d1a1c", look=6), _WORK),
    "geisha": (Person(WOMAN, Outfit("#b03a5c", skirt=0.98, belt="#d9b23c", scarf="#f0ece2"), "bun", tool="bouquet",
                      hair="#1d1a1c", look=1), _WORK),
    "viking": (Person(MAN, Outfit("#6b5138", "#57504a", coat=0.3, cape="#7a6a55", belt="#3d2b20", boots=0.6), "long",
                      tool="axe", hair="#b5793c", beard=0.9), _WORK),
    "caveman": (Person(MAN, Outfit("#8a6240", skirt=0.4, sleeves=0.0, bare=1.0, shoes="#6b4a2e"), "long", tool="stick",
                       hair="#3a281e", beard=0.7), _WORK),
}  # fmt: skip


def look_of(name: str) -> tuple[str, int]:
    """`girl-standing~3` is the girl in her third look; her traits are not told."""
    bare, _, look = name.partition("~")
    return plain(bare), int(look or 0)


def is_folk(art: str) -> bool:
    """Whether a drawing is one of these people, `own:girl-standing` in any look."""
    return made(art.removeprefix("own:")) is not None


def in_look(art: str, number: int) -> str:
    """A person's drawing in another look; anything else as it is."""
    look = number % len(LOOKS)
    return f"{art}~{look}" if look and is_folk(art) else art


def height_of(name: str) -> float:
    """How high somebody is who stands upright, in the bones' measures; 0 for what is no person."""
    kind = look_of(name)[0].rpartition("-")[0]
    kind = _MIXED.get(kind, (kind,))[0]
    if kind not in PEOPLE:
        return 0.0
    build = PEOPLE[kind][0].build
    return build.head - joints(build, STANCES["standing"]).head[1]


# Whose looks are now of one kind, now of another.
_MIXED = {"child": ("girl", "boy"), "person": ("man", "woman")}


def made(name: str) -> Callable[[], str] | None:
    """The drawing of a person by name and look; None for others."""
    bare, look = look_of(name)
    kind, _, pose = bare.rpartition("-")
    if kind in _MIXED:
        kind = _MIXED[kind][look % 2]
    if kind not in PEOPLE or pose not in PEOPLE[kind][1]:
        return None
    return partial(person, told(PEOPLE[kind][0], traits_of(name)), pose, look)


OWN: dict[str, Callable[[], str]] = {
    f"{name}-{pose}": partial(person, PEOPLE[kind][0], pose, 0)
    for name, kind in (
        *((k, k) for k in PEOPLE),
        *((name, kinds[0]) for name, kinds in _MIXED.items()),
    )
    for pose in PEOPLE[kind][1]
}
