"""kill -9 of any part at any moment: no finished step is lost, none is doubled, and the rest goes on by itself."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.steps import Step
from app.storage import events
from app.storage.jobs import Job
from tests.live.house import House, house
from tests.live.window import Window
from tests.waiting import until

pytestmark = pytest.mark.live

MOMENTS = {"child": 26, "worker": 20, "web": 14}
SOON = 30.0  # seconds; it takes 1 to 4, as `make bench` measures, but the machine may be busy
WHOLE = ["plan", "draft", "reflection", "refinement", "reflection"]
UNHURRIED = {
    "turns": [
        {"for": "plan", "times": 0, "acts": [{"texts": 4, "pause": 0.03}]},
        {"for": "draft", "times": 0, "acts": [{"previews": 4, "pause": 0.03}]},
        {"for": "reflection", "times": 0, "acts": [{"texts": 4, "pause": 0.03}]},
        {"for": "refinement", "times": 0, "acts": [{"previews": 4, "pause": 0.03}]},
    ]
}


class Story:
    """Pictures one after the other, a window on each, and every step that was ever seen finished."""

    def __init__(self, house: House) -> None:
        self.house, self.chance = house, random.Random(7)
        self.seen: dict[str, Step] = {}
        self.pictures: list[str] = []
        self.windows: list[Window] = []
        self._start()

    def moment(self, part: str) -> None:
        """Let something happen, kill the part, and wait until what it interrupted is being made again."""
        if self.house.run(self.pictures[-1]).state == "ended":
            self.finish()
            self._start()
        picture = self.pictures[-1]
        self._go_if_set_aside(picture)
        self._some_events_later(picture)
        self.seen |= self.house.tree(picture).steps
        job = self.house.job(picture)
        if part == "web":
            until(self.house.is_up, "the web", SOON)
        self.house.kill(part)
        until(lambda: self._goes_on(picture, job, part), f"job {job.id} to go on", SOON)

    def finish(self) -> None:
        """The newest picture ends, also in its window."""
        picture, window = self.pictures[-1], self.windows[-1]
        until(lambda: self._has_ended(picture), "the end", 30)
        until(lambda: window.seen >= self._newest(picture), "the end in the window", 30)
        window.close()

    def _start(self) -> None:
        until(self.house.is_up, "the web", SOON)
        self.pictures.append(self.house.start())
        self.windows.append(Window(self.house.port, self.pictures[-1]))
        self.windows[-1].start()

    def _goes_on(self, picture: str, job: Job, part: str) -> bool:
        """The very job runs again, or is finished and over; or it was hit twice and set aside."""
        now = self.house.job(picture)
        if now.state == "lost":
            assert now.deaths == 1  # the second death was its end
            return True
        if self.house.run(picture).state == "ended" or now.id != job.id:
            return True
        return now.state == "running" and (now.attempt > job.attempt or part == "web")

    def _has_ended(self, picture: str) -> bool:
        self._go_if_set_aside(picture)
        return self.house.run(picture).state == "ended"

    def _go_if_set_aside(self, picture: str) -> None:
        if self.house.job(picture).state == "lost":
            self.house.go(picture)

    def _some_events_later(self, picture: str) -> None:
        wanted = self._newest(picture) + self.chance.randrange(16)

        def reached() -> bool:
            over = self.house.run(picture).state != "running"
            return over or self._newest(picture) >= wanted

        until(reached, f"event {wanted}", SOON)

    def _newest(self, picture: str) -> int:
        with self.house.reading() as session:
            return events.seqs(session, [picture])[picture]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """Sixty moments in one studio, so that one part comes back while another is killed."""
    with house(tmp_path_factory.mktemp("killing"), UNHURRIED, lease_seconds=0.5) as at:
        story = Story(at)
        parts = [part for part, times in MOMENTS.items() for _ in range(times)]
        story.chance.shuffle(parts)
        try:
            for part in parts:
                story.moment(part)
            story.finish()
            yield story
        finally:
            story.windows[-1].close()


def test_killed_at_any_moment_no_finished_step_is_lost(story: Story) -> None:
    last = {id: step for p in story.pictures for id, step in story.house.tree(p).steps.items()}
    assert {id: last.get(id) for id in story.seen} == story.seen
    assert len({step.kind for step in story.seen.values()}) == 4  # moments in all kinds of steps


def test_killed_at_any_moment_every_step_is_made_once(story: Story) -> None:
    for picture in story.pictures:
        tree = story.house.tree(picture)
        assert [step.kind for step in tree.steps.values()] == WHOLE
        assert tree.check() == []


def test_killed_at_any_moment_every_window_shows_every_step(story: Story) -> None:
    for picture, window in zip(story.pictures, story.windows, strict=True):
        assert window.shown().cards == tuple(story.house.tree(picture).steps)
        assert window.shown().job is None


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
        assert until(lambda: not Path(f"/proc/{child}").exists(), "the end of the child", SOON)
