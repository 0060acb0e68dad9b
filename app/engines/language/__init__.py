"""Planners and critics that are language models: what they are told, what they answer, and weights on this machine."""
