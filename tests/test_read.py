"""Reading: articles out of bytes, split, dated and named, with nothing lost and nothing invented."""

import json
import os
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.errors import ReadError
from reconcile.model import Article, Days
from reconcile.read import formats, read_bytes, read_paths

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
GOLDS = [ROOT / "tests/seeds", SHARED / "seeds", *sorted((SHARED / "eval/corpus").glob("d*"))]

PROSE = (
    "The river rose over the quay of Ostmar on Monday and reached the market. "
    "Twelve people were led out of their shops.\n"
    "\n"
    "The mayor said that the dam upstream had held, and that 40 houses were still without light in the evening.\n"
)
MORE = (
    "A second wave came down the valley before midnight, the fire service reported. "
    "Nobody was in the lower street then.\n"
    "\n"
    "Boats brought bread to the school, in which 300 people spent the night on mats and blankets.\n"
)
ARABIC = (
    "قال رئيس البلدية إن السد صمد وإن 40 منزلا بقيت من دون كهرباء حتى المساء بعد أن ارتفع النهر فوق الرصيف.\n"
    "\n"
    "وأخرج رجال الإطفاء 12 شخصا من متاجرهم في السوق يوم الاثنين، ولم يصب أحد منهم بأذى بحسب البيان الرسمي.\n"
)


def read(text: str, file: str = "article.txt") -> list[Article]:
    return read_bytes(text.encode("utf-8"), file)


def one(text: str, file: str = "article.txt") -> Article:
    (found,) = read(text, file)
    return found


def headline(article: Article) -> str | None:
    return article.words("text", article.headline) if article.headline else None


def furniture(article: Article) -> list[str]:
    return [article.text[f.span.start : f.span.end] for f in article.furniture]


def day(article: Article) -> str | None:
    return str(article.published.earliest) if article.published else None


# ---- against gold ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", GOLDS, ids=lambda path: path.name)
def test_articles_days_and_languages_are_those_of_gold(folder: Path):
    if not (folder / "gold.json").is_file():
        pytest.skip("../shared is not here, so there is no gold to compare with")
    gold = json.loads((folder / "gold.json").read_text("utf-8"))["articles"]
    files = sorted({str((folder / a["file"]).resolve()) for a in gold})
    articles, skipped = read_paths(files)
    assert skipped == []
    found = {(Path(a.file).name, a.index): (day(a), a.language) for a in articles}
    wanted = {(Path(a["file"]).name, a["index"]): (a["published"], a["language"]) for a in gold}
    undated = {place for place, (when, _) in found.items() if when is None}
    assert found.keys() == wanted.keys()
    assert {p: v for p, v in found.items() if p not in undated} == {p: v for p, v in wanted.items() if p not in undated}
    # gold knows the day of one article from outside of its text: "TREMOR ALMANAC 2013 - entry 41"
    assert {p for p in undated if wanted[p][0] is not None} <= {("06-tremor-almanac.txt", 0)}


@pytest.mark.parametrize("folder", GOLDS, ids=lambda path: path.name)
def test_sources_are_those_of_gold(folder: Path):
    if not (folder / "gold.json").is_file():
        pytest.skip("../shared is not here, so there is no gold to compare with")
    gold = json.loads((folder / "gold.json").read_text("utf-8"))["articles"]
    articles, _ = read_paths(sorted({str((folder / a["file"]).resolve()) for a in gold}))
    found = {(Path(a.file).name, a.index): a.source for a in articles}
    assert found == {(Path(a["file"]).name, a["index"]): a["source"] for a in gold}


def test_the_seed_translation_knows_what_it_translates():
    articles, _ = read_paths([str(ROOT / "seeds" / "002_taji.txt")])
    assert [a.language for a in articles] == ["en", "ar"]
    assert articles[1].translation_of == articles[0].id
    assert articles[1].published == articles[0].published


def test_no_seed_is_dated_by_its_banner_or_photo_credit():
    (closing,) = read_paths([str(ROOT / "seeds" / "001_closing-bases.txt")])[0]
    assert closing.published is None
    assert "MARCH 2021" in furniture(closing)


