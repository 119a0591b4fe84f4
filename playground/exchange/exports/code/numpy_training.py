"""Training in NumPy: the step of the optimiser, the samples, the epochs, what is printed."""

from collections.abc import Mapping, Sequence

from playground.core.basics.arrays import Array
from playground.core.catalog.schedules import SCHEDULES
from playground.exchange.exports.code import lessons
from playground.exchange.exports.code import numpy_rows as rows
from playground.exchange.exports.code.describe import samples_text, value_comments
from playground.exchange.exports.code.numbers import assignment, constant
from playground.exchange.exports.code.numpy_network import LANGUAGE, generator
from playground.exchange.exports.code.program import Program
from playground.exchange.exports.code.rows import (
    NO_OPTIMIZER,
    NO_PENALTY,
    NO_SCHEDULE,
    PenaltyRow,
    function,
    row,
)
from playground.exchange.exports.code.section import Section


def constants(program: Program) -> str:
    """Write the numbers of training by name."""
    training = program.experiment.training
    named = {
        "LEARNING_RATE": training.learning_rate,
        "BATCH": program.batch,
        **{name.upper(): value for name, value in program.optimizer_numbers.items()},
        **{f"RATE_{name.upper()}": value for name, value in program.schedule_numbers.items()},
    }
    lines = [constant(name, value) for name, value in named.items()]
    if training.has_penalty:
        lines.append(constant("PENALTY", training.penalty_rate) + "  # λ")
    if training.clip:
        lines.append(constant("LONGEST", training.clip) + "  # a longer gradient is shortened")
    return "\n".join(lines)


def rate(program: Program, language: str) -> str:
    """Write the learning rate of an epoch; raises `ExportError`."""
    name = program.experiment.training.schedule.name
    factor = row(rows.SCHEDULES, name, NO_SCHEDULE, language, SCHEDULES[name].label)
    product = "" if factor == "1.0" else f" * {factor}"
    doc = "Return the learning rate of an epoch; the first one is 0."
    return function("rate_of(epoch)", doc, f"return LEARNING_RATE{product}")


# --- one update -----------------------------------------------------------------------------------


def update(program: Program) -> Section:
    """Write an update: gradient, penalty, clipping, step of the optimiser."""
    optimizer = program.experiment.optimizer
    name = program.experiment.training.optimizer.name
    body = row(rows.OPTIMIZERS, name, NO_OPTIMIZER, LANGUAGE, optimizer.label)
    doc = f"Return Δθ from the gradient g of a parameter: {optimizer.label}."
    parts = [
        "\n".join([constants(program), *_state(program), *_fixed(program)]),
        rate(program, LANGUAGE),
        function("step_of(name, g, rate, t)", doc, body),
        *after_step("penalised(name, step, rate)", penalty_row(program, rows.PENALTIES, LANGUAGE)),
        function("update(x, y)", "Make an update with a mini-batch: θ ← θ + Δθ.", _body(program)),
    ]
    return Section("Update", "\n\n\n".join(parts), lessons.update(program))


def penalty_row(program: Program, table: Mapping[str, PenaltyRow], language: str) -> PenaltyRow:
    """Return the row of the penalty, that of none while its rate is 0; raises `ExportError`."""
    training = program.experiment.training
    found = row(table, training.penalty, NO_PENALTY, language, program.experiment.penalty.label)
    return found if training.has_penalty else table["none"]


def after_step(head: str, penalty: PenaltyRow) -> list[str]:
    """Write what the penalty makes of the step of the weights, if anything."""
    if not penalty.after_step:
        return []
    doc = "Let the penalty have the last word on the step of the weights of a layer."
    return [function(head, doc, penalty.after_step)]


def _state(program: Program) -> list[str]:
    """Write the counters, and the vectors of optimiser and penalty."""
    lines = [f"done = {{{_counters(program)}}}"]
    if program.slots:
        lines.append("# what the optimiser keeps of earlier updates")
        lines += _slots(program.slots, "")
    if program.penalty_slots:
        lines.append("# what the penalty keeps of earlier updates, of each weight")
        lines += _slots(program.penalty_slots, ' if name[0] == "W"')
    return lines


def _slots(slots: Mapping[str, Mapping[str, Array]], which: str) -> list[str]:
    """Write vectors by name; zeros, of `which` parameters, where nothing has been learned yet."""
    lines, zeros = [], f"{{name: np.zeros_like(value) for name, value in p.items(){which}}}"
    for slot, named in slots.items():
        if any(array.any() for array in named.values()):
            lines.append(f"{slot} = {{}}")
            lines += [assignment(f'{slot}["{name}"]', array) for name, array in named.items()]
        else:
            lines.append(f"{slot} = {zeros}")
    return lines


def _counters(program: Program) -> str:
    state = program.state
    return f'"epochs": {state.epoch}, "updates": {state.ticks}'


def _fixed(program: Program) -> list[str]:
    """Write which parameters training leaves as they are."""
    if not program.fixed:
        return []
    lines = ["moves = {}  # 1 where training moves a parameter, 0 where it is cut or frozen"]
    for name, array in program.fixed.items():
        if array.any():
            lines.append(assignment(f'moves["{name}"]', array))
        else:
            lines.append(f'moves["{name}"] = DTYPE(0)')
    return lines


