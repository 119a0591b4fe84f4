"""Actions on the network and the selection, and their menus.

The edits themselves are in `core/experiment/edits`.
"""
