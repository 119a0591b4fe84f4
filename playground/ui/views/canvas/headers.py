"""The headers of the layers: name, activation, buttons, in pixels of the screen at every zoom.

Those at the top of the columns are on a strip that stays at the top of the view and follows the
columns sideways. A layer that is not the first of its column has its header above its boxes.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QCursor, QFont, QFontMetricsF
from PyQt6.QtWidgets import QApplication, QGraphicsItem, QMenu

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.parts import LayerPart
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.export.pictures import CHROME_DATA
from playground.ui.look.text_size import text_scale
from playground.ui.look.theme import Theme, small_font
from playground.ui.texts.names import layer_title, short_layer_title
from playground.ui.texts.plain import for_menu
from playground.ui.texts.translation import core_text
from playground.ui.views.canvas.geometry import CanvasLayout
from playground.ui.views.canvas.header_forms import (
    BETWEEN,
    EDGE,
    LINE,
    TOOL,
    HeaderForm,
    button_width,
    header_form,
)
from playground.ui.views.canvas.items import ButtonItem, InsertItem, PortItem, TextItem
from playground.ui.widgets.menu_letters import lettered

INSERT, NARROW_INSERT = 22.0, 14.0  # widths of the button that adds a layer
MORE = "⋯"
FUNCTION = "f"  # an activation whose name has no room
LOCK = 22.0  # width of the sign of a frozen layer

translate = QCoreApplication.translate
HeaderItem = TextItem | ButtonItem


class PlacedHeader(NamedTuple):
    """An item of a header: `x` and `y` in pixels from the middle of the top of the header."""

    item: HeaderItem
    layer: str
    x: float
    y: float


class Headers:
    """Makes the items of all headers in one form.

    Parameters
    ----------
    column : from one column to the next, in pixels
    """

    def __init__(
        self,
        experiment: Experiment,
        layout: CanvasLayout,
        theme: Theme,
        actions: NetworkActions,
        menus: NetworkMenus,
        column: float,
    ) -> None:
        self._experiment, self._theme = experiment, theme
        self._actions, self._menus = actions, menus
        self._scale, self._column = text_scale(), column / text_scale()
        self.form: HeaderForm = header_form(column, text_scale())
        self._button_width = button_width(self.form, column, text_scale()) / text_scale()
        self.items: list[PlacedHeader] = []
        if self.form == "tiny":
            self._add_tiny(layout)
            return
        for layer_id in layout.tops:
            {"full": self._add_full, "short": self._add_short, "narrow": self._add_narrow}[
                self.form
            ](layer_id)
        for columns in layout.columns[1:]:
            self._add_insert_button(columns.layers[0], layout)

    # --- forms ------------------------------------------------------------------------------------

    def _add_full(self, layer_id: str) -> None:
        """Add the name, and below it the activation between a button for everything."""
        self._put(self._title(layer_id, self._column - 2 * INSERT), layer_id, 0, 0)
        subtitle = self._subtitle(layer_id)
        self._put(subtitle, layer_id, 0, 1)
        if layer_id == OUTPUT:
            return
        reach = self._button_width / 2 + BETWEEN + TOOL / 2
        if isinstance(subtitle, TextItem):
            reach = subtitle.text_width / 2 / self._scale + 2 * BETWEEN + TOOL / 2
        else:
            fewer = translate("Headers", "Remove the last neuron")
            more = translate("Headers", "Add a neuron")
            remove = partial(self._actions.remove_unit, layer_id)
            add = partial(self._actions.add_unit, layer_id)
            self._put(self._tool("−", TOOL, fewer, remove), layer_id, -reach, 1)
            self._put(self._tool("+", TOOL, more, add), layer_id, reach, 1)
            reach += TOOL + BETWEEN
        self._put(self._port(layer_id), layer_id, reach, 1)

    def _add_short(self, layer_id: str) -> None:
        """Add the name, and below it the activation and the button of a menu."""
        self._put(self._title(layer_id, self._column - 2 * INSERT), layer_id, 0, 0)
        aside = (TOOL + BETWEEN) / 2
        self._put(self._subtitle(layer_id), layer_id, -aside, 1)
        self._put(self._more(MORE, layer_id, TOOL), layer_id, self._button_width / 2 + BETWEEN, 1)

    def _add_narrow(self, layer_id: str) -> None:
        """Add the short name, the activation and the number of neurons, one below the other."""
        width = self._column - 4
        self._put(self._title(layer_id, width - NARROW_INSERT, short=True), layer_id, 0, 0)
        if layer_id != INPUT:
            self._put(self._activation_button(layer_id, width), layer_id, 0, 1)
        count = f"{len(self._experiment.units(layer_id)):,} {MORE}"
        self._put(self._more(count, layer_id, width), layer_id, 0, 2)

    def _add_tiny(self, layout: CanvasLayout) -> None:
        """Add a button for as many neighbouring columns as share the width of one."""
        together = max(1, round(TOOL / self._column + 0.5))
        layers = [layer for column in layout.columns for layer in column.layers]
        first = {column.layers[0] for column in layout.columns[::together]}
        groups: list[list[str]] = []
        for layer_id in layers:
            if layer_id in first:
                groups.append([])
            groups[-1].append(layer_id)
        for group in groups:
            width = max(TOOL, self._column) - 2
            self._put(self._title(group[0], width, short=True), group[0], 0, 0)
            self._put(self._more(MORE, group[0], width, *group[1:]), group[0], 0, 1)

    def _add_insert_button(self, before: str, layout: CanvasLayout) -> None:
        """Add the button between two columns that adds a layer there."""
        is_narrow = self.form == "narrow"
        share = self._column / layout.column_width
        x = (layout.gap_before(before) - layout.tops[before][0]) * share
        tooltip, add = (
            translate("Headers", "Add a layer here"),
            partial(self._actions.add_layer, before),
        )
        width = (NARROW_INSERT if is_narrow else INSERT) * self._scale
        button = InsertItem(before, width, small_font(), self._theme, tooltip, add)
        button.setData(CHROME_DATA, True)
        self._put(button, before, x, 0)

    # --- items ------------------------------------------------------------------------------------

    def _put(self, item: HeaderItem, layer: str, x: float, line: int) -> None:
        """Add an item on a line of a header; lengths are those at the normal size of text."""
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        y = EDGE + (line + 0.5) * LINE
        self.items.append(PlacedHeader(item, layer, x * self._scale, y * self._scale))

    def _title(self, layer_id: str, width: float, short: bool = False) -> TextItem:
        """Make the name of a layer, with a lock if it is frozen."""
        frozen = layer_id != INPUT and self._experiment.network.layer(layer_id).frozen
        font = small_font(bold=True) if short else _bold()
        room = width * self._scale - (LOCK * self._scale if frozen else 0)
        names = self._names(layer_id)[1 if short else 0 :]
        metrics = QFontMetricsF(font)
        fitting = (name for name in names if metrics.horizontalAdvance(name) <= room)
        title = next(fitting, names[-1])
        width *= self._scale
        return TextItem(title, font, self._theme, width=width, is_locked=frozen)

    def _names(self, layer_id: str) -> list[str]:
        """Return the names of a layer, from the longest to its number, or its letter, alone."""
        names = [layer_title(self._experiment, layer_id)]
        names.append(short_layer_title(self._experiment, layer_id))
        letters = {INPUT: "x", OUTPUT: "ŷ"}
        number = self._experiment.network.layer_number
        names.append(letters[layer_id] if layer_id in letters else f"{number(layer_id)}")
        return names

    def _subtitle(self, layer_id: str) -> HeaderItem:
        """Make the line with the number of neurons, and the activation as a button."""
        if layer_id == INPUT:
            count = len(self._experiment.data.features)
            one, more = translate("Headers", "1 input"), translate("Headers", "{units} inputs")
            text = one if count == 1 else more.format(units=count)
            needed = QFontMetricsF(small_font()).horizontalAdvance(text) + 2
            width = min(self._button_width * self._scale, needed)
            return TextItem(text, small_font(), self._theme, width=width, is_muted=True)
        texts = (
            translate("Headers", "{units} · {activation} ▾"),
            translate("Headers", "{units} · {activation}"),
        )
        return self._activation_button(layer_id, self._button_width, texts)

    def _activation_button(
        self, layer_id: str, width: float, texts: tuple[str, ...] = ()
    ) -> ButtonItem:
        """Make the button of the activation, with the first of `texts` that fits, or its name."""
        layer = self._experiment.network.layer(layer_id)
        activation = ACTIVATIONS[layer.activation]
        name, units = core_text(activation.label), len(layer.units)
        names = dict.fromkeys((name, activation.symbol or name, FUNCTION))
        wordings = [*(text.format(units=units, activation=name) for text in texts), *names]
        metrics, room = QFontMetricsF(small_font()), width * self._scale - 4
        fitting = (text for text in wordings if metrics.horizontalAdvance(text) <= room)
        tooltip = translate("Headers", "Change the activation function, {activation}")
        return self._button(
            next(fitting, FUNCTION),
            width,
            tooltip.format(activation=name),
            lambda: self._pick_activation(layer_id),
        )

    def _more(self, text: str, layer_id: str, width: float, *others: str) -> ButtonItem:
        """Make the button of a menu with all that can be done to a layer, and to `others`."""
        tooltip = translate("Headers", "Neurons, connections and more of {layer}").format(
            layer=layer_title(self._experiment, layer_id)
        )
        if others:
            tooltip = translate("Headers", "The layers here, from {first} to {last}").format(
                first=layer_title(self._experiment, layer_id),
                last=layer_title(self._experiment, others[-1]),
            )
        return self._tool(text, width, tooltip, lambda: self._offer(layer_id, *others))

    def _port(self, layer_id: str) -> PortItem:
        tooltip = translate(
            "Headers", "Drag to a later layer to connect the two, or click to choose one"
        )
        port = PortItem(layer_id, self._theme, tooltip, lambda: self._pick_target(layer_id))
        port.setData(CHROME_DATA, True)
        return port

    def _button(
        self, text: str, width: float, tooltip: str, clicked: Callable[[], None]
    ) -> ButtonItem:
        return ButtonItem(text, width * self._scale, small_font(), self._theme, tooltip, clicked)

    def _tool(
        self, text: str, width: float, tooltip: str, clicked: Callable[[], None]
    ) -> ButtonItem:
        """Make a button that shows nothing of the network; exported pictures leave it out."""
        button = self._button(text, width, tooltip, clicked)
        button.setData(CHROME_DATA, True)
        return button

    # --- menus ------------------------------------------------------------------------------------

    def _pick_activation(self, layer_id: str) -> None:
        menu = _menu()
        self._menus.fill_activation_menu(menu, layer_id)
        _open(menu)

    def _pick_target(self, layer_id: str) -> None:
        menu = _menu()
        self._menus.fill_targets(menu, LayerPart(layer_id))
        _open(menu)

    def _offer(self, layer_id: str, *others: str) -> None:
        menu = _menu()
        if not others:
            self._menus.fill_layer_menu(menu, layer_id)
        for each in (layer_id, *others) if others else ():
            submenu = menu.addMenu(for_menu(layer_title(self._experiment, each)))
            assert submenu is not None
            self._menus.fill_layer_menu(submenu, each)
        _open(menu)


def _menu() -> QMenu:
    return lettered(QMenu(QApplication.activeWindow()))  # in a window, it has its style sheet


def _open(menu: QMenu) -> None:
    if not menu.isEmpty():
        menu.exec(QCursor.pos())
    menu.deleteLater()


def _bold() -> QFont:
    font = QApplication.font()
    font.setBold(True)
    return font
