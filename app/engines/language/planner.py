"""Planning with a language model: a request and someone who answers in, a plan out.

Lines keep their ids by number. What a request promises is kept whatever the model does: a later pass leaves the lines
before it alone, places found anew change no words, a picture made at once has one pass.
"""

from app.domain.parts import Instruction, Plan
from app.domain.requests import PlanRequest
from app.engines.base import Images, Progress, Reporter
from app.engines.language import wording
from app.engines.language.answers import Ins, PlanAnswer, region_of
from app.engines.language.asking import ask, seen
from app.engines.language.prompts import Prompts
from app.engines.language.speaking import Said, Speaker

DOING = "Planning"


def plan(
    request: PlanRequest, images: Images, speaker: Speaker, report: Reporter, prompts: Prompts
) -> Plan:
    """Raises MissingImage, EngineError and what `report` raises."""
    report(Progress(0.0, "Reading the words"))
    shown = (seen(images, request.image.id),) if request.image else ()
    said = [
        Said("system", prompts.text("planner")),
        Said("user", _question(request, prompts), shown),
    ]
    answer = ask(speaker, said, PlanAnswer, request.seed, prompts, report, DOING)
    return planned(request, answer)


def planned(request: PlanRequest, answer: PlanAnswer) -> Plan:
    """The plan that an answer makes of this request."""
    before = request.previous.instructions if request.previous else ()
    if request.anew and before:
        lines = _placed_anew(before, answer.ins)
    else:
        lines = _lines(before, answer.ins, request.pass_no)
    lines = _passes_in_order(lines, at_once=request.build == "at once" and request.pass_no == 1)
    count = max(line.pass_no for line in lines)
    names = tuple(answer.passes[:count]) if len(answer.passes) >= count > 1 else ()
    missing = tuple(dict.fromkeys(each.strip() for each in answer.missing if each.strip()))
    return Plan(lines, answer.des.strip(), missing, names)


def _question(request: PlanRequest, prompts: Prompts) -> str:
    slots = {
        "intent": request.intent, "width": str(request.size.width), "height": str(request.size.height),
        "format": wording.of_size(request.size), "style": wording.of_style(request.style),
        "build": wording.BUILDS[request.build], "pass": str(request.pass_no),
    }  # fmt: skip
    if request.previous is None:
        said = wording.corrections(request.words, request.corrections) if request.words else ""
        return prompts.text("plan", **slots) + (f"\n\nAlso said:\n{said}" if said else "")
    slots["plan"] = wording.of_plan(request.previous)
    slots["said"] = wording.corrections(request.words, request.corrections)
    if request.anew:
        return prompts.text("plan-anew", **slots)
    if request.image:
        return prompts.text("plan-amend", **slots)
    if request.pass_no > 1 and not (request.words or request.corrections):
        return prompts.text("plan-pass", **slots)
    return prompts.text("plan-again", **slots)


def _lines(
    before: tuple[Instruction, ...], said: list[Ins], pass_no: int
) -> tuple[Instruction, ...]:
    """The lines in the order they are to be painted; those of passes that are painted stay, whatever was answered."""
    painted = [line for line in before if line.pass_no < pass_no]
    kept = {line.id for line in painted}
    used, ids = set(kept), _Fresh(before)
    made: list[Instruction] = []
    for each in said:
        old = before[each.line - 1] if 0 < each.line <= len(before) else None
        if old and old.id in kept:
            continue
        id = old.id if old and old.id not in used else ids.next()
        used.add(id)
        number = max(each.pass_no, pass_no)
        made.append(Instruction(id, " ".join(each.words.split()), region_of(each.box), number))
    return (*painted, *sorted(made, key=lambda line: line.pass_no))


def _placed_anew(before: tuple[Instruction, ...], said: list[Ins]) -> tuple[Instruction, ...]:
    boxes = {each.line: region_of(each.box) for each in said}
    return tuple(
        Instruction(line.id, line.words, boxes.get(number, line.region), line.pass_no)
        for number, line in enumerate(before, 1)
    )


def _passes_in_order(lines: tuple[Instruction, ...], *, at_once: bool) -> tuple[Instruction, ...]:
    """Passes counted from 1 with none left out, so that no pass has nothing to paint."""
    numbers = sorted({line.pass_no for line in lines})
    place = {number: 1 if at_once else n for n, number in enumerate(numbers, 1)}
    return tuple(
        Instruction(line.id, line.words, line.region, place[line.pass_no]) for line in lines
    )


class _Fresh:
    """Ids that no line ever had."""

    def __init__(self, before: tuple[Instruction, ...]) -> None:
        self.taken = {line.id for line in before}
        self.number = 0

    def next(self) -> str:
        while True:
            self.number += 1
            if (id := f"i{self.number}") not in self.taken:
                return id
