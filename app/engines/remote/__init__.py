"""Engines on servers that people already have: chat, images, both in one, and ComfyUI workflows."""
