"""RSS and Atom: an article for every entry, the fullest text, the day as written; teasers and cut feeds are told."""

import time

import pytest

from reconcile.errors import ReadError
from reconcile.model import Article
from reconcile.read import feed

ONE = "A goods train left the rails near Hillfoot on Friday, and 9 waggons fell into the lake."
TWO = "The line will stay closed for three weeks, the railway said, and 40 buses will take its passengers."
LONG = " ".join([ONE, TWO] * 3)


def rss(*items: str, channel: str = "<title>Valley Mail</title><language>en-gb</language>") -> bytes:
    opened = '<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    return f"{opened}<channel>{channel}\n{chr(10).join(items)}\n</channel></rss>".encode()


def item(
    text: str = f"<description>{LONG}</description>", title: str = "Train falls into the lake", rest: str = ""
) -> str:
    return f"<item><title>{title}</title>{text}{rest}</item>"


def one(raw: bytes) -> Article:
    (found,), errors = feed.records(raw, "a.rss")
    assert errors == []
    return found


def test_an_entry_has_its_title_text_source_day_address_and_number():
    rest = (
        "<link>https://valley.example/train</link><guid isPermaLink='false'>v-17</guid>"
        "<pubDate>Fri, 10 May 2019 23:40:00 -0500</pubDate>"
    )
    found = one(rss(item(rest=rest)))
    assert (found.title, found.text, found.source, found.language) == (
        "Train falls into the lake",
        LONG,
        "Valley Mail",
        "en",
    )
    assert (found.url, found.record, found.index, found.line_at) == ("https://valley.example/train", "v-17", 0, 3)
    assert found.published is not None and str(found.published.earliest) == "2019-05-10"
    assert (found.published_from, found.stamp) == ("feed field 'published'", "2019-05-11T04:40:00+00:00")
    assert found.warnings == ()


def test_the_fullest_text_is_taken_as_paragraphs_without_markup():
    full = f"<![CDATA[<p>{ONE}</p><script>var dead = 99;</script><p>{TWO}</p><ul><li>{ONE}</li></ul>]]>"
    found = one(rss(item(f"<description>{ONE[:30]}</description><content:encoded>{full}</content:encoded>")))
    assert found.text == f"{ONE}\n{TWO}\n{ONE}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"<description>{ONE}</description>", "only the teaser of 17 words is in the feed"),
        (f"<description>{LONG}…</description>", "only the teaser of 105 words is in the feed"),
        ("", "only the headline of this entry is in the feed"),
    ],
    ids=["few words", "an ellipsis", "nothing"],
)
def test_an_entry_without_its_article_is_told(text: str, told: str):
    assert one(rss(item(text))).warnings == (told,)


def test_atom_with_relative_order_of_fields_xhtml_and_sources_of_its_own():
    raw = (
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><title>Planet</title><entry><title>Le train</title>"
        f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>{LONG}</p></div></content>"
        "<updated>2019-05-11T10:00:00Z</updated><published>2019-05-10T22:00:00+02:00</published><id>tag:x,1</id>"
        "<source><title>La Voix</title></source><link href='javascript:alert(1)'/></entry></feed>"
    ).encode()
    found = one(raw)
    assert (found.text, found.source, found.source_from) == (LONG, "La Voix", "source of the entry")
    assert (found.url, found.record, found.stamp) == (None, "tag:x,1", "2019-05-11T10:00:00+00:00")
    assert found.published is not None and str(found.published.earliest) == "2019-05-10"


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "utf-16"])
def test_a_feed_is_read_in_the_encoding_that_it_declares(encoding: str):
    text = "Поезд сошёл с рельсов, девять вагонов упали в озеро." * 8
    raw = rss(item(f"<description>{text}</description>")).decode().replace("?>", f" encoding='{encoding}'?>", 1)
    assert one(raw.encode(encoding)).text == text


def test_a_day_that_cannot_be_read_is_told():
    found = one(rss(item(rest="<pubDate>last week</pubDate>")))
    assert found.published is None
    assert found.warnings == ("feed field 'published': no date can be read from 'last week'",)


WHOLE = rss(*(item(title=f"Train {n}") for n in range(12)))


@pytest.mark.parametrize("at", range(60, len(WHOLE) - 20, len(WHOLE) // 50))
def test_a_feed_that_is_cut_off_keeps_the_whole_entries_before_it_and_tells_the_byte(at: int):
    cut = WHOLE[:at]
    found, errors = feed.records(cut, "a.rss")
    assert [one.title for one in found] == [f"Train {n}" for n in range(cut.count(b"</item>"))]
    assert all(one.text == LONG for one in found)
    assert f"ends at byte {at:,}" in errors[0].what


LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 9))
ATTRIBUTES = " ".join(f"a{n}='1'" for n in range(3_000))


def channel(items: str, head: str = "") -> str:
    return f"{head}<rss><channel>{items}</channel></rss>"


HOSTILE = {
    "billion laughs": channel(item(title="&l8;"), f"<!DOCTYPE x [<!ENTITY l0 'ha'>{LAUGHS}]>"),
    "a file": channel(item(title="A &e;"), "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"),
    "deep": channel("<item>" * 3_000 + "</item>" * 3_000),
    "no entry": channel("<title>Empty</title>"),
    "no feed": f"<rss>{'<' * 10_000}</rss>",
    "many attributes": channel(f"<item {ATTRIBUTES}><title>T</title></item>"),
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_feed_is_harmless(raw: str):
    start = time.perf_counter()
    try:
        found, errors = feed.records(raw.encode(), "a.rss")
    except ReadError as error:
        found, errors = [], [error]
    assert time.perf_counter() - start < 5
    assert found or errors[0].mend
    assert all(len(one.text) < 10_000 and "haha" not in one.text + (one.title or "") for one in found)


def test_a_broken_byte_costs_one_character_and_a_fault_of_the_markup_is_told():
    raw = rss(item()).replace(b"goods train", b"goods tr\xffin \xc3\xa9\xc3\xa9\xc3\xa9 &#x110000;", 1)
    found = one(raw)
    assert "goods tr\ufffdin ééé \ufffd left" in found.text
    assert any("is not UTF-8" in warning for warning in found.warnings)
    (found,), _ = feed.records(rss(item()).replace(b"</title><lang", b"</b></title><lang"), "a.rss")
    assert any("not well-formed (line 2: " in warning for warning in found.warnings)


def test_thousand_entries_are_read_in_time():
    start = time.perf_counter()
    found, errors = feed.records(rss(*(item(title=f"Train {n}") for n in range(1_000))), "a.rss")
    assert (len(found), errors) == (1_000, [])
    assert time.perf_counter() - start < 8
    assert found[999].line_at == 1_002


def test_an_entry_with_nothing_is_an_error_and_the_others_are_kept():
    found, errors = feed.records(rss(item(), "<item><link>https://a.example</link></item>", item()), "a.rss")
    assert [one.index for one in found] == [0, 2]
    assert isinstance(errors[0], ReadError) and "entry 2 has neither a text nor a title" in errors[0].what
