"""The main window: puts views, menus and toolbar together and connects them."""

from functools import partial
from importlib import import_module

from PyQt6.QtGui import QCloseEvent, QHideEvent, QShowEvent

from playground.about import APP_NAME
from playground.live.snapshot import Snapshot
from playground.ui.look.style import apply_theme
from playground.ui.look.text_size import refresh
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.texts.plain import for_title
from playground.ui.widgets.beside import Beside
from playground.ui.widgets.focus_ring import FocusRing
from playground.ui.window import handlers, menus
from playground.ui.window.actions import build_actions
from playground.ui.window.announcing import Announcing
from playground.ui.window.change_of_look import ChangeOfLook
from playground.ui.window.drawer import Drawer
from playground.ui.window.edit_news import EditNews
from playground.ui.window.engines import Engines
from playground.ui.window.file_drop import FileDrop
from playground.ui.window.files import FileController
from playground.ui.window.frame_turns import FrameTurns
from playground.ui.window.full_screen import FullScreen
from playground.ui.window.kept_view import KeptView
from playground.ui.window.keyboard import Keyboard
from playground.ui.window.late_parts import LateParts
from playground.ui.window.later import IdleTurns, Step
from playground.ui.window.notice import Notice
from playground.ui.window.notice_places import places_of_notices
from playground.ui.window.pace import DEFAULT_SPEED
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.present import Present
from playground.ui.window.report import ErrorNotice, attempt
from playground.ui.window.settings import Settings
from playground.ui.window.status_line import StatusLine
from playground.ui.window.status_tips import StatusTips
from playground.ui.window.tabs import drawer_pages
from playground.ui.window.text_sizes import TextSizes
from playground.ui.window.toolbar import Toolbar
from playground.ui.window.views import LATE_MODULES, Shared, Views, make_views, share
from playground.ui.window.walk_words import WalkWords
from playground.ui.window.ways_on import Course


