"""The inspector: settings and values of what is selected."""
