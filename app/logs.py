"""The log: one line a record, as text or as JSON, with the ids a record carries.

Ids go in by `extra={"picture": …, "job": …}`. Never give it an intent, an image or a key.
"""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime

IDS = (
    "request",
    "picture",
    "step",
    "branch",
    "run",
    "job",
    "attempt",
    "worker",
    "person",
    "status",
    "ms",
)


def configure(part: str, *, as_json: bool) -> None:
    """Send every record of this process to standard error. `part` names the process: web, worker, ..."""
    lines = logging.StreamHandler(sys.stderr)
    lines.setFormatter(JsonLines(part) if as_json else TextLines(part))
    logging.basicConfig(handlers=[lines], level=logging.INFO, force=True)
    for chatty in ("uvicorn.error", "alembic.runtime.migration", "httpx", "PIL"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


class TextLines(logging.Formatter):
    def __init__(self, part: str) -> None:
        super().__init__()
        self.part = part

    def format(self, record: logging.LogRecord) -> str:
        ids = "".join(f" {name}={value}" for name, value in ids_of(record).items())
        when = datetime.fromtimestamp(record.created, UTC).strftime("%H:%M:%S.%f")[:-3]
        line = f"{when} {self.part} {record.levelname.lower()} {record.getMessage()}{ids}"
        return f"{line}\n{trace}" if (trace := trace_of(record)) else line


class JsonLines(TextLines):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "part": self.part,
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **ids_of(record),
        }
        if trace := trace_of(record):
            line["trace"] = trace
        return json.dumps(line, ensure_ascii=False, default=str)


def ids_of(record: logging.LogRecord) -> dict[str, object]:
    return {name: getattr(record, name) for name in IDS if hasattr(record, name)}


def trace_of(record: logging.LogRecord) -> str:
    if not record.exc_info or record.exc_info[0] is None:
        return ""
    return "".join(traceback.format_exception(*record.exc_info)).rstrip()
