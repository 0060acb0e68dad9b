"""As much of a document as a window needs: elements by id, their attributes, their text, and how they were written."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"img", "input", "br", "hr", "link", "meta"})


@dataclass(slots=True)
class Element:
    tag: str
    attributes: dict[str, str]
    elements: list["Element"] = field(default_factory=list)
    text: str = ""  # its own and that of what it holds
    source: str = ""
    start: int = 0

    @property
    def id(self) -> str:
        return self.attributes.get("id", "")

    @property
    def line(self) -> str:
        return " ".join(self.source.split())

    def having(self, attribute: str) -> "Element | None":
        """The first one inside that has the attribute."""
        for element in self.elements:
            if found := element if attribute in element.attributes else element.having(attribute):
                return found
        return None

    def all(self, attribute: str) -> list["Element"]:
        own = [self] if attribute in self.attributes else []
        return own + [found for element in self.elements for found in element.all(attribute)]


@dataclass(slots=True)
class Document:
    elements: list[Element]
    known: dict[str, Element]


def parsed(markup: str) -> Document:
    reader = _Reader(markup)
    reader.feed(markup)
    reader.close()
    return Document(reader.open[0].elements, reader.known)


class _Reader(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__()
        self.markup = markup
        self.starts = [0]
        for line in markup.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.open = [Element("", {})]
        self.known: dict[str, Element] = {}

    def place(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, start=self.place())
        self.open[-1].elements.append(element)
        if element.id:
            self.known[element.id] = element
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        element = self.open.pop()
        element.source = self.markup[element.start : self.place() + len(tag) + 3]

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data
