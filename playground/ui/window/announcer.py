"""Sends sentences to screen readers: what is selected now, and what has just happened.

Qt lets Python announce nothing. But a screen reader says the name of what has the keyboard whenever
it changes, on every system. So the name of the focused control is the sentence, until the keyboard
is elsewhere.
"""

from collections.abc import Callable, Iterable
from functools import partial

from PyQt6 import sip
from PyQt6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QTimer
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QApplication, QWidget

from playground.ui.texts.in_words import aloud
from playground.ui.texts.run_sentence import in_turn
from playground.ui.widgets.keys import ARROWS
from playground.ui.widgets.named import (
    give_name_back,
    name_of,
    say_as_name,
    sentence_of,
    speaks,
)

MOST_WAITING = 3  # news that are kept while the keyboard is in no control: the latest
PACE = 5000  # milliseconds between two sentences that training causes: one can be listened to
translate = QCoreApplication.translate


class Announcer(QObject):
    """The one place that speaks to screen readers; views only have a sentence.

    News are said at once, in their order; then the sentence of the focused view, if it is another
    one: after each frame, and after each arrow key. While training runs it is that of the run, once
    in `PACE`, unless the user selects something or goes on with an arrow key.

    Parameters
    ----------
    window : only what has the keyboard in it gets a name
    run : the sentence of the run while it trains, else ""
    names : what the user has given names to, such as classes: they are no formulas
    """

    def __init__(
        self,
        window: QWidget,
        run: Callable[[], str],
        names: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        super().__init__(window)
        self._window, self._run, self._names = window, run, names
        self._focus: QWidget | None = None
        self._own = ""  # what the focused widget is called
        self._sent = self._view = ""  # what was sent last, and which sentence of a view
        self._news: list[str | Callable[[], str]] = []
        self._is_asked = False  # whether the user has selected something
        self._timer, self._clock = QTimer(self), QElapsedTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._send)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def tell(self, news: str | Callable[[], str]) -> None:
        """Say soon what has happened; a function is asked when it is said."""
        if news and news not in self._news:
            self._news.append(news)
            self._timer.start(0)

    def look(self) -> None:
        """Say what the focused view shows, if that is something else now; while training later."""
        if self._timer.isActive() or not speaks(self._focus):
            return
        is_free = not self._run() or not self._clock.isValid()
        self._timer.start(0 if is_free else max(0, PACE - self._clock.elapsed()))

    def look_now(self) -> None:
        """Say what the focused view shows, since the user has asked for it."""
        self._is_asked = True
        self._timer.start(0)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Give a widget that loses the keyboard its own name again, and name the next one."""
        # later, when a reader knows that the keyboard is elsewhere: else it would say that name
        QTimer.singleShot(0, partial(_give_back, self._focus))
        if self._focus is not None and not sip.isdeleted(self._focus):
            self._focus.removeEventFilter(self)
        self._focus, self._sent, self._view = None, "", ""
        if new is None or not (new is self._window or self._window.isAncestorOf(new)):
            return
        self._focus, self._own = new, name_of(new)
        if speaks(new):
            new.installEventFilter(self)
        self._view = sentence_of(new)
        said, name = self._take_news(), self._own
        if self._view and name:
            text = translate("Spoken", "{name}: {sentence}")
            name = text.format(name=name, sentence=in_turn([self._view]))
        name = name or self._view
        if said or aloud(name, self._names()) != new.accessibleName():
            self._put(in_turn([*said, name]) if said or self._view else name)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Say what the focused view shows after an arrow key, since the user has gone on in it."""
        is_press = event is not None and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in ARROWS:
            self.look_now()
        return False

    def _take_news(self) -> list[str]:
        """Return what is to be said, each thing once."""
        news, self._news = self._news, []
        return [text for one in news if (text := one if isinstance(one, str) else one())]

    def _sentence(self) -> str:
        """Return what the focused view says; while training, of the run."""
        is_asked, self._is_asked = self._is_asked, False
        if not speaks(self._focus):
            return ""
        run = "" if is_asked else self._run()
        return run or sentence_of(self._focus)

    def _send(self) -> None:
        """Send the news, and what the focused view says, as the name of what has the keyboard."""
        if self._focus is None or sip.isdeleted(self._focus):
            del self._news[:-MOST_WAITING]
            return
        said = self._take_news()
        self._clock.start()  # also where it says the same as before
        if (sentence := self._sentence()) and sentence != self._view:
            self._view = sentence
            said.append(sentence)
        elif said:
            said.append(self._own)  # it still says what has the keyboard
        if said:
            self._put(in_turn(list(dict.fromkeys(said))))

    def _put(self, text: str) -> None:
        assert self._focus is not None
        said = aloud(text, self._names())
        if said != self._sent:
            self._sent = said
            self._clock.start()
            say_as_name(self._focus, said)


def _give_back(widget: QWidget | None) -> None:
    """Give a widget that has lost the keyboard its own name again."""
    if widget is None or sip.isdeleted(widget) or widget is QApplication.focusWidget():
        return
    give_name_back(widget)
