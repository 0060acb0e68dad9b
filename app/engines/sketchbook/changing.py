"""Carrying out changes on a scene: which things are meant, what becomes of them, and where the picture changes.

Takes `corrections.Change` values and a scene; gives a new scene, the regions that differ, and what was done in words.
Knows no pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.domain.canvas import Region, clipped, overlap, union
from app.engines.sketchbook.corrections import Aim, Change
from app.engines.sketchbook.english.change import mood_after
from app.engines.sketchbook.english.colours import means
from app.engines.sketchbook.ground import stage_of
from app.engines.sketchbook.moving import (
    exchanged_places,
    moved_by,
    newcomers,
    put_at,
    put_for,
    stood_so,
)
from app.engines.sketchbook.reading import Mention
from app.engines.sketchbook.scene import Scene, Thing
from app.engines.sketchbook.vocabulary import article, plural


@dataclass
class Changing:
    """A scene on its way. `regions` are what differs so far; `all` tells that everything does."""

    scene: Scene
    regions: list[Region] = field(default_factory=list)
    all: bool = False
    done: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)

    def carry_out(self, change: Change, region: Region | None = None) -> None:
        """One change; `region` is where a person pointed at, if anywhere."""
        if change.verb == "surroundings":
            self._surround(change)
        elif change.verb in ("tone", "warmth") and not self._aimed(change.aim, region):
            self._light(change)
        elif change.verb == "add":
            self._add(change, region)
        elif change.verb == "count":
            self._count(change, region)
        elif change.verb == "fewer":
            many = len(self._aimed(change.aim, region))
            self._count(replace(change, count=max(1, many - 1)), region)
        elif change.verb in ("exchange", "swap"):
            self._exchange(change, region)
        else:
            self._things(change, region)

    def _things(self, change: Change, region: Region | None) -> None:
        chosen = self._aimed(change.aim, region)
        if not chosen:
            name = change.aim.noun.name if change.aim.noun else "that"
            self.undone.append(f"I see no {name} to change")
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
        self.done.append(_told(change, name))

    def _altered(self, change: Change, chosen: Sequence[int]) -> dict[int, Thing] | None:
        """The chosen things as they become; None when that cannot be."""
        things = self.scene.things
        match change.verb:
            case "move":
                return {n: moved_by(things[n], change.way, change.amount) for n in chosen}
            case "place":
                assert change.place is not None
                return put_at(self.scene, chosen, change.place)
            case "relate":
                others = [n for aim in change.others for n in self._aimed(aim, None)]
                if not others or change.how is None:
                    return None
                return stood_so(
                    self.scene, chosen, change.how, [n for n in others if n not in chosen]
                )
            case _:
                return {n: _changed(things[n], change, self.scene) for n in chosen}

    def _aimed(self, aim: Aim, region: Region | None) -> list[int]:
        """The things meant, by name, colour and place; by the region alone when nothing is named."""
        things = self.scene.things
        if aim.noun is None:
            if region is None:
                return []
            return [n for n, t in enumerate(things) if _meets(t.box, region)]
        found = [n for n, t in enumerate(things) if aim.noun.name == t.name]
        found = found or [n for n, t in enumerate(things) if aim.noun.art == t.art]
        found = [n for n in found if means(aim.colour, things[n].colour)] or found
        if region is not None and any(_meets(things[n].box, region) for n in found):
            found = [n for n in found if _meets(things[n].box, region)]
        if aim.place in ("left", "right") and len(found) > 1:
            at = min if aim.place == "left" else max
            found = [at(found, key=lambda n: things[n].box.centre[0])]
        return found[:1] if aim.one and len(found) > 1 else found

    def _without(self, gone: Sequence[int]) -> None:
        things = self.scene.things
        self.regions += [_with_shadow(things[n].box) for n in gone]
        kept = tuple(t for n, t in enumerate(things) if n not in gone)
        self.scene = replace(self.scene, things=kept)

    def swap(self, new: dict[int, Thing]) -> None:
        """Put changed things in the place of the old ones; where either is, the picture changes."""
        things = list(self.scene.things)
        for n, thing in new.items():
            self.regions += [_with_shadow(things[n].box), _with_shadow(thing.box)]
            things[n] = thing
        self.scene = replace(self.scene, things=tuple(things))

    def _add(self, change: Change, region: Region | None) -> None:
        mention = change.mention
        assert mention is not None
        others = [n for aim in change.others for n in self._aimed(aim, None)]
        new = newcomers(self.scene, mention, change.how, others, change.place, region)
        self.regions += [_with_shadow(thing.box) for thing in new]
        self.scene = replace(self.scene, things=(*self.scene.things, *new))
        name = mention.noun.name
        self.done.append(
            f"added {f'{mention.count} {plural(name)}' if mention.count > 1 else name}"
        )

    def _count(self, change: Change, region: Region | None) -> None:
        found = self._aimed(change.aim, region)
        if len(found) > change.count:
            self._without(found[change.count :])
        elif len(found) < change.count:
            assert change.aim.noun is not None
            first = self.scene.things[found[0]] if found else None
            colour = change.aim.colour or (first.colour if first else None)
            mention = Mention(change.aim.noun, change.count - len(found), colour)
            new = newcomers(self.scene, mention, None, found, None, region)
            self.regions += [_with_shadow(thing.box) for thing in new]
            self.scene = replace(self.scene, things=(*self.scene.things, *new))
        self.done.append(f"made it {change.count}")

    def _exchange(self, change: Change, region: Region | None) -> None:
        """Other things where these are, or two kinds of things in one another's place."""
        chosen = self._aimed(change.aim, region)
        others = [n for aim in change.others for n in self._aimed(aim, None) if n not in chosen]
        if not chosen or (change.verb == "swap" and not others):
            missed = change.aim if not chosen else change.others[0]
            self.undone.append(f"I see no {missed.noun.name if missed.noun else 'that'} to change")
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

    def _light(self, change: Change) -> None:
        scene, amount = self.scene, change.amount
        if change.verb == "tone":
            self.scene = replace(scene, lightness=_limited(scene.lightness + amount))
            self.done.append("made it lighter" if amount > 0 else "made it darker")
        else:
            self.scene = replace(scene, warmth=_limited(scene.warmth + amount))
            self.done.append("made it warmer" if amount > 0 else "made it colder")
        self.all = True

    def _surround(self, change: Change) -> None:
        scene = self.scene
        mood = mood_after(change, scene)
        features = mood["features"]
        if "clouds" in change.barred:
            features |= {"clear"}
        if "clouds" in change.features:
            features -= {"clear"}
        setting = change.setting or scene.setting
        horizon = scene.horizon if setting == scene.setting else stage_of(setting).horizon
        mood["features"] = frozenset(features)
        self.scene = replace(scene, setting=setting, horizon=horizon, **mood)
        said = [change.setting, change.time, change.style, change.palette]
        words = [f"made it {word}" for word in said if word]
        words += [f"made the sky {change.sky}"] if change.sky else []
        words += [f"added {word}" for word in sorted(change.features)]
        words += [f"took out {word}" for word in sorted(change.barred & scene.features)]
        self.done += words or ["left it as it is"]
        self.all = self.all or self.scene != scene


