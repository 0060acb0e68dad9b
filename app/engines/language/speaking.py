"""What is said to a language model and what it answers, wherever it runs: on this machine or behind an address."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

Hearer = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Said:
    """One message. `images` are PNG bytes, shown before the text."""

    role: Literal["system", "user", "assistant"]
    text: str
    images: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer, a JSON text, and the tokens it took: read and written together."""

    text: str
    tokens: int


class Speaker(Protocol):
    """A model that answers in JSON.

    `schema` is the JSON Schema that the answer follows, `seed` makes the same answer of the same words where the model
    can, and `hear` gets raw pieces of the answer as they come; it may raise `Cancelled`. Raises EngineError, in words,
    when no answer comes; an answer that does not follow the schema is returned as it is.
    """

    def reply(
        self, said: Sequence[Said], schema: dict[str, Any], seed: int, hear: Hearer
    ) -> Reply: ...
