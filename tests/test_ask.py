"""The sheet of questions: who is asked what, with which words, and what each answer would settle."""

from dataclasses import replace

import pytest
from made_articles import article, concluded
from made_runs import run

from reconcile.model import Article, Furniture, Run, Span, Verdict
from reconcile.report import formats, render

REPORT = (
    "The ferry Marisol, which sank off Corvay on Saturday, was licensed for 180 passengers. Divers went down to the "
    "wreck on Sunday morning, but a strong swell drove them back before they had reached the lower deck, where most "
    "of the cabins are. The harbour master asked the crews of all trawlers in the bay to keep clear of the place "
    "until the buoys are out, and the company sent two tugs from its yard on the mainland."
)
WRONG_TONE = ("wrong", "false", "lie", "lies", "error", "mistake", "incorrect")


def on_bridge(number: str, source: str, published: str = "2031-06-02", **more: object) -> Article:
    return article(
        f"The collapse of the Selby Bridge in Orvane on Sunday killed {number} people, the governor said.",
        published,
        source=source,
        **more,
    )


def on_ferry(number: str, source: str, published: str = "2031-06-10") -> Article:
    return article(
        f"The ferry Marisol, which sank off Corvay on Saturday, was licensed for {number} passengers.",
        published,
        source=source,
    )


@pytest.fixture(scope="module")
def torn() -> Run:
    """A ferry's licence, told by two outlets in two ways."""
    return concluded([on_ferry("180", "Hill Radio"), on_ferry("240", "Corvay Post")])


@pytest.fixture(scope="module")
def sheet(torn) -> str:
    return render(torn, "ask")


def test_the_sheet_is_one_of_the_formats():
    assert "ask" in formats()


def test_each_outlet_gets_a_letter_with_its_file(sheet):
    assert "to       Hill Radio (Hill Radio.txt)" in sheet
    assert "to       Corvay Post (Corvay Post.txt)" in sheet


def test_a_letter_quotes_both_texts_with_their_dates(sheet):
    letter = " ".join(sheet[sheet.index("to       Corvay Post") :].split())
    assert "You write on 10 Jun 2031:" in letter
    assert "licensed for *240*" in letter
    assert "Hill Radio has on 10 Jun 2031:" in letter
    assert "licensed for *180*" in letter


def test_the_question_asks_for_the_source_the_day_and_whether_it_stands(sheet):
    told = " ".join(sheet.split())
    assert "Could you please tell us whom you have “180” from, as of which day it holds" in told


def test_each_answer_says_what_it_would_settle(sheet):
    told = " ".join(sheet.split())
    assert "If Hill Radio confirms “180”: then “240” rests on Corvay Post alone, to be asked next." in told
    assert "If it withdraws “180”: then no text here tells “180”, and only “240” is left." in told


def test_of_several_outlets_that_agree_the_others_are_named():
    told_by = concluded(
        [on_ferry("180", "Hill Radio"), on_ferry("240", "Corvay Post"), own_words("180", "Coast Weekly")]
    )
    told = " ".join(render(told_by, "ask").split())
    assert "If it withdraws “180”: then “180” rests on Coast Weekly alone." in told


def own_words(number: str, source: str) -> Article:
    return article(
        f"Officials recall that the Marisol, lost off Corvay on Saturday, had been licensed for {number} passengers.",
        "2031-06-10",
        source=source,
    )


def test_a_copy_is_not_asked():
    first = article(REPORT, "2031-06-10", source="Hill Radio")
    copied = article(REPORT + " Mirror Daily.", "2031-06-11", source="Mirror Daily")
    sheet = render(concluded([first, copied, own_words("240", "Corvay Post")]), "ask")
    assert "to       Hill Radio" in sheet
    assert "to       Mirror Daily" not in sheet


@pytest.mark.parametrize(
    ("copy", "original", "furniture"),
    [
        (REPORT + " (Hill Radio)", REPORT, ()),
        (REPORT, "By Nora Quill\n\n" + REPORT, (Furniture(Span(0, 13), "byline"),)),
    ],
    ids=["the copy credits it", "it is signed"],
)
def test_of_one_day_the_original_is_asked_and_the_copy_is_named(copy, original, furniture):
    texts = [
        article(copy, "2031-06-10", source="Anvil Daily"),
        article(original, "2031-06-10", source="Hill Radio", furniture=furniture),
        own_words("240", "Corvay Post"),
    ]
    sheet = render(concluded(texts), "ask")
    assert "to       Hill Radio" in sheet
    assert "to       Anvil Daily" not in sheet
    assert "(printed as well by Anvil Daily)" in sheet


