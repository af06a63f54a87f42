"""The exports that are tables: UCDP GED's columns, and Parquet as DuckDB reads it."""

from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest
from made_articles import knowledge
from made_exports import NASTY, nasty, quarry

from reconcile import pipeline
from reconcile.errors import UsageError
from reconcile.export import Known, Source, Wanted, text
from reconcile.export._table import plain
from reconcile.export._table_judged import FINDING_CLAIMS
from reconcile.export._table_said import ARTICLES, CLAIMS
from reconcile.export._told import Told
from reconcile.export.ged import COLUMNS
from reconcile.model import Run
from reconcile.pipeline._export import countries
from reconcile.report import render

GED_NAMES = {
    "id", "relid", "year", "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "country", "date_prec", "date_start", "date_end", "best",
    "high", "low",
}  # fmt: skip


def ged(db: Path) -> list[dict[str, str]]:
    """The rows of the GED table of a database."""
    return list(csv.DictReader(io.StringIO(pipeline.export(str(db), "ged"))))


def run_of(db: Path) -> Run:
    """The run of a database."""
    return pipeline.stored(str(db)).run


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    """A DuckDB that sees the Parquet files of a database as views."""
    folder = tmp_path_factory.mktemp("parquet")
    pipeline.export(str(quarry()), "parquet", output=folder)
    opened = duckdb.connect()
    for file in folder.iterdir():
        opened.read_parquet(str(file)).create_view(file.stem)
    return opened


def test_the_columns_of_ged_are_there() -> None:
    assert GED_NAMES - set(COLUMNS) == set()


def test_an_event_has_a_row_for_each_count() -> None:
    assert [(row["attribute"], row["best"], row["low"], row["high"]) for row in ged(quarry())] == [
        ("injured", "", "14", "19"),
        ("killed", "6", "6", "6"),
    ]


def test_a_row_tells_when_where_and_who_says_so() -> None:
    row = ged(quarry())[0]
    assert (row["date_start"], row["date_end"], row["date_prec"], row["year"]) == (
        "2032-06-11",
        "2032-06-11",
        "1",
        "2032",
    )
    assert (row["where_coordinates"], row["number_of_sources"], row["outcome"]) == ("Ostrel", "2", "conflict")
    assert row["source_office"] == "Upland Radio; The Fallow Gazette"
    assert row["source_original"] == "clinic; sheriff"
    assert row["attributed_to"] == "Marrow League"
    assert "The Fallow Gazette, 2032-06-14, Blast at the Ostrel quarry" in row["source_article"]


def test_rows_lead_back_to_the_claims() -> None:
    claims = {claim.id for claim in run_of(quarry()).claims}
    assert all(set(row["claims"].split()) <= claims for row in ged(quarry()))


@pytest.mark.parametrize("db", [quarry, nasty], ids=["plain", "hostile"])
def test_rows_have_every_column_and_no_formula(db: object) -> None:
    cells = [cell for row in ged(db()) for cell in row.values()]
    assert {len(row) for row in ged(db())} == {len(COLUMNS)}
    assert [cell for cell in cells if cell.strip()[:1] in {"=", "+", "-", "@", "\uff1d"}] == []


def test_each_part_of_a_joined_cell_is_no_formula() -> None:
    offices = [office.strip() for row in ged(nasty()) for office in row["source_office"].split(";")]
    assert len(offices) > len(NASTY)
    assert [office for office in offices if office[:1] in set("=+-@")] == []


@pytest.mark.parametrize(
    ("words", "best"),
    [("about 40", "40"), ("more than 40", "40"), ("40", "40"), ("at most 40", ""), ("between 30 and 40", "30")],
)
def test_words_of_a_bound_give_the_least_that_is_told(words: str, best: str, tmp_path: Path) -> None:
    article, db = tmp_path / "one.txt", tmp_path / "kept.db"
    told = f"A flood hit the town of Brackwell on 3 May 2031.\n\nThe flood injured {words} people in Brackwell."
    article.write_text(told, encoding="utf-8")
    pipeline.run([str(article)], db=str(db))
    row = next(row for row in ged(db) if row["attribute"] == "injured")
    assert row["best"] == best
    assert "40" in row["best_words"]


def test_an_inferred_date_is_not_given_out() -> None:
    run = run_of(quarry())
    dateless = tuple(replace(one, published_from="inferred") for one in run.articles)
    source = Source(lambda: replace(run, articles=dateless), lambda _: None, lambda: Known({}, frozenset({"injured"})))
    row = next(csv.DictReader(io.StringIO(text(source, "ged", Wanted()))))
    assert row["source_date"] == ""
    assert "2032-06-14" not in row["source_article"]


