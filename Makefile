# Pentimento. `make run` starts it, `make test` proves it, `make help` lists the rest.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
    "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
INPUTS := pyproject.toml constraints.txt package.json package-lock.json hatch_build.py tools/assets.py tools/icons.txt tools/art.txt
READY := $(VENV)/ready-$(shell cat $(INPUTS) | git hash-object --stdin)
BUILT := $(wildcard static/vendor/stamp.txt)

.DEFAULT_GOAL := help
.PHONY: help run test prepare-tests check format bench gallery migrate assets documents clean ready again

help: ## list what can be made
	@grep -hE '^[a-z%-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | expand -t 18

# PORT=, HOST= and ENGINE= count only where they are said to make: shells and containers export such names too.
said = $(if $(findstring command,$(origin $(1))),PENTIMENTO_$(1)="$($(1))")

# Models are heavy: what they need is installed only for who asks for them here.
gpu = $(if $(findstring command,$(origin ENGINE)),$(if $(filter diffusers,$(ENGINE)),$(READY)-gpu))

run: $(READY) $(gpu) ## start the studio (PENTIMENTO_* variables and .env are obeyed; PORT=, HOST=, ENGINE= for short)
	@exec env $(call said,PORT) $(call said,HOST) $(call said,ENGINE) $(BIN)/pentimento serve

test: prepare-tests check ## format, lint, types, contracts, then every test
	@$(BIN)/python tools/prepare_tests.py run

prepare-tests: $(READY)-tests
	@$(BIN)/python tools/prepare_tests.py

check: $(READY)-tests ## format, lint, strict types, import contracts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(READY)-tests ## rewrite the code in the house's format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(READY)-tests ## every benchmark, as tables
	@for f in benchmarks/bench_*.py; do echo "== $$f"; $(BIN)/python $$f || exit 1; done

bench-%: $(READY)-tests ## one benchmark: benchmarks/bench_NAME.py
	@$(BIN)/python benchmarks/bench_$*.py

gallery: $(READY) ## paint twenty-four intents onto one contact sheet
	@$(BIN)/python benchmarks/gallery.py

migrate: $(READY) ## bring the database to the newest shape
	@$(BIN)/pentimento migrate

assets: ## fetch browser libraries and art anew
	@rm -rf static/vendor app/engines/sketchbook/vendor $(VENV)/ready-*
	@$(MAKE) --no-print-directory ready

ready: $(READY)

documents: $(READY) ## rewrite the tree in README.md and the table in docs/settings.md
	@$(BIN)/python tools/documents.py

clean: ## remove everything that was built; data/ is kept
	rm -rf $(VENV) .cache static/vendor app/engines/sketchbook/vendor dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# The environment is made again when one of its inputs changed, or when what was built is gone.
$(READY): $(if $(BUILT),,again)
	@test -n "$(PYTHON)" || { echo "Pentimento needs Python 3.11 or newer, and none was found."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	    echo "Python could not make an environment. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Installing what Pentimento needs (once)..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@rm -f $(VENV)/ready-*
	@touch $@

$(READY)-gpu: $(READY)
	@echo "Installing what models need (once; several gigabytes)..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[gpu]'
	@touch $@

$(READY)-tests: $(READY)
	@echo "Installing what the tests need (once)..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test,models]'
	@touch $@
