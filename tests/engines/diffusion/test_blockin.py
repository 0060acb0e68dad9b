"""A model's draft may begin from the sketchbook's painting of its plan, whoever wrote the plan."""

import numpy as np
import pytest

from app.domain.canvas import Region, Size
from app.domain.errors import Cancelled
from app.domain.parts import Instruction, Plan
from app.domain.requests import DraftRequest
from app.domain.sampling import Sampling
from app.engines.base import Progress, Report
from app.engines.diffusion.blockin import SHARE, block_in
from tests.engines.diffusion.test_regions import Held

PLAN = Plan(
    (
        Instruction("i1", "A quiet lake at noon"),
        Instruction("i2", "A red boat on the water", Region(0.6, 0.55, 0.3, 0.25)),
    )
)
ASKED = DraftRequest(
    "a red boat on a lake", PLAN, Size(256, 256), Size(512, 512), 3,
    engine="diffusion:tiny", sampling=Sampling(block_in=True, negative="blur"),
)  # fmt: skip


def test_the_plan_is_painted_where_it_says() -> None:
    heard: list[Report] = []
    canvas = block_in(ASKED, Held(), heard.append).astype(int)
    assert canvas.shape == (256, 256, 3)
    red = (canvas[..., 0] - canvas[..., 1:].max(axis=2)) > 40
    rows, columns = np.nonzero(red)
    assert 0.6 < np.median(columns) / 256 < 0.9
    assert 0.5 < np.median(rows) / 256 < 0.85
    assert {type(said) for said in heard} == {Progress}
    assert max(said.fraction for said in heard if isinstance(said, Progress)) <= SHARE


def test_it_can_be_stopped() -> None:
    def stop(said: Report) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        block_in(ASKED, Held(), stop)
