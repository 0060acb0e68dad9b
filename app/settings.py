"""The settings: `PENTIMENTO_*` variables and `.env`, typed, read once where a process starts.

A wrong value, or a name that is no setting, stops the start with words. Knows nothing of what the settings are for;
every one is described in docs/settings.md. Only `main`, `cli`, `worker.__main__` and the migrations read it.
"""

import difflib
import ipaddress
import os
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from app.domain.errors import Invalid

PREFIX = "PENTIMENTO_"


class Settings(BaseSettings):
    """One field per setting; its description is the text of docs/settings.md."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True
    )

    home: Path = Field(
        default=Path("data"),
        description="The folder where everything a person made lives: the database and the images.",
    )
    host: str = Field(
        default="127.0.0.1",
        description="The address to listen on. Any other than loopback needs an access key.",
    )
    port: int = Field(
        default=8000, ge=0, le=65535, description="The port to listen on; 0 takes a free one."
    )
    database_url: str = Field(
        default="",
        description="Where the database is, as an SQLAlchemy address. Empty means an SQLite file in the home folder; "
        "a team uses `postgresql+psycopg://user:password@host/name`.",
    )
    engine: str = Field(
        default="sketchbook",
        min_length=1,
        description="The engine that makes the steps. `sketchbook` needs neither weights nor a GPU.",
    )
    models: Path | None = Field(
        default=None,
        description="The folder of model weights, adapters and your own presets; empty means `models` in the home "
        "folder.",
    )
    servers: Path | None = Field(
        default=None,
        description="The file that names remote servers that make steps; empty means `servers.toml` in the home "
        "folder.",
    )
    prompts: Path | None = Field(
        default=None,
        description="A folder of prompt texts that go before the studio's own; empty means `prompts` in the home "
        "folder.",
    )
    device: Literal["", "cuda", "mps", "cpu"] = Field(
        default="", description="Where models run; empty takes the best device there is."
    )
    access_key: SecretStr = Field(
        default=SecretStr(""),
        description="The key that people and programs sign in with. At least 16 characters; "
        "required when the host is not loopback.",
    )
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Host names, separated by commas, under which browsers may reach the studio, "
        "besides loopback names and the host it listens on.",
    )
    log_json: bool = Field(default=False, description="Write the log as one JSON document a line.")
    worker_children: int = Field(
        default=1, ge=1, le=64, description="How many steps one worker makes at the same time."
    )
    lease_seconds: float = Field(
        default=3.0,
        ge=0.5,
        le=3.0,
        description="How long a job stays with a worker that no longer answers, in seconds.",
    )
    queue_limit: int = Field(
        default=200, ge=1, description="How many jobs may wait; one more is refused in words."
    )
    disk_reserve_mb: int = Field(
        default=200,
        ge=0,
        description="How many megabytes stay free on the disk; a step that would need them fails in words.",
    )
    max_upload_mb: int = Field(
        default=25, ge=1, le=1024, description="The largest file a person may upload."
    )
    max_megapixels: int = Field(
        default=40, ge=1, le=400, description="The largest picture an upload may unpack to."
    )
    trash_days: int = Field(
        default=30,
        ge=0,
        description="How many days a picture stays in the trash before tidying removes it.",
    )

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(name.strip().lower() for name in value.split(",") if name.strip())
        return value

    @field_validator("home")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        key = self.access_key.get_secret_value()
        if key and len(key) < 16:
            raise ValueError(
                "PENTIMENTO_ACCESS_KEY is shorter than 16 characters; choose a longer one."
            )
        if not key and not self.is_loopback:
            raise ValueError(
                f"PENTIMENTO_HOST is {self.host}, so others can reach the studio: set PENTIMENTO_ACCESS_KEY too "
                "(at least 16 characters), or leave the host at 127.0.0.1."
            )
        return self

    @property
    def is_loopback(self) -> bool:
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def database(self) -> str:
        """The address of the database, the default filled in."""
        return self.database_url or f"sqlite:///{self.home / 'pentimento.sqlite3'}"


def load(env_file: Path | None = Path(".env")) -> Settings:
    """Read the environment once. Raises `Invalid`, in words."""
    _refuse_unknown_names(env_file)
    try:
        return Settings(_env_file=env_file)  # type: ignore[call-arg]  # pydantic adds it
    except ValidationError as error:
        raise Invalid(
            "\n".join(_in_words(e["loc"], e["msg"], e["input"]) for e in error.errors())
        ) from None


def names() -> tuple[str, ...]:
    """Every variable there is, prefix included."""
    return tuple(PREFIX + field.upper() for field in Settings.model_fields)


def _refuse_unknown_names(env_file: Path | None) -> None:
    said = set(os.environ)
    if env_file and env_file.is_file():
        lines = env_file.read_text(encoding="utf-8").splitlines()
        said |= {line.removeprefix("export ").partition("=")[0].strip() for line in lines}
    known = names()
    for name in sorted(said):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            near = difflib.get_close_matches(name.upper(), known, n=1, cutoff=0.0)
            raise Invalid(f"{name} is not a setting of Pentimento. Did you mean {near[0]}?")


def _in_words(where: tuple[int | str, ...], problem: str, value: object) -> str:
    if not where:
        return problem.removeprefix("Value error, ")
    name = PREFIX + str(where[0]).upper()
    if name == f"{PREFIX}ACCESS_KEY":
        return f"{name} does not fit: {problem}."
    return f"{name} is {value!r}, which does not fit: {problem}."
