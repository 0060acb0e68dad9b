"""Changing a plan by words: "add a yellow moon and make the boat blue" before anything is painted.

Takes what a plan asks for and a person's or a critic's words; gives what it asks for then, and says what it could not
do. What is touched loses its place and is placed anew; all else keeps its line and its place. Knows no pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.canvas import clipped
from app.engines.sketchbook.corrections import Aim, Change, asked
from app.engines.sketchbook.english.change import mood_after
from app.engines.sketchbook.english.colours import means
from app.engines.sketchbook.english.exchanges import sentences
from app.engines.sketchbook.planreading import Part, Whole
from app.engines.sketchbook.reading import MOST_OF_ONE, Mention, Relation, read
from app.engines.sketchbook.vocabulary import singular

_LATER = "I can do that once there is a picture; say it again then: {!r}."
_UNKNOWN = "I do not know how to paint {!r}; I leave it out."
_BRINGS = frozenset({"add", "surroundings"})
_ADDING = ("add ", "include ", "insert ", "put in ")
_UNCLEAR = "I did not understand {!r}; the plan is as it was there."


@dataclass
class Replanning:
    """What is asked for, on its way from one plan to the next."""

    whole: Whole
    undone: list[str]

    def carry_out(self, change: Change, words: str) -> None:
        if change.verb == "surroundings":
            self._surround(change)
        elif change.verb == "warmth" and change.aim.noun is None:
            self.whole = replace(self.whole, palette="warm" if change.amount > 0 else "cool")
        elif change.verb == "add":
            self._add(change)
        else:
            self._change(change, words)

    def _change(self, change: Change, words: str) -> None:
        chosen = self._aimed(change.aim)
        if change.verb == "count" and not chosen and change.aim.noun:
            self._add(
                replace(change, mention=Mention(change.aim.noun, change.count, change.aim.colour))
            )
        elif not chosen:
            said = f"The plan has no {change.aim.noun.name} to change." if change.aim.noun else ""
            self.undone.append(
                said or f"Say which thing you mean by {words!r}; the plan is as it was there."
            )
        elif change.verb == "exchange" and change.mention:
            self._exchange(chosen[0], change.mention)
        elif change.verb == "swap":
            self._trade(chosen[0], change)
        elif change.verb == "colour" and change.aim.one and self._many(chosen[0]) > 1:
            self._one_of(chosen[0], change)
        elif change.verb == "fewer":
            self._count(chosen[0], self._many(chosen[0]) - 1)
        elif change.verb == "count":
            self._count(chosen[0], change.count)
        elif change.verb == "remove":
            self._remove(chosen[-1:] if change.aim.one else chosen)
        elif change.verb == "relate":
            self._relate(chosen, change)
        elif change.verb in ("size", "colour", "place", "move"):
            for number in chosen:
                self._swap(number, _changed(self.whole.parts[number], change))
        else:
            self.undone.append(_LATER.format(words))

    def _exchange(self, number: int, new: Mention) -> None:
        """Puts one thing for another, where it is."""
        part = self.whole.parts[number]
        count = new.count if new.counted and new.count > 1 else part.mention.count
        mention = replace(new, count=count, place=part.mention.place, definite=False)
        if new.noun.nearest:
            self.undone.append(f"I have no {new.noun.name}; {new.noun.nearest}.")
        self._swap(number, replace(part, mention=mention, region=None))

    def _one_of(self, number: int, change: Change) -> None:
        """One of several becomes a group of its own colour."""
        part = self.whole.parts[number]
        other = replace(part.mention, count=1, colour=change.colour)
        rest = replace(part.mention, count=part.mention.count - 1)
        self.whole = replace(self.whole, parts=(*self.whole.parts, Part("", other)))
        self._swap(number, replace(part, mention=rest, region=None))

    def _trade(self, first: int, change: Change) -> None:
        """Two groups, each where the other was; what was said of either place is now said of the other."""
        seconds = [n for aim in change.others for n in self._aimed(aim) if n != first]
        if not seconds:
            self.undone.append("The plan has not both of them to swap.")
            return
        one, two = (self.whole.parts[n] for n in (first, seconds[0]))
        self._swap(first, _placed(two, one))
        self._swap(seconds[0], _placed(one, two))

    def _surround(self, change: Change) -> None:
        old = self.whole
        settings = old.settings
        if change.setting:
            settings = (change.setting, *(s for s in old.settings[1:] if s != change.setting))
        settings = tuple(s for s in settings if s not in change.barred)
        barred = [singular(word) for word in sorted(change.barred)]
        melted = {"snow"} if "mountains" in {*old.settings} - {*settings} else set()
        mood = mood_after(change, old)
        mood["features"] -= melted
        self.whole = replace(
            old,
            settings=settings,
            without=tuple(dict.fromkeys((*old.without, *barred))),
            **mood,
        )

    def _add(self, change: Change) -> None:
        if change.mention is None:
            return
        new = len(self.whole.parts)
        mention = replace(change.mention, place=change.place or change.mention.place)
        objects = tuple(n for aim in change.others for n in self._aimed(aim))
        tied = (Relation(new, change.how, objects),) if change.how and objects else ()
        name = mention.noun.name
        self.whole = replace(
            self.whole,
            parts=(*self.whole.parts, Part("", mention)),
            relations=(*self.whole.relations, *tied),
            without=tuple(w for w in self.whole.without if singular(w) != name),
        )

    def _remove(self, gone: Sequence[int]) -> None:
        new = {
            old: at
            for at, old in enumerate(n for n in range(len(self.whole.parts)) if n not in gone)
        }
        relations = tuple(
            Relation(new[r.a], r.how, tuple(new[b] for b in r.b))
            for r in self.whole.relations
            if r.a in new and all(b in new for b in r.b)
        )
        parts = tuple(self.whole.parts[n] for n in new)
        self.whole = replace(self.whole, parts=parts, relations=relations)

    def _relate(self, chosen: Sequence[int], change: Change) -> None:
        objects = tuple(n for aim in change.others for n in self._aimed(aim) if n not in chosen)
        if change.how is None or not objects:
            self.undone.append("I see nothing in the plan to place it by.")
            return
        for number in chosen:
            kept = tuple(
                r
                for r in self.whole.relations
                if not ({r.a, *r.b} >= {number} and {r.a, *r.b} & {*objects})
            )
            new = Relation(number, change.how, objects)
            self.whole = replace(self.whole, relations=(*kept, new))
            self._swap(number, replace(self.whole.parts[number], region=None))

    def _many(self, number: int) -> int:
        return self.whole.parts[number].mention.count

    def _count(self, number: int, count: int) -> None:
        part = self.whole.parts[number]
        mention = replace(part.mention, count=min(MOST_OF_ONE, max(1, count)))
        self._swap(number, replace(part, mention=mention, region=None))

    def _swap(self, number: int, part: Part) -> None:
        parts = list(self.whole.parts)
        parts[number] = part
        self.whole = replace(self.whole, parts=tuple(parts))

    def _aimed(self, aim: Aim) -> list[int]:
        """The parts that words like "the left boat" mean; without a noun everything, or what was said last."""
        parts = self.whole.parts
        if aim.noun is None:
            return list(range(len(parts))) if len(parts) == 1 else []
        known = [n for n, p in enumerate(parts) if p.mention.noun.name == aim.noun.name]
        known = known or [n for n, p in enumerate(parts) if p.mention.noun.art == aim.noun.art]
        known = [n for n in known if means(aim.colour, parts[n].mention.colour)] or known
        if aim.place in ("left", "right") and len(known) > 1:
            known.sort(key=lambda n: r.centre[0] if (r := parts[n].region) else 0.5)
            return known[:1] if aim.place == "left" else known[-1:]
        return known


def _changed(part: Part, change: Change) -> Part:
    """A group after a change of itself; one that needs another place loses the one it had."""
    mention, region = part.mention, part.region
    match change.verb:
        case "colour":
            return replace(part, mention=replace(mention, colour=change.colour))
        case "size":
            size = round(min(4.0, max(0.2, mention.size * change.amount)), 3)
            return replace(part, mention=replace(mention, size=size), region=None)
        case "move" if region is not None:
            x, y = (side * change.amount for side in change.way)
            return replace(part, region=clipped(region.x + x, region.y + y, region.w, region.h))
        case "place":
            return replace(part, mention=replace(mention, place=change.place), region=None)
        case _:
            return part


def _ask(work: Replanning, said: str, last: Aim) -> Aim:
    """Carries out what a sentence asks for; tells what of it cannot be painted as said. Gives what it named last."""
    found = asked(said, last)
    for change in found.changes:
        work.carry_out(change, said)
    if any(change.verb in _BRINGS for change in found.changes):
        work.undone += read(said).missing
    unknown = read(said).unknown if said.startswith(_ADDING) else ()
    work.undone += [_UNKNOWN.format(word) for word in unknown]
    work.undone += [_UNCLEAR.format(clause) for clause in found.unclear if not unknown]
    return found.last


def _placed(part: Part, there: Part) -> Part:
    """A group where another is: in its own size, on the other's feet."""
    region, old = part.region, there.region
    if region is not None and old is not None:
        x, y = old.centre[0] - region.w / 2, old.y + old.h - region.h
        region = clipped(min(max(x, 0.0), 1 - region.w), max(y, 0.0), region.w, region.h)
    mention = replace(part.mention, place=there.mention.place, rests=there.mention.rests)
    return replace(part, mention=mention, region=region)


def replanned(whole: Whole, words: Sequence[str]) -> tuple[Whole, tuple[str, ...]]:
    """What is asked for after these words, one after the other; and what they asked for in vain, in sentences."""
    work = Replanning(whole, [])
    for said in words:
        last = Aim()
        for part in sentences(said):
            last = _ask(work, part, last)
    return work.whole, tuple(dict.fromkeys(work.undone))
