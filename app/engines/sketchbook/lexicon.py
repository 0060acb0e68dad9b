"""The small words of a sentence: numbers, sizes, places, relations, times, moods.

Plain tables, lower case, British and American. Knows nothing of grammar (`phrases`) nor of nouns
(`vocabulary`); colours are in `english.colours`.
"""

from typing import Literal

from app.engines.sketchbook.places import (
    FEATURES,
    FOREMOST,
    NO_SETTING,
    ONLY_NEAR,
    RELATED,
    SETTINGS,
    TIMES,
)
from app.engines.sketchbook.scene import Palette, Style

__all__ = ["FEATURES", "FOREMOST", "NO_SETTING", "ONLY_NEAR", "RELATED", "SETTINGS", "TIMES"]

Place = Literal[
    "left", "right", "centre", "top", "bottom", "top left", "top right", "bottom left",
    "bottom right", "foreground", "background", "sky",
]  # fmt: skip
How = Literal[
    "left of", "right of", "above", "below", "on", "in", "behind", "in front of", "next to",
    "between", "under", "near", "far from", "around", "along", "against", "facing",
    "at the foot of", "pushing", "pulling", "kicking", "playing", "worn by", "held by", "bigger than",
              "smaller than", "as big as", "twice as big as",
    "three times as big as", "half as big as",
]  # fmt: skip
# Relations of size and of nothing else, and how many times as high as the other the one is.
SIZED: dict[How, float] = {
    "bigger than": 1.3, "smaller than": 1 / 1.3, "as big as": 1.0, "twice as big as": 2.0,
    "three times as big as": 3.0, "half as big as": 0.5,
}  # fmt: skip

NUMBERS: dict[str, int] = {
    "zero": 0, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "a": 1, "an": 1, "one": 1, "single": 1, "lone": 1, "solitary": 1, "another": 1, "two": 2,
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "dozen": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "both": 2, "pair": 2,
    "couple": 2, "few": 3, "some": 3, "several": 4, "many": 6, "lots": 6, "countless": 8,
    "numerous": 6, "various": 4, "twin": 2,
}  # fmt: skip
GROUPS: dict[str, int] = {
    "pair": 2, "couple": 2, "trio": 3, "few": 3, "dozen": 12, "dozens": 24,
    "loads": 6, "tons": 6, "flock": 5, "herd": 5, "group": 4,
    "row": 4, "line": 4, "queue": 4, "lot": 6, "lots": 6, "pack": 4, "swarm": 6, "school": 5, "handful": 4,
    "crowd": 6, "cluster": 4, "bunch": 4, "pile": 4, "heap": 4, "family": 3, "fleet": 4,
    "number": 4, "plenty": 6, "circle": 5, "hundreds": 100, "thousands": 1000, "grove": 4,
    "duo": 2, "quartet": 4, "pride": 4, "colony": 6, "pod": 4, "troop": 5, "team": 4, "band": 4,
    "host": 6, "clump": 3, "stand": 3, "field": 6, "string": 4, "gaggle": 4, "litter": 4, "brood": 4,
}  # fmt: skip
ROWS = frozenset(
    {"row", "line", "queue", "string", "column"}
)  # groups that stand one beside the other
ARTICLES = frozenset({"a", "an", "the", "this", "that", "these", "those", "its", "his", "her",
                      "their", "my", "our", "your", "another"})  # fmt: skip
DEFINITE = frozenset({"the", "this", "that", "these", "those"})

SIZES: dict[str, float] = {
    "tiny": 0.55, "minuscule": 0.5, "small": 0.72, "little": 0.72, "short": 0.8, "miniature": 0.55,
    "smaller": 0.72, "wee": 0.6, "big": 1.35, "large": 1.35, "tall": 1.3, "great": 1.3,
    "bigger": 1.35, "larger": 1.35, "huge": 1.75, "giant": 1.8, "gigantic": 1.9, "enormous": 1.8,
    "massive": 1.7, "immense": 1.8, "colossal": 1.9, "towering": 1.7, "long": 1.2, "wide": 1.2,
    "fat": 1.15, "high": 1.2, "oversized": 1.6,
}  # fmt: skip
# What a word of size is written as again in a plan.
SIZE_WORDS: tuple[tuple[float, str], ...] = (
    (0.6, "tiny"), (0.9, "small"), (1.1, ""), (1.5, "big"), (9.0, "huge"),
)  # fmt: skip

