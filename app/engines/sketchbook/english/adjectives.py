"""What stands before a noun: number, colour and shade, size, place and looks, taken word by word.

Knows where the noun begins (`heads`), not what becomes of it (`nounphrase`).
"""

from dataclasses import dataclass, field

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.doings import DOINGS, PARTS, SILENT
from app.engines.sketchbook.english.heads import (
    ALSO_VERBS,
    ENDS,
    IN_AIR,
    IN_WATER,
    Words,
    article_comes,
    before_colour,
    head,
    idle_ending,
    is_number,
    joins_adjectives,
    mood,
    noun_follows,
    unknown_noun,
)
from app.engines.sketchbook.english.names import KNOWN_PLACES, NAMED
from app.engines.sketchbook.english.pieces import Ground, Mood, Piece, Unknown
from app.engines.sketchbook.english.stuffs import fits, stuff_at
from app.engines.sketchbook.english.tinged import tinged, told
from app.engines.sketchbook.materials import PATTERNS, with_second
from app.engines.sketchbook.scene import Colour
from app.engines.sketchbook.vocabulary import noun, singular

COLOURED_BY = frozenset({"is", "are", "was", "were", "painted", "coloured", "colored", "in"})
_TINTED_LOOKS = frozenset({"dark", "pale", "pastel"})  # of a thing without a colour
_NAMED_WITH_SIZE = frozenset({"tall ship", "big ben"})  # the word of size belongs to the name
_SHADE_NEXT = frozenset((shade,) for shade in colours.SHADES)


