"""What people type, made fit to keep: no control characters, a length that is taken, words for what is not."""

import unicodedata
from typing import Any

from app.domain.errors import Invalid

LONGEST_INTENT = 4_000
LONGEST_NAME = 80


def plain(text: str) -> str:
    """Without what no database keeps and no page shows: control characters and halves of characters."""
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).strip()


def plain_values(value: Any) -> Any:
    """The same for every text inside lists and dicts."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list):
        return [plain_values(item) for item in value]
    if isinstance(value, dict):
        return {plain(str(name)): plain_values(item) for name, item in value.items()}
    return value


def intent(text: str) -> str:
    said = plain(text)
    if not said:
        raise Invalid("Say in a few words what the picture should show.")
    if len(said) > LONGEST_INTENT:
        raise Invalid(
            f"That is {len(said):,} characters; an intent has at most {LONGEST_INTENT:,}. Nothing was started."
        )
    return said


def name(text: str, what: str) -> str:
    said = " ".join(plain(text).split())
    if not said:
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
