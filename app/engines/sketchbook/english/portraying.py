"""Pictures of one face: "a portrait of a woman", "close-up of a tiger's face", "red-haired", "with green eyes".

Takes words and gives them in plainer order, or the traits that they ask for. Knows no boxes.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.bodies.folk import is_folk
from app.engines.sketchbook.bodies.poses import framed
from app.engines.sketchbook.bodies.traits import ALONE, Traits, traits_said, with_traits
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.doings import SILENT
from app.engines.sketchbook.english.heads import ENDS, head, noun_follows
from app.engines.sketchbook.english.stuffs import STUFFS
from app.engines.sketchbook.lexicon import ARTICLES, OF_PICTURE
from app.engines.sketchbook.vocabulary import Noun, longest_noun

_CLOSE = frozenset({"portrait", "headshot", "close-up", "closeup", "mugshot", "selfie"})
_TWO = {("close", "up"): "close-up", ("head", "shot"): "headshot", ("portrait", "photo"): "portrait",
        ("portrait", "photograph"): "portrait", ("portrait", "painting"): "portrait",
        ("portrait", "photography"): "portrait", ("portrait", "shot"): "portrait"}  # fmt: skip
_FACES = frozenset({"face", "head", "portrait", "headshot", "close-up"})
_PLAIN = frozenset({"plain", "simple", "solid", "blank", "clean", "neutral", "studio", "empty"})
LARGE = 1.5
_MOST_BEFORE = 4  # words before "portrait"


def plainly(words: Sequence[str]) -> tuple[str, ...]:
    """ "A tiger's face" as "portrait of a tiger", "a white background" as "a white backdrop"."""
    said: list[str] = []
    at = 0
    while at < len(words):
        word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
        if two := _TWO.get((word, after)):
            word, at = two, at + 1
            after = words[at + 1] if at + 1 < len(words) else ""
        if word in ("face", "head") and after == "of" and (not said or said[-1] in _BEFORE_FACE):
            word = "portrait"
        if word == "self-portrait" and not {*said[-3:]} & {
            "painting",
            "paints",
            "drawing",
            "sketching",
        }:
            said += ["portrait", "of", "an", "artist"]
            at += 1
            continue
        if word.endswith("'s") and after in _FACES:
            start = _start_of(said)
            lead = () if tuple(said[start - 2 : start]) in _SAID else ("portrait", "of")
            said[start:] = [*lead, *said[start:], word.removesuffix("'s")]
            at += 2
            continue
        if (
            word in _CARVED
            and after == "of"
            and noun_follows(words, at + 2)
            and not _named_so(words, at)
        ):
            at += 2 + (words[at + 2] in ARTICLES)
            said += [] if said and said[-1] in STUFFS else ["stone"]
            continue
        if word == "on" and after in ("leashes", "leads"):
            said, at = [*said, "with", "a", "leash"], at + 2
            continue
        if word == "on" and (led := _LED.get(tuple(words[at + 1 : at + 3]))):
            said, at = [*said, "with", "a", "leash"], at + led
            continue
        if word == "by" and (strap := _BY.get(tuple(words[at + 1 : at + 3]))):
            said, at = [*said, "with", "a", strap], at + 3
            continue
        if word in ("background", "backdrop") and _is_plain(said):
            word = "backdrop"
        said.append(word)
        at += 1
    return tuple(said)


_LED: dict[tuple[str, ...], int] = {
    ("a", "leash"): 3,
    ("a", "lead"): 3,
    ("the", "leash"): 3,
    ("its", "leash"): 3,
}
_STRAPS = {"reins": "halter", "halter": "halter", "bridle": "bridle", "leash": "leash"}
_BY: dict[tuple[str, ...], str] = {
    (a, said): strap for a in ("the", "a", "its") for said, strap in _STRAPS.items()
}
_CARVED = frozenset({"statue", "statues", "sculpture", "sculptures", "figurine"})


def _named_so(words: Sequence[str], at: int) -> bool:
    found = longest_noun(words[at : at + 4])
    return bool(found and found[1] > 1)


_BEFORE_FACE = frozenset({"the", "a", "of", ",", "."})
_SAID = frozenset((each, "of") for each in _CLOSE)


def _start_of(said: Sequence[str]) -> int:
    """Where the noun phrase begins that ends here."""
    start = len(said)
    while start and said[start - 1] not in ENDS:
        start -= 1
    return start


def _is_plain(said: Sequence[str]) -> bool:
    before = said[-1] if said else ""
    return before in _PLAIN or before in colours.SHADES


def close_by(words: Sequence[str], at: int) -> tuple[int, list[str]]:
    """How many words at `at` ask for a picture of a face ("a fine portrait of", or "portrait" by itself), and what is
    said of it that cannot be shown; 0 for none."""
    end = at
    while end < len(words) and end - at < _MOST_BEFORE and words[end] not in _CLOSE:
        if words[end] in ENDS or head(words, end)[0]:
            return 0, []
        end += 1
    if end == len(words) or words[end] not in _CLOSE:
        return 0, []
    of = tuple(words[end + 1 : end + 2]) == ("of",)
    looks = [f"{word} portrait" for word in words[at:end] if word not in SILENT | ARTICLES]
    return end - at + 1 + of, looks


def picture_of(words: tuple[str, ...]) -> int:
    """Where the picture's own words begin after "a painting of"; 0 where no text begins so."""
    start = int(words[0] in ARTICLES)
    named = words[start : start + 1] != () and words[start] in OF_PICTURE
    return start + 2 if named and words[start + 1 : start + 2] == ("of",) else 0


def portrayed(known: Noun, size: float) -> tuple[Noun, float]:
    """The noun as a portrait has it; larger where there is no such drawing."""
    drawn = framed(known.art)
    return (replace(known, art=drawn), size) if drawn else (known, max(size, LARGE))


def with_look(known: Noun, look: str) -> Noun | None:
    """A person with the trait that an adjective names ("red-haired", "bald"); None where it names none."""
    if not is_folk(known.art):
        return None
    first, _, last = look.rpartition("-")
    told = ALONE.get(look) or (traits_said([first, last], _hue(first)) if first else {})
    return replace(known, art=with_traits(known.art, told)) if told else None


def with_part(known: Noun, said: str) -> Noun | None:
    """A person with "long red hair" or "green eyes"; None where no drawing shows that."""
    if not is_folk(known.art):
        return None
    told = traits_of_words(said.split())
    return replace(known, art=with_traits(known.art, told)) if told else None


def traits_of_words(words: Sequence[str]) -> Traits:
    told = colours.colour_words(words)
    return traits_said(words, told[-1] if told else _hue(words[0]))


def _hue(word: str) -> str:
    """`red` of "red"; nothing where that is no colour."""
    return colours.SHADES.get(word, "")
