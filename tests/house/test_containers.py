"""No container engine is at hand, so Dockerfile and compose file are held to the files they speak of."""

import re
import tomllib
from typing import Any

import pytest
import yaml

from app import settings
from app.cli import app as command_line
from tests.house.source import ROOT

DOCKERFILE = re.sub(r"\\\n", " ", (ROOT / "Dockerfile").read_text(encoding="utf-8"))
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
STUDIO = ("migrate", "web", "worker", "worker-gpu")


def said(word: str) -> list[str]:
    return [
        line[len(word) :].strip() for line in DOCKERFILE.splitlines() if line.startswith(f"{word} ")
    ]


def commands() -> set[str]:
    return {c.name or c.callback.__name__ for c in command_line.registered_commands if c.callback}


def test_every_file_that_is_copied_exists() -> None:
    copies = [copy.split() for copy in said("COPY") if not copy.startswith("--from")]
    sources = [source for copy in copies for source in copy[:-1]]
    assert [s for s in sources if not (ROOT / s).exists()] == []
    assert {"constraints.txt", "package-lock.json", "pyproject.toml", "app/"} <= set(sources)


def test_what_is_copied_is_not_ignored() -> None:
    kept = {
        line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line[:1] == "!"
    }
    sources = {s for c in said("COPY") if not c.startswith("--from") for s in c.split()[:-1]}
    assert {source.split("/")[0] for source in sources} == kept


def test_stages_copy_from_stages_that_exist() -> None:
    stages = [re.fullmatch(r"(\S+) AS (\S+)", stage) for stage in said("FROM")]
    names = [stage[2] for stage in stages if stage]
    assert len(names) == len(stages)
    assert set(re.findall(r"--from=(\S+)", DOCKERFILE)) <= set(names)
    assert {"web", "worker"} <= set(names)


def test_the_images_have_a_python_the_project_takes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    least = tuple(map(int, re.findall(r"\d+", project["requires-python"])))
    found = [tuple(map(int, v.split("."))) for v in re.findall(r"python:([\d.]+)", DOCKERFILE)]
    assert found
    assert min(found) >= least


def test_the_studio_does_not_run_as_root() -> None:
    assert "useradd" in DOCKERFILE
    runtimes = [stage for stage in said("FROM") if stage.endswith((" AS studio", " AS models"))]
    assert said("USER") == ["painter"] * len(runtimes)


def test_only_settings_are_set() -> None:
    used = set(
        re.findall(r"PENTIMENTO_[A-Z_]+", DOCKERFILE + (ROOT / "docker-compose.yml").read_text())
    )
    assert used <= set(settings.names())


def test_only_commands_that_exist_are_called() -> None:
    called = set(re.findall(r'\["pentimento", "([a-z]+)"', DOCKERFILE))
    called |= {
        service["command"][1] for service in COMPOSE["services"].values() if "command" in service
    }
    assert {"web", "worker", "migrate"} == called
    assert called <= commands()


@pytest.mark.parametrize("name", STUDIO)
def test_the_parts_of_the_studio_share_database_images_and_key(name: str) -> None:
    service = COMPOSE["services"][name]
    own = {"PENTIMENTO_ENGINE": "diffusers"} if name == "worker-gpu" else {}
    assert service["environment"] == COMPOSE["x-studio"] | own
    assert "data:/data" in service["volumes"]
    assert service["build"]["target"] in {"web", "worker", "worker-gpu"}


def test_the_composed_studio_starts_in_order_and_only_with_a_key() -> None:
    services = COMPOSE["services"]
    assert ":?" in COMPOSE["x-studio"]["PENTIMENTO_ACCESS_KEY"]
    assert services["postgres"]["healthcheck"]["test"][0] == "CMD"
    assert services["migrate"]["depends_on"] == {"postgres": {"condition": "service_healthy"}}
    for name in ("web", "worker", "worker-gpu"):
        assert "migrate" in services[name]["depends_on"]
    assert set(COMPOSE["volumes"]) == {"data", "database"}


def test_only_who_asks_for_it_gets_a_gpu_worker_and_that_gets_the_gpu() -> None:
    service = COMPOSE["services"]["worker-gpu"]
    assert service["profiles"] == ["gpu"]
    assert service["environment"]["PENTIMENTO_ENGINE"] == "diffusers"
    (device,) = service["deploy"]["resources"]["reservations"]["devices"]
    assert (device["driver"], device["capabilities"]) == ("nvidia", ["gpu"])
    (installed,) = re.findall(r'"pentimento\[(\w+)\]', DOCKERFILE)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert "pentimento[models]" in project["optional-dependencies"][installed]


def test_the_published_port_is_the_one_the_image_listens_on() -> None:
    listened = re.search(r"PENTIMENTO_PORT=(\d+)", DOCKERFILE)
    assert listened is not None
    assert said("EXPOSE") == [listened[1]]
    assert COMPOSE["services"]["web"]["ports"][0].endswith(f":{listened[1]}")
