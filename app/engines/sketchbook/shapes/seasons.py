"""What the season makes of a tree or bush: its autumn leaves, its blossom, its bare or snowy boughs."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from app.engines.sketchbook.scene import Scene
from app.engines.sketchbook.shapes import SHAPES

_SEASONS = {"snow": "winter", "snowfall": "winter", "autumn": "autumn", "spring": "spring"}


def in_season(art: str, features: AbstractSet[str]) -> str:
    """The drawing as a scene with these features has it; itself where the season changes nothing."""
    kind = out_of_season(art)
    for feature, season in _SEASONS.items():
        if feature in features and f"{kind.removeprefix('own:')}-{season}" in SHAPES:
            return f"{kind}-{season}"
    return kind


def dressed(scene: Scene) -> Scene:
    """The scene with everything in it as its own season has it."""
    things = tuple(
        replace(thing, art=in_season(thing.art, scene.features)) for thing in scene.things
    )
    return replace(scene, things=things)


def out_of_season(art: str) -> str:
    """The drawing of the same thing in summer."""
    kind, _, season = art.rpartition("-")
    known = season in _SEASONS.values() and kind.removeprefix("own:") in SHAPES
    return kind if known else art
