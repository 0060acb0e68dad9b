"""Where somebody of a Chinese or Japanese clause is and what he wears or holds, given to whom it is said of."""

from collections.abc import Sequence

from app.engines.sketchbook.tongues.pieces import (
    CLOTHING,
    Piece,
    clothes_joined,
    names_follow,
    setting_follows,
    thing_of,
    tie_of,
    tied,
    within,
)
from app.engines.sketchbook.tongues.telling import Telling

OPENINGS = frozenset({"door", "window"})


class Placing(Telling):
    """Those named before it, where they are what the clause is about; else who comes next."""

    def _where(self, said: str, after: Sequence[Piece]) -> None:
        """Gives a place to who it was said of: those named before it, else the next."""
        if not said:
            return
        subjects = [each for each in self.free if each.marked]
        if tie_of(after) == "of" and names_follow(after[1:]):
            subjects = subjects if setting_follows(after[1:]) else []
        elif not subjects and self.free and not names_follow(within(after)):
            subjects = self.free
        for each in subjects:
            each.where.append(said)
        if not subjects:
            self.ahead.append(said)
            self.loose = tie_of(after) != "of" and not said.split()[0].endswith("ing")

    def _worn(self, how: str, after: Sequence[Piece]) -> None:
        if self.language == "ja":
            if self.free:
                worn = self.free.pop()
                worn.phrase.many = worn.phrase.many or how == "full of"
                self.ahead, worn.where = [*self.ahead, *worn.where], []  # a hat wears nothing
                self._where(f"{how} {self._landmark(worn)}", after)
            return
        stop = next((n for n, piece in enumerate(after) if piece.tie in (",", ".")), len(after))
        end = next((n for n, piece in enumerate(after[:stop]) if piece.of("ns")), None)
        strange = next((n for n, piece in enumerate(after[:stop]) if piece.tie == "?"), stop)
        of = next(
            (n for n, piece in enumerate(after[:end]) if n > strange and piece.tie == "of"), 0
        )
        if of:
            self.skipped = of + 1  # "穿黑V的男人": what he wears is not known
            return
        if end is None or (how == "full of" and (self.ahead or not tied(after[:end]))):
            return
        things = [thing_of(after[: end + 1], how == "full of").english()]
        while how == "wearing" and (more := clothes_joined(after, end)):
            things.append(thing_of(after[end + 2 : more + 1]).english())
            end = more
        end += 1 + (
            how == "against" and bool(after[end + 1 : end + 2]) and bool(after[end + 1].of("r"))
        )
        self._where(f"{how} {' and '.join(things)}", after[end:])
        self.skipped = end

    def _clothed(self, after: Sequence[Piece]) -> bool:
        """ "The girl of the red dress" wears it."""
        worn = self.free[-1].phrase
        if worn.noun not in CLOTHING | OPENINGS or not names_follow(after):
            return False
        said = worn.english()
        joined = self.free.pop().joined
        if joined and self.free and self.free[-1].phrase.noun in CLOTHING:
            said = f"{self.free.pop().phrase.english()} and {said}"
        self.ahead.append(f"{'with' if worn.noun in OPENINGS else 'wearing'} {said}")
        return True