def test_who_tells_an_answer_elsewhere_still_tells_it():
    base = concluded([on_ferry("180", "Hill Radio"), own_words("180", "Coast Weekly"), on_ferry("240", "Corvay Post")])
    conflict = next(f for f in base.findings if f.verdict is Verdict.CONFLICT)
    coast = {c.id for c in base.claims if c.article == _of(base, "Coast Weekly")}
    sides = tuple(tuple(claim for claim in side if claim not in coast) for side in conflict.sides)
    left = tuple(claim for claim in conflict.claims if claim not in coast)
    narrow = replace(base, findings=(replace(conflict, sides=sides, claims=left),))
    told = " ".join(render(narrow, "ask").split())
    assert "If it withdraws “180”: then “180” rests on Coast Weekly alone." in told
    assert "to Coast Weekly" in told


def test_an_answer_that_no_rule_holds_against_the_others_is_left_too():
    texts = [on_ferry("180", "Hill Radio"), own_words("200", "Coast Weekly"), on_ferry("240", "Corvay Post")]
    base = concluded(texts)
    conflict = next(f for f in base.findings if f.verdict is Verdict.CONFLICT)
    coast = {c.id for c in base.claims if c.article == _of(base, "Coast Weekly")}
    sides = tuple(kept for side in conflict.sides if (kept := tuple(c for c in side if c not in coast)))
    left = tuple(claim for claim in conflict.claims if claim not in coast)
    told = " ".join(render(replace(base, findings=(replace(conflict, sides=sides, claims=left),)), "ask").split())
    assert "If it withdraws “180”: then no text here tells “180”, and “240” or “200” is left." in told


def _of(found: Run, source: str) -> str:
    return next(one.id for one in found.articles if one.source == source)


def test_texts_that_agree_leave_nothing_to_ask():
    told_by = concluded([on_bridge("11", "Hill Radio"), on_bridge("11", "Corvay Post")])
    assert render(told_by, "ask") == "Nothing to ask: no conflict is left open.\n"


def test_what_one_text_explains_is_not_asked():
    later = on_bridge("14", "Corvay Post", "2031-06-05")
    assert "to  " not in render(concluded([on_bridge("11", "Hill Radio"), later]), "ask")


def test_the_order_of_the_articles_changes_nothing(torn, sheet):
    assert render(concluded(torn.articles[::-1]), "ask") == sheet


def test_the_sheet_blames_nobody(sheet):
    assert not set(WRONG_TONE) & set(sheet.casefold().split())


def test_the_sheet_keeps_to_the_width(torn):
    assert max(map(len, render(torn, "ask", width=60).splitlines())) <= 60


def test_only_new_findings_are_asked_where_only_those_are_told(torn):
    assert render(torn, "ask", new=frozenset()) == "Nothing to ask: no conflict is left open.\n"


def test_a_ladder_tells_what_each_position_needs():
    told = " ".join(render(run(), "ask").split())
    assert "confirms “fifth”: then its place in the series leaves no gap before the sixth." in told
    assert "confirms “fourth”: then its place in the series needs one more handover before 2 June." in told


def test_a_conflict_that_the_evidence_settles_is_counted_but_not_asked():
    outlets = ("Hill Radio", "Coast Weekly", "Lake Sentinel", "Moor Herald", "Vale Times")
    words = (
        "Officials recall that the Marisol, lost off Corvay on Saturday, had been licensed for 180 passengers.",
        "According to its papers the Marisol, which went down off Corvay on Saturday, is licensed for 180 passengers.",
        "Built in 1988, the Marisol that foundered off Corvay on Saturday was licensed for 180 passengers.",
        "Nobody had asked why the Marisol, sunk off Corvay on Saturday, was licensed for 180 passengers.",
        "Its owner says the Marisol, now on the seabed off Corvay since Saturday, was licensed for 180 passengers.",
    )
    texts = [article(text, "2031-06-10", source=source) for text, source in zip(words, outlets, strict=True)]
    sheet = render(concluded([*texts, on_ferry("240", "Corvay Post")]), "ask")
    assert "1 conflict settled by the evidence" in sheet
    assert "to       " not in sheet
