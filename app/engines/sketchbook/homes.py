"""Where things are at home: the setting that suits them when no place was said.

A plain table by name. Only things that agree decide, and only beside people: a camel and a penguin have no
common home, and a camel by a house stands where the house does.
"""

from collections.abc import Sequence

from app.engines.sketchbook.reading import Mention
from app.engines.sketchbook.scene import Setting

_NAMES: dict[Setting, str] = {
    "desert": "camel, cactus, scorpion, pyramid",
    "snow field": "polar bear, penguin, seal, igloo, snowman, reindeer, sled",
    "plain": "lion, elephant, giraffe, zebra, rhinoceros, hippopotamus, leopard, ostrich, kangaroo, bison",
    "jungle": "monkey, gorilla, orangutan, tiger, parrot, sloth, dinosaur, tyrannosaurus, crocodile, panda, "
    "koala, chameleon, snake",
    "under water": "goldfish, tropical fish, octopus, jellyfish, seahorse, sea horse, mermaid, squid, blowfish, "
    "crab, lobster, starfish, coral, kraken",
    "street": "car, taxi, bus, truck, tram, motorcycle, scooter, police car, fire engine, ambulance, skateboard, "
    "sports car, racing car",
    "room": "christmas tree",
    "studio": "bust, marble bust, portrait bust",
    "space": "astronaut, alien",
    "city": "eiffel tower, tokyo tower, big ben, colosseum, empire state building, leaning tower of pisa, skyscraper",
    "garden": "taj mahal, bird, songbird, robin, fountain",
    "harbour": "sydney opera house, statue of liberty, golden gate bridge",
}
HOMES: dict[str, Setting] = {
    name: setting for setting, names in _NAMES.items() for name in names.split(", ")
}
_BY_DRESS: dict[str, Setting] = {"space helmet": "moon"}  # whoever wears it is far from home
_OF_NO_PLACE = frozenset({"person", "heaven"})


def home_of(mentions: Sequence[Mention]) -> Setting | None:
    """The setting in which all of these are at home; None where they have none in common."""
    found = {HOMES.get(m.noun.name) for m in mentions if _decides(m)}
    return found.pop() if len(found) == 1 else None


def dressed_for(mentions: Sequence[Mention]) -> Setting | None:
    """The setting that somebody's dress is made for; None where there is no such dress."""
    return next((_BY_DRESS[m.noun.name] for m in mentions if m.noun.name in _BY_DRESS), None)


def _decides(mention: Mention) -> bool:
    anywhere = mention.noun.kind in _OF_NO_PLACE or mention.noun.name == "rock"
    return mention.noun.name in HOMES or not anywhere
