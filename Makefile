# `make check` is what CI runs.
.PHONY: check lint lint-web test bench fuzz mutation pictures

check:
	bash .ci/run

lint:
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy

# The page's script and style sheets, and the extension's code; needs npm.
lint-web:
	test -d tests/browser/node_modules || npm ci --ignore-scripts --no-audit --no-fund --prefix tests/browser
	npm run --silent --prefix tests/browser lint

# The pictures: a recorded terminal, the page in Chromium, the log in an editor.
pictures:
	bash docs/pictures/make

test:
	.venv/bin/python -m pytest

bench:
	.venv/bin/python benchmarks/startup.py
	.venv/bin/python benchmarks/scale.py
	.venv/bin/python benchmarks/quotes.py

# Plants small faults in the code, to see which of them no test notices; make mutation MODULES=dates.relation
mutation:
	nice -n 15 .venv/bin/python -m tests.mutation $(MODULES)

# Feeds eight parts of the program with whatever finds new ways through them; needs the extra `fuzz`.
MINUTES = 5
fuzz:
	nice -n 15 .venv/bin/python -m tests.fuzz --minutes $(MINUTES)

# The versions CI's tools are pinned to; needs uv.
requirements-dev.txt: pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--extra dev --output-file $@ $<
