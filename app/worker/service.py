"""The worker: claims jobs, has them made, records what comes out; keeps its leases while it lives.

Everything it needs to remember lies in the database: kill it at any moment, and whoever comes next goes on after the
last recorded step. What cannot be recorded now (a locked database, a full disk) waits here, in order, until it can.
Knows no engine and no web; which job follows which is the studio's to say.
"""

import logging
import os
import socket
import time
from collections import deque
from collections.abc import Callable

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.errors import Full, PentimentoError, Unavailable
from app.domain.offers import Offer, Offers
from app.storage import clock, events, idempotency, jobs, workers
from app.storage.database import in_words, sessions, transaction
from app.storage.images import ImageStore
from app.studio import recording
from app.worker.executor import PipeExecutor, Slot
from app.worker.protocol import Failed, Lost, Made, Message, Order, Ready, Said

log = logging.getLogger("pentimento.worker")
LOOK_EVERY = 0.05  # seconds between two looks at the queue
REST_AFTER_TROUBLE = 0.25
IDLE_BEAT = 3.0  # seconds between two signs of life while nothing is being made
SWEEP_EVERY = 600.0


class Worker:
    """One claims for all slots of its executor. `lease` is how long a job stays with a worker that fell silent."""

    def __init__(
        self,
        database: Engine,
        store: ImageStore,
        executor: PipeExecutor,
        lease: float = 3.0,
        offers: Offers | None = None,
    ) -> None:
        self.name = f"{socket.gethostname()}:{os.getpid()}:{clock.new_id()[:8]}"
        self.writing = sessions(database)
        self.reading = sessions(database, reading=True)
        self.store, self.executor = store, executor
        self.lease = lease
        self.offers = offers or Offers()
        self.untold = offers  # until the database has it
        self.without: frozenset[str] = frozenset()
        self.unrecorded: deque[Message] = deque()
        self._beat_due = self._sweep_due = 0.0
        self._in_trouble = False

    def run(self, until: Callable[[], bool]) -> None:
        """Until told to stop; then what is being made goes back into the queue."""
        self.executor.start()
        log.info("Ready for jobs.", extra={"worker": self.name})
        try:
            while not until():
                self.turn()
            self._give_back()
        finally:
            self.executor.stop()

    def turn(self) -> None:
        """Look once, wait a little for the children, record what they said. A free child comes before the rest."""
        try:
            if self.untold is not None:
                self._beat()  # before the first claim: what is left to others is not to be taken
            follows = self._record()
            self._claim(follows)
            self._beat()
            self._stop_unwanted()
            self._sweep()
            self._in_trouble = False
        except (Unavailable, Full) as trouble:
            if not self._in_trouble:
                log.warning("Waiting for the database: %s", trouble.message)
            self._in_trouble = True
        patience = REST_AFTER_TROUBLE if self._in_trouble else LOOK_EVERY
        self.unrecorded.extend(self.executor.wait(patience))

    def _record(self) -> bool:
        """In order, each in a transaction of its own; forgotten only once it is safe. Whether a step was among it."""
        made = False
        while self.unrecorded:
            self._record_one(self.unrecorded[0])
            made |= isinstance(self.unrecorded.popleft(), Made)
        return made

    def _record_one(self, message: Message) -> None:
        if isinstance(message, Made):
            self._made(message)
        elif not isinstance(message, Ready) and not self._is_over(message):
            with transaction(self.writing) as session:
                self._note(session, message)

    def _is_over(self, message: Message) -> bool:
        """Words of a step whose result came along: recording that takes them away again."""
        return isinstance(message, Said) and any(
            isinstance(each, Made) and (each.job, each.attempt) == (message.job, message.attempt)
            for each in self.unrecorded
        )

    def _made(self, made: Made) -> None:
        try:
            with transaction(self.writing) as session:
                recording.record_result(
                    session, self.store, made.job, made.attempt, made.content,
                    request=made.request, seconds=made.seconds, tokens=made.tokens,
                )  # fmt: skip
        except (Unavailable, Full):
            raise
        except PentimentoError as error:
            ids = {"job": made.job, "attempt": made.attempt}
            log.warning("A step could not be recorded: %s", error.message, extra=ids)
            with transaction(self.writing) as session:
                recording.record_failure(session, made.job, made.attempt, error.message)

    def _note(self, session: Session, message: Message) -> None:
        if isinstance(message, Said):
            recording.record_report(session, message.job, message.attempt, events_of(message))
        elif isinstance(message, Failed) and not message.cancelled:
            recording.record_failure(session, message.job, message.attempt, message.words)
        elif isinstance(message, Lost):
            recording.record_lost(session, message.job, message.attempt, child_died=message.died)

    def _beat(self) -> None:
        """Keep what is ours, and put back what belonged to a worker that fell silent."""
        if time.monotonic() < self._beat_due:
            return
        with transaction(self.writing) as session:
            recording.heartbeat(session, self.name, lease_seconds=self.lease, offers=self.untold)
            self.without = recording.left_to_others(session, self.offers)
        self.untold = None
        busy = any(slot.making for slot in self.executor.slots)
        self._beat_due = time.monotonic() + (self.lease / 4 if busy else IDLE_BEAT)

    def _sweep(self) -> None:
        """What only passes by goes without anybody asking."""
        if time.monotonic() < self._sweep_due:
            return
        self.store.forget_previews()
        with transaction(self.writing) as session:
            idempotency.forget_old(session)
            workers.forget_silent(session)
        self._sweep_due = time.monotonic() + SWEEP_EVERY

    def _stop_unwanted(self) -> None:
        """A job that a person cancelled, or that is no longer ours, is not made any further."""
        making = [order for slot in self.executor.slots for order in slot.making]
        if not making:
            return
        with in_words(), self.reading() as session:
            gone = [o for o in making if not jobs.is_current(session, o.job, o.attempt)]
        recorded = {(m.job, m.attempt) for m in self.unrecorded if isinstance(m, Made | Failed)}
        for order in gone:
            if (order.job, order.attempt) not in recorded:
                patience = self._offer(order.request.engine).patience
                self.executor.cancel(order.job, order.attempt, patience)

    def _claim(self, follows: bool) -> None:
        """`follows`: a step was recorded just now, after which another one mostly waits."""
        for slot in self.executor.slots:
            if slot.idle and (follows or self._something_waits()) and not self._take(slot):
                return

    def _something_waits(self) -> bool:
        with in_words(), self.reading() as session:
            return jobs.any_to_take(session, self.without)

    def _take(self, slot: Slot) -> bool:
        with transaction(self.writing) as session:
            job = recording.claim(
                session, self.name, lease_seconds=self.lease, without=self.without
            )
            if job is None:
                return False
            most = self._offer(job.engine).batch - 1
            others = recording.claim_alike(session, self.name, job, most, lease_seconds=self.lease)
        for each in (job, *others):
            ids = {"picture": each.picture, "job": each.id, "attempt": each.attempt}
            log.info("Making a %s.", each.kind, extra=ids)
        self._beat_due = min(self._beat_due, time.monotonic() + self.lease / 4)
        orders = tuple(Order(each.id, each.attempt, each.request) for each in (job, *others))
        self.executor.run(slot, orders)
        return True

    def _offer(self, engine: str) -> Offer:
        return self.offers.named(engine) or Offer(engine, engine, frozenset())

    def _give_back(self) -> None:
        """So that the next worker need not wait for the lease to end."""
        try:
            self._record()
            for slot in self.executor.slots:
                for order in slot.making:
                    with transaction(self.writing) as session:
                        recording.record_lost(session, order.job, order.attempt, child_died=False)
        except (Unavailable, Full) as trouble:
            log.warning("Left for the next worker: %s", trouble.message)


def events_of(message: Said) -> list[events.Said]:
    """Reports as events: the kind, and the rest as the body."""
    return [
        (report["kind"], {name: value for name, value in report.items() if name != "kind"})
        for report in message.reports
    ]
