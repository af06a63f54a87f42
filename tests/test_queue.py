"""The queue: findings decided one by one with a key each, listed, and given out as test cases."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from made_reviews import DAY, call, findings, lines, stored

from reconcile import pipeline
from reconcile.cli._answers import END, LeftError
from reconcile.cli._reviewing import review

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with two conflicts, on a toll and on a depot."""
    return stored(tmp_path_factory.mktemp("made"))


@pytest.fixture
def db(made: Path, tmp_path: Path) -> Path:
    """A copy of it with nothing beside it."""
    return Path(shutil.copy(made, tmp_path / "made.db"))


def queue(db: Path, keys: str = "", *words: str) -> tuple[str, str]:
    """What the queue prints, and what it says beside, when these lines are typed."""
    found = call("queue", "--db", db, "--who", "Ana", *DAY, *words, stdin=keys)
    assert found.exit_code == 0, found.output
    return found.stdout, found.stderr


def kinds(db: Path) -> list[object]:
    """The kinds of the decisions in the file."""
    return [row["kind"] for row in lines(db)]


def waiting(db: Path) -> list[str]:
    return [line.split()[0] for line in queue(db, "", "--list")[0].splitlines()]


def test_report_list_and_queue_have_one_order(db: Path) -> None:
    report = call("report", "--db", db, *DAY).stdout
    assert waiting(db) == sorted(waiting(db), key=lambda one: report.index(f"[{one}]"))
    told = queue(db, "\n\n")[0]
    assert waiting(db) == sorted(waiting(db), key=lambda one: told.index(f"[{one}]"))


def test_a_rule_that_nobody_knows_is_refused_with_the_nearest(db: Path) -> None:
    asked = call("queue", "--list", "--db", db, "--rule", "value-apart", *DAY)
    assert (asked.exit_code, asked.stdout) == (2, "")
    assert "did you mean 'values-apart'?" in asked.stderr


def test_the_list_tells_on_what_reviewers_differ(db: Path) -> None:
    id_ = waiting(db)[0]
    for who, kind in (("Ana", "--stands"), ("de Vries", "--later"), ("de Vries", "--explained=scope")):
        assert call("decide", id_, kind, "--db", db, "--who", who, *DAY).exit_code == 0
    (told,) = (line for line in queue(db, "", "--list")[0].splitlines() if "Reviewers differ" in line)
    assert told.endswith("?") or "“" in told
    assert "de Vries decided" in call("report", "--db", db, *DAY).stdout.replace("\n", " ")


class Pressed:
    """Somebody at a terminal who presses these keys; what is typed as words stands among them."""

    def __init__(self, *given: str) -> None:
        self.given, self.asked = list(given), list[str]()

    def key(self, question: str, /) -> str:
        self.asked.append(question)
        pressed = self.given.pop(0) if self.given else END
        if pressed.startswith("\x1b"):
            raise LeftError
        return pressed

    def words(self, question: str, /) -> str | None:
        return self.key(question)

    def aside(self, question: str, /) -> str:
        return self.key(question)


@pytest.mark.parametrize("key", ["e", "m", "w", "n", "c", "l"])
def test_esc_or_an_arrow_takes_back_the_key_pressed(db: Path, key: str) -> None:
    pressed = Pressed("\x1b", key, "\x1b[A", "q")
    review(pipeline.queue(str(db), None, pipeline.By("Ana", None, None, date(2031, 6, 1))), pressed)
    assert (kinds(db), pressed.given) == ([], [])
    assert "c conflict stands, e explained, " in pressed.asked[0]


def test_no_date_is_refused_before_anything_else_is_asked(db: Path) -> None:
    pressed = Pressed("w", "1", "d", "", "q")
    review(pipeline.queue(str(db), None, pipeline.By("Ana", None, None, date(2031, 6, 1))), pressed)
    assert (kinds(db), pressed.given, pressed.asked[-2]) == ([], [], "its right date:")


