"""The palette of templates, each with a picture; a click opens one, as one undo step."""

from dataclasses import replace

from PyQt6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QCloseEvent, QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PyQt6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from playground.core.experiment.spec import Experiment
from playground.core.experiment.templates import TEMPLATES, Template
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, small_font, wire
from playground.ui.state.document import Document
from playground.ui.texts.plain import plain
from playground.ui.texts.translation import core_text
from playground.ui.views.canvas.geometry import CanvasLayout
from playground.ui.views.canvas.layout import lay_out_network
from playground.ui.views.canvas.routes import POINTS
from playground.ui.widgets.keys import see_mouse

PICTURE = QSize(150, 76)
ROOM = (560.0, 380.0)  # of the network in a picture, before it is made smaller
MARGIN = 12  # around the network in a picture, before it is made smaller
COLUMNS = 3


class Palette(QFrame):
    """Opens below a button; Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget, document: Document, theme: Theme) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self._document = document
        self._button: QWidget | None = None
        grid = QGridLayout(self)
        grid.setSpacing(6)
        self.buttons: dict[str, QToolButton] = {}
        for number, (name, template) in enumerate(TEMPLATES.items()):
            button = QToolButton()
            button.setText(core_text(template.label))
            button.setToolTip(
                plain(
                    self.tr("{name}: data, network and training. One step of undo.").format(
                        name=core_text(template.label)
                    )
                )
            )
            button.setIcon(
                QIcon(network_picture(template.build(), theme, PICTURE, self.devicePixelRatioF()))
            )
            button.setIconSize(PICTURE)
            button.setFont(small_font())
            button.setProperty("role", "thumbnail")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setFixedWidth(PICTURE.width() + px(70))
            button.clicked.connect(lambda _, template=template: self._pick(template))
            self.buttons[name] = button
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)

    def open_below(self, button: QWidget) -> None:
        """Show the templates below `button`."""
        self._button = button
        self.move(button.mapToGlobal(QPoint(0, button.height() + 4)))
        self.show()

    def closeEvent(self, event: QCloseEvent | None) -> None:
        super().closeEvent(event)
        if self._button is not None:
            see_mouse(self._button)

    def _pick(self, template: Template) -> None:
        self.close()
        name = self.tr("Template {name}").format(name=core_text(template.label))
        circuit = self._document.experiment.circuit
        self._document.begin(replace(template.build(), circuit=circuit), name)


def _area(layout: CanvasLayout) -> QRectF:
    """Return the rectangle of all boxes and edges, with a margin."""
    boxes = [box for layer in layout.boxes.values() for box in layer.values()]
    tops = [box.y - box.side / 2 for box in boxes]
    bottoms = [box.y + box.side / 2 for box in boxes]
    for bundle in layout.bundles.values():
        tops.append(bundle.bounds[1])
        bottoms.append(bundle.bounds[3])
    left, right = layout.columns[0].left, layout.columns[-1].right
    area = QRectF(left, min(tops), right - left, max(bottoms) - min(tops))
    return area.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


def network_picture(experiment: Experiment, theme: Theme, size: QSize, ratio: float) -> QPixmap:
    """Draw a small picture of the network of `experiment`."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    layout = lay_out_network(experiment, ROOM)
    boxes = [box for layer in layout.boxes.values() for box in layer.values()]
    curves = [curve for paths in layout.paths.values() for curve in paths.reshape(-1, POINTS, 2)]
    area = _area(layout)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = min(size.width() / area.width(), size.height() / area.height(), 0.5)
    painter.translate(size.width() / 2, size.height() / 2)
    painter.scale(scale, scale)
    painter.translate(-area.center())
    painter.setPen(QPen(wire(theme), 0.9 / scale))
    for curve in curves:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in curve.tolist()]))
    painter.setPen(QPen(QColor(theme.surface), 1 / scale))
    painter.setBrush(QColor(theme.text))
    for box in boxes:
        side = max(box.side * 0.8, min(5 / scale, 12.0))
        painter.drawRoundedRect(
            QRectF(box.x - side / 2, box.y - side / 2, side, side), side / 5, side / 5
        )
    painter.end()
    return pixmap
