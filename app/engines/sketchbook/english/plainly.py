"""A wish in plain words: without politeness and shortened forms, its slips of the pen mended where only one word of
wishing or a colour is meant. Knows no things beyond their names and changes no meaning."""

import re
from functools import lru_cache

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english.colours import SHADES, TINTS
from app.engines.sketchbook.vocabulary import longest_noun, own_nouns

_SHORTENED = (
    (r"\bcan't\b", "cannot"), (r"\bwon't\b", "will not"), (r"\b(\w+)n't\b", r"\1 not"),
    (r"\b(do|did|does|should|must|is|was)nt\b", r"\1 not"),
    (r"\b(it|that|there|here|what|where)'s\b", r"\1 is"), (r"\bi'm\b", "i am"), (r"\bi'd\b", "i would"),
    (r"\bi'll\b", "i will"), (r"\b(\w+)'re\b", r"\1 are"), (r"\blet's\b", "let us"),
)  # fmt: skip
_LIKE = r"(?:would )?(?:like|love|prefer)|would rather (?:have|see)|want|wish for|need"
_POLITE = (
    (r"\b(?:please|thanks|thank you|maybe|perhaps|kindly|really|simply|actually)\b,?", " "),
    (r"^\W*(?:hey|ok|okay|well|hmm|oh|so|now|no|yes)\b,\s*", ""),
    (r"^(?:can|could|would|will|should) (?:you|we|i) (?:have|see|get) ", "i want "),
    (r"^(?:can|could|should|may|must) ((?:the|it|they)\b[\w ]*?) (be|stand|go|face|look|move|have|come)\b",
     r"\1 should \2"),
    (r"^(?:can|could|would|will) (?:you|we) ", ""), (r"^(?:let us|we should|you should|i think) ", ""),
    (r"^i (?:would like|want|need) (?:you )?to (?=make|move|add|remove|put|paint|change|see|have)", ""),
    (r"^(?:see|have|how about|what about|it could use|it needs|we need|give me|i would rather have"
     r"|i would (?:like|love|prefer)(?: to (?:see|have))?|i prefer) (?=(?:a|an|some|more|the|another|two|"
     r"three|four|five|\w+ \w+$))", "i want "),
    (rf"^i (?:{_LIKE}) (?:to (?:see|have) )?", "i want "),
    (r"\b(?:in (?:the )?place of|in lieu of|rather than)\b", "instead of"),
    (r",? (?:is|does|do|are) not (?:it|they|you think)$", ""),
    (r"^one (?:of the )?(\w+) should be (\w+)$", r"make one \1 \2"),
    (r"^i find (?:it|this|the picture) (?:too )?", "it feels "), (r"^(?:something|anything) (?=\w+er\b|more )", ""),
    (r"\b(?:somewhat|quite|pretty|fairly|very|so|considerably|significantly) (?=[a-z])", ""),
    (r"^i would rather (?:see|have) (?=them |it |the )", "put "),
    (r"^not the \w+ (?:one|ones|\w+),? (?:but )?(?=the )", ""),
    (r"^(?:scale|blow|size) up ", "enlarge "), (r"^(?:scale|size) down ", "shrink "),
    (r"^(?:scale|blow|size) (the [\w ]+|it) up$", r"enlarge \1"), (r"^scale (the [\w ]+|it) down$", r"shrink \1"),
    (r"^(?:i miss|i am missing) ", "add "),
    (r"^(?:where is|where are) the ([\w ]+?)\W+(?:add|put|paint|show) (?:it|them)( in)?$", r"add a \1"),
    (r"\b(?:way|a bit|a little|far|much|rather|somewhat|still|just) too\b", "too"),
    (r"\b(?:looks|look|seems|seem|appears|feels) too\b", "is too"),
    (r"\b(?:recolou?r|repaint|recolou?red)\b", "paint"),
    (rf"\bthe (?:{'|'.join(SHADES)}|colou?r) of the (?=\w+ (?:is|are|should|looks?)\b)", "the "),
    (r"^(?:change|set|make|turn|switch) the (?:background|setting|place|scene|landscape|surroundings|scenery) "
     r"(?:in)?to (?:an? |the )?(.+)$", r"set it in \1"),
    (r"\bbecome\b", "be"), (r"\b(?:needs to|has to|ought to|shall|could|might) be\b", "should be"),
)  # fmt: skip
_WISHING = frozenset(
    """make bigger larger smaller taller wider remove delete erase replace swap change move shift put place paint
    turn darker lighter brighter warmer colder cooler softer sharper closer nearer farther further away left right
    middle centre higher lower more less fewer double twice another instead without behind background foreground
    colour color colours colors night winter autumn everything picture contrast should please""".split()
)  # fmt: skip
_KNOWN = frozenset(
    """the a an and it is too to in of on at as by for with be but not no one two than that this my me i we you
    so or if do all keep rest bit far way much them they him her its there these those what when who how only
    just off out over let us get got go was were has have had will would can could may might same other else each
    both every few many most some any here into onto from near under above below between front back again also very
    feel feels look looks like likes want wants need needs love hate bother bothers lack lacks give more air room
    breathe space drama hero light lights life live pop punch empty busy cosy cosier cozier calm calmer sad sadder
    happy happier harsh flat boring magic depth balance focus fresh fresher clash sweet heavy nice nicer grand sky
    ground horizon zoom mirror flip tone tones lose hide drop sink lift raise tiny huge half size big small tall
    short wide long thin fat dark pale loud quiet soft hard bold shrink bring scale blow switch trade rather
    see saw moody mood scene view image painting bare less late later""".split()
)  # fmt: skip


