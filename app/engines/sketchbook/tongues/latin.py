"""Spanish, French and German as the English that the sketchbook reads, phrase by phrase.

Things keep their order and their relations; what is said of a thing comes before it, hours and weather come last.
Words in no table are given back as they were written. Knows no grammar beyond one noun with what is said of it.
"""

from app.engines.sketchbook.english.doings import VESSELS
from app.engines.sketchbook.lexicon import SETTINGS
from app.engines.sketchbook.tongues.compounds import compound
from app.engines.sketchbook.tongues.forms import Token, tokens_of
from app.engines.sketchbook.tongues.phrase import Phrase
from app.engines.sketchbook.tongues.tables import Term, longest
from app.engines.sketchbook.vocabulary import noun

_LOOKS, _NAMES = "czl", "nso"
_OF = "de"
_IDLE = frozenset({"a", "se", "de", "ne", "zu", "y", "que", "so", "son", "en"})
# What things are on where Spanish says only "en".
_STOOD_ON = frozenset({"table", "chair", "bench", "bed", "sofa", "hill", "bicycle", "beach", "plate", "island", "horse",
                       "bridge", "rock", "broom", "cliff", "meadow", "farm", "pier"})  # fmt: skip
_SEATS = frozenset({"table", "chair", "sofa", "bed", "bench", "rock", "book", "box"})
# German articles after which a noun in any form is one thing.
_SINGLE = frozenset(
    {"ein", "eine", "einen", "einem", "einer", "eines", "das", "dem", "des", "jeder", "kein"}
)
_ACROSS = (("das",), ("die",), ("den",), ("eine",), ("einen",), ("ein",))
_WEAK = frozenset({"bear", "lion", "rabbit", "monkey", "boy", "elephant", "prince", "dragon", "crow", "ox", "hawk",
                   "person", "astronaut", "pirate"})  # fmt: skip


def told(language: str, text: str) -> tuple[str, tuple[str, ...]]:
    """The English of a text, and the words of it that were not understood."""
    teller = _Teller(language, tokens_of(language, text))
    return teller.english(), tuple(dict.fromkeys(teller.unknown))


