"""What a drawing lacks or has too much: bodies under mere heads and busts, its own water or turf taken away,
another drawing for a toy.

Which drawing needs what is written here by name, from looking at them; how a body is drawn is `bodies`' business.
"""

import re
from collections.abc import Callable

from app.engines.sketchbook.bodies import animals, people, single, wild
from app.engines.sketchbook.bodies.animals import Coat
from app.engines.sketchbook.bodies.people import Dress

# fill and, where the fill is used elsewhere too, how the path begins
TAKEN_AWAY: dict[str, tuple[tuple[str, str], ...]] = {
    "canoe": (("#00a6ed", ""),), "sailboat": (("#00a6ed", ""),), "speedboat": (("#00a6ed", ""),),
    "motor-boat": (("#00a6ed", "M30 23c"),), "ferry": (("#5092ff", ""),),
    "person-surfing": (("#26c9fc", ""),), "person-rowing-boat": (("#0084ce", ""), ("#26c9fc", "")),
    "person-swimming": (("#0084ce", ""), ("#26c9fc", "")),
    "house": (("#00f397", ""),), "headstone": (("#86d72f", ""),), "tent": (("#ffb02e", ""),),
    "coral": (("#00a6ed", ""),), "dove": (("#44911b", ""),),
    "stadium": (("#8d65c5", ""), ("#ffb02e", ""), ("#00d26a", "")),
    "desert-island": (("#00a6ed", ""),), "tennis": (("#c3ef3c", ""), ("#d3d3d3", "M10.99")),
}  # fmt: skip

SITTING: dict[str, Coat] = {
    "fox": Coat("#ff822d", "#ffdea7", "#3a2a26", "bushy"),
    "wolf": Coat("#9b9b9b", "#d9d9d9", "#6d6d70", "bushy"),
    "raccoon": Coat("#9b9b9b", "#d3d3d3", "#4d4d50", "ringed"),
    "lion": Coat("#ffb02e", "#ffdea7", "#d3883e", "tuft"),
    "bear": Coat("#a56953", "#c98e6c", "#6d4032", stout=True),
    "polar-bear": Coat("#ececee", "#ffffff", "#b9bcc4", stout=True),
    "panda": Coat("#f4f4f4", "#ffffff", "#433b6b", stout=True, limbs="#433b6b"),
    "koala": Coat("#9b9b9b", "#dcdcdc", "#636363", stout=True),
    "hamster": Coat("#f3ad61", "#ffe3bd", "#ff8687", stout=True),
}
STANDING: dict[str, Coat] = {
    "unicorn": Coat("#efd5ff", "#e0bdf5", "#8d65c5", "flowing"),
    "moose": Coat("#a56953", "#8c5543", "#5c2614", "short"),
    "boar": Coat("#6d4534", "#5a3628", "#3b241b", "short"),
}
ROBED: dict[str, Dress] = {
    "person-with-crown": Dress("#f95725", "#c93f14", "#f9c23c"),
    "princess": Dress("#8b62bf", "#633589", "#a17fd5"),
    "man-mage": Dress("#0092dd", "#0074ba", "#f9c23c"),
    "woman-mage": Dress("#0092dd", "#0074ba", "#f9c23c"),
    "person-elf": Dress("#44911b", "#306b12", "#a56953"),
    "person-vampire": Dress("#321b41", "#22112e", "#f8312f"),
    "woman-with-veil": Dress("#f4f4f4", "#d3d3d3", "#ffffff"),
}
TROUSERED: dict[str, Dress] = {
    "astronaut": Dress("#e6e6e6", "#c4c6cb", "#9b9b9b", "#dcdde0"),
    "prince": Dress("#0092e7", "#0077c0", "#fcd53f", "#f2ead8"),
    "guard": Dress("#f92f60", "#ca0b4a", "#fcd53f", "#321b41"),
    "ninja": Dress("#3b2350", "#321b41", "#533566", "#321b41"),
    "person-supervillain": Dress("#6b438b", "#533566", "#c3ef3c", "#533566"),
    "person-superhero": Dress("#0092e7", "#007acf", "#f8312f", "#007acf"),
    "person-zombie": Dress("#0074ba", "#005a94", "#321b41", "#5b4a48"),
    "troll": Dress("#b97028", "#8f5418", "#5c2614", "#6d4a2a"),
    "farmer": Dress("#0084ce", "#006aa8", "#46a4fb", "#0084ce"),
    "cook": Dress("#f0f0f0", "#d3d3d3", "#f92f60", "#5b6470"),
    "artist": Dress("#e6e6e6", "#c9c9c9", "#f92f60", "#44506b"),
    "teacher": Dress("#8c5543", "#6d4534", "#f3ad61", "#4a4550"),
    "scientist": Dress("#f4f4f4", "#d9d9d9", "#b4f6fc", "#4f5a70"),
    "health-worker": Dress("#f4f4f4", "#d9d9d9", "#0084ce", "#0084ce"),
    "police-officer": Dress("#0092dd", "#0074ba", "#fcd53f", "#1c4a86"),
    "firefighter": Dress("#f92f60", "#ca0b4a", "#fcd53f", "#ca0b4a"),
    "detective": Dress("#635994", "#433b6b", "#8d65c5", "#433b6b"),
    "person-juggling": Dress("#8d65c5", "#6b47a0", "#f3eef8", "#321b41"),
}
SMALL: dict[str, Callable[[], str]] = {
    "santa-claus": single.santa, "baby": single.baby, "baby-angel": single.angel,
    "robot": single.robot, "alien": single.alien, "frog": single.frog,
}  # fmt: skip
REDRAWN: dict[str, Callable[[], str]] = {  # drawn as toys in the art set
    "duck": wild.mallard, "whale": wild.whale, "owl": wild.owl, "blossom": wild.flower, "dragon": wild.dragon,
    "balloon": wild.balloon,
}  # fmt: skip
HEADS: dict[str, tuple[float, float, float]] = {  # scale and left top of the head over a small body
    "santa-claus": (0.56, 7.0, 0.0), "baby": (0.56, 7.0, 0.5), "baby-angel": (0.56, 7.0, 0.0),
    "robot": (0.5, 8.0, 0.0), "alien": (0.5, 8.0, 0.0), "frog": (0.62, 6.1, 4.2),
}  # fmt: skip

BODIED = frozenset({*SITTING, *STANDING, *ROBED, *TROUSERED, *SMALL})


def completed(art: str, body: str) -> str:
    """SVG elements of a drawing as the painter wants them."""
    if art in REDRAWN:
        return REDRAWN[art]()
    for fill, start in TAKEN_AWAY.get(art, ()):
        body = re.sub(rf'<path fill="{fill}"[^>]*? d="{re.escape(start)}[^>]*/>', "", body)
    if art in SITTING:
        return animals.sitting(SITTING[art]) + _moved(body, 0.60, 6.4, 0.0)
    if art in STANDING:
        return animals.standing(STANDING[art]) + _moved(body, 0.58, -0.5, 1.0)
    if art in ROBED:
        return people.robed(ROBED[art]) + _moved(body, 0.52, 7.7, 0.0)
    if art in TROUSERED:
        return people.trousered(TROUSERED[art]) + _moved(body, 0.52, 7.7, 0.0)
    if art in SMALL:
        return SMALL[art]() + _moved(body, *HEADS[art])
    return body


def _moved(body: str, scale: float, x: float, y: float) -> str:
    return f'<g transform="translate({x:g} {y:g}) scale({scale:g})">{body}</g>'