def _body(program: Program) -> str:
    training, penalty = program.experiment.training, penalty_row(program, rows.PENALTIES, LANGUAGE)
    if program.drops:
        lines = ["mask = draw_masks(x.shape[1])", "z, a, h = forward(x, mask)"]
        lines.append("g = backward(z, a, h, mask, y)")
    else:
        lines = ["z, a = forward(x)", "g = backward(z, a, y)"]
    if training.has_penalty:
        lines += ["for name in g:", '    if name[0] == "W":  # never a bias']
        lines.append(f"        g[name] += PENALTY * {penalty.term}")
    if program.fixed:
        lines += ["for name, moved in moves.items():", "    g[name] *= moved"]
    if training.clip:
        lines.append("length = np.sqrt(sum((g[name] ** 2).sum() for name in g))")
        lines += ["if length > LONGEST:", "    for name in g:"]
        lines.append("        g[name] *= LONGEST / length")
    return "\n".join([*lines, *_move(program, penalty)])


def _move(program: Program, penalty: PenaltyRow) -> list[str]:
    """Write the step of all parameters."""
    lines = ['done["updates"] += 1', 'rate = rate_of(done["epochs"])', "for name in p:"]
    moved = " * moves.get(name, 1)" if program.fixed else ""
    step = 'step_of(name, g[name], rate, done["updates"])'
    if not penalty.after_step:
        return [*lines, f"    p[name] += {step}{moved}"]
    lines += [f"    step = {step}", '    if name[0] == "W":']
    return [*lines, "        step = penalised(name, step, rate)", f"    p[name] += step{moved}"]


# --- samples and epochs ---------------------------------------------------------------------------


def samples(program: Program) -> Section:
    """Write inputs and targets of each set."""
    lines = [f"# samples: {samples_text(program)}", *value_comments(program), "sets = {}"]
    for name, (x, y) in program.sets().items():
        lines += [assignment(f"x_{name}", x), assignment(f"y_{name}", y)]
        lines.append(f'sets["{name}"] = x_{name}, y_{name}')
    return Section("Samples", "\n".join(lines), lessons.SAMPLES)


def training(program: Program) -> Section:
    """Write how epochs go on, and what is printed."""
    parts, count = [], "x_train.shape[1]"
    if state := epoch_state(program, count):
        parts.append(state)
    of_order = "order[start : start + BATCH]"
    lines = [
        "for start in range(0, len(order), BATCH):",
        f"    batch = {f'[*left, *{of_order}]' if program.left_over else of_order}",
        "    update(x_train[:, batch], y_train[:, batch])",
    ]
    parts.append(train(program, count, lines))
    last = program.output.number
    values = "z, a, _ = forward(x)" if program.drops else "z, a = forward(x)"
    mean = f"{values}\nreturn float(losses(z[{last}], a[{last}], y).mean())"
    parts.append(function("loss_of(x, y)", "Return the mean loss of a set.", mean))
    parts.append(report())
    return Section("Training", "\n\n\n".join(parts), lessons.training(program))


def epoch_state(program: Program, count: str) -> str:
    """Write the generator of the order, and what is left of epochs; `count` is that of samples."""
    lines = []
    if program.left_over:
        lines.append(f"WHOLE = {count} // BATCH * BATCH  # samples that fill mini-batches")
        lines.append("# the samples left over join the first mini-batch of the next epoch")
        lines.append(f"left = {f'list(range(WHOLE, {count}))' if program.carries else '[]'}")
    if program.random is not None:
        lines.append(generator("order_rng", program.random))
    if program.rest is not None:
        indices = ", ".join(map(str, program.rest.tolist()))
        lines.append("# the samples that the epoch under way has not used yet")
        lines.append(f"waiting = [np.array([{indices}])]  # fmt: skip")
    return "\n".join(lines)


def order(program: Program, count: str) -> str:
    """Write the order of the samples in the next epoch."""
    count = "WHOLE" if program.left_over else count
    new = f"np.arange({count})" if program.random is None else f"order_rng.permutation({count})"
    return new if program.rest is None else f"waiting.pop() if waiting else {new}"


def train(program: Program, count: str, batches: Sequence[str]) -> str:
    """Write how epochs go on; `batches` are the lines that make the updates of one."""
    lines = [f"order = {order(program, count)}", *batches]
    if program.left_over:
        lines += ["    left.clear()", f"left.extend(range(WHOLE, {count}))"]
    body = "\n".join(["for _ in range(epochs):", *(f"    {line}" for line in lines)])
    doc = "Train to the end of so many epochs; one under way counts."
    return function("train(epochs)", doc, f'{body}\n    done["epochs"] += 1')


def report() -> str:
    """Write the function that prints the losses."""
    body = (
        'parts = [f"{name} loss {loss_of(*of_set):#.12g}" for name, of_set in sets.items()]\n'
        """print(f"after {done['epochs']} epochs:", ", ".join(parts))"""
    )
    return function("report()", "Print the loss of each set.", body)
