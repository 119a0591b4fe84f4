"""Says why training does not go on, and offers ways back and ways on."""

import math
from collections.abc import Callable

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.experiment.fields import field_value, replace_field
from playground.core.training.divergence import Divergence
from playground.core.training.rise import Rise
from playground.core.training.stopping import RULES
from playground.live.snapshot import Snapshot
from playground.ui.state.document import Document
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.numbers import number
from playground.ui.window.speaker import Offers, Speaker

translate = QCoreApplication.translate

# where the whole sentence has no room; the tooltip has it
DIVERGED = QT_TRANSLATE_NOOP("MainWindow", "Diverged")
STILL = QT_TRANSLATE_NOOP("MainWindow", "Nothing changes")
ALIKE = QT_TRANSLATE_NOOP("MainWindow", "Neurons stay equal")
STOPPED = QT_TRANSLATE_NOOP("MainWindow", "Stopped")
RULE_STOPPED = {
    "epochs": QT_TRANSLATE_NOOP("MainWindow", "Stopped: limit of epochs"),
    "target_loss": QT_TRANSLATE_NOOP("MainWindow", "Stopped: target loss"),
    "tolerance": QT_TRANSLATE_NOOP("MainWindow", "Stopped: loss is steady"),
    "patience": QT_TRANSLATE_NOOP("MainWindow", "Stopped: no better loss"),
}


class Course:
    """Says of a run that it stopped, diverged, rises or changes nothing; each once.

    `restart` and `set_running` are what the offers do.
    """

    def __init__(
        self,
        document: Document,
        speaker: Speaker,
        restart: Callable[[], object],
        set_running: Callable[[bool], object],
    ) -> None:
        self._document, self._speaker = document, speaker
        self._restart, self._set_running = restart, set_running
        self._shown_end: object = None
        self._told_before: object = None  # the end that the window before has told
        self._shown_standstill: Phrase | None = None
        self._shown_rise = False
        self._began_at = -1

    def take_over(self, other: "Course") -> None:
        """Take over what another window has told, so that no notice comes a second time."""
        self._told_before, self._shown_rise = other._shown_end, other._shown_rise

    def begin(self, update: int) -> None:
        """Note that a run begins after `update` updates."""
        self._began_at, self._shown_standstill, self._shown_rise = update, None, False

    def report(self, snapshot: Snapshot) -> None:
        """Say what is new in `snapshot` about the course of the run."""
        end = snapshot.divergence or snapshot.stopped
        if end is not self._shown_end:
            self._shown_end = end
            self._report_end(snapshot)
        if snapshot.running and snapshot.rise and not self._shown_rise:
            self._shown_rise = True
            self._speaker.notify(self._text(snapshot.rise.phrase), self._ways_back(snapshot.rise))
        still = snapshot.standstill or snapshot.alike
        if snapshot.running and still != self._shown_standstill:
            self._shown_standstill = still
            if still:
                shorter = self._short(STILL if snapshot.standstill else ALIKE)
                self._speaker.begin(self._text(still), shorter)
            else:
                self._speaker.begin(translate("MainWindow", "Training …"))

    def _report_end(self, snapshot: Snapshot) -> None:
        if divergence := snapshot.divergence:
            if divergence is not self._told_before:
                offers = self._ways_back(divergence)
                self._speaker.notify(self._text(divergence.phrase), offers)
            text = translate("MainWindow", "Diverged at update {update:,}")
            self._speaker.explain(text.format(update=divergence.update), self._short(DIVERGED))
        elif reason := snapshot.stopped:
            shorter = self._short(RULE_STOPPED[RULES[reason.template]]), self._short(STOPPED)
            self._speaker.explain(self._text(reason), *shorter)
            if snapshot.update == self._began_at:  # nothing was trained: say it loudly
                offers = without_rule(self._document, reason, lambda: self._set_running(True))
                self._speaker.notify(self._text(reason), offers)

    def _ways_back(self, trouble: Divergence | Rise) -> Offers:
        def go_back(name: str) -> None:
            self._set_running(False)  # else it would go the same way again
            self._document.go_back(trouble.healthy.state, name)

        return ways_back(self._document, trouble, go_back, self._restart)

    def _text(self, phrase: Phrase) -> str:
        return phrase_text(phrase, self._document.experiment)

    @staticmethod
    def _short(wording: str) -> str:
        return translate("MainWindow", wording)


def without_rule(document: Document, reason: Phrase, run: Callable[[], object]) -> Offers:
    """Offer to switch the stop rule behind `reason` off and to train on."""

    def go_on() -> None:
        title = translate("MainWindow", "Switch stop rule off")
        field = f"training.stop.{RULES[reason.template]}"
        document.edit(lambda e: replace_field(e, field, type(field_value(e, field))(0)), title)
        run()

    return ((translate("MainWindow", "Go on without this rule"), go_on),)


def ways_back(
    document: Document,
    trouble: Divergence | Rise,
    go_back: Callable[[str], object],
    restart: Callable[[], object],
) -> Offers:
    """Offer the best state before the trouble, and another start; each can be undone."""
    healthy, offers = trouble.healthy, []
    if math.isfinite(healthy.loss):
        text = translate("MainWindow", "Back to update {update:,} (loss {loss})")
        back = text.format(update=healthy.state.update, loss=number(healthy.loss))
        offers.append((back, lambda: go_back(back)))
    if isinstance(trouble, Divergence) and trouble.is_of_weights:
        return (*offers, (translate("MainWindow", "Restart"), restart))
    slower = translate("MainWindow", "Learning rate ÷ 10 and restart")
    field, rate = "training.learning_rate", trouble.rate / 10

    def start_slower() -> None:
        document.edit(lambda e: replace_field(e, field, rate), slower, anew=True)

    return (*offers, (slower, start_slower))
