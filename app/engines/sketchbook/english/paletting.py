"""Words for the colours of a whole picture: "in muted colours", "in blues and golds", "black and white", "sepia".

Reads them out of a sentence and says them again. What belongs to a thing ("a boat in red and white") is not touched.
"""

import re
from collections.abc import Sequence

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook import palettes
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.scene import COLOURS, Palette

Words = Sequence[str]
MANNERS: dict[str, Palette] = {
    **dict.fromkeys(("warm", "warmer"), "warm"),
    **dict.fromkeys(("cool", "cooler", "cold", "colder"), "cool"),
    **dict.fromkeys(("pastel", "pale", "delicate", "candy", "powdery"), "pastel"),
    **dict.fromkeys(("vivid", "vibrant", "bright", "saturated", "bold", "strong", "loud", "brilliant", "intense",
                     "rich", "neon", "lively"), "vivid"),
    **dict.fromkeys(("muted", "subdued", "desaturated", "faded", "earthy", "earth", "dusty", "quiet", "greyed",
                     "grayed", "restrained", "soft", "dull", "sober", "washed-out"), "muted"),
    **dict.fromkeys(("monochrome", "monochromatic", "grey", "gray", "greyscale", "grayscale", "black-and-white"),
                    "monochrome"),
    **dict.fromkeys(("sepia", "sepia-toned", "sepia-tinted"), "sepia"), "natural": "natural",
}  # fmt: skip
ALONE = frozenset({  # need no "colours" after them
    "monochrome", "monochromatic", "greyscale", "grayscale", "black-and-white", "sepia", "sepia-toned",
    "sepia-tinted", "desaturated",
})  # fmt: skip
COLOURINGS = frozenset("""colours colors tones tone shades hues palette tints colouring coloring colour color
    scheme range""".split())  # fmt: skip
_SHADES = frozenset("shades tones hues tints variations palette monochrome".split())
_PICTURE = frozenset("""photo photograph picture image painting drawing print sketch film version palette scheme look
    style tones toned tone photography filter""".split())  # fmt: skip
_FRAMINGS = frozenset({"portrait", "headshot", "close-up", "closeup", "shot"})
_LEADS = frozenset("""in with using use only just all mostly entirely purely as of and a an the painted done drawn
    rendered very quite rather mainly coloured colored completely ranging limited
    restricted narrow""".split())  # fmt: skip
_MANNERS = frozenset({*lex.STYLES, *lex.OTHER_STYLES})
_ONLY = frozenset("only just all entirely purely".split())
_STOPS = frozenset({".", ",", "with", "by", "at", "on", "under", "please"})
OWN: dict[str, str] = {  # colours that only a palette has
    **dict.fromkeys(("gold", "golden", "ochre"), "gold"), **dict.fromkeys(("grey", "gray", "silver"), "grey"),
    **dict.fromkeys(("turquoise", "teal", "cyan", "aqua"), "turquoise"),
    **dict.fromkeys(("beige", "cream", "sand", "tan"), "beige"),
    **dict.fromkeys(("copper", "bronze", "terracotta"), "copper"),
}  # fmt: skip


def palette_said(
    words: Words, at: int, whole: bool = False, wish: bool = False
) -> tuple[Palette, int] | None:
    """The palette that is said at `at` and where its words end; after a thing (not `whole`) only what is surely one.

    A `wish` is about the picture as it is: there "black and white" is its palette.
    """
    start = at
    while at < len(words) and words[at] in _LEADS and at - start < 5:
        at += 1
    led = words[start:at]
    found = _black_and_white(words, at, led, wish) or _shades_of(words, at)
    found = found or _named(words, at, led, whole or wish)
    if not found:
        return None
    if found[1] == at + 1 and words[at] in ("natural", "warm", "cool", "cold"):
        return None  # read as a mood of their own
    return found


def _black_and_white(words: Words, at: int, led: Words, wish: bool) -> tuple[Palette, int] | None:
    """Grey or brown alone; "black and white" only where nothing follows that could have these colours."""
    if tuple(words[at : at + 3]) == ("black", "and", "white"):
        end = at + 3
    elif words[at : at + 1] and words[at] in ALONE:
        end = at + 1
    else:
        return None
    palette = MANNERS.get(words[at], "monochrome")
    if palette == "monochrome" and (hue := _hue(words, end)) and words[at] != "black":
        return hue, end + 1  # "monochrome blue"
    after = words[end : end + 1]
    if after and after[0] in _PICTURE | COLOURINGS:
        return palette, end + 1 + (tuple(words[end + 1 : end + 2]) == ("of",))
    if after and (after[0] in _FRAMINGS or {*map(" ".join, _starts(words, end))} & _MANNERS):
        return palette, end
    begun = words[at - 1] == "," if at else True
    free = words[at] in ALONE or wish or {"in", "as"} & {*led} or begun
    if free and (not after or after[0] in _STOPS or words[at] in ALONE):
        return palette, end
    return None


def _starts(words: Words, at: int) -> list[Words]:
    return [words[at : at + many] for many in (1, 2)]


def _shades_of(words: Words, at: int) -> tuple[Palette, int] | None:
    """ "shades of green", "a palette of red and black"."""
    if at + 2 >= len(words) or words[at] not in _SHADES or words[at + 1] != "of":
        return None
    names, end = _list(words, at + 2)
    if not names:
        return None
    if names == ("grey",):
        return "monochrome", end
    return _joined(names), end


