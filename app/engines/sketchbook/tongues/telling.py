"""The things of a Chinese or Japanese clause, told in English order when it ends.

Who stands where is a sentence of its own; things in the same places share one. Takes what `clauses` found.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.tongues.phrase import SIDES, Phrase
from app.engines.sketchbook.tongues.pieces import Piece, Spoken, names_follow, tie_of, within

_OTHERS = ("other", *SIDES)
_DOING = ("holding ", "wearing ", "playing ", "reading ")


class Telling:
    """`free` holds what no relation has taken yet, `ahead` what the next thing gets."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.sentences: list[str] = []
        self.named: list[Phrase] = []
        self.moods: list[str] = []
        self.last: Phrase | None = None  # the thing told last: "beside it" is beside that
        self.base: Phrase | None = None  # what things were said to be beside last, while they are
        self.restart()

    def restart(self) -> None:
        self.phrase = Phrase()
        self.free: list[Spoken] = []
        self.ahead: list[str] = []
        self.every = self.kept = False
        self.joined = self.barred = self.loose = self.than = False
        self.done_to: Spoken | None = None
        self.skipped = 0

    def _predicate(self) -> None:
        """Looks without a noun after them are of what was named last."""
        if self.phrase.looks and self.joined and self.free and self.free[-1].phrase.coloured():
            self.phrase.noun = self.free[-1].phrase.kind()  # "一只黑猫和一只白的"
            self.free.append(Spoken(self.phrase, joined=True))
            self.phrase, self.joined = Phrase(), False
        if self.phrase.looks and self.free:
            every = self.every or self.free[0].listed
            for each in self.free if every else self.free[:1]:
                for look in self.phrase.looks:
                    each.phrase.look(look)
            self.phrase = Phrase()

    def _set_free(self, landmark: Spoken) -> None:
        """ "In space, between the earth and the moon": what was said before a landmark is of who is there."""
        if landmark.loose:
            self.ahead, landmark.where = landmark.where, []

    def _landmark(self, spoken: Spoken) -> str:
        """A landmark in words; what stands somewhere itself is told first."""
        if spoken.where:
            self._tell(spoken)
        return self._english(spoken.phrase)

    def _end(self, stop: str = ".") -> None:
        self._predicate()
        self._side_by_side()
        if self.ahead and stop == "," and not self.free and not self._goes_on():
            self.phrase, self.joined = Phrase(), False
            return  # "湖边，有一只狐狸": of what comes next
        while self.free:
            each, *others = self.free
            alike = [other for other in others if other.joined and other.where == each.where != []]
            self._tell(each, alike)
            self.free = [other for other in others if other not in alike]
        self._tell_rest()
        self.restart()

    def _goes_on(self) -> bool:
        """Whether something is said of who was told last: "... , holding an umbrella"."""
        return self.last is not None and self.ahead[0].startswith(_DOING)

    def _tell_rest(self) -> None:
        """What is said of nobody in the clause: of who was told last, or of one of those."""
        if self.ahead and self.last and self._goes_on():
            again = replace(self.last, article="the").english()
            self.sentences += [f"{again} {doing}" for doing in self.ahead]
            return
        alone = " ".join((*self.ahead, self.phrase.english())).strip()
        one = not self.phrase.noun and self.phrase.looks and not self.ahead
        if one and self.phrase.count and self.last and self.last.coloured():
            self.phrase.noun = self.last.kind()  # "一只黑猫，一只白的"
            one, alone = False, self.phrase.english()
        if one and self.sentences and (self.phrase.count or self.phrase.article in _OTHERS):
            if "of them" in self.sentences[-1]:
                alone = alone.replace("one ", "one of them ", 1)
            self.sentences[-1] += f", {alone}"  # "two cats, one black"
        elif alone:
            self.sentences.append(alone)

    def _side_by_side(self) -> None:
        """Whom something unknown is done to is beside who does it."""
        doing = [each for each in self.free if each.marked and not each.phrase.setting]
        if self.done_to in self.free and doing and self.done_to not in doing:
            self.free.remove(self.done_to)
            doing[0].where.append(f"next to {self._landmark(self.done_to)}")

    def _tell(self, spoken: Spoken, alike: Sequence[Spoken] = ()) -> None:
        """A sentence for each place; things that are in the same places share them."""
        self.base = self.base if spoken.where else None
        self.last = None if spoken.phrase.setting else spoken.phrase
        for where in spoken.where or [""]:
            who = " and ".join(self._english(each.phrase) for each in (spoken, *alike))
            self.sentences.append(f"{who} {where}".strip())

    def _english(self, phrase: Phrase) -> str:
        """With "the" for what was named before, not for one more of the kind with a number or looks of its own."""
        if phrase.noun and not phrase.setting and any(phrase.repeats(each) for each in self.named):
            again = Phrase("the", phrase.count, phrase.looks, phrase.noun, phrase.many)
            return again.english()
        self.named.append(phrase)
        return phrase.english()

    def _none(self) -> None:
        """What was named last is not there ("花瓶もコップも"); where it is not, something else may be."""
        while self.free:
            gone = self.free.pop()
            self.moods.append(f"no {gone.phrase.noun}")
            self.ahead += [] if gone.phrase.setting else gone.where
            self.kept = bool(self.ahead)
            if not (self.free and self.free[-1].listed):
                break

    def _one_of_two(self, how: str, after: Sequence[Piece]) -> bool:
        """ "左边的是红的": the left one of those named before, where a look is said of it."""
        side = how.removesuffix(" of")
        rest = [piece for piece in after if piece.tie not in ("of", "there", "who")]
        looks = bool(rest) and rest[0].of("cz") is not None and tie_of(after) != ""
        if side not in SIDES or not looks or self.free or not self.last or names_follow(after):
            return False
        self.phrase.article = side
        return True

    def _sky(self, piece: Piece, after: Sequence[Piece]) -> bool:
        """A sky with its colour, said before it or after: "粉红色的天空", "空は青い"."""
        place = piece.of("p")
        if place is None or place.english != "in the sky":
            return False
        looks, said = self.phrase.looks, 0
        if not looks and tie_of(after) in ("there", "who"):
            said = next(
                (n for n, each in enumerate(after[1:]) if not each.of("czt")), len(after) - 1
            )
            looks = [term.english for each in after[1 : said + 1] if (term := each.of("czt"))]
            if names_follow(after[1 + said :]):
                return False
        if not looks:
            return False
        self.moods.append(f"a {' '.join(looks)} sky")
        self.phrase, self.skipped = Phrase(), said + 1 if said else 0
        if not said and after and after[0].of("r"):
            self.skipped = 1  # "天空下": who is there is said next
            return True
        return said > 0 or not names_follow(within(after)) or after[0].of("x") is not None
