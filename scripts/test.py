"""Runs the tests from a fresh clone: ``python3 scripts/test.py [ARGS…]`` is ``pytest ARGS…``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from bootstrap import ROOT, hand_over, ready, say

if __name__ == "__main__":
    failed = ready("test")
    if not failed:
        say("Kører testene …")
        arguments = sys.argv[1:]
        os.chdir(ROOT)
        failed = hand_over(["-m", "pytest", *arguments])
    raise SystemExit(failed)
