"""Draws the pictures of the guide in every language: ``python -m tests.support.guide_pictures``.

Names of languages and of pictures draw only those: ``… ko start``. It needs Xvfb and the fonts of
`FONTS`; others of the machine are left out. Numbers depend on seeds alone, so two runs make the
same files.
"""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import playground
from playground import Experiment, Key, Trainer
from playground.core.experiment.edits.units import connect
from playground.core.experiment.parts import ParameterPart
from playground.resources import resource
from playground.ui.window.main_window import MainWindow
from tests.support.few_colours import small_png
from tests.support.guide import GUIDE, TRANSLATED

# pixels; of a laptop: below its panel, and on the whole screen
WIDTH, HEIGHT, WHOLE_SCREEN = 1366, 736, 768
BETWEEN_LINES = 756  # cuts no line of the formulas
INTO_OUTPUT = Key("output", "1", "hidden2", "1")
INTO_HIDDEN = Key("hidden2", "1", "hidden1", "2")
TURNS = 10  # of layouts that follow each other
LANGUAGES = ("en", *TRANSLATED)
Arrange = Callable[[MainWindow], None]


FONTS = ("DejaVu Sans", "DejaVu Sans Mono", "Noto Sans CJK KR")
ACCEPTED = '<pattern><patelt name="family"><string>{}</string></patelt></pattern>'
FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <selectfont>
    <acceptfont>{}</acceptfont>
    <rejectfont><pattern/></rejectfont>
  </selectfont>
