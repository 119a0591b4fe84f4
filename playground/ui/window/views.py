"""All views of the window in one record, and what every view of the network can do."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PyQt6.QtWidgets import QWidget

from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.commands.selection_actions import SelectionActions
from playground.ui.look.theme import Theme, Themed
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.state.scales import Scales
from playground.ui.state.selection import Selection
from playground.ui.state.walk_controller import WalkController
from playground.ui.state.watched import Watched
from playground.ui.views.backprop.build import build_backprop
from playground.ui.views.backprop.view import BackpropView
from playground.ui.views.canvas.panel import CanvasPanel
from playground.ui.views.canvas.view import CanvasView
from playground.ui.views.circuit.view import CircuitView
from playground.ui.views.curves.large_numbers import LargeNumbers
from playground.ui.views.curves.view import CurvesView
from playground.ui.views.experiment.panel import ExperimentPanel
from playground.ui.views.experiment.settings_strip import SettingsStrip
from playground.ui.views.inspector.inspector import Inspector
from playground.ui.views.layers.activations_view import ActivationsView
from playground.ui.views.layers.gradients_view import GradientsView
from playground.ui.views.layers.weights_view import WeightsView
from playground.ui.views.outline.view import OutlineView
from playground.ui.views.output.map_view import MapView
from playground.ui.widgets.scroller import Scroller
from playground.ui.window.giving_way import (
    least_circuit,
    least_curves,
    least_graph,
    least_map,
)


@runtime_checkable
class FrameView(Protocol):
    """A widget that shows the frames of training while it can be seen."""

    def isVisible(self) -> bool: ...

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the numbers of `snapshot`."""


@runtime_checkable
class View(Themed, FrameView, Protocol):
    """One that is also drawn in the colours of a theme."""


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
    """All views of one window."""

    canvas: CanvasPanel
    inspector: Inspector
    experiment_panel: ExperimentPanel
    settings_strip: SettingsStrip
    outline: OutlineView
    map_view: MapView
    curves_view: CurvesView
    large_numbers: LargeNumbers
    weights_view: WeightsView
    gradients_view: GradientsView
    activations_view: ActivationsView
    backprop_view: BackpropView
    circuit_view: CircuitView


def make_views(document: Document, shared: Shared, theme: Theme) -> Views:
    """Make every view once."""
    selection, watched, scales = shared.selection, shared.watched, shared.scales
    network, chosen, menus = shared.network_actions, shared.selection_actions, shared.menus
    canvas = CanvasView(document, selection, network, menus, chosen, scales, theme)
    weights = WeightsView(selection, scales, theme)
    map_view = MapView(watched, scales, theme)
    for view in (weights, map_view):
        document.begun.connect(view.start_over)
    return Views(
        canvas=CanvasPanel(document, canvas, watched, theme),
        inspector=Inspector(document, selection, network, chosen),
        experiment_panel=ExperimentPanel(document, theme),
        settings_strip=SettingsStrip(document, network),
        outline=OutlineView(document, selection, network, menus, theme),
        map_view=map_view,
        curves_view=CurvesView(theme),
        large_numbers=LargeNumbers(),
        weights_view=weights,
        gradients_view=GradientsView(selection, scales, theme),
        activations_view=ActivationsView(selection, watched, theme),
        backprop_view=build_backprop(shared.walk_controller, document, selection, watched, theme),
        circuit_view=CircuitView(document, theme),
    )


def panels_of(views: Views, drawer: QWidget, slot: QWidget) -> dict[str, QWidget]:
    """Return the panels by the names that `panel_area.TREE` gives them.

    `drawer` has the pages below the canvas, `slot` is the place of a pinned panel.
    """
    return {
        "side": slot,
        "canvas": views.canvas,
        "layers": drawer,
        "map": Scroller(views.map_view, least_map, keeps_width=True),
        "inspector": Scroller(views.inspector, keeps_width=True),
        "curves": Scroller(views.curves_view, least_curves, keeps_width=True, keeps_height=True),
        "numbers": views.large_numbers,
        "backprop": Scroller(views.backprop_view, least_graph, keeps_height=True),
        "circuit": Scroller(views.circuit_view, least_circuit),
    }
