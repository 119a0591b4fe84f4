"""The tabs of the drawer: one row a tab."""

from PyQt6.QtCore import QCoreApplication

from playground.ui.widgets.sideways import Sideways
from playground.ui.window.drawer import Page
from playground.ui.window.views import Views

translate = QCoreApplication.translate


def drawer_pages(views: Views) -> list[Page]:
    """List all tabs in their order.

    A view that follows the protocol `View` gets frames and themes by itself.
    """
    inspector = Page(
        "inspector",
        translate("MainWindow", "Inspector"),
        translate("MainWindow", "Settings and values of what is selected"),
        Sideways(views.inspector),
        fixed=True,
    )
    return [inspector, *_layer_pages(views), *_gate_graph_pages(views)]


def _layer_pages(views: Views) -> list[Page]:
    return [
        Page(
            "weights",
            translate("MainWindow", "Weights"),
            translate("MainWindow", "Every weight and bias as a colour"),
            views.weights_view,
        ),
        Page(
            "gradients",
            translate("MainWindow", "Gradients"),
            translate("MainWindow", "The gradient of every layer, and what it means"),
            views.gradients_view,
        ),
        Page(
            "activations",
            translate("MainWindow", "Activations"),
            translate("MainWindow", "Histograms of z and a, dead and saturated units"),
            views.activations_view,
        ),
    ]


def _gate_graph_pages(views: Views) -> list[Page]:
    return [
        Page(
            "backprop",
            translate("MainWindow", "Backprop"),
            translate(
                "MainWindow",
                "One sample or a batch forward and backward through the network, step by step",
            ),
            views.backprop_view,
            high=True,
        ),
        Page(
            "circuit",
            translate("MainWindow", "Circuit lab"),
            translate("MainWindow", "Any expression as a graph, gate by gate"),
            views.circuit_view,
            high=True,
        ),
    ]
