"""What the views share: document with undo, run, selection, watched quantities, scales, walk.

No widgets.
"""
