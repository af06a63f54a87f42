"""Signs that deceive the eye are told, ordinary writing of any script is not; numbers are read as they are meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from reconcile.cli import main
from reconcile.languages._odd_signs import DIGITS, MIXED, TURNED, UNSEEN, odd_signs

ODD = {
    "cyrillic a in a latin word": ("The m\u0430yor", MIXED),
    "cyrillic first letter": ("\u0430pple pickers", MIXED),
    "latin letter in a russian word": ("Погибли пять чело\u0432e\u043a", MIXED),
    "greek omicron in a latin word": ("s\u03bfldiers", MIXED),
    "greek capitals in a latin name": ("Br\u0391nholm", MIXED),
    "latin o in a greek word": ("\u03c0\u03bfλεμoς", MIXED),
    "cyrillic in capitals": ("PEOPL\u0415", MIXED),
    "cyrillic dotted i": ("k\u0456lled", MIXED),
    "right-to-left override": ("near \u202emlohnurB\u202c", TURNED),
    "left-to-right override": ("near \u202dX\u202c", TURNED),
    "right-to-left embedding": ("near \u202bX\u202c", TURNED),
    "left-to-right embedding": ("\u202aX\u202c", TURNED),
    "right-to-left isolate": ("to \u2067X\u2069", TURNED),
    "left-to-right isolate": ("to \u2066X\u2069", TURNED),
    "first strong isolate": ("to \u2068X\u2069", TURNED),
    "zero-width space in a word": ("kil\u200bled", UNSEEN),
    "zero-width joiner in a latin word": ("kil\u200dled", UNSEEN),
    "zero-width non-joiner in a latin word": ("kil\u200cled", UNSEEN),
    "word joiner in a word": ("kil\u2060led", UNSEEN),
    "byte order mark in a word": ("kil\ufeffled", UNSEEN),
    "zero-width space in a number": ("12\u200b34", UNSEEN),
    "soft hyphen in a number": ("12\u00ad34", UNSEEN),
    "word joiner in an arabic number": ("\u0661\u2060\u0662", UNSEEN),
    "zero-width space in a russian word": ("по\u200bгибли", UNSEEN),
    "zero-width space in an arabic word": ("قت\u200bل", UNSEEN),
    "invisible times in a number": ("12\u206234", UNSEEN),
    "ascii and arabic digits": ("3\u0664 people", DIGITS),
    "arabic and persian digits": ("\u0663\u06f4", DIGITS),
    "ascii and full-width digits": ("5\uff12 people", DIGITS),
    "two kinds on both sides of a comma": ("5,\u0662\u0660\u0660", DIGITS),
    "ascii and devanagari digits": ("1\u0968", DIGITS),
}
ORDINARY = {
    "plain english": "The mayor counted 5,200 people – “about half” of them.",
    "french": "L’incendie a tué 12 personnes à Besançon, où l’on compte 5\u202f200 réfugiés.",
    "german with a soft hyphen": "Feuer\u00adwehr und Stra\u00dfen\u00adbahn",
    "arabic": "قتل ٣٤ شخصا في زلزال برونهولم يوم الاثنين.",
    "arabic with marks of direction": "قتل \u200f٣٤\u200e شخصا (\u200eBrunholm\u200f)",
    "arabic letter mark": "\u061c٣٤ شخصا",
    "persian with non-joiners": "نیروهای امدادی می\u200cگویند خانه\u200cها ویران شده\u200cاند",
    "hebrew with marks": "נהרגו \u200f34\u200f בני אדם",
    "hindi with joiners": "क्\u200dष और र्\u200cय",
    "bengali with a joiner": "র\u200d্যাব",
    "sinhala with a joiner": "ශ්\u200dරී ලංකා",
    "malayalam with a joiner": "ന്\u200d",
    "thai with zero-width spaces": "ผู้เสียชีวิต\u200bสิบสองคน",
    "khmer with zero-width spaces": "មនុស្ស\u200bស្លាប់",
    "a family of emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 fled",
    "a firefighter": "\U0001f469\U0001f3fd\u200d\U0001f692",
    "russian": "Погибли 12 человек, сообщил мэр.",
    "a russian word beside a latin one": "Компания Google и IT-рынок",
    "a russian ending behind a latin acronym": "SMSка пришла в 12:30",
    "serbian in two alphabets": "Beograd и Београд",
    "greek": "Σκοτώθηκαν 12 άνθρωποι",
    "a greek unit": "50 μg and 3 µm",
    "greek letters of science": "the Ω-loop and β-blockers, Δt and λ",
    "chinese": "死亡12人,受伤34人",
    "japanese with full-width digits": "死者は12人",
    "full-width alone": "死者は\uff11\uff12人",
    "a link with a break": "https://\u200bexample.org/\u200bnews",
    "a byte order mark first": "\ufeffThe mayor",
    "two numbers of two kinds": "12 and \u0661\u0662",
    "turkish": "Şırnak’ta 12 kişi öldü",
    "vietnamese": "12 người thiệt mạng ở Đà Nẵng",
}


@pytest.mark.parametrize(("text", "why"), ODD.values(), ids=ODD)
def test_signs_that_deceive_are_told(text: str, why: str) -> None:
    assert [what for _, what in odd_signs(text)][:1] == [why]


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_ordinary_writing_is_silent(text: str) -> None:
    assert odd_signs(text) == ()


@given(st.text())
def test_what_is_told_lies_in_the_text(text: str) -> None:
    assert all(0 <= at.start < at.end <= len(text) for at, _ in odd_signs(text))


def extracted(folder: Path, text: str, *more: str) -> list[dict[str, object]]:
    """The lines that the article gives."""
    file = folder / "one.jsonl"
    line = {"source": "Selmer Post", "date": "2034-03-10", "text": text}
    file.write_text(json.dumps(line), encoding="utf-8")
    ended = CliRunner().invoke(main, ["extract", str(file), *more])
    assert ended.exit_code == 0, ended.output
    return [json.loads(line) for line in ended.stdout.splitlines()]


NUMBERS = {
    "arabic digits": "\u0665\u0662\u0660\u0660",
    "persian digits": "\u06f5\u06f2\u06f0\u06f0",
    "full-width digits": "\uff15\uff12\uff10\uff10",
    "a fixed blank": "5\u00a0200",
    "a narrow fixed blank": "5\u202f200",
    "a thin blank": "5\u2009200",
    "a comma": "5,200",
}


@pytest.mark.parametrize("written", NUMBERS.values(), ids=NUMBERS)
def test_a_number_is_read_in_any_digits_and_with_any_blank(tmp_path: Path, written: str) -> None:
    found = extracted(tmp_path, f"The flood at Selmer killed {written} people on Monday.")
    assert [one["value"]["number"] for one in found if one["attribute"] == "killed"] == [5200]


@pytest.mark.parametrize("written", ["5,2OO", "5,2\u041e\u041e", "l2OO", "5,2O0"])
def test_letters_are_no_digits(tmp_path: Path, written: str) -> None:
    found = extracted(tmp_path, f"The flood at Selmer killed {written} people on Monday.")
    assert [one for one in found if one["attribute"] == "killed" and one["value"].get("number") in (5200, 1200)] == []


def run(folder: Path, text: str) -> dict[str, list[dict[str, object]]]:
    """The report on one article."""
    (folder / "x.jsonl").write_text(json.dumps({"source": "Selmer Post", "date": "2034-03-10", "text": text}), "utf-8")
    words = ["run", str(folder / "x.jsonl"), "--db", str(folder / "x.db"), "--format", "json"]
    ended = CliRunner().invoke(main, words)
    assert ended.exit_code == 0, ended.output
    told: dict[str, list[dict[str, object]]] = json.loads(ended.stdout)
    return told


def test_a_finding_tells_them_and_no_report_holds_them_raw(tmp_path: Path) -> None:
    report = run(tmp_path, "The flood at \u202eremleS\u202c killed 12 p\u0435ople on Monday.")
    (found,) = report["findings"]
    assert (found["rule"], found["verdict"], found["severity"]) == ("suspicious-characters", "review", "note")
    also = CliRunner().invoke(main, ["report", "--db", str(tmp_path / "x.db")])
    assert "\\u202e" in also.output
    assert "\u202e" not in also.output


def test_digits_with_letters_in_them_are_unread_with_a_reason(tmp_path: Path) -> None:
    (ledger,) = run(tmp_path, "The flood at Selmer killed 5,2OO people on Monday.")["ledger"]
    assert [(one["text"], one["why"]) for one in ledger["unread"]] == [("5,2OO", "digits in an unknown form")]
