"""What all painters on servers share: which words, at which size, and a picture fitted to what was asked for.

Where a server changes pictures, a draft can begin from the sketchbook's block-in as a model's here can.
Outside a person's mask no pixel changes, and their own layer stays on top, whatever a server sends.
"""

import base64
import binascii
import io
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from PIL import Image, UnidentifiedImageError

from app.domain.canvas import Size
from app.domain.errors import EngineError
from app.domain.requests import DraftRequest, RefineRequest
from app.domain.sampling import Sampling
from app.engines import pixels
from app.engines.base import Images, Painted, Preview, Reporter
from app.engines.diffusion.blockin import BLOCKED_IN, SHARE, STRENGTH, block_in
from app.engines.diffusion.wording import to_add, to_change, to_draw
from app.engines.going_by import left_out, shown
from app.engines.pixels import Mask, Rgb
from app.engines.remote.calling import Calling
from app.engines.remote.servers import Server

MOST_PIXELS = 64_000_000
PREVIEW = 512
ASKEW = 0.03  # by how much a picture's form may differ and still be stretched
CUT = "It came in another format, so its edges were cut."
MASKED = "Only within your mask."
NOT_TAKEN = "{} does not take {}."
OVER = (
    "Paint this picture anew from the first one, a rough block-in of it: keep its composition, how many things "
    "there are and where they are; nothing of its roughness."
)
WAITING = 0.05  # of the progress, when a server is asked


