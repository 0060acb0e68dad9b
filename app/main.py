"""Where the web process starts: settings to a site. Importing does nothing."""

from fastapi import FastAPI

from app import settings as reading
from app.domain.offers import played_by
from app.settings import Settings
from app.storage.database import open_database
from app.web.access import LOOPBACK, MEBIBYTE, Access
from app.web.site import Limits, build


def create_app(settings: Settings | None = None) -> FastAPI:
    settings = settings or reading.load()
    limits = Limits(
        home=settings.home,
        engine=played_by(settings.engine),
        queue_limit=settings.queue_limit,
        reserve_mb=settings.disk_reserve_mb,
        max_upload_mb=settings.max_upload_mb,
        max_megapixels=settings.max_megapixels,
    )
    access = Access(
        key=settings.access_key.get_secret_value(),
        hosts=LOOPBACK | {settings.host.lower(), *settings.allowed_hosts},
        max_upload=settings.max_upload_mb * MEBIBYTE,
    )
    return build(limits, access, open_database(settings.database))
