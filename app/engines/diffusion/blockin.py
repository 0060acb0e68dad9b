"""The block-in: the sketchbook paints the plan first, roughly, so that a model's draft begins with counts and places.

A text-to-image model that begins from noise often miscounts and misplaces. Begun from a painting of the plan at high
denoising strength it keeps the composition and paints everything else anew (image-to-image as in SDEdit, Meng et al.,
arXiv 2108.01073).
"""

from dataclasses import replace

from app.domain.requests import DraftRequest
from app.domain.sampling import AS_IT_COMES
from app.engines import pixels
from app.engines.base import Images, Painted, Progress, Report, Reporter
from app.engines.pixels import Rgb
from app.engines.registry import engine_named

STRENGTH = 0.8  # of the draft that begins from it
SHARE = 0.1  # of the draft's progress
BLOCKED_IN = "Begun from the sketchbook's painting of the plan."


def block_in(request: DraftRequest, images: Images, report: Reporter) -> Rgb:
    """(H, W, 3) uint8 at the draft's size. Raises what `report` raises and `EngineError` for unknown art."""
    asked = replace(
        request, engine="sketchbook", version="", weights=None, sampling=AS_IT_COMES,
        base=None, scene=None, protected=None, corrections=(),
    )  # fmt: skip

    def listen(said: Report) -> None:
        """Its words and previews are not the draft's own; how far it is, and a cancel, are."""
        done = said.fraction if isinstance(said, Progress) else 0.0
        report(Progress(SHARE * done, "Blocking in the plan"))

    painted = engine_named("sketchbook").run(asked, images, listen)
    assert isinstance(painted, Painted)
    return pixels.from_png(painted.png)
