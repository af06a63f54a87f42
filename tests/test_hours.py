"""When on its day something was told: two tolls of one day, hours apart, are an update."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reconcile import pipeline
from reconcile.claims._hours import Hour, hour_of
from reconcile.judge._case import Moment
from reconcile.judge._words import day_words
from reconcile.model import Reason, Run, Verdict

HEAD = "{source}\n{dateline}\n\n{n} dead as ferry sinks off Ledmoor\n\n"
BODY = "The ferry Marn sank off Ledmoor on Thursday and {n} people were killed, the coast guard said.\n"
BLOG = (
    "Hill Radio live\nFriday 6 June 2031\n\nFerry sinks off Ledmoor\n\n"
    "21:30 The ferry Marn sank off Ledmoor. The coast guard says 23 people were killed.\n\n"
    "12:05 The coast guard has no new number. The harbour of Ledmoor is closed.\n\n"
    "06:40 The ferry Marn sank off Ledmoor on Thursday. Eleven people were killed, the coast guard says.\n"
)


def paper(name: str, dateline: str, n: int) -> str:
    return HEAD.format(source=name, dateline=dateline, n=n) + BODY.format(n=n)


def read(folder: Path, *texts: str) -> Run:
    """The run over these texts, each a file."""
    for n, text in enumerate(texts):
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    return pipeline.run([str(folder)], db=str(folder / "x.db")).run


def told(run: Run) -> set[tuple[Verdict, Reason | None]]:
    """Verdicts and reasons of findings on the dead."""
    dead = {c.id for c in run.claims if c.attribute == "killed"}
    return {(f.verdict, f.reason) for f in run.findings if set(f.claims) <= dead}


@pytest.mark.parametrize(
    ("dateline", "hour"),
    [
        ("Friday 6 June 2031, 06:40 local", Hour(400)),
        ("6 June 2031 - 9:05 p.m.", Hour(1265)),
        ("6 June 2031 - 12:05 a.m.", Hour(5)),
        ("Viernes, 6 de junio de 2031 - 19.45 h", Hour(1185)),
        ("6 juin 2031, 18h30", Hour(1110)),
        ("6 June 2031 14:15 GMT", Hour(855, "GMT")),
        ("6 June 2031", None),
        ("6 June 2031 - No. 14", None),
    ],
)
def test_a_dateline_tells_the_time(tmp_path: Path, dateline: str, hour: Hour | None) -> None:
    run = read(tmp_path, paper("Hill Radio", dateline, 11))
    assert {hour_of(claim, run.articles[0]) for claim in run.claims} == {hour}


def test_each_entry_of_a_live_blog_has_its_time(tmp_path: Path) -> None:
    run = read(tmp_path, BLOG)
    dead = {str(c.value.number): hour_of(c, run.articles[0]) for c in run.claims if c.attribute == "killed"}  # type: ignore[union-attr]
    assert dead == {"23": Hour(1290), "11": Hour(400)}


def test_two_lines_with_a_time_make_no_live_blog(tmp_path: Path) -> None:
    text = paper("Hill Radio", "6 June 2031", 11) + "\n06:40 was the time.\n\n07:20 was the end of the search.\n"
    run = read(tmp_path, text)
    assert {hour_of(claim, run.articles[0]) for claim in run.claims} == {None}


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("06:40 local", "21:30 local", (Verdict.EXPLAINED, Reason.UPDATE)),
        ("06:40", "06:55", (Verdict.CONFLICT, None)),
        ("06:40 GMT", "21:30 local", (Verdict.CONFLICT, None)),
        ("06:40", "", (Verdict.CONFLICT, None)),
    ],
    ids=["hours apart", "minutes apart", "in two zones", "one without a time"],
)
def test_a_later_toll_of_the_day_is_an_update(
    tmp_path: Path, first: str, second: str, wanted: tuple[Verdict, Reason | None]
) -> None:
    day = "6 June 2031"
    texts = paper("Hill Radio", f"{day} {first}", 11), paper("Orvane Post", f"{day} {second}", 23)
    assert wanted in told(read(tmp_path, *texts))


def test_a_live_blog_is_compared_entry_by_entry(tmp_path: Path) -> None:
    run = read(tmp_path, BLOG, paper("Orvane Post", "6 June 2031, 22:50", 23))
    assert told(run) == {(Verdict.EXPLAINED, Reason.UPDATE)}


def test_the_update_is_told_with_its_times_in_their_order(tmp_path: Path) -> None:
    day = "6 June 2031"
    run = read(tmp_path, paper("Hill Radio", f"{day}, 21:30", 23), paper("Orvane Post", f"{day}, 06:40", 11))
    said = [f.message for f in run.findings if f.rule == "count-rises"]
    assert said
    assert all("between 6 June 2031, 06:40 and 6 June 2031, 21:30" in message for message in said), said


def test_a_moment_is_told_with_its_zone() -> None:
    day = date(2031, 6, 6)
    assert day_words(Moment(day, day, sure=True, hour=Hour(855, "GMT"))) == "6 June 2031, 14:15 GMT"
