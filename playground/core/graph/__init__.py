"""The computational graph of scalars: gates, expressions, opening, folding, drawing.

It knows no network; `core/explain/unroll` makes the graph of one.
"""
