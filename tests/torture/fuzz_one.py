"""Fuzzes one target for some seconds and keeps what it finds; prints how many inputs were tried.

    python tests/torture/fuzz_one.py TARGET SECONDS FOLDER

With atheris, which follows what the inputs reach, where it is installed; else with Hypothesis.
"""

from __future__ import annotations

import hashlib
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "torture")]

HANG = 10  # seconds that no input may take
MEMORY = 2_000  # megabytes of the process that fuzzes


class HangError(BaseException):
    """An input took too long; not to be caught by a target."""


def within_time(target: Callable[[bytes], None], raw: bytes, seconds: float = HANG) -> None:
    """Give the target the bytes; `HangError` where it takes longer."""

    def late(_number: int, _frame: FrameType | None) -> None:
        raise HangError(f"longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        target(raw)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def kept(folder: Path, raw: bytes) -> Path:
    """The file in which an input is kept that was a find."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / hashlib.sha256(raw).hexdigest()[:16]
    path.write_bytes(raw)
    return path


def with_atheris(name: str, seconds: int, folder: Path) -> None:
    """Follow what the inputs reach; ends the process, at the first find with a code that is not 0."""
    import atheris

    with atheris.instrument_imports(include=["reconcile"], enable_loader_override=False):
        import fuzz_targets
    from fuzz_seeds import seeds, words

    target = fuzz_targets.TARGETS[name]
    work = Path(tempfile.mkdtemp())
    for raw in seeds(name):
        kept(work, raw)
    told = "".join('"' + "".join(f"\\x{one:02x}" for one in word) + '"\n' for word in set(words(name)) if word)
    (work.parent / f"{work.name}.dict").write_text(told, encoding="utf-8")
    longest = max(4096, *(len(raw) for raw in seeds(name)))
    options = [f"-max_total_time={seconds}", f"-timeout={HANG}", f"-rss_limit_mb={MEMORY}", f"-max_len={longest}"]
    options += [f"-artifact_prefix={folder}/", f"-dict={work}.dict", "-print_final_stats=1"]
    folder.mkdir(parents=True, exist_ok=True)
    atheris.Setup([sys.argv[0], *options, str(work)], target)
    atheris.Fuzz()


def with_hypothesis(name: str, seconds: int, folder: Path) -> int:
    """Vary the seeds, always in the same order, until the time is over; 1 where something was found, made small."""
    from fuzz_mutate import spoilt
    from fuzz_seeds import seeds, words
    from fuzz_targets import TARGETS
    from hypothesis import HealthCheck, given, seed, settings
    from hypothesis import strategies as st

    known = st.builds(spoilt, st.sampled_from(seeds(name)), st.randoms(use_true_random=False), st.just(words(name)))
    tried, last, ends = 0, b"", time.monotonic() + seconds

    @settings(max_examples=200, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(raw=st.one_of(known, known, st.binary(max_size=400)))
    def one(raw: bytes) -> None:
        nonlocal tried, last
        tried, last = tried + 1, raw
        within_time(TARGETS[name], raw)

    while time.monotonic() < ends:
        try:
            seed(tried)(one)()
        except BaseException:
            print(f"find: {kept(folder, last)}", flush=True)
            raise
    print(f"stat::number_of_executed_units: {tried}")
    return 0


def main() -> int:
    """Fuzz the target that the words name."""
    name, seconds, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    try:
        import atheris  # noqa: F401
    except ImportError:
        return with_hypothesis(name, seconds, folder)
    with_atheris(name, seconds, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
