"""The strokes that this machine can make: compiled where numba can be imported, plain otherwise."""

from app.engines.sketchbook import unloading

try:
    from app.engines.sketchbook.strokes import KIND, lay, trace

    unloading.library("llvmlite")  # the compiler has done its work
except ImportError:
    from app.engines.sketchbook.strokes_plain import KIND, lay, trace

__all__ = ["KIND", "lay", "trace"]
