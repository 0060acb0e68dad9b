"""What the critic finds wrong with a draft of an intent, from the plan to the picture."""

from app.domain.canvas import ImageRef, Size
from app.domain.requests import PlanRequest, ReflectRequest
from app.engines.sketchbook import layout, painter
from app.engines.sketchbook.critic.reflecting import reflect
from app.engines.sketchbook.planner import plan
from tests.engines.sketchbook.critic.easel import quiet


def judged(intent: str, seed: int = 5, size: Size = Size(1024, 768)) -> list[str]:  # noqa: B008
    """The evidence of every finding that is not "right"."""
    made = plan(PlanRequest(intent, size, seed), quiet)
    scene = layout.scene_of(made, size, seed)
    pixels = painter.draft(scene, size.draft, size, seed, quiet)
    image = ImageRef("0" * 64, pixels.shape[1], pixels.shape[0], "engine")
    seen = reflect(ReflectRequest(intent, made, image, seed), pixels, quiet)
    return [f.evidence for f in seen.findings if f.verdict != "right"]
