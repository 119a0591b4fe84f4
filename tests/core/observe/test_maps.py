"""The maps of the neurons: computed again only for other parameters."""

import numpy as np

from playground import Trainer
from playground.core.observe.maps import NeuronMaps
from tests.support.experiments import make


def test_the_same_parameters_have_the_same_maps():
    trainer = Trainer(make())
    maps = NeuronMaps(trainer.experiment, trainer.layout, 6)
    first, outputs = maps.run(trainer.parameters), maps.outputs
    assert maps.run(trainer.parameters.copy()) is first
    assert maps.outputs is outputs


def test_other_parameters_have_others_and_leave_the_first_as_they_were():
    trainer = Trainer(make())
    maps = NeuronMaps(trainer.experiment, trainer.layout, 6)
    first = maps.run(trainer.parameters)
    before = first.copy()
    trainer.run_updates(1)
    fresh = NeuronMaps(trainer.experiment, trainer.layout, 6)
    np.testing.assert_array_equal(maps.run(trainer.parameters), fresh.run(trainer.parameters))
    np.testing.assert_array_equal(first, before)
