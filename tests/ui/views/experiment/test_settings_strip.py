"""The strip of everyday settings: what it shows, what it changes, and that it never jumps."""

import pytest
from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget

from playground.core.experiment.edits import settings as edits
from playground.core.experiment.fields import field_value
from playground.ui.look.text_size import NORMAL, TEXT_SIZES, refresh, use_text_percent
from playground.ui.views.experiment.settings_strip import SettingsStrip
from playground.ui.widgets.number_edit import NumberField
from tests.support.clipped import findings


@pytest.fixture
def strip(desk, qtbot):
    strip = SettingsStrip(desk.document, desk.network_actions)
    window = QWidget()  # a window of its own could not be narrower than what is in it
    qtbot.addWidget(window)
    strip.setParent(window)
    strip.resize(1366, 60)
    window.resize(3840, 600)
    window.show()
    yield strip
    window.close()


def control(strip, field):
    return next(row.control for row in strip.rows if row.field == field)


def pick_offer(field, text):
    """Choose a value with two clicks, as a user does."""

    def click_it():
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(action for action in menu.actions() if action.text() == text)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    QTimer.singleShot(0, click_it)
    QTest.mouseClick(field.offers, Qt.MouseButton.LeftButton)


def test_two_clicks_set_the_learning_rate(strip, desk):
    pick_offer(control(strip, "training.learning_rate"), "0.3")
    assert desk.document.experiment.training.learning_rate == 0.3
    assert control(strip, "training.learning_rate").text() == "0.3"


def test_alt_and_down_open_the_values_too(strip):
    field = control(strip, "training.learning_rate")
    seen = []

    def look():
        menu = QApplication.activePopupWidget()
        seen.extend(action.text() for action in menu.actions())
        menu.close()

    QTimer.singleShot(0, look)
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert seen == ["0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3"]


def test_a_field_says_what_the_document_says(strip, desk):
    desk.document.edit(lambda e: edits.set_optimizer(e, "adam"), "Adam")
    optimizer = control(strip, "training.optimizer")
    assert optimizer.currentText() == "Adam"
    desk.document.undo_stack.undo()
    assert optimizer.currentText() == "SGD"


def test_the_activation_is_that_of_all_hidden_layers(strip, desk):
    strip.activation.picked.emit("relu")
    network = desk.document.experiment.network
    assert {network.layer(one).activation for one in network.hidden_ids} == {"relu"}
    assert strip.activation.currentText() == "ReLU"
    desk.network_actions.set_activation("tanh", network.hidden_ids[0])
    assert strip.activation.currentIndex() == -1, "they differ"
    assert strip.activation.placeholderText() == "mixed"


def test_without_a_hidden_layer_there_is_no_activation_of_one(strip, desk):
    for layer in desk.experiment.network.hidden_ids:
        desk.network_actions.remove_layer(layer)
    assert not strip.activation.isEnabled()
    assert strip.activation.currentIndex() == -1
    assert strip.activation.placeholderText() == "no hidden layer"
    desk.document.undo_stack.undo()
    assert strip.activation.isEnabled()
    assert strip.activation.placeholderText() != "no hidden layer"


def test_noise_is_in_percent(strip, desk):
    strip.noise.setText("15")
    QTest.keyClick(strip.noise, Qt.Key.Key_Return)
    assert field_value(desk.document.experiment, "data.noise") == pytest.approx(0.15)
    assert desk.document.undo_stack.undoText() == "Noise 0 % → 15 %"


def test_fields_that_do_not_count_are_disabled_and_keep_their_place(strip, desk):
    rate = control(strip, "training.penalty_rate")
    places = [row.control.mapTo(strip, row.control.rect().topLeft()) for row in strip.rows]
    assert not rate.isEnabled()
    control(strip, "training.penalty").picked.emit("l2")
    assert rate.isEnabled()
    now = [row.control.mapTo(strip, row.control.rect().topLeft()) for row in strip.rows]
    assert now == places


def test_what_is_refused_leaves_the_old_value(strip, desk):
    field = control(strip, "training.learning_rate")
    field.setText("fast")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "0.03"
    assert len(desk.said) == 1


def test_every_field_has_a_name_and_an_explanation(strip):
    for field in strip.findChildren(NumberField):
        assert field.accessibleName()
        assert field.toolTip()


@pytest.mark.parametrize("width", [960, 1366])
def test_it_is_one_line_at_the_normal_size_of_text(strip, width):
    strip.resize(width, strip.heightForWidth(width))
    assert strip.heightForWidth(width) == strip.heightForWidth(3000)


