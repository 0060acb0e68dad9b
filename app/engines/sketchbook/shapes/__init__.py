"""The sketchbook's own drawings, each a function that returns SVG elements on a 32 x 32 square.

For what the art set lacks or draws as a mere sign: trees with leaves, buildings that stand, the sun and the moon.
"""

from collections.abc import Callable

from app.engines.sketchbook.bodies import folk, statues, wear
from app.engines.sketchbook.bodies.poses import OWN
from app.engines.sketchbook.shapes import (
    boards,
    boats,
    bridges,
    cars,
    carts,
    castles,
    churches,
    cliffs,
    clothes,
    craft,
    creatures,
    cycles,
    evergreens,
    farms,
    flying,
    furniture,
    household,
    houses,
    landmarks,
    lorries,
    nature,
    objects,
    pastimes,
    seats,
    ships,
    sky,
    tabled,
    towns,
    trains,
    treehouses,
    trees,
    vans,
    walls,
    wonders,
)

MADE: dict[str, Callable[[], str]] = {
    **houses.HOUSES, **farms.FARMS, **castles.CASTLES, **churches.CHURCHES, **towns.TOWNS, **bridges.BRIDGES,
    **cars.CARS, **lorries.LORRIES, **trains.TRAINS, **vans.VANS, **carts.CARTS,
    **cycles.CYCLES, **boards.BOARDS, **boats.BOATS, **ships.SHIPS, **craft.CRAFT,
    **trees.TREES, **evergreens.EVERGREENS, **furniture.FURNITURE, **seats.SEATS, **flying.FLYING,
    **household.HOUSEHOLD, **tabled.TABLED, **cliffs.CLIFFS, **walls.WALLS,
    **landmarks.LANDMARKS, **wonders.WONDERS, **pastimes.PASTIMES,
}  # fmt: skip
SHAPES: dict[str, Callable[[], str]] = {
    "sun": sky.sun, "moon": sky.moon, "crescent": sky.crescent, "star": sky.star, "cloud": sky.cloud,
    "rainbow": sky.rainbow, "lightning": sky.lightning,
    "rock": nature.rock, "island": nature.island, "waterfall": nature.waterfall,
    "fox": creatures.fox, "flying-bird": creatures.flying_bird,
    "vase": objects.vase, "bowl": objects.bowl, "plate": objects.plate, "basket": objects.basket,
    "barrel": objects.barrel, "bench": objects.bench, "fence": objects.fence,
    "lamppost": objects.lamppost,
    **treehouses.TREEHOUSES,  # a colour word means the hut alone
    **MADE, **OWN, **clothes.CLOTHES, **wear.OWN, **statues.OWN,
}  # fmt: skip


def made(name: str) -> Callable[[], str] | None:
    """The drawing of this name; people have looks besides (`girl-standing~3`), a leash the place of its other
    end."""
    return SHAPES.get(name) or folk.made(name) or wear.led(name)
