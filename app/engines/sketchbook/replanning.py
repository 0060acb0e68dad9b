"""Changing a plan by words: "add a yellow moon and make the boat blue" before anything is painted.

Takes what a plan asks for and a person's or a critic's words; gives what it asks for then, and says what it could not
do. What is touched loses its place and is placed anew; all else keeps its line and its place. Knows no pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.engines.sketchbook import looking, rearranging
from app.engines.sketchbook.changing import Changing
from app.engines.sketchbook.choosing import chosen
from app.engines.sketchbook.corrections import Aim, Change, asked
from app.engines.sketchbook.english.change import mood_after
from app.engines.sketchbook.planreading import Part, Whole
from app.engines.sketchbook.reading import MOST_OF_ONE, Mention, Relation, read
from app.engines.sketchbook.scene import SETTINGS, Scene
from app.engines.sketchbook.vocabulary import singular

_LATER = "I can do that once there is a picture; say it again then: {!r}."
_UNKNOWN = "I do not know how to paint {!r}; I leave it out."
_BRINGS = frozenset({"add", "surroundings"})
_ADDING = ("add ", "include ", "insert ", "put in ")
_BOXES = frozenset({"size", "move", "place", "depth", "gap", "room", "match", "swap"})
_FREE = frozenset({"left", "right", "centre", "foreground", "background"})
_SIDES = frozenset({"left", "right", "centre"})
_UNCLEAR = "I did not understand {!r}; the plan is as it was there."


@dataclass
class Replanning:
    """What is asked for, on its way from one plan to the next."""

    whole: Whole
    undone: list[str]

    def carry_out(self, change: Change, words: str) -> None:
        match change.verb:
            case "surroundings":
                self._surround(change)
            case "warmth" if change.aim.noun is None:
                self.whole = replace(self.whole, palette="warm" if change.amount > 0 else "cool")
            case "add":
                self._add(change)
            case "enliven":
                self._add(Change("add", mention=read("some birds in the sky").mentions[0]))
            case "keep":
                pass  # a plan changes nothing unasked
            case "zoom" | "balance" if self.whole.parts:
                self._rearrange(change, words)
            case "tone" | "contrast" | "vivid" | "horizon" | "mirror" | "light" | "edges":
                self.undone.append(_LATER.format(words))
            case "become" | "count" if not self._aimed(change.aim) and change.aim.noun:
                new = Mention(change.aim.noun, max(1, change.count), change.aim.colour)
                self._add(replace(change, mention=change.mention or new))
            case _:
                self._change(change, words)

    def _change(self, change: Change, words: str) -> None:
        if change.aim.which or (change.aim.one and change.verb == "colour"):
            self._take_apart(change.aim)
        chosen = self._aimed(change.aim)
        if not chosen:
            said = f"The plan has no {change.aim.noun.name} to change." if change.aim.noun else ""
            self.undone.append(
                said or f"Say which thing you mean by {words!r}; the plan is as it was there."
            )
            return
        chosen = chosen[-1:] if change.aim.one else chosen
        match change.verb:
            case "exchange" if change.mention:
                self._exchange(chosen[0], change.mention)
            case "swap":
                self._trade(chosen[0], change)
            case "become" if change.mention:
                self._become(chosen, change.mention, words)
            case "fewer" | "count" | "times":
                many = sum(self._many(n) for n in chosen)
                counts = {"fewer": many - 1, "times": round(many * change.amount)}
                self._count(chosen, counts.get(change.verb, change.count))
            case "remove":
                self._remove(chosen)
            case "relate":
                self._relate(chosen, change)
            case "colour" | "shade" | "alike":
                self._colour(chosen, change)
            case "material":
                self._clothe(chosen, change.material)
            case "place" if change.place not in _FREE or any(self._lost(n) for n in chosen):
                for number in chosen:
                    part = self.whole.parts[number]
                    mention = replace(part.mention, place=change.place)
                    self._swap(number, replace(part, mention=mention, region=None))
            case "size" if any(self._lost(n) for n in chosen):
                for number in chosen:
                    part = self.whole.parts[number]
                    size = round(min(4.0, max(0.2, part.mention.size * change.amount)), 3)
                    self._swap(number, replace(part, mention=replace(part.mention, size=size)))
            case verb if verb in _BOXES and not any(self._lost(n) for n in chosen):
                self._rearrange(change, words)
            case _:
                self.undone.append(_LATER.format(words))

    def _lost(self, number: int) -> bool:
        return self.whole.parts[number].region is None

    def _take_apart(self, aim: Aim) -> None:
        """The groups that "the left one" may be of, as single things."""
        groups = self._aimed(replace(aim, which="", one=False))
        if aim.noun is None and aim.which != "main":
            most = max((p.mention.count for p in self.whole.parts), default=1)
            groups = [n for n, p in enumerate(self.whole.parts) if p.mention.count == most > 1]
        if aim.which != "main":
            self.whole = rearranging.taken_apart(self.whole, groups)

    def _rearrange(self, change: Change, words: str) -> None:
        """Groups moved and sized as things of a scene are."""
        moved = Changing(rearranging.scene_of(self.whole))
        moved.carry_out(change)
        self.whole = rearranging.as_in(self.whole, moved.scene)
        if change.verb == "place" and change.place in _SIDES:
            for number in self._aimed(change.aim):
                part = self.whole.parts[number]
                mention = replace(part.mention, place=change.place)
                self._swap(number, replace(part, mention=mention))
        self.undone += [f"{said}." for said in moved.undone]

    def _become(self, chosen: Sequence[int], mention: Mention, words: str) -> None:
        aim = Aim(mention.noun)
        if mention.colour:
            self._colour(chosen, Change("colour", aim, colour=mention.colour))
        if mention.material:
            self._clothe(chosen, mention.material)
        if mention.size != 1.0:
            self._change(Change("size", aim, mention.size), words)
        if mention.counted and mention.count > 1:
            self._count(chosen, mention.count)

    def _colour(self, chosen: Sequence[int], change: Change) -> None:
        for number in chosen:
            part = self.whole.parts[number]
            thing = rearranging.scene_of(self.whole).things[number]
            others = [n for aim in change.others for n in self._aimed(aim)]
            beside = [rearranging.scene_of(self.whole).things[n] for n in others]
            colour = looking.changed(thing, change, Scene(), beside).colour
            self._swap(number, replace(part, mention=replace(part.mention, colour=colour)))

    def _clothe(self, chosen: Sequence[int], material: str) -> None:
        for number in chosen:
            part = self.whole.parts[number]
            self._swap(number, replace(part, mention=replace(part.mention, material=material)))

    def _exchange(self, number: int, new: Mention) -> None:
        """Puts one thing for another, where it is."""
        part = self.whole.parts[number]
        count = new.count if new.counted and new.count > 1 else part.mention.count
        mention = replace(new, count=count, place=part.mention.place, definite=False)
        if new.noun.nearest:
            self.undone.append(f"I have no {new.noun.name}; {new.noun.nearest}.")
        self._swap(number, replace(part, mention=mention, region=None))

    def _trade(self, first: int, change: Change) -> None:
        """Two groups, each where the other was; what was said of either place is now said of the other."""
        seconds = [n for aim in change.others for n in self._aimed(aim) if n != first]
        if not seconds:
            self.undone.append("The plan has not both of them to swap.")
            return
        one, two = (self.whole.parts[n] for n in (first, seconds[0]))
        if self._lost(first) or self._lost(seconds[0]):
            self._swap(first, rearranging.traded(two, one))
            self._swap(seconds[0], rearranging.traded(one, two))
            return
        swapped = {first: seconds[0], seconds[0]: first}
        relations = tuple(
            Relation(swapped.get(r.a, r.a), r.how, tuple(swapped.get(b, b) for b in r.b))
            for r in self.whole.relations
        )
        self.whole = replace(self.whole, relations=relations)
        self._rearrange(change, "")

    def _surround(self, change: Change) -> None:
        old = self.whole
        settings = old.settings
        if change.setting:
            settings = (change.setting, *(s for s in old.settings[1:] if s != change.setting))
        settings = tuple(s for s in settings if s not in change.barred)
        settings += tuple(s for s in SETTINGS if s in change.features and s not in settings)
        barred = [singular(word) for word in sorted(change.barred)]
        melted = {"snow"} if "mountains" in {*old.settings} - {*settings} else set()
        mood = mood_after(change, old)
        mood["features"] -= {*melted, *SETTINGS}
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

    def _count(self, chosen: Sequence[int], count: int) -> None:
        """So many of these groups together: others of their kind go, the first becomes as many as are wanted."""
        part = self.whole.parts[chosen[0]]
        mention = replace(part.mention, count=min(MOST_OF_ONE, max(1, count)), counted=True)
        self._swap(chosen[0], replace(part, mention=mention, region=None))
        self._remove(chosen[1:])

    def _swap(self, number: int, part: Part) -> None:
        parts = list(self.whole.parts)
        parts[number] = part
        self.whole = replace(self.whole, parts=tuple(parts))

    def _aimed(self, aim: Aim) -> list[int]:
        """The parts that words like "the left boat" mean; without a noun the only one there is."""
        if aim.noun is None and not aim.which:
            return [0] if len(self.whole.parts) == 1 else []
        return chosen(aim, rearranging.standing_of(self.whole))


def replanned(whole: Whole, words: Sequence[str]) -> tuple[Whole, tuple[str, ...]]:
    """What is asked for after these words, one after the other; and what they asked for in vain, in sentences."""
    work = Replanning(whole, [])
    for said in words:
        found = asked(said)
        work.undone += [f"{each}." for each in found.taken]
        for change, clause in zip(found.changes, found.clauses, strict=True):
            work.carry_out(change, clause)
        if any(change.verb in _BRINGS for change in found.changes):
            work.undone += read(said).missing
        unknown = read(said).unknown if said.lower().startswith(_ADDING) else ()
        work.undone += [_UNKNOWN.format(word) for word in unknown]
        work.undone += [_UNCLEAR.format(clause) for clause in found.unclear if not unknown]
    return work.whole, tuple(dict.fromkeys(work.undone))
