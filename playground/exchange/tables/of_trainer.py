"""The registry of the tables that can be made of a trained network alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.engine.passes import SetGradient
from playground.core.training.trainer import Trainer
from playground.exchange.tables.history import history_table
from playground.exchange.tables.parameters import gradient_head, parameters_table
from playground.exchange.tables.samples import samples_table
from playground.exchange.tables.table import Table


@dataclass(frozen=True)
class TrainerTable:
    """A table that the command line can write.

    Attributes
    ----------
    summary : what is in it, marked for translation in the context "CommandLine"
    make : makes it, the first row the headings
    """

    summary: str
    make: Callable[[Trainer], Table]


def _predictions(trainer: Trainer) -> Table:
    trainer.evaluate()
    return samples_table(trainer.experiment, [one.outputs for one in trainer.evaluators])


def _weights(trainer: Trainer) -> Table:
    columns = {"weight or bias": trainer.parameters}
    return parameters_table(trainer.experiment, trainer.layout, columns)


def _gradients(trainer: Trainer) -> Table:
    parts = trainer.experiment, trainer.layout, trainer.parameters
    gradient = SetGradient(*parts, trainer.data.train.columns).run()
    columns = {"weight or bias": trainer.parameters, gradient_head(trainer.experiment): gradient}
    return parameters_table(trainer.experiment, trainer.layout, columns)


TRAINER_TABLES: Mapping[str, TrainerTable] = {  # by the name that the command line takes
    "history": TrainerTable(
        QT_TRANSLATE_NOOP("CommandLine", "losses and scores of the training so far"),
        lambda trainer: history_table(trainer.experiment, trainer.history),
    ),
    "data": TrainerTable(
        QT_TRANSLATE_NOOP("CommandLine", "the samples"),
        lambda trainer: samples_table(trainer.experiment),
    ),
    "predictions": TrainerTable(
        QT_TRANSLATE_NOOP("CommandLine", "the samples with the answers of the network"),
        _predictions,
    ),
    "weights": TrainerTable(QT_TRANSLATE_NOOP("CommandLine", "every weight and bias"), _weights),
    "gradients": TrainerTable(
        QT_TRANSLATE_NOOP("CommandLine", "every weight and bias with ∂L/∂w over the training set"),
        _gradients,
    ),
}
