"""Everything that can go wrong in words a person can act on; the class's docstring is its default message.

PentimentoError
├── NotFound            404
├── NotAllowed          403
│   └── NotSignedIn         401
├── Conflict            409
│   ├── Moved               the branch's tip is not the one the person saw
│   ├── Busy                a job is already being made on this branch
│   ├── NotFinished         the step is still being made
│   └── Stale               412: what the person saw has changed since
├── Invalid             422
│   ├── TooLarge            413
│   └── NotAnImage          415
├── Full                507  the disk, the queue or a limit is full
├── Unavailable         503  storage is locked or a part does not answer
└── EngineError         the engine could not make a step
    ├── Cancelled           a person stopped it
    ├── OutOfMemory         the device's memory was too small for it
    └── MissingImage        an image that the step needs is not in the store

Knows no HTTP beyond a number a web page may use, and never holds an intent or a key.
"""


class PentimentoError(Exception):
    """Something went wrong. Nothing was lost; try again."""

    status = 500

    def __init__(self, message: str = "") -> None:
        self.message = message or (type(self).__doc__ or "").strip()
        super().__init__(self.message)


class NotFound(PentimentoError):
    """There is nothing here, or it is not shared with you."""

    status = 404


class NotAllowed(PentimentoError):
    """You may look at this, but not change it."""

    status = 403


class NotSignedIn(NotAllowed):
    """Sign in with the studio's key first. Nothing was changed."""

    status = 401


class Conflict(PentimentoError):
    """Something else happened first. Nothing of yours was lost; look at the newest state and repeat."""

    status = 409


class Moved(Conflict):
    """The branch has moved on since you looked. What you changed was kept on a branch of its own."""


class Busy(Conflict):
    """A step is already being made on this branch. Wait for it, or cancel it first."""


class NotFinished(Conflict):
    """This step is still being made. Cancel it or wait for it, then change it."""


class Stale(Conflict):
    """This has changed since you looked, perhaps in another window. Nothing was changed; look again and repeat."""

    status = 412


class Invalid(PentimentoError):
    """This does not fit. Nothing was changed."""

    status = 422

    def __init__(self, message: str = "", field: str = "") -> None:
        """`field` names what was said wrongly, as forms and the API call it, where it is one thing."""
        super().__init__(message)
        self.field = field


class TooLarge(Invalid):
    """This is larger than the studio takes. Nothing was changed."""

    status = 413


class NotAnImage(Invalid):
    """This file is not a picture that the studio can read. Nothing was changed."""

    status = 415


class Full(PentimentoError):
    """There is no room left. Everything finished is kept; free some space and go on."""

    status = 507


class Unavailable(PentimentoError):
    """The studio's storage does not answer just now. Nothing was lost; try again in a moment."""

    status = 503


class EngineError(PentimentoError):
    """The engine could not make this step. All finished steps are kept; redo it or go on from an earlier one."""


class Cancelled(EngineError):
    """Stopped. What was finished is kept."""


class OutOfMemory(EngineError):
    """The device ran out of memory over this step. All finished steps are kept: try a smaller picture or preset."""


class MissingImage(EngineError):
    """An image that this step needs is missing from the store. Go on from another step, or upload it again."""
