"""The formulas of the loss, and of δ of one output: of the answer, past it, through a softmax."""

from collections.abc import Callable
from functools import partial

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.notation import parse_maths, written_out
from playground.core.basics.printers import LATEX
from playground.core.catalog.losses_of_z import ERROR, OfZ
from playground.core.experiment.spec import OUTPUT, Unit
from playground.core.explain.formulas.latex import derivative, times, total
from playground.core.explain.formulas.scene import Formula, Scene, Writer

DELTA = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the weighted sum"))
CANCELLED = QT_TRANSLATE_NOOP(
    "core", "Backward: with {activation} and {loss} two factors cancel, ∂L/∂z = ŷ − y is left"
)
SUMMED = QT_TRANSLATE_NOOP(
    "core", "Backward: with {activation} and {loss} the sum over all answers is ∂L/∂z = ŷ − y"
)
OF_Z = QT_TRANSLATE_NOOP("core", "Backward: {activation} and {loss} in one step")
ANSWER = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the answer"))
LOSS = Phrase(QT_TRANSLATE_NOOP("core", "Loss of this sample"))
CLASS_WEIGHT = QT_TRANSLATE_NOOP(
    "core",
    "c is the class weight n / (k · n_c): with n training samples and k classes, each class with "
    "its n_c samples counts the same in all.",
)
OWN_SLOPE = Phrase(QT_TRANSLATE_NOOP("core", "Backward: slope of softmax, the same output"))
OTHER_SLOPE = Phrase(QT_TRANSLATE_NOOP("core", "Backward: slope of softmax, another output"))
OVER_ANSWERS = Phrase(
    QT_TRANSLATE_NOOP("core", "Backward: chain rule, z changes every answer of the softmax")
)
MOST_SLOPES = 3  # of a softmax that are written out
SLOPE_AT = r"f'\left({}\right)"

LettersOf = Callable[[Unit], dict[str, str]]


def delta_is(scene: Writer, layer: str, unit: Unit) -> str:
    """Write δ = ∂L/∂z =."""
    names = scene.names
    return f"{names.delta(layer, unit)} = {scene.by_loss(names.z(layer, unit))} ="


# --- the loss -------------------------------------------------------------------------------------


def loss_formula(scene: Scene) -> Formula:
    """Write the loss of the sample: the sum or the mean over the outputs."""
    output = scene.unrolled.graph.output
    return scene.formula(
        LOSS,
        f"{scene.names.loss} = {written_loss(scene)}",
        lambda: written_loss(scene, partial(_numbers, scene)),
        lambda: scene.show(scene.value(output)),
        notes=class_weight_notes(scene),
        phase="loss",
    )


def written_loss(scene: Writer, letters: LettersOf | None = None) -> str:
    """Write the loss of one sample in symbols, or with other letters."""
    units, maths = scene.experiment.units(OUTPUT), parse_maths(scene.experiment.loss.maths)
    put_in = letters or partial(letters_of, scene)
    terms = [LATEX.write(maths, put_in(unit)) for unit in units]
    factor = put_in(units[0])["c"]
    if len(units) == 1:
        return shared(scene, terms[0], factor)
    terms = [rf"\left[{term}\right]" if term.startswith("{-") else term for term in terms]
    return shared(scene, total(terms), factor)


def class_weight_notes(scene: Writer) -> tuple[Phrase, ...]:
    """Say what the class weight is, if there is one."""
    return (Phrase(CLASS_WEIGHT),) if scene.is_weighted else ()


def letters_of(scene: Writer, unit: Unit) -> dict[str, str]:
    """Return the letters of a loss as symbols; c is the class weight, "" without."""
    class_weight = scene.names.class_weight if scene.is_weighted else ""
    return {
        "ŷ": scene.names.a(OUTPUT, unit),
        "y": scene.names.target(unit),
        "c": class_weight,
    }


def _numbers(scene: Scene, unit: Unit) -> dict[str, str]:
    """Return the letters of a loss as numbers."""
    class_weight = scene.show(scene.unrolled.class_weight) if scene.is_weighted else ""
    return {"ŷ": _answer(scene, unit), "y": scene.show(scene.target(unit)), "c": class_weight}


