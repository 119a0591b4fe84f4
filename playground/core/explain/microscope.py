"""The optimiser under the microscope: the update of one parameter, line by line, with numbers.

The gradient of the mini-batch, the penalty, clipping, the lines of the optimiser's registry entry,
θ_new = θ_old + Δθ.
"""

import unicodedata
from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.notation import parse_lines, parse_maths
from playground.core.basics.registry import Option
from playground.core.basics.worksheet import Worksheet, WorksheetLine
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES, ZEROED
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.layout import Layout
from playground.core.engine.sharing import distinct
from playground.core.engine.updating import clip_factor, gradient_norm, penalty_gradient
from playground.core.experiment.spec import Experiment, Key
from playground.core.training.rehearsal import UpdateRecord

FROZEN = QT_TRANSLATE_NOOP(
    "core", "It is frozen: its gradient is computed, but it keeps its value."
)
TO_ZERO = QT_TRANSLATE_NOOP(
    "core", "The pull of the penalty would carry it across 0: it becomes 0 and stays 0."
)
STAYS_ZERO = QT_TRANSLATE_NOOP("core", "The penalty has set it to 0, where it stays.")


@dataclass(frozen=True)
class Microscope:
    """The lines of one update of a parameter; `note` says why it moves otherwise, or not.

    The note is to be translated; it is empty where the optimiser alone moves the parameter.
    """

    lines: tuple[WorksheetLine, ...]
    note: str = ""

    def value(self, symbol: str) -> float:
        """Return the last value of a symbol, "Δθ" say; raises `KeyError` if no line computes it."""
        return {line.symbol: line.value for line in self.lines}[symbol]


def microscope(
    experiment: Experiment, layout: Layout, update: UpdateRecord, key: Key
) -> Microscope:
    """List how `update` moves the parameter `key`, in float64.

    Training in single precision differs from the seventh digit on.

    Raises `SpecError` if there is no such parameter, or its edge is cut.
    """
    offset, training = layout.existing_offset(key), experiment.training
    optimizer, frozen = experiment.optimizer, not layout.trainable[offset]
    numbers = training.optimizer.numbers(OPTIMIZERS)
    sheet = Worksheet(
        {_letter(option): numbers[option.name] for option in optimizer.options}
        | {"t": update.before.ticks + 1}
    )
    sheet.give("θ_old", float(update.before.parameters[offset]))
    _add_gradient(sheet, experiment, layout, update, offset)
    _add_learning_rate(sheet, experiment, update)
    slots = {name: float(vector[offset]) for name, vector in update.before.slots.items()}
    note = FROZEN
    if frozen:  # the optimiser gathers nothing for it
        sheet.give("Δθ", 0.0)
    else:
        for line in parse_lines(optimizer.start):
            sheet.start(line, slots)
        for line in optimizer.lines(for_weights=bool(layout.is_weight[offset])):
            sheet.work_out(line)
        note = _add_zero(sheet, experiment, update, offset)
    sheet.work_out(parse_maths("θ_new = θ_old + Δθ"))
    return Microscope(tuple(sheet.lines), note)


def _add_zero(sheet: Worksheet, experiment: Experiment, update: UpdateRecord, offset: int) -> str:
    """Add Δθ = −θ where the penalty makes it so, and return why; "" where the optimiser decides."""
    why = _why_zero(experiment, update, offset)
    if why:
        sheet.work_out(parse_maths("Δθ = -θ_old"))
    return why


def _why_zero(experiment: Experiment, update: UpdateRecord, offset: int) -> str:
    """Say why the penalty makes the step −θ, whatever the optimiser gave; "" if it does not."""
    zeroed = update.before.slots.get(ZEROED)
    if not experiment.training.has_penalty or zeroed is None:
        return ""
    old = update.before.parameters[offset]
    if old == 0.0:
        return STAYS_ZERO if zeroed[offset] else ""
    return TO_ZERO if update.step[offset] == -old else ""


def _letter(option: Option) -> str:
    """Return the letter of an option in the notation: β1 for β₁; its name if it has none."""
    return option.name if option.label.isascii() else unicodedata.normalize("NFKC", option.label)


def _add_gradient(
    sheet: Worksheet, experiment: Experiment, layout: Layout, update: UpdateRecord, offset: int
) -> None:
    """Add the lines from the gradient of the mini-batch to g, which the optimiser gets."""
    training = experiment.training
    name = (
        "(ŷ − y)·x" if experiment.optimizer.error_correction else "∂L/∂θ"
    )  # the perceptron rule's is no derivative
    sheet.give(name, float(update.raw[offset]))
    if layout.is_weight[offset] and training.has_penalty:
        sheet.give("λ", training.penalty_rate)
        sheet.work_out(parse_maths(f"'∂P/∂θ' = {PENALTIES[training.penalty].slope_maths}"))
        sheet.work_out(parse_maths(f"'∂J/∂θ' = '{name}' + '∂P/∂θ'"))
        name = "∂J/∂θ"
    factor, norm = _clipping(experiment, layout, update)
    if factor == 1.0:
        sheet.work_out(parse_maths(f"g = '{name}'"))
        return
    sheet.give("‖∇‖", norm)
    sheet.give("limit", training.clip)
    sheet.work_out(parse_maths(f"g = '{name}' * limit / '‖∇‖'"))


def _clipping(experiment: Experiment, layout: Layout, update: UpdateRecord) -> tuple[float, float]:
    """Return the factor of clipping and the length of the trained part of the gradient."""
    if not experiment.training.clip:
        return 1.0, 0.0
    whole = update.raw + penalty_gradient(experiment, layout, update.before.parameters)
    trainable = (layout.trainable & distinct(layout)).astype(whole.dtype)
    return clip_factor(whole, trainable, experiment.training.clip), gradient_norm(whole, trainable)


def _add_learning_rate(sheet: Worksheet, experiment: Experiment, update: UpdateRecord) -> None:
    schedule, rate = experiment.training.schedule, experiment.training.learning_rate
    if schedule.name == "constant":
        sheet.give("η", update.learning_rate)
        return
    factor = SCHEDULES[schedule.name].factor(update.before.epoch, schedule.numbers(SCHEDULES))
    sheet.give("η0", rate)
    sheet.give("schedule", factor)
    sheet.work_out(parse_maths("η = η0 * schedule"))
