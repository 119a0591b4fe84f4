"""The pages beside the gate graph; a hidden page does nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import (
    QMenu,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.core.experiment.parts import Part
from playground.exchange.tables.table import Table
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.views.backprop.layer_vectors import Vectors
from playground.ui.widgets.menu_letters import lettered
from playground.ui.widgets.scroller import Scroller
from playground.ui.widgets.signals import signals_blocked
from playground.ui.widgets.splitter_sizes import Sizes, read_sizes, sizes_text

FIRST_SIZES = [600, 400]  # of the gate graph and the pages, as shares
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Subject:
    """What the pages are about.

    Attributes
    ----------
    part : the selected part
    node : the clicked gate, or a gate of the selected part
    node_title : what the gate belongs to, in words
    names : the symbol of each gate
    digits : significant digits
    is_known : whether the walk has come to the gradient of the part
    vectors : the graph of vector gates that `node` is of; None for a graph of scalars
    """

    part: Part | None
    node: int | None
    names: Mapping[int, str]
    digits: int
    is_known: bool = True
    vectors: Vectors | None = None
    node_title: str = ""


def weights_of(updates: int) -> str:
    """Say of which moment the weights of a page are: after this many updates."""
    if updates == 0:
        return translate("Backprop", "weights at the start")
    return translate("Backprop", "weights after update {count:,}").format(count=updates)


def not_yet() -> str:
    """Say that the walk must go on before a page can show its numbers."""
    return translate("Backprop", "Not computed yet: the walk has not come to this gradient.")


class PageView(QWidget):
    """One page; `refresh` is called when it is visible and something has changed."""

    subject: Subject | None = None
    snapshot: Snapshot | None = None

    def refresh(self) -> None:
        """Show the subject with the numbers of the present snapshot."""

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""

    def table_of(self, snapshot: Snapshot) -> Table | None:
        """Return what the page lists, for export; None if it lists nothing."""
        return None

    def stop(self) -> None:
        """Cancel computations."""


TitledPage = tuple[str, str, PageView]  # the title of the tab, its tooltip, the page
LEFT_MARGIN = 8  # pixels
LARGEST = 16_777_215  # QWIDGETSIZE_MAX: no limit
LARGEST_SHARE = 0.45  # of the width, that the pages may demand


class Pages(QWidget):
    """Tabs, one page at a time."""

    def __init__(self, pages: Mapping[str, TitledPage]) -> None:
        super().__init__()
        self._wanted, self._most = 0, LARGEST
        self.views = {name: view for name, (_, _, view) in pages.items()}
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setProperty("role", "small")
        self.tabs.setAccessibleName(self.tr("Pages beside the gate graph"))
        for title, tooltip, view in pages.values():
            self.tabs.setTabToolTip(self.tabs.addTab(title), plain(tooltip))
            self._stack.addWidget(Scroller(view, name=title))
        self.gathered = self._gathered_button()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LEFT_MARGIN, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.tabs)
        layout.addWidget(self.gathered, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._turn)
        follow_text_size(self, self._keep_width)

    def _gathered_button(self) -> QToolButton:
        """Make the button that stands for the tabs where they have no room: it opens a menu."""
        button, menu = QToolButton(), lettered(QMenu(self))
        button.setProperty("role", "switch")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleDescription(self.tabs.accessibleName())
        for index, name in enumerate(self.views):
            action = menu.addAction(self.tabs.tabText(index), partial(self.open, name))
            assert action is not None
            action.setToolTip(plain(self.tabs.tabToolTip(index)))
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        return button

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._gather()

    def _gather(self) -> None:
        """Show the tabs, or one button for them, so that no title is cut."""
        is_narrow = self.width() < self._wanted
        self.tabs.setHidden(is_narrow)
        self.gathered.setVisible(is_narrow)
        self._name_gathered()

    def _name_gathered(self) -> None:
        index = self.tabs.currentIndex()
        self.gathered.setText(f"{self.tabs.tabText(index)} ▾")
        self.gathered.setToolTip(plain(self.tabs.tabToolTip(index)))

    def limit_width(self, most: int) -> None:
        """Ask for no more than `most` pixels; tabs that have no room then scroll."""
        self._most = most
        self.setMinimumWidth(min(self._wanted, most))

    def _keep_width(self) -> None:
        """Be as wide as all tabs, whatever the pages show: else tabs would move under the mouse."""
        self.tabs.ensurePolished()  # small, as the style sheet has them
        front, widths = self.tabs.currentIndex(), []
        with signals_blocked(self.tabs):
            for index in (*range(self.tabs.count()), front):
                self.tabs.setCurrentIndex(index)  # its title is bold, and wider for that
                widths.append(self.tabs.sizeHint().width())
        self._wanted = max(widths) + LEFT_MARGIN
        self.limit_width(self._most)
        self._gather()

    @property
    def name(self) -> str:
        """The name of the page in front."""
        return list(self.views)[self.tabs.currentIndex()]

    @property
    def page(self) -> PageView:
        """The page in front."""
        return self.views[self.name]

    def open(self, name: str) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(list(self.views).index(name))

    def _turn(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._name_gathered()
        self.page.refresh()

    def show_subject(self, snapshot: Snapshot | None, subject: Subject) -> None:
        """Make all pages be about `subject`, with the numbers of `snapshot`."""
        for view in self.views.values():
            view.snapshot, view.subject = snapshot, subject
        self.page.refresh()

    def stop(self) -> None:
        """Cancel all computations, because the window is closing."""
        for view in self.views.values():
            view.stop()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        for view in self.views.values():
            view.set_theme(theme)


class WithPages(QSplitter):
    """The gate graph and its pages beside it; the pages demand only a share of the width."""

    def __init__(self, graph: QWidget, pages: Pages) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._pages = pages
        for index, (widget, stretch) in enumerate(((graph, 3), (pages, 2))):
            self.addWidget(widget)
            self.setStretchFactor(index, stretch)
        self._own = Sizes()
        self.setSizes(FIRST_SIZES)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._keep_sizes)

    def _keep_sizes(self) -> None:
        self._own = {"beside": (self.sizes(),)}

    def state(self) -> str:
        """Return what to remember: the sizes that the user has chosen."""
        return sizes_text(self._own)

    def restore(self, state: str) -> None:
        """Go back to remembered sizes; without them the graph has the larger part."""
        self._own = read_sizes(state, {"beside": (2,)})
        (sizes,) = self._own.get("beside", (FIRST_SIZES,))
        self.setSizes(sizes)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        self._pages.limit_width(round(LARGEST_SHARE * self.width()))
        super().resizeEvent(event)
