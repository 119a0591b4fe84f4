"""Pass the pinned sample through the network, forward and backward."""

from dataclasses import dataclass

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import Quantity
from playground.core.catalog.datasets.dataset import Target
from playground.core.engine.engine import bind
from playground.core.engine.layout import Layout
from playground.core.engine.samples import Samples, pinned
from playground.core.experiment.spec import INPUT, Experiment, Unit
from playground.core.observe.input_gradient import InputGradient
from playground.core.observe.maps import read_quantity
from playground.core.observe.watch import Watch


@dataclass(frozen=True)
class SampleValues:
    """One sample, and its values on the way through the network and back.

    Attributes
    ----------
    index : of the sample in the training set, or `NO_INDEX`
    column : the sample as `Pass.load` takes it, (n_features + 1 + n_outputs,)
    point, label : where it lies and what it is, see `Samples`
    loss : of this sample alone, without penalty
    input_gradient : ∂L/∂x of this loss, along each input, (n_inputs,); a true gradient also for the
        perceptron rule, which follows none
    values : by layer, the watched quantity of every unit, (units,); NaN as in `NeuronMaps`
    """

    index: int
    column: Array
    point: tuple[float, ...]
    label: Target
    loss: float
    input_gradient: Array
    values: dict[str, Array]


class SamplePass:
    """Passes the pinned sample through the network; the parameters may change between calls."""

    def __init__(
        self, experiment: Experiment, layout: Layout, theta: Array, samples: Samples, watch: Watch
    ) -> None:
        self._index, self._sample = pinned(
            experiment, samples, 0 if watch.sample is None else watch.sample
        )
        self._quantity, self._layout = watch.quantity, layout
        self._pass = bind(experiment, layout, theta, 1)
        self._pass.load(self._sample.columns)
        axes = range(len(self._sample.points))
        self._gradient = InputGradient(experiment, layout, theta, self._sample, axes)

    def run(self) -> SampleValues:
        """Return the sample's values under the present parameters."""
        bound, sample = self._pass, self._sample
        bound.run_forward()
        bound.run_backward()
        values = {
            layer_id: read_quantity(bound, layer_id, self._quantity)[:, 0].copy()
            for layer_id in (INPUT, *self._layout.order)
        }
        return SampleValues(
            index=self._index,
            column=sample.columns[:, 0],
            point=tuple(sample.points[:, 0].tolist()),
            label=sample.label(0),
            loss=float(bound.sample_losses()[0]),
            input_gradient=self._gradient.run()[:, 0],
            values=values,
        )


def unit_values(
    experiment: Experiment, layout: Layout, theta: Array, column: Array, layer: str, unit: Unit
) -> dict[Quantity, float]:
    """Return z, a and δ of one neuron for the sample `column`, without dropout.

    `column` as in `SampleValues`.
    """
    bound = bind(experiment, layout, theta, 1)
    bound.load(column[:, None])
    bound.run_forward()
    bound.run_backward()
    row = experiment.unit_index(layer, unit)
    quantities: tuple[Quantity, ...] = ("z", "a", "delta")
    return {one: float(read_quantity(bound, layer, one)[row, 0]) for one in quantities}
