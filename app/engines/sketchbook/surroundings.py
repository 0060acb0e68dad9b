"""What surrounds the things: which setting the picture stands in, what it shows of itself, whence the light comes."""

from collections.abc import Sequence
from random import Random

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.bodies.poses import is_framed
from app.engines.sketchbook.homes import dressed_for, home_of
from app.engines.sketchbook.planreading import Whole
from app.engines.sketchbook.reading import Mention
from app.engines.sketchbook.relations import RESTING
from app.engines.sketchbook.scene import FEATURES, FLOATING, Setting, Side, Thing, Time

_LIGHTS: dict[Time, tuple[float, float]] = {
    "dawn": (0.2, 0.40), "day": (0.2, 0.12), "dusk": (0.78, 0.42), "night": (0.7, 0.16),
}  # fmt: skip
_SPACE = frozenset({"rocket", "own:rocket", "flying-saucer", "satellite", "ringed-planet", "comet", "own:star",
                    "globe-showing-americas", "astronaut"})  # fmt: skip
_SIDES: dict[Side, tuple[float, float | None]] = {  # x, and y where it is not the hour's
    "left": (0.06, None), "right": (0.94, None), "behind": (0.5, 0.30), "above": (0.5, 0.02),
}  # fmt: skip
_NIGHTLY = frozenset({"own:moon", "full-moon", "own:crescent", "crescent-moon", "own:star"})
_AT_NIGHT = frozenset({"firework", "fireworks"})
_OUTDOORS = frozenset({"building", "tree", "vehicle", "boat", "aircraft", "heaven", "fish"})
_GARDEN_SEATS = frozenset(
    {"bench", "park bench", "deckchair", "deck chair", "swing", "hammock", "throne"}
)
_OF_A_WALL = frozenset({"own:window", "own:mirror", "own:shelf", "framed-picture"})
_TABLED = 2.2  # m: what is higher stands on no table
_BELONGS = FEATURES | {"clear"}


def setting_of(whole: Whole) -> Setting:
    """The setting said, or the one that suits the things."""
    standing = _standing(whole)
    said = whole.settings[0] if whole.settings else _suiting(whole)
    if said == "sea" and standing:
        return "beach"
    if said == "night sky" and standing:
        return "hills"
    if said == "table" and any(p.mention.noun.art == "own:window" for p in whole.parts):
        return "room"  # a table by a window stands in one
    return said


def setting_told(places: Sequence[str], setting: Setting) -> tuple[str, ...]:
    """What to say when the setting is not the one that these words of place named."""
    said = {lex.SETTINGS[place] for place in places}
    if setting in said:
        return ()
    if setting == "beach" and "sea" in said:
        return ("I paint the sea from its shore, where things can stand.",)
    return ()


def time_of(whole: Whole) -> Time:
    """The hour said, or night where a moon or stars are wanted, else day."""
    if whole.time:
        return whole.time
    dark = setting_of(whole) in ("night sky", "space")
    starry = dark or {"stars", "moon", "aurora"} & whole.features
    nightly = any(
        p.mention.noun.art in _NIGHTLY or p.mention.noun.name in _AT_NIGHT for p in whole.parts
    )
    return "night" if starry or nightly else "day"


def features_of(whole: Whole, time: Time) -> frozenset[str]:
    """What the setting shows: as said, and what was said to be behind it."""
    features = set(whole.features & _BELONGS)
    behind = {"mountains", "forest", "hills", "city"} & set(whole.settings[1:])
    features |= behind | ({"trees"} if "forest" in behind else set())
    if "cloud" in whole.without or "clouds" in whole.without:
        features = (features - {"clouds"}) | {"clear"}
    if "night sky" in whole.settings or "space" in whole.settings:
        features |= {"stars"}
    if "snowfall" in features or setting_of(whole) == "snow field":
        features |= {"snow"}
    if time in ("day", "night") and "sun" in features and time == "night":
        features -= {"sun"}
    return frozenset(features - _barred(whole))


def behind(whole: Whole, setting: Setting) -> tuple[Setting, ...]:
    """The other settings said, which show beyond the foremost one, nearest first."""
    same = {setting, {"beach": "sea", "room": "table"}.get(setting, setting)}
    return tuple(each for each in whole.settings if each not in same | FLOATING)


def light_of(
    things: Sequence[Thing], time: Time, seed: int, side: Side = ""
) -> tuple[float, float]:
    """From where the light comes: the side said, the sun or moon that is painted, else by the hour and the seed."""
    for art in ("own:sun", "sun", "own:moon", "full-moon", "own:crescent", "crescent-moon"):
        for thing in things:
            if thing.art == art:
                return thing.box.centre
    chance = Random(seed * 31 + 7)
    x, y = _LIGHTS[time]
    x = x if chance.random() < 0.5 else 1 - x
    if side:
        x, high = _SIDES[side]
        y = y if high is None else high
        return round(x + chance.uniform(-0.03, 0.03), 3), round(y + chance.uniform(-0.02, 0.02), 3)
    return round(x + chance.uniform(-0.08, 0.08), 3), round(y + chance.uniform(-0.03, 0.03), 3)


def _suiting(whole: Whole) -> Setting:
    mentions = [part.mention for part in whole.parts]
    if not mentions:
        return "hills"
    if any(is_framed(m.noun.art) for m in mentions):
        return "studio"
    held = {r.a for r in whole.relations if r.how in RESTING}
    free = [m for n, m in enumerate(mentions) if n not in held] or mentions
    if all(m.noun.art in _SPACE or m.noun.kind == "heaven" for m in free) and any(
        m.noun.art in _SPACE for m in free
    ):
        return "space"
    small = all(m.noun.height < _TABLED or m.noun.kind == "heaven" for m in mentions)
    if small and all(m.noun.rests == "table" and m.noun.height < _TABLED for m in free):
        return "table"
    if all(m.place == "sky" for m in free) and any(m.noun.rests != "air" for m in free):
        return "sky"  # a castle in the air
    on_rocks = all(m.noun.name == "rock" for m in free)
    if home := dressed_for(mentions) or home_of(mentions if on_rocks else free):
        return home
    if any(_furnishes(m) for m in mentions) and not any(m.noun.kind in _OUTDOORS for m in free):
        return "room"
    on_water = [m for m in free if m.noun.rests == "water" or m.rests == "water"]
    if on_water and all(m.noun.rests != "ground" for m in free):
        big = any(m.noun.kind == "fish" and m.noun.height > 1 for m in on_water)
        return "sea" if big or any(m.noun.height > 5 for m in on_water) else "lake"
    return "beach" if on_water else "hills"


def _furnishes(mention: Mention) -> bool:
    if mention.noun.art in _OF_A_WALL:
        return True
    return mention.noun.kind == "furniture" and mention.noun.name not in _GARDEN_SEATS


def _standing(whole: Whole) -> bool:
    """Whether anything stands on firm ground."""
    held = {r.a for r in whole.relations if r.how in (*RESTING, "above")}
    return any(
        part.mention.noun.rests in ("ground", "table")
        and not part.mention.rests
        and part.mention.place != "sky"
        and number not in held
        for number, part in enumerate(whole.parts)
    )


def _barred(whole: Whole) -> set[str]:
    return {*whole.without} | {word + "s" for word in whole.without}
