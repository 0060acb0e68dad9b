"""The blends that this machine can make: compiled where numba can be imported, plain otherwise."""

try:
    from app.engines.sketchbook.blends import (
        apart,
        blend,
        dry,
        enlarge,
        hatch,
        lead,
        nearest,
        ramp,
        shine,
    )
except ImportError:
    from app.engines.sketchbook.blends_plain import (
        apart,
        blend,
        dry,
        enlarge,
        hatch,
        lead,
        nearest,
        ramp,
        shine,
    )

__all__ = ["apart", "blend", "dry", "enlarge", "hatch", "lead", "nearest", "ramp", "shine"]
