"""Implementations of the engine's interface: bound NumPy calls, and compiled C.

Only `core/engine/engine` imports them.
"""
