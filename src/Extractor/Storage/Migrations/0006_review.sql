-- Review: decisions in actions, and the facts and deals as they are shown.

-- What a reviewer did at once: one step of undo, however many verdicts it gave. Only ever added to.
-- kind: decide, undo or redo; undoes is the action that an undo takes back or a redo does again.
create table review_action (
    id integer primary key,
    at text not null,
    reviewer text not null,
    kind text not null,
    undoes integer references review_action (id),
    summary text not null
) strict;

create index review_action_reviewer on review_action (reviewer, kind, id);
create index review_action_undoes on review_action (undoes) where undoes is not null;

insert into review_action (id, at, reviewer, kind, summary) select id, at, reviewer, 'decide', decision from verdict;

-- flagged: to be looked at again, whatever is decided. restores: of an undo or a redo, the verdict that is in force again; null where none is.
alter table verdict add column action_id integer references review_action (id);
alter table verdict add column flagged integer not null default 0;
alter table verdict add column restores integer references verdict (id);
update verdict set action_id = id;

create index verdict_action on verdict (action_id);

alter table company_decision add column action_id integer references review_action (id);
alter table transaction_decision add column action_id integer references review_action (id);

create index company_decision_action on company_decision (action_id) where action_id is not null;
create index transaction_decision_action on transaction_decision (action_id) where action_id is not null;

-- The facts that stand, the last verdict applied: of the current version, each text counted once, with those that were rejected.
-- A pure function of the other tables (ShownTables.cs). The id is the fact's; where people added the fact, or hold on to one that is
-- found no longer, it is minus the number of the first verdict on it, and fact_id is null. decision: accept, reject, correct, add,
-- auto (by its confidence alone), or null. replaces: of a span that was corrected, the fact whose place this one takes, as
-- KIND:START-END. audit: the same random number in 0..1 for the same place in the same text.
create table fact_shown (
    id integer primary key,
    fact_id integer,
    verdict_id integer,
    decision text,
    flagged integer not null,
    article_id integer not null,
    article_version_id integer not null,
    ordinal integer not null,
    published text,
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
    label text not null,
    runner_up text,
    runner_up_probability real,
    status text not null,
    from_names text not null,
    to_names text not null,
    confidence real not null,
    audit real not null,
    replaces text,
    text_hash text not null
) strict;

create index fact_shown_article on fact_shown (article_id, ordinal);

-- The deals that stand as articles tell them, in the same way.
create table deal_shown (
    id integer primary key,
    deal_id integer,
    verdict_id integer,
    decision text,
    flagged integer not null,
    article_id integer not null,
    article_version_id integer not null,
    ordinal integer not null,
    published text,
    type text not null,
    stage text not null,
    from_names text not null,
    to_names text not null,
    announced text,
    completion text,
    amount_low text,
    amount_high text,
    amount_low_real real,
    amount_high_real real,
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
    capacity_low_real real,
    capacity_high_real real,
    capacity_unit text,
    confidence real not null,
    contradictions integer not null,
    audit real not null,
    anchor_start_utf16 integer not null,
    anchor_end_utf16 integer not null,
    anchor_nth integer not null,
    text_hash text not null
) strict;

create index deal_shown_article on deal_shown (article_id, ordinal);

-- The facts that speak of a deal, both as shown.
create table deal_shown_fact (
    deal_id integer not null references deal_shown (id) on delete cascade,
    fact_id integer not null,
    primary key (deal_id, fact_id)
) strict, without rowid;

create index deal_shown_fact_fact on deal_shown_fact (fact_id);

-- Companies and transactions are made of the deals as shown; they are made anew.
drop table deal_company;
drop table transaction_deal;

create table deal_company (
    deal_id integer not null references deal_shown (id) on delete cascade,
    side text not null,
    company_id text not null references company (id),
    primary key (deal_id, side, company_id)
) strict, without rowid;

create index deal_company_company on deal_company (company_id);

create table transaction_deal (
    deal_id integer primary key references deal_shown (id) on delete cascade,
    transaction_id text not null references transactions (id)
) strict;

create index transaction_deal_transaction on transaction_deal (transaction_id);

update consolidation set stale = 1;

-- The views as before, over what is shown.
drop view facts_current;
drop view deals_current;

create view facts_current as
select
    s.id as fact_id,
    s.article_id,
    (select min(p.item_id) from place p where p.article_id = s.article_id) as article,
    v.title,
    v.url,
    v.published,
    s.kind,
    s.surface,
    s.value_low_real as value,
    s.value_high_real as value_high,
    s.unit,
    s.timex,
    s.qualifier,
    s.label,
    s.status,
    s.from_names,
    s.to_names,
    s.confidence,
    s.decision,
    s.start_utf16,
    s.end_utf16,
    s.start_codepoint,
    s.length_codepoint,
    s.value_low as value_exact,
    s.value_high as value_high_exact,
    f.qualifier_start_utf16,
    f.qualifier_end_utf16,
    f.restates_start_utf16,
    f.restates_end_utf16,
    s.runner_up,
    s.runner_up_probability,
    coalesce(f.recognizer, 'reviewer') as recognizer,
    coalesce(f.rule, 'added') as rule,
    coalesce(f.reasons, '[]') as reasons,
    s.ordinal,
    s.article_version_id,
    a.key as article_key,
    s.text_hash,
    v.model_id,
    v.rules_hash,
    v.program_version,
    s.flagged,
    s.verdict_id
from fact_shown s
join article a on a.id = s.article_id
join article_version v on v.id = s.article_version_id
left join fact f on f.id = s.fact_id
where s.decision is null or s.decision <> 'reject';

create view deals_current as
select
    s.id as deal_id,
    s.article_id,
    (select min(p.item_id) from place p where p.article_id = s.article_id) as article,
    v.title,
    v.url,
    v.published,
    s.type,
    s.stage,
    s.from_names,
    s.to_names,
    s.announced,
    s.completion,
    s.amount_low_real as amount,
    s.amount_high_real as amount_high,
    s.amount_unit as unit,
    s.qualifier,
    cast(s.valuation_low as real) as valuation,
    cast(s.stake_low as real) as stake,
    s.term,
    s.capacity_low_real as capacity,
    s.confidence,
    s.decision,
    (select count(*) from place p join article c on c.id = p.article_id where c.canonical_id = s.article_id) as sources,
    s.contradictions,
    s.amount_low as amount_exact,
    s.amount_high as amount_high_exact,
    s.valuation_low as valuation_exact,
    s.valuation_high as valuation_high_exact,
    s.valuation_unit,
    s.stake_low as stake_exact,
    s.stake_high as stake_high_exact,
    s.stake_unit,
    s.capacity_low as capacity_exact,
    s.capacity_high as capacity_high_exact,
    s.capacity_unit,
    s.ordinal,
    s.article_version_id,
    a.key as article_key,
    s.text_hash,
    s.anchor_start_utf16,
    s.anchor_end_utf16,
    s.anchor_nth,
    s.flagged,
    s.verdict_id
from deal_shown s
join article a on a.id = s.article_id
join article_version v on v.id = s.article_version_id
where s.decision is null or s.decision <> 'reject';
