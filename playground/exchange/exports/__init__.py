"""Files that other programs read: code, weights and tables of a trained network.

One entry of `EXPORTS` is a format; the export menu and the command line read the registry.
"""
