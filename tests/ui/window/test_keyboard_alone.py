"""A whole piece of work without a mouse, in each language: from the first look to a saved file."""

import re

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QMenu, QTabBar

from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.languages.current import use_language
from playground.languages.registry import ENGLISH, LANGUAGES
from playground.session.format import load_session
from playground.ui.texts.translators import translate_qt
from playground.ui.widgets import dialogs
from tests.support.languages import FOLDER, read
from tests.support.shared_window import close_window, open_window

K, M = Qt.Key, Qt.KeyboardModifier


def press(key, modifiers=M.NoModifier, times=1):
    for _ in range(times):
        popup = QApplication.activePopupWidget()
        QTest.keyClick(popup or QApplication.focusWidget(), key, modifiers)
        QApplication.processEvents()


def write(text):
    QTest.keyClicks(QApplication.focusWidget(), text)
    QApplication.processEvents()


def focus_on(window, wanted, key=K.Key_F6):
    """Go with a key until the keyboard is at, or in, a widget."""
    for _ in range(40):
        focus = QApplication.focusWidget()
        if focus is wanted or wanted.isAncestorOf(focus):
            return
        press(key)
    raise AssertionError(f"{wanted} is not reached")


def choose_in_menu(*texts):
    """Choose in the open menu with the letters that are underlined; `texts` are English."""
    for text in texts:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        label = next(a.text() for a in menu.actions() if bare(a.text()) in ways_to_say(text))
        letter = label.partition("&")[2][0]
        QTest.keyClick(menu, letter)
        QApplication.processEvents()


def bare(label):
    """A label without its letter, which may be in brackets."""
    return re.sub(r"\(&\w\)|&", "", label)


def ways_to_say(text):
    """An English text and its translations."""
    korean = read(FOLDER / "ko.ts").items()
    return {text, *(bare(said) for (_, source), said in korean if bare(source) == text)}


@pytest.fixture(params=["en", "ko"])
def spoken(request, qapp, qtbot):
    """The window, in a language."""
    if request.param == "en":
        yield request.getfixturevalue("window")
        return
    use_language(LANGUAGES[request.param])
    translate_qt(qapp, LANGUAGES[request.param])
    window = open_window(qapp, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    assert bare(window.menuBar().actions()[0].text()) == "파일"
    yield window
    close_window(window)
    use_language(ENGLISH)
    translate_qt(qapp, ENGLISH)


def test_from_launch_to_a_saved_file(spoken, qtbot, settle, tmp_path, monkeypatch):
    window = spoken
    views, document = window.views, window.document
    canvas = views.canvas.view
    assert QApplication.focusWidget() is canvas

    # data: from the rail into the panel, then among the pictures of the sets
    focus_on(window, window.panel_layout.rail)
    press(K.Key_Home)
    press(K.Key_Return)
    panel = views.experiment_panel
    focus = QApplication.focusWidget()
    assert panel.isAncestorOf(focus), "it opens with the keyboard in it"
    assert focus is not panel
    assert window.focus_ring.isVisible()
    before = document.experiment.data.dataset
    focus_on(window, panel.data.gallery, K.Key_Tab)
    press(K.Key_Right)
    press(K.Key_Space)
    assert document.experiment.data.dataset != before
    press(K.Key_Escape)
    assert not window.panel_layout.side.isVisible()

    # a network: a layer more, neurons, a connection past a layer
    focus_on(window, canvas)
    press(K.Key_Left)
    press(K.Key_Right)
    layers = document.experiment.network.hidden_ids
    press(K.Key_L, M.ControlModifier)
    added = next(one for one in document.experiment.network.hidden_ids if one not in layers)
    units = len(document.experiment.units(added))
    while window.shared.selection.current != LayerPart(added):
        press(K.Key_Right)
    press(K.Key_Plus, times=2)
    assert len(document.experiment.units(added)) == units + 2
    connections = len(document.experiment.network.connections)
    press(K.Key_N, M.AltModifier)
    choose_in_menu("Input", "Connect to")
    target = QApplication.activePopupWidget().actions()[0]
    press(K.Key_Return)
    assert len(document.experiment.network.connections) == connections + 1, target.text()
    settle(window)

    # training
    press(K.Key_Space)
    assert window.controller.running
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 20)
    press(K.Key_Space)
    assert not window.controller.running
    settle(window)

    # a weight, typed
    press(K.Key_Down)
    assert isinstance(window.shared.selection.current, UnitPart)
    press(K.Key_Left, M.ControlModifier)
    edge = window.shared.selection.current
    assert isinstance(edge, ParameterPart)
    press(K.Key_Return)
    write("0.25")
    press(K.Key_Return)
    settle(window)
    assert window.controller.snapshot.parameter(edge.key) == 0.25
    assert QApplication.focusWidget() is canvas

    # its gradient, with the formula
    press(K.Key_F8, times=2)
    backprop = views.backprop_view
    assert window.panel_layout.current == "backprop"
    press(K.Key_End, M.AltModifier)
    focus_on(window, canvas)
    press(K.Key_Left, times=9)
    press(K.Key_Right, times=len(document.experiment.network.hidden_ids))
    press(K.Key_Down)
    press(K.Key_Left, M.ControlModifier)
    edge = window.shared.selection.current
    assert isinstance(edge, ParameterPart)
    focus_on(window, backprop)
    focus_on(window, backprop.pages.findChild(QTabBar), K.Key_Tab)
    press(K.Key_Home)
    assert backprop.pages.name == "formulas"
    qtbot.waitUntil(lambda: bool(backprop.pages.page.formulas.blocks))
    formula = backprop.pages.page.formulas.blocks[0].lines[0]
    assert "partial w" in formula, "the formula of its gradient"

    # saved
    path = tmp_path / "by keys.nnplay"
    monkeypatch.setattr(dialogs, "ask_save", lambda parent, suggestion: path)
    press(K.Key_S, M.ControlModifier)
    qtbot.waitUntil(path.is_file)
    assert load_session(path).experiment == document.experiment
