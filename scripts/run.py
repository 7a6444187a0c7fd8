"""Starts the program from a fresh clone: ``python3 scripts/run.py [ARGS…]`` is ``roleplay ARGS…``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from bootstrap import hand_over, ready

if __name__ == "__main__":
    os.environ.setdefault("ROLEPLAY_CALLED_AS", "python3 scripts/run.py")
    failed = ready("")
    raise SystemExit(failed or hand_over(["-m", "roleplay", *sys.argv[1:]]))