def test_a_place_lies_in_the_country_that_packs_tell() -> None:
    found = countries(knowledge().lexicon.entities)
    assert (found["baghdad"], found["iraq"]) == ("Iraq", "Iraq")


def test_duckdb_finds_the_conflicts_of_the_report(tables: duckdb.DuckDBPyConnection) -> None:
    report = json.loads(render(run_of(quarry()), "json"))
    wanted = {
        (finding["id"], claim, number)
        for finding in report["findings"]
        for number, side in enumerate(finding["sides"], 1)
        for claim in side
        if finding["verdict"] == "conflict"
    }
    asked = """
        SELECT f.id, s.claim, s.side FROM findings f JOIN finding_claims s ON s.finding = f.id
        JOIN claims c ON c.id = s.claim JOIN articles a ON a.id = c.article JOIN clusters k ON k.id = c.cluster
        WHERE f.verdict = 'conflict' AND list_contains(f.clusters, k.id)
    """
    assert set(tables.execute(asked).fetchall()) == wanted
    assert len(wanted) == 5


def test_parquet_numbers_and_days_have_their_types(tables: duckdb.DuckDBPyConnection) -> None:
    asked = """
        SELECT e.low, e.best, e.high, k.question, v.from_day FROM estimates e
        JOIN clusters k ON k.id = e.cluster JOIN events v ON v.id = k.event WHERE k.attribute = 'injured'
    """
    low, best, high, question, day = tables.execute(asked).fetchone()
    assert (low, best, high, day) == (14.0, None, 19.0, date(2032, 6, 11))
    assert question.startswith("How many people were injured")


def test_parquet_counts_are_those_of_the_run(tables: duckdb.DuckDBPyConnection) -> None:
    run = run_of(quarry())
    for name in ("articles", "claims", "clusters", "events", "findings"):
        assert tables.execute(f"SELECT count(*) FROM {name}").fetchone() == (len(getattr(run, name)),)  # noqa: S608


def test_parquet_quotes_are_the_words_of_the_text(tables: duckdb.DuckDBPyConnection) -> None:
    asked = """
        SELECT count(*), count(*) FILTER (substr(a.text, c.start + 1, c."end" - c.start) = c.quote)
        FROM claims c JOIN articles a ON a.id = c.article WHERE c.field = 'text'
    """
    every, right = tables.execute(asked).fetchone()
    assert every == right > 0


def test_a_date_without_a_year_has_no_day_in_parquet(tmp_path: Path) -> None:
    article, db = tmp_path / "one.txt", tmp_path / "kept.db"
    article.write_text("An explosion at the Ostrel quarry on 11 June killed six people.", encoding="utf-8")
    pipeline.run([str(article)], db=str(db))
    pipeline.export(str(db), "parquet", output=tmp_path / "out")
    dates = duckdb.read_parquet(str(tmp_path / "out" / "claims.parquet")).filter("kind = 'date'")
    assert dates.project("value_text, from_day, to_day").fetchall() == [("11 June", None, None)]


def test_parquet_holds_hostile_words_as_they_are(tmp_path: Path) -> None:
    pipeline.export(str(nasty()), "parquet", output=tmp_path / "out")
    found = duckdb.read_parquet(str(tmp_path / "out" / "articles.parquet")).project("source").fetchall()
    assert {source for (source,) in found} == {one.source for one in run_of(nasty()).articles}


@pytest.mark.parametrize("table", [ARTICLES, CLAIMS, FINDING_CLAIMS], ids=lambda table: table.name)
@pytest.mark.parametrize("size", [1, 2, 1000])
def test_batches_hold_every_row_once(table: object, size: int) -> None:
    told = Told(run_of(quarry()))
    batches = list(table.batches(told, size))
    assert all(len({len(column) for column in batch}) == 1 <= len(batch[0]) <= size for batch in batches)
    rows = [row for batch in batches for row in zip(*batch, strict=True)]
    assert rows == [tuple(plain(one.of(told, thing)) for one in table.columns) for thing in table.things(told)]


def test_parquet_without_pyarrow_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="needs pyarrow") as told:
        pipeline.export(str(quarry()), "parquet", output=tmp_path / "out")
    assert "reconcile[parquet]" in told.value.mend
    assert list(tmp_path.iterdir()) == []
