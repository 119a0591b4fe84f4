"""The switches above the canvas: what edges and neurons show, and whose gradient."""

from typing import cast

from PyQt6.QtCore import QSize, pyqtSignal
from PyQt6.QtGui import QStandardItemModel
from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QToolButton, QWidget

from playground.core.basics.vocabulary import EdgeQuantity
from playground.core.observe.watch import Watch
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.state.scales import Scales
from playground.ui.state.watched import Watched
from playground.ui.texts.names import sample_title
from playground.ui.views.canvas.one_line import OneLine
from playground.ui.widgets.choices_menu import add_choices
from playground.ui.widgets.flow import FlowLayout
from playground.ui.widgets.hints import explain
from playground.ui.widgets.label import Label
from playground.ui.widgets.menu_letters import lettered
from playground.ui.widgets.switches import Switches

NUMBER_COUNTS = (5, 10, 20)


class ModeBar(QWidget):
    """Picks the quantity of the edges, and in `watched` that of the neurons and the source.

    Attributes
    ----------
    options : a button for what is picked less often; it stands where its owner puts it

    Parameters
    ----------
    first : what stands before the switches

    Signals
    -------
    edges_picked(EdgeQuantity) : what the edges are to show
    numbers_picked(int) : how many of the largest edges are to carry their number
    bias_neurons_picked(bool) : whether neurons +1 are to be drawn
    """

    edges_picked = pyqtSignal(str)
    numbers_picked = pyqtSignal(int)
    bias_neurons_picked = pyqtSignal(bool)

    def __init__(self, watched: Watched, scales: Scales, first: QWidget) -> None:
        super().__init__()
        self.edges, self.neurons, self.source = self._edges(), self._neurons(), self._sources()
        self.options = self._options(scales)
        self._first, self._keeps_source = first, False
        self._always = (
            captioned(self.tr("Edges"), self.edges),
            captioned(self.tr("Neurons"), self.neurons),
        )
        self._gradient_of = captioned(self.tr("Gradient of"), self.source)
        layout = FlowLayout(self, breaks=True)  # in narrow panels
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)  # one line in a window of 1000 pixels
        for part in (
            first,
            *self._always,
            self._gradient_of,  # the last: it comes and goes, and moves nothing
        ):
            layout.addWidget(part)
        self.edges.picked.connect(self.edges_picked)
        self.edges.picked.connect(lambda _: self._show_use_of_source())
        self.neurons.picked.connect(lambda quantity: watched.change(quantity=quantity))
        self.source.activated.connect(lambda _: watched.change(source=self.source.currentData()))
        watched.changed.connect(self._show_watch)
        self._show_watch(watched.watch)
        self._one_line = OneLine(self, (self.edges, self.neurons), self.findChildren(Label))
        self._show_use_of_source()
        follow_text_size(self, self._keep_height)

    def _keep_height(self) -> None:
        """Keep the height of the source, which is higher than the rest: it comes and goes."""
        for part in self._always:
            part.setMinimumHeight(self._gradient_of.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._first.minimumSizeHint().width(), super().minimumSizeHint().height())

    @property
    def edge_quantity(self) -> EdgeQuantity:
        """What is picked for the edges."""
        return cast(EdgeQuantity, self.edges.value)

    def show_edges(self, quantity: EdgeQuantity) -> None:
        """Show that the edges show this quantity."""
        self.edges.show_value(quantity)
        self._show_use_of_source()

    def keep_source(self, is_kept: bool) -> None:
        """Show the source also where it does not count, while the quantity changes by itself.

        Else the switches take other forms, or another line, in the phases that have a source.
        """
        if is_kept is not self._keeps_source:
            self._keeps_source = is_kept
            self._show_use_of_source()

    def _show_use_of_source(self) -> None:
        """Show the choice of the source only where it changes what the edges show."""
        counts = self.edge_quantity == "gradient"
        self._gradient_of.setEnabled(counts)
        if self._gradient_of.isHidden() is (counts or self._keeps_source):
            self._gradient_of.setVisible(counts or self._keeps_source)
            self._one_line.fit()

    def _edges(self) -> Switches:
        quantities = {
            "weight": (self.tr("Weight"), self.tr("Edges show their weight w")),
            "gradient": (
                self.tr("Gradient"),
                self.tr("Edges show ∂L/∂w; with the perceptron rule its direction (ŷ − y)·x"),
            ),
            "step": (self.tr("Update"), self.tr("Edges show Δw, the last update")),
        }
        return Switches(quantities)

    def _neurons(self) -> Switches:
        a = self.tr("Neurons show their activation a = f(z) over the plane")
        z = self.tr("Neurons show z, the weighted sum before the activation")
        slope = self.tr(
            "Neurons show the slope f′(z) of their activation: where it is 0, no gradient passes"
        )
        delta = self.tr(
            "Neurons show δ = ∂L/∂z, with the perceptron rule ŷ − y, "
            "with the target of the nearest training point"
        )
        quantities = {
            "a": ("a", a),
            "z": ("z", z),
            "slope": ("f′(z)", slope),
            "delta": ("δ", delta),
        }
        return Switches(quantities)

    def _options(self, scales: Scales) -> QToolButton:
        """Make the button with a menu of what is picked less often."""
        button, menu = QToolButton(), lettered(QMenu(self))
        button.setText("⋯")
        button.setProperty("role", "switch")
        button.setToolTip(self.tr("Numbers on edges, scales, bias neurons"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        numbers = {0: self.tr("No numbers on edges")} | {
            k: self.tr("Numbers on the {k} largest edges").format(k=k) for k in NUMBER_COUNTS
        }
        tip = self.tr("Write the numbers that the edges show beside the largest of them")
        add_choices(menu, numbers, 0, self.numbers_picked.emit, dict.fromkeys(numbers, tip))
        menu.addSeparator()
        reaches = {
            False: self.tr("One scale for the whole network"),
            True: self.tr("A scale for each layer"),
        }
        tip = self.tr("Which numbers have the full colour and width: the largest of what")
        add_choices(menu, reaches, False, scales.set_per_layer, dict.fromkeys(reaches, tip))
        fit = menu.addAction(self.tr("Fit the scales now"), scales.fit)
        assert fit is not None
        explain(fit, self.tr("Let the largest present numbers have the full colour and width"))
        menu.addSeparator()
        ones = menu.addAction(self.tr("Draw biases as edges of neurons +1"))
        assert ones is not None
        explain(ones, self.tr("b is the weight of an input that is always 1"))
        ones.setCheckable(True)
        ones.toggled.connect(self.bias_neurons_picked)
        button.setMenu(menu)
        return button

    def _sources(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("mini-batch"), "batch")
        box.addItem(self.tr("next batch"), "next")
        box.addItem(self.tr("training set"), "train")
        box.addItem("", "sample")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        view = box.view()
        if view is not None:
            longest = self.tr("sample (click one on the map)")
            follow_text_size(
                box,
                lambda: view.setMinimumWidth(box.fontMetrics().horizontalAdvance(longest) + px(32)),
            )
        box.setAccessibleName(self.tr("Gradient of"))
        box.setToolTip(
            self.tr(
                "Whose gradient: the mini-batch of the last update, that of the next update, "
                "the whole training set now, or one sample"
            )
        )
        return box

    def show_sample(self, sample: int | None) -> None:
        """Name the pinned sample, which is one more source of the gradient; None if none is."""
        text = self.tr("sample (click one on the map)")
        if sample is not None:
            text = sample_title(sample, short=True)
        index = self.source.findData("sample")
        if text != self.source.itemText(index):
            self.source.setItemText(index, text)

    def _show_watch(self, watch: Watch) -> None:
        """Show what is watched."""
        if watch.sample is None:
            self.show_sample(None)  # a pinned one is named by its frame
        index = self.source.findData("sample")
        model = self.source.model()
        item = model.item(index) if isinstance(model, QStandardItemModel) else None
        if item is not None:
            item.setEnabled(watch.sample is not None)
        self.source.setCurrentIndex(self.source.findData(watch.source))
        self.neurons.show_value(watch.quantity)


def captioned(caption: str, part: QWidget) -> QWidget:
    """Return `part` with a caption before it, as one widget."""
    both, label = QWidget(), Label(caption)
    label.setProperty("role", "muted")
    label.setBuddy(part)
    layout = QHBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(label)
    layout.addWidget(part)
    return both
