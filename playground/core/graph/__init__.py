"""The scalar computational graph: gates, expressions, opening, folding, drawing.

It knows no network; `explain/unroll` builds the graph of one.
"""