def controls(strip):
    return [*(row.control for row in strip.rows), strip.activation, strip.noise]


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_every_field_can_be_reached_at_every_width_and_text_size(qapp, strip, percent):
    use_text_percent(qapp, percent)
    refresh(strip)
    found = set()
    for width in (800, 960, 1280, 1366, 1920):
        strip.resize(width, strip.sizeHint().height())
        QApplication.processEvents()
        dropped = [one for one in controls(strip) if not one.isVisible()]
        QTest.mouseClick(strip.more, Qt.MouseButton.LeftButton)
        assert strip.rest.isVisible() == bool(dropped)
        found |= set(dropped)
        for one in controls(strip):
            assert one.isVisible(), (width, one.accessibleName())
            own = one.window()
            place = QRect(one.mapTo(own, QPoint()), one.size())
            assert own.rect().contains(place), (width, one.accessibleName())
        QTest.keyClick(strip.rest, Qt.Key.Key_Escape)
        assert not strip.rest.isVisible()
        assert [one for one in controls(strip) if not one.isVisible()] == dropped
    assert bool(found) == (percent > NORMAL)
    use_text_percent(qapp, NORMAL)


def test_a_field_behind_more_edits_and_shows_the_document(strip, desk):
    strip.resize(600, 60)
    QApplication.processEvents()
    assert not strip.noise.isVisible()
    QTest.mouseClick(strip.more, Qt.MouseButton.LeftButton)
    strip.noise.setText("15")
    QTest.keyClick(strip.noise, Qt.Key.Key_Return)
    assert field_value(desk.document.experiment, "data.noise") == pytest.approx(0.15)
    wanted = []
    strip.more_wanted.connect(lambda: wanted.append(True))
    last = strip.rest.findChild(QPushButton)
    QTest.mouseClick(last, Qt.MouseButton.LeftButton)
    assert wanted == [True]
    strip.resize(1600, 60)
    QApplication.processEvents()
    lefts = [one.mapTo(strip, QPoint()).x() for one in (*controls(strip)[:-2], strip.noise)]
    assert lefts == sorted(lefts), "they are back in their places"


def test_the_panel_of_more_fields_is_closed_before_all_settings_are_shown(strip):
    strip.resize(600, 60)
    QApplication.processEvents()
    QTest.mouseClick(strip.more, Qt.MouseButton.LeftButton)
    seen = []
    strip.more_wanted.connect(lambda: seen.append(strip.rest.isVisible()))
    QTest.mouseClick(strip.rest.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert seen == [False]


@pytest.mark.parametrize("times", [1, 2])
def test_the_keys_go_to_the_first_of_more_fields_and_on_in_their_order(strip, times):
    strip.resize(500, 60)
    QApplication.processEvents()
    for _ in range(times):
        QTest.mouseClick(strip.more, Qt.MouseButton.LeftButton)
        visited = [strip.rest.focusWidget()]
        while not isinstance(visited[-1], QPushButton) and len(visited) < 12:
            QTest.keyClick(visited[-1], Qt.Key.Key_Tab)
            visited.append(strip.rest.focusWidget())
        tops = [one.mapTo(strip.rest, QPoint()).y() for one in visited]
        assert tops == sorted(tops)
        enabled = [one for one in controls(strip) if one.window() is strip.rest and one.isEnabled()]
        assert visited[:-1] == sorted(enabled, key=lambda one: one.mapTo(strip.rest, QPoint()).y())
        QTest.keyClick(strip.rest, Qt.Key.Key_Escape)


def resizes_of(strip):
    """How often the strip has another size while nobody changes anything."""
    seen = []
    watch = Watch(seen)
    strip.installEventFilter(watch)
    for _ in range(20):
        QApplication.processEvents()
    strip.removeEventFilter(watch)
    return len(seen)


class Watch(QObject):
    """Counts changes of size."""

    def __init__(self, seen):
        super().__init__()
        self._seen = seen

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Resize:
            self._seen.append(event)
        return False


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_it_comes_to_rest_above_other_things(qapp, strip, percent):
    """To find out what fits must not change the window."""
    window, below = strip.window(), QWidget()
    column = QVBoxLayout(window)
    column.addWidget(strip)
    column.addWidget(below, 1)
    strip.noise.setMinimumHeight(strip.height())  # the strip is higher with its last field
    window.resize(3840, 600)
    QApplication.processEvents()
    use_text_percent(qapp, percent)
    refresh(window)
    try:
        for width in (800, 1314, 800):
            strip.hide()
            window.resize(width, 600)
            strip.show()
            QApplication.processEvents()
            assert resizes_of(strip) <= 2
            assert not findings(window)
    finally:
        use_text_percent(qapp, NORMAL)


def test_the_keys_keep_their_order_after_more_fields_were_shown(strip):
    """The fields came back at the end of it, behind the button."""

    def order():
        following, found = strip.nextInFocusChain(), []
        while following is not strip and len(found) < 100:
            if following in (*controls(strip), strip.more):
                found.append(following)
            following = following.nextInFocusChain()
        return found

    before = order()
    strip.resize(500, 60)
    QApplication.processEvents()
    QTest.mouseClick(strip.more, Qt.MouseButton.LeftButton)
    QTest.keyClick(strip.rest, Qt.Key.Key_Escape)
    assert order() == before
    assert before[-1] is strip.more