# ---- heads of plain text ---------------------------------------------------------------------------------------------

HEADS = {
    "name, date": ("Ostmar Courier, May 4, 2019\n\n{}", "Ostmar Courier", "2019-05-04"),
    "capitals": ("LAKE PAPER / AREA\n\n{}\nBy Wire Desk | MAY 4, 2019 | OSTMAR, Velia", "Lake Paper", "2019-05-04"),
    "urgent": ("URGENT - Line One - 4 May 2019 12:05 GMT\n\n{}", "Line One", "2019-05-04"),
    "published": ("VALLEY TRIBUNE\nPublished: May 4, 2019\n\n{}", "Valley Tribune", "2019-05-04"),
    "dotted sections": ("LAKE RADIO . News . World\nPosted: May 4, 2019 6:30 AM\n\n{}", "Lake Radio", "2019-05-04"),
    "dash and American clock": ("Hook & Line - May 4, 2019, 9:20am CST\n\n{}", "Hook & Line", "2019-05-04"),
    "day first": ("RIVER TECH NEWS 04/05/2019\n\n{}", "River Tech News", "2019-05-04"),
    "day that can be no month": ("RIVER TECH NEWS 05/24/2019\n\n{}", "River Tech News", "2019-05-24"),
    "weekday in the name": ("THE LAKE SUN / Saturday, May 4, 2019\n\n{}", "The Lake Sun", "2019-05-04"),
    "compact": ("QUAY VIDEO - shot list - 20190504-011\n\n{}", "Quay Video", "2019-05-04"),
    "dots": ("Ostmar Courier | 04.05.2019\n\n{}", "Ostmar Courier", "2019-05-04"),
    "desk and clock": ("RADIO LOWLAND, foreign service, 2019-05-04 15:12\n\n{}", "Radio Lowland", "2019-05-04"),
    "date on its own line": ("VALLEY DIGEST\n4 May 2019\n\n{}", "Valley Digest", "2019-05-04"),
    "byline with outlet": ("{}\nBy Ilse Torvald - Kestrel - 04.05.2019", "Kestrel", "2019-05-04"),
    "blog": (" date 2019-05-04 Posted on by lampwick\n\n{}", "lampwick", "2019-05-04"),
    "published and updated": ("Ostmar Echo\nUpdated 9 May 2019, posted 4 May 2019\n\n{}", "Ostmar Echo", "2019-05-04"),
    "day between name and title": ("Northern Agency\nOSTMAR, 4 MAY 2019\n{}", "Northern Agency", "2019-05-04"),
    "path of sections": ("Lake Radio > World > Asia\n{}\nUpdated: 4 May 2019, 10:15 GMT", "Lake Radio", "2019-05-04"),
    "fields": ("Source: Lake Radio\nDate: 2019-05-04\nTitle: {}", "Lake Radio", "2019-05-04"),
    "issue number": ("***\nLAKE POST\nVol. 12 No. 44 - May 4, 2019\n***\n{}", "Lake Post", "2019-05-04"),
    "brackets": ("[Lake Radio] [2019-05-04]\n{}", "Lake Radio", "2019-05-04"),
    "agency behind the day": ("{}\nMay 4, 2019 — Velia Agency", "Velia Agency", "2019-05-04"),
    "clock with an h": ("AGENCIA ORVANE\nSábado, 4 de mayo de 2019 - 19.45 h\n\n{}", "Agencia Orvane", "2019-05-04"),
    "clock without a point": ("La Voix de Ledmoor, 4 mai 2019, 18h30\n\n{}", "La Voix de Ledmoor", "2019-05-04"),
    "name with an h": ("Canal 9 H - 4 May 2019\n\n{}", "Canal 9 H", "2019-05-04"),
    "name with a capital H": ("LE 20H - 4 mai 2019\n\n{}", "Le 20H", "2019-05-04"),
    "local clock": ("Hill Radio - 4 May 2019, 06:40 local\n\n{}", "Hill Radio", "2019-05-04"),
    "order of entries": ("{}\nSaturday 4 May 2019. Latest entries first.", None, "2019-05-04"),
    "almanac without a day": ("VALLEY ALMANAC 2019 - entry 7\n\n{}", "Valley Almanac", None),
}  # fmt: skip


