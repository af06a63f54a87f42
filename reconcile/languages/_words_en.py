"""Closed-class words of English."""

from __future__ import annotations

from reconcile.languages._en_irregular import NOUNS, VERBS
from reconcile.languages._words import Words, words

WORDS = Words(
    prepositions=words(
        "of in on at by with from to for into onto over under near off about after before during since until till "
        "through across against between among amid around behind below beneath beside besides beyond despite down "
        "following inside outside toward towards upon via within without aboard above along as like per than including "
        "excluding up out past throughout"
    ),
    determiners=words(
        "the a an this that these those its their his her our my your each every some any all both several many few no "
        "such another other"
    ),
    contrasts=words("but while whereas however though although"),
    conjunctions=words("and or but nor & plus"),
    clause_starts=words(
        "what that as when while after before because since although though if where whereas until once unless so who "
        "which whose whom"
    ),
    relatives=words("who which that whom whose where"),
    auxiliaries=words(
        "is are was were be been being am has have had do does did will would shall should may might can could must 's "
        "'re 've 'll 'd isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't "
        "cannot couldn't"
    ),
    copulas=words("is are was were be been being am became become becomes remain remains remained 's"),
    negations=words(
        "not no never none nobody without neither nor n't isn't aren't wasn't weren't hasn't haven't hadn't don't "
        "doesn't didn't won't wouldn't can't cannot couldn't deny denied denies denying"
    ),
    pronouns=words(
        "i you he she it we they them him us me who which that this these those one there here himself itself "
        "themselves"
    ),
    adverbs=words(
        "also already still only just now then later soon ago again almost nearly about roughly so far immediately "
        "officially formally reportedly allegedly recently repeatedly briefly finally together initially currently "
        "first once not never even yet too very more most less least up out back away down off over however meanwhile "
        "today yesterday nearby well ever always often partly largely mainly solely partially wholly jointly "
        "therefore thus hence accordingly actually indeed perhaps probably apparently"
    ),
    report_verbs=words(
        "say announce report state tell add confirm claim note warn reiterate explain declare reveal disclose argue "
        "insist estimate acknowledge admit stress write quote cite reply retort contend concede allege testify "
        "underline"
    ),
    planned=(
        "will",
        "would",
        "shall",
        "going to",
        "set to",
        "about to",
        "due to",
        "yet to",
        "plan to",
        "plans to",
        "planned to",
        "planning to",
        "prepare to",
        "prepares to",
        "preparing to",
        "expected to",
        "intend to",
        "intends to",
        "ready to",
        "scheduled to",
        "coming hours",
        "coming days",
        "hopes to",
        "expects to",
        "aims to",
        "want to",
        "wants to",
    ),
    alleged=(
        "reportedly",
        "allegedly",
        "alleged",
        "feared",
        "presumed",
        "rumoured",
        "rumored",
        "unconfirmed",
        "said to",
        "believed",
    ),
    decided=words("decide order opt agree vote approve pass resolve rule demand require adopt instruct choose"),
    nobody=(
        "no group",
        "no one",
        "nobody",
        "no organization",
        "no organisation",
        "no party",
        "none",
        "no faction",
        "no militant group",
    ),
    silent=(
        "no mention of",
        "mentioned no",
        "mentions no",
        "mention no",
        "no word on",
        "no word of",
        "no reports of",
        "no report of",
        "no immediate reports of",
        "no information on",
        "no details on",
        "no immediate word on",
        "not immediately known",
        "not immediately clear",
        "no news of",
        "not clear",
    ),
    none_of=("no", "without", "without any", "no one", "nobody", "none", "not any", "not a single", "zero"),
    casualties=words(
        "casualties casualty death deaths fatality fatalities injury injuries victim victims dead killed injured "
        "wounded hurt losses damage died missing"
    ),
    directions=words(
        "north south east west northeast northwest southeast southwest north-east north-west south-east south-west "
        "northern southern eastern western central downtown outside northeastern northwestern southeastern "
        "southwestern downrange north-central offshore inland"
    ),
    near=words("near outside"),
    goals=words("to into"),
    tools=words("with"),
    superlatives=words(
        "largest biggest greatest smallest longest shortest tallest highest lowest oldest youngest richest poorest "
        "strongest weakest busiest fastest heaviest deadliest bloodiest costliest worst best wettest driest hottest "
        "coldest warmest most least"
    ),
    site_sorts=words("air military naval training"),
    place_nouns=words(
        "city town village province region district suburb road highway street airport port harbour harbor border "
        "river lake island bay coast area capital square county state valley mountain mountains camp base plant field "
        "desert bridge station hospital market neighbourhood neighborhood governorate municipality peninsula gulf "
        "strait sea park forest"
    ),
    place_prepositions=words("in at near on off outside inside from to around across along throughout"),
    anybody=words("person people body victim other others dead death fatality casualty life soul human member"),
    occasions=words("time"),
    whens=words("when once"),
    stands=words("stand"),
    links=words("that which"),
    beginnings=words("began begun started erupted broke"),
    makings=words(
        "built rebuilt constructed reconstructed erected founded established inaugurated renovated restored "
        "refurbished manufactured commissioned born dating"
    ),
    turnings=words("opened reopened completed created installed introduced acquired bought purchased"),
    since=words("since"),
    windows=(
        "this year",
        "this month",
        "this week",
        "this season",
        "this decade",
        "so far",
        "in recent months",
        "in recent weeks",
        "in the recent weeks",
        "in recent days",
        "in recent years",
        "in the past year",
        "in the past month",
        "in the last year",
        "of the year",
        "in a week",
        "in a month",
        "in a year",
        "to date",
        "overall",
        "in total",
        "in history",
        "ever",
        "in the past week",
        "in the last month",
        "of the season",
        "this century",
        "last year",
        "last month",
        "the past year",
        "in the books",
        "in the recent months",
        "in the past few weeks",
        "in the past few months",
    ),
    others=words("other others another else"),
    previous=words("previous earlier prior preceding former first other"),
    titles=words(
        "mr mrs ms dr sir lord president minister general gen maj major lt lieutenant col colonel sgt capt captain spc "
        "commander prime king queen prince sheikh imam pope senator governor mayor chief chairman director secretary "
        "spokesman spokeswoman spokesperson professor judge ambassador deputy premier chancellor"
    ),
    behind_names=words("fire wildfire bushfire blaze"),
    no_happenings=words(
        "department service station brigade chief marshal crew official center centre committee agency authority watch "
        "warning season surge alarm engine truck risk danger safety report monday tuesday wednesday thursday friday "
        "saturday sunday first second third last"
    ),
    before_names=words("hurricane typhoon cyclone storm"),
    feasts=words(
        "easter christmas ramadan passover hanukkah thanksgiving halloween diwali eid whitsun pentecost nowruz"
    ),
    not_names=words(
        "the a an in on at by for of from to with and but or as if it he she they we i you this that these those there "
        "here when while after before since during following according however meanwhile although though because "
        "despite today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february "
        "march april may june july august september october november december his her its their our no not some many "
        "most several few all both each every any more less one two three four five six seven eight nine ten eleven "
        "twelve last next earlier later just soon now then also once officials police authorities witnesses rescuers "
        "what who which where why how whether such other another so yet still even only first second third at nearly "
        "about over under roughly around almost describing continued as like by mid late early did does do is are was "
        "were has have had will would could people others thousands hundreds dozens eighteen fifteen sixteen twenty "
        "thirty forty fifty thirteen fourteen seventeen nineteen sixty seventy eighty ninety hundred nobody none "
        "someone everyone"
    ),
    blame=words("blame accuse hold suspect"),
    deny=words("deny reject dismiss refute disclaim"),
    claim_verbs=words("claim take accept admit assume"),
    claim_objects=("responsibility", "credit", "blame"),
    possible=words("could may might perhaps possibly if would"),
    conditional=words("if"),
    future_cues=("will", "would", "shall", "to start", "to begin", "due to", "set to", "expected to"),
    begun=words("start begin commence"),
    agents=words("by"),
    including=words("including among include"),
    at_prepositions=words("in at near on off outside inside along throughout"),
    whole_of=words("whole entire"),
    expected=words("expect fear predict forecast anticipate"),
    appointed=words("plan schedule slate due"),
    timetabled=words("begin start open resume reopen end close expire convene"),
    afterwards=words("after following"),
    single=words("a one the"),
    day_units={"day": 1, "week": 7},
    beforehand=words("before"),
    bygone=words("was were had wasn't weren't hadn't"),
    of=words("of among"),
    subject_relatives=words("that which who"),
    nots=words("not"),
    definite=words("the this that these those"),
    staying=words("stay stays stayed staying remain remains remained keep keeps kept hold continue last"),
    passives=words("was were been being got"),
    being=words("is are was were be been being am isn't aren't wasn't weren't"),
    depicts=words("have see watch hear show film spot find catch picture record"),
    young=words("girl boy"),
    counting=words("count confirm record list estimate tally"),
    conversions=words("or about roughly some around i.e. ie equal equivalent to that is nearly"),
    so_far=words("has have"),
    having=words("has have had having hasn't haven't hadn't"),
    modals=words(
        "do does did will would shall should may might can could must don't doesn't didn't won't wouldn't can't cannot "
        "couldn't"
    ),
    plain_pasts=words(
        "hit cut put hurt set shut split spread cost let quit shed cast burst bid bet rid upset beset offset broadcast "
        "forecast"
    ),
    catenatives=words(
        "force continue try attempt manage seem appear threaten need compel oblige prepare plan intend "
        "believe think know consider suppose"
    ),
    resultatives=words("leave find report see keep"),
    leaving=words("leave"),
    particles=words("over out up off back down away in on"),
    says_that=words("maintain assert"),
    that=words("that"),
    objects=words("it they them"),
    sayers=words("he she it"),
    thing_pronouns=words("it"),
    one_person=words("he she"),
    strong_pasts=frozenset(
        form for form, bases in VERBS.items() if form not in bases and form not in NOUNS and not form.endswith("s")
    ),
    comes_of_age=words("turn"),
    at_age=words("at"),
    ages=words("age ages"),
    possessive_pronouns=words("its their his her our my"),
    possessives=words("'s ’s s"),
    genitive=words("of"),
    singular_endings=("ss", "us", "is", "ous"),
    plural_endings=("s", "men", "children", "people", "feet", "teeth"),
    third_person_endings=("s",),
    past_endings=("ed",),
    participle_endings=("ed", "en", "n", "t"),
    gerund_endings=("ing",),
    adverb_endings=("ly",),
    common_endings=("ing", "ed", "ly", "s", "er", "ers"),
    direction_endings=("ern", "-central"),
    noun_marks=words("the a an its their this of his her"),
    no_verb_before=words("close"),
    no_verb_after=words("is are was were be been as so too very came come comes with"),
    infinitive=words("to"),
    done_infinitives=(
        *("to be", "to have", "to have been"),
        *("had to", "was forced to", "were forced to", "managed to", "was able to", "were able to"),
    ),
    past_helpers=words("has have had was were"),
    future=words("will would shall"),
    soon=("coming hours", "coming days"),
    noun_links=words("of to at rises rose"),
    partitive_pronouns=words("them whom"),
    left_over=words("other last remaining final"),
    on_top=words("more another further additional extra"),
    the_rest=words("other others remaining rest"),
    jointly=words("together combined altogether both total"),
    joins=words("and &"),
    all_of=words("all both"),
    complements=(words("man woman"), words("boy girl"), words("adult child")),
    added=words("more other additional further separate"),
    phrase_determiners=words("other such others"),
    phrase_pronouns=words("others one"),
    phrase_adverbs=words("more most"),
    plural_nouns=words(
        "aircraft spacecraft hovercraft series species sheep deer fish cattle livestock poultry offspring crew staff "
        "personnel police youth headquarters crossroads kin"
    ),
    numbering=words("number"),
    strong="strong",
    levels=words("number level total figure count tally strength"),
    times=words("day week weekend month quarter season year decade century night morning today yesterday"),
    tallies=words("figure figures number count tally total list"),
    powers=words(
        "army armies forces force troops military navy government regime authorities state police soldiers warplanes "
        "jets leadership officials"
    ),
    records=words("log logbook record register ledger transcript diary footage recording document file manifest"),
    in_all=("in all", "in total", "altogether", "all told", "overall"),
    nobodies=("no one", "nobody", "no-one"),
    person="person",
    placings=words(
        "was is were are be been came come comes coming finished finish finishes finishing ended placed ranked lies "
        "lying lay stood stands remains remained"
    ),
    numbered=words("number no no."),
    owner_links=words("for of by"),
    pairs=words("both"),
    pronoun_numbers=words("one another"),
    uncounted=words("time day thing way point move step side question part kind sort"),
    away=words("from out"),
    unsure=("known if",),
    within=words("in"),
    there=words("there"),
    borders=words("border borders"),
    sides=words("side"),
    loose_adjectives=words("new entire whole same own big huge large small latest"),
    place_adjectives=words("international main central old new"),
    period_ends=words("to ended ending"),
    period_links=words("in of"),
    year_words=("year",),
    past_words=("last", "past"),
    name_articles=("al-", "el-", "as-", "an-", "ar-", "ad-", "at-", "az-", "ash-"),
    name_joiners=words("of al el de bin ibn la del du von van da di le for -"),
    name_fillers=words("military international national complex range air main new old joint regional royal"),
    key_stops=words("the of in"),
    list_openers=words("namely including"),
    between=words("between"),
    go_before=("went before", "came before", "gone before", "preceded"),
    comes_after=(
        "follows those of",
        "followed those of",
        "comes after those of",
        "came after those of",
        "follows",
        "followed",
        "preceded by",
        "before it went",
        "before it came",
        "before it were",
        "before that came",
    ),
    list_links=words("of at near by followed"),
    sounds=tuple(
        (written, one)
        for written, one in (
            pair.split("=") for pair in "kh=k gh=g sh=s th=t dh=d ch=s ph=f ck=k q=k c=k p=b v=f x=ks".split()
        )
    ),
    vowels=frozenset("aeiouyw"),
    blameless=words("hold holds held holding"),
    suspected=words("suspected"),
    denying=words("deny"),
    crimes=words(
        "massacre genocide crime crimes atrocity atrocities terrorism sabotage arson murder involvement complicity "
        "negligence bombing bombings shooting killing assassination kidnapping abduction hijacking hack breach incident"
    ),
    assailing=words("attack bombard ambush kidnap abduct assassinate torpedo"),
    committing=words("carry stage mount conduct commit perpetrate launch execute"),
    carried=words("out"),
    planting=words("plant lay place bury"),
    planted=words("bomb mine landmine device explosive ambush"),
    selves=words("it"),
    works=("the work of", "carried out by", "committed by", "perpetrated by", "staged by", "mounted by"),
    behind=words("behind"),
    answering=("claimed by", "perpetrator", "perpetrators", "attacker", "attackers", "blamed on"),
    unsaid=words("whether unclear if doubt doubts doubted evidence proof hardly"),
    accusing=words("accuse suspect"),
    charges=words("of for"),
    likening=words("as like"),
    blaming=("point to", "point at"),
    blame_nouns=words("blame fault responsibility guilt finger fingers"),
    laying=dict.fromkeys(words("put lay pin place cast shift heap"), words("on upon onto to")) | {"point": words("at")},
    resting=words("lie rest"),
    rests_with=words("with"),
    answerable=words("responsible accountable liable"),
    denied_objects=words(
        "role part involvement responsibility attack it any allegation accusation accusations charge charges"
    ),
    no_deeds=words(
        "be have see hear watch read feel notice know think believe understand remember recall want wish hope fear "
        "expect like mean own belong live"
    ),
    claim_directly=words("claim"),
    credited=words("credited"),
    credited_for=words("for with"),
    admissions=tuple(
        f"{who} {was} {them}" for who in ("it", "they") for was in ("was", "were") for them in ("them", "theirs", "it")
    )
    + tuple(
        f"{who} {did}"
        for who in ("it", "they", *(f"its {people}" for people in ("fighters", "members", "men", "forces", "troops")))
        for did in ("was behind", "were behind", "had been behind")
    ),
    disclaimers=("had no part", "had no role", "had no hand", "played no part", "played no role", "had nothing to do"),
    blamed_on=words("on upon"),
    tracing=words("attribute ascribe put"),
    traced_with={"put": "down"},
    traced_to=words("to"),
    one_of=words("a an"),
    topics=words("on about regarding concerning"),
    causing=words("cause"),
    doer_endings=("er", "or", "ee", "ant", "ent", "ian", "ist", "man", "ary"),
    bodies=words(
        "group company firm gang army government ministry authority state party side force council union team crew "
        "cell movement network militia faction country organisation organization agency club rival neighbour "
        "individual regime coalition command junta brigade branch"
    ),
    rises=words(
        "rise climb increase grow jump soar surge gain swell expand leap double triple quadruple raise boost growth"
    ),
    falls=words(
        "fall drop decline decrease shrink plunge slump dip sink plummet tumble slide ease reduce halve lower cut "
        "slash reduction shed contract shave trim pare"
    ),
    raised=words("up"),
    priced=words("higher lower flat up down little"),
    lowered=words("down"),
    reaches=words("reach hit stand top pass exceed surpass total number be put remain"),
    change_by=words("by"),
    change_of=words("of"),
    change_from=words("from"),
    change_to=words("to"),
    held_against=("against", "compared with", "compared to", "versus"),
    earlier=words("earlier previous prior initial preliminary provisional original initially previously originally"),
    first_told=words("first initial original"),
    tentative=words("preliminary provisional early"),
    pluperfect=words("had"),
    told_earlier=("earlier", "previously", "before", "initially", "originally", "at first", "first", "until then"),
    gives_level=words("give put set place peg count list record speak tally"),
    reports=words("report estimate bulletin toll version"),
    revises=words("correct revise amend retract"),
    unbroken=words("straight consecutive row uninterrupted unbroken"),
    interrupts=words("interrupt pause stop cease suspend cancel skip miss leave quit withdraw halt"),
    moves=words("postpone delay reschedule defer adjourn sooner earlier later instead originally"),
    corrections=words("correction clarification erratum retraction"),
    present_forms=words("is are has have do does 's"),
    than=words("than"),
    surplus=words("more higher"),
    deficit=words("fewer less lower"),
    intends=words("plan intend schedule propose"),
    hedging=words(
        "at least most more less than fewer over under about around nearly almost some roughly up to as many much "
        "close just only exactly approximately an estimated well the a"
    ),
    citing=words("citing quoting"),
    cited_as=words("as"),
    as_told=words("as"),
    according=("according to", "if you believe"),
    rates_straight=words("count"),
    rates=("put at", "estimate at", "reckon at", "place at", "speak of", "talk of", "know of"),
    person_endings=("ist", "ists", "ian", "ians", "man", "men", "woman", "women"),
)
