"""The build hook: fetches browser libraries and art, and puts the top level's folders into a wheel."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent / "tools"))

import assets

SHIPPED = ("templates", "static", "migrations")


class Build(BuildHookInterface):
    def dependencies(self) -> list[str]:
        """Node comes as a Python package, and only where it is needed and the machine has none."""
        return [] if assets.has_npm() or assets.is_fresh(Path(self.root)) else [assets.NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        assets.build(Path(self.root))
        if version == "standard":
            build_data["force_include"].update({name: f"app/shipped/{name}" for name in SHIPPED})
