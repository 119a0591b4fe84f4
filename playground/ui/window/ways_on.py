"""Says why training does not go on, and offers ways back and ways on."""

import math
from collections.abc import Callable

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.messages import Phrase
from playground.core.experiment.fields import field_value, replace_field
from playground.core.training.divergence import Divergence
from playground.core.training.stopping import RULES
from playground.live.snapshot import Snapshot
from playground.ui.state.document import Document
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.numbers import number
from playground.ui.window.speaker import Offers, Speaker

translate = QCoreApplication.translate


class Course:
    """Says of a run that it stopped, diverged, or changes nothing; each once.

    `restart` and `run` are what the offers do.
    """

    def __init__(
        self,
        document: Document,
        speaker: Speaker,
        restart: Callable[[], object],
        run: Callable[[], object],
    ) -> None:
        self._document, self._speaker, self._restart, self._run = document, speaker, restart, run
        self._shown_end: object = None
        self._shown_standstill: Phrase | None = None
        self._began_at = -1

    def begin(self, update: int) -> None:
        """Note that a run begins after `update` updates."""
        self._began_at, self._shown_standstill = update, None

    def report(self, snapshot: Snapshot) -> None:
        """Say what is new in `snapshot` about the course of the run."""
        end = snapshot.divergence or snapshot.stopped
        if end is not self._shown_end:
            self._shown_end = end
            self._report_end(snapshot)
        still = snapshot.standstill or snapshot.alike
        if snapshot.running and still != self._shown_standstill:
            self._shown_standstill = still
            if still:
                self._speaker.say(self._text(still))
            else:
                self._speaker.begin(translate("MainWindow", "Training …"))

    def _report_end(self, snapshot: Snapshot) -> None:
        if divergence := snapshot.divergence:
            offers = ways_back(self._document, divergence, self._restart)
            self._speaker.notify(self._text(divergence.phrase), offers)
        elif reason := snapshot.stopped:
            self._speaker.say(self._text(reason))
            if snapshot.update == self._began_at:  # nothing was trained: say it loudly
                offers = without_rule(self._document, reason, self._run)
                self._speaker.notify(self._text(reason), offers)

    def _text(self, phrase: Phrase) -> str:
        return phrase_text(phrase, self._document.experiment)


def without_rule(document: Document, reason: Phrase, run: Callable[[], object]) -> Offers:
    """Offer to switch the stop rule behind `reason` off and to train on."""

    def go_on() -> None:
        title = translate("MainWindow", "Switch stop rule off")
        field = f"training.stop.{RULES[reason.template]}"
        document.edit(lambda e: replace_field(e, field, type(field_value(e, field))(0)), title)
        run()

    return ((translate("MainWindow", "Go on without this rule"), go_on),)


def ways_back(document: Document, divergence: Divergence, restart: Callable[[], object]) -> Offers:
    """Offer the best state before training diverged, and another start; each can be undone."""
    healthy, offers = divergence.healthy, []
    if math.isfinite(healthy.loss):
        text = translate("MainWindow", "Back to update {update:,} (loss {loss})")
        back = text.format(update=healthy.state.update, loss=number(healthy.loss))
        offers.append((back, lambda: document.go_back(healthy.state, back)))
    if divergence.is_of_weights:
        return (*offers, (translate("MainWindow", "Restart"), restart))
    slower = translate("MainWindow", "Learning rate ÷ 10 and restart")
    field, rate = "training.learning_rate", divergence.rate / 10

    def start_slower() -> None:
        document.edit(lambda e: replace_field(e, field, rate), slower, anew=True)

    return (*offers, (slower, start_slower))
