"""The plan against the intent: what the words ask for and the plan does not hold, or holds against them.

The intent is read as the planner reads it; the plan's things come from its own lines. What the plan itself
says it cannot paint (`Plan.missing`) is not held against it. Knows no picture.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.parts import Finding, Plan
from app.engines.sketchbook.critic import words
from app.engines.sketchbook.english.spelling import MENDED
from app.engines.sketchbook.planreading import whole_of_reading
from app.engines.sketchbook.reading import Mention, Reading, read
from app.engines.sketchbook.replanning import replanned
from app.engines.sketchbook.scene import Setting, Thing
from app.engines.sketchbook.tongues.hearing import READ_AS
from app.engines.sketchbook.vocabulary import Noun, article, noun

# Where things stand that the words set there: by the sea is on its beach, under the stars is in the hills
SAME_PLACE: dict[Setting, tuple[Setting, ...]] = {
    "sea": ("beach",),
    "night sky": ("hills", "space"),
}


def of_plan(
    intent: str, plan: Plan, things: Sequence[Thing], said: Sequence[str] = ()
) -> list[Finding]:
    """Findings about the plan; one that says all is planned when nothing is amiss. What a person has `said` since
    changes what the intent asks for."""
    wanted = _after(read(intent), said)
    lines = [read(line.words) for line in plan.instructions]
    told = " ".join(each for each in plan.missing if not each.startswith((READ_AS, MENDED))).lower()
    found = [
        f for mention in wanted.mentions for f in _mention(mention, wanted, things, plan, told)
    ]
    found += _unwanted(wanted, things, plan)
    found += _setting(wanted, lines, told)
    if found:
        return found
    if not wanted.mentions and not wanted.settings:
        said = "I read nothing in the intent that I could hold the plan against."
        return [Finding("", "plan", "cannot tell", said)]
    said = "The plan holds everything the intent names."
    return [Finding("", "plan", "right", said, measures={"named": float(len(wanted.mentions))})]


def _after(intent: Reading, said: Sequence[str]) -> Reading:
    """The intent as it is after a person's words."""
    if not said:
        return intent
    whole, _ = replanned(whole_of_reading(intent), said)
    return replace(
        intent, mentions=tuple(part.mention for part in whole.parts), relations=whole.relations,
        settings=whole.settings, time=whole.time, palette=whole.palette, style=whole.style, sky=whole.sky,
        features=whole.features, without=whole.without, light=whole.light,
    )  # fmt: skip


def _mention(
    mention: Mention, wanted: Reading, things: Sequence[Thing], plan: Plan, told: str
) -> list[Finding]:
    """Whether one group of things is planned, as many and in the colour asked for."""
    name = mention.noun.name
    alike = _alike(mention.noun, things)
    asked = sum(m.count for m in wanted.mentions if m.noun.art == mention.noun.art)
    if not alike:
        if name in told:
            return []
        said = f"The intent asks for {_said(mention)}, and the plan has none."
        return [_wrong(said, f"Add {_said(mention)} to the plan.", "missing")]
    line = alike[0].instruction
    if mention.counted and len(alike) != asked and mention is _first(mention, wanted):
        said = f"The intent asks for {_many(asked, name)}; the plan has {_many(len(alike), name)}."
        measures = {"planned": float(len(alike)), "asked": float(asked)}
        return [_wrong(said, f"Plan {_many(asked, name)}.", "count", line, measures)]
    if mention.colour and not any(thing.colour == mention.colour for thing in alike):
        has = f"{alike[0].colour} ones" if alike[0].colour else "no colour said for it"
        said = f"The intent asks for {_said(mention)}; the plan has {has}."
        return [_wrong(said, f"Make the {name} {mention.colour}.", "colour", line)]
    return []


def _alike(asked: Noun, things: Sequence[Thing]) -> list[Thing]:
    """The things a word means: of its name or drawing, else of a kind of it (a sailboat is a boat)."""
    exact = [thing for thing in things if asked.art == thing.art or asked.name == thing.name]
    return exact or [thing for thing in things if _is_a(thing.name, asked.name)]


def _is_a(name: str, word: str) -> bool:
    known = noun(name)
    return name.split()[-1] == word or (known is not None and known.kind == word)


def _first(mention: Mention, wanted: Reading) -> Mention:
    """The first group of this drawing: a count that is off is said once."""
    return next(m for m in wanted.mentions if m.noun.art == mention.noun.art)


def _unwanted(wanted: Reading, things: Sequence[Thing], plan: Plan) -> list[Finding]:
    """What the intent says there must not be."""
    found = []
    for word in wanted.without:
        barred = noun(word)
        against = [t for t in things if t.name == word or (barred and t.art == barred.art)]
        asked = any(m.noun.name == word for m in wanted.mentions)
        if against and not asked:
            many = words.number(len(against))
            said = f"The intent says no {word}; the plan has {many}."
            remove = f"Remove the {words.named(word, None, len(against))} from the plan."
            found.append(_wrong(said, remove, "extra", against[0].instruction))
    return found


def _setting(wanted: Reading, lines: Sequence[Reading], told: str) -> list[Finding]:
    """Setting, time, palette and style that were asked for and are in no line."""
    found = []
    for setting in wanted.settings:
        will_do = {setting, *SAME_PLACE.get(setting, ())}
        if not any(will_do & {*line.settings} for line in lines):
            said = f"The intent is set in {_set(setting)}; no line of the plan says so."
            found.append(_wrong(said, f"Set it in {_set(setting)}.", "words"))
    found += _asked("time", wanted.time, [line.time for line in lines], told)
    found += _asked("palette", wanted.palette, [line.palette for line in lines], told)
    found += _asked("style", wanted.style, [line.style for line in lines], told)
    return found


def _asked(what: str, value: str | None, planned: Sequence[str | None], told: str) -> list[Finding]:
    """One word of the mood: asked for, and in no line."""
    if not value or value in planned or (value in told and not any(planned)):
        return []
    other = next((each for each in planned if each), None)
    has = f"the plan's is {other}" if other else "no line of the plan says so"
    said = f"The intent's {what} is {value}; {has}."
    return [_wrong(said, f"Make the {what} {value}.", "words")]


def _wrong(
    said: str,
    correction: str,
    fault: str,
    instruction: str | None = None,
    measures: dict[str, float] | None = None,
) -> Finding:
    return Finding(
        "", "plan", "wrong", said, correction, instruction, None, fault, measures=measures or {}
    )


def _said(mention: Mention) -> str:
    name = words.named(mention.noun.name, mention.colour, mention.count)
    return article(name) if mention.count == 1 else f"{words.number(mention.count)} {name}"


def _many(count: int, name: str) -> str:
    return f"{words.number(count)} {words.named(name, None, count)}"


def _set(setting: str) -> str:
    return setting if setting.endswith("s") or setting in ("sea",) else f"a {setting}"
