"""Bad inputs: files of a known format that are damaged, empty of text, or made to break a reader."""

from __future__ import annotations

import json

from made_bad_inputs import FERRY, RUN, Bad

GOOD = {"in/good.txt": FERRY}
LINE = json.dumps({"text": FERRY}) + "\n"

PAGES = (
    Bad("a page made by a script", RUN, 3, "the page has no text", {"in/a.html": "<html><script>go()</script></html>", **GOOD}),
    Bad("an empty page", RUN, 3, "the file is empty", {"in/a.html": b"", **GOOD}),
    Bad("text within 3,000 boxes", RUN, 0, "all its visible text was read", {"in/a.html": "<div>" * 3000 + FERRY}),
    Bad("a page without html and body", RUN, 0, "all its visible text was read", {"in/a.html": f"<div><p>{FERRY}"}),
)  # fmt: skip

LINES = (
    Bad("a line that is no JSON", RUN, 3, "in/a.jsonl:2: not a JSON object", {"in/a.jsonl": LINE + "{\n" + LINE}, mended={"in/a.jsonl": LINE + LINE.replace("Nine", "Ten")}),
    Bad("a line that is a list", RUN, 3, "in/a.jsonl:1: not a JSON object", {"in/a.jsonl": "[1, 2]\n" + LINE}),
    Bad("a line without a text", RUN, 3, "the record has no text", {"in/a.jsonl": '{"words": "Nine people drowned."}\n'}),
    Bad("a line whose text is a number", RUN, 3, "'text' is not a text", {"in/a.jsonl": '{"text": 9}\n'}),
    Bad("a line with a day that is none", RUN, 0, "no date can be read from '2033-02-31'", {"in/a.jsonl": json.dumps({"text": FERRY, "date": "2033-02-31"})}),
    Bad("5,000 brackets on a line", RUN, 3, "in/a.jsonl:1: not a JSON object", {"in/a.jsonl": '{"text": ' + "[" * 5000 + "\n" + LINE}),
    Bad("a number of 5,000 digits", RUN, 3, "in/a.jsonl:1: not a JSON object", {"in/a.jsonl": '{"text": "x", "id": ' + "9" * 5000 + "}\n" + LINE}),
)  # fmt: skip

GROUPS = {"Pages": PAGES, "JSON lines": LINES}
