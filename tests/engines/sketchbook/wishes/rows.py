"""The table of corrections: what a person says at which picture, and the facts that must hold then.

The words of the table are read here; what a fact means is told in `facts`.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `vague`: the answer must say what was understood. `late`: a plan may answer that it can only be done
    at a picture."""

    verb: str
    intent: str
    words: str
    facts: tuple[str, ...]
    vague: bool = False
    late: bool = False


@cache
def rows(name: str = "corrections.txt") -> tuple[Row, ...]:
    """All lines of a table beside this file."""
    intents: dict[str, str] = {}
    found: list[Row] = []
    verb, signs = "", ""
    for line in Path(__file__).with_name(name).read_text().splitlines():
        if line.startswith("= "):
            key, _, intent = line[2:].partition(": ")
            intents[key] = intent
        elif line.startswith("["):
            verb, _, signs = line.strip("[]").partition(" ")
        elif line.strip() and not line.startswith("#"):
            key, words, facts = (part.strip() for part in line.split("|", 2))
            told = tuple(fact.strip() for fact in facts.split(";"))
            found.append(Row(verb, intents[key], words, told, "?" in signs, "!" in signs))
    return tuple(found)
