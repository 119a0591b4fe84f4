"""Standardised values: training sees numbers about 0, people see those of the data."""

from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment, SpecError, Trainer
from playground.core.catalog.datasets.dataset import Input
from playground.core.engine.samples import Typed, load_data
from playground.core.experiment.edits import own_points, own_rows
from playground.core.experiment.edits.own_points import import_own
from playground.core.observe.data_rows import data_rows
from playground.core.observe.followed_pin import followed_pin
from tests.support.experiments import change
from tests.support.own import own_flowers, own_prices


@pytest.fixture
def experiment():
    return import_own(Experiment(), own_prices())


def test_training_sees_values_that_are_standardised_by_the_training_part(experiment):
    train = load_data(experiment).train
    np.testing.assert_allclose(train.labels.mean(axis=1), 0, atol=1e-9)
    np.testing.assert_allclose(train.labels.std(axis=1), 1)
    other = change(experiment, test_share=0.2)
    scaled = own_points.with_own(other, other.data.own)
    np.testing.assert_allclose(load_data(scaled).train.labels.std(axis=1), 1)


def test_prices_are_learned_at_the_usual_rate_and_diverge_as_they_are(experiment):
    trainer = Trainer(experiment)
    trainer.run_epochs(150)
    assert np.isfinite(trainer.evaluate().train_loss)
    answers = trainer.evaluators[0].outputs
    train = trainer.data.train
    assert np.corrcoef(answers[0], train.labels[0])[0, 1] > 0.95
    trainer = Trainer(import_own(Experiment(), own_prices(scales=())))
    trainer.run_epochs(150)
    assert not np.isfinite(trainer.evaluate().train_loss) or trainer.evaluate().train_score < 0


def test_the_rows_have_targets_and_answers_in_the_units_of_the_data(experiment):
    trainer = Trainer(experiment)
    trainer.run_epochs(100)
    trainer.evaluate()
    answers = [one.outputs for one in trainer.evaluators]
    rows, own = data_rows(experiment), experiment.data.own
    np.testing.assert_array_equal(rows.targets, own.targets)
    whole = rows.all_answers(answers)
    assert whole[0].mean() == pytest.approx(own.targets[0].mean(), rel=0.1)
    np.testing.assert_allclose(rows.answer(7, answers), whole[:, 7])
    found = rows.verdict(whole).distance
    np.testing.assert_allclose(found, np.hypot(*(whole - own.targets)))
    noisy = data_rows(change(experiment, noise=0.1)).targets
    moved = noisy[0] - own.targets[0]
    assert 0.05 < moved.std() / own.targets[0].std() < 0.2


def test_edits_are_in_the_units_of_the_data_and_noise_becomes_part_of_them(experiment):
    typed = own_rows.set_cells(experiment, 3, 1, np.array([[5e6]]))
    assert typed.data.own.targets[0, 3] == 5e6
    assert own_rows.table_of(experiment)[3, 1] == experiment.data.own.targets[0, 3]
    noisy = change(experiment, noise=0.1)
    taken = own_rows.add_row(noisy).data.own
    np.testing.assert_allclose(taken.targets[:, :-1], data_rows(noisy).targets)


def test_a_typed_sample_keeps_its_measured_value_when_the_scale_changes(experiment):
    dataset = experiment.dataset
    values = tuple(dataset.learned_value(n, number) for n, number in enumerate((250_000.0, 20.0)))
    typed = Typed((0.5,), values)
    after = own_rows.set_cells(experiment, 0, 1, np.array([[9e6, 1.0]]))
    found = followed_pin(experiment, after, typed)
    measured = [after.dataset.measured_value(n, value) for n, value in enumerate(found.values)]
    assert after.dataset.scales != dataset.scales
    np.testing.assert_allclose(measured, [250_000, 20])


def test_a_typed_sample_keeps_its_measured_value_when_values_are_standardised_no_longer(experiment):
    plain = import_own(experiment, own_prices(scales=()))
    values = tuple(experiment.dataset.learned_value(n, y) for n, y in enumerate((250_000.0, 20.0)))
    found = followed_pin(experiment, plain, Typed((0.5,), values))
    assert found.values == pytest.approx((250_000, 20))
    assert followed_pin(plain, experiment, found).values == pytest.approx(values)


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (replace(own_prices(), scales=(Input("price"),)), "do not fit"),
        (own_flowers(scales=(Input("species"),)), "do not fit"),
        (replace(own_prices(), scales=(Input("price", sd=0.0), Input("age"))), "standardised by"),
        (replace(own_prices(), scales=(Input("price", sd=1e-9), Input("age"))), "finite numbers"),
    ],
)
def test_what_cannot_standardise_values_is_refused_in_words(broken, words):
    with pytest.raises(SpecError, match=words):
        broken.check()
