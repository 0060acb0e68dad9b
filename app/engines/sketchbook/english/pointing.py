"""What "it", "them" and "her" point back to in a sentence. Knows what was named so far, no words besides."""

from collections.abc import Sequence

from app.engines.sketchbook.english.colours import means
from app.engines.sketchbook.english.pieces import Things
from app.engines.sketchbook.english.sentence import Sentence


def person(sentence: Sentence) -> int | None:
    """Whom "her" means: the person named last."""
    people = [n for n, m in enumerate(sentence.mentions) if m.noun.kind == "person"]
    return people[-1] if people else None


def thing(
    sentence: Sentence, subjects: Sequence[int], whole: Sequence[int], spoken: Sequence[int]
) -> int | None:
    """What "it" means: what the "with" is about; where a sentence begins with it, what the one before was about;
    else the last thing named that is not itself a subject."""
    if whole:
        return whole[-1]
    if spoken and not subjects:
        return spoken[-1]
    return sentence.before(list(subjects))


def several(sentence: Sentence, subjects: Sequence[int], spoken: Sequence[int]) -> tuple[int, ...]:
    """Whom "them" means: the group spoken of, or the last two things."""
    mentions = sentence.mentions
    if len(spoken) > 1 and not {*spoken} & {*subjects}:
        return tuple(spoken)
    others = [n for n in range(len(mentions)) if n not in subjects[-1:]]
    groups = [n for n in others if mentions[n].count > 1]
    likely = [n for n in spoken if n in groups] or groups
    return (likely[-1],) if likely else tuple(others[-2:])


def all_named(sentence: Sentence, said: Things) -> tuple[int, ...]:
    """Things named one by one that "the boats" or "both boats" means together; nothing where one group is meant."""
    if not said.definite or said.other or (said.count < 2 and not said.counted):
        return ()
    named = [
        n for n, m in enumerate(sentence.mentions)
        if m.noun.name == said.noun.name and means(said.colour, m.colour)
    ]  # fmt: skip
    count = sum(sentence.mentions[n].count for n in named)
    groups = [n for n in named if sentence.mentions[n].count > 1]
    if len(named) < 2 or (said.counted and count != said.count) or (groups and not said.counted):
        return ()
    return tuple(named)
