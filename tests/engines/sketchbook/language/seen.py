"""How much of each thing of a scene shows, by the drawings' own shapes and the order they are painted in."""

import numpy as np

from app.engines.sketchbook import art
from app.engines.sketchbook.scene import Scene
from app.engines.sketchbook.things import region_of

SIDE = 320


def shares_shown(scene: Scene, aspect: float = 1.0) -> list[float]:
    """For each thing, in the scene's order: the share of its shape that no nearer thing covers, 0..1."""
    wide, tall = round(SIDE * aspect**0.5), round(SIDE / aspect**0.5)
    nearest = np.full((tall, wide), -1)
    whole = [0] * len(scene.things)
    for number in sorted(range(len(scene.things)), key=lambda n: (scene.things[n].depth, n)):
        thing = scene.things[number]
        box = region_of(thing, aspect)
        drawn = art.drawing(
            thing.art,
            max(4, round(box.w * wide)),
            max(4, round(box.h * tall)),
            None,
            thing.flip,
            thing.tilt,
        )
        rows, columns = np.nonzero(drawn.alpha > 0.5)
        rows, columns = rows + round(box.y * tall), columns + round(box.x * wide)
        inside = (rows >= 0) & (rows < tall) & (columns >= 0) & (columns < wide)
        nearest[rows[inside], columns[inside]] = number
        whole[number] = rows.size
    return [float((nearest == n).sum() / max(1, all_)) for n, all_ in enumerate(whole)]
