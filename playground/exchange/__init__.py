"""Data from and for other programs: CSV as bytes, as text, as a table, and as own data.

It knows no Qt. `decode`, `guess` and `read` follow each other; each guess can be corrected between.
"""
