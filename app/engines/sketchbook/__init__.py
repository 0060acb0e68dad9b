"""The embedded engine: no weights, no GPU; it reads a plan, composes a scene and paints it in strokes."""
