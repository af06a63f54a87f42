"""DOCX files written by hand, part by part, so that every kind of content can be put into one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = f"""{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/>
<Override PartName="/word/footnotes.xml" ContentType="{_OFFICE}.footnotes+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>"""
_TOP = f"""{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_REL}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
 Target="docProps/core.xml"/></Relationships>"""
_BESIDE = f"""{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_REL}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_REL}/footnotes" Target="footnotes.xml"/></Relationships>"""
_STYLES = f"""{_HEAD}<w:styles xmlns:w="{W}">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>"""


def run(words: str) -> str:
    """Words of one kind."""
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(content: str, *, style: str | None = None, marked: bool = False) -> str:
    """A paragraph of words, or with `marked` of runs and other content as it stands."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{content if marked else run(content)}</w:p>"


def inserted(words: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="1" w:author="A" w:date="2031-01-01T00:00:00Z">{run(words)}</w:ins>'


def deleted(words: str) -> str:
    """A tracked deletion."""
    text = f'<w:r><w:delText xml:space="preserve">{escape(words)}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="A" w:date="2031-01-01T00:00:00Z">{text}</w:del>'


def note(number: int) -> str:
    """The mark of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def box(*paragraphs: str) -> str:
    """A text box, as an old and a new program read it: twice in the file, once on the page."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps">{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r>'
    )


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of plain cells."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(
    blocks: Sequence[str],
    *,
    notes: Mapping[int, str] | None = None,
    author: str = "",
    further: Mapping[str, bytes] | None = None,
) -> bytes:
    """A DOCX of these blocks (see `paragraph`, `table`), with footnotes by number; made on 9 January 2031."""
    foot = "".join(f'<w:footnote w:id="{n}">{paragraph(words)}</w:footnote>' for n, words in (notes or {}).items())
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _TOP,
        "word/document.xml": f'{_HEAD}<w:document xmlns:w="{W}"><w:body>{"".join(blocks)}</w:body></w:document>',
        "word/_rels/document.xml.rels": _BESIDE,
        "word/styles.xml": _STYLES,
        "word/footnotes.xml": f'{_HEAD}<w:footnotes xmlns:w="{W}">{foot}</w:footnotes>',
        "docProps/core.xml": f"""{_HEAD}<cp:coreProperties
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>{escape(author)}</dc:creator>
<dcterms:created xsi:type="dcterms:W3CDTF">2031-01-09T08:00:00Z</dcterms:created></cp:coreProperties>""",
    }
    return packed({**{name: words.encode() for name, words in parts.items()}, **(further or {})})


def packed(members: Mapping[str, bytes]) -> bytes:
    """A zip archive of these members, the same to the byte every time."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2031, 1, 1, 0, 0, 0)), raw, zipfile.ZIP_DEFLATED)
    return made.getvalue()
