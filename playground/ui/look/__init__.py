"""Colours, fonts, text size, icons, axis ticks.

No words and no widgets.
"""
