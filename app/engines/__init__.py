"""How models make steps: a request in, reports on the way, a result out."""