def _changed(thing: Thing, change: Change, scene: Scene) -> Thing:
    """One thing in another size, colour, tone or direction."""
    match change.verb:
        case "size":
            return sized(thing, change.amount)
        case "colour":
            return replace(thing, colour=change.colour)
        case "tone":
            return replace(thing, tone=_limited(thing.tone + change.amount))
        case "warmth":
            return replace(thing, tone=_limited(thing.tone + 0.3 * change.amount))
        case "turn":
            faces_left = not thing.flip
            flip = (change.amount > 0) if change.amount else faces_left
            return replace(thing, flip=flip)
        case "depth":
            grown = sized(thing, 1 + 0.28 * change.amount / 0.5)
            down = 0.07 * change.amount / 0.5
            box = grown.box
            moved = clipped(box.x, min(box.y + down, 0.97 - box.h), box.w, box.h)
            return replace(grown, box=moved, depth=_depth(thing.depth + 0.3 * change.amount))
        case "front":
            nearest = max((t.depth for t in scene.things), default=1.0)
            return replace(thing, depth=_depth(nearest + 0.01))
        case _:  # clear: larger, and lighter than what is behind it
            return clearer(thing)


def clearer(thing: Thing) -> Thing:
    """The same thing, easier to make out."""
    return replace(sized(thing, 1.25), depth=_depth(max(thing.depth, 0.75)))


def sized(thing: Thing, factor: float) -> Thing:
    """A thing larger or smaller on the same feet (in the air: about its middle), inside the picture."""
    box = thing.box
    factor = min(factor, 0.94 / box.w, 0.94 / box.h)
    w, h = box.w * factor, box.h * factor
    w, h = max(w, 0.02), max(h, 0.02)
    x = min(max(box.centre[0] - w / 2, 0.01), 0.99 - w)
    y = box.centre[1] - h / 2 if thing.support == "air" else box.y + box.h - h
    return replace(thing, box=clipped(x, min(max(y, 0.01), 0.99 - h), w, h))


def _limited(value: float) -> float:
    return max(-1.0, min(1.0, round(value, 3)))


def _depth(value: float) -> float:
    return round(max(0.0, min(1.0, value)), 4)


def _meets(box: Region, region: Region) -> bool:
    """Whether a region points at a box: a good part of either lies in the other."""
    if overlap(box, region) > 0.15:
        return True
    x, y = box.centre
    inside = region.x <= x <= region.x + region.w and region.y <= y <= region.y + region.h
    x, y = region.centre
    return inside or (box.x <= x <= box.x + box.w and box.y <= y <= box.y + box.h)


def _with_shadow(box: Region) -> Region:
    """A thing's box with the shadow or reflection it casts."""
    return union(box, clipped(box.x - 0.3 * box.w, box.y, 1.6 * box.w, 1.25 * box.h))


def _told(change: Change, name: str) -> str:
    doing = {
        "size": "bigger" if change.amount > 1 else "smaller", "move": "moved", "place": "moved",
        "relate": "moved", "colour": change.colour or "its own colours", "turn": "turned",
        "tone": "lighter" if change.amount > 0 else "darker", "depth": "moved", "front": "to the front",
        "clear": "clearer", "warmth": "warmer" if change.amount > 0 else "colder",
    }[change.verb]  # fmt: skip
    if doing in ("moved", "turned"):
        return f"{doing} the {name}"
    return f"made the {name} {doing}"
