"""Heat-maps with a caption above and the value under the mouse below."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from playground.core.basics.vocabulary import EdgeQuantity
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import Key
from playground.live.snapshot import Snapshot
from playground.ui.export.pictures import CHROME_PROPERTY
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import Theme, mono_font
from playground.ui.state.scales import Scales, edge_values
from playground.ui.state.selection import Selection
from playground.ui.texts.absent import when_computed
from playground.ui.texts.names import part_title, sample_title
from playground.ui.texts.numbers import number
from playground.ui.texts.symbols import edge_symbol
from playground.ui.views.layers.heat_maps import HeatMapArea, HeatMaps
from playground.ui.views.layers.spoken import matrices_in_words, selected_in_words
from playground.ui.widgets.facts import width_of
from playground.ui.widgets.flow import FlowLayout
from playground.ui.widgets.label import RichLabel
from playground.ui.widgets.readout import Readout


class MatrixPanel(QWidget):
    """Shows one quantity of all parameters; shares the selection with the other views.

    Parameters
    ----------
    control : stands before the caption

    Attributes
    ----------
    quantity : what is shown
    """

    def __init__(
        self,
        selection: Selection,
        scales: Scales,
        theme: Theme,
        quantity: EdgeQuantity,
        control: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._selection, self._scales = selection, scales
        self.quantity: EdgeQuantity = quantity
        self._snapshot: Snapshot | None = None
        self._pointed: Key | None = None
        self._pictures: dict[str, float] = {}
        self.maps, self.caption = HeatMaps(theme), Readout()
        self.scale, self.answer = RichLabel(), Readout()
        self._prepare_labels()
        self._lay_out(control)
        self.scale.linkActivated.connect(lambda _: scales.fit())
        self.maps.pointed.connect(self._point)
        self.maps.picked.connect(self._pick)
        selection.changed.connect(self._show_selection)
        self.set_theme(theme)

    def _prepare_labels(self) -> None:
        follow_text_size(self, lambda: self.answer.setFont(mono_font()))
        self.scale.setProperty("role", "muted")
        self.scale.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _lay_out(self, control: QWidget | None) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(_line(self.caption, *((control,) if control else ()), self.caption))
        self.area = HeatMapArea(self.maps)
        self.area.says = self._sentence
        layout.addWidget(self.area, 1)
        layout.addWidget(_line(self.answer, self.answer, self.scale))

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.maps.set_theme(theme)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the values of `snapshot`, or that there are none yet."""
        self._snapshot = snapshot
        values = edge_values(snapshot, self.quantity)
        full = (
            self._scales.by_layer(self.quantity, values, snapshot.layout)
            if values is not None
            else {}
        )
        self._pictures = {}
        if values is not None and snapshot.experiment.dataset.image is not None:
            self._pictures = self._scales.of_pictures(self.quantity, values, snapshot.layout)
        self.maps.show_frame(snapshot, values, full, self._pictures)
        self.caption.setText(*self._captions(snapshot))
        self.scale.setText(self._scale_text() if values is not None else "")
        self._show_selection()
        self._show_answer()

    def _captions(self, snapshot: Snapshot) -> tuple[str, ...]:
        """Return what is shown: of which samples, before or after which update; shorter, too."""
        if edge_values(snapshot, self.quantity) is None:
            text = self.tr("Not computed yet: {when}")
            whole = text.format(when=when_computed(snapshot, self.quantity))
            return whole, self.tr("Not computed yet"), self.tr("None yet")
        short = self.tr("update {update:,}").format(update=snapshot.update)
        return self._caption(snapshot), short

    def _caption(self, snapshot: Snapshot) -> str:
        """Return of which samples the values are, before or after which update."""
        if self.quantity == "weight":
            text = self.tr("w after update {update:,}")
        elif self.quantity == "step":
            text = self.tr("of update {update:,}")
        else:
            text = {
                "batch": self.tr("of the samples of update {update:,}, weights before the update"),
                "next": self.tr("of the next mini-batch after update {update:,}"),
                "train": self.tr("of the training set after update {update:,}"),
                "sample": self.tr("of {sample} after update {update:,}"),
            }[snapshot.watch.source]
        return text.format(
            update=snapshot.update,
            sample=sample_title(snapshot.sample.index) if snapshot.sample else "",
        )

    def _scale_text(self) -> str:
        """Return what the strongest colours stand for, in the longest wording that fits."""
        full, values = self._scales.text(self.quantity), sorted(set(self._pictures.values()))
        pictures = ", ".join(f"{value:g}" for value in values)
        texts = (
            self.tr("{positive} +   {negative} −   strongest colour at {full}   {fit}"),
            self.tr("{positive} +   {negative} −   up to {full}   {fit}"),
        )
        if pictures not in ("", full) and not self._scales.per_layer:
            texts = (
                self.tr(
                    "{positive} +   {negative} −   strongest colour at {full}, "
                    "of pictures at {pictures}   {fit}"
                ),
                self.tr("{positive} +   {negative} −   up to {full}, pictures {pictures}   {fit}"),
            )
        square = '<span style="color:{colour}">■</span>'
        said = {
            "positive": square.format(colour=self._theme.positive),
            "negative": square.format(colour=self._theme.negative),
            "full": full,
            "pictures": pictures,
            "fit": f'<a href="fit">{self.tr("fit the scale").replace(" ", "&nbsp;")}</a>',
        }
        wordings = [text.format(**said).replace("   ", "&nbsp;&nbsp; ") for text in texts]
        metrics, room = self.fontMetrics(), self.width()
        fitting = (text for text in wordings if width_of(metrics, text) <= room)
        return next(fitting, wordings[-1])

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self.scale.text():
            self.scale.setText(self._scale_text())

    def _sentence(self) -> str:
        """Say the cell that is pointed at, or what all heat-maps show and what is selected."""
        snapshot = self._snapshot
        if snapshot is None:
            return ""
        if self._pointed is not None:
            return self.answer.text()
        values, parts = edge_values(snapshot, self.quantity), self._selection.parts
        said = matrices_in_words(snapshot.experiment, self.maps.matrices, values)
        selected = selected_in_words(snapshot, parts, values)
        return "\n".join([self.caption.text(), *said, *selected])

    def _show_selection(self) -> None:
        if self._snapshot is not None and self.isVisible():
            self.maps.show_selection(self._selection.parts, self._snapshot.layout.offsets)

    def _pick(self, key: Key, adding: bool) -> None:
        part = ParameterPart(key)
        self._selection.add([part]) if adding else self._selection.set([part])

    def _point(self, key: Key | None) -> None:
        self._pointed = key
        self._show_answer()

    def _show_answer(self) -> None:
        """Show the name and the value of the cell under the mouse, to four digits."""
        snapshot, key = self._snapshot, self._pointed
        if snapshot is None or key is None or key not in snapshot.layout.offsets:
            self.answer.setText(self.tr("Point at a cell to read it"), "")
            self.answer.setProperty(CHROME_PROPERTY, True)  # of no use in a picture
            return
        self.answer.setProperty(CHROME_PROPERTY, False)
        values = edge_values(snapshot, self.quantity)
        value = (
            number(float(values[snapshot.layout.offsets[key]]), 4) if values is not None else "–"
        )
        symbol = edge_symbol(snapshot.experiment, self.quantity)
        texts = self.tr("{name}: {symbol} = {value}"), self.tr("{symbol} = {value}"), "{value}"
        name = part_title(snapshot.experiment, ParameterPart(key))
        self.answer.setText(*(text.format(name=name, symbol=symbol, value=value) for text in texts))


def _line(stretched: QWidget, *parts: QWidget) -> QWidget:
    """Put `parts` beside each other, or below each other where there is no room."""
    line = QWidget()
    stretched.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    flow = FlowLayout(line, breaks=True, stretched=stretched)
    flow.setContentsMargins(0, 0, 0, 0)
    flow.setSpacing(8)
    for part in parts:
        flow.addWidget(part)
    return line
