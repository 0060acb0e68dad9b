"""The page's verbs as JSON under /api/v1: pages by cursor, problems by RFC 9457, keys that make a POST happen once."""
