import io

import numpy as np

from playground import Experiment, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.exchange.exports.weights import npz, weight_arrays


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


def test_the_arrays_stay_as_they_were_while_training_goes_on():
    trainer = Trainer(Experiment())
    before = weight_arrays(trainer)
    trainer.run_updates(3)
    after = weight_arrays(trainer)
    assert all((before[name] != after[name]).any() for name in before)
    after["output.bias"][:] = 7.0
    assert trainer.biases("output") != 7.0
