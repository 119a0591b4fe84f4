"""What the views want to see besides training itself.

Watched gradients are ∂L/∂θ, of the loss alone: without penalty and clipping. Training leaves behind
that of its last mini-batch, taken before that update. Those of other sources are of the parameters
as they are now; the next mini-batch is seen with its dropout, samples and training set without.
"""

from dataclasses import dataclass
from typing import Literal

from playground.core.basics.vocabulary import Quantity, Source
from playground.core.engine.samples import Pin
from playground.core.experiment.spec import Key
from playground.core.observe.slices import Slice

WatchedUpdate = Literal["last", "source", ""]  # "source": one with the samples of the source


@dataclass(frozen=True)
class Watch:
    """What the views want to see; the training thread computes only that.

    Attributes
    ----------
    source : whose gradient: "batch" the mini-batch of the last update, "next" that of the update
        which training would make next, "train" the whole training set, "sample" the pinned sample
    sample : the pinned sample, or None, see `playground.core.engine.samples.pinned`
    quantity : what the neurons show, see `NeuronMaps`
    histograms : whether histograms of z and a are wanted, see `LayerActivity`
    arrows : whether ∂L/∂x of the training samples is wanted, see `InputGradient`
    slice : which plane the maps show of data with more than two inputs
    parameter : whose ledger is wanted, see `playground.core.explain.ledger`
    update : which update is wanted in detail, see `playground.core.explain.microscope`; "" for none
    """

    source: Source = "batch"
    sample: Pin = None
    quantity: Quantity = "a"
    histograms: bool = False
    arrows: bool = False
    slice: Slice = Slice()
    parameter: Key | None = None
    update: WatchedUpdate = ""
