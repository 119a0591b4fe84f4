"""Texts that a spreadsheet would compute: an apostrophe before them keeps them texts.

Names come with a session, maybe from a stranger, and Excel runs what begins like a formula.
"""

import re

# a class may well be called -1
FORMULA = re.compile(r"'*(?:[=@\t\r].|[+-](?!\d*\.?\d*\Z).)", re.DOTALL)


def marked(text: str) -> str:
    """Return a text as it is written into a table for spreadsheets."""
    return f"'{text}" if FORMULA.match(text) else text


def unmarked(text: str) -> str:
    """Return the text of which `marked` gave this; any other one as it is."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text
