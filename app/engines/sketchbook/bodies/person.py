"""One person drawn: bones, clothes, head and what is held, from the back to the front."""

from dataclasses import dataclass, replace
from functools import partial

from app.engines.sketchbook.bodies.faces import Face, back_hair, beard, face, front_hair, neck
from app.engines.sketchbook.bodies.figure import STANCES, Build, Stance, joints
from app.engines.sketchbook.bodies.garments import Outfit, arm, leg, trunk
from app.engines.sketchbook.bodies.headwear import HATS
from app.engines.sketchbook.bodies.pen import Pen, shaded
from app.engines.sketchbook.bodies.portraits import bust
from app.engines.sketchbook.bodies.tools import HELD, Tool, ridden, stool
from app.engines.sketchbook.bodies.traits import Traits, eyes_of, hair_of
from app.engines.sketchbook.bodies.wares import book

# Skin and hair of those whose looks are nobody's business but chance's.
LOOKS = (
    ("#e6b78f", "#6b4226"), ("#f0c9a8", "#c79a4e"), ("#8a5838", "#2a1f1b"), ("#d19a6b", "#2f231d"),
    ("#eec3a0", "#a2502a"), ("#5f3c28", "#221a17"), ("#e3b188", "#2b211d"), ("#b57c50", "#3a281e"),
)  # fmt: skip
_EYES = ("#6b4a2c", "#5f86a5", "#3b2418", "#4a2f1e", "#5f7f4e", "#33201a", "#5a4630", "#4a3020")
DRESSES = ("#b8443c", "#3f6aa6", "#5c8a4e", "#c98a35", "#7d5a96", "#3f8a8a", "#c46a7e", "#8a6a4a")
_TONES = (1.0, 0.8, 0.82, 0.86, 0.93, 0.84)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody: bones, clothes, head and what is held. `hair` is a colour where it is not left to chance."""

    build: Build
    outfit: Outfit
    style: str = "short"
    hat: str = ""
    hat_fill: str = ""
    tool: str = ""
    hair: str = ""
    beard: float = -1.0  # -1 none, 0 a moustache
    lean: float = 0.0
    look: int = 0
    varied: bool = False  # whether the colour of the clothes is left to chance too
    eyes: str = ""
    skins: str = ""  # of stone


def told(who: Person, traits: Traits) -> Person:
    """The same person with the hair, eyes and beard that words asked for."""
    if not traits:
        return who
    long = float(traits.get("beard", who.beard))
    style = traits.get("style", who.style)
    return replace(
        who, hair=hair_of(traits, who.hair), eyes=eyes_of(traits, who.eyes), style=style, beard=long
    )


def person(who: Person, pose: str, look: int) -> str:
    """SVG elements of a person in a pose, feet on the lower edge; `look` chooses among skins, hairs and clothes."""
    skin, hair = LOOKS[(who.look + look) % len(LOOKS)]
    skin, hair = who.skins or skin, who.hair or hair
    fit = who.outfit
    if who.varied and look:
        at = DRESSES.index(fit.top) if fit.top in DRESSES else 0
        fit = replace(fit, top=DRESSES[(at + look) % len(DRESSES)])
    eyes = who.eyes or _EYES[(who.look + look) % len(_EYES)]
    if pose == "portrait":
        return bust(
            who.build,
            fit,
            skin,
            hair,
            eyes,
            who.style,
            who.beard,
            who.hat,
            who.hat_fill,
            bool(who.lean),
        )
    tool = HELD.get(who.tool) if pose in _WITH_TOOL or who.tool in _WINGS else _BY_POSE.get(pose)
    j = joints(who.build, _stance(who, pose, tool))
    pen = Pen({shaded(fit.top, tone) for tone in _TONES})
    f = Face(pen, j, who.build.head)
    if tool and tool.behind:
        tool.behind(pen, j)
    arm(pen, who.build, j, 1, fit, skin, True)
    legs = partial(leg, pen, who.build, j, fit=fit, skin=skin)
    legs(side=1, far=True)
    legs(side=0, far=False)
    back_hair(f, who.style, hair)
    if who.hat != "globe":
        neck(f, skin)
    trunk(pen, who.build, j, fit)
    _head(f, who, fit, skin, hair)
    if tool and tool.front:
        tool.front(pen, j)
    arm(pen, who.build, j, 0, fit, skin, False)
    if tool and tool.last:
        tool.last(pen, j)
    pen.spot("head", *j.head, who.build.head)
    pen.spot("neck", *f.at(-0.2, -1.15), 0.72 * who.build.head)
    pen.spot("hand", *j.hands[0], who.build.size)
    return pen.done()


def _stance(who: Person, pose: str, tool: Tool | None) -> Stance:
    stance = STANCES[pose]
    if tool and not (who.tool in _WINGS and pose not in _WITH_TOOL):
        stance = replace(stance, near_arm=tool.near, far_arm=tool.far)
    if who.lean and pose in ("standing", "walking"):
        stance = replace(stance, lean=stance.lean + who.lean, nod=stance.nod + who.lean)
    return stance


def _head(f: Face, who: Person, fit: Outfit, skin: str, hair: str) -> None:
    if who.hat == "globe":
        HATS["globe"](f, "")
        return
    face(f, skin)
    if fit.scarf:
        f.tube(fit.scarf, (0.3, -1.15, 0.2), (-0.4, -1.2, 0.34), (-0.8, -1.1, 0.2))
    front_hair(f, who.style, hair)
    if who.beard >= 0:
        beard(f, hair, who.beard)
    if who.hat:
        HATS[who.hat](f, who.hat_fill or fit.top)


AT_WORK = (("rod", "fishing"), ("easel", "painting"), ("can", "gardening"), ("hoe", "digging"), ("pan", "cooking"),
           ("violin", "fiddling"), ("guitar", "strumming"), ("flute", "fluting"), ("drum", "drumming"))  # fmt: skip
_WITH_TOOL = ("standing", "walking")
_WINGS = ("feathered", "gauzy")
_BY_POSE: dict[str, Tool] = {
    "reading": Tool(STANCES["reading"].near_arm, STANCES["reading"].far_arm, front=book),
    "carrying": HELD["basket"],
    "holding": HELD["bouquet"],
    **{pose: HELD[name] for name, pose in AT_WORK},
    "playing": Tool(STANCES["playing"].near_arm, STANCES["playing"].far_arm, behind=stool),
    "flying": Tool(STANCES["flying"].near_arm, STANCES["flying"].far_arm, behind=ridden),
}
