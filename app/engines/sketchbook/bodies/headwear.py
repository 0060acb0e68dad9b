"""What people wear on their heads, by name; drawn on a face's own coordinates."""

from collections.abc import Callable

from app.engines.sketchbook.bodies.faces import Face
from app.engines.sketchbook.bodies.pen import shaded

STRAW, GOLD, STEEL = "#d9b76a", "#e0b23c", "#9aa2a8"


def straw(f: Face, fill: str) -> None:
    f.patch(STRAW, (0.78, 0.5), (0.6, 1.2), (0.0, 1.36), (-0.62, 1.2), (-0.86, 0.45))
    f.tube(fill, (0.78, 0.6, 0.12), (0.0, 0.72, 0.14), (-0.86, 0.55, 0.12))
    f.tube(
        shaded(STRAW, 0.88),
        (1.6, 0.36, 0.06),
        (0.7, 0.52, 0.16),
        (-0.7, 0.46, 0.16),
        (-1.6, 0.12, 0.06),
    )


def cap(f: Face, fill: str) -> None:
    f.patch(fill, (0.8, 0.5), (0.6, 0.98), (0.0, 1.22), (-0.7, 0.98), (-0.98, 0.42), (0.0, 0.5))
    f.tube(shaded(fill, 0.75), (0.5, 0.52, 0.1), (1.3, 0.42, 0.08))


def beret(f: Face, fill: str) -> None:
    f.patch(
        fill,
        (0.66, 0.6),
        (0.62, 0.9),
        (0.0, 1.28),
        (-0.8, 1.22),
        (-1.35, 0.72),
        (-1.0, 0.42),
        (0.0, 0.62),
    )
    f.tube(shaded(fill, 0.7), (-0.3, 1.25, 0.05), (-0.36, 1.42, 0.05))


def toque(f: Face, fill: str) -> None:
    """A cook's."""
    for u, v, r in ((0.66, 1.75, 0.5), (-0.75, 1.75, 0.52), (0.0, 2.05, 0.66), (0.0, 1.55, 0.7)):
        f.oval(fill, u, v, r, r * 0.9)
    f.wedge(shaded(fill, 0.9), (0.74, 0.5), (0.76, 1.4), (-0.84, 1.4), (-0.84, 0.42))


def crown(f: Face, fill: str) -> None:
    f.wedge(GOLD, (0.72, 0.6), (0.92, 1.35), (0.48, 1.05), (0.26, 1.55), (-0.06, 1.05), (-0.4, 1.55),
            (-0.56, 1.0), (-1.02, 1.3), (-0.84, 0.5))  # fmt: skip
    f.tube(shaded(GOLD, 0.78), (0.72, 0.64, 0.09), (-0.84, 0.55, 0.09))
    for u in (0.4, -0.06, -0.52):
        f.oval(fill, u, 0.78, 0.1, 0.1)


def pointed(f: Face, fill: str) -> None:
    """A witch's or a wizard's."""
    f.wedge(
        fill,
        (0.82, 0.5),
        (0.42, 1.7),
        (-0.1, 2.5),
        (-0.75, 3.1),
        (-0.5, 2.3),
        (-0.62, 1.4),
        (-0.9, 0.45),
    )
    f.tube(GOLD, (0.78, 0.72, 0.1), (0.0, 0.78, 0.1), (-0.86, 0.66, 0.1))
    f.tube(
        shaded(fill, 0.8),
        (1.55, 0.4, 0.06),
        (0.7, 0.52, 0.15),
        (-0.7, 0.46, 0.15),
        (-1.6, 0.3, 0.06),
    )


def sailor(f: Face, fill: str) -> None:
    f.patch(
        "#f1efe8", (0.62, 0.62), (1.0, 1.0), (0.2, 1.3), (-0.8, 1.2), (-1.2, 0.72), (-0.8, 0.52)
    )
    f.tube("#2b3f66", (0.72, 0.55, 0.14), (-0.88, 0.42, 0.14))
    f.tube("#2b3f66", (-0.9, 0.4, 0.08), (-1.2, -0.2, 0.06))


def peaked(f: Face, fill: str) -> None:
    """A police officer's."""
    f.patch(fill, (0.74, 0.6), (1.05, 0.95), (0.2, 1.35), (-0.8, 1.2), (-1.12, 0.78), (-0.9, 0.5))
    f.tube(shaded(fill, 0.7), (0.76, 0.52, 0.13), (-0.9, 0.42, 0.13))
    f.tube("#1d1d22", (0.6, 0.45, 0.1), (1.25, 0.3, 0.07))
    f.oval(GOLD, 0.66, 0.86, 0.15, 0.17)


def fire_helmet(f: Face, fill: str) -> None:
    f.patch(fill, (0.86, 0.48), (0.66, 1.1), (0.0, 1.38), (-0.7, 1.1), (-1.0, 0.4))
    f.tube(shaded(fill, 0.8), (0.2, 1.38, 0.1), (-0.5, 1.3, 0.12), (-0.95, 0.7, 0.1))
    f.tube(
        shaded(fill, 0.8),
        (1.2, 0.4, 0.08),
        (0.4, 0.5, 0.13),
        (-0.8, 0.35, 0.15),
        (-1.5, -0.12, 0.08),
    )
    f.oval(GOLD, 0.7, 0.82, 0.18, 0.22)


