-- The store as first published. Migrations are only ever added: a released file is never edited.
-- Texts of amounts are exact decimals; *_real is the same amount for comparing and sorting. Names and reasons are JSON.
-- Days are yyyy-MM-dd, times are UTC. Offsets: *_utf16 as .NET and JSONL count, *_codepoint as SQLite's substr counts.

create table source (
    id integer primary key,
    name text not null unique
) strict;

-- What labels were learned with. The id is a hash of what the model learned from.
create table model (
    id text primary key,
    first_seen text not null
) strict;

-- One article, whoever carries it: its key is the canonical url, else source and path.
create table article (
    id integer primary key,
    key text not null unique,
    first_seen text not null,
    -- Both are pure functions of place and article_version, kept for speed (Grouping.cs).
    current_version_id integer references article_version (id),
    canonical_id integer references article (id)
) strict;

create index article_current_version on article (current_version_id);
create index article_canonical on article (canonical_id);

-- What an article said at some time, and what extracted its facts. The text stands last: it spills over pages.
create table article_version (
    id integer primary key,
    article_id integer not null references article (id),
    number integer not null,
    content_hash text not null,
    text_hash text not null,
    published text,
    published_basis text,
    published_start_utf16 integer,
    published_end_utf16 integer,
    title text,
    url text,
    site text,
    author text,
    language text,
    body_start_utf16 integer not null,
    warnings text not null,
    first_seen text not null,
    model_id text not null references model (id),
    rules_hash text not null,
    program_version text not null,
    extracted text not null,
    skipped text,
    text text not null,
    unique (article_id, number),
    unique (article_id, content_hash)
) strict;

create index article_version_text on article_version (text_hash);

-- Where an article stands: each source that carries it, and the version that it carries now.
create table place (
    id integer primary key,
    source_id integer not null references source (id),
    path text not null,
    item_id text not null,
    article_id integer not null references article (id),
    version_id integer not null references article_version (id),
    unique (source_id, path)
) strict;

create index place_article on place (article_id);
create index place_version on place (version_id);

create table run (
    id integer primary key,
    kind text not null,
    status text not null,
    started text not null,
    ended text,
    owner text not null,
    program_version text not null,
    rules_hash text not null,
    model_id text not null,
    counts text
) strict;

-- How each item of a run ended: new, changed, unchanged, duplicate, skipped or failed.
create table run_item (
    run_id integer not null references run (id) on delete cascade,
    source_id integer not null references source (id),
    path text not null,
    article_id integer references article (id),
    status text not null,
    stage text,
    reason text,
    facts integer not null default 0,
    deals integer not null default 0,
    primary key (run_id, source_id, path)
) strict, without rowid;

-- Decisions of reviewers, only ever added to. They name what they speak of by the hash of the text, the kind and the place in
-- it, so that they outlive every extraction and hold for every copy of the text.
create table verdict (
    id integer primary key,
    at text not null,
    reviewer text not null,
    decision text not null,
    article_key text not null,
    text_hash text not null,
    target text not null,
    kind text not null,
    start_utf16 integer not null,
    end_utf16 integer not null,
    nth integer not null,
    before text,
    after text
) strict;

create index verdict_key on verdict (text_hash, target, kind, start_utf16, end_utf16, nth);

create table fact (
    id integer primary key,
    article_version_id integer not null references article_version (id),
    ordinal integer not null,
    kind text not null,
    surface text not null,
    start_utf16 integer not null,
    end_utf16 integer not null,
    start_codepoint integer not null,
    length_codepoint integer not null,
    value_low text,
    value_high text,
    value_low_real real,
    value_high_real real,
    unit text,
    timex text,
    qualifier text not null,
    qualifier_start_utf16 integer,
    qualifier_end_utf16 integer,
    restates_start_utf16 integer,
    restates_end_utf16 integer,
    label text not null,
    runner_up text,
    runner_up_probability real,
    status text not null,
    from_names text not null,
    to_names text not null,
    confidence real not null,
    recognizer text not null,
    rule text not null,
    reasons text not null,
    verdict_id integer references verdict (id),
    unique (article_version_id, ordinal)
) strict;

