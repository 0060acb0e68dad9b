"""Words to pieces of a sentence: things with their number, colour and size; relations; places; moods.

Reads from left to right; `reading` ties the pieces together. Every word ends up in a piece: what is neither
known nor an idle word becomes `Unknown`.
"""

from collections.abc import Iterator, Sequence

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.bodies import poses
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.atwork import at_work
from app.engines.sketchbook.english.doings import (
    CLOTHES,
    DOINGS,
    GARMENTS,
    SILENT,
    TOWARDS,
    UNSEEN,
    VESSELS,
    WEARING,
    WORN,
)
from app.engines.sketchbook.english.heads import (
    ALSO_VERBS,
    ENDS,
    IN_AIR,
    IN_WATER,
    head,
    noun_follows,
)
from app.engines.sketchbook.english.individuals import individual
from app.engines.sketchbook.english.lighting import lighting
from app.engines.sketchbook.english.manners import manner
from app.engines.sketchbook.english.marks import mark_at
from app.engines.sketchbook.english.names import titled
from app.engines.sketchbook.english.nounphrase import noun_phrase
from app.engines.sketchbook.english.paletting import palette_said
from app.engines.sketchbook.english.pieces import (
    At,
    Doing,
    Ground,
    Link,
    Mark,
    Mood,
    One,
    Piece,
    Things,
    Tint,
    Unknown,
)
from app.engines.sketchbook.english.portraying import close_by, picture_of, plainly
from app.engines.sketchbook.english.stuffs import after_thing, fits
from app.engines.sketchbook.english.tinged import TINGES, made_of, tinged, told
from app.engines.sketchbook.materials import BURNING

ALONGSIDE = frozenset({"riding", "rides", "ride", "rode"})  # a pose, and where its object is
_TURNED: tuple[tuple[tuple[str, ...], lex.How], ...] = (
    (("surrounded", "by"), "around"), (("surrounded", "with"), "around"), (("encircled", "by"), "around"),
    (("ringed", "by"), "around"), (("lined", "with"), "along"), (("lined", "by"), "along"),
    (("followed", "by"), "behind"), (("flanked", "by"), "next to"), (("topped", "with"), "on"),
)  # fmt: skip
_HANDS = (("holding", "hands"), ("hold", "hands"))
_FLYING = frozenset({"flying", "flies", "fly", "flew"})
_POINTED = tuple(Mark(what) for what in ("it", "them", "who", "that", "each"))
_TO_WHAT = (("a",), ("an",), ("the",), ("two",), ("his",), ("her",))
_BURNING = (("on", "fire"), ("in", "flames"))
_TURNS = tuple(
    tuple(turn.split())
    for turn in (
        "once upon a time", "in full bloom", "in bloom", "in blossom", "in full blossom", "in love",
        "every morning", "every evening", "every day", "one day", "all day", "in my style",
        "as usual", "going home", "coming home",
        "walking home", "at home", "for example", "of course", "at work", "on foot", "in peace",
    )
)  # fmt: skip
_BEFORE_PLACE = frozenset(
    {"on", "at", "in", "to", "into", "towards", "from", "across", "against", "near", "along"}
)
_RELATIONS = tuple(
    sorted(
        ((tuple(p.split()), how) for p, how in (*lex.RELATIONS, *lex.COMPARISONS)),
        key=lambda each: -len(each[0]),
    )
)


def pieces_of(words: Sequence[str]) -> list[Piece]:
    """All pieces of a text, in order."""
    return [*_pieces(_owners(plainly(words)))]


def _owners(words: Sequence[str]) -> tuple[str, ...]:
    """`dog's` stays where something is owned ("the dog's bed"), else it is a dog ("the dog's asleep")."""
    return tuple(
        word.removesuffix("'s") if word.endswith("'s") and not noun_follows(words, at + 1) else word
        for at, word in enumerate(words)
    )


def _pieces(words: tuple[str, ...]) -> Iterator[Piece]:
    at = 0
    last: Piece | None = None
    who: Piece | None = None  # the last that is no dress
    while at < len(words):
        clad = isinstance(last, Things) and last.noun.name in GARMENTS | CLOTHES | WORN
        does = clad or last == Mark("and")  # "in a dress playing ...", "sits and plays ..."
        pieces, end = (does and _shown(words, at, who)) or _next(words, at, last)
        yield from pieces
        who = last if isinstance(last, Things) and not clad else who
        last = next((each for each in reversed(pieces) if not isinstance(each, Doing)), last)
        at = max(end, at + 1)


