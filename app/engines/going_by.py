"""Pictures to go by: how many of them a model is shown, and a sentence about those that it is not. Pure."""

from app.domain.canvas import ImageRef
from app.domain.sampling import Sampling


def shown(asked: Sampling, most: int, beside: int) -> tuple[ImageRef, ...]:
    """The first of them, where a model takes `most` pictures in all (0: as many as there are) and `beside` of these
    are the picture that it changes or begins from."""
    return asked.references[: max(0, most - beside)] if most else asked.references


def left_out(title: str, asked: Sampling, count: int) -> str:
    """For the step's note, when `count` of them were shown; '' when that is all."""
    all_ = len(asked.references)
    if count == all_:
        return ""
    of = "the reference picture" if all_ == 1 else f"the {all_} reference pictures"
    if not count:
        return f"{title} paints without {of} here."
    return f"{title} was shown {count} of {of}: it takes no more at once."
