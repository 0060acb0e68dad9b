"""The light of a picture: what colour it gives to what it meets, by time of day and palette.

A `Light` turns a material's own colour (in white light) into the colour where light falls and where it does not,
and holds the sky's colours. Knows no pixels and no shapes.
"""

from dataclasses import dataclass

import numpy as np

from app.engines.sketchbook.palettes import parts_of
from app.engines.sketchbook.pixels import Floats, as_floats, lab_colour, mix, rgb_of, rgb_of_lab
from app.engines.sketchbook.recolour import aimed
from app.engines.sketchbook.scene import INDOORS, Scene, Time

# key: what falls; ambient: what fills; haze: what distance adds; sky from the zenith to the horizon
TIMES: dict[Time, dict[str, str]] = {
    "dawn": {
        "key": "ffdcb8", "ambient": "8d8fc0", "haze": "eccdc6",
        "sky": "6f93cf a9b3dc e3bfd0 f9c9b4 ffe3b8", "cloud": "ffe4d2 b79cc0",
        "disc": "fff0cc", "glow": "ffc690",
    },
    "day": {
        "key": "fff3d8", "ambient": "8ba3d6", "haze": "cfe3ee",
        "sky": "2e80cc 58a5de 93cbec c9e9f1", "cloud": "ffffff a9c0de",
        "disc": "fffbe2", "glow": "fff0c0",
    },
    "dusk": {
        "key": "ffc488", "ambient": "6a66a6", "haze": "d99a92",
        "sky": "2b3c7c 5e5c9f b5759c ee9070 ffc978", "cloud": "ffb98c 7a5f98",
        "disc": "fff0b4", "glow": "ff9c4c",
    },
    "night": {
        "key": "bcd2ff", "ambient": "36468c", "haze": "4a5f9c",
        "sky": "070e30 101f55 22407f 4766a4", "cloud": "7f98cf 2d4486",
        "disc": "fbf6dc", "glow": "a9bfee",
    },
}  # fmt: skip
# what weather makes of the light: a tint of grey, how bright, and how far the sky and all else go there
GREYS: dict[str, tuple[str, float, float, float]] = {
    "storm": ("8f96a6", 0.52, 0.85, 0.45), "rain": ("b4bcc8", 0.80, 0.74, 0.32),
    "snowfall": ("ccd4e0", 0.95, 0.66, 0.20), "fog": ("d4d8da", 1.0, 0.62, 0.25),
}  # fmt: skip
SUNKEN: dict[Time, dict[str, str]] = {  # the same under water: red is lost first
    "dawn": {"key": "c9e6e0", "ambient": "4a86b0", "haze": "3f8fb0"},
    "day": {"key": "dff6ee", "ambient": "4a8fc0", "haze": "2f8fb8"},
    "dusk": {"key": "d6d2c0", "ambient": "4a6fa0", "haze": "34708f"},
    "night": {"key": "7fa6d0", "ambient": "24508a", "haze": "143f6a"},
}
STRENGTH: dict[Time, tuple[float, float]] = {  # of key and ambient on a material
    "dawn": (1.02, 0.66), "day": (1.10, 0.70), "dusk": (1.02, 0.62), "night": (0.86, 0.62),
}  # fmt: skip
TINT: dict[str, tuple[float, float]] = {"warm": (4, 13), "cool": (-3, -13)}


