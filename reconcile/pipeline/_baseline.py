"""What a baseline takes as it is, of what is told; and findings put into one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from reconcile.errors import UsageError
from reconcile.model import Baseline, Known
from reconcile.pipeline._print import fails, told
from reconcile.visible import visible

if TYPE_CHECKING:
    from reconcile.model import Finding, Run
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


def accepted(
    result: Result,
    who: str,
    why: str,
    until: date | None,
    only: Sequence[str] = (),
    *,
    level: str,
    strict: frozenset[str] = frozenset(),
    only_new: bool = True,
) -> tuple[str, tuple[str, ...]]:
    """The text of the result's baseline with an entry for each finding that fails at `level`, and a line on each.

    With `only` these findings are taken, by their ids or keys, whether they fail or not. What the baseline knows is not
    added again. `ConfigError` where nothing can be added to the file, `UsageError` where `only` names what is not told.
    """
    from reconcile import report
    from reconcile.packs import added_to

    baseline = result.baseline
    assert baseline is not None
    run = result.part if only_new else result.run
    key_of, title_of, file_of = report.keys(run), report.questions(run), _files(run)
    among = tuple(told(result, only_new=only_new))
    taken = _named(among, only, key_of) if only else tuple(f for f in among if fails(f, level, strict))
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
        for finding in taken
    )
    return added_to(baseline.path, entries), tuple(report.visible(f"{one.key}  {one.title}") for one in entries)


def _named(among: Sequence[Finding], only: Iterable[str], key_of: Mapping[str, str]) -> tuple[Finding, ...]:
    """The findings whose id or key is named, or begins so."""
    wanted: set[str] = set()
    for name in only:
        found = {one.id for one in among if name and (one.id.startswith(name) or key_of[one.id].startswith(name))}
        if len(found) != 1:
            what = f"{len(found)} findings begin with" if found else "no finding that is told is"
            ids = ", ".join(one.id for one in among[:6]) or "none"
            raise UsageError(None, f"{what} '{visible(name)}'", f"told are {ids}")
        wanted |= found
    return tuple(one for one in among if one.id in wanted)


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