def visor(f: Face, fill: str) -> None:
    """A knight's helmet with a plume."""
    f.tube(fill, (-0.2, 1.3, 0.12), (-0.9, 1.7, 0.32), (-1.6, 1.2, 0.34), (-1.9, 0.3, 0.1))
    f.patch(STEEL, (0.86, 0.2), (0.7, 0.95), (0.0, 1.26), (-0.75, 1.0), (-1.02, 0.2), (-0.85, -0.7), (-0.1, -0.95),
            (0.7, -0.85))  # fmt: skip
    f.wedge(shaded(STEEL, 0.88), (0.75, 0.5), (1.16, -0.1), (0.78, -0.88), (0.1, -0.7), (0.0, 0.4))
    f.tube("#24262b", (1.0, 0.16, 0.05), (0.25, 0.2, 0.07))
    f.tube(shaded(STEEL, 1.2), (-0.25, 0.95, 0.06), (-0.6, 0.5, 0.09), (-0.7, 0.0, 0.05))


def scarf(f: Face, fill: str) -> None:
    """A kerchief tied under the chin."""
    f.patch(fill, (0.42, 0.62), (0.36, 1.08), (-0.3, 1.2), (-0.88, 0.8), (-1.05, 0.1), (-0.85, -0.75), (-0.1, -0.95),
            (0.36, -0.95), (0.02, -0.5), (-0.12, 0.1), (0.1, 0.5))  # fmt: skip
    f.wedge(fill, (0.3, -0.9), (0.66, -1.3), (0.2, -1.2))
    f.tube(shaded(fill, 0.84), (-0.5, 0.75, 0.06), (-0.8, 0.0, 0.09), (-0.55, -0.7, 0.06))


def globe(f: Face, fill: str) -> None:
    """An astronaut's helmet."""
    f.oval("#eceae4", -0.05, 0.05, 1.5, 1.5)
    f.oval(shaded("#eceae4", 0.84), -0.5, -0.1, 0.95, 1.2)
    f.oval("#2f4258", 0.42, 0.12, 0.98, 0.98)
    f.oval("#6f93b3", 0.62, 0.5, 0.4, 0.3)


def mask(f: Face, fill: str) -> None:
    """A diver's: glass, strap and the pipe of the air."""
    f.tube("#23282c", (0.1, 0.15, 0.12), (-0.85, 0.2, 0.1))
    f.patch("#23282c", (0.3, 0.5), (0.86, 0.46), (1.0, -0.16), (0.3, -0.22))
    f.patch("#9fc9d6", (0.42, 0.36), (0.78, 0.34), (0.86, -0.02), (0.42, -0.06))
    f.tube(
        "#23282c", (0.82, -0.45, 0.13), (0.5, -0.8, 0.11), (-0.3, -1.1, 0.12), (-1.1, -1.4, 0.12)
    )


def top(f: Face, fill: str) -> None:
    f.wedge(fill, (0.72, 0.5), (0.82, 1.95), (-0.8, 1.95), (-0.82, 0.42))
    f.tube(shaded(fill, 1.7), (0.74, 0.72, 0.12), (-0.82, 0.62, 0.12))
    f.tube(fill, (1.35, 0.45, 0.08), (0.0, 0.52, 0.12), (-1.35, 0.32, 0.08))


def hood(f: Face, fill: str) -> None:
    f.patch(fill, (0.5, 0.62), (0.42, 1.12), (-0.35, 1.3), (-1.0, 0.85), (-1.2, 0.0), (-1.1, -1.1), (0.1, -1.25),
            (0.3, -0.9), (0.0, -0.4), (0.0, 0.3))  # fmt: skip


def tricorn(f: Face, fill: str) -> None:
    """A pirate's: a wide black hat over a kerchief."""
    f.patch(
        fill,
        (1.35, 0.72),
        (0.9, 1.1),
        (0.1, 1.5),
        (-0.8, 1.2),
        (-1.5, 0.85),
        (-0.8, 0.5),
        (0.6, 0.52),
    )
    f.tube(GOLD, (1.35, 0.74, 0.05), (0.0, 0.72, 0.06), (-1.5, 0.86, 0.05))


def bearskin(f: Face, fill: str) -> None:
    f.tube(fill, (-0.05, 0.85, 0.84), (-0.05, 1.9, 0.8))
    f.tube(GOLD, (0.72, 0.2, 0.04), (0.5, -0.5, 0.05), (0.5, -0.9, 0.04))


def nightcap(f: Face, fill: str) -> None:
    """Red, with a white rim and a bobble."""
    f.tube("#b8302e", (0.0, 0.8, 0.74), (-0.5, 1.4, 0.5), (-1.2, 1.3, 0.3), (-1.7, 0.7, 0.12))
    f.oval("#f4f1ea", -1.75, 0.6, 0.26, 0.26)
    f.tube("#f4f1ea", (0.8, 0.55, 0.2), (0.0, 0.62, 0.22), (-0.95, 0.42, 0.2))


