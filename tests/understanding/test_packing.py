"""The model file: what is packed comes back, and anything damaged is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roleplay.understanding.packing import BIAS, ModelFault, load, pack, unpack

HEADER = {"outputs": ["a", "b", "c", "d", "e"]}


@given(
    st.dictionaries(st.integers(0, 2**32 - 1), st.binary(min_size=5, max_size=5), min_size=1, max_size=600)
)
def test_sums_are_the_sums_of_the_rows(rows: dict[int, bytes]) -> None:
    keys = sorted(rows)
    weights = unpack(pack(HEADER, keys, [rows[key] for key in keys]))
    summed, known = weights.sum_rows(keys)
    assert known == len(keys)
    assert summed == [sum(rows[key][lane] - BIAS for key in keys) for lane in range(5)]
    assert weights.row(keys[0]) == [value - BIAS for value in rows[keys[0]]]


def test_an_unknown_feature_adds_nothing() -> None:
    weights = unpack(pack(HEADER, [7], [bytes(5)]))
    assert weights.sum_rows([8]) == ([0] * 5, 0)
    assert weights.row(8) is None


@pytest.mark.parametrize("cut", [0, 3, 11, 30, -1])
def test_a_cut_off_file_is_refused(cut: int) -> None:
    data = pack(HEADER, [1, 2], [bytes(5), bytes(5)])
    with pytest.raises(ModelFault):
        unpack(data[:cut])


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelFault):
        load(tmp_path / "none.bin")


def test_keys_must_ascend() -> None:
    with pytest.raises(ValueError, match="ascending"):
        pack(HEADER, [2, 1], [bytes(5), bytes(5)])
