"""The blends that this machine can make: compiled where numba can be imported, plain otherwise."""

try:
    from app.engines.sketchbook.blends import apart, blend, hatch, ramp, shine
except ImportError:
    from app.engines.sketchbook.blends_plain import apart, blend, hatch, ramp, shine

__all__ = ["apart", "blend", "hatch", "ramp", "shine"]
