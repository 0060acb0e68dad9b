"""How well one planned thing is met by the picture, in numbers.

Its piece of the expectation is laid where it fits best near its plan; then colours, outlines and parts are compared
there with the thing as meant, with the bare ground, and with the thing in any other colours. Knows no verdict:
`judging` makes one of these numbers.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook.critic.elsewhere import Elsewhere
from app.engines.sketchbook.critic.expectation import Layer
from app.engines.sketchbook.critic.patch import patch_of
from app.engines.sketchbook.critic.quarters import parts, shares
from app.engines.sketchbook.critic.search import SCALES, Piece, located, sampled
from app.engines.sketchbook.critic.view import SHADED, WORST, Flags, Floats, View, lengths, middle

NEAR, FAR = 10.0, 18.0  # Lab: nearer than the first is as planned, farther than the second is not
WEIGHT = 0.2  # of the strongest part's step: what should stand out less says nothing
NAMES = (
    "likeness", "inner", "shift", "stretch", "shape", "met", "least met", "most met",
    "off", "off light", "off colour", "hue", "apart", "far apart", "kept", "least kept", "most kept", "patchy",
    "blot", "off bare", "bare", "strange", "strength", "alike", "tinted", "explained", "modelled",
    "least strength", "least alike", "most bare", "part step",
    "contrast", "meant contrast", "around", "visible", "size", "fits",
    "again", "again shape", "again colour", "again off",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What was measured of one thing.

    `box` is where it fits best near its plan (px of the view: x, y, w, h). `numbers` has one entry for each of
    `NAMES`. `meant` and `painted` are its median Lab colours, `ground` that of what is meant around it,
    `patch` is what the eye sees (`patch.patch_of`).
    """

    layer: Layer
    box: tuple[float, float, float, float]
    numbers: dict[str, float]
    meant: tuple[float, float, float]
    painted: tuple[float, float, float]
    ground: tuple[float, float, float]
    elsewhere: Elsewhere | None
    patch: Floats


def measured(
    view: View,
    meant: View,
    bare: Floats,
    layer: Layer,
    other: Elsewhere | None,
    fits: bool,
    scales: tuple[float, ...] = SCALES,
) -> Seen:
    """Measure one thing. `meant` is the expectation as a view, `bare` its ground, framed; it `fits`, or only its
    things do. About 3 ms."""
    found = located(view, meant, bare, layer, scales)
    piece = found.piece
    (x, y), (width, height) = found.corner, piece.size
    here = view.at(x, y, width, height)
    there = view.lab[here]
    inside = piece.inside
    at = sampled(inside)
    painted, wanted, ground = there[at], piece.lab[at], piece.bare[at]
    numbers = {
        "likeness": found.likeness,
        "shift": found.shift,
        "stretch": abs(float(np.log(found.scale))),
        "visible": min(1.0, layer.share),
        "size": float(np.log(layer.seen.sum() + 1.0)),
        "fits": float(fits),
        "again": other.likeness if other else -1.0,
        "again shape": other.shape if other else 0.0,
        "again colour": other.colour if other else WORST,
        "again off": other.off if other else 0.0,
        **_outlines(view, here, piece),
        **_colours(painted, wanted),
        **_parts(there, piece, inside),
        **_grounds(painted, wanted, ground),
        **_weakest(there, piece),
        "contrast": _contrast(there, piece),
        "around": _around(there, piece),
    }
    m = piece.margin
    box = (x + m, y + m, width - 2 * m, height - 2 * m)
    middles = _middle(wanted), _middle(painted), _middle(ground)
    return Seen(layer, box, numbers, *middles, other, patch_of(view, here, piece))


def _outlines(view: View, here: tuple[slice, slice], piece: Piece) -> dict[str, float]:
    """Edges and their directions, whatever the colours."""
    wanted = (piece.edge > 0.5) & piece.near
    near = view.met[here][wanted]
    rows, columns = np.nonzero(wanted)
    mets = shares(near, rows, columns, wanted.shape) if len(near) else [0.0]
    at = sampled(piece.near)
    a, b = view.turns[here][at], piece.turns[at]
    size = float(np.sqrt(float(np.vdot(a, a)) * float(np.vdot(b, b)))) + 1e-3
    return {
        "met": float(near.mean()) if len(near) else 0.0,
        "least met": min(mets),
        "most met": max(mets),
        "shape": float(np.vdot(a, b)) / size,
    }


def _colours(painted: Floats, wanted: Floats) -> dict[str, float]:
    """How far its colours (n, 3) are from those meant, and what is left of that after any tint."""
    delta = (painted - wanted) * SHADED
    apart, off = lengths(delta), middle(delta)
    a, b = painted - painted.mean(0), wanted - wanted.mean(0)
    return {
        "off": min(WORST, float(np.linalg.norm(off))),
        "off light": float(off[0]),
        "off colour": min(WORST, float(np.hypot(off[1], off[2]))),
        "hue": _hue_apart(painted, wanted),
        "apart": min(WORST, float(middle(apart))),
        "far apart": min(
            WORST, float(np.partition(apart, int(0.85 * len(apart)))[int(0.85 * len(apart))])
        ),
        "kept": float((apart < NEAR).mean()),
        "tinted": float((lengths(delta - off) < NEAR).mean()),
        "explained": _explained(a, b),
        "modelled": _correlation(a[:, 0], b[:, 0]),
        "inner": _correlation(a.ravel(), b.ravel()),
    }


