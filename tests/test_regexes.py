"""Every regular expression of the project takes linear time, whatever text it is fed."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from re import _constants as names
from re import _parser as parser
from types import FrameType, ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reconcile

ROOT = Path(reconcile.__file__).parent
LENGTH = 20_000  # code points: a quadratic search of them takes minutes, a linear one milliseconds
SECONDS = 0.4  # of processor time, for all of it: far above linear, far below quadratic
EVERYWHERE = " a1,-"  # signs that stand in most texts
CATEGORIES = {
    names.CATEGORY_DIGIT: "1",
    names.CATEGORY_NOT_DIGIT: "a",
    names.CATEGORY_SPACE: " ",
    names.CATEGORY_NOT_SPACE: "a",
    names.CATEGORY_WORD: "a",
    names.CATEGORY_NOT_WORD: "-",
}


def modules() -> Iterator[ModuleType]:
    """All modules of the project."""
    for found in pkgutil.walk_packages(reconcile.__path__, "reconcile."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def held(thing: object, seen: set[int], depth: int = 4) -> Iterator[re.Pattern[str]]:
    """The expressions that an object holds, also inside others."""
    if isinstance(thing, re.Pattern):
        yield thing
    elif depth and id(thing) not in seen:
        seen.add(id(thing))
        inner: list[object] = []
        if isinstance(thing, dict):
            inner = list(thing.values())
        elif isinstance(thing, tuple | list | set | frozenset):
            inner = list(thing)
        elif type(thing).__module__.startswith("reconcile"):
            slots = [slot for kind in type(thing).__mro__ for slot in getattr(kind, "__slots__", ())]
            inner = [getattr(thing, name, None) for name in (*slots, *getattr(thing, "__dict__", ()))]
        for part in inner:
            yield from held(part, seen, depth - 1)


def written(path: Path) -> Iterator[re.Pattern[str]]:
    """The expressions that stand as literals in calls of `re` within functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.func.attr != "escape"
        if of_re and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
            yield re.compile(node.args[0].value)


def expressions() -> list[re.Pattern[str]]:
    """All expressions of text, once each."""
    found = [p for module in modules() for p in held(vars(module), set())]
    found += [p for path in sorted(ROOT.rglob("*.py")) for p in written(path)]
    of_text = {(p.pattern, p.flags): p for p in found if isinstance(p.pattern, str)}
    return [of_text[key] for key in sorted(of_text)]


def alphabet(pattern: re.Pattern[str]) -> str:
    """One sign for each piece of an expression."""
    signs: dict[str, None] = dict.fromkeys(EVERYWHERE)

    def look(piece: object) -> None:
        if isinstance(piece, tuple) and len(piece) == 2 and piece[0] is names.LITERAL:
            signs[chr(piece[1])] = None
        elif isinstance(piece, tuple) and len(piece) == 2 and piece[0] is names.CATEGORY:
            signs[CATEGORIES.get(piece[1], "a")] = None
        elif isinstance(piece, tuple) and len(piece) == 2 and piece[0] is names.RANGE:
            signs[chr(piece[1][0])] = None
        elif isinstance(piece, tuple | list | parser.SubPattern):
            for inner in piece:
                look(inner)

    look(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    return "".join(signs)[:14]


ALL = expressions()


@contextmanager
def allowed(seconds: float, what: str) -> Iterator[None]:
    """Fails when the work inside takes more processor time."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise AssertionError(f"more than linear time: {what}")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def search(pattern: re.Pattern[str], piece: str) -> None:
    """Look for the expression all through a long text made of `piece`, with an end that breaks it off."""
    with allowed(SECONDS, f"{pattern.pattern!r} over {piece!r} repeated"):
        for _ in pattern.finditer(piece * (LENGTH // len(piece)) + "\x00"):
            pass


@pytest.mark.parametrize("pattern", ALL, ids=lambda p: p.pattern[:40])
def test_one_sign_or_two_by_turns_are_searched_in_linear_time(pattern: re.Pattern[str]) -> None:
    signs = alphabet(pattern)
    for piece in [*signs, *(a + b for a in EVERYWHERE for b in signs if a != b)]:
        search(pattern, piece)


@settings(deadline=None)  # `search` counts the time itself
@given(st.data())
def test_any_repeated_piece_is_searched_in_linear_time(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(ALL))
    search(pattern, data.draw(st.text(alphabet(pattern), min_size=1, max_size=8)))
