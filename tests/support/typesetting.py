"""Typesetters that make plain pictures in place of formulas, in no time."""

from PyQt6.QtCore import QSizeF
from PyQt6.QtGui import QPainterPath

from playground.ui.widgets import line_setter
from playground.ui.widgets.typesetter import Picture, Typesetter

LETTER, HEIGHT = 8, 9  # pixels


def blank(latex, size):
    """A picture with nothing in it."""
    return Picture(QSizeF(HEIGHT, HEIGHT), QPainterPath())


def bar(latex, size):
    """A bar as long as the LaTeX has letters."""
    outline = QPainterPath()
    outline.addRect(0, 0, LETTER * len(latex), HEIGHT)
    return Picture(QSizeF(LETTER * len(latex), HEIGHT), outline)


def typeset_by(monkeypatch, make):
    """Let `make` make all pictures of formulas; none are kept from before."""
    monkeypatch.setattr(line_setter, "typeset", Typesetter(make))
