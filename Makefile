PYTHON ?= .venv/bin/python

.PHONY: check format lint types imports test laws personas generated train bench

check: format lint types imports test personas generated

.venv/bin/ruff:
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet -e '.[dev,train]'

format: .venv/bin/ruff
	.venv/bin/ruff format --check .

lint: .venv/bin/ruff
	.venv/bin/ruff check .

types: .venv/bin/ruff
	.venv/bin/mypy

imports: .venv/bin/ruff
	.venv/bin/lint-imports

test:
	python3 scripts/test.py

laws:
	ROLEPLAY_SEEDS=10 $(PYTHON) -m pytest tests/laws

personas:
	$(PYTHON) -m roleplay check personas --strict

generated:
	$(PYTHON) -m roleplay schema | diff - roleplay/content/persona-v1.schema.json
	$(PYTHON) scripts/train.py --check
	$(PYTHON) scripts/train_questions.py --check

train:
	$(PYTHON) scripts/train.py
	$(PYTHON) scripts/train_questions.py

bench:
	$(PYTHON) scripts/bench_speed.py
	$(PYTHON) scripts/bench_recogniser.py
