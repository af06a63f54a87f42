"""What a baseline takes as it is, of what is told; and findings put into one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from reconcile.model import Baseline, Known
from reconcile.pipeline._print import told

if TYPE_CHECKING:
    from reconcile.model import Run
    from reconcile.pipeline._result import Result


def with_baseline(result: Result, path: str, entries: Iterable[Known], today: date, *, only_new: bool) -> Result:
    """The result with what the entries of the baseline at `path` say of the findings that would be told."""
    from reconcile.report import keys

    last = {one.key: one for one in entries}
    run = result.part if only_new else result.run
    key_of = keys(run)
    met = {f.id: last[key] for f in told(result, only_new=only_new) if (key := key_of[f.id]) in last}
    left = [one for key, one in last.items() if key not in set(key_of.values())]
    baseline = Baseline(
        path=path,
        today=today,
        known={id_: one for id_, one in met.items() if not _is_past(one, today)},
        expired=tuple(one for one in met.values() if _is_past(one, today)),
        stale=_stale(left, result),
    )
    return replace(result, everything=lambda: result.run, baseline=baseline)


def accepted(result: Result, who: str, why: str, until: date | None) -> tuple[str, tuple[str, ...]]:
    """The text of the result's baseline with an entry for each finding that the batch brought, and a line on each.

    What the baseline knows is not added again. `ConfigError` where nothing can be added to the file.
    """
    from reconcile import report
    from reconcile.packs import added_to

    baseline = result.baseline
    assert baseline is not None
    key_of, title_of, file_of = report.keys(result.part), report.questions(result.part), _files(result.part)
    entries = tuple(
        Known(
            key=key_of[finding.id],
            added=baseline.today,
            who=who,
            reason=why,
            until=until,
            files=tuple(sorted({file_of[claim] for claim in finding.claims})),
            title=title_of[finding.id],
        )
        for finding in told(result, only_new=True)
    )
    return added_to(baseline.path, entries), tuple(report.visible(f"{one.key}  {one.title}") for one in entries)


def outdated(result: Result) -> tuple[str, ...]:
    """A line for each entry of the result's baseline that expired, or lost its finding."""
    from reconcile import report

    return report.outdated(result.baseline) if result.baseline else ()


def _stale(left: Sequence[Known], result: Result) -> tuple[Known, ...]:
    """Those of the entries without a finding whose files are all there, and one of them was read now."""
    read = _paths(a.file for a in result.part.articles if a.id in result.read)
    near = [one for one in left if not read.isdisjoint(_paths(one.files))]
    known = read | _paths(result.stored_files()) if near else read
    return tuple(one for one in near if _paths(one.files) <= known)


def _files(run: Run) -> dict[str, str]:
    """Claim -> the file it stands in."""
    file_of = {article.id: article.file for article in run.articles}
    return {claim.id: file_of[claim.article] for claim in run.claims}


def _is_past(one: Known, today: date) -> bool:
    return one.until is not None and one.until < today


def _paths(files: Iterable[str]) -> set[str]:
    """The files, however they are named from here."""
    return {os.path.abspath(file) for file in files}  # noqa: PTH100 - links are not followed, nothing is looked up
