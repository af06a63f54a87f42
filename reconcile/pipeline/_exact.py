"""Arithmetic that keeps every digit of the longest numeral that is read, times the greatest word behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import localcontext

DIGITS = 100  # 40 of a numeral, 30 of a word such as nonillion, and room for products


@contextmanager
def exactly() -> Iterator[None]:
    """Within, numbers are not rounded at the 28 digits at which Python does; a function may be decorated with it."""
    with localcontext(prec=DIGITS):
        yield
