# Two commands do everything on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

.PHONY: run test lint types imports pytest words pictures check-deep bench format clean

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "complaints needs Python 3.11 or later; say which with: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

# What people use, and on top of it what developers use: each is installed once, and again when pyproject.toml changes.
.venv/run: .venv/made pyproject.toml
	@echo "Installing into .venv (once) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/dev: .venv/made pyproject.toml
	@echo "Installing the development tools into .venv (once) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/run

# The program's words in each language: compiled when a wheel is built, and here whenever somebody changed them.
CATALOGS := $(patsubst %.po,%.mo,$(wildcard tui_complaints/locales/*/LC_MESSAGES/complaints.po))

%.mo: %.po | .venv/run
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

# The app over a store of its own, which is empty at first: it offers the bundled examples.
run: .venv/run $(CATALOGS)
	@$(BIN)/python -m tui_complaints --store .run/cases

test: lint types imports pytest

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev
	$(BIN)/mypy

imports: .venv/dev
	$(BIN)/lint-imports

# The report looks at the rooms in which what the user relies on is decided.
pytest: .venv/dev $(CATALOGS)
	rm -f .coverage .coverage.*
	$(BIN)/python -m pytest -n auto --dist worksteal -m 'not deep' --cov --cov-report=
	$(BIN)/coverage report --fail-under=95 \
		--include='tui_complaints/domain/*,tui_complaints/storage/*,tui_complaints/usecases/*,tui_complaints/letters/*'

# Collects what the source says into the catalogs: new texts are left empty there for a translator.
words: .venv/run
	$(BIN)/python tools/catalogs.py

# The pictures of the README, drawn from the app.
pictures: .venv/dev $(CATALOGS)
	TUI_COMPLAINTS_LANGUAGE=en $(BIN)/python tools/pictures.py

# What needs strace, a small tmpfs or an hour; each test says which tool it misses.
check-deep: .venv/dev
	$(BIN)/python -m pytest -m deep -rs

bench: .venv/dev
	$(BIN)/python benchmarks/run.py

format: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv .run .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage .coverage.* $(CATALOGS)
