"""The running studio that browser tests share: pictures with scripts of their own, and what a person sees of them."""

import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page, expect

from app.domain.canvas import Size
from app.domain.parts import Painting
from app.domain.people import LOCAL
from app.domain.runs import Policy
from app.domain.steps import Kind, Step
from app.storage.database import transaction
from app.storage.images import ImageStore
from app.studio import pictures
from tests.live.house import House
from tests.waiting import until

INTENT = "a red fox on a hill"
FOX = {"x": 0.3, "y": 0.3, "w": 0.4, "h": 0.4}
LINES = [
    {"id": "i1", "words": "Paint a green hill"},
    {"id": "i2", "words": "Place a red fox", "region": FOX},
    {"id": "i3", "words": "Place a pale moon"},
]
WRONG = {
    "id": "f1", "about": "picture", "verdict": "wrong", "instruction": "i2", "region": FOX,
    "evidence": "The fox is blue.", "correction": "Make the fox red",
}  # fmt: skip
UNSURE = {"id": "f2", "about": "picture", "verdict": "cannot tell", "evidence": "The moon is dim."}
RIGHT = {
    "id": "f3",
    "about": "picture",
    "verdict": "right",
    "instruction": "i1",
    "evidence": "A hill.",
}
PLANNED = {"for": "plan", "times": 0, "result": {"instructions": LINES, "description": "A fox."}}
JUDGED = {"for": "reflection", "times": 0, "result": {"findings": [WRONG, UNSURE, RIGHT]}}
SIZE = Size(512, 384)
PATIENT = Policy(pause="always")


@dataclass(frozen=True)
class Picture:
    """A picture in the studio and the folder of its script; `let` opens what its script waits for."""

    id: str
    folder: Path
    house: House

    @property
    def path(self) -> str:
        return f"/pictures/{self.id}"

    @property
    def job(self) -> str:
        return self.house.job(self.id).id

    def let(self, name: str) -> None:
        (self.folder / name).touch()

    def steps(self) -> list[Step]:
        return list(self.house.tree(self.id).steps.values())

    def kinds(self) -> list[str]:
        return [step.kind for step in self.steps()]

    def rests(self) -> None:
        """Wait until nothing is being made."""
        until(lambda: self.house.run(self.id).state != "running", "the run to rest", 20)


@dataclass
class Atelier:
    house: House
    home: Path
    begun: list[Picture] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.house.port}"

    def picture(
        self, *turns: dict[str, Any], policy: Policy = PATIENT, intent: str = INTENT,
    ) -> Picture:  # fmt: skip
        """One that was just begun. Turns go before the usual plan and findings."""
        folder = self.home / f"script-{len(list(self.home.glob('script-*')))}"
        folder.mkdir()
        script = folder / "script.json"
        script.write_text(json.dumps({"turns": [*turns, PLANNED, JUDGED]}))
        with transaction(self.house.sessions) as session:
            made = pictures.start(
                session, LOCAL, intent=intent, size=SIZE, seed=1, engine=f"scripted:{script}", policy=policy
            )  # fmt: skip
        self.begun.append(Picture(made.id, folder, self.house))
        return self.begun[-1]

    def waiting(self, kind: Kind, *turns: dict[str, Any], intent: str = INTENT) -> Picture:
        """One that waits for its person after the first step of a kind."""
        gates = Policy(pause="chosen", gates=frozenset({kind}))
        made = self.picture(*turns, policy=gates, intent=intent)
        made.rests()
        return made

    def tidy(self) -> None:
        """Nothing that a test began waits any longer, and nobody has to wait for it."""
        for picture in self.begun:
            for kind in ("plan", "draft", "reflection", "refinement"):
                picture.let(kind)
        self.begun.clear()

    def finished(self, *turns: dict[str, Any], rounds: int = 1, intent: str = INTENT) -> Picture:
        """One whose run has ended: plan, draft, reflection, refinement, reflection."""
        made = self.picture(*turns, policy=Policy(max_rounds=rounds), intent=intent)
        made.rests()
        return made


def status(page: Page, words: str) -> None:
    """The transport says this."""
    expect(page.locator("#status")).to_contain_text(words)


def changes(page: Page, number: int) -> None:
    """So many changes are gathered on a step."""
    what = f"{number} change{'' if number == 1 else 's'}, not yet a step"
    expect(page.get_by_text(what)).to_be_visible()


def saved(page: Page, step: str) -> None:
    """The changes to a step are saved, and nothing is left over."""
    page.get_by_label(f"Save the changes to {step}").click()
    expect(page.get_by_text("not yet a step")).to_have_count(0)


def pixel(picture: Picture, across: float, down: float) -> tuple[int, ...]:
    """The colour of the newest picture, at shares of its sides."""
    content = picture.steps()[-1].content
    assert isinstance(content, Painting)
    kept = ImageStore(picture.house.home).read(content.image.id)
    with Image.open(io.BytesIO(kept)) as image:
        found = image.getpixel((int(image.width * across), int(image.height * down)))
    assert isinstance(found, tuple)
    return found
