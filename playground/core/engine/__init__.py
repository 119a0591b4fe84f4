"""Forward and backward passes and updates on flat arrays, behind one interface.

No epochs, no history.
"""
