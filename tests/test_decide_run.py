"""The command that decides: what it writes, what holds after it, and what it refuses."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from made_reviews import ARTICLES, DAY, MORE, call, findings, lines, stored

from reconcile.pipeline import By
from reconcile.pipeline._decide import settled
from reconcile.pipeline._deciding import decided
from reconcile.pipeline._review import Review
from reconcile.store import open_store


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with two conflicts, on a toll and on a depot."""
    return stored(tmp_path_factory.mktemp("made"))


@pytest.fixture
def db(made: Path, tmp_path: Path) -> Path:
    """A copy of it with nothing beside it."""
    return Path(shutil.copy(made, tmp_path / "made.db"))


@pytest.fixture
def toll(db: Path) -> dict[str, object]:
    """The conflict on the toll."""
    return next(one for one in findings(db) if one["rule"] == "values-apart")


def decide(db: Path, *words: str) -> str:
    """What the command prints, as Ana on the first of June."""
    found = call("decide", *words, "--db", db, "--who", "Ana", *DAY)
    assert found.exit_code == 0, found.output
    return found.stdout


def claim_of(finding: dict[str, object], side: int) -> str:
    """The first claim of a side."""
    sides = finding["sides"]
    assert isinstance(sides, list)
    return str(sides[side][0])


def test_a_finding_decided_is_told_by_the_report_and_kept_in_the_file(db: Path, toll: dict[str, object]) -> None:
    id_ = str(toll["id"])
    said = decide(db, id_[:6], "--explained", "update", "--why", "the later count", "--until", "2031-07-01")
    text = "Ana decided on 1 June 2031 that an update explains it, until 1 July 2031: the later count"
    assert text in said
    assert f"finding {id_} is now: explained (update), conflict by the rule" in said
    (found,) = (one for one in findings(db) if one["id"] == id_)
    assert (found["verdict"], found["reason"]) == ("explained", "update")
    decision = found["decision"]
    assert isinstance(decision, dict)
    assert (decision["text"], decision["was"], decision["changed"]) == (text, "conflict", [])
    (row,) = lines(db)
    assert row["sides"] == toll["sides"]
    assert row["rule"] == "values-apart"
    assert set(row["seen"]) >= {claim_of(toll, 0), claim_of(toll, 1)}  # type: ignore[call-overload]
    assert "decided  " in call("show", id_, "--db", db, *DAY).stdout


def test_what_a_reviewer_explains_does_not_fail_until_its_day_is_past(db: Path) -> None:
    for one in findings(db):
        decide(db, str(one["id"]), "--explained", "scope", "--until", "2031-06-30")
    gate = ("report", "--db", db, "--fail-on", "conflict", "--output", db.with_name("out.txt"))
    assert call(*gate, "--now", "2031-06-30").exit_code == 0
    assert call(*gate, "--now", "2031-07-01").exit_code == 1


@pytest.mark.parametrize(
    "flags", [("--misread", "twelve"), ("--no-claim",), ("--date", "13 April 2030")], ids=lambda flags: flags[0]
)
def test_a_claim_corrected_moves_what_it_is_about_at_once_and_undone_gives_it_back(
    db: Path, toll: dict[str, object], flags: tuple[str, ...]
) -> None:
    before = findings(db)
    said = decide(db, claim_of(toll, 1), *flags)
    assert f"finding {toll['id']} is no longer there" in said
    assert [one for one in findings(db) if one["rule"] == "values-apart"] == []
    decide(db, "--undo", str(lines(db)[0]["id"]))
    assert findings(db) == before


def test_two_claims_parted_answer_no_question_together(db: Path, toll: dict[str, object]) -> None:
    a, b = claim_of(toll, 0), claim_of(toll, 1)
    assert "no longer there" in decide(db, a, b, "--different", "--why", "two quakes")
    assert "is new" in decide(db, a, b, "--same")
    assert [(row["kind"], row["a"], row["b"]) for row in lines(db)] == [("different", a, b), ("same", a, b)]


