"""A view of a network that is laid out for the size of the view, with headers at its top."""

from collections.abc import Sequence

from PyQt6.QtCore import QPoint, QPointF, QRect, QRectF, QTimer
from PyQt6.QtGui import QResizeEvent, QShowEvent

from playground.core.experiment.parts import LayerPart, Part
from playground.core.experiment.spec import Experiment
from playground.ui.look.text_size import follow_text_size, text_scale
from playground.ui.look.theme import Theme
from playground.ui.views.canvas import pointing
from playground.ui.views.canvas.animation import LayoutAnimation
from playground.ui.views.canvas.geometry import CanvasLayout
from playground.ui.views.canvas.scene import NetworkScene
from playground.ui.widgets.zoom import ZoomView

ROOM = 60  # pixels around a part that has been brought into sight
LAYOUT_DELAY = 150  # milliseconds after the last change of size, until all is laid out for it
# edges, and connections, up to which a change of layout is animated; more would stutter
MOST_ANIMATED, MOST_CONNECTIONS = 3000, 100


class NetworkView(ZoomView):
    """Lays the network out anew when its size changes, and keeps the headers above the columns."""

    def __init__(self, scene: NetworkScene) -> None:
        super().__init__()
        self._built, self.network_scene = False, scene
        self._is_fitting = False
        self.setScene(scene)
        self.animation = LayoutAnimation(self, self._show_layout)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(LAYOUT_DELAY)
        self._resized.timeout.connect(self.use_room)
        follow_text_size(self, self._use_text_size)

    @property
    def is_dragging(self) -> bool:
        """Whether a drag is under way, for which everything stays where it is."""
        return False

    def build(self, experiment: Experiment, theme: Theme, animated: bool) -> None:
        """Draw the network of `experiment`, gliding to it from the one that is shown."""
        before = self.network_scene.shown if self._built else None
        self.network_scene.room = self._room()
        self.network_scene.build(experiment, theme)
        self._built = True
        self._go_to_layout(before if animated else None)

    def picture(self) -> QRectF:
        return self.network_scene.sceneRect()

    def space(self) -> QRect:
        """Return the part of the viewport below the headers."""
        header = round(self.network_scene.layout.header) if self._built else 0
        return self.viewport().rect().adjusted(0, header, 0, 0)  # type: ignore[union-attr]

    def paint_network(self) -> None:
        """Paint what is below the headers at the top, which no frame of training changes."""
        viewport = self.viewport()
        assert viewport is not None
        height = int(self.network_scene.places.height)
        viewport.update(viewport.rect().adjusted(0, height, 0, 0))

    def use_room(self, animated: bool = True) -> None:
        """Lay the network out for the present size of the view."""
        self._resized.stop()
        if not self._built or self.network_scene.room == self._room():
            return
        if self.is_dragging:
            self._resized.start()
            return
        self._lay_out_anew(animated)

    def _use_text_size(self) -> None:
        """Lay the network out for the present size of text."""
        if self._built and self.network_scene.layout.text_scale != text_scale():
            self._lay_out_anew(animated=False)

    def _lay_out_anew(self, animated: bool) -> None:
        self.network_scene.room = self._room()
        self.network_scene.lay_out_anew()
        self._go_to_layout(self.network_scene.shown if animated else None)

    def _room(self) -> tuple[float, float]:
        size = self.viewport().size()  # type: ignore[union-attr]
        return float(size.width()), float(size.height())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if not self.is_fitted:
            self._place_headers()
        self._resized.start()

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self.use_room(animated=False)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if not self._is_fitting:
            self._place_headers()

    def fit(self) -> None:
        self._is_fitting = True  # it scrolls both ways
        super().fit()
        self._is_fitting = False
        self._place_headers()

    def _place_headers(self) -> None:
        """Keep the headers at the top of the view, each above its column."""
        if not self._built:
            return
        left, top, right, bottom = self.network_scene.layout.rect
        whole = QRectF(left, top, right - left, bottom - top)
        # while all glides, headers have the form that they will have
        fits = self.is_fitted and not self.space().isEmpty()
        zoom = self.scale_to_fit(whole) if fits else self.transform().m11()
        width = self.viewport().width()  # type: ignore[union-attr]
        self.network_scene.place_headers(self.viewportTransform(), width, zoom)

    def _go_to_layout(self, before: CanvasLayout | None) -> None:
        """Show the layout of the scene; gliding to it from `before`, if that is not too slow."""
        layout = self.network_scene.layout
        if before is not None and self._can_move:
            self.animation.go(before, layout)
        else:
            self.animation.stop()
            self._show_layout(layout, rough=False)

    @property
    def _can_move(self) -> bool:
        scene = self.network_scene
        return scene.edge_count <= MOST_ANIMATED and len(scene.edges) <= MOST_CONNECTIONS

    def _show_layout(self, layout: CanvasLayout, rough: bool) -> None:
        self.network_scene.arrange(layout, rough)
        self._follow_layout()

    def _follow_layout(self) -> None:
        """Keep the picture fitted and the headers above it after a change of layout."""
        if self.is_fitted:
            self.fit()
        else:
            self._place_headers()

    # --- parts ------------------------------------------------------------------------------------

    def position_of(self, part: Part) -> QPoint:
        """Return where `part` is drawn, in pixels of the view."""
        return self.mapFromScene(pointing.middle_of(self.network_scene, part))

    def show_part(self, part: Part) -> None:
        """Bring `part` into sight, wherever the user has moved the picture."""
        if self._is_in_sight(part):
            return
        at, room = self._spot(part), self.space().adjusted(ROOM, ROOM, -ROOM, -ROOM)
        to = (
            min(max(at.x(), room.left()), max(room.left(), room.right())),
            min(max(at.y(), room.top()), max(room.top(), room.bottom())),
        )
        for bar, by in (
            (self.horizontalScrollBar(), at.x() - to[0]),
            (self.verticalScrollBar(), at.y() - to[1]),
        ):
            bar.setValue(bar.value() + by)  # type: ignore[union-attr]

    def show_one_of(self, parts: Sequence[Part]) -> None:
        """Bring the last of `parts` into sight, unless another one is."""
        if parts and not any(map(self._is_in_sight, parts)):
            self.show_part(parts[-1])

    def _is_in_sight(self, part: Part) -> bool:
        return self.space().contains(self._spot(part))

    def _spot(self, part: Part) -> QPoint:
        """Return where `part` is; of a layer not its header, which is always at the top."""
        if not isinstance(part, LayerPart):
            return self.position_of(part)
        left, top, right, bottom = self.network_scene.shown.extent(part.layer)
        return self.mapFromScene(QPointF((left + right) / 2, (top + bottom) / 2))
