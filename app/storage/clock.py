"""The time as storage writes it, and new names for rows."""

import uuid
from datetime import UTC, datetime


def now() -> datetime:
    """Aware, UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """32 hex digits, never guessed and never reused."""
    return uuid.uuid4().hex
