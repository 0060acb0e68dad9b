"""How far a refinement may go from the picture it begins with: its denoising strength, from what it has to mend.

0 changes nothing, 1 begins from noise. Too little cannot mend a missing thing, too much loses what was right: the
known weakness of refining is over-correction, so each fault asks for no more than its kind needs.
"""

from app.domain.parts import Finding

FINISH = 0.3  # a right draft, gone over once more
WORDS = 0.55  # a person's wish whose kind is not known
STRENGTHS = {
    "missing": 0.75, "extra": 0.75, "count": 0.75, "cropped": 0.7, "place": 0.7, "relation": 0.7,
    "crowded": 0.6, "balance": 0.6, "colour": 0.5, "reflection": 0.45, "hard to read": 0.45,
}  # fmt: skip
EACH_MORE = 0.03  # for every fault beyond the first
MOST = 0.85


def strength(findings: tuple[Finding, ...], asked: float | None = None) -> float:
    """0..1. What a person asked for is taken as it is."""
    if asked is not None:
        return asked
    if not findings:
        return FINISH
    worst = max(STRENGTHS.get(finding.fault, WORDS) for finding in findings)
    return round(min(MOST, worst + EACH_MORE * (len(findings) - 1)), 3)
