"""The keys of the window's actions: kept in the settings, and in force as soon as they change."""

import logging
from collections.abc import Mapping

from PyQt6.QtCore import QCoreApplication, QObject, pyqtSignal
from PyQt6.QtGui import QAction, QKeySequence

from playground.ui.state.shortcuts import Keys, Shortcuts, read_shortcuts
from playground.ui.texts.keys import use_keys, with_keys
from playground.ui.texts.plain import plain
from playground.ui.window.action_spec import ActionSpec
from playground.ui.window.settings import Settings

KEY = "window/shortcuts"
NATIVE = QKeySequence.SequenceFormat.NativeText
log = logging.getLogger(__name__)
translate = QCoreApplication.translate


def portable(key: str) -> str:
    """Return a key as Qt writes it in every language."""
    return QKeySequence(key).toString()


def spelled(key: str) -> str:
    """Return a key as Qt writes it; "" if it is none, or several one after the other."""
    return portable(key) if QKeySequence(key).count() == 1 else ""


def native(keys: Keys) -> str:
    """Return keys as the user reads them."""
    return ", ".join(QKeySequence(key).toString(NATIVE) for key in keys)


class ShortcutStore(QObject):
    """Gives the actions the keys that the user has chosen.

    Signals
    -------
    changed() : some action has other keys now

    Attributes
    ----------
    table : all keys
    titles : what the actions are called, by name; this is also their order
    was_damaged : whether the settings made no sense; they are put right
    """

    changed = pyqtSignal()

    def __init__(
        self,
        parent: QObject,
        actions: Mapping[str, QAction],
        specs: tuple[ActionSpec, ...],
        settings: Settings,
    ) -> None:
        super().__init__(parent)
        self._actions, self._settings = actions, settings
        self.titles = {spec.name: spec.text for spec in specs}
        self._hints = {spec.name: spec.hint for spec in specs if spec.hint}
        defaults = {spec.name: tuple(map(portable, spec.shortcuts)) for spec in specs}
        self.table, is_whole = read_shortcuts(settings.text(KEY), defaults, spelled)
        self.was_damaged = not is_whole
        if self.was_damaged:
            log.warning("Keys in the settings make no sense: %s", settings.text(KEY)[:200])
            settings.set_text(KEY, self.table.text())
        self._use()

    def set_keys(self, name: str, keys: Keys) -> None:
        """Give the action these keys, and take them from the others."""
        self._take(self.table.with_keys(name, keys))

    def reset(self, name: str) -> None:
        """Give the action the keys that it has in the program."""
        self._take(self.table.reset(name))

    def reset_all(self) -> None:
        """Give all actions the keys that they have in the program."""
        self._take(self.table.reset_all())

    def _take(self, table: Shortcuts) -> None:
        if table != self.table:
            self.table = table
            self._settings.set_text(KEY, table.text())
            self._use()
            self.changed.emit()

    def _use(self) -> None:
        """Put the keys into force, and into the texts that name them."""
        table = self.table
        for name, one in self._actions.items():
            keys = [QKeySequence(key) for key in table.keys(name)]
            if one.shortcuts() != keys:
                one.setShortcuts(keys)
        use_keys(self._in_texts())
        for name, hint in self._hints.items():
            if (action := self._actions.get(name)) is not None:
                action.setToolTip(plain(with_keys(hint)))

    def _in_texts(self) -> dict[str, str]:
        """Return what texts say now in place of the keys in the program."""
        table = self.table
        no_key = translate("Shortcuts", "no key")
        return {
            native((key,)): native(table.keys(name)[:1]) or no_key
            for name in table.changed
            for key in table.defaults[name]
            if key not in table.keys(name)
        }

    def message(self) -> str:
        """Return what to say of damaged settings."""
        return translate(
            "Shortcuts",
            "Some keys in the settings made no sense; these actions have the keys of the program.",
        )
