"""Which engines there are, what each can do, and how to get one by its name.

Reading names and roles imports nothing heavy: an engine's own module is imported only when one is
made, in the process that runs it. A name may carry an argument after a colon, as in
`scripted:/path/to/script.json`.
"""

from importlib import import_module

from app.domain.errors import Invalid
from app.domain.requests import Role
from app.engines.base import Engine, Workbench

ENGINES: dict[str, str] = {
    "sketchbook": "Composes a scene from the words and paints it in strokes; no weights, no GPU.",
    "diffusion": "Paints with a diffusion model on this machine, named after the colon.",
    "language": "Plans and looks with a language model on this machine, named after the colon.",
    "remote": "Sends steps to a server of your own, named after the colon.",
    "scripted": "Does what a script says: for trying out runs, streams and faults.",
}
ROLES: dict[str, frozenset[Role]] = {
    "sketchbook": frozenset({"planner", "drafter", "critic", "refiner"}),
    "diffusion": frozenset({"drafter", "refiner"}),
    "language": frozenset({"planner", "critic"}),
    "remote": frozenset({"planner", "drafter", "critic", "refiner"}),
    "scripted": frozenset({"planner", "drafter", "critic", "refiner"}),
}
_MADE_BY = {
    "sketchbook": ("app.engines.sketchbook.engine", "Sketchbook"),
    "diffusion": ("app.engines.diffusion.engine", "Diffusion"),
    "language": ("app.engines.language.engine", "Language"),
    "remote": ("app.engines.remote.engine", "Remote"),
    "scripted": ("app.engines.scripted", "Scripted"),
}
_TAKES_ARGUMENT = {
    "scripted": "script",
    "diffusion": "model",
    "language": "model",
    "remote": "server",
}
_NEEDS_BENCH = frozenset({"diffusion", "language", "remote"})


def split_name(name: str) -> tuple[str, str]:
    """`scripted:/a/b.json` to its engine and its argument. Raises `Invalid` for other names."""
    engine, colon, argument = name.partition(":")
    if engine not in ENGINES:
        raise Invalid(
            f"There is no engine called {engine[:40]!r}; there are: {', '.join(ENGINES)}."
        )
    if colon and engine not in _TAKES_ARGUMENT:
        raise Invalid(f"The engine {engine} takes nothing after its name.")
    return engine, argument


def roles_of(name: str) -> frozenset[Role]:
    """What the engine of this name can be asked for."""
    return ROLES[split_name(name)[0]]


def check_role(name: str, role: Role) -> None:
    """Raises `Invalid` when there is no such engine or it cannot play this part."""
    if role not in roles_of(name):
        able = [each for each in ENGINES if role in ROLES[each]]
        raise Invalid(f"The engine {name} is no {role}; these are: {', '.join(able)}.")


def engine_named(name: str, bench: Workbench | None = None, **options: object) -> Engine:
    """A new engine. Options go to its constructor, the bench to those that load or reach something.

    Raises `Invalid` for unknown names.
    """
    engine, argument = split_name(name)
    if engine in _NEEDS_BENCH:
        options = {"bench": bench or Workbench(), **options}
    if argument:
        options = {_TAKES_ARGUMENT[engine]: argument, **options}
    module, made_by = _MADE_BY[engine]
    made: Engine = getattr(import_module(module), made_by)(**options)
    return made