def _next(words: tuple[str, ...], at: int, last: Piece | None) -> tuple[list[Piece], int]:
    if palette := palette_said(words, at, not isinstance(last, Things)):
        return [Mood(palette=palette[0])], palette[1]
    if (
        isinstance(last, Things)
        and words[at : at + 2] in _BURNING
        and fits(BURNING, last.noun.kind)
    ):
        return [Tint(None, material=BURNING)], at + 2
    if isinstance(last, Things) and (made := after_thing(words, at)):
        return [Tint(made.colour, material=made.material)], at + made.words
    if isinstance(last, Things) and (of := made_of(words, at))[1] and tinged(of[0], last.noun.kind):
        colour = TINGES[of[0]]
        said = Unknown(told(of[0], last.noun.name, colour), "near")
        return [Tint(colour), said], at + of[1]
    if isinstance(last, Things) and last.noun.name == "bust" and words[at] == "of":
        return _of_whom(words, at + 1)
    if whose := _whose(words, at, last):
        return [], whose
    if words[at : at + 2] in _HANDS:
        return [Unknown("holding hands", "look")], at + 2
    if shown := _shown(words, at, last) or at_work(words, at, last):
        return shown
    if one := individual(words, at):
        return one
    if mark := mark_at(words, at, last):
        return mark
    if idle := _idle(words, at):
        return [], idle
    if style := manner(words, at) or lighting(words, at):
        return style
    if place := _place(words, at):
        return [At(place[0])], place[1]
    for phrase, named in lex.RELATED.items():
        if words[at] == phrase.split()[0] and _said(words, at, len(phrase.split())) == phrase:
            return [Link("in"), Ground(lex.SETTINGS[named], named)], at + len(phrase.split())
    if link := _link(words, at, last):
        pose = [Doing(words[at])] if words[at] in ALONGSIDE else []
        if link[0].doing:
            return [*pose, link[0], *_unseen(words, at, link[1])], link[1]
        return [link[0]], link[1]
    if (close := close_by(words, at))[0]:
        return [*(Unknown(look, "look") for look in close[1]), Mark("portrait")], at + close[0]
    if at == 0 and (end := picture_of(words)):
        return [], end
    if words[at] in lex.OF_PICTURE and words[at + 1 : at + 2] == ("of",):
        return [], at + 2
    if isinstance(last, Things | Ground) and (_is_doing(words, at) or _of_person(last, words, at)):
        does_to = words[at] in IN_AIR | IN_WATER and words[at + 1 : at + 2] in _TO_WHAT
        return ([] if does_to else _doing(words[at])), at + 1
    if (
        isinstance(last, Unknown) and last.kind == "thing" and words[at] in poses.WORDS
    ):  # "with red hair sitting"
        return [Doing(words[at])], at + 1
    return noun_phrase(words, at, isinstance(last, Link))


def _of_whom(words: tuple[str, ...], at: int) -> tuple[list[Piece], int]:
    """Whom a bust shows: nobody's features are known."""
    end = at
    while end < len(words) and words[end] not in ENDS:
        end += 1
    name = titled(" ".join(words[at:end]))
    said = f"I do not know the features of {name}; the bust is nobody's in particular."
    return ([Unknown(said, "near")] if end > at else []), end


def _whose(words: tuple[str, ...], at: int, last: Piece | None) -> int:
    """Where the verb begins after "a horse that" or "a cat which is"; 0 where no pose follows."""
    if not isinstance(last, Things) or words[at] not in ("that", "which", "who"):
        return 0
    at += 1 + (words[at + 1 : at + 2] in (("is",), ("are",)))
    return at if at < len(words) and words[at] in poses.WORDS | IN_AIR | IN_WATER else 0


def _shown(words: tuple[str, ...], at: int, last: Piece | None) -> tuple[list[Piece], int] | None:
    """A doing that a person's own drawing shows, its object with it: "reading a book", "playing the violin"."""
    if not isinstance(last, Things) or words[at] not in poses.WITH_OBJECT:
        return None
    if at + 1 >= len(words):
        return None
    pieces, end = noun_phrase(words, at + 1, True)
    if len(pieces) != 1 or not isinstance(pieces[0], Things) or words[end : end + 1] == ("of",):
        return None
    pose = poses.WITH_OBJECT[words[at]].get(pieces[0].noun.name, "")
    if pose and poses.AT_WORK.get(poses.kind_of(last.noun.art)) == pose:
        return [], end  # a violinist has a violin
    return ([Doing(pose)], end) if pose and poses.posed(last.noun.art, pose) else None