class MainWindow(LateParts):
    """Shows everything about one network. It is the `Speaker` of its parts."""

    views: Views
    files: FileController
    panel_layout: PanelLayout
    present: Present

    def __init__(
        self,
        document: Document,
        controller: RunController,
        settings: Settings,
        theme: Theme,
        shared: Shared | None = None,
    ) -> None:
        super().__init__()
        apply_theme(theme, self)
        self.document, self.controller, self.settings = document, controller, settings
        self.theme, self._look = theme, ChangeOfLook(self)
        self.shared = shared or share(document, controller)
        edits = handlers.edit_handlers(self.shared, self.show_selected, self.paste_table)
        acts = handlers.run_handlers(document, controller) | edits
        acts |= handlers.window_handlers(self, self)
        self.actions_by_name = build_actions(self, acts, document.undo_stack)
        self.toolbar = Toolbar(self.actions_by_name, theme)
        self.views = make_views(document, self.shared, lambda: self.theme)
        self.status, self.focus_ring = StatusLine(), FocusRing(self)
        self.drawer = Drawer(drawer_pages(self.views))
        places = places_of_notices(self, self.views, self.drawer.tabs, self.status)
        self.notice, self.message = Notice(self, places, theme), Notice(self, places, theme, True)
        StatusTips(self, self.status, (self.notice, self.message))
        self.errors = ErrorNotice(self, lambda: self.files.save_copy())
        self._put_together()
        refresh(self)  # sizes that were measured before the views had the style sheet
        about = (self.toolbar, *self.panel_layout.in_order), self.views, self.status, edits
        escape = self.present.escape, (self.notice, self.message)
        self.keyboard = Keyboard(self, self.actions_by_name, settings, *about, *escape)
        self._news = EditNews(document, self.message, document.undo_stack.undo)
        self._shown_update = self._shown_revision = 0
        self.course = Course(document, self, acts["restart"], controller.set_running)
        self._connect()
        FileDrop(self, self.openers, lambda text: self.page_links.show(text), self.notify)
        self.announcing = Announcing(self, self)
        self.panel_layout.restore()
        self.follow_settings()
        self._follow_data()
        self.toolbar.speed.setValue(DEFAULT_SPEED)
        self._show_title()
        self._note_document()
        self.views.canvas.view.setFocus()

    def _put_together(self) -> None:
        """Make the panels, the exports and the menus around the views."""
        views, settings = self.views, self.settings
        self._turns = FrameTurns(views, self.drawer.pages)
        self.panel_layout = PanelLayout(self, settings, views, self.shared, self.drawer, self.theme)
        self.panel_layout.add_bars(self.toolbar, self.status)
        self.beside = beside = Beside(self)
        around = settings, self, beside, KeptView(self.shared, self.panel_layout)
        self.files = FileController(self, self.document, self.controller, *around)
        self.full_screen = FullScreen(self, self)
        self.text_sizes = TextSizes(self, self.panel_layout, settings, self)
        parts = self.panel_layout, self.full_screen, self.text_sizes, self.actions_by_name
        about = self.toolbar, views, self.shared.walk_controller, self.theme
        self.present = Present(self, *parts, *about, speaker=self)
        imports = [partial(import_module, name) for name in LATE_MODULES]
        steps: list[Step] = [*imports, *(place.build for place in views.places)]
        self.late = IdleTurns(self, steps, lambda: self.panel_layout.area.is_held)
        self.controller.drawn.connect(self.late.begin)
        self._build_menus()

    def _build_menus(self) -> None:
        bar = self.menuBar()
        assert bar is not None
        panels = {f"panel_{name}": one for name, one in self.panel_layout.toggles.items()}
        network = self.document, self.actions_by_name, self.shared.menus
        self.engines = Engines(self, self.document, self.controller, self.settings)
        fillers: dict[str, menus.Filler] = {
            "templates": lambda menu: menus.fill_templates(menu, self.files.new_from),
            "examples": lambda menu: menus.fill_examples(menu, self.files.open),
            "recent": self.fill_recent,
            "export": self.fill_exports,
            "text_size": self.text_sizes.fill_menu,
            "network": lambda menu: menus.fill_network_menu(menu, *network),
            "engine": self.engines.fill_menu,
            "language": lambda menu: self.languages.fill_menu(menu),
        }
        menus.build_menus(bar, panels, self.actions_by_name, fillers | self.fillers_of_looks())

    def _connect(self) -> None:
        self.controller.running_changed.connect(self._show_running)
        for part in (self.status, self.toolbar, self._turns):
            self.controller.waiting_changed.connect(part.wait)
        self.controller.failed.connect(self.errors.tell_training)
        self.toolbar.pace_picked.connect(self.controller.set_pace)
        self.toolbar.run.clicked.connect(self.panel_layout.side.close_if_afloat)
        self.shared.watched.changed.connect(self.controller.watch)
        self.views.inspector_place.built.connect(self._use_inspector)
        self.views.experiment_place.built.connect(self.connect_import)
        self.shared.selection_actions.said.connect(self.message.say_in_turn)
        self.shared.selection_actions.said_of_edit.connect(self._news.add)
        open_training = partial(self.panel_layout.side.open, "training")
        show_map = partial(self.panel_layout.open, "map")
        self.views.map_view.painting.switched.connect(lambda is_on: is_on and show_map())
        self.views.settings_strip.more_wanted.connect(open_training)
        self.panel_layout.changed.connect(self._look.finish)
        self.panel_layout.changed.connect(self._show_in_new_panels)
        self.panel_layout.switched.connect(partial(handlers.check_workspace, self.actions_by_name))
        self.panel_layout.switched.connect(self.toolbar.show_workspace)
        self.panel_layout.switched.connect(self.status.show_workspace)
        self.shared.scales.changed.connect(self.show_latest)
        walk = self.shared.walk_controller
        walk.frame.connect(self.show_frame)
        self.controller.frame.connect(self._show_title)  # a walk of a large network comes later
        walk.moved.connect(self.views.canvas.follow_phase)
        self._walk_words = WalkWords(walk, self.status)
        self.views.canvas.view.unit_pointed.connect(self.views.map_view.show_unit)
        selection = self.shared.selection
        selection.changed.connect(lambda: self.views.map_view.keep_unit(selection.current))
        selection.changed.connect(self.panel_layout.paint_in_turns)
        self._connect_document()
        self.full_screen.changed.connect(self.actions_by_name["full_screen"].setChecked)
        self.text_sizes.changed.connect(lambda: self.set_theme(self.theme))

    def _use_inspector(self) -> None:
        """Show the frame on screen in the inspector, which has just been built."""
        self.views.inspector.said.connect(self.message.say_in_turn)
        self.with_frame(self.views.inspector.show_frame)

    def _connect_document(self) -> None:
        self.document.path_changed.connect(self.notice.hide)  # it may be of an earlier attempt
        document = self.document
        document.refused.connect(lambda e: self.errors.tell_refused(e, document.experiment))
        for changed in (document.changed, document.path_changed, document.undo_stack.cleanChanged):
            changed.connect(self._show_title)
        document.changed.connect(self._follow_data)
        document.replaced.connect(self._note_document)
        document.begun.connect(self._start_over)
        document.undo_stack.indexChanged.connect(self._show_last_edit)
        document.taken_back.connect(lambda: self.say(self.tr("The last edit was taken back")))

    # --- showing ----------------------------------------------------------------------------------

    def show_frame(self, snapshot: Snapshot) -> None:
        """Hand a frame to the views that can be seen; toolbar, canvas and inspector always."""
        is_edited = snapshot.revision != self._shown_revision
        if is_edited or snapshot.update != self._shown_update:
            self.status.show_rest(snapshot)
        self._shown_update, self._shown_revision = snapshot.update, snapshot.revision
        if not snapshot.running:
            self.panel_layout.paint_in_turns()
        if is_edited:
            self._news.tell_passage()
        self.toolbar.show_frame(snapshot)
        self.views.canvas.show_frame(snapshot)
        self.views.inspector_place.show_frame(snapshot)
        self._turns.show_frame(snapshot, self.controller.is_slow)
        self.course.report(snapshot)

    def show_latest(self) -> None:
        """Show the frame on screen again, in views that have just become visible."""
        self.with_frame(self.show_frame)

    def _show_in_new_panels(self) -> None:
        """Show the frame on screen in the views that have just become visible."""
        self.with_frame(self._turns.catch_up)

    def _show_running(self, running: bool) -> None:
        self.toolbar.show_running(running)
        self.present.bar.show_running(running)
        if running:
            self.views.stop_playing()
            self.notice.hide()
            self.course.begin(self._shown_update)
            self.status.begin(self.tr("Training …"))
        else:
            self.status.show_state(self.tr("Paused"))
        self._show_title()  # of long training the last frame may have come too early

    def _show_last_edit(self) -> None:
        self.notice.hide()
        self._news.tell(trained=self._shown_update > 0)

    def _note_document(self) -> None:
        self._news.start_over()
        self.notice.hide()
        self.status.invite()

    def _start_over(self) -> None:
        """Forget what was chosen to be seen of the network before."""
        self.shared.scales.forget_all()
        self.views.map_view.sheet.forget_test_sample()
        self.shared.watched.start_over()
        self._follow_data(anew=True)

    def _follow_data(self, anew: bool = False) -> None:
        first = 0 if self.views.backprop_place.isVisible() else None  # its tab needs a sample
        self.shared.watched.keep_to(self.document.experiment, first, anew)

    def _show_title(self) -> None:
        path = self.document.path
        title = f"{for_title(path.name)}[*] – {APP_NAME}" if path else f"{APP_NAME}[*]"
        if (title, self.files.is_modified) != (self.windowTitle(), self.isWindowModified()):
            self.setWindowTitle(title)
            self.setWindowModified(self.files.is_modified)

    def set_theme(self, theme: Theme) -> None:
        """Change to `theme`; the sizes of texts follow, too."""
        self.theme = theme
        pages = (page.view for page in self.drawer.pages)
        bars = (self.toolbar, self.notice, self.message, self.present.bar, *self.themed_parts())
        parts = (*bars, self.panel_layout.rail, *vars(self.views).values(), *pages)
        self.panel_layout.paint_in_turns()
        self._look.apply(theme, dict.fromkeys(parts))  # most pages are also among the views
        if (snapshot := self.current_frame()) is not None:
            self._turns.show_frame(snapshot, self.controller.is_slow)

    def toggle_theme(self) -> None:
        """Change from light to dark, or back."""
        self.theme_choice.pick("light" if self.theme.is_dark else "dark")

    # --- events -----------------------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self.keyboard.order.go(forward)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self.controller.set_visible(True)

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self.views.stop_playing()  # of a minimised window the walk is out of sight
        self.controller.set_visible(False)

    def closeEvent(self, event: QCloseEvent | None) -> None:
        assert event is not None
        event.ignore()
        if not self.errors.may_close(self.files.may_close):
            return
        attempt(
            self.present.leave,
            self.leave_tour,
            self.panel_layout.remember,
            self.views.stop,
            self.controller.close,
        )
        # the undo stack emits indexChanged once more while it is being destroyed
        self.document.undo_stack.blockSignals(True)
        event.accept()
