"""Carrying out changes on a scene: which things are meant, what becomes of them, and where the picture changes.

Takes `corrections.Change` values and a scene; gives a new scene, the regions that differ, what must stay, and what
was done in words. Knows no pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.domain.canvas import Region
from app.engines.sketchbook import framing, looking
from app.engines.sketchbook.choosing import chosen, meets, standing_of
from app.engines.sketchbook.corrections import Aim, Change
from app.engines.sketchbook.dressing import followed, with_all_they_wear
from app.engines.sketchbook.english.change import mood_after
from app.engines.sketchbook.english.paletting import said as palette_words
from app.engines.sketchbook.ground import stage_of
from app.engines.sketchbook.looking import clearer, told
from app.engines.sketchbook.moving import (
    bank_under,
    exchanged_places,
    moved_by,
    newcomers,
    put_at,
    put_for,
    stood_so,
)
from app.engines.sketchbook.reading import MOST_OF_ONE, Mention, read
from app.engines.sketchbook.reshaping import sized, with_shadow
from app.engines.sketchbook.scene import SETTINGS, Scene, Thing
from app.engines.sketchbook.shapes.seasons import dressed
from app.engines.sketchbook.vocabulary import article, plural, several

__all__ = ["Changing", "clearer", "sized"]

_TONES = frozenset({"tone", "warmth", "contrast", "vivid"})
_FRAMES = frozenset({"zoom", "horizon", "mirror", "light", "room", "balance"})
_GUESTS = {"table": "an apple", "night sky": "two stars", "sea": "two birds in the sky", "forest": "two birds",
           "city": "two birds in the sky"}  # fmt: skip


@dataclass
class Changing:
    """A scene on its way.

    `regions` are what differs so far; `all` tells that everything does, `toned` that only light and colour of all do.
    `edges` are how much crisper (-1 softer) which region shall be, None for all of it. `kept` are the things that
    must stay as they are painted, `rest` tells that nothing may change but what is named. `taken` says how vague words
    were understood.
    """

    scene: Scene
    regions: list[Region] = field(default_factory=list)
    all: bool = False
    toned: bool = False
    edges: list[tuple[float, Region | None]] = field(default_factory=list)
    kept: list[Thing] = field(default_factory=list)
    rest: bool = False
    done: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)

    def carry_out(self, change: Change, region: Region | None = None) -> None:
        """One change; `region` is where a person pointed at, if anywhere."""
        match change.verb:
            case "surroundings":
                self._surround(change)
            case "keep":
                self._keep(change, region)
            case verb if verb in _FRAMES:
                self._frame(change)
            case verb if verb in _TONES and not self._aimed(change.aim, region):
                self._light(change)
            case "edges":
                self._edge(change, region)
            case "add":
                self._add(change, region)
            case "enliven":
                guests = read(_GUESTS.get(self.scene.setting, "some flowers")).mentions
                self._add(Change("add", mention=guests[0], place=guests[0].place), region)
            case "become":
                self._become(change, region)
            case "count":
                self._count(change, region)
            case "fewer" | "times":
                many = len(self._aimed(change.aim, region))
                count = many - 1 if change.verb == "fewer" else round(many * change.amount)
                self._count(replace(change, count=max(1, count)), region)
            case "exchange" | "swap":
                self._exchange(change, region)
            case _:
                self._things(change, region)

    def _things(self, change: Change, region: Region | None) -> None:
        chosen = self._aimed(change.aim, region)
        chosen = chosen[:1] if change.aim.one else chosen
        if not chosen:
            self._missed(change.aim)
            return
        name = self.scene.things[chosen[0]].name
        if change.verb == "remove":
            gone = chosen[-1:] if change.aim.one else chosen
            self._without(gone)
            self.done.append(f"removed the {name if len(gone) == 1 else plural(name)}")
            return
        new = self._altered(change, chosen)
        if new is None:
            self.undone.append(f"I could not move the {name} there")
            return
        self.swap(new)
        self.done.append(told(change, name))

    def _missed(self, aim: Aim) -> None:
        if aim.noun is None:
            names = list(dict.fromkeys(t.name for t in self.scene.things))
            said = f", for example the {names[0]}" if names else ""
            self.undone.append(f"Say which thing you mean{said}")
        else:
            self.undone.append(f"I see no {aim.noun.name} to change")

    def _altered(self, change: Change, chosen: Sequence[int]) -> dict[int, Thing] | None:
        """The chosen things as they become; None when that cannot be."""
        things = self.scene.things
        others = [n for aim in change.others for n in self._aimed(aim, None) if n not in chosen]
        match change.verb:
            case "move":
                return {
                    n: moved_by(things[n], change.way, change.amount, self.scene) for n in chosen
                }
            case "place":
                assert change.place is not None
                return put_at(self.scene, chosen, change.place)
            case "relate":
                if not others or change.how is None:
                    return None
                return stood_so(self.scene, chosen, change.how, others)
            case "gap":
                if not others:
                    return None
                return framing.spaced(self.scene, chosen, others[0], change.amount)
            case _:
                beside = [things[n] for n in others]
                new = {n: looking.changed(things[n], change, self.scene, beside) for n in chosen}
                return framing.uncovered(self.scene, new)

    def _aimed(self, aim: Aim, region: Region | None) -> list[int]:
        """The things meant, by name, colour and which; by the region alone when nothing is named."""
        things = self.scene.things
        if aim.noun is None and region is not None:
            return [n for n, t in enumerate(things) if meets(t.box, region)]
        found = chosen(aim, standing_of(self.scene))
        if region is not None and any(meets(things[n].box, region) for n in found):
            found = [n for n in found if meets(things[n].box, region)]
        return found

    def _without(self, gone: Sequence[int]) -> None:
        things, gone = self.scene.things, with_all_they_wear(self.scene.things, gone)
        self.regions += [with_shadow(things[n].box) for n in gone]
        kept = tuple(t for n, t in enumerate(things) if n not in gone)
        self.scene = replace(self.scene, things=kept)

    def swap(self, new: dict[int, Thing]) -> None:
        """Put changed things in the place of the old ones; where either is, the picture changes."""
        things = list(self.scene.things)
        for n, thing in followed(things, new).items():
            self.regions += [with_shadow(things[n].box), with_shadow(thing.box)]
            things[n] = thing
        self.scene = replace(self.scene, things=tuple(things))

    def _add(self, change: Change, region: Region | None) -> None:
        mention = change.mention
        assert mention is not None
        others = [n for aim in change.others for n in self._aimed(aim, None)]
        self._bring(mention, change, others, region)
        self.done.append(f"added {several(mention.noun.name, mention.count)}")

    def _bring(
        self, mention: Mention, change: Change, others: Sequence[int], region: Region | None
    ) -> None:
        new = newcomers(self.scene, mention, change.how, others, change.place, region)
        self.regions += [with_shadow(thing.box) for thing in new]
        self.regions += bank_under(self.scene, new)
        self.scene = replace(self.scene, things=(*self.scene.things, *new))

    def _become(self, change: Change, region: Region | None) -> None:
        """What is there gets the colour, size and number said; what is not comes in."""
        mention = change.mention
        assert mention is not None
        found = self._aimed(change.aim, region)
        if not found:
            self._add(change, region)
            return
        if mention.colour:
            self._things(Change("colour", change.aim, colour=mention.colour), region)
        if mention.material:
            self._things(Change("material", change.aim, material=mention.material), region)
        if mention.size != 1.0:
            self._things(Change("size", change.aim, mention.size), region)
        if mention.counted and mention.count > 1 and mention.count != len(found):
            self._count(Change("count", change.aim, count=mention.count), region)
        if not self.done and not self.undone:
            self.done.append(f"left the {mention.noun.name} as it is")

    def _count(self, change: Change, region: Region | None) -> None:
        found = self._aimed(change.aim, region)
        count, before = min(change.count, MOST_OF_ONE), self.scene.things
        if len(found) > count:
            self._without(found[count:])
        elif len(found) < count:
            if change.aim.noun is None:
                self._missed(change.aim)
                return
            first = self.scene.things[found[0]] if found else None
            colour = change.aim.colour or (first.colour if first else None)
            stuff = first.material if first else change.aim.material
            mention = Mention(change.aim.noun, count - len(found), colour, material=stuff)
            self._bring(mention, Change("add"), found, region)
        name = change.aim.noun.name if change.aim.noun else before[found[0]].name
        self.done.append(f"{'kept' if len(found) > count else 'made it'} {several(name, count)}")

    def _exchange(self, change: Change, region: Region | None) -> None:
        """Other things where these are, or two kinds of things in one another's place."""
        chosen = self._aimed(change.aim, region)
        others = [n for aim in change.others for n in self._aimed(aim, None) if n not in chosen]
        if not chosen or (change.verb == "swap" and not others):
            self._missed(change.aim if not chosen else change.others[0])
            return
        old = self.scene.things[chosen[0]].name
        if change.mention is None:
            self.swap(exchanged_places(self.scene, chosen, others))
            other = self.scene.things[others[0]].name
            self.done.append(f"put the {old} and the {other} in each other's place")
            return
        new = change.mention
        self.swap({n: put_for(self.scene.things[n], new, self.scene) for n in chosen})
        self.done.append(f"put {article(new.noun.name, new.count)} for the {old}")
        if new.counted and new.count > 1 and new.count != len(chosen):
            aim = Aim(new.noun, new.colour)
            self._count(Change("count", aim, count=new.count), region)

    # ------------------------------------------------------------------ all of it
    def _keep(self, change: Change, region: Region | None) -> None:
        if change.aim.noun is None and region is None:
            self.rest = True
            return
        found = self._aimed(change.aim, region)
        self.kept += [self.scene.things[n] for n in found]
        if found:
            self.done.append(f"kept the {self.scene.things[found[0]].name} as it is")
        else:
            self._missed(change.aim)

    def _frame(self, change: Change) -> None:
        aimed = self._aimed(change.aim, None)
        if change.verb == "room" and not aimed:
            self._missed(change.aim)
            return
        self.scene, said = looking.framed(self.scene, change, aimed)
        self.done.append(said)
        self.all = True

    def _edge(self, change: Change, region: Region | None) -> None:
        aimed = self._aimed(change.aim, region)
        where = [self.scene.things[n].box for n in aimed]
        if change.aim.noun is not None and not aimed:
            self._missed(change.aim)
            return
        self.edges += [(change.amount, box) for box in where] or [(change.amount, region)]
        self.done.append("made it crisper" if change.amount > 0 else "made it softer")

    def _light(self, change: Change) -> None:
        self.scene, said = looking.toned(self.scene, change)
        self.done.append(said)
        self.toned = True

    def _surround(self, change: Change) -> None:
        scene = self.scene
        mood = mood_after(change, scene)
        features = mood["features"]
        if "clouds" in change.barred:
            features |= {"clear"}
        if "clouds" in change.features:
            features -= {"clear"}
        setting = change.setting or scene.setting
        mood["features"], mood["setting"] = frozenset(features), setting
        mood["horizon"] = scene.horizon if setting == scene.setting else stage_of(setting).horizon
        beyond = tuple(s for s in SETTINGS if s in change.features and s not in scene.behind)
        self.scene = dressed(replace(scene, behind=(*scene.behind, *beyond), **mood))
        said = [change.setting, change.time, change.style]
        words = [f"made it {word}" for word in said if word]
        words += [f"used {palette_words(change.palette)}"] if change.palette else []
        words += [f"made the sky {change.sky}"] if change.sky else []
        words += [f"added {word}" for word in sorted(change.features)]
        words += [f"took out {word}" for word in sorted(change.barred & scene.features)]
        self.done += words or ["left it as it is"]
        only_palette = replace(self.scene, palette=scene.palette) == scene
        self.all = self.all or not only_palette
        self.toned = self.toned or self.scene != scene
