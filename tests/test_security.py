"""The promises of SECURITY.md have tests; the program has nothing that could break some of them."""

import ast
import re

import pytest

from tests.support.paths import ROOT, SOURCES

TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
PROMISES = TEXT.split("## Promises")[1].split("\n## ")[0]
NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "asyncio",
    "requests",
    "webbrowser",
}
RUNNING = {"pickle", "marshal", "shelve", "subprocess", "runpy", "code", "ctypes"}
KERNELS = ROOT / "playground" / "core" / "engine" / "kernels"  # call the kernel, by its one library
DISPLAY = ROOT / "playground" / "display.py"  # looks for the display, before there is a window
PACKAGES = ROOT / "playground" / "system_packages.py"  # looks which libraries of Qt are there
SPEECH = ROOT / "playground" / "languages" / "choice.py"  # asks Windows for its language
# tells the databases of a desktop about the files that the user has it install; reads none
DESKTOP = ROOT / "playground" / "cli" / "desktop.py"
CALLING_C = {DISPLAY, PACKAGES, SPEECH}


def named_tests():
    """The tests that the page names: path, function, whether it is said to be hostile."""
    found = re.findall(r"(\*hostile\* )?`(tests/[\w/]+\.py)::(\w+)`", TEXT)
    return [(path, name, bool(hostile)) for hostile, path, name in found]


def test_every_promise_names_a_test():
    promises = re.split(r"\n- \*\*", PROMISES)[1:]
    assert promises
    assert all("`tests/" in promise for promise in promises)
    quick = re.compile(r"(?<!\*hostile\* )`tests/")
    assert all(quick.search(promise) for promise in promises), "a promise has no quick test"
    assert TEXT.count("::") == len(named_tests())


@pytest.mark.parametrize(("path", "name", "is_hostile"), named_tests())
def test_a_named_test_is_there_and_in_its_lane(path, name, is_hostile):
    text = (ROOT / path).read_text(encoding="utf-8")
    assert re.search(rf"^def {name}\(", text, re.MULTILINE)
    assert path.startswith("tests/hostile/") == is_hostile


def modules_of(path):
    """The modules that a source file imports, each with the packages it is in."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {".".join(name.split(".")[:length]) for name in found for length in (1, 2, 3)}


def test_the_program_reaches_no_network():
    reaching = {path: modules_of(path) & NETWORK for path in SOURCES}
    assert {path for path, found in reaching.items() if found} == {DISPLAY}
    assert reaching[DISPLAY] == {"socket"}
    text = DISPLAY.read_text(encoding="utf-8")
    assert re.findall(r"socket\.AF_\w+", text) == ["socket.AF_UNIX"]
    web = re.compile(r"PyQt6\.Qt(Network|Web)")
    assert not any(web.match(module) for path in SOURCES for module in modules_of(path))


def test_nothing_in_the_program_runs_what_it_reads():
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
        named = {call.id for call in calls if isinstance(call, ast.Name)}
        assert not named & {"eval", "exec", "compile", "__import__"}, path
        methods = [call for call in calls if isinstance(call, ast.Attribute)]
        attributes = {call.attr for call in methods if ast.unparse(call) != "QLocale.system"}
        assert not attributes & {"system", "popen", "startfile", "literal_eval"}, path
        calls_c = {"ctypes"} if path in CALLING_C or path.parent == KERNELS else set()
        starts = {"subprocess"} if path == DESKTOP else set()
        assert not (modules_of(path) & RUNNING) - calls_c - starts, path


def test_the_program_loads_no_library_but_its_kernel_and_those_of_qt():
    loading = re.compile(r"CDLL\(|PyDLL\(|LoadLibrary|dlopen|load_library")
    assert {path for path in SOURCES if loading.search(path.read_text(encoding="utf-8"))} == {
        DISPLAY,
        PACKAGES,
        KERNELS / "library.py",
    }
