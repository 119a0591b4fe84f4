"""The tables of all gestures and keys, for the guide."""

from collections.abc import Mapping, Sequence

from PyQt6.QtCore import QCoreApplication

from playground.ui.guide.tables import table
from playground.ui.texts.keys import with_keys
from playground.ui.window.help_groups import Row, groups_of_parts

translate = QCoreApplication.translate


def key_tables(keys: Mapping[str, str], titles: Mapping[str, str]) -> dict[str, str]:
    """Return the tables of the guide about keys; `keys` and `titles` are those of the actions."""
    groups = (
        (translate("Help", "Everywhere"), _everywhere()),
        (translate("Help", "Network"), _on_canvas()),
        (translate("Help", "Output map"), _on_map()),
        (translate("Help", "Gate graph"), _on_graph()),
        (translate("Help", "Outline"), _in_outline()),
        *groups_of_parts(),
    )
    gestures = "\n".join(f"## {title}\n\n{_table(_as_now(rows))}" for title, rows in groups)
    of_window = [(keys[name], titles[name]) for name in keys if keys[name]]
    return {"gestures": gestures, "keys": _table(of_window)}


def _table(rows: Sequence[Row]) -> str:
    head = translate("Help", "key or gesture"), translate("Help", "what it does")
    return table(head, rows)


def _everywhere() -> tuple[Row, ...]:
    return (
        (
            translate("Help", "Tab, Shift+Tab"),
            translate("Help", "To the next or the previous group of buttons and fields"),
        ),
        (
            translate("Help", "F6, Shift+F6"),
            translate("Help", "To the next or the previous part of the window"),
        ),
        (
            translate("Help", "Enter on a part with fields"),
            translate("Help", "Goes to its fields; Tab then goes from field to field"),
        ),
        (translate("Help", "Arrow keys"), translate("Help", "From button to button in a group")),
        (
            translate("Help", "Space"),
            translate(
                "Help", "Presses or opens what Tab has led to; anywhere else, or after a click, Run"
            ),
        ),
        (
            translate("Help", "Enter, Space on the tab of a page below"),
            translate("Help", "Opens and closes the page"),
        ),
        (
            translate("Help", "Right click, Menu key"),
            translate("Help", "The menu of what is there, or of what is selected"),
        ),
        (
            translate("Help", "Alt and the letter that is underlined"),
            translate("Help", "Opens a menu, or presses a button of a dialog"),
        ),
        (
            translate("Help", "Esc"),
            translate(
                "Help", "Ends a gesture, closes what has opened or a notice, or selects nothing"
            ),
        ),
    )


def _on_canvas() -> tuple[Row, ...]:
    return (
        (
            translate("Help", "Click"),
            translate("Help", "Selects; on an edge or a bias dot, opens a field for its value"),
        ),
        (translate("Help", "Shift + click"), translate("Help", "Adds to the selection")),
        (translate("Help", "Shift + drag"), translate("Help", "Selects what is in a rectangle")),
        (
            translate("Help", "Double click on free space"),
            translate("Help", "Adds a layer there"),
        ),
        (
            translate("Help", "Drag from the right of a neuron"),
            translate("Help", "Connects it to a later neuron or layer"),
        ),
        (translate("Help", "Drag the name of a layer"), translate("Help", "Moves the layer")),
        (
            translate("Help", "Drag, middle button, wheel"),
            translate("Help", "The first two move the picture, the wheel zooms"),
        ),
        (
            translate("Help", "Arrow keys"),
            translate("Help", "Select the neighbour; with Shift, add it"),
        ),
        (
            translate("Help", "Ctrl+Left, Ctrl+Right on a neuron"),
            translate("Help", "To its first edge on that side; Up and Down go on among the edges"),
        ),
        (
            translate("Help", "Enter"),
            translate("Help", "Opens the field of the selected edge or bias"),
        ),
        (
            translate("Help", "+, −"),
            translate("Help", "Add or remove a neuron of the selected layer"),
        ),
        (translate("Help", "Esc"), translate("Help", "Ends a drag, or selects nothing")),
    )


def _on_map() -> tuple[Row, ...]:
    return (
        (
            translate("Help", "Point"),
            translate("Help", "Reads the answer of the network, and the nearest sample"),
        ),
        (
            translate("Help", "Click a training point"),
            translate("Help", "Follows this sample; a second click lets it go"),
        ),
    )


def _on_graph() -> tuple[Row, ...]:
    return (
        (translate("Help", "Click a gate"), translate("Help", "Explains its gradient")),
        (
            translate("Help", "Click +, double click, Enter"),
            translate("Help", "Opens or closes a gate that is made of others"),
        ),
        (translate("Help", "Arrow keys"), translate("Help", "Select the neighbour")),
        (
            translate("Help", "Drag, middle button, Shift + wheel"),
            translate("Help", "Moves the picture"),
        ),
        (translate("Help", "Wheel, +, −"), translate("Help", "Zooms")),
        (translate("Help", "Home"), translate("Help", "Shows the whole graph")),
    )


def _in_outline() -> tuple[Row, ...]:
    return (
        (translate("Help", "Arrow keys"), translate("Help", "Move, open and close rows")),
        (
            translate("Help", "Enter, F2, double click"),
            translate("Help", "Changes the value, or switches it"),
        ),
        (translate("Help", "Ctrl+Space"), translate("Help", "Adds the row to the selection")),
    )


def _as_now(rows: Sequence[Row]) -> Sequence[Row]:
    """Name the keys that the user has set."""
    return [(with_keys(keys), with_keys(text)) for keys, text in rows]
