"""Looking with a language model: a request and someone who answers in, a reflection out.

Each line that is due is a closed question; those of later passes are not drawn yet, and nobody is asked about them.
Only the present image is shown, and what earlier rounds found is told in a line each.
"""

from dataclasses import replace

from app.domain.parts import Finding, Instruction, Reflection, alike
from app.domain.requests import ReflectRequest
from app.engines.base import Images, Progress, Reporter
from app.engines.language import wording
from app.engines.language.answers import (
    OfLine,
    ReflectionAnswer,
    reflection_form,
    region_of,
)
from app.engines.language.asking import ask, seen
from app.engines.language.prompts import Prompts
from app.engines.language.speaking import Said, Speaker

DOING = "Looking"
LEVELS = {"draft": "a rough draft: judge what is there, not how finely", "refinement": "finished"}


def reflect(
    request: ReflectRequest, images: Images, speaker: Speaker, report: Reporter, prompts: Prompts
) -> Reflection:
    """Raises MissingImage, EngineError and what `report` raises."""
    report(Progress(0.0, "Looking at the picture"))
    said = [
        Said("system", prompts.text("critic")),
        Said("user", _question(request, prompts), (seen(images, request.image.id),)),
    ]
    form = reflection_form(_due(request))
    answer = ask(speaker, said, form, request.seed, prompts, report, DOING)
    return reflected(request, answer, prompts.edition)


def reflected(request: ReflectRequest, answer: ReflectionAnswer, edition: str) -> Reflection:
    """The reflection that an answer makes of this request; `edition` is that of the prompts."""
    found = [
        Finding("", "plan", "wrong", each.evidence, each.refine, fault="words")
        for each in answer.plan
    ]
    for number, line in enumerate(request.plan.instructions, 1):
        if line.pass_no > request.pass_no:
            said = f"Left for pass {line.pass_no}."
            found.append(Finding("", "picture", "not drawn yet", said, "", line.id, line.region))
        else:
            found.append(_of_line(line, getattr(answer.lines, f"line_{number}")))
    found += [
        Finding("", "picture", "wrong", each.saw, each.refine, None, region_of(each.box), "extra")
        for each in answer.extra
    ]
    named = [_decided(each, n, request.dismissed) for n, each in enumerate(found, 1)]
    return Reflection(tuple(named), answer.summary.strip(), critic_of(request, edition))


def critic_of(request: ReflectRequest, edition: str) -> str:
    """Which critic this was: scores are compared only within one model, its weights and its prompts."""
    weights = request.weights
    model = (
        f"{weights.model} {weights.revision[:12]} {weights.precision}"
        if weights
        else request.engine
    )
    return f"{' '.join(model.split())}, prompts {edition}"


def _due(request: ReflectRequest) -> list[int]:
    lines = enumerate(request.plan.instructions, 1)
    return [number for number, line in lines if line.pass_no <= request.pass_no]


def _question(request: ReflectRequest, prompts: Prompts) -> str:
    return prompts.text(
        "reflect",
        **{
            "intent": request.intent, "words": wording.words_since(request.words),
            "pass": str(request.pass_no), "passes": str(request.plan.passes),
            "plan": wording.to_look_at(request.plan, request.pass_no), "level": LEVELS[request.level],
            "earlier": wording.rounds(request.earlier), "waved": wording.waved_aside(request.dismissed),
            "due": ", ".join(map(str, _due(request))),
        },
    )  # fmt: skip


def _of_line(line: Instruction, said: OfLine) -> Finding:
    """What is called wrong has a kind of fault and a correction; what is right has neither."""
    region = region_of(said.box) or line.region
    saw, refine = said.saw.strip(), said.refine.strip()
    if said.verdict != "wrong":
        return Finding("", "picture", said.verdict, saw, "", line.id, region)
    refine = refine or f"Make this true: {line.words}"
    fault = said.fault or "missing"
    return Finding("", "picture", "wrong", saw, refine, line.id, region, fault)


def _decided(finding: Finding, number: int, dismissed: tuple[Finding, ...]) -> Finding:
    """With its id, and as a person decided on one like it."""
    waved = finding.verdict == "wrong" and any(alike(old, finding) for old in dismissed)
    return replace(finding, id=f"f{number}", decision="dismissed" if waved else "")
