"""The result of a gradient check, and what it is the answer to."""

from dataclasses import dataclass

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import Source
from playground.core.engine.samples import Batch
from playground.core.explain.difference import AGREES
from playground.core.explain.gradient_check import Agreement, Checked, Odd, notes
from playground.core.explain.slope_check import CheckedSlope
from playground.live.snapshot import Snapshot
from playground.ui.texts.numbers import number
from playground.ui.texts.samples import objective_symbol, source_title
from playground.ui.texts.translation import core_text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Outcome:
    """The result of a check, and what was checked: the network of `snapshot` over `batch`."""

    snapshot: Snapshot
    batch: Batch
    epsilon: float
    rows: tuple[Checked, ...]
    verdict: Agreement
    slopes: tuple[CheckedSlope, ...]
    graph_samples: int

    @property
    def some_samples(self) -> int:
        """How many samples the gate graph is of; 0 if it is of all."""
        return self.graph_samples % len(self.batch)

    def is_about(self, snapshot: Snapshot) -> bool:
        """Return whether `snapshot` still shows that network."""
        return self.snapshot is snapshot or (
            self.snapshot.experiment == snapshot.experiment
            and np.array_equal(self.snapshot.parameters, snapshot.parameters)
        )

    def answers(self, snapshot: Snapshot, epsilon: float) -> bool:
        """Return whether this is still the question: the same samples and ε."""
        if (self.source, self.epsilon) != (snapshot.watch.source, epsilon):
            return False
        if self.source == "train":
            return True
        batch = snapshot.batch
        return batch is not None and np.array_equal(self.batch.columns, batch.columns)

    @property
    def source(self) -> Source:
        """Which samples were checked."""
        return self.snapshot.watch.source

    def sentences(self) -> list[str]:
        """Say what was found, the worst first, and what to know about it."""
        found = [self._question()]
        found += self._differences() if self.verdict == "differ" else [self._agreement()]
        if self.some_samples:
            found.append(
                translate(
                    "CheckPage",
                    "The gate graph was computed for {some:,} of the {all:,} samples.",
                ).format(some=self.some_samples, all=len(self.batch))
            )
        elif any(np.isnan(row.graph) for row in self.rows):
            found.append(translate("CheckPage", "The gate graph has no gradient here."))
        has_dropout = bool(self.batch.masks)
        return found + [core_text(note) for note in notes(self.snapshot.experiment, has_dropout)]

    def _question(self) -> str:
        """Say of which samples the checked gradients are."""
        return translate("CheckPage", "∂{loss}/∂θ of {samples}:").format(
            loss=objective_symbol(self.snapshot), samples=source_title(self.snapshot)
        )

    def _agreement(self) -> str:
        """Say that nothing differs, and what cannot be told."""
        errors = [row.error for row in self.rows if row.verdict == self.verdict]
        worst = max(errors, default=0.0)
        is_rounding = self.verdict == "agree" and worst > AGREES
        text = _agreements()["nearly" if is_rounding else self.verdict]
        return text.format(worst=number(worst, 2), count=len(errors))

    def _differences(self) -> list[str]:
        """Say which derivative is wrong by itself, and which of the three ways is."""
        found = [_wrong_slope(slope) for slope in self.slopes if not slope.agrees]
        for odd, text in _odd_ones().items():
            errors = [row.error for row in self.rows if row.odd == odd]
            if errors:
                found.append(text.format(count=len(errors), worst=number(max(errors), 2)))
        return found


def _agreements() -> dict[str, str]:
    return {
        "agree": translate(
            "CheckPage",
            "All agree: backpropagation, gate graph and finite differences. "
            "The largest relative error is {worst}.",
        ),
        "nearly": translate(
            "CheckPage",
            "All agree as far as rounding allows. The largest relative error, {worst}, "
            "is rounding. A larger ε makes it smaller.",
        ),
        "truncation": translate(
            "CheckPage",
            "All agree. The finite difference has an error of up to {worst} "
            "(parameters: {count}). A smaller ε makes it smaller (like ε²): the gradient is right.",
        ),
        "rounding": translate(
            "CheckPage",
            "All agree. The finite difference has an error of up to {worst} from rounding "
            "(parameters: {count}). A larger ε makes it smaller: the gradient is right.",
        ),
        "kink": translate(
            "CheckPage",
            "Parameters that cross a kink, where the finite difference does not measure the slope: "
            "{count}. All others agree.",
        ),
        "overflow": translate(
            "CheckPage", "The loss overflows, so these cannot be compared: {count}."
        ),
    }


def _odd_ones() -> dict[Odd, str]:
    return {
        "backprop": translate(
            "CheckPage",
            "Backpropagation does not agree with the gate graph and the finite differences. "
            "Parameters: {count}, by up to {worst}.",
        ),
        "graph": translate(
            "CheckPage",
            "The gate graph does not agree with backpropagation and the finite differences. "
            "Parameters: {count}.",
        ),
        "numeric": translate(
            "CheckPage",
            "The finite differences do not agree with the other two, even with another ε. "
            "Parameters: {count}, by up to {worst}.",
        ),
        "all": translate(
            "CheckPage",
            "No two of backpropagation, gate graph and finite differences agree. "
            "Parameters: {count}.",
        ),
    }


def _wrong_slope(slope: CheckedSlope) -> str:
    text = {
        "activation": translate(
            "CheckPage",
            "The derivative of {name} is wrong. At z = {at} the formula gives {slope}, "
            "but the slope of the function is {numeric}.",
        ),
        "loss": translate(
            "CheckPage",
            "The derivative of the loss “{name}” is wrong. At {at} the formula gives {slope}, "
            "but the slope of the function is {numeric}.",
        ),
    }[slope.kind]
    return text.format(
        name=core_text(slope.label),
        at=number(slope.at, 4),
        slope=number(slope.slope, 4),
        numeric=number(slope.numeric, 4),
    )


def least_error(title: str, epsilons: Array, exponents: Array | None) -> str:
    """Say for which ε the error is the least; `exponents` are the powers of ten of the errors."""
    if exponents is None or not np.isfinite(exponents).any():
        return ""
    best = int(np.nanargmin(exponents))
    text = translate("CheckPage", "{title}; the least is {error}, at ε = {epsilon}")
    error, epsilon = number(float(10.0 ** exponents[best])), number(float(epsilons[best]))
    return text.format(title=title, error=error, epsilon=epsilon)
