"""Animals in the dress of somebody's work: "a fox knight", "a pirate cat", "a dog dressed as a wizard".

Words in, words out: the animal wearing what that work is known by on the head, and what to say of it. What is a name of
its own ("king penguin", "fox hunter") stays as it is.
"""

from collections.abc import Sequence

from app.engines.sketchbook.attaching import fits_on
from app.engines.sketchbook.bodies.poses import kind_of
from app.engines.sketchbook.lexicon import ARTICLES
from app.engines.sketchbook.vocabulary import Noun, article, longest_noun, plural, singular

_BY_HAT = {
    "space helmet": "astronaut", "knight helmet": "knight", "chef hat": "cook baker", "wizard hat": "wizard witch",
    "crown": "king queen prince", "tiara": "princess", "pirate hat": "pirate", "sailor hat": "sailor fisher",
    "police cap": "police-officer", "fire helmet": "firefighter", "helmet": "soldier samurai",
    "santa hat": "santa", "cowboy hat": "cowboy", "beret": "artist", "cap": "detective carpenter woodcutter hiker",
    "top hat": "gentleman", "hard hat": "builder miner", "viking helmet": "viking",
    "glasses": "teacher scientist doctor nurse", "straw hat": "farmer gardener shepherd", "elf hat": "elf",
    "bow tie": "waiter", "red scarf": "superhero",
}  # fmt: skip
HEADGEAR = {kind: hat for hat, kinds in _BY_HAT.items() for kind in kinds.split()}
# Who has to do with animals, and is none: "a pig farmer", "a fox hunter".
_KEEPERS = frozenset({"farmer", "seller", "archer", "shepherd", "fisher", "hiker", "person", "man", "woman", "boy",
                      "girl", "child", "old-man", "old-woman", "cyclist", "doctor", "teacher"})  # fmt: skip
_MOUNTED = frozenset({"horse", "unicorn", "dragon"})  # "a dragon knight" is a man
_SPECIES = frozenset(each.strip() for each in """king penguin, emperor penguin, queen bee, soldier ant, guard dog,
    police dog, shepherd dog, king cobra, king crab, monk seal, monk parrot, painter dog, nurse shark, miner bird,
    soldier beetle, emperor moth, painted lady, fisher cat, guard llama, santa reindeer""".split(","))  # fmt: skip
_CLOTHES = frozenset(
    "costume outfit suit uniform attire clothes clothing dress gear disguise".split()
)
_DRESSED = (
    ("dressed", "up", "as"), ("dressed", "up", "like"), ("dressed", "as"), ("dressed", "like"), ("disguised", "as"),
)  # fmt: skip
_SUITS = {("spacesuit",): "space helmet", ("space", "suit"): "space helmet", ("armor",): "knight helmet",
          ("armour",): "knight helmet", ("suit", "of", "armor"): "knight helmet",
          ("suit", "of", "armour"): "knight helmet"}  # fmt: skip
_FORMAL = frozenset({"suit", "tuxedo", "tux"})  # of an animal: a person has one drawn
_IN = frozenset({"in", "wearing", "with"})


def costumed(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words with every such dress as headgear, and a sentence for each."""
    said: list[str] = []
    notes: list[str] = []
    at = 0
    while at < len(words):
        found = _both(words, at) or _dressed(words, at)
        if found is None:
            said.append(words[at])
            at += 1
            continue
        new, note, at = found
        said += new
        notes.append(note)
    return tuple(said), tuple(notes)


_Found = tuple[list[str], str, int]


def _both(words: Sequence[str], at: int) -> _Found | None:
    """An animal and a work right beside each other, either first."""
    first = longest_noun(words[at : at + 3])
    second = longest_noun(words[at + first[1] : at + first[1] + 3]) if first else None
    if first is None or second is None or singular(words[at]) != words[at]:
        return None
    end = at + first[1] + second[1]
    phrase = " ".join(words[at:end])
    animal, work = (first[0], second[0]) if _wears(first[0]) else (second[0], first[0])
    kind = kind_of(work.art)
    if not _wears(animal) or work.kind != "person" or singular(phrase) in _SPECIES:
        return None
    if animal is first[0] and (kind in _KEEPERS or kind_of(animal.art) in _MOUNTED):
        return None
    if animal is second[0] and (kind not in HEADGEAR or kind in _KEEPERS):
        return None
    several = singular(words[end - 1]) != words[end - 1]
    who = (plural(animal.name) if several else animal.name).split()
    if kind not in HEADGEAR:
        return who, f"I cannot show {phrase!r}; I paint {article(animal.name)}.", end
    return [*who, *_wearing(kind)], _told(phrase, HEADGEAR[kind]), end


def _wears(noun: Noun) -> bool:
    return noun.kind != "person" and fits_on(noun)


def _dressed(words: Sequence[str], at: int) -> _Found | None:
    """ "Dressed as a pirate", "in a wizard costume", "in a spacesuit"."""
    lead = next((p for p in _DRESSED if tuple(words[at : at + len(p)]) == p), ())
    inside = words[at] in _IN
    start = at + (len(lead) or inside)
    if start == at or start >= len(words):
        return None
    start += words[start] in ARTICLES
    for suit, hat in _SUITS.items() if inside else ():
        if tuple(words[start : start + len(suit)]) == suit:
            end = start + len(suit)
            return ["wearing", *article(hat).split()], _told(" ".join(suit), hat), end
    formal = inside and words[start] in _FORMAL and not _goes_on(words, start + 1)
    if formal and at and _is_animal(words[at - 1]):
        return ["wearing", "a", "bow", "tie"], _told(words[start], "bow tie"), start + 1
    work = longest_noun(words[start : start + 3])
    kind = kind_of(work[0].art) if work and work[0].kind == "person" else ""
    if work is None or kind not in HEADGEAR:
        return None
    end = start + work[1]
    clothes = end < len(words) and words[end] in _CLOTHES
    if inside and not clothes:
        return None
    said = " ".join(words[start : end + clothes])
    return _wearing(kind), _told(said, HEADGEAR[kind]), end + clothes


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether the word before only says what comes there: "a suit jacket", "a tuxedo cat"."""
    return at < len(words) and (
        words[at] == "jacket" or longest_noun(words[at : at + 3]) is not None
    )


def _is_animal(word: str) -> bool:
    found = longest_noun((word,))
    return found is not None and found[0].kind in ("animal", "bird") and _wears(found[0])


def _wearing(kind: str) -> list[str]:
    hat = HEADGEAR[kind]
    return ["wearing", *(hat if hat == "glasses" else article(hat)).split()]


def _told(said: str, hat: str) -> str:
    return f"I show {said!r} by {hat if hat == 'glasses' else article(hat)}."
