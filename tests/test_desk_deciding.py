"""Deciding at the desk: every kind of decision, undone again; whom it refuses; many at once lose nothing."""

from __future__ import annotations

import asyncio
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from made_reviews import call, findings, lines, stored

pytest.importorskip("datasette", reason="the desk is an extra")

from made_desk import AT, ROOT, Hidden, Visitor, opened

if TYPE_CHECKING:
    from datasette.app import Datasette


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stored(tmp_path_factory.mktemp("deciding"))


@pytest.fixture
def db(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "made.db"))


@pytest.fixture
def desk(db: Path) -> Datasette:
    return opened(db)


@pytest.fixture
def visitor(desk: Datasette) -> Visitor:
    return Visitor.with_key(desk)


@pytest.fixture
def toll(db: Path) -> dict[str, object]:
    return next(one for one in findings(db) if "killed" in str(one["title"]))


@pytest.fixture
def id_(toll: dict[str, object]) -> str:
    return str(toll["id"])


def held(db: Path, id_: str) -> dict[str, object]:
    return next(one for one in findings(db) if one["id"] == id_)


def test_a_conflict_that_stands_is_written_as_the_command_line_writes_it(visitor: Visitor, db: Path, id_: str) -> None:
    page = visitor.decided(id_, kind="stands", why="the  ministry\nconfirmed it", until="2999-12-31")
    assert "Ana decided" in page
    assert "the conflict stands" in page
    (line,) = lines(db)
    assert (line["kind"], line["finding"], line["who"], line["until"]) == ("stands", id_, "Ana", "2999-12-31")
    assert line["sides"]
    assert "the conflict stands" in str(held(db, id_)["decision"])


def test_what_explains_it_changes_the_verdict(visitor: Visitor, db: Path, id_: str) -> None:
    page = visitor.decided(id_, kind="explained", reason="update")
    assert "an update explains it" in page
    assert (held(db, id_)["verdict"], held(db, id_)["reason"]) == ("explained", "update")


def test_later_puts_it_off(visitor: Visitor, db: Path, id_: str) -> None:
    assert "put it off" in visitor.decided(id_, kind="later")
    assert lines(db)[0]["kind"] == "later"


@pytest.mark.parametrize(("kind", "count"), [("different", 1), ("same", 1)])
def test_claims_are_parted_and_joined(
    visitor: Visitor, db: Path, toll: dict[str, object], kind: str, count: int
) -> None:
    answer = visitor.sent(f"{ROOT}/finding/{toll['id']}", kind=kind)
    assert answer.status_code == 303
    assert [line["kind"] for line in lines(db)] == [kind] * count
    there = {one["id"] for one in findings(db)}
    assert (toll["id"] in there) is (kind == "same")
    led = answer.headers["location"]
    assert led.startswith(f"{ROOT}?told=" if kind == "different" else f"{ROOT}/finding/")
    page = visitor.get(led)
    assert page.status_code == 200
    # where the decision took its own finding away, it can still be taken back
    visitor.post({**Hidden(page.text).fields, "kind": "undo"})
    assert toll["id"] in {one["id"] for one in findings(db)}


def test_a_claim_that_was_misread_moves_what_it_is_about_at_once(
    visitor: Visitor, db: Path, toll: dict[str, object]
) -> None:
    claim = sides(toll)[1][0]
    visitor.sent(f"{ROOT}/finding/{toll['id']}", kind="misread", claim=claim, value="12 people")
    assert (lines(db)[0]["claim"], lines(db)[0]["value"]) == (claim, "12 people")
    assert toll["id"] not in {one["id"] for one in findings(db)}


def test_a_claim_may_be_none(visitor: Visitor, db: Path, toll: dict[str, object]) -> None:
    visitor.sent(f"{ROOT}/finding/{toll['id']}", kind="no-claim", claim=sides(toll)[0][0])
    assert "value" not in lines(db)[0]
    assert toll["id"] not in {one["id"] for one in findings(db)}


def test_date_and_outlet_of_an_article_are_set(visitor: Visitor, db: Path, toll: dict[str, object], id_: str) -> None:
    page = visitor.finding(id_)
    article = page.partition('value="articles/')[2].partition('"')[0]
    visitor.decided(id_, kind="source", article=article, source="Evening Courier")
    visitor.decided(id_, kind="date", dated=f"articles/{article}", date="15 May 2031")
    assert [(one["kind"], one["article"], one["value"]) for one in lines(db)] == [
        ("source", article, "Evening Courier"),
        ("date", article, "15 May 2031"),
    ]


def test_undo_takes_back_step_by_step_only_what_this_reviewer_decided(visitor: Visitor, db: Path, id_: str) -> None:
    visitor.decided(id_, kind="stands", who="Ben")
    visitor.decided(id_, kind="explained", reason="scope", who="Ana")
    visitor.decided(id_, kind="later", who="Ana")
    assert "took back" in visitor.decided(id_, kind="undo", who="Ana")
    assert "took back" in visitor.decided(id_, kind="undo", who="Ana")
    assert "nothing that could be undone" in visitor.decided(id_, kind="undo", who="Ana")
    assert "Ben decided" in str(held(db, id_)["decision"])
    assert len(lines(db)) == 5


