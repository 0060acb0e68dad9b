"""Nouns: the sketchbook's own table of what can be painted (`nouns.csv`), by every name it goes by.

A row has real heights, what a thing rests on and which drawing suits it. Knows no plurals and opens no drawing.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, cast

from app.engines.sketchbook.english.inflection import article
from app.engines.sketchbook.shapes import SHAPES

Kind = Literal[
    "animal", "bird", "fish", "insect", "person", "tree", "plant", "food", "object", "furniture",
    "building", "vehicle", "boat", "aircraft", "heaven",
]  # fmt: skip
Rests = Literal["ground", "water", "air", "table", "floats"]


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for something paintable. `name` is the word as said, singular; `height` is in metres.

    `nearest` tells what is painted instead when the drawing only comes near to the word.
    """

    name: str
    art: str
    kind: Kind
    height: float
    rests: Rests
    nearest: str = ""


@lru_cache(1)
def own_nouns() -> dict[str, Noun]:
    """The sketchbook's own nouns by name."""
    table: dict[str, Noun] = {}
    with (files(__package__) / "nouns.csv").open(encoding="utf-8") as lines:
        for row in csv.reader(lines, delimiter=";"):
            if row[0].startswith("#"):
                continue
            names = row[0].split("|")
            art, near = _first_that_exists(row[1].split("|"), names)
            if not art:
                continue
            near = row[5] if len(row) > 5 else near
            rest = cast(Kind, row[2]), float(row[3]), cast(Rests, row[4]), near
            table |= {name: Noun(name, art, *rest) for name in (n.replace("-", " ") for n in names)}
    return table


def _first_that_exists(choices: list[str], names: list[str]) -> tuple[str, str]:
    """The first drawing there is, and what to say when it is only the nearest one."""
    for number, art in enumerate(choices):
        if art.startswith("own:") and art[4:] not in SHAPES:
            continue
        alike = {*" ".join(names).replace("-", " ").split()} & {*art.split("-")}
        wanted = choices[0].startswith("own:") and number > 0
        near = f"the nearest is {article(art.replace('-', ' '))}" if wanted and not alike else ""
        return art, near
    return "", ""
