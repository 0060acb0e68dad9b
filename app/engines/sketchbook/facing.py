"""Which way things look: at those they are related to, else into the picture. Knows no pixels."""

from app.domain.canvas import Region
from app.engines.sketchbook.planreading import Whole
from app.engines.sketchbook.relations import FASTENED
from app.engines.sketchbook.vocabulary import FACES_RIGHT, Noun

# Where both look the same way: whether the one that does it looks at the other.
_ONE_WAY = {"pushing": True, "kicking": True, "pulling": False}
BESIDE = 0.05  # of the width: nearer is neither left nor right
EYES = frozenset({"animal", "bird", "fish", "insect", "person"})
FACING = frozenset({"animal", "bird", "fish", "insect", "vehicle", "boat", "aircraft", "person"})


def flipped(noun: Noun, right: bool) -> bool:
    """Whether a drawing is mirrored where its thing looks so."""
    return noun.kind in FACING and right != (noun.art in FACES_RIGHT)


def looks_right(number: int, whole: Whole, box: Region) -> bool:
    """What has eyes looks at those it is related to, everything else into the picture."""
    relations = [r for r in whole.relations if r.how not in FASTENED]
    faced = [whole.parts[r.b[0]].region for r in relations if r.a == number and r.how == "facing"]
    for r in relations:
        other = r.b[0] if r.a == number else r.a
        region = whole.parts[other].region
        if r.how in _ONE_WAY and number in (r.a, *r.b) and region:
            ahead = _ONE_WAY[r.how] == (r.a == number)
            return (box.centre[0] < region.centre[0]) == ahead
    if faced and faced[0]:
        return box.centre[0] < faced[0].centre[0]
    if whole.parts[number].mention.noun.kind in EYES:
        others = {b for r in relations if r.a == number for b in r.b}
        others |= {r.a for r in relations if number in r.b}
        seen = [region.centre[0] for n in others if (region := whole.parts[n].region)]
        to = sum(seen) / len(seen) - box.centre[0] if seen else 0.0
        if abs(to) > BESIDE:
            return to > 0
    return box.centre[0] < 0.5
