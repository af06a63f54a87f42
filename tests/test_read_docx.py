"""DOCX files: everything that is text on the page is read, in its order, and what is not is told."""

from __future__ import annotations

import io
import random
import zipfile

import pytest

from reconcile.errors import ReadError
from reconcile.model import Article, Limits
from reconcile.read import docx
from tests.made_documents import FERRY, packed
from tests.made_documents import docx as made_of
from tests.made_docx import W, box, deleted, inserted, note, paragraph, run, table
from tests.made_docx import docx as made

LINE = "A ferry sank off Port Ellen on Friday, killing 14 people."


def read(raw: bytes, limits: Limits | None = None) -> Article:
    (one,) = docx.read(raw, "a.docx", limits or Limits())
    return one


def headline(one: Article) -> str | None:
    return one.text[one.headline.start : one.headline.end] if one.headline else None


def test_paragraphs_come_in_their_order_and_the_title_is_the_headline() -> None:
    one = read(made_of())
    assert one.text.split("\n\n") == [FERRY.title, "Harbour Post, May 3, 2031", *FERRY.paragraphs]
    assert headline(one) == FERRY.title
    assert (one.text_at, one.line_at, one.warnings) == (None, None, ())


@pytest.mark.parametrize(
    ("styles", "at"),
    [((None, "Title"), 1), (("Heading1", "Title"), 1), (("Heading1", None), 0), ((None, None), None)],
    ids=["title below a line", "title before heading", "heading", "neither"],
)
def test_the_headline_is_the_title_else_the_first_heading(styles: tuple[str | None, ...], at: int | None) -> None:
    words = ["Harbour news of the week", "Ferry sinks off Port Ellen"]
    one = read(made([*(paragraph(w, style=s) for w, s in zip(words, styles, strict=True)), paragraph(LINE)]))
    assert headline(one) == (words[at] if at is not None else one.headline and headline(one))


def test_the_days_and_names_of_the_file_are_not_those_of_the_article() -> None:
    one = read(made([paragraph(LINE)], author="A. Clerk"))
    assert one.published is None
    assert one.source is None


def test_tables_stand_where_they_stand_a_row_a_line() -> None:
    one = read(made([paragraph("Before."), table([["Town", "Dead"], ["Port Ellen", "14"]]), paragraph("After.")]))
    assert one.text.split("\n\n") == ["Before.", "Town | Dead", "Port Ellen | 14", "After."]


def test_a_table_within_a_cell_is_part_of_the_cell() -> None:
    inner = table([["14", "dead"]])
    outer = (
        f"<w:tbl><w:tr><w:tc>{paragraph('Port Ellen')}{inner}</w:tc><w:tc>{paragraph('3 May')}</w:tc></w:tr></w:tbl>"
    )
    assert read(made([outer])).text == "Port Ellen 14 | dead | 3 May"


def test_what_was_inserted_is_text_and_what_was_deleted_is_not_and_both_are_told() -> None:
    one = read(made([paragraph(run("Killed were ") + deleted("12") + inserted("14") + run(" people."), marked=True)]))
    assert one.text == "Killed were 14 people."
    assert one.warnings == ("tracked changes: 1 insertions are read as text, 1 deletions are left out",)


def test_hidden_text_is_left_out_and_told() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not 12</w:t></w:r>"
    one = read(made([paragraph(run("Killed were 14 people. ") + hidden, marked=True)]))
    assert one.text == "Killed were 14 people."
    assert one.warnings == ("hidden text is left out (1 places)",)


