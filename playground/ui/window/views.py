"""All views of the window in one record, and what they share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QWidget

from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.commands.selection_actions import SelectionActions
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.state.scales import Scales
from playground.ui.state.selection import Selection
from playground.ui.state.walk_controller import WalkController
from playground.ui.state.watched import Watched
from playground.ui.views.canvas.panel import CanvasPanel
from playground.ui.views.canvas.view import CanvasView
from playground.ui.views.curves.large_numbers import LargeNumbers
from playground.ui.views.curves.view import CurvesView
from playground.ui.views.experiment.settings_strip import SettingsStrip
from playground.ui.views.output.map_view import MapView
from playground.ui.views.output.painting import Painting
from playground.ui.widgets.scroller import Scroller
from playground.ui.window.giving_way import (
    least_circuit,
    least_curves,
    least_graph,
    least_map,
)
from playground.ui.window.later import Later
from playground.ui.window.workspaces import panel_titles

if TYPE_CHECKING:  # they are imported when they are built
    from playground.ui.views.backprop.view import BackpropView
    from playground.ui.views.circuit.view import CircuitView
    from playground.ui.views.experiment.panel import ExperimentPanel
    from playground.ui.views.inspector.inspector import Inspector
    from playground.ui.views.layers.activations_view import ActivationsView
    from playground.ui.views.layers.gradients_view import GradientsView
    from playground.ui.views.layers.weights_view import WeightsView
    from playground.ui.views.outline.view import OutlineView
    from playground.ui.views.table.view import DataTableView

# what the late views import, in parts of about 20 ms, for turns of their own
LATE_MODULES = (
    "playground.core.explain.gradient_check",
    "playground.core.explain.formulas.of_part",
    "playground.ui.gate_graph.view",
    "playground.ui.views.backprop.build",
    "playground.ui.views.circuit.view",
)


@dataclass(frozen=True)
class Shared:
    """What the views of one window share besides the document; each takes what it needs."""

    selection: Selection
    watched: Watched
    scales: Scales
    walk_controller: WalkController
    network_actions: NetworkActions
    selection_actions: SelectionActions
    menus: NetworkMenus


def share(document: Document, controller: RunController) -> Shared:
    """Make what the views of one window share."""
    selection, watched, network = Selection(document), Watched(), NetworkActions(document)
    selection_actions = SelectionActions(document, selection, network, lambda: controller.snapshot)
    return Shared(
        selection,
        watched,
        Scales(),
        WalkController(document, controller, selection, watched),
        network,
        selection_actions,
        NetworkMenus(document, network, selection_actions),
    )


@dataclass(frozen=True)
class Views:
    """All views of one window; those that are hidden at first have a place and are built later."""

    canvas: CanvasPanel
    settings_strip: SettingsStrip
    map_view: MapView
    curves_view: CurvesView
    large_numbers: LargeNumbers
    inspector_place: "Later[Inspector]"
    experiment_place: "Later[ExperimentPanel]"
    outline_place: "Later[OutlineView]"
    weights_place: "Later[WeightsView]"
    gradients_place: "Later[GradientsView]"
    activations_place: "Later[ActivationsView]"
    table_place: "Later[DataTableView]"
    backprop_place: "Later[BackpropView]"
    circuit_place: "Later[CircuitView]"

    @property
    def inspector(self) -> "Inspector":
        """What is selected; like the other late views built if it is not there."""
        return self.inspector_place.build()

    @property
    def experiment_panel(self) -> "ExperimentPanel":
        """The settings of data and training."""
        return self.experiment_place.build()

    @property
    def outline(self) -> "OutlineView":
        """All layers, neurons and connections as a list."""
        return self.outline_place.build()

    @property
    def weights_view(self) -> "WeightsView":
        """The weights as colours."""
        return self.weights_place.build()

    @property
    def gradients_view(self) -> "GradientsView":
        """The gradients of all layers."""
        return self.gradients_place.build()

    @property
    def activations_view(self) -> "ActivationsView":
        """The activations of all layers."""
        return self.activations_place.build()

    @property
    def table_view(self) -> "DataTableView":
        """All samples as a table."""
        return self.table_place.build()

    @property
    def backprop_view(self) -> "BackpropView":
        """The gate graph of the network with its pages."""
        return self.backprop_place.build()

    @property
    def circuit_view(self) -> "CircuitView":
        """The circuit lab."""
        return self.circuit_place.build()

    @property
    def places(self) -> "tuple[Later[QWidget], ...]":
        """The places of the views that are built later."""
        return tuple(one for one in vars(self).values() if isinstance(one, Later))

    @property
    def graphs(self) -> list[QWidget]:
        """What may have the keyboard in each workspace, as far as it is built."""
        circuit, backprop = self.circuit_place.view, self.backprop_place.view
        late = (circuit and circuit.graph, backprop and backprop.gates)
        return [self.canvas.view, *(one for one in late if one is not None)]

    def stop_playing(self) -> None:
        """Stop the walk from walking on by itself."""
        if (backprop := self.backprop_place.view) is not None:
            backprop.stop_playing()

    def stop(self) -> None:
        """Cancel all computations, because the window is closing."""
        if (backprop := self.backprop_place.view) is not None:
            backprop.stop()


def make_views(document: Document, shared: Shared, theme: Callable[[], Theme]) -> Views:
    """Make every view once; `theme` returns the present one, for those that are built later."""
    selection, watched, scales = shared.selection, shared.watched, shared.scales
    network, chosen, menus = shared.network_actions, shared.selection_actions, shared.menus
    canvas = CanvasView(document, selection, network, menus, chosen, scales, theme())
    map_view = MapView(document, watched, scales, theme())
    document.begun.connect(map_view.start_over)
    late = LateBuilders(document, shared, theme)
    experiment = Later(late.experiment)
    experiment.built.connect(partial(_connect_painting, experiment, map_view.painting))
    return Views(
        canvas=CanvasPanel(document, canvas, watched, theme()),
        settings_strip=SettingsStrip(document, network),
        map_view=map_view,
        curves_view=CurvesView(theme()),
        large_numbers=LargeNumbers(),
        inspector_place=Later(late.inspector),
        experiment_place=experiment,
        outline_place=Later(late.outline),
        weights_place=Later(late.weights),
        gradients_place=Later(late.gradients),
        activations_place=Later(late.activations),
        table_place=Later(late.table),
        backprop_place=Later(late.backprop),
        circuit_place=Later(late.circuit),
    )


@dataclass(frozen=True)
class LateBuilders:
    """Builds the views that the first frame does not show, and imports what they need."""

    document: Document
    shared: Shared
    theme: Callable[[], Theme]

    def inspector(self) -> "Inspector":
        """Make what shows the selection."""
        from playground.ui.views.inspector.inspector import Inspector

        shared = self.shared
        about = shared.selection, shared.network_actions, shared.selection_actions
        return Inspector(self.document, *about)

    def experiment(self) -> "ExperimentPanel":
        """Make the settings of data and training."""
        from playground.ui.views.experiment.panel import ExperimentPanel

        return ExperimentPanel(self.document, self.theme())

    def outline(self) -> "OutlineView":
        """Make the list of all layers, neurons and connections."""
        from playground.ui.views.outline.view import OutlineView

        shared = self.shared
        about = shared.selection, shared.network_actions, shared.menus
        return OutlineView(self.document, *about, self.theme())

    def weights(self) -> "WeightsView":
        """Make the weights as colours."""
        from playground.ui.views.layers.weights_view import WeightsView

        view = WeightsView(self.shared.selection, self.shared.scales, self.theme())
        self.document.begun.connect(view.start_over)
        return view

    def gradients(self) -> "GradientsView":
        """Make the gradients of all layers."""
        from playground.ui.views.layers.gradients_view import GradientsView

        return GradientsView(self.shared.selection, self.shared.scales, self.theme())

    def activations(self) -> "ActivationsView":
        """Make the activations of all layers."""
        from playground.ui.views.layers.activations_view import ActivationsView

        return ActivationsView(self.shared.selection, self.shared.watched, self.theme())

    def table(self) -> "DataTableView":
        """Make the table of all samples."""
        from playground.ui.views.table.view import DataTableView

        view = DataTableView(self.document, self.shared.watched, self.theme())
        self.document.begun.connect(view.start_over)
        return view

    def backprop(self) -> "BackpropView":
        """Make the gate graph with its pages."""
        from playground.ui.views.backprop.build import build_backprop

        shared = self.shared
        about = shared.walk_controller, self.document, shared.selection, shared.watched
        return build_backprop(*about, self.theme())

    def circuit(self) -> "CircuitView":
        """Make the circuit lab."""
        from playground.ui.views.circuit.view import CircuitView

        return CircuitView(self.document, self.theme())


def _connect_painting(place: "Later[ExperimentPanel]", painting: Painting) -> None:
    """Let the button of the data section and the tools above the map follow each other."""
    button = place.build().data.paint
    button.setChecked(painting.is_on)
    button.toggled.connect(painting.set_on)
    painting.switched.connect(button.setChecked)


def panels_of(views: Views, drawer: QWidget, slot: QWidget) -> dict[str, QWidget]:
    """Return the panels by the names that `panel_area.TREE` gives them.

    `drawer` has the pages below the canvas, `slot` is the place of a pinned panel.
    """
    titles = panel_titles()
    circuit = QCoreApplication.translate("Export", "Circuit lab")
    return {
        "side": slot,
        "canvas": views.canvas,
        "layers": drawer,
        "map": Scroller(views.map_view, least_map, keeps_width=True, name=titles["map"]),
        "inspector": Scroller(views.inspector_place, keeps_width=True, name=titles["inspector"]),
        "curves": Scroller(views.curves_view, least_curves, True, True, titles["curves"]),
        "numbers": views.large_numbers,
        "backprop": Scroller(views.backprop_place, least_graph, False, True, titles["backprop"]),
        "circuit": Scroller(views.circuit_place, least_circuit, name=circuit),
    }
