"""The model artefact: rows of small integer weights under 32-bit feature keys, summed many lanes at a time.

A row holds one weight (0-255, biased by 128) for each output. Rows are added as whole big integers, two
accumulators of 16-bit lanes each, which makes pure Python as fast as the dictionary look-ups around it.

File layout (little endian): magic ``RPM1``, header length (uint32), header (UTF-8 JSON), keys (uint32 × rows,
ascending), rows (bytes × rows × width).
"""

from __future__ import annotations

import json
import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from sys import byteorder
from typing import Any

MAGIC = b"RPM1"
BIAS = 128
MOST_REMEMBERED = 400_000
"""Looked-up features whose place is remembered."""
MOST_SPLIT = 80_000
"""Rows that are kept taken apart; about 20 MB at the most."""
_UNSEEN: tuple[int, int] = (-1, -1)
FLUSH_AFTER = 250
"""Rows that fit a 16-bit lane: 250 × 255 < 65 536."""


class ModelFault(Exception):
    """The model file is missing, damaged, or of another version."""


@dataclass(slots=True)
class PackedWeights:
    """Weights by feature key; read-only after loading.

    Attributes:
        header: what the trainer wrote: outputs, scales, thresholds, calibration, words.
        width: outputs per row.
    """

    header: dict[str, Any]
    width: int
    _keys: array[int]
    _first: int
    _bytes: bytes
    _mask: int
    _found: dict[int, int | None] = field(default_factory=dict)
    _lanes: dict[int, tuple[int, int] | None] = field(default_factory=dict)

    def _offset(self, key: int) -> int | None:
        """Where a feature's row begins; found by bisection and remembered, so that loading builds no table."""
        try:
            return self._found[key]
        except KeyError:
            pass
        at = bisect_left(self._keys, key)
        known = at < len(self._keys) and self._keys[at] == key
        offset = self._first + at * self.width if known else None
        if len(self._found) < MOST_REMEMBERED:
            self._found[key] = offset
        return offset

    def knows(self, key: int) -> bool:
        """True for a feature that has a row."""
        return self._offset(key) is not None

    def sum_rows(self, keys: Iterable[int]) -> tuple[list[int], int]:
        """The summed weights of the known features, bias removed, and how many were known."""
        width = self.width
        totals = [0] * width
        lanes = self._lanes
        even = odd = 0
        known = pending = 0
        for key in keys:
            split = lanes.get(key, _UNSEEN)
            if split is _UNSEEN:
                split = self._split(key)
            if split is None:
                continue
            even += split[0]
            odd += split[1]
            known += 1
            pending += 1
            if pending == FLUSH_AFTER:
                self._unpack(even, odd, totals)
                even = odd = pending = 0
        self._unpack(even, odd, totals)
        return [total - BIAS * known for total in totals], known

    def _split(self, key: int) -> tuple[int, int] | None:
        """A row as its even and odd lanes; remembered, as the same words come again and again."""
        offset = self._offset(key)
        split = None
        if offset is not None:
            row = int.from_bytes(self._bytes[offset : offset + self.width], "little")
            split = (row & self._mask, (row >> 8) & self._mask)
        if len(self._lanes) < MOST_SPLIT:
            self._lanes[key] = split
        return split

    def _unpack(self, even: int, odd: int, totals: list[int]) -> None:
        half = (self.width + 1) // 2
        lanes_even = even.to_bytes(half * 2, "little")
        lanes_odd = odd.to_bytes(half * 2, "little")
        for lane in range(half):
            totals[2 * lane] += lanes_even[2 * lane] | lanes_even[2 * lane + 1] << 8
            if 2 * lane + 1 < self.width:
                totals[2 * lane + 1] += lanes_odd[2 * lane] | lanes_odd[2 * lane + 1] << 8

    def row(self, key: int) -> list[int] | None:
        """The weights of one feature, bias removed; None when it is unknown."""
        offset = self._offset(key)
        if offset is None:
            return None
        return [value - BIAS for value in self._bytes[offset : offset + self.width]]


def _lane_mask(width: int) -> int:
    half = (width + 1) // 2
    return int.from_bytes(b"\xff\x00" * half, "little")


def pack(header: dict[str, Any], keys: list[int], rows: list[bytes]) -> bytes:
    """The bytes of a model file.

    Args:
        header: JSON-able; must not depend on time or machine.
        keys: feature keys, strictly ascending.
        rows: one row of ``len(rows[0])`` bytes for each key, biased by 128.

    Raises:
        ValueError: when keys are not ascending or rows differ in width.
    """
    if any(a >= b for a, b in zip(keys, keys[1:], strict=False)):
        raise ValueError("feature keys must be strictly ascending")
    if len({len(row) for row in rows}) > 1:
        raise ValueError("rows differ in width")
    head = json.dumps(header, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    body = struct.pack(f"<{len(keys)}I", *keys)
    return MAGIC + struct.pack("<II", len(head), len(keys)) + head + body + b"".join(rows)


def unpack(data: bytes) -> PackedWeights:
    """Reads a model file's bytes.

    Raises:
        ModelFault: when they are not a whole model of this version.
    """
    if data[:4] != MAGIC or len(data) < 12:
        raise ModelFault("not a model file of this version")
    head_size, count = struct.unpack_from("<II", data, 4)
    try:
        header = json.loads(data[12 : 12 + head_size])
        width = len(header["outputs"])
    except (ValueError, KeyError, TypeError) as fault:
        raise ModelFault("the model file's header is damaged") from fault
    start = 12 + head_size
    keys = array("I")
    if keys.itemsize != 4:
        raise ModelFault("this machine has no 32-bit arrays")
    keys.frombytes(data[start : start + 4 * count])
    if byteorder == "big":
        keys.byteswap()
    first = start + 4 * count
    if len(data) != first + count * width:
        raise ModelFault("the model file is cut off")
    return PackedWeights(header, width, keys, first, data, _lane_mask(width))


def load(path: Path) -> PackedWeights:
    """Reads a model file.

    Raises:
        ModelFault: when it is missing or damaged.
    """
    try:
        return unpack(path.read_bytes())
    except OSError as fault:
        raise ModelFault(f"the model file cannot be read: {fault}") from fault
