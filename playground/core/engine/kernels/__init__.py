"""The implementations of the engine's interface: bound NumPy calls.

Only `engine.engine` imports them; whoever is above the engine sees the interface.
"""
