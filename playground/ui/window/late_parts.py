"""The parts of the main window that are made when they are first used."""

import os
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QApplication, QMenu

from playground.about import SUFFIX
from playground.core.experiment.formula_data import FORMULA
from playground.live.snapshot import Snapshot
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.widgets.beside import Beside
from playground.ui.window.choices import Choices
from playground.ui.window.commands import all_commands, data_set_commands
from playground.ui.window.engines import Engines
from playground.ui.window.file_drop import TABLES, OpenFile
from playground.ui.window.files import FileController
from playground.ui.window.guide_places import show_guide
from playground.ui.window.keyboard import Keyboard
from playground.ui.window.languages import Languages
from playground.ui.window.later import IdleTurns
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.present import Present
from playground.ui.window.recent_files import RecentFiles
from playground.ui.window.recent_menu import RecentMenu
from playground.ui.window.stillness import holding_still
from playground.ui.window.talking import Talking
from playground.ui.window.text_sizes import TextSizes
from playground.ui.window.toolbar import Toolbar
from playground.ui.window.views import Shared

if TYPE_CHECKING:  # imported when they are made: the first frame does without them
    from playground.ui.window.animation_export import AnimationExport
    from playground.ui.window.command_palette import CommandPalette
    from playground.ui.window.data_files import DataFiles
    from playground.ui.window.exporter import Exporter
    from playground.ui.window.help import HelpWindow
    from playground.ui.window.network_files import NetworkFiles
    from playground.ui.window.page_links import PageLinks
    from playground.ui.window.recovery import Recovery
    from playground.ui.window.tour import Tour
    from playground.ui.window.whats_this import WhatsThis

KEYS_PAGE = 1  # of the dialog of the settings


