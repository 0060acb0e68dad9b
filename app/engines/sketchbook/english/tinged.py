"""Colours of fruit and flowers said before another thing: "an avocado armchair", "a strawberry house".

A plain table by name; what bears no colour of its own is not in it.
"""

from collections.abc import Sequence

from app.engines.sketchbook.lexicon import ARTICLES
from app.engines.sketchbook.scene import Colour
from app.engines.sketchbook.vocabulary import article, noun, singular

_MADE = (("made", "of"), ("made", "from"), ("built", "of"), ("built", "from"))

_NAMES: dict[Colour, str] = {
    "red": "strawberry, tomato, apple, chilli, raspberry, poppy, lobster, ruby, cherries, cranberry",
    "green": "avocado, cucumber, broccoli, pickle, lettuce, cabbage, clover, cactus, pea, kiwi, frog, fern, "
    "watermelon, bamboo, grape, melon, spinach",
    "yellow": "banana, corn, pineapple, cheese, sunflower, honey, butter, mango, daffodil",
    "orange": "carrot, pumpkin, mandarin, pizza, goldfish, apricot, papaya, flame, fire",
    "blue": "blueberry, sapphire, bluebell, sky, ocean",
    "purple": "aubergine, eggplant, fig, blackberry, beetroot, amethyst, hyacinth",
    "pink": "cotton candy, flamingo, bubblegum, peony, candy, marshmallow, doughnut, donut",
    "brown": "cookie, biscuit, coffee, bread, potato, walnut, waffle, pancake, gingerbread, croissant, pretzel, "
    "cinnamon, peanut, coconut",
    "white": "milk, snow, cauliflower, sugar, cloud, popcorn, egg, rice",
}  # fmt: skip
TINGES: dict[str, Colour] = {
    name: colour for colour, names in _NAMES.items() for name in names.split(", ")
}
_TAKES = frozenset(
    {"furniture", "building", "vehicle", "boat", "aircraft", "object", "animal", "bird", "person"}
)


def tinged(before: str, kind: str) -> Colour | None:
    """The colour that a thing of this kind has of what is said before it."""
    return TINGES.get(before) if kind in _TAKES else None


def told(before: str, after: str, colour: Colour) -> str:
    """What to say of it."""
    said = article(before)
    lead = said.split()[0]
    said = said if lead in ARTICLES and noun(before) else before
    return f"I make the {after} {colour}, as {said} is; its shape stays as it is."


def made_of(words: Sequence[str], at: int) -> tuple[str, int]:
    """What a thing is said to be made of, where that has a colour of its own ("made of candy"), and how many words
    say so."""
    if tuple(words[at : at + 2]) not in _MADE or at + 2 >= len(words):
        return "", 0
    named = singular(words[at + 2])
    return (named, 3) if named in TINGES else ("", 0)
