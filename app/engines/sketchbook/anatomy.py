"""What a drawing lacks or has too much: bodies under mere heads and busts, its own water or ground taken away."""

import re

# fills of water, turf or sky that come with a drawing, to be left out
OWN_GROUND: dict[str, tuple[str, ...]] = {
    "canoe": ("#00a6ed",), "sailboat": ("#00a6ed",), "speedboat": ("#00a6ed",), "motor-boat": ("#00a6ed",),
    "house": ("#00f397",),
}  # fmt: skip


def completed(art: str, body: str) -> str:
    """SVG elements of a drawing as the painter wants them."""
    for fill in OWN_GROUND.get(art, ()):
        body = re.sub(rf'<path[^>]*fill="{fill}"[^>]*/>', "", body)
    return body
