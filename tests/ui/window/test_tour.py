"""The tour: it points at what is there, takes the keyboard, disturbs nothing, gives all back."""

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtWidgets import QApplication

from playground.core.experiment.parts import LayerPart
from playground.ui.window import tour
from playground.ui.window.tour import SEEN
from tests.support.shared_window import close_window, open_window

SIZES = [(1366, 768, 100), (960, 600, 100), (1366, 768, 150)]


@pytest.fixture
def begun(window, qtbot):
    """The tour at its first step, in the shared window."""
    window.settings.read_again()
    window.actions_by_name["tour"].trigger()
    yield window.tour
    window.leave_tour()


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


def shown(overlay):
    return overlay.bubble.title.text(), overlay.bubble.position.text()


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_each_step_points_at_something_in_sight_and_covers_none_of_it(
    window, qtbot, begun, width, height, percent
):
    window.resize(width, height)
    window.text_sizes.use(percent)
    overlay, inside = begun.overlay, window.rect()
    gates = window.views.backprop_view.gates
    for number in range(len(begun.steps)):
        if number:
            press(qtbot, Qt.Key.Key_Right)
        if begun.step == 4:  # the graph is laid out beside the window
            qtbot.waitUntil(lambda: gates.place_of("×") is not None)
        QApplication.processEvents()
        begun.follow()
        bubble = overlay.bubble
        assert not overlay.frame.isEmpty(), number
        assert inside.contains(overlay.frame), number
        assert inside.contains(bubble.geometry()), number
        assert not overlay.frame.intersects(bubble.geometry()), number
        for label in (bubble.title, bubble.text):
            assert label.height() >= label.heightForWidth(label.width()), number
        for button in (bubble.skip, bubble.back, bubble.next):
            assert button.width() >= button.sizeHint().width(), number


def test_it_has_six_steps_of_two_sentences(begun):
    assert len(begun.steps) == 6
    assert [step.text.count(". ") for step in begun.steps] == [1] * 6


def test_the_gate_that_it_points_at_multiplies(window, qtbot, begun):
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Right)
    gates = window.views.backprop_view.gates
    qtbot.waitUntil(lambda: gates.place_of("×") is not None)
    begun.follow()
    frame = begun.overlay.frame
    found = gates.shown.part_at(gates.mapToScene(gates.mapFrom(window, frame.center())))
    gate = gates.shown.parts[found]
    assert gate.title == "×"
    name = gates.mapFromScene(gate.name_at).boundingRect()
    assert frame.contains(name.translated(gates.mapTo(window, name.topLeft()) - name.topLeft()))


def test_arrows_and_enter_go_through_it_and_the_last_step_ends_it(window, qtbot, begun):
    overlay = begun.overlay
    first = shown(overlay)
    press(qtbot, Qt.Key.Key_Left)
    assert shown(overlay) == first
    press(qtbot, Qt.Key.Key_Return)
    assert shown(overlay)[1] == "2 of 6"
    press(qtbot, Qt.Key.Key_Left)
    assert shown(overlay) == first
    for _ in range(5):
        press(qtbot, Qt.Key.Key_Right)
    assert (overlay.bubble.next.text(), shown(overlay)[1]) == ("Done", "6 of 6")
    press(qtbot, Qt.Key.Key_Return)
    assert overlay.isHidden()
    assert window.settings.text(SEEN)


def test_enter_presses_the_button_that_has_the_keyboard(qtbot, begun):
    press(qtbot, Qt.Key.Key_Right)
    begun.overlay.bubble.back.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert shown(begun.overlay)[1] == "1 of 6"


def test_a_screen_reader_reads_each_step(qtbot, begun):
    for number in range(1, 7):
        focus = QApplication.focusWidget()
        title, text = begun.overlay.bubble.title.text(), begun.overlay.bubble.text.text()
        # news of the window may come before it
        assert focus.accessibleName().endswith(f"{title}. {text} Step {number} of 6.")
        if number < 6:
            press(qtbot, Qt.Key.Key_Right)