def _unseen(words: tuple[str, ...], at: int, after: int) -> list[Piece]:
    """What to say of a doing that two things side by side do not show."""
    if words[at] not in UNSEEN:
        return []
    things = [each for each in noun_phrase(words, after, True)[0] if isinstance(each, Things)]
    if not things:
        return [Unknown(words[at], "look")]
    if DOINGS[words[at]] == "held by":
        return []  # whether that can be shown is known by whose hands they are
    said = f"I cannot show {words[at]!r}; I paint the two next to each other."
    return [Unknown(said, "near")]


def _kite_follows(words: tuple[str, ...], at: int) -> bool:
    pieces, _ = noun_phrase(words, at, True) if at < len(words) else ([], at)
    return any(isinstance(each, Things) and each.noun.art == "kite" for each in pieces)


def _is_doing(words: tuple[str, ...], at: int) -> bool:
    """Whether a word right after a noun is what that does, rather than the next noun."""
    word = words[at]
    if word in ALSO_VERBS or (word.endswith("ing") and words[at + 1 : at + 2] in (("a",), ("an",))):
        return True
    stands_before = word in lex.ARTICLES or word in lex.NUMBERS or word in colours.SHADES
    stands_before = stands_before or word in lex.SIZES or word in colours.TINTS or word.isdigit()
    return not stands_before and not head(words, at)[0]


def _of_person(last: Piece, words: tuple[str, ...], at: int) -> bool:
    person = isinstance(last, Things) and last.noun.kind == "person"
    return person and words[at].endswith("ing") and words[at] not in DOINGS


def _doing(word: str) -> list[Piece]:
    pose: list[Piece] = [Doing(word)] if word in poses.WORDS else []
    if word in IN_AIR or word in IN_WATER:
        return [Mark("air" if word in IN_AIR else "water"), *pose]
    if pose:
        return pose
    if word in SILENT or word in ALSO_VERBS or word.endswith("ly"):
        return []
    return [Unknown(word, "look")]


def _idle(words: tuple[str, ...], at: int) -> int:
    """Where a turn of phrase ends that says nothing to a painter; 0 when none begins here."""
    return next((at + len(p) for p in _TURNS if words[at : at + len(p)] == p), 0)


def _said(words: tuple[str, ...], at: int, many: int) -> str:
    return " ".join(words[at : at + many])


def _place(words: tuple[str, ...], at: int) -> tuple[lex.Place, int] | None:
    """A place in the picture; "the left of the boat" is a relation instead."""
    bare = words[at] not in _BEFORE_PLACE
    at += not bare
    for phrase, place in lex.PLACES:
        many = len(phrase.split())
        if _said(words, at, many) != phrase or (bare and phrase not in lex.BARE_PLACES):
            continue
        end = at + many
        if bare and _said(words, end, 1) == "from":
            return None  # "far away from the house"
        if _said(words, end, 1) == "of":
            rest = words[end + 1 : end + 3]
            within = next((n for n, word in enumerate(rest, 1) if word in lex.OF_PICTURE), 0)
            return (place, end + 1 + within) if within else None
        if place in ("left", "right", "top") and many == 2 and noun_follows(words, end, 0):
            return None
        return place, end
    return None


def _link(words: tuple[str, ...], at: int, last: Piece | None) -> tuple[Link, int] | None:
    word = words[at]
    for turn, turned in _TURNED:
        if words[at : at + 2] == turn and isinstance(last, Things):
            return Link(turned, turned=True), at + 2
    if word == "of" and isinstance(last, Things) and last.noun.name in VESSELS:
        on = last.noun.name in ("plate", "dish")
        return Link("on" if on else "in", turned=True), at + 1
    if isinstance(last, Things) and words[at : at + 2] in _BURNING:
        return Link("on", turned=True), at + 1
    if word in WEARING:
        return Link("on", turned=True), at + 1
    for phrase, how in _RELATIONS:
        if words[at : at + len(phrase)] == phrase:
            return Link(how, towards=word in TOWARDS), at + len(phrase)
    named = isinstance(last, Things | One) or last in _POINTED
    if word in _FLYING and isinstance(last, Things) and _kite_follows(words, at + 1):
        return Link("held by", doing=True), at + 1
    if word in DOINGS and named and noun_follows(words, at + 1):
        return Link(DOINGS[word], towards=word in TOWARDS, doing=True), at + 1
    return None
