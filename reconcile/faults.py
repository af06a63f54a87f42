"""Named steps at which a run can be made to fail on purpose, so that what is promised of storage can be tried.

`RECONCILE_FAULT=STEP:N` ends the program like a power cut when it comes to a step for the N-th time;
`RECONCILE_FAULT=STEP:N:KIND` raises what the system would.
"""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Callable, Mapping

from reconcile.errors import UsageError

VARIABLE = "RECONCILE_FAULT"
CRASHED = 86  # the exit code of a program that ended so

STEPS: Mapping[str, str] = {
    "store.open": "before a database is opened to be written",
    "store.copy": "before a database of an older schema is copied",
    "store.copied": "when its copy is written, before it has its name",
    "store.migrate": "before a migration, inside the transaction of all of them",
    "store.migrated": "when all are done, before they are committed",
    "store.begin": "when a transaction that writes has begun",
    "store.write": "in the middle of a batch: rows are out, and none is in",
    "store.commit": "when everything of a transaction is written, before it is committed",
    "store.committed": "when it is committed, before anybody is told",
    "store.close": "before the write-ahead log is moved into the file",
    "decisions.write": "before decisions are written",
    "decisions.place": "when the file of decisions is written, before it has its name",
    "report.write": "before a report, a baseline or an export is written",
    "report.place": "when it is written, before it has its name",
    "doctor.build": "before a database is built anew",
    "doctor.place": "when it is built, before it takes the place of the damaged one",
}


def _refused(number: int) -> OSError:
    return OSError(number, os.strerror(number))


KINDS: Mapping[str, Callable[[], BaseException]] = {
    "full": lambda: _refused(errno.ENOSPC),
    "io": lambda: _refused(errno.EIO),
    "memory": MemoryError,
    "stop": KeyboardInterrupt,
}

_passed: Counter[str] = Counter()


def passing(step: str) -> None:
    """Come to one of `STEPS`; nothing happens but where the environment asks for a fault."""
    wanted = os.environ.get(VARIABLE)
    if wanted:
        _fail(step, wanted)


def forget() -> None:
    """Count the passings from the first again, as a new process does."""
    _passed.clear()


def _fail(step: str, wanted: str) -> None:
    name, _, rest = wanted.partition(":")
    number, _, kind = rest.partition(":")
    if name not in STEPS or not number.isdecimal() or kind not in ("", "crash", *KINDS):
        raise UsageError(None, f"{VARIABLE}={wanted} names no fault", f"write STEP:N or STEP:N:{'|'.join(KINDS)}")
    if name != step:
        return
    _passed[step] += 1
    if _passed[step] != int(number):
        return
    if kind in KINDS:
        error = KINDS[kind]()
        raise error
    os._exit(CRASHED)