def test_what_one_key_decided_of_many_pairs_is_taken_back_by_one(visitor: Visitor, db: Path, id_: str) -> None:
    answer = visitor.sent(f"{ROOT}/finding/{id_}", kind="different")
    back = visitor.get(answer.headers["location"]).text
    assert "No longer there" in back
    fields = Hidden(visitor.finding(str(findings(db)[0]["id"]))).fields
    visitor.post({**fields, "kind": "undo"})
    assert id_ in {one["id"] for one in findings(db)}


def test_the_name_is_asked_once_and_kept(visitor: Visitor, db: Path, id_: str) -> None:
    assert "it is not known who decides" in visitor.decided(id_, kind="stands", who="")
    visitor.decided(id_, kind="stands", who="Ana  of\nthe desk")
    visitor.decided(id_, kind="later", who="")
    assert [one["who"] for one in lines(db)] == ["Ana of the desk"] * 2
    assert 'value="Ana of the desk"' in visitor.finding(id_)


def test_the_name_given_at_the_start_holds(db: Path, id_: str) -> None:
    Visitor.with_key(opened(db, who="Night desk")).decided(id_, kind="stands", who="")
    assert lines(db)[0]["who"] == "Night desk"


def test_where_datasette_knows_who_is_signed_in_they_alone_decide(db: Path, id_: str) -> None:
    from datasette.app import Datasette

    desk = Datasette([str(db)], metadata={"plugins": {"reconcile": {"decide": True, "hosts": [AT]}}})
    asyncio.run(desk.invoke_startup())
    stranger, ana = Visitor(desk), Visitor(desk, {"ds_actor": desk.sign({"a": {"id": "ana"}}, "actor")})
    assert 'name="kind"' not in stranger.finding(id_)
    fields = Hidden(ana.finding(id_)).fields
    assert stranger.post({**fields, "kind": "stands"}).status_code == 403
    assert lines(db) == []
    assert "ana decided" in ana.decided(id_, kind="stands", who="somebody else")
    assert [one["who"] for one in lines(db)] == ["ana"]


REFUSED = {
    "no kind": {"kind": ""},
    "another kind": {"kind": "forget"},
    "no reason": {"kind": "explained"},
    "no such reason": {"kind": "explained", "reason": "because"},
    "no such finding": {"kind": "stands", "finding": "f0000000000000000"},
    "no such claim": {"kind": "misread", "claim": "c' OR 1=1 --", "value": "12"},
    "no value": {"kind": "misread", "claim": "", "value": "12"},
    "a day that is none": {"kind": "stands", "until": "soon"},
    "a day that is past": {"kind": "stands", "until": "2001-01-01"},
    "a date that is none": {"kind": "date", "dated": "articles/a1", "date": "the day of the thing"},
    "a date of something else": {"kind": "date", "dated": "runs/1", "date": "2031-05-03"},
    "a giant": {"kind": "stands", "why": "x" * 2_001},
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_decided_is_told_in_words_and_not_written(
    visitor: Visitor, db: Path, id_: str, case: str
) -> None:
    led = visitor.sent(f"{ROOT}/finding/{id_}", **REFUSED[case]).headers["location"]
    page = visitor.get(led).text
    assert "Nothing was decided:" in page
    assert "Traceback" not in page
    assert lines(db) == []


@pytest.mark.parametrize("token", ["", "0" * 64, "é"])
def test_without_our_token_it_is_refused(visitor: Visitor, db: Path, id_: str, token: str) -> None:
    assert visitor.sent(f"{ROOT}/finding/{id_}", kind="stands", token=token).status_code == 403
    assert lines(db) == []


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"origin": "", "sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
    ids=str,
)
def test_from_another_place_it_is_refused(visitor: Visitor, db: Path, id_: str, headers: dict[str, str]) -> None:
    fields = Hidden(visitor.finding(id_)).fields
    assert visitor.post({**fields, "kind": "stands", "who": "Ana"}, **headers).status_code == 403
    assert lines(db) == []


def test_without_the_key_pages_are_read_and_nothing_is_decided(
    desk: Datasette, visitor: Visitor, db: Path, id_: str
) -> None:
    fields = Hidden(visitor.finding(id_)).fields
    stranger = Visitor(desk)
    assert 'name="kind"' not in stranger.finding(id_)
    for cookies in ({}, {f"reconcile_desk_{AT[-4:]}": "guessed"}, {f"reconcile_desk_{AT[-4:]}": ""}):
        stranger.cookies = cookies
        assert stranger.post({**fields, "kind": "stands", "who": "Ana"}).status_code == 403
    assert stranger.get(f"{ROOT}/enter?key=guessed").status_code == 403
    assert stranger.get(f"{ROOT}/enter").status_code == 403
    assert lines(db) == []


