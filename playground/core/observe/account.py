"""The ledger of the watched parameter, over the samples of the watched source."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from playground.core.basics.vocabulary import Source
from playground.core.experiment.spec import Key
from playground.core.explain.ledger import Ledger, ledger, read_factors
from playground.core.observe.watch import Watch
from playground.core.observe.watched_batch import watched_batch
from playground.core.training.rehearsal import UpdateRecord

if TYPE_CHECKING:
    from playground.core.training.trainer import Trainer


@dataclass(frozen=True)
class Account:
    """A ledger, with what a view needs to show it.

    Attributes
    ----------
    key, source : of which parameter, over which samples, see `Watch`
    indices : (n,) of the samples in the training set, `NO_INDEX` for others
    """

    key: Key
    source: Source
    indices: npt.NDArray[np.int64]
    ledger: Ledger


def account(
    trainer: "Trainer", watch: Watch, upcoming: UpdateRecord | None = None
) -> Account | None:
    """Return the account of the watched parameter; `upcoming` as in `watched_batch`.

    None if no parameter is watched, or the last update has left no gradient for the present state.
    """
    key, layout, experiment = watch.parameter, trainer.layout, trainer.experiment
    if key is None or key not in layout.offsets or not layout.exists[layout.offsets[key]]:
        return None
    if watch.source == "batch":
        if trainer.last is None:
            return None
        entries = Ledger(*read_factors(experiment, trainer.last.passed, key))
        return Account(key, watch.source, trainer.last.indices, entries)
    batch = watched_batch(experiment, trainer.data.train, watch, upcoming)
    if batch is None:
        return None
    entries = ledger(experiment, layout, trainer.parameters, batch.columns, key, batch.masks)
    return Account(key, watch.source, batch.indices, entries)
