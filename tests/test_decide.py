"""Decisions: their lines, and which of them hold on a day."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.decide import in_force, line, made, read, sentence, taken_out
from reconcile.errors import ConfigError
from reconcile.model import Decision

TODAY = date(2031, 6, 1)
EVERY = (
    Decision("same", a="c1", b="c2", who="Ana", when="2031-05-01"),
    Decision("different", a="Camp Selm", b="Camp Selma", names=True),
    Decision("stands", finding="f1", rule="r", sides=(("c1",), ("c2", "c3")), seen=("c1", "c2", "c3", "c4")),
    Decision("explained", finding="f1", reason="rounding", until="2031-09-01"),
    Decision("later", finding="f1", when="2031-05-01T10:00:00+02:00"),
    Decision("misread", claim="c1", value="at least 14"),
    Decision("misread", claim="c1"),
    Decision("date", article="a1", value="3 May 2031"),
    Decision("date", claim="c1", value="2031-05"),
    Decision("source", article="a1", value="Hill Radio\u202e\n\x1b[31m", why="“quoted” \u2028 and\x00more"),
    Decision("forget", article="a1", who="Ana", why="retracted"),
    Decision("undo", of="d1"),
)
TOLD = [f"{one.kind}{' of a claim' if one.claim else ''}{' valued' if one.value else ''}" for one in EVERY]


@pytest.mark.parametrize("decision", EVERY, ids=TOLD)
def test_a_line_is_read_back_as_it_was_written(decision: Decision) -> None:
    whole = made(decision)
    written = line(whole)
    assert [one for _, one in read(written + "\n", "d.jsonl")] == [whole]
    assert written.isprintable()
    assert "null" not in written


@pytest.mark.parametrize("decision", EVERY, ids=TOLD)
def test_a_decision_is_told_in_a_sentence(decision: Decision) -> None:
    told = sentence(replace(decision, who="Ana", when="2031-05-03", why="it\nwas", until="2031-09-01"))
    assert told.startswith("Ana ")
    assert "on 3 May 2031" in told
    assert told.endswith(", until 1 September 2031: it was")
    assert "None" not in told


def test_the_id_comes_from_content() -> None:
    first = made(EVERY[0])
    assert first.id == made(first).id != made(replace(first, who="Ben")).id
    assert line(first).startswith('{"a": "c1", "b": "c2", "id": "d')


def test_lines_written_by_hand_need_no_id_and_no_day() -> None:
    text = (
        '\ufeff{"kind": "same", "a": "c1", "b": "c2"}\r\n\n  {"b": "x", "a": "y", "kind": "different", "names": true}'
    )
    (first, one), (second, other) = read(text, "d.jsonl")
    assert (first.line, second.line) == (1, 3)
    assert one == made(Decision("same", "c1", "c2"))
    assert other == made(Decision("different", "y", "x", names=True))


def test_the_same_line_twice_counts_once() -> None:
    one, other = line(made(EVERY[0])), line(made(EVERY[2]))
    assert [place.line for place, _ in read(f"{one}\n{other}\n{one}\n", "d.jsonl")] == [1, 2]


BROKEN = {
    "no JSON": ("{no json", "no JSON"),
    "cut short": ('{"kind": "stands", "finding": "f', "no JSON"),
    "no object": ("[1]", "object in braces"),
    "two objects": ('{"kind": "undo", "of": "d1"} {"kind": "undo", "of": "d2"}', "no JSON"),
    "too deep": ("[" * 100_000, "nested too deep"),
    "a field twice": ('{"kind": "undo", "of": "d1", "of": "d2"}', "'of' stands there twice"),
    "no kind": ('{"a": "c1", "b": "c2"}', "kind is null"),
    "unknown kind": ('{"kind": "perhaps", "a": "c1", "b": "c2"}', "perhaps"),
    "a kind that is a list": ('{"kind": ["same"]}', "kind is"),
    "unknown field": ('{"kind": "stands", "finding": "f1", "becuase": "x"}', "becuase"),
    "field of another kind": ('{"kind": "stands", "finding": "f1", "reason": "scope"}', "unknown field 'reason'"),
    "nothing named": ('{"kind": "later"}', "finding is missing"),
    "empty": ('{"kind": "later", "finding": " "}', "finding is missing"),
    "with itself": ('{"kind": "same", "a": "c1", "b": "c1"}', "both 'c1'"),
    "no flag": ('{"kind": "same", "a": "c1", "b": "c2", "names": "yes"}', "names is"),
    "no text": ('{"kind": "undo", "of": "d1", "who": 3}', "who is 3"),
    "no reason": ('{"kind": "explained", "finding": "f1"}', "reason is missing"),
    "unknown reason": ('{"kind": "explained", "finding": "f1", "reason": "luck"}', "luck"),
    "no day": ('{"kind": "undo", "of": "d1", "when": "last May"}', "last May"),
    "no such day": ('{"kind": "undo", "of": "d1", "until": "2031-02-30"}', "2031-02-30"),
    "a day by its week": ('{"kind": "undo", "of": "d1", "until": "2031-W01-1"}', "2031-W01-1"),
    "two things": ('{"kind": "date", "claim": "c1", "article": "a1", "value": "2031"}', "claim or article"),
    "of nothing": ('{"kind": "date", "value": "2031"}', "claim or article"),
    "sides of no lists": ('{"kind": "stands", "finding": "f1", "sides": ["c1", "c2"]}', "sides holds"),
    "seen of numbers": ('{"kind": "stands", "finding": "f1", "seen": [1]}', "seen holds"),
    "an id of two": ('{"id": "d1", "kind": "undo", "of": "d3"}', "stands at line 1 too"),
}


@pytest.mark.parametrize(("broken", "said"), BROKEN.values(), ids=list(BROKEN))
def test_a_line_that_cannot_be_used_is_told_with_its_place_and_the_mend(broken: str, said: str) -> None:
    text = f'{{"id": "d1", "kind": "undo", "of": "d2"}}\n\n{broken}\n'
    with pytest.raises(ConfigError) as caught:
        read(text, "d.jsonl")
    assert str(caught.value).startswith("d.jsonl:3: ")
    assert said in caught.value.what
    assert caught.value.mend
    assert len(str(caught.value)) < 400


def on(finding: str, who: str, day: int, kind: str = "stands", **more: str) -> Decision:
    """A decision on a finding, made on a day of May."""
    return made(Decision(kind, finding=finding, who=who, when=f"2031-05-{day:02}", **more))  # type: ignore[arg-type]


def undoing(other: Decision, day: int) -> Decision:
    """The decision that takes another one back."""
    return made(Decision("undo", of=other.id, who="Ben", when=f"2031-05-{day:02}"))


def test_of_two_on_one_thing_by_one_person_the_later_holds() -> None:
    first, last, other = on("f1", "Ana", 2), on("f1", "Ana", 3, "later"), on("f1", "Ben", 1)
    assert in_force([last, first, other], TODAY) == (other, last)


def test_an_undo_takes_back_and_may_be_taken_back() -> None:
    first = on("f1", "Ana", 1)
    last = on("f1", "Ana", 2, "explained", reason="scope")
    back = undoing(last, 3)
    again = undoing(back, 4)
    assert in_force([first, last], TODAY) == (last,)
    assert in_force([first, last, back], TODAY) == (first,)
    assert in_force([first, last, back, again], TODAY) == (last,)
    assert in_force([first, last, back, again, undoing(again, 5)], TODAY) == (first,)


def test_what_goes_in_circles_is_told_without_an_end() -> None:
    a, b = Decision("undo", of="d2", id="d1"), Decision("undo", of="d1", id="d2")
    assert in_force([a, b], TODAY) == ()


@pytest.mark.parametrize(("day", "holds"), [("2031-05-31", False), ("2031-06-01", True)], ids=["past", "its last day"])
def test_after_its_last_day_a_decision_holds_no_longer(day: str, holds: bool) -> None:
    one = on("f1", "Ana", 1, until=day)
    assert in_force([one], TODAY) == ((one,) if holds else ())


def test_what_was_replaced_does_not_come_back_when_the_later_one_expires() -> None:
    assert in_force([on("f1", "Ana", 1), on("f1", "Ana", 2, "later", until="2031-05-20")], TODAY) == ()


def test_an_undo_that_is_past_takes_nothing_back() -> None:
    first = on("f1", "Ana", 1)
    back = made(Decision("undo", of=first.id, until="2031-05-20"))
    assert in_force([first, back], TODAY) == (first,)


def test_a_line_without_a_day_is_later_than_what_stands_above_it() -> None:
    dated = Decision("same", "c1", "c2", when="2031-05-03")
    plain = Decision("different", "c1", "c2")
    assert in_force([dated, plain], TODAY)[-1] is plain
    assert in_force([plain, dated], TODAY)[-1] is dated


def test_moments_of_several_zones_are_put_in_one_order() -> None:
    early = made(Decision("stands", finding="f1", when="2031-05-03T10:00:00+05:00"))
    late = made(Decision("later", finding="f1", when="2031-05-03T06:00:00Z"))
    assert in_force([late, early], TODAY) == (late,)


def test_taken_out_is_what_somebody_forgets_and_nobody_lets_in_again() -> None:
    one = made(Decision("forget", article="a1", when="2031-05-01"))
    other = made(Decision("forget", article="a2", when="2031-05-01"))
    assert taken_out([one, other, undoing(one, 2)], TODAY) == {"a2": other}


def test_two_branches_that_git_merges_say_the_same_in_both_directions(tmp_path: Path) -> None:
    base = [on("f1", "Ana", 1), on("f2", "Ben", 2)]
    here = [*base, on("f1", "Ben", 3, "explained", reason="unit"), undoing(base[0], 6)]
    there = [*base, on("f1", "Ana", 4, "later"), on("f2", "Ben", 5, "explained", reason="copy"), here[2]]
    files = {name: tmp_path / name for name in ("base", "here", "there")}
    for name, said in (("base", base), ("here", here), ("there", there)):
        files[name].write_text("".join(f"{line(one)}\n" for one in said), encoding="utf-8")
    held = []
    for one, other in (("here", "there"), ("there", "here")):
        merged = subprocess.run(
            ["git", "merge-file", "--union", "-p", files[one], files["base"], files[other]],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        held.append(in_force([found for _, found in read(merged.stdout, "d.jsonl")], TODAY))
    assert held[0] == held[1] == in_force([*here, *there], TODAY)
    assert {one.id for one in held[0]} == {here[2].id, there[2].id, there[3].id}


@st.composite
def histories(draw: st.DrawFn) -> list[Decision]:
    """Decisions of three people on two findings, each at a moment of its own, some of them taken back."""
    made_: list[Decision] = []
    for day in range(1, draw(st.integers(2, 9))):
        taking_back = draw(st.booleans())
        if made_ and taking_back:
            made_.append(undoing(draw(st.sampled_from(made_)), day))
        else:
            who, finding = draw(st.sampled_from("ABC")), draw(st.sampled_from(["f1", "f2"]))
            until = draw(st.sampled_from([None, "2031-05-20", "2031-07-01"]))
            made_.append(made(replace(on(finding, who, day), until=until)))
    return made_


@given(history=histories(), data=st.data())
def test_what_holds_does_not_depend_on_the_order_of_the_lines(history: list[Decision], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(history))
    assert in_force(shuffled, TODAY) == in_force(history, TODAY)
    assert in_force([*shuffled, *history], TODAY) == in_force(history, TODAY)


@given(history=histories())
def test_each_person_holds_one_decision_on_a_thing_and_none_is_past(history: list[Decision]) -> None:
    held = in_force(history, TODAY)
    assert len({(one.who, one.finding) for one in held}) == len(held)
    assert all(one.until is None or date.fromisoformat(one.until) >= TODAY for one in held)
    assert set(in_force(history, TODAY + timedelta(days=365))) <= {one for one in held if one.until is None}
