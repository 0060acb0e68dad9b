"""Which thing a relation is about, what "it" points back to, which colour belongs to whom.

Fills a `Sentence` from left to right; relations may come after their subject or before it ("on the hill, a castle").
"""

from dataclasses import dataclass, field

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english.doings import CLOTHES, PARTS, WORN
from app.engines.sketchbook.english.figures import dress, told
from app.engines.sketchbook.english.meaning import Relation
from app.engines.sketchbook.english.pieces import (
    At,
    Doing,
    Ground,
    Link,
    Mark,
    Mood,
    Piece,
    Things,
    Tint,
    Unknown,
)
from app.engines.sketchbook.english.sentence import Sentence, rests_on
from app.engines.sketchbook.lexicon import How, Place
from app.engines.sketchbook.vocabulary import noun

_SIDES = frozenset({"left of", "right of"})
_BESIDE = {"table": _SIDES | {"below", "behind", "in front of", "next to"}, "waterfall": _SIDES}


@dataclass
class Tying:
    """Where the reading stands, from left to right. What was understood is in `sentence`."""

    sentence: Sentence = field(default_factory=Sentence)
    subjects: list[int] = field(default_factory=list)  # whom the next relation is about
    closed: bool = False  # a relation or place was said of them: the next thing begins anew
    how: How | None = None  # a relation waiting for its object
    ahead: list[tuple[How, tuple[int, ...]]] = field(default_factory=list)  # objects said first
    ahead_place: Place | None = None
    ahead_rests: str = ""
    between: int | None = None  # a relation that still takes a second object
    negated: bool = False
    joint: str = "."  # the last mark: and, or, comma, stop, with
    whole: list[int] = field(default_factory=list)  # what the "with" is about
    on_ground: bool = False  # the last noun was a setting
    link: Link | None = None  # the last relation said
    last: int | None = None  # the thing named last
    support: int | None = None  # what the subjects stand on or in: what comes next is about it
    fresh: bool = True  # nothing was named since the last mark
    spoken: list[int] = field(default_factory=list)  # the subjects of the sentence before
    wearers: list[int] = field(default_factory=list)  # who wears what was named last
    object: int | None = None  # what the last relation was to
    told: How | None = None  # that relation

    def take(self, piece: Piece, after: list[Piece]) -> None:
        match piece:
            case Mark(what):
                self._mark(what)
            case Link():
                self._link(piece, after)
            case At(place):
                self._at(place, after)
            case Things():
                self._things(piece)
            case Ground():
                self._ground(piece)
            case Mood():
                self._mood(piece)
            case Tint():
                self._tint(piece)
            case Doing(word):
                if not told(self.sentence, self.last, self.subjects, self.closed, word):
                    self._not_known(word, "look")
            case Unknown(word, kind):
                self._not_known(word, kind)

    def _mark(self, what: str) -> None:
        if what == ".":
            self._begin()
        elif what == "no":
            self.negated = True
            return
        elif what in ("it", "who") and self.how:
            self._object(
                self.sentence.pointed_to(what == "who", self.whole, self.subjects), joined=False
            )
        elif what == "just":
            self.negated = False
            return
        elif what == "each other" and self.how and len(self.subjects) > 1:
            self.sentence.relate(self.subjects[:1], self.how, (self.subjects[-1],))
            self.how = None
        elif what in ("air", "water"):
            self._rest(what)
        elif what == "with":
            self.whole = [] if self.on_ground or self.last is None else [self.last]
            self.how = None
            self.negated = False
        if what in (",", "and", "or", "with", "."):
            self.fresh = True
            self.negated = self.negated and what in ("or", "and", ",")
            self.joint = what

    def _begin(self) -> None:
        self.spoken = self.subjects or self.spoken
        self.subjects, self.whole, self.ahead, self.wearers = [], [], [], []
        self.closed = self.negated = False
        self.how = self.between = self.ahead_place = self.object = self.told = None
        self.ahead_rests = ""

    def _rest(self, where: str) -> None:
        for index in self.subjects[-1:] if not self.closed else self.subjects:
            self.sentence.alter(index, rests=where)

    def _link(self, link: Link, after: list[Piece]) -> None:
        """A relation; said before its subject ("on the hill, a castle") it waits for it."""
        how = link.how
        self.negated = False
        self.link = link
        if self.closed and self.support is not None and how not in ("left of", "right of"):
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

    def _at(self, place: Place, after: list[Piece]) -> None:
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

    def _things(self, said: Things) -> None:
        self.fresh = False
        if self.negated and self.joint in (",", "and") and (said.counted or said.definite):
            self.negated = False
        worn = self.how == "in" or (self.how and self.link and self.link.turned)
        wearers = self.subjects[-1:] if worn else self.whole[:1] if self.joint == "with" else []
        if dress(self.sentence, wearers, said):
            self.how, self.wearers = None, wearers if worn else []
            return
        part = said.noun.name in PARTS or said.noun.name.endswith(" face")
        clothes = self.how == "in" and said.noun.name in CLOTHES and self.subjects
        if clothes or (self.joint == "with" and self.whole and part):
            self.sentence.unworn(said)
            self.how = None
            return
        if self.negated:
            self.sentence.without.append(said.noun.name)
            self.joint = ""
            return
        index = self.sentence.mention(said)
        self.last = index
        if self.joint == "or" and index:
            self.sentence.missing.append("You left me a choice with 'or'; I paint both.")
        if self.joint in ("and", ",") and self.wearers and said.noun.name in WORN | CLOTHES:
            self.sentence.wear(self.wearers, index)
            return
        if self.how and not (self.ahead and self.ahead[-1][1] and self.joint != "and"):
            self._object(index, joined=False)
        elif self.between is not None and self.joint == "and":
            self._object(index, joined=True)
        else:
            self._subject(index)
        self.joint = ""
        self.on_ground = False

    def _object(self, index: int | None, joined: bool) -> None:
        """A thing as the object of the relation that waits for one."""
        if joined and self.between is not None:
            self._second(index)
            return
        how, self.how = self.how, None
        if index is None or how is None:
            return
        if self.ahead and not self.ahead[-1][1]:
            self.ahead[-1] = (how, (index,))
            self.between = (
                -1 if how == "between" and self.sentence.mentions[index].count == 1 else None
            )
            return
        if self.link and self.link.turned:
            self.sentence.wear(self.subjects, index, how)
            self.wearers = list(self.subjects) if how == "on" else []
            return
        if self.link and self.link.than:
            self.sentence.compare(self.subjects, index, self.link.than)
        if not (self.link and self.link.towards and self.sentence.out_of_reach(index)):
            self.sentence.relate(self.subjects, how, (index,))
        self.support = index if how in ("on", "in") else None
        self.object, self.told = index, how
        needs = how == "between" and self.sentence.mentions[index].count == 1
        self.between = len(self.sentence.relations) - 1 if needs else None
        self.closed = True

    def _second(self, index: int | None) -> None:
        """The second thing of "between A and B"; about every subject of that relation."""
        at, self.between = self.between, None
        if index is None or at is None:
            return
        if at == -1:
            how, objects = self.ahead[-1]
            self.ahead[-1] = (how, (*objects, index))
            return
        self.sentence.between_also(at, index, self.subjects)

    def _subject(self, index: int) -> None:
        if self.whole and self.joint in ("with", "and", ",") and self.whole[0] != index:
            self.sentence.part_of(self.whole[0], index, self.joint == "with")
        if self.joint == "with" and self.whole:
            self.subjects = [index]
        elif self.closed or (self.joint in (".", "") and not self.ahead):
            self.subjects = [index] if self.closed or self.joint == "." else [*self.subjects, index]
        else:
            self.subjects = [*self.subjects, index]
        self.closed = False
        self.support = None
        for how, objects in self.ahead:
            if objects and index not in objects:
                self.sentence.relations.append(Relation(index, how, objects))
        mention = self.sentence.mentions[index]
        place, rests = mention.place or self.ahead_place, mention.rests or self.ahead_rests
        self.sentence.alter(index, place=place, rests=rests)
        self.between = None

    def _ground(self, said: Ground) -> None:
        self.fresh = False
        if self.negated:
            self.sentence.without.append(said.word)
            return
        thing = noun(said.word)
        if thing and (self.how or "on") in _BESIDE.get(said.setting, ()):
            self._things(Things(thing, colour=said.colour, definite=True))
            return
        how, self.how = self.how, None
        if self.link and self.link.turned:
            how = None
        if how and said.word in lex.NO_SETTING:
            self._settle(how, said)
            return
        behind = how == "in front of" or (how == "behind" and not self.subjects)
        behind = behind and bool(self.sentence.grounds or self.subjects)
        behind = self.sentence.step_back() if how == "behind" and self.on_ground else behind
        self.sentence.ground(said, behind)
        if self.ahead and not self.ahead[-1][1]:
            self.ahead.pop()
            self.ahead_rests = rests_on(how, said) or self.ahead_rests
        elif how and not self.on_ground:
            self._settle(how, said)
        if not said.modifier:
            self.on_ground = how is None
            self.support = None
        self.joint = "" if self.joint == "and" else self.joint

    def _settle(self, how: How, said: Ground) -> None:
        self.sentence.settle(self.subjects, how, said)
        self.closed = True

    def _mood(self, said: Mood) -> None:
        if said.time or said.feature or said.palette or said.sky:
            if self.ahead and not self.ahead[-1][1]:
                self.ahead.pop()
            self.how = None
        self.sentence.mood(said, self.negated)

    def _tint(self, said: Tint) -> None:
        before = [] if self.subjects or said.one else self.spoken  # "They are red."
        known = said.material and self.last is not None  # said right after its thing
        for index in [self.last or 0] if known else before or self.subjects[-1:]:
            self.sentence.tint(index, said)

    def _not_known(self, word: str, kind: str) -> None:
        part = bool(self.whole) and self.joint in ("with", "and")
        if self.sentence.not_understood(word, kind, self.negated, part):
            self.how = None
