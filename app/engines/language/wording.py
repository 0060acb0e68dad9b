"""A plan, earlier rounds and a person's words as a language model is told them. Pure."""

from collections.abc import Iterable

from app.domain.canvas import Size
from app.domain.parts import Finding, Instruction, Plan
from app.engines.language.answers import box_of

BUILDS = {
    "as suits": "If the wish holds more than four things, plan it in passes; otherwise in one.",
    "at once": "Everything is painted at once: every line has pass 1.",
    "step by step": "The picture grows: plan it in two to four passes, the place first.",
}


def of_plan(plan: Plan) -> str:
    """Every line with its number, place and pass, then the description."""
    lines = [
        f'<ins line="{n}" box="{box_of(line.region)}" pass="{line.pass_no}">{line.words}</ins>'
        for n, line in enumerate(plan.instructions, 1)
    ]
    return "\n".join([*lines, f"<des>{plan.description}</des>"])


def to_look_at(plan: Plan, pass_no: int) -> str:
    """As `of_plan`, with what a later pass will draw marked as such."""
    lines = [_asked(n, line, pass_no) for n, line in enumerate(plan.instructions, 1)]
    return "\n".join([*lines, f"<des>{plan.description}</des>"])


def of_size(size: Size) -> str:
    ratio = size.width / size.height
    return "square" if 0.95 < ratio < 1.05 else "wide" if ratio > 1 else "tall"


def of_style(style: str) -> str:
    return f"It is to be painted as: {style}." if style else ""


def corrections(words: str, findings: Iterable[Finding]) -> str:
    """What was said, a line each; a person's words come first."""
    told = [words] if words else []
    told += [finding.correction or finding.evidence for finding in findings]
    return "\n".join(f"- {each}" for each in dict.fromkeys(told) if each) or "- (nothing in words)"


def waved_aside(dismissed: Iterable[Finding]) -> str:
    said = dict.fromkeys(finding.evidence for finding in dismissed)
    if not said:
        return ""
    return "The person wants these as they are, so do not call them wrong:\n" + _listed(said)


def rounds(earlier: Iterable[str]) -> str:
    told = _listed(earlier)
    return f"The rounds so far:\n{told}" if told else "This is the first look at it."


def words_since(words: Iterable[str]) -> str:
    told = _listed(words)
    return (
        f"Since then the person has said, and the plan follows this where it differs:\n{told}"
        if told
        else ""
    )


def _asked(number: int, line: Instruction, pass_no: int) -> str:
    if line.pass_no > pass_no:
        return f'<ins line="{number}" pass="{line.pass_no}">not drawn yet: {line.words}</ins>'
    return f'<ins line="{number}" box="{box_of(line.region)}">{line.words}</ins>'


def _listed(said: Iterable[str]) -> str:
    return "\n".join(f"- {each}" for each in said)
