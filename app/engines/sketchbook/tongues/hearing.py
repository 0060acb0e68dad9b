"""A sentence in another language than English as the English that it is read as, with what was not understood."""

from dataclasses import dataclass
from functools import lru_cache

from app.engines.sketchbook.tongues import characters, latin
from app.engines.sketchbook.tongues.detecting import NAMES, Tongue, language_of

READ_AS = "Read as: "


@dataclass(frozen=True, slots=True)
class Heard:
    """`english` is what the sketchbook's reader reads; `unknown` holds words as they were written."""

    language: Tongue
    english: str
    unknown: tuple[str, ...] = ()

    def notes(self) -> tuple[str, ...]:
        """What a person should know of how they were understood."""
        said = (f"{READ_AS}{self.english}.",) if self.english else ()
        if not self.unknown:
            return said
        words = ", ".join(f"‘{word}’" for word in self.unknown[:12])
        return (
            *said,
            f"I do not know these words in {NAMES[self.language]}, and leave them out: {words}.",
        )


@lru_cache(256)
def heard(text: str) -> Heard | None:
    """What a text in another language says; None when it is English, or in no language known here."""
    language = language_of(text)
    if language is None:
        return None
    tell = latin.told if language in ("es", "fr", "de") else characters.told
    return Heard(language, *tell(language, text))
