"""Two things of one noun: "the amendment of the farmers" is not the one on dams, and "an amendment" is any."""

from __future__ import annotations

from reconcile.cluster._items import Item
from reconcile.languages._words import closed_words


def others_of_one_noun(a: Item, b: Item) -> bool:
    """The words that tell each from others of its noun are unlike; or one may be any such thing ("an amendment").

    A first mention of what happens is never a known one: "a strike" is the strike of its event. Across languages the
    words are not compared.
    """
    if a.article.language != b.article.language:
        return False
    closed = closed_words(a.article.language)
    some = closed.one_of | closed.others
    mine, other = ({*(item.claim.scope.part or "").split()} for item in (a, b))
    if (mine & other) - some:
        return False
    one_event = a.event.id == b.event.id and not a.own
    return bool(mine - some and other - some) or (not one_event and bool((mine | other) & some))
