"""Where the worker process starts: `python -m app.worker`. The parts meet here."""

import signal
import threading

from app.engines.base import Workbench
from app.engines.offering import offered, played_by
from app.settings import Settings, load
from app.storage.database import open_database
from app.storage.images import ImageStore
from app.worker.executor import PipeExecutor
from app.worker.service import Worker


def bench_of(settings: Settings) -> Workbench:
    """What the settings put at the engines' hands."""
    home = settings.home
    return Workbench(
        settings.models or home / "models",
        settings.servers or home / "servers.toml",
        settings.prompts or home / "prompts",
        settings.device,
    )


def main(settings: Settings) -> None:
    """Until SIGTERM or Ctrl-C."""
    told = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told.set())
    bench = bench_of(settings)
    offers = offered(bench, settings.engine)
    executor = PipeExecutor(
        settings.home,
        offers.chosen.get("drafter", played_by(settings.engine)),
        settings.worker_children,
        settings.disk_reserve_mb,
        settings.log_json,
        bench,
    )
    database = open_database(settings.database)
    store = ImageStore(settings.home, settings.disk_reserve_mb)
    Worker(database, store, executor, settings.lease_seconds, offers).run(told.is_set)
    database.dispose()


if __name__ == "__main__":
    from app import logs

    begun = load()
    logs.configure("worker", as_json=begun.log_json)
    main(begun)
