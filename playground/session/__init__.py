"""Files on disk: the `.nnplay` session, and copied layers as text.

It knows no Qt and no threads.
"""
