"""Shows words from outside letter by letter: of files, the clipboard, links, the system.

Qt takes a text that looks like HTML for HTML, and then opens the pictures that it names. So labels
name their format (`Label`, `RichLabel`), and where Qt always guesses, as in tooltips, `plain` is
needed. HTML of our own escapes what it quotes with `escaped`.
"""

import re
from collections.abc import Iterable
from html import escape

LIKE_HTML = re.compile(r"<.*>|<[!?]|&lt;", re.DOTALL)  # Qt takes no other text for HTML


def escaped(text: str) -> str:
    """Return `text` for a place within HTML, or within a quoted attribute of it."""
    return escape(text)


def plain(text: str) -> str:
    """Return `text` for a place where Qt guesses the format: unchanged, unless it might be HTML.

    Such places are tooltips and the labels of Qt's own dialogs.
    """
    if not LIKE_HTML.search(text):
        return text
    return plain_html(text)


def plain_html(text: str) -> str:
    """Return HTML that shows `text` letter by letter."""
    return f'<p style="white-space:pre-wrap">{escaped(text)}</p>'


def below_each_other(texts: Iterable[str]) -> str:
    """Join texts, each for a place where Qt guesses the format; all are HTML if one of them is."""
    lines = [text for text in texts if text]
    if not any(map(LIKE_HTML.search, lines)):
        return "\n".join(lines)
    parts = (text if LIKE_HTML.search(text) else plain_html(text) for text in lines)
    return "".join(f"<div>{part}</div>" for part in parts)


def for_menu(text: str) -> str:
    """Return `text` for a place where & would underline the next letter.

    Such places are menus, buttons, tabs, and labels that belong to a field.
    """
    return text.replace("&", "&&")


def for_title(text: str) -> str:
    """Return `text` for the title of a window, where [*] would be the mark of unsaved changes."""
    return text.replace("[*]", "[*][*]")
