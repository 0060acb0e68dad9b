"""Bodies for drawings that are only a head or a bust, as SVG on a 32 x 32 square; the head goes on top afterwards.

A sitting animal seen from the front, a standing one from the side, people in robes or trousers, and a few of a kind.
"""

from dataclasses import dataclass
from typing import Literal

from app.engines.sketchbook.shapes.svg import box, disc, line, oval, path


@dataclass(frozen=True, slots=True)
class Coat:
    """An animal's colours: of the body, of chest and belly, of paws and hooves; `limbs` where they differ."""

    main: str
    pale: str
    dark: str
    tail: Literal["", "bushy", "ringed", "tuft", "flowing", "short"] = ""
    stout: bool = False
    limbs: str = ""


@dataclass(frozen=True, slots=True)
class Dress:
    """A person's clothes: in the light, in their own shade, trimming, and trousers where there are some."""

    main: str
    shade: str
    trim: str
    trousers: str = ""


def sitting(coat: Coat) -> str:
    """A sitting animal from the front; the head covers it down to about y = 17."""
    if coat.stout:
        return _stout(coat)
    torso = path(
        coat.main,
        "M16 11c-5.500 0-7.200 7-7.800 12.500-.5 4.500 1.500 7.500 7.800 7.500s8.300-3 7.800-7.500C23.200 18 21.500 11 16 11z",
    )
    haunches = oval(coat.main, 9.2, 26.6, 3.9, 4.5, 12) + oval(coat.main, 22.8, 26.6, 3.9, 4.5, -12)
    folds = line(
        coat.dark,
        0.3,
        "M11.400 24.500c1.400 1.300 1.800 3 1.500 4.800M20.600 24.500c-1.400 1.300-1.800 3-1.500 4.800",
    )
    chest = path(
        coat.pale,
        "M16 14c-3.200 0-4.400 3.500-4.200 6.500.2 3.300 2 5.500 4.200 6.500 2.200-1 4-3.200 4.200-6.500.2-3-1-6.500-4.200-6.500z",
    )
    legs = path(
        coat.main,
        "M12.400 20.500c-.3 4-.3 7 0 9.500h3.200l.2-9zM19.600 20.500c.3 4 .3 7 0 9.500h-3.200l-.2-9z",
    )
    paws = "".join(oval(coat.dark, x, 30.3, 1.9, 1.1) for x in (13.8, 18.2))
    paws += oval(coat.dark, 8.6, 30.4, 2.5, 0.95) + oval(coat.dark, 23.4, 30.4, 2.500, 0.95)
    return (
        _tail(coat)
        + torso
        + haunches
        + chest
        + legs
        + line(coat.dark, 0.35, "M16 23v6.800")
        + folds
        + paws
    )


def _tail(coat: Coat) -> str:
    if coat.tail == "bushy":
        brush = path(
            coat.main,
            "M21 29.500c6 .8 9.500-2.500 10.300-7 .6-3.300-.3-6.300-2.300-8-1 3-4.600 4-6.300 7.200-1.300 2.500-1.800 5-1.700 7.800z",
        )
        return brush + path(
            coat.pale,
            "M29 14.500c2 1.700 2.900 4.700 2.300 8-1.300-1.400-3.500-2-5.300-.9-.3-3 2-4.700 3-7.100z",
        )
    if coat.tail == "ringed":
        brush = path(
            coat.main,
            "M21 29.500c6 .8 9.500-2.500 10.300-7 .6-3.300-.3-6.300-2.300-8-1 3-4.600 4-6.300 7.200-1.300 2.500-1.800 5-1.700 7.800z",
        )
        return brush + line(
            coat.dark, 1.5, "M27 16.600l3.600 2.200M25 20l5.800 2.400M23.400 24l5.600 3"
        )
    if coat.tail == "tuft":
        return line(coat.main, 1.4, "M22 28.500c5 1 7.500-2 7-6.500") + oval(
            "#6d4534", 29, 20.6, 1.7, 2.4, 8
        )
    return ""


