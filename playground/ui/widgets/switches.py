"""Buttons of which exactly one is down."""

from collections.abc import Mapping

from PyQt6.QtCore import QCoreApplication, QEvent, Qt, pyqtSignal
from PyQt6.QtWidgets import QButtonGroup, QHBoxLayout, QLayout, QMenu, QToolButton, QWidget

from playground.ui.texts.plain import plain
from playground.ui.widgets.arrow_group import ArrowGroup
from playground.ui.widgets.gathering import Gathering
from playground.ui.widgets.menu_letters import lettered

translate = QCoreApplication.translate


class Switches(Gathering):
    """Buttons of which exactly one is down: one stop of Tab, arrow keys pick another.

    Parameters
    ----------
    choices : the text and the tooltip of each button, by the name of its choice

    Attributes
    ----------
    gathered : stands for all buttons where there is no room for them, and opens a menu

    Signals
    -------
    picked(str) : the name of the choice that the user has picked
    """

    picked = pyqtSignal(str)

    def __init__(self, choices: Mapping[str, tuple[str, str]]) -> None:
        super().__init__()
        self.buttons: dict[str, QToolButton] = {}
        self._tooltips = [tooltip for _, tooltip in choices.values()]
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for name, (text, tooltip) in choices.items():
            button = QToolButton()
            button.setText(text)
            button.setToolTip(plain(tooltip))
            button.setProperty("role", "switch")
            button.setCheckable(True)
            button.clicked.connect(lambda _, name=name: self._pick(name))
            group.addButton(button)
            layout.addWidget(button)
            self.buttons[name] = button
        self._group, self._not_offered = group, set[str]()
        self.gathered = self._gathered_button()
        layout.addWidget(self.gathered)
        self.value = next(iter(choices))
        self.buttons[self.value].setChecked(True)
        ArrowGroup(self, [*self.buttons.values()], picks=True)

    def _gathered_button(self) -> QToolButton:
        """Make the button that stands for all of them where there is no room: it opens a menu."""
        gathered, menu = QToolButton(), lettered(QMenu(self))
        gathered.setProperty("role", "switch")
        gathered.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        gathered.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button, tooltip in zip(self.buttons.values(), self._tooltips, strict=True):
            action = menu.addAction(button.text(), button.click)
            assert action is not None
            action.setToolTip(plain(tooltip))
            action.setCheckable(True)
            button.toggled.connect(action.setChecked)
            button.toggled.connect(lambda _: self._name_gathered())
        menu.setToolTipsVisible(True)
        gathered.setMenu(menu)
        gathered.hide()
        return gathered

    def _name_gathered(self) -> None:
        names = [button.text() for button in self.buttons.values() if button.isChecked()]
        pairs = zip(self.buttons.values(), self._tooltips, strict=True)
        tooltips = [tooltip for button, tooltip in pairs if button.isChecked()]
        self.gathered.setText(
            self._gathered_text(names[0] if names else translate("Switches", "Choose"))
        )
        self._keep_width()
        self.gathered.setToolTip(
            plain(tooltips[0] if tooltips else translate("Switches", "None of these"))
        )

    @staticmethod
    def _gathered_text(name: str) -> str:
        return f"{name} ▾"

    def _keep_width(self) -> None:
        """Let the button be as wide as for the longest name: another choice moves nothing."""
        gathered, shown = self.gathered, self.gathered.text()
        texts = [self._gathered_text(button.text()) for button in self.buttons.values()]
        gathered.setText(max(texts, key=gathered.fontMetrics().horizontalAdvance))
        gathered.setMinimumWidth(gathered.sizeHint().width())
        gathered.setText(shown)

    def gather(self, is_gathered: bool) -> None:
        super().gather(is_gathered)
        menu = self.gathered.menu()
        assert menu is not None
        for (name, button), action in zip(self.buttons.items(), menu.actions(), strict=True):
            is_offered = name not in self._not_offered
            button.setHidden(is_gathered or not is_offered)
            action.setVisible(is_offered)
        self._keep_width()

    def offer(self, name: str, is_offered: bool) -> None:
        """Offer the choice `name`, or take it away; the first one is picked in its place."""
        if is_offered is (name not in self._not_offered):
            return
        (self._not_offered.discard if is_offered else self._not_offered.add)(name)
        self.gather(self.is_gathered)
        if not is_offered and self.value == name:
            self.show_value(next(iter(self.buttons)))

    def show_value(self, name: str) -> None:
        """Show the choice `name`; no button is down for a value that is not among them."""
        self.value = name
        if name in self.buttons:
            self.buttons[name].setChecked(True)
            return
        self._group.setExclusive(False)  # else one button stays down
        for button in self.buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _pick(self, name: str) -> None:
        self.value = name
        self.picked.emit(name)


class GatheringLine(QWidget):
    """Parts beside each other; where they have no room in one line, its buttons are gathered.

    What fits is computed, and nothing is shown on trial: it comes to rest at any width.
    """

    def __init__(self, *switches: Gathering) -> None:
        super().__init__()
        self._switches, self._is_gathering = switches, False

    def event(self, event: QEvent | None) -> bool:
        result = super().event(event)
        if event is not None and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._gather()
        return result

    def _gather(self) -> None:
        if (layout := self.layout()) is None or self._is_gathering:
            return
        self._is_gathering = True  # what is shown or hidden here may lay out the line at once
        is_narrow = self._whole_width(layout) > self.width()
        for one in self._switches:
            if one.is_gathered is not is_narrow:
                one.gather(is_narrow)
        self._is_gathering = False

    def _whole_width(self, layout: QLayout) -> int:
        """Return how wide the line is with all buttons, whichever are shown now."""
        whole: dict[object, int] = {one: one.whole_width for one in self._switches}
        widths = []
        for index in range(layout.count()):
            item = layout.itemAt(index)
            if item is not None and not item.isEmpty():
                widths.append(whole.get(item.widget(), item.sizeHint().width()))
        return sum(widths) + layout.spacing() * max(0, len(widths) - 1)
