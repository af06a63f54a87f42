"""Bad inputs: office files, archives, and all that is over a limit."""

from __future__ import annotations

import json

from made_bad_inputs import FERRY, RUN, Bad
from made_bombs import bomb, gzip_bomb, linked, locked, nested, tarred, zipped

from tests.made_documents import SAMPLES, record, warc
from tests.made_docx import docx
from tests.made_pdf import pdf

LINE = json.dumps({"text": FERRY}) + "\n"
LOCK = b"<< /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + b"o" * 32 + b") /U (" + b"u" * 32 + b") >>"

OFFICE = (
    Bad("a PDF that is a text", RUN, 3, "it is no PDF, whatever its name says", {"in/a.pdf": FERRY}),
    Bad("a PDF of pictures alone", RUN, 3, "no page has a text; it may be a scan", {"in/a.pdf": pdf([[], []])}),
    Bad("a PDF cut off", RUN, 3, "the file breaks off at byte 907", {"in/a.pdf": SAMPLES[".pdf"][:-200]}),
    Bad(
        "a PDF under a password",
        RUN,
        3,
        "the file is protected by a password",
        {"in/a.pdf": SAMPLES[".pdf"].replace(b"trailer\n<<", b"trailer\n" + LOCK)},
    ),
    Bad("a DOCX that is a text", RUN, 3, "the file is no DOCX, or damaged", {"in/a.docx": FERRY}),
    Bad(
        "a DOCX without its document",
        RUN,
        3,
        "the file is no DOCX, or damaged",
        {"in/a.docx": zipped({"[Content_Types].xml": "<Types/>"})},
    ),
    Bad("a DOCX cut off", RUN, 3, "the file breaks off at byte 2,150", {"in/a.docx": SAMPLES[".docx"][:-300]}),
    Bad("a DOCX without words", RUN, 3, "the document has no text", {"in/a.docx": docx([])}),
    Bad("a DOCX that unpacks to 1 GB", RUN, 3, "raise it with limits.unpacked", {"in/a.docx": bomb(1_000)}),
)

ARCHIVES = (
    Bad("a web archive cut off", RUN, 3, "the record breaks off", {"in/a.warc": SAMPLES[".warc"][:-30]}),
    Bad("a packed web archive cut off", RUN, 3, "the record breaks off", {"in/a.warc.gz": SAMPLES[".warc.gz"][:-30]}),
    Bad(
        "a web archive of pictures",
        RUN,
        3,
        "left out of the archive: 1 of kind image",
        {"in/a.warc": warc([record(b"abc", "http://a.example/", kind="image/png")])},
    ),
    Bad("a zip archive cut off", RUN, 3, "the archive is cut off", {"in/a.zip": SAMPLES[".zip"][:-30]}),
    Bad("an empty zip archive", RUN, 3, "it holds no article", {"in/a.zip": b"PK\x05\x06" + bytes(18)}),
    Bad(
        "an archive whose members lead out of it",
        RUN,
        0,
        "a.zip!/out.txt",
        {"in/a.zip": zipped({"../../out.txt": FERRY, "/etc/abs.txt": FERRY.replace("Nine", "Ten")})},
    ),
    Bad("1 MB that unpacks to 1 GB", RUN, 3, "raise it with limits.unpacked", {"in/a.zip": bomb(1_000)}),
    Bad(
        "an archive within archives, five deep",
        RUN,
        3,
        "it holds files within files more than 3 deep",
        {"in/a.zip": nested(5)},
    ),
    Bad("a link in an archive", RUN, 3, "1 link, which is not followed", {"in/a.zip": linked()}),
    Bad("an archive under a password", RUN, 3, "it is locked with a password", {"in/a.zip": locked()}),
    Bad("a gzip file cut off", RUN, 3, "it is cut off at byte 188", {"in/a.txt.gz": SAMPLES[".gz"][:-12]}),
    Bad(
        "1 MB of gzip that unpacks to 1 GB", RUN, 3, "raise it with limits.unpacked", {"in/a.txt.gz": gzip_bomb(1_000)}
    ),
    Bad(
        "a tar archive cut off",
        RUN,
        3,
        "the archive is cut off at byte 1,600",
        {"in/a.tar": tarred({"a.txt": FERRY, "b.txt": FERRY})[:1_600]},
    ),
    Bad(
        "a tar archive whose members lead out of it",
        RUN,
        0,
        "a.tar!/out.txt",
        {"in/a.tar": tarred({"../../out.txt": FERRY})},
    ),
    Bad("a text called .gz", RUN, 3, "it is damaged before byte 4", {"in/a.gz": "Nine"}),
)

LIMITED = {
    "a file over the limit": ("document = 1000", "the file has 1,880 bytes, more than 1,000", {"in/a.txt": FERRY * 20}),
    "a table over the limit of files of many": (
        "records = 1000",
        "the file has 2,160 bytes, more than 1,000",
        {"in/a.jsonl": LINE * 20},
    ),
    "a member over the limit": (
        "unpacked = 1000",
        "unpacked it has more than 1,000 bytes",
        {"in/a.zip": zipped({"a.txt": FERRY * 20})},
    ),
    "an archive with more in it than the limit": (
        "total = 1000",
        "more than 1,000 bytes",
        {"in/a.zip": zipped({f"{n}.txt": FERRY for n in range(20)})},
    ),
    "more members than the limit": (
        "members = 3",
        "the archive holds 9 members, more than 3",
        {"in/a.zip": zipped({f"{n}.txt": FERRY + str(n) for n in range(9)})},
    ),
    "more articles than the limit": (
        "articles = 2",
        "the batch has more than 2 articles; from here on they were not read",
        {f"in/a{n}.txt": FERRY + str(n) for n in range(5)},
    ),
    "more numerals than the limit": (
        "numerals = 10",
        "beyond the first 10 numerals of the article (limits.numerals)",
        {"in/a.txt": FERRY + "Of 12, 13 and 14. " * 20},
    ),
    "a sentence over the limit": (
        "sentence = 200",
        "in a sentence of more than 200 characters (limits.sentence)",
        {"in/a.txt": FERRY + "Nine of them and " * 80},
    ),
}
TOLD = ("numerals", "sentence")  # what is left out of an article is told beside it
LIMITS = tuple(
    Bad(
        what,
        RUN,
        0 if setting.startswith(TOLD) else 3,
        says,
        {**files, "reconcile.toml": f"[limits]\n{setting}\n"},
        nameless=True,
        mended={"reconcile.toml": ""},
    )
    for what, (setting, says, files) in LIMITED.items()
)

GROUPS = {"PDF and DOCX": OFFICE, "Archives": ARCHIVES, "Limits": LIMITS}
