"""The header above every layer: name, activation, buttons; a short one in narrow columns."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QCursor, QFont
from PyQt6.QtWidgets import QApplication, QMenu

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.parts import LayerPart
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.export.pictures import CHROME_DATA
from playground.ui.look.icons import icon
from playground.ui.look.text_size import px, text_scale
from playground.ui.look.theme import Theme, small_font
from playground.ui.texts.names import layer_title, short_layer_title
from playground.ui.texts.translation import core_text
from playground.ui.views.canvas.geometry import TOOLS_APART, TOOLS_AT, CanvasLayout
from playground.ui.views.canvas.items import ButtonItem, PortItem, TextItem

COMPACT_SIZE = 1.15  # of the small font: compact networks are drawn at a smaller scale

translate = QCoreApplication.translate
HeaderItem = TextItem | ButtonItem


class PlacedHeader(NamedTuple):
    """An item of a header; `x` and `y` are relative to the top of the layer's header.

    One that `comes` is shown only while its layer is pointed at or selected.
    """

    item: HeaderItem
    layer: str
    x: float
    y: float
    comes: bool = False


class Headers:
    """Makes the header items of an experiment."""

    def __init__(
        self,
        experiment: Experiment,
        layout: CanvasLayout,
        theme: Theme,
        actions: NetworkActions,
        menus: NetworkMenus,
    ) -> None:
        self._experiment, self._layout, self._theme = experiment, layout, theme
        self._actions, self._menus = actions, menus
        self.items: list[PlacedHeader] = []
        for layer_id in layout.tops:
            (self._add_compact if layout.is_compact else self._add_full)(layer_id)
        for column in layout.columns[1:]:
            self._add_insert_button(column.layers[0])

    def _put(self, item: HeaderItem, layer: str, x: float, y: float, comes: bool = False) -> None:
        """Add an item; `x` and `y` are those at the normal size of text."""
        self.items.append(PlacedHeader(item, layer, x * text_scale(), y * text_scale(), comes))

    def _button(
        self, text: str, width: float, tooltip: str, clicked: Callable[[], None]
    ) -> ButtonItem:
        return ButtonItem(text, width, small_font(), self._theme, tooltip, clicked)

    def _tool(
        self, text: str, width: float, tooltip: str, clicked: Callable[[], None]
    ) -> ButtonItem:
        """Make a button that shows nothing of the network; exported pictures leave it out."""
        button = self._button(text, width, tooltip, clicked)
        button.setData(CHROME_DATA, True)
        return button

    def _title(self, text: str, layer_id: str, font: QFont, width: float) -> TextItem:
        """Make the name of a layer, with a lock if it is frozen."""
        frozen = layer_id != INPUT and self._experiment.network.layer(layer_id).frozen
        lock = icon("lock", self._theme.muted) if frozen else None
        return TextItem(text, font, self._theme.text, width=width, icon=lock)

    def _add_full(self, layer_id: str) -> None:
        width = self._layout.column_width - px(44)
        title = layer_title(self._experiment, layer_id)
        self._put(self._title(title, layer_id, _bold(), width), layer_id, 0, 8)
        self._put(self._subtitle(layer_id), layer_id, 0, 29)
        self._add_tools(layer_id, 28, 52)

    def _subtitle(self, layer_id: str) -> HeaderItem:
        """Make the line with the number of neurons, and the activation as a button."""
        if layer_id == INPUT:
            count = len(self._experiment.data.features)
            one, more = translate("Headers", "1 input"), translate("Headers", "{units} inputs")
            text = one if count == 1 else more.format(units=count)
            return TextItem(text, small_font(), self._theme.muted)
        layer = self._experiment.network.layer(layer_id)
        text = translate("Headers", "{units} · {activation} ▾").format(
            units=len(layer.units), activation=core_text(ACTIVATIONS[layer.activation].label)
        )
        return self._activation_button(layer_id, text, self._layout.button_width)

    def _activation_button(self, layer_id: str, text: str, width: float) -> ButtonItem:
        tooltip = translate("Headers", "Change the activation function")
        return self._button(text, width, tooltip, lambda: self._pick_activation(layer_id))

    def _add_tools(self, layer_id: str, apart: float, y: float, comes: bool = False) -> None:
        """Add two buttons that change the number of neurons, and the port; none at the output."""
        if layer_id == OUTPUT:
            return
        if layer_id != INPUT:
            fewer = translate("Headers", "Remove the last neuron")
            more = translate("Headers", "Add a neuron")
            remove = partial(self._actions.remove_unit, layer_id)
            add = partial(self._actions.add_unit, layer_id)
            self._put(self._tool("−", px(24), fewer, remove), layer_id, -apart, y, comes)
            self._put(self._tool("+", px(24), more, add), layer_id, 0, y, comes)
        port = self._port(layer_id)
        self._put(port, layer_id, 0 if layer_id == INPUT else apart, y, comes)

    def _port(self, layer_id: str) -> PortItem:
        tooltip = translate(
            "Headers", "Drag to a later layer to connect the two, or click to choose one"
        )
        port = PortItem(layer_id, self._theme, tooltip, lambda: self._pick_target(layer_id))
        port.setData(CHROME_DATA, True)
        return port

    def _add_compact(self, layer_id: str) -> None:
        width, font = self._layout.column_width, small_font()
        font.setPointSizeF(font.pointSizeF() * COMPACT_SIZE)
        bold = QFont(font)
        bold.setBold(True)
        title = short_layer_title(self._experiment, layer_id)
        self._put(self._title(title, layer_id, bold, width - 2), layer_id, 0, 26)
        count = f"{len(self._experiment.units(layer_id)):,}"
        self._put(TextItem(count, font, self._theme.text, width=width - 2), layer_id, 0, 44)
        if layer_id != INPUT:
            text = core_text(ACTIVATIONS[self._experiment.network.layer(layer_id).activation].label)
            button = self._activation_button(layer_id, text, width - 4)
            self._put(button, layer_id, 0, 62)
        self._add_tools(layer_id, TOOLS_APART, TOOLS_AT, comes=True)

    def _add_insert_button(self, before: str) -> None:
        x = (self._layout.gap_before(before) - self._layout.tops[before][0]) / text_scale()
        size, y = (16.0, 4) if self._layout.is_compact else (22.0, 8)
        tooltip, add = (
            translate("Headers", "Add a layer here"),
            partial(self._actions.add_layer, before),
        )
        self._put(self._tool("+", px(size), tooltip, add), before, x, y)

    def _pick_activation(self, layer_id: str) -> None:
        menu = _menu()
        self._menus.fill_activation_menu(menu, layer_id)
        menu.exec(QCursor.pos())
        menu.deleteLater()

    def _pick_target(self, layer_id: str) -> None:
        menu = _menu()
        self._menus.fill_targets(menu, LayerPart(layer_id))
        if not menu.isEmpty():
            menu.exec(QCursor.pos())
        menu.deleteLater()


def _menu() -> QMenu:
    return QMenu(QApplication.activeWindow())  # in a window, it has its style sheet


def _bold() -> QFont:
    font = QApplication.font()
    font.setBold(True)
    return font
