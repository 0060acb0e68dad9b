"""Reads markup as a browser would: elements with their attributes and the text inside them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "br", "hr", "img", "input", "link", "meta", "path", "use"})


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Shown:
    elements: list[Element] = field(default_factory=list)

    def text_of(self, name: str) -> str:
        """The words inside the first element with this id or class."""
        found = (e for e in self.elements if name in (e.attributes.get("id"), *_classes(e)))
        return " ".join(next((e.text for e in found), "").split())

    @property
    def strange(self) -> list[str]:
        """Everything that would run or load something that the studio did not write."""
        return [f"<{e.tag} {name}={value!r}>" for e in self.elements for name, value in _foreign(e)]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.shown = Shown()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.shown.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shown.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        while any(e.tag == tag for e in self.open) and self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def read(text: str) -> Shown:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.shown


def _classes(element: Element) -> list[str]:
    return element.attributes.get("class", "").split()


def _foreign(element: Element) -> list[tuple[str, str]]:
    if element.tag == "script" and not element.attributes.get("src", "").startswith("/static/"):
        return [("src", element.attributes.get("src", ""))]
    return [
        (name, value)
        for name, value in element.attributes.items()
        if name.startswith("on")
        or "javascript:" in value.lower()
        or (name in ("src", "href") and not value.startswith(("/", "#")))
    ]
