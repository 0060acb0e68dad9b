"""A stream cut at random bytes and times, again and again: no window loses, doubles or mistakes anything.

The engine stops at the end of what it says of each step, until every window has come as far; then what each shows is
compared with what the database holds. Two windows that do without a part of the protocol prove that it would be seen.
"""

import random
from collections.abc import Iterator
from typing import Any

import pytest

from app.domain.parts import Plan, Reflection
from app.domain.steps import Step
from app.storage import branches, events, steps
from app.web.rendering import preview_url
from tests.live.house import House, house
from tests.live.markup import Element
from tests.live.proxy import Proxy, broken_line
from tests.live.window import Careless, Forgetful, Shown, Window
from tests.waiting import until

pytestmark = pytest.mark.live

SEED, PICTURES, WINDOWS, CUTS = 7, 3, 3, 110
WORDS = [
    "🦊",
    " ",
    "fox 👩‍🎨",
    "\n",
    "  ",
    "<script>alert(1)</script>",
    "é",
    "\t",
    "&amp;",
    "水墨 ",
    "\n\n",
    "…",
]
STEPS = ["plan", "draft", "reflection", "refinement", "reflection"]
LINES = [
    {"id": "i1", "words": "<script>alert('🦊')</script> & <b>a fox</b>"},
    {"id": "i2", "words": "a hill 🌄", "region": {"x": 0.1, "y": 0.2, "w": 0.3, "h": 0.4}},
]


def script() -> dict[str, Any]:
    """Every step stops when it has said everything; one in each picture dies in the middle first."""
    chance, turns = random.Random(SEED), []
    for number in range(PICTURES * len(STEPS)):
        kind = STEPS[number % len(STEPS)]
        if number % 5 == 2:
            said = [{"text": "never "}, {"pause": 0.02}, {"text": "mind 💀"}, {"pause": 0.2}]
            turns.append({"for": kind, "acts": [*said, {"crash": "kill"}]})
        acts = talk(chance) if kind in ("plan", "reflection") else [{"previews": 9, "pause": 0.03}]
        ends = [{"progress": 0.9, "doing": "…"}, {"until": f"go-{number}"}]
        result = {"instructions": LINES} if kind == "plan" else {}
        turns.append({"for": kind, "acts": [*acts, *ends], "result": result})
    return {"turns": turns}


def talk(chance: random.Random) -> list[dict[str, Any]]:
    words = [chance.choice(WORDS) for _ in range(40)]
    return [act for word in words for act in ({"text": word}, {"pause": 0.01})]


class Story:
    """The pictures, one after the other, and everything that a window showed otherwise than it is."""

    def __init__(self, at: House, line: Proxy) -> None:
        self.at, self.line, self.wrong = at, line, list[str]()
        self.caught: set[str] = set()
        for number in range(PICTURES):
            self.picture = at.start()
            windows = [Window(line.port, self.picture) for _ in range(WINDOWS)]
            self.windows = [
                *windows,
                Careless(line.port, self.picture),
                Forgetful(line.port, self.picture),
            ]
            self._watch(number * len(STEPS))

    def _watch(self, first: int) -> None:
        for window in self.windows:
            window.start()
        try:
            for done in range(len(STEPS)):
                self._until_all_is_said(first, done)
                self._compare(f"step {first + done}", self.windows)
                (self.at.home / f"go-{first + done}").touch()
            until(lambda: self.at.run(self.picture).state == "ended", "the end")
            self._compare("the end", self.windows[:WINDOWS])
            self._compare_pages()
        finally:
            for window in self.windows:
                window.close()

    def _until_all_is_said(self, first: int, done: int) -> None:
        """Of the step after those done; and the line has been cut often enough by then."""
        quota = CUTS * (first + done + 1) / (PICTURES * len(STEPS))

        def said() -> bool:
            truth = self._truth()
            return len(truth.cards) == done and truth.fraction == 0.9 and self.line.cuts >= quota

        until(said, f"step {first + done} to say everything", 30)

    def _compare(self, when: str, windows: list[Window]) -> None:
        with self.at.reading() as session:
            newest = events.seqs(session, [self.picture])[self.picture]
        truth = self._truth()
        for window in windows:
            until(lambda window=window: window.seen >= newest, f"{when} in every window", 30)
            if (shown := window.shown()) == truth:
                continue
            if type(window) is Window:
                self.wrong.append(f"{when}: {shown} instead of {truth}")
            self.caught.add(type(window).__name__)

    def _compare_pages(self) -> None:
        page = Window(self.at.port, self.picture)
        self.wrong += [
            w.name for w in self.windows if type(w) is Window and w.markup() != page.markup()
        ]
        with self.at.reading() as session:
            path = steps.path_page(session, branches.of_picture(session, self.picture)[0].tip)
        self.wrong += [s.id for s in path if words_on(page.cards[f"step-{s.id}"]) != words_of(s)]

    def _truth(self) -> Shown:
        with self.at.reading() as session:
            branch = branches.of_picture(session, self.picture)[0]
            path = tuple(step.id for step in steps.path_page(session, branch.tip))
            job = self.at.job(self.picture)
            if job.state != "running":
                return Shown(path, None, "", None, 0.0)
            said = events.of_job(session, job.id, job.attempt)
        words = "".join(event.body["t"] for event in said if event.kind == "text")
        previews = [preview_url(event.body["src"]) for event in said if event.kind == "preview"]
        fractions = [event.body["f"] for event in said if event.kind == "progress"]
        return Shown(path, job.id, words, [None, *previews][-1], [0.0, *fractions][-1])


def words_of(step: Step) -> list[str]:
    if isinstance(step.content, Plan):
        return [line.words for line in step.content.instructions]
    return [step.content.summary] if isinstance(step.content, Reflection) else []


def words_on(card: Element) -> list[str]:
    lines = [line.having("data-id") for line in card.all("data-instruction")]
    return [line.text for line in lines if line] or [
        e.text for e in card.elements if e.attributes.get("class") == "summary"
    ]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    with house(tmp_path_factory.mktemp("cuts"), script()) as at, broken_line(at.port, SEED) as line:
        yield Story(at, line)


def test_the_line_was_cut_a_hundred_times(story: Story) -> None:
    assert story.line.cuts >= 100
    assert min(story.line.refused, story.line.busy) >= 5


def test_no_window_loses_doubles_or_mistakes_anything(story: Story) -> None:
    assert story.wrong == []


def test_a_window_that_takes_all_words_for_new_is_caught(story: Story) -> None:
    assert "Careless" in story.caught


def test_a_window_that_is_not_told_what_it_missed_is_caught(story: Story) -> None:
    assert "Forgetful" in story.caught
