"""One noun phrase: "three tall green trees", "the snowy mountains", "a starry night".

Takes words and a place in them, gives pieces and the place after it. Knows no relations (`phrases`).
"""

from dataclasses import replace

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.bodies.poses import kind_of
from app.engines.sketchbook.bodies.traits import ALONE
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.adjectives import COLOURED_BY, Before
from app.engines.sketchbook.english.doings import PARTS, SILENT
from app.engines.sketchbook.english.heads import (
    ENDS,
    IN_AIR,
    IN_WATER,
    SKY,
    Words,
    as_said,
    describes,
    head,
    mood,
    nameless,
    noun_follows,
)
from app.engines.sketchbook.english.names import NAMED, PROPER, titled
from app.engines.sketchbook.english.pieces import Ground, Mark, Mood, Piece, Things, Tint, Unknown
from app.engines.sketchbook.english.portraying import with_look
from app.engines.sketchbook.english.stuffs import NEAREST
from app.engines.sketchbook.scene import Colour
from app.engines.sketchbook.vocabulary import (
    Noun,
    article,
    longest_noun,
    nearest_noun,
    noun,
    own_nouns,
    singular,
)

BARE_PLURAL = 3
_MADE = frozenset({"is", "was", "painted", "coloured", "colored", "turned", "turns", "being"})
_COUNTABLE = frozenset({"trees", "clouds", "stars"})
_MANY_BY_NATURE = frozenset({"fruit", "cattle"})
_GREY_ALREADY = frozenset(
    """elephant mouse rat wolf rock koala seal shark rhinoceros hippopotamus donkey badger raccoon
    gorilla poodle skunk black-cat dodo moai castle spiral-shell zebra""".split()
)


def noun_phrase(words: Words, at: int, after_link: bool = False) -> tuple[list[Piece], int]:
    """The phrase that begins at `at`, and where it ends; no pieces when the word says nothing."""
    if at >= len(words):
        return [], at
    said = _Said()
    start = at
    while at < len(words):
        step = said.take(words, at)
        if not step:
            break
        at += step
    if at >= len(words):
        return [*said.moods, *_alone(said, words, start)], max(at, start + 1)
    many, table = head(words, at)
    if words[at] in SKY and not (many > 1 and table == "setting"):
        return said.sky(words, at)
    if table == "setting" or (table == "thing" and many):
        end = at + many
        if table == "thing" or _wants_things(said, words, at, many, start):
            return said.things(words, at, many), end
        return said.ground(words, at, many), end
    if many:
        if " ".join(words[at : at + many]) in _COUNTABLE and (after_link or said.particular):
            return said.things(words, at, many), at + many
        phrase = " ".join(words[at : at + many])
        said.made_of("heaven")
        looks = [Unknown(f"{look} {phrase}", "look") for look in said.looks]
        return [*said.moods, *looks, *mood(phrase)], at + many
    return said.unread(words, start, at)


def _wants_things(said: "_Said", words: Words, at: int, many: int, start: int) -> bool:
    """Whether a word that names a setting is meant as a thing: "two islands"; as a plan says it, "place a table"."""
    found = longest_noun(words[at : at + many])
    lead = [n for n in range(max(0, start - 1), at) if words[n] == "place"]
    placed = bool(lead) and (lead[0] == 0 or words[lead[0] - 1] == ".")
    return bool(found and found[1] == many and ((said.counted and said.count > 1) or placed))


def _alone(said: "_Said", words: Words, start: int) -> list[Piece]:
    """Colour or size without a noun: "is red", "painted red", "one red, one blue", "a boat, small and blue"."""
    before = words[start - 1] if start else ""
    spared = before in lex.NEGATIONS or (
        before == "or" and start > 2 and describes(words[start - 2])
    )
    one = words[start] in ("one", "another") or "one" in words[start : start + 3]
    joined = before == "and" and start > 1 and describes(words[start - 2])
    size = 1.0 if one else said.size
    if (said.colour or size != 1.0) and (
        one or spared or before in COLOURED_BY or before == "," or joined
    ):
        return [Tint(said.colour, one, size)]
    return []


