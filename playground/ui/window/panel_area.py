"""The panels of the window in one fixed tree of splitters."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from playground.ui.look.text_size import px, text_scale
from playground.ui.window.giving_way import BESIDE_INSPECTOR, LEAST_INSPECTOR

LARGEST_SHARE = 0.75  # of a splitter that a panel with a size of its own may take
# of each group: what a panel may take by itself, whatever the size of text; the user may give more
SHARES = {"top": 0.32, "area": 0.58, "right": 0.7, "middle": 0.5}
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@dataclass(frozen=True)
class Group:
    """Panels and groups beside or below each other; the first visible one of `growing` grows.

    Attributes
    ----------
    least : by name, the pixels that the one that grows gets: the first part gives way
    """

    name: str
    orientation: Qt.Orientation
    parts: tuple["Group | str", ...]
    growing: tuple[str, ...]
    least: Mapping[str, int] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its parts."""
        return tuple(part if isinstance(part, str) else part.name for part in self.parts)


MIDDLE = Group("middle", DOWN, ("canvas", "layers"), ("canvas", "layers"))
RIGHT = Group(
    "right",
    DOWN,
    ("map", "inspector", "curves", "numbers"),
    ("curves", "inspector", "map"),
    least={"curves": BESIDE_INSPECTOR, "inspector": LEAST_INSPECTOR},
)
TOP = Group("top", ACROSS, ("side", MIDDLE, RIGHT), ("middle", "right"))
TREE = Group("area", DOWN, (TOP, "backprop", "circuit"), ("backprop", "circuit", "top"))


def names_in(group: Group) -> set[str]:
    """Return the names of all panels and groups in `group`."""
    inner = (names_in(part) for part in group.parts if isinstance(part, Group))
    return set(group.names).union(*inner)


class PanelArea(QWidget):
    """Shows some of its panels; where two meet, the line between them can be dragged.

    Attributes
    ----------
    panels : by name, the widgets
    sizes : by the name of a panel or group, its size in pixels at the normal text size
    shares : of their groups, for panels and groups that have no size
    """

    resized = pyqtSignal()

    def __init__(self, panels: Mapping[str, QWidget], first: Mapping[str, int]) -> None:
        super().__init__()
        self.panels, self.sizes, self._first = dict(panels), dict(first), dict(first)
        self.shares: dict[str, float] = {}
        self._splitters: list[_Splitter] = []  # the inner ones first
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._build(TREE))

    @property
    def is_held(self) -> bool:
        """Whether a panel waits for its turn to be painted."""
        held = Qt.WidgetAttribute.WA_ForceUpdatesDisabled
        return any(panel.testAttribute(held) for panel in self.panels.values())

    def _build(self, group: Group) -> "_Splitter":
        widgets = {
            name: self.panels[part] if isinstance(part, str) else self._build(part)
            for name, part in zip(group.names, group.parts, strict=True)
        }
        splitter = _Splitter(group, widgets, self.sizes, self._first, self.shares)
        self._splitters.append(splitter)
        return splitter

    def show_panels(self, names: frozenset[str]) -> None:
        """Show the panels of these names and no others; `share_out` gives them their sizes."""
        for name, panel in self.panels.items():
            if panel.isHidden() is (name in names):
                panel.setVisible(name in names)
        for splitter in self._splitters:
            splitter.show_if_needed()

    def set_sizes(
        self,
        sizes: Mapping[str, int],
        first: Mapping[str, int],
        shares: Mapping[str, float] | None = None,
    ) -> None:
        """Let `share_out` give these sizes; `first` are those that nobody has changed."""
        for mine, new in ((self.sizes, sizes), (self._first, first)):
            mine.clear()
            mine.update(new)
        self.shares.clear()
        self.shares.update(shares or {})

    def share_out(self) -> None:
        """Give every panel its size, and the rest to those that grow."""
        for splitter in reversed(self._splitters):
            splitter.share_out()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class _Splitter(QSplitter):
    """Keeps the sizes of its parts; one part takes what is left."""

    def __init__(
        self,
        group: Group,
        widgets: Mapping[str, QWidget],
        sizes: dict[str, int],
        first: Mapping[str, int],
        shares: Mapping[str, float],
    ) -> None:
        super().__init__(group.orientation)
        self.group, self._widgets, self._sizes = group, widgets, sizes
        self._first, self._shares = first, shares
        self._given: list[int] = []  # what the parts have got; the user may change it
        self.setObjectName(group.name)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for widget in widgets.values():
            self.addWidget(widget)
        self.splitterMoved.connect(lambda: self._keep_sizes())

    def show_if_needed(self) -> None:
        """Hide the splitter while none of its parts is shown, and lines that nothing is beside.

        Qt hides lines later, and lays everything out once more for it.
        """
        is_first = True
        for index, widget in enumerate(self._widgets.values()):
            if (handle := self.handle(index)) is not None:
                handle.setHidden(is_first or widget.isHidden())
            is_first &= widget.isHidden()
        self.setVisible(not is_first)

    @property
    def _growing(self) -> str | None:
        """The part that takes what is left."""
        return next(
            (name for name in self.group.growing if not self._widgets[name].isHidden()), None
        )

    def share_out(self) -> None:
        """Give the parts their sizes, and the rest to the one that grows."""
        room = self._room
        most, growing = round(room * LARGEST_SHARE), self._growing
        wanted = {
            name: 0 if widget.isHidden() else min(most, self._wanted(name))
            for name, widget in self._widgets.items()
        }
        if growing is not None:
            rest = room - sum(size for name, size in wanted.items() if name != growing)
            first = self.group.names[0]
            lack = min(px(self.group.least.get(growing, 0)) - rest, wanted[first])
            if lack > 0 and growing != first:
                wanted[first] -= lack
                rest += lack
            wanted[growing] = max(1, rest)
        self.setSizes(list(wanted.values()))
        self._given = self.sizes()

    def _wanted(self, name: str) -> int:
        widget = self._widgets[name]
        if name in self._sizes:
            return min(self._grown(name, self._sizes[name]), _most(widget, self.orientation()))
        if name in self._shares:
            return round(self._shares[name] * self._room)
        hint = widget.sizeHint()
        return hint.width() if self.orientation() == ACROSS else hint.height()

    def _grown(self, name: str, size: int) -> int:
        """Return a size in pixels at the present text size, with a limit to its growth."""
        limit = round(SHARES[self.group.name] * self._room)
        return min(px(size), limit if size == self._first.get(name) else max(size, limit))

    @property
    def _room(self) -> int:
        return self.width() if self.orientation() == ACROSS else self.height()

    def _keep_sizes(self) -> None:
        """Remember the sizes that the user has given to the parts."""
        for name, size, given in zip(self._widgets, self.sizes(), self._given, strict=True):
            hidden = self._widgets[name].isHidden()
            can_change = name != self._growing and not _is_fixed(self._widgets[name])
            if not hidden and size != given and can_change:
                normal = round(size / text_scale())
                self._sizes[name] = normal if self._grown(name, normal) == size else size

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        self.share_out()  # not what Qt does: all within would be laid out for other sizes, too

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() if self.group is not TREE else QSize(200, 120)


def _most(widget: QWidget, orientation: Qt.Orientation) -> int:
    return widget.maximumWidth() if orientation == ACROSS else widget.maximumHeight()


def _is_fixed(widget: QWidget) -> bool:
    """Return whether the widget has a height that cannot be changed now."""
    return widget.minimumHeight() == widget.maximumHeight()
