"""The canvas: the scene in a view that zooms, pans, and says what is under the mouse."""

from PyQt6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PyQt6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PyQt6.QtWidgets import QFrame, QGraphicsView, QLabel, QMenu, QVBoxLayout, QWidget

from playground.core.data import batch_bytes, batch_size
from playground.core.features import FEATURES
from playground.core.network import Key, Layout
from playground.core.spec import BIAS, INPUT, Experiment
from playground.snapshot import Snapshot
from playground.ui.canvas.items import FULL_WEIGHT
from playground.ui.canvas.layout import depth
from playground.ui.canvas.menus import NetworkActions
from playground.ui.canvas.scene import MAX_DRAWN, NetworkScene, Target
from playground.ui.canvas.value_editor import ValueEditor
from playground.ui.document import Document
from playground.ui.text import layer_title, memory, number
from playground.ui.theme import Theme, mono_font

LARGEST_FIT = 1.35
SEPARATOR, HARD_SPACE = "   ·   ", "\u00a0"
CLICK_REACH = 4  # pixels that the mouse may move in a click
ZOOM_STEP = 1.15


class CanvasView(QGraphicsView):
    """Shows the network. `painted` counts the paint events, for the benchmark."""

    def __init__(self, document: Document, actions: NetworkActions, theme: Theme) -> None:
        super().__init__()
        self._document, self._actions, self._theme = document, actions, theme
        self.network_scene = NetworkScene(actions, theme)
        self.setScene(self.network_scene)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setFrameShape(QFrame.Shape.NoFrame)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # a Korean input method would swallow the shortcuts
        self.setAccessibleName(self.tr("Network canvas"))
        self.setMouseTracking(True)
        self._fitted = True
        self._target: Target | None = None
        self._snapshot: Snapshot | None = None
        self._bubble = QLabel(self.viewport())
        self._bubble.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bubble.setFont(mono_font())
        self._bubble.hide()
        self._pressed_at = QPoint()
        self.editor = ValueEditor(self.viewport())  # type: ignore[arg-type]
        self.editor.picked.connect(self._set_value)
        self.editor.refused.connect(document.refused)
        self.painted = 0

    # --- content ----------------------------------------------------------------------------------------------------

    def rebuild(self) -> None:
        """Draw the structure of the document's network anew; the numbers come with the next frame."""
        self._target = None
        self._bubble.hide()
        self.editor.cancel()
        self.network_scene.build(self._document.experiment, self._theme)
        self.setAccessibleDescription(describe(self._document.experiment))
        if self._fitted:
            self.fit()

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the numbers of `snapshot`."""
        self._snapshot = snapshot
        self.network_scene.show_frame(snapshot)
        self._show_bubble()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.setStyleSheet(f"QGraphicsView {{ background: {theme.surface}; }}")
        self._bubble.setStyleSheet(
            f"background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.line};"
            "border-radius: 6px; padding: 3px 7px;"
        )
        self.rebuild()
        if self._snapshot is not None and self._snapshot.revision == self._document.revision:
            self.show_frame(self._snapshot)

    # --- zoom and pan -----------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Show the whole network, and keep doing so until the user zooms."""
        self._fitted = True
        rect = self.network_scene.sceneRect()
        if rect.isEmpty():
            return
        size = self.viewport().size()  # type: ignore[union-attr]
        scale = min(size.width() / rect.width(), size.height() / rect.height(), LARGEST_FIT)
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(rect.center())

    def zoom(self, factor: float) -> None:
        """Zoom in (factor > 1) or out."""
        present = self.transform().m11()
        factor = min(max(factor, 0.1 / present), 8.0 / present)
        self._fitted = False
        self.scale(factor, factor)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None and event.angleDelta().y():
            self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        super().paintEvent(event)
        self.painted += 1

    # --- pointing ---------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        super().mouseMoveEvent(event)
        if event is None or event.buttons():
            return
        self._target = self.network_scene.target_at(self.mapToScene(event.pos()))
        self._show_bubble(event.pos())

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is not None:
            self._pressed_at = event.pos()
            self.setFocus(Qt.FocusReason.MouseFocusReason)  # a click beside an open field accepts it
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        super().mouseReleaseEvent(event)
        if event is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (event.pos() - self._pressed_at).manhattanLength() < CLICK_REACH:
            self._edit_at(event.pos())

    def _edit_at(self, position: QPoint) -> None:
        """Open the field for the edge or the bias at `position`."""
        target = self.network_scene.target_at(self.mapToScene(position))
        snapshot = self._snapshot
        if target is None or snapshot is None or snapshot.revision != self._document.revision:
            return
        offset = snapshot.layout.offsets.get(target.key)
        if offset is not None and (target.on_bias or not target.is_unit):
            self._bubble.hide()
            self.editor.edit(target.key, float(snapshot.parameters[offset]), position)

    def _set_value(self, key: Key, value: float, merge: str) -> None:
        snapshot = self._snapshot
        if snapshot is None or key not in snapshot.layout.offsets:
            return
        old = float(snapshot.parameters[snapshot.layout.offsets[key]])
        what = self.tr("Set bias") if key[2] == BIAS else self.tr("Set weight")
        self._document.set_parameter(key, old, value, what, merge)

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        self._target = None
        self.network_scene.target_at(self.mapToScene(QPoint(-10_000, -10_000)))
        self._bubble.hide()

    def contextMenuEvent(self, event: QContextMenuEvent | None) -> None:
        if event is None:
            return
        self._target = None
        self._bubble.hide()
        menu = QMenu(self)
        if self.fill_menu(menu, event.pos()):
            menu.exec(event.globalPos())
        menu.deleteLater()

    def fill_menu(self, menu: QMenu, position: QPoint) -> bool:
        """Fill the context menu for what is at `position`; False if there is nothing."""
        point = self.mapToScene(position)
        target, layer = self.network_scene.target_at(point), self.network_scene.layer_at(point)
        if target is not None and target.is_unit:
            self._actions.fill_unit_menu(menu, target.key[0], target.key[1])
        elif target is not None:
            self._actions.fill_edge_menu(menu, target.key, lambda: self._edit_at(position))
        elif layer is not None:
            self._actions.fill_layer_menu(menu, layer)
        return not menu.isEmpty()

    def _show_bubble(self, position: QPoint | None = None) -> None:
        snapshot = self._snapshot
        if self.editor.isVisible() or self._target is None or snapshot is None or snapshot.revision != self._document.revision:
            self._bubble.hide()
            return
        self._bubble.setText(self._describe(self._target, snapshot))
        self._bubble.adjustSize()
        if position is not None:
            area = self.viewport().rect()  # type: ignore[union-attr]
            x = min(position.x() + 16, area.right() - self._bubble.width() - 4)
            y = position.y() + 18 if position.y() + 50 < area.bottom() else position.y() - 36
            self._bubble.move(max(4, x), max(4, y))
        self._bubble.show()

    def _describe(self, target: Target, snapshot: Snapshot) -> str:
        layer, unit, source, source_unit = target.key
        experiment = snapshot.experiment
        name = self._unit_name(experiment, layer, unit)
        value = snapshot.layout.offsets.get(target.key)
        if value is None:
            return name
        shown = number(float(snapshot.parameters[value]), 4)
        if snapshot.gradient is not None:
            shown = self.tr("{value}\n∂L/∂{symbol} = {gradient} on the samples of the last update").format(
                value=shown, symbol="b" if target.is_unit else "w", gradient=number(float(snapshot.gradient[value]), 4)
            )
        if target.is_unit:
            return self.tr("{neuron}: bias b = {value}").format(neuron=name, value=shown)
        return self.tr("{source} → {neuron}: weight w = {value}").format(
            source=self._unit_name(experiment, source, source_unit), neuron=name, value=shown
        )

    def _unit_name(self, experiment: Experiment, layer: str, unit: str) -> str:
        if layer == INPUT:
            return FEATURES[unit].label
        position = experiment.units(layer).index(unit) + 1
        return self.tr("{layer}, neuron {number}").format(layer=layer_title(experiment, layer), number=position)


