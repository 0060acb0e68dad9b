"""What a wish says shall stay: "keep the fox", "do not touch the boat", "leave the rest alone".

Takes it out of a wish's words and gives it as changes that protect. Knows no plan and no picture.
"""

import re

from app.engines.sketchbook.english.change import Aim, Change
from app.engines.sketchbook.reading import read

_REST = r"(?:the rest|everything else|anything else|nothing else|all else|the others?)"
_END = r"(?=$|[,.;:!?]| and | but | while | then )"
_JOIN = r"(?:^|[,.;:!?]?\s*(?:\b(?:and|but|while|also)\b)?\s*)"
_WHAT = rf"(?P<what>{_REST}|the [\w ]+?|it|them)"
_SO = (
    r"(?: (?:alone|untouched|unchanged|the same|in place|where (?:it|they) (?:is|are|stands?)"
    r"|as (?:it|they) (?:is|are|was|were)|that way|like that))"
)
_KEPT = tuple(
    re.compile(_JOIN + pattern + _END)
    for pattern in (
        rf"(?:do not|never|without) (?:touch|touching|change|changing|alter|altering|move|moving) {_WHAT}",
        rf"(?:leave|keep|preserve) {_WHAT}{_SO}",
        rf"(?:keep|preserve|protect) {_WHAT}",
        rf"{_WHAT} (?:is|are) (?:perfect|great|fine|good|lovely|right|ok|okay|wonderful)(?:{_SO})?",
        rf"{_WHAT} (?:should|must|may|can) (?:stay|remain|be kept|not change|not move|not be touched){_SO}?",
        rf"{_WHAT} (?:stays|remains?){_SO}?",
        rf"i (?:like|love) {_WHAT}",
    )
)
_ONLY = re.compile(
    r"^(?:(?:change|alter|touch|modify) (?:only|nothing (?:but|except))"
    r"|(?:do not|never) (?:change|alter|touch|modify) (?:anything|things?) (?:but|except|besides|other"
    r" than)) (?:the (?:colou?r|size|place) of )?"
    r"(?P<what>the [\w ]+?)(?:'s (?:colou?r|size|place))?[:,;] ?(?P<rest>.+)$"
)
_ONLY_FIRST = re.compile(r"^only (?:change|alter|touch) ")


def kept(words: str) -> tuple[str, list[Change]]:
    """The words that are left, and what of the picture they said must stay."""
    found: list[Change] = []
    words = _ONLY_FIRST.sub("change only ", words)
    if only := _ONLY.match(words):
        return f"{only['what']}: {only['rest']}", [Change("keep")]
    for pattern in _KEPT:
        while (said := pattern.search(words)) and (change := _kept(said["what"])) is not None:
            found.append(change)
            words = f"{words[: said.start()]}. {words[said.end() :]}".strip(" .,;")
            words = re.sub(r"^(?:and|but|then|while)\b\s*", "", words)
    return words, found


def _kept(what: str) -> Change | None:
    if re.fullmatch(_REST, what):
        return Change("keep")
    if what in ("it", "them"):
        return None
    mentions = read(what).mentions
    if len(mentions) != 1:
        return Change("keep") if what in ("the picture", "the background") else None
    return Change("keep", Aim(mentions[0].noun, mentions[0].colour))