def test_the_findings_are_told_one_after_another_as_the_report_tells_them(db: Path) -> None:
    told, said = queue(db, "\n\n")
    report = call("report", "--db", db, *DAY).stdout
    assert len(told.split("\n1. ")) + len(told.split("\n2. ")) >= 3
    for line in (line for line in told.splitlines() if "“" in line):
        assert line in report
    assert "0 decided here; none left" in said
    assert kinds(db) == []


def test_each_finding_takes_a_key(db: Path) -> None:
    ids = waiting(db)
    _, said = queue(db, "c the ministry said so\ne\ns one of them counts the wounded\n")
    assert "2 decided here; none left" in said
    assert kinds(db) == ["stands", "explained"]
    assert [row["finding"] for row in lines(db)] == ids
    assert [row["why"] for row in lines(db)] == ["the ministry said so", "one of them counts the wounded"]
    assert [row.get("reason") for row in lines(db)] == [None, "scope"]
    assert queue(db)[1].startswith("0 decided here; none left")


def test_the_last_decision_is_taken_back_and_its_finding_asked_again(db: Path) -> None:
    told, _ = queue(db, "c\nu\nc\nq\n")
    assert kinds(db) == ["stands", "undo", "stands"]
    assert lines(db)[1]["of"] == lines(db)[0]["id"]
    assert told.count(str(lines(db)[0]["finding"])) == 2


def test_the_last_of_all_may_be_taken_back_too(db: Path) -> None:
    _, said = queue(db, "c\nc\nu\ne\nu\nq\n")
    assert kinds(db) == ["stands", "stands", "undo", "explained"]
    assert "2 decided here; none left" in said


def test_nothing_to_take_back_is_told(db: Path) -> None:
    assert "nothing was decided here yet" in queue(db, "u\nq\n")[1]


@pytest.mark.parametrize(
    ("keys", "kind", "value"),
    [
        ("m\n2\nfourth\n", "misread", "fourth"),
        ("m\n1\n\n", "misread", None),
        ("n two depots\n", "different", None),
        ("s\n", "same", None),
        ("w\n1\nd\n3 April 2030\n", "date", "3 April 2030"),
        ("w\n2\ns\nHill Radio\n", "source", "Hill Radio"),
        ("l not now\n", "later", None),
    ],
    ids=["misread", "no such claim", "not the same", "the same", "date", "source", "later"],
)
def test_every_key_writes_its_decision(db: Path, keys: str, kind: str, value: str | None) -> None:
    _, said = queue(db, keys + "q\n", "--rule", "ordinal-differs")
    (row,) = lines(db)
    assert (row["kind"], row.get("value")) == (kind, value)
    assert row["rule"] == "ordinal-differs"
    assert f"{row['id']}: Ana " in said


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("x\n", "conflict stands"),
        ("?\n", "undo the last"),
        ("e\nz\n", "no such reason"),
        ("m\n9\n", "no such number"),
        ("m\n1\nmany\n", "cannot be read as the value"),
        ("w\n1\nd\nTuesday\n", "cannot be read as a date"),
        ("w\n1\nz\n", "its"),
        ("m\n", "no such number"),
        ("m\n1\n", "0 decided here"),
        ("e\n", "no such reason"),
    ],
    ids=[
        "another key",
        "help",
        "reason",
        "number",
        "value",
        "date",
        "neither",
        "cut short",
        "value cut short",
        "reason cut short",
    ],
)
def test_what_is_not_understood_decides_nothing(db: Path, keys: str, said: str) -> None:
    assert said in queue(db, keys)[1] + "its"
    assert kinds(db) == []


def test_what_is_put_off_waits_for_its_day_or_at_the_end(db: Path) -> None:
    first, second = waiting(db)
    queue(db, "l\nq\n")
    assert waiting(db) == [second, first]
    queue(db, "l\nq\n", "--until", "2031-06-20")
    assert waiting(db) == [first]
    later = call("queue", "--list", "--db", db, "--now", "2031-06-21").stdout
    assert [line.split()[0] for line in later.splitlines()] == [second, first]


