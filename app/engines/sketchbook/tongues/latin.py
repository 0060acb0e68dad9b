"""Spanish, French and German as the English that the sketchbook reads, phrase by phrase.

Things keep their order and their relations; what is said of a thing comes before it, hours and weather come last.
Words in no table are given back as they were written. Knows no grammar beyond one noun with what is said of it.
"""

from app.engines.sketchbook.english.doings import VESSELS
from app.engines.sketchbook.lexicon import SETTINGS
from app.engines.sketchbook.tongues.compounds import compound
from app.engines.sketchbook.tongues.forms import Token, tokens_of
from app.engines.sketchbook.tongues.looking import LOOKS, NAMES, OF, SINGLE, Looking
from app.engines.sketchbook.tongues.phrase import Phrase
from app.engines.sketchbook.tongues.tables import Term, longest
from app.engines.sketchbook.vocabulary import noun

_IDLE = frozenset({"a", "se", "de", "ne", "zu", "y", "que", "so", "son", "en"})
_ONE = ("a", "other")
_DONE = frozenset({"flying", "playing", "eating", "drinking", "reading"})
_WEAK = frozenset({"bear", "lion", "rabbit", "monkey", "boy", "elephant", "prince", "dragon", "crow", "ox", "hawk",
                   "person", "astronaut", "pirate"})  # fmt: skip


def told(language: str, text: str) -> tuple[str, tuple[str, ...]]:
    """The English of a text, and the words of it that were not understood."""
    teller = _Teller(language, tokens_of(language, text))
    return teller.english(), tuple(dict.fromkeys(teller.unknown))


