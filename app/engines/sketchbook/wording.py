"""From what was understood back to plain sentences, which read again mean the same.

A plan's lines are written here: the setting, the colours, each group of things, what to leave out.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.bodies.folk import is_folk
from app.engines.sketchbook.bodies.poses import is_framed, pose_word
from app.engines.sketchbook.bodies.traits import plain, said_of, traits_of, with_traits
from app.engines.sketchbook.english.names import LANDMARKS, PROPER, titled
from app.engines.sketchbook.english.paletting import said as palette_words
from app.engines.sketchbook.english.stuffs import said_after
from app.engines.sketchbook.lexicon import SIZE_WORDS, Place
from app.engines.sketchbook.materials import name_of, second_colour
from app.engines.sketchbook.palettes import colourless, one_hue, parts_of
from app.engines.sketchbook.planreading import Part, Whole
from app.engines.sketchbook.reading import Mention, Relation
from app.engines.sketchbook.scene import FLOATING, Setting, Support
from app.engines.sketchbook.supports import ON_WALL
from app.engines.sketchbook.surroundings import setting_of, time_of
from app.engines.sketchbook.vocabulary import Noun, article, own_nouns, plural

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve")  # fmt: skip
_SETTINGS: dict[Setting, str] = {
    "mountains": "mountains", "hills": "green hills", "forest": "a forest", "lake": "a lake",
    "sea": "the sea", "beach": "a beach", "night sky": "a night sky", "table": "a table",
    "city": "a city", "plain": "a plain", "rocky mountains": "rocky mountains", "river": "a river",
    "waterfall": "a waterfall", "desert": "a desert", "street": "a street", "room": "a room",
    "garden": "a garden", "farm": "a farm", "space": "outer space",
    "under water": "an underwater world", "volcano": "a volcano", "snow field": "a snow field",
    "sky": "a sky with clouds", "market": "a market", "harbour": "a harbour", "meadow": "a meadow",
    "canyon": "a canyon", "jungle": "a jungle", "village": "a village",
    "moon": "a moonscape", "mars": "a martian landscape", "studio": "a plain backdrop",
}  # fmt: skip
_SNOWY: dict[Setting, str] = {
    "mountains": "snowy mountains", "hills": "snowy hills", "forest": "a snowy forest",
    "lake": "a frozen lake", "city": "a snowy city", "plain": "a snowy plain",
    "beach": "a snowy beach", "rocky mountains": "snowy rocky mountains", "river": "a frozen river",
    "village": "a snowy village", "street": "a snowy street", "farm": "a snowy farm",
    "garden": "a snowy garden", "volcano": "a snowy volcano", "market": "a snowy market",
    "harbour": "a snowy harbour", "meadow": "a snowy meadow", "waterfall": "a frozen waterfall",
    "desert": "a snowy desert", "canyon": "a snowy canyon", "snow field": "a snow field",
}  # fmt: skip
_AUTUMN: dict[Setting, str] = {
    "mountains": "autumn mountains", "hills": "autumn hills", "forest": "an autumn forest",
    "lake": "an autumn lake", "city": "an autumn city", "plain": "an autumn plain",
}  # fmt: skip
_TIMES = {
    ("dawn", False): "at dawn", ("dawn", True): "at sunrise", ("day", False): "by day",
    ("day", True): "on a sunny day", ("dusk", False): "at dusk", ("dusk", True): "at sunset",
    ("night", False): "at night", ("night", True): "at night",
}  # fmt: skip
_SHOWN = {
    "stars": "with stars", "clouds": "with clouds", "spring": "in spring", "summer": "in summer",
    "rain": "in the rain", "snowfall": "in falling snow", "fog": "in fog", "storm": "in a storm",
    "wind": "in the wind", "aurora": "under northern lights",
}  # fmt: skip
_PLACES: dict[Place, str] = {
    "left": "on the left", "right": "on the right", "centre": "in the centre", "top": "at the top",
    "bottom": "at the bottom", "top left": "in the top left corner",
    "top right": "in the top right corner", "bottom left": "in the bottom left corner",
    "bottom right": "in the bottom right corner", "foreground": "in the foreground",
    "background": "in the background", "sky": "in the sky",
}  # fmt: skip


def setting_words(whole: Whole, setting: Setting) -> str:
    """`Paint a lake in front of snowy mountains at dusk, in oil.`"""
    said = f"Paint {surroundings(whole, setting)}"
    if whole.style:
        said += f", in {whole.style}"
    return said + "."


def surroundings(whole: Whole, setting: Setting) -> str:
    """`a lake in front of snowy mountains at dusk`."""
    shown = [
        setting,
        *(each for each in whole.settings if each != setting and each not in FLOATING),
    ]
    for front, part in (("beach", "sea"), ("room", "table")):
        if setting == front and part in shown:
            shown.remove(part)
    snow, autumn = "snow" in whole.features, "autumn" in whole.features
    names = []
    for number, each in enumerate(shown):
        last = number == len(shown) - 1
        table = _SNOWY if snow and last else _AUTUMN if autumn and last else _SETTINGS
        names.append(table.get(each, _SETTINGS[each]))
    said = " in front of ".join(names)
    if snow and shown[-1] not in _SNOWY:
        said += " with snow"
    if autumn and not snow and shown[-1] not in _AUTUMN:
        said += " in autumn"
    if "trees" in whole.features:
        said += " with trees"
    for feature, words in _SHOWN.items():
        if feature in whole.features:
            said += f" {words}"
    if whole.sky and setting == "studio":
        said = said.replace("a plain backdrop", article(f"{whole.sky} backdrop"))
    elif whole.sky:
        said += f" under {article(f'{whole.sky} sky')}"
    time = time_of(whole)
    if setting == "studio" and time == "day":
        return _lit(said, whole)
    said = _lit(said, whole)
    if setting in ("night sky", "space") and time == "night":
        return said
    lit = "sun" in whole.features
    moonlit = time == "night" and "moon" in whole.features
    return f"{said} {'in moonlight' if moonlit else _TIMES[time, lit]}"


def _lit(said: str, whole: Whole) -> str:
    """A place with the side that its light comes from."""
    if not whole.light:
        return said
    return f"{said} lit from {'the ' * (whole.light in ('left', 'right'))}{whole.light}"


def colours_words(whole: Whole) -> str:
    """`Use warm colours.`, or nothing."""
    return f"Use {palette_words(whole.palette)}." if whole.palette else ""


def palette_told(whole: Whole, style: str = "") -> tuple[str, ...]:
    """What a palette leaves nothing of: other colours in sepia, any in pencil."""
    palette = whole.palette or "natural"
    if colourless(palette):
        asked = [named(part, whole) for part in whole.parts if part.mention.colour]
        if asked:
            tones = "greys" if palette == "monochrome" else "browns"
            return (f"There are only {tones} here; {_listed(asked)} can be told by tone alone.",)
    pencil = (whole.style or style.partition(",")[0]) == "pencil"
    if pencil and parts_of(palette) and not one_hue(palette):
        return (f"A pencil has no colours; {palette_words(palette)} do not show.",)
    return ()


def without_words(without: Sequence[str]) -> str:
    """`Paint no clouds and no people.`, or nothing."""
    if not without:
        return ""
    names = [f"no {_barred(word)}" for word in without]
    return f"Paint {_listed(names)}."


def _barred(word: str) -> str:
    if word in _UNCOUNTED:
        return word
    return plural(word.removesuffix("s") if word in _MANY else word)


def part_words(number: int, whole: Whole, support: Support, another: bool) -> str:
    """`Place two red boats on the water, left of the island.`"""
    mention = whole.parts[number].mention
    said = f"Place {phrase(mention, another)}"
    ends = []
    relations = [r for r in whole.relations if r.a == number]
    if not relations and mention.place:
        said += f" {_PLACES[mention.place]}"
    elif mention.place:
        ends.append(_PLACES[mention.place])
    if support == "water" and mention.noun.rests != "water":
        said += " on the water"
    flies = any(r.how == "above" for r in relations) or mention.place == "sky"
    hung = mention.noun.art in ON_WALL or setting_of(whole) == "under water"
    if support == "air" and mention.noun.rests != "air" and not flies and not hung:
        said += " in the sky"
    held = [f"{r.how} {_objects(r, whole)}" for r in relations]
    return ", ".join([f"{said} {held[0]}" if held else said, *ends, *held[1:]]) + "."


def phrase(mention: Mention, another: bool = False) -> str:
    """`two big red boats`, `another small house`."""
    if is_framed(mention.noun.art):
        art = own_nouns()[mention.noun.name].art
        told = traits_of(mention.noun.art)
        bare = with_traits(art, told) if told else art
        face = replace(mention, noun=replace(mention.noun, art=bare))
        return f"{'another' if another else 'a'} portrait of {phrase(face)}"
    size = next(word for most, word in SIZE_WORDS if mention.size < most)
    worn = f" in {mention.colour}" if mention.colour and is_folk(mention.noun.art) else ""
    colour = "" if worn else str(mention.colour or "")
    second = second_colour(mention.material)
    colour += f" and {second}" if colour and second else ""
    stuff = name_of(mention.material)
    name = " ".join(filter(None, (size, colour, stuff, _posed_name(mention.noun))))
    if traits := said_of(mention.noun.art):
        art = plain(mention.noun.art)
        bare = phrase(replace(mention, noun=replace(mention.noun, art=art)), another)
        return f"{bare} {traits}"
    if after := said_after(mention.material, mention.colour):
        return f"{phrase(replace(mention, material=''), another)} {after}"
    if mention.count == 1:
        if mention.noun.name in LANDMARKS and name == mention.noun.name:
            return f"the {titled(name)}"
        if mention.noun.name in _ONLY_ONE:
            return f"the {name}"
        if mention.noun.name in PROPER and name == mention.noun.name:
            return titled(name)
        if mention.noun.name in _NO_ARTICLE:
            return f"more {name}" if another else name
        return (f"another {name}" if another else article(name)) + worn
    said = f"{COUNTS[mention.count]}{' more' if another else ''} {plural(name)}{worn}"
    return f"a row of {said}" if mention.lined else said


def _posed_name(known: Noun) -> str:
    """The name with the pose that it is drawn in, where that was asked for: `running horse`."""
    usual = own_nouns().get(known.name)
    pose = pose_word(known.art) if usual and usual.art != known.art else ""
    return f"{pose} {known.name}".strip()


def named(part: Part, whole: Whole, count: int = 0) -> str:
    """`the boat`, `the red boats`: with its colour when another of that name has one."""
    mention = part.mention
    alike = [p for p in whole.parts if p.mention.noun.name == mention.noun.name]
    colour = f"{mention.colour} " if mention.colour and len(alike) > 1 else ""
    many = (count or mention.count) > 1
    if mention.noun.name in LANDMARKS and not (colour or many):
        return f"the {titled(mention.noun.name)}"
    if mention.noun.name in PROPER and not (colour or many):
        return titled(mention.noun.name)
    return f"the {colour}{plural(mention.noun.name) if many else mention.noun.name}"


def sentence(whole: Whole, setting: Setting) -> str:
    """The whole picture in one sentence: `On a lake at dusk: an island and two red boats left of the island.`"""
    place = surroundings(whole, setting)
    style = f", in {whole.style}" if whole.style else ""
    if not whole.parts:
        return f"{place[:1].upper()}{place[1:]}{style}."
    things = [part_words(n, whole, "thing", False)[6:-1] for n in range(len(whole.parts))]
    return f"{_BEFORE.get(setting, 'In')} {place}{style}: {_listed(things)}."


_BEFORE: dict[Setting, str] = {
    "mountains": "Before", "forest": "In", "lake": "By", "sea": "By", "beach": "On",
    "night sky": "In", "table": "On", "city": "In", "plain": "On", "meadow": "On", "hills": "On",
    "river": "By", "harbour": "In", "waterfall": "By", "volcano": "Before",
    "rocky mountains": "Before", "snow field": "On", "studio": "Before",
}  # fmt: skip
_ONLY_ONE = frozenset({"sun", "moon", "earth", "planet earth"})
_NO_ARTICLE = frozenset({"lightning", "bread", "cheese", "rice", "spaghetti", "popcorn", "sushi", "hay",
                         "honey", "butter", "bacon", "grass", "bamboo", "fruit", "chess"})  # fmt: skip
_MANY = frozenset({"clouds", "trees", "stars"})
_UNCOUNTED = frozenset({"snow", "fog", "mist", "rain", "grass", "water", "ice", "smoke", "sky"})


def _objects(relation: Relation, whole: Whole) -> str:
    parts = [whole.parts[b] for b in relation.b]
    names = list(dict.fromkeys(named(part, whole) for part in parts))
    if len(parts) > 1 and len(names) == 1:
        return named(parts[0], whole, count=2)
    return " and ".join(names)


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)
