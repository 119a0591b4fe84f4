"""Actions on the network and on the selection, and their menus.

The edits themselves are in `core/experiment/edits`.
"""
