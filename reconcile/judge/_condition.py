"""Conditions: small typed functions that rules name; their docstring's first line is their manual."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from reconcile.discover import parts
from reconcile.errors import RuleError
from reconcile.frozen import dataclass
from reconcile.packs import Rule, Use

SPOKEN = {"same": "the same", "fixed": "is fixed"}  # arguments that need another word in a sentence
FOLDER = "reconcile.judge.conditions"


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition: what it is asked about (`subjects`), what argument it takes, and how it answers.

    Calling it gives True or False, or None when what it needs is not known: it then did not run.
    """

    name: str
    function: Callable[..., bool | None]
    subjects: tuple[type, ...]
    parameter: str | None
    argument: object
    manual: str

    def asks(self, subject: object, argument: object) -> bool | None:
        """The answer for one subject."""
        return self.function(subject) if self.parameter is None else self.function(subject, argument)

    def sentence(self, argument: object) -> str:
        """The manual line with the argument in its place."""
        given = argument if isinstance(argument, tuple) else (argument,)
        shown = " or ".join(SPOKEN.get(str(one), str(one)) for one in given)
        return self.manual.replace("{" + self.parameter + "}", shown) if self.parameter else self.manual


def condition(function: Callable[..., bool | None]) -> Condition:
    """Make a function a condition: its first parameter says what it is asked about, a second one is its argument."""
    hints = get_type_hints(function)
    names = list(inspect.signature(function).parameters)
    first = hints[names[0]]
    subjects = get_args(first) if get_origin(first) is UnionType or isinstance(first, UnionType) else (first,)
    manual = (function.__doc__ or "").strip().splitlines()[0]
    parameter = names[1] if len(names) > 1 else None
    argument = hints[parameter] if parameter else bool
    return Condition(function.__name__, function, subjects, parameter, argument, manual)


@cache
def conditions() -> dict[str, Condition]:
    """Every condition by name, from all files of the conditions folder."""
    found = [
        value for module in parts(FOLDER).values() for value in vars(module).values() if isinstance(value, Condition)
    ]
    return {one.name: one for one in sorted(found, key=lambda c: c.name)}


@dataclass(frozen=True, slots=True)
class Test:
    """A condition with the argument a rule gives it."""

    condition: Condition
    argument: object

    def asks(self, subject: object) -> bool | None:
        """The answer for one subject; None when what it needs is not known."""
        return self.condition.asks(subject, self.argument)

    def __str__(self) -> str:
        return self.condition.sentence(self.argument)


def bind(use: Use, subject: type, rule: Rule) -> Test:
    """The condition a rule names, with its argument checked; a `RuleError` with the line and a mend otherwise."""
    known = conditions()
    found = known.get(use.name)
    if found is None:
        raise RuleError(use.place, f"unknown condition '{use.name}'", _nearest(use.name, known))
    if not any(issubclass(subject, asked) for asked in found.subjects):
        fitting = [name for name, one in known.items() if any(issubclass(subject, asked) for asked in one.subjects)]
        what = f"'{use.name}' cannot be asked of a rule over {rule.over}"
        raise RuleError(use.place, what, "conditions that can: " + ", ".join(fitting))
    return Test(found, _argument(use, found))


def _argument(use: Use, found: Condition) -> object:
    given = tuple(use.argument) if isinstance(use.argument, list) else use.argument
    if found.parameter is None:
        if given is not True:
            raise RuleError(
                use.place,
                f"'{use.name}' takes no argument",
                f"write '{use.name}: true', or put it under the other of when and unless",
            )
        return True
    if get_origin(found.argument) is tuple and not isinstance(given, tuple):
        given = (given,)
    if not _fits(given, found.argument):
        raise RuleError(
            use.place, f"'{use.name}' cannot take '{use.argument}'", f"it takes {shown_type(found.argument)}"
        )
    return given


def _fits(given: object, wanted: object) -> bool:
    if get_origin(wanted) is Literal:
        return given in get_args(wanted) and isinstance(given, str)
    if get_origin(wanted) is tuple:
        return isinstance(given, tuple) and bool(given) and all(_fits(one, get_args(wanted)[0]) for one in given)
    if wanted is int:
        return isinstance(given, int) and not isinstance(given, bool) and given >= 0
    return isinstance(wanted, type) and isinstance(given, wanted)


def shown_type(wanted: object) -> str:
    """A type of argument in words for people who write rules."""
    if get_origin(wanted) is Literal:
        return " or ".join(map(str, get_args(wanted)))
    if get_origin(wanted) is tuple:
        return "one or more of: " + shown_type(get_args(wanted)[0])
    words: dict[Any, str] = {int: "a whole number from 0", str: "a word", bool: "true", NoneType: "nothing"}
    return words.get(wanted, str(wanted))


def _nearest(word: str, known: dict[str, Condition]) -> str:
    import difflib

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else "see docs/conditions.md"
