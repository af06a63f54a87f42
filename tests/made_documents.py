"""One short article in every format that is read, and a sample file for each ending."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape

from tests.made_docx import docx as docx_of
from tests.made_docx import packed, paragraph
from tests.made_pdf import pdf


@dataclass(frozen=True, slots=True)
class Story:
    """An article before it has a format; `day` is ISO, `moment` the same day as mail and feeds write it."""

    title: str
    paragraphs: tuple[str, ...]
    source: str = "Harbour Post"
    day: str = "2031-05-03"
    moment: str = "Sat, 03 May 2031 09:30:00 +0000"
    url: str = "https://harbourpost.example/news/ferry"

    @property
    def text(self) -> str:
        """The body."""
        return "\n\n".join(self.paragraphs)


FERRY = Story(
    "Ferry sinks off Port Ellen",
    (
        "A ferry sank off Port Ellen on Friday, killing 14 people and injuring 31 others, the coast guard said.",
        "Rescue crews pulled 62 passengers from the water, and nine people were still missing on Saturday.",
    ),
)


def txt(story: Story = FERRY) -> bytes:
    """Plain text with the head that a page has."""
    return f"{story.title}\n{story.source}, May 3, 2031\n\n{story.text}\n".encode()


def md(story: Story = FERRY) -> bytes:
    """Markdown with front matter."""
    head = f"---\ntitle: {story.title}\nsource: {story.source}\ndate: {story.day}\n---\n"
    return f"{head}\n{story.text}\n".encode()


def html(story: Story = FERRY) -> bytes:
    """A page that says its outlet and its day."""
    body = "".join(f"<p>{escape(words)}</p>" for words in story.paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(story.title)}</title>'
        f'<meta property="og:site_name" content="{escape(story.source)}">'
        f'<meta property="article:published_time" content="{story.day}T09:30:00Z"></head>'
        f"<body><article><h1>{escape(story.title)}</h1>{body}</article></body></html>"
    ).encode()


def jsonl(stories: Sequence[Story] = (FERRY,)) -> bytes:
    """One article a line."""
    return b"".join(json.dumps(row).encode() + b"\n" for row in map(_row, stories))


def json_array(stories: Sequence[Story] = (FERRY,)) -> bytes:
    """All articles as one array."""
    return json.dumps([_row(story) for story in stories], indent=1).encode()


def separated(stories: Sequence[Story] = (FERRY,), *, by: str = ",") -> bytes:
    """A table with an article a row and the names of its columns above."""
    made = io.StringIO()
    writer = csv.DictWriter(made, list(_row(FERRY)), delimiter=by)
    writer.writeheader()
    writer.writerows(map(_row, stories))
    return made.getvalue().encode()


def _row(story: Story) -> dict[str, str]:
    return {"title": story.title, "text": story.text, "source": story.source, "date": story.day, "url": story.url}


def eml(story: Story = FERRY, attached: Mapping[str, bytes] | None = None) -> bytes:
    """A mail of the outlet."""
    made = EmailMessage()
    made["From"] = f"{story.source} <desk@harbourpost.example>"
    made["To"] = "desk@example.org"
    made["Subject"] = story.title
    made["Date"] = story.moment
    made.set_content(story.text)
    for name, raw in (attached or {}).items():
        made.add_attachment(raw, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes().replace(b"===============", b"=made=").replace(b"\n", b"\r\n")


def mhtml(story: Story = FERRY) -> bytes:
    """A page as a browser saves it whole."""
    return (
        f"From: <Saved by a browser>\r\nSnapshot-Content-Location: {story.url}\r\nSubject: {story.title}\r\n"
        f'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--made"\r\n\r\n'
        "----made\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Content-Location: {story.url}\r\n\r\n"
    ).encode() + (html(story) + b"\r\n----made--\r\n")


def rss(stories: Sequence[Story] = (FERRY,)) -> bytes:
    """A feed with whole texts."""
    entries = "".join(
        f"<item><title>{escape(s.title)}</title><link>{escape(s.url)}</link><pubDate>{s.moment}</pubDate>"
        f"<description>{escape(''.join(f'<p>{escape(p)}</p>' for p in s.paragraphs))}</description></item>"
        for s in stories
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        f"<title>{escape(stories[0].source)}</title><link>https://harbourpost.example/</link>"
        f"<description>News</description>{entries}</channel></rss>\n"
    ).encode()


def newsml(story: Story = FERRY) -> bytes:
    """A NewsML-G2 item with its text as XHTML."""
    body = "".join(f"<p>{escape(words)}</p>" for words in story.paragraphs)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" '
        'guid="urn:newsml:harbourpost.example:20310503:ferry" version="1" standard="NewsML-G2" '
        f'standardversion="2.29" xml:lang="en"><itemMeta><provider><name>{escape(story.source)}</name></provider>'
        f"<versionCreated>{story.day}T09:30:00Z</versionCreated></itemMeta>"
        f"<contentMeta><headline>{escape(story.title)}</headline></contentMeta>"
        '<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{escape(story.title)}</title></head><body>{body}</body></html></inlineXML></contentSet>"
        "</newsItem>\n"
    ).encode()


def nitf(story: Story = FERRY) -> bytes:
    """A NITF document."""
    body = "".join(f"<p>{escape(words)}</p>" for words in story.paragraphs)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<nitf><head><title>' + escape(story.title) + "</title><docdata>"
        f'<date.issue norm="{story.day.replace("-", "")}T093000Z"/></docdata></head><body><body.head><hedline>'
        f"<hl1>{escape(story.title)}</hl1></hedline><distributor>{escape(story.source)}</distributor></body.head>"
        f"<body.content>{body}</body.content></body></nitf>\n"
    ).encode()


def press_release(story: Story = FERRY) -> bytes:
    """A PDF of one page as an office sends it: its lines as broad as the page lets them be."""
    lines = [story.title, f"{story.source}, May 3, 2031", ""]
    for words in story.paragraphs:
        lines += [*folded(words), ""]
    return pdf([lines])


def folded(words: str, width: int = 80) -> list[str]:
    """The lines that a paragraph fills."""
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def docx(story: Story = FERRY) -> bytes:
    """A DOCX with its headline in the style of a title."""
    head = [paragraph(story.title, style="Title"), paragraph(f"{story.source}, May 3, 2031")]
    return docx_of([*head, *map(paragraph, story.paragraphs)])


def record(
    raw: bytes, url: str, *, kind: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = ""
) -> bytes:
    """A response of a web archive; `more` are further lines of its HTTP head."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + raw
    return warc_record("response", http, url, "application/http; msgtype=response")


