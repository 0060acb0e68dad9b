"""The remote engine: whatever roles a server of the person's own can play, over HTTP.

The server's name stands after the colon; its address and its key stay with who runs the studio.
"""

from dataclasses import replace

from app.domain.errors import EngineError
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest, ReflectRequest, Request
from app.domain.sampling import Weights
from app.engines.base import Images, Progress, Report, Reporter, Result, Workbench
from app.engines.language.critic import reflect
from app.engines.language.planner import plan
from app.engines.language.prompts import Prompts
from app.engines.language.variants import settled
from app.engines.remote import comfy, images, omni
from app.engines.remote.calling import Calling
from app.engines.remote.chat import Chat
from app.engines.remote.servers import server_named

OWN = "1"  # changes whenever the same request would be asked otherwise
PAINTERS = {"images": images.paint, "omni": omni.paint, "comfy": comfy.paint}


class Remote:
    """`server` is a name in the file of servers. Reaches nothing until it runs."""

    name = "remote"

    def __init__(self, server: str, bench: Workbench) -> None:
        self.server = server_named(server, bench.servers)
        self.roles = self.server.roles
        self.prompts = Prompts(bench.prompts)

    @property
    def version(self) -> str:
        return f"{OWN}, server {self.server.edition}, prompts {self.prompts.edition}"

    def settled(self, request: Request) -> Request:
        """With the model that answers; one of four variants becomes its own seed."""
        model = self.server.model or self.server.title
        return replace(settled(request), weights=Weights(model, "", self.server.licence))

    def run(self, request: Request, images: Images, report: Reporter) -> Result:
        """Raises MissingImage, EngineError in words, and what `report` raises."""
        request, server = self.settled(request), self.server
        steady = _Steady(report, f"Waiting for {server.title}")
        calling, report = Calling(server, steady.again), steady
        if isinstance(request, DraftRequest | RefineRequest):
            if server.kind not in PAINTERS:
                raise EngineError(f"{server.title} plans and looks; it does not paint.")
            return PAINTERS[server.kind](calling, request, images, report)
        if server.kind not in ("chat", "omni"):
            raise EngineError(f"{server.title} paints; it does not plan or look.")
        speaker = omni.chat(calling) if server.kind == "omni" else Chat(calling)
        if isinstance(request, PlanRequest):
            return plan(request, images, speaker, report, self.prompts)
        assert isinstance(request, ReflectRequest)
        return reflect(request, images, speaker, report, self.prompts)


class _Steady:
    """A reporter that can say the last progress once more, which is how a stop is heard while nothing comes.

    Progress never goes back: a server counts from the beginning what followed the sketchbook's part.
    """

    def __init__(self, report: Reporter, doing: str) -> None:
        self.report, self.last = report, Progress(0.0, doing)

    def __call__(self, said: Report) -> None:
        if isinstance(said, Progress):
            said = self.last = replace(said, fraction=max(said.fraction, self.last.fraction))
        self.report(said)

    def again(self) -> None:
        self.report(self.last)
