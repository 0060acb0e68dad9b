"""A crowded picture built step by step by the real sketchbook, small: every pass, to the end of its run."""

from pathlib import Path

import pytest

from app.domain.canvas import ImageRef, Size
from app.domain.parts import Content, Painting
from app.domain.steps import Step
from app.engines.base import Painted
from app.engines.sketchbook.engine import Sketchbook
from app.storage.jobs import Job
from app.studio import pictures
from tests.cast import ALICE, House, opened

INTENT = "a castle on green hills, a cow, a girl, a dog, a red mushroom and the sun"


class Atelier(House):
    """The house with the sketchbook at work in it."""

    def answer(self, job: Job) -> Content:
        made = Sketchbook().run(job.request, self.store, lambda _report: None)
        if not isinstance(made, Painted):
            return made
        image = ImageRef(self.store.keep(made.png), made.width, made.height)
        return Painting(image, made.scene, note=made.note)


@pytest.fixture
def steps(sqlite_url: str, tmp_path: Path) -> list[Step]:
    with opened(sqlite_url, tmp_path / "home") as bare:
        house = Atelier(bare.engine, bare.store)
        with house.work() as session:
            pictures.start(
                session, ALICE, intent=INTENT, size=Size(256, 256), seed=3, build="step by step"
            )
        return house.made()


def test_every_pass_is_planned_drafted_looked_at_and_refined(steps: list[Step]) -> None:
    by_pass = [[s for s in steps if s.pass_no == number] for number in (1, 2, 3)]
    assert sum(map(len, by_pass)) == len(steps)
    for made in by_pass:
        assert [s.kind for s in made[:4]] == ["plan", "draft", "reflection", "refinement"]
        assert made[-1].kind == "reflection"
    things = [len(made[1].painting.scene["things"]) for made in by_pass]
    assert things == [2, 5, 6]
    assert [[s.painting.scene["rough"] for s in made if s.is_image][:2] for made in by_pass] == [
        [False, False], [True, False], [True, False],
    ]  # fmt: skip
    verdicts = {
        f.verdict for s in by_pass[0] if s.kind == "reflection" for f in s.reflection.findings
    }
    assert "not drawn yet" in verdicts
    assert "wrong" not in verdicts
