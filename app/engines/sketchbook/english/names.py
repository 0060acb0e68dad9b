"""Proper names of things and places, and the plain thing or place that is painted instead. Knows no grammar."""

from app.engines.sketchbook.english.inflection import article

# What bears a name of its own, and the plain noun that comes nearest to it.
NAMED: dict[str, str] = {
    **dict.fromkeys(("tower bridge", "brooklyn bridge"), "bridge"),
    **dict.fromkeys(("buckingham palace", "versailles"), "palace"),
    **dict.fromkeys(("hogwarts", "neuschwanstein", "kremlin", "disney castle"), "castle"),
    **dict.fromkeys(("notre dame", "sagrada familia", "st peters basilica", "westminster abbey"), "cathedral"),
    **dict.fromkeys(("hagia sophia", "blue mosque"), "mosque"),
    **dict.fromkeys(("burj khalifa", "one world trade center", "the shard"), "skyscraper"),
    **dict.fromkeys(("arc de triomphe", "brandenburg gate"), "temple"),
    **dict.fromkeys(("christ the redeemer", "venus de milo"), "statue"), "sphinx": "lion", "titanic": "ship",
    **dict.fromkeys(("albert einstein", "einstein", "sigmund freud", "charles darwin", "leonardo da vinci"), "old man"),
    **dict.fromkeys(("napoleon", "napoleon bonaparte", "george washington"), "soldier"),
    **dict.fromkeys(("mona lisa", "marilyn monroe", "frida kahlo", "taylor swift", "marie curie"), "woman"),
    **dict.fromkeys(("julius caesar", "caesar", "shakespeare", "william shakespeare", "mozart", "beethoven",
                     "abraham lincoln", "elon musk", "elvis", "elvis presley", "michael jackson", "jesus"), "man"),
    **dict.fromkeys(("cleopatra", "queen elizabeth", "elsa"), "queen"), "king arthur": "king",
    **dict.fromkeys(("superman", "batman", "spiderman", "spider-man", "iron man", "captain america", "wonder woman",
                     "hulk", "the hulk"), "superhero"),
    **dict.fromkeys(("gandalf", "merlin", "dumbledore", "harry potter"), "wizard"),
    **dict.fromkeys(("sherlock holmes",), "detective"), "robin hood": "archer", "darth vader": "knight",
    **dict.fromkeys(("godzilla",), "tyrannosaurus"), "king kong": "gorilla", "mickey mouse": "mouse",
    "pikachu": "mouse", "barbie": "princess", "snow white": "princess", "cinderella": "princess", "yoda": "elf",
    "wall-e": "robot", "r2-d2": "robot", "totoro": "bear", "winnie the pooh": "bear",
    "bambi": "fawn", "nemo": "clownfish", "moby dick": "whale", "dumbo": "elephant", "simba": "lion",
    "garfield": "cat", "snoopy": "dog", "don quixote": "knight", "captain hook": "pirate", "rapunzel": "princess",
    **dict.fromkeys(("little red riding hood", "red riding hood", "alice in wonderland", "goldilocks"), "girl"),
    **dict.fromkeys(("peter pan", "pinocchio", "aladdin"), "boy"),
    **dict.fromkeys(("tinker bell", "tinkerbell"), "fairy"),
}  # fmt: skip
CITIES = frozenset(
    {"paris", "london", "rome", "venice", "berlin", "madrid", "vienna", "amsterdam", "tokyo",
     "new york", "new york city", "manhattan", "chicago", "san francisco", "sydney", "moscow",
     "istanbul", "cairo", "dubai", "singapore", "hong kong", "barcelona", "prague", "lisbon"}
)  # fmt: skip
SUMMITS = frozenset({"mount everest", "everest", "matterhorn", "kilimanjaro", "mont blanc",
                     "himalayas", "grand canyon"})  # fmt: skip
KNOWN_PLACES = frozenset({"times square", "trafalgar square", "piccadilly circus", "hyde park",
                          "central park", "egypt", "hawaii"})  # fmt: skip
# Names of nouns that have a drawing of their own; they take no article.
PROPER = frozenset({"mount fuji", "fuji", "saturn", "planet saturn", "mars", "jupiter", "venus", "neptune", "uranus",
                    "santa", "santa claus", "big ben"})  # fmt: skip
# Buildings with a drawing of their own, by the names that take an article.
LANDMARKS = frozenset({"statue of liberty", "eiffel tower", "tokyo tower", "taj mahal", "colosseum",
                       "leaning tower of pisa", "sydney opera house", "golden gate bridge",
                       "empire state building", "chrysler building"})  # fmt: skip
# The landmark by which a city is known, or what a room has that tells it from others.
CITY_OF: dict[str, str] = {
    "paris": "eiffel tower",
    "london": "big ben",
    "tokyo": "tokyo tower",
    "rome": "colosseum",
    "sydney": "sydney opera house",
    "venice": "gondola",
    "san francisco": "golden gate bridge",
    **dict.fromkeys(("new york", "new york city", "manhattan"), "empire state building"),
    "istanbul": "mosque",
    "amsterdam": "bicycle",
    "cairo": "pyramid",
    **dict.fromkeys(("dubai", "singapore", "hong kong", "chicago"), "skyscraper"),
    **dict.fromkeys(("graveyard", "cemetery", "churchyard"), "tombstone"),
    "library": "bookshelf",
    "classroom": "desk",
    "office": "desk",
    "bathroom": "bathtub",
    "workshop": "workbench",
    "kitchen": "stove",
    "bedroom": "bed",
    **dict.fromkeys(("barcelona", "prague", "vienna"), "cathedral"),
}
PARKS = frozenset({"central park", "hyde park"})  # with their city behind them
WATERSIDE = frozenset({"venice", "amsterdam", "sydney", "hong kong", "san francisco"})
_SMALL = frozenset({"of", "the"})


def with_what(place: str, near: str) -> str:
    """`a city seen from afar with the Eiffel Tower`: what a place is near to, with what it is known by."""
    if place not in CITY_OF:
        return near
    return f"{near} {'and' if ' with ' in near else 'with'} {_known_by(place)}"


def _known_by(city: str) -> str:
    name = CITY_OF[city]
    if name in LANDMARKS or name in PROPER:
        return f"{'the ' * (name in LANDMARKS)}{titled(name)}"
    return article(name)


def titled(name: str) -> str:
    """`leaning tower of pisa` as `Leaning Tower of Pisa`."""
    return " ".join(word if word in _SMALL else word.capitalize() for word in name.split())
