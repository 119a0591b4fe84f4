"""How far training has come, in one sentence for a screen reader."""

import math

from PyQt6.QtCore import QCoreApplication

from playground.live.snapshot import Snapshot
from playground.ui.texts.names import score_title
from playground.ui.texts.numbers import number, percent

translate = QCoreApplication.translate


def run_sentence(snapshot: Snapshot) -> str:
    """Say the epoch, the training loss, and the score of the set that judges."""
    metrics, regression = snapshot.metrics, snapshot.experiment.dataset.is_regression
    score = metrics.of(snapshot.judge)[1]
    text = translate("Spoken", "Epoch {epoch:,}: training loss {loss}, {name} {score}")
    if math.isnan(score):
        text = translate("Spoken", "Epoch {epoch:,}: training loss {loss}")
    return text.format(
        epoch=snapshot.epoch,
        loss=number(metrics.train_loss),
        name=score_title(snapshot.judge, regression),
        score=number(score) if regression else percent(score),
    )


def in_turn(sentences: list[str]) -> str:
    """Return whole sentences as one text, each with an end at which a voice rests."""
    lines = (line for sentence in sentences for line in sentence.split("\n") if line)
    ended = (line if line[-1] in ".!?:…" else f"{line}." for line in lines)
    return " ".join(ended)
