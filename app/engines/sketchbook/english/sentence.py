"""What has been understood of a text so far.

Keeps things, settings and moods; `tying` decides what belongs to what. Says in words what cannot be done.
"""

from dataclasses import dataclass, field, replace

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook import materials
from app.engines.sketchbook.english import colours, fastening
from app.engines.sketchbook.english.doings import PARTS
from app.engines.sketchbook.english.meaning import Mention, Relation
from app.engines.sketchbook.english.names import (
    CITIES,
    KNOWN_PLACES,
    PARKS,
    PROPER,
    SUMMITS,
    titled,
    with_what,
)
from app.engines.sketchbook.english.pieces import Ground, Mood, Things, Tint
from app.engines.sketchbook.english.portraying import portrayed
from app.engines.sketchbook.english.sparing import another_colour
from app.engines.sketchbook.english.stuffs import fits
from app.engines.sketchbook.lexicon import How, Place
from app.engines.sketchbook.palettes import joined
from app.engines.sketchbook.scene import Colour, Palette, Setting, Side, Style, Time
from app.engines.sketchbook.vocabulary import article, plural, singular

MOST_OF_ONE = 12
HEIGHT_SHOWN = 0.46  # pictures compress real heights: a tree is not ten foxes high
_WATERS: frozenset[Setting] = frozenset({"lake", "sea", "beach", "river"})
_NATURAL: dict[Setting, tuple[Colour, ...]] = {
    "hills": ("green", "brown", "white"), "forest": ("green", "white", "brown"),
    "sea": ("blue", "green", "black", "white", "dark blue"), "lake": ("blue", "green", "white", "black"),
    "beach": ("yellow", "white"), "night sky": ("black", "blue", "dark blue"), "table": ("brown",),
    "mountains": ("blue", "white", "purple"), "plain": ("green", "yellow", "brown", "white"),
    "city": (),
}  # fmt: skip


