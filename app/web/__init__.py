"""How a picture is seen: pages, parts, the event stream and the JSON API over the same verbs."""
