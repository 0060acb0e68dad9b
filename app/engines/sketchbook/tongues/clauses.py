"""Clauses of Chinese and Japanese, tied together: which thing stands where, said in English order.

A landmark comes before its relation ("树的左边", "木の左に"); who stands there comes before it ("狐狸在...") or after
it ("...有一只狐狸", "...の狐"). Takes pieces, gives sentences; opens no table.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.engines.sketchbook.english.doings import VESSELS
from app.engines.sketchbook.tongues.phrase import Phrase
from app.engines.sketchbook.tongues.tables import Term

_PLACES = {
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
    loose: bool = False  # its place was said before it, of it or of who comes after it


class Clauses:
    """Goes through the pieces once. `free` holds what no relation has taken yet, `ahead` what the next thing gets."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.sentences: list[str] = []
        self.named: set[str] = set()
        self.moods: list[str] = []
        self.restart()

    def restart(self) -> None:
        self.phrase = Phrase()
        self.free: list[Spoken] = []
        self.ahead: list[str] = []
        self.joined = self.barred = self.loose = False
        self.skipped = 0

    def told(self, pieces: Sequence[Piece]) -> str:
        for at, piece in enumerate(pieces):
            if self.skipped:
                self.skipped -= 1
                continue
            self._take(piece, pieces[at + 1 :], pieces[at - 1] if at else Piece(""))
        self._end()
        said = ". ".join(self.sentences)
        return ", ".join(filter(None, (said, ", ".join(dict.fromkeys(self.moods)))))

    # -------------------------------------------------------------- one piece
    def _take(self, piece: Piece, after: Sequence[Piece], before: Piece) -> None:
        if piece.tie:
            return self._tie(piece.tie, before, after)
        number = piece.of("q")
        counted = before.number or before.of("q") or before.of("d")
        is_measure = self.language == "ja" or _names_follow(after) or not piece.of("ns")
        if piece.of("u") and counted and is_measure:
            return
        if piece.number or (number and not (piece.of("ns") and not _names_follow(after))):
            return self._number(piece.number or (number.english if number else ""), after)
        name, relation = piece.of("ns"), piece.of("r")
        if relation and piece.said.startswith("に") and not before.of("ns"):
            return  # "の上に座っている": where it is was said
        if relation and (self.free or not name) and not self.phrase:
            return self._relation(relation.english, after)
        if place := piece.of("p"):
            return self._where(place.english, after)
        look = piece.of("czlt")
        if look and not (name and not _names_follow(after)):
            return self.phrase.look(look.english)
        if name:
            return self._name(name)
        self._other(piece, after)

    def _other(self, piece: Piece, after: Sequence[Piece]) -> None:
        if article := piece.of("d"):
            self.phrase.article = article.english
        elif worn := piece.of("w"):
            self._worn(worn.english, after)
        elif mood := piece.of("m"):
            self.moods.append(mood.english)
        elif joint := piece.of("x"):
            self._joint(joint.english, after)
        elif relation := piece.of("r"):
            self._relation(relation.english, after)

    def _tie(self, tie: str, before: Piece, after: Sequence[Piece]) -> None:
        if tie in (".", ","):
            return self._end(tie)
        if tie == "many" and self.free:
            self.free[-1].phrase.many = True
        elif tie in ("who", "in"):
            self._predicate()
            for each in self.free:
                each.marked = True
        elif tie == "there":
            self._predicate()
        elif before.of("ns") and self.free and not self.phrase and tie in ("of", "at"):
            last = self.free[-1]
            if after and (after[0].of("rw") or after[0].tie == "who"):
                return
            if tie == "of" and not _names_follow(after):
                return
            if last.phrase.setting or tie == "at":
                inside = last.phrase.setting or last.phrase.noun in VESSELS
                self._relation("in" if inside else "on", after)

    # -------------------------------------------------------------- things
    def _number(self, english: str, after: Sequence[Piece]) -> None:
        named = self.language == "zh"  # "碗" is a bowl or its measure
        rest = [piece for piece in after if not piece.of("u") or (named and piece.of("ns"))]
        if self.free and not self.phrase and not _names_follow(rest) and not self.ahead:
            self.free[-1].phrase.count = english
        else:
            self.phrase.count = english

    def _name(self, term: Term) -> None:
        self.phrase.noun, self.phrase.setting = term.english, term.kind == "s"
        spoken = Spoken(self.phrase, self.ahead, joined=self.joined, loose=self.loose)
        if self.joined and not self.ahead and self.free and self.free[-1].loose:
            spoken.where, spoken.loose = [*self.free[-1].where], True
        self.phrase, self.ahead, self.joined, self.loose = Phrase(), [], False, False
        if self.barred:
            self.barred = False
            self.moods.append(f"no {spoken.phrase.noun}")
        else:
            self.free.append(spoken)

    def _predicate(self) -> None:
        """Looks without a noun after them are of what was named last."""
        if self.phrase.looks and self.free:
            for look in self.phrase.looks:
                self.free[0].phrase.look(look)
            self.phrase = Phrase()

    def _joint(self, english: str, after: Sequence[Piece]) -> None:
        if english in ("without", "no"):
            if self.language == "ja" and self.free:
                self.moods.append(f"no {self.free.pop().phrase.noun}")
            else:
                self.barred = True
        elif english == "with" and self.free and self.language == "ja":
            self._where(f"with {self._landmark(self.free.pop())}", after)
        else:
            self.joined = True

    # -------------------------------------------------------------- where they are
    def _relation(self, how: str, after: Sequence[Piece]) -> None:
        self._predicate()
        if not self.free or all(each.marked for each in self.free):
            return self._where(_PLACES.get(how, ""), after)
        last = self.free.pop()
        landmarks = [last]
        if how == "between" and last.joined and self.free:
            landmarks.insert(0, self.free.pop())
        for each in landmarks:
            self._set_free(each)
        self._where(f"{how} {' and '.join(self._landmark(each) for each in landmarks)}", after)

    def _set_free(self, landmark: Spoken) -> None:
        """ "In space, between the earth and the moon": what was said before a landmark is of who is there."""
        if landmark.loose:
            self.ahead, landmark.where = landmark.where, []

    def _where(self, said: str, after: Sequence[Piece]) -> None:
        """Gives a place to who it was said of: those named before it, else the next."""
        if not said:
            return
        subjects = [each for each in self.free if each.marked]
        if _tie_of(after) == "of" and _names_follow(after[1:]):
            subjects = []
        elif not subjects and self.free and not _names_follow(_within(after)):
            subjects = self.free
        for each in subjects:
            each.where.append(said)
        if not subjects:
            self.ahead.append(said)
            self.loose = _tie_of(after) != "of"

    def _worn(self, how: str, after: Sequence[Piece]) -> None:
        if self.language == "ja":
            if self.free:
                worn = self.free.pop()
                self._set_free(worn)
                self._where(f"{how} {self._landmark(worn)}", after)
            return
        end = next((n for n, piece in enumerate(after) if piece.of("ns")), None)
        if end is None:
            return
        thing = Phrase(noun=_term(after[end]).english)
        for piece in after[:end]:
            if look := piece.of("czl"):
                thing.look(look.english)
        rest = after[end + 1 :]
        self._where(f"{how} {thing.english()}", rest)
        self.skipped = end + 1

    def _landmark(self, spoken: Spoken) -> str:
        """A landmark in words; what stands somewhere itself is told first."""
        if spoken.where:
            self._tell(spoken)
        return self._english(spoken.phrase)

    # -------------------------------------------------------------- telling
    def _end(self, stop: str = ".") -> None:
        self._predicate()
        if self.ahead and stop == "," and not self.free:
            self.phrase, self.joined = Phrase(), False
            return  # "湖边，有一只狐狸": of what comes next
        while self.free:
            each, *others = self.free
            alike = [other for other in others if other.joined and other.where == each.where != []]
            self._tell(each, alike)
            self.free = [other for other in others if other not in alike]
        alone = " ".join((*self.ahead, self.phrase.english()))
        self.sentences += [alone.strip()] if alone.strip() else []
        self.restart()

    def _tell(self, spoken: Spoken, alike: Sequence[Spoken] = ()) -> None:
        """A sentence for each place; things that are in the same places share them."""
        for where in spoken.where or [""]:
            who = " and ".join(self._english(each.phrase) for each in (spoken, *alike))
            self.sentences.append(f"{who} {where}".strip())

    def _english(self, phrase: Phrase) -> str:
        """With "the" for what was named before."""
        if phrase.noun in self.named and not phrase.setting:
            again = Phrase("the", phrase.count, phrase.looks, phrase.noun, phrase.many)
            return again.english()
        self.named.add(phrase.noun)
        return phrase.english()


def _term(piece: Piece) -> Term:
    found = piece.of("ns")
    assert found is not None
    return found


def _names_follow(after: Sequence[Piece]) -> bool:
    """Whether a thing or setting comes next, with what may stand before it."""
    for piece in after:
        if piece.of("ns"):
            return True
        if not (piece.of("czltqudi") or piece.number or piece.tie == "of"):
            return False
    return False


def _within(after: Sequence[Piece]) -> list[Piece]:
    """The rest of the clause without small ties, so that what is there can be seen."""
    found = []
    for piece in after:
        if piece.tie in (".", ","):
            break
        if piece.tie not in ("at", "there", "who") and not piece.of("iv"):
            found.append(piece)
    return found


def _tie_of(after: Sequence[Piece]) -> str:
    return after[0].tie if after else ""
