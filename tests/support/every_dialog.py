"""Every dialog of the program, made to be looked at."""

from pathlib import Path
from types import SimpleNamespace

from playground import Experiment
from playground.exchange.importing import guess_choices
from playground.session.recovery import Note
from playground.ui.look.theme import LIGHT
from playground.ui.widgets.beside import WaitingDialog
from playground.ui.window.about_dialog import AboutDialog
from playground.ui.window.animation_dialog import AnimationDialog
from playground.ui.window.help import HelpWindow
from playground.ui.window.import_dialog import ImportDialog, Opened
from playground.ui.window.link_dialog import LinkDialog
from playground.ui.window.recent_dialog import RecentDialog
from playground.ui.window.recovery_dialog import RecoveryDialog
from playground.ui.window.settings_dialog import SettingsDialog
from tests.support.experiments import make
from tests.support.kept import picture


def settings_dialog(window):
    window.actions_by_name["settings"].trigger()
    return window.findChild(SettingsDialog)


def import_dialog(window):
    text = "x,y,label\n1,2,a\n2,1,b\n"
    opened = Opened("points.csv", text.encode(), text, "utf-8", guess_choices(text))
    return ImportDialog(opened, Experiment(), window)


def recovery_dialog(window):
    note = Note(Path("/home/you/xor.nnplay"), "", 3)
    left = SimpleNamespace(note=note, saved_at=0.0, picture=picture())
    return RecoveryDialog([left, left], window)


DIALOGS = {
    "AboutDialog": AboutDialog,
    "AnimationDialog": lambda window: AnimationDialog(make(), 0, "light", window),
    "HelpWindow": lambda window: HelpWindow(window, window.actions_by_name, window.settings, LIGHT),
    "ImportDialog": import_dialog,
    "LinkDialog": lambda window: LinkDialog("", window),
    "RecentDialog": lambda window: RecentDialog(window.recent, print, LIGHT, window),
    "RecoveryDialog": recovery_dialog,
    "SettingsDialog": settings_dialog,
    "WaitingDialog": lambda window: WaitingDialog("Reading …", window),
}