def test_names_and_articles_are_decided_too(db: Path) -> None:
    article = json.loads(call("report", "--db", db, "--format", "json", *DAY).stdout)["articles"][0]["id"]
    decide(db, "Selm", "Selma", "--different", "--names")
    decide(db, article, "--source", "Hill Radio")
    decide(db, article, "--date", "2031-05-15")
    told = {"names": True, "a": "Selm"}.items() <= lines(db)[0].items()
    assert told
    assert {row.get("article") for row in lines(db)[1:]} == {article}
    after = json.loads(call("report", "--db", db, "--format", "json", *DAY).stdout)["articles"]
    (found,) = (one for one in after if one["id"] == article)
    assert found["source"] == "Hill Radio"
    assert found["published"] == "2031-05-15"


def test_all_that_was_decided_of_a_rule_is_taken_back_at_once(db: Path) -> None:
    before = findings(db)
    for one in before:
        decide(db, str(one["id"]), "--stands")
    decide(db, "--undo-rule", "values-apart")
    assert {one["rule"]: bool(one["decision"]) for one in findings(db)} == {
        "values-apart": False,
        "ordinal-differs": True,
    }
    again = call("decide", "--undo-rule", "values-apart", "--db", db, *DAY)
    assert again.exit_code == 2
    assert "of rules: ordinal-differs" in again.stderr


def test_two_reviewers_who_differ_are_told_and_to_be_reviewed(db: Path, toll: dict[str, object]) -> None:
    id_ = str(toll["id"])
    decide(db, id_, "--stands")
    said = call("decide", id_, "--explained", "scope", "--db", db, "--who", "Ben", *DAY).stdout
    assert "on which reviewers differ" in said
    (differ,) = (one for one in findings(db) if one["rule"] == "reviewers-differ")
    assert differ["verdict"] == "review"
    told = call("report", "--db", db, *DAY).stdout
    assert "On this Ana and Ben differ" in " ".join(told.split())
    assert str(differ["id"]) in call("show", str(differ["id"]), "--db", db, *DAY).stdout
    assert "no longer there" in decide(db, str(differ["id"]), "--stands")


def test_new_evidence_leaves_the_decision_and_is_told(db: Path, toll: dict[str, object]) -> None:
    decide(db, str(toll["id"]), "--explained", "scope")
    more = db.with_name("more.jsonl")
    more.write_text(json.dumps(MORE) + "\n", encoding="utf-8")
    ran = call("run", more, "--db", db, *DAY)
    assert ran.exit_code == 0
    assert "about nothing" not in ran.stderr
    (found,) = (one for one in findings(db) if one["rule"] == "values-apart")
    assert found["id"] != toll["id"]
    assert found["verdict"] == "explained"
    decision = found["decision"]
    assert isinstance(decision, dict)
    assert decision["changed"] == ["since then Selm Gazette says “31” (new)"]
    shown = " ".join(call("show", str(found["id"]), "--db", db, *DAY).stdout.split())
    assert "since then Selm Gazette says “31” (new)" in shown
    assert str(found["id"]) in call("queue", "--list", "--db", db, *DAY).stdout
    decide(db, str(found["id"]), "--explained", "scope")
    assert str(found["id"]) not in call("queue", "--list", "--db", db, *DAY).stdout


def test_a_decision_on_what_is_gone_is_an_orphan_that_a_run_tells_of(db: Path) -> None:
    file = db.with_name("decisions.jsonl")
    file.write_text('{"kind": "same", "a": "c0", "b": "c1"}\n{"kind": "later", "finding": "f0"}\n', encoding="utf-8")
    source = db.with_name("again.jsonl")
    source.write_text(json.dumps(ARTICLES[0]) + "\n", encoding="utf-8")
    ran = call("run", source, "--db", db, *DAY)
    assert ran.exit_code == 0
    assert "2 decisions are about nothing that is there" in ran.stderr
    told = call("queue", "--orphans", "--db", db, *DAY).stdout
    assert [line.split("  ")[-1] for line in told.splitlines()] == [
        "[no longer there: c0 and c1]",
        "[no longer there: f0]",
    ]


def test_what_others_wrote_into_the_file_stays_byte_for_byte(db: Path, toll: dict[str, object]) -> None:
    file = db.with_name("decisions.jsonl")
    theirs = b'\xef\xbb\xbf{"why":"\\u0041", "kind": "same",  "a":"c0", "b":"c1"}\r\n\r\n{"of": "d0", "kind": "undo"}'
    file.write_bytes(theirs)
    decide(db, str(toll["id"]), "--stands")
    assert file.read_bytes().startswith(theirs + b"\n{")
    assert file.read_bytes().count(b"\n") == 4
    assert not list(file.parent.glob(".*.part"))


