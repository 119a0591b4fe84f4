"""What the monkey can do with the window; each deed has a name and plain values, for the log."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PyQt6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QWheelEvent,
    QWindow,
)
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from playground.ui.window.main_window import MainWindow
from tests.monkey import targets

Deed = Callable[..., object]
NONE = Qt.KeyboardModifier.NoModifier
LEAST, MOST = (640, 480), (1600, 1000)


class Hands:
    """Does what a deed says to a window; what is not there any more is left alone."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder

    def do(self, name: str, values: dict[str, object]) -> None:
        """Do one deed."""
        getattr(self, name)(**values)

    # --- mouse and keys ---------------------------------------------------------------------------

    def _top(self) -> QWidget:
        return targets.front() or self.window

    def _handle(self, top: QWidget) -> QWindow | None:
        return top.windowHandle()

    def _widget(self, way: str) -> QWidget | None:
        found = targets.found(self._top(), way)
        return found if isinstance(found, QWidget) and targets.is_in_reach(found) else None

    def key(self, key: int, modifiers: int = 0) -> None:
        handle = self._handle(self._top())
        if handle is not None:
            if QApplication.activePopupWidget() is not None:
                modifiers = 0  # Alt closes a menu; QTest then sends the key to what is gone
            parts = Qt.Key(key), Qt.KeyboardModifier(modifiers)
            QTest.keyPress(handle, *parts)
            if _is_there(handle):  # the key may have closed it
                QTest.keyRelease(handle, *parts)

    def mouse(
        self, way: str, x: float, y: float, button: int = 1, modifiers: int = 0, twice: bool = False
    ) -> None:
        widget = self._widget(way)
        if widget is None or (handle := self._handle(widget.window())) is None:
            return
        point = targets.point(targets.surface(widget), x, y)
        parts = Qt.MouseButton(button), Qt.KeyboardModifier(modifiers), point
        QTest.mouseMove(handle, point)
        QTest.mousePress(handle, *parts)
        if _is_there(handle):
            QTest.mouseRelease(handle, *parts)
        if twice and _is_there(handle):
            QTest.mouseDClick(handle, *parts)

    def move(self, way: str, x: float, y: float) -> None:
        widget = self._widget(way)
        if widget is not None and (handle := self._handle(widget.window())) is not None:
            QTest.mouseMove(handle, targets.point(targets.surface(widget), x, y))

    def drag(
        self, way: str, start: list[float], end: list[float], stop: bool = False, button: int = 1
    ) -> None:
        """From one share of a widget to another, perhaps beyond it; with `stop` Esc comes first."""
        widget = self._widget(way)
        if widget is None or (handle := self._handle(widget.window())) is None:
            return
        surface, mouse = targets.surface(widget), Qt.MouseButton(button)
        first, last = targets.point(surface, *start), targets.point(surface, *end)
        QTest.mouseMove(handle, first)
        QTest.mousePress(handle, mouse, NONE, first)
        for share in (0.2, 0.5, 0.8, 1.0):
            QTest.mouseMove(handle, first + (last - first) * share)
        if stop and _is_there(handle):
            QTest.keyClick(handle, Qt.Key.Key_Escape)
        if _is_there(handle):
            QTest.mouseRelease(handle, mouse, NONE, last)

    def edge(self, at: list[float], by: list[int]) -> None:
        """Drag from a point of the window: where panels meet, it moves the line between them."""
        handle, size = self._handle(self.window), self.window.size()
        if handle is None or targets.front() is not None:
            return
        first = QPoint(int(at[0] * size.width()), int(at[1] * size.height()))
        first = targets.within(self.window, first)
        QTest.mouseMove(handle, first)
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, NONE, first)
        last = targets.within(self.window, first + QPoint(*by))
        QTest.mouseMove(handle, last)
        if _is_there(handle):
            QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, NONE, last)

    def wheel(self, way: str, x: float, y: float, steps: int, modifiers: int = 0) -> None:
        widget = self._widget(way)
        if widget is None:
            return
        surface = targets.surface(widget)
        inside = QPointF(surface.width() * x, surface.height() * y)
        event = QWheelEvent(
            inside,
            surface.mapToGlobal(inside),
            QPoint(),
            QPoint(0, 120 * steps),
            targets.NO_BUTTON,
            Qt.KeyboardModifier(modifiers),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(surface, event)

    def type(self, text: str, way: str = "", key: int = 0) -> None:
        """Type into a field, or where the focus is; `key` ends it."""
        if way:
            self.mouse(way, 0.5, 0.5)
        field = QApplication.focusWidget()
        if way and isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
        if field is not None and text:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(field, event)
        if key:
            self.key(key)

    # --- widgets ----------------------------------------------------------------------------------

    def trigger(self, way: str) -> None:
        action = targets.found(self.window, way)
        if isinstance(action, QAction) and action.isEnabled() and targets.front() is None:
            action.trigger()

    def pick(self, way: str, share: float) -> None:
        box = self._widget(way)
        if isinstance(box, QComboBox) and box.count():
            index = min(int(share * box.count()), box.count() - 1)  # a share may be 1
            box.setCurrentIndex(index)
            box.activated.emit(index)

    def slide(self, way: str, shares: list[float]) -> None:
        slider = self._widget(way)
        if isinstance(slider, QAbstractSlider):
            for share in shares:
                reach = slider.maximum() - slider.minimum()
                slider.setValue(slider.minimum() + int(share * reach))

    # --- the window -------------------------------------------------------------------------------

    def size(self, x: float, y: float) -> None:
        sides = ((low + (high - low) * s) for low, high, s in zip(LEAST, MOST, (x, y), strict=True))
        self.window.resize(*(int(side) for side in sides))

    def state(self, name: str) -> None:
        getattr(self.window, name)()

    def close(self) -> None:
        self.window.close()

    def terminate(self) -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    # --- clipboard and files ----------------------------------------------------------------------

    def clip(self, text: str) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard is not None:
            clipboard.setText(text)

    def clip_picture(self) -> None:
        clipboard, picture = QGuiApplication.clipboard(), QImage(20, 20, QImage.Format.Format_RGB32)
        picture.fill(0)
        if clipboard is not None:
            clipboard.setImage(picture)

    def drop(self, name: str, x: float, y: float, text: str = "") -> None:
        """A file from the folder, or a text, dragged over the window and dropped."""
        if targets.front() is not None:
            return
        data = QMimeData()
        if text:
            data.setText(text)
        else:
            data.setUrls([QUrl.fromLocalFile(str(self.folder / name))])
        size, copy = self.window.size(), Qt.DropAction.CopyAction
        place = QPoint(int(x * size.width()), int(y * size.height()))
        mouse = Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(place, copy, data, mouse, NONE)
        QApplication.sendEvent(self.window, enter)
        if enter.isAccepted():
            QApplication.sendEvent(self.window, QDragMoveEvent(place, copy, data, mouse, NONE))
            QApplication.sendEvent(self.window, QDropEvent(QPointF(place), copy, data, mouse, NONE))

    def open(self, name: str) -> None:
        if targets.front() is None:
            self.window.files.open(self.folder / name)

    # --- dialogs and menus ------------------------------------------------------------------------

    def press(self, number: int) -> None:
        """Press a button of the box in front."""
        box = targets.front()
        if isinstance(box, QMessageBox) and (buttons := box.buttons()):
            buttons[number % len(buttons)].click()

    def name_file(self, name: str) -> None:
        """Write the name of a file into the dialog in front, and accept it."""
        dialog = targets.front()
        if isinstance(dialog, QFileDialog):
            dialog.setDirectory(str(self.folder))
            field = dialog.findChild(QLineEdit)
            if field is not None:
                field.setText(name)
            box = dialog.findChild(QDialogButtonBox)
            for button in box.buttons() if box is not None else ():
                if box.buttonRole(button) is QDialogButtonBox.ButtonRole.AcceptRole:
                    button.click()

    def enter_number(self, text: str) -> None:
        """Write into the dialog in front that asks for a number, and accept it."""
        dialog = targets.front()
        if isinstance(dialog, QInputDialog):
            if (field := dialog.findChild(QLineEdit)) is not None:
                field.setText(text)
            dialog.accept()

    def take(self, number: int) -> None:
        """Click on one entry of the menu in front."""
        menu = targets.front()
        if isinstance(menu, QMenu) and (handle := self._handle(menu)) is not None:
            end = self.window.actions_by_name["quit"]  # `close` does that, less often
            actions = [one for one in menu.actions() if one.isVisible() and one is not end]
            if actions:
                place = menu.actionGeometry(actions[number % len(actions)]).center()
                QTest.mouseMove(handle, place)
                QTest.mouseClick(handle, Qt.MouseButton.LeftButton, NONE, place)

    def leave(self) -> None:
        """Close the dialog or the menu in front."""
        if (front := targets.front()) is not None:
            front.close()


def _is_there(handle: QWindow) -> bool:
    """Whether a window still exists and is shown; one that is gone must not be touched."""
    return handle in QGuiApplication.allWindows() and handle.isVisible()
