"""The label beside the mouse: the part under it with its numbers, or what a drag would do."""

from collections.abc import Sequence

from PyQt6.QtCore import QCoreApplication, QPoint, Qt
from PyQt6.QtWidgets import QWidget

from playground.core.experiment.parts import Part, UnitPart, is_marked, parameter_of
from playground.core.experiment.spec import INPUT, Key
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, mono_font
from playground.ui.texts.names import part_title
from playground.ui.texts.numbers import number
from playground.ui.texts.readings import gradient_sentence, parameter_sentence
from playground.ui.texts.symbols import gradient_symbol, quantity_symbol
from playground.ui.views.canvas.beside import place
from playground.ui.widgets.label import Label

MAX_WIDTH = 420
translate = QCoreApplication.translate


class Bubble(Label):
    """A label that takes no mouse events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        follow_text_size(self, lambda: self.setFont(mono_font()))
        follow_text_size(self, lambda: self.setMaximumWidth(px(MAX_WIDTH)))
        self._position = QPoint()
        self._avoid: Sequence[QPoint] = ()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.setStyleSheet(
            f"background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.line};"
            "border-radius: 6px; padding: 3px 7px;"
        )

    def say(self, text: str, position: QPoint | None, avoid: Sequence[QPoint] = ()) -> None:
        """Show `text` near `position`, without covering the points in `avoid`.

        None keeps the position, and what is avoided.
        """
        self.setWordWrap(False)
        self.setText(text)
        self.setWordWrap(self.sizeHint().width() > self.maximumWidth())
        self.adjustSize()
        parent = self.parentWidget()
        if position is not None:
            self._position, self._avoid = position, avoid
        if parent is not None:
            self.move(place(self.size(), parent.rect(), self._position, self._avoid))
        self.show()


def describe_part(part: Part, snapshot: Snapshot) -> str:
    """Describe `part`: what it is, its value, its gradient and what that means."""
    experiment = snapshot.experiment
    name = part_title(experiment, part)
    if isinstance(part, UnitPart):
        return _with_delta(name, part, snapshot)
    key = parameter_of(part)
    offset = snapshot.layout.offsets.get(key) if key else None
    if key is None or offset is None:
        return name
    symbol = "b" if key.is_bias else "w"
    value = _number(float(snapshot.parameters[offset]))
    text = translate("Bubble", "{name}\n{symbol} = {value}").format(
        name=name, symbol=symbol, value=value
    )
    if snapshot.gradient is not None:
        text = _with_gradient(text, key, float(snapshot.gradient[offset]), snapshot)
    if experiment.network.layer(key.layer).frozen or is_marked(experiment, key, "frozen"):
        text = translate("Bubble", "{text}\nfrozen: training leaves it as it is").format(text=text)
    return text


def _number(value: float) -> str:
    return number(value, 4)


def _with_gradient(text: str, key: Key, gradient: float, snapshot: Snapshot) -> str:
    """Add the gradient of a parameter, of which samples it is, and what it means."""
    template = {
        "batch": translate(
            "Bubble", "{text}\n{symbol} = {gradient} on the samples of the last update"
        ),
        "next": translate("Bubble", "{text}\n{symbol} = {gradient} on the next mini-batch"),
        "train": translate("Bubble", "{text}\n{symbol} = {gradient} on the training set"),
        "sample": translate("Bubble", "{text}\n{symbol} = {gradient} on the pinned sample"),
    }[snapshot.watch.source]
    symbol = gradient_symbol(snapshot.experiment, key)
    text = template.format(text=text, symbol=symbol, gradient=_number(gradient))
    return _with_reading(text, parameter_sentence(snapshot, key, gradient, _number))


def _with_delta(name: str, part: UnitPart, snapshot: Snapshot) -> str:
    """Add δ of a neuron for the pinned sample, where something on the canvas shows it."""
    experiment, delta = snapshot.experiment, _delta(part, snapshot)
    if part.layer == INPUT and snapshot.watch.quantity == "delta":
        text = translate(
            "Bubble",
            "{name}\nno δ: an input is not computed, it has no z. "
            "Its gradient is ∂L/∂x. The map and the gate graph show it.",
        )
        return text.format(name=name)
    if delta is None:
        return name
    template = translate("Bubble", "{name}\n{symbol} = {delta} on the pinned sample")
    symbol = quantity_symbol(experiment, "delta")
    text = template.format(name=name, symbol=symbol, delta=_number(delta))
    if experiment.optimizer.error_correction:
        return text
    return _with_reading(text, gradient_sentence("training", "z", "L", delta, _number))


def _delta(part: UnitPart, snapshot: Snapshot) -> float | None:
    """Return δ as the neurons show it, or as the gradient of the bias, which is the same."""
    if part.layer == INPUT or snapshot.sample is None:
        return None
    if snapshot.watch.quantity == "delta":
        index = snapshot.experiment.units(part.layer).index(part.unit)
        return float(snapshot.sample.values[part.layer][index])
    if snapshot.watch.source == "sample":
        return snapshot.gradient_of(Key.bias(part.layer, part.unit))
    return None


def _with_reading(text: str, reading: str) -> str:
    """Add a sentence on a line of its own, if there is one."""
    both = translate("Bubble", "{text}\n{reading}").format(text=text, reading=reading)
    return both if reading else text
