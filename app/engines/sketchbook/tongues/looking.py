"""What comes next in a Spanish, French or German text, looked at before it is said.

Chooses among the meanings of a phrase by what stands around it. Says nothing itself.
"""

from app.engines.sketchbook.tongues.compounds import compound
from app.engines.sketchbook.tongues.forms import Token
from app.engines.sketchbook.tongues.saying import Saying
from app.engines.sketchbook.tongues.tables import Term, longest

LOOKS, NAMES = "czl", "nso"
OF = "de"
# German articles after which a noun in any form is one thing.
SINGLE = frozenset(
    {"ein", "eine", "einen", "einem", "einer", "eines", "das", "dem", "des", "jeder", "kein"}
)
_ARTICLES = SINGLE | {"die", "der", "den"}
_DONE_TO_ANY = frozenset({"playing", "eating", "drinking", "reading"})
_ACROSS = (("das",), ("die",), ("den",), ("eine",), ("einen",), ("ein",))


class Looking(Saying):
    """Knows all tokens; `words` are theirs."""

    def __init__(self, language: str, tokens: list[Token]) -> None:
        super().__init__(language)
        self.sky = -1  # where a colour would be of the sky
        self.tokens = tokens
        self.words = tuple(token.word for token in tokens)

    def _relation_to_it(self, at: int) -> str:
        """The relation of a German ", in dem zwei Männer sitzen" to what was named before."""
        pronoun = self.words[at + 2 : at + 3] in (("dem",), ("der",), ("denen",), ("den",))
        if self.language != "de" or self.words[at] != "," or not pronoun or not self.phrase.noun:
            return ""
        found = longest(self.language, self.words[: at + 2], at + 1)[0]
        relation = next((term.english for term in found if term.kind == "r"), "")
        return relation if self._begins_noun(at + 3, "aq") else ""

    def _relative(self, at: int) -> bool:
        """Whether a German ", der" or ", die" tells more of what is before: "ein Hund, der im Gras schläft"."""
        pronoun = self.words[at + 1 : at + 2] in (("der",), ("die",), ("das",))
        if self.language != "de" or self.words[at] != "," or not pronoun or not self.phrase.noun:
            return False
        end = next(
            (n for n in range(at + 1, len(self.words)) if self.words[n] in ".,"), len(self.words)
        )
        found = longest(self.language, self.words, end - 1)[0]
        return bool(found) and found[0].kind in "lviw" and end > at + 3

    def _more_looks(self, at: int) -> bool:
        """Whether a German comma stands between two looks of one noun: "ein großer, roter Apfel"."""
        alone = self.language == "de" and bool(self.phrase.looks) and not self.phrase.noun
        return alone and self._begins_noun(at, LOOKS + "t") and self.words[at] not in _ARTICLES

    def _chosen(self, found: tuple[Term, ...], after: int) -> Term:
        """Of several meanings the one that fits here: a colour beside its noun, a relation before one."""
        kinds = {term.kind: term for term in reversed(found)}
        if "o" in kinds and "n" in kinds and self.of:
            return kinds["o"]
        look = next((kind for kind in LOOKS if kind in kinds), "")
        alone = self._opens() and not self.phrase.article
        if self.language == "fr" and alone and self.words[after - 1] == "personne":
            return Term("x", "nobody")
        if "i" in kinds and "n" in kinds and not self.phrase:
            said = self.phrase.article or self.phrase.count
            return kinds["n" if said else "i"]  # "la gare", "garée"
        if self.of and look and "n" in kinds:
            return kinds["n"]  # "un ramo de rosas"
        if look == "c" and self.sky == after - 1:
            return kinds["c"]
        if look == "c" and self.out[-1:] == ["is"] and not self.phrase:
            return kinds["c" if not self.phrase.article else "n"] if "n" in kinds else kinds["c"]
        if look and "n" in kinds:
            ahead = look in "lz" or self.language == "de"
            beside = self._begins_noun(after, "n") if ahead else bool(self.phrase.noun)
            beside = beside or (self.language != "de" and bool(self.phrase.noun))
            return kinds[look if beside else "n"]
        follows = self._begins_noun(after, "adqczlnso")
        if "q" in kinds and "x" in kinds and self.phrase.noun:
            return kinds["x"]  # "un champ plein de fleurs"
        if "q" in kinds and "n" in kinds:
            return kinds["q" if follows else "n"]
        if "r" in kinds and ("p" in kinds or "y" in kinds) and follows:
            points = (
                "y" in kinds and self._opens() and self.subjects and self._nouns_left(after) == 1
            )
            return kinds["y" if points else "r"]
        if "y" in kinds and (self._has_spoken(after) or "p" not in kinds):
            return kinds["y"]
        if "r" in kinds and "p" in kinds:
            return kinds["p"]
        if "r" in kinds and "l" in kinds:
            done = self.phrase.noun and not (self.phrase.setting or self.turned)
            return kinds[
                "r" if done and follows else "l"
            ]  # "a rabbit eats a carrot", "a rabbit eats"
        return found[0]

    def _begins_noun(self, at: int, kinds: str) -> bool:
        if at >= len(self.words) or self.words[at] in ".,":
            return False
        found, _ = longest(self.language, self.words, at)
        if not found and self.language == "de" and "n" in kinds and compound(self.words[at]):
            return True
        return self.words[at].isdigit() or any(term.kind in kinds for term in found)

    def _nouns_left(self, at: int) -> int:
        """How many things and settings the rest of the clause names."""
        many = 0
        while at < len(self.words) and self.words[at] not in ".,":
            found, words = longest(self.language, self.words, at)
            many += bool(found) and found[0].kind in "ns"
            at += words
        return many

    def _has_spoken(self, after: int) -> bool:
        """Whether there is something that a word here can point back to."""
        spoken = len(self.subjects) + bool(self.phrase.noun)
        return spoken > (0 if self._named_next(after) else 1)

    def _named_next(self, at: int) -> bool:
        """Whether a thing is named before the clause ends, after verbs at most."""
        while at < len(self.words):
            found, many = longest(self.language, self.words, at)
            if not found or found[0].kind not in "vi":
                break
            at += many
        return self._begins_noun(at, "adqczlnso")

    def _is_crossed(self, at: int) -> bool:
        """Whether a German "über" leads through a setting: "über das Feld", not "über dem Feld"."""
        if self.words[at : at + 1] != ("uber",) or self.words[at + 1 : at + 2] not in _ACROSS:
            return False
        found, _ = longest(self.language, self.words, at + 2)
        return bool(found) and (found[0].kind == "s" or found[0].english == "bridge")

    def _does_to(self, english: str, at: int) -> bool:
        """Whether somebody named before does this to what is named next: "joue de la guitare", "spielt Gitarre"."""
        who = self.phrase.noun or (self.subjects and self.out[-1:] != ["."])
        at += self.words[at : at + 1] in ((OF,), ("a",)) and self.language != "de"
        bare = english in _DONE_TO_ANY and self._begins_noun(at, "n")
        return bool(who) and (self._begins_noun(at, "adq") or bare)

    def _said_of_it(self, at: int) -> bool:
        """Whether a look of a part follows, with a verb before it or none: "das Dach ist rot"."""
        found, many = longest(self.language, self.words, at) if at < len(self.words) else ((), 1)
        at += many if found and found[0].kind == "v" else 0
        return self._begins_noun(at, "cz") and self.words[at] not in _ARTICLES

    def _one_each(self) -> bool:
        """ "Eine schwarz und eine weiß": of two."""
        return not self.phrase.noun and bool(self.phrase.count or self.phrase.article)