@pytest.mark.parametrize(("head", "source", "when"), HEADS.values(), ids=HEADS)
def test_a_head_gives_source_day_and_headline(head: str, source: str, when: str | None):
    title = "River floods the market of Ostmar"
    found = one(f"{head.format(title)}\n\n{PROSE}")
    assert (found.source, day(found), headline(found)) == (source, when, title)
    assert title not in furniture(found)


def test_an_arabic_head_gives_source_and_day():
    found = one(f"صوت الوادي - السبت ٤ أيار / مايو ٢٠١٩\n\nالنهر يغمر سوق المدينة القديمة\n\n{ARABIC}")
    assert (found.source, day(found), found.language) == ("صوت الوادي", "2019-05-04", "ar")
    assert headline(found) == "النهر يغمر سوق المدينة القديمة"


@pytest.mark.parametrize(
    "head",
    [
        "River floods the market of Ostmar",
        "MARCH 2021\n\nRiver floods the market of Ostmar",
        "Spring sale until 3 May 2019\n\nRiver floods the market of Ostmar",
        "River floods the market of Ostmar\n\nPhoto: Jan Veld, 3 May 2019",
        "River floods the market of Ostmar\n\nFILE - In this Aug. 20, 2017 file photo, a boat lies on the quay.",
        "Hostages of 3 May 2019 raid come home",
    ],
    ids=["nothing", "banner month", "offer", "photo credit", "file photo", "date in the headline"],
)
def test_a_day_that_is_not_of_publication_is_none(head: str):
    assert one(f"{head}\n\n{PROSE}").published is None


@pytest.mark.parametrize(
    ("first", "when"),
    [
        ("OSTMAR, May 4, 2019 (VNA) - The river rose over the quay and reached the market of the town.", "2019-05-04"),
        ("Published May 4 2019 The river rose over the quay and reached the market of the town.", "2019-05-04"),
        ("Sat 04 May 2019 River floods market. The river rose over the quay of the town.", "2019-05-04"),
        ("River floods market VNA Saturday 4 May 2019 The river rose over the quay of the town.", "2019-05-04"),
        ("Last updated at May 042019 The river rose over the quay and reached the market of the town.", "2019-05-04"),
        ("On May 4, 2019 the river rose over the quay and reached the market of the town.", None),
        ("May 4, 2019, was the day on which the river rose over the quay of the town.", None),
        ("The dam, built on Saturday 4 May 1957 by prisoners, broke over the quay of the town.", None),
        ("OSTMAR - The river rose over the quay and reached the market of the town on 4 May 2019.", None),
    ],
    ids=["agency", "published", "weekday first", "behind the title", "lost blank", "on", "subject", "history", "event"],
)
def test_only_a_dateline_before_the_first_sentence_dates_an_article(first: str, when: str | None):
    assert day(one(f"{first}\n\n{MORE}")) == when


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Ostmar, le 4 mai 2019", "2019-05-04"),
        ("Issue of 4 May 2019", "2019-05-04"),
        ("4 May 2019 / Long read", "2019-05-04"),
        ("Née à Ostmar, le 4 mai 1950", None),
    ],
)
def test_a_line_of_town_and_day_or_of_an_issue_dates_the_article(line: str, when: str | None):
    found = one(f"VALLEY MAIL\n{line}\n\nRiver floods the market of Ostmar\n\n{PROSE}")
    assert day(found) == when
    assert when is None or found.source == "Valley Mail"


def test_a_title_behind_a_byline_is_the_headline_and_its_repetition_furniture():
    title = "River floods the market of Ostmar"
    found = one(f"By Ilse Torvald -----{title}\n{title}\nby lampwick\nBy Ilse Torvald - Kestrel - 04.05.2019\n{PROSE}")
    assert found.headline is not None and found.headline.start == len("By Ilse Torvald -----")
    assert headline(found) == title
    assert furniture(found) == [title, "by lampwick", "By Ilse Torvald - Kestrel - 04.05.2019"]