def _stout(coat: Coat) -> str:
    """Sitting like a teddy: round belly, arms, soles towards us."""
    limbs = coat.limbs or coat.main
    torso = oval(coat.main, 16, 22, 9, 8.8) + oval(coat.pale, 16, 23.200, 5.600, 6)
    arms = path(
        limbs,
        "M9.200 15.500C5.500 17 4 20.500 4.600 23.500c.4 1.800 3 2 3.600.2.7-2.200 1.800-3.800 4-5zM22.800 15.500c3.700 1.500 5.200 5 4.600 8-.4 1.800-3 2-3.600.2-.7-2.200-1.800-3.800-4-5z",
    )
    feet = "".join(
        oval(limbs, x, 28, 4.1, 3.400, turn) + oval(coat.dark, x, 28.3, 2.4, 1.9, turn)
        for x, turn in ((8.8, 14), (23.2, -14))
    )
    return arms + torso + feet


def standing(coat: Coat) -> str:
    """A four-legged animal from the side, looking left; the head lies over the left upper corner."""
    far = "".join(
        box(coat.pale, x, 22, 2.3, 8.6, 0.8) + box(coat.dark, x, 29.4, 2.3, 1.5, 0.5)
        for x in (13.6, 23.200)
    )
    near = "".join(
        box(coat.main, x, 21.500, 2.6, 9.2, 0.9) + box(coat.dark, x, 29.5, 2.6, 1.6, 0.5)
        for x in (10.4, 26.400)
    )
    barrel = path(
        coat.main,
        "M8 13.500c3 1.500 8 1.800 14 1.800 5 0 8.200 2.700 8.200 6.200 0 3.800-3 5-7 4.600-3.500-.4-6-.2-9 .1-3.500.3-5.700-2-6.200-5.700-.4-2.600-.5-5-.0-7z",
    )
    belly = path(
        coat.pale,
        "M12 25.600c2.500-1 7.500-1 12 .2-3.500-.1-6.500 0-9.500.3-1 .1-1.800-.1-2.500-.5z",
    )
    tail = ""
    if coat.tail == "flowing":
        tail = path(
            "#8d65c5",
            "M28.500 17c3 .5 3.800 4 3.200 7.500-.3 2-1.200 3.500-2.700 4.500.6-3.500-.9-6-.9-9z",
        ) + path(
            "#ff6dc6",
            "M28.600 17.200c1.700 1.500 2 4.500 1.600 7-.2 1.800-.6 3-1.200 4.400.3-3.300-1-5.800-1-8.600z",
        )
    if coat.tail == "short":
        tail = path(
            coat.dark, "M29.500 18.500c1.600.8 2 2.600 1.400 4.400-.9-.9-1.700-2.200-1.900-3.500z"
        )
    return tail + far + barrel + belly + near


def robed(dress: Dress) -> str:
    """A long robe with sleeves, to the ground; the bust covers it down to about y = 15.500."""
    robe = path(
        dress.main,
        "M11.500 13.500C10.500 20 8.600 26 7.200 31h17.600C23.400 26 21.500 20 20.500 13.500z",
    )
    folds = path(
        dress.shade,
        "M18.800 15c.5 6 1.300 11 2.700 16h3.300C23.400 26 21.500 20 20.500 13.500zM13.300 18c-.3 5-1 9-2 13h1.600c.7-4 .9-8.500.4-13z",
    )
    sleeves = path(
        dress.main,
        "M10.300 13.200C8 16 6.800 19 6.400 22.300l3.400.9c.7-2.700 1.500-4.700 2.600-6.700zM21.700 13.200c2.300 2.800 3.500 5.800 3.900 9.100l-3.400.9c-.7-2.700-1.500-4.700-2.600-6.700z",
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
        "M11 30.900c0-1 .6-1.500 1.600-1.500h2.600v1.500zM21 30.900c0-1-.6-1.500-1.600-1.500h-2.600v1.500z",
    )
    coat = path(dress.main, "M11.400 13.500c-.2 3.500-.1 6.500.1 9.300h9c.2-2.800.3-5.800.1-9.300z")
    shade = path(
        dress.shade,
        "M18.600 13.500h2c.2 3.500.1 6.500-.1 9.300h-2.200zM11.500 21.800l.1 1h8.900l.1-1z",
    )
    sleeves = path(
        dress.main,
        "M10.600 13C8.600 15 7.700 18 7.500 21.500l2.700.3c.3-2.400.8-4.200 1.700-6zM21.400 13c2 2 2.900 5 3.100 8.500l-2.700.3c-.3-2.400-.8-4.200-1.700-6z",
    )
    hands = disc("#ffc83d", 8.8, 22.5, 1.1) + disc("#ffc83d", 23.2, 22.5, 1.1)
    return legs + shoes + sleeves + hands + coat + shade + line(dress.trim, 0.6, "M12 19.800h8")