</fontconfig>
"""


@dataclass(frozen=True)
class Picture:
    """One picture of the guide, the same in each language.

    Attributes
    ----------
    trained : makes the network that it shows, trained
    arrange : opens, selects and pins what it shows
    height : in pixels; all are equally wide
    theme : the name of a theme
    """

    trained: Callable[[], Trainer]
    arrange: Arrange
    height: int = HEIGHT
    theme: str = "light"


def xor(epochs: int) -> Trainer:
    """Train the network that a new document has."""
    return after(Trainer(Experiment()), epochs)


def example(name: str, epochs: int) -> Trainer:
    """Train an example."""
    return after(playground.load(resource("examples", f"{name}.nnplay")), epochs)


def xor_with_skip(epochs: int) -> Trainer:
    """Train XOR with a connection from the inputs to the second hidden layer."""
    return after(Trainer(connect(Experiment(), "input", "hidden2")), epochs)


def after(trainer: Trainer, epochs: int) -> Trainer:
    """Train for some epochs."""
    trainer.run_epochs(epochs)
    return trainer


# --- what is seen ---------------------------------------------------------------------------------


def plain(window: MainWindow) -> None:
    """Show the window as it begins."""


def weights(window: MainWindow) -> None:
    """Show the weights as heat-maps."""
    window.panel_layout.open("weights")


def backward(window: MainWindow) -> None:
    """Follow a sample back to the first hidden layer; select an edge into the output."""
    window.panel_layout.switch("backprop")
    window.shared.watched.follow(3)
    settle(window)
    window.shared.walk_controller.jump("backward")
    settle(window)
    window.shared.selection.set([ParameterPart(INTO_OUTPUT)])


def ledger(window: MainWindow) -> None:
    """Show which samples raise and lower the gradient of an edge."""
    backward(window)
    settle(window)
    window.shared.watched.change(source="train")
    settle(window)
    window.shared.walk_controller.jump("backward")
    settle(window)
    window.shared.selection.set([ParameterPart(INTO_OUTPUT)])
    window.views.backprop_view.pages.open("ledger")


def circuit(window: MainWindow) -> None:
    """Show all values and gradients of a neuron, and the last gate."""
    window.panel_layout.switch("circuits")
    settle(window)
    window.views.circuit_view.load("neuron")


def digits(window: MainWindow) -> None:
    """Show the samples, one of them pinned."""
    window.shared.watched.pin(5)


def vanishing(window: MainWindow) -> None:
    """Show the gradients of all layers."""
    window.shared.watched.pin(5)
    window.panel_layout.open("gradients")


def histograms(window: MainWindow) -> None:
    """Show the histograms of z and a."""
    window.panel_layout.open("activations")


def value_field(window: MainWindow) -> None:
    """Open the field for the weight of an edge."""
    part = ParameterPart(INTO_HIDDEN)
    window.shared.selection.set([part])
    settle(window)
    view = window.views.canvas.view
    position = view.position_of(part)
    assert position is not None
    view.edit_value(part.key, position)


def presenting(window: MainWindow) -> None:
    """Present."""
    window.present.enter()


PICTURES: dict[str, Picture] = {
    "start": Picture(partial(xor, 200), plain),
    "window": Picture(partial(xor, 300), weights),
    "backprop": Picture(partial(xor, 20), backward, BETWEEN_LINES),
    "ledger": Picture(partial(xor, 20), ledger),
    "circuit": Picture(partial(xor, 0), circuit),
    "digits": Picture(partial(example, "digits", 9), digits),
    "gradients": Picture(partial(example, "trouble-vanishing-gradients", 240), vanishing),
    "dark": Picture(partial(example, "spiral", 370), histograms, theme="dark"),
    "edit": Picture(partial(xor_with_skip, 140), value_field),
    "present": Picture(partial(xor, 200), presenting, WHOLE_SCREEN),
}


# --- drawing --------------------------------------------------------------------------------------


def settle(window: MainWindow) -> None:
    """Let frames, computations, formulas and layouts come to rest."""
    from PyQt6.QtCore import QEventLoop
    from PyQt6.QtWidgets import QApplication

    from playground.ui.widgets.formula_page import FormulaPage
    from tests.support import prompt_window

    prompt_window.settle(window)
    while any(page.isVisible() and page.pending for page in window.findChildren(FormulaPage)):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for _ in range(TURNS):
        QApplication.processEvents()
    window.views.canvas.view.use_room(animated=False)  # which a new size asks for later
    QApplication.processEvents()


def draw(picture: Picture) -> bytes:
    """Draw a window as a PNG of few colours."""
    from PyQt6.QtWidgets import QApplication

    from playground.ui.look.theme import THEMES
    from tests.support.prompt_window import close_prompt_window, open_prompt_window

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = open_prompt_window(app)
    window.resize(WIDTH, picture.height)
    window.set_theme(THEMES[picture.theme])
    window.document.open(picture.trained(), None)
    settle(window)
    picture.arrange(window)
    window.resize(WIDTH, picture.height)  # which the whole screen may have changed
    settle(window)
    image = window.grab().toImage()
    close_prompt_window(window)
    return small_png(image)


def folder_of(language: str) -> Path:
    """Return where the pictures of a language are."""
    return (GUIDE if language == "en" else GUIDE / language) / "pictures"


def draw_all(language: str, names: list[str]) -> None:
    """Draw pictures in one language; there has to be a display."""
    from PyQt6.QtWidgets import QApplication

    from playground.languages.current import use_language
    from playground.languages.registry import LANGUAGES as REGISTRY
    from playground.ui.look.letters import missing_font
    from playground.ui.texts.translators import translate_qt

    app = QApplication(["guide_pictures"])
    app.setCursorFlashTime(0)
    assert use_language(REGISTRY[language])
    translate_qt(app, REGISTRY[language])
    if trouble := missing_font(REGISTRY[language]):
        raise SystemExit(trouble)
    folder_of(language).mkdir(exist_ok=True)
    for name in names:
        content = draw(PICTURES[name])
        folder_of(language).joinpath(f"{name}.png").write_bytes(content)
        print(f"{language} {name}: {len(content):,} bytes", flush=True)  # noqa: T201


def main(arguments: list[str]) -> None:
    """Draw what the command line names, each language in a program of its own."""
    from tests.support.x_server import x_server

    languages = [one for one in LANGUAGES if one in arguments] or LANGUAGES
    names = [one for one in PICTURES if one in arguments] or list(PICTURES)
    with x_server(f"{WIDTH}x{WHOLE_SCREEN}") as (_, environment), TemporaryDirectory() as folder:
        fonts = Path(folder, "fonts.conf")
        fonts.write_text(FONTCONFIG.format("".join(map(ACCEPTED.format, FONTS))), encoding="utf-8")
        environment["FONTCONFIG_FILE"] = str(fonts)
        for language in languages:
            command = [sys.executable, "-m", "tests.support.guide_pictures", "--here", language]
            subprocess.run([*command, *names], check=True, env=environment)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--here"]:
        draw_all(sys.argv[2], sys.argv[3:])
    else:
        main(sys.argv[1:])
