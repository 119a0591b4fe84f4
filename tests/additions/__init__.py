"""What a newcomer adds: one entry each, and everything that must follow from it."""
