"""Moods and vague wishes: what "more air" or "calmer" is taken for, as a few moderate changes that can be undone.

Each is said back in words. `less`, `not so` and `too` before a mood ask for its opposite, unless it is a complaint
itself ("too busy"). Knows no plan and no picture.
"""

import re
from dataclasses import dataclass, replace

from app.engines.sketchbook.english.change import Aim, Change
from app.engines.sketchbook.reading import read


@dataclass(frozen=True, slots=True)
class Mood:
    """Words that call for it, what it is taken for, and the opposite where there is one."""

    words: str
    meaning: str
    changes: tuple[Change, ...]
    opposite: str = ""


def _of(**amounts: float) -> tuple[Change, ...]:
    return tuple(Change(verb, amount=amount) for verb, amount in amounts.items())  # type: ignore[arg-type]


_MAIN = Aim(which="main")
_MOODS = (
    Mood("air|airy|airier|room to breathe|breathing (?:space|room)|open it up|more open|spacious|cramped|stuffy",
         "more room around the things and a lighter tone", _of(zoom=0.86, tone=0.1)),
    Mood("busy|going on|cluttered|crowded|chaotic|less is more|overloaded|simpler|minimal|minimalist|messy|hectic"
         "|overwhelming|restless|happening|noise|noisy|clutter|declutter|simplicity|too many things",
         "less detail and quieter colours", _of(edges=-0.7, vivid=-0.2, contrast=-0.12)),
    Mood("empty|emptier|something (?:is )?missing|lacks something|unfinished|incomplete|bare",
         "something more to look at", _of(enliven=1)),
    Mood("feels cold|feels a bit cold|look cold|looks cold|feels chilly|unwelcoming|sterile", "warmer"
         " colours", _of(warmth=0.45)),
    Mood("feels hot|feels (?:too )?warm|looks hot", "cooler colours", _of(warmth=-0.4)),
    Mood("too sweet|kitsch|kitschy|cheesy|too cute|sugary|too pretty", "quieter colours and more contrast",
         _of(vivid=-0.35, contrast=0.1)),
    Mood("clash|clashes|clashing|do not match|not match|do not go together|harmony|harmonious|harmonise|garish"
         "|loud|gaudy", "quieter colours that agree", _of(vivid=-0.35)),
    Mood("harsh|glaring|blinding|too strong a light|hard light", "softer light: less contrast",
         _of(contrast=-0.4, edges=-0.25)),
    Mood("gloomy|gloomier|depressing|dreary|dismal|bleak", "lighter and a little warmer",
         _of(tone=0.35, warmth=0.15, vivid=0.1), "complaint"),
    Mood("calm|calmer|quiet|quieter|peaceful|serene|tranquil|gentle|gentler|soothing|relaxed|restful|still|stiller"
         "|tranquility|serenity|zen|meditative|mellow|edge off|tone it down|silence|more peace", "less"
         " contrast and quieter colours", _of(contrast=-0.3, vivid=-0.2),
         "more contrast and stronger colours"),
    Mood("drama|dramatic|intense|intensity|epic|powerful|tension|exciting|excitement|theatrical",
         "more contrast and a darker tone", _of(contrast=0.4, tone=-0.12),
         "less contrast and a lighter tone"),
    Mood("moody|moodier|brooding|atmospheric", "a darker tone and quieter colours", _of(tone=-0.25, vivid=-0.25),
         "a lighter tone and stronger colours"),
    Mood("candlelight|candle light|candlelit|golden light", "warmer colours and a darker tone",
         _of(warmth=0.5, tone=-0.15)),
    Mood("soft light|softer light|soft lighting", "softer light: less contrast", _of(contrast=-0.3, edges=-0.25)),
    Mood("cinematic", "warmer colours and more contrast", _of(warmth=0.3, contrast=0.3)),
    Mood("cosy|cosier|cozy|cozier|homely|snug|intimate|inviting|welcoming|comfortable",
         "warmer colours and a softer light", _of(warmth=0.45, contrast=-0.1)),
    Mood("sad|sadder|melancholy|melancholic|sombre|somber|mournful|lonesome|wistful",
         "cooler, darker and quieter colours", _of(vivid=-0.3, warmth=-0.25, tone=-0.15),
         "warmer, lighter and stronger colours"),
    Mood("happy|happier|cheerful|joyful|joy|merry|merrier|friendly|friendlier|optimistic|playful|fun"
         "|holiday|festive|party|vacation|sunny mood",
         "lighter, warmer and stronger colours", _of(tone=0.15, warmth=0.2, vivid=0.25),
         "darker, cooler and quieter colours"),
    Mood("dreamy|dreamier|dreamlike|ethereal|poetic|otherworldly|misty mood|softer mood",
         "softer edges and less contrast", _of(edges=-0.6, contrast=-0.2), "crisper edges and more contrast"),
    Mood("mysterious|mystery|enigmatic|eerie|spooky|spookier|scary|scarier|creepy|sinister|haunted|ominous|threatening",
         "darker and cooler", _of(tone=-0.35, warmth=-0.3, vivid=-0.1), "lighter and warmer"),
    Mood("romantic|romance|tender|loving", "warmer colours and softer edges", _of(warmth=0.4, edges=-0.3)),
    Mood("nostalgic|nostalgia|vintage|old fashioned|antique|retro", "warmer and faded colours",
         _of(warmth=0.35, vivid=-0.35)),
    Mood("lonely|lonelier|isolated|isolation|solitude|solitary|abandoned|vast|vaster|endless|expansive"
         "|wide open", "smaller things in a wider space",
         _of(zoom=0.75, vivid=-0.1)),
    Mood("hero|star of|main character|protagonist|prominent|focal point|focus|emphasis|emphasise|emphasize|noticed"
         "|important|attention|stand out|stands out|noticeable",
         "larger and clearer than the rest", (Change("size", _MAIN, 1.22), Change("edges", _MAIN, 0.6))),
    Mood("grand|grander|majestic|monumental|impressive|imposing|mighty|stately",
         "the main thing larger, and more contrast", (Change("size", _MAIN, 1.25), *_of(contrast=0.2))),
    Mood("flat|depth|deeper|perspective|three dimensional|plastic|volume",
         "stronger light and shade", _of(contrast=0.35, edges=0.2), "complaint"),
    Mood("balance|balanced|unbalanced|lopsided|heavy on (?:the )?one side|off balance|composition",
         "the things spread evenly about the middle", _of(balance=1)),
    Mood("heavy|heavier|oppressive|weighs", "lighter, with less contrast", _of(tone=0.25, contrast=-0.15), "complaint"),
    Mood("fresh|fresher|crisp air|clean|cleaner|airy colours|springlike", "clearer, slightly cooler colours",
         _of(warmth=-0.15, vivid=0.2, tone=0.12)),
    Mood("magic|magical|fairy tale|fairytale|enchanted|enchanting|whimsical|wonder",
         "stronger colours in a soft glow", _of(vivid=0.25, edges=-0.3, warmth=0.15)),
    Mood("lively|livelier|life|more alive|vitality|energy|energetic|dynamic|movement|vibrant|spirited|alive|action",
         "stronger colours and more contrast", _of(vivid=0.35, contrast=0.15), "quieter colours and less contrast"),
    Mood("pop|punch|punchy|punchier|bold|bolder|striking|eye catching|wow|kick|oomph|zing|spice",
         "stronger colours and more contrast", _of(vivid=0.35, contrast=0.25), "quieter colours and less contrast"),
    Mood("boring|bland|dull|lifeless|lame|uninteresting|tame|monotonous|insipid|dead",
         "stronger colours and more contrast", _of(vivid=0.3, contrast=0.2), "complaint"),
    Mood("serious|grave|solemn|dignified|mature", "darker and quieter colours", _of(vivid=-0.25, tone=-0.12)),
    Mood("elegant|refined|delicate|subtle|subtler|tasteful|sophisticated", "quieter colours and less contrast",
         _of(vivid=-0.2, contrast=-0.15)),
    Mood("wild|wilder|rugged|rough|rougher|raw|expressive|expression|emotion|emotional|feeling|passion|passionate",
         "stronger colours and contrast, crisper strokes", _of(contrast=0.25, vivid=0.25, edges=0.3)),
    Mood("nice|nicer|better|improve|prettier|beautiful|lovelier|good|professional|polish|polished|finished|professional"
         "|not right|not (?:quite )?work(?:ing)?|not there yet|not convincing|unconvincing|meh|so so"
         "|unsatisfying|lacking",
         "a little more contrast, colour and crispness", _of(contrast=0.15, vivid=0.15, edges=0.3)),
)  # fmt: skip
_ASKING = (
    r"^(?:i want |make (?:it|them|everything|the (?:picture|scene|painting|image|whole(?: thing)?)|the"
    r" mood) |give it |add |"
    r"it should be |a |an |some |with |for |in |the |"
    r"(?:it|the (?:picture|scene|painting|image|light|mood|whole(?: thing)?|composition|colou?rs)) "
    r"(?:(?:is|are|looks?|feels?|seems?|appears|does|do|lacks?|should be|needs?|could use) ?)?"
    r"|there is |take the |would be |we need |more |less |not (?:so|that) |too |much |a (?:bit|little|lot"
    r"|touch|tad) (?:of )?"
    r"|slightly |very |so )+"
)
_IDLE = re.compile(r"\b(?:it|more|atmosphere|mood|feeling|feel|picture|scene|image|a|bit|little|here|there|now|"
                   r"much|too|of|is|it's|somehow|kind|sort|the|in|all|and|would|be|good|nice|does|not|yet"
                   r"|just|take|has|have|some)\b")  # fmt: skip
