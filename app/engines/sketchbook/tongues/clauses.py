"""Clauses of Chinese and Japanese, tied together: which thing stands where, said in English order.

A landmark comes before its relation ("树的左边", "木の左に"); who stands there comes before it ("狐狸在...") or after
it ("...有一只狐狸", "...の狐"). Takes pieces, gives sentences; opens no table.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.english.doings import CLOTHES, GARMENTS, VESSELS, WORN
from app.engines.sketchbook.tongues.phrase import Phrase
from app.engines.sketchbook.tongues.pieces import (
    PLACES,
    Piece,
    Spoken,
    name_of,
    names_follow,
    of_next,
    setting_follows,
    tie_of,
    tied,
    within,
)
from app.engines.sketchbook.tongues.tables import Term

_OF_LAST = frozenset(
    {"next to", "near", "behind", "in front of", "under", "on", "in", "above", "around"}
)
_BIG = frozenset({"big", "huge", "tall", "long", "fat"})
_SMALL = frozenset({"small", "tiny"})


class Clauses:
    """Goes through the pieces once. `free` holds what no relation has taken yet, `ahead` what the next thing gets."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.sentences: list[str] = []
        self.named: set[str] = set()
        self.moods: list[str] = []
        self.last: Phrase | None = None  # the thing told last: "beside it" is beside that
        self.restart()

    def restart(self) -> None:
        self.phrase = Phrase()
        self.free: list[Spoken] = []
        self.ahead: list[str] = []
        self.joined = self.barred = self.loose = self.than = False
        self.done_to: Spoken | None = None
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
        is_measure = self.language == "ja" or names_follow(after) or not piece.of("ns")
        if piece.of("u") and counted and is_measure:
            return
        if piece.number or (number and not (piece.of("ns") and not names_follow(after))):
            return self._number(piece.number or (number.english if number else ""), after, before)
        name, relation = piece.of("ns"), piece.of("r")
        if relation and piece.said.startswith("に") and not before.of("ns"):
            return  # "の上に座っている": where it is was said
        if relation and self.language == "zh" and relation.english.split()[0].endswith("ing"):
            return self._worn(relation.english, after)
        if relation and (self.free or not name) and not self.phrase:
            return self._relation(relation.english, after)
        if place := piece.of("p"):
            return self._where(place.english, after)
        look = piece.of("czlt")
        if look and self.than and self._compared(look.english, after):
            return
        if look and not (name and not names_follow(after)):
            return self.phrase.look(look.english)
        if name:
            return self._name(name)
        if part := piece.of("o"):
            self.phrase.noun = part.english
            self.ahead.append(f"with {self.phrase.english()}")
            self.phrase = Phrase()
            return
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
        if tie == "?":
            if before.of("n") and self.free and not self.ahead and self.language == "zh":
                self._worn("next to", after)
            return
        if tie == "than":
            self.than = True
            return
        if tie == "what" and self.free and before.of("n"):
            self.done_to = self.free[-1]
        if tie == "of" and before.of("n") and self.free and self._clothed(after):
            return
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
            if tie == "of" and not names_follow(after):
                return
            if last.phrase.setting or tie == "at":
                inside = last.phrase.setting or last.phrase.noun in VESSELS
                self._relation("in" if inside else "on", after)

    def _compared(self, look: str, after: Sequence[Piece]) -> bool:
        """ "Bigger than a dog", where the dog was named last."""
        if not self.free or look not in _BIG | _SMALL:
            return False
        self.than = False
        how = "bigger than" if look in _BIG else "smaller than"
        landmark = self.free.pop()
        self._set_free(landmark)
        self._where(f"{how} {self._landmark(landmark)}", after)
        return True

    def _clothed(self, after: Sequence[Piece]) -> bool:
        """ "The girl of the red dress" wears it."""
        worn = self.free[-1].phrase
        if worn.noun not in CLOTHES | GARMENTS | WORN or not names_follow(after):
            return False
        self.free.pop()
        self.ahead.append(f"wearing {worn.english()}")
        return True

    # -------------------------------------------------------------- things
    def _number(self, english: str, after: Sequence[Piece], before: Piece) -> None:
        named = self.language == "zh"  # "碗" is a bowl or its measure
        if self.language == "ja" and before.tie == "who" and self.free and not of_next(after):
            self.free[-1].phrase.count = english
            return
        rest = [piece for piece in after if not piece.of("u") or (named and piece.of("ns"))]
        if self.free and not self.phrase and not names_follow(rest) and not self.ahead:
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
        if not self.free and self.last and how in _OF_LAST and not self.ahead:
            return self._where(f"{how} {replace(self.last, article='the').english()}", after)
        if not self.free or all(each.marked for each in self.free):
            return self._where(PLACES.get(how, ""), after)
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
        if tie_of(after) == "of" and names_follow(after[1:]):
            subjects = subjects if setting_follows(after[1:]) else []
        elif not subjects and self.free and not names_follow(within(after)):
            subjects = self.free
        for each in subjects:
            each.where.append(said)
        if not subjects:
            self.ahead.append(said)
            self.loose = tie_of(after) != "of"

    def _worn(self, how: str, after: Sequence[Piece]) -> None:
        if self.language == "ja":
            if self.free:
                worn = self.free.pop()
                worn.phrase.many = worn.phrase.many or how == "full of"
                self._set_free(worn)
                self._where(f"{how} {self._landmark(worn)}", after)
            return
        end = next((n for n, piece in enumerate(after) if piece.of("ns")), None)
        if end is None or (how == "full of" and (self.ahead or not tied(after[:end]))):
            return
        thing = Phrase(noun=name_of(after[end]).english, many=how == "full of")
        for piece in after[:end]:
            if look := piece.of("czl"):
                thing.look(look.english)
            if number := piece.of("q"):
                thing.count = number.english
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
        self._side_by_side()
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

    def _side_by_side(self) -> None:
        """Whom something unknown is done to is beside who does it."""
        doing = [each for each in self.free if each.marked and not each.phrase.setting]
        if self.done_to in self.free and doing and self.done_to not in doing:
            self.free.remove(self.done_to)
            doing[0].where.append(f"next to {self._landmark(self.done_to)}")

    def _tell(self, spoken: Spoken, alike: Sequence[Spoken] = ()) -> None:
        """A sentence for each place; things that are in the same places share them."""
        self.last = None if spoken.phrase.setting else spoken.phrase
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