@dataclass(frozen=True, slots=True)
class Light:
    """Colours are (3,) float32; `towards` is a unit vector from the picture to the light (x right, y down, z out)."""

    key: Floats
    ambient: Floats
    haze: Floats
    sky: tuple[Floats, ...]
    cloud: tuple[Floats, Floats]
    disc: Floats
    glow: Floats
    towards: Floats
    place: tuple[float, float]
    gains: tuple[float, float]
    time: Time

    def lit(self, albedo: Floats) -> Floats:
        """A material in the light."""
        return as_floats(np.clip(albedo * self.key * np.float32(self.gains[0]), 0, 1))

    def lit_snow(self, albedo: Floats) -> Floats:
        """Snow, foam and other white things take the light's colour less."""
        key = mix(self.key, np.ones(3, np.float32), 0.35)
        return as_floats(np.clip(albedo * key * np.float32(self.gains[0]), 0, 1))

    def shaded(self, albedo: Floats) -> Floats:
        """The same material out of it; never quite black, as no painter's shadow is."""
        return np.clip(
            albedo * self.ambient * np.float32(self.gains[1]) + self.ambient * np.float32(0.08),
            0,
            1,
        )

    @property
    def side(self) -> float:
        """-1 when it comes from the left, 1 from the right."""
        return -1.0 if self.towards[0] < 0 else 1.0


def light_of(scene: Scene) -> Light:
    """The light of a scene: its time's, tinted by its palette, coming from `scene.light`."""
    row = TIMES[scene.time] | (SUNKEN[scene.time] if scene.setting == "under water" else {})
    shift = np.zeros(3, np.float32)
    for part in parts_of(scene.palette):
        shift[1:] += TINT.get(part, (0, 0))

    def colour(text: str, share: float = 1.0) -> Floats:
        lab = lab_colour(rgb_of(text)) + shift * np.float32(share)
        tinted: Floats = rgb_of_lab(lab.reshape(1, 1, 3))[0, 0]
        return tinted

    def aloft(text: str, share: float) -> Floats:
        """A colour of the air, drawn to the colour that the sky shall have."""
        if scene.sky is None:
            return colour(text)
        own, aim = lab_colour(colour(text)), aimed(scene.sky)
        own[1:] += (aim[1:] - own[1:]) * np.float32(share)
        own[0] += (aim[0] - own[0]) * np.float32(0.6 * share)
        drawn: Floats = rgb_of_lab(own.reshape(1, 1, 3))[0, 0]
        return drawn

    grey = next((GREYS[name] for name in GREYS if name in scene.features), None)

    def dulled(own: Floats, air: bool = True) -> Floats:
        """A colour under a covered sky: grey, as light as it was or darker."""
        if grey is None or scene.setting in INDOORS | {"under water", "space", "moon"}:
            return own
        tint, bright, aloft_, below = grey
        tone = rgb_of(tint) * np.float32(bright * min(1.0, float(own.mean()) * 1.35))
        return mix(own, as_floats(tone), aloft_ if air else below)

    stops = row["sky"].split()
    x, y = scene.light
    towards = np.array([(x - 0.5) * 1.6, min(-0.35, (y - 0.55) * 1.4), 0.62], np.float32)
    lit, shade = row["cloud"].split()
    return Light(
        key=dulled(colour(row["key"], 0.4), False),
        ambient=colour(row["ambient"], 0.5),
        haze=dulled(aloft(row["haze"], 0.3)),
        sky=tuple(
            dulled(aloft(stop, 0.85 - 0.35 * n / len(stops))) for n, stop in enumerate(stops)
        ),
        cloud=(dulled(colour(lit, 0.6)), dulled(aloft(shade, 0.3) * np.float32(0.9))),
        disc=rgb_of(row["disc"]),
        glow=colour(row["glow"], 0.5),
        towards=towards / np.linalg.norm(towards),
        place=(x, y),
        gains=STRENGTH[scene.time],
        time=scene.time,
    )


def between(colours: tuple[Floats, ...], t: Floats) -> Floats:
    """Colours along a ramp: t (n,) in 0..1 to (n, 3)."""
    stops = np.linspace(0, 1, len(colours))
    channels = [np.interp(t, stops, [c[i] for c in colours]) for i in range(3)]
    return np.stack(channels, -1).astype(np.float32)


def hazed(light: Light, colour: Floats, distance: float) -> Floats:
    """A colour seen through that much air, 0..1."""
    return mix(colour, light.haze, distance)
