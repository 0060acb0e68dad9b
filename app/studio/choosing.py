"""Choosing: which engines play a picture's roles from now on, and how their models paint; steps made stay."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.canvas import ImageRef
from app.domain.content import sampling_to_json
from app.domain.errors import Invalid, NotFound
from app.domain.offers import Offer, Offers
from app.domain.people import Viewer
from app.domain.requests import ROLES, Role
from app.domain.sampling import AS_IT_COMES, MOST_REFERENCES, Sampling
from app.storage import holdings, pictures, workers
from app.storage.pictures import Picture
from app.studio import wording
from app.studio.pictures import open_picture
from app.studio.queueing import tell

PAINTERS: tuple[Role, ...] = ("drafter", "refiner")
ALWAYS = frozenset({"seed"})  # obeyed by whoever plans or drafts


def choose(
    session: Session,
    viewer: Viewer,
    id: str,
    engines: Mapping[Role, str],
    sampling: Sampling | None = None,
) -> Picture:
    """Roles that are not named keep their engine; one that is kept may be away. Raises Invalid or NotFound."""
    picture, offers = open_picture(session, viewer, id), workers.offers(session)
    changed = {role: name for role, name in engines.items() if name != picture.engine_for(role)}
    offers.check(changed)
    chosen = replace(picture, engines=picture.engines | changed)
    if sampling is not None:
        chosen = replace(chosen, sampling=_fit(offers, picture, chosen, sampling))
    if chosen == picture and chosen.engines == picture.engines:
        return picture
    plain = sampling_to_json(chosen.sampling)
    pictures.update(session, id, engines=chosen.engines, sampling=plain)
    tell(session, id, "picture", {"engines": dict(chosen.engines)}, author=viewer.person)
    return chosen


def add_reference(session: Session, viewer: Viewer, id: str, image: ImageRef) -> Picture:
    """One more picture to go by, which the picture holds from now on; one that is there already is no news."""
    how = open_picture(session, viewer, id).sampling
    if image.id in (each.id for each in how.references):
        return pictures.known(session, id)
    holdings.hold(session, id, [image.id], source=image.source, licence=image.licence)
    more = replace(how, references=(*how.references, image))
    return choose(session, viewer, id, {}, more)


def remove_reference(session: Session, viewer: Viewer, id: str, image: str) -> Picture:
    """Steps that went by it keep it. Raises NotFound for what is none."""
    how = open_picture(session, viewer, id).sampling
    left = tuple(each for each in how.references if each.id != image)
    if left == how.references:
        raise NotFound("This is no reference of the picture. Nothing was changed.")
    return choose(session, viewer, id, {}, replace(how, references=left))


def require_references(session: Session, picture: Picture) -> None:
    """Raises Invalid unless a painter of the picture goes by references, and one more fits."""
    if "references" not in obeyed(workers.offers(session), picture):
        raise Invalid("The engines chosen do not go by reference pictures. Nothing was changed.")
    if len(picture.sampling.references) >= MOST_REFERENCES:
        raise Invalid(f"At most {MOST_REFERENCES} references fit. Nothing was changed.")


def painters(offers: Offers, picture: Picture) -> tuple[Offer, ...]:
    """The offers of the picture's drafter and refiner, those that are here, each once."""
    found = (offers.named(picture.engine_for(role)) for role in PAINTERS)
    return tuple(dict.fromkeys(offer for offer in found if offer is not None))


def obeyed(offers: Offers, picture: Picture) -> frozenset[str]:
    """The fields of Sampling that change what the picture's engines do."""
    return ALWAYS.union(*(offer.settings for offer in painters(offers, picture)))


def only_one(offers: Offers) -> bool:
    """Whether no role leaves a choice."""
    return all(len(offers.able(role)) <= 1 for role in ROLES)


def _fit(offers: Offers, old: Picture, picture: Picture, said: Sampling) -> Sampling:
    """What is new in it must be known to a painter of the picture."""
    said, were = replace(said, negative=wording.plain(said.negative)), old.sampling
    able, settings = painters(offers, picture), obeyed(offers, picture)
    for name in Sampling.__slots__:
        value = getattr(said, name)
        new = value not in (getattr(were, name), getattr(AS_IT_COMES, name))
        new = new and not (name == "references" and set(value) <= set(were.references))
        if new and name not in settings:
            raise Invalid(
                f"The engines chosen do not obey {name.replace('_', ' ')}. Nothing was changed.",
                name,
            )
    known = {name for offer in able for name in offer.adapters} | {a.name for a in were.adapters}
    for adapter in said.adapters:
        if adapter.name not in known:
            words = f"There is no adapter {adapter.name[:80]!r} here. Nothing was changed."
            raise Invalid(words, "adapters")
    schedulers = {name for offer in able for name in offer.schedulers} | {were.scheduler, ""}
    if said.scheduler not in schedulers:
        words = f"There is no scheduler {said.scheduler[:80]!r} here. Nothing was changed."
        raise Invalid(words, "scheduler")
    return said
