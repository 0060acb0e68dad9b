"""Where a refinement may change the picture: a person's mask, else the soft-edged regions of its findings.

Masks are (H, W) float32 in 0..1: 1 may change, 0 stays to the bit. Knows no pipeline.
"""

import numpy as np
from PIL import Image, ImageFilter

from app.domain.canvas import Region
from app.domain.parts import Finding
from app.domain.requests import RefineRequest
from app.engines import pixels
from app.engines.base import Images
from app.engines.pixels import Mask

MARGIN = 0.25  # of a region's side, on every side: a thing's shadow and edge belong to it
FEATHER = 0.03  # of the picture's shorter side: over how far a mask goes from 0 to 1
WHOLE = 0.6  # of the picture: where regions cover more, the fault is not local


def mask_of(request: RefineRequest, images: Images, width: int, height: int) -> Mask | None:
    """Where to paint at that size; None for everywhere. A person's mask wins over all findings."""
    own = pixels.mask(images, request.mask)
    if own is not None:
        return _sized(own, width, height)
    boxes = local(request.findings)
    if not boxes:
        return None
    mask = feathered(boxes, width, height)
    return None if float(mask.mean()) > WHOLE else mask


def local(findings: tuple[Finding, ...]) -> tuple[Region, ...]:
    """The regions to mend; none when a finding has no place, so that it may be anywhere."""
    regions = tuple(finding.region for finding in findings if finding.region is not None)
    return regions if len(regions) == len(findings) else ()


def feathered(boxes: tuple[Region, ...], width: int, height: int) -> Mask:
    """The boxes with a margin, their edges soft; 1 within a box itself."""
    soft = max(1.0, FEATHER * min(width, height))
    wide = np.zeros((height, width), np.uint8)
    core = np.zeros((height, width), bool)
    for box in boxes:
        wide[_span(box, width, height, MARGIN)] = 255
        core[_span(box, width, height, 0.0)] = True
    blurred = Image.fromarray(wide).filter(ImageFilter.GaussianBlur(soft / 2))
    mask = np.asarray(blurred, np.float32) / np.float32(255)
    mask[core] = 1.0
    return mask


def _span(box: Region, width: int, height: int, margin: float) -> tuple[slice, slice]:
    left, right = box.x - margin * box.w, box.x + (1 + margin) * box.w
    top, bottom = box.y - margin * box.h, box.y + (1 + margin) * box.h
    rows = slice(max(0, round(top * height)), min(height, max(1, round(bottom * height))))
    columns = slice(max(0, round(left * width)), min(width, max(1, round(right * width))))
    return rows, columns


def _sized(mask: Mask, width: int, height: int) -> Mask:
    if mask.shape == (height, width):
        return mask
    image = Image.fromarray(mask).resize((width, height), Image.Resampling.BILINEAR)
    return np.clip(np.asarray(image, np.float32), 0, 1)