@lru_cache(256)
def plainly(words: str) -> str:
    """The wish in small letters and whole words."""
    said = words.lower().replace("’", "'").strip()[:2000]
    for pattern, whole in _SHORTENED:
        said = re.sub(pattern, whole, said)
    said = re.sub(r"[a-z]+", lambda found: _mended(found.group()), said)
    before = ""
    while said != before:
        before = said
        for pattern, whole in _POLITE:
            said = re.sub(pattern, whole, said)
        said = re.sub(r"\s+", " ", re.sub(r"\s+([,.;!?])", r"\1", said)).strip(" ,")
    return said


@lru_cache(2048)
def _mended(word: str) -> str:
    """The one word of wishing, colour or, of the sketchbook's own things, that a word is one slip away from."""
    if len(word) < 3 or word in _KNOWN or is_word(word):
        return word
    if word in ("teh", "hte"):
        return "the"
    if any(
        is_word(word.removesuffix(end)) for end in ("s", "ed", "d", "ing") if word.endswith(end)
    ):
        return word
    for table, slip in (
        (_WISHING, _one_slip),
        (SHADES.keys(), _one_slip),
        (_nouns(), _same_letters),
    ):
        near = [each for each in table if slip(word, each)]
        near = [each for each in near if each[0] == word[0]] or near
        if len(near) == 1 or (near and table is _WISHING):
            return sorted(near)[0]
    return word


@lru_cache(1)
def _nouns() -> frozenset[str]:
    return frozenset(each for each in own_nouns() if " " not in each and len(each) > 3)


def is_word(word: str) -> bool:
    tables = (_WISHING, SHADES, TINTS, lex.SIZES, lex.NUMBERS, lex.SETTINGS, lex.TIMES, lex.FEATURES,
              lex.STYLES, lex.OTHER_STYLES, lex.PALETTES, lex.GROUPS)  # fmt: skip
    return any(word in table for table in tables) or longest_noun((word,)) is not None


def _same_letters(said: str, meant: str) -> bool:
    """Two neighbours exchanged, or one letter too often: what no other word of English explains."""
    doubled = [said[:n] + said[n + 1 :] for n in range(1, len(said)) if said[n] == said[n - 1]]
    return meant in doubled or (len(said) == len(meant) and said != meant and _one_slip(said, meant)
                                and sorted(said) == sorted(meant))  # fmt: skip


def _one_slip(said: str, meant: str) -> bool:
    """One letter more, less or other, or two neighbours exchanged; short words bear no slip in their length."""
    if abs(len(said) - len(meant)) > 1 or said == meant or len(meant) < 4:
        return False
    if len(said) == len(meant):
        off = [n for n, (a, b) in enumerate(zip(said, meant, strict=True)) if a != b]
        swapped = len(off) == 2 and off[1] == off[0] + 1
        crossed = swapped and said[off[0]] == meant[off[1]] and said[off[1]] == meant[off[0]]
        return crossed or (len(off) == 1 and len(meant) > 5)
    longer, shorter = (said, meant) if len(said) > len(meant) else (meant, said)
    if longer[:-1] == shorter:  # "close" and "closer" are two words
        return False
    return any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))
