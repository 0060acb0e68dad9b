"""Leashes and reins: from the neck of who is led to the hand of who leads, slack between them.

The drawing's name tells where the hand is, seen from the neck, so it is fastened as all that is worn. Knows no plans.
"""

from dataclasses import replace

from app.engines.sketchbook import art
from app.engines.sketchbook.attaching import fit_of
from app.engines.sketchbook.bodies.spots import spots_of
from app.engines.sketchbook.bodies.wear import LEASH, led_name
from app.engines.sketchbook.scene import Thing

LONGEST = 24.0  # half necks: farther off nobody holds it


def led(worn: Thing, host: Thing, leader: Thing) -> Thing:
    """A host's leash in the hand of its leader; as it was where that has no hand, or is out of reach."""
    hand = spots_of(leader.art).get("hand")
    if not worn.art.startswith(f"own:{LEASH}") or hand is None:
        return worn
    theirs = spots_of(host.art)
    neck = theirs.get("slanted-neck") or theirs["neck"]
    held, around = art.outline(leader.art), art.outline(host.art)
    across = (hand.x - held.x) / held.w
    x = leader.box.x + (1 - across if leader.flip else across) * leader.box.w
    y = leader.box.y + (hand.y - held.y) / held.h * leader.box.h
    u = (x - host.box.x) / host.box.w
    u = 1 - u if host.flip else u
    v = (y - host.box.y) / host.box.h
    right = (around.x + u * around.w - neck.x) / neck.r
    down = (around.y + v * around.h - neck.y) / neck.r
    if max(abs(right), abs(down)) > LONGEST:
        return worn
    drawn = "own:" + led_name(worn.art.removeprefix("own:"), right, down)
    fit = fit_of(drawn, host.art, 0.0)
    return replace(worn, art=drawn, box=fit.beside(host.box, host.flip))
