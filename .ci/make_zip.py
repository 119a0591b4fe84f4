"""Make the portable ZIP: the program with its Python, in one folder that needs no installation.

    .venv/bin/python .ci/make_zip.py [FOLDER]

It is written to FOLDER, else to dist/, and is for systems like this one. It runs from where
nothing may be written; with an empty `portable.txt` beside the program, settings and log stay in
its folder.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from PyInstaller.depend.bindepend import get_imports

import hatch_build
from playground.about import __version__
from playground.licences import SYSTEM_FOLDER, distributions, python_licence

NAME = "backprop-playground"
KERNELS = "playground/core/engine/kernels"
NOT_NEEDED = (
    *("tkinter", "lib2to3", "setuptools", "pip", "pytest", "hypothesis"),
    *("scipy", "pandas", "torch", "sklearn", "sympy", "matplotlib", "IPython", "OpenGL", "cupy"),
    *("numba", "h5py", "PySide6", "PyQt5", "PIL.ImageTk", "PIL.ImageQt", "yaml", "requests"),
    *("pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.flowchart", "pyqtgraph.jupyter"),
    *("numpy.f2py", "numpy.testing", "numpy.distutils", "PyQt6.QtTest"),
    *("PIL._avif", "PIL._webp", "PIL._imagingft", "PIL._imagingcms", "PIL._imagingtk"),
    *("_ssl", "_hashlib", "_tkinter", "readline", "curses"),
    *("PyQt6.QtNetwork", "PyQt6.QtQml", "PyQt6.QtQuick", "PyQt6.QtPdf"),
)
QT_MODULES = "Core|Gui|Widgets|Svg|DBus|XcbQpa|Wayland\\w*|PrintSupport|OpenGL|OpenGLWidgets"
# in the folder of Qt: what stays of the libraries and the plug-ins
KEPT = re.compile(
    rf"lib/(libQt6({QT_MODULES})\.|libicu)|bin/Qt6({QT_MODULES})\.|lib/Qt({QT_MODULES})\.framework"
    r"|plugins/(platforms/.*(xcb|wayland|offscreen|windows|cocoa)|platforminputcontexts/|styles/"
    r"|platformthemes/.*portal|iconengines/|imageformats/.*(svg|jpeg|ico)|xcbglintegrations/"
    r"|wayland-(shell-integration|graphics-integration-client|decoration-client)/)"
    r"|translations/qtbase_ko"
)


def main(folder: str = "dist") -> Path:
    """Build the folder with PyInstaller, thin it out and pack it; returns the ZIP."""
    target, work = Path(folder).resolve(), ROOT / "build" / "zip"
    shutil.rmtree(work, ignore_errors=True)
    print(hatch_build.build(), flush=True)
    _freeze(work)
    program = work / "dist" / NAME
    _thin_out(program)
    _add_licences(program)
    _add_texts(program)
    target.mkdir(parents=True, exist_ok=True)
    system = f"{platform.system()}-{platform.machine()}".lower()
    made = _pack(program, target / f"{NAME}-{__version__}-{system}.zip")
    size = sum(file.stat().st_size for file in program.rglob("*") if file.is_file())
    print(f"{made}: {made.stat().st_size / 1e6:.0f} MB, unpacked {size / 1e6:.0f} MB")
    return made


def _freeze(work: Path) -> None:
    """Let PyInstaller make one folder."""
    separator = os.pathsep
    added = ["resources:playground/resources", f"{KERNELS}/kernel.c:{KERNELS}"]
    added += ["docs/guide:playground/resources/guide", "CHANGELOG.md:.", "LICENSE:."]
    library = hatch_build.files.library_path()
    if library.is_file():
        added.append(f"{library.relative_to(ROOT)}:{KERNELS}")
    options = ["--noconfirm", "--onedir", "--name", NAME, "--paths", str(ROOT)]
    options += ["--distpath", str(work / "dist"), "--workpath", str(work / "work")]
    options += [
        "--specpath",
        str(work),
        "--log-level",
        "WARN",
        "--collect-submodules",
        "playground",
    ]
    for pair in added:
        source, place = pair.rsplit(":", 1)
        options += ["--add-data", f"{ROOT / source}{separator}{place}"]
    for name in NOT_NEEDED:
        options += ["--exclude-module", name]
    for name in distributions():
        options += ["--copy-metadata", name]
    command = [sys.executable, "-m", "PyInstaller", *options, str(ROOT / "main.py")]
    subprocess.run(command, check=True, cwd=ROOT)


def _thin_out(program: Path) -> None:
    """Remove what PyInstaller takes along and nothing needs, and links: a stick may know none."""
    for file in program.rglob("*"):
        _, is_qt, within = file.as_posix().partition("/Qt6/")
        if file.is_symlink() or (is_qt and file.is_file() and not KEPT.match(within)):
            file.unlink()
    _remove_unneeded(program / "_internal")
    if tool := shutil.which("strip"):  # some builds of Python have symbols for a debugger
        for file in program.glob("_internal/libpython*"):
            subprocess.run([tool, "--strip-debug", str(file)], check=True)


def _remove_unneeded(folder: Path) -> None:
    """Remove the system libraries that only what was removed before has needed."""
    libraries = {file.name: file for file in folder.glob("lib*.so*") if "python" not in file.name}
    left = [file for file in folder.rglob("*.so*") if file not in libraries.values()]
    needed: set[str] = set()
    while left:
        names = {Path(name).name for name, _ in get_imports(str(left.pop()))} & libraries.keys()
        left += [libraries[name] for name in names - needed]
        needed |= names
    for name in libraries.keys() - needed:
        libraries[name].unlink()


def _add_licences(program: Path) -> None:
    """Add the licences of Python, and of the system's libraries, as Debian has them."""
    inner = program / "_internal"
    if source := python_licence():
        shutil.copy(source, inner / "LICENSE-Python.txt")
    if not shutil.which("dpkg-query"):
        return
    folder = inner / SYSTEM_FOLDER
    folder.mkdir()
    for library in inner.glob("lib*.so*"):
        asked = ["dpkg-query", "--search", f"*/{library.name}"]
        owner = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
        package = owner.partition(":")[0]
        text = Path("/usr/share/doc") / package / "copyright"
        if package and text.is_file():
            shutil.copy(text, folder / f"{package}.txt")


def _add_texts(program: Path) -> None:
    """Put a note how to start it, the licence and the source beside the program."""
    (program / "READ ME.txt").write_text(
        f"Backprop Playground {__version__}\n\n"
        f"Start “{NAME}” in this folder. It needs no installation.\n\n"
        "To keep settings and log in this folder, as on a stick, put an empty file with the name\n"
        "portable.txt into it.\n\n"
        "Licence: GPL-3.0-or-later (LICENSE). The source is in the folder “source”. Help → About\n"
        "lists all that is in here, with licences.\n",
        encoding="utf-8",
    )
    shutil.copy(ROOT / "LICENSE", program)
    build = [sys.executable, "-m", "build", "--sdist", "--no-isolation", "--outdir"]
    subprocess.run(
        [*build, str(program / "source"), str(ROOT)], check=True, stdout=subprocess.DEVNULL
    )


def _pack(program: Path, made: Path) -> Path:
    """Write the ZIP, with the rights of the files, so that the program can be started."""
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(program.rglob("*")):
            if file.is_file():
                archive.write(file, f"{NAME}-{__version__}/{file.relative_to(program)}")
    return made


if __name__ == "__main__":
    main(*sys.argv[1:])
