"""What the canvas shows: three groups of switches above it."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup, QStandardItemModel
from PyQt6.QtWidgets import QComboBox, QMenu, QToolButton, QWidget

from playground.core.observe.watch import Watch
from playground.ui.state.scales import Scales
from playground.ui.state.watched import Watched
from playground.ui.texts.names import sample_title
from playground.ui.widgets.controls import Switches
from playground.ui.widgets.flow import FlowLayout

NUMBERED = (5, 10, 20)
T = TypeVar("T")


class ModeBar(QWidget):
    """Picks the quantity of the edges, and in `watched` that of the neurons and whose gradient it is.

    Signals
    -------
    edges_picked(quantity) : an `EdgeQuantity`
    numbers_picked(k) : so many of the largest edges shall carry their number
    """

    edges_picked = pyqtSignal(str)
    numbers_picked = pyqtSignal(int)

    def __init__(self, watched: Watched, scales: Scales) -> None:
        super().__init__()
        self._watched = watched
        self.edges = Switches(
            {
                "weight": (self.tr("Weight"), self.tr("Edges show their weight w")),
                "gradient": (self.tr("Gradient"), self.tr("Edges show ∂L/∂w")),
                "step": (self.tr("Update"), self.tr("Edges show Δw, the last update")),
            }
        )
        self.neurons = Switches(
            {
                "a": ("a", self.tr("Neurons show their activation a = f(z) over the plane")),
                "z": ("z", self.tr("Neurons show z, the weighted sum before the activation")),
                "slope": (
                    "f′(z)",
                    self.tr(
                        "Neurons show the slope f′(z) of their activation: where it is 0, no gradient passes"
                    ),
                ),
                "delta": (
                    "δ",
                    self.tr(
                        "Neurons show δ = ∂L/∂z, with the target of the nearest training point"
                    ),
                ),
            }
        )
        self.source = self._sources()
        layout = FlowLayout(self)  # of large text there may be two lines
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.options = self._options(scales)
        for part in (self.edges, self.neurons, self.source, self.options):
            layout.addWidget(part)
        self.edges.picked.connect(self.edges_picked)
        self.neurons.picked.connect(lambda quantity: watched.change(quantity=quantity))
        self.source.activated.connect(lambda _: watched.change(source=self.source.currentData()))
        watched.changed.connect(self._show_watch)
        self._show_watch(watched.watch)

    def _options(self, scales: Scales) -> QToolButton:
        """A button with a menu of what is picked less often."""
        button, menu = QToolButton(), QMenu(self)
        button.setText("⋯")
        button.setProperty("role", "switch")
        button.setToolTip(self.tr("Scales, and numbers on edges"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        numbers = {0: self.tr("No numbers on edges")} | {
            k: self.tr("Numbers on the {k} largest edges").format(k=k) for k in NUMBERED
        }
        _add_choice(menu, numbers, self.numbers_picked.emit)
        menu.addSeparator()
        reaches = {
            False: self.tr("One scale for the whole network"),
            True: self.tr("A scale for each layer"),
        }
        _add_choice(menu, reaches, scales.set_per_layer)
        menu.addAction(self.tr("Fit the scales now"), scales.fit)
        button.setMenu(menu)
        return button

    def _sources(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("mini-batch"), "batch")
        box.addItem(self.tr("training set"), "train")
        box.addItem("", "sample")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        view = box.view()
        if view is not None:
            view.setMinimumWidth(
                box.fontMetrics().horizontalAdvance(self.tr("sample (click one on the map)")) + 32
            )
        box.setToolTip(
            self.tr(
                "Whose gradient: the mini-batch of the last update, or the whole training set now"
            )
        )
        box.setAccessibleName(self.tr("Gradient of"))
        return box

    def show_sample(self, sample: int | None) -> None:
        """Name the pinned sample, which is one more source of the gradient; None if there is none."""
        text = self.tr("sample (click one on the map)")
        if sample is not None:
            text = sample_title(sample, short=True)
        place = self.source.findData("sample")
        if text != self.source.itemText(place):
            self.source.setItemText(place, text)

    def _show_watch(self, watch: Watch) -> None:
        """Show what is watched."""
        if watch.sample is None:
            self.show_sample(None)  # which one it is comes with the frame
        place = self.source.findData("sample")
        model = self.source.model()
        item = model.item(place) if isinstance(model, QStandardItemModel) else None
        if item is not None:
            item.setEnabled(watch.sample is not None)
        self.source.setCurrentIndex(self.source.findData(watch.source))
        self.neurons.show_value(watch.quantity)


def _add_choice(menu: QMenu, choices: Mapping[T, str], pick: Callable[[T], object]) -> None:
    """Entries of which exactly one is checked, the first at the beginning."""
    group = QActionGroup(menu)
    for value, text in choices.items():
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(not group.actions())
        action.triggered.connect(lambda _, value=value: pick(value))
        group.addAction(action)
        menu.addAction(action)
