"""A run in parts: it says what a run on one machine says, goes on where it stopped, and comes into a database whole."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_parts import FIRST, SECOND, BrokenOffError, Stopping, written

from reconcile import cluster, pipeline
from reconcile.cli import main
from reconcile.cluster import _cuts
from reconcile.errors import ReconcileError, StoreError, UsageError
from reconcile.model import Run
from reconcile.packs import UNCHANGED, load
from reconcile.pipeline import Slice
from reconcile.pipeline._asked import Asked
from reconcile.pipeline.engines import started
from reconcile.pipeline.engines._here import Here
from reconcile.pipeline.parts import Course, Job, Manifest, Shelf, manifest_of
from reconcile.pipeline.parts._spread import _everywhere
from reconcile.read import read_paths
from reconcile.store import digest, open_store

pytest.importorskip("fsspec", reason="parts need the extra dask")
parquet = pytest.importorskip("pyarrow.parquet", reason="parts need the extra dask")

COLUMNS = {
    "number": "int64",
    "id": "string",
    "file": "string",
    "index": "int64",
    "source": "string",
    "title": "string",
    "language": "string",
    "published": "date32[day]",
    "url": "string",
    "translation_of": "string",
    "text": "string",
    "record": "string",
}
RECORDS = {
    "kind": "dictionary<values=string, indices=int32, ordered=0>",
    "id": "string",
    "article": "string",
    "block": "string",
    "record": "string",
    "text": "string",
    "keys": "list<element: int64>",
    "border": "int64",
}


def spread(paths: list[str], parts: Path | str, engine: object = None) -> Manifest:
    """The parts of a run, made in this process."""
    job = Job(Shelf(str(parts)), Asked(load(), today=date(2040, 1, 1)), UNCHANGED.limits, {})

    def local(here: list[str]) -> tuple[object, object]:
        articles, skipped = read_paths(here)
        return map(job.asked.article, articles), skipped

    return Course(job, engine or Here(), lambda *_: None).made(paths, local)


def told(db: Path) -> tuple[str, Run]:
    """What a database says."""
    with open_store(str(db), write=False) as store:
        return store.ask(digest), store.load()


def rows(db: Path, table: str) -> set[tuple[object, ...]]:
    """The rows of a table."""
    with closing(sqlite3.connect(db)) as connection:
        return set(connection.execute(f"SELECT * FROM {table}"))  # noqa: S608 - our own names


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory, root: Path) -> list[str]:
    """The files of all stories."""
    return [str(root / "seeds"), *written(tmp_path_factory.mktemp("articles"))]


@pytest.fixture(scope="module")
def local(paths: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a run on one machine."""
    db = tmp_path_factory.mktemp("local") / "a.db"
    pipeline.run(paths, db=str(db))
    return db


