"""Settings are typed, and a wrong one stops the start in words."""

from pathlib import Path

import pytest

from app import settings
from app.domain.errors import Invalid
from tests.house.source import name, under


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in settings.names():
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)


def test_without_any_variable_the_studio_is_local_and_needs_no_server(tmp_path: Path) -> None:
    read = settings.load()
    assert (read.host, read.port, read.engine) == ("127.0.0.1", 8000, "sketchbook")
    assert read.database == f"sqlite:///{tmp_path / 'data' / 'pentimento.sqlite3'}"


def test_a_variable_wins_over_the_env_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PENTIMENTO_PORT=1111\nPENTIMENTO_ENGINE=scripted\n")
    monkeypatch.setenv("PENTIMENTO_PORT", "2222")
    assert settings.load().engine == "scripted"
    assert settings.load().port == 2222


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PORT", "eight thousand"),
        ("PORT", "70000"),
        ("LEASE_SECONDS", "4"),
        ("MAX_UPLOAD_MB", "-1"),
        ("LOG_JSON", "perhaps"),
        ("ACCESS_KEY", "too short"),
    ],
)
def test_a_value_that_does_not_fit_is_named(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(f"PENTIMENTO_{variable}", value)
    with pytest.raises(Invalid, match=f"PENTIMENTO_{variable}"):
        settings.load()


def test_a_key_that_does_not_fit_is_never_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENTIMENTO_ACCESS_KEY", "hunter2")
    with pytest.raises(Invalid) as refused:
        settings.load()
    assert "hunter2" not in refused.value.message


@pytest.mark.parametrize("where", ["variable", "file"])
def test_a_name_that_is_no_setting_is_answered_with_the_nearest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str
) -> None:
    if where == "file":
        (tmp_path / ".env").write_text("export PENTIMENTO_PROT=1\n")
    else:
        monkeypatch.setenv("PENTIMENTO_PROT", "1")
    with pytest.raises(Invalid, match="Did you mean PENTIMENTO_PORT"):
        settings.load()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "studio.example"])
def test_an_address_that_others_can_reach_needs_a_key(
    monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setenv("PENTIMENTO_HOST", host)
    with pytest.raises(Invalid, match="set PENTIMENTO_ACCESS_KEY too"):
        settings.load()
    monkeypatch.setenv("PENTIMENTO_ACCESS_KEY", "a key of sixteen characters")
    assert settings.load().host == host


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.9", "::1", "localhost"])
def test_loopback_needs_no_key(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("PENTIMENTO_HOST", host)
    assert settings.load().is_loopback


def test_allowed_hosts_are_a_list_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENTIMENTO_ALLOWED_HOSTS", "Studio.example, paint.example")
    assert settings.load().allowed_hosts == ("studio.example", "paint.example")


def test_every_setting_is_used_somewhere() -> None:
    words = " ".join(f.read_text() for f in under("app", ".py") if name(f) != "app/settings.py")
    unused = [field for field in settings.Settings.model_fields if f"settings.{field}" not in words]
    assert [field for field in unused if field != "database_url"] == []
