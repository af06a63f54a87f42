"""Pages that look back: the day they were published, the year of undated ones, and which articles they tell of."""

from datetime import date

import pytest
from made_articles import article, knowledge

from reconcile.cluster import infer_years, stories
from reconcile.cluster._mates import mates
from reconcile.cluster._profiles import profile
from reconcile.languages._looking_back import looked_back
from reconcile.model import FEW_TELL, Article
from reconcile.read import read_bytes

PROSE = (
    "The dam above Selvar broke on 4 May 2019 after a week of rain, and the lower town stood under water.\n\n"
    "Since then a wall has been built, and the river was moved to its old bed behind the hill of the mill.\n"
)
LATER = PROSE + "\nOn 9 June 2023 the former keeper of the dam was sentenced to a fine.\n"
PLAN = PROSE + "\nThe lease of the mill runs to 31 December 2035, and a new dam was ordered for 3 June 2034.\n"


def one(text: str, file: str = "p1.txt") -> Article:
    (found,) = read_bytes(text.encode(), file)
    return found


def days(found: Article) -> tuple[str, str] | None:
    return (str(found.published.earliest), str(found.published.latest)) if found.published else None


@pytest.mark.parametrize(
    ("head", "text", "source", "published"),
    [
        (
            "REGISTER OF DAMS\nVelia, dam at Selvar, break of (page last changed 3 February 2024)",
            PROSE,
            "Register Of Dams",
            ("2024-02-03", "2024-02-03"),
        ),
        (
            "REGISTER OF DAMS / Velia\nLast revised 3 February 2024\n\nSelvar dam, 4 May 2019",
            PROSE,
            "Register Of Dams",
            ("2024-02-03", "2024-02-03"),
        ),
        ("REGISTER OF DAMS - Velia - Selvar - 4 May 2019", LATER, "Register Of Dams", None),
        ("REGISTER OF DAMS - Velia - Selvar - 4 May 2019", PROSE, "Register Of Dams", ("2019-05-04", "2019-05-04")),
        ("Selvar Courier, 4 May 2019", LATER, "Selvar Courier", ("2019-05-04", "2019-05-04")),
        ("RIVER REVIEW, June 2019\n\nThe wall at Selvar", PROSE, "River Review", ("2019-06-01", "2019-06-30")),
        ("Selvar Courier, 4 May 2019\nUpdated 5 May 2019", PROSE, "Selvar Courier", ("2019-05-04", "2019-05-04")),
        ("Ilse Tarn, 4 May 2019\nUpdated 3 February 2024", PROSE, "Ilse Tarn", ("2019-05-04", "2019-05-04")),
        ("REGISTER OF DAMS - Velia - Selvar - 4 May 2019", PLAN, "Register Of Dams", ("2019-05-04", "2019-05-04")),
        ("PRESIDENT TARN RESIGNS MAY 2019\n\nShe leaves the palace", PROSE, None, None),
    ],
    ids=[
        "changed",
        "revised",
        "later year",
        "same year",
        "an outlet",
        "issue of a month",
        "updated next day",
        "updated long after",
        "plans",
        "a loud headline",
    ],
)
def test_a_page_that_looks_back_has_the_day_of_its_last_change(head, text, source, published):
    found = one(f"{head}\n\n{text}")
    assert (found.source, days(found)) == (source, published)


@pytest.mark.parametrize(
    ("bar", "published"),
    [
        ("<header><a href='/'>Selvar Mirror</a> <span>Sat 4 May 2019</span></header>", ("2019-05-04", "2019-05-04")),
        ("<div>Selvar Mirror - Saturday 4 May 2019 - <a href='#'>Sign in</a></div>", ("2019-05-04", "2019-05-04")),
        ("<nav><span>Sat 4 May 2019</span></nav>", None),
    ],
    ids=["header", "bar", "menu"],
)
def test_a_day_with_its_weekday_above_the_headline_dates_a_page(bar, published):
    body = "".join(f"<p>{line}</p>" for line in PROSE.replace("4 May 2019", "Saturday").split("\n") if line)
    page = (
        f"<html><head><title>Dam breaks</title></head><body>{bar}<h1>Dam above Selvar breaks</h1>{body}</body></html>"
    )
    assert days(one(page, "p1.html")) == published


def test_months_are_read_as_they_are_called_in_morocco():
    found = one(
        "صوت الوادي - السبت 4 غشت 2018\n\nالنهر يغمر سوق المدينة\n\n"
        "غمر النهر سوق المدينة القديمة مساء الجمعة بعد أسبوع من الأمطار الغزيرة.\n"
    )
    assert days(found) == ("2018-08-04", "2018-08-04")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The wall was built in 2021 and blessed on 3 March 2022.", ["2022-03-03"]),
        ("The wall will be blessed on 3 May 2031.", []),
        ("The lease runs until 9 June 2044.", []),
        ("They may meet again on 9 June 2044.", []),
        ("Two men marched past on 9 March 2021.", ["2021-03-09"]),
    ],
)
def test_what_is_still_to_come_is_not_looked_back_at(text, told):
    assert [str(day) for day in looked_back("en", text)] == told


FLOOD = "The dam above Selvar broke on 4 May 2031 and Ilse Tarn of the Hurda Dam Company left the town of Ledmoor."
AGAIN = "Ilse Tarn of the Hurda Dam Company said in Ledmoor that the dam above Selvar had been watched day and night."


@pytest.mark.parametrize(
    ("more", "year"),
    [("", 2031), (" On 3 June 2034 a wall was built.", 2034), (" The lease ends on 3 June 2034.", 2031)],
    ids=["nothing later", "a later year", "a plan"],
)
def test_an_undated_article_is_not_older_than_what_it_looks_back_at(more, year):
    undated = article(FLOOD + more, published=None, source="Undated")
    batch = (article(FLOOD, "2031-05-05", source="A"), article(AGAIN, "2031-05-06", source="B"), undated)
    found = {a.id: a.published for a in infer_years(batch, stories(batch, knowledge().lexicon))}
    published = found[undated.id]
    assert published is not None
    assert published.earliest is not None
    assert published.earliest.year == year


@pytest.mark.parametrize(
    ("told", "number", "together"), [("05-12", 3, True), ("05-02", 3, False), ("05-12", 13, False)]
)
def test_an_article_of_later_is_a_mate_of_the_news_of_a_day_that_it_tells(told, number, together):
    lexicon = knowledge().lexicon
    news, later = article("Nils Aarden", source="news"), article("Ilse Tarn", published="2033-09-01", source="later")
    between = [article(f"Nils Aarden and Ilse Tarn, {n}", source=f"between {n}") for n in range(number - 2)]
    batch = [news, *between, later]
    points = {(min(a.id, b.id), max(a.id, b.id)): 40 for a in batch for b in batch if a.id != b.id}
    for other in (news, *between[1:]):
        points[min(other.id, later.id), max(other.id, later.id)] = -400
    recalled = {later.id: frozenset({date.fromisoformat(f"2031-{told}").toordinal()})} if number <= FEW_TELL else {}
    found = mates([a.id for a in batch], points, {a.id: profile(a, lexicon) for a in batch}, recalled)
    assert (later.id in found[news.id]) is together
