"""Why backpropagation is fast: the paths from a parameter to the loss, and what they would cost."""

from playground.core.basics.maths_text import raised
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.experiment.spec import Key
from playground.core.explain.unroll import Unrolled
from playground.core.graph.paths import path_cost

PATHS = QT_TRANSLATE_NOOP(
    "core",
    "{paths} paths lead from this parameter to the loss. One path after the other takes {along} "
    "multiplications. Backpropagation computes each δ once and takes {once}.",
)
WRITTEN_OUT = 15  # digits; larger numbers are written as 1.46 · 10⁴⁸


def lesson_of_paths(unrolled: Unrolled, key: Key) -> Phrase | None:
    """Say how many paths lead to the loss, and what they cost; None where there is only one."""
    node = unrolled.parameters.get(key)
    if node is None:
        return None
    cost = path_cost(unrolled.graph, node)
    if cost.paths < 2:
        return None
    numbers = {"paths": cost.paths, "along": cost.along_each, "once": cost.once}
    return Phrase(PATHS, tuple((name, count_text(number)) for name, number in numbers.items()))


def count_text(number: int) -> str:
    """Write a count, a very large one with a power of ten."""
    digits = str(number)
    if len(digits) <= WRITTEN_OUT:
        return f"{number:,}"
    return f"{digits[0]}.{digits[1:3]} · 10{raised(str(len(digits) - 1))}"
