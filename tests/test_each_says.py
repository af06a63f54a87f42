"""Each number of a sentence has the voice that gives it."""

from __future__ import annotations

import pytest
from made_articles import extracted

from reconcile.model import Quantity

CASES = {
    "two sources": (
        "en",
        "In Tarn 900 people marched according to the union and 340 according to the police.",
        {900: "union", 340: "police"},
    ),
    "two sources, each in its own place": (
        "fr",
        "Selon la police, 340 personnes ont défilé à Tarn, 900 selon les syndicats.",
        {340: "police", 900: "syndicats"},
    ),
    "two sources in Spanish": (
        "es",
        "En Tarn marcharon 900 personas según los sindicatos y 340 según la policía.",
        {900: "sindicatos", 340: "policía"},
    ),
    "a verb that is left out the second time": (
        "en",
        "The rebels speak of 700 volunteers, the ministry of fewer than 250.",
        {700: "rebels", 250: "ministry"},
    ),
    "a verb of putting": (
        "en",
        "The union put the crowd at about 900, the police at 340.",
        {900: "union", 340: "police"},
    ),
    "two who count": (
        "en",
        "The ministry counts 146 dead; the governor of Tarn speaks of 205 dead.",
        {146: "ministry", 205: "governor of Tarn"},
    ),
    "a wall counts nothing": ("en", "The wall counts 34 holes and 900 cracks.", {34: None, 900: None}),
    "one source for both numbers": (
        "en",
        "According to the police, 900 people marched and 34 were arrested.",
        {900: "police", 34: "police"},
    ),
    "a place and an hour have no voice": ("en", "The coach put down 34 people at 9 hotels.", {34: None, 9: None}),
}


@pytest.mark.parametrize(("language", "text", "said"), CASES.values(), ids=CASES)
def test_each_number_has_the_voice_that_gives_it(language, text, said):
    claims = [c for c in extracted(text, language=language).claims if isinstance(c.value, Quantity)]
    assert {int(c.value.number or 0): c.speaker for c in claims} == said