def test_a_second_line_that_reports_stays_in_the_text():
    found = one(
        f"Ostmar Courier, May 4, 2019\n\nRiver floods market\nAt least 12 dead as dam gives way, mayor says\n\n{PROSE}"
    )
    assert headline(found) == "River floods market"
    assert not any("12 dead" in words for words in furniture(found))


# ---- days that follow from the text ----------------------------------------------------------------------------------

CAPTION = "Soldiers leave the fort of Ostmar at a parade on July 25, 2020. (Photo by the valley's television)"


@pytest.mark.parametrize(
    ("weekday", "caption", "when"),
    [
        ("Saturday", CAPTION, "2020-07-25"),
        ("Friday", CAPTION, None),
        ("Saturday", CAPTION.replace("(Photo", "(File photo"), None),
        ("Saturday", CAPTION.replace(" (Photo by the valley's television)", ""), None),
        ("Saturday", CAPTION.replace(", 2020", ""), None),
    ],
    ids=["agree", "another weekday", "file photo", "no caption", "no year"],
)
def test_the_caption_and_the_weekday_of_the_release_must_agree(weekday: str, caption: str, when: str | None):
    release = f"The army has left the fort of Ostmar, its spokesman said in a press release on {weekday}."
    found = one(f"Army leaves fort of Ostmar\n\n{release}\n\n{caption}\n\n{MORE}")
    assert day(found) == when
    assert (found.published_from is None) == (when is None)


@pytest.mark.parametrize(("weekday", "when"), [("Tuesday", "2020-04-07"), ("Wednesday", None)])
def test_an_undated_second_article_takes_the_day_above_when_its_weekday_agrees(weekday: str, when: str | None):
    second = f"By Staff, Agencies\n\nThe radio reported on {weekday} that the river was falling again.\n\n{MORE}"
    above, below = read(f"Ostmar Courier, April 7, 2020\n\nRiver floods market\n\n{PROSE}\n{second}")
    assert (day(above), day(below), below.source) == ("2020-04-07", when, "Staff, Agencies")


# ---- several articles in one file ------------------------------------------------------------------------------------

SECOND = {
    "a byline alone": "By Staff, Agencies\n\n",
    "a title with a dateline": "Bread comes by boat to the valley\nOstmar Courier, May 5, 2019\n\n",
    "a ruled line and a dateline": "* * *\n----\n\nOstmar Courier, May 5, 2019\n\n",
}


@pytest.mark.parametrize("head", SECOND.values(), ids=SECOND)
def test_a_new_head_between_prose_begins_an_article(head: str):
    text = f"Ostmar Courier, May 4, 2019\n\nRiver floods market\n\n{PROSE}\n{head}{MORE}"
    found = read(text)
    assert [a.index for a in found] == [0, 1]
    assert found[1].text.endswith(MORE)
    assert "".join(a.text for a in found) == text


NO_HEADS = {
    "subhead": "What comes next\n\n",
    "teaser": "Read also: Bread comes by boat\nMay 5, 2019\n\n",
    "byline under the title": "",
    "author at the end": "",
    "date line of a diary": "May 5, 2019\n\n",
    "quotation in Arabic": "وقال رئيس البلدية إن السد صمد وإن 40 منزلا بقيت من دون كهرباء.\n\n",
    "photo line": "Photo by Jan Veld\n\n",
}


@pytest.mark.parametrize("between", NO_HEADS.values(), ids=NO_HEADS)
def test_other_lines_between_prose_begin_nothing(between: str):
    text = f"River floods market\nBy Ilse Torvald\n\n{PROSE}\n{between}{MORE}\nBy Ilse Torvald\n"
    assert len(read(text)) == 1


def test_a_text_in_another_script_below_is_a_translation():
    above, below = read(
        f"Ostmar Courier, May 4, 2019\n\nRiver floods market\n\n{PROSE}\nالنهر يغمر السوق\n\n{ARABIC}\nComments\n"
    )
    assert (above.language, below.language) == ("en", "ar")
    assert (below.translation_of, below.source, below.published) == (above.id, above.source, above.published)
    assert headline(below) == "النهر يغمر السوق"


