"""A format whose parser breaks as its documents ask it to; read apart, it must cost that document alone."""

from __future__ import annotations

import ctypes
import os
import sys
import time

from reconcile.model import Article
from reconcile.read import text

SUFFIXES = (".stub",)
APART = True


def read(raw: bytes, file: str) -> list[Article]:
    """The article, unless the document holds a word that breaks its reader."""
    sys.stdout.write("noise on standard output")
    sys.stderr.write("noise on standard error")
    os.write(1, b"raw noise\n")
    os.write(2, b"raw noise\n")
    word = raw.decode("utf-8").strip()
    if word in WAYS:
        WAYS[word]()
    return text.read(raw, file)


def _segfault() -> None:
    ctypes.string_at(0)


def _hang() -> None:
    time.sleep(600)


def _spin() -> None:
    while True:
        pass


def _eat() -> None:
    held = []
    while True:
        held.append(b"x" * 50_000_000)


def _panic() -> None:
    raise BaseException("panicked")


def _fail() -> None:
    raise KeyError("body")


def _leave() -> None:
    os._exit(0)


WAYS = {
    "segfault": _segfault, "hang": _hang, "spin": _spin, "eat": _eat, "panic": _panic, "fail": _fail, "leave": _leave,
}  # fmt: skip