def test_the_same_decision_again_is_written_once(db: Path, toll: dict[str, object]) -> None:
    decide(db, str(toll["id"]), "--stands")
    assert "(that holds already)" in decide(db, str(toll["id"]), "--stands")
    assert len(lines(db)) == 1


def test_a_database_copied_alone_still_tells_what_was_decided_and_gives_it_to_a_new_file(
    db: Path, toll: dict[str, object], tmp_path: Path
) -> None:
    decide(db, str(toll["id"]), "--stands", "--why", "seen")
    other = tmp_path / "elsewhere" / "copied.db"
    other.parent.mkdir()
    shutil.copy(db, other)
    assert findings(other) == findings(db)
    decide(other, str(toll["id"]), "--later")
    assert [row["kind"] for row in lines(other)] == ["stands", "later"]
    with open_store(str(other), write=False) as store:
        assert [json.loads(line) for line in store.decisions()] == lines(other)


def test_a_configuration_may_name_the_file(db: Path, toll: dict[str, object], tmp_path: Path) -> None:
    config = tmp_path / "desk" / "reconcile.toml"
    config.parent.mkdir()
    config.write_text('decisions = "log.jsonl"\n', encoding="utf-8")
    assert call("report", "--db", db, "--config", config, *DAY).exit_code == 0
    assert call("report", "--db", db, "--decisions", config.parent / "log.jsonl", *DAY).exit_code == 2
    decide(db, str(toll["id"]), "--stands", "--config", str(config))
    assert (config.parent / "log.jsonl").is_file()
    assert lines(db) == []
    told = call("report", "--db", db, "--config", config, *DAY).stdout
    assert "Ana decided on 1 June 2031" in " ".join(told.split())


REFUSED = {
    "nothing said": ((), "nothing is decided"),
    "two things said": (("{f}", "--stands", "--later"), "--stands and --later"),
    "no finding": (("f0", "--stands"), "there is no finding 'f0'"),
    "several": (("f", "--stands"), "findings begin with 'f'"),
    "an empty id": (("", "--stands"), "there is no finding ''"),
    "none named": (("--stands",), "no ids are given"),
    "two named": (("{f}", "{f}", "--stands"), "2 ids are given"),
    "a claim for a finding": (("{c}", "--stands"), "there is no finding"),
    "unknown reason": (("{f}", "--explained", "luck"), "luck"),
    "no number": (("{c}", "--misread", "a lot of noise"), "cannot be read as the value"),
    "no date": (("{c}", "--date", "Tuesday"), "cannot be read as a date"),
    "no such day": (("{c}", "--date", "2031-02-30"), "cannot be read as a date"),
    "an outlet without a name": (("a", "--source", " "), "no name"),
    "another sort": (("{c}", "--misread", "2031-05-03"), "cannot be read as the value"),
    "a long number": (("{c}", "--misread", "9" * 60), "cannot be read as the value"),
    "an empty name": (("", "Aldmoor", "--same", "--names"), "names is empty"),
    "nobody": (("{f}", "--stands", "--who", " "), "--who has no name"),
    "one of two": (("{c}", "--same"), "two claims wanted"),
    "with itself": (("{c}", "{c}", "--different"), "name two that differ"),
    "names of nothing": (("{f}", "--stands", "--names"), "--names without"),
    "undo of nothing": (("--undo",), "nothing to undo"),
    "undo of no decision": (("d0", "--undo"), "there is no decision 'd0'"),
    "a past day": (("{f}", "--stands", "--until", "2031-05-31"), "is past"),
    "no day": (("{f}", "--stands", "--until", "soon"), "no day"),
    "hostile": (("\x1b[2Jf", "--stands"), "there is no finding '\\x1b[2Jf'"),
}


