"""Which thing a relation is about, what "it" points back to, which colour belongs to whom.

Fills a `Sentence` from left to right; relations may come after their subject or before it ("on the hill, a castle").
"""

from dataclasses import replace

from app.engines.sketchbook.attaching import fits_on
from app.engines.sketchbook.english import parting, pointing
from app.engines.sketchbook.english.doings import VESSELS
from app.engines.sketchbook.english.figures import has_part, told
from app.engines.sketchbook.english.pieces import (
    At,
    Doing,
    Ground,
    Link,
    Mark,
    Mood,
    One,
    Piece,
    Things,
    Tint,
    Unknown,
)
from app.engines.sketchbook.english.standing import Standing
from app.engines.sketchbook.lexicon import How, Place


class Tying(Standing):
    """What becomes of each piece, by what was said before it and what comes after."""

    def take(self, piece: Piece, after: list[Piece]) -> None:
        match piece:
            case Mark(what):
                self._mark(what)
            case Link():
                self._link(piece, after)
            case At(place):
                self._at(place, after)
            case Things():
                if not self._one_of_them(piece, after):
                    self.things(piece)
            case Ground():
                self.ground(piece)
            case Mood():
                self._mood(piece)
            case Tint():
                self._tint(piece)
            case Doing(word):
                if not told(self.sentence, self.last, self.subjects, self.closed, word):
                    self._not_known(word, "look")
            case One():
                self._one(piece)
            case Unknown(word, kind):
                self._not_known(word, kind)

    def _mark(self, what: str) -> None:
        if what == ".":
            self._begin()
        elif what == "no":
            self.negated, self.refused = True, False
            return
        elif what == "except":
            self.negated = not (self.negated or self.gone)
            self.gone = False
            return
        elif what == "portrait":
            self.sentence.close = True
        elif what == "row":
            for index in self.subjects:
                self.sentence.alter(index, lined=self.sentence.mentions[index].count > 1)
        elif what == "sides":
            self._on_both_sides()
        elif what in ("it", "who", "them"):
            self._points(what)
        elif what == "that":
            self._that()
        elif what == "each":
            self.each = True
            self.subjects = self.subjects or list(self.spoken)
            self.closed = False
        elif what == "just":
            self.negated = False
            return
        elif what == "each other" and self.how:
            self._each_other(self.how)
        elif what in ("air", "water"):
            self._rest(what)
        elif what == "with":
            self.whole = [] if self.on_ground or self.last is None else [self.last]
            self.whole = list(self.subjects) if self.each and self.subjects else self.whole
            self.how = None
            self.negated = False
        if what in (",", "and", "or", "with", "."):
            self.fresh = True
            self.gone = self.plural = False
            self.negated = (
                self.negated and what in ("or", "and", ",") and (self.refused or what == "or")
            )
            self.joint = what

    def _points(self, what: str) -> None:
        """A word that points back: the object of a relation, or whom the sentence is about."""
        if what == "them":
            meant = pointing.several(self.sentence, self.subjects, self.spoken)
        else:
            found = pointing.person(self.sentence) if what == "who" else None
            if found is None:
                found = pointing.thing(self.sentence, self.subjects, self.whole, self.spoken)
            meant = () if found is None else (found,)
        if self.how:
            self.to(meant)
        elif not self.subjects and not self.ahead and meant:
            if what == "them" and len(self.spoken) == 1:
                meant = pointing.several(self.sentence, [], self.spoken)
            self.subjects, self.closed, self.fresh, self.last = list(meant), False, False, meant[-1]

        self.plural = what == "them"

    def _each_other(self, how: How) -> None:
        """Two things, or the two halves of a group."""
        self.how = None
        if len(self.subjects) > 1:
            self.sentence.relate(self.subjects[:1], how, (self.subjects[-1],))
        elif self.subjects and (count := self.sentence.mentions[self.subjects[0]].count) > 1:
            parting.part(self.sentence, self.subjects[0], One(how, count // 2))

    def _on_both_sides(self) -> None:
        """ "A house with a tree on each side": there are two, and they are around it."""
        for index in self.subjects[-1:]:
            if self.sentence.mentions[index].count == 1:
                self.sentence.alter(index, count=2, counted=True)
            self.sentence.relations = [
                replace(r, how="around") if r.a == index and r.how == "next to" else r
                for r in self.sentence.relations
            ]

    def _that(self) -> None:
        """ "A bear in front of a house that is red": what comes next is about the house."""
        if self.last is not None and self.last not in self.subjects and not self.on_ground:
            self.subjects, self.closed, self.support = [self.last], False, None

    def _begin(self) -> None:
        self.spoken = self.subjects or self.spoken
        self.subjects, self.whole, self.ahead, self.wearers = [], [], [], []
        self.closed = self.negated = self.each = self.gone = self.laying = False
        self.how = self.between = self.ahead_place = self.object = self.told = None
        self.ahead_rests = ""

    def _rest(self, where: str) -> None:
        for index in self.subjects[-1:] if not self.closed else self.subjects:
            self.sentence.alter(index, rests=where)

    def _link(self, link: Link, after: list[Piece]) -> None:
        """A relation; said before its subject ("on the hill, a castle") it waits for it."""
        how = link.how
        if how == "behind" and self.on_ground and not [p for p in after if not isinstance(p, Mark)]:
            self.sentence.grounds[-1] = (self.sentence.grounds[-1][0], True)  # "mountains behind"
            return
        if self.gone:
            self.negated = self.gone = False
            return
        self.negated = False
        self.link = link
        worn = link.turned and how == "on" and self._clothed()
        if (
            self.closed
            and self.support is not None
            and how not in ("left of", "right of")
            and not worn
        ):
            self.subjects = [self.support]
        chains = how in ("left of", "right of") or link.doing
        if (
            chains
            and self.closed
            and not self.fresh
            and how == self.told
            and self.object is not None
        ):
            self.subjects = [self.object]  # "a fox left of a bear left of a house"
        if link.turned:
            last = [self.last] if self.last in self.subjects and self.last is not None else []
            if last and self.sentence.mentions[last[0]].noun.name in VESSELS:
                self.subjects = last  # "a knife and a jug of milk"
            self.how, self.fresh = how, False
            return
        nouns = [each for each in after if not isinstance(each, Mood | Unknown)]
        first = not self.subjects or (self.joint in (",", "and", ".", "with") and self.fresh)
        then = nouns[1:2] if nouns and isinstance(nouns[0], Things | Ground | Mark) else []
        if (first and then and isinstance(then[0], Things)) or not self.subjects:
            self.ahead.append((how, ()))
            self.subjects = self.subjects if self.whole else []
            self.closed = False
        self.how, self.fresh = how, False

    def _clothed(self) -> bool:
        """Whether what the subjects are on cannot wear anything: "a king on a throne wearing a crown"."""
        if self.support is None:
            return False
        nouns = [self.sentence.mentions[n].noun for n in self.subjects[-1:]]
        return all(map(fits_on, nouns)) and not fits_on(self.sentence.mentions[self.support].noun)

    def _at(self, place: Place, after: list[Piece]) -> None:
        if place == "background" and self.on_ground and self.fresh is False:
            self.sentence.grounds[-1] = (self.sentence.grounds[-1][0], True)
            return
        if self.gone:
            self.negated = self.gone = False
            return
        nouns = [each for each in after[:2] if not isinstance(each, Unknown)]
        follows = bool(nouns) and isinstance(nouns[0], Things)
        comma = len(nouns) > 1 and nouns[0] == Mark(",") and isinstance(nouns[1], Things)
        if not self.subjects or (self.fresh and (follows or (comma and self.closed))):
            self.ahead_place = place
            self.subjects = []
            self.closed = False
            return
        subjects = self.subjects[-1:] if self.closed else self.subjects
        self.sentence.stand(subjects, place)
        self.closed = True

    def _one_of_them(self, said: Things, after: list[Piece]) -> bool:
        """ "The boat on the left", where there are two: one of them, or another than the one on the right."""
        place = after[0].place if after and isinstance(after[0], At) else said.place
        if place not in parting.WHICH or not said.definite or said.count > 1 or self.negated:
            return False
        one = One(parting.WHICH[place], 1, said.colour, said.size, said.noun)
        group = parting.group_of(self.sentence, one, self.subjects or self.spoken)
        if self.how or group is None or self.sentence.mentions[group].count < 2:
            elsewhere = [
                m.place for m in self.sentence.mentions
                if m.noun.name == said.noun.name and m.place in parting.WHICH
            ]  # fmt: skip
            if elsewhere and place not in elsewhere:
                self.things(replace(said, other=True))
                return True
            return False
        self._one(one)
        return True

    def _mood(self, said: Mood) -> None:
        if not said.of and (said.time or said.feature or said.palette or said.sky):
            if self.ahead and not self.ahead[-1][1]:
                self.ahead.pop()
            self.how = None
        self.sentence.mood(said, self.negated)
        self.refused = True

    def _tint(self, said: Tint) -> None:
        if said.one and self.subjects and not self.negated and self._one_more(said):
            return
        before = [] if self.subjects or said.one else self.spoken  # "They are red."
        known = said.material and self.last is not None  # said right after its thing
        late = self.subjects if self.plural else self.subjects[-1:]
        for index in [self.last or 0] if known else before or late:
            if self.negated:
                self.sentence.spare(index, said)
            else:
                self.sentence.parted |= {index} if said.one else set()  # there is "the other" now
                self.sentence.tint(index, said)
        self.negated = self.negated and bool(self.joint)

    def _one_more(self, said: Tint) -> bool:
        """ "A white horse near a black one", "a white cat and a black one"; one named before is that one again."""
        like = self.sentence.mentions[self.subjects[-1]]
        joined = self.joint == "and" and like.count == 1 and like.colour not in (None, said.colour)
        joined = joined and like.noun.kind != "person"  # whose clothes have it
        named = [n for n, m in enumerate(self.sentence.mentions) if m.colour == said.colour]
        if not (self.how or joined):
            return False
        if named and not self.how:
            self.subjects, self.closed = named[-1:], False
        else:
            self.things(Things(like.noun, 1, True, said.colour, said.size, other=True))
        return True

    def _one(self, said: One) -> None:
        """Some of the group spoken of; what comes next is about them."""
        if said.which == "all":
            for index in self.subjects or self.spoken:
                self.sentence.tint(index, Tint(said.colour, False, said.size))
            return
        group = parting.group_of(self.sentence, said, self.subjects or self.spoken)
        if group is None:
            if things := parting.as_things(said):
                self.things(things)
            return
        self.last = parting.part(self.sentence, group, said)
        self.subjects, self.closed, self.fresh = [self.last], False, False
        self.how, self.between, self.joint = None, None, ""

    def _not_known(self, word: str, kind: str) -> None:
        self.refused = True
        part = bool(self.whole) and self.joint in ("with", "and")
        of = self.whole[:1] if part else self.subjects[-1:]
        if kind == "thing" and not self.negated and of and has_part(self.sentence, of[0], word):
            return
        if self.sentence.not_understood(word, kind, self.negated, part):
            self.how = None
