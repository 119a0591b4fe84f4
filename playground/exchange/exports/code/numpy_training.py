"""Training in NumPy: the step of the optimiser, the samples, the epochs, what is printed."""

from playground.core.catalog.penalties import PENALTIES
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
        "\n".join([constants(program), *_slots(program), *_fixed(program)]),
        rate(program, LANGUAGE),
        function("step_of(name, g, rate, t)", doc, body),
        function("update(x, y)", "Make an update with a mini-batch: θ ← θ + Δθ.", _body(program)),
    ]
    return Section("Update", "\n\n\n".join(parts), lessons.update(program))


def _slots(program: Program) -> list[str]:
    """Write the vectors of the optimiser; zeros where nothing has been learned yet."""
    lines = [f"done = {{{_counters(program)}}}"]
    if program.slots:
        lines.append("# what the optimiser keeps of earlier updates")
    for slot, named in program.slots.items():
        if any(array.any() for array in named.values()):
            lines.append(f"{slot} = {{}}")
            lines += [assignment(f'{slot}["{name}"]', array) for name, array in named.items()]
        else:
            lines.append(f"{slot} = {{name: np.zeros_like(value) for name, value in p.items()}}")
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
    training = program.experiment.training
    if program.drops:
        lines = ["mask = draw_masks(x.shape[1])", "z, a, h = forward(x, mask)"]
        lines.append("g = backward(z, a, h, mask, y)")
    else:
        lines = ["z, a = forward(x)", "g = backward(z, a, y)"]
    if training.has_penalty:
        label = PENALTIES[training.penalty].label
        slope = row(rows.PENALTIES, training.penalty, NO_PENALTY, LANGUAGE, label)
        lines += ["for name in g:", '    if name[0] == "W":  # never a bias']
        lines.append(f"        g[name] += PENALTY * {slope}")
    if program.fixed:
        lines += ["for name, moved in moves.items():", "    g[name] *= moved"]
    if training.clip:
        lines.append("length = np.sqrt(sum((g[name] ** 2).sum() for name in g))")
        lines += ["if length > LONGEST:", "    for name in g:"]
        lines.append("        g[name] *= LONGEST / length")
    lines += ['done["updates"] += 1', 'rate = rate_of(done["epochs"])']
    moved = " * moves.get(name, 1)" if program.fixed else ""
    step = 'step_of(name, g[name], rate, done["updates"])'
    lines += ["for name in p:", f"    p[name] += {step}{moved}"]
    return "\n".join(lines)


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
    parts = []
    if state := epoch_state(program):
        parts.append(state)
    body = (
        f"for _ in range(epochs):\n    order = {order(program, 'x_train.shape[1]')}\n"
        "    for start in range(0, len(order), BATCH):\n"
        "        batch = order[start : start + BATCH]\n"
        "        update(x_train[:, batch], y_train[:, batch])\n"
        '    done["epochs"] += 1'
    )
    doc = "Train to the end of so many epochs; one under way counts."
    parts.append(function("train(epochs)", doc, body))
    last = program.output.number
    values = "z, a, _ = forward(x)" if program.drops else "z, a = forward(x)"
    mean = f"{values}\nreturn float(losses(z[{last}], a[{last}], y).mean())"
    parts.append(function("loss_of(x, y)", "Return the mean loss of a set.", mean))
    parts.append(report())
    return Section("Training", "\n\n\n".join(parts), lessons.TRAINING)


def epoch_state(program: Program) -> str:
    """Write the generator of the order, and what is left of the epoch under way."""
    lines = []
    if program.random is not None:
        lines.append(generator("order_rng", program.random))
    if program.rest is not None:
        indices = ", ".join(map(str, program.rest.tolist()))
        lines.append("# the samples that the epoch under way has not used yet")
        lines.append(f"waiting = [np.array([{indices}])]  # fmt: skip")
    return "\n".join(lines)


def order(program: Program, count: str) -> str:
    """Write the order of the samples in the next epoch."""
    new = f"np.arange({count})" if program.random is None else f"order_rng.permutation({count})"
    return new if program.rest is None else f"waiting.pop() if waiting else {new}"


def report() -> str:
    """Write the function that prints the losses."""
    body = (
        'parts = [f"{name} loss {loss_of(*of_set):#.12g}" for name, of_set in sets.items()]\n'
        """print(f"after {done['epochs']} epochs:", ", ".join(parts))"""
    )
    return function("report()", "Print the loss of each set.", body)
