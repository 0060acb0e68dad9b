"""The critic's whole work: a request and the picture's pixels in, a reflection out, told as it goes.

First the plan is held against the intent, then the picture against the plan, line by line. What a later pass
will paint is not asked for yet; what a person waved aside comes back waved aside.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.parts import Finding, Instruction, Reflection, alike
from app.domain.requests import ReflectRequest
from app.engines.base import Progress, Reporter, Text
from app.engines.sketchbook import layout
from app.engines.sketchbook.critic import (
    barred,
    findings,
    fusion,
    gathering,
    intent,
    mirrors,
    relations,
    surroundings,
    words,
)
from app.engines.sketchbook.critic.judging import (
    Extra,
    Judged,
    Stranger,
    shared,
    strangers,
)
from app.engines.sketchbook.critic.reuniting import reunited
from app.engines.sketchbook.critic.sight import Sight
from app.engines.sketchbook.critic.turned import seen_either_way
from app.engines.sketchbook.critic.view import Bytes
from app.engines.sketchbook.reading import read

VERSION = "1"


def version() -> str:
    """Names this critic: its rules and its weights."""
    return f"sketchbook-critic {VERSION}.{fusion.shipped().version}"


def reflect(request: ReflectRequest, pixels: Bytes, report: Reporter) -> Reflection:
    """Look at (H, W, 3) uint8 sRGB pixels of any size. Raises whatever `report` raises."""
    telling = _Telling(report)
    report(Progress(0.0, "reading the plan"))
    for finding in intent.of_plan(
        request.intent, request.plan, layout.places(request.plan), request.words
    ):
        telling.tell(finding)
    sight, one_by_one, extras = seen_either_way(
        request, pixels, fusion.shipped(), lambda done, doing: report(Progress(done, doing))
    )
    if not sight.ours:
        one_by_one, extras = _in_another_hand(one_by_one, extras)
    extras, unwanted = _unwanted(request, sight, one_by_one, extras)
    odd = strangers(sight, fusion.shipped(), one_by_one, extras) if sight.ours else ()
    told = [finding.region for finding in unwanted if finding.region]
    odd = tuple(each for each in odd if not any(shared(each.at, at) > 0.2 for at in told))
    one_by_one, odd = reunited(sight, one_by_one, odd)
    for line in request.plan.instructions:
        for finding in _of_line(request, line, sight, one_by_one, extras):
            telling.tell(finding)
    for finding in gathering.of_all(one_by_one) if sight.ours else ():
        telling.tell(finding)
    for finding in unwanted:
        telling.tell(finding)
    for stranger in odd:
        telling.tell(findings.of_stranger(stranger))
    report(Progress(1.0, "done"))
    found = tuple(_waved_aside(each, request.dismissed) for each in telling.found)
    return Reflection(found, summary(found), version())


def _due(request: ReflectRequest) -> set[str]:
    return {line.id for line in request.plan.instructions if line.pass_no <= request.pass_no}


@dataclass
class _Telling:
    """Findings in the order they are told, each with its id, and how many UTF-16 units were said."""

    report: Reporter

    def __post_init__(self) -> None:
        self.found: list[Finding] = []
        self.said = 0

    def tell(self, finding: Finding) -> None:
        self.found.append(replace(finding, id=f"f{len(self.found) + 1}"))
        sentence = f"{finding.evidence} {finding.correction}".strip() + "\n"
        self.report(Text(self.said, sentence))
        self.said += len(sentence.encode("utf-16-le")) // 2


def _of_line(
    request: ReflectRequest,
    line: Instruction,
    sight: Sight,
    one_by_one: Sequence[Judged],
    extras: Sequence[Extra],
) -> list[Finding]:
    """All that is found about one line of the plan; at least one finding."""
    if line.id not in _due(request):
        said = f"Left for pass {line.pass_no}."
        return [Finding("", "picture", "not drawn yet", said, "", line.id, line.region)]
    mine = [one for one in one_by_one if one.thing.instruction == line.id]
    known = {id(one.thing) for one in mine}
    unknown = [t for t in sight.things if t.instruction == line.id and id(t) not in known]
    more = [extra for extra in extras if extra.thing.instruction == line.id]
    found = findings.of_instruction(line.id, mine, unknown, more)
    found = relations.with_relations(request.plan, line.id, found, one_by_one)
    found = mirrors.with_reflections(line.id, found, one_by_one, sight)
    return found or [surroundings.of_line(line, sight)]


def _unwanted(
    request: ReflectRequest, sight: Sight, one_by_one: Sequence[Judged], extras: tuple[Extra, ...]
) -> tuple[tuple[Extra, ...], list[Finding]]:
    """What the intent says there must not be, and what is left of the things that looked like one too many."""
    words_, found = read(request.intent).without, list[Finding]()
    if not words_ or not sight.ours:
        return extras, found
    odd = strangers(sight, fusion.shipped(), one_by_one, ())
    for place in (*odd, *(Stranger(extra.sure, extra.at) for extra in extras)):
        told = any(f.region and shared(place.at, f.region) > 0.2 for f in found)
        if not told and (word := barred.named(sight, place.at, words_)):
            found.append(findings.of_stranger(place, word))
    there = [finding.region for finding in found if finding.region]
    return tuple(e for e in extras if not any(shared(e.at, at) > 0.2 for at in there)), found


def _in_another_hand(
    one_by_one: tuple[Judged, ...], extras: tuple[Extra, ...]
) -> tuple[tuple[Judged, ...], tuple[Extra, ...]]:
    """In another hand a thing may be there and look otherwise: unless most are found, none is missed or too many."""
    there = sum(one.state == "right" for one in one_by_one)
    if one_by_one and 2 * there >= len(one_by_one):
        return one_by_one, extras
    return tuple(
        one if one.state == "right" else replace(one, state="unclear") for one in one_by_one
    ), ()


def _waved_aside(finding: Finding, dismissed: Sequence[Finding]) -> Finding:
    """A finding as a person decided on one like it."""
    for old in dismissed:
        if finding.verdict == "wrong" and alike(old, finding):
            return replace(finding, decision="dismissed")
    return finding


def summary(found: Sequence[Finding]) -> str:
    """The reflection in one or two sentences."""
    wrong = [each for each in found if each.stands]
    untold = sum(each.verdict == "cannot tell" for each in found)
    if not wrong:
        rest = f" I cannot tell about {words.number(untold)} of them." if untold else ""
        return (
            f"Nothing is wrong that I can see.{rest}" if found else "There is nothing to look at."
        )
    faults = words.joined(list(dict.fromkeys(each.fault for each in wrong)))
    things = "thing is" if len(wrong) == 1 else "things are"
    said = f"{words.upper(words.number(len(wrong)))} {things} wrong: {faults}."
    return said + (f" I cannot tell about {words.number(untold)} more." if untold else "")
