"""Which stretch of furniture a span of an article meets, found in one pass over both."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Article, Furniture, Span

PLACES = st.lists(st.integers(0, 60), min_size=2, max_size=16, unique=True).map(sorted)


def spans(places: list[int]) -> list[Span]:
    """Spans in order, of which no two share a code point."""
    return [Span(start, end) for start, end in zip(places[::2], places[1::2], strict=False)]


@given(PLACES, PLACES)
def test_each_span_is_given_the_first_stretch_that_meets_it(apart: list[int], asked: list[int]):
    furniture = tuple(Furniture(span, f"kind {n}") for n, span in enumerate(spans(apart)))
    article = Article("a1", "a.txt", 0, "x" * 61, furniture=furniture)
    expected = [next((f for f in furniture if f.span.meets(span)), None) for span in spans(asked)]
    assert list(article.furniture_at(spans(asked))) == expected
