"""Where a noun begins: the longest name in any table, and whether one follows some adjectives."""

from collections.abc import Sequence

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.doings import DOINGS, LIKE_ADVERBS, SILENT, WEARING
from app.engines.sketchbook.english.pieces import Mood, Piece
from app.engines.sketchbook.vocabulary import MOST_WORDS, longest_noun, singular

Words = Sequence[str]
_FAR = 6  # words an adjective may stand before its noun
ENDS = frozenset(
    """and or but with of to in on at by is are was were there that which who while as over under
    above below behind between near from into onto no without against beside besides along around
    through past before toward towards opposite among amongst across beneath underneath inside within upon
    atop alongside beyond amid off up down than like nor neither except . ,""".split()
)
# Nouns that are as often verbs: right after a noun they are what it does.
ALSO_VERBS = frozenset(
    """fly flies watch watches saw ring rings bow bows rest rests light lights duck ducks swing
    slide slides sail sails roll rolls bat box bark plant plants brush bolt cook guard drum rise
    cast casts drink drinks play plays hunt hunts chase chases climb climbs dance dances graze
    leap leaps hold holds wave waves fish swim run runs look looks""".split()
)
IN_AIR = frozenset("flying flies fly soaring soars hovering hovers gliding glides".split())
IN_WATER = frozenset(
    "swimming swims swim floating floats sailing sails paddling bathing diving sail".split()
)
SKY = frozenset({"sky", "skies"})


def noun_follows(words: Words, at: int, unknown: int = 3) -> bool:
    """Whether a thing, setting or mood begins here, with only adjectives (or words not known) before it."""
    for here in range(at, min(at + _FAR, len(words))):
        word = words[here]
        if word in ENDS and not joins_adjectives(words, here):
            return False
        if (
            word in colours.SHADES
            or word in lex.SIZES
            or word in colours.TINTS
            or word in lex.ARTICLES
        ):
            if head(words, here)[1] == "thing" and not noun_follows(words, here + 1, 0):
                return True
            continue
        if head(words, here)[0] or word in SKY:
            return True
        if word not in lex.NUMBERS and not word.isdigit() and word not in ENDS:
            unknown -= 1
        if unknown < 0:
            return False
    return False


def head(words: Words, at: int) -> tuple[int, str]:
    """How many words make the noun at `at`, and of which table it is: the longest wins."""
    best = (0, "")
    tables = (("time", lex.TIMES), ("feature", lex.FEATURES), ("palette", lex.PALETTES))
    for many in range(min(4, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + many])
        for name, table in tables:
            if phrase in table and many > best[0]:
                best = (many, name)
        if many > best[0] and (phrase in lex.SETTINGS or singular(phrase) in lex.SETTINGS):
            best = (many, "setting")
    found = longest_noun(words[at : at + MOST_WORDS])
    return (found[1], "thing") if found and found[1] > best[0] else best


def mood(phrase: str) -> list[Piece]:
    """What a word of time, weather or colouring changes."""
    said: list[Piece] = []
    if phrase in lex.TIMES or phrase in lex.FEATURES or phrase in lex.PALETTES:
        feature = lex.FEATURES.get(phrase, "")
        said.append(Mood(lex.TIMES.get(phrase), lex.PALETTES.get(phrase), None, feature))
    return said


def before_colour(words: Words, at: int) -> bool:
    return at + 1 == len(words) or words[at + 1] in colours.SHADES or words[at + 1] == "of"


def unknown_noun(words: Words, at: int) -> bool:
    """Whether a word that nobody knows looks like a noun: "an orange cushion"."""
    word = words[at] if at < len(words) else "."
    known = word in ENDS or word in SILENT or word in ALSO_VERBS or word in lex.ARTICLES
    return not known and not word.endswith(("s", "ing", "ed", "ly"))


def joins_adjectives(words: Words, at: int) -> bool:
    """`and` or a comma in "a red and white boat", "a big, red ball"."""
    around = [*words[at - 1 : at], *words[at + 1 : at + 2]] if at else []
    alike = all(w in colours.SHADES or w in lex.SIZES or w in colours.TINTS for w in around)
    return words[at] in ("and", ",") and len(around) == 2 and alike


def nameless(words: Words, at: int) -> bool:
    """Whether a word goes on with the unknown name before it: "einstein" after "albert"."""
    word = words[at]
    idle = word in SILENT or word in ENDS or word in lex.NEGATIONS or word in ALSO_VERBS
    said = describes(word) or word in lex.NUMBERS or word.isdigit() or head(words, at)[0]
    return not (
        idle or said or word in DOINGS or word in WEARING or word.endswith(("ing", "ed", "ly"))
    )


def as_said(words: Words, start: int, end: int) -> str:
    """A phrase without its article and number."""
    while start < end - 1 and (words[start] in lex.ARTICLES or words[start] in lex.NUMBERS
                               or words[start].isdigit()):  # fmt: skip
        start += 1
    return " ".join(word for word in words[start:end] if word != ",")


def article_comes(words: Words, at: int) -> bool:
    """Whether an article stands before the noun: then what came before it says nothing of the noun."""
    while at < len(words) and not head(words, at)[0] and words[at] not in ENDS:
        if words[at] in lex.ARTICLES:
            return True
        at += 1
    return False


def idle_ending(word: str) -> bool:
    return word.endswith("ly") and word not in LIKE_ADVERBS


def is_number(word: str) -> bool:
    return word.isdigit() or (lex.NUMBERS.get(word, 0) > 0 and word not in lex.ARTICLES)


def describes(word: str) -> bool:
    return word in colours.SHADES or word in lex.SIZES or word in colours.TINTS
