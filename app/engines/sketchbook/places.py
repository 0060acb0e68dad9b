"""The words of places, hours, seasons and weather: what they are painted as, and what is only near.

Plain tables, lower case, British and American; `lexicon` gives them on.
"""

from app.engines.sketchbook.english.names import CITIES, PARKS, SUMMITS, WATERSIDE
from app.engines.sketchbook.scene import Setting, Time

_WORDS: dict[Setting, str] = {
    "mountains": "mountain, mountainside, mountain range, alps, peak, summit, glacier, mountain landscape, "
    "mountain scenery, highlands",
    "rocky mountains": "rocky mountain, rocky mountains, craggy mountain, jagged mountain, rocky peak, "
    "jagged peak, crag, rock face, rocky landscape",
    "hills": "graveyard, cemetery, churchyard, hill, hillside, grassland, field, pasture, countryside, "
    "valley, orchard, hilltop, moor, "
    "landscape, knoll, downs, rolling hill",
    "meadow": "meadow, flower meadow, wildflower meadow, flower field, field of flowers, lawn",
    "forest": "forest, wood, woodland, clearing, glade, forest landscape, grove of trees, pine forest, "
    "birch forest",
    "jungle": "jungle, rainforest, rain forest, tropical forest",
    "lake": "lake, pond, lakeside, pool, swamp, lagoon, fjord, water, lakeshore, lake landscape, loch, tarn",
    "river": "river, stream, brook, creek, canal, riverbank, riverside, river bank, river bend, river valley",
    "waterfall": "waterfall, cascade, cataract",
    "sea": "sea, ocean, seascape, bay, open sea, high seas, wave",
    "beach": "beach, hawaii, seaside, shore, coast, seashore, sand, sandy beach, dune, sea shore",
    "harbour": "harbour, harbor, port, marina, quay, wharf, docks, fishing harbour, fishing harbor, "
    "fishing port, boatyard",
    "under water": "underwater, seabed, sea bed, sea floor, seafloor, ocean floor, coral reef, reef, "
    "kelp forest, deep sea, underwater world",
    "desert": "desert, egypt, sand dune, sand desert, sahara, sandy desert, desert landscape",
    "canyon": "cave, cavern, canyon, gorge, ravine",
    "volcano": "volcano, lava field, volcanic landscape",
    "snow field": "snow field, snowfield, ice field, arctic, antarctic, antarctica, snowscape, "
    "winter landscape, north pole, south pole, polar landscape",
    "plain": "plain, prairie, steppe, savanna, savannah, road, tundra, path, flat land, ground, horizon",
    "farm": "farm, farmland, farmyard, farm yard, barnyard, barn yard, farm field, wheat field, "
    "cornfield, corn field, wheatfield, ploughed field, plowed field, crop field, vineyard",
    "garden": "garden, park, hyde park, central park, flower garden, rose garden, cottage garden, "
    "backyard, back yard, "
    "vegetable garden, front garden",
    "village": "village, hamlet, country village, mountain village, fishing village",
    "city": "rooftop, rooftops, city, town, skyline, cityscape, downtown, metropolis, city landscape",
    "street": "street, village street, city street, alley, alleyway, avenue, boulevard, lane, side street, "
    "times square, trafalgar square, piccadilly circus",
    "market": "market, marketplace, market place, market square, bazaar, street market, farmers market, "
    "square, town square",
    "room": "library, classroom, office, bathroom, workshop, attic, cellar, room, living room, bedroom, "
    "parlour, parlor, sitting room, kitchen, dining room, study, interior, chamber, indoors, hallway",
    "table": "table, tabletop, table top, wooden table, kitchen table, still life, tablecloth, "
    "windowsill, window sill, desk, countertop",
    "sky": "sky with clouds, sky full of clouds, sky of clouds, cloudscape, sea of clouds",
    "space": "outer space, space, galaxy, universe, cosmos, milky way, nebula, deep space",
    "night sky": "night sky, starry sky, starry night, sky full of stars",
    "moon": "moon surface, moonscape, lunar surface, lunar landscape, moon landscape, lunar crater, moon crater",
    "studio": "stage, theatre stage, backdrop, studio, studio backdrop, plain wall",
    "mars": "mars surface, alien planet, alien world, alien landscape, another planet, distant planet, "
    "strange planet, martian surface, martian landscape, mars landscape, martian desert",
}  # fmt: skip
SETTINGS: dict[str, Setting] = {
    **{word: setting for setting, words in _WORDS.items() for word in words.split(", ")},
    **dict.fromkeys(CITIES, "city"), **dict.fromkeys(WATERSIDE, "harbour"), "cairo": "desert",
    **dict.fromkeys(SUMMITS, "mountains"),
    "grand canyon": "canyon",
}  # fmt: skip
# Said with a relation and yet a setting: "fish under water", "a flag on the moon". A moon by itself hangs in a sky.
RELATED: dict[str, str] = {
    **dict.fromkeys(("under water", "under the water", "under the sea", "under the ocean",
                     "under the waves", "beneath the waves", "beneath the sea", "beneath the ocean",
                     "below the waves", "at the bottom of the sea", "at the bottom of the ocean",
                     "on the bottom of the sea", "below the surface of the sea"), "underwater"),
    **dict.fromkeys(("on the moon", "on the surface of the moon", "on our moon", "landing on the moon",
                     "across the moon", "across the surface of the moon"), "moonscape"),
    **dict.fromkeys(("above the clouds", "over the clouds", "through the clouds", "among the clouds", "in the clouds",
                     "high above the clouds", "between the clouds"), "cloudscape"),
    **dict.fromkeys(("on mars", "on the surface of mars", "on the red planet", "on planet mars",
                     "landing on mars", "across mars", "across the surface of mars"), "martian landscape"),
}  # fmt: skip
# Settings only by themselves: "on the water" says where a boat rests, not where the picture is set.
NO_SETTING = frozenset({"water", "ground", "horizon", "sand"})
# What is only near to what was asked, and what it is near to.
ONLY_NEAR: dict[str, str] = {
    "canal": "a river", "swamp": "a lake", "lagoon": "a lake", "fjord": "a lake",
    "kitchen": "a room with a window", "study": "a room with a window", "hallway": "a room with a window",
    "bedroom": "a room with a window", "dining room": "a room with a window",
    "windowsill": "a table-top", "window sill": "a table-top",
    "road": "an open plain", "path": "an open plain", "tundra": "an open plain",
    "square": "a market place", "town square": "a market place", "vineyard": "a farm's fields",
    "orchard": "green hills", "park": "a garden", "glacier": "snowy mountains",
    **dict.fromkeys(CITIES, "a city seen from afar"), **dict.fromkeys(WATERSIDE, "a harbour"),
    **dict.fromkeys(("library", "classroom", "office", "bathroom", "workshop", "attic", "cellar"),
              "a room with a window"),
    **dict.fromkeys(("cave", "cavern"), "a canyon"), **dict.fromkeys(("stage", "theatre stage"), "a plain backdrop"),
    **dict.fromkeys(("graveyard", "cemetery", "churchyard"), "green hills"), "cairo": "a desert",
    **dict.fromkeys(SUMMITS, "mountains"),
    "grand canyon": "a canyon", "egypt": "a desert", "hawaii": "a beach",
    **dict.fromkeys(("times square", "trafalgar square", "piccadilly circus"), "a street"),
    **dict.fromkeys(PARKS, "a garden before a city"),
}  # fmt: skip
# Which of several settings named together the picture stands in; the others go behind it.
FOREMOST: tuple[Setting, ...] = (
    "beach", "lake", "river", "waterfall", "harbour", "sea", "under water", "table", "room", "studio",
    "market", "garden", "farm", "street", "village", "jungle", "forest", "city", "meadow",
    "snow field", "moon", "mars", "desert", "canyon", "volcano", "rocky mountains", "mountains", "hills", "plain",
    "sky", "space", "night sky",
)  # fmt: skip
TIMES: dict[str, Time] = {
    "dawn": "dawn", "sunrise": "dawn", "daybreak": "dawn", "early morning": "dawn",
    "first light": "dawn", "day": "day", "daytime": "day", "daylight": "day", "morning": "dawn",
    "noon": "day", "midday": "day", "afternoon": "day", "sunny": "day", "sunlit": "day",
    "dusk": "dusk", "sunset": "dusk", "sundown": "dusk", "evening": "dusk", "twilight": "dusk",
    "nightfall": "dusk", "golden hour": "dusk", "evening light": "dusk", "sunshine": "day",
    "night": "night", "midnight": "night", "moonlight": "night", "moonlit": "night",
    "nighttime": "night", "night time": "night", "starlight": "night", "starry": "night",
    **dict.fromkeys(("new year's eve", "new year eve", "new years eve", "bonfire night"), "night"),
    "nocturnal": "night", "tonight": "night", "blue hour": "dusk", "sunny day": "day",
}  # fmt: skip
FEATURES: dict[str, str] = {
    "snowy": "snow", "snow-capped": "snow", "snowcapped": "snow", "snow-covered": "snow",
    "snow covered": "snow", "snow": "snow", "wintry": "snow", "winter": "snow",
    "winter day": "snow", "frosty": "snow", "christmas": "snow", "christmastime": "snow",
    "icy": "snow", "frozen": "snow", "autumn": "autumn",
    "autumnal": "autumn", "fall colours": "autumn", "fall colors": "autumn",
    "autumn leaves": "autumn", "cloudy": "clouds", "clouded": "clouds", "overcast": "clouds",
    "starry": "stars", "stars": "stars", "moonlit": "moon", "moonlight": "moon",
    "sunny": "sun", "sunset": "sun", "sunrise": "sun", "sunshine": "sun", "sunlit": "sun",
    "clouds": "clouds", "trees": "trees", "wooded": "trees", "starlight": "stars",
    "forested": "trees", "starry sky": "stars", "starry night": "stars", "sunny day": "sun",
    **dict.fromkeys(("rain", "rainy", "raining", "rainfall", "drizzle", "drizzling", "downpour",
                     "pouring rain", "heavy rain", "rainy day", "light rain"), "rain"),
    **dict.fromkeys(("snowfall", "snowing", "falling snow", "blizzard", "snowstorm",
                     "snow storm", "snow flurries"), "snowfall"),
    **dict.fromkeys(("fog", "foggy", "mist", "misty", "haze", "hazy", "morning mist",
                     "thick fog"), "fog"),
    **dict.fromkeys(("storm", "stormy", "thunderstorm", "thunder", "tempest", "stormy weather",
                     "thunder storm"), "storm"),
    **dict.fromkeys(("wind", "windy", "windswept", "breezy", "breeze", "gale", "strong wind"), "wind"),
    **dict.fromkeys(("spring", "springtime", "spring day", "spring morning"), "spring"),
    **dict.fromkeys(("summer", "summertime", "summer day", "midsummer"), "summer"),
    **dict.fromkeys(("northern lights", "aurora", "aurora borealis", "polar lights"), "aurora"),
}  # fmt: skip