def test_an_unrelated_text_in_another_script_is_no_translation():
    other = (
        ARABIC.replace("40", "977").replace("12", "855")
        + "\nوبلغ عدد السكان 5300 نسمة في العام الماضي بحسب البيان الرسمي.\n"
    )
    _, below = read(f"Ostmar Courier, May 4, 2019\n\nRiver floods market\n\n{PROSE}\n{other}")
    assert below.translation_of is None


# ---- furniture -------------------------------------------------------------------------------------------------------

PROMOS = [
    "Back to top button",
    "Comments",
    "Post a Comment",
    "Share: Pinterest Telegram",
    "STAY TUNED FOR MORE UPDATES.",
    "Enjoyed this page? Please consider a gift!",
    "Want more? Subscribe to us and get a film a day!",
    "Read more from Velia: Woman who fed a pike bitten by a swan",
    "This story may contain affiliate links.",
    "Newsletter: the best of the day in your mail",
    "Weather today: 72 F, sunny.",
    "Corrections are welcome. The almanac is kept by volunteers.",
    "[Follow Channel Ostmar on social media](#)",
    "*You get this digest twice a week.*",
    "للمزيد تابعونا على تلغرام",
    "Source: OC and agencies",
    "2,500 $",
]
FACTS = [
    "Comments by the minister led to 12 arrests in the town on Monday.",
    "Share prices fell by 12 percent after the flood had closed the port.",
    "Follow-up visits found 12 more houses without a roof in the valley.",
    "Support for the mayor fell to 12 percent after the flood.",
    "Subscribers to the flood warning service numbered 12,000 in the valley.",
    "Related deaths rose to 12 in the valley, the doctor said on Monday.",
    "Terms of the deal were not disclosed, but 12 million was named.",
    "Sources say that 12 people are still missing in the lower street.",
    "Read more than 12 warnings had been, the mayor said, before the flood.",
    "More than 12 people were still missing in the lower street on Monday.",
    "Weather forecasters had warned 12 hours before the river rose.",
]


@pytest.mark.parametrize("line", PROMOS)
def test_a_promo_line_is_furniture(line: str):
    assert line in furniture(one(f"River floods market\n\n{PROSE}\n{line}\n"))


@pytest.mark.parametrize("line", FACTS)
def test_a_sentence_that_reports_is_no_furniture(line: str):
    assert furniture(one(f"River floods market\n\n{PROSE}\n{line}\n\n{MORE}\n{line}\n")) == []


# ---- records, front matter, other encodings --------------------------------------------------------------------------


def test_a_record_gives_its_fields():
    row = {
        "id": 7,
        "body": PROSE,
        "headline": "River floods",
        "outlet": "OC",
        "published": "2019-05-04T23:10:00Z",
        "language": "en-GB",
    }
    found = one(json.dumps(row | {"url": "https://oc.example/1"}), "a.jsonl")
    assert (found.text, found.title, found.source, found.record) == (PROSE, "River floods", "OC", "7")
    assert (day(found), found.published_from, found.language) == ("2019-05-04", "field 'published'", "en")
    assert (found.url, found.text_at) == ("https://oc.example/1", None)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2019-05", Days(date(2019, 5, 1), date(2019, 5, 31), 4)),
        ("May 2019", Days(date(2019, 5, 1), date(2019, 5, 31), 4)),
        ("2019", Days(date(2019, 1, 1), date(2019, 12, 31), 5)),
        ("4 May 2019", Days(date(2019, 5, 4), date(2019, 5, 4), 1)),
        ("yesterday", None),
        ("2019-02-30", None),
    ],
)
def test_a_date_field_is_no_finer_than_it_is_written(written: str, days: Days | None):
    found = one(json.dumps({"text": "The river rose over the quay.", "date": written}), "a.jsonl")
    assert found.published == days
    assert bool(found.warnings) == (days is None)