def santa() -> str:
    boots = path("#2f2730", "M9.800 31v-3.600h4.800V31zM17.400 31v-3.600h4.800V31z")
    legs = box("#c9252a", 10.2, 24, 4.2, 4) + box("#c9252a", 17.6, 24, 4.2, 4)
    coat = path("#f8312f", "M11 14C8.200 17 7.600 22 8.200 26h15.600c.6-4 0-9-2.800-12z") + path(
        "#c9252a", "M20 14c2.500 3 3 8 2.400 12h1.400c.6-4 0-9-2.800-12z"
    )
    arms = path(
        "#f8312f",
        "M10 14.5c-3 1.500-4.600 4.500-5 7.800l3 .6c.5-2.400 1.700-4 3.300-5.200zM22 14.500c3 1.500 4.600 4.500 5 7.800l-3 .6c-.5-2.400-1.700-4-3.300-5.200z",
    )
    trim = (
        box("#f4f4f4", 7.800, 25, 16.400, 2, 1)
        + box("#f4f4f4", 4.600, 21.600, 3.800, 1.500, 0.7)
        + box("#f4f4f4", 23.600, 21.600, 3.800, 1.500, 0.7)
    )
    belt = box("#2f2730", 8.1, 21, 15.800, 2) + box("#f9c23c", 14.6, 20.700, 2.8, 2.6, 0.3)
    return (
        legs
        + boots
        + arms
        + coat
        + trim
        + belt
        + disc("#2f7d46", 6.300, 24, 1.3)
        + disc("#2f7d46", 25.7, 24, 1.3)
    )


def baby() -> str:
    body = path(
        "#7cc0ea", "M11 15.500c-2.600 3-3.600 8-2.600 12.500h15.200c1-4.500 0-9.500-2.600-12.500z"
    ) + path("#5fa5d2", "M20 15.500c2 3 2.700 8 1.800 12.500h1.800c1-4.500 0-9.500-2.600-12.500z")
    arms = path(
        "#7cc0ea",
        "M10.500 16c-3 1.200-4.500 3.500-4.800 6l2.700.8c.6-2 1.700-3 3-3.700zM21.500 16c3 1.200 4.500 3.500 4.800 6l-2.700.8c-.6-2-1.700-3-3-3.700z",
    )
    legs = oval("#7cc0ea", 9.500, 28.200, 4.200, 2.700, 8) + oval(
        "#7cc0ea", 22.5, 28.200, 4.2, 2.7, -8
    )
    skin = "".join(
        disc("#ffc83d", x, y, r)
        for x, y, r in (
            (6.700, 23.500, 1.2),
            (25.300, 23.500, 1.2),
            (5.700, 28.600, 1.7),
            (26.300, 28.600, 1.7),
        )
    )
    return arms + body + legs + skin


