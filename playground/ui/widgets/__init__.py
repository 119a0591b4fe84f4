"""Controls and plots that any view may use. They know no document.

A control shows a value without a signal (`show_value`) and emits `picked` when the user changes it.
"""
