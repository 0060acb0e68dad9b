"""The strokes that this machine can make: compiled where numba can be imported, plain otherwise."""

try:
    from app.engines.sketchbook.strokes import KIND, Scratch, lay, scratch_for, trace
except ImportError:
    from app.engines.sketchbook.strokes_plain import KIND, Scratch, lay, scratch_for, trace

__all__ = ["KIND", "Scratch", "lay", "scratch_for", "trace"]