@pytest.mark.parametrize("where", ["bubble", "network"])
def test_escape_skips_it(window, qtbot, begun, where):
    if where == "network":
        window.views.canvas.view.setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert begun.overlay.isHidden()
    assert window.settings.text(SEEN)


def test_it_gives_back_layout_selection_sample_and_keyboard(window, qtbot, settle):
    layout, selection = window.panel_layout, window.shared.selection
    layout.show_panel("map", False)
    layout.switch("circuits")
    selection.set([LayerPart("hidden2")])
    window.views.circuit_view.setFocus()
    focus, before = QApplication.focusWidget(), layout.state()
    window.actions_by_name["tour"].trigger()
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Right)
    assert (layout.current, window.shared.watched.watch.sample) == ("backprop", 0)
    press(qtbot, Qt.Key.Key_Escape)
    assert layout.state() == before
    assert selection.parts == (LayerPart("hidden2"),)
    assert window.shared.watched.watch.sample is None
    assert QApplication.focusWidget() is focus


def test_the_gate_graph_that_was_alone_is_alone_again(window, qtbot):
    window.panel_layout.toggle_alone()
    window.actions_by_name["tour"].trigger()
    assert not window.panel_layout.is_alone
    press(qtbot, Qt.Key.Key_Escape)
    assert window.panel_layout.is_alone


def test_all_behind_it_can_be_used(window, qtbot, begun):
    run, bubble = window.toolbar.run, begun.overlay.bubble
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Right)
    corner = run.mapTo(window, QPoint(0, 0))
    assert begun.overlay.frame.contains(QRect(corner, run.size()))
    assert window.childAt(corner + run.rect().center()) is run
    assert window.childAt(bubble.mapTo(window, bubble.rect().center())) is not None
    qtbot.mouseClick(run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 0)
    assert window.controller.running
    assert begun.overlay.isVisible()


def test_it_follows_the_network_and_the_window(window, begun):
    frame = begun.overlay.frame
    window.resize(window.width() - 200, window.height())
    assert begun.overlay.geometry() == window.rect()
    assert begun.overlay.frame != frame


def test_another_document_ends_it(window, begun):
    window.files.new()
    assert begun.overlay.isHidden()


def test_to_a_class_it_is_not_shown(window):
    window.present.toggle()
    window.actions_by_name["tour"].trigger()
    assert not window.present.is_on
    assert window.tour.overlay.isVisible()
    window.leave_tour()


# --- the first start ------------------------------------------------------------------------------


def test_the_tests_never_see_it(window):
    window.settings.read_again()
    window.offer_tour()
    assert "tour" not in vars(window) or window.tour.overlay.isHidden()


@pytest.mark.parametrize("way", ["skipped", "training", "left"])
def test_it_begins_by_itself_until_it_was_ended_or_skipped(window, qtbot, monkeypatch, way):
    monkeypatch.setattr(tour, "NOBODY_LOOKS", ())
    window.settings.read_again()
    if way == "training":
        window.controller.set_running(True)
    window.offer_tour()
    assert ("tour" in vars(window) and window.tour.overlay.isVisible()) is (way != "training")
    if way == "training":
        return
    (window.tour.end if way == "skipped" else window.leave_tour)()
    window.offer_tour()
    assert window.tour.overlay.isVisible() is (way == "left")
    window.leave_tour()


def test_a_window_that_is_closed_during_the_tour_remembers_its_own_layout(qapp, qtbot):
    window = open_window(qapp, qtbot, is_whole=False)
    window.actions_by_name["tour"].trigger()
    for _ in range(4):
        window.tour.overlay.bubble.next.click()
    assert window.panel_layout.current == "backprop"
    settings = window.settings
    close_window(window)
    assert '"current": "network"' in settings.text("window/workspaces")
    assert not settings.text(SEEN)
