"""The window. Everything that imports Qt lives here; logic lives below."""
