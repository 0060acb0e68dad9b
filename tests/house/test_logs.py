"""The log is one line a record, with ids and without secrets."""

import json
import logging

import pytest

from app.logs import JsonLines, TextLines


def record(**extra: object) -> logging.LogRecord:
    logger = logging.getLogger("pentimento.test")
    return logger.makeRecord(
        logger.name, logging.INFO, __file__, 1, "recorded %s", ("a step",), None, extra=extra
    )


def test_a_json_line_holds_the_part_the_words_and_the_ids() -> None:
    line = json.loads(JsonLines("worker").format(record(job="j1", picture="p1", intent="secret")))
    assert line.pop("at").endswith("+00:00")
    assert line == {
        "part": "worker", "level": "info", "logger": "pentimento.test", "message": "recorded a step",
        "picture": "p1", "job": "j1",
    }  # fmt: skip


def test_a_text_line_ends_with_the_ids() -> None:
    line = TextLines("web").format(record(job="j1"))
    assert line.endswith("web info recorded a step job=j1")


def test_a_failure_keeps_its_trace() -> None:
    with pytest.raises(ZeroDivisionError) as failed:
        _ = 1 / 0
    failure = record()
    failure.exc_info = (failed.type, failed.value, failed.tb)
    assert "ZeroDivisionError" in json.loads(JsonLines("web").format(failure))["trace"]
