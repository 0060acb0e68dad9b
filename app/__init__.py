"""Pentimento: plan, draft, reflect, refine, and again. Importing any part of it does nothing."""

__version__ = "0.1.0"
