"""Where the reading of a sentence stands: whom the next words are about, which relation waits for its object.

The things, their relations and their settings as they come; `tying` decides by the words between them.
"""

from dataclasses import dataclass, field

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.bodies.poses import is_framed
from app.engines.sketchbook.english import fastening, owning, parting, pointing
from app.engines.sketchbook.english.doings import CLOTHES, HUNG, PARTS, WORN
from app.engines.sketchbook.english.figures import dress
from app.engines.sketchbook.english.meaning import Relation
from app.engines.sketchbook.english.pieces import Ground, Link, Things
from app.engines.sketchbook.english.sentence import Sentence, rests_on
from app.engines.sketchbook.lexicon import How, Place
from app.engines.sketchbook.vocabulary import Noun, noun

_SIDES = frozenset({"left of", "right of"})
_ABOUT = _SIDES | {*"below|under|behind|in front of|next to|near|around|against".split("|")}
_JOINED = frozenset({"with", "and", ","})
_NEARBY = frozenset({"next to", "near", "around"})
_BESIDE = {"table": _ABOUT, "waterfall": _SIDES}


@dataclass
class Standing:
    """From left to right. What was understood is in `sentence`."""

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
    each: bool = False  # what comes next is said of each of the subjects
    plural: bool = False  # "they": what is said is said of all subjects
    refused: bool = False  # something was named since the last "no"
    laid: list[int] = field(default_factory=list)  # what lies on the table that all is on
    laying: bool = False  # what comes next does
    gone: bool = False  # what was named last shall not be painted: where it is says nothing

    def things(self, said: Things) -> None:
        self.fresh = False
        if self._of_a_room(said):
            self.sentence.ground(Ground("room", "room"), behind=False)
            self.how, self.joint, self.closed = None, "", True
            return
        if self.negated and self.joint in (",", "and") and (said.counted or said.definite):
            self.negated = False
        worn = self.how == "in" or (self.how and self.link and self.link.turned)
        wearers = self.subjects[-1:] if worn else self.whole[:1] if self.joint == "with" else []
        if self.each:
            wearers = self.subjects if worn else self.whole if self.joint == "with" else []
        if self.wearers and self.joint in ("and", ","):
            wearers = wearers or self.wearers  # "wearing a black hat and a red coat"
        if dress(self.sentence, wearers, said):
            self.how, self.wearers, self.each = None, wearers if worn else [], False
            return
        its = self.joint in _JOINED and self.whole[:1] == [self.last] and not self.negated
        if its and owning.told(self.sentence, self.whole[0], said):
            self.how = None
            return
        part = said.noun.name in PARTS or said.noun.name.endswith(" face")
        if self.how == "in" and self.subjects and self._clad(said):
            return
        built = any(m.noun.kind == "building" for m in self.sentence.mentions)
        if said.definite and said.noun.name in PARTS and built:  # "the windows" are its
            self.sentence.unworn(said)
            self.how, self.joint = None, ""
            return
        clothes = self.how == "in" and said.noun.name in CLOTHES and self.subjects
        if clothes or (self.joint == "with" and self.whole and part):
            self.sentence.unworn(said)
            self.how, self.wearers = None, self.subjects[-1:] if clothes else self.wearers
            return
        if self.negated:
            self.sentence.without.append(said.noun.name)
            self.joint, self.gone, self.refused = "", True, True
            return
        self.gone = False
        if known := pointing.all_named(self.sentence, said):
            self.named_again(known)
            return
        if self.joint == "and" and self.last is not None and not (self.how or self.whole):
            self.sentence.close |= is_framed(self.sentence.mentions[self.last].noun.art)
        index = self.sentence.mention(said)
        self.last = index
        if self.joint == "or" and index:
            self.sentence.missing.append("You left me a choice with 'or'; I paint both.")
        if self.joint in ("and", ",") and self.wearers and said.noun.name in WORN | CLOTHES:
            self.wear(self.wearers, index, "on")
            return
        if self.how and not (self.ahead and self.ahead[-1][1] and self.joint != "and"):
            self.to((index,))
        elif self.between is not None and self.joint == "and":
            self.second(index)
        else:
            self.subject(index)
        self.each = self.each or (said.each and index in self.subjects)
        self.joint = ""
        self.on_ground = False

    def _clad(self, said: Things) -> bool:
        """ "A fox in a red scarf": worn, where the drawing can show it."""
        wearer = self.sentence.mentions[self.subjects[-1]].noun
        if self.negated or not fastening.wears(wearer, said.noun):
            return False
        index = self.sentence.mention(said)
        self.wear(self.subjects[-1:], index, "on")
        self.how, self.last, self.wearers, self.gone = None, index, self.subjects[-1:], False
        self.joint, self.on_ground = "", False
        return True

    def _of_a_room(self, said: Things) -> bool:
        """Whether a wall is only what mirrors and paintings hang on."""
        hung = {self.sentence.mentions[n].noun.name for n in self.subjects}
        plain = said.noun.name == "wall" and not said.colour and not said.material
        return plain and self.how in ("on", "against") and bool(hung) and hung <= HUNG

    def named_again(self, known: tuple[int, ...]) -> None:
        """Several things at once: "both boats", after a red one and a blue one."""
        if self.how:
            self.to(known)
        else:
            self.subjects, self.closed = list(known), False
        self.last, self.joint, self.on_ground = known[-1], "", False

    def to(self, others: tuple[int, ...]) -> None:
        """Things as the objects of the relation that waits for them."""
        how, self.how = self.how, None
        if not others or how is None:
            return
        mentions = self.sentence.mentions
        alone = how == "between" and len(others) == 1 and mentions[others[0]].count == 1
        if self.ahead and not self.ahead[-1][1]:
            self.ahead[-1] = (how, others)
            self.between = -1 if alone else None
            return
        if self.link and self.link.turned:
            self.wear(self.subjects, others[0], how)
            self.wearers = list(self.subjects) if how == "on" else []
            return
        if self.each and self.link and self.link.doing:
            parting.one_on_each(self.sentence, others[0], self.subjects, how)
            self.each = False
            return
        if how == "held by" and self.link and self.link.doing:
            self._hold(others[0])
        elif not self._too_far(how, others[0]):
            self.sentence.relate(self.subjects, how, others)
        if others[0] in self.sentence.each:
            parting.as_many(self.sentence, self.subjects, others[0])
        self.support = others[0] if how in ("on", "in") else None
        self.object, self.told = others[0], how
        self.between = len(self.sentence.relations) - 1 if alone else None
        self.closed = True

    def _too_far(self, how: How, other: int) -> bool:
        """Whether a thing hangs in the heavens, and who is turned to it or beside it stands on the ground."""
        if not self.sentence.out_of_reach(other):
            return False
        mentions = [self.sentence.mentions[n] for n in self.subjects]
        grounded = all(m.noun.rests != "air" and m.rests != "air" for m in mentions)
        return bool(self.link and self.link.towards) or (grounded and how in _NEARBY)

    def wear(self, subjects: list[int], index: int, how: How) -> None:
        """A hat on everyone who wears it; pears in a bowl."""
        worn = self.sentence.mentions[index]
        several = len(subjects) > 1 or any(self.sentence.mentions[n].count > 1 for n in subjects)
        one_each = self.each or worn.count == 1 or not worn.counted
        for_each = how == "held by" or (how == "on" and worn.noun.name in WORN | CLOTHES)
        if for_each and several and one_each:
            parting.one_on_each(self.sentence, index, subjects, how)
        else:
            self.sentence.wear(subjects, index, how)
        self.each = False

    def _hold(self, index: int) -> None:
        """A balloon in the hand of everyone who holds it; what nobody can hold is told."""
        held, mentions = self.sentence.mentions[index].noun, self.sentence.mentions
        some = mentions[index].counted and mentions[index].count > 1
        if not all(
            fastening.holds(mentions[n].noun, held)
            and (not some or mentions[n].count == mentions[index].count)
            for n in self.subjects
        ):
            self.sentence.missing.append(
                "I cannot show 'holding'; I paint the two next to each other."
            )
        self.wear(self.subjects, index, "held by")

    def second(self, index: int | None) -> None:
        """The second thing of "between A and B"; about every subject of that relation."""
        at, self.between = self.between, None
        if index is None or at is None:
            return
        if at == -1:
            how, objects = self.ahead[-1]
            self.ahead[-1] = (how, (*objects, index))
            return
        self.sentence.between_also(at, index, self.subjects)

    def subject(self, index: int) -> None:
        if self.whole and self.joint in ("with", "and", ",") and self.whole[0] != index:
            self._part(index)
        if self.joint == "with" and self.whole:
            self.subjects = [index]
        elif index in self.subjects:  # "a lion and a bear, the bear in the middle"
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
        self.laid += [index] if self.laying else []
        mention = self.sentence.mentions[index]
        place, rests = mention.place or self.ahead_place, mention.rests or self.ahead_rests
        self.sentence.alter(index, place=place, rests=rests)
        self.between = None

    def _part(self, index: int) -> None:
        """The B of "A with B"; one for each of A where that was said."""
        wholes, new = self.whole, self.sentence.mentions[index]
        many = len(wholes) > 1 or self.sentence.mentions[wholes[0]].count > 1
        how = fastening.held(self.sentence.mentions[wholes[0]].noun, new.noun)
        for_each = new.count == 1 or (how == "held by" and not new.counted)
        if self.each or (many and how in ("on", "held by") and for_each):
            parting.one_on_each(self.sentence, index, wholes, how)
            self.each = False
        else:
            self.sentence.part_of(wholes[0], index, self.joint == "with")

    def ground(self, said: Ground) -> None:
        self.fresh = False
        if self.negated:
            self.sentence.without.append(said.word)
            self.gone = self.refused = True
            return
        self.gone = False
        thing = noun(said.word)
        if thing and (self.how or "on") in _BESIDE.get(said.setting, ()):
            self._as_thing(said, thing)
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
            self.laying = said.setting == "table"
        elif how and not self.on_ground:
            self.laid += self.subjects if said.setting == "table" and how == "on" else []
            self._settle(how, said)
        if not said.modifier:
            self.on_ground = how is None
            self.support = None
        self.joint = "" if self.joint == "and" else self.joint

    def _as_thing(self, said: Ground, thing: Noun) -> None:
        """A table that somebody is under or beside stands there whole, with all that was laid on it."""
        late = [n for n in self.subjects if n not in self.laid] or self.subjects[-1:]
        self.subjects = late if self.laid else self.subjects
        laid = [n for n in self.laid if n not in self.subjects]
        self.things(Things(thing, colour=said.colour, definite=True))
        self.sentence.grounds = [
            each for each in self.sentence.grounds if each[0].setting != said.setting
        ]
        if self.last is not None:
            self.sentence.relate(laid, "on", (self.last,))
        self.laid = []

    def _settle(self, how: How, said: Ground) -> None:
        self.sentence.settle(self.subjects, how, said)
        self.closed = True
