"""What tells the attribute of a number: words that begin with its unit, and what people have."""

from __future__ import annotations

import pytest
from made_articles import extracted

CASES = {
    "a shaft, metres down": ("en", "The shaft at Selvar is 540 metres down.", ["depth"]),
    "a walk down a road": ("en", "The inn at Selvar lies 300 metres down the road.", ["measured_length"]),
    "people with burns": ("en", "The ward at Selvar holds three people with burns.", ["injured"]),
    "personas con quemaduras": ("es", "La clínica de Selvar atiende a tres personas con quemaduras.", ["injured"]),
}


@pytest.mark.parametrize(("language", "text", "attributes"), CASES.values(), ids=CASES)
def test_the_words_behind_a_number_tell_what_it_is_of(language, text, attributes):
    claims = extracted(text, language=language).claims
    assert [c.attribute for c in claims if c.kind == "quantity"] == attributes
