"""What a worker offers: what is on the shelf, in the precision that suits the card, and who plays which role."""

import re
from pathlib import Path

import pytest

from app.domain.errors import Invalid
from app.domain.offers import Offers
from app.engines import shelf
from app.engines.base import Workbench
from app.engines.device import Device, look_apart, processor
from app.engines.offering import offered, played_by
from app.engines.presets import presets
from app.engines.residents import GB
from app.engines.shelf import Fetched

SERVERS = '[home]\nkind = "chat"\nurl = "http://127.0.0.1:1/v1"\n'


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    """With klein and a language model fetched, a non-commercial one too, and a server."""
    for name in ("klein-4b", "qwen3-vl-4b", "qwen-image-2"):
        (tmp_path / "weights" / name).mkdir(parents=True)
        shelf.note_fetched(tmp_path, name, Fetched("hub", "abc", "x"))
    (tmp_path / "servers.toml").write_text(SERVERS)
    return Workbench(tmp_path, tmp_path / "servers.toml", tmp_path / "prompts")


def on(gb: float, kind: str = "cuda") -> Device:
    return Device(kind, "a card", int(gb * GB))


def found(
    bench: Workbench, engine: str = "sketchbook", gb: float = 24.0, kind: str = "cuda"
) -> Offers:
    return offered(bench, engine, lambda asked: on(gb, kind))


def names(offers: Offers) -> list[str]:
    return [offer.name for offer in offers.engines]


def test_the_sketchbook_is_always_there_and_nothing_looks_at_a_device(tmp_path: Path) -> None:
    def look(kind: str) -> Device:
        raise AssertionError

    bench = Workbench(tmp_path, tmp_path / "servers.toml")
    assert names(offered(bench, look=look)) == ["sketchbook"]
    assert offered(bench, look=look).chosen == {}


@pytest.mark.parametrize(
    ("device", "words"),
    [
        (Device("cuda", "NVIDIA H100", 80 * 2**30 - 10**8), "NVIDIA H100, 80 GB"),
        (Device("cuda", "NVIDIA A100-SXM4-40GB", 42 * 10**9), "NVIDIA A100-SXM4-40GB"),
        (Device("mps", "Apple GPU", 16 * 2**30), "Apple GPU, 16 GB"),
        (Device("cpu", "CPU", 16 * 2**30), processor()),
        (None, processor()),
    ],
)
def test_the_device_is_called_by_its_name(
    bench: Workbench, device: Device | None, words: str
) -> None:
    assert offered(bench, look=lambda kind: device).device == words
    assert re.fullmatch(r"CPU, \d+ threads?", processor())


def test_what_is_fetched_is_offered_with_its_licence_and_settings(bench: Workbench) -> None:
    offers = found(bench)
    assert names(offers) == [
        "sketchbook",
        "remote:home",
        "diffusion:klein-4b@fp8",
        "language:qwen3-vl-4b@int8",
        "diffusion:klein-4b@nf4",
        "language:qwen3-vl-4b@nf4",
    ]
    klein = offers.engines[2]
    assert (klein.roles, klein.licence, klein.batch) == ({"drafter", "refiner"}, "Apache-2.0", 4)
    assert {"steps", "references"} <= klein.settings
    assert "guidance" not in klein.settings  # fmt: skip


def test_a_licence_that_was_accepted_by_name_is_offered(bench: Workbench) -> None:
    shelf.accept(bench.models, presets(bench.models)["qwen-image-2"])
    offers = found(bench)
    assert {"diffusion:qwen-image-2@int8", "language:qwen-image-2@int8"} <= set(names(offers))
    assert not any(each.commercial for each in offers.engines if "qwen-image-2" in each.name)


@pytest.mark.parametrize(
    ("gb", "kind", "name"),
    [(80, "cuda", "bf16"), (24, "cuda", "fp8"), (8, "cuda", "nf4"), (5, "cuda", "nf4"), (12, "cpu", "fp8")],
)  # fmt: skip
def test_the_precision_is_what_the_card_carries(
    gb: float, kind: str, name: str, bench: Workbench
) -> None:
    assert f"diffusion:klein-4b@{name}" in names(found(bench, gb=gb, kind=kind))


def test_what_takes_less_memory_is_offered_after_it_by_its_precision(bench: Workbench) -> None:
    def klein(gb: float, kind: str = "cuda") -> list[str]:
        return [o.title for o in found(bench, gb=gb, kind=kind).engines if "klein-4b" in o.name]

    assert klein(80) == ["FLUX.2 klein 4B", "FLUX.2 klein 4B · fp8", "FLUX.2 klein 4B · nf4"]
    assert klein(24) == ["FLUX.2 klein 4B", "FLUX.2 klein 4B · nf4"]
    assert klein(8) == klein(24, "mps") == ["FLUX.2 klein 4B"]


def test_what_does_not_fit_says_that_it_is_slow(bench: Workbench) -> None:
    (klein,) = [each for each in found(bench, gb=5).engines if "klein" in each.name]
    assert "so it is slow" in klein.note
    assert klein.batch == 1


def test_diffusers_means_the_best_of_the_card_and_others_where_that_is_missing(
    bench: Workbench,
) -> None:
    assert found(bench, "diffusers").chosen == {
        "planner": "language:qwen3-vl-4b@int8", "drafter": "diffusion:klein-4b@fp8",
        "critic": "language:qwen3-vl-4b@int8", "refiner": "diffusion:klein-4b@fp8",
    }  # fmt: skip
    assert found(bench, "diffusers", gb=80).chosen["planner"] == "remote:home"
    assert found(bench, "diffusers", gb=80).chosen["drafter"] == "diffusion:klein-4b@bf16"


def test_one_engine_plays_its_roles_and_the_sketchbook_the_others(bench: Workbench) -> None:
    chosen = found(bench, "diffusion:klein-4b@bf16").chosen
    assert chosen == dict.fromkeys(("drafter", "refiner"), "diffusion:klein-4b@bf16")
    assert found(bench, "remote:home").chosen == dict.fromkeys(("planner", "critic"), "remote:home")
    assert played_by("diffusers") == played_by("remote:home") == "sketchbook"
    assert played_by("scripted:/a.json") == "scripted:/a.json"


def test_an_engine_that_there_is_not_is_said(bench: Workbench) -> None:
    with pytest.raises(Invalid, match="no engine called 'magic'"):
        found(bench, "magic")


def test_a_folder_of_ones_own_is_offered_by_its_name(bench: Workbench, tmp_path: Path) -> None:
    offers = found(bench, f"diffusion:{tmp_path / 'mine'}")
    assert offers.engines[-1].title == "mine"
    assert offers.chosen["drafter"] == f"diffusion:{tmp_path / 'mine'}"


def test_the_device_is_looked_at_by_another_process() -> None:
    device = look_apart("cpu")
    assert device is not None
    assert (device.kind, device.name) == ("cpu", "CPU")
    assert device.gb > 1
