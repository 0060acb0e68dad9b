"""Bodies for drawings that are only a head or a bust, as SVG on a 32 x 32 square; the head goes on top afterwards."""
