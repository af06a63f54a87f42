# Every target sets itself up: a machine with Python 3.11 and make needs nothing else typed.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SHARED := ../shared
PEERS := .venv/peers
TRUTH := .venv/truth
ALPHA := .venv/alpha
SITE := NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --config-file .mkdocs.yml

.DEFAULT_GOAL := help
.PHONY: help report test desk-alpha check docs bench bench-quick torture score weights pins clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1@\2/p' Makefile | awk -F@ '{ printf "%-14s %s\n", $$1, $$2 }'

$(READY): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "error: Python 3.11 or newer is needed; say which with make PYTHON=python3.12")'
	@echo "setting up .venv (once)" >&2
	@$(PYTHON) -m venv .venv
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

report: $(READY) ## read the articles in seeds/, print the report, write out/reconcile.db
	@$(BIN)/reconcile run seeds --db out/reconcile.db

test: $(READY) ## run the tests, a file of them at a time on each core
	@$(BIN)/python -m pytest -q --numprocesses auto --dist loadfile

# Datasette's next version is tried, not promised: whatever alpha is the newest today, so it has no pin.
desk-alpha: $(READY) ## run the desk's tests on the newest pre-release of Datasette
	@$(PYTHON) -m venv --clear $(ALPHA)
	@$(ALPHA)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/dev.txt
	@$(ALPHA)/bin/python -m pip --disable-pip-version-check --quiet install --upgrade --pre datasette
	@$(ALPHA)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation -e .
	@$(ALPHA)/bin/python -c 'import datasette; print("datasette", datasette.__version__)'
	@$(ALPHA)/bin/python -m pytest -q tests/test_desk*.py

check: $(READY) ## format, lint, types, layers, the examples of every rule and the pages
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/reconcile rules test
	@$(SITE)

docs: $(READY) ## the pages of docs/ as a site in out/site
	@$(SITE)
	@echo out/site/index.html

$(PEERS)/.ready: bench/requirements.txt
	@$(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r bench/requirements.txt
	@touch $@

# truthdiscovery names packages that draw pictures and have to be compiled; nothing of them is needed
$(TRUTH)/.ready: bench/truth-requirements.txt
	@$(PYTHON) -m venv $(TRUTH)
	@$(TRUTH)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --require-hashes -r $<
	@touch $@

bench: $(READY) $(PEERS)/.ready $(TRUTH)/.ready ## measure ours and other programs, and write docs/benchmarks.md
	@$(BIN)/python bench/bench.py $(PEERS)/bin/python $(TRUTH)/bin/python

bench-quick: $(READY) $(PEERS)/.ready $(TRUTH)/.ready ## the same at smaller sizes in some minutes, printed only
	@$(BIN)/python bench/bench.py --quick $(PEERS)/bin/python $(TRUTH)/bin/python

.venv/.torture: $(READY) tests/torture/requirements.txt
	@$(PIP) install --no-deps --require-hashes -r tests/torture/requirements.txt || \
	  echo "torture: atheris cannot be installed here: Hypothesis fuzzes alone" >&2
	@touch $@

torture: .venv/.torture ## kill, crowd, fill and fuzz it (45 minutes, TORTURE_S seconds a target), write docs/guarantees.md
	@$(BIN)/python tests/torture/torture.py

score: $(READY) ## compare with the gold answers in ../shared, where there are any
	@if [ -f $(SHARED)/eval/score.py ]; then \
	  $(BIN)/python $(SHARED)/eval/score.py --tool "$(CURDIR)/$(BIN)/reconcile" $(SHARED)/seeds $(SHARED)/eval/corpus; \
	  $(BIN)/python $(SHARED)/eval/score.py --tool "$(CURDIR)/$(BIN)/reconcile" tests/seeds tests/gold; \
	else echo "score: $(SHARED)/eval is not here, so nothing was scored" >&2; fi

weights: $(READY) $(PEERS)/.ready ## learn from gold what speaks for one question (needs ../shared)
	@for part in weights leads; do $(BIN)/python bench/$$part.py $(PEERS)/bin/python $(SHARED)/eval tests/gold/g[012]* tests/gold/g3[0-5]* || exit; done

pins: $(READY) ## choose the pinned versions anew (needs uv)
	@for name in core dev; do \
	  options=$$([ $$name = core ] || echo --extra dask --extra desk --extra llm --extra parquet --extra inputs --group dev); \
	  uv pip compile pyproject.toml $$options --upgrade --universal --python-version 3.11 --generate-hashes --quiet \
	    --no-emit-index-url --no-emit-find-links --no-header --no-annotate --output-file requirements/$$name.txt || exit; \
	done
	@uv pip compile bench/requirements.in --upgrade --universal --python-version 3.11 --generate-hashes --quiet \
	  --no-emit-index-url --no-emit-find-links --no-header --no-annotate --output-file bench/requirements.txt
	@uv pip compile tests/torture/requirements.in --upgrade --universal --python-version 3.11 --generate-hashes --quiet \
	  --no-emit-index-url --no-emit-find-links --no-header --no-annotate --output-file tests/torture/requirements.txt
	@uv pip compile bench/truth-requirements.in --no-deps --upgrade --universal --python-version 3.11 --generate-hashes \
	  --quiet --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
	  --output-file bench/truth-requirements.txt

clean: ## remove what the targets made, all but the decisions in out/
	@if [ -d out ]; then find out -mindepth 1 ! -name decisions.jsonl ! -type d -delete; \
	  find out -mindepth 1 -type d -empty -delete; fi
	@if [ -f out/decisions.jsonl ]; then echo "kept: out/decisions.jsonl, what reviewers decided" >&2; else rm -rf out; fi
	@rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
