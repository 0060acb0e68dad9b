"""One line of the table at one stage: which of its facts do not hold, and what was answered."""

from dataclasses import replace

from tests.engines.sketchbook.wishes import easel, looks
from tests.engines.sketchbook.wishes.facts import holds
from tests.engines.sketchbook.wishes.rows import Row

LATER = "once there is a picture"
DENIED = "did not understand"
GENTLE = 30.0  # Lab: a vague wish changes a picture no more than this on the average


def judged(row: Row, stage: str, seed: int, painted: bool = True) -> tuple[tuple[str, ...], str]:
    """The facts that fail, and the answer. Without painting only what the scene tells is judged.

    Two drafts of two plans share no strokes: there what must stay is judged by where it stands and how it is meant.
    """
    makers = {
        ("picture", True): easel.at_picture, ("picture", False): easel.scenes_at_picture,
        ("plan", True): easel.at_plan, ("plan", False): easel.scenes_at_plan,
    }  # fmt: skip
    return told_of(row, makers[stage, painted](row.intent, row.words, seed), stage, painted)


def told_of(
    row: Row, pair: easel.Pair, stage: str, painted: bool = True
) -> tuple[tuple[str, ...], str]:
    """The same of a picture before and after."""
    told = pair.after.told
    bare = replace(pair, after=replace(pair.after, pixels=None)) if stage == "plan" else pair
    if row.late and stage == "plan" and LATER in told:
        return (), told
    answers = {f: holds(f, bare if f.startswith(("same", "only")) else pair) for f in row.facts}
    failed = [fact for fact, answer in answers.items() if answer is False]
    if not painted and all(answer is None for answer in answers.values()) and DENIED in told:
        failed.append("denied")
    if row.vague and f"took '{row.words}' as" not in told:
        failed.append("not said back")
    if row.vague and painted and not 0.15 < looks.difference(pair) < GENTLE:
        failed.append(f"changed by {looks.difference(pair):.1f}")
    return tuple(failed), told
