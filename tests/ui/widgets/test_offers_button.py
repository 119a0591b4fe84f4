"""A button in a field with a menu of values."""

import pytest
from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtWidgets import QApplication, QLineEdit, QMenu

from playground.ui.look.text_size import NORMAL, refresh, use_text_percent
from playground.ui.widgets.named import without_mnemonic
from playground.ui.widgets.offers_button import OffersButton


@pytest.fixture
def field(qtbot):
    one = QLineEdit()
    qtbot.addWidget(one)
    one.resize(200, 30)
    one.show()
    return one


def offering(field, asked):
    """A button that offers two values; `asked` counts how often it was asked for them."""

    def fill(menu):
        asked.append(menu)
        for value in ("0.1", "0.2"):
            menu.addAction(value, lambda value=value: field.setText(value))

    return OffersButton(field, fill)


def test_it_asks_for_the_values_each_time_and_takes_the_chosen_one(field, qtbot):
    asked, seen = [], []
    button = offering(field, asked)
    button.follow()
    button.show()

    def choose():
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        seen.append((menu.width(), [without_mnemonic(one.text()) for one in menu.actions()]))
        menu.actions()[1].trigger()
        menu.close()

    for _ in range(2):
        QTimer.singleShot(0, choose)
        button.click()
    assert field.text() == "0.2"
    assert len(asked) == 2
    assert all(width >= field.width() and texts == ["0.1", "0.2"] for width, texts in seen)


def test_it_stays_at_the_right_end_and_texts_keep_clear_of_it(field, qapp):
    button = offering(field, [])
    for width, percent in ((200, NORMAL), (90, NORMAL), (300, 200)):
        field.resize(width, 30)
        use_text_percent(qapp, percent)
        refresh(field)
        button.follow()
        assert field.rect().contains(button.geometry())
        assert field.rect().right() - button.geometry().right() <= 2
        assert field.textMargins().right() >= button.width() - 8
    use_text_percent(qapp, NORMAL)


def test_it_is_no_stop_of_tab_and_has_a_name(field):
    button = offering(field, [])
    assert button.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert button.accessibleName() == button.toolTip() != ""
