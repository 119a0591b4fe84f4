"""Translates sentences and errors of the core; layers are titled as on screen."""

from collections.abc import Mapping

from playground.core.basics.messages import NameList, Phrase, PlaygroundError
from playground.core.experiment.spec import INPUT, Experiment
from playground.ui.texts.names import layer_title
from playground.ui.texts.translation import translated


def phrase_text(phrase: Phrase, experiment: Experiment | None = None) -> str:
    """Translate a phrase of the core; layers of `experiment` are titled as on screen."""
    return _filled(phrase.template, dict(phrase.values), experiment)


def error_text(error: Exception, experiment: Experiment | None = None) -> str:
    """Translate the sentence of an error; see `phrase_text`."""
    if isinstance(error, PlaygroundError):
        return _filled(error.template, error.values, experiment)
    return str(error) or type(error).__name__


def _filled(template: str, values: Mapping[str, object], experiment: Experiment | None) -> str:
    return translated(template).format(
        **{name: _shown(value, experiment) for name, value in values.items()}
    )


def _shown(value: object, experiment: Experiment | None) -> object:
    if isinstance(value, Phrase):
        return phrase_text(value, experiment)
    if isinstance(value, PlaygroundError):
        return error_text(value, experiment)
    if isinstance(value, NameList):
        return ", ".join(str(_shown(name, experiment)) for name in value)
    if not isinstance(value, str):
        return value
    if experiment and (value == INPUT or value in experiment.network.layer_ids):
        return layer_title(experiment, value)
    return translated(value)
