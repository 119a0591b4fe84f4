"""The language changes at once, and nothing that is open is lost."""

import gc

import pytest
from PyQt6 import sip
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QAction, QGuiApplication
from PyQt6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QPushButton

from playground.core.experiment.fields import replace_field
from playground.core.experiment.parts import UnitPart
from playground.languages.current import current_language, translate, use_language
from playground.languages.registry import ENGLISH, LANGUAGES
from playground.ui.look.theme import THEMES
from playground.ui.texts.translators import translate_qt
from playground.ui.widgets.expression_line import ExpressionLine
from playground.ui.window import application, theme_choice
from playground.ui.window.change_of_language import is_free, rebuilt
from tests.support.languages_on_screen import HANGUL, english_in, korean_in
from tests.support.shared_window import close_window, open_window
from tests.support.window_text import differences, reading
from tests.support.workspaces import pages


class Desk:
    """A window of its own, which another one may replace."""

    def __init__(self, app, qtbot):
        self.qtbot, self.window = qtbot, open_window(app, qtbot)

    def speak(self, code):
        """Pick a language in the menu, and wait until the new window is there."""
        old = self.window
        with self.qtbot.waitSignal(old.languages.picked):
            old.languages.pick(code)
        assert old.languages.use_picked()
        self.window = rebuilt(old)
        assert sip.isdeleted(old)
        window = self.window
        self.qtbot.waitUntil(lambda: window.controller.snapshot is not None)
        QApplication.processEvents()
        return window


@pytest.fixture
def own_desk(qapp, qtbot):
    made = Desk(qapp, qtbot)
    yield made
    close_window(made.window)
    use_language(ENGLISH)
    translate_qt(qapp, ENGLISH)
    gc.collect()


def test_training_and_everything_open_go_on_in_the_other_language(own_desk, qtbot):
    window = own_desk.window
    window.document.edit(lambda e: replace_field(e, "training.batch", 7), "Batch size")
    window.shared.selection.set([UnitPart("hidden1", "2")])
    window.shared.watched.pin(3)
    window.panel_layout.switch("backprop")
    window.toolbar.speed.setValue(2)
    document, worker = window.document, window.controller.worker
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 5)

    window = own_desk.speak("ko")

    assert current_language() is LANGUAGES["ko"]
    assert window.document is document
    assert window.controller.worker is worker
    assert window.controller.running
    assert window.actions_by_name["run"].text() != "Run / pause"
    update = worker.updates
    qtbot.waitUntil(lambda: window.controller.snapshot.update > update)
    assert window.panel_layout.current == "backprop"
    assert window.shared.selection.current == UnitPart("hidden1", "2")
    assert window.shared.watched.watch.sample == 3
    assert window.toolbar.speed.value() == 2
    document.undo_stack.undo()
    assert document.experiment.training.batch == 10
    document.undo_stack.redo()
    assert document.experiment.training.batch == 7
    window.controller.set_running(False)
    qtbot.waitUntil(lambda: not window.controller.snapshot.running)


def test_back_in_english_the_window_shows_what_it_showed(own_desk, qtbot):
    window = own_desk.window
    before = reading(window)
    own_desk.speak("ko")
    window = own_desk.speak("en")
    window.late.finish()
    assert differences(reading(window), before) == {}


def test_unsaved_work_stays_unsaved_and_saved_work_saved(own_desk, tmp_path):
    window = own_desk.window
    window.document.edit(lambda e: replace_field(e, "training.batch", 7), "Batch size")
    window = own_desk.speak("ko")
    assert window.files.leaving.unsaved.is_there
    assert window.document.undo_stack.undoText() == "배치 크기"
    window.document.undo_stack.undo()
    window = own_desk.speak("en")
    assert not window.files.leaving.unsaved.is_there


def test_no_english_is_left_in_any_workspace_and_no_korean_on_the_way_back(own_desk, qtbot):
    window = own_desk.speak("ko")
    left = set()
    for _, begin in pages(window):
        begin()
        QApplication.processEvents()
        left |= set(english_in(window))
    assert sorted(left) == []
    window = own_desk.speak("en")
    for _, begin in pages(window):
        begin()
    assert korean_in(window) == []


def test_the_choice_is_remembered_and_the_one_of_the_system_can_be_taken_again(own_desk):
    window = own_desk.speak("ko")
    assert window.settings.text("window/language") == "ko"
    (action,) = (a for a in window.findChildren(QAction) if a.text() == "한국어")
    assert action.isChecked()
    window = own_desk.speak("")
    assert window.settings.text("window/language") == ""
    assert current_language() is ENGLISH


