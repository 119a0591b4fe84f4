"""The result of a gradient check, and what it is the answer to."""

from dataclasses import dataclass

import numpy as np
from PyQt6.QtCore import QCoreApplication

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
        return translate("CheckPage", "∂{loss}/∂w of {samples}:").format(
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
            "All agree: backpropagation, gate graph and differences. "
            "The largest relative error is {worst}.",
        ),
        "nearly": translate(
            "CheckPage",
            "All agree as far as rounding allows. The largest relative error, {worst}, "
            "is rounding; a larger ε has less of it.",
        ),
        "truncation": translate(
            "CheckPage",
            "All agree. For some ({count}) the difference is off by up to {worst}, but less for a "
            "smaller ε (as ε²): the gradient is right, ε is too large.",
        ),
        "rounding": translate(
            "CheckPage",
            "All agree. For some ({count}) the difference is off by up to {worst}, but less for a "
            "larger ε: this is rounding, the gradient is right.",
        ),
        "kink": translate(
            "CheckPage",
            "Parameters that cross a kink, where the difference is no slope: {count}. "
            "All others agree.",
        ),
        "overflow": translate(
            "CheckPage", "The loss overflows, so these cannot be compared: {count}."
        ),
    }


def _odd_ones() -> dict[Odd, str]:
    return {
        "backprop": translate(
            "CheckPage",
            "Backpropagation differs from the gate graph and from the differences. "
            "Parameters: {count}, by up to {worst}.",
        ),
        "graph": translate(
            "CheckPage",
            "The gate graph differs; backpropagation and the differences agree. "
            "Parameters: {count}.",
        ),
        "numeric": translate(
            "CheckPage",
            "The differences differ, also with another ε; backpropagation and the gate graph "
            "agree. Parameters: {count}, by up to {worst}.",
        ),
        "all": translate(
            "CheckPage",
            "No two of backpropagation, gate graph and differences agree. Parameters: {count}.",
        ),
    }


def _wrong_slope(slope: CheckedSlope) -> str:
    text = {
        "activation": translate(
            "CheckPage",
            "The derivative of {name} is wrong: at z = {at} it gives {slope}, "
            "the function itself {numeric}.",
        ),
        "loss": translate(
            "CheckPage",
            "The derivative of the loss “{name}” is wrong: at {at} it gives {slope}, "
            "the function itself {numeric}.",
        ),
    }[slope.kind]
    return text.format(
        name=core_text(slope.label),
        at=number(slope.at, 4),
        slope=number(slope.slope, 4),
        numeric=number(slope.numeric, 4),
    )
