# `make check` is what CI runs.
.PHONY: check lint test bench

check:
	bash .ci/run

lint:
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy

test:
	.venv/bin/python -m pytest

bench:
	.venv/bin/python benchmarks/startup.py
	.venv/bin/python benchmarks/scale.py

# The versions CI's tools are pinned to; needs uv.
requirements-dev.txt: pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--extra dev --output-file $@ $<
