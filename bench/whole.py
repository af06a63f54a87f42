"""Whole runs over ever more invented articles of the length of news, rules and report included."""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from jsonl import write_articles
from longer import articles
from part import Asked, part
from row import Row, least, most
from timing import Ran, program

SIZES, FEW = (1_000, 10_000, 100_000), (100, 500)
SHARED_OUT = 2_000  # articles of the runs in one process and in two
A_CORE, GROWTH, MEMORY, TWO = 300, 1.1, 2048, 1.7  # articles/s, exponent, MB, times one process


@dataclass(frozen=True, slots=True)
class Whole:
    """A run over so many articles of so many megabytes of text."""

    articles: int
    megabytes: float
    took: Ran


def whole(asked: Asked) -> list[Row]:
    """Rows on each size, on the growth from the smallest to the largest, and on a second process."""
    with tempfile.TemporaryDirectory() as name:
        sizes = FEW if asked.quick else SIZES
        made = {size: _over(size, Path(name)) for size in sizes}
        alone = {jobs: _over(FEW[-1] if asked.quick else SHARED_OUT, Path(name), jobs) for jobs in (1, 2)}
    return [*(_told(one) for one in made.values()), *_growth(made), _two(alone)]


def _over(size: int, folder: Path, jobs: int | None = None) -> Whole:
    """A run into a new database, in all processes or so many; its report goes to a file."""
    texts, db, report = folder / "articles.jsonl", folder / "whole.db", folder / "report.txt"
    for left in folder.iterdir():
        left.unlink()
    held = write_articles(articles(size), texts) / 1e6
    crew = ("--jobs", str(jobs)) if jobs else ()
    return Whole(size, held, program("run", str(texts), "--db", str(db), "--output", str(report), *crew))


def _told(one: Whole) -> Row:
    cores, took = os.cpu_count() or 1, one.took
    rate = one.articles / took.wall / cores
    figure = (
        f"{took.wall:.1f} s on {cores} cores, {took.computing:.1f} s of computing "
        f"({one.articles / took.computing:,.0f} articles for each); peak {took.peak:,.0f} MB with all processes"
    )
    largest = one.articles == SIZES[-1]
    target = f"{least(rate, A_CORE)}; {most(took.peak, MEMORY, ' MB')}" if largest else ""
    what = f"`run` over {one.articles:,} invented articles, {one.megabytes:.0f} MB, report included"
    return Row(what, f"{rate:,.0f} articles/s a core", figure, target)


def _growth(made: Mapping[int, Whole]) -> list[Row]:
    rows = [_exponent(made[small], made[large]) for small, large in pairwise(made)]
    return rows if len(made) == len(FEW) else [*rows, _exponent(made[min(made)], made[max(made)])]


def _exponent(small: Whole, large: Whole) -> Row:
    grown = math.log(large.took.computing / small.took.computing) / math.log(large.articles / small.articles)
    what = f"its computing from {small.articles:,} to {large.articles:,} articles"
    counts = small.articles >= SIZES[0]  # below that, most of it is starting
    return Row(what, f"exponent {grown:.2f}", "", most(grown, GROWTH) if counts else "")


def _two(alone: Mapping[int, Whole]) -> Row:
    one, two = (alone[jobs].took.wall for jobs in (1, 2))
    what = f"`run` over {alone[1].articles:,} articles in two processes, against one"
    return Row(what, f"{one / two:.2f} times", f"{one:.1f} and {two:.1f} s", least(one / two, TWO))


if __name__ == "__main__":
    part(whole)
