"""What training made of copied layers, and which parameters of another network it fits.

A copy of layers carries it along, because weights are state and not part of the document.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from playground.core.experiment.limits import LARGEST_PARAMETER
from playground.core.experiment.parts import edges_of
from playground.core.experiment.spec import BIAS, ConnectionSpec, Experiment, Key, Unit


@dataclass(frozen=True)
class Weights:
    """The weights of a connection into or out of a copied layer, or its biases.

    Attributes
    ----------
    source, target : its layers; `BIAS` is the source of biases
    source_units, target_units : their units
    rows : a row for each unit of the target; None for a cut edge
    """

    source: str
    target: str
    source_units: tuple[Unit, ...]
    target_units: tuple[Unit, ...]
    rows: tuple[tuple[float | None, ...], ...]

    @property
    def can_be_set(self) -> bool:
        """Whether there is a number or None for every pair of units, none too large to be set."""
        widths = [len(row) for row in self.rows]
        numbers = (value for row in self.rows for value in row if value is not None)
        return widths == [len(self.source_units)] * len(self.target_units) and all(
            abs(value) <= LARGEST_PARAMETER for value in numbers
        )

    @property
    def numbers(self) -> dict[tuple[Unit, Unit], float]:
        """The weights by (unit of the target, unit of the source), without cut edges."""
        return {
            (unit, source_unit): value
            for unit, row in zip(self.target_units, self.rows, strict=True)
            for source_unit, value in zip(self.source_units, row, strict=True)
            if value is not None
        }


def fitting_weights(
    experiment: Experiment, originals: Mapping[str, str], weights: Iterable[Weights]
) -> dict[Key, float]:
    """Return the values that copied layers take over, by the names of their parameters.

    Weights between two copies always fit; those between a copy and another layer fit if that has
    the units of the layer that was there before.

    Parameters
    ----------
    originals : the layer that each new layer of `experiment` is a copy of
    weights : those of the originals
    """
    known, found = list(weights), {}
    for layer, original in originals.items():
        for biases in (w for w in known if (w.source, w.target) == (BIAS, original)):
            units = set(experiment.units(layer)) if experiment.network.layer(layer).bias else ()
            for (unit, _), value in biases.numbers.items():
                if unit in units:
                    found[Key.bias(layer, unit)] = value
    for connection in experiment.network.connections:
        fitting = _fitting(experiment, connection, originals, known)
        if fitting is not None:
            numbers = fitting.numbers
            keys = (key for key in edges_of(experiment, connection) if key.edge in numbers)
            found |= {key: numbers[key.edge] for key in keys}
    return found


def _fitting(
    experiment: Experiment,
    connection: ConnectionSpec,
    originals: Mapping[str, str],
    weights: Iterable[Weights],
) -> Weights | None:
    """Return the weights that a connection of a copied layer takes over, if there are any."""
    ends = connection.source, connection.target
    if not set(ends) & set(originals):
        return None
    found = [
        one
        for one in weights
        if _takes_over(experiment, connection.source, originals, one.source, one.source_units)
        and _takes_over(experiment, connection.target, originals, one.target, one.target_units)
    ]
    same = [one for one in found if one.source in ends or one.target in ends]
    return same[0] if same else found[0] if len(found) == 1 else None


def _takes_over(
    experiment: Experiment,
    layer: str,
    originals: Mapping[str, str],
    before: str,
    units: tuple[Unit, ...],
) -> bool:
    """Return whether `layer` is at an end where the layer `before`, with these units, was."""
    if layer in originals:
        return before == originals[layer]
    return before not in originals.values() and experiment.units(layer) == units
