"""The menu of the options of the curves."""

from collections.abc import Mapping
from dataclasses import replace

from PyQt6.QtCore import QCoreApplication, pyqtSignal
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu, QToolButton

from playground.ui.views.curves.measures import AXIS_LABELS, SMOOTHING_LABELS, Options
from playground.ui.widgets.choices_menu import add_choices
from playground.ui.widgets.hints import explain
from playground.ui.widgets.menu_letters import lettered


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
        menu = lettered(QMenu(self))
        axes, smoothings = _translated(AXIS_LABELS), _translated(SMOOTHING_LABELS)
        about_axes = {
            "epoch": self.tr("Across: how often all training samples were used"),
            "update": self.tr("Across: how often the weights were changed"),
        }
        self.entries |= add_choices(
            menu, axes, options.axis, lambda name: self._change(axis=name), about_axes
        )
        menu.addSeparator()
        self.logarithm = self.entries["log"] = QAction(self.tr("Logarithmic loss"), menu)
        tip = self.tr("Upwards: log₁₀ of the loss, so that small losses can be told apart")
        explain(self.logarithm, tip)
        self.logarithm.setCheckable(True)
        self.logarithm.setChecked(options.logarithmic)
        self.logarithm.toggled.connect(lambda on: self._change(logarithmic=on))
        menu.addAction(self.logarithm)
        menu.addSeparator()
        about_smoothing = self.tr("Whether each point is a mean of those before it; numbers stay")
        self.entries |= add_choices(
            menu,
            smoothings,
            options.smoothing,
            lambda name: self._change(smoothing=name),
            dict.fromkeys(smoothings, about_smoothing),
        )
        self.setMenu(menu)

    def allow(self, curves: bool, logarithm: bool) -> None:
        """Enable the menu if there are curves, and the logarithmic axis if they can have one."""
        self.setEnabled(curves)
        self.logarithm.setEnabled(logarithm)

    def _change(self, **values: object) -> None:
        self._options = replace(self._options, **values)  # type: ignore[arg-type]
        self.changed.emit(self._options)


def _translated(labels: Mapping[str, str]) -> dict[str, str]:
    return {name: QCoreApplication.translate("Curves", text) for name, text in labels.items()}