class _Teller(Looking):
    """Goes through the tokens once."""

    def __init__(self, language: str, tokens: list[Token]) -> None:
        super().__init__(language, tokens)
        self.unknown: list[str] = []
        self.lost = -1  # where a look would be of a word that is not known
        self.denied = False  # "not": of the look, dress or noun that comes next
        self.who = 0  # how many had been spoken of when a German "der ..." clause began, with who it is about
        self.did = ""  # the doing that was said last

    def english(self) -> str:
        at = 0
        while at < len(self.tokens):
            at += self._take(at)
        self._flush()
        return super().english()

    def _take(self, at: int) -> int:
        word = self.words[at]
        if word in ".,":
            if how := self._relation_to_it(at):
                self._flush()
                self._point(how, True)
                return 3
            if self._relative(at):
                self.who = len(self.subjects) + 1
                self._flush()
                return 2
            if not (word == "," and self._more_looks(at + 1)):
                self._say(word)
            return 1
        if word.isdigit():
            self._number(word.lstrip("0") or "0")
            return 1
        found, many = longest(self.language, self.words, at)
        if many == 2 and self.tokens[at + 1].said == "Paar":
            found = (Term("q", "2"),)  # "ein Paar" is two, "ein paar" a few
        heap = (
            bool(self.phrase.count) and not self.phrase.noun
        )  # "un tas de pierres" is not of stone
        if word == OF and self.language != "de" and (many == 1 or heap):
            self.of = bool(self.phrase.noun)
            same = self.tokens[at + 1 : at + 2]
            return 2 if same and same[0].said == self.tokens[at].said != "de" and not self.of else 1
        if found:
            term = self._chosen(found, at + many)
            self.did = self.did if term.kind not in "adqczns" else ""
            self._meant(term, at, at + many)
        elif self.language == "de" and (made := compound(word)):
            self._compound(made.term, made.looks, at)
            self.moods += made.moods
            self.unknown += [made.unread] if made.unread else []
        elif word not in _IDLE:
            self.unknown.append(self.tokens[at].said)
            self._done_to(at)
            if not self.phrase.noun and self.tokens[at].said[0].isupper() and self.language == "de":
                self.phrase = Phrase()  # its article and looks were of what is not known
            elif not self.phrase.noun:
                self.phrase.article = ""
            self.lost = at + 1 if self.language != "de" and (self.of or not self.phrase) else -1
        return many

    def _done_to(self, at: int) -> None:
        """An unknown word between two things is what one does to the other: they are side by side."""
        after = at + 1 + (self.words[at + 1 : at + 2] == ("a",))
        if self.phrase.noun and self.tokens[at].said.islower() and self._begins_noun(after, "adq"):
            self.links.add("next to")
            self._say("next to")

    def _meant(self, term: Term, at: int, after: int) -> None:
        kind, english = term.kind, term.english
        if kind in "ad":
            self._article(english, at)
        elif kind == "q":
            self._number(english)
        elif kind in LOOKS:
            self._look(english, kind, at, after)
        elif kind == "t":
            self.phrase.shade(english) if self.phrase.noun else self.phrase.look(english)
        elif kind in NAMES:
            self._name(term, at, after=after)
        elif kind == "m":
            self._mood(english)
        elif kind == "k":
            self._name(Term("s", english), at, after=after)
        elif kind == "h":
            self._flush()
            self.out.append(english)
        elif kind == "v":
            self._verb()
        elif kind == "p":
            self._place(english)
            self.sky = after if english == "in the sky" else -1
        elif kind == "y":
            if not self._point(english, self._named_next(after)):
                self.unknown.append(self.tokens[at].said)
        elif kind == "x" and english in ("no", "without", "nobody", "not", "nor"):
            self._negate(english, at)
        elif kind == "x" and english in ("and", "or"):
            self._and(english, at)
        elif kind in "rwx":
            self._tie(kind, english, at, after)

    def _tie(self, kind: str, english: str, at: int, after: int) -> None:
        """A relation, a dress, a "with" or "of"."""
        if self.denied and (kind == "w" or english == "with"):
            self.denied = False
            return self.bar()
        if english == "in" and self.out[-1:] and self.out[-1] in _DONE and not self.phrase:
            return None  # "jouent au ballon"
        if english == "next to" and self.words[at : at + 3] == ("an", "der", "wand"):
            english = "on"
        only = self._begins_noun(after, "c") and self.language != "de"  # "vestida de azul"
        english = "in" if self._is_crossed(at) or (english == "wearing" and only) else english
        self.links.add(english)
        if english in ("holding", "wearing"):
            self._go_on()
        if kind == "r" and self.turned and self.out[-1:] == ["and"] and not self.phrase:
            self.out[-1] = "."  # "on the sofa a cat, and under the table a dog"
        opens = kind == "r" and self._opens()
        self.turned = self.turned or opens
        if opens and self._nouns_left(after) > 1:
            self._begin_anew()
        self._say(english)

    def _verb(self) -> None:
        one = not self.phrase and (self.phrase.count == "1" or self.phrase.article in _ONE)
        if self.phrase.part or (one and self.subjects):
            return  # "the roof is red" is a red roof; "einer ist rot"
        self._flush()
        if self.out and self.out[-1] not in (".", ",", "is", "and", *self.places):
            self.out.append("is")

    def _negate(self, english: str, at: int) -> None:
        """ "No" and "without" bar the next thing, "not" a look, "nor" goes on with what was barred."""
        if english == "nobody":
            self.nobody()
        elif english in ("no", "without"):
            self.denied = False
            self.bar()
        elif english == "nor":
            self._flush()
            self.barred = self.refusing
        elif self.did and self.did in (*self.phrase.looks, *self.behind):
            of = self.phrase.looks if self.did in self.phrase.looks else self.behind
            of.remove(self.did)  # "ne dort pas", "schläft nicht"
        else:
            self.denied = True

    def _article(self, english: str, at: int) -> None:
        if self.phrase.noun and not self.of:
            self._flush()
        elif self.of:
            self._of_what(None)
        self.phrase.article = english
        if self.denied and english == "a":
            self.denied, self.barred = False, True  # "pas un chat"
        self.single = self.words[at] in SINGLE

    def _number(self, english: str) -> None:
        if self.phrase.noun:
            self._flush()
        self.phrase.count, self.single = english, False

    def _look(self, english: str, kind: str, at: int, after: int) -> None:
        self.did = english if kind == "l" else ""
        if self.sky == at and kind == "c":
            return self.moods.append(f"a {english} sky")  # "dans le ciel rose"
        if self.lost == at:
            return  # "de traje negro": of what is not known
        if self.denied:
            self.denied = False
            if kind == "l":
                return
            self._flush()
            self.out.append("not")
        if self.phrase.noun and self.turned and self._begins_noun(at + 1, "adq"):
            self._flush()  # "over the castle flies a dragon"
        if self.language == "de" and self.who and self.phrase.noun and kind == "l":
            return self._done_last(english)
        if english in _DONE and self._does_to(english, after):
            self.links.add(english)
            self._say(english)  # "a boy flies a kite"
        elif self.language == "de" and self.phrase.noun:
            self.behind.append(english)
        else:
            self.phrase.look(english)

    def _done_last(self, english: str) -> None:
        """A verb at the end of a German clause is of who the clause is about: "die auf dem Dach schläft"."""
        alone = english in _DONE and not (self.out and self.out[-1] in self.links)
        subjects, self.who = self.subjects[: self.who], 0
        if alone:
            self.links.add(english)
            self.out.append(english)
        elif subjects and (said := subjects[-1].english()) in self.out:
            subjects[-1].look(english)
            self.out[self.out.index(said)] = subjects[-1].english()

    def _compound(self, term: Term, looks: tuple[str, ...], at: int) -> None:
        if term.kind == "c":
            return self._look(" ".join((*looks, term.english)), "c", at, at + 1)
        self._name(term, at, looks)

    def _name(self, term: Term, at: int, looks: tuple[str, ...] = (), after: int = 0) -> None:
        self.denied = False
        if self.phrase.noun and self.of:
            if self._of_what(term):
                return
        elif self.phrase.noun:
            ahead, self.behind = self.behind, []
            self._flush()
            for word in ahead:
                self.phrase.look(word)
        for word in looks:
            self.phrase.look(word)
        if term.kind == "o" and self._opens_part() and self._said_of_it(after):
            self._has_part()
        if term.kind == "o" and self.out[-1:] == ["in"] and self.words[at - 1] in ("le", "les"):
            self.out[-1], self.phrase.article = "with", ""  # "au toit rouge"
        self.phrase.noun, self.phrase.setting = term.english, term.kind == "s"
        self.phrase.many = term.many and not (self.language == "de" and self._is_one(term, at))

    def _opens_part(self) -> bool:
        return not self.phrase.looks and (not self.out or self.out[-1] in (".", ",", "and"))

    def _has_part(self) -> None:
        """ "The roof is red" is said of what was named before: with a red roof."""
        self.phrase.article, self.phrase.part = "", True
        if self.out:
            self.out[-1] = "with"

    def _is_one(self, term: Term, at: int) -> bool:
        """Whether a German noun that looks like several is one: "dem Hasen", "des Hauses"."""
        return self.single or (self.words[at - 1 : at] == ("den",) and term.english in _WEAK)

    def _of_what(self, term: Term | None) -> bool:
        """After "de": what a vessel holds, where a thing is, or of what kind it is (True when that is one word)."""
        self.of = False
        first = self.phrase.noun
        if term and term.kind == "o":
            self._say("with")
            return False
        joined = f"{term.english} {first}" if term else ""
        if term and (noun(joined) or joined in SETTINGS):
            self.phrase.noun = joined
            return True
        self._flush()
        self.out.append("of" if first in VESSELS or term is None or term.kind == "n" else "in")
        return False

    def _and(self, english: str, at: int) -> None:
        """Between two looks of one noun, between two things, or two that are not there."""
        looks = self.phrase.looks and not self._begins_noun(at + 1, "adqns")
        if looks and self._begins_noun(at + 1, LOOKS) and not self._one_each():
            return
        self._flush()
        bare = self._begins_noun(at + 1, NAMES) and not self._begins_noun(at + 1, "adq")
        if self.refusing and (english == "or" or bare):
            self.barred = True
        elif self.out[-1:] == [","]:
            return
        elif self.out[-1:] == ["is"]:
            self.out.pop()  # "sits and plays the guitar"
        else:
            self._say(english)
