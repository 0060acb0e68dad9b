"""How a picture's history is kept: tables, rows to values and back, image files. SQL lives here and nowhere else."""
