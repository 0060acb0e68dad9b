"""The prompts: texts that a person can read, and put others in the place of.

A file of the same name in the person's own prompts folder goes before the studio's. `$word` in a text is a slot; `$$`
is a dollar sign. What goes into a slot is never read as a text of ours.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from string import Template

from app.domain.errors import Invalid

SHIPPED = Path(__file__).parent / "texts"
LONGEST = 100_000  # characters


@dataclass(frozen=True, slots=True)
class Prompts:
    """`own` is the folder whose files go first; it need not be there."""

    own: Path

    def text(self, name: str, **slots: str) -> str:
        """The text of this name, filled in. Raises Invalid, in words, for a file of one's own that does not fit."""
        file = self._file(name)
        try:
            return Template(self._read(file)).substitute(slots).strip()
        except KeyError as fault:
            known = ", ".join(f"${slot}" for slot in sorted(slots)) or "no slots"
            raise Invalid(
                f"The prompt {file} asks for ${fault.args[0]}; it can use {known}."
            ) from fault
        except ValueError as fault:
            raise Invalid(
                f"The prompt {file} has a $ that is no slot; write $$ for the sign."
            ) from fault

    @property
    def edition(self) -> str:
        """Eight letters that change with any text: the same words in give the same answers only under one of them."""
        said = hashlib.sha256()
        for name in sorted(file.stem for file in SHIPPED.glob("*.md")):
            said.update(self._read(self._file(name)).encode())
        return said.hexdigest()[:8]

    def _file(self, name: str) -> Path:
        own = self.own / f"{name}.md"
        return own if own.is_file() else SHIPPED / f"{name}.md"

    def _read(self, file: Path) -> str:
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as fault:
            raise Invalid(f"The prompt {file} cannot be read: {fault}.") from fault
        if len(text) > LONGEST:
            raise Invalid(f"The prompt {file} is over {LONGEST} characters.")
        return text
