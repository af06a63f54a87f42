"""Series: ordinals of one growing count across events, as rungs of a ladder."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

from reconcile.cluster._likeness import alike
from reconcile.model import Article, Attribute, Claim, Cluster, Days, Ordinal, Rung, Series

FEWEST = 2


def series(
    clusters: Sequence[Cluster],
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    attributes: Mapping[str, Attribute],
) -> tuple[Series, ...]:
    """One series per story and attribute that a pack marks as one, with its rungs in order of position and date."""
    groups: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        attribute = attributes.get(cluster.attribute)
        if attribute is not None and attribute.series and cluster.kind == "ordinal" and cluster.subject:
            groups[(cluster.story or "", cluster.attribute)].append(cluster)
    out = []
    for (_, name), members in sorted(groups.items()):
        rungs = _rungs(members, claims, articles)
        if len({(r.position, r.event) for r in rungs}) >= FEWEST:
            ids = sorted(c for r in rungs for c in r.claims)
            digest = hashlib.sha256("\n".join((name, *ids)).encode()).hexdigest()[:12]
            counted = next((claims[c].counted for r in rungs for c in r.claims if claims[c].counted), None) or "event"
            out.append(
                Series(
                    "l" + digest,
                    f"In which order did the series run ({name.replace('_', ' ')}: n-th {counted.lower()})?",
                    tuple(rungs),
                )
            )
    return tuple(out)


def _rungs(members: Sequence[Cluster], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> list[Rung]:
    rungs: dict[tuple[int, str], list[str]] = defaultdict(list)
    names: list[str] = []
    for cluster in sorted(members, key=lambda c: c.id):
        subject = next(
            (n for n in names if alike(n.casefold(), (cluster.subject or "").casefold())), cluster.subject or ""
        )
        names.append(subject)
        for one in cluster.claims:
            value = claims[one].value
            if isinstance(value, Ordinal):
                rungs[(value.position, subject)].append(one)
    made = [
        Rung(position, event, _days(ids, claims, articles), tuple(sorted(ids)))
        for (position, event), ids in rungs.items()
    ]
    return sorted(made, key=lambda r: (r.position, str(r.days.earliest if r.days else "~"), r.event))


def _days(ids: Sequence[str], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Days | None:
    """The narrowest days told for the event, else the day of the earliest article."""
    told = [claims[i].when or articles[claims[i].article].published for i in ids]
    known = [d for d in told if d is not None]
    return min(known, key=lambda d: (d.precision, str(d.earliest))) if known else None
