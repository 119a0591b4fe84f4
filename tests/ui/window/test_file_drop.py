"""A session file or a table can be dropped anywhere on the window, other things cannot."""

import pytest
from PyQt6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PyQt6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PyQt6.QtWidgets import QApplication, QGraphicsView, QLineEdit, QWidget

from playground.ui.window.file_drop import FileDrop


@pytest.fixture
def target(qtbot):
    widget, opened, said = QWidget(), [], []
    by_suffix = {".nnplay": opened.append, ".csv": lambda path: opened.append(("table", path))}
    FileDrop(widget, by_suffix, lambda link: opened.append(("link", link)), said.append)
    qtbot.addWidget(widget)
    return widget, opened, said


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text(words):
    data = QMimeData()
    data.setText(words)
    return data


def drag_and_drop(receiver, data, at=(1, 1)):
    """Whether the receiver would take the data, at once and after a move; then drop it."""
    rest = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    taken = []
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(QPoint(*at), *rest)
        event.ignore()
        QApplication.sendEvent(receiver, event)
        taken.append(event.isAccepted())
    QApplication.sendEvent(receiver, QDropEvent(QPointF(*at), *rest))
    assert taken[0] == taken[1]
    return taken[0]


def test_a_session_is_opened(target, qtbot, tmp_path):
    widget, opened, said = target
    assert widget.acceptDrops()
    assert drag_and_drop(widget, files(tmp_path / "a.nnplay"))
    qtbot.waitUntil(lambda: opened == [tmp_path / "a.nnplay"])
    assert not said


@pytest.mark.parametrize("child", [QGraphicsView, QLineEdit])
def test_over_a_widget_that_takes_drops_itself_a_session_is_opened_too(
    target, qtbot, tmp_path, child
):
    """What a desktop drags comes to the native window, and from there to the widget under it."""
    widget, opened, _ = target
    widget.resize(300, 200)
    inner = child(widget)
    inner.setGeometry(widget.rect())
    widget.show()
    assert drag_and_drop(widget.windowHandle(), files(tmp_path / "a.nnplay"), (150, 100))
    qtbot.waitUntil(lambda: opened == [tmp_path / "a.nnplay"])


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (files("/a.xlsx"), "“a.xlsx”"),
        (files("/folder"), "“folder”"),
        (files("/a.pdf", "/b.png"), "“a.pdf”"),
        (text("w = 1"), "This"),
        (QMimeData(), "This"),
    ],
)
def test_another_thing_is_not_taken_and_one_sentence_says_what_can_be(target, data, name):
    widget, opened, said = target
    assert not drag_and_drop(widget, data)
    QApplication.processEvents()
    assert not opened
    tables = ".csv, .tsv, .txt"
    assert said == [
        f"{name} cannot be opened here; drop a session (.nnplay), a table ({tables}) or a "
        "TensorFlow Playground link."
    ]


def test_a_table_is_imported_and_a_session_goes_first(target, qtbot, tmp_path):
    widget, opened, _ = target
    assert drag_and_drop(widget, files(tmp_path / "a.CSV"))
    qtbot.waitUntil(lambda: opened == [("table", tmp_path / "a.CSV")])
    opened.clear()
    assert drag_and_drop(widget, files(tmp_path / "a.csv", tmp_path / "b.nnplay"))
    qtbot.waitUntil(lambda: opened == [tmp_path / "b.nnplay"])


def test_the_session_among_other_files_is_opened(target, qtbot, tmp_path):
    widget, opened, _ = target
    assert drag_and_drop(widget, files(tmp_path / "a.txt", tmp_path / "B.NNPLAY"))
    qtbot.waitUntil(lambda: opened == [tmp_path / "B.NNPLAY"])


def test_text_still_goes_into_a_text_field(target):
    widget, opened, said = target
    widget.resize(300, 200)
    field = QLineEdit(widget)
    field.setGeometry(widget.rect())
    widget.show()
    assert drag_and_drop(widget.windowHandle(), text("0.25"), (150, 100))
    assert field.text() == "0.25"
    assert not opened
    assert not said


def test_a_bad_file_leaves_the_open_work_as_it_is(window, qtbot, tmp_path):
    before = window.document.experiment
    path = tmp_path / "bad.nnplay"
    path.write_bytes(b"no session")
    assert drag_and_drop(window.windowHandle(), files(path), (600, 300))
    qtbot.waitUntil(lambda: "bad.nnplay" in window.notice.label.text())
    assert window.document.experiment is before


PAGE = "https://playground.tensorflow.org/#dataset=xor&seed=0.5"


def address(url):
    data = QMimeData()
    data.setUrls([QUrl(url)])
    return data


@pytest.mark.parametrize("data", [text(f"see {PAGE}"), address(PAGE)], ids=["text", "address"])
def test_a_link_is_passed_on_as_text(target, qtbot, data):
    widget, opened, said = target
    assert drag_and_drop(widget, data)
    qtbot.waitUntil(lambda: len(opened) == 1)
    kind, link = opened[0]
    assert kind == "link"
    assert PAGE in link
    assert not said
