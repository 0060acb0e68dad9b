"""The planner: an intent becomes a plan, said as it is written.

Reads the words, finds a place for everything, writes one line for the setting and one for each group of things.
With a plan before it, keeps the lines and places that still hold; a person's words change that plan. What it cannot
paint it says, with the nearest that it will do instead. Sources: the words alone; no model.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.errors import Invalid
from app.domain.parts import Instruction, Plan
from app.domain.requests import PlanRequest
from app.engines.base import Progress, Reporter, Text
from app.engines.sketchbook import passes, wording
from app.engines.sketchbook.amending import amended
from app.engines.sketchbook.arranging import arrange, placed_anew
from app.engines.sketchbook.planreading import Part, Whole, whole_of, whole_of_reading
from app.engines.sketchbook.reading import LANGUAGES, Reading, Relation, read
from app.engines.sketchbook.replanning import replanned
from app.engines.sketchbook.scene import Setting
from app.engines.sketchbook.supports import supports_of
from app.engines.sketchbook.surroundings import setting_of, setting_told

WORDS_AT_ONCE = 4


def plan(request: PlanRequest, report: Reporter) -> Plan:
    """A plan for the intent, told in words through `report`. Raises `Invalid` when nothing can be read."""
    report(Progress(0.0, "Reading"))
    if request.pass_no > 1 and request.previous and not (request.corrections or request.words):
        return _of_a_pass(request, report)
    if request.anew and request.previous:
        return _anew(request, request.previous, report)
    reading = read(request.intent)
    _refuse_what_says_nothing(request.intent, reading)
    amends = request.image is not None and request.previous is not None
    whole, undone = (amended(request), ()) if amends else _asked_for(request, reading)
    report(Progress(0.3, "Finding places"))
    arranged = arrange(whole, request.size, request.seed)
    whole = replace(whole, parts=arranged.parts, relations=arranged.relations)
    undone = (*undone, *wording.palette_told(whole, request.style))
    broken = [r for r in arranged.relations if r in arranged.broken]
    places = (*reading.places, *read(request.words or "").places)
    missing = [*reading.missing, *setting_told(places, setting_of(whole)), *undone]
    if not (whole.parts or whole.settings or whole.features or whole.time):
        missing.append("No thing or place was named that I can paint; I paint green hills.")
    missing += [
        f"I could not place {wording.named(whole.parts[r.a], whole)} {r.how} "
        f"{wording.named(whole.parts[r.b[0]], whole)} as well; it stands where there was room."
        for r in broken
    ]
    whole = replace(whole, relations=tuple(r for r in whole.relations if r not in broken))
    whole = _what_is_pointed_to_first(whole)
    whole, names = (whole, _names(request)) if amends else _in_passes(whole, request)
    made = _written(whole, setting_of(whole), request.previous, missing)
    made = _described(replace(made, pass_names=names), whole, request.pass_no)
    _tell(made, report)
    report(Progress(1.0, "Planned"))
    return made


def _of_a_pass(request: PlanRequest, report: Reporter) -> Plan:
    """The plan that a later pass begins with: the same lines, and the picture as it is after them."""
    assert request.previous is not None
    made = request.previous
    if request.build == "at once":
        made = passes.merged_from(made, request.pass_no)
    made = _described(made, whole_of(made), request.pass_no)
    adds = [line for line in made.instructions if line.pass_no == request.pass_no]
    _tell(replace(made, instructions=tuple(adds)), report)
    report(Progress(1.0, "Planned"))
    return made


def _anew(request: PlanRequest, previous: Plan, report: Reporter) -> Plan:
    """The lines of an earlier plan in another composition."""
    report(Progress(0.3, "Finding other places"))
    made = placed_anew(previous, request.size, request.seed)
    if request.build == "at once" and made.passes > 1:
        made, whole = passes.merged_from(made, 1), whole_of(made)
        made = replace(made, description=wording.sentence(whole, setting_of(whole)))
    _tell(made, report)
    report(Progress(1.0, "Planned"))
    return made


def _names(request: PlanRequest) -> tuple[str, ...]:
    return request.previous.pass_names if request.previous else ()


def _in_passes(whole: Whole, request: PlanRequest) -> tuple[Whole, tuple[str, ...]]:
    """Every part in its pass; what was painted before the pass that is planned anew stays in its own."""
    numbers, names = passes.passes_of(whole, request.build)
    if request.pass_no > 1 and request.previous is not None:
        before = {line.id: line.pass_no for line in request.previous.instructions}
        numbers = [
            before.get(part.instruction, max(number, request.pass_no))
            for part, number in zip(whole.parts, numbers, strict=True)
        ]
        names = request.previous.pass_names
    parts = [replace(p, pass_no=number) for p, number in zip(whole.parts, numbers, strict=True)]
    return replace(whole, parts=tuple(parts)), names


def _described(plan: Plan, whole: Whole, pass_no: int) -> Plan:
    """The plan with the picture as it is after a pass, not before its time."""
    if plan.passes == 1:
        return plan
    shown = passes.up_to(whole, pass_no)
    return replace(plan, description=wording.sentence(shown, setting_of(whole)))


def _asked_for(request: PlanRequest, reading: Reading) -> tuple[Whole, tuple[str, ...]]:
    """What the plan is to hold. A person's words change the plan they saw; corrections, what the intent says."""
    if request.words and request.previous is not None:
        return replanned(whole_of(request.previous), (request.words,))
    corrections = [f.correction for f in request.corrections if f.about == "plan" or f.author]
    words = [*corrections, *([request.words] if request.words else [])]
    whole = whole_of_reading(reading)
    manner = request.style.partition(",")
    chosen = read(manner[2] or manner[0]).palette  # beside the intent: "pastel, muted colours"
    whole = whole if whole.palette else replace(whole, palette=chosen)
    return replanned(_kept(whole, request.previous), words)


