"""Bad inputs: files of a known format that are damaged, empty of text, or made to break a reader."""

from __future__ import annotations

import json
from itertools import pairwise

from made_bad_inputs import FERRY, RUN, Bad

from tests.made_documents import SAMPLES

GOOD = {"in/good.txt": FERRY}
LINE = json.dumps({"text": FERRY}) + "\n"

PAGES = (
    Bad(
        "a page made by a script",
        RUN,
        3,
        "the page has no text",
        {"in/a.html": "<html><script>go()</script></html>", **GOOD},
    ),
    Bad("an empty page", RUN, 3, "the file is empty", {"in/a.html": b"", **GOOD}),
    Bad("text within 3,000 boxes", RUN, 0, "all its visible text was read", {"in/a.html": "<div>" * 3000 + FERRY}),
    Bad("a page without html and body", RUN, 0, "all its visible text was read", {"in/a.html": f"<div><p>{FERRY}"}),
)

LINES = (
    Bad(
        "a line that is no JSON",
        RUN,
        3,
        "in/a.jsonl:2: not a JSON object",
        {"in/a.jsonl": LINE + "{\n" + LINE},
        mended={"in/a.jsonl": LINE + LINE.replace("Nine", "Ten")},
    ),
    Bad("a line that is a list", RUN, 3, "in/a.jsonl:1: not a JSON object", {"in/a.jsonl": "[1, 2]\n" + LINE}),
    Bad(
        "a line without a text", RUN, 3, "the record has no text", {"in/a.jsonl": '{"words": "Nine people drowned."}\n'}
    ),
    Bad("a line whose text is a number", RUN, 3, "'text' is not a text", {"in/a.jsonl": '{"text": 9}\n'}),
    Bad(
        "a line with a day that is none",
        RUN,
        0,
        "no date can be read from '2033-02-31'",
        {"in/a.jsonl": json.dumps({"text": FERRY, "date": "2033-02-31"})},
    ),
    Bad(
        "5,000 brackets on a line",
        RUN,
        3,
        "in/a.jsonl:1: not a JSON object",
        {"in/a.jsonl": '{"text": ' + "[" * 5000 + "\n" + LINE},
    ),
    Bad(
        "a number of 5,000 digits",
        RUN,
        3,
        "in/a.jsonl:1: not a JSON object",
        {"in/a.jsonl": '{"text": "x", "id": ' + "9" * 5000 + "}\n" + LINE},
    ),
)

MAIL = b"From: desk@harbour.example\r\nSubject: Ferry\r\nDate: Fri, 04 Feb 2033 10:00:00 +0000\r\n"
FEED = (
    "<rss version='2.0'><channel><title>Post</title>"
    "<item><title>Ferry</title><description>{}</description></item></channel></rss>"
)
PICTURE = (
    b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    b"--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--"
)
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghij"))
    + "]>"
)
THIEF = '<!DOCTYPE x [<!ENTITY o SYSTEM "file:///etc/hostname">]>'

FEEDS = (
    Bad("a mail without words", RUN, 3, "the mail has no text", {"in/a.eml": MAIL + b"\r\n"}),
    Bad(
        "a mail in an unknown encoding",
        RUN,
        0,
        "not UTF-8: read as cp1252, which is a guess",
        {
            "in/a.eml": MAIL
            + b"Content-Type: text/plain; charset=klingon\r\n\r\n"
            + "Neun Menschen ertranken vor Orlé, 12 wurden gerettet.".encode("cp1252")
        },
    ),
    Bad(
        "a mail of which a part breaks off",
        RUN,
        3,
        "the mail is damaged: it ends before its last part does",
        {
            "in/a.eml": MAIL
            + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: application/pdf\r\n"
        },
    ),
    Bad(
        "a saved page without its page",
        RUN,
        3,
        "the file holds no page",
        {"in/a.mhtml": PICTURE},
    ),
    Bad("a feed cut off", RUN, 3, "the feed is cut off", {"in/a.rss": SAMPLES[".rss"][:-40]}),
    Bad(
        "a feed without an entry",
        RUN,
        3,
        "the feed has no entry",
        {"in/a.rss": "<rss version='2.0'><channel><title>Post</title></channel></rss>"},
    ),
    Bad(
        "a feed whose words grow from few to a billion",
        RUN,
        0,
        "only the teaser of 1 words is in the feed",
        {"in/a.rss": LAUGHS + FEED.format("&j;")},
    ),
    Bad(
        "a feed that asks for a file of this machine",
        RUN,
        0,
        "only the teaser of 1 words is in the feed",
        {"in/a.rss": THIEF + FEED.format("&o;")},
    ),
    Bad(
        "a NewsML item whose words grow",
        RUN,
        3,
        "the file declares entities of its own, which are never expanded",
        {"in/a.newsml": LAUGHS.encode() + SAMPLES[".xml"].split(b"?>", 1)[1]},
    ),
    Bad("a NewsML item cut off", RUN, 3, "the file may have been cut off", {"in/a.newsml": SAMPLES[".xml"][:-60]}),
    Bad(
        "a NITF document without a body",
        RUN,
        3,
        "the document has no text",
        {"in/a.nitf": "<nitf><head><title>Ferry</title></head></nitf>"},
    ),
    Bad(
        "an XML file of no known kind",
        RUN,
        3,
        "it is none of the kinds of .xml files that are read",
        {"in/a.xml": "<invoice><total>12</total></invoice>"},
    ),
)

TABLES = (
    Bad(
        "a table without a column of texts",
        RUN,
        3,
        "no column is named text, body or content",
        {"in/a.csv": "name,words\nAda,Nine\n"},
    ),
    Bad(
        "a column that is not there",
        f"{RUN} --map text=story",
        3,
        "there is no column 'story'",
        {"in/a.csv": f'text,date\n"{FERRY.strip()}",2033-02-05\n'},
    ),
    Bad(
        "a quote that is never closed", RUN, 3, "a cell in quotes is never closed", {"in/a.csv": f'text,date\n"{FERRY}'}
    ),
    Bad(
        "a row with too many cells",
        RUN,
        3,
        "the row has 4 cells, below 2 names of columns",
        {"in/a.csv": "text,date\nNine died.,2033-02-05,x,y\nTen died.,2033-02-05\n"},
    ),
    Bad("an empty table", RUN, 3, "it holds no article", {"in/a.tsv": "text\tdate\n"}),
    Bad(
        "a JSON file cut off",
        RUN,
        3,
        "the file may have been cut off",
        {"in/a.json": '[{"text": "Nine people drowned."}, {"text": "Ten'},
    ),
    Bad("a JSON file that is a number", RUN, 3, "not JSON: '{' is expected", {"in/a.json": "12"}),
)

FRONT = (
    Bad(
        "a day in front matter that is none",
        RUN,
        0,
        "no date can be read from '2033-02-31'",
        {"in/a.md": f"---\ndate: 2033-02-31\n---\n{FERRY}"},
    ),
)

GROUPS = {
    "Markdown": FRONT,
    "Pages": PAGES,
    "JSON lines": LINES,
    "Mails, feeds and agency formats": FEEDS,
    "Tables": TABLES,
}
