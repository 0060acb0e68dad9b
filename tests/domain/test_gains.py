"""Gains: what each round cost and brought."""

from app.domain.gains import gains
from tests.domain.story import Story


def test_each_round_says_what_it_cost_and_how_the_score_moved() -> None:
    story = Story()
    story.plan(seconds=1.0, tokens=300)
    story.draft(seconds=2.0)
    story.reflect(2, 2, seconds=1.0, tokens=50)
    kept = story.refine(round=1, seconds=5.0)
    story.reflect(4, 0, seconds=1.0)
    first, second = gains(story.steps, kept.id)
    assert (first.seconds, first.images, first.score, first.standing) == (4.0, 1, 0.5, 2)
    assert (second.before, second.score, second.stood, second.standing) == (0.5, 1.0, 2, 0)
    assert (first.tokens, second.tokens) == (350, 0)
    assert (first.best, second.best, second.seconds) == (False, True, 6.0)
