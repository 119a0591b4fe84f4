"""Compile the kernel while the package is built: with cc, else with zig from PyPI, else not at all.

    python -c "import hatch_build; print(hatch_build.build())"

compiles it in a checkout. Without it the program trains with NumPy, so nothing here fails a build.
The environment variable PLAYGROUND_COMPILER (cc, zig or none) takes the choice away: with "none"
nothing is fetched and nothing compiled.
"""

import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from packaging.tags import sys_tags

ROOT = Path(__file__).resolve().parent
KERNELS = "playground/core/engine/kernels"
CHOICE = "PLAYGROUND_COMPILER"
ZIG = "ziglang>=0.13"  # a compiler as a wheel: no root, and nothing of the system is needed
WITH_ZIG = {"x86_64", "amd64", "aarch64", "arm64"}  # machines that it has wheels for
COMPILERS = {
    "cc": ("cc",),
    # by itself zig compiles for this very processor; the library has to run on others, too
    "zig": (sys.executable, "-m", "ziglang", "cc", "-mcpu=baseline", "-g0"),
}
LONGEST = 300  # seconds that a compiler may take


def _library_files() -> ModuleType:
    """Load that module by its path: the package itself needs NumPy, which a build does not have."""
    spec = importlib.util.spec_from_file_location(
        "library_files", ROOT / KERNELS / "library_files.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


files = _library_files()


def build() -> str:
    """Compile the kernel beside its source, unless it is there; return a sentence about it."""
    choice = os.environ.get(CHOICE)
    if choice == "none":
        return f"No kernel is compiled, as {CHOICE} says: the program trains with NumPy."
    if choice is None and files.is_whole(files.library_path()):
        return f"The kernel is {files.library_path().name}, compiled before."
    names = [name for name in COMPILERS if choice in (None, name) and _is_there(name)]
    failures = []
    for name in names:
        failure = _compile(COMPILERS[name])
        if not failure:
            return f"The kernel is {files.library_path().name}, compiled with {name}."
        failures.append(f"{name} failed ({failure})")
    why = "; ".join(failures) or "there is no C compiler"
    return f"No kernel was compiled, and the program trains with NumPy: {why}."


def _is_there(name: str) -> bool:
    if name == "zig":
        return importlib.util.find_spec("ziglang") is not None
    return shutil.which(COMPILERS[name][0]) is not None


def _compile(compiler: tuple[str, ...]) -> str:
    """Make the library, all or nothing; return why that failed, or ""."""
    target = files.library_path()
    try:
        with tempfile.TemporaryDirectory(prefix="kernel_", dir=target.parent) as folder:
            made = Path(folder) / target.name
            _call(files.compile_command(compiler, made), folder)
            os.replace(made, target)
    except subprocess.CalledProcessError as error:
        lines = (error.stderr or error.stdout or "").strip().splitlines()
        return next((line for line in lines if "error" in line), f"exit code {error.returncode}")
    except (OSError, subprocess.SubprocessError) as error:
        return str(error)
    return ""


def _call(command: list[str], folder: str) -> None:
    """Run a compiler; what zig keeps for the next time goes with the folder."""
    caches = {"ZIG_GLOBAL_CACHE_DIR": folder, "ZIG_LOCAL_CACHE_DIR": folder}
    subprocess.run(  # noqa: S603 - of fixed words and paths of this checkout
        command,
        check=True,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=LONGEST,
        env=os.environ | caches,
    )


def _works(compiler: tuple[str, ...]) -> bool:
    """Return whether `compiler` makes a library: some machines have one, but not its headers."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "try.c"
        source.write_text("#include <math.h>\n#include <stdint.h>\nint64_t one(void){return 1;}\n")
        command = [*compiler, *files.FLAGS, str(source), "-o", str(Path(folder) / "try")]
        try:
            _call(command, folder)
        except (OSError, subprocess.SubprocessError):
            return False
    return True


class KernelHook(BuildHookInterface[Any]):
    """Puts the library into the wheel, or beside its source where the install is editable."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for zig where there is no C compiler that works."""
        choice = os.environ.get(CHOICE, "")
        if choice in ("cc", "none") or platform.machine().lower() not in WITH_ZIG:
            return []
        is_made = files.is_whole(files.library_path()) or _works(COMPILERS["cc"])
        return [] if is_made and choice != "zig" else [ZIG]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and tag a wheel that has the library for this platform, with any Python 3."""
        self.app.display_info(build())
        library = files.library_path()
        if version == "editable" or os.environ.get(CHOICE) == "none" or not files.is_whole(library):
            return
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{_platform()}"
        build_data["force_include"][str(library)] = f"{KERNELS}/{library.name}"


def _platform() -> str:
    """Return the tag of this very platform: what the library promises of others is not known."""
    names = (tag.platform for tag in sys_tags())
    return next(name for name in names if not name.startswith(("manylinux", "musllinux")))
