"""Findings taken as they are: what a baseline hides, for how long, and that nothing in it changes by itself."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from reconcile.cli import main
from reconcile.errors import ConfigError
from reconcile.model import Known
from reconcile.packs import added_to, read_baseline

KEY, OTHER = "0123456789abcdef", "fedcba9876543210"
FERRY = "The ferry Osprey sank off Lanholm on 4 April with {} passengers on board, harbour master {} said."
OLD = {"text": FERRY.format(52, "Nils Ober"), "date": "2042-04-04", "source": "Lanholm Post"}
NEW = {"text": FERRY.format(58, "Gerd Aske"), "date": "2042-04-04", "source": "Ferry Times"}
AGREED = {**NEW, "text": FERRY.format(52, "Gerd Aske")}
WHO = ("--accept", "--who", "Ida Brandt", "--why", "both ports were asked")


def call(*words: str | Path) -> Result:
    """The program's answer to these words."""
    return CliRunner().invoke(main, [str(word) for word in words])


def flat(text: str) -> str:
    return " ".join(text.split())


def entry(**changed: str) -> str:
    """An entry as somebody would write it, each field as it stands behind the equals sign."""
    fields = {"key": f'"{KEY}"', "added": "2042-05-01", "who": '"Ida"', "reason": '"asked"', **changed}
    return "".join(["[[finding]]\n", *(f"{name} = {value}\n" for name, value in fields.items() if value)])


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database of one article and a draft that contradicts it, in which the test runs."""
    monkeypatch.chdir(tmp_path)
    for name, article in (("old", OLD), ("new", NEW)):
        Path(f"{name}.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    assert call("run", "old.jsonl", "--db", "x.db").exit_code == 0
    return tmp_path


def check(*words: str | Path, now: str = "2042-06-01") -> Result:
    """What the program says of the draft on a day."""
    return call("check", "new.jsonl", "--against", "x.db", "--baseline", "known.toml", "--now", now, *words)


def report(*words: str, now: str = "2042-06-01") -> dict[str, object]:
    found: dict[str, object] = json.loads(check(*words, "--format", "json", now=now).stdout)
    return found


# ---- the file --------------------------------------------------------------------------------------------------------


def test_entries_are_read_in_their_order(tmp_path: Path) -> None:
    file = tmp_path / "known.toml"
    more = entry(key=f'"{OTHER}"', until='"2042-08-01"', files='["a.txt", "b.txt"]', title='"Which depot?"')
    file.write_text(f"# what we know\n\n{entry()}\n{more}", encoding="utf-8")
    first, second = read_baseline(str(file))
    assert first == Known(KEY, date(2042, 5, 1), "Ida", "asked")
    assert second.until == date(2042, 8, 1)
    assert (second.files, second.title) == (("a.txt", "b.txt"), "Which depot?")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        pytest.param(entry(reason=""), 1, "'reason' is missing (add the line 'reason = ...')", id="no reason"),
        pytest.param(entry(reason='"  "'), 5, "'reason' is empty", id="an empty reason"),
        pytest.param(entry(added="", who=""), 1, "'added' is missing", id="no day"),
        pytest.param(entry(added='"2042-02-30"'), 3, "'added' is no day", id="no such day"),
        pytest.param(entry(added="2042-05-01T10:00:00"), 3, "'added' is no day", id="a moment"),
        pytest.param(entry(until="5"), 6, "'until' is no day", id="a number for a day"),
        pytest.param(entry(until="2042-04-30"), 6, "'until' lies before 'added'", id="over before it began"),
        pytest.param(entry(owner='"Ida"'), 6, "unknown key 'owner'", id="unknown field"),
        pytest.param(entry(key='"12"'), 2, "'12' is no key", id="no key"),
        pytest.param(entry(files='"a.txt"'), 6, "'files' must be a list (put it in brackets: [ ])", id="one file"),
        pytest.param("[[findings]]\n", 1, "did you mean 'finding'?", id="unknown table"),
        pytest.param(f"{entry()}\n{entry()}", 8, f"the key '{KEY}' is also in line 2", id="twice"),
        pytest.param(entry(who='"Ida'), 4, "is not TOML", id="an open quote"),
    ],
)
def test_a_fault_is_told_with_its_line_and_mend(place: Path, text: str, line: int, said: str) -> None:
    Path("known.toml").write_text(text, encoding="utf-8")
    answer = check()
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert f"known.toml:{line}: " in answer.stderr
    assert said in answer.stderr
    assert answer.stderr.rstrip().endswith(")")


def test_a_baseline_that_is_not_there_is_told(place: Path) -> None:
    answer = check()
    assert answer.exit_code == 2
    assert "known.toml: cannot be read" in answer.stderr


def test_run_stores_nothing_where_the_baseline_has_a_fault(place: Path) -> None:
    Path("known.toml").write_text("[[findings]]\n", encoding="utf-8")
    assert call("run", "new.jsonl", "--db", "fresh.db", "--baseline", "known.toml").exit_code == 2
    assert not Path("fresh.db").exists()


def test_a_key_may_come_again_once_its_entry_is_over(tmp_path: Path) -> None:
    file = tmp_path / "known.toml"
    file.write_text(entry(until="2042-05-09") + entry(added="2042-05-10"), encoding="utf-8")
    assert [one.until for one in read_baseline(str(file))] == [date(2042, 5, 9), None]


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(lambda text: text.strip())


@given(
    who=words,
    reason=words,
    title=st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    before=st.sampled_from(["", "# ours\n", "# ours", "# ours\r\n\r\n", "\ufeff# ours\n", entry(key=f'"{OTHER}"')]),
    until=st.none() | st.dates(date(2042, 5, 1)),
)
def test_what_is_added_is_read_again_and_what_stood_there_stays(
    tmp_path_factory: pytest.TempPathFactory, who: str, reason: str, title: str, before: str, until: date | None
) -> None:
    file = tmp_path_factory.getbasetemp() / "added.toml"
    file.write_bytes(before.encode())
    one = Known(KEY, date(2042, 5, 1), who.strip(), reason.strip(), until, ("a b.txt", 'c"\\.txt'), title)
    after = added_to(str(file), [one])
    assert after.startswith(before)
    file.write_bytes(after.encode())
    assert read_baseline(str(file))[-1] == one


def test_nothing_is_added_to_findings_in_another_form(tmp_path: Path) -> None:
    file = tmp_path / "known.toml"
    file.write_text("finding = []\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="no entry can be added"):
        added_to(str(file), [Known(KEY, date(2042, 5, 1), "Ida", "asked")])


# ---- taken as it is --------------------------------------------------------------------------------------------------


def test_what_is_accepted_is_written_printed_and_not_told_again(place: Path) -> None:
    assert call("check", "new.jsonl", "--against", "x.db").exit_code == 1
    accepted = check(*WHO, now="2042-05-01")
    assert accepted.exit_code == 0
    (one,) = read_baseline("known.toml")
    assert accepted.stdout.startswith(f"{one.key}  How many people were aboard")
    assert (one.added, one.who, one.reason) == (date(2042, 5, 1), "Ida Brandt", "both ports were asked")
    assert one.files == ("new.jsonl", "old.jsonl")
    again = check()
    assert again.exit_code == 0
    assert "0 new conflicts" in again.stdout
    assert "known.toml: 1 known and not told, the oldest 31 days." in flat(again.stdout)


def test_what_is_accepted_today_was_added_today(place: Path) -> None:
    check(*WHO)
    assert "1 known and not told, added today." in flat(check().stdout)


@pytest.mark.parametrize("words", [("report",), ("run", "new.jsonl")], ids=["report", "run"])
def test_what_is_stored_already_may_be_accepted_as_well(place: Path, words: tuple[str, ...]) -> None:
    call("run", "new.jsonl", "--db", "x.db")
    told = (*words, "--db", "x.db", "--baseline", "known.toml", "--fail-on", "conflict")
    assert call(*told, *WHO).exit_code == 0
    assert len(read_baseline("known.toml")) == 1
    assert call(*told).exit_code == 0


def test_only_what_fails_is_accepted_or_what_is_named(place: Path) -> None:
    call("run", "new.jsonl", "--db", "x.db")
    words = ("report", "--db", "x.db", "--baseline", "known.toml", *WHO)
    assert call(*words, "--only", "fnothing").exit_code == 2
    found = json.loads(call("report", "--db", "x.db", "--format", "json").stdout)["findings"]
    taken = call(*words, "--only", found[-1]["id"][:10], "--only", found[-1]["key"])
    assert taken.exit_code == 0
    assert [one.key for one in read_baseline("known.toml")] == [found[-1]["key"]]


def test_a_baseline_that_the_configuration_names_may_not_be_there_yet(place: Path) -> None:
    Path("reconcile.toml").write_text('baseline = "later.toml"\n', encoding="utf-8")
    answer = call("check", "new.jsonl", "--against", "x.db")
    assert answer.exit_code == 1
    assert "--accept" in answer.stderr
    assert call("check", "new.jsonl", "--against", "x.db", *WHO).exit_code == 0
    assert len(read_baseline("later.toml")) == 1
    assert check().exit_code == 2  # of one that is named on the command line a slip is told


def test_accepting_again_adds_nothing(place: Path) -> None:
    check(*WHO)
    before = Path("known.toml").read_bytes()
    assert check(*WHO).stdout == ""
    assert Path("known.toml").read_bytes() == before


def test_accepting_keeps_every_byte_that_stood_there(place: Path) -> None:
    before = f"# ours\r\n\r\n{entry()}".encode()
    Path("known.toml").write_bytes(before)
    check(*WHO)
    after = Path("known.toml").read_bytes()
    assert after.startswith(before)
    assert len(read_baseline("known.toml")) == 2


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("--accept",), id="nobody and no reason"),
        pytest.param(("--accept", "--who", "Ida", "--why", " "), id="a blank reason"),
        pytest.param(("--who", "Ida"), id="somebody who accepts nothing"),
        pytest.param((*WHO, "--until", "2042-05-31"), id="until a day that is past"),
        pytest.param((*WHO, "--until", "soon"), id="until no day"),
    ],
)
def test_accepting_wants_who_why_and_a_day_to_come(place: Path, words: tuple[str, ...]) -> None:
    Path("known.toml").write_text("", encoding="utf-8")
    assert check(*words).exit_code == 2
    assert Path("known.toml").read_text(encoding="utf-8") == ""


def test_accepting_without_a_baseline_is_refused(place: Path) -> None:
    answer = call("check", "new.jsonl", "--against", "x.db", *WHO)
    assert answer.exit_code == 2
    assert "--baseline" in answer.stderr


# ---- for how long ----------------------------------------------------------------------------------------------------


def test_an_entry_hides_on_its_last_day_and_no_longer(place: Path) -> None:
    check(*WHO, "--until", "2042-06-30", now="2042-05-01")
    before = Path("known.toml").read_bytes()
    last, after = check(now="2042-06-30"), check(now="2042-07-01")
    assert (last.exit_code, after.exit_code) == (0, 1)
    assert "expired on 2042-06-30; its finding is told again" in flat(after.stdout)
    assert after.stderr == ""
    assert "expired on 2042-06-30" in check("--format", "csv", now="2042-07-01").stderr
    assert "expired" not in last.stdout + last.stderr
    assert Path("known.toml").read_bytes() == before


def test_an_entry_is_stale_when_its_files_agree_now(place: Path) -> None:
    check(*WHO)
    before = Path("known.toml").read_bytes()
    Path("new.jsonl").write_text(json.dumps(AGREED) + "\n", encoding="utf-8")
    answer = check()
    assert answer.exit_code == 0
    assert flat(answer.stdout).count("is stale") == 1
    assert answer.stderr == ""
    assert check("--format", "csv").stderr.count("is stale") == 1
    assert Path("known.toml").read_bytes() == before


def test_an_entry_on_a_file_that_is_nowhere_is_not_called_stale(place: Path) -> None:
    Path("known.toml").write_text(entry(files='["new.jsonl", "elsewhere.jsonl"]'), encoding="utf-8")
    assert "stale" not in check().output


def test_an_entry_on_files_that_were_not_read_is_not_called_stale(place: Path) -> None:
    Path("known.toml").write_text(entry(files='["old.jsonl"]'), encoding="utf-8")
    assert "stale" not in check().output


def test_files_are_the_same_however_they_are_named(place: Path) -> None:
    file = json.dumps(str(place / "new.jsonl"))
    Path("known.toml").write_text(entry(files=f'[{file}, "./old.jsonl"]'), encoding="utf-8")
    assert "is stale" in flat(check().stdout)


# ---- in every report -------------------------------------------------------------------------------------------------


def test_json_tells_what_is_known_and_how_old_it_is(place: Path) -> None:
    check(*WHO, "--until", "2042-06-30", now="2042-05-01")
    found = report()
    assert found["findings"] == []
    told = found["baseline"]
    assert (told["file"], told["today"], told["expired"], told["stale"]) == ("known.toml", "2042-06-01", [], [])
    (known,) = told["known"]
    assert (known["days"], known["who"], known["until"]) == (31, "Ida Brandt", "2042-06-30")
    assert re.fullmatch("f[0-9a-f]{16}", known["finding"])
    (again,) = report(now="2042-07-01")["baseline"]["expired"]
    assert again["key"] == known["key"]


def test_the_key_of_the_json_report_is_that_of_the_baseline(place: Path) -> None:
    Path("known.toml").write_text("", encoding="utf-8")
    (finding,) = report()["findings"]
    check(*WHO)
    assert [one.key for one in read_baseline("known.toml")] == [finding["key"]]


@pytest.mark.parametrize(
    "command", [["run", "new.jsonl", "--db", "x.db"], ["report", "--db", "x.db"]], ids=["run", "report"]
)
def test_run_and_report_go_by_a_baseline_too(place: Path, command: list[str]) -> None:
    check(*WHO, now="2042-05-01")
    call("run", "new.jsonl", "--db", "x.db")
    words = [*command, "--fail-on", "conflict"]
    assert call(*words).exit_code == 1
    answer = call(*words, "--baseline", "known.toml", "--now", "2042-05-03")
    assert answer.exit_code == 0
    assert "1 known and not told, the oldest 2 days" in flat(answer.stdout)


def test_the_baseline_may_stand_in_the_configuration(place: Path) -> None:
    check(*WHO)
    Path("reconcile.toml").write_text('baseline = "known.toml"\n', encoding="utf-8")
    assert call("check", "new.jsonl", "--against", "x.db").exit_code == 0


def test_words_of_a_baseline_cannot_move_the_cursor(place: Path) -> None:
    check(*WHO)
    text = Path("known.toml").read_text(encoding="utf-8")
    Path("known.toml").write_text(
        text.replace("Ida Brandt", "Ida\\u001b[2J") + "until = 2042-06-02\n", encoding="utf-8"
    )
    answer = check(now="2042-07-01")
    assert "Ida\\x1b[2J" in flat(answer.stdout)
    assert "\x1b" not in answer.stdout + answer.stderr
