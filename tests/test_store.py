"""The store: what is saved comes back exactly, and nothing else is ever written."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from made_runs import run
from sqlite_utils import Database

from reconcile import decide
from reconcile.discover import parts
from reconcile.errors import StoreError
from reconcile.model import (
    Alias,
    Bound,
    Claim,
    CopyLink,
    Decided,
    Decision,
    Event,
    Finding,
    How,
    Member,
    Origins,
    Outlet,
    Quantity,
    Reason,
    Run,
    Shared,
    Skipped,
    Span,
    Verdict,
)
from reconcile.store import in_order, open_store
from reconcile.store._open import APPLICATION_ID, has_log

RUN = in_order(run())


@pytest.fixture
def db(tmp_path: Path) -> str:
    """A database that holds the made run."""
    path = str(tmp_path / "out" / "a b?#.db")
    with open_store(path, write=True) as store:
        assert store.save(RUN)
    return path


def digest(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def rows(path: str, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def dump(path: str) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return sorted(connection.iterdump())
    finally:
        connection.close()


def smaller() -> Run:
    """The made run without its last article and all that hangs on it."""
    gone = RUN.articles[-1].id
    left = {claim.id for claim in RUN.claims if claim.article != gone}
    return replace(
        RUN,
        id="r2",
        articles=RUN.articles[:-1],
        claims=tuple(claim for claim in RUN.claims if claim.id in left),
        clusters=tuple(replace(c, claims=tuple(i for i in c.claims if i in left)) for c in RUN.clusters),
        series=tuple(
            replace(s, rungs=tuple(replace(r, claims=tuple(i for i in r.claims if i in left)) for r in s.rungs))
            for s in RUN.series
        ),
        ledgers=RUN.ledgers[:-1],
        origins=Origins(
            {article: origin for article, origin in RUN.origins.articles.items() if article != gone},
            {claim: origin for claim, origin in RUN.origins.claims.items() if claim in left},
        ),
    )


def test_a_run_comes_back_exactly(db: str) -> None:
    with open_store(db, write=False) as store:
        assert store.load() == RUN


def test_a_new_database_holds_no_run(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "new.db"), write=True) as store:
        assert store.load() is None
        assert store.decisions() == ()


def test_saving_the_same_run_again_leaves_every_byte(db: str) -> None:
    before = digest(db)
    with open_store(db, write=True) as store:
        assert not store.save(RUN)
    assert digest(db) == before
    assert rows(db, "SELECT count(*) FROM runs") == [(1,)]


def test_reading_leaves_every_byte_and_no_file_beside(db: str) -> None:
    before = digest(db)
    with open_store(db, write=False) as store:
        store.load()
        store.decisions()
    assert digest(db) == before
    assert list(Path(db).parent.iterdir()) == [Path(db)]


def test_tables_follow_a_smaller_run_and_a_larger_one(db: str) -> None:
    with open_store(db, write=True) as store:
        assert store.save(smaller())
        assert store.load() == smaller()
    assert rows(db, "SELECT count(*) FROM articles") == [(3,)]
    assert rows(db, "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'مستودع'") == [(0,)]
    with open_store(db, write=True) as store:
        assert store.save(RUN)
        assert store.load() == RUN
    assert rows(db, "SELECT count(*) FROM runs") == [(3,)]


def test_the_way_to_a_run_leaves_no_trace_but_in_runs(db: str, tmp_path: Path) -> None:
    other = str(tmp_path / "other.db")
    with open_store(other, write=True) as store:
        store.save(smaller())
        store.save(RUN)

    def content(path: str) -> list[str]:
        return [line for line in dump(path) if line.startswith("INSERT") and '"runs' not in line and "_fts" not in line]

    assert content(other) == content(db)


def test_foreign_keys_and_integrity_hold(db: str) -> None:
    with open_store(db, write=True) as store:
        store.save(smaller())
    assert rows(db, "PRAGMA foreign_key_check") == []
    assert rows(db, "PRAGMA integrity_check") == [("ok",)]
    assert rows(db, "PRAGMA journal_mode") == [("wal",)]


def test_a_change_of_version_alone_is_a_change(db: str) -> None:
    with open_store(db, write=True) as store:
        assert store.save(replace(RUN, version="9"), now="3 May")
    assert rows(db, "SELECT version, said FROM runs ORDER BY number") == [("0.1.0", None), ("9", "3 May")]


STANDS = Decision("stands", finding="f1", who="Ana", id="d1")
EXPLAINED = Decision("explained", finding="f1", reason="scope", who="Ana", id="d2")
ORPHAN = Decision("later", finding="gone", id="d3")
LINES = [(one, f"line of {one.id}") for one in (STANDS, ORPHAN)]


def laid(said: Decided, verdict: Verdict = Verdict.CONFLICT, reason: Reason | None = None) -> Finding:
    """The conflict of the run, with what was decided of it."""
    return replace(RUN.findings[0], verdict=verdict, reason=reason, decision=said)


def test_decisions_outlive_a_run(db: str) -> None:
    with open_store(db, write=True) as store:
        assert store.mirror(LINES, [laid(Decided("stands", "it stands", ("d1",)))])
        store.save(smaller())
        assert store.decisions() == ("line of d1", "line of d3")
        store.save(RUN)
    assert rows(db, "SELECT decided, decision, holds FROM findings WHERE id = 'f1'") == [
        ("stands", "it stands", "conflict")
    ]
    assert rows(db, "SELECT number, id, kind, finding_id, who FROM decisions") == [
        (1, "d1", "stands", "f1", "Ana"),
        (2, "d3", "later", "gone", None),
    ]


def test_mirroring_the_same_again_leaves_every_byte(db: str) -> None:
    told = [laid(Decided("stands", "it stands", ("d1",), changed=("one came",)))]
    with open_store(db, write=True) as store:
        store.mirror(LINES, told)
    before = digest(db)
    with open_store(db, write=True) as store:
        assert not store.mirror(LINES, told)
        assert not store.save(RUN)
    assert digest(db) == before


def test_a_conflict_that_a_reviewer_explained_is_none_in_the_views(db: str) -> None:
    told = laid(Decided("explained", "Ana decided", ("d2",), Verdict.CONFLICT), Verdict.EXPLAINED, Reason.SCOPE)
    with open_store(db, write=True) as store:
        store.mirror([(EXPLAINED, "line")], [told])
    assert rows(db, "SELECT count(*) FROM conflicts") == [(0,)]
    assert rows(db, "SELECT sum(conflicts) FROM sources") == [(0,)]
    assert rows(db, "SELECT verdict, holds FROM findings WHERE id = 'f1'") == [("conflict", "explained")]
    with open_store(db, write=True) as store:
        store.mirror([], [])
    assert rows(db, "SELECT count(*) FROM conflicts") == [(2,)]
    assert rows(db, "SELECT count(*) FROM findings WHERE decision IS NOT NULL OR holds IS NOT NULL") == [(0,)]


@pytest.mark.parametrize(
    ("said", "kind", "why"),
    [("later", "later", "ask them"), ("stands", "stands", "ask them"), ("real", "later", "real: ask them")],
)
def test_decisions_of_an_older_schema_are_carried_over(tmp_path: Path, said: str, kind: str, why: str) -> None:
    db = str(tmp_path / "old.db")
    with closing(sqlite3.connect(db)) as connection:
        for step in list(parts("reconcile.store.migrations").values())[:7]:
            step.up(Database(connection, execute_plugins=False))
        old = ("f1", said, "Ana", "ask them", "2031-05-03")
        connection.execute("INSERT INTO decisions (finding_id, decision, who, why, said) VALUES (?, ?, ?, ?, ?)", old)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 7")
        connection.commit()
    with open_store(db, write=False) as store:
        assert store.decisions() == ()
    with open_store(db, write=True) as store:
        (line,) = store.decisions()
    ((_, decision),) = decide.read(line, db)
    assert (decision.finding, decision.kind, decision.why) == ("f1", kind, why)
    assert (decision.who, decision.when) == ("Ana", "2031-05-03")
    assert rows(db, "SELECT id FROM decisions") == [(decision.id,)]


@pytest.mark.parametrize(("view", "count"), [("conflicts", 2), ("claims_in_context", 7), ("ladder", 4), ("sources", 3)])
def test_views_show_people_the_run(db: str, view: str, count: int) -> None:
    assert rows(db, f"SELECT count(*) FROM {view}") == [(count,)]  # noqa: S608


def test_a_claim_stands_in_the_paragraph_that_holds_it(db: str) -> None:
    found = rows(db, "SELECT c.quote, p.words FROM claims c JOIN passages p ON p.id = c.passage_id")
    assert len(found) == len(RUN.claims)
    assert all(str(quote) in str(words) for quote, words in found)


def test_furniture_is_marked_in_the_passages(db: str) -> None:
    assert rows(db, "SELECT words FROM passages WHERE what = 'banner'") == [("Menu | Sport",)]


@pytest.mark.parametrize("word", ["مستودع", "العام", "عام"], ids=["plain", "with its article", "without its article"])
def test_search_finds_arabic_words(db: str, word: str) -> None:
    assert rows(db, f"SELECT count(*) FROM articles_fts WHERE articles_fts MATCH '{word}'") == [(1,)]  # noqa: S608


def test_whole_numbers_stay_whole_and_open_ends_are_null(db: str) -> None:
    found = rows(db, "SELECT number, typeof(number), high FROM claims WHERE id = 'c3'")
    assert found == [(900, "integer", None)]


@pytest.mark.parametrize(
    ("number", "stored"),
    [("0.5", 0.5), ("9223372036854775808", 9.223372036854775808e18), ("1e400", float("inf")), ("NaN", None)],
)
def test_any_number_can_be_stored(tmp_path: Path, number: str, stored: float | None) -> None:
    path = str(tmp_path / "x.db")
    value = Quantity(Decimal(number), None, None, Bound.EXACT, None, number)
    claims = tuple(replace(claim, value=value) if claim.id == "c3" else claim for claim in RUN.claims)
    with open_store(path, write=True) as store:
        store.save(replace(RUN, claims=claims))
        loaded = store.load()
    assert loaded is not None
    assert str(loaded.claims[2].value) == str(value)
    assert rows(path, "SELECT number FROM claims WHERE id = 'c3'") == [(stored,)]


# ---- events, names, copied words


def told() -> Run:
    """The made run with an event, two names of one thing and words that two articles share."""
    a3, a4 = RUN.articles[2:]
    event = Event(
        "e1", "s", "the handover at Southlea", "handover", a3.published, ("southlea",), ("the army",), True,
        (Member("c6", How.SUBJECT, "it is its subject"), Member("c7", How.SENTENCE, "its sentence tells of it")),
    )  # fmt: skip
    shared = (Shared(Span(0, 12), Span(3, 15)), Shared(Span(14, 20), Span(16, 22)))
    clusters = tuple(
        replace(c, event="e1", why=("named alike", "a translation")) if c.id == "q2" else c for c in RUN.clusters
    )
    return replace(
        RUN,
        clusters=clusters,
        events=(event,),
        aliases=(Alias("Southlea", "ساوثلي", "the same letters", "a4", "s"),),
        origins=replace(
            RUN.origins,
            links=(CopyLink(a4.id, a3.id, 0.5, "copy", shared),),
            credits={a4.id: ("courier",)},
            outlets={a3.id: Outlet("courier", ("The Courier",), "Orvane Press")},
        ),
    )


def test_events_names_and_shared_words_come_back_exactly(db: str) -> None:
    with open_store(db, write=True) as store:
        assert store.save(told())
        assert store.load() == told()
        assert store.save(RUN)
        assert store.load() == RUN
    assert rows(db, "SELECT count(*) FROM events") == rows(db, "SELECT count(*) FROM shared_words") == [(0,)]


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("SELECT label, claims, articles, main FROM events", [("the handover at Southlea", 2, 2, 1)]),
        ("SELECT claim_id, how FROM event_claims ORDER BY 1", [("c6", "subject"), ("c7", "sentence")]),
        ("SELECT name, same_as, article_id FROM aliases", [("Southlea", "ساوثلي", "a4")]),
        ("SELECT article_id, of_id, how, passages FROM copies", [("a4", "a3", "copy", 2)]),
        ("SELECT words FROM shared_words ORDER BY id", [(RUN.articles[3].text[0:12],), (RUN.articles[3].text[14:20],)]),
        ("SELECT id FROM clusters WHERE event_id = 'e1'", [("q2",)]),
        (
            "SELECT id, why_here FROM claims WHERE why_here > '' ORDER BY 1",
            [("c6", "named alike"), ("c7", "a translation")],
        ),
    ],
    ids=["events", "event_claims", "aliases", "copies", "shared_words", "clusters", "claims"],
)
def test_events_names_and_shared_words_are_rows(db: str, sql: str, found: list[tuple[object, ...]]) -> None:
    with open_store(db, write=True) as store:
        store.save(told())
    assert rows(db, sql) == found
    assert rows(db, "PRAGMA foreign_key_check") == []


# ---- files that are refused


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE guests (name)")
    connection.commit()
    connection.close()


def newer(path: Path) -> None:
    with open_store(str(path), write=True) as store:
        store.save(RUN)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 900")
    connection.close()


REFUSED = {
    "a text": (lambda path: path.write_text("no database at all, by far", "utf-8"), "not a database"),
    "a short file": (lambda path: path.write_bytes(b"SQL"), "not a database"),
    "another program's": (foreign, "not one of reconcile's"),
    "a newer one": (newer, "newer reconcile"),
}


@pytest.mark.parametrize("write", [True, False], ids=["to write", "to read"])
@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_is_not_ours_is_refused_and_left_alone(tmp_path: Path, kind: str, write: bool) -> None:
    path = tmp_path / "theirs.db"
    make, message = REFUSED[kind]
    make(path)
    before, beside = path.read_bytes(), sorted(tmp_path.iterdir())
    with pytest.raises(StoreError, match=message) as caught:
        open_store(str(path), write=write)
    assert str(path) in str(caught.value)
    assert "(" in str(caught.value)
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == beside


def test_reading_what_is_not_there_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no database"):
        open_store(str(tmp_path / "none.db"), write=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_taken_for_a_new_database(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(StoreError, match="empty"):
        open_store(str(path), write=False)
    with open_store(str(path), write=True) as store:
        assert store.save(RUN)


def test_a_damaged_database_is_one_sentence(db: str) -> None:
    content = bytearray(Path(db).read_bytes())
    content[4096:] = b"\xa5" * len(content[4096:])
    Path(db).write_bytes(content)
    with pytest.raises(StoreError, match="damaged"), open_store(db, write=False) as store:
        store.load()


def test_a_folder_in_the_place_of_the_database_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(str(tmp_path), write=True)


def test_a_full_disk_keeps_what_was_stored(db: str) -> None:
    with open_store(db, write=True) as store:
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        long = tuple(replace(article, text=article.text + "\nword" * 50_000) for article in RUN.articles)
        with pytest.raises(StoreError, match="no room"):
            store.save(replace(RUN, articles=long))
        assert store.load() == RUN


# ---- others at the same time


def test_what_another_program_saved_meanwhile_is_not_lost(db: str) -> None:
    with open_store(db, write=True) as one, open_store(db, write=True) as two:
        one.load()
        two.load()
        assert one.save(smaller())
        with pytest.raises(StoreError, match="meanwhile"):
            two.save(RUN)
        assert two.load() == smaller()


def test_what_reviewers_decide_meanwhile_stops_no_run(db: str) -> None:
    with open_store(db, write=True) as run, open_store(db, write=True) as desk:
        run.load()
        desk.load()
        assert desk.mirror([(Decision("later", finding="f1", id="d1"), "{}")])
        assert run.save(smaller())
        assert run.load() == smaller()
        assert run.decisions() == ("{}",)
        with pytest.raises(StoreError, match="meanwhile"):
            desk.mirror([])


def test_a_reader_sees_whole_runs_while_others_write(db: str) -> None:
    other, seen = smaller(), []

    def write() -> None:
        for number in range(6):
            with open_store(db, write=True) as store:
                store.save(other if number % 2 == 0 else RUN)

    writer = threading.Thread(target=write)
    writer.start()
    for _ in range(20):
        with open_store(db, write=False) as store:
            seen.append(store.load())
    writer.join()
    assert all(found in (RUN, other) for found in seen)


def test_a_log_that_vanishes_between_two_looks_is_no_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "exists", lambda self: True)
    assert not has_log(str(tmp_path / "gone.db"))


def test_writers_wait_for_one_another(tmp_path: Path) -> None:
    path, failures = str(tmp_path / "shared.db"), []

    def write(name: int) -> None:
        try:
            for number in range(4):
                with open_store(path, write=True) as store:
                    store.save(replace(RUN, skipped=(Skipped(f"{name}", f"{number}"),)))
        except (StoreError, sqlite3.Error) as error:
            failures.append(error)

    writers = [threading.Thread(target=write, args=(name,)) for name in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    assert rows(path, "SELECT count(*) FROM skipped") == [(1,)]
    assert rows(path, "SELECT count(*) FROM runs")[0][0] == 12


def test_types_are_those_of_the_model(db: str) -> None:
    with open_store(db, write=False) as store:
        loaded = store.load()
    assert loaded is not None
    assert isinstance(loaded.findings[0], Finding)
    assert isinstance(loaded.claims[0], Claim)
    assert isinstance(loaded.claims[2].value, Quantity)
    assert isinstance(loaded.origins.claims, dict)
