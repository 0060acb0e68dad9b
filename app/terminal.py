"""What `pentimento paint` shows while it paints: a line for each finished step, and a bar for the one being made.

Goes to standard error, so that standard output holds only results. Words of engines and people are shown as they are,
never as markup.
"""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from app.domain.events import Event
from app.domain.parts import Reflection
from app.domain.scores import score
from app.domain.steps import Step

COLOURS = {"plan": "cyan", "draft": "yellow", "reflection": "magenta", "refinement": "green"}


class Terminal:
    """A watcher of a run that tells a person at a terminal."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(stderr=True)
        self.bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            TextColumn("[dim]{task.fields[doing]}[/]"),
            TimeElapsedColumn(),
            console=self.console,
            transient=True,
        )
        self.task: TaskID | None = None

    def __enter__(self) -> Self:
        self.bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.bar.stop()

    def event(self, event: Event) -> None:
        if event.kind == "job running":
            self._put_away()
            name = str(event.body.get("kind", "step"))
            self.task = self.bar.add_task(_coloured(name), total=1.0, doing="")
        elif event.kind == "progress" and self.task is not None:
            doing = escape(str(event.body.get("doing", "")))
            self.bar.update(self.task, completed=float(event.body.get("f", 0.0)), doing=doing)
        elif event.kind == "job again":
            self._say("[yellow]The engine ended while it worked; the step is made again.[/]")
        elif event.kind == "run" and event.body.get("state") == "running":
            self._say(f"  [dim]{escape(str(event.body['reason']))}[/]")

    def step(self, step: Step) -> None:
        self._put_away()
        self._say(f"{_coloured(step.kind)} [dim]{step.seconds:.2f} s[/]  {escape(_short(step))}")
        if step.kind == "plan":
            for line in step.plan.instructions:
                self._say(f"    {escape(line.words)}")
            for words in step.plan.missing:
                self._say(f"    [yellow]{escape(words)}[/]")
        elif step.kind == "reflection":
            self._findings(step.reflection)

    def ended(self, reason: str, seconds: float) -> None:
        self._put_away()
        self._say(f"[bold]{escape(reason)}[/] [dim]{seconds:.1f} s in all[/]")

    def _findings(self, reflection: Reflection) -> None:
        for finding in reflection.findings:
            if finding.verdict == "wrong":
                fix = f" → {finding.correction}" if finding.correction else ""
                self._say(f"    [red]✗[/] {escape(finding.evidence + fix)}")

    def _say(self, words: str) -> None:
        self.console.print(words, highlight=False, soft_wrap=True)

    def _put_away(self) -> None:
        if self.task is not None:
            self.bar.remove_task(self.task)
            self.task = None


def _coloured(kind: str) -> str:
    return f"[bold {COLOURS.get(kind, 'white')}]{escape(kind):<11}[/]"


def _short(step: Step) -> str:
    if step.kind == "plan":
        return f"{len(step.plan.instructions)} instructions"
    if step.kind == "reflection":
        judged = step.reflection
        return f"{score(judged):.0%} holds. {judged.summary}"
    image = step.painting.image
    return f"{image.width}×{image.height}  {step.painting.note}"
