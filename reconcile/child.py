"""A process that this program starts to work for it: how it is started, hears and answers, and ends with its parent."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
from typing import BinaryIO

DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux
START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv.pop()); "
    "from reconcile.child import end_with; end_with(int(sys.argv.pop())); "
)


def started(module: str, *words: str) -> subprocess.Popen[bytes]:
    """A new process that runs `main` of a module, with `words` as its arguments; pipes lead to it and from it.

    Nothing of the folder that this process runs in is on its path by itself. It ends with the thread that starts it.
    """
    command = [sys.executable, "-P", "-c", START + f"from {module} import main; main()"]
    command += [*words, str(os.getpid()), json.dumps(sys.path)]
    known = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # threads cost address space
    return subprocess.Popen(  # noqa: S603 - the interpreter that runs this program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=known
    )


def ended(process: subprocess.Popen[bytes]) -> str:
    """End the process; the name of the signal that had ended it before, if one had."""
    before = process.poll()
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            if pipe:
                pipe.close()
    code = process.wait()
    return signal.Signals(-code).name if code < 0 and (before is not None or code != -signal.SIGKILL) else ""


def own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for requests and answers; their places and standard error are led nowhere.

    What a library prints goes nowhere.
    """
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for place in (0, 1, 2):
        os.dup2(nowhere, place)
    return requests, answers


def end_with(parent: int) -> None:
    """Leave Ctrl-C to the parent process, and end with it, as far as the system can do that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before
        os._exit(0)
