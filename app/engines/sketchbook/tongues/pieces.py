"""Pieces of a Chinese or Japanese sentence, the things spoken of, and what follows a piece.

Values and questions about them; `clauses` ties them together.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.engines.sketchbook.english.doings import CLOTHES, GARMENTS, WORN
from app.engines.sketchbook.tongues.phrase import Phrase
from app.engines.sketchbook.tongues.tables import Term

CLOTHING = CLOTHES | GARMENTS | WORN | {"trousers", "skirt", "kimono", "shorts", "apron", "cape"}
PLACES = {
    "left of": "on the left", "right of": "on the right", "in front of": "in the foreground",
    "behind": "in the background", "above": "at the top", "on": "at the top", "under": "at the bottom",
    "between": "in the centre", "in": "in the centre",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A known word with its meanings, a number in digits, or a tie between words ("of", "in", "who", ".")."""

    said: str
    terms: tuple[Term, ...] = ()
    tie: str = ""
    number: str = ""

    def of(self, kinds: str) -> Term | None:
        return next((term for term in self.terms if term.kind in kinds), None)


@dataclass
class Spoken:
    """A thing or setting with where it stands; `marked` when it is what the clause is about."""

    phrase: Phrase
    where: list[str] = field(default_factory=list)
    marked: bool = False
    joined: bool = False
    listed: bool = False  # with も, of which there may be several
    loose: bool = False  # its place was said before it, of it or of who comes after it


def name_of(piece: Piece) -> Term:
    found = piece.of("ns")
    assert found is not None
    return found


def names_follow(after: Sequence[Piece]) -> bool:
    """Whether a thing or setting comes next, with what may stand before it."""
    for piece in after:
        if piece.of("ns"):
            return True
        if not (piece.of("czltqudi") or piece.number or piece.tie == "of"):
            return False
    return False


def clothes_follow(after: Sequence[Piece]) -> bool:
    found = next((term for piece in after if (term := piece.of("ns"))), None)
    return found is not None and found.english in CLOTHING


def clothes_joined(after: Sequence[Piece], end: int) -> int | None:
    """Where the next dress stands after the one at `end`: "红色毛衣和蓝色裤子"."""
    joint = after[end + 1].of("x") if end + 1 < len(after) else None
    if joint is None or joint.english != "and":
        return None
    for at in range(end + 2, len(after)):
        if found := after[at].of("ns"):
            return at if found.english in CLOTHING else None
        if after[at].tie not in ("", "of"):
            return None
    return None


def thing_of(pieces: Sequence[Piece], many: bool = False) -> Phrase:
    """The noun at the end of these pieces with the looks and the number before it."""
    thing = Phrase(noun=name_of(pieces[-1]).english, many=many)
    for piece in pieces[:-1]:
        if look := piece.of("czl"):
            thing.look(look.english)
        if piece.number or (number := piece.of("q")):
            thing.count = piece.number or (number.english if number else "")
    return thing


def setting_follows(after: Sequence[Piece]) -> bool:
    found = next((term for piece in after if (term := piece.of("ns"))), None)
    return found is not None and found.kind == "s"


def tied(between: Sequence[Piece]) -> bool:
    """Whether nothing but what may stand before a noun is said."""
    return all(piece.of("czltqudi") or piece.number for piece in between)


def within(after: Sequence[Piece]) -> list[Piece]:
    """The rest of the clause without small ties, so that what is there can be seen."""
    found = []
    for piece in after:
        if piece.tie in (".", ","):
            break
        if piece.tie not in ("at", "there", "who") and not piece.of("iv"):
            found.append(piece)
    return found


def tie_of(after: Sequence[Piece]) -> str:
    return after[0].tie if after else ""


def of_next(after: Sequence[Piece]) -> bool:
    """Whether a Japanese number is tied to the noun after it: "三本の花"."""
    rest = [piece for piece in after[:2] if not piece.of("u")]
    return bool(rest) and rest[0].tie == "of"


def doing_of(piece: Piece, after: Sequence[Piece]) -> str:
    """What a Chinese verb does to the thing after it: "吃胡萝卜"; nothing where it only tells a look: "吃的猫"."""
    relation = piece.of("r")
    if relation is None or not relation.english.split()[0].endswith("ing"):
        return ""
    done = not piece.of("l") or (names_follow(after) and not of_next(after))
    return relation.english if done else ""