def test_bad_lines_are_told_and_good_ones_kept(tmp_path: Path):
    path = tmp_path / "batch.jsonl"
    path.write_bytes(
        b'{"text": "The river rose."}\n\n{"text": NaN}\n{"title": "none"}\n[1]\n{"text": "\xff"}\n{"text": "It fell."}'
    )
    articles, skipped = read_paths([str(path)])
    assert [(a.text, a.index) for a in articles] == [("The river rose.", 0), ("It fell.", 6)]
    assert [s.file for s in skipped] == [f"{path}:{line}" for line in (3, 4, 5, 6)]
    assert all("(" in s.why for s in skipped)


def test_front_matter_gives_title_day_and_source_and_leaves_the_body_alone():
    text = f'---\ntitle: "River: floods market"\ndate: 04.05.2019\nagency: Velia Agency\ntags: [a, b]\n---\n{PROSE}'
    found = one(text, "x.md")
    assert (found.title, found.source, day(found)) == ("River: floods market", "Velia Agency", "2019-05-04")
    assert found.text_at is not None and text[found.text_at :] == found.text == PROSE
    assert found.title_at is not None and text[found.title_at :].startswith(found.title)


@pytest.mark.parametrize("line", ["**River floods market**", "# River floods market"])
def test_a_marked_first_line_is_the_headline_without_its_marks(line: str):
    assert headline(one(f"---\ndate: 2019-05-04\n---\n{line}\n\n{PROSE}", "x.md")) == "River floods market"


def test_a_file_without_source_is_named_after_its_outlet():
    found = one(f"---\ndate: 2019-05-04\n---\n{PROSE}", "in/03-lake-radio.md")
    assert (found.source, found.source_from) == ("Lake Radio", "file name")


@pytest.mark.parametrize("encoding", ["utf-16", "cp1256"])
def test_other_encodings_are_read_and_a_guess_is_told(encoding: str):
    found = read_bytes(ARABIC.encode(encoding), "a.txt")[0]
    assert found.text.strip() == ARABIC.strip()
    assert bool(found.warnings) == (encoding != "utf-16")


# ---- what cannot be read ---------------------------------------------------------------------------------------------

BAD = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "binary": (bytes(range(256)) * 8, "binary"),
    "zeros": (b"The river\x00\x00\x00\x00\x01\x02\x03 rose", "binary"),
    "a PDF": (b"%PDF-1.7 text", "but it is a .pdf file"),
}


@pytest.mark.parametrize(("raw", "why"), BAD.values(), ids=BAD)
def test_what_is_no_text_is_skipped_with_its_name_and_the_mend(raw: bytes, why: str, tmp_path: Path):
    path = tmp_path / "bad.txt"
    path.write_bytes(raw)
    (tmp_path / "good.txt").write_text(PROSE, "utf-8")
    articles, skipped = read_paths([str(tmp_path)])
    assert [Path(a.file).name for a in articles] == ["good.txt"]
    assert {one.file for one in skipped} == {str(path)}
    assert all(why in one.why and one.why.endswith(")") for one in skipped)


def test_a_missing_path_and_an_empty_folder_do_not_stop_the_others(tmp_path: Path):
    (tmp_path / "empty").mkdir()
    good = tmp_path / "good.txt"
    good.write_text(PROSE, "utf-8")
    articles, skipped = read_paths([str(tmp_path / "none.txt"), str(tmp_path / "empty"), str(good)])
    assert len(articles) == 1
    assert [s.why.split(" (")[0] for s in skipped] == ["there is no such file or folder", "the folder holds no article"]


