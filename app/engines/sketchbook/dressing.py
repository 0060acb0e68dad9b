"""Things of a scene that are worn or held: put where they belong on their hosts, and taken along wherever those go.

Who wears what is told by where it is: a scene keeps no such ties. Knows no plans.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.canvas import clipped, overlap
from app.engines.sketchbook.attaching import WEARS, fastened_as, fit_of, fits_on
from app.engines.sketchbook.lexicon import How
from app.engines.sketchbook.reading import Mention
from app.engines.sketchbook.scene import Scene, Thing
from app.engines.sketchbook.vocabulary import noun

NEARER = 0.0005  # of the depth: over its host, under what stands before that


def fastened_to(host: Thing, mention: Mention, instruction: str = "") -> Thing:
    """What a host wears or holds."""
    drawn = fastened_as(mention.noun.art, host.art)
    fit = fit_of(drawn, host.art, mention.noun.height, mention.size)
    box, depth = fit.beside(host.box, host.flip), min(1.0, host.depth + NEARER)
    return Thing(instruction, mention.noun.name, drawn, box, mention.colour, host.flip, depth=depth, support="thing",
                 material=mention.material)  # fmt: skip


def put_on(
    scene: Scene, mention: Mention, how: How | None, others: Sequence[int]
) -> tuple[Thing, ...]:
    """Something new to wear on each of these; nothing where that is not meant or cannot be seen."""
    hosts = [scene.things[n] for n in others]
    wearers = [known for host in hosts if (known := noun(host.name)) and fits_on(known)]
    if how not in ("on", "worn by") or mention.noun.art not in WEARS or len(wearers) < len(hosts):
        return ()
    return tuple(fastened_to(host, mention) for host in hosts)


def followed(things: Sequence[Thing], new: Mapping[int, Thing]) -> dict[int, Thing]:
    """Changed things, and with them what they wear and hold, in its place on them."""
    found = dict(new)
    for number, thing in enumerate(things):
        host = _host_of(thing, things)
        if host is not None and number not in new and new.get(host, things[host]) != things[host]:
            found[number] = _moved_along(thing, things[host], new[host])
    return found


def with_all_they_wear(things: Sequence[Thing], gone: Sequence[int]) -> list[int]:
    """These things and what they wear and hold."""
    worn = [n for n, thing in enumerate(things) if _host_of(thing, things) in gone]
    return sorted({*gone, *worn})


def _host_of(thing: Thing, things: Sequence[Thing]) -> int | None:
    """Who wears it: the one right under it that it touches."""
    if thing.support != "thing":
        return None
    for number, host in enumerate(things):
        known = noun(host.name)
        if host is thing or known is None or not fits_on(known):
            continue
        under = abs(min(1.0, host.depth + NEARER) - thing.depth) < NEARER / 2
        if under and overlap(thing.box, host.box) > 0:
            return number
    return None


def _moved_along(thing: Thing, old: Thing, new: Thing) -> Thing:
    """In the same place of its host's box as before, mirrored as that is."""
    across = (thing.box.x - old.box.x) / old.box.w
    wide, high = thing.box.w / old.box.w, thing.box.h / old.box.h
    if new.flip != old.flip:
        across = 1 - across - wide
    x, y = (
        new.box.x + across * new.box.w,
        new.box.y + (thing.box.y - old.box.y) / old.box.h * new.box.h,
    )
    flip = thing.flip != (new.flip != old.flip)
    box = clipped(x, y, wide * new.box.w, high * new.box.h)
    return replace(thing, box=box, flip=flip, depth=min(1.0, new.depth + NEARER))
