"""Where the files that are not Python lie: beside `app/` in a checkout, in `app/shipped/` of an installed wheel.

Knows only paths. Data (`PENTIMENTO_HOME`) is a setting, not a place.
"""

from pathlib import Path

from app.domain.errors import Unavailable

_APP = Path(__file__).resolve().parent


def templates() -> Path:
    return _place("templates")


def static() -> Path:
    return _place("static")


def migrations() -> Path:
    return _place("migrations")


def require_assets() -> None:
    """The browser libraries and the art are built, not committed: refuse to start without them, in words."""
    built = (static() / "vendor/stamp.txt", _APP / "engines/sketchbook/vendor/stamp.txt")
    if not all(stamp.is_file() for stamp in built):
        raise Unavailable(
            "The browser libraries and the art have not been fetched yet. "
            "Run `make assets`, then start again; nothing was changed."
        )


def _place(name: str) -> Path:
    shipped = _APP / "shipped" / name
    return shipped if shipped.is_dir() else _APP.parent / name
