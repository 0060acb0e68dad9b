"""A painted picture taken apart for other programs: layers as OpenRaster, or shapes as SVG.

Reads the folder that `pentimento paint --process` wrote. Only pictures whose engine remembers a scene can be taken
apart; for others there is a refusal in words. Knows no database and no web.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from app.domain.canvas import Size, parse_size
from app.domain.content import step_from_json
from app.domain.errors import Invalid
from app.domain.steps import Step

KINDS = (".ora", ".svg")


def export(process: Path, out: Path) -> None:
    """Write the best picture of a process to `out`, in the kind of file its ending names."""
    if out.suffix not in KINDS:
        raise Invalid(f"{out.name} should end in {' or '.join(KINDS)}.")
    best, size, painted = _best_in(process)
    scene = best.painting.scene
    if scene is None:
        raise Invalid("This picture was not painted from a scene, so it has no layers.")
    written = _svg(scene, size) if out.suffix == ".svg" else _open_raster(scene, size, painted)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(written)
    except OSError as error:
        raise Invalid(f"{error.filename} cannot be written: {error.strerror}.") from error


def _svg(scene: dict[str, Any], size: Size) -> bytes:
    from app.engines.sketchbook.scene import from_json
    from app.engines.sketchbook.vector import svg

    return svg(from_json(scene), size).encode()


def _open_raster(scene: dict[str, Any], size: Size, painted: Path) -> bytes:
    from app.engines.sketchbook.layers import layered, open_raster
    from app.engines.sketchbook.scene import from_json

    with Image.open(painted) as image:
        pixels = np.asarray(image.convert("RGB").resize((size.width, size.height)), np.uint8)
    return open_raster(layered(from_json(scene), size), pixels)


def _best_in(process: Path) -> tuple[Step, Size, Path]:
    """The best step of a process.json (or of the folder it is in), the picture's size and the image's file."""
    file = process / "process.json" if process.is_dir() else process
    try:
        plain = json.loads(file.read_text(encoding="utf-8"))
        told = next(step for step in plain["steps"] if step["id"] == plain["best"])
        return (
            step_from_json(told),
            parse_size(plain["size"]),
            file.parent / told["images"]["image"],
        )
    except OSError as error:
        raise Invalid(f"{file} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, StopIteration) as error:
        raise Invalid(f"{file} is not the process of a picture.") from error