def veil(f: Face, fill: str) -> None:
    f.tube(
        "#f4f1ea",
        (0.2, 1.0, 0.16),
        (-0.8, 0.6, 0.4),
        (-1.3, -1.0, 0.7),
        (-1.7, -3.4, 0.9),
        (-2.2, -6.0, 0.6),
    )
    f.tube("#d8d4ca", (-1.2, 0.0, 0.06), (-1.8, -2.4, 0.14), (-2.2, -5.6, 0.1))


def tiara(f: Face, fill: str) -> None:
    f.wedge(
        GOLD,
        (0.6, 0.72),
        (0.5, 1.0),
        (0.36, 0.98),
        (0.22, 1.4),
        (0.0, 1.1),
        (-0.2, 1.25),
        (-0.3, 1.05),
        (-0.3, 0.95),
    )


def helm(f: Face, fill: str) -> None:
    """A knight's helmet, its visor raised from the face, with a plume."""
    f.tube(fill, (-0.2, 1.3, 0.12), (-0.8, 1.75, 0.32), (-1.5, 1.3, 0.34), (-1.8, 0.4, 0.1))
    f.patch(STEEL, (0.66, 0.5), (0.5, 1.0), (-0.1, 1.3), (-0.8, 1.02), (-1.1, 0.25), (-0.98, -0.75), (-0.5, -0.95),
            (-0.35, -0.2), (0.1, 0.48))  # fmt: skip
    f.wedge(shaded(STEEL, 0.82), (0.72, 0.55), (1.12, 1.08), (0.5, 1.5), (-0.06, 0.82))
    f.tube("#24262b", (0.92, 1.02, 0.05), (0.4, 1.3, 0.05))
    f.tube(shaded(STEEL, 1.25), (-0.5, 1.02, 0.07), (-0.82, 0.5, 0.08), (-0.84, -0.1, 0.05))


def bubble(f: Face, fill: str) -> None:
    """An astronaut's helmet, the face seen behind its glass."""
    f.patch(fill, (0.7, 1.5), (0.0, 1.78), (-1.05, 1.4), (-1.68, 0.25), (-1.45, -0.95), (-0.6, -1.5), (-0.5, -1.05),
            (-0.95, -0.3), (-0.8, 0.75), (-0.2, 1.2))  # fmt: skip
    f.tube(shaded(fill, 0.78), (-1.3, -1.25, 0.2), (-0.2, -1.5, 0.24), (0.85, -1.35, 0.2))
    f.tube(
        "#a9cbdc",
        (0.7, 1.5, 0.08),
        (1.6, 0.95, 0.07),
        (2.0, 0.0, 0.07),
        (1.65, -0.9, 0.07),
        (0.9, -1.35, 0.08),
    )
    f.tube("#f4fafc", (1.1, 1.12, 0.05), (1.5, 0.7, 0.09), (1.68, 0.2, 0.04))


def stetson(f: Face, fill: str) -> None:
    """A cowboy's: a high dented crown, the brim turned up at its ends."""
    f.patch(
        fill,
        (0.74, 0.5),
        (0.72, 1.2),
        (0.4, 1.6),
        (0.0, 1.42),
        (-0.5, 1.62),
        (-0.82, 1.2),
        (-0.86, 0.42),
    )
    f.tube(shaded(fill, 0.6), (0.76, 0.66, 0.12), (-0.86, 0.58, 0.12))
    f.tube(shaded(fill, 0.84), (1.7, 0.78, 0.06), (0.9, 0.46, 0.15), (0.0, 0.42, 0.16), (-1.0, 0.4, 0.15),
           (-1.75, 0.7, 0.06))  # fmt: skip


def horned(f: Face, fill: str) -> None:
    """A viking's, as stories have it."""
    for side, u in ((1, 0.6), (-1, -0.78)):
        f.tube(
            "#e6dcc2", (u, 0.85, 0.3), (u + 0.62 * side, 1.35, 0.24), (u + 0.62 * side, 2.1, 0.05)
        )
    f.patch(fill, (0.82, 0.4), (0.62, 1.0), (-0.08, 1.32), (-0.8, 1.0), (-1.02, 0.35), (-0.1, 0.5))
    f.tube(GOLD, (0.84, 0.42, 0.12), (-0.1, 0.52, 0.13), (-1.02, 0.38, 0.12))
    f.tube(shaded(fill, 1.25), (-0.1, 1.2, 0.07), (-0.12, 0.6, 0.07))


HATS: dict[str, Callable[[Face, str], None]] = {
    "straw": straw, "cap": cap, "beret": beret, "toque": toque, "crown": crown, "pointed": pointed, "sailor": sailor,
    "peaked": peaked, "fire helmet": fire_helmet, "visor": visor, "scarf": scarf, "globe": globe, "mask": mask,
    "bearskin": bearskin, "nightcap": nightcap, "top": top, "hood": hood, "tricorn": tricorn, "veil": veil,
    "tiara": tiara, "helm": helm, "bubble": bubble, "stetson": stetson, "horned": horned,
}  # fmt: skip
