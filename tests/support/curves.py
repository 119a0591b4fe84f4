"""Frames for the curves and the confusion matrix, without a window."""

from dataclasses import replace

import numpy as np

from playground import Experiment, Trainer
from playground.core.experiment.edits import settings as edits
from playground.core.observe.watch import Watch
from playground.core.training.history import History, Metrics
from playground.live.snapshot import Snapshot

UPDATES = 20  # an epoch


def snapshot_of(experiment=None, rows=(), changes=(), running=False, epochs=0):
    """A frame of `experiment` after `epochs`, or with `rows` of metrics, the last the present."""
    trainer = Trainer(experiment or Experiment())
    trainer.run_epochs(epochs) if epochs else None
    metrics, history, epoch = trainer.evaluate(), trainer.history, trainer.epoch
    if rows:
        history, epoch = History.empty(), len(rows) - 1
        for number, row in enumerate(rows[:-1]):
            history = history.with_row(number, UPDATES * number, Metrics(*row))
        metrics = Metrics(*rows[-1])
    return Snapshot(
        revision=0,
        command=0,
        experiment=trainer.experiment,
        layout=trainer.layout,
        engine=trainer.engine,
        epoch=epoch,
        update=UPDATES * epoch if rows else trainer.update,
        running=running,
        learning_rate=0.1,
        updates_per_second=0.0,
        parameters=trainer.parameters,
        watch=Watch(),
        gradient=None,
        step=None,
        metrics=metrics,
        history=replace(history, changes=tuple(changes)),
        maps=np.zeros((0, 1, 1)),
        map_units=(),
        outputs=np.zeros((1, 1, 1)),
        answers=tuple(evaluator.outputs.copy() for evaluator in trainer.evaluators),
        activity={},
    )


def regression():
    return edits.set_dataset(Experiment(), "plane")


def without_test_set(experiment):
    return replace(experiment, data=replace(experiment.data, test_share=0.0))
