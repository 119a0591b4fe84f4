"""Builds the Backprop panel."""

from PyQt6.QtCore import QCoreApplication

from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.state.selection import Selection
from playground.ui.state.walk_controller import WalkController
from playground.ui.state.watched import Watched
from playground.ui.views.backprop.check_page import CheckPage
from playground.ui.views.backprop.formulas_page import FormulasPage, GatePage
from playground.ui.views.backprop.ledger_page import LedgerPage
from playground.ui.views.backprop.nudge_page import NudgePage
from playground.ui.views.backprop.optimizer_page import OptimizerPage
from playground.ui.views.backprop.pages import Pages, TitledPage
from playground.ui.views.backprop.shapes_page import ShapesPage
from playground.ui.views.backprop.view import BackpropView

translate = QCoreApplication.translate


def build_backprop(
    walk_controller: WalkController,
    document: Document,
    selection: Selection,
    watched: Watched,
    theme: Theme,
) -> BackpropView:
    """Make the view with all its pages."""
    pages = _pages_of_the_part(walk_controller, theme)
    pages |= _pages_of_the_parameter(document, selection, watched, theme)
    pages |= _pages_of_the_network(document, selection)
    view = BackpropView(walk_controller, selection, watched, Pages(pages), theme)
    document.begun.connect(view.start_over)
    return view


def _pages_of_the_part(walk_controller: WalkController, theme: Theme) -> dict[str, TitledPage]:
    """Make the pages about the selected part and its gates; a new one is an entry here."""
    return {
        "formulas": (
            translate("Backprop", "Formulas"),
            translate("Backprop", "In symbols, with numbers, and the result"),
            FormulasPage(walk_controller),
        ),
        "gate": (
            translate("Backprop", "Gate"),
            translate("Backprop", "Upstream × local = downstream"),
            GatePage(walk_controller, theme),
        ),
    }


def _pages_of_the_parameter(
    document: Document, selection: Selection, watched: Watched, theme: Theme
) -> dict[str, TitledPage]:
    """Make the pages about the gradient of one parameter; a new one is an entry here."""
    check = CheckPage(selection, theme)
    document.begun.connect(check.start_over)
    return {
        "ledger": (
            translate("Backprop", "Ledger"),
            translate("Backprop", "What each sample gives to the gradient of the selected weight"),
            LedgerPage(watched, theme),
        ),
        "check": (
            translate("Backprop", "Check"),
            translate("Backprop", "Backpropagation against finite differences"),
            check,
        ),
        "nudge": (
            translate("Backprop", "Nudge"),
            translate("Backprop", "Move the selected weight a little and see the loss follow"),
            NudgePage(document, theme),
        ),
        "optimizer": (
            translate("Backprop", "Optimiser"),
            translate("Backprop", "How the gradient of the selected weight becomes its new value"),
            OptimizerPage(watched, theme),
        ),
    }


def _pages_of_the_network(document: Document, selection: Selection) -> dict[str, TitledPage]:
    """Make the pages about the whole network; a new one is an entry here."""
    shapes = ShapesPage(selection)
    document.replaced.connect(shapes.start_over)
    return {
        "shapes": (
            translate("Backprop", "Shapes"),
            translate("Backprop", "The shape of every array, what it needs and why it is kept"),
            shapes,
        ),
    }
