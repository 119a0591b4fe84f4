"""What is said under the canvas."""

from dataclasses import replace

from playground import Experiment
from playground.core.experiment.budget import batch_bytes
from playground.core.experiment.counts import batch_size
from playground.ui.texts.numbers import fixed, memory, number
from playground.ui.views.canvas.network_facts import describe


def test_the_network_is_named_as_taught_with_its_parameters_and_memory():
    assert describe(Experiment()).split("   ·   ") == [
        "3-layer network (the input layer is not counted)",
        "25 parameters = 18 weights + 7 biases",
        "one mini-batch of 10 needs 1.92 kB",
    ]


def test_the_memory_counts_inputs_targets_and_three_numbers_a_unit():
    assert batch_bytes(Experiment()) == (2 + 1 + 3 * 7) * 10 * 8


def test_a_batch_is_never_larger_than_the_training_set():
    experiment = Experiment()
    assert batch_size(replace(experiment, training=replace(experiment.training, batch=5000))) == 200


def test_numbers_have_true_minus_signs_and_say_what_they_are_not():
    assert number(-0.12345) == "−0.123"
    assert number(float("nan")) == "–"
    assert number(float("-inf")) == "−∞"
    assert number(1234567.0) == "1.23e+6"
    assert number(0.0) == "0"
    assert fixed(-0.5) == "−0.500"
    assert fixed(1e-9) == "1.0e−09"
    assert [memory(size) for size in (999, 1920, 2_000_000, 3_000_000_000)] == [
        "999 B",
        "1.92 kB",
        "2 MB",
        "3 GB",
    ]
