"""What is selected, with its settings and values."""