def warc_record(kind: str, block: bytes, url: str, content: str) -> bytes:
    """A record of a web archive, captured on 20 June 2031."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2031-06-20T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{len(block):012d}>\r\n"
        f"Content-Type: {content}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def warc(records: Sequence[bytes] | None = None) -> bytes:
    """A web archive, not compressed."""
    info = warc_record("warcinfo", b"software: made by hand\r\n", "", "application/warc-fields")
    return info + b"".join([record(html(), FERRY.url)] if records is None else records)


def warc_gz(records: Sequence[bytes] | None = None) -> bytes:
    """A web archive with every record compressed by itself."""
    info = warc_record("warcinfo", b"software: made by hand\r\n", "", "application/warc-fields")
    found = [record(html(), FERRY.url)] if records is None else records
    return b"".join(gzip.compress(one, mtime=0) for one in (info, *found))


SAMPLES: dict[str, bytes] = {
    ".txt": txt(),
    ".md": md(),
    ".html": html(),
    ".jsonl": jsonl(),
    ".json": json_array(),
    ".csv": separated(),
    ".tsv": separated(by="\t"),
    ".eml": eml(),
    ".mhtml": mhtml(),
    ".rss": rss(),
    ".xml": newsml(),
    ".pdf": press_release(),
    ".docx": docx(),
    ".warc": warc(),
    ".warc.gz": warc_gz(),
    ".zip": packed({"ferry.txt": txt(), "inner/ferry.html": html()}),
    ".gz": gzip.compress(txt(), mtime=0),
}
