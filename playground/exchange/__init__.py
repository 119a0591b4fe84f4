"""Data from and for other programs: CSV as bytes, as text and as a table of numbers and texts.

It knows no Qt. `decode`, `guess` and `read` follow each other; each guess can be corrected between.
"""