def shared(scene: Writer, latex: str, class_weight: str) -> str:
    """Write `latex` times what one output counts, and times the class weight if there is one."""
    count = len(scene.experiment.units(OUTPUT))
    share = "" if scene.share == 1 else rf"\frac{{1}}{{{count}}}\cdot"
    factor = rf"{class_weight}\cdot" if class_weight else ""
    return rf"{factor}{share}\left({latex}\right)" if factor or share else latex


def _answer(scene: Scene, unit: Unit) -> str:
    """Write ŷ as a number."""
    return scene.show_answer(scene.value(scene.unrolled.a[OUTPUT, unit]))


# --- a loss that takes z --------------------------------------------------------------------------


def title_of_z(scene: Writer, of_z: OfZ, cancelled: str = CANCELLED) -> Phrase:
    """Name the step from the loss to z, past the activation; `cancelled` for ŷ − y."""
    activation = scene.activation(OUTPUT)
    labels = activation.label, scene.experiment.loss.label
    template = cancelled if of_z.maths == ERROR else OF_Z
    if activation.couples and template == CANCELLED:
        template = SUMMED
    return Phrase(template, tuple(zip(("activation", "loss"), labels, strict=True)))


def slope_of_z(scene: Writer, of_z: OfZ, unit: Unit, letters: LettersOf | None = None) -> str:
    """Write ∂L/∂z of an output in symbols, or with other letters."""
    units, put_in = scene.experiment.units(OUTPUT), letters or partial(letters_of, scene)
    known = put_in(unit) | {
        f"{letter}{number}": text
        for number, other in enumerate(units, 1)
        for letter, text in put_in(other).items()
    }
    maths = parse_maths(written_out(of_z.maths, len(units)))
    return shared(scene, LATEX.write(maths, known), known["c"])


def deltas_of_z(scene: Scene, of_z: OfZ, unit: Unit) -> tuple[Formula, ...]:
    """Write ∂L/∂z of a loss that takes z, and how the product of the slopes comes to it.

    Every answer of a softmax depends on z: its slopes and the sum over all answers come first.
    """
    letters = letters_of(scene, unit)
    way = [LATEX.write(parse_maths(of_z.way), letters)] if of_z.way else []
    sides = [*(shared(scene, side, letters["c"]) for side in way), slope_of_z(scene, of_z, unit)]
    is_sum = scene.activation(OUTPUT).couples and of_z.maths == ERROR
    steps = (*_softmax_slopes(scene, unit), _over_answers(scene, unit)) if is_sum else ()
    if is_sum:
        sides.insert(0, _written_products(scene, unit))
    delta = scene.formula(
        title_of_z(scene, of_z),
        f"{delta_is(scene, OUTPUT, unit)} {' = '.join(sides)}",
        lambda: slope_of_z(scene, of_z, unit, partial(_numbers, scene)),
        lambda: scene.show(scene.delta(OUTPUT, unit)),
    )
    return (*steps, delta)


# --- through a softmax ----------------------------------------------------------------------------


def _slope_of_softmax(scene: Scene, of: Unit, unit: Unit) -> float:
    """Return ∂ŷ/∂z of the answer `of` by z of the output `unit`."""
    position = scene.experiment.unit_index(OUTPUT, unit)
    return scene.slopes(scene.unrolled.a[OUTPUT, of])[position]


def _softmax_slopes(scene: Scene, unit: Unit) -> tuple[Formula, ...]:
    """Write ∂ŷₖ/∂zᵢ: of the output itself, and of a few others, that of the right answer first."""
    others = [other for other in scene.experiment.units(OUTPUT) if other != unit]
    others.sort(key=lambda other: -scene.target(other))
    return tuple(_softmax_slope(scene, of, unit) for of in (unit, *others)[:MOST_SLOPES])


def _softmax_slope(scene: Scene, of: Unit, unit: Unit) -> Formula:
    """Write ∂ŷᵢ/∂zᵢ = ŷᵢ (1 − ŷᵢ), or ∂ŷₖ/∂zᵢ = −ŷₖ ŷᵢ."""
    names, is_own = scene.names, of == unit
    left = derivative(names.a(OUTPUT, of), names.z(OUTPUT, unit))
    return scene.formula(
        OWN_SLOPE if is_own else OTHER_SLOPE,
        f"{left} = {_written_slope(names.a(OUTPUT, of), names.a(OUTPUT, unit), is_own)}",
        lambda: _written_slope(_answer(scene, of), _answer(scene, unit), is_own),
        lambda: scene.show(_slope_of_softmax(scene, of, unit)),
    )


