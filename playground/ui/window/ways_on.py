"""What a notice offers when training does not go on: ways back, and ways on."""

import math
from collections.abc import Callable

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.messages import Phrase
from playground.core.experiment.fields import field_value, replace_field
from playground.core.training.divergence import Divergence
from playground.core.training.stopping import RULES
from playground.ui.state.document import Document
from playground.ui.texts.numbers import number
from playground.ui.window.speaker import Offers

translate = QCoreApplication.translate


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
