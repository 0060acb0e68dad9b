"""Bodies under the heads of animals: sitting from the front, standing from the side."""

from dataclasses import dataclass
from typing import Literal

from app.engines.sketchbook.shapes.svg import box, line, oval, path


@dataclass(frozen=True, slots=True)
class Coat:
    """An animal's colours: of the body, of chest and belly, of paws and hooves; `limbs` where they differ."""

    main: str
    pale: str
    dark: str
    tail: Literal["", "bushy", "ringed", "tuft", "flowing", "short"] = ""
    stout: bool = False
    limbs: str = ""


def sitting(coat: Coat) -> str:
    """A sitting animal from the front; the head covers it down to about y = 17."""
    if coat.stout:
        return _stout(coat)
    torso = path(
        coat.main,
        "M16 11c-5.500 0-7.200 7-7.800 12.500-.5 4.500 1.500 7.500 7.800 7.500"
        "s8.300-3 7.800-7.500C23.200 18 21.500 11 16 11z",
    )
    haunches = oval(coat.main, 9.2, 26.6, 3.9, 4.5, 12) + oval(coat.main, 22.8, 26.6, 3.9, 4.5, -12)
    folds = line(
        coat.dark,
        0.3,
        "M11.400 24.500c1.400 1.300 1.800 3 1.500 4.800M20.600 24.500"
        "c-1.400 1.300-1.800 3-1.500 4.800",
    )
    chest = path(
        coat.pale,
        "M16 14"
        "c-3.200 0-4.400 3.500-4.200 6.500.2 3.300 2 5.500 4.200 6.500 2.200-1"
        " 4-3.200 4.200-6.500.2-3-1-6.500-4.200-6.500"
        "z",
    )
    legs = path(
        coat.main,
        "M12.400 20.500c-.3 4-.3 7 0 9.500h3.200l.2-9zM19.600 20.500c.3 4 .3 7 0 9.500"
        "h-3.200l-.2-9z",
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
            "M21 29.500"
            "c6 .8 9.500-2.500 10.300-7 .6-3.300-.3-6.300-2.300-8-1 3-4.600"
            " 4-6.300 7.200-1.300 2.500-1.800 5-1.700 7.800"
            "z",
        )
        return brush + path(
            coat.pale,
            "M29 14.500"
            "c2 1.700 2.900 4.700 2.300 8-1.300-1.400-3.500-2-5.300-.9-.3-3 2-4.700 3-7.100z",
        )
    if coat.tail == "ringed":
        brush = path(
            coat.main,
            "M21 29.500"
            "c6 .8 9.500-2.500 10.300-7 .6-3.300-.3-6.300-2.300-8-1 3-4.600"
            " 4-6.300 7.200-1.300 2.500-1.800 5-1.700 7.800"
            "z",
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
        "M9.200 15.500C5.500 17 4 20.500 4.600 23.500"
        "c.4 1.800 3 2 3.600.2.7-2.200 1.800-3.800 4-5zM22.800 15.500"
        "c3.700 1.500 5.200 5 4.600 8-.4 1.800-3 2-3.600.2-.7-2.200-1.800-3.800-4-5z",
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
        "M8 13.500"
        "c3 1.500 8 1.800 14 1.800 5 0 8.200 2.700 8.200 6.200 0 3.800-3 5-7"
        " 4.600-3.500-.4-6-.2-9 .1-3.500.3-5.700-2-6.200-5.700-.4-2.600-.5-5-.0-7"
        "z",
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
            "M28.600 17.200"
            "c1.700 1.500 2 4.500 1.600 7-.2 1.800-.6 3-1.200 4.400.3-3.300-1-5.800-1-8.600z",
        )
    if coat.tail == "short":
        tail = path(
            coat.dark, "M29.500 18.500c1.600.8 2 2.600 1.400 4.400-.9-.9-1.700-2.200-1.900-3.500z"
        )
    return tail + far + barrel + belly + near
