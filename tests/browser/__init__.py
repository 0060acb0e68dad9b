"""What a person sees, in a real Chromium. A package, so that browser and studio end with its last test."""