@pytest.mark.parametrize(("words", "said"), REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_decided_is_refused_and_nothing_is_written(
    db: Path, toll: dict[str, object], words: tuple[str, ...], said: str
) -> None:
    filled = [word.format(f=toll["id"], c=claim_of(toll, 0)) for word in words]
    found = call("decide", "--who", "Ana", *filled, "--db", db, *DAY)
    assert found.exit_code == 2
    assert said in found.stderr
    assert "Traceback" not in found.stderr
    assert lines(db) == []


def test_a_reason_of_spaces_is_none_and_the_line_can_be_read(db: Path, toll: dict[str, object]) -> None:
    decide(db, str(toll["id"]), "--stands", "--why", "  ")
    assert "why" not in lines(db)[0]
    assert call("report", "--db", db, *DAY).exit_code == 0


def test_what_is_taken_back_already_and_what_loses_its_finding_is_said(db: Path, toll: dict[str, object]) -> None:
    decide(db, str(toll["id"]), "--stands")
    id_ = str(lines(db)[0]["id"])
    assert f"{id_} is orphaned" in decide(db, claim_of(toll, 0), "--no-claim")
    decide(db, "--undo", id_)
    assert "(that holds already)" in decide(db, "--undo", id_)
    assert [one["kind"] for one in lines(db)] == ["stands", "misread", "undo"]


def test_a_name_that_no_article_has_is_kept_with_a_warning(db: Path) -> None:
    told = decide(db, "Orvane", "Nosuchtown", "--same", "--names")
    assert "warning: no article has the name “Nosuchtown”" in told
    assert "Orvane”" not in told


def test_a_value_that_came_after_it_was_explained_fails_and_is_quoted(db: Path, toll: dict[str, object]) -> None:
    decide(db, str(toll["id"]), "--explained", "rounding")
    for toll_now, code in ((31, 0), (20, 1)):
        batch = db.with_name("batch.jsonl")
        row = {**MORE, "text": str(MORE["text"]).replace("31 people", f"{toll_now} people")}
        batch.write_text(json.dumps(row) + "\n", encoding="utf-8")
        found = call("check", batch, "--against", db, *DAY)
        assert (found.exit_code, f"Selm Gazette says “{toll_now}”" in " ".join(found.stdout.split())) == (code, True)
        assert "rounding explains it" in " ".join(found.stdout.split())


@pytest.mark.parametrize("words", [("report",), ("queue", "--list"), ("decide", "f", "--stands"), ("show", "f")])
def test_a_broken_line_ends_every_command_with_its_place_and_leaves_the_file(db: Path, words: tuple[str, ...]) -> None:
    file = db.with_name("decisions.jsonl")
    file.write_text('\n{"kind": "stands"}\n', encoding="utf-8")
    found = call(*words, "--db", db, *DAY)
    assert found.exit_code == 2
    assert f"{file}:2: finding is missing" in found.stderr
    assert file.read_text(encoding="utf-8") == '\n{"kind": "stands"}\n'


def test_a_database_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = call("decide", "f1", "--stands", "--db", tmp_path / "none.db")
    assert found.exit_code == 3
    assert "Traceback" not in found.stderr
    assert list(tmp_path.iterdir()) == []


def test_who_decides_is_told_by_the_environment(
    db: Path, toll: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECONCILE_WHO", "Night desk")
    assert call("decide", str(toll["id"]), "--stands", "--db", db, *DAY).exit_code == 0
    assert lines(db)[0]["who"] == "Night desk"
    assert lines(db)[0]["when"] == "2031-06-01"


@pytest.mark.parametrize(
    ("kind", "sides", "said"),
    [("stands", None, None), ("explained", None, "unit"), ("misread", (1,), "14"), ("different", (0, 1), None)],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_a_part_of_the_database_tells_what_the_whole_tells(
    db: Path, toll: dict[str, object], tmp_path: Path, kind: str, sides: tuple[int, ...] | None, said: str | None
) -> None:
    of = [claim_of(toll, side) for side in sides] if sides else [str(toll["id"])]
    by = By("Ana", now=date(2031, 6, 1))
    told = []
    for name, narrow in (("part", of), ("whole", ())):
        copy = shutil.copy(db, tmp_path / f"{name}.db")
        review = Review(str(copy), str(tmp_path / f"{name}.jsonl"), by.today, of=narrow)
        assert len(review.run.findings) == (1 if narrow else 2)
        told.append(list(settled(review, decided(review, kind, of, said, by))))
        told[-1] += settled(review, decided(review, "undo", [review.decisions[0].id], None, by))
        told[-1] += map(json.dumps, findings(Path(copy), "--decisions", str(tmp_path / f"{name}.jsonl")))
    assert told[0] == told[1]
    assert len(told[0]) >= 6
