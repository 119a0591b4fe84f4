"""Implementations of the engine's interface, made of bound NumPy calls.

Only `core/engine/engine` imports them.
"""