class CanvasPanel(QWidget):
    """The canvas with a line of facts below it."""

    def __init__(self, document: Document, actions: NetworkActions, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("canvasArea")
        self._document = document
        self.view = CanvasView(document, actions, theme)
        self.facts = QLabel()
        self.facts.setProperty("role", "muted")
        self.facts.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.facts.setWordWrap(True)
        self.facts.setContentsMargins(12, 4, 12, 0)
        self.legend = QLabel()
        self.legend.setProperty("role", "muted")
        self.legend.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.legend.setContentsMargins(12, 2, 12, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.facts)
        layout.addWidget(self.legend)
        document.changed.connect(self.rebuild)
        document.file_changed.connect(self.rebuild)
        self._built = self._structure()
        self.set_theme(theme)
        self._show_facts()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.view.set_theme(theme)
        text = self.tr(
            "{positive} positive   {negative} negative weight   ·   wider = larger |w|, widest from {full:g}   ·   ● bias"
        )
        self.legend.setText(
            text.format(
                positive=f'<span style="color:{theme.positive}">━━</span>',
                negative=f'<span style="color:{theme.negative}">╍╍</span>',
                full=FULL_WEIGHT,
            ).replace("   ", "&nbsp;&nbsp; ")
        )

    def rebuild(self) -> None:
        """Show the structure of the document's network."""
        if self._structure() != self._built:
            self._built = self._structure()
            self.view.rebuild()
        self._show_facts()

    def _structure(self) -> object:
        """What the drawing depends on, apart from the numbers."""
        return self._document.experiment.network, self._document.experiment.data.features

    def _show_facts(self) -> None:
        facts = describe(self._document.experiment)
        if (edges := self.view.network_scene.edge_count) > MAX_DRAWN:
            facts = self.tr("{facts}   ·   the {drawn} strongest of {edges:,} edges are drawn").format(
                facts=facts, drawn=MAX_DRAWN, edges=edges
            )
        unbroken = facts.replace(" ", HARD_SPACE).replace(SEPARATOR.replace(" ", HARD_SPACE), SEPARATOR)  # wrap between facts only
        self.facts.setText(unbroken)


def describe(experiment: Experiment) -> str:
    """The network in one sentence: its name as taught and its parameters."""
    weights, biases = Layout(experiment).counts
    return QCoreApplication.translate(
        "Network",
        "{layers}-layer network (the input layer is not counted)   ·   "
        "{total:,} parameters = {weights:,} weights + {biases:,} biases   ·   one mini-batch of {batch:,} needs {memory}",
    ).format(
        layers=depth(experiment),
        total=weights + biases,
        weights=weights,
        biases=biases,
        batch=batch_size(experiment),
        memory=memory(batch_bytes(experiment)),
    )
