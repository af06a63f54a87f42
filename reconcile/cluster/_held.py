"""Many articles held against one at a time, so that what they share is looked up once for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.cluster._common import Common
from reconcile.cluster._profiles import Profile
from reconcile.cluster._resemblance import Compared, compared


class Held:
    """The profiles of many articles, which go by their place."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles
        self._words = Common([one.words for one in profiles])
        self._lead_words = Common([one.lead_words for one in profiles])
        self._pairs = Common([one.pairs for one in profiles])

    def against(self, other: Profile, places: Sequence[int]) -> Iterator[Compared]:
        """Yield what the articles at these places share with another one, the smaller id first."""
        words, pairs = self._words.counted(other.words, places), self._pairs.counted(other.pairs, places)
        lead_words = self._lead_words.counted(other.lead_words, places)
        for place, counted in zip(places, zip(words, lead_words, pairs, strict=True), strict=True):
            one = self._profiles[place]
            yield compared(one, other, counted) if one.id < other.id else compared(other, one, counted)
