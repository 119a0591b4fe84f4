"""Says in sentences what a TensorFlow Playground link is about."""

from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.penalties import PENALTIES
from playground.exchange.tfp_link.points import POINT_SETS
from playground.exchange.tfp_link.reading import ReadLink
from playground.exchange.tfp_link.settings import PageSettings
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.translation import core_text

translate = QCoreApplication.translate


def what_is_taken(found: ReadLink) -> str:
    """Say on lines what data, network and training a link describes."""
    settings = found.settings
    parts = [_data(settings), _network(settings, found), _training(settings)]
    if settings.seed:
        same = translate(
            "LinkDialog", "Seed {seed}: the same points and start weights as on the page."
        )
        parts.append(same.format(seed=settings.seed))
    return "\n".join(parts)


def what_is_not(found: ReadLink) -> str:
    """Say on lines what is not taken over as it is in the link; "" if all is."""
    return "\n".join(f"• {phrase_text(note)}" for note in found.notes)


def _data(settings: PageSettings) -> str:
    entry = POINT_SETS[settings.points]
    text = translate(
        "LinkDialog",
        "Data: {name}, {count:,} points, {percent:g} % of them for training; noise {noise:g} %.",
    )
    return text.format(
        name=core_text(DATASETS[entry.near].label),
        count=entry.count,
        noise=settings.noise,
        percent=settings.train_percent,
    )


def _network(settings: PageSettings, found: ReadLink) -> str:
    layers = "-".join(str(count) for count in (len(settings.inputs), *settings.shape, 1))
    output = core_text(found.experiment.output_activation.label)
    if not settings.shape:
        text = translate("LinkDialog", "Network: {layers}, output {output}.")
        return text.format(layers=layers, output=output)
    text = translate("LinkDialog", "Network: {layers}, {activation}, output {output}.")
    activation = core_text(ACTIVATIONS[settings.activation].label)
    return text.format(layers=layers, activation=activation, output=output)


def _training(settings: PageSettings) -> str:
    text = translate(
        "LinkDialog",
        "Training: half squared error, learning rate {rate:g}, mini-batches of {batch:,} in a "
        "fixed order.",
    )
    said = text.format(rate=settings.learning_rate, batch=settings.batch)
    if settings.penalty == "none" or not settings.penalty_rate:
        return said
    more = translate("LinkDialog", "Regularisation: {name}, rate {rate:g}.")
    name = core_text(PENALTIES[settings.penalty].label)
    return f"{said}\n{more.format(name=name, rate=settings.penalty_rate)}"