def test_notes_are_text_below_the_article_in_the_order_of_their_marks() -> None:
    marks = paragraph(run("First") + note(3) + run(" and second") + note(2) + run("."), marked=True)
    one = read(made([marks, paragraph(LINE)], notes={2: "Police said 13.", 3: "Others said 15.", 4: "Never named."}))
    assert one.text.split("\n\n") == ["First and second.", LINE, "Others said 15.", "Police said 13."]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    one = read(
        made([paragraph(run("Around.") + box(paragraph("In the box: 3 dead.")), marked=True), paragraph("End.")])
    )
    assert one.text.split("\n\n") == ["Around.", "In the box: 3 dead.", "End."]


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a\nb"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>Port</w:t><w:noBreakHyphen/><w:t>Ellen</w:t></w:r>", "Port-Ellen"),
        ("<w:hyperlink><w:r><w:t>14 dead</w:t></w:r></w:hyperlink>", "14 dead"),
        ("<w:sdt><w:sdtContent><w:r><w:t>14 dead</w:t></w:r></w:sdtContent></w:sdt>", "14 dead"),
        ("<w:r><w:instrText>PAGE 7</w:instrText></w:r><w:r><w:t>14 dead</w:t></w:r>", "14 dead"),
    ],
    ids=["break", "tab", "hyphen", "link", "control", "field"],
)
def test_signs_and_wrappings_are_read_as_they_look(marks: str, text: str) -> None:
    assert read(made([paragraph(marks, marked=True)])).text == text


# ---- what is refused -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "the file is no DOCX, or damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "protected by a password, or of an old version of Word"),
        (made_of()[:900], "the file breaks off at byte 900"),
        (packed({"a.txt": b"x"}), "the file is no DOCX, or damaged"),
        (made([]), "the document has no text"),
        (made([paragraph("x" * 9)]).replace(b"word/document.xml", b"word/documenx.xml"), "damaged"),
    ],
    ids=["nothing", "old", "cut", "another zip", "no text", "no document"],
)
def test_what_cannot_be_read_is_told(raw: bytes, told: str) -> None:
    with pytest.raises(ReadError, match=told):
        read(raw)


@pytest.mark.parametrize(
    ("limits", "setting"),
    [
        (Limits(unpacked=20_000_000), "limits.unpacked"),
        (Limits(ratio=20), "limits.ratio"),
        (Limits(members=3), "limits.members"),
    ],
    ids=["bytes", "ratio", "parts"],
)
def test_a_bomb_is_refused_before_it_is_opened(limits: Limits, setting: str) -> None:
    bomb = made([paragraph(LINE)], further={"word/media/a.bin": bytes(30_000_000)})
    with pytest.raises(ReadError) as told:
        read(bomb, limits)
    assert f"raise it with {setting} in reconcile.toml" in told.value.mend


def with_entities(declared: str, used: str) -> bytes:
    """A DOCX whose text declares and uses entities."""
    body = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Two died. {used}</w:t></w:r></w:p></w:body></w:document>'
    with zipfile.ZipFile(io.BytesIO(made([paragraph("x")]))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["word/document.xml"] = f'<?xml version="1.0"?><!DOCTYPE d [{declared}]>{body}'.encode()
    return packed(members)


def test_a_file_that_an_entity_names_is_not_read() -> None:
    assert read(with_entities('<!ENTITY f SYSTEM "file:///etc/hostname">', "&f;")).text == "Two died."


def test_a_bomb_of_entities_is_refused() -> None:
    declared = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    with pytest.raises(ReadError, match="damaged"):
        read(with_entities(f'<!ENTITY l0 "ha ">{declared}', "&l8;"))


def test_mutated_files_are_read_or_refused() -> None:
    chance = random.Random(20310503)  # noqa: S311 - the same damage every time
    whole, refused = made_of(), 0
    for _ in range(150):
        raw = bytearray(whole)
        for _ in range(chance.choice((1, 4, 20))):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        try:
            assert read(bytes(raw)).text
        except ReadError:
            refused += 1
    assert 100 < refused < 150


@pytest.mark.parametrize("ending", [".doc", ".rtf", ".odt", ".pages"])
def test_other_word_processors_are_refused_with_the_mend(ending: str) -> None:
    from reconcile.read._choose import choose

    with pytest.raises(ReadError, match="cannot be read") as told:
        choose(f"a{ending}", ending, b"")
    assert told.value.mend == "save it as .docx or .txt"


@pytest.mark.parametrize("line", ["The Weir Gazette, 7 March 2031", "Weir News Service, 7 March 2031"])
def test_an_outlet_above_the_day_outranks_the_name_of_the_file(line: str) -> None:
    raw = made([paragraph(words) for words in ("Weir breaks at Osterby", line, "The weir broke, and 4 people fled.")])
    (one,) = docx.read(raw, "osterby weir.docx", Limits())
    assert one.source == line.partition(",")[0]
