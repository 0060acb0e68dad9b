"""Whatever words the reader knows, in whatever order: they are read, never raised at."""

from hypothesis import example, given, settings
from hypothesis import strategies as some

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.bodies import poses
from app.engines.sketchbook.english import colours, doings
from app.engines.sketchbook.nouns import own_nouns
from app.engines.sketchbook.reading import read

JOINTS = """. , and with a the or no without it them both one another each wearing holding which that who is of on in
other rest not all half her two except around facing""".split()
SMALL = {phrase for phrase, _ in (*lex.RELATIONS, *lex.PLACES, *lex.COMPARISONS)}.union(
    lex.NUMBERS, lex.GROUPS, lex.ROWS, lex.ARTICLES, lex.SIZES, lex.PALETTES, lex.NEGATIONS, lex.FEATURES, lex.TIMES,
    lex.PLACE_ADJECTIVES, lex.RELATED, doings.DOINGS, doings.SILENT, doings.WEARING, doings.PARTS, colours.SHADES,
    colours.TINTS, poses.WORDS,
)  # fmt: skip
words = some.one_of(
    some.sampled_from(JOINTS),
    some.sampled_from(JOINTS),
    some.sampled_from(sorted(SMALL)),
    some.sampled_from(sorted(own_nouns())),
    some.sampled_from(sorted({*lex.SETTINGS, *doings.CLOTHES, *doings.WORN, *doings.VESSELS})),
)


@settings(max_examples=300)
@given(some.lists(words, min_size=1, max_size=9).map(" ".join))
@example("wearing a scarf")
@example("wearing a hat . a cat")
@example("on a veranda , wearing a hat")
def test_no_order_of_known_words_raises(text: str) -> None:
    reading = read(text)
    assert all(each.count >= 1 for each in reading.mentions)
    known = range(len(reading.mentions))
    assert all(n in known for r in reading.relations for n in (r.a, *r.b))


def test_a_hat_without_a_wearer_is_a_thing_of_its_own() -> None:
    reading = read("wearing a hat. a cat on a chair")
    assert [each.noun.name for each in reading.mentions] == ["hat", "cat", "chair"]
    assert [(r.a, r.b) for r in reading.relations] == [(1, (2,))]
