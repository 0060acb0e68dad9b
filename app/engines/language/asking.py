"""One exchange with a language model: a question, an answer in a form, and one try at mending it.

Whatever the model is held to, its answer is read and checked here; one that does not fit is said back to it once.
"""

import io
from collections.abc import Sequence
from typing import TypeVar

from PIL import Image

from app.domain.errors import EngineError
from app.engines.base import Images, Reporter, Used
from app.engines.language.answers import Form, read, schema_of
from app.engines.language.prompts import Prompts
from app.engines.language.speaking import Said, Speaker
from app.engines.language.telling import Telling

MOST_SEEN = 1024  # pixels of the longer side: more only costs tokens
ONCE_MORE = "That answer did not have the form it should. Asking once more."
GIVEN_UP = (
    "The language model answered twice and neither answer can be used: {}. All finished steps are kept: choose another "
    "model for this role and try again, or redo the step before this one with a new seed."
)

T = TypeVar("T", bound=Form)


def ask(
    speaker: Speaker,
    said: Sequence[Said],
    form: type[T],
    seed: int,
    prompts: Prompts,
    report: Reporter,
    doing: str,
) -> T:
    """An answer in this form. Raises EngineError, in words, when the second one does not fit either."""
    telling, schema = Telling(report, doing), schema_of(form)
    fault = ""
    for attempt in range(2):
        telling.afresh()
        reply = speaker.reply(said, schema, seed + attempt, telling.hear)
        report(Used(reply.tokens))
        try:
            return read(reply.text, form)
        except ValueError as error:
            fault = str(error)
        if attempt == 0:
            telling.say(ONCE_MORE)
            again = prompts.text("repair", fault=fault)
            said = [*said, Said("assistant", reply.text), Said("user", again)]
    raise EngineError(GIVEN_UP.format(fault))


def seen(images: Images, id: str) -> bytes:
    """PNG bytes of a picture as a model is shown it. Raises MissingImage."""
    picture = Image.open(io.BytesIO(images.read(id))).convert("RGB")
    picture.thumbnail((MOST_SEEN, MOST_SEEN), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
