"""Pictures: start one, name it, put it into the trash and take it back."""

import secrets
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.canvas import Size
from app.domain.errors import Conflict, NotAllowed
from app.domain.people import LOCAL_TEAM, Viewer
from app.domain.requests import Build, Role
from app.domain.runs import Policy
from app.storage import branches, clock, jobs, pictures, runs
from app.storage.pictures import Picture
from app.studio import defaults, wording
from app.studio.queueing import QUEUE_LIMIT, advance, tell
from app.studio.recording import stop

LONGEST_STYLE = 200


def start(
    session: Session, viewer: Viewer, *, intent: str, size: Size, style: str = "", seed: int | None = None,
    engine: str = "sketchbook", engines: Mapping[Role, str] | None = None, policy: Policy | None = None,
    build: Build = "as suits", queue_limit: int = QUEUE_LIMIT,
) -> Picture:  # fmt: skip
    """A new picture with a branch `main`, its first run and the plan queued. Raises Invalid or Full.

    `engines` are those of single roles, among what workers offer; all others are as the studio chose, else as
    the workers did.
    """
    said, moment = wording.intent(intent), clock.now()
    picture = Picture(
        id=clock.new_id(), title=wording.title_of(said), intent=said, size=size,
        style=wording.plain(style)[:LONGEST_STYLE], seed=secrets.randbelow(2**31) if seed is None else seed % 2**31,
        engine=engine, owner=viewer.person, team=min(viewer.teams, default=LOCAL_TEAM), visibility="private",
        created=moment, touched=moment, trashed=None, seq=0, cover=None,
        build=build, engines=_cast(session, engines or {}),
    )  # fmt: skip
    pictures.add(session, picture)
    tell(session, picture.id, "picture", {"title": picture.title}, author=viewer.person)
    branch = branches.add(session, picture.id, "main", None)
    run = runs.add(session, picture.id, branch.id, viewer.person, policy or Policy())
    advance(session, picture, branch, run, queue_limit=queue_limit)
    return pictures.known(session, picture.id)


def _cast(session: Session, engines: Mapping[Role, str]) -> dict[Role, str]:
    """Who plays the roles of a new picture. Raises Invalid for what no worker offers."""
    offers = defaults.offers(session)
    offers.check(engines)
    return {**offers.chosen, **engines}


def open_picture(session: Session, viewer: Viewer, id: str) -> Picture:
    """The viewer's picture, held still for a change. Raises NotFound, or Conflict when it lies in the trash."""
    picture = _held(session, viewer, id)
    if picture.trashed is not None:
        raise Conflict("This picture is in the trash. Restore it first; nothing was changed.")
    return picture


def rename(session: Session, viewer: Viewer, id: str, title: str) -> Picture:
    picture = open_picture(session, viewer, id)
    named = replace(picture, title=wording.name(title, "picture"))
    pictures.update(session, id, title=named.title)
    tell(session, id, "picture", {"title": named.title}, author=viewer.person)
    return named


def set_build(session: Session, viewer: Viewer, id: str, build: Build) -> Picture:
    """Whether it may grow in passes, for every plan and pass that begins from now on."""
    picture = open_picture(session, viewer, id)
    pictures.update(session, id, build=build)
    tell(session, id, "picture", {"build": build}, author=viewer.person)
    return replace(picture, build=build)


def trash(session: Session, viewer: Viewer, id: str) -> Picture:
    """Into the trash, where it stays for some weeks; what is being made for it stops."""
    _own(session, viewer, id, "Only its owner can throw a picture away.")
    for job in jobs.live_of_picture(session, id):
        stop(session, job, viewer.person, "The picture was put into the trash.")
    pictures.update(session, id, trashed=clock.now())
    tell(session, id, "picture", {"trashed": True}, author=viewer.person)
    return pictures.known(session, id)


def restore(session: Session, viewer: Viewer, id: str) -> Picture:
    _own(session, viewer, id, "Only its owner can take a picture out of the trash.")
    pictures.update(session, id, trashed=None)
    tell(session, id, "picture", {"trashed": False}, author=viewer.person)
    return pictures.known(session, id)


def visible(
    session: Session,
    viewer: Viewer,
    *,
    trashed: bool = False,
    limit: int = 60,
    after: str | None = None,
) -> list[Picture]:
    """The viewer's pictures, the last touched first; `after` is the `cursor` of the last one of the page before."""
    return pictures.visible(session, viewer, trashed=trashed, limit=limit, after=after)


def cursor(picture: Picture) -> str:
    """What the next page begins after."""
    return pictures.cursor(picture)


def _own(session: Session, viewer: Viewer, id: str, words: str) -> Picture:
    picture = _held(session, viewer, id)
    if picture.owner != viewer.person:
        raise NotAllowed(f"{words} Nothing was changed.")
    return picture


def _held(session: Session, viewer: Viewer, id: str) -> Picture:
    """The viewer's picture as it is once nobody else can change it."""
    pictures.picture_of(session, viewer, id)
    pictures.hold_still(session, id)
    return pictures.known(session, id)