@dataclass
class Before:
    """What the words before a noun say of it."""

    count: int = 0
    counted: bool = False
    colour: Colour | None = None
    shade: str = ""
    plain: str = ""  # a shade that its colour has not
    size: float = 1.0
    definite: bool = False
    other: bool = False
    place: lex.Place | None = None
    rests: str = ""
    moods: list[Piece] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    tint: str = ""
    stuff: tuple[str, str] = ("", "")  # a material and how it was said
    second: tuple[Colour, str] | None = None  # a second colour and how it was said
    lined: bool = False  # "a row of"
    each: bool = False  # "every"

    @property
    def particular(self) -> bool:
        return self.counted or self.colour is not None or self.size != 1.0 or self.stuff[0] != ""

    def made_of(self, kind: str) -> str:
        """The material that things of a kind shall have, with a pattern's own colour; what does not fit is told."""
        name, said = self.stuff
        self.stuff = ("", said)
        if name and not fits(name, kind):
            if said in colours.SHADES:
                self._shade(said)
            else:
                self.looks.append(said)
            name = ""
        elif name == "brick" and self.colour in ("red", "brown"):
            self.colour = None  # as bricks are
        if self.second and name in PATTERNS:
            return with_second(name, self.second[0])
        self.looks += [self.second[1]] if self.second else []
        return name

    def take(self, words: Words, at: int) -> int:
        """How many words at `at` stand before the noun; 0 when the noun begins (or nothing does)."""
        word = words[at]
        many, table = head(words, at)
        named_so = many > 1 and (word in IN_AIR or word in IN_WATER or word == "cherry")
        phrase = " ".join(words[at : at + many])
        named_so = named_so or phrase in NAMED or singular(phrase) in _NAMED_WITH_SIZE
        if table == "thing" and (many > 2 or named_so):
            return 0
        if (
            table == "setting" and (phrase in KNOWN_PLACES or (many > 1 and word in colours.TINTS))
        ) or (table == "time" and many > 1):
            return 0
        follows = noun_follows(words, at + 1)
        if word == "backlit" and follows:
            self.moods.append(Mood(light="behind"))
            return 1
        if word in lex.ARTICLES or word in ("each", "every"):
            return self._article(word)
        if word in lex.GROUPS and words[at + 1 : at + 2] == ("of",) and noun_follows(words, at + 2):
            if word in lex.SETTINGS:
                self.moods.append(Ground(lex.SETTINGS[word], word))
            self._number(lex.GROUPS[word] * max(1, self.count))
            self.lined = word in lex.ROWS
            return 2
        if word == "both" and at and words[at - 1] in COLOURED_BY:
            return 1
        if is_number(word) and words[at + 1 : at + 2] in (("or",), ("to",)):
            if at + 2 < len(words) and is_number(words[at + 2]) and noun_follows(words, at + 3):
                return 2  # "three or four cats" are four
        if word.isdigit() or (word in lex.NUMBERS and (follows or before_colour(words, at))):
            self._number(int(word[:6]) if word.isdigit() else lex.NUMBERS[word])
            self.definite = self.definite or word == "both"
            return 1 + (words[at + 1 : at + 2] == ("of",))
        if " ".join(words[at : at + 2]) in colours.TWO_WORD_SHADES:
            return self._shade(" ".join(words[at : at + 2]))
        if (many < 2 or table == "") and (stuff := self._stuff(words, at)):
            return stuff
        if word in colours.TINTS and (follows or words[at + 1 : at + 2] in _SHADE_NEXT):
            return self._tinted(words, at)
        before = next((w for w in reversed(words[:at]) if w not in colours.TINTS), "")
        coloured = before in (COLOURED_BY | {"both"}) and (
            at + 1 == len(words) or words[at + 1] in ENDS
        )
        if word in colours.SHADES and (
            coloured or follows or table != "thing" or unknown_noun(words, at + 1)
        ):
            return self._shade(word)
        if word in lex.SIZES:
            self.size *= lex.SIZES[word]
            return 1
        if word in ("and", ",") and joins_adjectives(words, at) and at and self.particular:
            return 1 if follows else 0
        after = words[at + many] if at + many < len(words) else ""
        if table == "thing" and singular(after) in PARTS and not head(words, at + many)[0]:
            return many  # "rainbow hair"
        if not follows:
            return 0
        return self._adjective(words, at, many, table)

    def _article(self, word: str) -> int:
        if word in ("a", "an", "another"):
            self.count, self.counted, self.other = 1, True, word == "another"
        else:
            self.definite, self.each = True, word in ("each", "every")
        return 1

    def _number(self, count: int) -> None:
        self.count, self.counted = min(count, 1000), True

    def _tinted(self, words: Words, at: int) -> int:
        """A word of shade: kept for the colour that follows, else a look that cannot be had."""
        if words[at + 1 : at + 2] in _SHADE_NEXT:
            self.tint = words[at]
        elif (words[at] in _TINTED_LOOKS and head(words, at + 1)[1] in ("thing", "setting")) or (
            words[at] in _TINTED_LOOKS
            and words[at + 1 : at + 2] in (("sky",), ("skies",), ("stormy",))
        ):
            self.looks.append(words[at])
        return 1

    def _shade(self, word: str) -> int:
        colour = colours.TWO_WORD_SHADES.get(word) or colours.SHADES[word]
        tint, self.tint = self.tint, ""
        if self.colour is None:
            self.colour, self.shade = colours.shaded(tint, colour) if tint else colour, word
            if tint and self.colour == colour and word not in colours.NOT_QUITE:
                self.plain = f"{tint} {word}"
        elif colour != self.colour and self.second is None:
            self.second = (
                colours.shaded(tint, colour) if tint else colour,
                f"{tint} {word}".strip(),
            )
        elif colour != self.colour:
            self.looks.append(f"{tint} {word}".strip())
        return len(word.split())

    def _stuff(self, words: Words, at: int) -> int:
        """How many words name a material right before a noun; a colour's name joined to another is a colour."""
        name, many = stuff_at(words, at)
        if not name or not noun_follows(words, at + many, 1):
            return 0
        around = (*words[at - 1 : at], *words[at + many : at + many + 1])
        if words[at] in colours.SHADES and {"and", ","} & {*around}:
            return 0
        if self.stuff[0]:
            self.looks.append(" ".join(words[at : at + many]))
        else:
            self.stuff = name, " ".join(words[at : at + many])
        if own := colours.SHADES.get(words[at].rpartition("-")[0]):  # "red-striped"
            self.second = own, words[at]
        return many

    def _adjective(self, words: Words, at: int, many: int, table: str) -> int:
        word, phrase = words[at], " ".join(words[at : at + max(many, 1)])
        if word in lex.PLACE_ADJECTIVES and word not in IN_AIR:
            self.place = lex.PLACE_ADJECTIVES[word]
            return 1
        if word in IN_AIR or word in IN_WATER:
            self.rests = "air" if word in IN_AIR else "water"
            return 1
        if many:
            return self._noun_before_noun(words, at, many, table, phrase)
        if word == "other":
            self.other = True
        elif word not in SILENT and word not in ENDS and not idle_ending(word):
            if article_comes(words, at + 1) or _ends_before_doing(words, at):
                return 0
            self.looks.append(word)
        return 0 if word in ENDS else 1

    def _noun_before_noun(self, words: Words, at: int, many: int, table: str, phrase: str) -> int:
        """A noun or mood right before another noun says of what kind that is; else it is the noun."""
        after = words[at + many] if at + many < len(words) else ""
        next_many, next_table = head(words, at + many)
        if table == "thing" and after.endswith("ing") and _does(words, at + many, phrase):
            return 0  # "a chef cooking spaghetti" is a chef
        if table in ("time", "feature", "palette"):
            if not next_many and not noun_follows(words, at + many):
                return 0
            if not (
                phrase in ("snow", "day", "stars", "clouds", "trees") and next_table == "thing"
            ):
                self.moods += mood(phrase)
            return many
        if not next_many or after in ALSO_VERBS or next_table not in ("thing", "setting"):
            return 0
        if singular(phrase) != phrase or (table == "thing" and next_table == "setting"):
            return 0
        if phrase == "baby" and next_table == "thing":
            self.size *= lex.SIZES["small"]
            return many
        if next_table == "thing" and self._tinge(phrase, words, at + many, next_many):
            return many
        if table == "setting":
            self.moods.append(Ground(lex.SETTINGS[phrase], phrase, modifier=True))
        else:
            self.looks.append(phrase)
        return many

    def _tinge(self, phrase: str, words: Words, at: int, many: int) -> bool:
        """A colour by what has it: "an avocado armchair"; False where none is taken so."""
        name = " ".join(words[at : at + many])
        found = noun(name)
        colour = tinged(phrase, found.kind) if found else None
        if colour is None or self.colour is not None:
            return False
        self.colour = colour
        self.moods.append(Unknown(told(phrase, name, colour), "near"))
        return True


def _ends_before_doing(words: Words, at: int) -> bool:
    """Whether an unknown plural is a noun, and what follows is done: "in pyjamas drinking tea"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return singular(words[at]) != words[at] and after.endswith("ing") and after in DOINGS


def _does(words: Words, at: int, who: str) -> bool:
    """Whether a word in -ing after a noun is what that does: "a robot painting a picture", "a bear cooking soup"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    found = noun(who)
    kind = found.kind if found else ""
    if kind == "person" or after in lex.ARTICLES:
        return True
    return kind in ("animal", "bird") and noun_follows(words, at + 1)
