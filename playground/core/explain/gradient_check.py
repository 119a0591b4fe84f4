"""Compare three ways to the gradient of each parameter: backpropagation, gate graph, differences.

The engine's backpropagation and the gate graph's must be the same number; the centred difference
(J(θ+ε) − J(θ−ε)) / 2ε comes near it. J is loss and penalty over fixed samples, in float64, see
`playground.core.explain.objective`. The thresholds on the relative error follow CS231n (“Gradient
checks”, cs231n.github.io/neural-networks-3): more than 1e-2 is most likely a mistake, 1e-7 is fine,
and where there are kinks 1e-4 is. What is further off is tried with a second ε, see
`playground.core.explain.difference`.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from playground.core.basics.arrays import NO_MASKS, Array, Masks
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.layout import Layout
from playground.core.engine.sharing import distinct
from playground.core.experiment.spec import Experiment, Key
from playground.core.explain.difference import (
    EPSILON,
    Difference,
    cause_of,
    difference,
    relative_error,
)
from playground.core.explain.graph_gradient import graph_gradient
from playground.core.explain.objective import Objective
from playground.core.explain.slope_check import check_slopes

Agreement = Literal["differ", "overflow", "kink", "truncation", "rounding", "agree"]
VERDICTS: tuple[Agreement, ...] = (  # the worst first
    "differ",
    "overflow",
    "kink",
    "truncation",
    "rounding",
    "agree",
)
Odd = Literal["", "backprop", "graph", "numeric", "all"]  # which of the three differs
NOTES = {
    "penalty": QT_TRANSLATE_NOOP("core", "Compared is ∂J/∂w, with J = L + penalty."),
    "dropout": QT_TRANSLATE_NOOP("core", "Dropout is switched off for the check."),
    "masks": QT_TRANSLATE_NOOP("core", "The neurons that dropout leaves out here stay left out."),
    "clip": QT_TRANSLATE_NOOP("core", "Clipping is switched off for the check."),
    "float32": QT_TRANSLATE_NOOP(
        "core",
        "The check computes in double precision; training itself computes in single precision.",
    ),
    "step": QT_TRANSLATE_NOOP(
        "core", "A step function is flat apart from its jump: f′ = 0, so no gradient passes it."
    ),
}


@dataclass(frozen=True)
class Checked:
    """The result for one parameter.

    Attributes
    ----------
    analytic, numeric : ∂J/∂θ by backpropagation and by centred differences
    graph : ∂J/∂θ by the gate graph, over the samples of `GradientCheck.graph`
    error : of `numeric`, relative, see `relative_error`
    crosses_kink : between θ − ε and θ + ε a sample goes over a kink of an activation, the loss or
        the penalty: a difference across one is not the slope on either side, so `numeric` is not to
        be trusted
    verdict : one of `VERDICTS`: "kink" is a difference that a kink explains, "truncation" and
        "rounding" one that another ε mends, "overflow" one that is not a number
    odd : where they differ, the one that the two others contradict; "numeric": backpropagation and
        gate graph agree with each other, but not with the difference
    """

    key: Key
    analytic: float
    graph: float
    numeric: float
    error: float
    crosses_kink: bool
    verdict: Agreement
    odd: Odd = ""


class GradientCheck:
    """Checks all parameters over `columns`, a few at a time, so that it can be shown and stopped.

    Parameters
    ----------
    theta : the flat parameters (layout.size,), copied
    columns : (n_features + 1 + n_outputs, n): the samples, as in `Samples.columns`
    epsilon : how far each parameter is moved to either side
    masks : of dropout, see `Pass.masks`

    Attributes
    ----------
    total : how many parameters there are to check: all but cut edges, a shared bias once
    graph : what the gate graph says, of many samples about some; there once one is checked
    slopes : the derivatives of the registries that this network uses, each checked by itself

    Raises
    ------
    NoDerivativeError : for the perceptron rule
    SpecError : if `epsilon` is not a positive number
    """

    def __init__(
        self,
        experiment: Experiment,
        layout: Layout,
        theta: Array,
        columns: Array,
        epsilon: float = EPSILON,
        masks: Masks = NO_MASKS,
    ) -> None:
        check_epsilon(epsilon)
        self._parts = experiment, layout, theta.astype(np.float64)
        self._columns, self._masks = columns.astype(np.float64), masks
        self._objective = Objective(*self._parts, self._columns, masks)
        self._epsilon, self._keys = epsilon, layout.keys
        self._offsets = [int(offset) for offset in np.flatnonzero(distinct(layout))]
        self._preparation = self._prepare()
        self.slopes = check_slopes(experiment, columns)
        self._rows: list[Checked] = []
        self.total = len(self._offsets)

    def _prepare(self) -> Iterator[None]:
        """Compute the gradients of backpropagation and the gate graph; yields between samples."""
        self._gradient = self._objective.gradient()
        yield
        self.graph = yield from graph_gradient(*self._parts, self._columns, self._masks)
        self._all_samples = self.graph.samples == self._columns.shape[1]
        self._there = (  # backpropagation over the samples of the graph
            self._gradient
            if self._all_samples
            else Objective(*self._parts, self.graph.columns).gradient()
        )

    @property
    def done(self) -> int:
        """How many parameters have been checked."""
        return len(self._rows)

    @property
    def is_done(self) -> bool:
        """Whether all have been checked."""
        return self.done == self.total

    def step(self, count: int = 1) -> None:
        """Check `count` more, or as many as are left."""
        for _ in self._preparation:
            pass
        for offset in self._offsets[self.done : self.done + count]:
            self._rows.append(self._check(offset))

    def _check(self, offset: int) -> Checked:
        analytic, graph = (float(of[offset]) for of in (self._gradient, self.graph.values))
        found = difference(self._objective, offset, self._epsilon)
        error = relative_error(analytic, found.value)
        verdict = self._judge(offset, analytic, found)
        there = float(self._there[offset])
        same = verdict == "overflow" or self.graph.agrees(offset, there)
        odd: Odd = "numeric" if verdict == "differ" else ""
        if not same:
            odd = "graph" if verdict != "differ" else self._against_graph(offset, graph, found)
            verdict = "differ"
        return Checked(
            self._keys[offset],
            analytic,
            graph,
            found.value,
            error,
            found.crosses_kink,
            verdict,
            odd,
        )

    def _judge(self, offset: int, gradient: float, found: Difference) -> Agreement:
        """Compare a gradient with the difference."""
        if not np.isfinite(relative_error(gradient, found.value)):
            return "overflow"
        if found.agrees(gradient):
            return "agree"
        if found.crosses_kink:
            return "kink"
        return cause_of(self._objective, offset, gradient, self._epsilon) or "differ"

    def _against_graph(self, offset: int, graph: float, found: Difference) -> Odd:
        """Return which one is odd where backpropagation agrees with neither of the others."""
        if self._all_samples and self._judge(offset, graph, found) == "differ":
            return "all"
        return "backprop"

    def run_for(self, seconds: float) -> bool:
        """Compute and check more for about `seconds`; returns whether all have been checked.

        First come the two gradients, the gate graph's sample by sample, then at least one
        parameter.
        """
        deadline = time.perf_counter() + seconds
        for _ in self._preparation:
            if time.perf_counter() >= deadline:
                return False
        self.step()
        while not self.is_done and time.perf_counter() < deadline:
            self.step()
        return self.is_done

    def result(self) -> tuple[Checked, ...]:
        """Return what was found so far, the worst first: by verdict, then by error."""
        return tuple(
            sorted(
                self._rows, key=lambda row: (VERDICTS.index(row.verdict), -np.nan_to_num(row.error))
            )
        )

    @property
    def verdict(self) -> Agreement:
        """The worst verdict so far; a wrong derivative in a registry is as bad as any."""
        if not all(slope.agrees for slope in self.slopes):
            return "differ"
        return min((row.verdict for row in self._rows), key=VERDICTS.index, default="agree")


def notes(experiment: Experiment, has_masks: bool = False) -> tuple[str, ...]:
    """Return the notes on a check of this experiment, with dropout or without; to be translated."""
    training = experiment.training
    applies = {
        "penalty": training.has_penalty,
        "dropout": training.dropout > 0 and not has_masks,
        "masks": has_masks,
        "clip": training.clip > 0,
        "float32": training.precision == "float32",
        "step": any(
            not ACTIVATIONS[layer.activation].learns for layer in experiment.network.layers
        ),
    }
    return tuple(NOTES[name] for name, does in applies.items() if does)


def error_curve(
    experiment: Experiment,
    layout: Layout,
    theta: Array,
    columns: Array,
    key: Key,
    epsilons: Sequence[float],
    masks: Masks = NO_MASKS,
) -> Array:
    """Return the relative error of the centred difference of one parameter for each ε.

    It is V-shaped in logarithmic scales: for large ε the truncation grows as ε², for small ε the
    rounding as 1/ε. Raises as `GradientCheck` does, and `SpecError` for a cut or unknown `key`.
    """
    offset = layout.existing_offset(key)
    objective = Objective(experiment, layout, theta, columns, masks)
    analytic = float(objective.gradient()[offset])
    for epsilon in epsilons:
        check_epsilon(epsilon)
    return np.array(
        [
            relative_error(analytic, difference(objective, offset, epsilon).value)
            for epsilon in epsilons
        ]
    )


def check_epsilon(epsilon: float) -> None:
    """Raise `SpecError` unless ε is a positive, finite number."""
    if not (np.isfinite(epsilon) and epsilon > 0):
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "ε must be a positive number, not {value}; try 1e-5."),
            value=epsilon,
        )
