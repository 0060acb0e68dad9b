"""Verbs that put things somewhere, vessels, parts of things, and words that say nothing to a painter."""

from app.engines.sketchbook.lexicon import How

# Doings that put their object somewhere: "riding a horse", "chasing a mouse".
DOINGS: dict[str, How] = {
    **dict.fromkeys(("riding", "rides", "ride", "straddling", "driving", "drives", "crossing"), "on"),
    **dict.fromkeys("pushing pushes push".split(), "pushing"),
    **dict.fromkeys("pulling pulls pull towing tows dragging drags".split(), "pulling"),
    **dict.fromkeys("kicking kicks kick".split(), "kicking"),
    **dict.fromkeys(
        """chasing chases chase eating eats
        drinking drinks reading reads playing plays feeding feeds
        hugging hugs kissing kisses leading leads catching catches following follows
        guarding guards fighting fights meeting meets visiting visits smelling smells hunting
        attacking attacks racing races watering waters decorating decorates rescuing rescues saving licking
        licks biting bites petting stroking washing stealing steals serving serves scaring
        hunts walking walks greeting greets selling sells touching""".split(),
        "next to",
    ),
    **dict.fromkeys("holding holds hold carrying carries carry".split(), "held by"),
    **dict.fromkeys("facing faces watching watches".split(), "facing"),
    **dict.fromkeys("leaning leans".split(), "against"),
    **dict.fromkeys("surrounding surrounds encircling encircles".split(), "around"),
}  # fmt: skip
# Doings that nobody sees in two things side by side.
UNSEEN = frozenset(
    """holding holds hold carrying carries chasing chases chase eating eats drinking drinks reading
    reads playing plays feeding feeds hugging hugs kissing kisses attacking attacks racing races
    watering waters decorating decorates rescuing rescues saving licking licks biting bites petting
    stroking washing stealing steals serving serves scaring
    catching catches fighting fights smelling smells hunting hunts selling sells""".split()
)
# Words that turn to something far away as well as near: "howling at the moon".
TOWARDS = frozenset(
    "at to toward towards looking looks watching watches facing faces greeting greets following follows".split()
)
# Adjectives that end like adverbs.
LIKE_ADVERBS = frozenset(
    "lonely ugly friendly silly curly sparkly melancholy elderly scaly woolly prickly ghostly".split()
)
WEARING = frozenset({"wearing", "wears", "wear"})
VESSELS = frozenset({"bowl", "basket", "vase", "plate", "box", "bucket", "crate", "barrel",
                     "dish", "pot", "jar", "nest", "bird nest", "cart", "jug"})  # fmt: skip
CLOTHES = frozenset({"scarf", "tie", "glasses", "sunglasses", "shoe", "boot", "dress", "shirt", "coat",
                     "jacket", "jeans", "hoodie", "cardigan",
                     "sweatshirt", "vest", "sweater", "necklace", "bow", "ribbon", "sock", "glove"})  # fmt: skip
# Clothes that a person's own drawing has: their colour is the person's.
GARMENTS = frozenset({"dress", "gown", "robe", "cloak", "shirt", "coat", "jacket", "suit", "sweater", "jumper",
                      "blouse", "uniform", "hoodie", "cardigan", "sweatshirt", "vest"})  # fmt: skip
WORN = frozenset(each.strip() for each in """hat, top hat, straw hat, sun hat, cap, baseball cap, crown, helmet, bonnet,
    tiara, beret, cowboy hat, stetson, sombrero, santa hat, party hat, elf hat, wizard hat, witch hat, pointed hat,
    hard hat, chef hat, sailor hat, sailor cap, police cap, fire helmet, knight helmet, pirate hat, space helmet,
    viking helmet""".split(","))  # fmt: skip
SURFACES = frozenset({"table", "plate", "dish", "tray", "cake", "wedding cake", "bench", "desk",
                      "stool"})  # fmt: skip
HUNG = frozenset({"painting", "mirror", "window", "calendar", "shelf"})  # on the wall of a room
# Parts of a thing, not things beside it: "a house with a red door".
PARTS = frozenset(
    """roof door window chimney wall tail eye ear nose leg wing hair beard mane fur feather spot
    stripe horn sail mast wheel smile face handle leaf petal branch bark mouth tooth foot hand arm
    neck claw paw scale fin beak trunk tusk root light""".split()
)
# Words that say nothing that could be painted wrong: moods, fillings, verbs of standing around.
SILENT = frozenset(
    """a an the this that these those its his her their my our your it they them he she we i you
    is are was were be been being am do does did has have had there here and or but with of for as
    while also then just only very really quite so too more most much nice beautiful lovely pretty
    peaceful quiet calm serene tranquil cute charming picturesque scenic idyllic splendid wonderful
    amazing magnificent gorgeous simple picture painting image scene canvas view drawing paint draw
    show make create please want would like could can place put add some any all each other one
    stands standing stand sits sitting sit seated lies lying lay rests resting rest stays staying
    placed set seen seems looks look looking gazing watching watches watch facing faces walks
    walking walk goes going go comes coming flies flying fly floats floating float swims swimming
    swim sails sailing sail drifts drifting drift hangs hanging hang rises rising rise grows
    growing grow lives living grazing grazes graze perched perches perching surrounded filled full
    covered dotted containing contains holding holds hold carrying carries wearing wears riding
    rides ride light lit let lets leave leaves out keep kept sky colours colors colour color
    palette tones style time day side kind sort lot lots number next two-dimensional high low
    where which who whom whose what when how that's up down off away again still life about
    against towards toward into onto from by at in on to if not no nor never without bit together
    across along around through above below over under upon near far wild fresh ripe own use using me us than
    summer spring pls plz hi hello thanks thank both together instead
    painted drawn rendered made done being hovering hovers parked moored anchored crossing crosses
    behind front single lone another both shining shines shine glowing glows gleaming beautifully
    soft softly gently gentle quietly silently slowly slight slightly distance foreground background
    top bottom left right centre center middle corner edge part horizon everything anything something
    turn give gives get rid
    once lived lives went came comes saw said named called every always ever never another
    during majestic medieval magical tropical steam steaming reflected reflection reflections reflecting crashing
    nothing part visible classic typical traditional little ground air""".split()
)


def held(whole: str, part: str) -> How:
    """How B stands to A in "A with B": on a table or as a hat, in a vessel, else beside it."""
    if whole in SURFACES or part in WORN:
        return "on"
    return "in" if whole in VESSELS else "next to"
