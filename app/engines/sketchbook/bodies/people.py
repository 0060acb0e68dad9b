"""Bodies under the busts of people: in a robe, or in coat and trousers."""

from dataclasses import dataclass

from app.engines.sketchbook.shapes.svg import disc, line, path


@dataclass(frozen=True, slots=True)
class Dress:
    """A person's clothes: in the light, in their own shade, trimming, and trousers where there are some."""

    main: str
    shade: str
    trim: str
    trousers: str = ""


def robed(dress: Dress) -> str:
    """A long robe with sleeves, to the ground; the bust covers it down to about y = 15.500."""
    robe = path(
        dress.main,
        "M11.500 13.500C10.500 20 8.600 26 7.200 31h17.600C23.400 26 21.500 20 20.500 13.500z",
    )
    folds = path(
        dress.shade,
        "M18.800 15c.5 6 1.300 11 2.700 16h3.300C23.400 26 21.500 20 20.500 13.500z"
        "M13.300 18c-.3 5-1 9-2 13h1.600c.7-4 .9-8.500.4-13z",
    )
    sleeves = path(
        dress.main,
        "M10.300 13.200C8 16 6.800 19 6.400 22.300l3.400.9c.7-2.700 1.500-4.700 2.600-6.700"
        "zM21.700 13.200c2.300 2.800 3.500 5.800 3.900 9.100l-3.400.9"
        "c-.7-2.700-1.500-4.700-2.600-6.700z",
    )
    hands = disc("#ffc83d", 7.900, 23.2, 1.15) + disc("#ffc83d", 24.1, 23.2, 1.15)
    hem = path(dress.trim, "M7.500 29.900l-.3 1.100h17.600l-.3-1.100z") + line(
        dress.trim, 0.8, "M11.200 20.500c3 .9 6.600.9 9.600 0"
    )
    return robe + folds + sleeves + hands + hem


def trousered(dress: Dress) -> str:
    """A coat or shirt with sleeves over trousers and shoes; the bust covers it down to about y = 15.500."""
    trousers = dress.trousers or dress.shade
    legs = path(trousers, "M11.900 21h8.200l.3 8.800h-3.500L16 23.600l-.9 6.200h-3.500z")
    shoes = path(
        "#3a2f38",
        "M11 30.900c0-1 .6-1.500 1.600-1.500h2.600v1.500zM21 30.900"
        "c0-1-.6-1.500-1.600-1.500h-2.600v1.500z",
    )
    coat = path(dress.main, "M11.400 13.500c-.2 3.500-.1 6.500.1 9.300h9c.2-2.800.3-5.800.1-9.300z")
    shade = path(
        dress.shade,
        "M18.600 13.500h2c.2 3.500.1 6.500-.1 9.300h-2.200zM11.500 21.800l.1 1h8.900l.1-1z",
    )
    sleeves = path(
        dress.main,
        "M10.600 13C8.600 15 7.700 18 7.500 21.500l2.700.3c.3-2.400.8-4.200 1.700-6z"
        "M21.400 13c2 2 2.900 5 3.100 8.500l-2.700.3c-.3-2.400-.8-4.200-1.700-6z",
    )
    hands = disc("#ffc83d", 8.8, 22.5, 1.1) + disc("#ffc83d", 23.2, 22.5, 1.1)
    return legs + shoes + sleeves + hands + coat + shade + line(dress.trim, 0.6, "M12 19.800h8")
