"""How large things are beside what they are on, in or along: narrower than their seat, as long as the row before them.

Works on the sizes before anything has its place. Knows no drawings.
"""

from collections.abc import Sequence

from app.domain.canvas import Size
from app.engines.sketchbook.bodies.folk import is_folk
from app.engines.sketchbook.planreading import Part
from app.engines.sketchbook.reading import Mention, Relation
from app.engines.sketchbook.seating import board_under, is_aboard, ridden_by
from app.engines.sketchbook.sizes import posture
from app.engines.sketchbook.solver import Item

LOW = 0.3  # of a board's width: things on it may be so high
GROWN = 1.75  # m
LOWLY = 0.6  # m: below this a plant is a flower and no tree
MOUNT = 0.34  # of the height at the lower edge: smaller, its rider could not be seen
ALONE, ALONE_WIDE = 0.58, 0.66  # of the picture's height and width, that a laden lone thing fills
# Of a deck's width: how high a grown person on it is, more than a ship's plan would have it, and on the largest.
ABOARD, ON_SHIP = 0.38, 0.3
SHIP = 8.0  # m high
BROAD = 0.3  # of a deck's width: a bird on it is no broader, and no beast grows so broad
MANNED, MANNED_ALONE = (
    0.46,
    0.8,
)  # of the picture's width: how wide a deck is at least with somebody on it, and alone


def fit_on_anchors(items: Sequence[Item], parts: Sequence[Part], size: Size) -> None:
    """What sits on or in another is narrower than it: the one below grows a little, the other shrinks. Who rides has a
    rider's size, and a board its rider's; whoever is on a deck can be read there."""
    least = _made_readable(items, parts, size)
    wide: dict[int, float] = {}  # as they were before
    for number, item in enumerate(items):
        if item.anchor is None or item.home is not None:
            continue
        if _fitted_to_ride(item, items[item.anchor], parts[number], parts[item.anchor], size):
            wide[number] = item.w
            continue
        anchor = items[item.anchor]
        share = _share_of_anchor(anchor, parts[number].mention)
        beside = [i.w for n, i in enumerate(items) if i.anchor == item.anchor and n > number]
        beside += [wide[n] for n in wide if items[n].anchor == item.anchor]
        share *= item.w / (item.w + sum(beside))
        most = anchor.w * share
        if item.w > most and anchor.home is None and not _lowly(anchor, parts[item.anchor]):
            most_grown = 2.0 if parts[number].mention.count > 4 else 1.5
            grow = max(1.0, min(most_grown, item.w / most, 0.6 / anchor.w))
            anchor.w, anchor.h = anchor.w * grow, anchor.h * grow
            most = anchor.w * share
        high = max((1.6 if anchor.body.hollow else 1.15) * anchor.h, LOW * anchor.w)
        high = max(high, least.get(number, 0.0))
        fit = min(1.0, most / item.w, high / item.h)
        wide[number] = item.w
        item.w, item.h = item.w * fit, item.h * fit


def _made_readable(items: Sequence[Item], parts: Sequence[Part], size: Size) -> dict[int, float]:
    """Lets those on boats and piers grow to what can be read, and narrow decks with them; how high they are, by
    number."""
    found: dict[int, float] = {}
    for number, item in enumerate(items):
        anchor = item.anchor
        if anchor is None or item.home is not None or not _aboard(number, items, parts):
            continue
        deck, mention = items[anchor], parts[number].mention
        if deck.home is None:
            grown = max(1.0, MANNED / deck.w)
            deck.w, deck.h = deck.w * grown, deck.h * grown
        tall = min(1.0, (mention.noun.height / GROWN) ** 0.36) * posture(mention) * mention.size
        share = ON_SHIP if parts[anchor].mention.noun.height > SHIP else ABOARD
        high = share * tall * deck.w * size.width / size.height
        broad = BROAD * deck.w * mention.count / item.w
        least = 0.0 if mention.noun.kind == "bird" else 1.0
        grown = max(least, min(broad, max(1.0, high / (item.h * item.body.one))))
        item.w, item.h = item.w * grown, item.h * grown
        found[number] = item.h
    return found


def _aboard(number: int, items: Sequence[Item], parts: Sequence[Part]) -> bool:
    anchor = items[number].anchor
    if anchor is None or parts[anchor].mention.count > 1:
        return False
    return is_aboard(parts[number].mention.noun, parts[anchor].mention.noun)


def _fitted_to_ride(item: Item, anchor: Item, rider: Part, host: Part, size: Size) -> bool:
    """A rider and what carries it; False where that is no mount and no board, or where several share it."""
    drawn, under = rider.mention.noun.art, host.mention.noun.art
    if rider.mention.count > 1 or host.mention.count > 1 or anchor.home is not None:
        return False
    if share := ridden_by(under, drawn, rider.mention.noun.height):
        grown = max(1.0, MOUNT * min(1.0, size.width / size.height) / anchor.h)
        anchor.w, anchor.h = anchor.w * grown, anchor.h * grown
        fit = share * anchor.h / item.h
        item.w, item.h = item.w * fit, item.h * fit
        return True
    if long := board_under(under, drawn):
        wide = max(long * item.h * size.height / size.width, 1.05 * item.w * (not is_folk(drawn)))
        anchor.w, anchor.h = wide, anchor.h * wide / anchor.w
        return True
    return False


def _lowly(item: Item, part: Part) -> bool:
    """A flower in the open: it leaves room for the scene around it, whatever sits on it."""
    noun = part.mention.noun
    return item.support == "ground" and noun.kind == "plant" and noun.height < LOWLY


def fit_along(items: Sequence[Item], relations: Sequence[Relation]) -> None:
    """What a row stands along is about as long as the row."""
    for relation in relations:
        for other in (items[b] for b in relation.b if relation.how == "along"):
            if other.home is None and other.anchor is None:
                grown = max(1.0, min(1.8, items[relation.a].w / other.w, 0.8 / other.w))
                other.w, other.h = other.w * grown, other.h * grown


def fill_when_alone(items: Sequence[Item], size: Size, parts: Sequence[Part]) -> None:
    """A lone thing with all that is on or in it is as large together as a lone thing deserves; a flower in the open is
    no house."""
    roots = [item for item in items if item.anchor is None]
    if len(roots) != 1 or len(items) == 1 or any(item.home is not None for item in items):
        return
    if any(i.anchor is None and _lowly(i, part) for part, i in zip(parts, items, strict=True)):
        return
    root = roots[0]
    riding = [item for item in items if item.anchor is not None]
    board = any(board_under(part.mention.noun.art, "") for part in parts)
    high = root.h + max((1.0 if board else 0.6) * item.h for item in riding)
    wide = max(item.w for item in items)
    manned = any(_aboard(number, items, parts) for number in range(len(items)))
    most = MANNED_ALONE if manned else ALONE_WIDE
    unit = (size.width * size.height) ** 0.5
    grown = max(1.0, min(ALONE * unit / size.height / high, most / wide))
    for item in items:
        item.w, item.h = item.w * grown, item.h * grown


def _share_of_anchor(anchor: Item, mention: Mention) -> float:
    """How wide a thing may be, of the width of what it stands on or in; flowers spread out of a vase."""
    if anchor.body.hollow:
        return 1.5 if mention.noun.kind == "plant" else 0.92 * anchor.body.mouth[1]
    return 0.68 if anchor.edged else anchor.body.cup or 0.85
