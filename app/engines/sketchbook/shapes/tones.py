"""Tones of one colour: what lies in the light is a little warmer, what lies in the shade cooler. Colours as `#rrggbb`.

A star before a colour marks the part that a colour word recolours: `*#b0402f`.
"""

from functools import lru_cache

_SKY, _SUN = (70, 78, 120), (255, 240, 205)  # what is added in the shade and in the light


@lru_cache(4096)
def tone(fill: str, value: float) -> str:
    """The colour where this much light falls: 1 as it is, 0.5 deep shade, 1.3 full light."""
    mark, plain = ("*", fill[1:]) if fill.startswith("*") else ("", fill)
    parts = [int(plain[k : k + 2], 16) for k in (1, 3, 5)]
    if value <= 1:
        share = 0.30 * (1 - value)
        made = [
            part * value * (1 - share) + sky * share for part, sky in zip(parts, _SKY, strict=True)
        ]
    else:
        share = min(0.6, 0.9 * (value - 1))
        made = [part + (sun - part) * share for part, sun in zip(parts, _SUN, strict=True)]
    return mark + "#" + "".join(f"{min(255, max(0, round(part))):02x}" for part in made)


@lru_cache(1024)
def blend(one: str, other: str, share: float) -> str:
    """From one colour towards another; the first one's mark stays."""
    mark = "*" if one.startswith("*") else ""
    a, b = ([int(c.lstrip("*")[k : k + 2], 16) for k in (1, 3, 5)] for c in (one, other))
    return (
        mark + "#" + "".join(f"{round(p + (q - p) * share):02x}" for p, q in zip(a, b, strict=True))
    )
