"""Old encodings: read as they were written, each guess told, no byte lost in silence."""

import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.cli import main
from reconcile.errors import ReadError
from reconcile.read import read_paths
from reconcile.read._decode import decode, known

ARABIC = "أعلنت السلطات أن الفيضانات أودت بحياة اثني عشر شخصا وأصابت ثلاثين آخرين في مدينة أوستمار"
RUSSIAN = "В результате аварии на шахте погибли двенадцать горняков, ещё тридцать были ранены"
FRENCH = "Le bilan de l'incendie s'élève à quatre morts, et douze blessés ont été évacués vers l'hôpital voisin"
GERMAN = "Über 300 Schüler mussten das Gebäude räumen, weil größere Mengen Gas ausströmten"
POLISH = "W wypadku zginęło pięć osób, a dziesięć zostało rannych, podała policja w Łodzi"
TURKISH = "Kazada beş kişi öldü, on iki kişi yaralandı, valilik açıklama yaptı"
JAPANESE = "火災で五人が死亡し、十二人がけがをしたと警察が発表した。"
CHINESE = "火灾造成五人死亡，十二人受伤，警方表示正在调查。"
KOREAN = "화재로 다섯 명이 숨지고 열두 명이 다쳤다고 경찰이 밝혔다."
WRITTEN = {
    ARABIC: "cp1256 iso8859-6 mac-arabic cp720 utf-16-le utf-16-be",
    RUSSIAN: "cp1251 koi8-r cp866 iso8859-5 mac-cyrillic utf-16-le utf-16-be",
    FRENCH: "cp1252 latin-1 iso8859-15 mac-roman cp850 utf-16-le utf-16-be",
    GERMAN: "cp1252 latin-1 mac-roman cp850",
    POLISH: "cp1250 iso8859-2",
    TURKISH: "cp1254",
    JAPANESE: "cp932 euc-jp iso2022-jp utf-16-le",
    CHINESE: "gb18030 utf-16-le",
    KOREAN: "cp949 utf-16-le",
    "قتل خمسة أشخاص في حريق.": "cp1256 iso8859-6",
    "При пожаре погибли пять человек.": "cp1251 koi8-r cp866",
    "Évacuation à Ostmar : 40 blessés.": "cp1252 latin-1 mac-roman cp850",
    "The café's owner said 12 people were hurt.": "cp1252 mac-roman",
    "Prices rose by £40 – the mayor’s office said it was “unfair”.": "cp1252",
}  # fmt: skip
CASES = [(text, name) for text, names in WRITTEN.items() for name in names.split()]


@pytest.mark.parametrize(("text", "name"), CASES, ids=[f"{name}-{len(text)}" for text, name in CASES])
def test_a_text_in_an_old_encoding_is_read_as_it_was_written_and_the_guess_is_told(text: str, name: str):
    read, warnings = decode(text.encode(name), "a.txt")
    assert read == text
    assert len(warnings) == 1 and "read as" in warnings[0]


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_no_guess(name: str):
    read, warnings = decode(RUSSIAN.encode(name), "a.txt")
    assert (read.removeprefix("\ufeff"), warnings) == (RUSSIAN, ())


def test_a_guess_does_not_stop_at_the_first_pages_of_plain_ascii():
    plain = "The report goes on without any accent. " * 20_000
    read, _ = decode(f"{plain}\n{FRENCH}\n".encode("cp1252"), "a.txt")
    assert read.endswith(f"{FRENCH}\n")


def test_one_broken_byte_in_a_long_file_costs_one_character_and_is_told_with_its_place():
    raw = ("Город горит, сообщили спасатели. \n" * 20_000).encode()
    at = 600_000
    start = time.perf_counter()
    read, warnings = decode(raw[:at] + b"\xff" + raw[at:], "a.txt")
    assert time.perf_counter() - start < 2
    assert read.count("\ufffd") == 1 and read.replace("\ufffd", "") == raw.decode()
    assert warnings == (
        f"byte {at:,} (line {raw[:at].count(10) + 1:,}) is not UTF-8: U+FFFD stands in the text instead",
    )


def test_several_broken_bytes_are_counted():
    raw = "\n".join([RUSSIAN] * 10).encode()
    read, warnings = decode(raw + b"\xff \xfe \xfa.", "a.txt")
    assert read.count("\ufffd") == 3 and ", and 2 more" in warnings[0]


