"""Which samples the watched gradient is of: their title, and the index of the loss in symbols."""

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.printers import TEXT
from playground.core.engine.samples import NO_INDEX
from playground.core.experiment.spec import Key
from playground.core.explain.formulas.symbols import Symbols
from playground.core.observe.sample_pass import SampleValues
from playground.live.snapshot import Snapshot
from playground.ui.texts.names import sample_title
from playground.ui.texts.symbols import gradient_symbol

translate = QCoreApplication.translate


def loss_index(snapshot: Snapshot) -> str:
    """Return the index of the loss: its samples, as in L₁₆, L_batch, L_train, L_typed."""
    source, sample = snapshot.watch.source, snapshot.sample
    if source != "sample":
        return "train" if source == "train" else "batch"
    if sample is None:
        return ""
    return sample_index(sample)


def sample_index(sample: SampleValues) -> str:
    """Return the index of the loss of one sample, whatever the source is."""
    return "typed" if sample.index == NO_INDEX else str(sample.index + 1)


def loss_symbol(snapshot: Snapshot, samples: str | None = None) -> str:
    """Return the symbol of the loss of the source, L₁₆, or of the samples with another index."""
    index = loss_index(snapshot) if samples is None else samples
    return Symbols(snapshot.experiment, TEXT, samples=index).loss


def gradient_of_loss(snapshot: Snapshot, key: Key) -> str:
    """Return the symbol of the gradient of a parameter: ∂L₁₆/∂w.

    The perceptron rule follows no derivative of a loss; see `gradient_symbol` for its symbol.
    """
    symbol = gradient_symbol(snapshot.experiment, key)
    return symbol.replace("∂L/", f"∂{loss_symbol(snapshot)}/")


def objective_symbol(snapshot: Snapshot) -> str:
    """Return what a parameter is moved against: J₁₆ = L₁₆ + penalty with one, else the loss L₁₆."""
    return Symbols(snapshot.experiment, TEXT, samples=loss_index(snapshot)).objective


def source_title(snapshot: Snapshot, short: bool = False) -> str:
    """Return the title of the samples of the source, with their number."""
    count = 0 if snapshot.batch is None else len(snapshot.batch)
    match snapshot.watch.source:
        case "sample" if snapshot.sample is not None:
            return sample_title(snapshot.sample.index, short)
        case "train":
            text = translate("Samples", "the training set ({count:,} samples)")
        case "next" if count == 1:
            text = translate("Samples", "the next sample")
        case "next":
            text = translate("Samples", "the next mini-batch ({count:,} samples)")
        case _:
            text = translate("Samples", "the samples of the last update")
    return text.format(count=count)
