"""Lines of the plan that name no thing: the setting and its light, judged modestly by the colour of the sky.

The expected sky is the light's own, by time of day and palette. Where no sky is to be seen, or its colour
fits no time clearly, the verdict is `cannot tell`: a setting has no drawing to be compared with.
"""

from dataclasses import replace

import numpy as np

from app.domain.canvas import Region
from app.domain.parts import Finding, Instruction
from app.engines.sketchbook.critic.looks import in_hand
from app.engines.sketchbook.critic.view import View, to_lab
from app.engines.sketchbook.light import light_of
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import TIMES, Scene, Time

NO_SKY = frozenset(
    {"table", "forest", "city", "night sky", "room", "space", "under water", "jungle", "street",
     "canyon", "market", "waterfall", "sky"}
)  # fmt: skip
TOP = 0.10  # of the height: what is surely sky
RIM = 0.04  # of the height: where washes stop short of the sheet's edge
FITS, OFF = 26.0, 60.0  # Lab: nearer than the first fits, farther than the second does not


def of_line(line: Instruction, view: View, scene: Scene, ours: bool) -> Finding:
    """The one finding about a line without things; in another hand nothing is told."""
    time = read(line.words).time
    if time is None or scene.setting in NO_SKY or not ours:
        return _untold(line)
    apart = {each: sky_apart(view, scene, each) for each in TIMES}
    best = min(TIMES, key=lambda each: apart[each])
    measures = {"sky": round(apart[time], 1), f"sky of {best}": round(apart[best], 1)}
    region = Region(0, 0, 1, TOP)
    if apart[time] < FITS or best == time:
        said = f"The sky's colour fits {time}; of the rest of this line I cannot tell more."
        return Finding("", "picture", "right", said, "", line.id, region, measures=measures)
    if apart[time] > OFF and apart[best] < FITS:
        said = f"The plan says {time}; the sky's colour is that of {best}."
        change = "Make it darker." if time in ("night", "dusk") else "Make it lighter."
        return Finding(
            "", "picture", "wrong", said, change, line.id, region, "colour", measures=measures
        )
    return _untold(line)


def sky_apart(view: View, scene: Scene, time: Time) -> float:
    """Lab distance of the picture's top from the sky of a time; lightness counts as much as hue."""
    rim, rows = round(RIM * view.height), max(2, round(TOP * view.height))
    seen = np.median(view.lab[rim : rim + rows, rim:-rim].reshape(-1, 3), 0)
    sky = light_of(replace(scene, time=time)).sky[0]
    meant = in_hand(to_lab(sky.reshape(1, 1, 3)), scene.style)[0, 0]
    return float(np.linalg.norm(seen - meant))


def _untold(line: Instruction) -> Finding:
    said = "A setting has no one look I could compare it with, so I cannot tell."
    return Finding("", "picture", "cannot tell", said, "", line.id, line.region)
