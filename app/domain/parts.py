"""What steps hold: plans, paintings, reflections and their lines, as pure values.

Two equal plans are equal, whoever made them. Knows nothing of trees, runs or requests.
"""

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from app.domain.canvas import ImageRef, Region, overlap

Verdict = Literal["right", "wrong", "not drawn yet", "cannot tell"]
About = Literal["plan", "picture"]
Decision = Literal["", "accepted", "dismissed"]


@dataclass(frozen=True, slots=True)
class Instruction:
    """One line of a plan. `words` are the source of truth of what to do; the id survives rewording and reordering."""

    id: str
    words: str
    region: Region | None = None
    pass_no: int = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do, line by line, the whole picture after it (`description`), and what was not understood.

    `missing` holds one sentence per thing the engine cannot do, with the nearest thing it will do instead. A plan of
    several passes may say in `pass_names` what each of them adds, in a word or two.
    """

    instructions: tuple[Instruction, ...]
    description: str = ""
    missing: tuple[str, ...] = ()
    pass_names: tuple[str, ...] = ()

    @property
    def passes(self) -> int:
        return max((line.pass_no for line in self.instructions), default=1)

    def instruction(self, id: str) -> Instruction | None:
        return next((line for line in self.instructions if line.id == id), None)


@dataclass(frozen=True, slots=True)
class Painting:
    """The content of a draft or a refinement.

    `scene` is the engine's own versioned memory of what it painted, opaque to everyone else, never shown to a
    critic. `protected` names an RGBA image of the same size: what a person painted, carried along the path until
    they unlock it. `mask` names a grey image: where a person wants changes. `note` says what was done, in words.
    """

    image: ImageRef
    scene: dict[str, Any] | None = field(default=None, hash=False)
    protected: str | None = None
    mask: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a reflection; `evidence` is what was seen, `correction` what to do about it ('' = nothing).

    `about` is `plan` (the plan against the intent) or `picture` (the picture against the plan). `fault` names the
    kind of fault when wrong: missing, count, place, relation, colour, cropped, hard to read, extra, balance, crowded,
    reflection, words.
    `measures` are the numbers behind the evidence. `author` is the person's id when a person wrote it.
    """

    id: str
    about: About
    verdict: Verdict
    evidence: str
    correction: str = ""
    instruction: str | None = None
    region: Region | None = None
    fault: str = ""
    decision: Decision = ""
    author: str = ""
    measures: dict[str, float] = field(default_factory=dict, hash=False)

    @property
    def stands(self) -> bool:
        """Wrong, and nobody dismissed it."""
        return self.verdict == "wrong" and self.decision != "dismissed"


def alike(a: Finding, b: Finding) -> bool:
    """Whether two findings are the same fault raised twice.

    Of one instruction it is the kind of fault that counts; where there is none, the words or the place.
    """
    if (a.about, a.instruction, a.fault) != (b.about, b.instruction, b.fault):
        return False
    if a.instruction is not None or a.evidence == b.evidence:
        return True
    return a.region is not None and b.region is not None and overlap(a.region, b.region) > 0.3


@dataclass(frozen=True, slots=True)
class Reflection:
    """What the critic saw. `critic` names its version: scores are compared only within one version."""

    findings: tuple[Finding, ...]
    summary: str = ""
    critic: str = ""

    @property
    def standing(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.stands)


Content = Plan | Painting | Reflection


def decided(reflection: Reflection, finding: str, decision: Decision) -> Reflection:
    """The reflection with one finding accepted, dismissed or undecided again."""
    return replace(
        reflection,
        findings=tuple(
            replace(f, decision=decision) if f.id == finding else f for f in reflection.findings
        ),
    )