def test_a_folder_is_read_sorted_without_following_links_or_pipes(tmp_path: Path):
    (tmp_path / "b").mkdir()
    for name in ("b/two.txt", "a.txt", "notes.wpd"):
        (tmp_path / name).write_text(PROSE + name, "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    os.mkfifo(tmp_path / "pipe.txt")
    articles, skipped = read_paths([str(tmp_path)])
    assert [Path(a.file).name for a in articles] == ["a.txt", "two.txt"]
    assert [one for one in skipped if not one.aside] == []


def test_what_nothing_reads_in_a_folder_is_told_in_one_line(tmp_path: Path):
    (tmp_path / "old").mkdir()
    for name in ("a.txt", "b.wpd", "old/c.PICT", "old/d.wpd", "LICENCE", ".hidden.wpd", "x.db", "x.db-wal"):
        (tmp_path / name).write_text(PROSE + name, "utf-8")
    _, (line,) = read_paths([str(tmp_path)])
    assert (line.file, line.aside) == (str(tmp_path), True)
    assert line.why == "4 files of kinds that are not read (without an ending, .pict, .wpd); save .wpd as .docx or .txt"
    _, (named,) = read_paths([str(tmp_path / "b.wpd")])
    assert not named.aside
    assert read_paths([str(tmp_path / "a.txt")])[1] == []


def test_an_unknown_ending_is_an_error_that_names_the_known_ones():
    with pytest.raises(ReadError, match=r"\.xyz cannot be read \(known files end in .*\.htm, \.html"):
        read_bytes(b"x", "a.xyz")


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        (b'{"text": "The river rose."}\n{"text": "It fell."}', ["The river rose.", "It fell."]),
        (b"The river rose over the quay of the town.", ["The river rose over the quay of the town."]),
        (b"{sic} the river rose over the quay.", ["{sic} the river rose over the quay."]),
    ],
    ids=["records", "text", "text with a brace"],
)
def test_standard_input_is_records_or_text(raw: bytes, texts: list[str]):
    articles, skipped = read_paths(["-"], stdin=raw)
    assert ([a.text for a in articles], [a.file for a in articles], skipped) == (texts, ["-"] * len(texts), [])


# ---- ids and spans ---------------------------------------------------------------------------------------------------


def test_ids_depend_on_content_alone(tmp_path: Path):
    here, there = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in (here, there):
        path.write_text(f"Ostmar Courier, May 4, 2019\n\nRiver floods market\n\n{PROSE}", "utf-8")
    ids = [a.id for a in read_paths([str(here), str(there)])[0]]
    assert ids[0] == ids[1] == one(here.read_text("utf-8"), "elsewhere/c.txt").id
    assert ids[0] != one(here.read_text("utf-8").replace("May 4", "May 5")).id


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_texts_are_slices_of_the_decoded_file(mark: str, newline: str):
    text = (
        mark
        + f"Ostmar Courier, May 4, 2019\n\nRiver floods market\n\n{PROSE}\nBy Staff, Agencies\n\n{MORE}".replace(
            "\n", newline
        )
    )
    found = read(text)
    assert len(found) == 2
    for article in found:
        assert article.text_at is not None
        assert text[article.text_at :][: len(article.text)] == article.text
    assert headline(found[0]) == "River floods market"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=400))
def test_any_text_is_read_whole_or_refused(text: str):
    try:
        found = read_bytes(text.encode("utf-8"), "a.txt")
    except ReadError:
        return
    assert "".join(a.text for a in found) == text.removeprefix("\ufeff")
    for article in found:
        spans = [f.span for f in article.furniture] + ([article.headline] if article.headline else [])
        assert all(0 <= span.start < span.end <= len(article.text) for span in spans)


@settings(deadline=None)  # the first of a kind loads its library
@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".jsonl"]))
def test_any_bytes_are_read_or_refused(raw: bytes, ending: str):
    try:
        found = read_bytes(raw, f"a{ending}")
    except ReadError:
        return
    assert all(a.text.strip() for a in found) and found


def test_the_formats_find_themselves():
    assert {".txt", ".md", ".jsonl", ".html"} <= formats().keys()


@pytest.mark.parametrize(
    "piece", ["a. ", "1 ", "? ", "(photo ", "By A ", "May 4, 2019 ", "....", "  ", "Ab ", "\u0645 ", "- | "]
)
def test_time_grows_with_the_text_and_not_faster(piece: str):
    # What takes the square of 200,000 steps needs many minutes of the processor, however busy the machine is.
    begun = time.process_time()
    one((piece * (200_000 // len(piece))) + ".")
    one("\n".join([piece * 5] * (100_000 // len(piece) // 5)) + ".")
    assert time.process_time() - begun < 60
