"""The strokes that this machine can make: compiled where numba can be imported, plain otherwise."""

try:
    from app.engines.sketchbook.strokes import KIND, lay, trace
except ImportError:
    from app.engines.sketchbook.strokes_plain import KIND, lay, trace

__all__ = ["KIND", "lay", "trace"]
