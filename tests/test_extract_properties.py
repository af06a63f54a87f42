"""What holds of every text: quotes are slices, ids are unique, every numeral is accounted for, nothing breaks."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_articles import article, extractor

from reconcile.languages import codes
from reconcile.model import Article, Span

LANGUAGES = [*codes(), "und"]
WORDS = {
    "en": (
        "three killed injured 12 1,200 $5 million 30% dozens no one nobody sixth base handed over to the army on "
        "March 3 2029 Tuesday two days later Camp Velsk Orvane the previous ones were at least between and more than "
        "said km half 1/2 6.3 magnitude since 21st casualties claimed responsibility will withdraw not : ; , . “ ” ( )"
    ).split(),
    "ar": (
        "قتل أصيب ثلاثة 12 ١٢ ١٬٢٠٠ شخصا شخصان عشرات لم يقتل أحد سادس قاعدة تسلمها القوات في آذار مارس 2029 يوم "
        "الثلاثاء بعد يومين معسكر فلسك أورفان ما لا يقل عن بين و40 أكثر من قال كم نصف مليون % ألف منذ وال، . « » : ؛"
    ).split(),
    "fr": (
        "trois morts blessés 12 1 200 5 millions d' euros 30 % une dizaine aucun personne n' a été tué la sixième base "
        "remise à l' armée le 1er mars 2029 mardi il y a deux jours au moins entre et plus de a dit km la moitié "
        "depuis 1,5 soixante-dix-sept « » l’ : ;"
    ).split(),
    "es": (
        "tres muertos heridos 12 1.200 5 millones de euros 30 % una decena ningún nadie la sexta base entregada al "
        "ejército el 3 de marzo de 2029 martes hace dos días al menos entre y más de dijo km la mitad desde 1,5 "
        "veintiún ¿ ? ¡ !"
    ).split(),
}
MARKS = ["\u00a0", "\u200f", "\u200e", "\u202b", "\u0301", "\u064b", "\u0640", "\ufeff", "\x00", "\u200d"]
BREAKS = ["\r\n", "\n\n", "\t", "\u2028", "\x0b", "\x85"]
ODD = [*MARKS, *BREAKS, "🚀", "🇸🇪", "İ", "ß", "ﬁ", "½", "Ⅳ", "²", "٪", "–", "'s"]
SPLICED = st.lists(
    st.sampled_from(sorted({*ODD, *(word for words in WORDS.values() for word in words)})), max_size=30
).flatmap(lambda words: st.sampled_from([" ", "", "\u00a0", "\n"]).map(lambda between: between.join(words)))
TEXTS = st.one_of(st.text(max_size=120), SPLICED)
QUICK = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def holds(made: Article) -> None:
    """Check what must be true of the extraction of any article."""
    found = extractor()(made)
    assert found.article == made.id
    assert len({c.id for c in found.claims}) == len(found.claims)
    for claim in found.claims:
        length = len(made.text if claim.field == "text" else made.title or "")
        assert 0 <= claim.span.start < claim.span.end <= length
        assert made.words(claim.field, claim.span) == claim.quote
        assert made.words(claim.field, claim.sentence_at) == claim.sentence
        assert 0 <= claim.core.start < claim.core.end <= length
    ledger = found.ledger
    assert 0 <= ledger.read <= ledger.total
    assert ledger.total == ledger.read + len(ledger.unread)
    assert [made.words(one.field, one.span) for one in ledger.unread] == [one.text for one in ledger.unread]


@QUICK
@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_every_quote_is_a_slice_of_any_text(text, language):
    holds(article(text, language=language))


@QUICK
@given(title=TEXTS, text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_every_quote_is_a_slice_of_any_title(title, text, language):
    holds(article(text, None, title=title, language=language))


@QUICK
@given(text=TEXTS.filter(bool), language=st.sampled_from(LANGUAGES), cut=st.integers(0, 200))
def test_any_part_of_a_text_may_be_its_headline(text, language, cut):
    holds(article(text, language=language, headline=Span(0, 1 + cut % len(text))))


@QUICK
@given(
    before=SPLICED,
    sentence=st.sampled_from(
        [
            ("en", "The landslide killed fourteen people in Orvane."),
            ("en", "Camp Velsk is the sixth base handed over to the army."),
            ("ar", "قتل أربعة عشر شخصا في الانهيار."),
        ]
    ),
)
def test_the_same_text_gives_the_same_claims_again(before, sentence):
    made = article(f"{before}\n\n{sentence[1]}", language=sentence[0])
    assert extractor()(made) == extractor()(made)


@QUICK
@given(before=st.text(alphabet=st.characters(exclude_categories=["Cs", "Nd", "Nl", "No"]), max_size=60))
def test_a_sentence_is_found_whatever_passage_stands_before_it(before):
    text = f"{before}\n\nThe landslide killed fourteen people in Orvane."
    found = [c for c in extractor()(article(text)).claims if c.attribute == "killed"]
    assert [text[c.core.start : c.core.end] for c in found if c.value.number == 14] == ["fourteen"]
