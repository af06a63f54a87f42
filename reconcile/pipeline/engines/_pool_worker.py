"""A process of the pool: is told what the work is, does it on one thing after another, and answers with each."""

from __future__ import annotations

import pickle
import traceback
from typing import TYPE_CHECKING, Any, BinaryIO

from reconcile.child import own_pipes
from reconcile.frozen import dataclass
from reconcile.pipeline._collecting import seldom_collecting

if TYPE_CHECKING:
    from collections.abc import Callable

PICKLED = pickle.HIGHEST_PROTOCOL


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be done with the things that follow."""

    function: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the work made of a thing, or what it raised instead."""

    made: Any = None
    raised: BaseException | None = None


@seldom_collecting()
def main() -> None:
    """Answer until standard input ends."""
    requests, answers = own_pipes()
    function: Callable[[Any], Any] | None = None
    while True:
        try:
            asked = pickle.load(requests)  # noqa: S301 - the process that started this one wrote it
        except EOFError:
            return
        if isinstance(asked, Work):
            function = asked.function
        else:
            _tell(answers, _answered(function, asked))


def _answered(function: Callable[[Any], Any] | None, thing: object) -> bytes:
    """The answer, pickled."""
    assert function is not None
    try:
        return pickle.dumps(Answer(made=function(thing)), PICKLED)
    except Exception as error:  # noqa: BLE001 - the border of the process: it is raised again where it was asked for
        error.add_note("in a process of the pool:\n" + "".join(traceback.format_exception(error)).rstrip())
        return _raised(error)


def _raised(error: Exception) -> bytes:
    """An error as an answer; one that cannot be carried is told in words."""
    try:
        told = pickle.dumps(Answer(raised=error), PICKLED)
        pickle.loads(told)  # noqa: S301 - made here
    except Exception:  # noqa: BLE001 - whatever an error is made of
        notes = "\n".join(getattr(error, "__notes__", ()))
        return pickle.dumps(Answer(raised=RuntimeError(f"{error!r}\n{notes}")), PICKLED)
    return told


def _tell(answers: BinaryIO, told: bytes) -> None:
    answers.write(told)
    answers.flush()
