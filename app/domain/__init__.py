"""What a picture's history is: plain frozen values and pure functions, standard library only."""