def test_a_damaged_translation_is_said_once_and_english_stays(own_desk, monkeypatch, tmp_path):
    window = own_desk.window
    (tmp_path / "ko.qm").write_bytes(b"damaged")
    monkeypatch.setattr(
        "playground.languages.registry.resource", lambda *parts: tmp_path / parts[-1]
    )
    window.languages.pick("ko")
    assert not window.languages.use_picked()
    assert current_language() is ENGLISH
    assert "한국어" in window.notice.label.text()


@pytest.mark.parametrize("step", [0, 2, 5])
def test_a_tour_goes_on_at_its_step_in_the_other_language(own_desk, step):
    workspace = own_desk.window.panel_layout.current
    own_desk.window.take_tour()
    for _ in range(step):
        own_desk.window.tour.overlay.bubble.next.click()
    new = own_desk.speak("ko")
    bubble = new.tour.overlay.bubble
    assert new.tour.overlay.isVisible()
    assert new.tour.step == step
    assert bubble.title.text() == new.tour.steps[step].title
    assert bubble.position.text() == f"6단계 중 {step + 1}단계"
    assert bubble.accessibleName().endswith(f"6단계 중 {step + 1}단계입니다.")
    bubble.skip.click()
    assert new.panel_layout.current == workspace


def test_no_tour_begins_where_there_was_none(own_desk):
    own_desk.window.take_tour()
    own_desk.window.tour.overlay.bubble.skip.click()
    new = own_desk.speak("ko")
    assert new.step_of_tour() is None


@pytest.fixture
def running(own_desk, qapp, monkeypatch):
    """The program with its window, without what it does for errors and signals."""
    monkeypatch.setattr(application, "install_hooks", lambda window: None)
    made = application.Running(qapp, own_desk.window, None)
    yield made
    own_desk.window = made.window


def pick(running, code):
    """Pick a language and look right away whether the window can be another one."""
    running.window.languages.pick(code)
    running.rebuild()


def test_a_question_is_not_lost_the_language_waits_for_its_answer(running, qtbot):
    old, answered = running.window, []
    old.notify("Shall it?", (("Yes", lambda: answered.append("yes")), ("No", print)))
    pick(running, "ko")
    running.rebuild()
    assert running.window is old
    assert old.notice.isVisible()
    assert "changes when the notice is answered" in old.message.label.text()
    next(b for b in old.notice.findChildren(QPushButton) if b.text() == "Yes").click()
    assert answered == ["yes"]
    qtbot.waitUntil(lambda: running.window is not old)
    assert current_language() is LANGUAGES["ko"]
    assert not running.window.notice.isVisible()


def test_it_says_once_that_it_waits(running):
    old, said = running.window, []
    old.message.said.connect(said.append)
    old.notify("Shall it?", (("Yes", print),))
    pick(running, "ko")
    running.rebuild()
    assert len(said) == 1
    pick(running, "en")  # as it is spoken, so that nothing waits
    pick(running, "ko")
    assert len(said) == 2
    pick(running, "en")
    old.notice.hide()


def test_a_language_that_is_spoken_waits_for_nothing(running):
    said = []
    running.window.message.said.connect(said.append)
    running.window.notify("Shall it?", (("Yes", print),))
    pick(running, "en")
    assert said == []


def test_a_notice_without_a_question_is_said_again_in_the_other_language(running, qtbot):
    damage = "“xor.nnplay” is open here; choose another name for the copy."
    running.window.notify(damage)
    pick(running, "ko")
    text = running.window.notice.label.text()
    assert "xor.nnplay" in text
    assert "is open here" not in text
    assert running.window.notice.isVisible()


def test_another_theme_of_the_desktop_reaches_the_new_window_only(own_desk, monkeypatch):
    window = own_desk.speak("ko")
    monkeypatch.setattr(theme_choice, "system_theme", lambda: THEMES["dark"])
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)  # it raises nothing
    assert window.theme is THEMES["dark"]


def test_the_pinned_sample_stays_where_the_backprop_view_is_out_of_sight(own_desk, qtbot):
    window = own_desk.window
    window.panel_layout.switch("backprop")
    picker = window.views.backprop_view.sources.samples
    qtbot.waitUntil(lambda: picker.count() > 20)
    window.shared.watched.pin(13)
    window.panel_layout.switch("network")
    window = own_desk.speak("ko")
    assert window.shared.watched.watch.sample == 13


