"""The curves in a sentence."""

from playground.core.engine.samples import SET_NAMES
from playground.ui.texts.curve_sentence import curves_in_words
from playground.ui.texts.names import loss_title, score_title
from playground.ui.views.curves.measures import MEASURES, Measure, Series


def curves_sentence(series: Series, measure: Measure) -> str:
    """Say of each set where its curve is now, where it began, and its range."""
    is_loss, is_r2 = measure is MEASURES["loss"], measure is MEASURES["r2"]
    titles = [loss_title(name) if is_loss else score_title(name, is_r2) for name in SET_NAMES]
    curves = dict(zip(titles, series.sets, strict=True))
    return curves_in_words(float(series.epoch[-1]), curves, measure.text)
