"""Clauses of Chinese and Japanese, tied together: which thing stands where, said in English order.

A landmark comes before its relation ("树的左边", "木の左に"); who stands there comes before it ("狐狸在...") or after
it ("...有一只狐狸", "...の狐"). Takes pieces, gives sentences; opens no table.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.english.doings import VESSELS
from app.engines.sketchbook.tongues.phrase import SIDES, Phrase
from app.engines.sketchbook.tongues.pieces import (
    CLOTHING,
    PLACES,
    Piece,
    Spoken,
    clothes_follow,
    doing_of,
    names_follow,
    of_next,
    tie_of,
    within,
)
from app.engines.sketchbook.tongues.placing import Placing
from app.engines.sketchbook.tongues.tables import Term

_OF_LAST = frozenset(
    {"next to", "near", "behind", "in front of", "under", "on", "in", "above", "around"}
)
_HANDS = ("右手に", "左手に")
_BIG = frozenset({"big", "huge", "tall", "long", "fat"})
_SMALL = frozenset({"small", "tiny"})


class Clauses(Placing):
    """Goes through the pieces once."""

    def told(self, pieces: Sequence[Piece]) -> str:
        for at, piece in enumerate(pieces):
            if self.skipped:
                self.skipped -= 1
                continue
            self._take(piece, pieces[at + 1 :], pieces[at - 1] if at else Piece(""))
        self._end()
        said = ". ".join(self.sentences)
        return ", ".join(filter(None, (said, ", ".join(dict.fromkeys(self.moods)))))

    def _take(self, piece: Piece, after: Sequence[Piece], before: Piece) -> None:
        if piece.said[:1] in ("風", "风") and (before.of("m") or Term("", "")).english[:3] == "in ":
            return None  # "水墨画風": the manner of a style, not wind
        if piece.tie:
            return self._tie(piece.tie, before, after)
        number = piece.of("q")
        counted = before.number or before.of("q") or before.of("d")
        is_measure = self.language == "ja" or names_follow(after) or not piece.of("ns")
        if piece.of("u") and counted and is_measure:
            return
        if piece.number or (number and not (piece.of("ns") and not names_follow(after))):
            return self._number(piece.number or (number.english if number else ""), after, before)
        return self._word(piece, after, before)

    def _word(self, piece: Piece, after: Sequence[Piece], before: Piece) -> None:
        name, relation = piece.of("ns"), piece.of("r")
        if relation and self._one_of_two(relation.english, after):
            return
        if relation and piece.said.startswith("に") and not before.of("ns"):
            return  # "の上に座っている": where it is was said
        if self.language == "zh" and (doing := doing_of(piece, after)):
            return self._worn(doing, after)
        if relation and (self.free or not name) and not self.phrase:
            roof = "on a house" if piece.said[:2] in ("屋顶", "房顶") else ""
            return self._relation(relation.english, after, roof)
        if piece.of("i") and piece.said[-1] in "画絵" and self.ahead == ["in a room"]:
            return self._name(Term("n", "painting"), before)
        if room := piece.of("h"):
            return self._where(room.english, after)
        if piece.of("p") and self._sky(piece, after):
            return
        held = any((term := each.of("w")) and term.english == "holding" for each in within(after))
        if piece.said in _HANDS and held:
            return None
        if place := piece.of("p"):
            if place.english == "in the centre" and self.free and self.free[-1].phrase.setting:
                return self._relation("in", after)
            side = place.english.removeprefix("on the ")
            if side in SIDES and piece.said[-1] in "是有" and self.free and not self.phrase:
                return self._relation(f"{side} of", after)
            return self._where(place.english, after)
        look = piece.of("czlt")
        if look and self.than and self._compared(look.english, after):
            return
        if look and not (name and not names_follow(after)):
            return self.phrase.look(look.english)
        if name:
            return self._name(name, before)
        if part := piece.of("o"):
            return self._part(part.english, after)
        self._other(piece, after)

    def _part(self, english: str, after: Sequence[Piece]) -> None:
        """A part with its looks, said before it or after: "白い屋根の家", "屋根が白い"."""
        if self.barred:
            self.barred = False
            return self.moods.append(f"no {english}")
        of = self.language == "ja" and not self.phrase.looks
        ties = ("there", "who", "of") if of else ("there", "who")
        self.skipped = 1 if tie_of(after) in ties else 0
        while self.skipped < len(after) and (look := after[self.skipped].of("czl")):
            self.phrase.look(look.english)
            self.skipped += 1
            if self.language == "ja" and of:
                break  # "屋根の赤い小さな家"
        self.skipped = self.skipped if self.phrase.looks else 0
        said = f"with {replace(self.phrase, noun=english).english()}"
        self.phrase = Phrase()
        if names_follow(within(after[self.skipped :])) or not (self.free or self.last):
            self.ahead.append(said)
        elif self.free:
            self.free[-1].where.append(said)
        elif self.last:
            self.sentences.append(f"{replace(self.last, article='the').english()} {said}")

    def _other(self, piece: Piece, after: Sequence[Piece]) -> None:
        if piece.said == "都":
            self.every = True
        elif article := piece.of("d"):
            self.phrase.article = article.english
        elif worn := piece.of("w"):
            around = piece.said[0] == "围" and not clothes_follow(after)
            idle = worn.english == "against" and self.ahead and not self.free  # "墙边靠着一辆车"
            if not self.barred and not idle:
                self._worn("around" if around else worn.english, after)
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
            elif not after or not after[0].of("nsczlt"):
                self.phrase.looks.clear()  # of what is not known
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
        elif tie in ("who", "also", "in"):
            self._predicate()
            for each in self.free:
                each.marked = True
            for each in self.free[-1:]:
                each.listed = tie == "also"
        elif tie == "there":
            self._predicate()
        elif (
            tie == "at"
            and self.free
            and self.free[-1].phrase.noun in CLOTHING
            and clothes_follow(after)
        ):
            self.joined = True  # "黒い帽子に赤いコート"
        elif before.of("ns") and self.free and not self.phrase and tie in ("of", "at"):
            last = self.free[-1]
            if after and (after[0].of("rw") or after[0].tie == "who"):
                return
            if tie == "of" and not names_follow(after):
                return
            if last.phrase.setting or tie == "at":
                inside = last.phrase.setting and last.phrase.noun != "moon surface"
                inside = inside or last.phrase.noun in VESSELS
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

    # -------------------------------------------------------------- things
    def _number(self, english: str, after: Sequence[Piece], before: Piece) -> None:
        named = self.language == "zh"  # "碗" is a bowl or its measure
        if self.language == "ja" and before.tie == "who" and self.free and not of_next(after):
            self.free[-1].phrase.count = english
            return
        rest = [piece for piece in after if not piece.of("u") or (named and piece.of("ns"))]
        if self.free and self.free[-1].phrase.count and english == "a row of":
            return  # "三把椅子排成一排"
        if self.free and not self.phrase and not names_follow(rest) and not self.ahead:
            self.free[-1].phrase.count = english
        else:
            self.phrase.count = english

    def _name(self, term: Term, before: Piece) -> None:
        if term.english == "shop" and before.of("ns") and self.free:
            self.free.pop()  # "花屋": what is sold there is no thing of its own
        self.phrase.noun, self.phrase.setting = term.english, term.kind == "s"
        spoken = Spoken(self.phrase, self.ahead, joined=self.joined, loose=self.loose)
        if self.joined and not self.ahead and self.free and self.free[-1].loose:
            spoken.where, spoken.loose = [*self.free[-1].where], True
        self.phrase, self.joined = Phrase(), False
        if self.barred:
            self.barred = False
            self.moods.append(f"no {spoken.phrase.noun}")
            self.kept = bool(self.ahead)
            return  # what was said of where it is not is of what comes next
        self.ahead, self.loose, self.kept = [], False, False
        self.free.append(spoken)

    def _joint(self, english: str, after: Sequence[Piece]) -> None:
        if english == "nobody":
            self.moods.append("no people")
        elif self.language == "ja" and english in ("without", "no"):
            self._none()
        elif english == "none" and (not after or after[0].tie):
            self._none()
        elif english in ("without", "no", "none"):
            self.barred = True
        elif english == "with" and self.free and self.language == "zh" and names_follow(after):
            self._worn("with", after)
        elif english == "with" and self.free and self.language == "ja":
            self._where(f"with {self._landmark(self.free.pop())}", after)
        else:
            self.joined = True

    # -------------------------------------------------------------- where they are
    def _relation(self, how: str, after: Sequence[Piece], alone: str = "") -> None:
        self._predicate()
        if self.kept and not self.free:  # something else is elsewhere
            self.sentences.append(" ".join(self.ahead))
            self.ahead, self.kept = [], False
        pointed = self.phrase.article == "this"  # "その左に"
        self.phrase = Phrase() if pointed else self.phrase
        spoken = self.last if how in ("next to", "near") else self.base or self.last
        if not self.free and spoken and (how in _OF_LAST or pointed) and not self.ahead:
            self.base = spoken
            return self._where(f"{how} {replace(spoken, article='the').english()}", after)
        if not self.free or all(each.marked for each in self.free):
            return self._where(alone or PLACES.get(how, ""), after)
        last = self.free.pop()
        landmarks = [last]
        self.base = None if self.free or last.phrase.setting else last.phrase
        if how == "between" and last.joined and self.free:
            landmarks.insert(0, self.free.pop())
        if len({each.phrase.noun for each in landmarks}) < len(landmarks) and not last.phrase.looks:
            landmarks, last.phrase.count = [last], "2"  # "家と家の間"
        one = len(landmarks) == 1 and last.phrase.count in ("", "1") and not last.phrase.many
        how = "in" if how == "between" and one else how
        for each in landmarks:
            self._set_free(each)
        self._where(f"{how} {' and '.join(self._landmark(each) for each in landmarks)}", after)
