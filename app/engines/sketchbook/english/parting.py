"""Some of a group become a group of their own: "the middle one white"; as many hats as heads: "each with a hat".

Works on what a `Sentence` has understood so far. Knows no words.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.english.meaning import Relation
from app.engines.sketchbook.english.pieces import One, Things, Which
from app.engines.sketchbook.english.sentence import MOST_OF_ONE, Sentence
from app.engines.sketchbook.lexicon import How, Place

_PLACES: dict[Which, Place] = {
    "left of": "left", "right of": "right", "between": "centre", "behind": "background",
    "in front of": "foreground", "above": "top", "below": "bottom",
}  # fmt: skip
WHICH: dict[Place, Which] = {place: how for how, place in _PLACES.items()}


def group_of(sentence: Sentence, said: One, likely: Sequence[int]) -> int | None:
    """The group that is meant: of that name, spoken of just now, of several."""
    mentions = sentence.mentions
    order = [*reversed(likely), *reversed(range(len(mentions)))]
    named = [n for n in order if said.noun is None or mentions[n].noun.name == said.noun.name]
    named = [n for n in named if n not in sentence.members] or named
    several = [n for n in named if mentions[n].count > 1]
    left_over = [n for n in named if n in sentence.parted]
    return next(iter((left_over if said.which == "rest" else []) or several or left_over), None)


def part(sentence: Sentence, group: int, said: One) -> int:
    """Takes those meant out of their group; the mention that is theirs now."""
    mention = sentence.mentions[group]
    size = round(mention.size * said.size, 2)
    if said.which == "rest" or mention.count <= said.count:
        sentence.alter(group, colour=said.colour or mention.colour, size=size)
        return group
    left = mention.count - said.count
    sentence.alter(group, count=left)
    sentence.parted.add(group)
    new = len(sentence.mentions)
    sentence.members.add(new)
    sentence.mentions.append(
        replace(mention, count=said.count, colour=said.colour or mention.colour, size=size)
    )
    sentence.relations += [replace(r, a=new) for r in sentence.relations if r.a == group]
    unsaid = not said.which or (said.which == "between" and left < 2)
    how: How = "near" if unsaid else said.which  # type: ignore[assignment]
    sentence.relations.append(Relation(new, how, (group,)))
    return new


def as_things(said: One) -> Things | None:
    """Where no group is known: "the left boat" is a boat on the left, "the biggest tree" a big one."""
    if said.noun is None:
        return None
    return Things(said.noun, 1, False, said.colour, said.size, True, place=_PLACES.get(said.which))


def one_on_each(sentence: Sentence, index: int, hosts: Sequence[int], how: How) -> None:
    """As many hats as there are heads: each of the hosts gets what was said for one."""
    mention, mentions = sentence.mentions[index], sentence.mentions
    each = mention.count if mention.counted else 1
    for turn, host in enumerate(hosts):
        if turn:
            index = len(mentions)
            mentions.append(mention)
        sentence.alter(index, count=min(MOST_OF_ONE, each * mentions[host].count), counted=True)
        sentence.relate([index], how, (host,))


def as_many(sentence: Sentence, subjects: Sequence[int], hosts: int) -> None:
    """ "A cat on every chair": as many of the subjects as of what they are on."""
    for subject in subjects:
        count = sentence.mentions[subject].count * sentence.mentions[hosts].count
        sentence.alter(subject, count=min(MOST_OF_ONE, count), counted=True)
