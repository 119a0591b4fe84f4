"""Words and numbers as the window shows them: titles, messages, translated texts.

No widgets.
"""
