"""What has been understood of a text so far, and the reading of it at the end.

Keeps things, settings and moods; `tying` decides what belongs to what. Says in words what cannot be done.
"""

from dataclasses import dataclass, field, replace

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook import materials
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.doings import PARTS, held
from app.engines.sketchbook.english.meaning import Mention, Reading, Relation
from app.engines.sketchbook.english.names import CITIES, PROPER, SUMMITS, titled
from app.engines.sketchbook.english.pieces import Ground, Mood, Things, Tint
from app.engines.sketchbook.english.spelling import meant
from app.engines.sketchbook.english.stuffs import fits
from app.engines.sketchbook.lexicon import How, Place
from app.engines.sketchbook.palettes import joined
from app.engines.sketchbook.scene import Colour, Palette, Setting, Side, Style, Time
from app.engines.sketchbook.vocabulary import article, plural, singular

MOST_OF_ONE = 12
MOST_GROUPS = 12
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

    def mention(self, said: Things) -> int:
        """The thing meant: one named before ("the boat"), or a new one."""
        known = self._named_before(said) if said.definite and not said.other else None
        if known is not None:
            return known
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
                    said.definite, said.counted, said.material)
        )  # fmt: skip
        return len(self.mentions) - 1

    def _named_before(self, said: Things) -> int | None:
        for index in reversed(range(len(self.mentions))):
            known = self.mentions[index]
            alike = known.noun.name == said.noun.name and colours.means(said.colour, known.colour)
            alike = alike and materials.means(said.material, known.material)
            if alike and (not said.counted or known.count == said.count):
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
        for subject in subjects:
            if subject not in objects:
                self.relations.append(Relation(subject, how, objects))

    def compare(self, subjects: list[int], index: int, than: str) -> None:
        """Makes the subjects clearly bigger or smaller than a thing of another usual size."""
        other = self.mentions[index]
        for subject in subjects:
            mention = self.mentions[subject]
            usual = (other.noun.height / mention.noun.height) ** HEIGHT_SHOWN * other.size
            size = max(mention.size, 1.3 * usual) if than == "bigger" else min(1.0, usual / 1.3)
            self.alter(subject, size=round(size, 2))

    def part_of(self, whole: int, index: int, said: bool) -> None:
        """Ties the B of "A with B" to A (on a table, in a vessel, else beside it), unless B hangs in the heavens."""
        new = self.mentions[index].noun
        how = held(self.mentions[whole].noun.name, new.name)
        if new.kind != "heaven" and (said or how == "on"):
            self.relations.append(Relation(index, how, (whole,)))

    def wear(self, subjects: list[int], index: int, how: How = "on") -> None:
        """A hat on each who wears it; pears in a bowl."""
        self.relations += [Relation(index, how, (subject,)) for subject in subjects]

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
                self.alter(index, place=place)

    def pointed_to(self, person: bool, whole: list[int], subjects: list[int]) -> int | None:
        """What "it" points to: the last thing that is not itself a subject; "her" to a person before all."""
        people = [n for n, m in enumerate(self.mentions) if m.noun.kind == "person"]
        if person and people:
            return people[-1]
        return whole[-1] if whole else self.before(subjects)

    def settle(self, subjects: list[int], how: How, said: Ground) -> None:
        """Where things rest that stand so to a setting."""
        for index in self.aloft(subjects) if how == "above" else subjects:
            mention = self.mentions[index]
            place = mention.place
            if how == "behind" and place is None and mention.noun.kind != "heaven":
                place = "background"
            self.alter(index, rests=mention.rests or rests_on(how, said), place=place)

    def not_understood(self, word: str, kind: str, negated: bool, part: bool) -> bool:
        """Keeps what cannot be painted where it will be told; True when it was a thing of its own."""
        self.not_known += kind != "near"
        if kind == "near":
            self.missing.append(word)
        elif kind == "look":
            self.looks.append(word)
        elif negated:
            self.without.append(word)
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

    def ground(self, said: Ground, behind: bool) -> None:
        self.grounds.append((said, behind and not said.modifier))
        if said.modifier:
            return
        if said.word in lex.ONLY_NEAR:
            near = lex.ONLY_NEAR[said.word]
            named = said.word in CITIES or said.word in SUMMITS
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

    # ------------------------------------------------------------------ the end
    def reading(self) -> Reading:
        settings = self._settings()
        missing = list(dict.fromkeys(self.missing))
        for word in dict.fromkeys(self.unknown):
            like = meant(word)
            asked = f"did you mean {like!r}? I leave it out." if like else "I leave it out."
            missing.append(f"I do not know how to paint {word!r}; {asked}")
        if self.looks:
            said = ", ".join(repr(word) for word in dict.fromkeys(self.looks))
            missing.append(f"I cannot show {said}; I paint the things without it.")
        mentions, relations = self._within_limits(missing)
        return Reading(
            mentions,
            relations,
            settings,
            tuple(dict.fromkeys(g.word for g, _ in self.grounds if not g.modifier)),
            self.time,
            self.palette,
            self.style,
            self.sky,
            frozenset(self.features - self.barred),
            tuple(dict.fromkeys(self.without)),
            tuple(missing),
            tuple(dict.fromkeys(self.unknown)),
            light=self.light,
        )

    def _settings(self) -> tuple[Setting, ...]:
        """Foremost first; what something else is said to be in front of comes last."""
        said = [(g, behind) for g, behind in self.grounds if not g.modifier] or self.grounds
        if self.time is None and any(g.setting in ("night sky", "space") for g, _ in said):
            self.time = "night"
            self.features |= {"stars"}
        order = sorted(said, key=lambda each: (each[1], lex.FOREMOST.index(each[0].setting)))
        found = list(dict.fromkeys(g.setting for g, _ in order))
        for air in ("night sky", "space", "sky"):
            if len(found) > 1 and air in found:
                found.remove(air)
                self.features |= {"clouds" if air == "sky" else "stars"}
        if len(found) > 1 and found[0] != "plain" and "plain" in found:
            found.remove("plain")
        return tuple(found)

    def _within_limits(
        self, missing: list[str]
    ) -> tuple[tuple[Mention, ...], tuple[Relation, ...]]:
        mentions, more = tuple(self.mentions[:MOST_GROUPS]), self.mentions[MOST_GROUPS:]
        if more:
            left = ", ".join(article(m.noun.name, m.count) for m in more[:8])
            missing.append(f"That is more than fits one picture; left out: {left}.")
        kept = range(len(mentions))
        relations = [r for r in self.relations if r.a in kept and all(b in kept for b in r.b)]
        said = {(r.a, r.b) for r in relations if r.how != "next to"}
        relations = [r for r in relations if r.how != "next to" or (r.a, r.b) not in said]
        return mentions, tuple(dict.fromkeys(relations))


def rests_on(how: How | None, ground: Ground) -> str:
    """Where a thing rests that stands so to a setting: "water", "air" or "" (where it usually does)."""
    if how in ("on", "in", "below") and ground.setting in _WATERS:
        return "" if ground.setting == "beach" else "water"
    return "air" if how == "above" else ""
