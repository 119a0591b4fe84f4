"""Tables of a network for spreadsheets: history, samples, weights, gradients, histograms, shapes.

Headings and names are English in every language of the window: programs that read a file find its
columns by name. The window and the command line write the same bytes.
"""
