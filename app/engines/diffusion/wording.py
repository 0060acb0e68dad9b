"""A plan in the words that a painter's model reads: what to draw, or what to change and what to leave.

A plan's regions become plain words ("on the left"), as no prompt has coordinates. The most important words come first:
older text encoders read no more than some sixty. Pure.
"""

from app.domain.canvas import Region
from app.domain.parts import Finding, Instruction, Plan
from app.domain.requests import DraftRequest, RefineRequest

KEEP = "Keep everything else exactly as it is: composition, colours, light and style."
FINISH = "Render the same picture in finer detail. Keep the composition, every thing and its place, colours and light."
OUTER = 0.36  # a region's centre nearer than that to an edge is told as being there
LARGE = 0.7  # of a side: a region that wide has no place worth telling


def to_draw(request: DraftRequest) -> str:
    """The whole picture of the passes so far, what corrections ask for, and the style."""
    parts = [_described(request.plan)]
    parts += [_line(line) for line in request.plan.instructions if line.pass_no <= request.pass_no]
    parts += [f.correction for f in request.corrections if f.correction]
    return _sentences([*parts, request.words, _style(request.style)])


def to_add(request: DraftRequest) -> str:
    """What a later pass adds to the picture it is given."""
    lines = [_line(line) for line in request.plan.instructions if line.pass_no == request.pass_no]
    fixes = [f.correction for f in request.corrections if f.correction]
    return _sentences([*lines, *fixes, request.words, KEEP])


def to_change(request: RefineRequest) -> str:
    """An instruction for a model that edits by words: the corrections, then what stays."""
    asked = [_change(finding) for finding in request.findings]
    if not any(asked) and not request.words:
        return _sentences([FINISH, _style(request.style)])
    return _sentences([*asked, request.words, KEEP])


def to_go_over(request: RefineRequest) -> str:
    """A description for a model that begins from the picture: as it should be when it is mended."""
    parts = [_described(request.plan)]
    parts += [_change(finding) for finding in request.findings]
    parts += [_line(line) for line in request.plan.instructions if line.pass_no <= request.pass_no]
    return _sentences([*parts, request.words, _style(request.style)])


def where(region: Region | None) -> str:
    """In plain words; '' for the middle of everything."""
    if region is None or (region.w > LARGE and region.h > LARGE):
        return ""
    x, y = region.centre
    across = "" if region.w > LARGE else "left" if x < OUTER else "right" if x > 1 - OUTER else ""
    down = "" if region.h > LARGE else "top" if y < OUTER else "bottom" if y > 1 - OUTER else ""
    if across and down:
        return f"at the {down} {across}"
    if across:
        return f"on the {across}"
    return f"at the {down}" if down else "in the middle"


def _described(plan: Plan) -> str:
    return plan.description


def _line(line: Instruction) -> str:
    place = where(line.region)
    return f"{line.words.rstrip('. ')}, {place}" if place else line.words


def _change(finding: Finding) -> str:
    words = finding.correction or finding.evidence
    place = where(finding.region)
    return f"{words.rstrip('. ')}, {place}" if place and words and not finding.author else words


def _style(style: str) -> str:
    return f"Style: {style}" if style else ""


def _sentences(parts: list[str]) -> str:
    """Each once, ended by a full stop."""
    said: dict[str, str] = {}
    for part in parts:
        words = " ".join(part.split()).rstrip(".")
        if words:
            said.setdefault(words.casefold(), words)
    return " ".join(f"{words}." for words in said.values())
