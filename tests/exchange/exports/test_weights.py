import io

import numpy as np

from playground import Experiment, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.exchange.exports.weights import npz


def test_the_arrays_give_the_answers_of_the_network():
    trainer = Trainer(Experiment())
    trainer.evaluate()
    with np.load(io.BytesIO(npz(trainer)), allow_pickle=False) as arrays:
        found = dict(arrays)
    a, source = trainer.data.train.points, "input"
    for layer in trainer.experiment.network.layers:
        z = found[f"{layer.id}.{source}.weight"] @ a + found[f"{layer.id}.bias"][:, None]
        a, source = np.empty_like(z), layer.id
        ACTIVATIONS[layer.activation].value(z, a)
    assert np.allclose(a, trainer.evaluators[0].outputs, rtol=1e-12)
