"""An answer told while it is written: the sentences in half a JSON text, as plain words, piece by piece.

Only what is meant for a person's eyes is told (instructions, descriptions, evidence, corrections); numbers, boxes and
verdicts are not. Each sentence ends its line; instructions are numbered.
"""

from dataclasses import dataclass

from app.engines.base import Progress, Reporter, Text

TOLD = frozenset({"words", "des", "evidence", "saw", "refine", "summary", "missing"})
HALF = 1500  # characters of an answer after which it counts as half done: how long it gets nobody knows
_ESCAPED = {"n": " ", "t": " ", "r": " ", "b": "", "f": ""}


@dataclass(slots=True)
class _Frame:
    """An object or a list that is open, and the key that its strings belong to."""

    opened: str
    key: str


class Telling:
    """Takes raw pieces of a JSON text in `hear` and reports `Text`; `at` counts UTF-16 units over all answers."""

    def __init__(self, report: Reporter, doing: str) -> None:
        self.report, self.doing = report, doing
        self.at = 0
        self.afresh()

    def afresh(self) -> None:
        """Another answer begins: what is left of the one before is forgotten."""
        self._frames: list[_Frame] = []
        self._before = ""  # the last letter outside strings that means anything
        self._string: str | None = (
            None  # what the open string is: "key", "told", or "" for what is not told
        )
        self._escape: str | None = None
        self._name = ""
        self._begun = False
        self._numbered = self._heard = 0
        self._high = ""

    def say(self, sentence: str) -> None:
        """A sentence of the studio's own."""
        self._tell(f"{sentence}\n")

    def hear(self, piece: str) -> None:
        """Raises whatever the reporter raises, which is asked at every piece."""
        told = "".join(self._letter(letter) for letter in piece)
        self._heard += len(piece)
        if told:
            self._tell(told)
        self.report(Progress(self._heard / (self._heard + HALF), self.doing))

    def _tell(self, words: str) -> None:
        self.report(Text(self.at, words))
        self.at += len(words.encode("utf-16-le")) // 2

    def _letter(self, letter: str) -> str:
        if self._string is not None:
            return self._within(letter)
        if letter == '"':
            self._open()
        elif letter in "{[":
            key = self._frames[-1].key if self._frames and letter == "[" else ""
            self._frames.append(_Frame(letter, key))
        elif letter in "}]" and self._frames:
            self._frames.pop()
        if not letter.isspace():
            self._before = letter
        return ""

    def _open(self) -> None:
        top = self._frames[-1] if self._frames else None
        if top and top.opened == "{" and self._before in "{,":
            self._string, self._name = "key", ""
        else:
            self._string = "told" if top and top.key in TOLD else ""
        self._begun = False

    def _within(self, letter: str) -> str:
        """A letter of the open string, as it is told; '' while more of it has to come."""
        if self._escape is None and letter == "\\":
            self._escape = ""
            return ""
        if self._escape is None and letter == '"':
            return self._close()
        if self._escape is not None:
            letter = self._unescaped(letter)
        if self._string == "key":
            self._name += letter
            return ""
        if self._string != "told" or not letter:
            return ""
        return self._prefix() + (letter if letter.isprintable() else " ")

    def _close(self) -> str:
        told = self._string == "told" and self._begun
        if self._string == "key" and self._frames:
            self._frames[-1].key = self._name
        self._string = None
        return "\n" if told else ""

    def _prefix(self) -> str:
        if self._begun:
            return ""
        self._begun = True
        if self._frames[-1].key != "words":
            return ""
        self._numbered += 1
        return f"{self._numbered}. "

    def _unescaped(self, letter: str) -> str:
        """What an escape stands for, once it is whole."""
        assert self._escape is not None
        so_far = self._escape + letter
        if so_far[0] != "u":
            self._escape = None
            return _ESCAPED.get(letter, letter)
        self._escape = so_far
        if len(so_far) < 5:
            return ""
        self._escape = None
        return self._unit(so_far[1:])

    def _unit(self, digits: str) -> str:
        """A UTF-16 unit; the first half of a pair waits for the second."""
        try:
            unit = int(digits, 16)
        except ValueError:
            return ""
        if 0xD800 <= unit < 0xDC00:
            self._high = digits
            return ""
        if 0xDC00 <= unit < 0xE000:
            high, self._high = self._high, ""
            return bytes.fromhex(high + digits).decode("utf-16-be") if high else ""
        return chr(unit)
