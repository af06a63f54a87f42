"""Which act, attribute, place, name and date a number belongs to, read off the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims._reading import Act, Count, Dated, Name, Reading
from reconcile.model import Anchor, Attribute, Days, How, Scope

FAR = 14  # score beyond which an act is no longer taken for the number's own
STATEMENT = "statement"
CLAUSE = frozenset(";:")


def act_of(reading: Reading, count: Count, before: tuple[Count, Act | None] | None = None) -> Act | None:
    """The act that a counted number takes part in: its own noun or adjective, then subject, object, or the noun before "of"."""
    inside = [a for a in reading.acts if a.first < count.last and count.first < a.last and a.role != "verb"]
    if inside:
        return inside[-1]
    best: tuple[float, int] | None = None
    chosen: Act | None = None
    subject = _subject_position(reading, count)
    for act in reading.acts:
        if act.event == STATEMENT or (act.role == "noun" and act.event in NOT_GOVERNING):
            continue
        score = _score(reading, count, act, subject)
        if score is not None and (best is None or (score, act.first) < best):
            best, chosen = (score, act.first), act
    if before and _coordinated(reading, before[0], count) and (best is None or best[0] > 1) and before[1] is not None:
        return before[1]
    return chosen if best is not None and best[0] <= FAR else None


NOT_GOVERNING = frozenset({"quake", "fire", "flood", "crash", "met"})


def _score(reading: Reading, count: Count, act: Act, subject: bool) -> float | None:
    words = reading.words
    if act.first >= count.last:
        gap = words[count.last : act.first]
        if any(w.text in CLAUSE for w in gap):
            return None
        score = float(sum(w.is_word for w in gap)) + 3 * sum(w.text == "," for w in gap)
        score += 4 * sum(
            w.folded in reading.closed.clause_starts and w.folded not in reading.closed.relatives for w in gap
        )
        if act.role == "adjective":
            return score * 0.5 if score <= 4 else score + 6
        if act.role == "noun":
            return score + 6
        if reading.closed.head_first:
            return score + 4
        other = sum(c.first >= count.last and c.last <= act.first for c in reading.counts)
        return score + 3 * other - (3 if subject else -4)
    if act.last <= count.first:
        gap = words[act.last : count.first]
        if any(w.text in CLAUSE for w in gap):
            return None
        score = float(sum(w.is_word for w in gap)) + 3 * sum(w.text == "," for w in gap)
        score += 4 * sum(w.folded in reading.closed.clause_starts for w in gap)
        if reading.closed.head_first:
            return score - 2
        if act.role == "adjective":
            return score + 5
        if act.role == "noun":
            return score + (0 if gap and gap[0].folded in {"of", "to", "at", "rises", "rose"} else 4)
        return score + (7 if subject else -1)
    return 0.0


def _subject_position(reading: Reading, count: Count) -> bool:
    """The number opens its clause, so that its verb stands to the right."""
    at = count.first - 1
    while at >= 0 and reading.folded(at) in reading.closed.determiners:
        at -= 1
    if at < 0:
        return True
    word = reading.words[at]
    return word.folded in reading.closed.clause_starts or word.folded in reading.closed.conjunctions or not word.is_word


def _coordinated(reading: Reading, earlier: Count, count: Count) -> bool:
    """Only "and", commas and short words stand between two counts: they share what happened."""
    gap = reading.words[earlier.last : count.first]
    return (
        len(gap) <= 3
        and any(w.folded in reading.closed.conjunctions or w.text == "," for w in gap)
        and not any(a.first >= earlier.last and a.last <= count.first for a in reading.acts)
    )


def wider(reading: Reading, kind: str | None) -> Iterator[str]:
    """A noun class and the classes it is a kind of."""
    while kind:
        yield kind
        kind = reading.lexicon.kinds_of.get(kind)


def by_words(reading: Reading, count: Count, dimension: str | None, kind: str) -> Attribute | None:
    """The attribute whose own word stands near the number: "a depth of 51 miles", "capacity of 43", "450 metres deep"."""
    best: tuple[int, str] | None = None
    for attribute in reading.lexicon.attributes.values():
        bare = dimension is None and attribute.dimension == "magnitude"
        if attribute.kind != kind or not (fits(attribute, dimension) or bare):
            continue
        for phrase in attribute.words.get(reading.language, ()):
            distance = _distance(reading, count, phrase.split(" "))
            if (
                distance is not None
                and not (bare and distance > NEXT)
                and (best is None or (distance, attribute.id) < best)
            ):
                best = (distance, attribute.id)
    return reading.lexicon.attributes[best[1]] if best else None


NEXT = 3  # words between a number without unit and the word that tells its unit


def fits(attribute: Attribute, dimension: str | None) -> bool:
    """The attribute is measured in this dimension (`None`: a plain count)."""
    return attribute.dimension == dimension


def _distance(reading: Reading, count: Count, parts: list[str]) -> int | None:
    near: int | None = None
    for start in range(max(0, count.first - 8), min(len(reading.words) - len(parts) + 1, count.last + 4)):
        if not all(
            parts[i] in (reading.words[start + i].folded, *reading.words[start + i].lemmas) for i in range(len(parts))
        ):
            continue
        end = start + len(parts)
        if end <= count.first:
            gap = range(end, count.first)
        elif start >= count.last:
            gap = range(count.last, start)
        else:
            return 0
        if any(reading.words[i].text in ";:." for i in gap) or any(
            c is not count and c.first in gap for c in reading.counts
        ):
            continue
        distance = len(gap) + 2 * sum(reading.words[i].text == "," for i in gap)
        near = distance if near is None else min(near, distance)
    return near


def by_act(reading: Reading, count: Count, act: Act | None, dimension: str | None) -> Attribute | None:
    """The attribute of the act for this kind of counted thing; one that names the thing wins over one that takes any."""
    if act is None:
        return None
    kinds = set(wider(reading, count.kind))
    options = []
    for attribute in reading.lexicon.attributes.values():
        if attribute.kind != "quantity" or act.event not in attribute.events or not fits(attribute, dimension):
            continue
        if not attribute.counts or kinds & set(attribute.counts) or (count.head is None and dimension is None):
            options.append((-len(kinds & set(attribute.counts)), attribute.id))
    return reading.lexicon.attributes[min(options)[1]] if options else None


def by_count(reading: Reading, count: Count, kind: str = "quantity") -> Attribute | None:
    """The attribute that counts this kind of thing whatever happened to it."""
    kinds = list(wider(reading, count.kind))
    for one in kinds:
        for attribute in sorted(reading.lexicon.attributes.values(), key=lambda a: a.id):
            if attribute.kind == kind and not attribute.events and one in attribute.counts:
                return attribute
    return None


def place_of(reading: Reading, first: int, last: int) -> str | None:
    """The key of the place said of words `first` to `last`: after them in their clause, else before them, else `None`."""
    for name in reading.names:
        if (
            last <= name.first <= last + PLACE_REACH
            and _placed(reading, name)
            and not _broken(reading, last, name.first)
        ):
            return None if _of_other(reading, name, last) else name.key
    before = [
        n
        for n in reading.names
        if n.last <= first and _placed(reading, n) and not _broken(reading, n.last, first) and not dateline(reading, n)
    ]
    if before and not any(c.last <= before[-1].first and before[-1].first - c.last <= 3 for c in reading.counts):
        return before[-1].key
    return reading.context.last_place if any(w.folded == "there" for w in reading.words[last:]) else None


def _of_other(reading: Reading, name: Name, last: int) -> bool:
    """Another count stands between, and no "and" joins the two: the place is the other's."""
    between = [c for c in reading.counts if last <= c.first and c.last <= name.first]
    joined = any(reading.folded(i) in reading.closed.conjunctions for c in between[:1] for i in range(last, c.first))
    return bool(between) and not joined


