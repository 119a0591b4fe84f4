# make run    open the window               make test     tests, types, lint, import contracts
# make bench  the benchmarks                make oracles  the tests against PyTorch, scikit-learn, sympy, pandas, onnxruntime and others
# make reader  what a screen reader says, over AT-SPI, of a real window under Xvfb
# make slow   what takes long, with more random examples      make coverage  how much the tests reach, with floors
# make hostile  hostile files and texts, kills and faults while saving
# make fuzz   damaged files and texts, a minute for each kind; longer: make fuzz SECONDS=600
# make zip    the program with its Python in one folder, as a ZIP      make portable  the ZIP is built and started
# make pythons  the tests with every other supported Python that is here
# make monkey random keys, clicks and files in the window for three minutes; longer: make monkey ARGS="--seed 3 --minutes 6"
# Every target does its own set-up: virtual environment, locked dependencies, system libraries that Qt needs.

WINDOWS := $(filter Windows_NT,$(OS))
PYTHON ?= $(if $(WINDOWS),python,python3)
VENV := .venv
BIN := $(VENV)/$(if $(WINDOWS),Scripts,bin)
# on Windows Qt's offscreen platform finds no fonts by itself
OFFSCREEN := QT_QPA_PLATFORM=offscreen $(if $(WINDOWS),QT_QPA_FONTDIR=C:/Windows/Fonts)
LOCK := requirements.lock
# in CI nobody watches; elsewhere pip says what it downloads
PIP = $(BIN)/python -m pip install $(if $(CI),--quiet) --disable-pip-version-check -c $(LOCK)
# where there is no compiler, and zig cannot be fetched either, the kernel is left out
install = $(PIP) -e '$(1)' || PLAYGROUND_COMPILER=none $(PIP) -e '$(1)'
KERNELS := playground/core/engine/kernels
KERNEL := $(KERNELS)/kernel.c $(KERNELS)/library_files.py hatch_build.py
ARGS ?=
SECONDS ?= 60
GOALS := $(or $(MAKECMDGOALS),run)
is_goal = $(filter $(1),$(GOALS))
NEEDS = $(if $(call is_goal,test window reader bench portable),window,$(if $(call is_goal,unit slow hostile monkey coverage oracles zip pythons),tests,$(if $(call is_goal,run),run $(ARGS),python)))
PARALLEL := -n logical --dist worksteal
OTHERS := not window and not oracle and not hostile and not monkey and not portable and not reader
QUICK := not slow and $(OTHERS)
SLOW := (slow or hypothesis) and $(OTHERS)

.PHONY: machine run test lint types contracts unit window reader oracles slow hostile fuzz monkey zip portable pythons coverage bench examples format clean

run: $(VENV)/.run
	@$(BIN)/python main.py $(ARGS)

test: lint types contracts unit window

unit: $(VENV)/.test
	$(OFFSCREEN) $(BIN)/python -m pytest $(PARALLEL) -m "$(QUICK)" $(if $(COVERAGE),--cov --cov-report=) $(ARGS)
ifdef COVERAGE
	$(BIN)/coverage report --include="playground/core/*" --fail-under=98 --format=total
	$(BIN)/coverage report --fail-under=96 --skip-covered
endif

slow: $(VENV)/.test
	$(OFFSCREEN) $(BIN)/python -m pytest $(PARALLEL) -m "$(SLOW)" --hypothesis-profile=thorough $(ARGS)

hostile: $(VENV)/.test
	$(OFFSCREEN) $(BIN)/python -m pytest -m hostile $(PARALLEL) tests/hostile $(ARGS)

# atheris, which follows the branches, has wheels for some Python versions on Linux only
fuzz: $(VENV)/.test
	-$(PIP) --only-binary :all: atheris
	for target in session layers expression number link; do \
	  $(BIN)/python -m tests.support.hostile.fuzz $$target $(SECONDS) || exit 1; \
	done

monkey: $(VENV)/.test
	$(OFFSCREEN) $(BIN)/python -m pytest -m monkey tests/monkey
	$(OFFSCREEN) $(BIN)/python -m tests.monkey $(ARGS)

coverage:
	$(MAKE) unit COVERAGE=1

window: $(VENV)/.test
	$(BIN)/python -m pytest -m window tests/window $(ARGS)

reader: $(VENV)/.test
	$(BIN)/python -m pytest -m reader tests/reader $(ARGS)

# the program with its Python in one folder, packed into dist/, for systems like this one
zip: $(VENV)/.test
	$(PIP) -e '.[zip]'
	$(BIN)/python .ci/make_zip.py

# starts what `make zip` has built
portable: zip
	$(BIN)/python -m pytest -m portable tests/portable $(ARGS)

# a part of the tests with every other supported Python that is here
pythons: $(VENV)/.test
	$(BIN)/python .ci/other_pythons.py

oracles: $(VENV)/.oracles
	$(OFFSCREEN) $(BIN)/python -m pytest -m oracle tests/core tests/exchange tests/languages tests/ui/views/curves $(ARGS)

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

contracts: $(VENV)/.test
	$(BIN)/lint-imports

bench: $(VENV)/.oracles
	$(BIN)/python -m benchmarks.engine
	$(BIN)/python -m benchmarks.growth
	$(BIN)/python -m benchmarks.live
	$(BIN)/python -m benchmarks.frames
	$(BIN)/python -m benchmarks.respond
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.tables

examples: $(VENV)/.run
	PYTHONPATH=. $(BIN)/python resources/examples/make_examples.py

format: $(VENV)/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage dist build $(foreach end,so dylib dll,$(KERNELS)/kernel_*.$(end))

# all that a goal needs of this machine, checked before anything is downloaded
machine:
	@$(PYTHON) .ci/check_machine.py $(NEEDS)

$(VENV)/.run: pyproject.toml $(LOCK) $(KERNEL) | machine
	@test -x $(BIN)/python || { echo "Making .venv (120 MB to download, once; without a C compiler 220 MB)" && $(PYTHON) -m venv $(VENV); }
	$(call install,.)
	@$(BIN)/python main.py --version
	@touch $@

$(VENV)/.test: $(VENV)/.run
	$(call install,.[test])
	@touch $@

$(VENV)/.oracles: $(VENV)/.test
	$(call install,.[oracles])
	@touch $@
