"""Compare backpropagation with centred differences, (J(θ+ε) − J(θ−ε)) / 2ε, for each parameter.

J is loss and penalty over fixed samples, in float64 and without dropout, see
`playground.core.explain.objective`. The thresholds on the relative error follow CS231n (“Gradient
checks”, cs231n.github.io/neural-networks-3): more than 1e-2 is most likely a mistake, 1e-7 is fine,
and where there are kinks 1e-4 is.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from playground.core.basics.arrays import NO_MASKS, Array, Masks
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment, Key
from playground.core.explain.objective import Evaluation, Objective

EPSILON = 1e-5
AGREES = (
    1e-5  # relative; truncation alone reached 3e-6 in smooth networks of up to six hidden layers
)
AGREES_OVER_KINKS = 1e-4  # relative: CS231n
TINY = 1e-300  # keeps 0 against 0 an error of 0
Agreement = Literal["differ", "overflow", "kink", "agree"]
VERDICTS: tuple[Agreement, ...] = ("differ", "overflow", "kink", "agree")  # the worst first
NOTES = {
    "penalty": QT_TRANSLATE_NOOP("core", "Compared is ∂J/∂w, with J = L + penalty."),
    "dropout": QT_TRANSLATE_NOOP("core", "Dropout is switched off for the check."),
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
    error : relative, see `relative_error`
    crosses_kink : between θ − ε and θ + ε a sample goes over a kink of an activation, the loss or
        the penalty: a difference across one is not the slope on either side, so `numeric` is not to
        be trusted
    verdict : one of `VERDICTS`: "kink" is a difference that a kink explains, "overflow" one that is
        not a number
    """

    key: Key
    analytic: float
    numeric: float
    error: float
    crosses_kink: bool
    verdict: Agreement


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
    total : how many parameters there are to check: all but cut edges

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
        self._objective, self._epsilon, self._keys = (
            Objective(experiment, layout, theta, columns, masks),
            epsilon,
            layout.keys,
        )
        self._offsets = [int(offset) for offset in np.flatnonzero(layout.exists)]
        self._gradient = self._objective.gradient()
        self._rows: list[Checked] = []
        self.total = len(self._offsets)

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
        for offset in self._offsets[self.done : self.done + count]:
            self._rows.append(
                _check(
                    self._objective,
                    offset,
                    self._keys[offset],
                    float(self._gradient[offset]),
                    self._epsilon,
                )
            )

    def run_for(self, seconds: float) -> bool:
        """Check more for about `seconds`, at least one; returns whether all have been checked."""
        deadline = time.perf_counter() + seconds
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
        """The worst verdict so far."""
        return min((row.verdict for row in self._rows), key=VERDICTS.index, default="agree")


def notes(experiment: Experiment) -> tuple[str, ...]:
    """Return the notes on a check of this experiment; texts to be translated."""
    training = experiment.training
    applies = {
        "penalty": training.has_penalty,
        "dropout": training.dropout > 0,
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
        [_check(objective, offset, key, analytic, epsilon).error for epsilon in epsilons]
    )


def relative_error(one: float, other: float) -> float:
    """Return |a − n| / (|a| + |n|); 0 if both are 0, NaN if one is not a number."""
    with np.errstate(all="ignore"):
        return float(
            np.abs(np.subtract(one, other)) / np.maximum(np.abs(one) + np.abs(other), TINY)
        )


def check_epsilon(epsilon: float) -> None:
    """Raise `SpecError` unless ε is a positive, finite number."""
    if not (np.isfinite(epsilon) and epsilon > 0):
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "ε must be a positive number, not {value}; try 1e-5."),
            value=epsilon,
        )


def _check(objective: Objective, offset: int, key: Key, analytic: float, epsilon: float) -> Checked:
    (above, high), (below, low), (centre, _) = (
        objective.moved(offset, by) for by in (epsilon, -epsilon, 0.0)
    )
    spread = high - low  # what 2ε has become next to θ; 0 where ε is lost in rounding
    numeric = above.minus(below) / spread if spread else 0.0
    error = relative_error(analytic, numeric)
    crosses = not (above.same_side(centre) and below.same_side(centre))
    return Checked(
        key,
        analytic,
        numeric,
        error,
        crosses,
        _verdict(analytic, numeric, error, crosses, _rounding(centre, epsilon)),
    )


def _rounding(point: Evaluation, epsilon: float) -> float:
    """Return the rounding of a difference: 2⁻⁵² of a value of about 1, divided by ε."""
    return float(np.finfo(float).eps) * max(1.0, abs(point.value)) / epsilon


def _verdict(
    analytic: float, numeric: float, error: float, crosses: bool, rounding: float
) -> Agreement:
    if not np.isfinite(error):
        return "overflow"
    if error <= (AGREES_OVER_KINKS if crosses else AGREES) or abs(analytic - numeric) <= rounding:
        return "agree"
    return "kink" if crosses else "differ"
