"""How large things are in a picture: real heights compressed, and as much of the picture as they deserve.

A bear is larger than a mouse; a lone fox fills more of the picture than one of six. All in 0..1 of the height of
a square picture. Knows no places.
"""

from collections.abc import Sequence

from app.engines.sketchbook.bodies.stature import stature
from app.engines.sketchbook.reading import HEIGHT_SHOWN, Mention
from app.engines.sketchbook.scene import Scene
from app.engines.sketchbook.vocabulary import noun, own_nouns

SMALLEST = 0.1  # below this a drawing can no longer be read
LARGEST = 0.74
_HEAVEN = {
    "cloud": 0.14, "rainbow": 0.36, "star": 0.07, "snowflake": 0.06, "comet": 0.13,
    "ringed-planet": 0.24, "globe-showing-americas": 0.30, "lightning": 0.34, "tornado": 0.4,
    "sparkles": 0.14, "cloud-with-lightning-and-rain": 0.2,
}  # fmt: skip
_SUN_OR_MOON = 0.13
# The largest thing's share of the height by how many groups there are.
_LEADING = (0.0, 0.54, 0.50, 0.46, 0.42, 0.40)
_TOWERING = 1.22
_MODEST = (
    1.5  # m: where all that stands outdoors is lower than this, more of the scene is seen around it
)
_BEHIND = 1.3  # of the largest before it: how high a building in the background is at most
_DWARFED = 2.4  # times as high as who was named first a building is at most
_WINGS = 0.46  # of the width, of an aircraft
_MOST_AREA = 0.27


def heights(mentions: Sequence[Mention], aspects: Sequence[float]) -> list[float]:
    """One thing's height at the lower edge for each mention; aspects are width over height."""
    usual = [_compressed(mention) for mention in mentions]
    usual = _beside_the_first(usual, mentions)
    counted = [size for size, m in zip(usual, mentions, strict=True) if m.noun.kind != "heaven"]
    before = [
        s
        for s, m in zip(usual, mentions, strict=True)
        if m.noun.kind != "heaven" and not _behind(m)
    ]
    if before:  # what stands in front leads
        most = _BEHIND * max(before)
        usual = [min(s, most) if _behind(m) else s for s, m in zip(usual, mentions, strict=True)]
        counted = before
    factor = 1.0
    if counted:
        leading = _LEADING[min(len(counted), len(_LEADING) - 1)]
        if any(_towers(m, max(counted), _compressed(m)) for m in mentions):
            leading *= _TOWERING
        leading *= _modesty(mentions)
        factor = leading / max(counted)
        areas = (
            (size * factor * posture(m)) ** 2 * aspect * m.count
            for size, aspect, m in zip(usual, aspects, mentions, strict=True)
            if m.noun.kind != "heaven"
        )
        factor *= min(1.0, (_MOST_AREA / sum(areas)) ** 0.5)
    return [
        _heaven(m)
        if m.noun.kind == "heaven"
        else _aloft(_within(size * factor * _alone(mentions) * posture(m), m), m, aspect)
        for size, m, aspect in zip(usual, mentions, aspects, strict=True)
    ]


def _beside_the_first(usual: Sequence[float], mentions: Sequence[Mention]) -> list[float]:
    """The same sizes, buildings no higher beside somebody named first than lets that be seen."""
    if (
        not mentions
        or mentions[0].noun.kind not in ("person", "animal")
        or mentions[0].noun.height < 0.5
    ):
        return [*usual]
    most = _DWARFED * usual[0]
    return [
        min(s, most) if m.noun.kind == "building" else s
        for s, m in zip(usual, mentions, strict=True)
    ]


def _behind(mention: Mention) -> bool:
    return mention.place == "background" and mention.noun.kind == "building"


def _aloft(height: float, mention: Mention, aspect: float) -> float:
    """What flies high is far off: no wings span more of the picture than this."""
    wide = _WINGS * max(1.0, mention.size)
    return min(height, wide / aspect) if mention.noun.kind == "aircraft" else height


def beside(mention: Mention, scene: Scene) -> float:
    """How high a newcomer is among the things of a finished scene."""
    if mention.noun.kind == "heaven":
        return _heaven(mention)
    factors = sorted(
        thing.box.h / (_compressed(Mention(known)) * stature(thing.art, known.art))
        for thing in scene.things
        if (known := noun(thing.name)) and known.kind != "heaven"
    )
    factor = factors[len(factors) // 2] if factors else 0.3
    return _within(min(0.5, _compressed(mention) * posture(mention) * factor), mention)


def _compressed(mention: Mention) -> float:
    far = 0.62 if mention.noun.kind == "aircraft" else 1.0
    size: float = mention.noun.height**HEIGHT_SHOWN * mention.size * far
    return size


def posture(mention: Mention) -> float:
    """Lying is lower than standing, an axe on the shoulder higher."""
    usual = own_nouns().get(mention.noun.name)
    return stature(mention.noun.art, usual.art) if usual else 1.0


def _towers(mention: Mention, largest: float, size: float) -> bool:
    """Whether a lone tree or building is the largest of all: it may rise over the others."""
    return mention.noun.kind in ("tree", "building") and mention.count == 1 and size >= largest


def _within(size: float, mention: Mention) -> float:
    least = SMALLEST * (0.85 if mention.count > 5 or mention.size < 1 else 1.0)
    return min(LARGEST, max(least, size))


def _modesty(mentions: Sequence[Mention]) -> float:
    """How much of its share the largest keeps: flowers and birds are not trees and houses."""
    standing = [m.noun for m in mentions if m.noun.kind != "heaven"]
    if len(standing) < 2 or all(each.rests == "table" for each in standing):
        return 1.0
    highest = max(each.height for each in standing)
    return float(min(1.0, (highest / _MODEST) ** 0.12))


def _alone(mentions: Sequence[Mention]) -> float:
    """A lone small thing need not fill the picture as a lone castle does; size words still tell."""
    grounded = [m for m in mentions if m.noun.kind != "heaven"]
    if len(grounded) != 1:
        return 1.0
    only = grounded[0]
    small = 0.74 if only.noun.height < 0.3 else 0.88 if only.noun.kind == "vehicle" else 1.0
    said: float = max(0.55, min(1.45, only.size))
    return small * said


def _heaven(mention: Mention) -> float:
    name = mention.noun.art.removeprefix("own:")
    return min(LARGEST, _HEAVEN.get(name, _SUN_OR_MOON) * mention.size)