def angel() -> str:
    wings = path(
        "#e6e6e6",
        "M10 18C3 12-.5 16 .8 21c1 4 5.500 6 9.200 4zM22 18c7-6 10.500-2 9.200 3-1 4-5.500 6-9.200 4z",
    )
    gown = path(
        "#f4f4f4", "M12 14.5C10 20 8.500 26 7.800 31h16.400C23.500 26 22 20 20 14.500z"
    ) + path(
        "#d5d7e0",
        "M18.500 15c1 6 2 11 2.800 16h2.900C23.500 26 22 20 20 14.500zM13.300 19c-.3 5-1 8.500-1.800 12h1.500c.6-4 .8-8 .3-12z",
    )
    hands = oval("#ffc83d", 16, 21.500, 1.7, 1.4) + path(
        "#f4f4f4",
        "M10.800 17c1.500 2.500 3 4 4.500 5.400l1-.9c-1-2-2-4-3-6zM21.200 17c-1.500 2.500-3 4-4.500 5.400l-1-.9c1-2 2-4 3-6z",
    )
    return wings + gown + hands


def robot() -> str:
    legs = (
        box("#8f8a99", 11.4, 25, 3, 5)
        + box("#8f8a99", 17.6, 25, 3, 5)
        + box("#5d5868", 10.400, 29.2, 4.8, 1.8, 0.7)
        + box("#5d5868", 16.8, 29.2, 4.8, 1.8, 0.7)
    )
    arms = (
        line("#8f8a99", 1.9, "M9 18.500 6 22.500v3M23 18.500l3 4v3")
        + disc("#f8312f", 6, 26.2, 1.5)
        + disc("#f8312f", 26, 26.2, 1.5)
    )
    trunk = box("#cdc4d6", 8.600, 15.500, 14.800, 10.500, 2) + box(
        "#a79db5", 19.8, 15.500, 3.6, 10.500, 1.6
    )
    panel = (
        box("#433b6b", 12, 18, 6.5, 4.500, 0.7)
        + disc("#00a6ed", 13.700, 20.200, 0.9)
        + disc("#ffb02e", 16.6, 20.2, 0.9)
    )
    return legs + arms + box("#8f8a99", 14, 13.5, 4, 3) + trunk + panel


def alien() -> str:
    body = path(
        "#86d72f", "M13.200 14c-.6 4-1.400 6.500-1.200 9.500h8c.2-3-.6-5.500-1.200-9.500z"
    ) + path("#6ab524", "M17.600 14c.5 4 1 6.500.9 9.500H20c.2-3-.6-5.500-1.200-9.500z")
    legs = (
        line("#86d72f", 2, "M13.600 23.500 12.800 29.500M18.400 23.500l.8 6")
        + oval("#6ab524", 12, 30.2, 2, 0.9)
        + oval("#6ab524", 20, 30.2, 2, 0.9)
    )
    arms = (
        line(
            "#86d72f",
            1.5,
            "M13 17c-2.500 1.500-3.600 3.500-4 6.500M19 17c2.500 1.500 3.600 3.500 4 6.500",
        )
        + disc("#86d72f", 8.8, 24, 1.2)
        + disc("#86d72f", 23.200, 24, 1.2)
    )
    return arms + legs + body


def frog() -> str:
    thighs = oval("#00b85c", 6.8, 24.500, 5.2, 5.2, 20) + oval(
        "#00b85c", 25.2, 24.500, 5.2, 5.2, -20
    )
    body = oval("#00d26a", 16, 23.500, 9.500, 7.2) + oval("#fcd53f", 16, 25, 6.400, 5.200)
    feet = path(
        "#00a854",
        "M2 31c.4-2 2-2.800 4.500-2.600 1.800.1 3 1 3.400 2.600zM30 31c-.4-2-2-2.800-4.500-2.600-1.800.1-3 1-3.400 2.600z",
    )
    arms = (
        line(
            "#00b85c", 2.2, "M11 22.500c-1 2.500-1.200 4.500-1 7M21 22.500c1 2.500 1.200 4.500 1 7"
        )
        + oval("#00a854", 10.2, 30.300, 2.4, 0.9)
        + oval("#00a854", 21.800, 30.300, 2.4, 0.9)
    )
    return thighs + body + feet + arms
