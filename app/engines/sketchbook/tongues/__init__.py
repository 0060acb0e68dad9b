"""Intents in Chinese, Spanish, French, German and Japanese, told in the English that the sketchbook reads."""
