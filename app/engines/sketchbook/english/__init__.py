"""English scene sentences: words to what they ask for, and back to words."""
