"""The critic on pictures whose truth is known, beside a plain critic that knows likeness alone.

Half of the faults are made after painting, half are painted against the plan; no noun here tuned the critic.
The plain critic calls a thing wrong when it looks too little like its drawing, from the likeness that gives it as
many false alarms as the critic has here, or one in twenty. Paintings are kept under `.cache/critic/` for the next
time; without them it takes about two minutes on two quiet cores.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in the studio's own children

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.critic import judged
from benchmarks.critic_judging import Outcome, show, touches

CASES = 75  # case numbers; each gives a faithful, a doctored and a wrongly painted picture


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=CASES)
    count = parser.parse_args().cases
    outcomes = judged(count)
    show(outcomes)
    beside(outcomes)


def beside(outcomes: Sequence[Outcome]) -> None:
    """Both critics by the same rule: a fault counts as seen when anything is called wrong where it is."""
    faithful = [o for o in outcomes if o.case.way == "faithful"]
    wrong = [o for o in outcomes if o.case.way != "faithful"]
    alarms = max(0.05, float(np.mean([bool(o.reflection.standing) for o in faithful])))
    least = float(np.quantile([_least(o) for o in faithful], alarms))
    ours = np.mean([o.flagged for o in wrong])
    plain = np.mean([_least(o, there=True) < least for o in wrong])
    sys.stdout.write(
        f"\nfaults seen, whatever they are called, at most {100 * alarms:.1f} % of faithful pictures alarmed\n"
        f"  the critic         {100 * ours:5.1f} %\n"
        f"  likeness alone     {100 * plain:5.1f} %\n"
        f"  ratio              {ours / max(plain, 0.001):5.2f}\n"
    )


def _least(outcome: Outcome, there: bool = False) -> float:
    """The likeness of the thing least like its drawing, of all or of those where the fault is."""
    regions = outcome.case.regions
    return min((v for box, v in outcome.likeness if not there or touches(box, regions)), default=1)


if __name__ == "__main__":
    main()
