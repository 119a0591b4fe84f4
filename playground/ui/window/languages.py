"""View → Language: which there are, which is chosen, and what is remembered."""

from PyQt6.QtCore import QCoreApplication, QLocale, QObject, pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu

from playground.languages.choice import KEY, choose, system_languages
from playground.languages.current import current_language
from playground.languages.registry import LANGUAGES
from playground.languages.start import speak
from playground.ui.texts.translators import translate_qt
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Speaker

translate = QCoreApplication.translate


def languages_of_system() -> list[str]:
    """Return the languages that the system prefers; Qt knows them also where no variable does."""
    return system_languages() or QLocale.system().uiLanguages()


class Languages(QObject):
    """The menu with the choice.

    Signals
    -------
    changed() : another language is spoken now; the window has to be built anew
    """

    changed = pyqtSignal()

    def __init__(self, window: QObject, settings: Settings, speaker: Speaker) -> None:
        super().__init__(window)
        self._settings, self._speaker = settings, speaker
        self._entries: dict[str, QAction] = {}

    def fill_menu(self, menu: QMenu) -> None:
        """List the languages by what they call themselves, with a mark at the one that is used."""
        group = QActionGroup(self)
        titles = {code: language.name for code, language in LANGUAGES.items()}
        titles[""] = translate("Languages", "Like the system")
        chosen = self._settings.text(KEY)
        for code, title in titles.items():
            if not code:
                menu.addSeparator()
            action = self._entries[code] = QAction(title, group)
            action.setCheckable(True)
            is_used = code == current_language().code
            action.setChecked(is_used if chosen or code else False)
            action.triggered.connect(lambda _, code=code: self.pick(code))
            menu.addAction(action)
        if not chosen:
            self._entries[""].setChecked(True)

    def pick(self, code: str) -> None:
        """Speak another language at once, "" for that of the system, and remember it."""
        before = current_language()
        self._settings.set_text(KEY, code)
        self._entries[code].setChecked(True)
        if trouble := speak(choose("", code, languages_of_system())):
            self._speaker.notify(trouble)
        if current_language() != before:
            if (app := QCoreApplication.instance()) is not None:
                translate_qt(app, current_language())
            self.changed.emit()
