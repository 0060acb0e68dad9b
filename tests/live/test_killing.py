"""kill -9 of any part at any moment: no finished step is lost, none is doubled, and the rest goes on by itself."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.steps import Step
from app.storage import events
from tests.live.house import House, house
from tests.waiting import until

pytestmark = pytest.mark.live

MOMENTS = 22  # for each of three parts
SOON = 10.0  # seconds; it takes 1 to 4, but the machine may be busy with other tests
WHOLE = ["plan", "draft", "reflection", "refinement", "reflection"]
UNHURRIED = {
    "turns": [
        {"for": "plan", "times": 0, "acts": [{"texts": 5, "pause": 0.04}]},
        {"for": "draft", "times": 0, "acts": [{"previews": 5, "pause": 0.05}]},
        {"for": "reflection", "times": 0, "acts": [{"texts": 5, "pause": 0.04}]},
        {"for": "refinement", "times": 0, "acts": [{"previews": 5, "pause": 0.05}]},
    ]
}


class Story:
    """Pictures one after the other, and every step that was ever seen finished."""

    def __init__(self, house: House, part: str) -> None:
        self.house, self.part, self.chance = house, part, random.Random(part)
        self.pictures = [house.start()]
        self.seen: dict[str, Step] = {}

    def moment(self) -> None:
        """Let something happen, kill the part, and wait until what it interrupted is being made again."""
        picture = self._unfinished()
        self._some_events_later(picture)
        self._look()
        job = self.house.job(picture)
        self.house.kill(self.part)
        until(lambda: self._goes_on(picture, job.id, job.attempt), f"job {job.id} to go on", SOON)
        if self.part == "web":
            until(self.house.is_up, "the web", SOON)

    def _goes_on(self, picture: str, job: str, attempt: int) -> bool:
        """The very job runs again, or is finished and over; or it was hit twice and set aside."""
        now = self.house.job(picture)
        if now.state == "lost":
            assert now.deaths == 1  # the second death was its end
            return True
        if self.house.run(picture).state == "ended" or now.id != job:
            return True
        return now.state == "running" and (now.attempt > attempt or self.part == "web")

    def finish(self, picture: str) -> None:
        def ended() -> bool:
            self._go_if_set_aside(picture)
            return self.house.run(picture).state == "ended"

        until(ended, "the end", 30)

    def _unfinished(self) -> str:
        if self.house.run(self.pictures[-1]).state == "ended":
            self.pictures.append(self.house.start())
        self._go_if_set_aside(self.pictures[-1])
        return self.pictures[-1]

    def _go_if_set_aside(self, picture: str) -> None:
        if self.house.job(picture).state == "lost":
            self.house.go(picture)

    def _some_events_later(self, picture: str) -> None:
        wanted = self._newest(picture) + self.chance.randrange(25)

        def reached() -> bool:
            over = self.house.run(picture).state != "running"
            return over or self._newest(picture) >= wanted

        until(reached, f"event {wanted}", SOON)

    def _newest(self, picture: str) -> int:
        with self.house.reading() as session:
            return events.seqs(session, [picture])[picture]

    def _look(self) -> None:
        for picture in self.pictures:
            self.seen |= self.house.tree(picture).steps

    def steps(self) -> Iterator[tuple[str, Step]]:
        for picture in self.pictures:
            yield from self.house.tree(picture).steps.items()


@pytest.mark.parametrize("part", ["child", "worker", "web"])
def test_killed_at_any_moment_nothing_is_lost_or_doubled(part: str, tmp_path: Path) -> None:
    with house(tmp_path, UNHURRIED, lease_seconds=0.5) as at:
        story = Story(at, part)
        for _ in range(MOMENTS):
            story.moment()
        for picture in story.pictures:
            story.finish(picture)
            assert [step.kind for step in at.tree(picture).steps.values()] == WHOLE
            assert at.tree(picture).check() == []
        last = dict(story.steps())
        assert {id: last.get(id) for id in story.seen} == story.seen
        assert len(story.pictures) > 2  # the moments were spread over all kinds of steps


@pytest.mark.parametrize("part", ["child", "worker"])
def test_with_the_usual_lease_an_interrupted_step_is_soon_made_again(
    part: str, tmp_path: Path
) -> None:
    slow = {"turns": [{"for": "draft", "acts": [{"previews": 1}, {"pause": 60}]}]}
    with house(tmp_path, slow) as at:
        picture = at.start()
        until(lambda: at.job(picture).kind == "draft" and at.job(picture).state == "running", "it")
        at.kill(part)
        until(lambda: at.job(picture).attempt == 2 or at.job(picture).kind != "draft", part, SOON)
        until(lambda: at.run(picture).state == "ended", "the end")
        assert [step.kind for step in at.tree(picture).steps.values()] == WHOLE


def test_the_children_of_a_killed_worker_end_with_it(tmp_path: Path) -> None:
    with house(tmp_path, {"turns": [{"acts": [{"text": "Well "}, {"deaf": 60}]}]}) as at:
        picture = at.start()
        until(lambda: at.job(picture).state == "running", "a step that is being made")
        child = at.pid("child")
        at.kill("worker")
        until(lambda: not Path(f"/proc/{child}").exists(), "the end of the child", SOON)