class _Said(Before):
    """A phrase with its noun."""

    def things(self, words: Words, at: int, many: int) -> list[Piece]:
        found = longest_noun(words[at : at + many])
        assert found is not None
        noun = found[0]
        said = " ".join(words[at : at + many])
        several = singular(said) != said or said in _MANY_BY_NATURE
        count = self.count or (BARE_PLURAL if several or self.each else 1)
        material, as_said = self.made_of(noun.kind), self.stuff[1]
        noun = self._named_by_look(noun)
        noun, unseen = self._traits(noun)
        colour, near = self._colour_of(noun.art, noun.name)
        if material and as_said in NEAREST:
            said_so = f"I have no {as_said} for the {noun.name}; the nearest I have is {NEAREST[as_said]}."
            near.append(Unknown(said_so, "near"))
        if said in NAMED:
            instead = f"I have no {titled(said)}; the nearest is {article(noun.name)}."
            near.append(Unknown(instead, "near"))
        looks = [Unknown(f"{word} {noun.name}", "look") for word in unseen]
        if self.counted and self.count == 0:
            return [*self.moods, Mark("no"), Things(noun), Mark(",")]
        definite = self.definite or (noun.name in PROPER and not self.counted)
        things = Things(
            noun, count, self.counted, colour, self.size, definite, self.other, self.place,
            self.rests, material, self.lined, self.each,
        )  # fmt: skip
        moods = [replace(each, of=True) if isinstance(each, Mood) else each for each in self.moods]
        return [*moods, *near, *looks, things]

    def _named_by_look(self, noun: Noun) -> Noun:
        """ "A vintage red car" is a vintage car."""
        for word in self.looks:
            if better := own_nouns().get(f"{word} {noun.name}"):
                self.looks = [each for each in self.looks if each != word]
                return better
        return noun

    def _traits(self, noun: Noun) -> tuple[Noun, list[str]]:
        """Somebody "red-haired" or "bald", and the looks that no drawing shows."""
        unseen = []
        if self.shade in ALONE and (fair := with_look(noun, self.shade)):
            noun, self.colour, self.shade = fair, None, ""
        for word in self.looks:
            if seen := with_look(noun, word):
                noun = seen
            else:
                unseen.append(word)
        return noun, unseen

    def _colour_of(self, art: str, name: str) -> tuple[Colour | None, list[Piece]]:
        if self.plain:
            only = f"I have only one {self.colour}; the {name} is not {self.plain} but plain {self.colour}."
            return self.colour, [Unknown(only, "near")]
        if self.shade in ("grey", "gray") and kind_of(art) in _GREY_ALREADY:
            return None, []
        if self.shade in colours.NOT_QUITE:
            near = f"I have no {self.shade} for the {name}; the nearest I have is {self.colour}."
            return self.colour, [Unknown(near, "near")]
        return self.colour, []

    def sky(self, words: Words, at: int) -> tuple[list[Piece], int]:
        """A sky and its colour, said before or after: "a pink sky", "the sky is pale pink"."""
        self.made_of("heaven")
        end = at + 1
        if self.colour is None:
            while end < len(words) and words[end] in _MADE:
                end += 1
            said = [w for w in words[end : end + 2] if w in colours.TINTS or w in colours.SHADES]
            told = colours.colour_words(said)
            follows = noun_follows(words, end) and words[end : end + 1] not in (("and",), (",",))
            self.colour, end = (
                (told[0], end + len(said)) if told and not follows else (None, at + 1)
            )
        if "dark" in self.looks and self.colour is None:
            self.colour = "dark blue"
        end += words[end : end + 1] in (("over",), ("above",))  # where a sky is needs no telling
        dusky = self.colour in ("orange", "red", "pink", "purple", "yellow")
        if self.shade in ("grey", "gray"):
            return [*self.moods, Mood(feature="clouds", sky="white")], end
        if self.colour == "black":
            return [*self.moods, Mood(time="night")], end
        if self.colour in (None, "blue"):
            return self.moods, end
        return [*self.moods, Mood(time="dusk" if dusky else None, sky=self.colour)], end

    def ground(self, words: Words, at: int, many: int) -> list[Piece]:
        word = " ".join(words[at : at + many])
        self.made_of("heaven")
        if word in ("square", "squares") and (self.colour or self.counted):
            return [*self.moods, Unknown(f"{self.shade} {word}".strip(), "thing")]
        known = word if word in lex.SETTINGS else singular(word)
        more = mood(word) if word in lex.FEATURES or word in lex.TIMES else []
        looks = [Unknown(f"{look} {word}", "look") for look in self.looks]
        if lex.SETTINGS[known] == "studio":
            return [*self.moods, *looks, Ground("studio", known), Mood(sky=self.colour)]
        return [*self.moods, *more, *looks, Ground(lex.SETTINGS[known], known, self.colour)]

    def unread(self, words: Words, start: int, at: int) -> tuple[list[Piece], int]:
        """The phrase has no noun that is known."""
        word = words[at]
        self.made_of("heaven")
        if word in ENDS:
            return [*self.moods, *_alone(self, words, start)], max(at, start + 1)
        before = words[start - 1] if start else ""
        noun_place = at > start or not before or before in ENDS
        if word in IN_AIR or word in IN_WATER:
            return [*self.moods, Mark("air" if word in IN_AIR else "water")], at + 1
        if word == "one" and self.colour:
            return [*self.moods, Tint(self.colour, True)], at + 1
        if word in SILENT or word.endswith("ly") or len(word) < 2:
            return [*self.moods, *_alone(self, words, start)], at + 1
        if not noun_place or (word.endswith("ing") and before in COLOURED_BY):
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
