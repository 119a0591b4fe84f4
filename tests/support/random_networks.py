"""Hypothesis strategies: any small experiment that the program allows."""

from hypothesis import assume
from hypothesis import strategies as st

from playground import INPUT, OUTPUT, Choice, ConnectionSpec, Experiment, LayerSpec, NetworkSpec
from playground.core.basics.messages import SpecError
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.layout import Layout
from playground.core.experiment.training_spec import ORDERS
from tests.support.experiments import change

HIDDEN = sorted(name for name, entry in ACTIVATIONS.items() if not entry.couples)


@st.composite
def networks(draw, outputs: int):
    """Any acyclic graph of up to four hidden layers, with cut and frozen edges."""
    count = draw(st.integers(0, 4))
    names = [INPUT, *(f"h{number}" for number in range(count)), OUTPUT]
    layers = [
        LayerSpec.dense(
            name,
            outputs if name == OUTPUT else draw(st.integers(1, 13)),
            draw(st.sampled_from(sorted(ACTIVATIONS) if name == OUTPUT else HIDDEN)),
            bias=draw(st.booleans()),
            frozen=draw(st.integers(0, 5)) == 0,
            shared_bias=draw(st.integers(0, 3)) == 0,
        )
        for name in names[1:]
    ]
    units = {INPUT: ("x1", "x2"), **{layer.id: layer.units for layer in layers}}
    connections = []
    for index, target in enumerate(names[1:], 1):
        sources = draw(st.sets(st.sampled_from(names[:index]), min_size=1))
        for source in sorted(sources | {names[index - 1]}):
            edges = st.tuples(st.sampled_from(units[target]), st.sampled_from(units[source]))
            cut, frozen = (draw(st.frozensets(edges, max_size=3)) for _ in range(2))
            connections.append(ConnectionSpec(source, target, cut, frozen))
    order = draw(st.permutations(range(len(layers))))
    return NetworkSpec(tuple(layers[index] for index in order), tuple(connections))


@st.composite
def experiments(draw) -> Experiment:
    """Any valid experiment with such a network, and few samples."""
    dataset, outputs = draw(
        st.sampled_from([("xor", 1), ("xor", 2), ("blobs", 3), ("plane", 1), ("and", 1)])
    )
    experiment = change(
        Experiment(),
        network=draw(networks(outputs)),
        dataset=dataset,
        samples=draw(st.integers(10, 60)),
        test_share=draw(st.sampled_from([0.0, 0.5])),
        noise=0.1,
        loss=draw(st.sampled_from(sorted(LOSSES))),
        optimizer=Choice(draw(st.sampled_from(sorted(OPTIMIZERS)))),
        schedule=Choice(draw(st.sampled_from(sorted(SCHEDULES)))),
        penalty=draw(st.sampled_from(sorted(PENALTIES))),
        penalty_rate=draw(st.sampled_from([0.001, 0.001, 0.1])),
        order=draw(st.sampled_from(ORDERS)),
        batch=draw(st.integers(1, 30)),
        dropout=draw(st.sampled_from([0.0, 0.0, 0.4])),
        clip=draw(st.sampled_from([0.0, 0.0, 0.1])),
        learning_rate=draw(st.sampled_from([0.001, 0.01])),
        precision=draw(st.sampled_from(["float64", "float64", "float32"])),
    )
    try:
        Layout(experiment)
    except SpecError:
        assume(False)
    return experiment