NAMES = {
    "steps": "num_inference_steps", "guidance": "guidance_scale", "negative": "negative_prompt", "strength": "strength",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Order:
    """One picture to be painted: the words, the size that the server paints at, and the pictures it is given.

    The first of `pictures` is the one to be changed where `changes` is set, or the block-in to begin from where
    `begins` is; the others are to go by. `mask` is where it may change, (height, width) in 0..1 at the first picture's
    size.
    """

    words: str
    width: int
    height: int
    seed: int
    sampling: Sampling
    pictures: tuple[Rgb, ...] = ()
    changes: bool = False
    begins: bool = False
    mask: Mask | None = None

    @property
    def how(self) -> str:
        """What a step's note says of it."""
        return BLOCKED_IN if self.begins else ""

    @property
    def others(self) -> int:
        """How many pictures it is to go by."""
        return len(self.pictures) - (self.changes or self.begins)

    @property
    def waiting(self) -> float:
        """How much of the progress is made when the server is asked, 0..1."""
        return SHARE if self.begins else WAITING


def order_of(
    request: DraftRequest | RefineRequest, server: Server, images: Images, report: Reporter
) -> Order:
    """Raises MissingImage and what `report` raises."""
    width, height = fitted(request.size, server)
    mask = None
    if isinstance(request, RefineRequest):
        words, first = to_change(request), pixels.rgb(images, request.image.id)
        if request.mask is not None:
            mask = _fitted_mask(images, request.mask, width, height)
    elif request.base is not None:
        words, first = to_add(request), pixels.rgb(images, request.base.id)
    elif request.sampling.block_in and "block_in" in server.obeyed:
        return _begun(request, server, images, report)
    else:
        others = _others(request, server, images, beside=0)
        return Order(to_draw(request), width, height, request.seed, request.sampling, others)
    start = pixels.resized(first, width, height)
    pictures = (start, *_others(request, server, images, beside=1))
    return Order(words, width, height, request.seed, request.sampling, pictures, True, mask=mask)


def painted(
    canvas: Rgb, request: DraftRequest | RefineRequest, images: Images, server: Server, order: Order, note: str
) -> Painted:  # fmt: skip
    """The server's picture at the size asked for, kept outside a mask and under a person's layer."""
    size = request.size
    fits = order.changes or order.begins
    form = fitted(size, server) if fits else (size.width, size.height)
    canvas, cut = formed(canvas, *form)
    canvas = pixels.resized(canvas, size.width, size.height)
    said = [note, order.how, cut]
    if isinstance(request, RefineRequest) and request.mask is not None:
        before = pixels.resized(pixels.rgb(images, request.image.id), size.width, size.height)
        share = _fitted_mask(images, request.mask, size.width, size.height)
        canvas = pixels.mixed(before, canvas, share)
        said.append(MASKED)
    canvas = pixels.with_layer(canvas, images, request.protected)
    said.append(unheeded(server, request.sampling))
    if "references" in server.obeyed:
        said.append(left_out(server.title, request.sampling, order.others))
    return Painted(pixels.png(canvas), size.width, size.height, None, " ".join(filter(None, said)))


def formed(canvas: Rgb, width: int, height: int) -> tuple[Rgb, str]:
    """The middle of the canvas in the form of these sides, and a sentence where much had to be cut off for it."""
    high, wide = canvas.shape[:2]
    askew = wide * height / (high * width)
    if max(askew, 1 / askew) <= 1 + ASKEW:
        return canvas, ""
    kept_wide = max(1, min(wide, round(high * width / height)))
    kept_high = max(1, min(high, round(wide * height / width)))
    left, top = (wide - kept_wide) // 2, (high - kept_high) // 2
    return canvas[top : top + kept_high, left : left + kept_wide], CUT


def fitted(size: Size, server: Server) -> tuple[int, int]:
    """The size that the server paints at: the picture's shape, within its sides, in its multiples."""
    up = max(1.0, server.least / min(size.width, size.height))
    down = min(1.0, server.most / (max(size.width, size.height) * up))
    step = server.multiple
    width, height = (
        max(step, round(side * up * down / step) * step) for side in (size.width, size.height)
    )
    return width, height


def sampled(order: Order, server: Server) -> dict[str, Any]:
    """How to sample, in the names that servers share; only what this one takes."""
    asked: dict[str, Any] = {"seed": order.seed} if server.seeds else {}
    for ours, theirs in NAMES.items():
        value = getattr(order.sampling, ours)
        if ours in server.settings and value not in (None, ""):
            asked[theirs] = value
    return asked


def unheeded(server: Server, asked: Sampling) -> str:
    """What was set and cannot count, as a sentence; '' when everything does."""
    names = {
        "steps": ("a number of steps", asked.steps), "guidance": ("a guidance scale", asked.guidance),
        "negative": ("what to avoid", asked.negative), "strength": ("a strength", asked.strength),
        "references": ("reference pictures", asked.references), "scheduler": ("a scheduler", asked.scheduler),
        "adapters": ("adapters", asked.adapters), "block_in": ("a block-in", asked.block_in),
    }  # fmt: skip
    said = [words for name, (words, value) in names.items() if value and name not in server.obeyed]
    return NOT_TAKEN.format(server.title, ", ".join(said)) if said else ""


def canvas_of(data: bytes, calling: Calling) -> Rgb:
    """A picture that a server sent, over white where it is see-through. Raises EngineError."""
    try:
        image = Image.open(io.BytesIO(data))
        if image.width * image.height > MOST_PIXELS:
            raise calling.fault(f"sent a picture of {image.width}x{image.height} pixels")
        clear = image.convert("RGBA")
    except Image.DecompressionBombError as fault:
        raise calling.fault("sent a picture that is far too large") from fault
    except (UnidentifiedImageError, OSError, ValueError) as fault:
        raise calling.fault("sent a picture that cannot be read") from fault
    white = Image.new("RGBA", clear.size, "white")
    return np.asarray(Image.alpha_composite(white, clear).convert("RGB"), np.uint8)


def from_base64(text: object, calling: Calling) -> bytes:
    """Raises EngineError for what is none."""
    try:
        return base64.b64decode(str(text).rpartition("base64,")[2], validate=True)
    except (binascii.Error, ValueError) as fault:
        raise calling.fault("sent a picture that cannot be read") from fault


class Previews:
    """Pictures on the way, counted up, at most `PREVIEW` px."""

    def __init__(self, report: Reporter) -> None:
        self.report, self.count = report, 0

    def show(self, data: bytes, calling: Calling) -> None:
        """One that cannot be read is left out: the picture itself is still to come."""
        try:
            image = Image.fromarray(canvas_of(data, calling))
        except EngineError:
            return
        image.thumbnail((PREVIEW, PREVIEW))
        out = io.BytesIO()
        image.save(out, "WEBP", quality=70, method=0)
        self.count += 1
        self.report(Preview(self.count, out.getvalue(), *image.size))


def _begun(
    request: DraftRequest, server: Server, images: Images, report: Reporter
) -> Order:  # fmt: skip
    """From the sketchbook's painting of the plan, as far as a model here would go from it."""
    width, height = fitted(request.size, server)
    sampling = request.sampling
    if sampling.strength is None:
        sampling = replace(sampling, strength=STRENGTH)
    start = pixels.resized(block_in(request, images, report), width, height)
    pictures = (start, *_others(request, server, images, beside=1))
    words = f"{OVER} {to_draw(request)}"
    return Order(words, width, height, request.seed, sampling, pictures, begins=True)


def _others(
    request: DraftRequest | RefineRequest, server: Server, images: Images, beside: int
) -> tuple[Rgb, ...]:
    """The pictures to go by, as many as one request may hold."""
    if "references" not in server.obeyed:
        return ()
    by = shown(request.sampling, server.pictures, beside)
    return tuple(pixels.rgb(images, each.id) for each in by)


def _fitted_mask(images: Images, id: str, width: int, height: int) -> Mask:
    mask = pixels.mask(images, id)
    assert mask is not None
    if mask.shape == (height, width):
        return mask
    grey = Image.fromarray(np.asarray(mask * 255 + 0.5, np.uint8)).resize((width, height))
    return np.asarray(grey, np.float32) / np.float32(255)
