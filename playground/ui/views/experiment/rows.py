"""Rows of a form: each has a control and knows which field of the experiment it shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playground.core.basics.registry import Choice, Entry
from playground.core.experiment.fields import field_value, replace_field
from playground.core.experiment.spec import Experiment
from playground.ui.texts.changes import change_name, choice_name, field_naming
from playground.ui.texts.translation import core_text, entry_tooltip
from playground.ui.widgets.choice_box import ChoiceBox
from playground.ui.widgets.number_edit import NumberField


@dataclass(frozen=True)
class ChoiceRow:
    """Picks an entry of a registry.

    Attributes
    ----------
    field : the field of the experiment, see `playground.core.experiment.fields`
    edit : the edit if more than the field changes
    """

    field: str
    label: str
    tooltip: str
    registry: Mapping[str, Entry]
    control: ChoiceBox
    edit: Callable[[Experiment, str], Experiment] | None = None

    def show(self, experiment: Experiment) -> None:
        """Show the value of the field."""
        name = self.picked(experiment)
        self.control.show_value(name)
        if isinstance(field_value(experiment, self.field), Choice):
            self.control.setToolTip(entry_tooltip(self.registry[name]))

    def picked(self, experiment: Experiment) -> str:
        """Return the name of the picked entry."""
        value: Choice | str = field_value(experiment, self.field)
        return value.name if isinstance(value, Choice) else value

    def name(self, old: Experiment, new: Experiment) -> str:
        """Name the edit that led from `old` to `new`, as `SetExperiment` wants it."""
        entry = self.registry[self.picked(new)]
        return choice_name(self.label, core_text(entry.label))

    def changed(self, experiment: Experiment, name: str) -> Experiment:
        """Return `experiment` with the entry `name` picked."""
        if self.edit is not None:
            return self.edit(experiment, name)
        is_choice = isinstance(field_value(experiment, self.field), Choice)
        return replace_field(experiment, self.field, Choice(name) if is_choice else name)

    def is_used(self, experiment: Experiment) -> bool:
        """Return True: the choice always counts."""
        return True


@dataclass(frozen=True)
class NumberRow:
    """A number of the experiment; see `ChoiceRow`.

    Attributes
    ----------
    used : says for which experiments the number counts; None for all
    setting : what an edit calls the number; "" for the label
    """

    field: str
    label: str
    tooltip: str
    control: NumberField
    setting: str = ""
    used: Callable[[Experiment], bool] | None = None

    def show(self, experiment: Experiment) -> None:
        """Show the value of the field."""
        self.control.show_value(field_value(experiment, self.field))

    def name(self, old: Experiment, new: Experiment) -> str:
        """Name the edit that led from `old` to `new`."""
        name = field_naming(self.setting or self.label, self.field, self.control.text_of)
        return name(old, new)

    def changed(self, experiment: Experiment, value: float) -> Experiment:
        """Return `experiment` with another value of the field."""
        number = int(value) if self.control.is_whole else value
        return replace_field(experiment, self.field, number)

    def is_used(self, experiment: Experiment) -> bool:
        """Return whether the number counts."""
        return self.used is None or self.used(experiment)


@dataclass(frozen=True)
class OptionRow:
    """A number of a registry entry, shown while that entry is picked; see `ChoiceRow`.

    Attributes
    ----------
    entry, option : the names of the entry and of its number
    """

    field: str
    label: str
    tooltip: str
    registry: Mapping[str, Entry]
    entry: str
    option: str
    control: NumberField

    def show(self, experiment: Experiment) -> None:
        """Show the number if the entry is picked."""
        if self.is_wanted(experiment):
            numbers = self._choice(experiment).numbers(self.registry)
            self.control.show_value(numbers[self.option])

    def name(self, old: Experiment, new: Experiment) -> str:
        """Name the edit that led from `old` to `new`."""
        values = (self._choice(e).numbers(self.registry)[self.option] for e in (old, new))
        return change_name(self.label, *map(self.control.text_of, values))

    def changed(self, experiment: Experiment, value: float) -> Experiment:
        """Return `experiment` with another value of the number."""
        choice = self._choice(experiment).with_option(self.option, value)
        return replace_field(experiment, self.field, choice)

    def is_wanted(self, experiment: Experiment) -> bool:
        """Return whether the entry is picked."""
        return self._choice(experiment).name == self.entry

    def is_used(self, experiment: Experiment) -> bool:
        """Return True: a number that is shown counts."""
        return True

    def _choice(self, experiment: Experiment) -> Choice:
        choice: Choice = field_value(experiment, self.field)
        return choice


Row = ChoiceRow | NumberRow | OptionRow
