"""The window: everything that imports Qt.

Rules and arithmetic are in the folders before it.
"""
