"""A person's text as plain lower-case words and stops, whatever it was written in.

HTML becomes its text, emoji become the words they stand for, letters of other scripts are counted but not
read. Knows no grammar.
"""

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from app.engines.sketchbook.english.jargon import without_flags
from app.engines.sketchbook.lexicon import NUMBERS
from app.engines.sketchbook.vocabulary import emoji_words

MOST_READ = 400
_HIDDEN = re.compile(r"<(script|style|title)\b.*?(</\1\s*>|$)", re.S | re.I)
_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]{0,500}>", re.S)
_TOKEN = re.compile(r"\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+(?:['-][^\W\d_]+)*|[.,;:!?()\n]")
_SHORTENED = frozenset("it let there that he she what who where here how".split())
_NOT = {
    "cant": "can not", "cannot": "can not", "wont": "will not", "aint": "is not",
    **{f"{verb}nt": f"{verb} not" for verb in "is are was were do does did has have had should must".split()},
}  # fmt: skip
_HALF_A_DOZEN = re.compile(r"\b(?:half[ -]a|a half|half)[ -]dozen\b")
_BLACK_AND_WHITE = re.compile(r"\bb\s?(?:&|/|and|n)\s?w\b")
_SIGN = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\u2190-\u21ff\u2b00-\u2bff]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """`words` in reading order, "," and "." among them. `foreign` counts words in other scripts,
    `signs` emoji that are never painted, `left` words beyond the first `MOST_READ`."""

    words: tuple[str, ...]
    foreign: int = 0
    signs: int = 0
    left: int = 0


def tokens_of(text: str) -> Tokens:
    """The words of a text of any length, in time linear in it."""
    text = without_flags(_plain(text))
    text, signs = _without_emoji(text)
    text = unicodedata.normalize("NFKC", text).replace("’", "'").lower()
    text = _BLACK_AND_WHITE.sub("black and white", text).replace("&", " and ")
    text = text.replace("–", ", ").replace("—", ", ").replace("...", ". ")
    text = _HALF_A_DOZEN.sub("six", text)
    words: list[str] = []
    foreign = left = 0
    for match in _TOKEN.finditer(text):
        word = _ascii(match.group())
        if not word:
            foreign += 1
        elif len(words) >= MOST_READ:
            left += word[0].isalnum()
        else:
            words.extend(_parts(word))
    return Tokens(tuple(words), foreign, signs, left)


def _plain(text: str) -> str:
    """HTML's own words without its tags; other text as it is."""
    if "<" in text:
        text = _TAG.sub(", ", _HIDDEN.sub(" ", text))
    return html.unescape(text)


def _without_emoji(text: str) -> tuple[str, int]:
    """Emoji as words; equal ones in a row are counted. Also how many signs have no words."""
    if not _SIGN.search(text):
        return text, 0
    text = re.sub("[\ufe0f\U0001f3fb-\U0001f3ff]", "", text)
    known = emoji_words()
    text = _known_emoji().sub(lambda found: f" {_counted(found, known)}{_then(found)} ", text)
    return _SIGN.subn(" , ", text)


def _counted(found: re.Match[str], known: dict[str, str]) -> str:
    sign = found.group(1)
    many = len(found.group().replace(" ", "")) // len(sign)
    words = known[sign]
    article, _, rest = words.partition(" ")
    return f"{many} {rest}" if many > 1 and article in ("a", "an") else words


def _then(found: re.Match[str]) -> str:
    """A comma between one emoji and the next; none before words."""
    after = found.string[found.end() :].lstrip()[:1]
    return " ," if _SIGN.match(after) else ""


@lru_cache(1)
def _known_emoji() -> re.Pattern[str]:
    signs = sorted(emoji_words(), key=len, reverse=True)
    either = "|".join(re.escape(sign) for sign in signs)
    return re.compile(rf"({either})(?:\s?\1)*")


def _ascii(word: str) -> str:
    """A word without its accents; empty when its script is not Latin."""
    if word in ".,;:!?()\n":
        return "." if word in ".;!?\n" else ","
    bare = unicodedata.normalize("NFKD", word)
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    bare = bare.replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("œ", "oe")
    return bare if bare.isascii() else ""


def _parts(word: str) -> list[str]:
    """`fox's` stays, `it's` is `it`; `blue-and-white` and `left-hand` are several words; `t-rex` stays whole."""
    owner = word.removesuffix("'s")
    owns = owner != word and owner not in _SHORTENED
    word = owner.replace("'", "") + ("'s" if owns else "")
    if word in _NOT:
        return _NOT[word].split()
    tens, _, ones = word.partition("-")
    if tens.endswith("ty") and tens in NUMBERS and NUMBERS.get(ones, 10) < 10:
        return [str(NUMBERS[tens] + NUMBERS[ones])]
    if re.search(r"-(and|hand|in|of|on|coloured|colored|covered|roofed)\b", word):
        return [part for part in word.split("-") if part not in ("coloured", "colored")]
    return [word] if word else []
