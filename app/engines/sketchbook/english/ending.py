"""The reading of a text at its end: settings in their order, no more than one picture holds, what is missing."""

from dataclasses import replace

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english.aboard import rigged
from app.engines.sketchbook.english.fastening import fastened
from app.engines.sketchbook.english.figures import portray
from app.engines.sketchbook.english.indoors import outdoors
from app.engines.sketchbook.english.meaning import Mention, Reading, Relation
from app.engines.sketchbook.english.names import CITY_OF
from app.engines.sketchbook.english.sentence import Sentence
from app.engines.sketchbook.english.spelling import meant
from app.engines.sketchbook.lexicon import Place
from app.engines.sketchbook.scene import Setting
from app.engines.sketchbook.vocabulary import article, noun

MOST_GROUPS = 12
_ANY_LAND = frozenset({"landscape", "landscapes"})  # beside mountains it says nothing more


def reading_of(sentence: Sentence) -> Reading:
    """All that was understood, and in words what was not."""
    portray(sentence)
    sentence.mentions[:] = rigged(sentence.mentions)
    _with_landmarks(sentence)
    settings = _settings(sentence)
    missing = list(dict.fromkeys(sentence.missing))
    for word in dict.fromkeys(sentence.unknown):
        like = meant(word)
        asked = f"did you mean {like!r}? I leave it out." if like else "I leave it out."
        missing.append(f"I do not know how to paint {word!r}; {asked}")
    if sentence.looks:
        said = ", ".join(repr(word) for word in dict.fromkeys(sentence.looks))
        missing.append(f"I cannot show {said}; I paint the things without it.")
    mentions, relations = _within_limits(sentence, missing)
    return Reading(
        mentions,
        relations,
        settings,
        tuple(dict.fromkeys(g.word for g, _ in sentence.grounds if not g.modifier)),
        sentence.time,
        sentence.palette,
        sentence.style,
        sentence.sky,
        frozenset(sentence.features - sentence.barred),
        tuple(dict.fromkeys(sentence.without)),
        tuple(missing),
        tuple(dict.fromkeys(sentence.unknown)),
        light=sentence.light,
    )


def _with_landmarks(sentence: Sentence) -> None:
    """A city is known by what stands in it, behind whatever else was named."""
    for ground, _ in sentence.grounds:
        known = noun(CITY_OF.get(ground.word, ""))
        if (
            known
            and all(m.noun.name != known.name for m in sentence.mentions)
            and not ground.modifier
        ):
            far: Place | None = (
                "background" if sentence.mentions and known.kind == "building" else None
            )
            sentence.mentions.append(Mention(known, place=far))


def _settings(sentence: Sentence) -> tuple[Setting, ...]:
    """Foremost first; what something else is said to be in front of comes last."""
    said = [(g, behind) for g, behind in sentence.grounds if not g.modifier] or sentence.grounds
    named = [each for each in said if each[0].word not in _ANY_LAND]
    said = named or said
    if any(g.modifier and g.setting == "under water" for g, _ in sentence.grounds):
        return ("under water",)  # "an underwater city"
    if sentence.time is None and any(g.setting in ("night sky", "space") for g, _ in said):
        sentence.time = "night"
        sentence.features |= {"stars"}
    order = sorted(said, key=lambda each: (each[1], lex.FOREMOST.index(each[0].setting)))
    found = list(dict.fromkeys(g.setting for g, _ in order))
    for air in ("night sky", "space", "sky"):
        if len(found) > 1 and air in found:
            found.remove(air)
            sentence.features |= {"clouds" if air == "sky" else "stars"}
    if len(found) > 1 and found[0] != "plain" and "plain" in found:
        found.remove("plain")
    return tuple(found)


def _within_limits(
    sentence: Sentence, missing: list[str]
) -> tuple[tuple[Mention, ...], tuple[Relation, ...]]:
    mentions, more = tuple(sentence.mentions[:MOST_GROUPS]), sentence.mentions[MOST_GROUPS:]
    if more:
        left = ", ".join(article(m.noun.name, m.count) for m in more[:8])
        missing.append(f"That is more than fits one picture; left out: {left}.")
    kept = range(len(mentions))
    said_so, notes = outdoors(fastened(sentence.relations, sentence.mentions), sentence.mentions)
    missing += notes
    relations = [r for r in said_so if r.a in kept and all(b in kept for b in r.b)]
    seats = {r.a: r.b for r in relations if r.how == "on"}
    relations = [
        replace(r, b=seats.get(r.b[0], r.b)) if r.how == "at the foot of" else r for r in relations
    ]
    said = {(r.a, r.b) for r in relations if r.how not in ("next to", *lex.SIZED)}
    relations = [r for r in relations if r.how != "next to" or (r.a, r.b) not in said]
    return mentions, tuple(dict.fromkeys(relations))
