"""Programs that do what a session does: in NumPy, in PyTorch, as a notebook.

A table for each language says how the entries of the registries are written in it. What has no row
is refused.
"""
