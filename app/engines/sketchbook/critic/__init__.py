"""The sketchbook's critic: the plan and the pixels in, a reflection out; it never sees the painter's own scene."""
