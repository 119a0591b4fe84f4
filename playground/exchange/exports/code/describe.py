"""What a generated program says of itself: where it comes from, what it reproduces, its licence."""

from playground.about import APP_NAME, __version__
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.features import input_index
from playground.core.experiment.features import feature_of, is_typed
from playground.core.experiment.spec import Experiment
from playground.exchange.exports.code.numbers import comment_text
from playground.exchange.exports.code.program import Layer, Program

MOST_INPUTS = 20  # that are named
LICENCE = "This file is yours: do with it what you like, without any condition (licence 0BSD)."


def origin(program: Program) -> str:
    """Say in two lines which program wrote it, and where training was."""
    state = program.state
    return (
        f"Written by {APP_NAME} {__version__} after {state.epoch} epochs and {state.update} "
        "updates.\n" + LICENCE
    )


def samples_text(program: Program) -> str:
    """Say how many samples each set has."""
    sets = program.sets()
    counts = ", ".join(f"{targets.shape[1]} for {name}" for name, (_, targets) in sets.items())
    sealed = "; the test set is sealed and left out" if program.experiment.data.hides_test else ""
    return f"{counts}{sealed}"


def layer_comment(program: Program, layer: Layer) -> str:
    """Name a layer and what feeds it."""
    block = layer.block
    count = len(block.layer.units)
    neurons = "1 neuron" if count == 1 else f"{count} neurons"
    sources = " and ".join(block.sources)
    return f"{block.layer.id}: {neurons}, {layer.activation}, from {sources}"


def value_texts(experiment: Experiment) -> list[str]:
    """Say what each input is, and how inputs and targets are standardised if they are."""
    names, dataset = experiment.data.features, experiment.dataset
    labels = [comment_text(feature_of(dataset, name).label) for name in names[:MOST_INPUTS]]
    lines = [
        f"input {index} is {label}{_scale(dataset, name)}"
        for index, (label, name) in enumerate(zip(labels, names, strict=False))
    ]
    if len(names) > MOST_INPUTS:
        lines.append(f"… {len(names)} inputs in all")
    targets = dataset.outputs or tuple(scale.label for scale in dataset.scales)
    for index, (label, scale) in enumerate(zip(targets, dataset.scales, strict=False)):
        formula = f"(y - {scale.mean!r}) / {scale.sd!r}"
        lines.append(f"target {index} is {comment_text(label)}, as {formula}")
    return lines


def value_comments(program: Program) -> list[str]:
    """Say the same in comments."""
    return [f"# {text}" for text in value_texts(program.experiment)]


def _scale(dataset: Dataset, name: str) -> str:
    """Say how a measured input is standardised."""
    if dataset.is_plane or is_typed(name):
        return ""
    entry = dataset.inputs[input_index(name)]
    if (entry.mean, entry.sd) == (0.0, 1.0):
        return ""
    return f", as (number - {entry.mean!r}) / {entry.sd!r}"
