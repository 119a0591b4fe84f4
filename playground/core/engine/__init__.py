"""Forward pass, backward pass and update on flat arrays, behind one interface.

No epochs, no history.
"""
