"""The tabs of the drawer: one row a tab."""

from PyQt6.QtCore import QCoreApplication

from playground.ui.window.drawer import Page
from playground.ui.window.views import Views

translate = QCoreApplication.translate


def drawer_pages(views: Views) -> list[Page]:
    """List all tabs in their order.

    A view that follows the protocol `View` gets frames and themes by itself.
    """
    return [
        Page(
            "weights",
            translate("MainWindow", "Weights"),
            translate("MainWindow", "Every weight and bias as a colour"),
            views.weights_place,
        ),
        Page(
            "gradients",
            translate("MainWindow", "Gradients"),
            translate("MainWindow", "The gradient of every layer, and what it means"),
            views.gradients_place,
        ),
        Page(
            "activations",
            translate("MainWindow", "Activations"),
            translate("MainWindow", "Histograms of z and a, dead and saturated units"),
            views.activations_place,
        ),
        Page(
            "table",
            translate("MainWindow", "Data table"),
            translate(
                "MainWindow", "All samples with the answers of the network, to read and edit"
            ),
            views.table_place,
        ),
    ]
