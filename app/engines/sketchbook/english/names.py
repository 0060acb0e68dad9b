"""Proper names of things and places, and the plain thing or place that is painted instead. Knows no grammar."""

# What bears a name of its own, and the plain noun that comes nearest to it.
NAMED: dict[str, str] = {
    **dict.fromkeys(("eiffel tower", "tokyo tower", "big ben", "leaning tower of pisa"), "tower"),
    **dict.fromkeys(("golden gate bridge", "tower bridge", "brooklyn bridge"), "bridge"),
    **dict.fromkeys(("buckingham palace", "hogwarts", "neuschwanstein", "kremlin"), "castle"),
    **dict.fromkeys(("notre dame", "sagrada familia"), "church"),
    "empire state building": "skyscraper", "taj mahal": "mosque", "colosseum": "stadium",
    "titanic": "ship",
}  # fmt: skip
CITIES = frozenset(
    {"paris", "london", "rome", "venice", "berlin", "madrid", "vienna", "amsterdam", "tokyo",
     "new york", "new york city", "manhattan", "chicago", "san francisco", "sydney", "moscow",
     "istanbul", "cairo", "dubai", "singapore", "hong kong", "barcelona", "prague", "lisbon"}
)  # fmt: skip
SUMMITS = frozenset({"mount everest", "everest", "matterhorn", "kilimanjaro", "mont blanc",
                     "himalayas", "grand canyon"})  # fmt: skip
KNOWN_PLACES = frozenset({"times square", "trafalgar square", "piccadilly circus", "hyde park",
                          "egypt", "hawaii"})  # fmt: skip
# Names of nouns that have a drawing of their own; they take no article.
PROPER = frozenset({"mount fuji", "fuji", "saturn", "planet saturn", "mars", "jupiter", "venus", "neptune", "uranus",
                    "santa", "santa claus"})  # fmt: skip
_SMALL = frozenset({"of", "the"})


def titled(name: str) -> str:
    """`leaning tower of pisa` as `Leaning Tower of Pisa`."""
    return " ".join(word if word in _SMALL else word.capitalize() for word in name.split())
