"""What people type, made fit to keep: no control characters, a length that is taken, words for what is not."""

import unicodedata
from dataclasses import replace
from typing import Any

from app.domain.content import content_from_json, content_to_json
from app.domain.edits import LONGEST_WORDS
from app.domain.errors import Invalid
from app.domain.parts import Content, Painting

LONGEST_INTENT = 4_000
LONGEST_NAME = 80


def plain(text: str) -> str:
    """Without what no database keeps and no page shows: control characters and halves of characters."""
    return "".join(filter(_kept, text)).strip()


def plain_values(value: Any) -> Any:
    """The same for every text inside lists and dicts."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list):
        return [plain_values(item) for item in value]
    if isinstance(value, dict):
        return {plain(str(name)): plain_values(item) for name, item in value.items()}
    return value


def plain_content(content: Content) -> Content:
    """What an engine or a person said in a step; an engine's own memory of its scene is left as it is."""
    if isinstance(content, Painting):
        return replace(content, note=plain(content.note))
    return content_from_json(plain_values(content_to_json(content)))


def whole(text: str) -> str:
    """The same length in UTF-16, with a space for what no page shows: offsets into it stay true."""
    return "".join(c if _kept(c) else " " for c in text)


def words(text: str) -> str:
    """What a person adds to a request; may be empty."""
    said = plain(text)
    if len(said) > LONGEST_WORDS:
        raise Invalid(f"That is longer than {LONGEST_WORDS:,} characters. Nothing was started.")
    return said


def intent(text: str) -> str:
    said = plain(text)
    if not _visible(said):
        raise Invalid("Say in a few words what the picture should show.")
    if len(said) > LONGEST_INTENT:
        raise Invalid(
            f"That is {len(said):,} characters; an intent has at most {LONGEST_INTENT:,}. Nothing was started."
        )
    return said


def name(text: str, what: str) -> str:
    said = " ".join(plain(text).split())
    if not _visible(said):
        raise Invalid(f"Give the {what} a name.")
    if len(said) > LONGEST_NAME:
        raise Invalid(f"The name of a {what} has at most {LONGEST_NAME} characters.")
    return said


def title_of(intent: str) -> str:
    """The first words of an intent."""
    line = " ".join(intent.split())
    if len(line) <= 60:
        return line
    return line[:59].rsplit(" ", 1)[0].rstrip(" ,;:.-") + "…"


def _kept(c: str) -> bool:
    return c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs")


def _visible(text: str) -> bool:
    """Whether there is more than spaces and signs that nobody sees."""
    return any(unicodedata.category(c)[0] not in "CZ" for c in text)
