"""Words from outside are shown letter by letter, and the code keeps to that."""

import ast
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QTextDocument

import playground.ui
from playground.ui.texts.plain import below_each_other, plain

SETTERS = {"setToolTip": 0, "setTabToolTip": 1}  # which argument is the text
OWN_WORDS = {"tr", "translate"}
OWN_HTML = {"full_text"}  # of `Legend`, which escapes what it quotes
MAKERS = {"plain", "plain_html", "plain_indexed", "below_each_other", "entry_tooltip"}


def tooltips():
    """Every tooltip that the window sets: where, and the expression."""
    for file in Path(playground.ui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr=name)) if name in SETTERS:
                    yield f"{file.name}:{node.lineno}", node.args[SETTERS[name]]


def is_safe(text: ast.expr) -> bool:
    """Whether it is a sentence of our own without values, or was made plain."""
    match text:
        case ast.Constant():
            return True
        case ast.IfExp():
            return is_safe(text.body) and is_safe(text.orelse)
        case ast.Call(func=ast.Name(id=name)):
            return name in MAKERS or (name in OWN_WORDS and is_safe(text.args[-1]))
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in OWN_HTML or (name in OWN_WORDS and is_safe(text.args[-1]))
    return False


def test_tooltips_are_sentences_of_our_own_or_made_plain():
    """Qt guesses whether a tooltip is HTML; `plain` is needed for every word from elsewhere."""
    found = list(tooltips())
    assert len(found) > 40
    assert [where for where, text in found if not is_safe(text)] == []


PIECES = st.sampled_from(
    ["<", ">", "/", "!", "?", "&", "lt;", "b", "img", "xml", "a", " ", "\n", "é"]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_where_qt_guesses_it_shows_the_letters(text):
    shown = plain(text)
    if Qt.mightBeRichText(shown):
        document = QTextDocument()
        document.setHtml(shown)
        # HTML shows no line break at the end
        assert document.toPlainText().rstrip("\n") == text.rstrip("\n")
    else:
        assert shown == text


def test_a_line_of_html_makes_all_lines_html():
    assert below_each_other(("a < b", "", "c")) == "a < b\nc"
    shown = below_each_other(("one & two", plain("<b>three")))
    document = QTextDocument()
    document.setHtml(shown)
    assert Qt.mightBeRichText(shown)
    assert document.toPlainText() == "one & two\n<b>three"
