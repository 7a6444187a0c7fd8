"""A trained file, written or held against the committed one."""

from __future__ import annotations

import hashlib
from pathlib import Path


def saved(data: bytes, path: Path) -> None:
    """Writes a trained file and says its size and digest."""
    path.write_bytes(data)
    print(f"{path.name}: {len(data) / 1e6:.2f} MB, {_digest(data)}")


def compared(what: str, data: bytes, path: Path) -> int:
    """Says whether the file is what training gives: 0 when it is, 1 when it differs or is missing."""
    same = path.exists() and path.read_bytes() == data
    print(f"{what} {_digest(data)}: {'as committed' if same else 'DIFFERS from the committed file'}")
    return 0 if same else 1


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