def _refuse_what_says_nothing(intent: str, reading: Reading) -> None:
    if not intent.strip():
        raise Invalid("Say what the picture should show, for example: two red boats on a lake.")
    if not reading.words:
        other = f"I read {LANGUAGES}, and found no words of theirs here" if reading.foreign else (
            "There are no words here that I can read"
        )  # fmt: skip
        raise Invalid(f"{other}. Name things to paint, for example: two red boats on a lake.")


def _kept(whole: Whole, previous: Plan | None) -> Whole:
    """Parts that an earlier plan had keep their line and, where it was not moved by words, their place."""
    if previous is None:
        return whole
    before = list(whole_of(previous).parts)
    parts = []
    for part in whole.parts:
        match = _match(part, before)
        if match is not None:
            before.remove(match)
            part = replace(part, instruction=match.instruction, region=match.region)
        parts.append(part)
    return replace(whole, parts=tuple(parts))


def _match(part: Part, before: Sequence[Part]) -> Part | None:
    alike = [p for p in before if p.mention.noun.name == part.mention.noun.name]
    exact = [p for p in alike if p.mention == part.mention]
    same = [p for p in alike if p.mention.colour == part.mention.colour]
    best = exact or same or alike
    return best[0] if best else None


def _what_is_pointed_to_first(whole: Whole) -> Whole:
    """ "An island" before "two boats left of the island", else as they were said."""
    order: list[int] = []

    def bring(number: int, waiting: frozenset[int]) -> None:
        if number in order or number in waiting:
            return
        for relation in whole.relations:
            if relation.a == number:
                for b in relation.b:
                    bring(b, waiting | {number})
        order.append(number)

    for number in range(len(whole.parts)):
        bring(number, frozenset())
    new = {old: at for at, old in enumerate(order)}
    relations = tuple(
        Relation(new[r.a], r.how, tuple(new[b] for b in r.b)) for r in whole.relations
    )
    return replace(whole, parts=tuple(whole.parts[n] for n in order), relations=relations)


def _written(whole: Whole, setting: Setting, previous: Plan | None, missing: Sequence[str]) -> Plan:
    """The lines of a plan, with ids that earlier lines keep."""
    taken = {line.id for line in previous.instructions} if previous else set()
    ids = _Ids(taken)
    old = _lines_without_things(previous)
    lines = [Instruction(ids.keep(old.get("setting")), wording.setting_words(whole, setting))]
    if said := wording.colours_words(whole):
        lines.append(Instruction(ids.keep(old.get("colours")), said))
    supports = supports_of(whole)
    named: set[tuple[str, str | None, str]] = set()
    for number, part in enumerate(whole.parts):
        looks = part.mention.noun.name, part.mention.colour, part.mention.material
        another = looks in named
        named.add(looks)
        said = wording.part_words(number, whole, supports[number], another)
        lines.append(Instruction(ids.keep(part.instruction), said, part.region, part.pass_no))
    if said := wording.without_words(whole.without):
        lines.append(Instruction(ids.keep(old.get("without")), said))
    return Plan(tuple(lines), wording.sentence(whole, setting), tuple(dict.fromkeys(missing)))


def _lines_without_things(previous: Plan | None) -> dict[str, str]:
    """The ids of an earlier plan's lines for setting, colours and what to leave out."""
    if previous is None:
        return {}
    found: dict[str, str] = {}
    things = {part.instruction for part in whole_of(previous).parts}
    for line in previous.instructions:
        if line.id in things:
            continue
        reading = read(line.words)
        kind = "without" if reading.without else "colours" if reading.palette else "setting"
        found.setdefault(kind, line.id)
    return found


class _Ids:
    """Gives every line an id: its old one once, else the next that was never used."""

    def __init__(self, taken: set[str]) -> None:
        self.taken, self.used = set(taken), set[str]()
        self.number = 0

    def keep(self, id: str | None) -> str:
        if id and id not in self.used:
            self.used.add(id)
            return id
        while True:
            self.number += 1
            fresh = f"i{self.number}"
            if fresh not in self.taken | self.used:
                self.used.add(fresh)
                return fresh


def _tell(made: Plan, report: Reporter) -> None:
    """The plan as running text, a few words at a time, each with its offset in UTF-16 units."""
    lines = [made.description, *(f"{n}. {i.words}" for n, i in enumerate(made.instructions, 1))]
    text = "\n".join([*lines, *made.missing]) + "\n"
    words = text.split(" ")
    at = 0
    for first in range(0, len(words), WORDS_AT_ONCE):
        last = first + WORDS_AT_ONCE >= len(words)
        part = " ".join(words[first : first + WORDS_AT_ONCE]) + ("" if last else " ")
        report(Text(at, part))
        at += len(part.encode("utf-16-le")) // 2
        report(Progress(0.6 + 0.4 * min(1.0, at / max(1, len(text))), "Writing"))