class _Teller:
    """Goes through the tokens once. `out` is the English so far, `moods` what is told at its end."""

    def __init__(self, language: str, tokens: list[Token]) -> None:
        self.language, self.tokens = language, tokens
        self.words = tuple(token.word for token in tokens)
        self.out: list[str] = []
        self.moods: list[str] = []
        self.unknown: list[str] = []
        self.phrase = Phrase()
        self.behind: list[str] = []  # looks after a German noun: of it, or of the next
        self.places: set[str] = set()
        self.links = {"of", "is"}
        self.single = self.of = self.turned = False  # turned: where it is comes before who is there

    def english(self) -> str:
        at = 0
        while at < len(self.tokens):
            at += self._take(at)
        self._flush()
        while self.out and (self.out[-1] in self.links or self.out[-1] in (",", ".")):
            self.out.pop()  # a joint whose other side was not understood, which is told
        said = " ".join(self.out).strip(" ,")
        said = said.replace(" ,", ",").replace(" .", ".")
        ends = ", ".join(dict.fromkeys(self.moods))
        return ", ".join(filter(None, (said.rstrip("."), ends)))

    def _take(self, at: int) -> int:
        word = self.words[at]
        if word in ".,":
            if not (
                word == "," and self.language == "de" and self.phrase.looks and not self.phrase.noun
            ):
                self._say(word)
            return 1
        if word.isdigit():
            self._number(word.lstrip("0") or "0")
            return 1
        found, many = longest(self.language, self.words, at)
        if word == _OF and self.language != "de" and many == 1:
            self.of = bool(self.phrase.noun)
            same = self.tokens[at + 1 : at + 2]
            return 2 if same and same[0].said == self.tokens[at].said != "de" and not self.of else 1
        if found:
            self._meant(self._chosen(found, at + many), at)
        elif self.language == "de" and (made := compound(word)):
            self._compound(made.term, made.looks, at)
            self.moods += made.moods
            self.unknown += [made.unread] if made.unread else []
        elif word not in _IDLE:
            self.unknown.append(self.tokens[at].said)
            self._done_to(at)
        return many

    def _done_to(self, at: int) -> None:
        """An unknown word between two things is what one does to the other: they are side by side."""
        after = at + 1 + (self.words[at + 1 : at + 2] == ("a",))
        if self.phrase.noun and self.tokens[at].said.islower() and self._begins_noun(after, "adq"):
            self.links.add("next to")
            self._say("next to")

    def _chosen(self, found: tuple[Term, ...], after: int) -> Term:
        """Of several meanings the one that fits here: a colour beside its noun, a relation before one."""
        kinds = {term.kind: term for term in reversed(found)}
        if "o" in kinds and "n" in kinds and self.of:
            return kinds["o"]
        look = next((kind for kind in _LOOKS if kind in kinds), "")
        if look and "n" in kinds:
            ahead = look in "lz" or self.language == "de"
            beside = self._begins_noun(after, "n") if ahead else bool(self.phrase.noun)
            beside = beside or (self.language != "de" and bool(self.phrase.noun))
            return kinds[look if beside else "n"]
        if "r" in kinds and "p" in kinds:
            return kinds["r" if self._begins_noun(after, "adqczlnso") else "p"]
        return found[0]

    def _begins_noun(self, at: int, kinds: str) -> bool:
        if at >= len(self.words) or self.words[at] in ".,":
            return False
        found, _ = longest(self.language, self.words, at)
        if not found and self.language == "de" and "n" in kinds and compound(self.words[at]):
            return True
        return self.words[at].isdigit() or any(term.kind in kinds for term in found)

    def _meant(self, term: Term, at: int) -> None:
        kind, english = term.kind, term.english
        if kind in "ad":
            self._article(english, at)
        elif kind == "q":
            self._number(english)
        elif kind in _LOOKS:
            self._look(english, at)
        elif kind == "t":
            self.phrase.shade(english) if self.phrase.noun else self.phrase.look(english)
        elif kind in _NAMES:
            self._name(term, at)
        elif kind == "m":
            self._mood(english)
        elif kind == "x" and english == "and":
            self._and(at)
        elif kind == "v":
            self._flush()
            if self.out and self.out[-1] not in (".", ",", "is", "and", *self.places):
                self.out.append("is")
        elif kind == "p":
            self._place(english)
        elif kind in "rwx":
            english = "in" if self._is_crossed(at) else english
            self.links.add(english)
            if kind == "r" and self.turned and self.out[-1:] == ["and"] and not self.phrase:
                self.out[-1] = "."  # "on the sofa a cat, and under the table a dog"
            self.turned = self.turned or (kind == "r" and self._opens())
            self._say(english)

    def _is_crossed(self, at: int) -> bool:
        """Whether a German "über" leads through a setting: "über das Feld", not "über dem Feld"."""
        if self.words[at : at + 1] != ("uber",) or self.words[at + 1 : at + 2] not in _ACROSS:
            return False
        found, _ = longest(self.language, self.words, at + 2)
        return bool(found) and found[0].kind == "s"

    def _article(self, english: str, at: int) -> None:
        if self.phrase.noun and not self.of:
            self._flush()
        elif self.of:
            self._of_what(None)
        self.phrase.article = english
        self.single = self.words[at] in _SINGLE

    def _number(self, english: str) -> None:
        if self.phrase.noun:
            self._flush()
        self.phrase.count, self.single = english, False

    def _look(self, english: str, at: int) -> None:
        if self.phrase.noun and self.turned and self._begins_noun(at + 1, "adq"):
            self._flush()  # "over the castle flies a dragon"
        if english == "flying" and self.phrase.noun and self._begins_noun(at + 1, "adq"):
            self._say(english)  # "a boy flies a kite"
        elif self.language == "de" and self.phrase.noun:
            self.behind.append(english)
        else:
            self.phrase.look(english)

    def _compound(self, term: Term, looks: tuple[str, ...], at: int) -> None:
        if term.kind == "c":
            return self._look(" ".join((*looks, term.english)), at)
        self._name(term, at, looks)

    def _name(self, term: Term, at: int, looks: tuple[str, ...] = ()) -> None:
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
        self.phrase.noun, self.phrase.setting = term.english, term.kind == "s"
        self.phrase.many = term.many and not (self.language == "de" and self._is_one(term, at))

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

    def _mood(self, english: str) -> None:
        self._flush()
        if self.out and self.out[-1] in ("no", "without"):
            self.out.append(english.split()[-1])
        else:
            self.moods.append(english)

    def _opens(self) -> bool:
        """Whether a clause begins here."""
        return not self.phrase and (not self.out or self.out[-1] in (".", ",", "and"))

    def _and(self, at: int) -> None:
        """Between two looks of one noun, else between two things."""
        looks = self.phrase.looks and not self._begins_noun(at + 1, "adqns")
        if looks and self._begins_noun(at + 1, _LOOKS):
            return
        self._say("and")

    def _place(self, english: str) -> None:
        """A place in the picture: of the thing before it, or of what comes after a stop."""
        self._flush()
        if self.out[-1:] == ["and"]:
            self.out[-1] = ","
        self.places.add(english)
        self.turned = self.turned or self._opens()
        self.out.append(english)

    def _say(self, english: str) -> None:
        self._flush()
        self.turned = self.turned and english not in (".", ",")
        if english in (".", ",") and (not self.out or self.out[-1] in (".", ",")):
            return
        self.out.append(english)

    def _flush(self) -> None:
        for word in self.behind:
            self.phrase.look(word)
        self.behind = []
        if self.phrase:
            if self.out[-1:] == ["in"] and self.phrase.noun in _STOOD_ON:
                self.out[-1] = "on"
            if self.language == "es" and self.out[-1:] == ["above"] and self.phrase.noun in _SEATS:
                self.out[-1] = "on"  # "encima de" is both
            self.out.append(self.phrase.english())
        self.phrase, self.single, self.of = Phrase(), False, False
