"""The blends that this machine can make: compiled where numba can be imported, plain otherwise."""

try:
    from app.engines.sketchbook.blends import blend, hatch, ramp, shine
except ImportError:
    from app.engines.sketchbook.blends_plain import blend, hatch, ramp, shine

__all__ = ["blend", "hatch", "ramp", "shine"]
