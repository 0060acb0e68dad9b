"""Where the worker process starts: `python -m app.worker`. The parts meet here."""

import signal
import threading

from app.settings import Settings, load
from app.storage.database import open_database
from app.storage.images import ImageStore
from app.worker.executor import PipeExecutor
from app.worker.service import Worker


def main(settings: Settings) -> None:
    """Until SIGTERM or Ctrl-C."""
    told = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told.set())
    executor = PipeExecutor(
        settings.home,
        settings.engine,
        settings.worker_children,
        settings.disk_reserve_mb,
        settings.log_json,
    )
    database = open_database(settings.database)
    store = ImageStore(settings.home, settings.disk_reserve_mb)
    Worker(database, store, executor, settings.lease_seconds).run(told.is_set)
    database.dispose()


if __name__ == "__main__":
    from app import logs

    begun = load()
    logs.configure("worker", as_json=begun.log_json)
    main(begun)