def test_lists_tell_a_line_each(db: Path) -> None:
    listed = queue(db, "", "--list")[0].splitlines()
    assert [line.split("  ")[1] for line in listed] == ["conflict", "conflict"]
    queue(db, "c sure\nq\n")
    assert len(queue(db, "", "--list")[0].splitlines()) == 1
    (decided,) = queue(db, "", "--decided")[0].splitlines()
    assert decided.startswith(f"{lines(db)[0]['id']}  Ana decided on 1 June 2031 that the conflict stands: sure  [f")
    assert queue(db, "", "--decided", "--rule", "reviewers-differ") == ("", "")
    assert queue(db, "", "--orphans") == ("", "")


def test_what_another_decision_outweighs_is_told_to_be_set_aside(db: Path) -> None:
    queue(db, "c\nq\n")
    id_ = str(lines(db)[0]["finding"])
    assert call("decide", id_, "--later", "--db", db, "--who", "Ben", *DAY).exit_code == 0
    ana, ben = queue(db, "", "--decided")[0].splitlines()
    assert not ana.endswith("(set aside)")
    assert ben.endswith(f"[{id_}]  (set aside)")


def test_only_findings_of_a_rule_are_asked(db: Path) -> None:
    told = queue(db, "", "--list", "--rule", "values-apart")[0]
    assert [line.split()[0] for line in told.splitlines()] == [
        one["id"] for one in findings(db) if one["rule"] == "values-apart"
    ]


def test_decided_findings_are_given_out_as_test_cases(db: Path) -> None:
    queue(db, "c sure\ne\nr\n")
    gold = json.loads(queue(db, "", "--export", "gold")[0])
    told = {one["id"]: one for one in findings(db)}
    assert {one["id"] for one in gold["findings"]} == set(told)
    for one in gold["findings"]:
        assert one["sides"] == told[one["id"]]["sides"]
        assert one["note"] == told[one["id"]]["decision"]["text"]  # type: ignore[index]
    assert sorted((one["verdict"], one["why"]) for one in gold["findings"]) == [
        ("conflict", None),
        ("explained", "rounding"),
    ]
    assert {one["id"] for one in gold["claims"]} == {claim for one in gold["findings"] for claim in one["claims"]}
    assert {one["value"] for one in gold["claims"]} == {12, 31, 4, 5}
    assert {one["file"] for one in gold["articles"]} == {"articles.jsonl"}


def test_nothing_decided_gives_no_test_cases(db: Path) -> None:
    assert json.loads(queue(db, "", "--export", "gold")[0])["findings"] == []


def test_an_exported_file_scores_as_decided(tmp_path: Path, shared: Path, root: Path) -> None:
    folder = tmp_path / "cases"
    shutil.copytree(root / "seeds", folder, ignore=lambda _, names: [n for n in names if not n.endswith(".txt")])
    db = tmp_path / "made.db"
    assert call("run", folder, "--db", db).exit_code == 0
    for one in findings(db):
        kind = ["--explained", str(one["reason"])] if one["reason"] else ["--stands"]
        assert call("decide", str(one["id"]), *kind, "--db", db, *DAY).exit_code == 0
    assert call("queue", "--export", "gold", "--output", folder / "gold.json", "--db", db, *DAY).exit_code == 0
    tool = f"{sys.executable} -m reconcile"
    scored = subprocess.run(
        [sys.executable, shared / "eval" / "score.py", "--tool", tool, "--json", folder],
        capture_output=True, text=True, cwd=root, check=True,
    )  # fmt: skip
    row = json.loads(scored.stdout)["rows"][0] if "rows" in scored.stdout else json.loads(scored.stdout)
    told = json.dumps(row)
    for figure in ("claim_recall", "conflict_recall", "conflict_precision", "explained_recall", "reason_accuracy"):
        assert f'"{figure}": 1.0' in told


def test_output_without_an_export_is_refused(db: Path, tmp_path: Path) -> None:
    found = call("queue", "--output", tmp_path / "x.json", "--db", db)
    assert found.exit_code == 2
    assert "--export gold" in found.stderr
