"""What a worker with a painter besides the sketchbook offers."""

from app.domain.offers import Offer, Offers
from app.domain.requests import ROLES

BRUSH = "diffusion:brush"
OFFERS = Offers(
    (
        Offer("sketchbook", "The sketchbook", frozenset(ROLES), "MIT"),
        Offer(
            BRUSH, "Brush 4B", frozenset({"drafter", "refiner"}), "Research only", commercial=False,
            note="Needs 12 GB.",
            settings=frozenset({"steps", "guidance", "negative", "scheduler", "adapters", "block_in", "references"}),
            adapters=("inky",), schedulers=("euler", "heun"), pictures=3,
        ),
    ),
    dict.fromkeys(ROLES, "sketchbook"),
    "A card with 24 GB",
)  # fmt: skip
