"""The steps of the tour, as a table: what each shows, what it points at, and its words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PyQt6.QtCore import QCoreApplication, QPointF, QRect, QRectF
from PyQt6.QtWidgets import QMainWindow, QWidget

from playground.core.experiment.parts import UnitPart
from playground.core.experiment.spec import Experiment
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.toolbar import Toolbar
from playground.ui.window.views import Shared, Views

PRODUCT = "×"  # the symbol of the gate that the tour points at
INSERT = 14  # pixels at both sides of a header, of the buttons that add a layer
translate = QCoreApplication.translate


class Spot(NamedTuple):
    """What a step points at: a rectangle in the pixels of `widget`."""

    widget: QWidget
    rect: QRect


@dataclass(frozen=True)
class Sights:
    """The parts of the window that the tour shows."""

    window: QMainWindow
    layout: PanelLayout
    views: Views
    shared: Shared
    toolbar: Toolbar

    @property
    def experiment(self) -> Experiment:
        """The network that is shown."""
        return self.views.canvas.view.experiment


@dataclass(frozen=True)
class TourStep:
    """One step; one row of `tour_steps` is all it needs.

    Attributes
    ----------
    text : two sentences; {run} and other names of actions stand for their keys
    open : brings what it points at into sight
    spot : what it points at; None while that is not in sight
    """

    title: str
    text: str
    open: Callable[[Sights], object]
    spot: Callable[[Sights], Spot | None]

    def words(self, keys: Mapping[str, str]) -> str:
        """Return its text with the first of the keys of each action."""
        return self.text.format_map({name: key.split(", ")[0] for name, key in keys.items()})


def tour_steps() -> tuple[TourStep, ...]:
    """List the steps of the tour in their order."""
    return (
        TourStep(
            translate("Tour", "The network"),
            translate(
                "Tour",
                "Each square is a neuron, each line a weight: its colour is the sign, its width "
                "the size. Select a layer, and the keys + and − add and remove neurons; drag from "
                "the right edge of a neuron to draw a line.",
            ),
            _open_network,
            _first_layer,
        ),
        TourStep(
            translate("Tour", "The data"),
            translate(
                "Tour",
                "Choose here what the network shall learn: its points lie on the output map at "
                "once. The sliders below add noise and set the number of samples.",
            ),
            _open_data,
            _data_sets,
        ),
        TourStep(
            translate("Tour", "Training"),
            translate(
                "Tour",
                "Run ({run}) trains, and pauses: the map takes the colours of the points, and the "
                "loss falls. {step_batch} makes one update of the weights; {restart} goes back to "
                "the start.",
            ),
            _open_network,
            lambda sights: whole(sights.toolbar.run),
        ),
        TourStep(
            translate("Tour", "One neuron, one sample"),
            translate(
                "Tour",
                "In Backprop each neuron shows its number for one sample; point at a neuron or a "
                "line to read its value and its gradient. {walk_next} goes one step on, forward "
                "to the loss and then backward.",
            ),
            _open_backprop,
            _first_neuron,
        ),
        TourStep(
            translate("Tour", "One gate"),
            translate(
                "Tour",
                "The same numbers, gate by gate: this gate multiplies a weight by an input. Its "
                "value is above the wire, its gradient below; click the gate, and its page shows "
                "where the gradient comes from.",
            ),
            _open_gates,
            _product,
        ),
        TourStep(
            translate("Tour", "Save, and find help"),
            translate(
                "Tour",
                "File saves the network with its training ({save}), View has the text size and the "
                "colours, Help explains everything and has this tour. {commands} finds every "
                "action by its name.",
            ),
            _open_network,
            _menus,
        ),
    )


def whole(widget: QWidget) -> Spot:
    """Return all of a widget as what a step points at."""
    return Spot(widget, widget.rect())


# --- what a step shows ----------------------------------------------------------------------------


def _open_network(sights: Sights) -> None:
    sights.shared.selection.clear()
    sights.layout.side.close_if_afloat()
    sights.layout.switch("network")
    sights.layout.open("canvas")


def _open_data(sights: Sights) -> None:
    sights.shared.selection.clear()
    sights.layout.switch("network")
    sights.layout.open_side("data")


def _open_backprop(sights: Sights) -> None:
    """Show the network with the numbers of a sample, and with them its first neuron."""
    sights.layout.side.close_if_afloat()
    sights.layout.switch("backprop")
    sights.layout.open("backprop")
    sights.layout.open("canvas")  # comes first where there is no room for both
    if sights.shared.watched.watch.sample is None:
        sights.shared.watched.pin(0)
    sights.shared.selection.set([_neuron(sights.experiment)])


def _open_gates(sights: Sights) -> None:
    _open_backprop(sights)
    sights.layout.open("backprop")


# --- what a step points at ------------------------------------------------------------------------


def _neuron(experiment: Experiment) -> UnitPart:
    """Return the first neuron of the first layer: hidden, if there is one."""
    layer = experiment.network.layers[0]
    return UnitPart(layer.id, experiment.units(layer.id)[0])


def _first_layer(sights: Sights) -> Spot:
    """Return the header of the first layer, with its buttons."""
    view = sights.views.canvas.view
    header = view.network_scene.places.rect(_neuron(sights.experiment).layer)
    return Spot(view, header.toAlignedRect().adjusted(INSERT, 0, -INSERT, 0))


def _first_neuron(sights: Sights) -> Spot:
    view, part = sights.views.canvas.view, _neuron(sights.experiment)
    box = view.network_scene.shown.boxes[part.layer][part.unit]
    half = QPointF(box.side / 2, box.side / 2)
    middle = QPointF(box.x, box.y)
    return Spot(view, view.mapFromScene(QRectF(middle - half, middle + half)).boundingRect())


def _data_sets(sights: Sights) -> Spot:
    return whole(sights.views.experiment_panel.data.gallery)


def _product(sights: Sights) -> Spot | None:
    """Return a gate that multiplies; the whole graph while none is drawn."""
    gates = sights.views.backprop_view.gates
    found = gates.place_of(PRODUCT)
    return whole(gates) if found is None else Spot(gates, found)


def _menus(sights: Sights) -> Spot | None:
    """Return the menus; None where the desktop shows them elsewhere."""
    bar = sights.window.menuBar()
    if bar is None or bar.isNativeMenuBar():
        return None
    rects = QRect()
    for action in bar.actions():
        rects = rects.united(bar.actionGeometry(action))
    return Spot(bar, rects)
