"""What a batch tells beside its findings: articles that it holds twice, and which of a file's articles is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconcile import pipeline
from reconcile.pipeline._repeated import MOST

STORY = "The Quay Post, 3 May 2031\n\nThe crane at Pier {} fell over, and 4 dockers were hurt."
ITEM = "<item><title>Pier {0}</title><description>The crane at Pier {0} fell over...</description></item>"


def written(folder: Path, **texts: str) -> str:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return str(folder)


def told(path: str, folder: Path) -> list[str]:
    warnings = pipeline.run([path], db=str(folder / "x.db")).warnings
    return [warning.replace(f"{folder}/", "") for warning in warnings]


def test_an_article_in_two_files_is_told_to_count_once(tmp_path: Path) -> None:
    path = written(tmp_path, a=STORY.format(1), b=STORY.format(1), c=STORY.format(2))
    assert told(path, tmp_path) == ["b.txt: the same article as a.txt; it counts once"]


def test_a_batch_without_repetitions_tells_none(tmp_path: Path) -> None:
    assert told(written(tmp_path, a=STORY.format(1), b=STORY.format(2)), tmp_path) == []


def test_of_many_repetitions_some_are_named_and_the_others_counted(tmp_path: Path) -> None:
    path = written(tmp_path, **{f"n{number}": STORY.format(1) for number in range(MOST + 3)})
    assert told(path, tmp_path)[MOST:] == ["2 more articles are in the batch twice; each counts once"]


def test_a_warning_names_the_article_where_a_file_holds_several(tmp_path: Path) -> None:
    pytest.importorskip("feedparser")
    feed = f"<rss version='2.0'><channel><title>Quay</title>{ITEM.format(1)}{ITEM.format(2)}</channel></rss>"
    (tmp_path / "quay.rss").write_text(feed, encoding="utf-8")
    assert [one.partition(":")[0] for one in told(str(tmp_path / "quay.rss"), tmp_path)] == ["quay.rss#0", "quay.rss#1"]


def test_a_warning_that_names_its_line_is_not_numbered_as_well(tmp_path: Path) -> None:
    lines = "".join(f'{{"text": "The crane at Pier {n} fell.", "date": "some day"}}\n' for n in (1, 2))
    (tmp_path / "quay.jsonl").write_text(lines, encoding="utf-8")
    found = told(str(tmp_path / "quay.jsonl"), tmp_path)
    assert [one.split(": ")[:2] for one in found] == [["quay.jsonl", "line 1"], ["quay.jsonl", "line 2"]]
