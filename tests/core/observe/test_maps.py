"""The maps of the neurons: computed again only for other parameters."""

import numpy as np

from playground import Trainer
from playground.core.catalog.datasets.own import OwnData
from playground.core.experiment.edits.own_points import with_own
from playground.core.experiment.edits.settings import add_formula
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


def test_where_a_formula_has_no_value_the_maps_have_none_and_elsewhere_are_right():
    """The data are right of 0.5, the map reaches to the left."""
    points = np.abs(np.random.default_rng(1).uniform(0.5, 5, (2, 40)))
    own = with_own(make(), OwnData.of(points, np.arange(40) % 2, make().dataset))
    trainer = Trainer(add_formula(own, "log(x1)"))
    trainer.run_updates(2)
    maps = NeuronMaps(trainer.experiment, trainer.layout, 8)
    pictures = maps.run(trainer.parameters)
    x1, log = pictures[0], pictures[2]
    assert np.isfinite(pictures[:2]).all()
    for picture in (*pictures[2:], *maps.outputs):
        np.testing.assert_array_equal(np.isnan(picture), x1 < 0)
    np.testing.assert_allclose(log[x1 > 0], np.log(x1[x1 > 0]), rtol=1e-6)


def test_a_formula_that_is_endless_on_the_map_breaks_nothing():
    trainer = Trainer(add_formula(make(), "1/x1"))
    maps = NeuronMaps(trainer.experiment, trainer.layout, 9)  # an odd number: x1 = 0 is there
    pictures = maps.run(trainer.parameters)
    assert np.isnan(pictures[2:, :, 4]).all()
    assert np.isfinite(np.delete(pictures, 4, axis=2)).all()