def test_a_read_only_desk_has_no_form_and_takes_no_decision(visitor: Visitor, db: Path, id_: str) -> None:
    fields = Hidden(visitor.finding(id_)).fields
    reader = Visitor(opened(db, read_only=True), dict(visitor.cookies))
    assert "<form" not in reader.finding(id_).partition("<main")[2].partition("</main>")[0]
    assert reader.post({**fields, "kind": "stands", "who": "Ana"}).status_code == 403
    assert lines(db) == []


def test_only_forms_are_taken_and_none_that_is_too_large(visitor: Visitor, id_: str) -> None:
    assert visitor.get(f"{ROOT}/decide").status_code == 405
    fields = Hidden(visitor.finding(id_)).fields
    assert visitor.post({**fields, "kind": "stands", "why": "x" * 200_000}).status_code == 413
    assert visitor.post({**fields, **{f"x{n}": "" for n in range(200)}}).status_code == 413


@pytest.mark.parametrize(
    "back",
    [
        "https://evil.example/",
        "//evil.example/-/reconcile",
        "/-/reconcile/../../x",
        "/-/logout",
        "javascript:x",
        "http://[",
        "",
    ],
)
def test_it_leads_back_to_pages_of_the_desk_alone(visitor: Visitor, id_: str, back: str) -> None:
    led = visitor.sent(f"{ROOT}/finding/{id_}", kind="stands", back=back).headers["location"]
    assert led.startswith(f"{ROOT}?told=")


def test_words_of_a_reviewer_are_shown_as_words(visitor: Visitor, id_: str) -> None:
    page = visitor.decided(id_, kind="stands", why="<script>alert(1)</script>\u202e", who="<b onclick=x>Ana")
    assert "<script>alert" not in page
    assert "<b onclick" not in page
    assert "\u202e" not in page


def test_many_at_once_lose_nothing(desk: Datasette, db: Path, id_: str) -> None:
    """Two browsers decide forty times each, and the command line in between."""
    both = [Visitor.with_key(desk), Visitor.with_key(desk)]
    fields = [Hidden(one.finding(id_)).fields for one in both]

    async def clicks(number: int) -> None:
        for n in range(40):
            told = {**fields[number], "kind": "stands", "who": f"Reviewer {number}", "why": f"look {n}"}
            assert (await both[number].posted(told)).status_code == 303

    async def all_of_it() -> None:
        words = ["-m", "reconcile", "decide", id_, "--stands", "--db", str(db), "--who", "Cleo", "--why"]
        programs = [
            await asyncio.create_subprocess_exec(sys.executable, *words, f"line {n}", stdout=subprocess.DEVNULL)
            for n in range(3)
        ]
        await asyncio.gather(clicks(0), clicks(1))
        assert [await one.wait() for one in programs] == [0, 0, 0]

    asyncio.run(all_of_it())
    told = lines(db)
    wanted = {(f"Reviewer {one}", f"look {n}") for one in (0, 1) for n in range(40)}
    assert {(str(one["who"]), str(one["why"])) for one in told} == wanted | {("Cleo", f"line {n}") for n in range(3)}
    assert len(told) == 83
    from reconcile.store import open_store

    with open_store(str(db), write=False) as store:
        assert len(store.decisions()) == 83


def test_the_database_tells_the_same_decisions_however_they_came_into_it(visitor: Visitor, db: Path) -> None:
    first, second = (str(one["id"]) for one in findings(db)[:2])
    visitor.decided(first, kind="stands")
    visitor.decided(second, kind="explained", reason="scope")
    visitor.decided(second, kind="later", who="Ben")
    visitor.decided(first, kind="explained", reason="unit", who="Ben")
    visitor.decided(first, kind="undo", who="Ana")
    told = mirrored(db)
    assert len(told) == 2
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("DELETE FROM decided")
        connection.execute("DELETE FROM decisions")
        connection.commit()
    visitor.decided(second, kind="undo", who="Ben")
    visitor.decided(first, kind="undo", who="Ben")
    file = db.with_name("decisions.jsonl")
    file.write_text("\n".join(file.read_text(encoding="utf-8").splitlines()[:-2]) + "\n", encoding="utf-8")
    assert call("decide", first, "--later", "--db", db, "--who", "Cleo").exit_code == 0
    assert call("decide", "--undo", str(lines(db)[-1]["id"]), "--db", db, "--who", "Cleo").exit_code == 0
    assert mirrored(db) == told


def mirrored(db: Path) -> list[tuple[object, ...]]:
    """What the database tells of decided findings."""
    with closing(sqlite3.connect(db)) as connection:
        told = "SELECT d.*, f.decision, f.decided, f.holds FROM decided d JOIN findings f ON f.id = d.finding_id"
        return sorted(connection.execute(told))


def sides(finding: dict[str, object]) -> list[list[str]]:
    found = finding["sides"]
    assert isinstance(found, list)
    return found


def test_an_estimate_leads_to_its_question_in_datasettes_own_table(visitor: Visitor, db: Path) -> None:
    page = visitor.get(f"/{db.stem}/estimates").text
    ways = re.findall(r'href="(/-/reconcile/cluster/[^"]*)"', page)
    assert ways
    assert [way for way in ways if not re.fullmatch(r"/-/reconcile/cluster/k[0-9a-f]+", way)] == []
