"""One noun phrase: "three tall green trees", "the snowy mountains", "a starry night".

Takes words and a place in them, gives pieces and the place after it. Knows no relations (`phrases`).
"""

from dataclasses import dataclass, field

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english.doings import PARTS, SILENT
from app.engines.sketchbook.english.heads import (
    ALSO_VERBS,
    ENDS,
    IN_AIR,
    IN_WATER,
    SKY,
    Words,
    article_comes,
    as_said,
    before_colour,
    describes,
    head,
    idle_ending,
    is_number,
    joins_adjectives,
    mood,
    nameless,
    noun_follows,
    unknown_noun,
)
from app.engines.sketchbook.english.names import NAMED, PROPER, titled
from app.engines.sketchbook.english.pieces import Ground, Mark, Mood, Piece, Things, Tint, Unknown
from app.engines.sketchbook.scene import Colour
from app.engines.sketchbook.vocabulary import article, longest_noun, nearest_noun, noun, singular

BARE_PLURAL = 3
_NO_PORTRAIT = "I paint nobody from close by; who is portrayed stands in the picture whole."
_COLOURED_BY = frozenset({"is", "are", "was", "were", "painted", "coloured", "colored", "in"})
_UNLIKE = frozenset({"dark", "light", "pale", "deep", "pastel"})
_COUNTABLE = frozenset({"trees", "clouds", "stars"})
_MANY_BY_NATURE = frozenset({"fruit", "cattle"})
_GREY_ALREADY = frozenset(
    """elephant mouse rat wolf rock koala seal shark rhinoceros hippopotamus donkey badger raccoon
    gorilla poodle skunk black-cat dodo moai castle spiral-shell zebra""".split()
)


def noun_phrase(words: Words, at: int, after_link: bool = False) -> tuple[list[Piece], int]:
    """The phrase that begins at `at`, and where it ends; no pieces when the word says nothing."""
    said = _Said()
    start = at
    while at < len(words):
        step = said.take(words, at)
        if not step:
            break
        at += step
    if at >= len(words):
        return [*said.moods, *_alone(said, words, start)], max(at, start + 1)
    if words[at] in SKY:
        return [*said.moods, *said.sky()], at + 1
    many, table = head(words, at)
    if table == "setting" or (table == "thing" and many):
        end = at + many
        if table == "thing" or _wants_things(said, words, at, many, after_link):
            return said.things(words, at, many), end
        return said.ground(words, at, many), end
    if many:
        if " ".join(words[at : at + many]) in _COUNTABLE and (after_link or said.particular):
            return said.things(words, at, many), at + many
        phrase = " ".join(words[at : at + many])
        looks = [Unknown(f"{look} {phrase}", "look") for look in said.looks]
        return [*said.moods, *looks, *mood(phrase)], at + many
    return said.unread(words, start, at)


def _wants_things(said: "_Said", words: Words, at: int, many: int, after_link: bool) -> bool:
    """Whether a word that names a setting is meant as a counted thing: "two islands", "three hills"."""
    found = longest_noun(words[at : at + many])
    return bool(found and found[1] == many and said.counted and said.count > 1)


def _alone(said: "_Said", words: Words, start: int) -> list[Piece]:
    """Colour or size without a noun: "is red", "painted red", "one red, one blue", "a boat, small and blue"."""
    before = words[start - 1] if start else ""
    one = words[start] in ("one", "another") or "one" in words[start : start + 3]
    joined = before == "and" and start > 1 and describes(words[start - 2])
    size = 1.0 if one else said.size
    if (said.colour or size != 1.0) and (one or before in _COLOURED_BY or before == "," or joined):
        return [Tint(said.colour, one, size)]
    return []


