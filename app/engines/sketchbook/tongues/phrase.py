"""One noun with what is said of it, on its way into English: number, looks, whether it is the one named before."""

from dataclasses import dataclass, field

from app.engines.sketchbook.english.colours import SHADES, TINTS
from app.engines.sketchbook.vocabulary import plural

_ONE_ONLY = frozenset({"sun", "moon", "earth", "sea"})
_ALWAYS_MANY = ("mountains", "grapes", "glasses", "colours")
_COLOURS = frozenset({*SHADES, *TINTS, "black", "white"})
SIDES = ("left", "right")
_MASS = frozenset({"outer space", "fruit", "bread", "cheese", "grapes", "lightning", "water", "bamboo", "honey",
                   "chocolate", "hair"})  # fmt: skip
_IN_WORDS = {"2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven",
             "8": "eight", "9": "nine", "10": "ten", "11": "eleven", "12": "twelve"}  # fmt: skip


@dataclass
class Phrase:
    """`article` is "a", "the", "some", "other" (another), "left", "right" (of two) or ""; `count` a number or "a few",
    "many"; `looks` in English order; a `part` is had by what was named before."""

    article: str = ""
    count: str = ""
    looks: list[str] = field(default_factory=list)
    noun: str = ""
    many: bool = False
    setting: bool = False
    part: bool = False

    def __bool__(self) -> bool:
        return bool(self.noun or self.looks or self.article in SIDES)

    def coloured(self) -> bool:
        return self.kind() != self.noun or any(look.split()[-1] in _COLOURS for look in self.looks)

    def repeats(self, known: "Phrase") -> bool:
        """Whether this names what the other named: "the tree" after "a big tree"."""
        if self is known:
            return True
        return self.noun == known.noun and not self.count and {*self.looks} <= {*known.looks}

    def kind(self) -> str:
        """The noun without a colour that is in its name: a "black cat" is a cat."""
        first, _, rest = self.noun.partition(" ")
        return rest if rest and first in _COLOURS else self.noun

    def look(self, word: str) -> None:
        """A look or colour; a shade said next to its colour goes before it."""
        if word not in self.looks:
            self.looks.append(word)

    def shade(self, word: str) -> None:
        """`dark` said after its colour."""
        if self.looks:
            self.looks[-1] = f"{word} {self.looks[-1]}"
        else:
            self.looks.append(word)

    def name(self) -> str:
        """The noun alone, in its number."""
        several = self.count not in ("", "1") or (self.many and not self.count)
        return plural(self.noun) if several else self.noun

    def english(self) -> str:
        """`two big red boats`, `the fox`, `a snowy forest`; looks alone are of one of those named before."""
        looks = " ".join(_ordered(self.looks))
        if not self.noun:
            return self._one_of_them(looks)
        several, name = self.count not in ("", "1") or (self.many and not self.count), self.name()
        before = _IN_WORDS.get(self.count, self.count) if self.count != "1" else ""
        if self.article in SIDES:
            before = f"the {self.article}"
        elif self.article == "the" or self.noun in _ONE_ONLY:
            before = f"the {before.removeprefix('a ')}".strip()
        elif self.article == "other":
            before = before or "another"
        elif (
            not before
            and not several
            and self.noun not in _MASS
            and not self.noun.endswith(_ALWAYS_MANY)
        ):
            first = looks or name
            before = "an" if first[0] in "aeio" or first.startswith(("um", "hourg")) else "a"
        elif not before and (self.article == "some" or (several and name == self.noun)):
            before = "some"
        return " ".join(filter(None, (before, looks, name)))

    def _one_of_them(self, looks: str) -> str:
        """ "One black", "the left one red", "the red one"; looks without an article as they are."""
        if self.article in SIDES:
            return f"the {self.article} one {looks}".strip()
        if self.count in _IN_WORDS and self.article != "other":
            return f"{_IN_WORDS[self.count]} of them {looks}"
        if self.count or self.article in ("a", "other"):
            return f"one {looks}"
        return f"the {looks} one" if self.article == "the" else looks


def _ordered(looks: list[str]) -> list[str]:
    """Size first, then the rest as said."""
    size = {"small", "tiny", "big", "huge", "tall", "long", "fat"}
    return sorted(looks, key=lambda look: look not in size)