def _parts(there: Floats, piece: Piece, inside: Flags) -> dict[str, float]:
    """How evenly it is as meant, and the share of it that the largest spot takes where it is not."""
    apart = lengths((there - piece.lab) * SHADED)
    rows, columns = np.nonzero(inside)
    kept = shares((apart[rows, columns] < NEAR).astype(np.float32), rows, columns, inside.shape)
    amiss = ((apart > FAR) & inside).astype(np.uint8)
    _, _, sizes, _ = cv2.connectedComponentsWithStats(amiss, connectivity=4)
    blot = float(sizes[1:, 4].max()) / len(rows) if len(sizes) > 1 else 0.0
    spread = float(np.std(kept))
    return {"least kept": min(kept), "most kept": max(kept), "patchy": spread, "blot": blot}


def _grounds(painted: Floats, wanted: Floats, ground: Floats) -> dict[str, float]:
    """The picture against the bare ground: whether the thing is gone, faint, or something else is there."""
    painted, wanted, ground = painted * SHADED, wanted * SHADED, ground * SHADED
    to_meant, to_bare = lengths(painted - wanted), lengths(painted - ground)
    step, has = (wanted - ground).ravel(), (painted - ground).ravel()
    both, size = float(step @ has), float(step @ step) + 1e-3
    return {
        "off bare": min(WORST, float(middle(to_bare))),
        "bare": float((to_bare < to_meant).mean()),
        "strange": float(((to_bare > FAR) & (to_meant > FAR)).mean()),
        "strength": both / size,
        "alike": both / (size * (float(has @ has) + 1e-3)) ** 0.5,
        "meant contrast": min(WORST, float(np.linalg.norm(middle(wanted - ground)))),
    }


def _weakest(there: Floats, piece: Piece) -> dict[str, float]:
    """The part of the thing (a quarter or a third from one side) that is least as meant, by how much of its step from
    the ground is there, how alike that step is, and what share of the part is nearer to the ground."""
    rows, columns = sampled(piece.mask if piece.mask.any() else piece.inside)
    wanted = (piece.lab - piece.bare)[rows, columns] * SHADED
    has = (there - piece.bare)[rows, columns] * SHADED
    both, size, own = ((a * b).sum(1) for a, b in ((wanted, has), (wanted, wanted), (has, has)))
    bare = (2 * both < size).astype(np.float32) * size
    within = parts(rows, columns)
    sums = within @ np.stack([both, size, own, bare], 1) + 1e-3
    strength = sums[:, 0] / sums[:, 1]
    alike = sums[:, 0] / np.sqrt(sums[:, 1] * sums[:, 2])
    weakest = int(np.where(sums[:, 1] > WEIGHT * sums[:, 1].max(), strength, 9).argmin())
    return {
        "least strength": float(np.clip(strength[weakest], -2, 3)),
        "least alike": float(alike.min()),
        "most bare": float((sums[:, 3] / sums[:, 1]).max()),
        "part step": float(np.sqrt(sums[weakest, 1] / max(1.0, float(within[weakest].sum())))),
    }


def _around(there: Floats, piece: Piece) -> float:
    """How far what is around the thing is from what is meant there (Lab)."""
    at = sampled(~piece.near)
    apart = lengths((there[at] - piece.lab[at]) * SHADED)
    return min(WORST, float(middle(apart))) if len(apart) else 0.0


def _explained(a: Floats, b: Floats) -> float:
    """The share of what varies in a (n, 3) that any three colours in place of those of b would explain, 0..1.

    Both are centred.
    """
    base = np.concatenate([b, (b**2)[:, :1] / 30], 1).astype(np.float64)
    square = base.T @ base + np.eye(4) * len(b)
    rest = a - base @ np.linalg.solve(square, base.T @ a)
    return 1 - float(np.vdot(rest, rest)) / (float(np.vdot(a, a)) + len(b) * 4.0)


def _correlation(a: Floats, b: Floats) -> float:
    return float(a @ b) / (float(np.sqrt(float(a @ a) * float(b @ b))) + 1e-3)


def _hue_apart(painted: Floats, meant: Floats) -> float:
    """Angle between the hues (0..pi), weighted by how colourful the thing should be."""
    chroma = np.hypot(meant[:, 1], meant[:, 2])
    turn = np.arctan2(painted[:, 2], painted[:, 1]) - np.arctan2(meant[:, 2], meant[:, 1])
    trust = chroma * np.minimum(1, np.hypot(painted[:, 1], painted[:, 2]) / 12)
    mean = np.sum(trust * np.exp(1j * turn)) / (chroma.sum() + 1e-3)
    return float(abs(np.angle(mean))) * min(1.0, float(chroma.mean()) / 12)


def _contrast(there: Floats, piece: Piece) -> float:
    """The step in Lab across the silhouette: how well the thing stands out from what is behind it."""
    solid = cv2.dilate(piece.mask.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    around = piece.near & ~solid
    if not around.any() or not piece.mask.any():
        return 0.0
    step = middle(there[sampled(piece.mask)]) - middle(there[sampled(around)])
    return min(WORST, float(np.linalg.norm(step)))


def _middle(lab: Floats) -> tuple[float, float, float]:
    light, green, blue = middle(lab)
    return float(light), float(green), float(blue)
