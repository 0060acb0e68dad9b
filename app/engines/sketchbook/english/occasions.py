"""What is called by its doing or its day and not by its things: "horse racing", "fishing", "breakfast", "Christmas".

A plain table: the words that name the things, where a sentence begins so. Knows no grammar.
"""

from collections.abc import Sequence

from app.engines.sketchbook.english.heads import ENDS
from app.engines.sketchbook.lexicon import ARTICLES

_SAID: dict[str, str] = {
    "a woman riding a horse": "horse riding|horseback riding|pony riding",
    "three running horses": "horse racing|horse race|a horse race",
    "a woman walking a dog with a leash": "dog walking",
    "a person standing near three birds": "bird watching|birdwatching",
    "a hiker on rocky mountains": "rock climbing|mountain climbing|mountaineering|climbing",
    "a hiker in mountains": "hiking|trekking",
    "a surfer on the sea": "surfing",
    "a fisherman by a lake": "fishing|angling",
    "a skier on a snow field": "skiing|snowboarding",
    "two children dancing on a snow field": "ice skating|skating|sledding",
    "a cyclist": "cycling|biking|bike riding|mountain biking",
    "a swimmer in the sea": "swimming",
    "a sailboat on the sea": "sailing|yachting",
    "a runner": "running|jogging",
    "a man and a woman dancing": "dancing|ballroom dancing|salsa dancing",
    "a ballerina": "ballet",
    "a tent and a campfire in a forest": "camping",
    "a cook": "cooking",
    "a baker": "baking",
    "a gardener in a garden": "gardening",
    "a farmer on a farm": "farming",
    "a woman reading a book": "reading",
    "a diver under water": "diving|scuba diving|snorkelling|snorkeling",
    "a bride and a gentleman": "wedding|marriage|a wedding ceremony|wedding ceremony",
    "a basket and a loaf of bread on a rug in a garden": "picnic|picnicking",
    "a birthday cake and three balloons in a room": "birthday party|birthday|party",
    "a christmas tree and three gifts in a room": "christmas|christmas morning|christmas eve|xmas",
    "two jack o lanterns and a ghost at night": "halloween|halloween night",
    "a rabbit and three eggs in a meadow": "easter|easter morning",
    "a fried egg and a croissant and a cup of coffee on a table": "breakfast",
    "a plate and a glass of red wine and a loaf of bread on a table": "dinner|supper|dinner for two|dinner table",
    "a teapot and two cups and a cake on a table": "tea party|teatime|tea time|afternoon tea",
    "a guitarist and a drummer": "concert|rock concert|music concert",
    "three cars and a bus in a street": "traffic|traffic jam|rush hour",
    "a boy kicking a ball": "football match|soccer|soccer match|soccer game|playing football|playing soccer",
    "a man playing chess": "chess match|chess tournament|playing chess",
}  # fmt: skip
_THINGS: dict[tuple[str, ...], tuple[str, ...]] = {
    tuple(name.split()): tuple(things.split())
    for things, names in _SAID.items()
    for name in names.split("|")
}
_LONGEST = max(map(len, _THINGS))


def named_out(words: Sequence[str]) -> tuple[str, ...]:
    """A sentence that begins with an occasion, with the things that it is made of instead."""
    start = int(bool(words) and words[0] in ARTICLES)
    for many in range(min(_LONGEST, len(words) - start), 0, -1):
        things = _THINGS.get(tuple(words[start : start + many]))
        after = words[start + many] if start + many < len(words) else "."
        if things and after in ENDS:
            return (*things, *words[start + many :])
    return tuple(words)
