"""What people and workers may do: one function is one piece of work in its caller's transaction; none commits."""