# Longest first; each must be followed by a noun phrase. "of" is part of the phrase.
RELATIONS: tuple[tuple[str, How], ...] = (
    ("to the immediate left of", "left of"), ("to the immediate right of", "right of"),
    ("on the left hand side of", "left of"), ("on the right hand side of", "right of"),
    ("on the left side of", "left of"), ("on the right side of", "right of"),
    ("at the left side of", "left of"), ("at the right side of", "right of"),
    ("to the left of", "left of"), ("to the right of", "right of"),
    ("on the left of", "left of"), ("on the right of", "right of"),
    ("at the left of", "left of"), ("at the right of", "right of"),
    ("left from", "left of"), ("right from", "right of"),
    ("left of", "left of"), ("right of", "right of"),
    ("in the middle of", "in"), ("in the centre of", "in"), ("in the center of", "in"),
    ("in the corner of", "on"), ("at the top of", "on"), ("on the top of", "on"),
    ("at the bottom of", "in front of"), ("at the edge of", "next to"),
    ("on the edge of", "next to"), ("on the shore of", "next to"), ("on the shores of", "next to"),
    ("on the bank of", "next to"), ("on the banks of", "next to"), ("on the side of", "next to"),
    ("worn by", "worn by"), ("held by", "held by"),
    ("at the foot of", "at the foot of"), ("at the feet of", "at the foot of"),
    ("at the base of", "at the foot of"), ("facing", "facing"), ("opposite to", "facing"),
    ("across from", "facing"), ("face to face with", "facing"), ("looking at", "facing"),
    ("looks at", "facing"), ("leaning against", "against"), ("leans against", "against"),
    ("leaning on", "against"), ("propped against", "against"), ("in the shade of", "under"),
    ("in the shadow of", "under"),
    ("in the front of", "in front of"), ("in front of", "in front of"), ("before", "in front of"),
    ("at the back of", "behind"), ("in back of", "behind"), ("beyond", "behind"),
    ("behind", "behind"),
    ("by the side of", "next to"), ("at the side of", "next to"), ("next to", "next to"),
    ("close to", "near"), ("near to", "near"), ("nearby", "near"), ("near", "near"),
    ("not far from", "near"), ("not far away from", "near"), ("in the vicinity of", "near"),
    ("a long way from", "far from"), ("far away from", "far from"), ("far off from", "far from"),
    ("far from", "far from"), ("away from", "far from"), ("at a distance from", "far from"),
    ("beside", "next to"), ("alongside", "next to"), ("adjacent to", "next to"),
    ("along with", "next to"), ("together with", "next to"), ("opposite", "facing"),
    ("against", "against"), ("all around", "around"), ("in a circle around", "around"),
    ("in a ring around", "around"), ("on all sides of", "around"), ("around", "around"),
    ("round", "around"), ("surrounding", "around"), ("by", "next to"), ("at", "next to"),
    ("in between", "between"), ("between", "between"), ("among", "between"),
    ("amongst", "between"), ("amid", "between"), ("amidst", "between"),
    ("on the roof of", "on"), ("on the roofs of", "on"), ("on the rooftop of", "on"), ("on the top of", "on"),
    ("on top of", "on"), ("atop", "on"), ("upon", "on"), ("onto", "on"), ("on", "on"),
    ("high above", "above"), ("up above", "above"), ("far above", "above"), ("above", "above"),
    ("over", "above"), ("across", "on"),
    ("underneath", "under"), ("beneath", "under"), ("below", "below"), ("under", "under"),
    ("lower than", "below"), ("further down than", "below"),
    ("inside of", "in"), ("inside", "in"), ("within", "in"), ("into", "in"), ("in", "in"),
    ("out of", "in"), ("from", "next to"), ("toward", "next to"), ("towards", "next to"),
    ("through", "in"), ("all along", "along"),
    ("along", "along"), ("past", "next to"), ("to", "next to"),
)  # fmt: skip