_NOT = re.compile(r"\b(?:does|do|is|are) not\b")
_AWAY = re.compile(
    r"^(?:i (?:do not|did not) (?:like|care for)|i (?:dislike|hate)) (?P<a>.+)$|"
    r"^(?P<b>the .+?) (?:bothers|disturbs|annoys|irritates|distracts)(?: me)?$|"
    r"^(?P<c>the .+?) (?:is|looks|feels) (?:ugly|weird|odd|wrong|strange|out of place|distracting|disturbing|silly)$"
)


def vague(clause: str, last: Aim = _MAIN) -> tuple[str, list[Change]] | None:
    """What a vague clause is taken for, in words, and the changes; None when it names no mood."""
    if away := _AWAY.match(clause):
        thing = away["a"] or away["b"] or away["c"]
        mentions = read(thing).mentions
        if len(mentions) == 1:
            return f"a picture without {thing}", [
                Change("remove", Aim(mentions[0].noun, mentions[0].colour))
            ]
    core = re.sub(_ASKING, "", clause)
    for mood in _MOODS:
        found = re.search(rf"\b(?:{mood.words})\b", clause)
        if not found or not _is_all(clause, core, found.group()):
            continue
        less = re.search(r"\b(?:less|not so|not that|too)\b", clause[: found.start()])
        aim = _named(clause, found.group())
        if less and mood.opposite not in ("", "complaint"):
            return mood.opposite, [replace(c, amount=-c.amount) for c in mood.changes]
        changes = [replace(c, aim=aim) if aim and c.aim == _MAIN else c for c in mood.changes]
        return mood.meaning, changes
    return None


def _is_all(clause: str, core: str, mood: str) -> bool:
    """Whether a clause says a mood and little else; a named thing besides is one that it is about."""
    left = core.replace(mood, " ")
    if any(
        not mention.definite for mention in read(_NOT.sub(" ", clause).replace(mood, " ")).mentions
    ):
        return False
    rest = _IDLE.sub(" ", left).split()
    return len(rest) <= 2 or _named(clause, mood) is not None


def _named(clause: str, mood: str) -> Aim | None:
    """The thing that shall be the hero."""
    about = clause.replace(mood, " ")
    found = [m for m in read(about).mentions if m.definite]
    return Aim(found[0].noun, found[0].colour) if len(found) == 1 else None
