"""The row of variants: branches of one plan side by side, each with its newest image. Reads nothing itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.storage.branches import Branch
from app.storage.outline import Line
from app.studio.variants import group_of


@dataclass(frozen=True, slots=True)
class Choice:
    """One variant; `image` is None until its first draft is there."""

    branch: str
    name: str
    image: str | None
    chosen: bool


def choices(found: Iterable[Branch], lines: Sequence[Line], shown: Branch) -> list[Choice]:
    """The variants that the branch shown is one of; none when it is no variant."""
    group = group_of(shown.name)
    if group is None:
        return []
    by_id = {line.id: line for line in lines}
    return [
        Choice(one.id, f"Variant {number}", _newest_image(one.tip, by_id), one.id == shown.id)
        for number, one in enumerate((b for b in found if group_of(b.name) == group), 1)
    ]


def _newest_image(tip: str | None, by_id: dict[str, Line]) -> str | None:
    while tip is not None and tip in by_id:
        line = by_id[tip]
        if line.image is not None:
            return line.image
        tip = line.parent
    return None
