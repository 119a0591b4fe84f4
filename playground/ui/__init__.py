"""The window: everything that imports Qt. Logic lives below it."""
