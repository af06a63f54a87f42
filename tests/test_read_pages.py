"""How much of an article is read, and how little of the page around it: own annotated pages, and a floor."""

import pytest
from made_pages import PAGES, Page

from reconcile.read.html import read

RECALL, F1 = 0.95, 0.95  # floors; what is measured stands in docs/inputs.md


def text_of(page: Page) -> str:
    (found,) = read(page.html.encode(), "page.html")
    return found.text


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_passage_of_the_article_is_read(page: Page):
    text = text_of(page)
    assert [passage for passage in page.wanted if passage not in text] == []


def test_recall_and_f1_over_all_passages_stay_above_their_floors():
    found = {name: text_of(page) for name, page in PAGES.items()}
    wanted = [passage in found[name] for name, page in PAGES.items() for passage in page.wanted]
    unwanted = [passage in found[name] for name, page in PAGES.items() for passage in page.unwanted]
    recall = sum(wanted) / len(wanted)
    precision = sum(wanted) / (sum(wanted) + sum(unwanted))
    assert recall >= RECALL
    assert 2 * precision * recall / (precision + recall) >= F1
