"""The small menu of how curves are drawn."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PyQt6.QtCore import QCoreApplication, pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu, QToolButton

from playground.ui.views.curves.measures import AXIS_LABELS, SMOOTHING_LABELS, Options


class OptionsButton(QToolButton):
    """A button with a menu. Signal: changed(`Options`)."""

    changed = pyqtSignal(object)

    def __init__(self, options: Options) -> None:
        super().__init__()
        self._options = options
        self.setText("⋯")
        self.setToolTip(self.tr("Axes and smoothing of the curves"))
        self.setAccessibleName(self.toolTip())
        self.setProperty("role", "switch")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.entries: dict[str, QAction] = {}
        menu = QMenu(self)
        self._add_choices(menu, AXIS_LABELS, options.axis, lambda name: self._change(axis=name))
        menu.addSeparator()
        self.logarithm = self._add(menu, "log", self.tr("Logarithmic loss"), options.logarithmic)
        self.logarithm.toggled.connect(lambda on: self._change(logarithmic=on))
        menu.addSeparator()
        self._add_choices(
            menu, SMOOTHING_LABELS, options.smoothing, lambda name: self._change(smoothing=name)
        )
        self.setMenu(menu)

    def allow(self, curves: bool, logarithm: bool) -> None:
        """Whether there are curves at all, and whether they can have a logarithmic axis."""
        self.setEnabled(curves)
        self.logarithm.setEnabled(logarithm)

    def _add(self, menu: QMenu, name: str, text: str, checked: bool) -> QAction:
        action = QAction(text, self)
        action.setCheckable(True)
        action.setChecked(checked)
        menu.addAction(action)
        self.entries[name] = action
        return action

    def _add_choices(
        self, menu: QMenu, labels: Mapping[str, str], value: str, pick: Callable[[str], None]
    ) -> None:
        """Entries of which exactly one is checked."""
        group = QActionGroup(self)
        for name, label in labels.items():
            action = self._add(
                menu, name, QCoreApplication.translate("Curves", label), name == value
            )
            action.triggered.connect(lambda _, name=name: pick(name))
            group.addAction(action)

    def _change(self, **values: object) -> None:
        self._options = replace(self._options, **values)  # type: ignore[arg-type]
        self.changed.emit(self._options)
