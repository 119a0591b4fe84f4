"""The reader of the guide: contents, links, the way back, search, pictures and tables at scale."""

import pytest
from PyQt6.QtCore import Qt, QUrl
from PyQt6.QtGui import QTextDocument
from PyQt6.QtTest import QTest

from playground.ui.guide.pages import read_guide
from playground.ui.guide.reader import GuideReader
from playground.ui.guide.tables import registry_tables
from playground.ui.look.theme import DARK, LIGHT

IMAGE = QTextDocument.ResourceType.ImageResource.value
EMPTY = {"gestures": "", "keys": ""}


WIDE = {"command-line", "functions", "numbers", "examples", "keys"}  # code, or formulas in cells


@pytest.fixture
def reader(qtbot):
    reader = GuideReader(read_guide(), lambda: registry_tables() | EMPTY, LIGHT)
    qtbot.addWidget(reader)
    reader.resize(800, 500)
    reader.show()
    reader.open("first-steps.md")
    return reader


def rows(tree):
    """The rows of a tree, from top to bottom."""
    found = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    inner = [head.child(n) for head in found for n in range(head.childCount())]
    return [*found, *inner]


def heading(reader):
    """The heading at the top of what is seen, and where it is there."""
    page = reader.page
    return page.textCursor().block().text(), page.cursorRect().top()


def test_the_contents_list_all_pages_and_open_each(reader):
    pages = read_guide().pages
    opened = set()
    for row in rows(reader.contents):
        reader.contents.itemClicked.emit(row, 0)
        opened.add(reader.name)
        assert reader.page.toPlainText().startswith(pages[reader.name].title)
    assert opened == set(pages) - {"index"}


def test_the_page_that_is_read_is_marked_in_the_contents(reader):
    reader.open("numbers.md#update")
    assert reader.contents.currentItem().text(0) == "Numbers"


def test_a_place_is_brought_to_the_top(reader):
    reader.open("numbers.md#gradients")
    text, top = heading(reader)
    assert text == "Gradients"
    assert 0 <= top < 40


def test_a_place_stays_at_the_top_of_a_narrower_page(reader):
    reader.open("numbers.md#checks")
    before = reader.page.verticalScrollBar().value()
    reader.resize(500, 500)
    text, top = heading(reader)
    assert text == "Checks"
    assert 0 <= top < 40
    assert reader.page.verticalScrollBar().value() != before


def test_a_link_of_a_page_leads_on_and_back_leads_to_where_it_was(reader):
    reader.open("numbers.md#update")
    reader.page.anchorClicked.emit(QUrl("functions.md#optimisers"))
    assert (reader.name, heading(reader)[0]) == ("functions", "Optimisers")
    reader.back.click()
    assert (reader.name, heading(reader)[0]) == ("numbers", "Update")
    reader.forward.click()
    assert (reader.name, heading(reader)[0]) == ("functions", "Optimisers")
    assert not reader.forward.isEnabled()


def test_a_new_page_forgets_the_way_forward(reader):
    reader.open("data.md")
    reader.back.click()
    reader.open("why.md")
    assert not reader.forward.isEnabled()
    reader.back.click()
    assert reader.name == "first-steps"


def test_typing_searches_and_enter_opens_what_is_chosen(reader):
    QTest.keyClicks(reader.field, "update ratio")
    assert reader.left.currentWidget() is reader.found
    QTest.keyClick(reader.field, Qt.Key.Key_Down)
    chosen = reader.found.currentItem()
    QTest.keyClick(reader.field, Qt.Key.Key_Return)
    assert chosen.text(0).startswith(heading(reader)[0])
    assert reader.page.extraSelections(), "the words are marked"


def test_esc_ends_the_search_and_shows_the_contents_again(reader):
    QTest.keyClicks(reader.field, "ledger")
    QTest.keyClick(reader.field, Qt.Key.Key_Escape)
    assert reader.field.text() == ""
    assert reader.left.currentWidget() is reader.contents
    assert reader.isVisible()


def test_a_search_that_finds_nothing_says_so(reader):
    QTest.keyClicks(reader.field, "xyzzy")
    assert reader.left.currentWidget() is reader.nothing
    assert reader.nothing.text() == "Nothing was found."


def test_pictures_are_no_wider_than_the_page(reader):
    reader.open("values.md")
    for width in (800, 420):
        reader.resize(width, 500)
        for name in read_guide().pages:
            reader.open(f"{name}.md")
            bar = reader.page.horizontalScrollBar()
            assert name in WIDE or bar.maximum() == 0, (name, width)


def test_no_file_but_a_picture_of_the_guide_is_read(reader, tmp_path):
    (tmp_path / "a.png").write_bytes(b"")
    for name in (str(tmp_path / "a.png"), "../architecture.md", "https://example.org/a.png"):
        assert reader.page.loadResource(IMAGE, QUrl(name)) is None
    assert not reader.page.loadResource(IMAGE, QUrl("pictures/start.png")).isNull()


def test_the_comments_of_the_files_are_not_seen(reader):
    reader.open("functions.md")
    text = reader.page.toPlainText()
    assert "<!--" not in text
    assert "end -->" not in text
    assert "Δw = −η · ∂L/∂w" in text


def test_a_public_link_is_only_told(reader, qtbot):
    with qtbot.waitSignal(reader.outside) as told:
        reader.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert told.args == ["https://example.org/"]
    assert reader.name == "first-steps"


def test_a_change_of_theme_stays_at_the_place(reader):
    reader.open("numbers.md#gradients")
    reader.set_theme(DARK)
    assert heading(reader)[0] == "Gradients"