def _named(words: Words, at: int, led: Words, whole: bool) -> tuple[Palette, int] | None:
    """ "muted colours", "red and black tones", "blues and golds", "only blue and orange"."""
    names, end = _list(words, at, manners=True)
    if not names:
        return None
    manner = all(name in palettes.MANNERS or name == "natural" for name in names)
    after = words[end] if end < len(words) else "."
    if after in COLOURINGS:
        also = end + 1 < len(words) and words[end + 1] in COLOURINGS  # "colour scheme"
        end += 1 + also
        if names == ("grey",):
            names = ("monochrome",)
        return (_joined(names), end) if manner or led or whole or at == 0 else None
    if manner or not led:
        return None
    said = [word for word in words[at:end] if word not in ("and", ",", "or", "with")]
    plurals = [word for word in said if _plural(word)]
    several = plurals and all(
        _plural(word) or word in MANNERS or word in colours.TINTS for word in said
    )
    many = len(names) > 1 and names != ("orange",)
    if several and (many or ("in" in led and plurals != ["oranges"])):
        return _joined(names), end
    only = bool(_ONLY & {*led}) and not {"a", "an", "the"} & {*led}
    free = "in" in led and whole
    return (_joined(names), end) if many and (only or free) and after in _STOPS else None


def _list(words: Words, at: int, manners: bool = False) -> tuple[tuple[str, ...], int]:
    """Colours and manners one after the other with commas and "and"; () when there are none."""
    names: list[str] = []
    end = at
    while at < len(words):
        step = 1
        if manners and words[at] in MANNERS and _hue(words, at) in (None, "grey"):
            name: str | None = MANNERS[words[at]] if words[at] not in ("grey", "gray") else "grey"
        elif (hue := _hue(words, at, 2)) is not None:
            name, step = hue, 2
        else:
            name = _hue(words, at)
        if name is None:
            break
        names.append(name)
        at = end = at + step
        if words[at : at + 1] == [","] or tuple(words[at : at + 1]) == (",",):
            at += 1
        if tuple(words[at : at + 1]) in (("and",), ("or",), ("with",)):
            at += 1
    return tuple(dict.fromkeys(names)), end


def _hue(words: Words, at: int, many: int = 1) -> str | None:
    """The palette's colour that one word (or a shade of it, two) names."""
    said = [_plural(word) or word for word in words[at : at + many]]
    if len(said) < many:
        return None
    if many == 2:
        two = colours.TWO_WORD_SHADES.get(" ".join(said))
        shade = said[0] in colours.TINTS and said[1] in colours.SHADES
        return two or (colours.shaded(said[0], colours.SHADES[said[1]]) if shade else None)
    word = said[0]
    return OWN.get(word) or (colours.SHADES[word] if word in colours.SHADES else None)


def _plural(word: str) -> str:
    """`gold` of "golds"; nothing of what is no colour's plural, or that of a fruit or a flower."""
    one = word.removesuffix("s")
    return one if one != word and (one in COLOURS or one in OWN) else ""


def _joined(names: Sequence[str]) -> Palette:
    palette: Palette | None = None
    for name in names:
        palette = palettes.joined(palette, name)
    return palette or "natural"


def said(palette: Palette) -> str:
    """`warm colours`, `blue and gold tones`, `shades of green`; reads again as the same."""
    parts = palettes.parts_of(palette) or ("natural",)
    if palette == "monochrome":
        return "shades of grey"
    if palette == "sepia":
        return "sepia tones"
    listed = ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else parts[0]
    if len(palettes.hues_of(palette)) == 1 == len(parts):
        return f"shades of {listed}"
    return f"{listed} colours"


_FILLERS = frozenset("""make it the picture painting image whole everything all please colours colors palette in into
    to use only just a an turn change give paint should be would like i want more with of let be set keep stay
    completely entirely rather than them its scene and look really now can you could have me my we instead do
    scheme""".split())  # fmt: skip
_IDLE = frozenset({"please", "now", "really", "completely", "back"})
_BARE = frozenset(
    {"muted", "subdued", "earthy", "faded"}
)  # alone a palette where a change is asked for


_COLOURLESS = re.compile(r"\b(?:colou?rless|without (?:any )?colou?rs?|take out the colou?rs?)\b")
_COLOURED = re.compile(r"\b(?:in (?:full )?colou?r|full colou?r|back in(?:to)? colou?rs?)$")


def palette_wished(clause: str) -> Palette | None:
    """The palette that a wish asks for and nothing else: "make it sepia", "more muted", "in blues and golds".

    More or less of what there is ("brighter colours", "more vivid") is no palette.
    """
    if _COLOURLESS.search(clause) or _COLOURED.search(clause):
        return "monochrome" if _COLOURLESS.search(clause) else "natural"
    words = [w for w in re.findall(r"[a-z-]+|,", clause) if w not in _IDLE]
    more = {"more", "less", "too", "not", "no"} & {*words}
    for at in range(len(words)):
        if at and words[at - 1] not in _FILLERS:
            return None
        named = {"palette", "colours", "colors"} & {*words[:at]}
        names = _list(words, at, True)
        bare = words[at] in _BARE and all(name in MANNERS for name in names[0])
        found = palette_said(words, at, wish=True)
        if names[0] and not found and (bare or named):
            found = _joined(names[0]), names[1]
        if found and all(word in _FILLERS for word in words[found[1] :]):
            return (
                None if more and not bare and found[0] in ("vivid", "muted", "pastel") else found[0]
            )
    return None