@dataclass
class Sentence:
    """Grows word by word. `grounds` tell whether they were said to lie behind something."""

    mentions: list[Mention] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    grounds: list[tuple[Ground, bool]] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    features: set[str] = field(default_factory=set)
    barred: set[str] = field(default_factory=set)
    time: Time | None = None
    palette: Palette | None = None
    style: Style | None = None
    sky: Colour | None = None
    light: Side = ""
    not_known: int = 0
    close: bool = False  # a portrait is asked for, of what comes next
    parted: set[int] = field(default_factory=set)  # groups that some were taken out of
    members: set[int] = field(default_factory=set)  # those that were taken out
    each: set[int] = field(default_factory=set)  # groups of "every chair", whose number was guessed
    spared: dict[int, list[Colour]] = field(
        default_factory=dict
    )  # colours that a thing must not have

    def mention(self, said: Things) -> int:
        """The thing meant: one named before ("the boat"), or a new one."""
        known = self._named_before(said) if said.definite and not said.other else None
        if known is None and said.counted and said.count > 1:
            known = self._counted_now(said)
        if known is not None:
            return known
        said = self._from_close(said)
        if said.noun.nearest and not any(said.noun.name in each for each in self.missing):
            name = said.noun.name
            name = titled(name) if name in PROPER else name
            self.missing.append(f"I have no {name}; {said.noun.nearest}.")
        if said.count > MOST_OF_ONE:
            many = f"{said.count} {plural(said.noun.name)}"
            self.missing.append(f"{many} are too many to tell apart; I paint {MOST_OF_ONE}.")
        count = min(max(1, said.count), MOST_OF_ONE)
        self.mentions.append(
            Mention(said.noun, count, said.colour, said.size, said.place, said.rests,
                    said.definite, said.counted, said.material, said.lined and count > 1)
        )  # fmt: skip
        if said.each:
            self.each.add(len(self.mentions) - 1)
        return len(self.mentions) - 1

    def _from_close(self, said: Things) -> Things:
        if not self.close:
            return said
        self.close = False
        noun, size = portrayed(said.noun, said.size)
        return replace(said, noun=noun, size=size)

    def _counted_now(self, said: Things) -> int | None:
        """ "A cat on every chair, four chairs": the number that was guessed is told."""
        for index in self.each:
            known = self.mentions[index]
            if known.noun.name == said.noun.name:
                for relation in self.relations:
                    if relation.b == (index,) and self.mentions[relation.a].count == known.count:
                        self.alter(relation.a, count=min(said.count, MOST_OF_ONE))
                self.alter(
                    index, count=min(said.count, MOST_OF_ONE), colour=said.colour or known.colour
                )
                return index
        return None

    def _named_before(self, said: Things) -> int | None:
        for index in reversed(range(len(self.mentions))):
            known = self.mentions[index]
            alike = known.noun.name == said.noun.name and colours.means(said.colour, known.colour)
            alike = alike and materials.means(said.material, known.material)
            one_meant_as_many = said.count > 1 and known.count == 1
            if alike and not one_meant_as_many and (not said.counted or known.count == said.count):
                return index
        return None

    def before(self, subjects: list[int]) -> int | None:
        """The last thing named that is none of these, an object of a relation before any other."""
        objects = [b for r in self.relations for b in r.b if b not in subjects]
        others = [n for n in range(len(self.mentions)) if n not in subjects]
        return next(reversed(objects or others), None)

    def alter(self, index: int, **changes: object) -> None:
        self.mentions[index] = replace(self.mentions[index], **changes)  # type: ignore[arg-type]

    def relate(self, subjects: list[int], how: How, objects: tuple[int, ...]) -> None:
        for subject in (self._holder(each, how, objects) for each in subjects):
            if subject not in objects:
                if how == "along" and self.mentions[subject].count > 1:
                    self.alter(subject, lined=True)
                self.relations.append(Relation(subject, how, objects))

    def _holder(self, subject: int, how: How, objects: tuple[int, ...]) -> int:
        """ "A nest with eggs in a tree": the nest is in the tree, as the eggs are in the nest already."""
        holds = (r.b[0] for r in self.relations if r.a == subject and r.how == "in")
        return next((b for b in holds if how in ("in", "on") and b not in objects), subject)

    def part_of(self, whole: int, index: int, said: bool) -> None:
        """Ties the B of "A with B" to A (on a table, in a vessel, else beside it), unless B hangs in the heavens."""
        new = self.mentions[index].noun
        how = fastening.held(self.mentions[whole].noun, new)
        aloft = "heaven" in (new.kind, self.mentions[whole].noun.kind)
        if not aloft and (said or how == "on"):
            self.relations.append(Relation(index, how, (whole,)))

    def wear(self, subjects: list[int], index: int, how: How = "on") -> None:
        """A hat on each who wears it; pears in a bowl."""
        for subject in subjects:
            self.relate([index], how, (subject,))

    def between_also(self, at: int, index: int, subjects: list[int]) -> None:
        """The second thing of the relation `at`, for every subject of it."""
        first = self.relations[at].b
        for number, relation in enumerate(self.relations):
            if relation.how == "between" and relation.b == first and relation.a in subjects:
                self.relations[number] = replace(relation, b=(*first, index))

    def unworn(self, said: Things) -> None:
        """A part or a dress that nobody can be given is told."""
        name = article(said.noun.name, said.count).removeprefix("an ").removeprefix("a ")
        self.looks.append(f"{said.colour or ''} {name}".strip())

    def aloft(self, subjects: list[int]) -> list[int]:
        """Of several things said to be in the sky, those that belong there; all when none does."""
        return [n for n in subjects if self.mentions[n].noun.rests == "air"] or subjects

    def stand(self, subjects: list[int], place: Place) -> None:
        """In a place of the picture, where none was said before."""
        for index in self.aloft(subjects) if place == "sky" else subjects:
            if self.mentions[index].place is None:
                floats = place == "sky" and self.mentions[index].rests == "water"
                self.alter(index, place=place, rests="" if floats else self.mentions[index].rests)

    def settle(self, subjects: list[int], how: How, said: Ground) -> None:
        """Where things rest that stand so to a setting; along one, they stand in a row."""
        if how == "along":
            subjects = [n for n in subjects if self.mentions[n].noun.kind != "heaven"]
            for index in subjects:
                self.alter(index, lined=self.mentions[index].count > 1)
        for index in self.aloft(subjects) if how == "above" else subjects:
            mention = self.mentions[index]
            if how == "above" and (mention.noun.kind == "building" or mention.noun.art in _HIGH):
                continue  # high above the water, not in the air
            place = mention.place
            if how == "behind" and place is None and mention.noun.kind != "heaven":
                place = "background"
            self.alter(index, rests=mention.rests or rests_on(how, said), place=place)

    def not_understood(self, word: str, kind: str, negated: bool, part: bool) -> bool:
        """Keeps what cannot be painted where it will be told; True when it was a thing of its own."""
        self.not_known += kind != "near"
        if kind == "near":
            self.missing.append(word)
        elif negated:
            if kind != "look" or not word.endswith(
                ("ing", "ed")
            ):  # "not sleeping" is nothing to paint
                self.without.append(word)
        elif kind == "look":
            self.looks.append(word)
        elif part and singular(word.split()[-1]) in PARTS:
            self.looks.append(word)
        else:
            self.unknown.append(word)
            return True
        return False

    def out_of_reach(self, index: int) -> bool:
        """Whether a thing hangs in the heavens: nothing that turns to it stands beside it."""
        return self.mentions[index].noun.kind == "heaven"

    def tint(self, index: int, said: Tint) -> None:
        """Colour or size said after its thing; `one` of several becomes a mention of its own."""
        mention = self.mentions[index]
        if said.size != 1.0 and mention.size == 1.0:
            self.alter(index, size=said.size)
        if said.material:
            self._make(index, said.material)
            mention = self.mentions[index]
        if said.one and mention.count > 1:
            self.alter(index, count=mention.count - 1)
            self.mentions.append(replace(mention, count=1, colour=said.colour))
            new = len(self.mentions) - 1
            self.relations += [replace(r, a=new) for r in self.relations if r.a == index]
        elif said.colour and mention.colour is None:
            self.alter(index, colour=said.colour)
        elif said.colour and mention.colour != said.colour:
            self.looks.append(f"{said.colour} {mention.noun.name}")

    def _make(self, index: int, material: str) -> None:
        """A material said after its thing, where it can be seen there."""
        mention = self.mentions[index]
        if fits(material, mention.noun.kind) and not mention.material:
            self.alter(index, material=material)
        else:
            self.looks.append(f"{materials.name_of(material)} {mention.noun.name}")

    def spare(self, index: int, said: Tint) -> None:
        """ "Not red", "not big": another colour, the other size."""
        mention = self.mentions[index]
        if said.size != 1.0:
            self.alter(index, size=round(1 / said.size, 2))
        if said.colour is None:
            return
        barred = self.spared.setdefault(index, [])
        barred.append(said.colour)
        if mention.colour is None or mention.colour in barred:
            self.alter(index, colour=another_colour(mention.noun, barred))

    def ground(self, said: Ground, behind: bool) -> None:
        self.grounds.append((said, behind and not said.modifier))
        if said.word in PARKS:
            self.grounds.append((Ground("city", "city"), True))
        if said.modifier:
            return
        if said.word in lex.ONLY_NEAR:
            near = with_what(said.word, lex.ONLY_NEAR[said.word])
            named = said.word in CITIES | SUMMITS | KNOWN_PLACES
            said_so = f"{titled(said.word)}" if named else f"{said.word} of my own"
            self.missing.append(f"I have no {said_so}; the nearest is {near}.")
        if said.colour and said.colour not in _NATURAL.get(
            said.setting, ("green", "brown", "white")
        ):
            self.missing.append(f"I cannot make the {said.word} {said.colour}; it keeps its own.")

    def step_back(self) -> bool:
        """What was named so far lies behind what comes next ("a volcano behind a beach"), which does not: False."""
        self.grounds = [(ground, True) for ground, _ in self.grounds]
        return False

    def mood(self, said: Mood, negated: bool) -> None:
        if negated and said.feature:
            self.barred.add(said.feature)
            self.without.append(said.feature)
            return
        self.time = self.time or said.time
        self.palette = joined(self.palette, said.palette)
        self.style = self.style or said.style
        self.sky = self.sky or said.sky
        self.light = self.light or said.light
        if said.feature:
            self.features.add(said.feature)


_HIGH = frozenset({"own:cliff"})


def rests_on(how: How | None, ground: Ground) -> str:
    """Where a thing rests that stands so to a setting: "water", "air" or "" (where it usually does)."""
    if how in ("on", "in", "below", "under") and ground.setting in _WATERS:
        return "" if ground.setting == "beach" else "water"
    return "air" if how == "above" else ""
