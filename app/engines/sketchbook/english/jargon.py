"""What is said to picture-making machines about quality and not about the picture: "8k, highly detailed, trending".

Takes it out of the words and tells it once. Knows no grammar and no things.
"""

import re
from collections.abc import Sequence

_SIZE = """8k|4k|16k|2k|32k|1080 p|720 p|hd|uhd|fhd|ultra hd|full hd|hdr|high resolution|high-resolution|
    hi-res|highres|high res|ultra high resolution|megapixel|8 k|4 k|16 k|2 k|32 k|8 k uhd|4 k hdr|
    8 k resolution|4 k resolution|ultra high definition|high definition"""
_FINISH = """highly detailed|ultra detailed|ultra-detailed|hyper detailed|hyper-detailed|hyperdetailed|
    ultradetailed|super detailed|extremely detailed|insanely detailed|intricately detailed|
    very detailed|richly detailed|finely detailed|intricate details|intricate detail|fine details|
    fine detail|detailed|intricate|rich details|high detail|high details|sharp focus|in sharp focus|
    sharp|ultra sharp|crisp|masterpiece|a masterpiece|best quality|high quality|highest quality|
    top quality|award winning|award-winning|professional|professionally|ultra realistic|ultra-realistic|
    hyper realistic|hyper-realistic|very realistic|lifelike|perfect composition|beautiful composition|
    good composition|well composed|smooth|elegant|stunning|breathtaking|epic|epic composition|
    ultra quality|super quality|maximum detail|textured|detailed background|perfect face|perfect anatomy"""
_FASHION = """trending on artstation|trending on art station|artstation|art station|trending on deviantart|
    deviantart|trending on pixiv|pixiv|trending on instagram|trending|cgsociety|cg society|behance|
    dribbble|featured on behance|pinterest|unreal engine|unreal engine 5|unreal engine 4|unreal|
    octane render|octane|redshift render|v ray|vray|ray tracing|raytracing|ray traced|unity engine|
    made in blender|blender render|cinema 4 d|zbrush|midjourney|dalle|stable diffusion|artstation hq|hq|
    viral|popular"""
_CAMERA = """solo|looking at viewer|looking at the viewer|looking at camera|looking at the camera|
    depth of field|shallow depth of field|bokeh|dof|wide angle|wide-angle|wide angle lens|telephoto|
    fisheye|fish-eye|fisheye lens|dslr|canon|nikon|leica|hasselblad|sony alpha|film grain|kodak|
    kodak portra|kodachrome|fujifilm|polaroid|movie still|film still|volumetric lighting|volumetric light|
    volumetric|studio lighting|natural lighting|ambient lighting|
    rim lighting|rim light|global illumination|lens flare|tilt shift|tilt-shift|macro photography|
    macro shot|macro|street photography|wildlife photography|landscape photography|food photography|
    product photography|professional photography|photography|national geographic|long exposure|
    double exposure|drone shot|aerial shot|low angle shot|low angle|wide shot|medium shot|full shot|
    establishing shot|full body shot|full body|full-body|studio shot|85 mm|50 mm|35 mm|24 mm|85 mm lens|
    50 mm lens|35 mm lens|35 mm film|f 1 . 4|f 1 . 8|f 2 . 8|f 1 . 2|beautiful lighting|
    dynamic lighting|perfect lighting|lighting|backlighting|god rays"""
_ABOUT: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): what
    for what, said in (("size", _SIZE), ("finish", _FINISH), ("fashion", _FASHION), ("a camera", _CAMERA))
    for phrase in (" ".join(each.split()) for each in said.split("|"))
}  # fmt: skip
_LONGEST = max(map(len, _ABOUT))
_FLAG = re.compile(r"(?:^|\s)--?[a-z]+(?:\s+[\d:.]+)?(?=\s|$)", re.I)
_WEIGHT = re.compile(r":\s?\d+(?:\.\d+)?(?=\s?[)\]])")
_STOPS = (",", ".")


def without_flags(text: str) -> str:
    """The text without settings of other programs: "--ar 16:9", "(a fox:1.3)"."""
    return _WEIGHT.sub("", _FLAG.sub(" ", text)) if "-" in text or ":" in text else text


def without_jargon(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that are about the picture, and a sentence about the others where there are any."""
    kept: list[str] = []
    left: dict[str, str] = {}
    at = 0
    while at < len(words):
        many = _jargon(words, at, kept)
        if many:
            left.setdefault(_written(words[at : at + many]), _ABOUT[tuple(words[at : at + many])])
        elif not (words[at] in _STOPS and left and (not kept or kept[-1] in _STOPS)):
            kept.append(words[at])
        at += many or 1
    return tuple(kept), (_told(left),) if left else ()


def _jargon(words: Sequence[str], at: int, kept: Sequence[str]) -> int:
    """How many words at `at` are about quality: the longest phrase; a single word only where it stands free or before
    more of the kind, not where it tells one thing from another ("a sharp knife", "an elegant lady")."""
    for many in range(min(_LONGEST, len(words) - at), 0, -1):
        if tuple(words[at : at + many]) not in _ABOUT:
            continue
        after = words[at + many] if at + many < len(words) else ","
        free = (not kept or kept[-1] in _STOPS) and (after in (*_STOPS, "and", "of"))
        if many > 1 or words[at] in _NEVER_A_LOOK or free:
            return many
    return 0


_NEVER_A_LOOK = frozenset(
    """8k 4k 16k 2k 32k uhd fhd hdr hi-res highres high-resolution ultra-detailed hyper-detailed hyperdetailed
    ultradetailed award-winning masterpiece artstation deviantart pixiv cgsociety behance octane vray raytracing
    bokeh dof dslr volumetric photography detailed ultra-realistic hyper-realistic hq""".split()
)


def _written(words: Sequence[str]) -> str:
    """`8k` of "8 k"."""
    said = " ".join(words).replace(" . ", ".")
    return re.sub(r"^(\d+) (k|p|mm)\b", r"\1\2", said)


def _told(left: dict[str, str]) -> str:
    kinds = dict.fromkeys(left.values())
    by = [(what, [f"'{s}'" for s, w in left.items() if w == what]) for what in kinds]
    parts = [
        f"{_listed(said)} {'are' if len(said) > 1 else 'is'} about {what}" for what, said in by
    ]
    return f"{'; '.join(parts)}: I paint every picture as finely as I can."


def _listed(said: Sequence[str]) -> str:
    return ", ".join(said[:-1]) + " and " + said[-1] if len(said) > 1 else "".join(said)
