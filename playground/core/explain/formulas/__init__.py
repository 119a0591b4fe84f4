"""Formulas for a part of a network at one sample, as LaTeX.

Each has three lines: symbols, numbers, result. `of_part` puts them together.
"""
