"""Words for colours and their shades: "navy", "pale pink", "sky blue". Knows no grammar and no pixels."""

from collections.abc import Sequence

from app.engines.sketchbook.scene import SHADED, Colour

SHADES: dict[str, Colour] = {
    "red": "red", "crimson": "dark red", "scarlet": "bright red", "ruby": "red",
    "maroon": "dark red", "vermilion": "red", "burgundy": "dark red", "cherry": "red",
    "ginger": "orange", "orange": "orange",
    "amber": "orange", "copper": "orange", "tangerine": "orange", "rust": "dark orange",
    "yellow": "yellow", "gold": "yellow", "golden": "yellow", "lemon": "yellow", "blond": "yellow",
    "blonde": "yellow", "mustard": "dark yellow", "green": "green", "emerald": "green",
    "lime": "bright green", "olive": "dark green", "mint": "light green", "jade": "green",
    "blue": "blue", "navy": "dark blue", "azure": "bright blue", "turquoise": "blue", "cyan": "blue", "teal": "blue",
    "indigo": "dark blue", "aqua": "blue", "cobalt": "blue", "sapphire": "blue", "purple": "purple",
    "violet": "purple", "lilac": "light purple", "lavender": "light purple", "mauve": "light purple",
    "plum": "dark purple", "pink": "pink", "magenta": "bright pink", "rose": "pink", "salmon": "pink",
    "coral": "pink", "fuchsia": "bright pink", "peach": "pink", "brown": "brown", "tan": "light brown",
    "chestnut": "brown", "bronze": "brown", "hazel": "brown", "chocolate": "dark brown",
    "black": "black", "ebony": "black", "white": "white", "ivory": "white", "cream": "white",
    "snow-white": "white", "reddish": "red", "bluish": "blue", "greenish": "green",
    "yellowish": "yellow", "grey": "white", "gray": "white", "silver": "white",
    "beige": "light brown", "silvery": "white", "dark-blue": "dark blue", "light-blue": "light blue",
}  # fmt: skip
NOT_QUITE: dict[str, str] = {
    **{shade: SHADES[shade] for shade in (
        "crimson", "scarlet", "maroon", "burgundy", "amber", "copper", "emerald", "lime", "olive",
        "mint", "jade", "navy", "turquoise", "cyan", "teal", "indigo", "aqua", "lilac", "lavender",
        "mauve", "plum", "magenta", "salmon", "coral", "peach", "tan", "bronze", "ivory", "cream",
    )},
    "grey": "white", "gray": "white", "silver": "white", "silvery": "white", "beige": "light brown",
}  # fmt: skip
# Words before a colour, and the shade of it that they ask for.
TINTS: dict[str, str] = {
    "dark": "dark", "deep": "dark", "light": "light", "pale": "light", "pastel": "light",
    "soft": "light", "bright": "bright", "vivid": "bright",
}  # fmt: skip
TWO_WORD_SHADES: dict[str, Colour] = {
    "sky blue": "light blue", "baby blue": "light blue", "royal blue": "bright blue",
    "navy blue": "dark blue", "midnight blue": "dark blue", "ice blue": "light blue",
    "forest green": "dark green", "olive green": "dark green", "lime green": "bright green",
    "grass green": "green", "mint green": "light green", "blood red": "dark red",
    "cherry red": "red", "ruby red": "red", "wine red": "dark red", "brick red": "dark red",
    "fire red": "bright red", "jet black": "black", "pitch black": "black", "coal black": "black",
    "snow white": "white", "hot pink": "bright pink", "lemon yellow": "bright yellow",
    "golden yellow": "yellow", "chocolate brown": "dark brown",
}  # fmt: skip


def shaded(tint: str, colour: Colour) -> Colour:
    """`dark` and `green` to `dark green`; black and white have no shades."""
    said = f"{TINTS[tint]} {hue_of(colour)}"
    return next((each for each in SHADED if each == said), colour)


def hue_of(colour: Colour) -> str:
    """`green` of `dark green`."""
    return colour.rpartition(" ")[2]


def means(said: Colour | None, known: Colour | None) -> bool:
    """Whether "the green boat" may be a boat of this colour: no colour said, the same, or a shade of it."""
    return said is None or said == known or (known is not None and said == hue_of(known))


def colour_words(words: Sequence[str]) -> list[Colour]:
    """The colours named in these words, each with the shade said right before it."""
    found: list[Colour] = []
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        if two := TWO_WORD_SHADES.get(f"{before} {word}"):
            found.append(two)
        elif word in SHADES and f"{word} {' '.join(words[at + 1 : at + 2])}" not in TWO_WORD_SHADES:
            colour = SHADES[word]
            found.append(shaded(before, colour) if before in TINTS else colour)
    return found
