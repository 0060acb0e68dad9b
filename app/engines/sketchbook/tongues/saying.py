"""What has been said so far in English of a Spanish, French or German text, and what is to be said at its end.

What a "without" bars is told last ("no sun"), so that nothing after it is barred with it. A word that points back
("daneben", "encima") is told with the name of what it points to. Knows no word of the five languages.
"""

from dataclasses import replace

from app.engines.sketchbook.tongues.phrase import Phrase

# What things are on where Spanish says only "en".
_STOOD_ON = frozenset({"table", "chair", "bench", "bed", "sofa", "hill", "bicycle", "beach", "plate", "island", "horse",
                       "bridge", "rock", "broom", "cliff", "meadow", "farm", "pier", "moon", "mars",
                       "roof"})  # fmt: skip
_SEATS = frozenset({"table", "chair", "sofa", "bed", "bench", "rock", "book", "box"})
_SKYWARD = frozenset({"next to", "in", "on"})
_SIDES = {"on the left": "left", "on the right": "right"}


class Saying:
    """`out` is the English so far, `moods` what is told at its end, `phrase` the noun that is being said."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.out: list[str] = []
        self.moods: list[str] = []
        self.phrase = Phrase()
        self.behind: list[str] = []  # looks after a German noun: of it, or of the next
        self.places: set[str] = set()
        self.links = {"of", "is"}
        self.single = self.of = self.turned = False  # turned: where it is comes before who is there
        self.led = False  # whether the clause before said first where somebody is
        self.barred = self.refusing = False  # the next noun is not there; the last one was not
        self.subjects: list[Phrase] = []  # whom clauses were about so far
        self.upon: Phrase | None = None  # what something was said to be on last
        self.beside: list[Phrase] = []  # what things were said to stand beside last
        self.deed = ("", "")  # what was held or worn last, and which of the two
        self.about = False  # whether the noun named last is one of them

    def english(self) -> str:
        while self.out and (self.out[-1] in self.links or self.out[-1] in (",", ".")):
            self.out.pop()  # a joint whose other side was not understood, which is told
        while self.out and self.out[0] in ("and", ",", "."):
            self.out.pop(0)
        said = " ".join(self.out).strip(" ,")
        said = said.replace(" ,", ",").replace(" .", ".")
        ends = ", ".join(dict.fromkeys(self.moods))
        return ", ".join(filter(None, (said.rstrip("."), ends)))

    def bar(self) -> None:
        """The next thing is not there: what would have tied it to the one before is not said."""
        self._flush()
        self._untie("and", "with", "without")
        self.barred = True

    def nobody(self) -> None:
        self._flush()
        self._untie("and", "with")
        self.moods.append("no people")

    def _untie(self, *others: str) -> None:
        while self.out and (self.out[-1] in self.links or self.out[-1] in others):
            self.out.pop()

    def _mood(self, english: str) -> None:
        self._flush()
        self.moods.append(f"no {english.split()[-1]}" if self.barred else english)
        self.refusing, self.barred = self.barred, False

    def _opens(self) -> bool:
        """Whether a clause begins here."""
        return not self.phrase and (not self.out or self.out[-1] in (".", ",", "and"))

    def _place(self, english: str) -> None:
        """A place in the picture: of the thing before it, or of what comes after a stop."""
        one = self.phrase.looks and not self.phrase.noun
        if one and english in _SIDES and not (self.subjects and self.subjects[-1].coloured()):
            self.phrase.article = _SIDES[english]  # "the red one on the left"
            return self._flush()
        self._flush()
        if self.out[-1:] == ["and"]:
            self.out[-1] = ","
        self._begin_anew()
        self.places.add(english)
        self.turned = self.turned or self._opens()
        self.out.append(english)

    def _go_on(self) -> None:
        """More of who was spoken of, after a comma: "un homme sur un banc, tenant un parapluie"."""
        if self.phrase or self.out[-1:] != [","] or not self.subjects:
            return
        self.out.pop()
        if not self.about:
            self.out += [".", replace(self.subjects[-1], article="the").english()]

    def _begin_anew(self) -> None:
        """After a clause that said first where somebody is, another that does so is a sentence of its own."""
        if self.led and self.out[-1:] == [","]:
            self.out[-1] = "."

    def _point(self, how: str, named_next: bool) -> bool:
        """Where something is to what was spoken of before; False when nothing was."""
        self._flush()
        earlier = self.subjects if named_next or not self.about else self.subjects[:-1]
        if not earlier or (how == "held by" and not self.about):
            return bool(earlier) or how == "held by"  # "con un globo en la mano" says it already
        one = earlier[-1].count in ("", "1") and not earlier[-1].many
        several = earlier[-2:] if how == "between" and one else earlier[-1:]
        several = [self.upon] if how == "under" and self.upon else several
        several = self.beside if self.beside and how in ("left of", "right of") else several
        self.beside = several if named_next else []
        landmark = " and ".join(replace(each, article="the").english() for each in several)
        while self.out and self.out[-1] in (",", "and", "is"):
            self.out.pop()
        if named_next and self.out[-1:] != ["."]:
            self.out.append(".")
        self.out.append(f"{how} {landmark}")
        self.turned = self.turned or named_next
        return True

    def _say(self, english: str) -> None:
        self._flush()
        self.led = self.turned if english == "," else self.led and english != "."
        self.turned = self.turned and english not in (".", ",")
        self.beside = self.beside if english != "." else []
        self.barred = self.refusing = False
        if english in (".", ",") and (not self.out or self.out[-1] in (".", ",")):
            return
        self.out.append(english)

    def _flush(self) -> None:
        for word in self.behind:
            self.phrase.look(word)
        self.behind = []
        if self.phrase and self.barred and self.phrase.noun:
            self.moods.append(f"no {self.phrase.name()}")
            self.barred, self.refusing = False, True
        elif self.phrase:
            self._tell()
        self.phrase, self.single, self.of = Phrase(), False, False

    def _is_another(self, phrase: Phrase) -> bool:
        """ "A black cat and a white one": not one of those before, which have a colour already."""
        last = self.subjects[-1]
        single = last.count in ("", "1") and not last.many
        if not phrase.coloured() and not phrase.count:
            return bool(phrase.looks) and single and phrase.article == "other"  # "un autre vole"
        one = bool(phrase.count) or phrase.article in ("a", "other")
        return last.coloured() and (one or (single and phrase.article == "the"))

    def _has_another(self, phrase: Phrase) -> bool:
        """Whether somebody just named has such a thing as the one before him has, in another colour."""
        who = self.subjects[-1] if self.about and self.subjects else None
        one = not phrase.noun and phrase.article == "a" and phrase.coloured() and self.deed[0] != ""
        return one and who is not None and self.out[-1:] == [who.english()]

    def _tell(self) -> None:
        phrase = self.phrase
        if not phrase.noun and phrase.count and phrase.looks == ["small"] and self.subjects:
            phrase.noun, phrase.setting = self.subjects[-1].noun, False  # "ses cinq petits"
        if self._has_another(phrase):
            self.out.append(self.deed[0])  # "..., die Mutter einen blauen"
            phrase.noun, phrase.article = self.deed[1], ""
        if not phrase.noun and self.subjects and self._is_another(phrase):
            phrase.noun = self.subjects[-1].kind()
            phrase.article = "" if phrase.article == "the" or phrase.coloured() else phrase.article
        if self.out[-1:] == ["in"] and phrase.noun in _STOOD_ON:
            self.out[-1] = "on"
        if self.language == "es" and self.out[-1:] == ["above"] and phrase.noun in _SEATS:
            self.out[-1] = "on"  # "encima de" is both
        if phrase.noun == "sky" and phrase.looks and self.out[-1:] and self.out[-1] in _SKYWARD:
            self.moods.append(replace(phrase, article="a").english())  # "am rosa Himmel"
            self.out[-1] = "in the sky"
            return
        if phrase.noun:
            before = self.out[-1] if self.out else "."
            self.about = before in ("is", "and") or before not in {*self.links, "with", "without"}
            self.upon = phrase if before == "on" else None if before == "." else self.upon
            self.deed = (before, phrase.kind()) if before in ("holding", "wearing") else self.deed
            self.subjects += [phrase] if self.about and not phrase.setting else []
        self.refusing = False
        said = phrase.english()
        if not phrase.noun and any("of them" in each for each in self.out):
            said = said.replace("one ", "one of them ", 1)  # "two of them red and one of them blue"
        self.out.append(said)
