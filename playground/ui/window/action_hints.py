"""What actions do whose names say almost all: for their tooltips and the status line."""

from PyQt6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def action_hints() -> dict[str, str]:
    """Return the hints of the actions that have none in their row, by name."""
    return {**_of_files(), **_of_edits(), **_of_views(), **_of_help()}


def _of_files() -> dict[str, str]:
    return {
        "new": translate(
            "MainWindow",
            "Begin anew with the first data set, network and settings; unsaved work is asked about",
        ),
        "open": translate(
            "MainWindow", "Open a saved session: data, network, settings, and training as it was"
        ),
        "export_data": translate(
            "MainWindow",
            "All samples as rows of a table: inputs, target, and the set that they are in",
        ),
        "save": translate(
            "MainWindow", "Write data, network, settings and the state of training to the file"
        ),
        "save_as": translate(
            "MainWindow", "Write the session to another file, which is the present one from then on"
        ),
        "quit": translate("MainWindow", "Close the window; unsaved work is asked about"),
    }


def _of_edits() -> dict[str, str]:
    return {
        "redo": translate(
            "MainWindow", "Make the edit again that was taken back, with its training"
        ),
        "cut": translate(
            "MainWindow",
            "Put the selected hidden layers and neurons on the clipboard, and remove them",
        ),
        "copy": translate("MainWindow", "Put the selected layers and neurons on the clipboard"),
        "paste": translate(
            "MainWindow",
            "Insert the layers that are on the clipboard, or import a table or a link from it",
        ),
        "duplicate": translate(
            "MainWindow", "Add a copy of the selected layers and neurons after them"
        ),
        "remove": translate(
            "MainWindow",
            "Remove the selected layers and neurons; an edge is cut: its w·a leaves the sum z",
        ),
        "select_all": translate("MainWindow", "Select every layer of the network"),
        "select_none": translate(
            "MainWindow", "Take the selection away; the network stays as it is"
        ),
        "move_left": translate(
            "MainWindow", "Move the selected layer one place towards the inputs"
        ),
        "move_right": translate(
            "MainWindow", "Move the selected layer one place towards the output"
        ),
    }


def _of_views() -> dict[str, str]:
    return {
        "show_features": translate(
            "MainWindow", "Which numbers of a sample the network gets as inputs"
        ),
        "show_seeds": translate(
            "MainWindow",
            "The numbers from which data, start weights and the order of batches are drawn",
        ),
        "show_outline": translate(
            "MainWindow", "All layers, neurons, connections and parameters as a list"
        ),
        "show_weights": translate(
            "MainWindow", "The weights w and biases b between two layers, as a matrix"
        ),
        "show_gradients": translate(
            "MainWindow", "The size of the gradients of each layer, and the gradients as a matrix"
        ),
        "show_activations": translate(
            "MainWindow", "How z and a of each layer are distributed over the samples"
        ),
        "show_table": translate(
            "MainWindow", "The samples as rows: their inputs, targets, and what the network answers"
        ),
        "fit": translate("MainWindow", "Show the whole network, as large as there is room for"),
        "zoom_in": translate("MainWindow", "Show the network 1.25 times as large"),
        "zoom_out": translate("MainWindow", "Show more of the network, 1.25 times as small"),
        "theme": translate("MainWindow", "Change from light to dark colours, or back"),
        "full_screen": translate("MainWindow", "Let the window fill the screen, or no longer"),
        "larger_text": translate(
            "MainWindow", "Show all text of the window in the next larger size"
        ),
        "smaller_text": translate(
            "MainWindow", "Show all text of the window in the next smaller size"
        ),
        "reset_layout": translate(
            "MainWindow", "Put all panels of all workspaces back to their first places and sizes"
        ),
    }


def _of_help() -> dict[str, str]:
    return {
        "commands": translate(
            "MainWindow", "Type what you want to do, and find its action and its keys"
        ),
        "next_part": translate(
            "MainWindow", "Give the keyboard to the next panel, from left to right"
        ),
        "part_before": translate("MainWindow", "Give the keyboard to the panel before"),
        "menu_bar": translate(
            "MainWindow", "Give the keyboard to the menus; the arrow keys go from one to the next"
        ),
        "context_menu": translate(
            "MainWindow", "Open the menu of what is selected, as a right click does"
        ),
        "first_steps": translate(
            "MainWindow", "A page of the guide: five short steps, beside the work"
        ),
        "gestures": translate(
            "MainWindow", "A page of the guide: all that the mouse and the keyboard do"
        ),
        "about": translate("MainWindow", "Version, licence, and where errors are written"),
    }
