"""Pages as outlets build them, each with the passages that are its article and those that are the page around it."""

from __future__ import annotations

from dataclasses import dataclass

TITLE = "River floods the market of Ostmar"
LEAD = "The river rose over the quay of Ostmar on Monday and reached the market within an hour, the mayor said."
NEXT = "Twelve people were led out of their shops, and 40 houses were still without light in the evening."
THIRD = "The last flood of this size was in 1987, when the old bridge was carried away, said the town's archivist."
LAST = "The council will meet on Thursday to vote on 3 million crowns for a new wall along the quay."
STORY = (LEAD, NEXT, THIRD, LAST)
NAV = '<nav class="main-nav"><ul><li><a href="/">Front page</a><li><a href="/sport">Sport and games</a></ul></nav>'
FOOT = "<footer><p>Valley Mail, 4 Quay Street, Ostmar. Our readers gave 900 crowns, thank you.</p></footer>"
RELATED = (
    '<aside class="related"><h3>Related</h3><ul><li><a href="/a">Seven barns burnt down in Westerby last week</a>'
    '<li><a href="/b">Nineteen new buses for the hill line are late again</a></ul></aside>'
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page, the passages to be read, and those to be left out."""

    html: str
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...] = ()


def paragraphs(*words: str) -> str:
    return "".join(f"<p>{one}</p>" for one in words)


def page(body: str, head: str = "", lang: str = "en", attributes: str = "") -> str:
    return (
        f'<!doctype html><html lang="{lang}"{attributes}><head><meta charset="utf-8">'
        f"<title>{TITLE} - Valley Mail</title>{head}</head><body>{NAV}{body}{FOOT}</body></html>"
    )


def article(inner: str) -> str:
    return f"<main><article><h1>{TITLE}</h1>{inner}</article></main>"


_FEET = ("Sport and games", "thank you")
_COMMENTS = (
    '<section id="comments" class="comments"><h2>Comments (2)</h2>'
    "<div class='comment'><p>I counted thirty boats in the street, nobody tells us the truth about it!</p></div>"
    "<div class='comment'><p>My aunt says that ninety cellars were full of water by noon.</p></div></section>"
)
_COOKIES = (
    '<div id="cookie-consent" class="cookie-banner"><p>We and our 842 partners store cookies on your device and use '
    "them to measure what you read.</p><button>Accept all</button></div>"
)
_DONATE = (
    '<div class="donation-box"><p>We are read by 60,000 people, but only 1,200 of them pay for it: give what you '
    "can today.</p><button>Give 10 crowns</button></div>"
)
_ARABIC = (
    "فاض النهر على رصيف أوستمار يوم الاثنين وبلغ السوق خلال ساعة واحدة، بحسب ما قال رئيس البلدية.",
    "وأخرج اثنا عشر شخصا من متاجرهم، وبقي أربعون منزلا بلا كهرباء حتى المساء.",
    "ويجتمع المجلس البلدي يوم الخميس للتصويت على بناء جدار جديد على طول الرصيف.",
)
_ROWS = (("Ostmar", "12", "40"), ("Westerby", "3", "17"), ("Hillfoot", "0", "5"))
_TABLE = (
    "<table><caption>Houses and people by town</caption><tr><th>Town</th><th>Led out</th><th>Without light</th></tr>"
    + "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in _ROWS)
    + "</table>"
)
_UPDATES = (
    ("18:40", "Light is back in 31 of the 40 houses, the power company says in a short notice."),
    ("16:15", "The fire brigade has pumped out the cellar of the town hall, where 600 files stood in water."),
    ("14:02", "Twelve people have been led out of the market, none of them is hurt, says a doctor on the spot."),
    ("13:30", "The river has come over the quay, and the market is being cleared by the police."),
)
_LIVE = "".join(
    f'<div class="live-post"><time>{clock}</time><h3>Update {n}</h3><p>{words}</p></div>'
    for n, (clock, words) in enumerate(_UPDATES)
)
_SLIDES = (
    "Boats tied to the lamp posts of Quay Street on Monday afternoon. (Photo: V. Lind)",
    "Two of the 12 people led out of the market wait in the school. (Photo: V. Lind)",
    "The water mark of 1987 on the wall of the town hall, now 10 centimetres under water. (Photo: B. Holm)",
)
_GALLERY = "".join(
    f"<figure><img src='{n}.jpg'><figcaption>{one}</figcaption></figure>" for n, one in enumerate(_SLIDES)
)
_AMP = "<style amp-boilerplate>body{visibility:hidden}</style><script async src='https://cdn.example/v0.js'></script>"
_TEASED = '<div class="paywall"><p>Subscribe for 1 crown a week and read on, as 4,000 others do already.</p></div>'
_PLAYER = (
    '<div class="player"><amp-video src="a.mp4"></amp-video></div><amp-ad width="300"><p>Ninety sofas at half price '
    "until the weekend</p></amp-ad>"
)
_OLD = (
    "<table width=760><tr><td width=150><a href=/>Home</a><br><a href=/news>News of the week</a></td><td>"
    f"<font size=5><b>{TITLE}</b></font><br><br>{LEAD}<br><br>{NEXT}<br><br>{THIRD}<br><br>{LAST}</td></tr></table>"
)
_QUOTED = (
    f"<p>{LEAD}</p><blockquote><p>“We had ten minutes and eleven sandbags,” said the baker Ida Holm, whose shop was "
    f"the first to be reached.</p></blockquote><h2>What comes next</h2><ul><li>{NEXT}</li><li>{LAST}</li></ul>"
)
_WAYBACK = (
    "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base'><p>214 captures of this page were made from May 2019 "
    "to June 2024 by the archive.</p></div><!-- END WAYBACK TOOLBAR INSERT -->"
)

PAGES = {
    "plain": Page(page(article(paragraphs(*STORY))), (TITLE, *STORY), _FEET),
    "table": Page(
        page(article(f"{paragraphs(*STORY)}{_TABLE}")), (*STORY, "Ostmar | 12 | 40", "Westerby | 3 | 17"), _FEET
    ),
    "live blog": Page(
        page(f"<main><h1>{TITLE}</h1><div class='live-blog'>{_LIVE}</div></main>"), tuple(w for _, w in _UPDATES), _FEET
    ),
    "gallery": Page(page(article(f"<p>{LEAD}</p>{_GALLERY}")), (LEAD, *_SLIDES), _FEET),
    "paywall": Page(page(article(f"{paragraphs(LEAD, NEXT)}{_TEASED}")), (LEAD, NEXT), _FEET),
    "AMP": Page(
        page(article(f"{paragraphs(*STORY)}{_PLAYER}"), _AMP, attributes=" amp"), STORY, ("Ninety sofas", *_FEET)
    ),
    "Arabic": Page(page(article(paragraphs(*_ARABIC)), lang="ar", attributes=' dir="rtl"'), _ARABIC, _FEET),
    "comments": Page(
        page(f"{article(paragraphs(*STORY))}{_COMMENTS}"), STORY, ("thirty boats", "ninety cellars", *_FEET)
    ),
    "related": Page(
        page(f"{article(paragraphs(*STORY))}{RELATED}"), STORY, ("Seven barns burnt down", "Nineteen new buses", *_FEET)
    ),
    "related within": Page(
        page(article(f"{paragraphs(LEAD, NEXT)}{RELATED}{paragraphs(THIRD, LAST)}")),
        STORY,
        ("Seven barns burnt down", "Nineteen new buses", *_FEET),
    ),
    "cookies": Page(page(f"{_COOKIES}{article(paragraphs(*STORY))}"), STORY, ("842 partners", *_FEET)),
    "donations": Page(
        page(article(f"{paragraphs(LEAD, NEXT)}{_DONATE}{paragraphs(THIRD, LAST)}")), STORY, ("only 1,200", *_FEET)
    ),
    "old tables": Page(f"<html><title>{TITLE}</title><body>{_OLD}</body></html>", STORY, ("News of the week",)),
    "quotes and lists": Page(page(article(_QUOTED)), (LEAD, "eleven sandbags", NEXT, LAST), _FEET),
    "web archive": Page(page(f"{_WAYBACK}{article(paragraphs(*STORY))}"), STORY, ("214 captures", *_FEET)),
    "no article element": Page(
        page(f"<div class='wrap'><div class='col'><h1>{TITLE}</h1>{paragraphs(*STORY)}</div></div>"), STORY, _FEET
    ),
    "divs for paragraphs": Page(
        page(f"<div class='story'><h1>{TITLE}</h1>{''.join(f'<div>{one}</div>' for one in STORY)}</div>"), STORY, _FEET
    ),
    "short note": Page(page(article(paragraphs(NEXT))), (NEXT,), _FEET),
}  # fmt: skip