-- A deal as one article tells it. Anchor and nth name it to verdicts (DealAnchor.cs).
create table deal (
    id integer primary key,
    article_version_id integer not null references article_version (id),
    ordinal integer not null,
    type text not null,
    stage text not null,
    from_names text not null,
    to_names text not null,
    announced text,
    completion text,
    amount_low text,
    amount_high text,
    amount_unit text,
    qualifier text not null,
    valuation_low text,
    valuation_high text,
    valuation_unit text,
    stake_low text,
    stake_high text,
    stake_unit text,
    term text,
    capacity_low text,
    capacity_high text,
    capacity_unit text,
    confidence real not null,
    anchor_start_utf16 integer not null,
    anchor_end_utf16 integer not null,
    anchor_nth integer not null,
    verdict_id integer references verdict (id),
    unique (article_version_id, ordinal)
) strict;

create table deal_fact (
    deal_id integer not null references deal (id) on delete cascade,
    fact_id integer not null references fact (id),
    role text not null,
    primary key (deal_id, fact_id, role)
) strict, without rowid;

create index deal_fact_fact on deal_fact (fact_id);

create table tranche (
    deal_id integer not null references deal (id) on delete cascade,
    ordinal integer not null,
    fact_id integer not null references fact (id),
    condition text,
    primary key (deal_id, ordinal)
) strict, without rowid;

create index tranche_fact on tranche (fact_id);

-- What comparing facts showed. facts is a JSON list of the ordinals compared; deal_id is null where the scope is the article.
create table check_result (
    id integer primary key,
    article_version_id integer not null references article_version (id),
    scope text not null,
    deal_id integer references deal (id) on delete cascade,
    ordinal integer not null,
    name text not null,
    result text not null,
    arithmetic text not null,
    facts text not null
) strict;

create index check_result_version on check_result (article_version_id);
create index check_result_deal on check_result (deal_id);

-- The facts that stand: of the current version, each text counted once, the last verdict applied.
-- Where a verdict has an "after", that is what is shown, whatever a model says today.
create view facts_current as
select
    f.id as fact_id,
    a.id as article_id,
    (select min(p.item_id) from place p where p.article_id = a.id) as article,
    v.title,
    v.url,
    v.published,
    f.kind,
    f.surface,
    case when r.after is null then f.value_low_real else cast(json_extract(r.after, '$.value_low') as real) end as value,
    case when r.after is null then f.value_high_real else cast(json_extract(r.after, '$.value_high') as real) end as value_high,
    case when r.after is null then f.unit else json_extract(r.after, '$.unit') end as unit,
    case when r.after is null then f.timex else json_extract(r.after, '$.timex') end as timex,
    case when r.after is null then f.qualifier else json_extract(r.after, '$.qualifier') end as qualifier,
    case when r.after is null then f.label else json_extract(r.after, '$.label') end as label,
    case when r.after is null then f.status else json_extract(r.after, '$.status') end as status,
    case when r.after is null then f.from_names else json_extract(r.after, '$.from_names') end as from_names,
    case when r.after is null then f.to_names else json_extract(r.after, '$.to_names') end as to_names,
    f.confidence,
    r.decision,
    f.start_utf16,
    f.end_utf16,
    f.start_codepoint,
    f.length_codepoint,
    case when r.after is null then f.value_low else json_extract(r.after, '$.value_low') end as value_exact,
    case when r.after is null then f.value_high else json_extract(r.after, '$.value_high') end as value_high_exact,
    f.qualifier_start_utf16,
    f.qualifier_end_utf16,
    f.restates_start_utf16,
    f.restates_end_utf16,
    f.runner_up,
    f.runner_up_probability,
    f.recognizer,
    f.rule,
    f.reasons,
    f.ordinal,
    f.article_version_id,
    a.key as article_key,
    v.text_hash,
    v.model_id,
    v.rules_hash,
    v.program_version