_BIG = ("big", "large", "tall", "high", "small", "short", "great", "long")
_TIMES: dict[str, How] = {
    "": "as big as", "just ": "as big as", "about ": "as big as", "twice ": "twice as big as",
    "two times ": "twice as big as", "three times ": "three times as big as", "half ": "half as big as",
}  # fmt: skip
_OF: dict[str, How] = {
    "": "as big as", "twice ": "twice as big as", "double ": "twice as big as", "half ": "half as big as",
    "three times ": "three times as big as", "of ": "as big as",
}  # fmt: skip
# What makes a thing larger or smaller than another; written and read like a relation.
COMPARISONS: tuple[tuple[str, How], ...] = (
    *((f"{word} than", "bigger than") for word in ("bigger", "larger", "taller", "higher", "greater", "longer")),
    *((f"{word} than", "smaller than") for word in ("smaller", "shorter", "littler", "tinier")),
    *((f"{times}as {word} as", how) for times, how in _TIMES.items() for word in _BIG),
    *((f"{of}the {what} of", how) for of, how in _OF.items() for what in ("size", "height")),
    *((f"{of}the same {what} as", "as big as") for of in ("", "of ") for what in ("size", "height")),
)  # fmt: skip

_OF_PICTURE = "picture|painting|image|canvas|scene|frame|page|view|composition|drawing|portrait"
_ALSO = "shot|photo|photograph|illustration|render|rendering|artwork|poster|sketch|depiction|still"
OF_PICTURE = frozenset(f"{_OF_PICTURE}|{_ALSO}".split("|"))
# After an optional preposition ("on", "at", "in", "to"); none of them may be followed by "of a thing".
PLACES: tuple[tuple[str, Place], ...] = (
    ("the top left hand corner", "top left"), ("the top right hand corner", "top right"),
    ("the bottom left hand corner", "bottom left"),
    ("the bottom right hand corner", "bottom right"),
    ("the upper left corner", "top left"), ("the upper right corner", "top right"),
    ("the lower left corner", "bottom left"), ("the lower right corner", "bottom right"),
    ("the top left corner", "top left"), ("the top right corner", "top right"),
    ("the bottom left corner", "bottom left"), ("the bottom right corner", "bottom right"),
    ("the left corner", "bottom left"), ("the right corner", "bottom right"),
    ("the left hand side", "left"), ("the right hand side", "right"),
    ("the top left", "top left"), ("the top right", "top right"),
    ("the upper left", "top left"), ("the upper right", "top right"),
    ("the bottom left", "bottom left"), ("the bottom right", "bottom right"),
    ("the lower left", "bottom left"), ("the lower right", "bottom right"),
    ("the far left", "left"), ("the far right", "right"), ("the left side", "left"),
    ("the right side", "right"), ("the left edge", "left"), ("the right edge", "right"),
    ("the left", "left"), ("the right", "right"), ("far left", "left"), ("far right", "right"),
    ("the very centre", "centre"), ("the very middle", "centre"), ("the centre", "centre"),
    ("the center", "centre"), ("the middle", "centre"), ("centre stage", "centre"),
    ("the very top", "top"), ("the top", "top"), ("the upper part", "top"),
    ("the bottom", "bottom"), ("the lower part", "bottom"), ("the corner", "bottom right"),
    ("the foreground", "foreground"), ("the front", "foreground"), ("close up", "foreground"),
    ("up close", "foreground"), ("the background", "background"), ("the distance", "background"),
    ("the far distance", "background"), ("the horizon", "background"), ("the back", "background"),
    ("far away", "background"), ("far off", "background"), ("the rear", "background"),
    ("the sky", "sky"), ("the air", "sky"), ("the heavens", "sky"), ("overhead", "sky"),
    ("mid air", "sky"), ("the clouds", "sky"), ("high up", "sky"), ("up high", "sky"),
)  # fmt: skip
BARE_PLACES = frozenset({"far left", "far right", "centre stage", "far away", "far off",
                         "overhead", "high up", "up high", "close up", "up close",
                         "mid air"})  # fmt: skip
PLACE_ADJECTIVES: dict[str, Place] = {
    "leftmost": "left", "rightmost": "right", "left": "left", "right": "right",
    "central": "centre", "distant": "background", "faraway": "background", "far-off": "background",
    "far": "background", "flying": "sky", "soaring": "sky", "nearby": "foreground",
}  # fmt: skip