@dataclass
class _Said:
    """What the words before a noun say of it."""

    count: int = 0
    counted: bool = False
    colour: Colour | None = None
    shade: str = ""
    size: float = 1.0
    definite: bool = False
    other: bool = False
    place: lex.Place | None = None
    rests: str = ""
    moods: list[Piece] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    tints: list[str] = field(default_factory=list)

    @property
    def particular(self) -> bool:
        return self.counted or self.colour is not None or self.size != 1.0

    def take(self, words: Words, at: int) -> int:
        """How many words at `at` stand before the noun; 0 when the noun begins (or nothing does)."""
        word = words[at]
        many, table = head(words, at)
        named_so = many > 1 and (word in IN_AIR or word in IN_WATER or word == "cherry")
        named_so = named_so or " ".join(words[at : at + many]) in NAMED
        if table == "thing" and (many > 2 or named_so):
            return 0
        follows = noun_follows(words, at + 1)
        if word in lex.ARTICLES:
            return self._article(word)
        if word in lex.GROUPS and words[at + 1 : at + 2] == ("of",) and noun_follows(words, at + 2):
            if word in lex.SETTINGS:
                self.moods.append(Ground(lex.SETTINGS[word], word))
            self._number(lex.GROUPS[word] * max(1, self.count))
            return 2
        if word == "both" and at and words[at - 1] in _COLOURED_BY:
            return 1
        if is_number(word) and words[at + 1 : at + 2] in (("or",), ("to",)):
            if at + 2 < len(words) and is_number(words[at + 2]) and noun_follows(words, at + 3):
                return 2  # "three or four cats" are four
        if word.isdigit() or (word in lex.NUMBERS and (follows or before_colour(words, at))):
            self._number(int(word[:6]) if word.isdigit() else lex.NUMBERS[word])
            return 1 + (words[at + 1 : at + 2] == ("of",))
        if word in _UNLIKE and words[at + 1 : at + 2] and words[at + 1] in lex.SHADES and follows:
            self.tints.append(f"{word} {words[at + 1]}")
        if word in lex.TINTS and (follows or (at + 1 < len(words) and words[at + 1] in lex.SHADES)):
            return 1
        coloured = (
            at > 0
            and words[at - 1] in (_COLOURED_BY | {"both"})
            and (at + 1 == len(words) or words[at + 1] in ENDS)
        )
        if word in lex.SHADES and (
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
            self.definite = True
        return 1

    def _number(self, count: int) -> None:
        self.count, self.counted = min(count, 1000), True

    def _shade(self, word: str) -> int:
        if self.colour is None:
            self.colour, self.shade = lex.SHADES[word], word
        elif lex.SHADES[word] != self.colour:
            self.looks.append(word)
        return 1

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
            if article_comes(words, at + 1):
                return 0
            self.looks.append(word)
        return 0 if word in ENDS else 1

    def _noun_before_noun(self, words: Words, at: int, many: int, table: str, phrase: str) -> int:
        """A noun or mood right before another noun says of what kind that is; else it is the noun."""
        after = words[at + many] if at + many < len(words) else ""
        next_many, next_table = head(words, at + many)
        person = table == "thing" and (found := noun(phrase)) and found.kind == "person"
        if after.endswith("ing") and person:
            return 0  # "a chef cooking spaghetti" is a chef
        if table in ("time", "feature", "palette", "weather"):
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
        if table == "setting":
            self.moods.append(Ground(lex.SETTINGS[phrase], phrase, modifier=True))
        else:
            self.looks.append(phrase)
        return many

    def things(self, words: Words, at: int, many: int) -> list[Piece]:
        found = longest_noun(words[at : at + many])
        assert found is not None
        noun = found[0]
        said = " ".join(words[at : at + many])
        several = singular(said) != said or said in _MANY_BY_NATURE
        count = self.count or (BARE_PLURAL if several else 1)
        colour, near = self._colour_of(noun.art, noun.name)
        if said in NAMED:
            instead = f"I have no {titled(said)}; the nearest is {article(noun.name)}."
            near.append(Unknown(instead, "near"))
        if self.counted and self.count == 0:
            return [*self.moods, Mark("no"), Things(noun), Mark(",")]
        definite = self.definite or (noun.name in PROPER and not self.counted)
        things = Things(
            noun, count, self.counted, colour, self.size, definite, self.other, self.place,
            self.rests,
        )  # fmt: skip
        looks = [Unknown(f"{word} {noun.name}", "look") for word in self.looks]
        return [*self.moods, *near, *looks, things]

    def _colour_of(self, art: str, name: str) -> tuple[Colour | None, list[Piece]]:
        if self.tints and self.shade not in lex.NOT_QUITE:
            only = f"I have only one {self.colour}; the {name} is not {self.tints[0]} but plain {self.colour}."
            return self.colour, [Unknown(only, "near")]
        if self.shade in ("grey", "gray") and art in _GREY_ALREADY:
            return None, []
        if self.shade in lex.NOT_QUITE:
            near = f"I have no {self.shade} for the {name}; the nearest I have is {self.colour}."
            return self.colour, [Unknown(near, "near")]
        return self.colour, []

    def sky(self) -> list[Piece]:
        """A sky's colour is its time of day; others cannot be had."""
        if self.colour in ("orange", "red", "pink", "purple", "yellow"):
            return [Mood(time="dusk")]
        if self.colour == "black":
            return [Mood(time="night")]
        if self.colour not in (None, "blue"):
            return [Unknown(f"I cannot make the sky {self.colour}; it keeps its own.", "near")]
        return []

    def ground(self, words: Words, at: int, many: int) -> list[Piece]:
        word = " ".join(words[at : at + many])
        if word in ("square", "squares") and (self.colour or self.counted):
            return [*self.moods, Unknown(f"{self.shade} {word}".strip(), "thing")]
        known = word if word in lex.SETTINGS else singular(word)
        more = mood(word) if word in lex.FEATURES or word in lex.TIMES else []
        looks = [Unknown(f"{look} {word}", "look") for look in self.looks]
        return [*self.moods, *more, *looks, Ground(lex.SETTINGS[known], known, self.colour)]

    def unread(self, words: Words, start: int, at: int) -> tuple[list[Piece], int]:
        """The phrase has no noun that is known."""
        word = words[at]
        if word in ENDS:
            return [*self.moods, *_alone(self, words, start)], max(at, start + 1)
        before = words[start - 1] if start else ""
        noun_place = at > start or not before or before in ENDS
        if word in IN_AIR or word in IN_WATER:
            return [*self.moods, Mark("air" if word in IN_AIR else "water")], at + 1
        if word == "one" and self.colour:
            return [*self.moods, Tint(self.colour, True)], at + 1
        if word == "portrait":
            return [*self.moods, Unknown(_NO_PORTRAIT, "near")], at + 1
        if word in SILENT or word.endswith("ly") or len(word) < 2:
            return [*self.moods, *_alone(self, words, start)], at + 1
        if not noun_place:
            return [*self.moods, Unknown(word, "look")], at + 1
        part = at > start and singular(word) in PARTS and noun(words[at - 1])  # "a carrot nose"
        if not part and (near := nearest_noun(word)):
            count = self.count or (BARE_PLURAL if singular(word) != word else 1)
            things = Things(near, count, self.counted, self.colour, self.size, self.definite,
                            self.other, self.place, self.rests)  # fmt: skip
            return [*self.moods, things], at + 1
        end = at + 1
        while end < len(words) and nameless(words, end):
            end += 1
        return [*self.moods, Unknown(as_said(words, start, end), "thing")], end