class LateParts(Choices, Talking):
    """Makes what the first frame does without at its first use, such as the help window."""

    shared: Shared
    document: Document
    controller: RunController
    beside: Beside
    files: FileController
    text_sizes: TextSizes
    engines: Engines
    keyboard: Keyboard
    late: IdleTurns
    toolbar: Toolbar
    panel_layout: PanelLayout
    present: Present

    @cached_property
    def exporter(self) -> "Exporter":
        """Copies and saves views; all of them are built for it."""
        from playground.ui.window.exportables import exportables
        from playground.ui.window.exporter import Exporter

        rows = exportables(self.views, self.current_frame)
        hold_still = partial(holding_still, self, self.views, self.controller)
        about = self.document, self.settings, self, self.beside
        return Exporter(self, rows, *about, hold_still)

    @cached_property
    def animation(self) -> "AnimationExport":
        """Makes animations of training."""
        from playground.ui.window.animation_export import AnimationExport

        about = self.document, self.controller, self.settings, self, self.beside
        return AnimationExport(self, *about, lambda: self.theme)

    @cached_property
    def data_files(self) -> "DataFiles":
        """Imports and exports data."""
        from playground.ui.window.data_files import DataFiles

        return DataFiles(self, self.document, self.settings, self, self.beside)

    @cached_property
    def page_links(self) -> "PageLinks":
        """Opens and copies TensorFlow Playground links."""
        from playground.ui.window.page_links import PageLinks

        return PageLinks(self, self.document, self.files, self)

    @cached_property
    def network_files(self) -> "NetworkFiles":
        """Saves the network for other programs."""
        from playground.ui.window.network_files import NetworkFiles

        about = self.document, self.controller, self.settings, self, self.beside
        return NetworkFiles(self, *about)

    @cached_property
    def recovery(self) -> "Recovery":
        """Keeps the work for the case of a crash."""
        from playground.ui.window.recovery import Recovery

        about = self.document, self.controller, self.files, self
        return Recovery(self, *about, self.views.canvas.view, self.settings)

    def show_settings(self, page: int = 0) -> None:
        """Open the dialog of all settings at one of its pages."""
        from playground.ui.window.setting_rows import setting_groups
        from playground.ui.window.settings_dialog import SettingsDialog
        from playground.ui.window.shortcuts_page import ShortcutsPage

        def pages() -> tuple[tuple[str, ShortcutsPage]]:
            title = QCoreApplication.translate("ShortcutsPage", "Keys")
            return ((title, ShortcutsPage(self.keyboard.shortcuts)),)

        dialog = SettingsDialog(setting_groups(self), pages, self)
        dialog.tabs.setCurrentIndex(page)
        dialog.open()

    @cached_property
    def languages(self) -> Languages:
        """The menu with the languages."""
        return Languages(self, self.settings, self)

    def change_keys(self) -> None:
        """Show the keys of all actions, to change them."""
        self.show_settings(KEYS_PAGE)

    def open_named(self, name: Path) -> None:
        """Open what the command line names: a session, a table, or a TensorFlow Playground link."""
        from playground.exchange.tfp_link.settings import is_link

        text = name.as_posix().replace(":/", "://", 1)  # as it was before it was taken for a path
        if is_link(text) and not os.path.lexists(name):
            self.page_links.show(text)
        else:
            self.openers.get(name.suffix.lower(), self.files.open)(name)

    def connect_import(self) -> None:
        """Let the button of the data panel, which has just been built, import data."""
        wanted = self.views.experiment_panel.data.import_wanted
        wanted.connect(lambda: self.data_files.ask_import())

    def paste_table(self) -> bool:
        """Import the table or the link on the clipboard; returns whether there is one."""
        return self.page_links.paste() or self.data_files.paste()

    def show_selected(self) -> None:
        """Bring what is selected into sight."""
        self.views.canvas.view.show_selected()

    @property
    def openers(self) -> dict[str, OpenFile]:
        """What opens a file that is dropped or named on the command line, by its suffix."""

        def open_table(path: Path) -> None:
            self.data_files.import_file(path)

        return {SUFFIX: lambda path: self.files.open(path), **dict.fromkeys(TABLES, open_table)}

    @cached_property
    def recent(self) -> RecentFiles:
        """The files that were opened or saved last."""
        return RecentFiles(self.document, self.settings, self)

    def fill_recent(self, menu: QMenu) -> None:
        """Fill the menu of the recent files when all views are there, and whenever it opens."""

        def open_file(path: Path) -> None:
            self.files.open(path)

        recent = RecentMenu(menu, self.recent, open_file, self._manage_recent, lambda: self.theme)
        self.late.finished.connect(recent.fill)

    def _manage_recent(self) -> None:
        from playground.ui.window.recent_dialog import RecentDialog

        RecentDialog(self.recent, self.files.open, self.theme, self).open()

    def fill_exports(self, menu: QMenu) -> None:
        """Add formats and views to the menu when it is opened, or when all views are there."""

        def fill() -> None:
            if not any(action.menu() for action in menu.actions()):
                self.network_files.fill_menu(menu)
                menu.addSeparator()
                self.exporter.fill_menu(menu)
                menu.addSeparator()
                menu.addAction(self.animation.action)

        menu.aboutToShow.connect(fill)
        self.late.finished.connect(fill)

    @cached_property
    def command_palette(self) -> "CommandPalette":
        """The list of all commands."""
        from playground.ui.window.command_palette import CommandPalette

        bar = self.menuBar()
        assert bar is not None
        sets = data_set_commands(self._pick_data)
        return CommandPalette(self, partial(all_commands, bar, self.actions_by_name, sets))

    def _pick_data(self, name: str) -> None:
        """Train on another data set; the field of a formula is opened, to be typed in."""
        if name == FORMULA:
            self.panel_layout.open_side("data")
        self.views.experiment_panel.data.pick(name)

    @cached_property
    def help(self) -> "HelpWindow":
        """The window beside the work."""
        from playground.ui.window.help import HelpWindow

        window = HelpWindow(self, self.actions_by_name, self.settings, self.theme)
        self.keyboard.shortcuts.changed.connect(window.reader.write_again)
        return window

    def page_of_guide(self) -> str:
        """Return the page of the guide that is open; "" if none is."""
        is_open = "help" in vars(self) and self.help.isVisible()
        return self.help.reader.name if is_open else ""

    @cached_property
    def whats_this(self) -> "WhatsThis":
        """Waits for the click on what the guide is asked about."""
        from playground.ui.window.whats_this import WhatsThis

        return WhatsThis(self, partial(show_guide, self), self.say)

    @cached_property
    def tour(self) -> "Tour":
        """The tour through the window."""
        from playground.ui.window.tour import Tour
        from playground.ui.window.tour_steps import Sights

        sights = Sights(self, self.panel_layout, self.views, self.shared, self.toolbar)
        return Tour(sights, self.document, self.actions_by_name, self.settings, self.theme)

    def take_tour(self, number: int = 0) -> None:
        """Begin the tour, or go on at step `number`; not to a class."""
        self.present.leave()
        self.tour.begin(number)

    def offer_tour(self) -> None:
        """Begin the tour at the first start, unless somebody works already."""
        from playground.ui.window.tour import is_first_start

        is_busy = self.controller.running or QApplication.activeModalWidget() is not None
        if is_first_start(self.settings) and self.isVisible() and not is_busy:
            self.take_tour()

    def step_of_tour(self) -> int | None:
        """Return the number of the step that the tour is at; None if there is no tour."""
        return self.tour.step if "tour" in vars(self) else None

    def leave_tour(self) -> bool:
        """Give back what was shown before the tour; return whether there was one."""
        return "tour" in vars(self) and self.tour.leave()

    def themed_parts(self) -> Iterator["HelpWindow | Tour"]:
        """List those that are there and are drawn in the colours of a theme."""
        if "help" in vars(self):
            yield self.help
        if "tour" in vars(self):
            yield self.tour

    def current_frame(self) -> Snapshot | None:
        """Return the frame on screen; None while training computes the numbers after an edit."""
        snapshot = self.shared.walk_controller.frame_on_screen
        return snapshot if self.document.is_current(snapshot) else None

    def with_frame(self, show: Callable[[Snapshot], object]) -> None:
        """Show the frame on screen, if there is one."""
        if (snapshot := self.current_frame()) is not None:
            show(snapshot)