PALETTES: dict[str, Palette] = {
    "warm colours": "warm", "warm colors": "warm", "warm tones": "warm", "warm palette": "warm",
    "warm light": "warm", "warmer colours": "warm", "warmer colors": "warm",
    "warmer": "warm", "cooler colours": "cool", "cooler colors": "cool", "colder colours": "cool",
    "colder colors": "cool", "warm": "warm",
    "cool colours": "cool", "cool colors": "cool", "cold colours": "cool", "cold colors": "cool",
    "cool tones": "cool", "cold tones": "cool", "cool palette": "cool", "cool light": "cool",
    "cold light": "cool", "cool": "cool", "cold": "cool", "chilly": "cool",
    "natural colours": "natural", "natural colors": "natural",
}  # fmt: skip
STYLES: dict[str, Style] = {
    "oil painting": "oil", "oil on canvas": "oil", "oil paints": "oil", "oil paint": "oil", "oils": "oil", "oil": "oil",
    "watercolour": "watercolour", "watercolor": "watercolour", "watercolours": "watercolour",
    "watercolors": "watercolour", "aquarelle": "watercolour", "water colour": "watercolour",
    "water color": "watercolour", "ink drawing": "ink", "pen and ink": "ink", "ink wash": "ink",
    "ink sketch": "ink", "ink": "ink", "watercolour painting": "watercolour",
    "watercolor painting": "watercolour", "ink painting": "ink",
    "gouache": "gouache", "pencil": "pencil", "pencil drawing": "pencil",
    "pencil sketch": "pencil", "graphite": "pencil", "pastel": "pastel", "pastels": "pastel",
    "soft pastel": "pastel", "pastel drawing": "pastel", "flat style": "flat", "flat": "flat",
    "flat shapes": "flat", "pixel art": "pixel", "pixel": "pixel", "pixels": "pixel",
}  # fmt: skip
OTHER_STYLES: dict[str, Style] = {
    "acrylic": "oil", "acrylics": "oil", "charcoal": "pencil",
    "line art": "ink", "etching": "ink", "woodcut": "ink", "engraving": "ink", "cartoon": "ink",
    "comic": "ink", "manga": "ink", "anime": "watercolour", "photo": "oil", "photograph": "oil",
    "photorealistic": "oil", "realistic": "oil", "hyperrealistic": "oil", "3d render": "oil",
    "impressionist": "oil", "impressionism": "oil", "expressionist": "oil",
    "cubist": "oil", "cubism": "oil", "surrealist": "oil", "surreal": "oil", "abstract": "oil",
    "baroque": "oil", "pop art": "oil", "van gogh": "oil", "monet": "oil", "picasso": "oil",
    "rembrandt": "oil", "turner": "watercolour", "hokusai": "ink", "fresco": "oil",
    "mosaic": "oil", "digital art": "oil",
    **dict.fromkeys(("digital painting", "concept art", "matte painting", "fantasy art", "renaissance", "rococo",
                     "art nouveau", "art deco", "pointillism", "pointillist", "fauvism", "fauvist", "cyberpunk",
                     "steampunk", "hyperrealism", "photorealism", "realism", "surrealism", "cubism style",
                     "expressionism", "claymation", "3d", "3d rendering", "film noir"), "oil"),
    **dict.fromkeys(("studio ghibli", "ghibli", "storybook", "storybook illustration", "book illustration",
                     "children's book illustration", "childrens book illustration", "fairy tale illustration"),
                    "watercolour"),
    **dict.fromkeys(("pixar", "disney", "low poly", "low-poly", "isometric", "minimalist", "minimalism", "vector art",
                     "vector illustration", "flat design", "logo", "clip art", "clipart", "sticker", "vaporwave",
                     "synthwave", "paper cut", "papercut", "paper cutout", "origami", "lego"), "flat"),
    **dict.fromkeys(("comic book", "graphic novel", "ukiyo-e", "woodblock print", "linocut", "line drawing"), "ink"),
    **dict.fromkeys(("sketch", "doodle", "coloured pencil", "colored pencil", "coloured pencils",
                     "colored pencils"), "pencil"),
    **dict.fromkeys(("chalk", "crayons", "crayon drawing", "oil pastel"), "pastel"),
    **dict.fromkeys(("8-bit", "16-bit", "8 bit", "16 bit", "retro game"), "pixel"),
}  # fmt: skip
NEGATIONS = frozenset({"no", "without", "not", "nor", "never", "none", "neither", "except",
                       "lacking", "minus"})  # fmt: skip
