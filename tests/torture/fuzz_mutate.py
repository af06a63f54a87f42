"""Files spoilt by chance, always the same way: flipped bits, cuts, doublings, words put in."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

STEPS = 6  # changes of one file, at most


def spoilt(raw: bytes, chance: Random, words: Sequence[bytes] = ()) -> bytes:
    """The bytes with one to six changes."""
    for _ in range(chance.randint(1, STEPS)):
        at = chance.randrange(len(raw) + 1)
        raw = chance.choice(_WAYS)(raw, at, chance, words)
    return raw


def _flip(raw: bytes, at: int, chance: Random, words: Sequence[bytes]) -> bytes:
    return raw[:at] + bytes(one ^ (1 << chance.randrange(8)) for one in raw[at : at + 1]) + raw[at + 1 :]


def _other(raw: bytes, at: int, chance: Random, words: Sequence[bytes]) -> bytes:
    return raw[:at] + chance.randbytes(chance.randint(1, 8)) + raw[at + 1 :]


def _cut_off(raw: bytes, at: int, chance: Random, words: Sequence[bytes]) -> bytes:
    return raw[:at]


def _cut_out(raw: bytes, at: int, chance: Random, words: Sequence[bytes]) -> bytes:
    return raw[:at] + raw[at + chance.randint(1, 1 + len(raw) // 4) :]


def _double(raw: bytes, at: int, chance: Random, words: Sequence[bytes]) -> bytes:
    piece = raw[at : at + chance.randint(1, 1 + len(raw) // 4)]
    return raw[:at] + piece * chance.randint(2, 4) + raw[at:]


def _swap(raw: bytes, at: int, chance: Random, words: Sequence[bytes]) -> bytes:
    return raw[at:] + raw[:at]


def _put_in(raw: bytes, at: int, chance: Random, words: Sequence[bytes]) -> bytes:
    word = chance.choice(words) if words else b"\xff\x00"
    return raw[:at] + word + raw[at:]


_WAYS = (_flip, _flip, _other, _cut_off, _cut_out, _double, _swap, _put_in, _put_in)
