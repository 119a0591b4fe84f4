"""Changes the language of an open window: another window takes over all that is open in it.

All texts are made with the widgets that show them, so that none can be forgotten: a new window is
built round the document, its undo steps, the training that runs and what is selected and watched.
"""

from collections.abc import Callable

from PyQt6 import sip
from PyQt6.QtCore import QObject
from PyQt6.QtGui import QUndoStack
from PyQt6.QtWidgets import QApplication

from playground.ui.state.cutting import cut_off
from playground.ui.state.run_controller import RunController
from playground.ui.state.selection import Selection
from playground.ui.state.walk_controller import WalkController
from playground.ui.window.kept_controls import KeptControls
from playground.ui.window.main_window import MainWindow
from playground.ui.window.report import attempt


def adopt(window: MainWindow) -> None:
    """Let what the views of a window use be destroyed with it: they still use it when they hide."""
    for part in living_parts(window):
        if part.parent() is None or isinstance(part.parent(), MainWindow):
            part.setParent(window)


def living_parts(window: MainWindow) -> list[QObject]:
    """List the objects that outlive a window whose language changes."""
    parts = (window.document, window.controller, *vars(window.shared).values())
    return [part for part in parts if isinstance(part, QObject)]


def is_free(window: MainWindow) -> bool:
    """Whether the window can be replaced now: nothing waits for an answer, a choice or a file."""
    above = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    return above is None and not window.files.leaving.is_busy


def rebuilt(old: MainWindow) -> MainWindow:
    """Return a window in the present language in place of `old`, with all that is open in it."""
    again = _interrupt(old)
    kept = KeptControls(old)
    workspace, layout = old.panel_layout.current, old.panel_layout.state()
    pace, said = old.toolbar.speed.value(), _said(old)
    _release(old)
    _rename_steps(old)
    new = MainWindow(old.document, old.controller, old.settings, old.theme, old.shared)
    new.files.leaving.unsaved.take_over(old.files.leaving.unsaved)
    new.files.digest = old.files.digest
    new.course.take_over(old.course)
    adopt(new)
    _take_place(new, old)
    new.panel_layout.put_back(layout)
    new.toolbar.speed.setValue(pace)
    new.show()
    watch = new.shared.watched.watch
    attempt(old.views.stop, old.hide)
    sip.delete(old)
    new.controller.set_visible(True)
    new.shared.watched.change(**vars(watch))  # the views that were hidden have ended some of it
    _tell(new)
    kept.put_back(new)
    new.panel_layout.switch(workspace)  # what was pressed may lead to another one
    for begin in again:
        begin(new)
    if said:
        new.notify(said)
    return new


def _said(window: MainWindow) -> str:
    """Return what the notice says, in the present language as far as it is known; "" if nothing.

    While it asks something, the language does not change: its buttons are about this window.
    """
    notice = window.notice
    return "" if notice.isHidden() else window.languages.retelling.text(notice.text)


def _interrupt(window: MainWindow) -> list[Callable[[MainWindow], object]]:
    """Leave what is about the whole window; returns what begins it again in another one."""
    again: list[Callable[[MainWindow], object]] = []
    if window.present.is_on:
        window.present.leave()
        again.append(lambda new: new.present.enter())
    step = window.step_of_tour()
    if window.leave_tour() and step is not None:
        again.append(lambda new: new.take_tour(step))
    if page := window.page_of_guide():
        again.append(lambda new: new.help.show_page(page))
    return again


def _release(window: MainWindow) -> None:
    """Take all listeners off what lives on, and connect it with itself again."""
    parts = living_parts(window)
    stack: QUndoStack = window.document.undo_stack
    for part in (*parts, stack):
        cut_off(part)
    for part in parts:
        if isinstance(part, RunController | Selection | WalkController):
            part.follow_document()


def _take_place(new: MainWindow, old: MainWindow) -> None:
    """Be where the window before is, and as large."""
    new.restoreGeometry(old.saveGeometry())
    if not (old.isMaximized() or old.isFullScreen()):
        new.setGeometry(old.geometry())


def _rename_steps(window: MainWindow) -> None:
    """Give the undo steps their names in the present language."""
    stack = window.document.undo_stack
    for index in range(stack.count()):
        if (step := stack.command(index)) is not None:
            step.setText(window.languages.retelling.text(step.text()))


def _tell(window: MainWindow) -> None:
    """Tell the new views what is watched and selected, whether training runs, and all numbers."""
    shared, controller = window.shared, window.controller
    shared.watched.changed.emit(shared.watched.watch)
    shared.selection.changed.emit()
    shared.scales.changed.emit()
    snapshot = controller.snapshot
    if controller.running or (snapshot is not None and snapshot.update):
        controller.running_changed.emit(controller.running)
    if snapshot is not None:
        controller.frame.emit(snapshot)
    window.show_latest()