def _written_slope(of: str, own: str, is_own: bool) -> str:
    return rf"{own}\cdot (1-{own})" if is_own else rf"{{-{of}\cdot {own}}}"


def _over_answers(scene: Scene, unit: Unit) -> Formula:
    """Write the chain rule over all answers: ∂L/∂zᵢ = Σ ∂L/∂ŷₖ · ∂ŷₖ/∂zᵢ."""
    names, z = scene.names, scene.names.z(OUTPUT, unit)
    answers = [names.a(OUTPUT, of) for of in scene.experiment.units(OUTPUT)]
    terms = [rf"{scene.by_loss(of)}\cdot {derivative(of, z)}" for of in answers]

    def result() -> str:
        return scene.show(scene.delta(OUTPUT, unit))

    return scene.formula(
        OVER_ANSWERS,
        f"{scene.by_loss(z)} = {total(terms)}",
        lambda: _products(scene, unit) or result(),
        result,
    )


def _written_products(scene: Scene, unit: Unit) -> str:
    """Write that sum with ∂L/∂ŷₖ = −yₖ / ŷₖ and the slopes put in."""
    names, terms = scene.names, []
    for of in scene.experiment.units(OUTPUT):
        answer, y = names.a(OUTPUT, of), names.target(of)
        slope = _written_slope(answer, names.a(OUTPUT, unit), of == unit)
        factor = slope if of == unit else rf"\left({slope}\right)"
        terms.append(rf"\left({{-\frac{{{y}}}{{{answer}}}}}\right)\cdot {factor}")
    return shared(scene, total(terms), letters_of(scene, unit)["c"])


def _products(scene: Scene, unit: Unit) -> str:
    """Write the products of that sum in numbers; blank if an answer is 0 to all digits."""
    terms = []
    for of in scene.experiment.units(OUTPUT):
        answer, target = scene.value(scene.unrolled.a[OUTPUT, of]), scene.target(of)
        if answer == 0:
            return ""
        slope = scene.show(_slope_of_softmax(scene, of, unit))
        by_answer = -scene.unrolled.class_weight * target / answer
        terms.append(times(scene.show(by_answer), slope))
    return total(terms)


# --- a loss of answers ----------------------------------------------------------------------------


def answer_gradient(scene: Scene, unit: Unit) -> Formula:
    """Write ∂L/∂ŷ of a loss of answers."""
    maths = parse_maths(scene.experiment.loss.slope_maths)

    def written(letters: dict[str, str]) -> str:
        return shared(scene, LATEX.write(maths, letters), letters["c"])

    symbols = letters_of(scene, unit)
    return scene.formula(
        ANSWER,
        f"{scene.by_loss(symbols['ŷ'])} = {written(symbols)}",
        lambda: written(_numbers(scene, unit)),
        lambda: scene.show(scene.gradient(scene.unrolled.a[OUTPUT, unit])),
    )


def output_delta(scene: Scene, unit: Unit) -> Formula:
    """Write δ = f′(z) ∂L/∂ŷ; the outputs of a softmax all take part."""
    names, unrolled, units = scene.names, scene.unrolled, scene.experiment.units(OUTPUT)
    couples, index = scene.activation(OUTPUT).couples, units.index(unit)
    sources = units if couples else (unit,)
    z, answers = names.z(OUTPUT, unit), [names.a(OUTPUT, other) for other in sources]
    parts = [scene.by_loss(answer) + r"\cdot " + derivative(answer, z) for answer in answers]
    if not couples:
        parts = [SLOPE_AT.format(z) + r"\cdot " + scene.by_loss(answers[0])]

    def numbers() -> str:
        nodes = [unrolled.a[OUTPUT, other] for other in sources]
        pairs = [
            (scene.gradient(node), scene.slopes(node)[index if couples else 0]) for node in nodes
        ]
        return total([times(*map(scene.show, pair if couples else pair[::-1])) for pair in pairs])

    return scene.formula(
        DELTA,
        f"{delta_is(scene, OUTPUT, unit)} {total(parts)}",
        numbers,
        lambda: scene.show(scene.delta(OUTPUT, unit)),
    )
