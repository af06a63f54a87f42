"""Where the time goes: cProfile of extraction and of a whole run, by layer of the program.

It is not called profile.py, because cProfile imports a module of that name.
"""

from __future__ import annotations

import cProfile
import pstats
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from jsonl import write_articles
from longer import articles
from news import news
from part import Asked, part
from row import Row

import reconcile
from reconcile.extract import Extractor
from reconcile.packs import load
from reconcile.pipeline import render, run, seldom_collecting

READ, FEW = 400, 100  # articles that are profiled
HOME = str(Path(reconcile.__file__).parent)


def layers(asked: Asked) -> list[Row]:
    """Rows on extraction of English news and on a whole run in one process: share of time and calls of each layer."""
    count = FEW if asked.quick else READ
    return [*_extraction(count), *_run(count)]


def _extraction(count: int) -> list[Row]:
    whole = [one for read in news().values() for one in read]
    some = whole[:: len(whole) // count + 1]
    extract = Extractor(load().lexicon)
    for one in some[:5]:
        extract(one)
    told = _profiled(lambda: [extract(one) for one in some])
    return _rows(f"extraction of {len(some)} articles of news", told)


def _run(count: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        texts = Path(name) / "articles.jsonl"
        write_articles(articles(count), texts)
        told = _profiled(lambda: render(run([str(texts)], db=str(Path(name) / "whole.db"), jobs=1), "text"))
    return _rows(f"a run over {count} invented articles", told)


@seldom_collecting()
def _profiled(work: Callable[[], object]) -> pstats.Stats:
    profile = cProfile.Profile()
    profile.enable()
    work()
    profile.disable()
    return pstats.Stats(profile)


def _rows(what: str, told: pstats.Stats) -> list[Row]:
    """A row for each layer: what is called from outside our code counts where it is called from."""
    seconds, calls = Counter[str](), Counter[str]()
    for (file, _, _), (_, number, own, _, callers) in told.stats.items():  # type: ignore[attr-defined]
        layer = _layer(file)
        if layer is not None:
            seconds[layer] += own
            calls[layer] += number
            continue
        for (caller, _, _), (_, times, own_there, _) in callers.items():
            seconds[_layer(caller) or "outside"] += own_there
            calls[_layer(caller) or "outside"] += times
    whole = sum(seconds.values())
    return [
        Row(f"{what}: {layer}", f"{spent / whole:.1%}", f"{calls[layer]:,} calls, {spent:.2f} s under the profiler")
        for layer, spent in seconds.most_common()
        if spent / whole >= 0.001
    ]


def _layer(file: str) -> str | None:
    """The layer of our code that a file belongs to; `None` for one from outside."""
    if not file.startswith(HOME):
        return None
    return Path(file).relative_to(HOME).parts[0].removesuffix(".py")


if __name__ == "__main__":
    part(layers)
