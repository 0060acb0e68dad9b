"""Which language a text is in: by its script, else by small words that English has not.

English is the rule and needs no table: only a text with more small words of another language than of English, or one
without any of either, is looked up in the tables. Where the tables know none of its things, it stays English.
"""

import re
from typing import Literal

from app.engines.sketchbook.english.names import CITIES, NAMED, SUMMITS
from app.engines.sketchbook.english.plainly import is_word
from app.engines.sketchbook.tongues.compounds import compound
from app.engines.sketchbook.tongues.forms import bare, words_of
from app.engines.sketchbook.tongues.tables import own_terms, terms
from app.engines.sketchbook.vocabulary import noun

Tongue = Literal["zh", "es", "fr", "de", "ja"]
NAMES: dict[Tongue, str] = {
    "zh": "Chinese", "es": "Spanish", "fr": "French", "de": "German", "ja": "Japanese",
}  # fmt: skip
LATIN: tuple[Tongue, ...] = ("es", "fr", "de")
_KANA = re.compile("[\u3041-\u30fa\u30fc-\u30fe\uff66-\uff9f]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_ONLY_JAPANESE = re.compile("[桜駅気円広図楽沢検覧絵込峠畑働]")
_ENGLISH = frozenset(
    """the of with and is are at to by behind under above below near beside between over onto into from two three
    four five six seven eight nine ten few some many every both it its this that these those there his her their
    my your our you for but not very without make paint draw move add put bigger smaller more less left right""".split()
)  # fmt: skip
# Written without accents. No English word is among them: not "den", "die", "on", "an", "main", "sin" or "pour".
_SMALL: dict[Tongue, frozenset[str]] = {
    "es": frozenset(
        """un una unos unas el los las la del al y con sin en sobre bajo entre detras delante junto izquierda derecha
        hay esta estan dos tres cuatro cinco seis ocho nueve diez muchos muchas varios varias rojo roja rojos rojas azul
        azules verde verdes negro negra negros negras blanco blanca amarillo amarilla pequeno pequena lado
        noche hay ningun ninguna nadie sus encima debajo""".split()
    ),
    "fr": frozenset(
        """un une le les la des du au aux et avec sans dans sur sous entre derriere devant pres cote gauche droite il
        est sont deux trois quatre cinq sept huit neuf dix plusieurs quelques beaucoup rouges verte verts vertes bleue
        bleus noire noirs blanche blancs jaune jaunes petit petite petits petites grand grande nuit bord
        pas aucun aucune ses leurs""".split()
    ),
    "de": frozenset(
        """ein eine einen einem einer eines der das dem des und mit ohne auf unter neben hinter vor uber zwischen links
        rechts von vom im am ins zur zum beim ist sind steht stehen liegt sitzt zwei drei vier funf sechs sieben neun
        zehn viele einige mehrere roter rotes roten grun grune gruner grunes blau blaue blauer blaues blauen gelbe
        gelber gelbes schwarze schwarzer schwarzes weisse weisser weisses kleine kleiner kleines grosse grosser nachts
        den die an in kein keine keinen keinem niemand daneben davor dahinter darunter darauf""".split()
    ),
}  # fmt: skip
_ALSO_ENGLISH = frozenset({"am", "in", "an", "den", "die", "sans", "des", "sin", "grand", "petite", "la",
                           "seven", "dos"})  # fmt: skip
# English words that one of the tables knows too: alone they are English.
FALSE_FRIENDS = frozenset(
    """pain chat sale main four coin pie once sin pan rot gift hut kind rock wind brief bald tag war hell arm fast rind
    see boot stern wand rat mist mode nun brand rose lit ours lune mur mule fee tour note mare lime ring film van
    stock tier tee teller mutter bat bad hose regal wall wild wolf tiger herd art pony panda robot hotel piano taxi bus
    auto moto radio sofa pizza camera bank park garage village village plant bar mate mango kiwi dame dos mono pale
    pera loco toro torso cave loup chant court champ grille dent car pour par plus net fin lion fleur canon
    gorge jungle canyon lavabo salon chapel palace port fort mosque temple clown lama gouache pastel orange rouge noir
    violet beige turquoise mauve table train ballon crayon sable sang raisin champignon ferme pomme figure vase tulip
    cactus lotus phare fort image couch loft angel arena casa costa sierra plaza mesa fiesta negro rosa vista rio sol
    luna delta tango nova corona diva mara coral marina canal pueblo rancho hacienda burro sombrero guitar puma coyote
    alpaca llama iguana portrait cinema costume opera observe monumental still plaid bars golds grand immense imposant
     vaste tiara diadem flan stola kiosk boutique uniform robe cape short portable tuba bongo banjo puzzle atelier bazar
    boulevard panorama cosmos oasis tipi villa bistro cabaret taxi jet ferry tandem marionette cascade villas""".split()
)  # fmt: skip


# Names of places keep their own language's small words.
_PLACES = (
    *NAMED, *CITIES, *SUMMITS, "los angeles", "las vegas", "costa del sol", "moulin rouge", "la la land", "casa blanca",
    "grand canal", "el dorado", "la paz", "la boca", "mont saint michel", "cote d'azur", "el capitan", "la scala",
)  # fmt: skip
_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(_PLACES, key=len, reverse=True))})\b")


def language_of(text: str) -> Tongue | None:
    """The language to read a text in; None for English and for all that is not known here."""
    if _KANA.search(text):
        return "ja"
    if _HAN.search(text):
        return "ja" if _ONLY_JAPANESE.search(text) else "zh"
    text = _NAMED.sub(" ", bare(text))
    words = [part for word in words_of(text)[:80] for part in re.split("[-'’]", bare(word))]
    english = sum(word in _ENGLISH for word in words)
    small = {each: sum(word in _SMALL[each] for word in words) for each in LATIN}
    sure = {each: sum(w in _SMALL[each] - _ALSO_ENGLISH for w in words) for each in LATIN}
    likely = [each for each in LATIN if small[each] > english and sure[each]]
    if not likely and not english and 0 < len(words) <= 6:
        return _bare_phrase(words)
    known = {each: sum(_knows(each, word) for word in words) for each in likely}
    best = max(likely, key=lambda each: 2 * known[each] + small[each], default=None)
    return best if best and any(_names(best, word) for word in words) else None


def _bare_phrase(words: list[str]) -> Tongue | None:
    """The language of a few words without any small ones ("zorro rojo"), all of which it knows."""
    if noun(" ".join(words)) or all(_may_be_english(word) for word in words):
        return None
    return next((each for each in LATIN if all(_knows(each, word) for word in words)), None)


def _may_be_english(word: str) -> bool:
    return len(word) < 4 or word in FALSE_FRIENDS or is_word(word)


def _knows(language: Tongue, word: str) -> bool:
    return bool(own_terms(language, (word,)) or _made_of_known(language, word))


def _names(language: Tongue, word: str) -> bool:
    """Whether a word names something to paint."""
    found = any(term.kind in "nscmp" for term in terms(language, (word,)))
    return found or _made_of_known(language, word)


def _made_of_known(language: Tongue, word: str) -> bool:
    made = compound(word) if language == "de" else None
    return made is not None and not made.unread
