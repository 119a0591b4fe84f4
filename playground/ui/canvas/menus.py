"""Menus for a layer: on the canvas by right click, and in the Network menu for the keyboard."""

from collections.abc import Callable

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu

from playground.core import edits, network_edits
from playground.core.activations import ACTIVATIONS
from playground.core.spec import INPUT, OUTPUT
from playground.ui.document import Document
from playground.ui.text import core_text, layer_title


class NetworkActions:
    """The edits of the network, each under its name for the undo list. Titles are those of the layers at the time of the edit."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def _title(self, layer: str) -> str:
        return layer_title(self._document.experiment, layer)

    def add_layer(self, before: str) -> None:
        """A new hidden layer just before `before`."""
        title = QCoreApplication.translate("Network", "Add layer before {layer}").format(layer=self._title(before))
        self._document.edit(lambda e: network_edits.add_layer(e, before), title)

    def remove_layer(self, layer: str) -> None:
        """Take `layer` out."""
        title = QCoreApplication.translate("Network", "Remove layer {layer}").format(layer=self._title(layer))
        self._document.edit(lambda e: network_edits.remove_layer(e, layer), title)

    def add_unit(self, layer: str) -> None:
        """One neuron more."""
        title = QCoreApplication.translate("Network", "Add neuron to {layer}").format(layer=self._title(layer))
        self._document.edit(lambda e: network_edits.add_unit(e, layer), title)

    def remove_unit(self, layer: str) -> None:
        """One neuron less."""
        title = QCoreApplication.translate("Network", "Remove neuron from {layer}").format(layer=self._title(layer))
        self._document.edit(lambda e: network_edits.remove_unit(e, layer), title)

    def set_activation(self, layer: str, name: str) -> None:
        """Another activation."""
        title = QCoreApplication.translate("Network", "Change activation of {layer}").format(layer=self._title(layer))
        self._document.edit(lambda e: edits.set_activation(e, layer, name), title)

    def fill_activation_menu(self, menu: QMenu, layer: str) -> None:
        """All activations that `layer` may have, the present one checked."""
        group = QActionGroup(menu)
        present = self._document.experiment.network.layer(layer).activation
        for name, activation in ACTIVATIONS.items():
            if activation.couples and layer != OUTPUT:
                continue
            action = QAction(core_text(activation.label), menu)
            action.setCheckable(True)
            action.setChecked(name == present)
            action.setToolTip(activation.formula)
            action.triggered.connect(lambda _, name=name: self.set_activation(layer, name))
            group.addAction(action)
            menu.addAction(action)
        menu.setToolTipsVisible(True)

    def fill_layer_menu(self, menu: QMenu, layer: str) -> None:
        """Everything that can be done to `layer`."""
        if layer == INPUT:
            action = menu.addAction(QCoreApplication.translate("Network", "Choose inputs under “Input features”"))
            if action is not None:
                action.setEnabled(False)
            return
        self._add(menu, QCoreApplication.translate("Network", "Add layer before"), lambda: self.add_layer(layer))
        submenu = menu.addMenu(QCoreApplication.translate("Network", "Activation"))
        if submenu is not None:
            self.fill_activation_menu(submenu, layer)
        if layer != OUTPUT:
            self._add(menu, QCoreApplication.translate("Network", "Add neuron"), lambda: self.add_unit(layer))
            self._add(menu, QCoreApplication.translate("Network", "Remove neuron"), lambda: self.remove_unit(layer))
            menu.addSeparator()
            self._add(menu, QCoreApplication.translate("Network", "Remove layer"), lambda: self.remove_layer(layer))

    @staticmethod
    def _add(menu: QMenu, text: str, do: Callable[[], None]) -> None:
        action = menu.addAction(text)
        if action is not None:
            action.triggered.connect(lambda: do())
