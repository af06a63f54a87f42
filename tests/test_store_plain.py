"""Every noun of the model survives the way to JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_runs import run

from reconcile import model
from reconcile.model import Alias, Article, Claim, Cluster, Event, Finding, Ledger, Origins, Series, Skipped
from reconcile.store import in_order, open_store
from reconcile.store._plain import dump, load

RUN = run()
NOUNS = (Alias, Article, Claim, Cluster, Event, Finding, Ledger, Origins, Series, Skipped)

st.register_type_strategy(Decimal, st.decimals(allow_nan=False))
st.register_type_strategy(float, st.floats(allow_nan=False))
st.register_type_strategy(Mapping, lambda kind: st.dictionaries(*map(st.from_type, get_args(kind)), max_size=3))


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_noun_comes_back_equal(noun: type, data: st.DataObject) -> None:
    thing = data.draw(st.from_type(noun))
    assert load(noun, dump(thing)) == thing


@pytest.mark.parametrize("value", model.Value.__args__, ids=lambda value: value.__name__)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_value_comes_back_as_its_own_class(value: type, data: st.DataObject) -> None:
    claim = replace(RUN.claims[0], value=data.draw(st.from_type(value)))
    back = load(Claim, dump(claim))
    assert type(back.value) is value
    assert back == claim


def test_equal_nouns_have_equal_json_whatever_the_order_of_their_maps() -> None:
    assert dump(Origins({"a": "x", "b": "y"}, {})) == dump(Origins({"b": "y", "a": "x"}, {}))


@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=60), title=st.none() | st.text(max_size=10), day=st.none() | st.dates())
def test_a_run_with_any_text_comes_back_exactly(text: str, title: str | None, day: date | None) -> None:
    published = model.Days(day, None, 5)
    first = replace(RUN.articles[0], text=RUN.articles[0].text + text, title=title, source=text, published=published)
    changed = replace(RUN, articles=(first, *RUN.articles[1:]), skipped=(Skipped(text, text),) * 2)
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "x.db")
        with open_store(path, write=True) as store:
            store.save(changed)
        with open_store(path, write=False) as store:
            assert store.load() == in_order(changed)
