"""Settings and values of what is selected."""
