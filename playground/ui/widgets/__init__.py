"""Controls and plots that any view may use.

They know no document.
"""