def country_of(reading: Reading) -> str | None:
    """The one country of the headline, else of the sentence; a border is none."""
    if reading.context.topic_country:
        return reading.context.topic_country
    found = {
        n.entity for n in reading.names if n.kind == "country" and reading.folded(n.last) not in {"border", "borders"}
    }
    return next(iter(found)) if len(found) == 1 else None


PLACE_REACH = 12  # words behind a count within which a place may be its own


def dateline(reading: Reading, name: Name) -> bool:
    """ "JAKARTA -", "Medan (Sumatra) -": where the report was written, not what it tells of."""
    if name.first > 4:
        return False
    after = [reading.words[i].text for i in range(name.last, min(name.last + 4, len(reading.words)))]
    return any(t in {"-", "–", "—", ":"} for t in after) and after[0] in {"-", "–", "—", ":", "(", ")", ","}


def _placed(reading: Reading, name: Name) -> bool:
    back = [reading.folded(i) for i in range(max(0, name.first - 4), name.first)]
    if not back:
        return False
    if name.kind == "country" and reading.folded(name.last) in {"side", "border"}:
        return reading.folded(name.last) == "side"
    while back and (
        back[-1] in reading.closed.determiners or back[-1] in reading.closed.place_nouns or back[-1] == "of"
    ):
        back.pop()
    return bool(back) and back[-1] in reading.closed.place_prepositions


