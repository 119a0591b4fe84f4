"""Translates sentences and errors of the core; layers are titled as on screen."""

from functools import partial

from playground.core.basics.messages import Phrase
from playground.core.experiment.spec import INPUT, Experiment
from playground.languages.wording import in_words
from playground.ui.texts.names import layer_title
from playground.ui.texts.translation import translated


def phrase_text(phrase: Phrase, experiment: Experiment | None = None) -> str:
    """Translate a phrase of the core; layers of `experiment` are titled as on screen."""
    return str(in_words(phrase, partial(_say, experiment)))


def error_text(error: Exception, experiment: Experiment | None = None) -> str:
    """Translate the sentence of an error; see `phrase_text`."""
    return str(in_words(error, partial(_say, experiment)))


def _say(experiment: Experiment | None, text: str) -> str:
    if experiment and (text == INPUT or text in experiment.network.layer_ids):
        return layer_title(experiment, text)
    return translated(text)
