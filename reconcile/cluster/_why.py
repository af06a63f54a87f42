"""Why two claims are of one question or are not: their events, the evidence between these, the first ground against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.cluster._blocks import links
from reconcile.cluster._cuts import WHOLE
from reconcile.cluster._evidence import AGAINST, LINK, evidence
from reconcile.cluster._fit import against, parted
from reconcile.cluster._groups import grounded
from reconcile.cluster._items import Block, Item, items
from reconcile.cluster._leads import LEADS
from reconcile.cluster._learned import learned
from reconcile.cluster._mention import Mention
from reconcile.cluster._mentions import mentions
from reconcile.cluster._names_ruled import SAME
from reconcile.cluster._rivals import MOST, Rivals
from reconcile.cluster._ruled import Ruled
from reconcile.cluster._stories import resembling
from reconcile.cluster._traits import measure
from reconcile.cluster._weighed import ONE, Weigher, rivals, sorts
from reconcile.cluster._weights import WEIGHTS
from reconcile.model import Article, Claim, Decision, Lexicon

TRAITS = {
    "any": "any two of their kind",
    "values": "whether one attribute is asked, and how far apart the values are",
    "only": "how many of the two are the only ones of their attribute in their article",
    "words": "what the words in common tell, in sentences of how many languages",
    "event": "how many of the two no pack asks for, and whether they hang on one event",
    "act": "the class of act that their words tell",
    "noun": "the noun, and the class of noun, that they are counted under",
    "part": "the part that is counted",
    "place": "the place",
    "reported": "days between what their articles report",
    "stands": "how far apart they stand in their articles",
    "agree": "whether both can hold, and who gives them",
    "slip": "which slip of the pen would make one number of the other",
    "whole": "whether the wholes that they are a part of are as many",
    "beside": "whether their sentences give a value in common beside them",
    "fit": "whether no ground is against it",
}
UNRIVALLED = {
    "one": "no other claim of one of the articles comes near",
    "both": "no other claim of either article comes near",
}
NOTHING_IN_COMMON = (
    "they have no longer word in common to tell by, and weigh nothing where half the pairs of two groups tell more"
)
DECIDED = {True: "they answer one question", False: "they answer different questions"}


def explain(
    a: Claim, b: Claim, claims: Sequence[Claim], block: Block, decisions: Sequence[Decision] = ()
) -> tuple[str, ...]:
    """Sentences on two claims of one block, computed anew from all its `claims`: the same that clustering went by."""
    return (
        *(_hangs(one, block) for one in (a, b)),
        *_between(a, b, claims, block),
        *_ground(a, b, claims, block, decisions),
        *_decided(a, b, decisions),
    )


def apart(a: Article, b: Article, lexicon: Lexicon) -> tuple[str, ...]:
    """Sentences on two articles of different blocks: what they share, and why it does not bring them together."""
    points = resembling(a, b, lexicon)
    total = sum(one.weight for one in points)
    told = [f"   {one.weight:+.1f}  {one.why}" for one in points]
    parted = any(links([a, b], lexicon))
    why = f"are parted, as links join more than {WHOLE} articles," if parted else "share too little to tell one story,"
    return (f"their articles {why} so no claims of them are compared:", *told, _sum(total))


def _hangs(claim: Claim, block: Block) -> str:
    event, member = block.events.of[claim.id], block.events.members[claim.id]
    return f"{claim.id} hangs on event {event.id} ({event.label or 'no name'}): {member.why}"


def _between(a: Claim, b: Claim, claims: Sequence[Claim], block: Block) -> Iterator[str]:
    """The evidence between the mentions of two articles, with its weights; one article has no more to say."""
    one = block.events.of[a.id].id == block.events.of[b.id].id
    if a.article == b.article:
        yield "one article tells both, of one event" if one else "one article tells both, of two events"
        return
    x, y = (_mention(claim, claims, block) for claim in (a, b))
    found = evidence(x, y, b.article in block.stories.mates[a.article])
    total = sum(ground.weight for ground in found)
    yield f"the two articles tell {'one event' if one else 'two events'}; evidence between what they tell:"
    yield from (f"   {ground.weight:+.1f}  {ground.why}" for ground in found)
    yield f"{_sum(total)}; one event from {LINK:+.1f} on, none at {AGAINST / 2:+.1f} and less"
    if one and total < LINK:
        yield "what other articles tell joins them"
    if not one and total >= LINK:
        yield "what else these or other articles tell keeps them apart"


def _sum(total: float) -> str:
    return f"   {total:+.1f}  in all"


def _mention(claim: Claim, claims: Sequence[Claim], block: Block) -> Mention:
    """The mention of its article that the claim is in."""
    article = next(one for one in block.articles if one.id == claim.article)
    own = [one for one in claims if one.article == claim.article]
    told = mentions(article, own, block.names, block.lexicon)
    return next(one for one in told if any(member.claim == claim.id for member in one.members))


def _ground(a: Claim, b: Claim, claims: Sequence[Claim], block: Block, decisions: Sequence[Decision]) -> Iterator[str]:
    """The first ground on which the two cannot answer one question."""
    of_claim = {item.claim.id: item for item in learned(items(claims, block))}
    x, y = of_claim[a.id], of_claim[b.id]
    if (a.kind, a.attribute) != (b.kind, b.attribute):
        yield f"they ask for different things: {a.attribute} and {b.attribute}"
    else:
        ground = "their numbers are of different events" if x.hung != y.hung else against(x, y)
        yield f"against one question: {ground}" if ground else "nothing that the two say keeps them from one question"
    yield from _weighed(x, y, list(of_claim.values()), Ruled.of(decisions))


def _weighed(x: Item, y: Item, items: Sequence[Item], ruled: Ruled) -> Iterator[str]:
    """What each trait of the two weighs for one question, and their leads, where none tells them apart for sure."""
    kind = x.claim.kind
    if kind not in WEIGHTS or measure(x) != measure(y) or x.story != y.story:
        return
    apart = parted(x, y)
    if apart is not False:
        yield "that tells them apart for sure" if apart else NOTHING_IN_COMMON
        return
    held = _rivals(x, y, items, ruled)
    table, alone = LEADS[kind], Weigher([item for item in items if item.story == x.story]).told(x, y)
    if held is None or held.alone(x, y) == -MOST:
        yield "what speaks for and against one question, all together:"
        yield from (_line(weight, f"{TRAITS[name]}{_level(level)}") for name, level, weight in alone)
        yield _line(sum(weight for *_, weight in alone), "in all")
        return
    told = [(table["alone"] * weight, f"{TRAITS[name]}{_level(level)}") for name, level, weight in alone]
    told += [(table[term] * n, _lead(term, x, y, held)) for term, n in held.terms(x, y).items() if term != "alone"]
    told[0] = told[0][0] + table["any"], told[0][1]
    yield "what speaks for and against one question, all together:"
    yield from (_line(weight, why) for weight, why in told)
    total = sum(weight for weight, _ in told)
    yield f"{_line(total, 'in all')}; two groups are one from {ONE[kind]:+.2f} on, by the mean of their pairs"


def _rivals(x: Item, y: Item, items: Sequence[Item], ruled: Ruled) -> Rivals | None:
    """The rivals of the two among the groups that single grounds make; `None` where one ground joins them."""
    own = [item for item in items if item.story == x.story]
    for told in sorts(grounded(own, ruled, set())).values():
        for groups in told.values():
            homes = [at for at, group in enumerate(groups) if x in group.items or y in group.items]
            if len(homes) > 1:
                return rivals(groups, Weigher(own))
    return None


def _lead(term: str, x: Item, y: Item, held: Rivals) -> str:
    """A term of two leads, with the rival that is nearest."""
    if term != "lead":
        return UNRIVALLED[term]
    led = [
        (lead, rival[1])
        for a, b in ((x, y), (y, x))
        if (lead := held.lead(a, b)) is not None and (rival := held.rival(a, b))
    ]
    return f"the lead over the next claim of one article, {min(led, key=lambda pair: pair[0])[1].claim.quote}"


def _level(level: str) -> str:
    return f" ({level})" if level else ""


def _line(weight: float, why: str) -> str:
    return f"   {weight:+.2f}  {why}"


def _decided(a: Claim, b: Claim, decisions: Sequence[Decision]) -> Iterator[str]:
    """What was decided of the two, the last decision of which rules."""
    said = [d for d in decisions if not d.names and d.pair and set(d.pair) == {a.id, b.id}]
    for number, one in enumerate(said, 1):
        who = f" by {one.who}" if one.who else ""
        when = f" on {one.when}" if one.when else ""
        why = f": {one.why}" if one.why else ""
        over = "" if number == len(said) else " (a later decision rules)"
        yield f"decided{who}{when} that {DECIDED[one.kind == SAME]}{why}{over}"