from article a
join article_version v on v.id = a.current_version_id
join fact f on f.article_version_id = v.id
left join verdict r on r.id = f.verdict_id
where a.canonical_id = a.id and (r.decision is null or r.decision <> 'reject');

-- The deals that stand, in the same way; sources counts the places that carry the text.
create view deals_current as
select
    d.id as deal_id,
    a.id as article_id,
    (select min(p.item_id) from place p where p.article_id = a.id) as article,
    v.title,
    v.url,
    v.published,
    case when r.after is null then d.type else json_extract(r.after, '$.type') end as type,
    case when r.after is null then d.stage else json_extract(r.after, '$.stage') end as stage,
    case when r.after is null then d.from_names else json_extract(r.after, '$.from_names') end as from_names,
    case when r.after is null then d.to_names else json_extract(r.after, '$.to_names') end as to_names,
    case when r.after is null then d.announced else json_extract(r.after, '$.announced') end as announced,
    case when r.after is null then d.completion else json_extract(r.after, '$.completion') end as completion,
    cast(case when r.after is null then d.amount_low else json_extract(r.after, '$.amount_low') end as real) as amount,
    cast(case when r.after is null then d.amount_high else json_extract(r.after, '$.amount_high') end as real) as amount_high,
    case when r.after is null then d.amount_unit else json_extract(r.after, '$.amount_unit') end as unit,
    case when r.after is null then d.qualifier else json_extract(r.after, '$.qualifier') end as qualifier,
    cast(case when r.after is null then d.valuation_low else json_extract(r.after, '$.valuation_low') end as real) as valuation,
    cast(case when r.after is null then d.stake_low else json_extract(r.after, '$.stake_low') end as real) as stake,
    case when r.after is null then d.term else json_extract(r.after, '$.term') end as term,
    cast(case when r.after is null then d.capacity_low else json_extract(r.after, '$.capacity_low') end as real) as capacity,
    d.confidence,
    r.decision,
    (select count(*) from place p join article c on c.id = p.article_id where c.canonical_id = a.id) as sources,
    (select count(*) from check_result k where k.deal_id = d.id and k.result = 'contradiction') as contradictions,
    case when r.after is null then d.amount_low else json_extract(r.after, '$.amount_low') end as amount_exact,
    case when r.after is null then d.amount_high else json_extract(r.after, '$.amount_high') end as amount_high_exact,
    case when r.after is null then d.valuation_low else json_extract(r.after, '$.valuation_low') end as valuation_exact,
    case when r.after is null then d.valuation_high else json_extract(r.after, '$.valuation_high') end as valuation_high_exact,
    case when r.after is null then d.valuation_unit else json_extract(r.after, '$.valuation_unit') end as valuation_unit,
    case when r.after is null then d.stake_low else json_extract(r.after, '$.stake_low') end as stake_exact,
    case when r.after is null then d.stake_high else json_extract(r.after, '$.stake_high') end as stake_high_exact,
    case when r.after is null then d.stake_unit else json_extract(r.after, '$.stake_unit') end as stake_unit,
    case when r.after is null then d.capacity_low else json_extract(r.after, '$.capacity_low') end as capacity_exact,
    case when r.after is null then d.capacity_high else json_extract(r.after, '$.capacity_high') end as capacity_high_exact,
    case when r.after is null then d.capacity_unit else json_extract(r.after, '$.capacity_unit') end as capacity_unit,
    d.ordinal,
    d.article_version_id,
    a.key as article_key,
    v.text_hash,
    d.anchor_start_utf16,
    d.anchor_end_utf16,
    d.anchor_nth
from article a
join article_version v on v.id = a.current_version_id
join deal d on d.article_version_id = v.id
left join verdict r on r.id = d.verdict_id
where a.canonical_id = a.id and (r.decision is null or r.decision <> 'reject');