def _broken(reading: Reading, start: int, end: int) -> bool:
    for i in range(start, end):
        word = reading.words[i]
        if word.text in ";:" or word.folded in reading.closed.relatives:
            return True
        if any(lemma in reading.closed.report_verbs for lemma in (word.folded, *word.lemmas)):
            return True
    return False


def date_of(reading: Reading, first: int, last: int, act: Act | None = None) -> tuple[Days | None, Days | None]:
    """(days of the event, days of the statement) that the sentence gives words `first` to `last`.

    A date opens the sentence, or it belongs to the act that stands nearest to it.
    """
    event: tuple[int, Days] | None = None
    said: Days | None = None
    for dated in reading.dates:
        if dated.days is None or dated.expression.bound in ("since", "until", "before", "after") or is_window(dated):
            continue
        if of_statement(reading, dated):
            said = dated.days
            continue
        if dated.first > OPENING and not _of_act(reading, dated, first, last, act):
            continue
        gap = dated.first - last if dated.first >= last else first - dated.last
        if event is None or gap < event[0]:
            event = (gap, dated.days)
    return (event[1] if event else None), said


OPENING = 3  # words before a date that still opens its sentence
CLOSE = 5


def _of_act(reading: Reading, dated: Dated, first: int, last: int, act: Act | None) -> bool:
    nearest = act_of_date(reading, dated)
    if nearest is None:
        return True
    if act is not None and (nearest.event == act.event or nearest.first < act.last and act.first < nearest.last):
        return True
    gap = dated.first - last if dated.first >= last else first - dated.last
    return gap <= CLOSE or first <= nearest.first < last


def act_of_date(reading: Reading, dated: Dated) -> Act | None:
    """The act nearest to the date in its clause."""
    best: tuple[int, Act] | None = None
    for act in reading.acts:
        gap = range(act.last, dated.first) if act.last <= dated.first else range(dated.last, act.first)
        if any(reading.words[i].text in ";:" for i in gap):
            continue
        score = len(gap) + 2 * sum(reading.words[i].text == "," for i in gap) + (4 if act.event == STATEMENT else 0)
        if best is None or score < best[0]:
            best = (score, act)
    return best[1] if best else None


def of_statement(reading: Reading, dated: Dated) -> bool:
    """The date tells when something was said: a verb of saying stands right before it."""
    for at in range(dated.first - 1, max(-1, dated.first - 7), -1):
        word = reading.words[at]
        if not word.is_word and word.text not in "\"'”“’()":
            return False
        if any(lemma in reading.closed.report_verbs for lemma in (word.folded, *word.lemmas)):
            return True
        act = reading.act_at(at)
        if act is not None:
            return act.event == STATEMENT
    return False


def is_window(dated: Dated) -> bool:
    """ "This year", "this week": the period of a count, not the day of an event."""
    e = dated.expression
    return e.form == "deictic" and e.shift == 0 and e.unit not in ("day", None)


def window_of(reading: Reading, last: int | None = None) -> str | None:
    """The period that a count runs over, in the words of the sentence ("this year", "since March", "of 2021" behind `last`)."""
    for dated in reading.dates:
        year = dated.expression.year is not None and dated.expression.month is None
        if (
            last is not None
            and year
            and 0 <= dated.first - last <= 5
            and reading.folded(dated.first - 1) in ("in", "of")
        ):
            return reading.text[dated.expression.span.start : dated.expression.span.end]
    for dated in reading.dates:
        if dated.expression.bound == "since" or is_window(dated):
            return reading.text[dated.expression.span.start : dated.expression.span.end]
    joined = " ".join(w.folded for w in reading.words)
    found = [w for w in reading.closed.windows if f" {w} " in f" {joined} "]
    return max(found, key=len) if found else None


def whose(reading: Reading, count: Count) -> str | None:
    """Names among the modifiers of the counted noun ("US", "Iraqi"), by key, in text order."""
    end = count.head_at + 1 if count.head_at is not None else count.last
    keys = [n.key for n in reading.names if n.first >= count.first and n.last <= end]
    if reading.closed.head_first and count.head_at is not None:
        keys = [n.key for n in reading.names if count.head_at < n.first <= count.head_at + 1]
    return " ".join(dict.fromkeys(keys)) or None


def speaker_of(reading: Reading) -> str | None:
    """Who says it: the name, or the noun with its words, before a verb of saying, as written."""
    for i, word in enumerate(reading.words):
        if not any(lemma in reading.closed.report_verbs for lemma in (word.folded, *word.lemmas)):
            continue
        back = [n for n in reading.names if n.last <= i and i - n.last <= 2]
        if back:
            return back[-1].text
        phrase = _noun_before(reading, i)
        if phrase:
            return phrase
        ahead = [n for n in reading.names if n.first == i + 1]
        if ahead:
            return ahead[0].text
    return reading.context.speaker


