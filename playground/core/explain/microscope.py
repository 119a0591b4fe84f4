"""The optimiser under the microscope: the update of one parameter, line by line, with all its numbers.

The gradient of the mini-batch, the penalty, clipping, the lines that the optimiser's registry entry writes, θ_new = θ_old + Δθ.
"""

from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.worksheet import Worksheet, WorksheetLine
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.layout import Layout
from playground.core.engine.updating import clip_factor, gradient_norm, penalty_gradient
from playground.core.experiment.spec import Experiment, Key
from playground.core.training.rehearsal import UpdateRecord

FROZEN = QT_TRANSLATE_NOOP(
    "core", "It is frozen: its gradient is computed, but it keeps its value."
)


@dataclass(frozen=True)
class Microscope:
    """The lines of one parameter's update, in order, and why it does not move if it does not (a text to be translated, or "")."""

    lines: tuple[WorksheetLine, ...]
    note: str = ""

    def value(self, symbol: str) -> float:
        """The last value of a symbol: "Δθ", "θ_new", "g", … Raises `KeyError` if no line computes it."""
        return {line.symbol: line.value for line in self.lines}[symbol]


def microscope(
    experiment: Experiment, layout: Layout, update: UpdateRecord, key: Key
) -> Microscope:
    """How `update` moves the parameter `key`. In float64: training in single precision differs from the seventh digit on.

    Raises `SpecError` if there is no such parameter, or its edge is cut.
    """
    place, training = layout.existing_offset(key), experiment.training
    optimizer, frozen = experiment.optimizer, not layout.trainable[place]
    sheet = Worksheet(
        {
            _letter(option.name, option.label): training.optimizer.numbers(OPTIMIZERS)[option.name]
            for option in optimizer.options
        }
        | {"t": update.before.ticks + 1, "is_weight": float(layout.is_weight[place])}
    )
    sheet.add("θ_old", "", float(update.before.parameters[place]))
    _add_gradient(sheet, experiment, layout, update, place)
    _add_learning_rate(sheet, experiment, update)
    optimizer.explain(
        sheet, {name: float(vector[place]) for name, vector in update.before.slots.items()}
    )
    if frozen:
        sheet.add("Δθ", "", 0.0)
    sheet.add("θ_new", "{θ_old} + {Δθ}", sheet["θ_old"] + sheet["Δθ"])
    return Microscope(tuple(sheet.lines), FROZEN if frozen else "")


def _letter(name: str, label: str) -> str:
    """What an optimiser's number is called in formulas: its Greek letter, or its name."""
    return name if label.isascii() else label


def _add_gradient(
    sheet: Worksheet, experiment: Experiment, layout: Layout, update: UpdateRecord, place: int
) -> None:
    """From the gradient of the mini-batch to g, which the optimiser gets."""
    training = experiment.training
    name = (
        "(ŷ − y)·x" if experiment.optimizer.error_correction else "∂L/∂θ"
    )  # the perceptron rule's is no derivative
    sheet.add(name, "", float(update.raw[place]))
    if layout.is_weight[place] and training.penalty != "none" and training.penalty_rate:
        slope = float(penalty_gradient(experiment, layout, update.before.parameters)[place])
        sheet.add("λ", "", training.penalty_rate)
        sheet.add("∂P/∂θ", PENALTIES[training.penalty].slope_template, slope)
        sheet.add("∂J/∂θ", f"{{{name}}} + {{∂P/∂θ}}", sheet[name] + slope)
        name = "∂J/∂θ"
    factor, norm = _clipping(experiment, layout, update)
    if factor == 1.0:
        sheet.add("g", f"{{{name}}}", sheet[name])
        return
    sheet.add("‖∇‖", "", norm)
    sheet.add("limit", "", training.clip)
    sheet.add("g", f"{{{name}}} · {{limit}} / {{‖∇‖}}", sheet[name] * factor)


def _clipping(experiment: Experiment, layout: Layout, update: UpdateRecord) -> tuple[float, float]:
    """What clipping multiplied the whole gradient by, and how long its trained part was."""
    if not experiment.training.clip:
        return 1.0, 0.0
    whole = update.raw + penalty_gradient(experiment, layout, update.before.parameters)
    trainable = layout.trainable.astype(whole.dtype)
    return clip_factor(whole, trainable, experiment.training.clip), gradient_norm(whole, trainable)


def _add_learning_rate(sheet: Worksheet, experiment: Experiment, update: UpdateRecord) -> None:
    schedule, rate = experiment.training.schedule, experiment.training.learning_rate
    if schedule.name == "constant":
        sheet.add("η", "", update.learning_rate)
        return
    sheet.add("η₀", "", rate)
    sheet.add(
        "schedule",
        "",
        SCHEDULES[schedule.name].factor(update.before.epoch, schedule.numbers(SCHEDULES)),
    )
    sheet.add("η", "{η₀} · {schedule}", update.learning_rate)