@pytest.fixture(scope="module")
def parts(paths: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The parts of the same run."""
    folder = tmp_path_factory.mktemp("run") / "parts"
    spread(paths, folder)
    return folder


def test_parts_brought_in_are_the_database_of_a_local_run(local: Path, parts: Path, tmp_path: Path) -> None:
    pipeline.bring_in(str(parts), db=str(tmp_path / "b.db"))
    assert told(tmp_path / "b.db") == told(local)


@pytest.mark.parametrize("table", ["claims", "findings", "estimates", "clusters", "keys"])
def test_tables_hold_the_same_rows(table: str, local: Path, parts: Path, tmp_path: Path) -> None:
    pipeline.bring_in(str(parts), db=str(tmp_path / "b.db"))
    found = rows(tmp_path / "b.db", table)
    assert found == rows(local, table)
    assert found


def test_manifest_does_not_depend_on_where_the_parts_lie(paths: list[str], parts: Path) -> None:
    assert spread(paths, "memory://twin") == manifest_of(Shelf(str(parts)))


def test_parts_are_brought_in_from_a_store_in_memory(paths: list[str], local: Path, tmp_path: Path) -> None:
    spread(paths, "memory://run")
    pipeline.bring_in("memory://run", db=str(tmp_path / "b.db"))
    assert told(tmp_path / "b.db") == told(local)


@pytest.mark.parametrize("pieces", [0, 1, 3])
def test_stopped_run_goes_on_where_it_stopped(pieces: int, tmp_path: Path) -> None:
    some = written(tmp_path)
    with pytest.raises(BrokenOffError):
        spread(some, tmp_path / "parts", Stopping(pieces))
    with pytest.raises(UsageError, match="unfinished"):
        pipeline.bring_in(str(tmp_path / "parts"), db=str(tmp_path / "a.db"))
    before = {path: path.stat().st_ino for path in (tmp_path / "parts").rglob("*") if path.is_file()}
    kept = {path: path.stat().st_ino for path in before}
    last = Stopping(100)
    assert spread(some, tmp_path / "parts", last) == spread(some, tmp_path / "other")
    assert kept == before
    assert not (tmp_path / "parts" / "work").exists()


def test_finished_run_is_not_made_again(tmp_path: Path) -> None:
    some = written(tmp_path)
    first = spread(some, tmp_path / "parts")
    again = Stopping(0)
    assert spread(some, tmp_path / "parts", again) == first
    assert again.done == []


def test_parts_of_other_articles_are_left_alone(tmp_path: Path) -> None:
    some = written(tmp_path)
    spread(some[:1], tmp_path / "parts")
    with pytest.raises(UsageError, match="parts of another run"):
        spread(some, tmp_path / "parts")


def test_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    some = written(tmp_path)
    with pytest.raises(UsageError, match="other files"):
        spread(some, tmp_path)


def test_slice_holds_whole_stories_with_the_same_ids(local: Path, parts: Path, tmp_path: Path) -> None:
    db = tmp_path / "slice.db"
    found = pipeline.bring_in(str(parts), db=str(db), slice_=Slice(words=("Petrel", "firemen")))
    assert (found.articles, found.fitting) == (2, 2)
    assert rows(db, "claims") < rows(local, "claims")
    assert {row[0] for row in rows(db, "articles")} < {row[0] for row in rows(local, "articles")}


@pytest.mark.parametrize(
    ("slice_", "articles"),
    [
        (Slice(attributes=frozenset({"killed"}), since=date(2031, 1, 1)), 2),
        (Slice(since=date(2036, 1, 1)), 1),
        (Slice(until=date(2031, 5, 3), since=date(2031, 5, 3)), 2),
        (Slice(words=("mill",), since=date(2035, 2, 2)), 2),
    ],
    ids=["attribute", "since", "one-day-of-a-story", "words-and-days"],
)
def test_slices_are_chosen_by_what_articles_say(slice_: Slice, articles: int, parts: Path, tmp_path: Path) -> None:
    assert pipeline.bring_in(str(parts), db=str(tmp_path / "a.db"), slice_=slice_).articles == articles


def test_slices_of_one_result_add_up_to_it(local: Path, parts: Path, tmp_path: Path) -> None:
    db = str(tmp_path / "a.db")
    pipeline.bring_in(str(parts), db=db, slice_=Slice(words=("Petrel",)))
    found = pipeline.bring_in(str(parts), db=db)
    assert found.fitting - found.articles == 2
    assert told(tmp_path / "a.db") == told(local)
    assert pipeline.bring_in(str(parts), db=db).articles == 0


def test_slice_that_nothing_fits_makes_no_database(parts: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no article fits"):
        pipeline.bring_in(str(parts), db=str(tmp_path / "a.db"), slice_=Slice(words=("zeppelin",)))
    assert list(tmp_path.iterdir()) == []


def test_database_of_other_articles_is_left_as_it_is(parts: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("The Birk bridge in Holm cost 3,000 crowns in 2030.", encoding="utf-8")
    db = tmp_path / "a.db"
    pipeline.run([str(tmp_path / "other.txt")], db=str(db))
    before = db.read_bytes()
    with pytest.raises(UsageError, match="holds other articles"):
        pipeline.bring_in(str(parts), db=str(db))
    assert db.read_bytes() == before


def test_changed_file_of_a_result_is_refused_and_nothing_is_stored(paths: list[str], tmp_path: Path) -> None:
    made = spread(paths, tmp_path / "parts")
    file = tmp_path / "parts" / "said" / "records" / f"{made.pieces[-1].name}.parquet"
    file.write_bytes(file.read_bytes() + b"\0")
    with pytest.raises(StoreError, match="not the file that was written"):
        pipeline.bring_in(str(tmp_path / "parts"), db=str(tmp_path / "a.db"))
    assert [path.name for path in tmp_path.iterdir()] == ["parts"]


def test_run_goes_on_from_what_was_brought_in(parts: Path, local: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({**FIRST[2], "text": SECOND[0]["text"].replace("46", "52"), "source": "Falk Radio"}))
    for name in ("a", "b"):
        (tmp_path / f"{name}.db").write_bytes(local.read_bytes())
    (tmp_path / "b.db").unlink()
    pipeline.bring_in(str(parts), db=str(tmp_path / "b.db"))
    for name in ("a", "b"):
        pipeline.run([str(more)], db=str(tmp_path / f"{name}.db"))
    assert told(tmp_path / "a.db") == told(tmp_path / "b.db")


def test_parquet_of_articles_is_read_as_lines_are(tmp_path: Path) -> None:
    import pyarrow as pa

    rows_ = [{**one, "date": date.fromisoformat(str(one["date"]))} for one in FIRST]
    parquet.write_table(pa.Table.from_pylist(rows_), tmp_path / "first.parquet")
    made = spread([str(tmp_path / "first.parquet")], tmp_path / "parts")
    lines = spread(written(tmp_path)[:1], tmp_path / "lines")
    assert (made.counts, made.verdicts, made.frame.id) == (lines.counts, lines.verdicts, lines.frame.id)


def test_files_behind_a_url_are_read_by_the_workers(tmp_path: Path) -> None:
    some = written(tmp_path)
    made = spread([f"file://{path}" for path in some], tmp_path / "parts")
    assert made.frame.id == spread(some, tmp_path / "others").frame.id
    assert len(made.repeated) == 1


def test_url_that_is_not_there_is_told_and_the_rest_is_done(tmp_path: Path) -> None:
    some = written(tmp_path)
    made = spread([some[0], f"file://{tmp_path}/none.jsonl"], tmp_path / "parts")
    assert [one.file for one in made.frame.skipped] == [f"file://{tmp_path}/none.jsonl"]
    assert made.counts["articles"] == len(FIRST)


def test_columns_of_the_parts_stay_as_programs_know_them(paths: list[str], parts: Path, tmp_path: Path) -> None:
    with pytest.raises(BrokenOffError):
        spread(paths, tmp_path / "parts", Stopping(0))
    chunk = next((tmp_path / "parts" / "work" / "articles").iterdir())
    records = next((parts / "said" / "records").iterdir())
    assert {one.name: str(one.type) for one in parquet.read_schema(chunk)} == COLUMNS
    assert {one.name: str(one.type) for one in parquet.read_schema(records)} == RECORDS
    assert sorted(path.name for path in (parts / "said").iterdir()) == [
        "articles", "claims", "clusters", "estimates", "events", "finding_claims", "findings", "records",
    ]  # fmt: skip


@pytest.mark.parametrize("groups", [1, 2, 7])
def test_links_by_key_are_the_links_of_all_articles(groups: int, paths: list[str]) -> None:
    lexicon = load().lexicon
    articles = {one.id: one for one in read_paths(paths)[0]}
    keys = {i: cluster.found(one, lexicon) for i, one in articles.items()}
    shared: dict[tuple[str, str], set[bool]] = {}
    for group in range(groups):
        for version in (False, True):
            holders: dict[int, list[str]] = {}
            for id_ in sorted(articles, key=lambda i: cluster.in_turn(articles[i])):
                for key in keys[id_].version if version else keys[id_].story:
                    if key % groups == group:
                        holders.setdefault(key, []).append(id_)
            for held in holders.values():
                for a, b in cluster.held_together(held, version=version):
                    shared.setdefault((min(a, b), max(a, b)), set()).add(version)
    found = {
        (a, b, points)
        for (a, b), how in shared.items()
        for points in cluster.points(articles[a], articles[b], lexicon, how)
    }
    translated = {(one.translation_of, i, cluster.ALIKE) for i, one in articles.items() if one.translation_of}
    assert found | translated == set(cluster.links(list(articles.values()), lexicon))
    assert found


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), st.sampled_from([5, 40, 300, 900, 950])), max_size=40),
    st.integers(1, 3),
)
def test_strongest_links_cut_as_all_links_do(links: list[tuple[int, int, int]], groups: int) -> None:
    ids = [f"a{n:02}" for n in range(12)]
    some = [(ids[min(a, b)], ids[max(a, b)], points) for a, b, points in links if a != b]
    kept = [link for group in range(groups) for link in cluster.strongest(some[group::groups])]
    with patch.multiple(_cuts, WHOLE=6, LIMIT=3):
        assert cluster.cuts(ids, kept) == cluster.cuts(ids, some)


def test_keys_by_kind_are_all_keys(paths: list[str]) -> None:
    lexicon = load().lexicon
    for one in read_paths(paths)[0]:
        found = cluster.found(one, lexicon)
        assert found.story | found.version == cluster.keys(one, lexicon)


def test_unknown_engine_is_refused() -> None:
    with pytest.raises(UsageError, match="there is no engine 'spark'"):
        started("spark")


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (["--scheduler", "tcp://127.0.0.1:1"], "--scheduler without --engine"),
        (["--no-import"], "--no-import without --engine"),
        (["--engine", "pool", "--propose", "llm"], "--propose does not go with --engine"),
    ],
    ids=["scheduler", "no-import", "propose"],
)
def test_options_that_do_not_fit_together_are_refused(words: list[str], what: str, tmp_path: Path) -> None:
    found = CliRunner().invoke(main, ["run", *written(tmp_path), *words, "--db", str(tmp_path / "a.db")])
    assert found.exit_code == 2
    assert what in found.stderr


def test_command_makes_parts_alone_and_brings_a_slice_in(tmp_path: Path) -> None:
    some, parts_, db = written(tmp_path), str(tmp_path / "parts"), str(tmp_path / "a.db")
    made = CliRunner().invoke(
        main, ["run", *some, "--engine", "pool", "--jobs", "1", "--parts", parts_, "--no-import", "--db", db, "-v"]
    )
    assert (made.exit_code, f"{parts_}: 7 articles, " in made.stdout) == (0, True), made.output
    assert re.search(r"^concluding: \d pieces in ", made.stderr, re.MULTILINE)
    assert not Path(db).exists()
    found = CliRunner().invoke(main, ["import", parts_, "--db", db, "--attribute", "killed"])
    assert (found.exit_code, found.stdout) == (0, f"{db}: 2 of 7 articles brought in\n"), found.output


def test_run_on_an_engine_prints_the_report_of_a_local_run(tmp_path: Path) -> None:
    some = written(tmp_path)
    words = ["--format", "json", "--now", "2040-01-01"]
    told_here = CliRunner().invoke(main, ["run", *some, "--db", str(tmp_path / "a.db"), *words])
    spread_out = ["--engine", "pool", "--jobs", "1", "--parts", str(tmp_path / "parts")]
    told_there = CliRunner().invoke(main, ["run", *some, "--db", str(tmp_path / "b.db"), *words, *spread_out])
    assert told_there.stdout == told_here.stdout
    assert told_there.stderr == told_here.stderr
    assert told_there.exit_code == told_here.exit_code == 0


def test_what_a_database_held_before_is_not_new_when_an_engine_brings_it_again(tmp_path: Path) -> None:
    words = ["run", *written(tmp_path), "--engine", "pool", "--jobs", "1", "--parts", str(tmp_path / "parts"), "-v"]
    words += ["--db", str(tmp_path / "a.db")]
    first, again = (CliRunner().invoke(main, words) for _ in range(2))
    assert "articles: 7 read, 7 of them new; 7 of 7 looked into" in first.stderr
    assert "articles: 7 read, 0 of them new; 0 of 7 looked into" in again.stderr
    assert again.stdout == first.stdout


def test_nothing_to_read_is_an_error_that_leaves_the_place_empty(tmp_path: Path) -> None:
    with pytest.raises(ReconcileError, match="no article was read"):
        spread([str(tmp_path / "none.txt")], tmp_path / "parts")
    assert spread(written(tmp_path), tmp_path / "parts").counts["articles"] == 7


def test_parts_of_workers_in_another_folder_are_named_in_full(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert [_everywhere(one) for one in ("parts/", "s3://a/b/")] == [str(tmp_path / "parts"), "s3://a/b"]


def test_decision_that_joins_two_stories_holds_in_parts_too(tmp_path: Path) -> None:
    some, said = written(tmp_path), tmp_path / "decisions.jsonl"
    pipeline.run(some, db=str(tmp_path / "x.db"))
    before = told(tmp_path / "x.db")
    claims = before[1].claims
    train = next(one.id for one in claims if "Petrel" in one.sentence and one.kind == "quantity")
    books = next(one.id for one in claims if "library" in one.sentence and one.kind == "quantity")
    words = ["decide", train, books, "--same", "--who", "Ada", "--why", "a trial", "--db", str(tmp_path / "x.db")]
    assert CliRunner().invoke(main, words).exit_code == 0
    pipeline.run(some, db=str(tmp_path / "a.db"), decisions=str(said))
    given = {"parts": str(tmp_path / "parts"), "engine": "pool", "jobs": 1, "decisions": str(said)}
    pipeline.spread_in(some, db=str(tmp_path / "b.db"), **given)
    assert told(tmp_path / "a.db") == told(tmp_path / "b.db")
    assert told(tmp_path / "a.db") != before