def _noun_before(reading: Reading, at: int) -> str | None:
    """ "the disaster agency" before "said": plain words back to a determiner or the start."""
    first = at
    while first > 0 and at - first < 4:
        word = reading.words[first - 1]
        folded = word.folded
        shut = (
            reading.closed.prepositions
            | reading.closed.auxiliaries
            | reading.closed.pronouns
            | reading.closed.clause_starts
            | reading.closed.conjunctions
        )
        if (
            not word.is_word
            or folded in shut
            or folded in reading.closed.negations
            or folded in reading.closed.adverbs
            or folded.endswith("ly")
        ):
            break
        if folded in reading.closed.determiners:
            break
        first -= 1
    span = reading.cover(first, at) if first < at else None
    return reading.text[span.start : span.end] if span and len(reading.words[at - 1].text) > 3 else None


def sites(reading: Reading) -> list[Name]:
    """Names of the sentence that are sites (a base, a camp), in text order."""
    return [n for n in reading.names if n.kind == "site"]


def anchors_of(reading: Reading, first: int, last: int) -> tuple[Anchor, ...]:
    """What words `first` to `last` hang on: a site of the sentence, else the last site named, else none; then the place."""
    found: list[Anchor] = []
    here = sites(reading)
    left = [n for n in here if n.last <= first]
    right = [n for n in here if n.first >= last]
    chosen = left[-1:] or right[:1]
    inner = [n for n in here if n.first < last and first < n.last]
    for name in inner or chosen:
        found.append(Anchor(name.text, name.key, How.SUBJECT if name in left else How.SENTENCE))
    if not found and not own_scene(reading, first, last):
        site = reading.context.site or reading.context.topic_site
        if site is not None:
            how = How.ANAPHOR if site is reading.context.site else How.TOPIC
            found.append(Anchor(site.text, site.key, how))
    return tuple(found)


def ends_of(reading: Reading, count: Count) -> tuple[Anchor, ...]:
    """The two ends of a distance: the nearest name before it, then the name behind "of" or "from"."""
    left = [
        n for n in reading.names if n.last <= count.first and count.first - n.last <= ENDS and not dateline(reading, n)
    ]
    right = [n for n in reading.names if 0 <= n.first - count.last <= 5]
    found = [Anchor(left[-1].text, left[-1].key, How.SUBJECT)] if left else []
    if not left:
        return ()
    return tuple(found + [Anchor(n.text, n.key, How.SENTENCE) for n in right[:1]])


ENDS = 6  # words between a distance and the thing that lies there


def own_scene(reading: Reading, first: int, last: int) -> bool:
    """A date or a place stands near these words or opens the sentence, so nothing is carried to them from before."""

    def near(start: int, end: int) -> bool:
        return start <= OPENING or -SCENE <= start - last <= SCENE or -SCENE <= first - end <= SCENE and end <= first

    dated = any(
        d.days is not None and not is_window(d) and not of_statement(reading, d) and near(d.first, d.last)
        for d in reading.dates
    )
    return dated or any(
        n.kind in ("place", "city", "province", "region") and _placed(reading, n) and near(n.first, n.last)
        for n in reading.names
    )


SCENE = 8  # words within which a date or place is the scene of a claim


def scope_of(reading: Reading, count: Count, act: Act | None) -> Scope:
    """Whose, where, in which window, of what whole; as far as the sentence says."""
    last = max(count.last, act.last if act and act.first >= count.last and act.first - count.last <= 6 else count.last)
    place = place_of(reading, count.first, last)
    part = _degree(reading, count.first, last) or _of_whole(reading, count)
    own = next((n for n in reading.names if n.key == place and n.kind == "country"), None)
    country = own.entity if own else country_of(reading)
    return Scope(whose=whose(reading, count), place=place, country=country, window=window_of(reading), part=part)


def _degree(reading: Reading, first: int, last: int) -> str | None:
    """How badly, before what happened: the "seriously" injured are only a part of the injured."""
    for at in range(first, last - 1):
        act = reading.act_at(at + 1)
        if reading.folded(at).endswith("ly") and act is not None and act.role != "noun":
            return reading.folded(at) if reading.folded(at) not in reading.closed.adverbs else None
    return None


def _of_whole(reading: Reading, count: Count) -> str | None:
    """"Of the 37 injured, 12 went home": the later number is a part of the first."""
    first = reading.counts[0] if reading.counts else count
    whole = first is not count and first.last <= count.first and reading.folded(0) in reading.closed.of and first.first <= 2
    return reading.text[first.numeral.core.start : first.numeral.core.end] if whole else None
