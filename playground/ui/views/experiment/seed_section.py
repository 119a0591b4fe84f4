"""The seeds part of the experiment panel: four numbers, each with a lock and a die."""

import numpy as np
from PyQt6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from playground.core.experiment.edits import settings as edits
from playground.core.experiment.fields import replace_field
from playground.core.experiment.limits import MAX_SEED
from playground.core.experiment.spec import Experiment
from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.texts.changes import Naming, choice_name, field_naming
from playground.ui.texts.plain import plain
from playground.ui.widgets.label import Label
from playground.ui.widgets.number_edit import NumberField
from playground.ui.widgets.section import section


class SeedSection(QWidget):
    """The four seeds: each can be changed alone, while the rest stays."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._fields: dict[str, NumberField] = {}
        self._locks: dict[str, QToolButton] = {}
        self._dice: dict[str, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(section(self.tr("Seeds")))
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        layout.addLayout(grid)
        for row, (name, label, tooltip) in enumerate(self._rows()):
            self._add_row(grid, row, name, label, tooltip)

    def _rows(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("data", self.tr("Data"), self.tr("Which points are drawn, and their noise")),
            (
                "split",
                self.tr("Split"),
                self.tr("Which points are for training and which for testing"),
            ),
            (
                "weights",
                self.tr("Start weights"),
                self.tr("Where the weights start; a change restarts training"),
            ),
            (
                "batches",
                self.tr("Batch order"),
                self.tr("How the samples are shuffled, and dropout; a change restarts training"),
            ),
        )

    def _add_row(self, grid: QGridLayout, row: int, name: str, label: str, tooltip: str) -> None:
        caption, field = Label(label), NumberField(0, MAX_SEED, whole=True)
        lock, die = QToolButton(), QToolButton()
        caption.setBuddy(field)
        field.setAccessibleName(label)
        for widget in (caption, field):
            widget.setToolTip(plain(tooltip))
        follow_text_size(field, lambda: field.setFixedWidth(px(66)))
        lock.setCheckable(True)
        lock.setToolTip(self.tr("Locked: this seed stays; “New start” and its die keep it"))
        lock.setAccessibleName(self.tr("Lock seed: {name}").format(name=label))
        die.setAccessibleName(self.tr("New seed: {name}").format(name=label))
        for column, part in enumerate((caption, field, lock, die)):
            grid.addWidget(part, row, column)
        for button in (lock, die):
            button.setProperty("role", "icon")
        setting = self.tr("Seed “{name}”").format(name=label)
        naming = field_naming(setting, f"seeds.{name}", field.text_of)
        field.picked.connect(lambda value: self._set(naming, name, int(value)))
        lock.clicked.connect(lambda checked: self._lock(setting, name, checked))
        die.clicked.connect(lambda: self._reroll(naming, name))
        self._fields[name], self._locks[name], self._dice[name] = field, lock, die

    def _set(self, naming: Naming, name: str, value: int) -> None:
        self._document.edit(lambda e: edits.set_seed(e, name, value), naming)

    def _reroll(self, naming: Naming, name: str) -> None:
        rng = np.random.default_rng()
        self._document.edit(lambda experiment: edits.reroll(experiment, (name,), rng), naming)

    def _lock(self, setting: str, name: str, locked: bool) -> None:
        def change(experiment: Experiment) -> Experiment:
            names = experiment.seeds.locked | {name} if locked else experiment.seeds.locked - {name}
            return replace_field(experiment, "seeds.locked", frozenset(names))

        state = self.tr("locked") if locked else self.tr("not locked")
        self._document.edit(change, choice_name(setting, state))

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the seeds of `experiment`."""
        for name, field in self._fields.items():
            is_locked = name in experiment.seeds.locked
            field.show_value(getattr(experiment.seeds, name))
            self._locks[name].setChecked(is_locked)
            self._dice[name].setEnabled(not is_locked)
            self._dice[name].setToolTip(
                self.tr("This seed is locked; unlock it to draw a new one")
                if is_locked
                else self.tr("Draw a new seed")
            )
        self._show_icons()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons for `theme`."""
        self._theme = theme
        for die in self._dice.values():
            die.setIcon(icon("dice", theme.text))
        self._show_icons()

    def _show_icons(self) -> None:
        for lock in self._locks.values():
            lock.setIcon(icon("lock" if lock.isChecked() else "unlock", self._theme.text))