def test_a_letter_that_the_end_of_the_file_cuts_through_is_told():
    read, warnings = decode("Twelve were hurt 😀".encode()[:-1], "a.txt")
    assert read == "Twelve were hurt \ufffd" and "is not UTF-8" in warnings[0]


@pytest.mark.parametrize(
    ("text", "label", "codec"),
    [(RUSSIAN, "KOI8-R", "koi8-r"), (ARABIC, "windows-1256", "cp1256"), (POLISH, "ISO-8859-2", "iso8859-2"),
     ("It’s said – “soon”", "ISO-8859-1", "cp1252")],
)  # fmt: skip
def test_a_declared_charset_is_used_and_named(text: str, label: str, codec: str):
    page = f"<meta charset={label}><p>{text}</p>".encode(codec)
    read, warnings = decode(page, "a.html", declared=True)
    assert text in read and warnings == (f"read as {label}, as it is declared",)
    assert decode(text.encode(codec), "a.eml", charset=label)[0] == text


def test_a_charset_that_the_bytes_contradict_is_not_believed():
    page = f"<meta charset='shift_jis'><p>{FRENCH}</p>".encode("cp1252")
    read, warnings = decode(page, "a.html", declared=True)
    assert FRENCH in read and "guess" in warnings[0]
    assert decode(f"<meta charset='cp1251'>{FRENCH}".encode(), "a.html", declared=True)[1] == ()


@pytest.mark.parametrize(
    "name", ["unicode_escape", "punycode", "idna", "utf-7", "rot13", "zip", "utf-16", "no-such", "", "a\0b"]
)
def test_what_is_no_charset_of_texts_is_not_used(name: str):
    assert known(name) is None
    assert decode(b"<meta charset=" + name.encode() + b"><p>caf\xe9 plain", "a.html", declared=True)[0].endswith(
        "plain"
    )


@pytest.mark.parametrize(
    "raw", [b"", b" \n", b"\xff\xfe", b"\x00" * 50, bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" * 9]
)
def test_no_text_is_an_error_with_a_mend(raw: bytes):
    with pytest.raises(ReadError) as caught:
        decode(raw, "a.txt")
    assert caught.value.mend


def test_nul_and_lone_surrogates_keep_their_place():
    read, warnings = decode(b"Twelve\x00people", "a.txt")
    assert read == "Twelve\ufffdpeople" and "cannot be stored" in warnings[0]


@settings(max_examples=300, deadline=None)
@given(st.text(min_size=1))
def test_utf_8_is_read_as_it_stands(text: str):
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        return
    try:
        read, _ = decode(raw, "a.txt")
    except ReadError:
        return
    assert read == text.replace("\x00", "\ufffd") or "\x00" in text or "\x1b" in text


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_and_what_is_read_can_be_stored(raw: bytes):
    try:
        read, warnings = decode(raw, "a.txt", declared=True, charset="cp1252")
    except ReadError:
        return
    assert "\x00" not in read
    assert read.encode("utf-8")
    assert (
        warnings or read.encode("utf-8") == raw or raw[:2] in {b"\xff\xfe", b"\xfe\xff"} or raw[:4] == b"\0\0\xfe\xff"
    )


def test_the_encoding_that_a_user_names_is_used_for_files_that_are_not_utf_8(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes("Взрыв".encode("cp866"))
    (tmp_path / "b.txt").write_bytes(RUSSIAN.encode())
    found, skipped = read_paths([str(tmp_path)], charset="cp866")
    assert [(one.text, one.warnings) for one in found] == [
        ("Взрыв", ("read as cp866, as it is declared",)),
        (RUSSIAN, ()),
    ]
    assert skipped == []


def test_an_encoding_that_there_is_none_of_is_refused_on_the_command_line(tmp_path: Path):
    (tmp_path / "a.txt").write_text(FRENCH, "utf-8")
    result = CliRunner().invoke(main, ["extract", str(tmp_path), "--encoding", "zip"])
    assert result.exit_code == 2 and "there is no encoding 'zip'" in result.output


def test_a_charset_that_was_asked_for_and_does_not_fit_is_told():
    raw = "أُغلق الجسر، بعد الفيضان، يوم الأحد".encode("cp1256")
    _, warnings = decode(raw, "a.txt", charset="cp1257")
    assert "it is not cp1257, as it is declared" in warnings
