"""View → Language: which there are, which is chosen, and what is remembered."""

from PyQt6.QtCore import QCoreApplication, QLocale, QObject, pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu

from playground.languages.choice import KEY, Chosen, choose, system_languages
from playground.languages.current import current_catalogue, current_language
from playground.languages.registry import LANGUAGES, Language
from playground.languages.retelling import Retelling
from playground.languages.start import speak, unknown_sentence
from playground.ui.texts.translators import translate_qt
from playground.ui.widgets.hints import call_also, explain
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Speaker

translate = QCoreApplication.translate


def languages_of_system() -> list[str]:
    """Return the languages that the system prefers; Qt knows them also where no variable does."""
    return system_languages() or QLocale.system().uiLanguages()


def of_system() -> Language:
    """Return the language that the system prefers, of those that the program speaks."""
    return choose("", "", languages_of_system()).language


class Languages(QObject):
    """The menu with the choice.

    Attributes
    ----------
    retelling : says texts of the language before in the one that is used since `use_picked`

    Signals
    -------
    picked() : another one was picked; `use_picked` speaks it, when the window can be built anew
    """

    picked = pyqtSignal()

    def __init__(self, window: QObject, settings: Settings, speaker: Speaker) -> None:
        super().__init__(window)
        self._settings, self._speaker = settings, speaker
        self._entries: dict[str, QAction] = {}
        self._waiting: str | None = None  # what was picked and is not spoken yet
        self.retelling = Retelling(None, None)

    @property
    def titles(self) -> dict[str, str]:
        """What the choices are called, by code; "" is the language of the system."""
        own_names = {code: language.name for code, language in LANGUAGES.items()}
        return {"": translate("Languages", "Like the system"), **own_names}

    @property
    def choice(self) -> str:
        """The code of the language that is spoken; "" if it is that of the system by choice.

        What is stored counts only if it is spoken: --lang may have asked for another one. What
        was picked and waits to be spoken comes first.
        """
        if self._waiting is not None:
            return self._waiting
        spoken, stored = current_language(), self._settings.text(KEY)
        return "" if stored not in LANGUAGES and spoken == of_system() else spoken.code

    def fill_menu(self, menu: QMenu) -> None:
        """List the languages by what they call themselves, with a mark at the one that is used."""
        group = QActionGroup(self)
        tip = translate("Languages", "Show all texts in another language: {language}")
        for code, title in self.titles.items():
            action = self._entries[code] = QAction(title, group)
            explain(action, tip.format(language=title))
            if language := LANGUAGES.get(code):
                name = language.english
                call_also(action, name, translate("Languages", name))
            action.setCheckable(True)
            action.setChecked(code == self.choice)
            action.triggered.connect(lambda _, code=code: self.pick(code))
            menu.addAction(action)

    def pick(self, code: str) -> None:
        """Ask for another language, "" for that of the system, and remember it."""
        self._settings.set_text(KEY, code)
        self._waiting = code
        if code in self._entries:
            self._entries[code].setChecked(True)
        self.picked.emit()

    def forget_unknown(self, told: str) -> None:
        """Forget a stored language that is unknown if `told` says so: it is said once."""
        if (stored := self._settings.text(KEY)) and told == unknown_sentence(stored):
            self._settings.set_text(KEY, "")

    @property
    def wants_another(self) -> bool:
        """Whether another language was picked than the one that is spoken."""
        return self._picked().language != current_language()

    def say_wait(self) -> None:
        """Say that the language changes when the notice has got its answer."""
        self._speaker.say(
            translate("Languages", "The language changes when the notice is answered or closed.")
        )

    def _picked(self) -> Chosen:
        return choose("", self._settings.text(KEY), languages_of_system())

    def use_picked(self) -> bool:
        """Speak what was picked from now on; returns whether that is another language than before.

        A translation that is missing or damaged is told.
        """
        self._waiting = None
        before, texts = current_language(), current_catalogue()
        if trouble := speak(self._picked()):
            self._speaker.notify(trouble)
        if current_language() == before:
            return False
        if (app := QCoreApplication.instance()) is not None:
            translate_qt(app, current_language())
        self.retelling = Retelling(texts, current_catalogue())
        return True