def test_the_digits_stay_where_the_backprop_view_is_out_of_sight(own_desk, qtbot):
    window = own_desk.window
    window.shared.watched.pin(13)
    window.panel_layout.switch("backprop")
    qtbot.waitUntil(lambda: window.shared.walk_controller.is_ready)
    window.views.backprop_view.drawn.digits.use(6)
    window.panel_layout.switch("network")
    window = own_desk.speak("ko")  # an error in a slot would end the test
    assert window.views.backprop_view.digits == 6


def test_painting_on_the_map_keeps_the_workspace(own_desk):
    window = own_desk.window
    window.actions_by_name["paint"].trigger()
    window.panel_layout.switch("circuits")
    window = own_desk.speak("ko")
    assert window.panel_layout.current == "circuits"


def test_the_page_of_the_guide_stays_open(own_desk):
    own_desk.window.help.show_page("keys.md")
    window = own_desk.speak("ko")
    assert window.help.isVisible()
    assert window.help.reader.name == "keys"


def test_the_window_stays_while_a_menu_is_open(own_desk):
    window = own_desk.window
    menu = QMenu(window)
    menu.addAction("Delete")
    menu.popup(window.pos())
    assert not is_free(window)  # whoever has opened it waits for a choice
    menu.close()
    assert is_free(window)


def test_the_histograms_that_are_in_sight_go_on(own_desk):
    own_desk.window.panel_layout.open("activations")
    assert own_desk.window.shared.watched.watch.histograms
    window = own_desk.speak("ko")
    assert window.shared.watched.watch.histograms


@pytest.mark.parametrize("width", [1100, 1366])
def test_the_page_of_the_circuit_lab_stays_however_its_columns_stand(own_desk, width):
    window = own_desk.window
    window.resize(width, 768)
    window.panel_layout.switch("circuits")
    QApplication.processEvents()
    stepper = window.views.circuit_view.stepper
    next(b for b in stepper.findChildren(QAbstractButton) if b.text() == "Code").click()
    assert stepper.shows_code
    window = own_desk.speak("ko")
    assert window.views.circuit_view.stepper.shows_code


def test_fields_that_say_a_word_say_it_in_the_other_language(own_desk):
    own_desk.window.panel_layout.open("training")
    window = own_desk.speak("ko")
    QApplication.processEvents()
    fields = window.views.experiment_panel.findChildren(QLineEdit)
    assert "끔" in [field.text() for field in fields]
    assert "off" not in [field.text() for field in fields]


def test_an_expression_that_is_not_finished_stays(own_desk, qtbot):
    window = own_desk.window
    window.panel_layout.switch("circuits")
    QApplication.processEvents()
    line = window.views.circuit_view.findChild(ExpressionLine)
    line.selectAll()
    qtbot.keyClicks(line, "x * (")
    window = own_desk.speak("ko")
    assert window.views.circuit_view.findChild(ExpressionLine).toPlainText() == "x * ("


@pytest.mark.parametrize(
    ("typed", "place"),
    [("text size", "보기 ▸ 글자 크기"), ("view panels", "보기 ▸ 패널"), ("engine", "학습 ▸ 엔진")],
)
def test_commands_are_found_by_the_english_names_of_their_menus(own_desk, typed, place):
    window = own_desk.speak("ko")
    window.late.finish()
    palette = window.command_palette
    palette.open()
    palette.field.setText(typed)
    found = palette.list
    rows = [found.topLevelItem(row) for row in range(found.topLevelItemCount())]
    assert place in {row.text(1) for row in rows if row is not None}
    palette.close_again()


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ("dark", "Light / dark"),
        ("undo", "Undo"),
        ("step epoch", "Step: one epoch"),
        ("export onnx", "ONNX"),
        ("moons", "Moons"),
        ("다크", ""),
    ],
)
def test_commands_are_found_by_their_english_names(own_desk, typed, english):
    window = own_desk.speak("ko")
    window.late.finish()
    palette = window.command_palette
    palette.open()
    palette.field.setText(typed)
    found = palette.list.topLevelItem(0)
    assert (found is None) == (english == "")
    if found is not None:
        command = found.data(0, Qt.ItemDataRole.UserRole)
        assert any(english in one for one in command.also)
        assert HANGUL.search(found.text(0))
    palette.close_again()


@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_is_found_by_each_of_its_names(own_desk, spoken, code):
    window, language = own_desk.window, LANGUAGES[code]
    if spoken != current_language().code:
        window = own_desk.speak(spoken)
    window.late.finish()
    palette = window.command_palette
    palette.open()
    for name in (language.name, language.english, translate("Languages", language.english)):
        palette.field.setText(name.casefold())
        assert palette.list.topLevelItem(0).text(0) == language.name
    palette.close_again()
